"""The rows of the matrix parties × events: totals first, then parties in their groups."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from operator import attrgetter

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
    members: dict[Group, list[Party]] = {}
    for party in parties:
        if kind in (None, party.kind):
            members.setdefault(group_of(party, days), []).append(party)
    found: list[Line] = []
    if members:
        totals = [Line(_TOTALS, totals=each) for each in _COUNTED if kind in (None, each)]
        found += _unfolded(_TOTALS, totals, folded) if totals else ()
    for group in sorted(members, key=lambda g: _order(g, len(members[g]))):
        found += _unfolded(group, [Line(group, party=party) for party in members[group]], folded)
    return tuple(found)


def group_of(party: Party, days: Sequence[date]) -> Group:
    """Where a party stands: a state by its membership of ASEAN on the days of the events, else its region."""
    if party.kind is not PartyKind.STATE:
        return _group(_KINDS[party.kind])
    belongs = any(each.body == ASEAN for each in party.memberships)
    member = [is_member(party, ASEAN, day) for day in days] if belongs else []
    if member and all(member):
        return _group(Grouping.ASEAN)
    if any(member):
        return _group(Grouping.ASEAN_PARTLY)
    return _group(Grouping.REGION, party.region or "")


@cache
def _group(grouping: Grouping, region: str = "") -> Group:
    """The same for each of thousands of parties."""
    return Group(grouping, region)


def is_member(party: Party, body: Address, day: date) -> bool:
    """Whether a party belongs to a body on a day; open ends of a membership count as belonging."""
    return any(
        (each.since or date.min) <= day <= (each.until or date.max)
        for each in party.memberships
        if each.body == body
    )


def in_order(events: Iterable[EventHead]) -> tuple[EventHead, ...]:
    """The columns: series by series, the one that most is reported of first; within a series by date."""
    by_series: dict[Address | None, list[EventHead]] = {}
    for event in sorted(events, key=attrgetter("start")):
        by_series.setdefault(event.series, []).append(event)
    reports = {series: sum(event.reports for event in found) for series, found in by_series.items()}
    ordered = sorted(by_series, key=lambda series: (-reports[series], series) if series else _LAST)
    return tuple(event for series in ordered for event in by_series[series])


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
