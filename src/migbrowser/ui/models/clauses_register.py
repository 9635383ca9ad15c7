"""Everything that the Clauses tab shows, read once: clauses with what they cite and what took them up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.clause import Clause, Echo, Framework, Instrument, Objective, Topic
from migbrowser.model.event import Event
from migbrowser.model.report import Report
from migbrowser.ui.models.chinese import Glossary, read_glossary
from migbrowser.ui.models.directory import series_name

if TYPE_CHECKING:
    from datetime import date

    from migbrowser.model.presence import EventHead
    from migbrowser.services.browsing import Browsing
    from migbrowser.services.services import Services


@dataclass(frozen=True, slots=True)
class Echoed:
    """One later passage that takes a clause up, with the event and the report that it stands in."""

    echo: Echo
    event: Event
    report: Report


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """A clause with what belongs beside it; `place` is its number among all clauses, from 0."""

    place: int
    clause: Clause
    instrument: Instrument
    event: Event
    frameworks: tuple[Framework, ...]
    echoed: tuple[Echoed, ...]  # by date
    apart: Mapping[Address, str]  # as the register's

    @property
    def address(self) -> Address:
        """The clause's own."""
        return self.clause.address


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which clauses are wanted; `None` wants all."""

    instrument: Address | None = None
    topic: Address | None = None
    objective: int | None = None
    framework: Address | None = None

    def admits(self, row: ClauseRow) -> bool:
        """Whether the clause is wanted."""
        clause = row.clause
        return (
            self.instrument in (None, clause.instrument)
            and (self.topic is None or self.topic in clause.topics)
            and (self.objective is None or self.objective in clause.gcm)
            and (self.framework is None or self.framework in clause.frameworks)
        )

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return self != Narrowing()


@dataclass(frozen=True, slots=True)
class Register:
    """The clauses of all instruments, and the headings that they stand under."""

    rows: tuple[ClauseRow, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    topics: tuple[Topic, ...] = ()
    frameworks: tuple[Framework, ...] = ()
    objectives: tuple[Objective, ...] = ()
    events: Mapping[Address, Event] = field(default_factory=dict)  # in order of time
    apart: Mapping[Address, str] = field(default_factory=dict)  # series of events alike in place and month
    until: date | None = None  # on which the last event begins

    def under(self, narrowing: Narrowing) -> tuple[ClauseRow, ...]:
        """The clauses wanted, in order."""
        return tuple(row for row in self.rows if narrowing.admits(row))

    def counts(self, narrowing: Narrowing) -> Mapping[Address, int]:
        """How many clauses each instrument and each topic has, under all other headings chosen."""
        found: dict[Address, int] = {}
        for row in self.under(replace(narrowing, instrument=None)):
            _count(found, (row.clause.instrument,))
        for row in self.under(replace(narrowing, topic=None)):
            _count(found, row.clause.topics)
        return found

    def objective_counts(self, narrowing: Narrowing) -> Mapping[int, int]:
        """How many clauses serve each objective, under all other headings chosen."""
        rows = self.under(replace(narrowing, objective=None))
        return {o.number: sum(o.number in row.clause.gcm for row in rows) for o in self.objectives}

    def unserved(self, instrument: Address | None = None) -> tuple[Objective, ...]:
        """The objectives that no clause serves, of one instrument or of all."""
        served = {number for row in self.under(Narrowing(instrument)) for number in row.clause.gcm}
        return tuple(objective for objective in self.objectives if objective.number not in served)

    def row_of(self, address: Address | None) -> ClauseRow | None:
        """The clause at an address."""
        return next((row for row in self.rows if row.address == address), None)


def read_register(services: Services) -> Register:
    """For a job: the register of the catalogue that is open."""
    browsing, glossary = services.browsing, read_glossary(services)
    events = browsing.events_by_address().turned(glossary.event)
    frameworks = {framework.address: framework for framework in browsing.frameworks()}
    by_date = sorted(browsing.instruments(), key=lambda instrument: events[instrument.event].start)
    instruments = {instrument.address: instrument for instrument in by_date}
    order = list(instruments)
    clauses = sorted(browsing.clauses(), key=lambda clause: order.index(clause.instrument))
    echoed = _echoed(browsing, glossary, instruments, events)
    series = {each.address: series_name(glossary.series(each)) for each in browsing.series()}
    heads = [glossary.head(event) for event in browsing.event_heads()]
    apart = _apart(heads, series)
    rows = tuple(
        ClauseRow(
            place=place,
            clause=clause,
            instrument=instruments[clause.instrument],
            event=events[instruments[clause.instrument].event],
            frameworks=tuple(frameworks[address] for address in clause.frameworks),
            echoed=tuple(sorted(echoed.get(clause.address, ()), key=_when)),
            apart=apart,
        )
        for place, clause in enumerate(clauses)
    )
    return Register(
        rows,
        tuple(instruments.values()),
        tuple(browsing.topics()),
        tuple(frameworks.values()),
        tuple(browsing.objectives()),
        events,
        apart,
        max((event.start for event in heads), default=None),
    )


def _echoed(
    browsing: Browsing,
    glossary: Glossary,
    instruments: Iterable[Address],
    events: Mapping[Address, Event],
) -> Mapping[Address, list[Echoed]]:
    echoes = [echo for instrument in instruments for echo in browsing.echoes(instrument)]
    reports = browsing.reports_by_address().turned(glossary.report)
    places = _places(browsing, {report_of(echo.address) for echo in echoes})
    found: dict[Address, list[Echoed]] = {}
    for echo in echoes:
        event, report = events[places[echo.address]], reports[report_of(echo.address)]
        found.setdefault(echo.clause, []).append(Echoed(echo, event, report))
    return found


def _places(browsing: Browsing, reports: Iterable[Address]) -> Mapping[Address, Address]:
    """The event that each statement of some reports is about; a report may be about several."""
    return {s.address: s.event for report in reports for s in browsing.statements(report)}


def _apart(events: Iterable[EventHead], series: Mapping[Address, str]) -> Mapping[Address, str]:
    """What tells events of the same place and month apart: their series."""
    alike: dict[tuple[str, int, int], list[EventHead]] = {}
    for event in events:
        alike.setdefault((event.city, event.start.year, event.start.month), []).append(event)
    twins = (event for group in alike.values() if len(group) > 1 for event in group)
    return {event.address: series[event.series] for event in twins if event.series and event.series in series}


def report_of(statement: Address) -> Address:
    """The report in which a statement stands, read off its address."""
    return Address(f"report/{statement.id.rpartition('/')[0]}")


def passage_of(statement: Address) -> str:
    """The passage at which a statement stands, read off its address."""
    return statement.id.rpartition("/")[2]


def _when(echoed: Echoed) -> tuple[object, ...]:
    return echoed.event.start, echoed.event.address


def _count(counts: dict[Address, int], addresses: Iterable[Address]) -> None:
    for address in addresses:
        counts[address] = counts.get(address, 0) + 1
