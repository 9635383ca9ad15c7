import pytest

from migbrowser.text.counts import counts_in


@pytest.mark.parametrize(
    ("text", "attribute", "number", "qualifier", "counted"),
    [
        ("57 countries and regions", "count_countries", 57, None, "countries-and-regions"),
        ("57 countries", "count_countries", 57, None, "countries"),
        ("Approximately 240 attendees", "count_persons", 240, "about", "persons"),
        ("more than 240 participants", "count_persons", 240, "more-than", "persons"),
        ("at least 2,100 people", "count_persons", 2100, "at-least", "persons"),
        ("six prestigious international organizations", "count_organisations", 6, None, "organisations"),
        ("约240名代表", "count_persons", 240, "about", "persons"),
        ("240余人", "count_persons", 240, "more-than", "persons"),
        ("来自50个国家和地区", "count_countries", 50, None, "countries-and-regions"),
        ("六个国际组织", "count_organisations", 6, None, "organisations"),
        ("二十三个国家", "count_countries", 23, None, "countries"),
    ],
)
def test_numbers_with_what_they_count(text, attribute, number, qualifier, counted):
    (count,) = counts_in(text)
    assert (count.attribute, count.number, count.qualifier, count.counted) == (
        attribute,
        number,
        qualifier,
        counted,
    )


@pytest.mark.parametrize("text", ["2025", "3.5 countries", "clause 12", "one of the countries", "", "十"])
def test_other_numbers_count_nothing(text):
    assert list(counts_in(text)) == []
