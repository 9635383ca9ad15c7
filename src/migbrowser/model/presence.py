"""How parties stand to events, as all reports together have it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from migbrowser.model.address import Address
from migbrowser.model.party import Attendance, Party, PartyKind
from migbrowser.model.statement import Fact


class Presence(StrEnum):
    """Whether and how a party was at an event."""

    HOST = "host"
    ATTENDED = "attended"
    VIDEO = "video"
    DISPUTED = "disputed"  # a closed list leaves out whom another report names; or: by video, in person
    ABSENT = "absent"  # from a closed list, in a report read in full
    UNKNOWN = "unknown"  # not named; nothing follows from that


class EventHead(NamedTuple):
    """An event as it stands at the head of a column; `reports` counts those about it.

    There may be thousands: so a mere tuple.
    """

    address: Address
    title: str
    series: Address | None
    start: date
    city: str
    reports: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A party at an event: the `rows` that name it, and the reports whose closed list is `without` it."""

    event: Address
    party: Address
    presence: Presence
    rows: tuple[Attendance, ...] = ()
    without: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many parties of a kind reports name at an event, beside the numbers that reports state."""

    event: Address
    kind: PartyKind
    named: int
    stated: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """The parties that exactly these reports of an event name, and no other report of it."""

    reports: tuple[Address, ...]
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Companion:
    """Another party named at the same events, and at how many of them."""

    party: Address
    events: int


@dataclass(frozen=True, slots=True)
class Profile:
    """A party through time: where reports name it or leave it out of closed lists, and beside whom.

    `places` are in order of time; `company` begins with those named at most of the same events.
    """

    places: tuple[tuple[EventHead, Standing], ...]
    company: tuple[Companion, ...]

    @property
    def named(self) -> tuple[EventHead, ...]:
        """The events at which a report names it."""
        return tuple(event for event, standing in self.places if standing.rows)


@dataclass(frozen=True, slots=True)
class Turnover:
    """How the parties named at two events differ.

    `joined` and `left` are absent from the other event by a closed list, so that they did join or leave; of
    those merely named at one event and not at the other (`newly_named`, `no_longer_named`) nothing follows.
    Any of them may be `disputed`: reports disagree on whether, or how, it was at one of the two.
    """

    earlier: Address
    later: Address
    joined: tuple[Party, ...]
    newly_named: tuple[Party, ...]
    left: tuple[Party, ...]
    no_longer_named: tuple[Party, ...]
    stayed: tuple[Party, ...]
    disputed: frozenset[Address]
