"""Days and spans of days as reports print them, in English and Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from string import ascii_letters

from migbrowser.text.numerals import HAN_NUMERAL, value_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<{{0}}>(?-i:(?=[A-Z]))(?:{'|'.join(_MONTHS)})[a-z]*)\.?"  # in lower case, may is no month
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_TO = r"\s*(?:to|and|until|through|till|-|–|—|&|,)\s*"
# The first year of a span over the turn of a year; a month must follow. The last day's year is the one kept.
_FIRST_YEAR = rf"(?:,?\s+(?:19|20)\d\d(?={_TO}(?:\d{{1,2}}\s+)?(?-i:[A-Z])))?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?(?!\d)"
EITHER_ORDER = "ambiguous: day and month may be the other way round"
"""The note on a day of which nothing tells which number is the month."""
MONTH_ALONE = "the month alone is stated"
"""The note on a month where the report prints no day."""
_NARROW = {ord("０") + digit: str(digit) for digit in range(10)}
_FEW = rf"(?:\d{{1,2}}|{HAN_NUMERAL}{{1,3}})"


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile(r"\b" + "".join(parts), re.IGNORECASE)


_PRINTED = (
    # 17 to 18 September 2025; 30 August to 2 September; 17 September
    _pattern(
        *(_DAY.format("day"), rf"(?:(?:\s+{_MONTH.format('month')}{_FIRST_YEAR})?"),
        *(_TO, _DAY.format("last"), ")?", r"\s+(?:of\s+)?"),
        *(_MONTH.format("last_month"), _YEAR),
    ),
    # September 17 to 18, 2025; August 30 to September 2; September 17
    _pattern(
        *(_MONTH.format("month"), r"\s+", _DAY.format("day")),
        *(rf"(?:{_FIRST_YEAR}{_TO}(?:{_MONTH.format('last_month')}\s+)?", _DAY.format("last"), r"(?!\d|:))?"),
        _YEAR,
    ),
    # 2025-09-17
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
    # 17.9.2025
    re.compile(r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d\d)(?![\d.])"),
    # 2025年9月17日至18日; 9月30日至10月2日; 二〇二五年九月十七日
    re.compile(
        rf"(?:(?P<year>(?:19|20)\d\d|{HAN_NUMERAL}{{4}})年)?(?P<month>{_FEW})月(?P<day>{_FEW})(?:日|号)?"
        rf"(?:\s*[至到—–-]+\s*(?:(?P<last_month>{_FEW})月)?(?P<last>{_FEW}))?(?:日|号)"
    ),
)
# 17/09/2025, 9/17/2025: which number is the month only the numbers themselves can tell, or other such days
_SLASHED = re.compile(r"(?<![\d/])(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>(?:19|20)\d\d)(?![\d/])")
_MONTHS_ALONE = (
    _pattern(_MONTH.format("month"), r",?\s+(?:of\s+)?(?P<year>(?:19|20)\d\d)(?!\d)"),
    re.compile(rf"(?P<year>(?:19|20)\d\d|{HAN_NUMERAL}{{4}})年(?P<month>{_FEW})月(?!{_FEW}|底?前)"),
)


@dataclass(frozen=True, slots=True)
class Days:
    """A day or a span, printed at `text[at:end]`; `year`, the last day's, is None where it is not printed.

    An `ambiguous` day, such as 05/09/2025, is read with the day first: it may be the month.
    """

    year: int | None
    first: tuple[int, int]  # month, day
    last: tuple[int, int]
    at: int
    end: int
    ambiguous: bool = False

    @property
    def turned(self) -> Days:
        """An ambiguous day with the month first."""
        turned = self.first[1], self.first[0]
        return Days(self.year, turned, turned, self.at, self.end, ambiguous=False)

    def readings(self) -> tuple[Days, ...]:
        """All that is meant perhaps."""
        return (self, self.turned) if self.ambiguous else (self,)

    def value(self, year: int | None) -> str:
        """ISO 8601 with the year given: a day, or `START/END`; `--09-17` where there is no year."""
        known = self.year or year
        first_known = known - 1 if known and self.first > self.last else known
        first, last = _iso(first_known, *self.first), _iso(known, *self.last)
        return first if first == last else f"{first}/{last}"


def days_in(text: str) -> list[Days]:
    """Every day and span printed in `text`, in order; what is no day of the calendar is passed over."""
    found: list[Days] = []
    for days in sorted(_all(text.translate(_NARROW)), key=lambda it: (it.at, -it.end)):
        if not found or days.at >= found[-1].end:
            found.append(days)
    return found


def months_in(text: str) -> list[tuple[str, str]]:
    """Every month printed with its year: ISO 8601 (`2025-09`), and as printed. Of days, their month too."""
    found = [match for pattern in _MONTHS_ALONE for match in pattern.finditer(text.translate(_NARROW))]
    read = [(value_of(match["year"]) or 0, _month(match["month"]), match) for match in found]
    return [(f"{year:04}-{month:02}", match.group()) for year, month, match in read if 1 <= month <= 12]


def day_first(text: str) -> bool | None:
    """Whether days with slashes have the day first in this text; None where none tells, or they disagree."""
    read = [(_slashed_day(m, "one", "two"), _slashed_day(m, "two", "one")) for m in _SLASHED.finditer(text)]
    orders = {one is not None for one, two in read if (one is None) != (two is None)}
    return orders.pop() if len(orders) == 1 else None


def _slashed(text: str) -> Iterator[Days]:
    for match in _SLASHED.finditer(text):
        one, two = _slashed_day(match, "one", "two"), _slashed_day(match, "two", "one")
        if one and two and one.first != two.first:
            yield replace(one, ambiguous=True)
        elif days := one or two:
            yield days


def _slashed_day(match: re.Match[str], day: str, month: str) -> Days | None:
    year, of_year = int(match["year"]), (int(match[month]), int(match[day]))
    return Days(year, of_year, of_year, *match.span()) if _exists(year, *of_year) else None


def _all(text: str) -> Iterator[Days]:
    yield from _slashed(text)
    for pattern in _PRINTED:
        for match in pattern.finditer(text):
            if (days := _days(match)) is not None:
                yield days


def _days(match: re.Match[str]) -> Days | None:
    part = match.groupdict()
    month = _month(part.get("month") or part.get("last_month"))
    day = value_of(part["day"]) or 0
    last = value_of(part["last"]) or 0 if part.get("last") else day
    last_month = _month(part["last_month"]) if part.get("last_month") and part.get("last") else month
    year = value_of(part["year"]) if part["year"] else None
    if not (_exists(year, month, day) and _exists(year, last_month, last)):
        return None
    if month == last_month and last < day:  # September 17, 12 states: no span
        return Days(None, (month, day), (month, day), match.start(), match.end("day"))
    return Days(year, (month, day), (last_month, last), *match.span())


def _month(printed: str | None) -> int:
    if not printed:
        return 0
    return value_of(printed) or 0 if printed[0] not in ascii_letters else _month_of(printed)


def _month_of(name: str) -> int:
    return _MONTHS.index(name[:3].casefold()) + 1


def _exists(year: int | None, month: int, day: int) -> bool:
    try:
        date(year or 2024, month, day)
    except ValueError:
        return False
    return True


def _iso(year: int | None, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"
