"""Marks on one line that would touch become one mark with a count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

APART = 3.0  # pixels between two marks, at least
NARROWEST = 10.0  # pixels of a mark, at least: a day seen from afar


class Mark(NamedTuple):
    """The members `first`..`last` (indexes, both included) drawn as one from `left` to `right`."""

    first: int
    last: int
    left: float
    right: float

    @property
    def size(self) -> int:
        """How many are in it."""
        return self.last - self.first + 1


def cluster(spans: Sequence[tuple[float, float]], wide: Callable[[int], float]) -> tuple[Mark, ...]:
    """Every span (left, right), in order of their left ends, in exactly one mark; marks never touch.

    `wide` says how many pixels a mark with that count in it needs. It all runs anew at each step of a zoom,
    over thousands of events: so the loop is written for speed.
    """
    found: list[tuple[int, float, float]] = []  # first member, left, right
    last = float("-inf")  # right end of the last of them, with the room that it wants
    for index, (left, right) in enumerate(spans):
        spare = NARROWEST - right + left
        if spare > 0:
            left -= spare / 2  # noqa: PLW2901
            right += spare / 2  # noqa: PLW2901
        if left < last:
            first, left, right = _merged(found, index, left, right, wide)  # noqa: PLW2901
            found.append((first, left, right))
        else:
            found.append((index, left, right))
        last = right + APART
    ends = [first - 1 for first, _, _ in found[1:]] + [len(spans) - 1]
    return tuple(
        Mark(first, end, left, right) for (first, left, right), end in zip(found, ends, strict=False)
    )


def _merged(
    found: list[tuple[int, float, float]], index: int, left: float, right: float, wide: Callable[[int], float]
) -> tuple[int, float, float]:
    """A span with all marks before it that it touches, ever more as it widens; they are taken out."""
    first = index
    while found and left < found[-1][2] + APART:
        first, before_left, before_right = found.pop()
        left, right = min(before_left, left), max(before_right, right)
        spare = wide(index - first + 1) - right + left
        if spare > 0:
            left -= spare / 2
            right += spare / 2
    return first, left, right
