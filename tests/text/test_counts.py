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
        ("more than two hundred and forty guests", "count_persons", 240, "more-than", "persons"),
        ("twenty-one countries", "count_countries", 21, None, "countries"),
        ("two dozen delegates", "count_persons", 24, None, "persons"),
        ("240+ attendees", "count_persons", 240, "more-than", "persons"),
        ("up to 300 guests", "count_persons", 300, "at-most", "persons"),
        ("近三百名代表", "count_persons", 300, "about", "persons"),
        ("来自13国的代表", "count_countries", 13, None, "countries"),
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


@pytest.mark.parametrize(
    "text",
    [
        "2025",
        "3.5 countries",
        "clause 12",
        "one of the countries",
        "",
        "十",
        "200-300 guests",
        "between 200 and 300 people",
        "1.2 million people",
    ],
)
def test_other_numbers_count_nothing(text):
    assert list(counts_in(text)) == []


@pytest.mark.parametrize(
    "text", ["six other countries", "and 12 more countries and regions", "another 40 guests", "其他6个国家"]
)
def test_the_rest_of_a_number_is_no_number_of_all(text):
    assert list(counts_in(text)) == []
