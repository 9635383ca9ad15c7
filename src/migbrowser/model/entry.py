"""Whatever has an address, as the reader and `show` present it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from migbrowser.model.address import Address

if TYPE_CHECKING:
    from migbrowser.model.clause import Clause, Echo, Framework, Instrument, Topic
    from migbrowser.model.comparison import FactRow
    from migbrowser.model.event import Event, Point, Series
    from migbrowser.model.formula import Formula
    from migbrowser.model.party import Attendance, Party
    from migbrowser.model.report import Report
    from migbrowser.model.statement import Statement

    Subject: TypeAlias = (
        Event
        | Series
        | Report
        | Statement
        | Point
        | Instrument
        | Clause
        | Party
        | Topic
        | Framework
        | Formula
    )  # what an entry is about


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another entry: its address, its title, and what it is to this one (`report`, `echo`, …)."""

    address: Address
    title: str
    relation: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry with what hangs on it; lists that do not apply are empty."""

    address: Address
    title: str
    subject: Subject
    text: str
    facts: tuple[FactRow, ...] = ()
    fact_reports: tuple[Link, ...] = ()  # key A, B, … of `facts`, in order
    statements: tuple[Statement, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    echoes: tuple[Echo, ...] = ()
    links: tuple[Link, ...] = ()
    linked_from: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """Which catalogue this is: the date in its sources, a hash over them, its schema and what it holds."""

    date: str
    hash: str
    schema: int
    counts: tuple[tuple[str, int], ...]
