"""Rows of a comparison out of statements that meet in points: order, moves, coverage, who speaks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence

from migbrowser.model.address import Address
from migbrowser.model.comparison import RowStatus
from migbrowser.model.statement import Statement

WORST_FIRST = (RowStatus.CONFLICT, RowStatus.PARTIAL, RowStatus.REWORDED, RowStatus.SAME)
Cells = Mapping[str, Sequence[Statement]]  # what each report, by key, says on one point


def unit_label(statement: Statement) -> str:
    """Where a statement stands: its passage, with its part where one passage makes several (`1.2.b`)."""
    return statement.address.rpartition("/")[2]


def points_in_order(columns: Mapping[str, Sequence[Statement]], base: str) -> list[Address]:
    """Every point once: the base's in its own order, the others behind the point that they follow."""
    order = _points(columns[base])
    for key, statements in columns.items():
        if key != base:
            _weave(order, _points(statements))
    return order


def _points(statements: Iterable[Statement]) -> list[Address]:
    return list(dict.fromkeys(statement.point for statement in statements))


def _weave(order: list[Address], points: Iterable[Address]) -> None:
    place = 0
    for point in points:
        if point in order:
            place = order.index(point) + 1
        else:
            order.insert(place, point)
            place += 1


def moved_points(base: Sequence[Statement], other: Sequence[Statement]) -> set[Address]:
    """The points of both that stand elsewhere in `other`: those outside the longest common order."""
    place = {point: index for index, point in enumerate(_points(base))}
    shared = [point for point in _points(other) if point in place]
    kept = longest_rising([place[point] for point in shared])
    return {point for index, point in enumerate(shared) if index not in kept}


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """The indexes of one longest strictly rising subsequence; n log n."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, number in enumerate(numbers):
        place = bisect_left(tails, number)
        before.append(ends[place - 1] if place else None)
        tails[place : place + 1] = [number]
        ends[place : place + 1] = [index]
    return _trace(before, ends[-1] if ends else None)


def _trace(before: Sequence[int | None], last: int | None) -> set[int]:
    kept = set()
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def differs(cells: Cells, quality: Callable[[Statement], object]) -> bool:
    """Whether the reports that speak here differ in a quality: who speaks, or with what force."""
    spoken = [frozenset(map(quality, statements)) for statements in cells.values() if statements]
    return len(set(spoken)) > 1


def worst(statuses: Iterable[RowStatus]) -> RowStatus:
    """The status of a row: of those of its reports, the one that needs most attention."""
    found = set(statuses)
    return next((status for status in WORST_FIRST if status in found), RowStatus.ONLY)


def coverage(points: Mapping[str, Sequence[Statement]]) -> dict[str, dict[str, float]]:
    """For each two reports, the share (0..1) of the first's statements whose point the second has too."""
    said = {key: {statement.point for statement in statements} for key, statements in points.items()}
    return {
        one: {other: _share(points[one], said[other]) for other in points if other != one} for one in points
    }


def _share(statements: Sequence[Statement], said: set[Address]) -> float:
    if not statements:
        return 0.0
    return round(sum(statement.point in said for statement in statements) / len(statements), 4)
