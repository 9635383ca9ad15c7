"""An event with what its place on a time axis needs: when reports say it was, and when they came out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple, overload

from migbrowser.model.address import Address
from migbrowser.model.statement import Fact

Days = tuple[date, date]  # first and last, both included


class Conflicts(NamedTuple):
    """On how many points reports cannot both be right: without a verdict of the user, and with one."""

    open: int = 0
    judged: int = 0


class EventLine(NamedTuple):
    """Of an event what one line says of it; `states` counts the states that any report names.

    There may be thousands: so a mere tuple.
    """

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


class ReportLines(Sequence[ReportLine]):
    """The reports of one event: those that state their day first, in order of it, then the others.

    How many there are and when they came out is known at once; the lines are made when one is looked at, for
    of tens of thousands few are in sight.
    """

    def __init__(
        self,
        count: int,
        dated: Days | None,
        out: date | None,
        make: Callable[[], Iterable[ReportLine]],
        *,
        undated: int = 0,
        open_until: date | None = None,
    ) -> None:
        """`dated`: first and last day that any states; `out`: the first on which any was certainly out;
        `open_until`: the last on which an undated one was captured.
        """
        self.dated, self.out, self.undated, self.open_until = dated, out, undated, open_until
        self._count, self._make = count, make

    @classmethod
    def of(cls, lines: Iterable[ReportLine]) -> ReportLines:
        """Lines that there are already."""
        made = tuple(lines)
        stated = [line.published for line in made if line.published]
        return cls(
            len(made),
            (min(stated), max(stated)) if stated else None,
            min((line.published or line.captured for line in made), default=None),
            lambda: made,
            undated=len(made) - len(stated),
            open_until=max((line.captured for line in made if not line.published), default=None),
        )

    @cached_property
    def lines(self) -> tuple[ReportLine, ...]:
        """All of them, made now if they were not."""
        return tuple(sorted(self._make(), key=_by_day))

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    @overload
    def __getitem__(self, place: int) -> ReportLine: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[ReportLine, ...]: ...
    def __getitem__(self, place: int | slice) -> ReportLine | tuple[ReportLine, ...]:
        """One of them, or some."""
        return self.lines[place]


def _by_day(line: ReportLine) -> tuple[bool, date, Address]:
    return line.published is None, line.published or line.captured, line.address


NO_REPORTS = ReportLines.of(())


@dataclass(frozen=True, slots=True)
class DateClaim:
    """The days that one report gives for an event; `note` says how, where they are not simply printed."""

    report: Address
    days: Days
    note: str | None


@dataclass(frozen=True, slots=True)
class Occasion:
    """One event on the axis. `counts` are the numbers of countries that its reports state."""

    event: EventLine
    reports: ReportLines = NO_REPORTS
    claims: tuple[DateClaim, ...] = ()
    counts: tuple[Fact, ...] = ()

    @property
    def days(self) -> Days:
        """The days that the catalogue holds to be right."""
        return self.event.start, self.event.end

    @property
    def disputed(self) -> tuple[Days, ...]:
        """Other days that reports give, each once, in order; none where all reports give the same."""
        if len(self.claims) < 2:
            return ()
        given = {claim.days for claim in self.claims}
        return tuple(sorted(given - {self.days})) if len(given) > 1 else ()

    @property
    def inferred(self) -> bool:
        """Whether the days are the catalogue's own: it says something of them, and no report prints them."""
        if self.event.date_note is None:  # of thousands of events nearly all
            return False
        days = self.days
        return not any(claim.note is None and claim.days == days for claim in self.claims)

    @property
    def ahead(self) -> int | None:
        """Days from the last dated report to the event's first day; `None` where one came out later."""
        if self.reports.dated is None or self.reports.dated[1] >= self.event.start:
            return None
        return (self.event.start - self.reports.dated[1]).days

    @property
    def delay(self) -> tuple[int, int] | None:
        """Days from the event's end to the first and to the last dated report; `None` without one."""
        if self.reports.dated is None:
            return None
        first, last = self.reports.dated
        return (first - self.event.end).days, (last - self.event.end).days

    def known_by(self, day: date) -> bool:
        """Whether any report was certainly out by `day`."""
        return self.reports.out is not None and self.reports.out <= day

    def reports_by(self, day: date) -> int:
        """How many of its reports were certainly out by `day`: undated ones when they were captured."""
        return sum((report.published or report.captured) <= day for report in self.reports)


def ends(occasions: Collection[Occasion]) -> Days | None:
    """From the first to the last day of anything about them, of thousands at once; `None` without any."""
    if not occasions:
        return None
    stretches = [
        *(occasion.days for occasion in occasions),
        *(occasion.reports.dated for occasion in occasions if occasion.reports.dated),
        *(days for occasion in occasions if occasion.claims for days in occasion.disputed),
    ]
    return min(first for first, _ in stretches), max(last for _, last in stretches)


def crowded_from(occasions: Sequence[Occasion], share: float) -> date | None:
    """Since when the latest of them, in order, took place of which `share` of all their reports are."""
    enough, seen = share * sum(len(occasion.reports) for occasion in occasions), 0
    for occasion in reversed(occasions):
        seen += len(occasion.reports)
        if seen >= enough:
            return occasion.event.start
    return None
