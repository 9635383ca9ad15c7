"""Dating: the days and months that the words of a question name, however they are written."""

from __future__ import annotations

from collections.abc import Iterable

from migbrowser.model.period import Period, read_period
from migbrowser.text.days import Days, days_in, months_in

_A_YEAR = 364  # days from its first to its last, at least


def named_periods(text: str, years: Iterable[int]) -> list[Period]:
    """The day, the days or the month that `text` is, and nothing else; without a year, in each of `years`.

    A whole year is none; a day of which the month may come first, such as 05/09/2025, is both.
    """
    plain = text.strip(" ,.")
    titled = plain.title()  # in lower case, may is no month
    found = days_in(titled)
    if len(found) == 1 and (found[0].at, found[0].end) == (0, len(titled)):
        days = (one for reading in found[0].readings() for one in _dated(reading, years))
        return [period for one in days if (period := read_period(one.replace("/", "..")))]
    months = months_in(titled)
    whole = [month for month, printed in months if printed == titled]
    period = read_period(whole[0] if whole else plain)
    return [period] if period and _is_within_a_year(period) else []


def _dated(days: Days, years: Iterable[int]) -> list[str]:
    """ISO 8601 of the days in their year, else in each of `years` that has them."""
    if days.year:
        return [days.value(None)]
    return [days.value(year) for year in years]


def _is_within_a_year(period: Period) -> bool:
    """Whether it is closed and shorter than a year: whole years are asked for by their numbers."""
    first, last = period.first, period.last
    return first is not None and last is not None and (last - first).days < _A_YEAR
