"""Typed facts across reports: grouping, silence, and what counts as a conflict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.address import Address
from migbrowser.model.comparison import FactStatus
from migbrowser.model.party import Attendance, Listing, PartyKind, Role
from migbrowser.model.statement import Fact
from migbrowser.text.agreement import Account, fact_rows, told_apart
from migbrowser.text.days import EITHER_ORDER

REPORT, EVENT = Address("report/r"), Address("event/e")


def fact(attribute, value, printed="p", passage="1.1", **more):
    return Fact(REPORT, EVENT, attribute, value, printed, passage, **more)


def attends(party, printed, kind=PartyKind.STATE, listing=Listing.CLOSED, passage="1.2"):
    return Attendance(
        EVENT, Address(party), printed, kind, Role.ATTENDING, None, listing, REPORT, printed, passage
    )


def says(key, *facts, full=True, attendance=()):
    return Account(key, full, facts, tuple(attendance))


def only_row(*accounts):
    (row,) = fact_rows(accounts)
    return row


def test_a_day_against_a_range_is_a_conflict():
    row = only_row(
        says("A", fact("date", "2025-09-17")), says("B", fact("date", "2025-09-17/2025-09-19", "17 to 19"))
    )
    assert row.status is FactStatus.CONFLICT
    assert [(value.value, value.reports) for value in row.values] == [
        ("2025-09-17", ("A",)),
        ("2025-09-17/2025-09-19", ("B",)),
    ]
    assert row.values[1].printed == {"B": "17 to 19"}


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        ("--09-17", "2025-09-17", FactStatus.VARIANT),
        ("--09-17/--09-18", "2025-09-17/2025-09-18", FactStatus.VARIANT),
        ("--09-17", "2025-09-18", FactStatus.CONFLICT),
        ("2024-09-17", "2025-09-17", FactStatus.CONFLICT),
    ],
)
def test_a_year_that_is_not_given_contradicts_none(one, other, status):
    assert only_row(says("A", fact("date", one)), says("B", fact("date", other))).status is status


@pytest.mark.parametrize(
    ("month", "other", "status"),
    [
        ("2025-09", "2025-09", FactStatus.AGREE),
        ("2025-09", "2025-09-17", FactStatus.VARIANT),
        ("2025-09", "2025-08-30/2025-09-02", FactStatus.VARIANT),
        ("2025-09", "--09-17", FactStatus.VARIANT),
        ("2025-09", "2025-10-01", FactStatus.CONFLICT),
        ("2025-09", "2024-09-17", FactStatus.CONFLICT),
        ("2025-09", "--10-17", FactStatus.CONFLICT),
    ],
)
def test_a_month_contradicts_no_day_in_it(month, other, status):
    assert only_row(says("A", fact("date", month)), says("B", fact("date", other))).status is status


@pytest.mark.parametrize(
    ("other", "status"),
    [
        ("2025-09-05", FactStatus.AGREE),
        ("2025-05-09", FactStatus.VARIANT),
        ("2025-09-06", FactStatus.CONFLICT),
    ],
)
def test_an_ambiguous_day_contradicts_neither_reading(other, status):
    ambiguous = fact("date", "2025-09-05", "05/09/2025", note=EITHER_ORDER)
    row = only_row(says("A", ambiguous), says("B", fact("date", other)))
    assert row.status is status
    assert row.values[0].notes == {"A": EITHER_ORDER}


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        (("50", None), ("51", None), FactStatus.CONFLICT),
        (("240", "about"), ("240", "more-than"), FactStatus.VARIANT),
        (("240", "about"), ("400", None), FactStatus.CONFLICT),
        (("240", "about"), ("250", None), FactStatus.VARIANT),
        (("50", "more-than"), ("50", None), FactStatus.CONFLICT),
        (("50", "at-least"), ("50", None), FactStatus.VARIANT),
        (("50", None), ("50", None), FactStatus.AGREE),
    ],
)
def test_counts_conflict_only_where_they_cannot_both_be_right(one, other, status):
    row = only_row(
        says("A", fact("count_countries", one[0], qualifier=one[1])),
        says("B", fact("count_countries", other[0], qualifier=other[1])),
    )
    assert row.status is status


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        ((57, "countries"), (50, "countries-and-regions"), FactStatus.CONFLICT),
        ((50, "countries"), (57, "countries-and-regions"), FactStatus.VARIANT),
        ((44, "member-states"), (54, "countries"), FactStatus.VARIANT),
    ],
)
def test_counts_of_different_things_conflict_only_where_a_part_is_more_than_the_whole(one, other, status):
    accounts = [
        says(key, fact("count_countries", str(number), counted=counted))
        for key, (number, counted) in (("A", one), ("B", other))
    ]
    assert only_row(*accounts).status is status
    assert only_row(*reversed(accounts)).status is status


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        ("Suzhou, Jiangsu", "Lianyungang, Jiangsu", FactStatus.CONFLICT),
        ("Jiangsu City", "Lianyungang, Jiangsu", FactStatus.VARIANT),
        ("Thailand", "Phuket", FactStatus.VARIANT),
        ("连云港, 江苏", "Lianyungang, Jiangsu", FactStatus.VARIANT),
    ],
)
def test_places_conflict_only_where_two_towns_are_named(one, other, status):
    assert only_row(says("A", fact("place", one)), says("B", fact("place", other))).status is status


def test_the_same_number_of_other_things_is_another_value():
    row = only_row(
        says("A", fact("count_countries", "57", counted="countries")),
        says("B", fact("count_countries", "57", counted="countries-and-regions")),
    )
    assert row.status is FactStatus.VARIANT
    assert len(row.values) == 2


def test_two_names_of_one_state_are_one_value():
    row = only_row(
        says("A", attendance=[attends("party/kr", "the Republic of Korea")]),
        says("B", attendance=[attends("party/kr", "South Korea", listing=Listing.OPEN)]),
    )
    assert (row.attribute, row.status) == ("states", FactStatus.AGREE)
    assert row.values[0].printed == {"A": "the Republic of Korea", "B": "South Korea"}
    assert row.values[0].notes == {"B": "open list"}


def test_lists_that_differ_are_partial():
    row = only_row(
        says("A", attendance=[attends("party/kr", "K"), attends("party/tl", "T")]),
        says("B", attendance=[attends("party/kr", "K")]),
    )
    assert row.status is FactStatus.PARTIAL


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        (("Nadi", "Nadi, Fiji"), ("Suva", "Suva, Fiji"), FactStatus.CONFLICT),
        (("Nadi", "Nadi, Fiji"), ("Suva", "Suva"), FactStatus.VARIANT),
        (("Jiangsu", "Jiangsu, China"), ("Suzhou", "Suzhou, China"), FactStatus.VARIANT),
        (("Suzhou, Jiangsu", "Suzhou, Jiangsu"), ("Hanoi", "Hanoi, Viet Nam"), FactStatus.CONFLICT),
    ],
)
def test_towns_of_one_country_are_two_places(one, other, status):
    """A lone name is a town if its country is printed behind it, and it is no province."""
    row = only_row(
        *(
            says(key, fact("place", value, printed=printed))
            for key, (value, printed) in zip("AB", (one, other), strict=True)
        )
    )
    assert row.status is status


def test_silent_and_unread_are_kept_apart():
    row = only_row(says("A", fact("theme", "t")), says("B"), says("C", full=False))
    assert (row.status, row.silent, row.unread) == (FactStatus.SINGLE, ("B",), ("C",))


def test_a_report_that_contradicts_itself_stands_under_two_values():
    row = only_row(says("A", fact("place", "Jiangsu", passage="0.1"), fact("place", "Lianyungang, Jiangsu")))
    assert row.status is FactStatus.VARIANT
    assert [value.reports for value in row.values] == [("A",), ("A",)]


VALUES = st.sampled_from(["1", "2", "3"])
ACCOUNT = st.tuples(st.booleans(), st.lists(VALUES, max_size=2))


@given(st.lists(ACCOUNT, min_size=1, max_size=5))
def test_every_report_speaks_is_silent_or_is_unread(drawn):
    accounts = [
        says(f"K{index}", *(fact("count_persons", value) for value in values), full=full)
        for index, (full, values) in enumerate(drawn)
    ]
    for row in fact_rows(accounts):
        spoke = {key for value in row.values for key in value.reports}
        assert spoke | set(row.silent) | set(row.unread) == {t.key for t in accounts}
        assert not spoke & (set(row.silent) | set(row.unread))
        assert not set(row.silent) & set(row.unread)


@given(st.permutations([("A", "50"), ("B", "51"), ("C", "50")]))
def test_the_status_does_not_depend_on_the_order_of_reports(order):
    row = only_row(*(says(key, fact("count_countries", value)) for key, value in order))
    assert row.status is FactStatus.CONFLICT
    assert {frozenset(value.reports) for value in row.values} == {frozenset("AC"), frozenset("B")}


@pytest.mark.parametrize(
    ("events", "status"),
    [
        ({"A": ["x"], "B": ["x"], "C": ["x"]}, FactStatus.CONFLICT),
        ({"A": ["x"], "B": ["y"], "C": ["z"]}, FactStatus.APART),
        ({"A": ["x"], "B": ["x"], "C": ["y"]}, FactStatus.APART),  # A and B agree, C is of another event
        ({"A": ["x"], "B": ["y", "z"], "C": ["z"]}, FactStatus.CONFLICT),
    ],
)
def test_only_reports_of_one_event_can_contradict_each_other(events, status):
    row = only_row(
        says("A", fact("date", "2025-09-17")),
        says("B", fact("date", "2025-09-17")),
        says("C", fact("date", "2024-09-09")),
    )
    assert told_apart(row, events).status is status


def test_reports_of_different_events_can_agree():
    row = only_row(says("A", fact("host", "party/cn")), says("B", fact("host", "party/cn")))
    assert told_apart(row, {"A": ["x"], "B": ["y"]}).status is FactStatus.AGREE
