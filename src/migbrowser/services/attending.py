"""Attending: who took part in what, what the reports together say of it, and who came and went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.event import Event, Series
from migbrowser.model.party import Attendance, Listing, Mode, Party, PartyKind, Role
from migbrowser.model.presence import Naming, Presence, Standing, Tally, Turnover
from migbrowser.model.report import Read, Report
from migbrowser.model.statement import Fact

if TYPE_CHECKING:
    from migbrowser.store.catalogue import Catalogue

COUNTS = {
    PartyKind.STATE: "count_countries",
    PartyKind.ORGANISATION: "count_organisations",
    PartyKind.PERSON: "count_persons",
}
_HOSTS = {Role.HOST, Role.ORGANISER}  # they need not stand in a list of those who came
_LISTED = {Role.ATTENDING, Role.OBSERVER}  # the roles whose closed list says who else was not there


class Attending:
    """Attendance over one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def roll(self) -> Roll:
        """Everybody's attendance at all events."""
        catalogue = self._catalogue
        return Roll(
            events=tuple(catalogue.events()),
            series=tuple(catalogue.series()),
            parties=tuple(party for party in catalogue.parties() if party.events),
            reports={report.address: report for report in catalogue.reports()},
            rows=tuple(catalogue.attendance()),
            facts=tuple(catalogue.facts_on(*COUNTS.values())),
        )

    def between(self, earlier: Address, later: Address) -> Turnover:
        """Who came, went and stayed between two events. Raises `UserError` if there is no such event."""
        for event in (earlier, later):
            self._catalogue.event(event)
        return self.roll().between(earlier, later)


@dataclass(frozen=True)
class Roll:
    """Who took part in what, as values: it needs no catalogue any more, and any thread may ask it."""

    events: tuple[Event, ...]
    series: tuple[Series, ...]
    parties: tuple[Party, ...]  # those named at an event
    reports: Mapping[Address, Report]
    rows: tuple[Attendance, ...]
    facts: tuple[Fact, ...]

    def standing(self, event: Address, party: Address) -> Standing:
        """What the reports together say of a party at an event."""
        rows = self._places.get((event, party), ())
        naming = {row.report for row in rows}
        closed = self._closed.get((event, self.kinds.get(party)), ())
        without = tuple(report for report in closed if report not in naming)
        return Standing(event, party, _presence(rows, without), rows, without)

    def named(self, event: Address) -> tuple[Address, ...]:
        """The parties that any report names at an event, each once."""
        return self._present.get(event, ())

    def tally(self, event: Address, kind: PartyKind) -> Tally:
        """How many of a kind are named at an event, and the numbers that reports state."""
        named = sum(self.kinds[party] is kind for party in self.named(event))
        attribute = COUNTS.get(kind)
        stated = [fact for fact in self.facts if (fact.event, fact.attribute) == (event, attribute)]
        return Tally(event, kind, named, tuple(stated))

    def between(self, earlier: Address, later: Address) -> Turnover:
        """Who came, went and stayed from one event to another."""
        before, after = set(self.named(earlier)), set(self.named(later))
        return Turnover(
            earlier=earlier,
            later=later,
            joined=self._who(after - before, earlier, Presence.ABSENT),
            newly_named=self._who(after - before, earlier, Presence.UNKNOWN),
            left=self._who(before - after, later, Presence.ABSENT),
            no_longer_named=self._who(before - after, later, Presence.UNKNOWN),
            stayed=tuple(party for party in self.parties if party.address in before & after),
        )

    def within(self, event: Address) -> tuple[Naming, ...]:
        """Who is named by which reports of an event: each party once, those that most reports name first."""
        groups: defaultdict[tuple[Address, ...], list[Party]] = defaultdict(list)
        present = set(self.named(event))
        for party in self.parties:
            if party.address in present:
                naming = {row.report for row in self._places[event, party.address]}
                groups[tuple(sorted(naming))].append(party)
        ordered = sorted(groups, key=lambda reports: (-len(reports), reports))
        return tuple(Naming(reports, tuple(groups[reports])) for reports in ordered)

    def _who(self, among: Collection[Address], event: Address, presence: Presence) -> tuple[Party, ...]:
        candidates = [party for party in self.parties if party.address in among]
        return tuple(p for p in candidates if self.standing(event, p.address).presence is presence)

    @cached_property
    def kinds(self) -> Mapping[Address, PartyKind]:
        """What each party is."""
        return {party.address: party.kind for party in self.parties}

    @cached_property
    def _places(self) -> Mapping[tuple[Address, Address], tuple[Attendance, ...]]:
        found: defaultdict[tuple[Address, Address], list[Attendance]] = defaultdict(list)
        for row in self.rows:
            found[row.event, row.party].append(row)
        return {place: tuple(rows) for place, rows in found.items()}

    @cached_property
    def _present(self) -> Mapping[Address, tuple[Address, ...]]:
        found: defaultdict[Address, dict[Address, None]] = defaultdict(dict)
        for row in self.rows:
            found[row.event][row.party] = None
        return {event: tuple(parties) for event, parties in found.items()}

    @cached_property
    def _closed(self) -> Mapping[tuple[Address, PartyKind | None], tuple[Address, ...]]:
        """By event and kind of party, the reports read in full whose list of that kind claims to be whole."""
        lists: defaultdict[tuple[Address, PartyKind | None, Address], list[Attendance]] = defaultdict(list)
        for row in self.rows:
            if row.role in _LISTED and self.reports[row.report].read is Read.FULL:
                lists[row.event, row.kind, row.report].append(row)
        found: defaultdict[tuple[Address, PartyKind | None], list[Address]] = defaultdict(list)
        for (event, kind, report), rows in lists.items():
            if all(row.list is Listing.CLOSED for row in rows):
                found[event, kind].append(report)
        return {place: tuple(reports) for place, reports in found.items()}


def _presence(rows: Collection[Attendance], without: Collection[Address]) -> Presence:
    if not rows:
        return Presence.ABSENT if without else Presence.UNKNOWN
    if any(row.role in _HOSTS for row in rows):
        return Presence.HOST
    if without or _told_otherwise(rows):
        return Presence.DISPUTED
    modes = {row.mode for row in rows if row.mode}
    return Presence.VIDEO if modes == {Mode.VIDEO} else Presence.ATTENDED


def _told_otherwise(rows: Iterable[Attendance]) -> bool:
    """Whether one report has the party there in person only, and another by video only."""
    modes: defaultdict[Address, set[Mode]] = defaultdict(set)
    for row in rows:
        if row.mode:
            modes[row.report].add(row.mode)
    told = list(modes.values())
    return {Mode.VIDEO} in told and {Mode.IN_PERSON} in told
