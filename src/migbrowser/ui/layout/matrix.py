"""The rows of the matrix parties × events: totals first, then parties in their groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind
from migbrowser.model.presence import EventHead

ASEAN = Address("party/asean")


class Grouping(StrEnum):
    """What a group of rows has in common."""

    TOTALS = "totals"
    ASEAN = "asean"  # members at the time of every event shown
    ASEAN_PARTLY = "asean-partly"  # members at the time of some of them
    REGION = "region"  # other states of one region
    ORGANISATIONS = "organisations"
    PERSONS = "persons"
    PLACES = "places"


@dataclass(frozen=True, slots=True)
class Group:
    """A group of rows; `region` names it where it is one."""

    grouping: Grouping
    region: str = ""

    @property
    def key(self) -> str:
        """Stable, to remember which groups are folded."""
        return f"{self.grouping}:{self.region}"


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a group's head (with `count` rows under it), the totals of a kind, or a party."""

    group: Group
    count: int = 0
    totals: PartyKind | None = None
    party: Party | None = None

    @property
    def head(self) -> bool:
        """Whether it is the head of its group."""
        return self.party is None and self.totals is None


def lines(
    parties: Iterable[Party], days: Sequence[date], kind: PartyKind | None, folded: Collection[str]
) -> tuple[Line, ...]:
    """The rows for these parties at events of these days, of one `kind` or all; folded groups keep a head."""
    members: dict[Group, list[Line]] = {}
    for party in parties:
        if kind in (None, party.kind):
            group = group_of(party, days)
            members.setdefault(group, []).append(Line(group, party=party))
    totals = [each for each in _COUNTED if kind in (None, each)] if members else []
    groups = {_TOTALS: [Line(_TOTALS, totals=each) for each in totals]} if totals else {}
    groups |= {group: members[group] for group in sorted(members, key=lambda g: _order(g, len(members[g])))}
    return tuple(line for group, rows in groups.items() for line in _unfolded(group, rows, folded))


def group_of(party: Party, days: Sequence[date]) -> Group:
    """Where a party stands: a state by its membership of ASEAN on the days of the events, else its region."""
    if party.kind is not PartyKind.STATE:
        return Group(_KINDS[party.kind])
    belongs = any(each.body == ASEAN for each in party.memberships)
    member = [is_member(party, ASEAN, day) for day in days] if belongs else []
    if member and all(member):
        return Group(Grouping.ASEAN)
    if any(member):
        return Group(Grouping.ASEAN_PARTLY)
    return Group(Grouping.REGION, party.region or "")


def is_member(party: Party, body: Address, day: date) -> bool:
    """Whether a party belongs to a body on a day; open ends of a membership count as belonging."""
    return any(
        (each.since or date.min) <= day <= (each.until or date.max)
        for each in party.memberships
        if each.body == body
    )


def in_order(events: Iterable[EventHead]) -> tuple[EventHead, ...]:
    """The columns: series by series, the one that most is reported of first; within a series by date."""
    events = tuple(events)
    reports: Counter[Address] = Counter()
    for event in events:
        if event.series:
            reports[event.series] += event.reports
    places: dict[Address | None, tuple[int, str]] = {each: (-count, each) for each, count in reports.items()}
    return tuple(sorted(events, key=lambda event: (places.get(event.series, _LAST), event.start)))


def first_pair(events: Sequence[EventHead]) -> tuple[Address, Address]:
    """The first and the last event of the first series that has two; else of all."""
    last = {event.series: event for event in events}
    for event in events:
        if event.series and last[event.series] is not event:
            return event.address, last[event.series].address
    return (events[0].address, events[-1].address) if events else (Address(), Address())


def most_reported(events: Sequence[EventHead]) -> Address:
    """The event that most is reported of; an empty address without any."""
    return max(events, key=lambda event: event.reports).address if events else Address()


def _unfolded(group: Group, rows: Sequence[Line], folded: Collection[str]) -> tuple[Line, ...]:
    head = Line(group, count=len(rows))
    return (head,) if group.key in folded else (head, *rows)


def _order(group: Group, rows: int) -> tuple[int, int, str]:
    return _GROUPINGS.index(group.grouping), -rows, group.region


_LAST = (0, "~")  # events without a series
_TOTALS = Group(Grouping.TOTALS)
_GROUPINGS = list(Grouping)
_COUNTED = (PartyKind.STATE, PartyKind.ORGANISATION, PartyKind.PERSON)
_KINDS = {
    PartyKind.ORGANISATION: Grouping.ORGANISATIONS,
    PartyKind.PERSON: Grouping.PERSONS,
    PartyKind.PLACE: Grouping.PLACES,
}
