"""Days, spans of days and months, in the order in which the screens' language writes them.

Languages differ in what the two ends of a span share: English writes it behind the last day (`17–18 Sep
2025`), Chinese before the first (`2025年9月17日–18日`). So each end of a span has a form of its own.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale

_translate = QCoreApplication.translate


def day(when: date) -> str:
    """`17 Sep 2025`."""
    return _said(when, _translate("Days", "d MMM yyyy"))


def long_day(when: date) -> str:
    """`17 September 2025`."""
    return _said(when, _translate("Days", "d MMMM yyyy"))


def span(first: date, last: date) -> str:
    """`17 Sep 2025`, `17–18 Sep 2025`, `30 Sep – 2 Oct 2025`, `31 Dec 2024 – 2 Jan 2025`."""
    if first == last:
        return day(first)
    if first.year != last.year:
        return f"{day(first)} – {day(last)}"
    if first.month != last.month:
        begin, end = _translate("DaysOfYear", "d MMM"), _translate("DaysOfYear", "d MMM yyyy")
        return f"{_said(first, begin)} – {_said(last, end)}"
    return _within_month(first, last, _translate("DaysOfMonth", "d MMM yyyy"))


def long_span(first: date, last: date) -> str:
    """`17 September 2025`, `17–18 September 2025`, `30 September 2025 – 2 October 2025`."""
    if first == last:
        return long_day(first)
    if (first.year, first.month) != (last.year, last.month):
        return f"{long_day(first)} – {long_day(last)}"
    return _within_month(first, last, _translate("DaysOfMonth", "d MMMM yyyy"))


def of_month(first: date, last: date) -> str:
    """Days whose month is known: `17`, `17–19`."""
    end = _said(last, _translate("DaysKnown", "d"))
    return end if first == last else f"{first.day}–{end}"


def month(when: date) -> str:
    """`Sep 2025`."""
    return _said(when, _translate("Days", "MMM yyyy"))


def long_month(when: date) -> str:
    """`September 2025`."""
    return _said(when, _translate("Days", "MMMM yyyy"))


def month_alone(when: date) -> str:
    """`Sep`."""
    return _said(when, "MMM")


def _within_month(first: date, last: date, end: str) -> str:
    return f"{_said(first, _translate('DaysOfMonth', 'd'))}–{_said(last, end)}"


def _said(when: date, form: str) -> str:
    return _written(QLocale().name(), when, form)


@lru_cache(maxsize=4096)  # the same days are said at each step of a zoom, and in each row that is painted
def _written(locale: str, when: date, form: str) -> str:
    return QLocale(locale).toString(QDate(when.year, when.month, when.day), form)
