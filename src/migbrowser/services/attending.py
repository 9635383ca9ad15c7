"""Attending: who took part in what, what the reports together say of it, and who came and went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from migbrowser.model.address import Address
from migbrowser.model.event import Series
from migbrowser.model.party import Attendance, Listing, Mode, Party, PartyKind, Role
from migbrowser.model.presence import EventHead, Naming, Presence, Profile, Standing, Tally, Turnover
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
_MOST_NEAR = 300  # events read for one party's page; the page must not wait for thousands
_LISTED = {Role.ATTENDING, Role.OBSERVER}  # the roles whose closed list says who else was not there


class Attending:
    """Attendance over one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def roll(self, most: int | None = None) -> Roll:
        """Everybody's attendance at all events; of more than `most` events only who and what there is."""
        catalogue = self._catalogue
        roll = Roll(
            events=tuple(catalogue.event_heads()),
            series=tuple(catalogue.series()),
            parties=tuple(party for party in catalogue.parties() if party.events),
        )
        if most is not None and len(roll.events) > most:
            return roll
        return roll.with_sheets(self.sheets([event.address for event in roll.events]))

    def sheets(self, events: Collection[Address]) -> dict[Address, Sheet]:
        """What the reports of each of these events say of who took part."""
        rows = _by_event(self._catalogue.attendance_at(events))
        facts = _by_event(self._catalogue.facts_on(*COUNTS.values()))
        reports = {report.address: report for report in self._catalogue.reports_on(events)}
        return {event: _sheet(event, rows[event], facts[event], reports) for event in events}

    def profile(self, address: Address) -> Profile:
        """A party through time: at events that name it and, unless very many, others of their series."""
        party = self._catalogue.party(address)
        heads = self._catalogue.event_heads()
        at = {row.event for row in self._catalogue.attendance(party=address)}
        series = {head.series for head in heads if head.address in at and head.series}
        near = [head for head in heads if head.address in at or head.series in series]
        if len(near) > _MOST_NEAR:
            near = [head for head in heads if head.address in at]
        roll = Roll(tuple(near), (), (party,), self.sheets([head.address for head in near]))
        places = [(head, roll.standing(head.address, address)) for head in near]
        known = tuple(place for place in places if place[1].presence is not Presence.UNKNOWN)
        return Profile(known, tuple(self._catalogue.company(address)))

    def between(self, earlier: Address, later: Address) -> Turnover:
        """Who came, went and stayed between two events. Raises `UserError` if there is no such event."""
        for event in (earlier, later):
            self._catalogue.event(event)
        return self.roll().between(earlier, later)


@dataclass(frozen=True)
class Sheet:
    """What the reports of one event say of who took part; `reports` are all about it, in their order."""

    rows: tuple[Attendance, ...] = ()
    facts: tuple[Fact, ...] = ()  # the counts that reports state
    reports: Mapping[Address, Report] = field(default_factory=dict)

    @cached_property
    def named(self) -> tuple[Address, ...]:
        """The parties that any report names, each once."""
        return tuple(self.by_party)

    @cached_property
    def by_party(self) -> Mapping[Address, tuple[Attendance, ...]]:
        """The rows that name each party."""
        found: defaultdict[Address, list[Attendance]] = defaultdict(list)
        for row in self.rows:
            found[row.party].append(row)
        return {party: tuple(rows) for party, rows in found.items()}

    def naming(self, report: Address, kind: PartyKind) -> int:
        """How many parties of a kind a report names."""
        return len({row.party for row in self.rows if row.report == report and row.kind is kind})

    @cached_property
    def closed(self) -> Mapping[PartyKind, tuple[Address, ...]]:
        """By kind of party, the reports read in full whose list of that kind claims to be whole."""
        lists: defaultdict[tuple[PartyKind, Address], list[Listing]] = defaultdict(list)
        for row in self.rows:
            if row.role in _LISTED and self.reports[row.report].read is Read.FULL:
                lists[row.kind, row.report].append(row.list)
        found: defaultdict[PartyKind, list[Address]] = defaultdict(list)
        for (kind, report), listings in lists.items():
            if set(listings) == {Listing.CLOSED}:
                found[kind].append(report)
        return {kind: tuple(reports) for kind, reports in found.items()}


_NOTHING = Sheet()


@dataclass(frozen=True)
class Roll:
    """Who took part in what, as values: it needs no catalogue any more, and any thread may ask it.

    It answers for the events whose sheets it has; of the others it knows nobody.
    """

    events: tuple[EventHead, ...]
    series: tuple[Series, ...]
    parties: tuple[Party, ...]  # those named at an event
    sheets: Mapping[Address, Sheet] = field(default_factory=dict)

    def with_sheets(self, sheets: Mapping[Address, Sheet]) -> Roll:
        """The same with more events to answer for."""
        return replace(self, sheets={**self.sheets, **sheets})

    def missing(self, events: Iterable[Address]) -> tuple[Address, ...]:
        """Those of these events for which it cannot answer yet."""
        return tuple(event for event in events if event not in self.sheets)

    def sheet(self, event: Address) -> Sheet:
        """What there is on an event; an empty sheet where it cannot answer."""
        return self.sheets.get(event, _NOTHING)

    def rows(self, events: Iterable[Address]) -> tuple[Attendance, ...]:
        """All that reports say of who took part in these events."""
        return tuple(row for event in events for row in self.sheet(event).rows)

    def standing(self, event: Address, party: Address) -> Standing:
        """What the reports together say of a party at an event."""
        sheet, kind = self.sheet(event), self.kinds.get(party)
        rows = sheet.by_party.get(party, ())
        naming = {row.report for row in rows}
        closed = sheet.closed.get(kind, ()) if kind else ()
        without = tuple(report for report in closed if report not in naming)
        return Standing(event, party, _presence(rows, without), rows, without)

    def named(self, event: Address) -> tuple[Address, ...]:
        """The parties that any report names at an event, each once."""
        return self.sheet(event).named

    def tally(self, event: Address, kind: PartyKind) -> Tally:
        """How many of a kind are named at an event, and the numbers that reports state."""
        named = sum(self.kinds[party] is kind for party in self.named(event))
        stated = [fact for fact in self.sheet(event).facts if fact.attribute == COUNTS.get(kind)]
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
            disputed=frozenset(
                party
                for party in before | after
                for event in (earlier, later)
                if self.standing(event, party).presence is Presence.DISPUTED
            ),
        )

    def within(self, event: Address) -> tuple[Naming, ...]:
        """Who is named by which reports of an event: each party once, those that most reports name first."""
        groups: defaultdict[tuple[Address, ...], list[Party]] = defaultdict(list)
        rows = self.sheet(event).by_party
        for party in self.parties:
            if party.address in rows:
                naming = {row.report for row in rows[party.address]}
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


_Dated = TypeVar("_Dated", Attendance, Fact)


def _by_event(values: Iterable[_Dated]) -> defaultdict[Address, list[_Dated]]:
    found: defaultdict[Address, list[_Dated]] = defaultdict(list)
    for value in values:
        found[value.event].append(value)
    return found


def _sheet(
    event: Address, rows: Sequence[Attendance], facts: Sequence[Fact], reports: Mapping[Address, Report]
) -> Sheet:
    about = {address: report for address, report in reports.items() if event in report.events}
    said: list[Attendance | Fact] = [*rows, *facts]
    saying = {each.report: reports[each.report] for each in said}
    return Sheet(tuple(rows), tuple(facts), {**about, **saying})


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
