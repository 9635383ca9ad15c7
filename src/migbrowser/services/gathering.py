"""Gathering the cells of one row of parallel columns into readings: what is said, and by which reports.

More reports than stand side by side on a page are set as readings under each point, as an apparatus is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from migbrowser.model.document import Cell, Column, Manner, Parallel, ParallelRow

MOST_SIDE_BY_SIDE = 4


@dataclass(frozen=True, slots=True)
class Witness:
    """A report that has a reading, by its siglum, with the passages where it stands."""

    key: str
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one or more reports have on a point, in the same words."""

    witnesses: tuple[Witness, ...]
    words: Cell


def too_many(block: Parallel) -> bool:
    """Whether the columns of a block do not fit a page."""
    return len(block.columns) > MOST_SIDE_BY_SIDE


def readings(row: ParallelRow, columns: Sequence[Column]) -> tuple[Reading, ...]:
    """The readings of a row in the order in which they first appear; silence and the unread come last."""
    found: dict[tuple[tuple[str, Manner], ...], list[tuple[Column, Cell]]] = {}
    for column, cell in zip(columns, row.cells, strict=True):
        found.setdefault(tuple((words.text, words.manner) for words in cell), []).append((column, cell))
    ordered = sorted(found.values(), key=lambda same: _absent(same[0][1]))
    return tuple(
        Reading(tuple(Witness(column.key, _passages(cell)) for column, cell in same), same[0][1])
        for same in ordered
    )


def _absent(cell: Cell) -> bool:
    return all(words.manner is Manner.ABSENT for words in cell)


def _passages(cell: Cell) -> tuple[str, ...]:
    places = (place.passage for words in cell for place in words.citations if place.passage)
    return tuple(dict.fromkeys(places))
