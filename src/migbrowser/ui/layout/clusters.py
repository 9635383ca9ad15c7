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


def cluster(
    spans: Sequence[tuple[float, float]], wide: Callable[[int], float], density: float = 1.0
) -> tuple[Mark, ...]:
    """Every span (left, right), in order of their left ends, in exactly one mark; marks never touch.

    The spans are drawn out by `density` to pixels. `wide` says how many pixels a mark with that count in it
    needs. It all runs anew at each step of a zoom, over thousands of events: so it is one loop over plain
    lists, written for speed.
    """
    rooms: dict[int, float] = {}  # what `wide` said
    done: list[tuple[int, float, float]] = []  # first member, left, right
    first, last_left, last_right = 0, 0.0, float("-inf")  # the mark that may still grow
    for index, (begin, end) in enumerate(spans):
        left, right = begin * density, end * density
        spare = NARROWEST - right + left
        if spare > 0:
            left -= spare / 2
            right += spare / 2
        if left >= last_right + APART:
            if index:
                done.append((first, last_left, last_right))
            first, last_left, last_right = index, left, right
            continue
        while left < last_right + APART:  # ever more marks before it, as it widens
            left = last_left if last_left < left else left
            right = last_right if last_right > right else right
            count = index - first + 1
            if count not in rooms:
                rooms[count] = wide(count)
            spare = rooms[count] - right + left
            if spare > 0:
                left -= spare / 2
                right += spare / 2
            if not done or left >= done[-1][2] + APART:
                break
            first, last_left, last_right = done.pop()
        last_left, last_right = left, right
    return _marks([*done, (first, last_left, last_right)], len(spans))


def _marks(found: Sequence[tuple[int, float, float]], count: int) -> tuple[Mark, ...]:
    """Each with its last member, of so many; none where there is none."""
    firsts, lefts, rights = zip(*found, strict=True)
    ends = [first - 1 for first in firsts[1:]] + [count - 1]
    return tuple(map(Mark._make, zip(firsts, ends, lefts, rights, strict=True))) if count else ()
