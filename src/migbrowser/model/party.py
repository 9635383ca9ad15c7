"""Parties (states, organisations, persons) and who took part in what, according to which report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from migbrowser.model.address import Address


class PartyKind(StrEnum):
    """What a party is; a place is named by a report without being a state or a body."""

    STATE = "state"
    ORGANISATION = "organisation"
    PERSON = "person"
    PLACE = "place"


class Role(StrEnum):
    """What a party did at an event."""

    ATTENDING = "attending"
    HOST = "host"
    ORGANISER = "organiser"
    CHAIR = "chair"
    OPENING_SPEAKER = "opening-speaker"
    SPEAKER = "speaker"
    HEAD_OF_DELEGATION = "head-of-delegation"
    DELEGATION_MEMBER = "delegation-member"
    OBSERVER = "observer"


class Mode(StrEnum):
    """How a party took part."""

    IN_PERSON = "in-person"
    VIDEO = "video"


class Listing(StrEnum):
    """Whether the list that names a party claims to be whole; from an open one no absence follows."""

    CLOSED = "closed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name that a report prints for a party."""

    name: str
    language: str
    report: Address


@dataclass(frozen=True, slots=True)
class Membership:
    """Belonging to a body, with its dates; `None` where open or not stated."""

    body: Address
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Party:
    """A state, organisation, person or place; `events` counts the events that a report names it at."""

    address: Address
    name: str
    name_zh: str | None
    kind: PartyKind
    iso: str | None
    region: str | None
    office: str | None  # a person's, as held at the events named
    note: str | None
    events: int
    printed: tuple[PrintedName, ...] = ()
    also: tuple[str, ...] = ()  # other names people type; printed by no report
    memberships: tuple[Membership, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """A party at an event in a role, according to one report, under the name it prints."""

    event: Address
    party: Address
    name: str
    kind: PartyKind
    role: Role
    mode: Mode | None  # None: not stated
    list: Listing
    report: Address
    printed: str
    passage: str
