"""Words beside marks on one line: right of the mark, else left of it, else nowhere; they never overlap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

GAP = 11.0  # pixels between a mark and its words, and between words and whatever comes next


class Extent(NamedTuple):
    """What a mark covers on its line, from `left` to `right`, and how wide its words are; 0 has none."""

    left: float
    right: float
    words: float = 0.0


def place_labels(extents: Sequence[Extent], width: float) -> tuple[float | None, ...]:
    """Where the words of each mark begin, within 0..`width`; `None` where they have no room."""
    taken = [(extent.left, extent.right) for extent in extents]
    return tuple(_place(extent, taken, width) for extent in extents)


def _place(extent: Extent, taken: list[tuple[float, float]], width: float) -> float | None:
    """The first free place of two; it is taken from then on."""
    if extent.words <= 0:
        return None
    for left in (max(extent.right, 0.0) + GAP, min(extent.left, width) - GAP - extent.words):
        right = left + extent.words
        free = all(right + GAP <= other or left >= other_right + GAP for other, other_right in taken)
        if free and left >= 0 and right <= width:
            taken.append((left, right))
            return left
    return None
