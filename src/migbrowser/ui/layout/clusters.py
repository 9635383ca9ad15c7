"""Marks on one line that would touch become one mark with a count."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

APART = 3.0  # pixels between two marks, at least
NARROWEST = 10.0  # pixels of a mark, at least: a day seen from afar

Wide = Callable[[int], float]  # how many pixels a mark with that count in it needs
_new = tuple.__new__  # a `NamedTuple` takes three times as long to make itself
_Found = tuple[int, float, float]  # first member, left, right


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


class Clusters:
    """The marks of spans (left, right), in order of their left ends, at any density, as far as they are seen.

    They depend on the density alone, so that panning changes none of them. Where the next span is so far
    that no mark can reach it, those on its either side know nothing of each other: so it is enough to begin
    and to end at such places around what is in sight.
    """

    def __init__(self, spans: Sequence[tuple[float, float]], wide: Wide) -> None:
        """`wide` never says less for a higher count."""
        self._begins, self._ends = [begin for begin, _ in spans], [end for _, end in spans]
        self._wide = wide
        self._furthest = list(accumulate(self._ends, max))
        self._reach = max(wide(len(spans)), NARROWEST)  # of a mark beyond what is in it, at most
        self._density, self._from, self._to = 0.0, 0, 0
        self._marks: list[Mark] = []

    def within(self, density: float, left: float, right: float) -> list[Mark]:
        """The marks that reach into so many pixels, at so many pixels a unit."""
        first, end = self._around(density, left, right)
        if density != self._density or first < self._from or end > self._to:
            if density == self._density:  # it is panned: more of it will be asked for
                spare = right - left
                first, end = self._around(density, left - spare, right + spare)
            begins, ends = self._begins[first:end], self._ends[first:end]
            self._marks = _joined(begins, ends, self._wide, density, first)
            self._density, self._from, self._to = density, first, end
        begin = bisect_left(self._marks, left, key=_right)
        return self._marks[begin : bisect_right(self._marks, right, key=_left)]

    def _around(self, density: float, left: float, right: float) -> tuple[int, int]:
        """The members to look at: the first stands far from those before, as does the one after the last."""
        begins, furthest, reach = self._begins, self._furthest, self._reach
        first = bisect_left(furthest, (left - reach) / density)
        end = bisect_right(begins, (right + reach) / density)
        far = (APART + 2 * reach) / density
        while 0 < first < len(begins) and begins[first] - furthest[first - 1] < far:
            first -= 1
        while 0 < end < len(begins) and begins[end] - furthest[end - 1] < far:
            end += 1
        return first, max(first, end)


def cluster(spans: Sequence[tuple[float, float]], wide: Wide, density: float = 1.0) -> list[Mark]:
    """Every span in exactly one mark; marks never touch."""
    return _joined([begin for begin, _ in spans], [end for _, end in spans], wide, density, 0)


def _joined(
    begins: Sequence[float], ends: Sequence[float], wide: Wide, density: float, number: int
) -> list[Mark]:
    """The marks of spans drawn out by `density` to pixels; the first of them is member `number`.

    It all runs anew at each step of a zoom, over thousands of events: so it is one loop over plain lists,
    written for speed.
    """
    rooms: dict[int, float] = {}  # what `wide` said
    done: list[_Found] = []
    first, last_left, last_right = number, 0.0, float("-inf")  # the mark that may still grow
    edge = last_right  # where that which comes next stands alone
    for index, (begin, end) in enumerate(zip(begins, ends, strict=True), start=number):
        left, right = begin * density, end * density
        spare = NARROWEST - right + left
        if spare > 0:
            left -= spare / 2
            right += spare / 2
        if left >= edge:
            if index > number:
                done.append((first, last_left, last_right))
            first, last_left, last_right, edge = index, left, right, right + APART
            continue
        while left < edge:  # ever more marks before it, as it widens
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
            edge = last_right + APART
        last_left, last_right, edge = left, right, right + APART
    return _marks([*done, (first, last_left, last_right)], number + len(begins)) if begins else []


def _marks(found: Sequence[_Found], end: int) -> list[Mark]:
    """Each with its last member; the last one's is before `end`."""
    firsts, lefts, rights = zip(*found, strict=True)
    lasts = [first - 1 for first in firsts[1:]] + [end - 1]
    return [_new(Mark, each) for each in zip(firsts, lasts, lefts, rights, strict=True)]


def _left(mark: Mark) -> float:
    return mark[2]


def _right(mark: Mark) -> float:
    return mark[3]
