"""What the user holds of a comparison's lines: who is right in one, which belong together or apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class KeptVerdict:
    """A verdict as the library keeps it. `subject` is the line's point, or a hash of what stands in it.

    `right` names those who are right by their report's address or a hash of their text; nobody: unclear.
    """

    subject: str
    right: tuple[str, ...]
    reason: str
    given: str  # ISO 8601, UTC


class Fix(StrEnum):
    """What the user made of rows."""

    JOINED = "joined"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class KeptFix:
    """Units that belong together or apart: statements' addresses, a file's by its hash and their passage."""

    fix: Fix
    ones: tuple[str, ...]
    others: tuple[str, ...]
    given: str  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class Kept:
    """All of it, the verdicts by their subjects, the fixes in the order in which they were made."""

    verdicts: Mapping[str, KeptVerdict] = field(default_factory=dict)
    fixes: tuple[KeptFix, ...] = ()


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """A verdict in a comparison: the keys of those who are right, none where it is unclear.

    `elsewhere` are reports that are right too, or alone, and do not stand in this comparison.
    """

    right: tuple[str, ...]
    elsewhere: tuple[str, ...]
    reason: str
    given: str


@dataclass(frozen=True, slots=True)
class RowFix:
    """What the user made of a row, and what it was: `ones` and `others` as `A 3.1`.

    `number` is its place, from 0, among all that the library keeps.
    """

    number: int
    fix: Fix
    ones: tuple[str, ...]
    others: tuple[str, ...]
    given: str
