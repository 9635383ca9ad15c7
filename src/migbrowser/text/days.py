"""Days and spans of days as reports print them, in English and Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<{{0}}>(?:{'|'.join(_MONTHS)})[a-z]*)\.?"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_TO = r"\s*(?:to|and|until|through|till|-|–|—|&|,)\s*"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?(?!\d)"


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile(r"\b" + "".join(parts), re.IGNORECASE)


_PRINTED = (
    # 17 to 18 September 2025; 30 August to 2 September; 17 September
    _pattern(
        *(_DAY.format("day"), rf"(?:(?:\s+{_MONTH.format('month')})?", _TO, _DAY.format("last"), ")?"),
        *(r"\s+(?:of\s+)?", _MONTH.format("last_month"), _YEAR),
    ),
    # September 17 to 18, 2025; August 30 to September 2; September 17
    _pattern(
        *(_MONTH.format("month"), r"\s+", _DAY.format("day")),
        *(rf"(?:{_TO}(?:{_MONTH.format('last_month')}\s+)?", _DAY.format("last"), r"(?!\d|:))?", _YEAR),
    ),
    # 2025-09-17
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
    # 2025年9月17日至18日; 9月30日至10月2日
    re.compile(
        r"(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})(?:日|号)?"
        r"(?:\s*[至到—–-]\s*(?:(?P<last_month>\d{1,2})月)?(?P<last>\d{1,2}))?(?:日|号)"
    ),
)


@dataclass(frozen=True, slots=True)
class Days:
    """A day or a span, printed at `text[at:end]`; `year` is None where the text does not print it."""

    year: int | None
    first: tuple[int, int]  # month, day
    last: tuple[int, int]
    at: int
    end: int

    def value(self, year: int | None) -> str:
        """ISO 8601 with the year given: a day, or `START/END`; `--09-17` where there is no year."""
        known = self.year or year
        first, last = (_iso(known, *day) for day in (self.first, self.last))
        return first if first == last else f"{first}/{last}"


def days_in(text: str) -> list[Days]:
    """Every day and span printed in `text`, in order; what is no day of the calendar is passed over."""
    found: list[Days] = []
    for days in sorted(_all(text), key=lambda it: (it.at, -it.end)):
        if not found or days.at >= found[-1].end:
            found.append(days)
    return found


def _all(text: str) -> Iterator[Days]:
    for pattern in _PRINTED:
        for match in pattern.finditer(text):
            if (days := _days(match)) is not None:
                yield days


def _days(match: re.Match[str]) -> Days | None:
    part = match.groupdict()
    month = _month(part.get("month") or part.get("last_month"))
    day = int(part["day"])
    last = int(part.get("last") or day)
    last_month = _month(part["last_month"]) if part.get("last_month") and part.get("last") else month
    year = int(part["year"]) if part["year"] else None
    if not (_exists(year, month, day) and _exists(year, last_month, last)):
        return None
    return Days(year, (month, day), (last_month, last), *match.span())


def _month(printed: str | None) -> int:
    if not printed:
        return 0
    return int(printed) if printed.isdigit() else _MONTHS.index(printed[:3].casefold()) + 1


def _exists(year: int | None, month: int, day: int) -> bool:
    try:
        date(year or 2024, month, day)
    except ValueError:
        return False
    return True


def _iso(year: int | None, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"
