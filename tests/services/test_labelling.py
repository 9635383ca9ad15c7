"""Values in a document's words."""

from datetime import date

import pytest

from migbrowser.model.comparison import FactStatus, FactValue, RowStatus
from migbrowser.services import labelling
from migbrowser.services.phrasing import speaking


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2025, 9, 17), date(2025, 9, 17), "17 September 2025"),
        (date(2025, 9, 17), date(2025, 9, 19), "17–19 September 2025"),
        (date(2025, 9, 30), date(2025, 10, 1), "30 September – 1 October 2025"),
        (date(2025, 12, 31), date(2026, 1, 1), "31 December 2025 – 1 January 2026"),
    ],
)
def test_days(first: date, last: date, said: str) -> None:
    assert labelling.days(first, last) == said


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (FactValue("2025-09-17/2025-09-19", ("A",), {}, {}), "17–19 September 2025"),
        (FactValue("A/B test", ("A",), {}, {}), "A/B test"),
        (FactValue(240, ("A",), {}, {}, "more-than", "persons"), "more than 240 persons"),
        (FactValue(51, ("A",), {}, {}, None, "countries-and-regions"), "51 countries and regions"),
        (FactValue(("party/x", "party/y"), ("A",), {}, {}), "2: X, Y"),
    ],
)
def test_values(fact: FactValue, said: str) -> None:
    assert (
        labelling.value(fact, lambda text: text.removeprefix("party/").upper() if "y/" in text else text)
        == said
    )


def test_every_status_has_a_sign_and_a_word() -> None:
    marks = [labelling.mark(status) for status in (*FactStatus, *RowStatus)]
    assert all(mark.sign and mark.word for mark in marks)
    assert {mark.sign for mark in marks} == {sign for sign, _, _ in labelling.MARKS_EXPLAINED}


def test_lists_differ_where_others_say_more() -> None:
    assert labelling.mark(FactStatus.PARTIAL, of_lists=True).word == "lists differ"
    assert labelling.mark(FactStatus.PARTIAL).word == "one says more"


@pytest.mark.parametrize(
    ("title", "shown", "quoted"),
    [
        ("Lamps", "Lamps", "“Lamps”"),
        ("[Headline not read] On lamps", "[Headline not read: On lamps]", "[Headline not read: On lamps]"),
        ("[From the address] Lamps", "[From the address: Lamps]", "[From the address: Lamps]"),
        ("[Live] Lamps", "[Live] Lamps", "“[Live] Lamps”"),  # printed so
    ],
)
def test_only_a_title_as_printed_stands_in_quotation_marks(title: str, shown: str, quoted: str) -> None:
    assert (labelling.headline(title), labelling.quoted(title)) == (shown, quoted)


def test_a_supplied_title_says_so_in_chinese() -> None:
    with speaking("zh"):
        assert labelling.quoted("[Headline not read] Lamps") == "[标题未读：Lamps]"
