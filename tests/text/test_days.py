import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.text.days import day_first, days_in, months_in


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("17 September 2025", "2025-09-17"),
        ("September 17th, 2025", "2025-09-17"),
        ("Sept. 17", "--09-17"),
        ("September 9 to 10", "--09-09/--09-10"),
        ("from 26th to 28th June, 2023", "2023-06-26/2023-06-28"),
        ("17-18 September 2025", "2025-09-17/2025-09-18"),
        ("30 August to 2 September 2024", "2024-08-30/2024-09-02"),
        ("August 30 to September 2, 2024", "2024-08-30/2024-09-02"),
        ("2025-09-17", "2025-09-17"),
        ("2025年9月17日至18日", "2025-09-17/2025-09-18"),
        ("9月30日至10月2日", "--09-30/--10-02"),
        ("２０２５年９月１７日", "2025-09-17"),
        ("二〇二五年九月十七日至十八日", "2025-09-17/2025-09-18"),
        ("17.9.2025", "2025-09-17"),
        ("17/09/2025", "2025-09-17"),
        ("9/17/2025", "2025-09-17"),
        ("09/09/2025", "2025-09-09"),
        ("December 30, 2024 to January 2, 2025", "2024-12-30/2025-01-02"),
        ("30 December to 2 January 2025", "2024-12-30/2025-01-02"),
        ("September 17, 12 others", "--09-17"),
    ],
)
def test_days_as_reports_print_them(printed, value):
    (found,) = days_in(f"They met on {printed} by the sea.")
    assert found.value(None) == value


def test_a_year_is_filled_in_only_where_none_is_printed():
    (found,) = days_in("It met on 9 September.")
    assert found.value(2024) == "2024-09-09"
    (found,) = days_in("It met on 9 September 2023.")
    assert found.value(2024) == "2023-09-09"


@pytest.mark.parametrize(
    "text",
    ["31 February 2024", "57 countries", "clause 12 of 2030", "May be 40", "they may 12 times", "3.5", "9月"],
)
def test_what_is_no_day_is_passed_over(text):
    assert days_in(text) == []


@given(st.dates())
def test_every_iso_day_comes_back(day):
    if 1900 <= day.year <= 2099:
        assert [found.value(None) for found in days_in(day.isoformat())] == [day.isoformat()]


def test_a_day_that_can_be_read_two_ways_says_so():
    (found,) = days_in("It met on 05/09/2025 by the sea.")
    assert found.ambiguous
    assert [day.value(None) for day in found.readings()] == ["2025-09-05", "2025-05-09"]
    assert not any(days_in(printed)[0].ambiguous for printed in ("17/09/2025", "09/09/2025", "5 May 2025"))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("on 05/09/2025 and 17/09/2025", True),
        ("on 05/09/2025 and 09/17/2025", False),
        ("on 17/09/2025 and 09/17/2025", None),
        ("on 05/09/2025", None),
        ("31/31/2025", None),
    ],
)
def test_other_days_of_the_text_tell_which_number_is_the_month(text, first):
    assert day_first(text) is first


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("held in September 2025", [("2025-09", "September 2025")]),
        ("2025年9月举行", [("2025-09", "2025年9月")]),
        ("二〇二五年九月举行", [("2025-09", "二〇二五年九月")]),
        ("they may 2025 times", []),
        ("2025年13月", []),
    ],
)
def test_months_as_reports_print_them(text, months):
    assert months_in(text) == months
