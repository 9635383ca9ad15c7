"""Gathering the cells of one row of parallel columns into readings: what is said, and by which reports.

More reports than stand side by side on a page are set as readings under each point, as an apparatus is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
    """What one or more reports have on a point, in the same words.

    Where they differ only in what is remarked on it, `details` says whose remarks are which.
    """

    witnesses: tuple[Witness, ...]
    words: Cell
    details: tuple[Reading, ...] = ()


def too_many(block: Parallel) -> bool:
    """Whether the columns of a block do not fit a page."""
    return len(block.columns) > MOST_SIDE_BY_SIDE


def readings(row: ParallelRow, columns: Sequence[Column]) -> tuple[Reading, ...]:
    """The readings of a row in the order in which they first appear; silence and the unread come last."""
    told = list(zip(columns, row.cells, strict=True))
    ordered = sorted(_alike(told, _value), key=lambda same: _absent(same[0][1]))
    return tuple(map(_reading, ordered))


_Told = tuple[Column, Cell]  # a report, and what it has


def _alike(told: Iterable[_Told], part: Callable[[Cell], Cell]) -> list[list[_Told]]:
    """Those together that have one part of their cells in the same words."""
    found: dict[tuple[tuple[str, Manner], ...], list[_Told]] = {}
    for column, cell in told:
        found.setdefault(tuple((words.text, words.manner) for words in part(cell)), []).append((column, cell))
    return list(found.values())


def _reading(same: Sequence[_Told]) -> Reading:
    witnesses = tuple(Witness(column.key, _passages(cell)) for column, cell in same)
    whole = same[0][1]
    remarked = _alike(same, _remarks)
    if not remarked[1:]:
        return Reading(witnesses, whole)
    details = tuple(
        Reading(tuple(Witness(column.key, ()) for column, _ in of), _remarks(of[0][1])) for of in remarked
    )
    return Reading(witnesses, _value(whole), tuple(each for each in details if each.words))


def _value(cell: Cell) -> Cell:
    """What a cell says, without remarks; where it says several things, the whole."""
    return cell[:1] if all(words.manner is Manner.ASIDE for words in cell[1:]) else cell


def _remarks(cell: Cell) -> Cell:
    return cell[len(_value(cell)) :]


def _absent(cell: Cell) -> bool:
    return all(words.manner is Manner.ABSENT for words in cell)


def _passages(cell: Cell) -> tuple[str, ...]:
    places = (place.passage for words in cell for place in words.citations if place.passage)
    return tuple(dict.fromkeys(places))
