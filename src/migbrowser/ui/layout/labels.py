"""Words beside marks on one line: right of the mark, else left of it, else nowhere; they never overlap."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

GAP = 11.0  # pixels between a mark and its words, and between words and whatever comes next


class Extent(NamedTuple):
    """What a mark covers on its line, from `left` to `right`, and how wide its words are; 0 has none."""

    left: float
    right: float
    words: float = 0.0


def place_labels(extents: Sequence[Extent], width: float) -> tuple[float | None, ...]:
    """Where the words of each mark begin, from 0 to before `width`; `None` where they have no room."""
    line = _Line(extents)
    return tuple(_place(extent, line, width) for extent in extents)


class _Line:
    """What is taken of a line. It runs for every lane at each step of a zoom: so it searches by halves."""

    def __init__(self, extents: Sequence[Extent]) -> None:
        ordered = sorted(extents)
        self._lefts = [extent[0] for extent in ordered]
        self._furthest = list(accumulate([extent[1] for extent in ordered], max))  # right end so far
        self._words: list[tuple[float, float]] = []  # placed already; they never overlap

    def take(self, left: float, right: float) -> bool:
        """Whether a place is free, with room around it; it is taken from then on."""
        before = bisect_left(self._lefts, right + GAP)
        if before and left < self._furthest[before - 1] + GAP:
            return False
        at = bisect_left(self._words, (right + GAP, right))
        if at and left < self._words[at - 1][1] + GAP:
            return False
        insort(self._words, (left, right))
        return True


def _place(extent: Extent, line: _Line, width: float) -> float | None:
    """The first free place of two."""
    if extent.words <= 0:
        return None
    for left in (max(extent.right, 0.0) + GAP, min(extent.left, width) - GAP - extent.words):
        right = left + extent.words
        if left >= 0 and right + GAP <= width and line.take(left, right):
            return left
    return None
