"""How like the sentences of two texts are: cosines of sentences and of runs of sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from migbrowser.text.ngrams import Floats, Ints, Vectors

LONGEST_RUN = 6
_RIVALS = 2  # the best matches of a sentence that make its background
_BACKGROUND = 0.65  # how much of the background of both sides is taken off
_DENSE_SHARE = 1 / 256  # an n-gram in more pairs than this share goes through a matrix product
_ALONE = (
    262_144  # multiplications of a matrix product up to which no second thread is woken, which costs more
)
_FEWEST = 16  # n-grams of one matrix product
_DENSE_BLOCK = 2048
_PAIRS_BLOCK = 2_000_000
_MOST_MISFIT = 1.2


@dataclass(frozen=True, slots=True)
class Runs:
    """Of one text, for the run of `a` sentences from `i`: at `[a - 1, i]`, 0 where it would leave the text.

    `scale` is one over the length of the sum of their vectors so that the cosine of two
    runs is the sum of a block of `cross` times two scales. `size` is the logarithm of their characters.
    """

    scale: Floats
    size: Floats


@dataclass(frozen=True, slots=True)
class Kinship:
    """Cosines of `n` left sentences with `m` right ones (`cross`, n × m), and what runs of them need.

    `sized` says whether the sizes are known and of one script, so that they can be compared.
    """

    cross: Floats
    left: Runs
    right: Runs
    sized: bool

    def of_runs(self, left: tuple[int, int], right: tuple[int, int]) -> float:
        """Cosine of two runs, each given as its first sentence and the one after its last."""
        block = self.cross[left[0] : left[1], right[0] : right[1]]
        scale = _at(self.left.scale, left) * _at(self.right.scale, right)
        return float(block.sum() * scale)

    def misfit(self, left: tuple[int, int], right: tuple[int, int]) -> float:
        """How unlike in length two runs are: 0 for equally long ones, or where lengths say nothing."""
        unlike = abs(_at(self.left.size, left) - _at(self.right.size, right))
        return min(unlike, _MOST_MISFIT) if self.sized else 0.0


def _at(values: Floats, run: tuple[int, int]) -> float:
    return float(values[run[1] - run[0] - 1, run[0]])


def misfits(left: Floats, right: Floats) -> Floats:
    """For sizes of left and right runs how unlike in length each two are."""
    return np.asarray(np.minimum(np.abs(left[:, None] - right[None, :]), _MOST_MISFIT), np.float32)


def of_vectors(left: Vectors, right: Vectors) -> Kinship:
    """Kinship of two texts out of their sentences' n-grams."""
    sides = [Runs(_scales(_band(side)), _sizes(side.length)) for side in (left, right)]
    return Kinship(products(left, right), sides[0], sides[1], sized=True)


def of_arrays(left: Floats, right: Floats) -> Kinship:
    """Kinship out of dense vectors (sentences × dimensions) of any length."""
    one, two = (
        array / np.maximum(np.linalg.norm(array, axis=1, keepdims=True), 1e-9) for array in (left, right)
    )
    sides = [Runs(_scales(_dense_band(side)), _sizes(np.ones(len(side), np.float32))) for side in (one, two)]
    return Kinship(one @ two.T, sides[0], sides[1], sized=False)


def background(cross: Floats, axis: int) -> Floats:
    """What is to be taken off each row (axis 1) or column (axis 0): the mean of its best matches, in part.

    A sentence that is like many is not the counterpart of any.
    """
    count = min(_RIVALS, cross.shape[axis])
    best = np.partition(cross, -count, axis=axis)
    sums = best[:, -count:].sum(1) if axis else best[-count:].sum(0)
    return np.asarray(sums * (_BACKGROUND / _RIVALS), np.float32)


def shared_rows(vectors: Vectors, other: Vectors) -> Ints:
    """The sentences that share at least one n-gram with the other text."""
    there = np.zeros(_features(vectors, other), bool)
    there[other.feature] = True
    shares = np.zeros(vectors.size, bool)
    shares[vectors.row[there[vectors.feature]]] = True
    return np.flatnonzero(shares)


def _features(left: Vectors, right: Vectors) -> int:
    return 1 + max((int(side.feature[-1]) for side in (left, right) if len(side.feature)), default=0)


def _sizes(lengths: Floats) -> Floats:
    """Logarithms of the lengths of runs."""
    ends = np.concatenate([[0], np.cumsum(lengths, dtype=np.float64)])
    sizes = np.zeros((LONGEST_RUN, len(lengths)), np.float32)
    for run in range(1, min(LONGEST_RUN, len(lengths)) + 1):
        sizes[run - 1, : len(lengths) - run + 1] = np.log(np.maximum(ends[run:] - ends[:-run], 1))
    return sizes


def _scales(band: Floats) -> Floats:
    """From products of neighbours (`band[k, i]` = i · i+k) to one over the lengths of runs."""
    most, size = band.shape
    scales = np.zeros_like(band)
    square = band[0].astype(np.float64)
    for run in range(1, min(most, size) + 1):
        if run > 1:
            count = size - run + 1
            ends = sum(band[k, run - 1 - k : run - 1 - k + count] for k in range(1, run))
            square = square[:count] + band[0, run - 1 :] + 2 * ends
        scales[run - 1, : size - run + 1] = 1 / np.sqrt(np.maximum(square, 1e-9))
    return scales


def _band(vectors: Vectors) -> Floats:
    """`band[k, i]` = product of sentences i and i + k, for k below `LONGEST_RUN`.

    Entries of one n-gram stand together by sentence, so a neighbour's is among the next few.
    """
    band = np.zeros((LONGEST_RUN, vectors.size), np.float32)
    band[0] = 1
    place = vectors.feature * (vectors.size + LONGEST_RUN) + vectors.row
    for ahead in range(1, LONGEST_RUN):
        apart = place[ahead:] - place[:-ahead]
        near = np.flatnonzero(apart < LONGEST_RUN)
        cells = apart[near] * vectors.size + vectors.row[near]
        added = np.bincount(cells, vectors.value[near] * vectors.value[near + ahead], minlength=band.size)
        band += added.reshape(band.shape).astype(np.float32)
    return band


def _dense_band(array: Floats) -> Floats:
    band = np.zeros((LONGEST_RUN, len(array)), np.float32)
    for k in range(min(LONGEST_RUN, len(array))):
        band[k, : len(array) - k] = np.einsum("ij,ij->i", array[: len(array) - k], array[k:])
    return band


def products(left: Vectors, right: Vectors) -> Floats:
    """Products of every left with every right sentence.

    N-grams that many sentences have go through matrix products, the many rare ones pair by pair: this
    keeps a thousand by a thousand sentences within a second and little memory.
    """
    features = _features(left, right)
    had = [np.bincount(side.feature, minlength=features) for side in (left, right)]
    pairs = had[0] * had[1]
    common = pairs > max(left.size * right.size * _DENSE_SHARE, 1)
    cross = _common_products(left, right, common)
    for cells, added in _rare_products(left, right, (pairs > 0) & ~common, had[1]):
        cross += np.bincount(cells, added, minlength=cross.size).reshape(cross.shape).astype(np.float32)
    return cross


def _common_products(left: Vectors, right: Vectors, common: NDArray[np.bool_]) -> Floats:
    """What common n-grams add up to, by matrix products small enough for one thread where that pays."""
    wanted = np.flatnonzero(common)
    cross = np.zeros((left.size, right.size), np.float32)
    step = _ALONE // max(cross.size, 1)
    step = step if step >= _FEWEST else _DENSE_BLOCK
    for start in range(0, len(wanted), _DENSE_BLOCK):
        block = wanted[start : start + _DENSE_BLOCK]
        place = np.full(len(common), -1, np.int64)
        place[block] = np.arange(len(block))
        one, two = (_dense(side, place, len(block)) for side in (left, right))
        for first in range(0, len(block), step):
            cross += one[first : first + step].T @ two[first : first + step]
    return cross


def _dense(vectors: Vectors, place: Ints, height: int) -> Floats:
    """The n-grams that have a place, as rows; sentences are columns."""
    array = np.zeros((height, vectors.size), np.float32)
    row = place[vectors.feature]
    inside = np.flatnonzero(row >= 0)
    array[row[inside], vectors.row[inside]] = vectors.value[inside]
    return array


def _rare_products(
    left: Vectors, right: Vectors, rare: NDArray[np.bool_], had_by_right: Ints
) -> Iterator[tuple[Ints, Floats]]:
    """Cells of `cross` and what the rare n-grams add there, in blocks."""
    entries = np.flatnonzero(rare[left.feature])
    mates_of = had_by_right[left.feature[entries]]
    first_mate = np.cumsum(had_by_right) - had_by_right
    ends = np.cumsum(mates_of)
    cuts = np.searchsorted(ends, np.arange(_PAIRS_BLOCK, ends[-1] if len(ends) else 0, _PAIRS_BLOCK))
    for part in np.split(np.arange(len(entries)), cuts):
        count = mates_of[part]
        within = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        own = np.repeat(entries[part], count)
        mates = first_mate[left.feature[own]] + within
        yield left.row[own] * right.size + right.row[mates], left.value[own] * right.value[mates]
