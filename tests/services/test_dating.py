from datetime import date

import pytest

from migbrowser.model.period import Period
from migbrowser.services.dating import named_periods

DAY = Period(date(2025, 9, 17), date(2025, 9, 17))
DAYS = Period(date(2025, 9, 17), date(2025, 9, 18))
MONTH = Period(date(2025, 9, 1), date(2025, 9, 30))
YEARS = (2023, 2024, 2025)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        *((text, DAY) for text in ("2025-09-17", "17.9.2025", "17/09/2025", "2025年9月17日", "2025.9.17")),
        *((text, DAY) for text in ("17 September 2025", "september 17, 2025", "Sept 17 2025,")),
        *(
            (text, DAYS)
            for text in ("2025年9月17日至18日", "17 to 18 september 2025", "2025-09-17..2025-09-18")
        ),
        *((text, MONTH) for text in ("2025-09", "2025年9月", "September 2025", "2025/9")),
    ],
)
def test_days_and_months_are_read_however_they_are_written(text: str, period: Period) -> None:
    assert named_periods(text, YEARS) == [period]


@pytest.mark.parametrize("text", ["9月17日", "September 17", "17 september"])
def test_a_day_without_a_year_is_one_of_each_year(text: str) -> None:
    assert [one.first for one in named_periods(text, YEARS)] == [date(year, 9, 17) for year in YEARS]


def test_a_day_that_another_year_lacks_is_passed_over_there() -> None:
    assert named_periods("February 29", YEARS) == [Period(date(2024, 2, 29), date(2024, 2, 29))]


def test_which_number_is_the_month_may_be_open() -> None:
    assert {one.first for one in named_periods("05/09/2025", ())} == {date(2025, 9, 5), date(2025, 5, 9)}


@pytest.mark.parametrize(
    "text", ["2025", "2023..2025", "2023–2027", "17", "May", "9月", "2025-02-30", "visa", ""]
)
def test_whole_years_and_all_else_are_none(text: str) -> None:
    assert named_periods(text, YEARS) == []
