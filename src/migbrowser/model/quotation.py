"""What the originals that the user attached say in a row, and where the engine reads them otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Likeness(StrEnum):
    """How marked words stand to the base's."""

    CHANGED = "changed"
    ONLY = "only"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """Characters `start` to `end` of a quotation."""

    how: Likeness
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """The sentences of one report's original in a row, in order, with the passages at which they begin."""

    key: str
    at: tuple[str, ...]
    text: str
    marks: tuple[MarkedWords, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Where the engine's alignment of two originals is not the catalogue's.

    `together`: the engine pairs the sentences `ones` and `others` (as `A 3.1`), which no row does; else a row
    has them together and the engine pairs them with nothing or with others.
    """

    together: bool
    ones: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowOriginals:
    """All that originals say of a row."""

    quotations: tuple[Quotation, ...]
    doubts: tuple[Doubt, ...] = ()
