"""Events, the series they follow one another in, and the points in which their reports meet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from migbrowser.model.address import Address


@dataclass(frozen=True, slots=True)
class Rendering:
    """One form of a title or theme: its language (BCP 47) and the report that prints it, if one does."""

    text: str
    language: str
    report: Address | None = None


class Change(StrEnum):
    """What became of a subject between two events of one series."""

    APPEARED = "appeared"
    VANISHED = "vanished"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Drift:
    """How a subject changed from an event of a series to a later one, in our own reading."""

    heading: str
    change: Change
    earlier: Address
    later: Address
    topic: Address | None
    clause: Address | None
    note: str


@dataclass(frozen=True, slots=True)
class Series:
    """Events that follow one another."""

    address: Address
    title: str
    short: str
    title_zh: str | None
    note: str | None  # what membership rests on, when it is an inference
    coverage: str | None  # what is covered and what is not
    events: tuple[Address, ...] = ()
    drifts: tuple[Drift, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One meeting. `states` and `organisations` count the parties that any report names."""

    address: Address
    title: str
    series: Address | None
    start: date
    end: date
    date_note: str | None  # how the day is known, when it is not simply printed
    city: str
    province: str | None
    country: Address
    host: Address | None
    theme: str | None
    summary: str
    titles: tuple[Rendering, ...] = ()
    themes: tuple[Rendering, ...] = ()
    reports: tuple[Address, ...] = ()
    states: int = 0
    organisations: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """What statements or facts of an event's reports are about: the row in which they meet.

    `attribute` is set where the point is a typed fact (`date`, `count_countries`, …).
    """

    address: Address
    event: Address
    heading: str
    attribute: str | None
    why: str | None  # why the difference matters or how it may be explained
    topics: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """How two reports stand to one another on a point, judged by hand; `more` says more than the other."""

    point: Address
    reports: tuple[Address, Address]
    status: str  # same, reworded, partial, conflict; on a fact's point one of FactStatus
    more: Address | None
    why: str | None
