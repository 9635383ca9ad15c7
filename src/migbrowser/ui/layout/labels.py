"""Words beside marks on one line: right of the mark, else left of it, else nowhere; they never overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

GAP = 11.0  # pixels between a mark and its words, and between words and whatever comes next


# What a mark covers on its line, from left to right, and how wide its words are; 0 has none.
Extent = tuple[float, float, float]


def place_labels(extents: Sequence[Extent], width: float) -> tuple[float | None, ...]:
    """Where the words of each mark begin, from 0 to before `width`; `None` where they have no room.

    It runs for every lane at each step of a zoom: so it is one loop, and searches by halves.
    """
    lefts, furthest = _covered(extents)
    taken: list[tuple[float, float]] = []  # by words placed already; they never overlap
    found: list[float | None] = []
    for left, right, wide in extents:
        place = None
        beside = (max(right, 0.0) + GAP, min(left, width) - GAP - wide) if wide > 0 else ()
        for begin in beside:
            end = begin + wide
            if begin < 0 or end + GAP > width:
                continue
            before = bisect_left(lefts, end + GAP)
            if before and begin < furthest[before - 1] + GAP:
                continue
            at = bisect_left(taken, (end + GAP, end))
            if at and begin < taken[at - 1][1] + GAP:
                continue
            taken.insert(at, (begin, end))
            place = begin
            break
        found.append(place)
    return tuple(found)


def _covered(extents: Sequence[Extent]) -> tuple[list[float], list[float]]:
    """The left ends in order, and for each the furthest right end so far."""
    ordered = sorted(extents)
    return [extent[0] for extent in ordered], list(accumulate([extent[1] for extent in ordered], max))
