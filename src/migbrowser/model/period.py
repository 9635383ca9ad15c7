"""Spans of days as people type them, and the fewest tags that cover one."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from migbrowser.model.query import tag

_POINT = re.compile(r"(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2}))?)?[年月日]?")
_RANGE = re.compile(r"\.{2,}|[~–—至到]|(?<=\d{4})-(?=\d{4}$)")


@dataclass(frozen=True, slots=True)
class Period:
    """From a first to a last day, both included; `None` is open."""

    first: date | None
    last: date | None


def read_period(text: str) -> Period | None:
    """The period of `2025`, `2025-09`, `2025-09-17`, `2023..2025`, `2024..`; `None` if `text` is none."""
    parts = [part.strip() for part in _RANGE.split(text)]
    first, last = (_span(part) if part else Period(None, None) for part in (parts[0], parts[-1]))
    if len(parts) > 2 or not any(parts) or first is None or last is None:
        return None
    return Period(first.first, last.last)


def _span(text: str) -> Period | None:
    found = _POINT.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(group) if group else None for group in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    return Period(first, first if day else _end(first, whole_year=month is None))


def _end(first: date, *, whole_year: bool) -> date:
    """The last day of the year or of the month that begins on `first`."""
    month = 12 if whole_year else first.month
    return date(first.year, month, calendar.monthrange(first.year, month)[1])


def period_tags(name: str, period: Period) -> tuple[str, ...]:
    """The tags, whole years and months where they fit, of which every day of `period` has one.

    Both its ends are needed; a period that ends before it begins has no tags.
    """
    return tuple(tag(name, part) for part in _parts(period.first, period.last))


def day_tags(name: str, first: date, last: date) -> Iterator[str]:
    """The tags of something that lasts from `first` to `last`: its days, their months and years."""
    for offset in range((last - first).days + 1):
        day = (first + timedelta(offset)).isoformat()
        yield from (tag(name, day[:4]), tag(name, day[:7]), tag(name, day))


def _parts(first: date | None, last: date | None) -> Iterator[str]:
    while first and last and first <= last:
        text, end = first.isoformat(), first
        for length, whole_year, begins in ((4, True, (1, 1)), (7, False, (first.month, 1))):
            whole = _end(first, whole_year=whole_year)
            if (first.month, first.day) == begins and whole <= last:
                text, end = text[:length], whole
                break
        yield text
        if end == date.max:
            return
        first = end + timedelta(1)
