"""A comparison of two or more reports: typed facts first, then rows in the base report's order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from migbrowser.model.address import Address
from migbrowser.model.quotation import RowOriginals
from migbrowser.model.report import Read
from migbrowser.model.statement import Force
from migbrowser.model.verdict import RowFix, RowVerdict


def key_of(index: int) -> str:
    """The siglum of a column, counted from 0: A to Z, then AA, AB, …"""
    letters = chr(ord("A") + index % 26)
    return letters if index < 26 else key_of(index // 26 - 1) + letters


class FactStatus(StrEnum):
    """How reports stand to one another in a typed fact."""

    AGREE = "agree"
    VARIANT = "variant"
    CONFLICT = "conflict"
    PARTIAL = "partial"
    SINGLE = "single"
    APART = "apart"  # of different events: nothing that one report says denies another


class RowStatus(StrEnum):
    """How a report stands to the base in one row."""

    SAME = "same"
    REWORDED = "reworded"
    PARTIAL = "partial"
    CONFLICT = "conflict"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class ComparedReport:
    """One column. `key` is its siglum (A, B, …); either `address` or `file` is set."""

    key: str
    address: Address | None
    file: str | None
    title: str
    read: Read


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence of a file, or one statement of a catalogue report, at its passage (`1.1`, `1.1.b`)."""

    at: str
    text: str
    statement: Address | None = None
    speaker: Address | None = None
    addressee: str | None = None
    force: Force | None = None
    verb: str = ""


@dataclass(frozen=True, slots=True)
class FactValue:
    """One value of a fact, with the reports (keys) that give it, as printed and where.

    `value` is text, an integer (counts) or a tuple of party addresses (lists).
    """

    value: str | int | tuple[str, ...]
    reports: tuple[str, ...]
    printed: Mapping[str, str]
    at: Mapping[str, str]
    qualifier: str | None = None
    counted: str | None = None
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FactRow:
    """A typed fact across the reports: every key stands in values (twice, if it contradicts itself),
    silent or unread."""

    attribute: str
    status: FactStatus
    values: tuple[FactValue, ...]
    silent: tuple[str, ...]
    unread: tuple[str, ...]
    point: Address | None = None
    why: str | None = None
    verdict: RowVerdict | None = None

    @property
    def differs(self) -> bool:
        """Whether it counts as a difference: counted alike wherever differences have numbers."""
        return self.status is not FactStatus.AGREE


@dataclass(frozen=True, slots=True)
class Row:
    """What the reports say on one point. `cells` maps every key to the units (`at`) that it has there."""

    point: Address | None
    heading: str | None
    status: RowStatus
    by: Mapping[str, RowStatus]  # each report other than the base that has units here
    moved: bool
    speaker_differs: bool
    force_differs: bool
    cells: Mapping[str, tuple[str, ...]]
    unread: tuple[str, ...]
    score: float | None = None
    why: str | None = None
    topics: tuple[Address, ...] = ()
    more: Mapping[str, str] = field(default_factory=dict)  # where one says more than the base or less: who
    verdict: RowVerdict | None = None
    fixes: tuple[RowFix, ...] = ()
    originals: RowOriginals | None = None
    not_compared: tuple[str, ...] = ()  # nothing here, being in another script: not silent
    moved_in: tuple[str, ...] = ()  # the reports that have it elsewhere than the base, where that is known

    @property
    def stands_alone(self) -> bool:
        """Whether its units were compared with nothing, all other reports being in other scripts."""
        speaking = sum(map(bool, self.cells.values()))
        return speaking == 1 and bool(self.not_compared) and len(self.not_compared) == len(self.cells) - 1

    @property
    def differs(self) -> bool:
        """Whether the reports differ in more than their words; counted alike wherever there are numbers."""
        if self.stands_alone:
            return False
        alike = self.status in (RowStatus.SAME, RowStatus.REWORDED)
        return not alike or self.speaker_differs or self.force_differs


@dataclass(frozen=True, slots=True)
class WordingPair:
    """Terms that rows use for each other, by report key, and in how many rows."""

    terms: Mapping[str, str]
    count: int


class Share(NamedTuple):
    """How much of what one report says another says too, 0..1; `exact` unless it is at least so much."""

    part: float
    exact: bool

    def __str__(self) -> str:
        """`100 %`, `≥ 73 %`."""
        return f"{'' if self.exact else '≥ '}{round(100 * self.part)}\u00a0%"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole answer. `coverage[A][B]` is the share of A's units that B has too."""

    reports: tuple[ComparedReport, ...]
    base: str
    units: Mapping[str, tuple[Unit, ...]]
    left_out: Mapping[str, tuple[str, ...]]
    facts: tuple[FactRow, ...]
    rows: tuple[Row, ...]
    wording: tuple[WordingPair, ...]
    coverage: Mapping[str, Mapping[str, float]]
    event: Address | None = None
    not_compared: tuple[str, ...] = ()  # reports in another script whose sentences nothing here can align

    def share(self, one: str, other: str) -> Share | None:
        """What `other` has of `one`, by their keys; None where nothing can be said.

        From a report that was read in part no absence follows.
        """
        part = self.coverage.get(one, {}).get(other)
        whole = any(each.key == other and each.read is Read.FULL for each in self.reports)
        if part is None or not (whole or part):
            return None
        return Share(part, exact=whole or part == 1)
