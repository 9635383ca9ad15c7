"""An event with what its place on a time axis needs: when reports say it was, and when they came out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from migbrowser.model.address import Address
from migbrowser.model.statement import Fact

Days = tuple[date, date]  # first and last, both included


@dataclass(frozen=True, slots=True)
class EventLine:
    """Of an event what one line says of it; `states` counts the states that any report names."""

    address: Address
    title: str
    series: Address | None
    start: date
    end: date
    date_note: str | None  # how the day is known, when it is not simply printed
    city: str
    province: str | None
    country: Address
    theme: str | None
    states: int


class ReportLine(NamedTuple):
    """Of a report what one line says of it. There may be tens of thousands: so a mere tuple."""

    address: Address
    publisher: str
    published: date | None  # None: not stated
    captured: date
    language: str


@dataclass(frozen=True, slots=True)
class DateClaim:
    """The days that one report gives for an event; `note` says how, where they are not simply printed."""

    report: Address
    days: Days
    note: str | None


@dataclass(frozen=True, slots=True)
class Occasion:
    """One event on the axis. `counts` are the numbers of countries that its reports state.

    Of its `reports` those that state their day come first, in order of it.
    """

    event: EventLine
    reports: tuple[ReportLine, ...] = ()
    claims: tuple[DateClaim, ...] = ()
    counts: tuple[Fact, ...] = ()

    @property
    def days(self) -> Days:
        """The days that the catalogue holds to be right."""
        return self.event.start, self.event.end

    @property
    def disputed(self) -> tuple[Days, ...]:
        """Other days that reports give, each once, in order."""
        if not self.claims:
            return ()
        return tuple(sorted({claim.days for claim in self.claims} - {self.days}))

    @property
    def extent(self) -> Days:
        """The first and the last day of everything about it: days, disputed days, dated reports."""
        first, last = self.event.start, self.event.end
        for other in self.disputed:
            first, last = min(first, other[0]), max(last, other[1])
        latest = next((report.published for report in reversed(self.reports) if report.published), None)
        if latest is None:
            return first, last
        return min(first, self.reports[0].published or first), max(last, latest)

    @property
    def inferred(self) -> bool:
        """Whether the days are not simply printed."""
        return self.event.date_note is not None

    @property
    def delay(self) -> tuple[int, int] | None:
        """Days from the event's end to the first and to the last dated report; `None` without one."""
        after = [(report.published - self.event.end).days for report in self.reports if report.published]
        return (min(after), max(after)) if after else None

    def reports_by(self, day: date) -> int:
        """How many of its reports were certainly out by `day`: undated ones when they were captured."""
        return sum((report.published or report.captured) <= day for report in self.reports)
