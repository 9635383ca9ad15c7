"""An event with what its place on a time axis needs: when reports say it was, and when they came out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from migbrowser.model.address import Address
from migbrowser.model.event import Event
from migbrowser.model.report import Report
from migbrowser.model.statement import Fact

Days = tuple[date, date]  # first and last, both included


@dataclass(frozen=True, slots=True)
class DateClaim:
    """The days that one report gives for an event; `note` says how, where they are not simply printed."""

    report: Address
    days: Days
    note: str | None


@dataclass(frozen=True, slots=True)
class Occasion:
    """One event on the axis. `counts` are the numbers of countries that its reports state."""

    event: Event
    reports: tuple[Report, ...] = ()
    claims: tuple[DateClaim, ...] = ()
    counts: tuple[Fact, ...] = ()
    parties: frozenset[Address] = frozenset()
    topics: frozenset[Address] = frozenset()

    @property
    def days(self) -> Days:
        """The days that the catalogue holds to be right."""
        return self.event.start, self.event.end

    @property
    def disputed(self) -> tuple[Days, ...]:
        """Other days that reports give, each once, in order."""
        return tuple(sorted({claim.days for claim in self.claims} - {self.days}))

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
