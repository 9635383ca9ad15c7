"""Which runs of sentences of two texts belong together: the decoder of the alignment.

A chain of groups that rise on both sides is found by dynamic programming; then again, with a stricter cut,
in what it left over, which is where moved blocks are. The cuts follow the texts: where pairs that choose
each other are much alike, as in two translations, little likeness counts for nothing; where they
are not, as in a free rewriting, it counts. Renderings of one sentence are about equally long, so a group
whose sides are not is worth less, the more the closer the texts are.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from migbrowser.text.kinship import LONGEST_RUN, Kinship, Runs, background, misfits
from migbrowser.text.ngrams import Floats, Ints

Run = tuple[int, int]  # first sentence, and the one after the last
Group = tuple[Run, Run]

_SUPPORT = 0.25  # what neighbours that match one step on lend to a pair
_CUTS = (0.2, 0.4, 0.4)  # of the usual margin, for the first chain and what is peeled after it
_STRANGERS = 0.11  # usual margin below which two texts have hardly anything to do with each other
_STRANGERS_CUT = 0.2
_LEAST_LIKENESS = 0.04  # cosine below which chance alone joins sentences
_STRAY = 0.35  # of the usual margin, for a sentence that joins a group from elsewhere
_MOST_WITH_STRAYS = 3  # sentences that a side can grow to by strays
_USUAL_RUN = 3
_BREADTH = 0.6  # how a group's weight grows with its number of sentences
_JOINT = 0.1  # what each sentence beyond two costs a group
_LENGTH = 0.15  # of the usual margin: what it costs a group that its sides are unlike in length
_USUAL_MISFIT = 0.2  # of two renderings; where it is less, the group gains
_NARROWING = 0.1  # of the usual margin: the same, where a group's ends are looked at
_BRIDGE = 0.6  # of the likeness in two groups: how like each other sentences across must be to make them one
_CLOSER = 1.25  # times as like each other as the likest of two groups must these be to make one
_UP, _BACK = -1, -2
_BLOCK = 64  # rows whose gains are worked out together


@dataclass(frozen=True, slots=True)
class _Field:
    """What the chains are searched in: rows and columns of the kinship that are still free."""

    rows: Ints
    columns: Ints
    cross: Floats
    support: Floats
    row_ground: Floats
    column_ground: Floats
    left: Runs
    right: Runs
    length_cost: float


@dataclass(frozen=True, slots=True)
class Match:
    """Sentences that belong together: a run on each side, perhaps with strays, and the cosine of the runs."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    likeness: float


def matches(kinship: Kinship, check: Callable[[], None]) -> list[Match]:
    """What belongs together, in no order; `check` is called now and then and may raise."""
    if not kinship.cross.size:
        return []
    grounds = background(kinship.cross, 1), background(kinship.cross, 0)
    margin = 2 * kinship.cross - (grounds[0][:, None] + grounds[1][None, :])
    usual = _usual_margin(margin)
    support = _SUPPORT * _neighbours(margin)
    found: list[Group] = []
    for share in _CUTS:
        field = _free(kinship, support, grounds, found, _LENGTH * usual if kinship.sized else 0)
        if not field.cross.size:
            break
        chain = [*_chain(field, _cut(share, usual), _shapes(*kinship.cross.shape), check)]
        if not chain:
            break  # what follows is stricter
        found.extend(_narrowed(kinship, group, _NARROWING * usual) for group in chain)
    sure = [group for group in found if kinship.of_runs(*group) >= _LEAST_LIKENESS]
    sure = _bridged(sure, kinship)
    sides = _with_strays(sure, margin, _cut(_STRAY, usual))
    return [
        Match(tuple(sorted(left)), tuple(sorted(right)), kinship.of_runs(*group))
        for (left, right), group in zip(sides, sure, strict=True)
    ]


def _bridged(found: list[Group], kinship: Kinship) -> list[Group]:
    """The groups, neighbours made one where a sentence of the one has a part in the other.

    So two sentences that are cut elsewhere in the other text make one group of two to two.
    """
    joined: list[Group] = []
    for group in sorted(found):
        if joined and _bridges(joined[-1], group, kinship):
            left, right = joined.pop()
            joined.append(((left[0], group[0][1]), (right[0], group[1][1])))
        else:
            joined.append(group)
    return joined


def _bridges(one: Group, other: Group, kinship: Kinship) -> bool:
    """Whether one group follows the other on both sides, and across they are much alike as well."""
    (top, middle), (start, centre) = one
    (below, bottom), (beside, stop) = other
    if middle != below or centre != beside or max(bottom - top, stop - start) > _USUAL_RUN:
        return False
    apart = sorted(kinship.of_runs(*it) for it in (one, other))
    across = max(kinship.cross[middle - 1, beside], kinship.cross[below, centre - 1])
    whole = kinship.of_runs((top, bottom), (start, stop))
    return bool(across >= _BRIDGE * apart[0] and whole > _CLOSER * apart[1])


def _with_strays(found: list[Group], margin: Floats, cut: float) -> list[tuple[list[int], list[int]]]:
    """The groups as indexes, each with the free sentences whose best match is its one sentence opposite.

    So a sentence whose second half stands elsewhere in the other text has both halves.
    """
    sides = [(list(range(*left)), list(range(*right))) for left, right in found]
    for side, grid in ((0, margin), (1, margin.T)):
        hosts = {group[1 - side][0]: group[side] for group in sides if len(group[1 - side]) == 1}
        taken = {at for group in sides for at in group[side]}
        for at, best in enumerate(grid.argmax(1).tolist()):
            host = hosts.get(best)
            if host and len(host) < _MOST_WITH_STRAYS and at not in taken and grid[at, best] >= cut:
                host.append(at)
    return sides


def _cut(share: float, usual: float) -> float:
    """The margin that a group must have; between strangers only what is much alike is joined."""
    return max(share * usual, _STRANGERS_CUT if usual < _STRANGERS else 0)


def _usual_margin(margin: Floats) -> float:
    """The median margin of the pairs that are each other's best."""
    rows, columns = margin.argmax(1), margin.argmax(0)
    mutual = np.flatnonzero(columns[rows] == np.arange(len(rows)))
    values = margin[mutual, rows[mutual]]
    values = values[values > 0]
    return float(np.median(values)) if len(values) else 0.0


def _neighbours(margin: Floats) -> Floats:
    """For each pair the mean margin of the pairs one step before and after it on both sides."""
    near = np.zeros_like(margin)
    positive = np.maximum(margin, 0)
    near[1:, 1:] += positive[:-1, :-1]
    near[:-1, :-1] += positive[1:, 1:]
    return np.asarray(near / 2, np.float32)


def _shapes(left: int, right: int) -> list[tuple[int, int]]:
    """How many sentences a group may have on each side; longer runs in the text that has more sentences."""
    most_left, most_right = (
        max(_USUAL_RUN, min(LONGEST_RUN, math.ceil(long / short) + 1))
        for long, short in ((left, right), (right, left))
    )
    return [(1, 1), *((1, b) for b in range(2, most_right + 1)), *((a, 1) for a in range(2, most_left + 1))]


def _free(
    kinship: Kinship,
    support: Floats,
    grounds: tuple[Floats, Floats],
    found: list[Group],
    length_cost: float,
) -> _Field:
    taken = [{at for group in found for at in range(*group[side])} for side in (0, 1)]
    rows, columns = (
        np.array([at for at in range(size) if at not in used], np.int64)
        for size, used in zip(kinship.cross.shape, taken, strict=True)
    )
    both = np.ix_(rows, columns)
    return _Field(
        rows,
        columns,
        kinship.cross[both],
        support[both],
        grounds[0][rows],
        grounds[1][columns],
        _runs_of_free(kinship.left, rows),
        _runs_of_free(kinship.right, columns),
        length_cost,
    )


def _runs_of_free(runs: Runs, free: Ints) -> Runs:
    """The runs of free sentences; nothing for one that would jump over a taken sentence."""
    scale, size = (np.zeros((LONGEST_RUN, len(free)), np.float32) for _ in range(2))
    for run in range(1, min(LONGEST_RUN, len(free)) + 1):
        start = np.flatnonzero(free[run - 1 :] - free[: len(free) - run + 1] == run - 1)
        scale[run - 1, start] = runs.scale[run - 1, free[start]]
        size[run - 1, start] = runs.size[run - 1, free[start]]
    return Runs(scale, size)


def _chain(
    field: _Field, cut: float, shapes: list[tuple[int, int]], check: Callable[[], None]
) -> Iterator[Group]:
    """The best chain of groups that rise on both sides, last first."""
    row, column = field.cross.shape
    shapes = [(a, b) for a, b in shapes if a <= row and b <= column]
    step = _steps(field, cut, shapes, check)
    while row and column:
        taken = step[row - 1, column]
        if taken == _UP:
            row -= 1
        elif taken == _BACK:
            column -= 1
        else:
            height, width = shapes[taken]
            row, column = row - height, column - width
            left, right = int(field.rows[row]), int(field.columns[column])
            yield (left, left + height), (right, right + width)


def _steps(
    field: _Field, cut: float, shapes: list[tuple[int, int]], check: Callable[[], None]
) -> NDArray[np.int8]:
    """For each row and column the last step of the best chain up to there: a shape, up or back."""
    height, width = field.cross.shape
    steps = np.full((height, width + 1), _UP, np.int8)
    best = np.zeros((LONGEST_RUN, width + 1))  # of the rows before, the last one first
    before = np.array(
        [(a - 1) * (width + 1) + np.maximum(np.arange(width + 1) - b, 0) for a, b in shapes], np.int64
    )
    for start in range(0, height, _BLOCK):
        check()
        rows = range(start, min(start + _BLOCK, height))
        gains = _all_gains(field, cut, shapes, rows)
        worth = gains.max((1, 2)) > 0
        for row in rows:
            if not worth[row - start]:
                best[1:] = best[:-1].copy()
                continue
            options = np.vstack([best[:1], best.take(before) + gains[row - start]])
            choice = options.argmax(0)
            value = options[choice, np.arange(width + 1)]
            ahead = np.maximum.accumulate(value)
            steps[row] = np.where(ahead > value, _BACK, choice - 1)
            best[1:] = best[:-1].copy()
            best[0] = ahead
    return steps


def _all_gains(field: _Field, cut: float, shapes: list[tuple[int, int]], rows: range) -> Floats:
    """What groups gain, by the row and the shape in which they end, and by the column after their last."""
    gains = np.full((len(rows), len(shapes), len(field.columns) + 1), -np.inf, np.float32)
    for number, (a, b) in enumerate(shapes):
        found = _gains(field, cut, (a, b), rows)
        gains[len(rows) - len(found) :, number, b:] = found
    return gains


def _gains(field: _Field, cut: float, shape: tuple[int, int], rows: range) -> Floats:
    """What groups of a shape that end in `rows` gain, by row and by their first column.

    Rows in which no such group can end are left off at the top.
    """
    a, b = shape
    top = max(rows.start - a + 1, 0)
    bottom = max(rows.stop - a + 1, top)
    block, count = slice(top, rows.stop), len(field.columns) - b + 1
    scale = field.left.scale[a - 1, top:bottom, None] * field.right.scale[b - 1, None, :count]
    likeness = _sums(field.cross[block], shape) * scale
    support = _sums(field.support[block], shape) / (a * b)
    ground = (
        _sums(field.row_ground[block, None], (a, 1)) / a
        + _sums(field.column_ground[None, :], (1, b)) / b
        + cut
    )
    if field.length_cost:
        unlike = misfits(field.left.size[a - 1, top:bottom], field.right.size[b - 1, :count])
        ground = ground + field.length_cost * (unlike - _USUAL_MISFIT)
    gained = (a + b) ** _BREADTH * (2 * likeness + support - ground) - _JOINT * (a + b - 2)
    return np.asarray(np.where(likeness > 0, gained, -1), np.float32)


def _sums(values: Floats, shape: tuple[int, int]) -> Floats:
    """Sums of blocks of `shape`, by their first row and column."""
    height, width = (max(size - length + 1, 0) for size, length in zip(values.shape, shape, strict=True))
    parts = (values[a : a + height, b : b + width] for a in range(shape[0]) for b in range(shape[1]))
    total = next(parts)
    for part in parts:
        total = total + part
    return total


def _narrowed(kinship: Kinship, group: Group, length_cost: float) -> Group:
    """The group without the sentences at its ends that make it less like the other side."""

    def fitness(it: Group) -> float:
        return kinship.of_runs(*it) - length_cost * kinship.misfit(*it)

    reached = fitness(group)
    while (less := max(_shortened(group), key=fitness, default=None)) is not None:
        closer = fitness(less)
        if closer <= reached:
            break
        group, reached = less, closer
    return group


def _shortened(group: Group) -> Iterator[Group]:
    (a, b), (c, d) = group
    if b - a > 1:
        yield (a + 1, b), (c, d)
        yield (a, b - 1), (c, d)
    if d - c > 1:
        yield (a, b), (c + 1, d)
        yield (a, b), (c, d - 1)
