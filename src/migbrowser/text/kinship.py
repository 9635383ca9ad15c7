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
_DENSE_BLOCK = 2048  # n-grams of one matrix product
_PAIRS_BLOCK = 2_000_000


@dataclass(frozen=True, slots=True)
class Kinship:
    """Cosines of `n` left sentences with `m` right ones.

    `cross` is n × m. `left_scale[a - 1, i]` is one over the length of the sum of sentences `i` to
    `i + a - 1`; 0 where such a run would leave the text. So the cosine of two runs is the sum of a block
    of `cross` times two scales.
    """

    cross: Floats
    left_scale: Floats
    right_scale: Floats

    def of_runs(self, left: tuple[int, int], right: tuple[int, int]) -> float:
        """Cosine of two runs, each given as its first sentence and the one after its last."""
        block = self.cross[left[0] : left[1], right[0] : right[1]]
        scale = (
            self.left_scale[left[1] - left[0] - 1, left[0]]
            * self.right_scale[right[1] - right[0] - 1, right[0]]
        )
        return float(block.sum() * scale)


def of_vectors(left: Vectors, right: Vectors) -> Kinship:
    """Kinship of two texts out of their sentences' n-grams."""
    return Kinship(products(left, right), _scales(_band(left)), _scales(_band(right)))


def of_arrays(left: Floats, right: Floats) -> Kinship:
    """Kinship out of dense vectors (sentences × dimensions) of any length."""
    one, two = (
        array / np.maximum(np.linalg.norm(array, axis=1, keepdims=True), 1e-9) for array in (left, right)
    )
    return Kinship(one @ two.T, _scales(_dense_band(one)), _scales(_dense_band(two)))


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
    return np.unique(vectors.row[np.isin(vectors.feature, other.feature)])


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
    """`band[k, i]` = product of sentences i and i + k, for k below `LONGEST_RUN`."""
    band = np.zeros((LONGEST_RUN, vectors.size), np.float32)
    band[0] = 1
    again = np.flatnonzero(np.bincount(vectors.feature)[vectors.feature] > 1)  # the others meet nobody
    place = vectors.feature[again] * (vectors.size + LONGEST_RUN) + vectors.row[again]
    order = np.argsort(place)
    place, row, value = place[order], vectors.row[again][order], vectors.value[again][order]
    for k in range(1, LONGEST_RUN):
        found = np.searchsorted(place, place + k)
        hit = np.flatnonzero(place[np.minimum(found, len(place) - 1)] == place + k) if len(place) else found
        band[k] = np.bincount(row[hit], value[hit] * value[found[hit]], minlength=vectors.size)
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
    features = max(left.feature.max(initial=0), right.feature.max(initial=0)) + 1
    pairs = np.bincount(left.feature, minlength=features) * np.bincount(right.feature, minlength=features)
    common = np.flatnonzero(pairs > max(left.size * right.size * _DENSE_SHARE, 1))
    rare = (pairs > 0) & (pairs <= max(left.size * right.size * _DENSE_SHARE, 1))
    cross = np.zeros((left.size, right.size), np.float32)
    for start in range(0, len(common), _DENSE_BLOCK):
        place = np.full(features, -1, np.int64)
        block = common[start : start + _DENSE_BLOCK]
        place[block] = np.arange(len(block))
        cross += _dense(left, place, len(block)) @ _dense(right, place, len(block)).T
    for cells, added in _rare_products(left, right, rare):
        cross += np.bincount(cells, added, minlength=cross.size).reshape(cross.shape).astype(np.float32)
    return cross


def _dense(vectors: Vectors, place: Ints, width: int) -> Floats:
    array = np.zeros((vectors.size, width), np.float32)
    column = place[vectors.feature]
    inside = column >= 0
    array[vectors.row[inside], column[inside]] = vectors.value[inside]
    return array


def _rare_products(left: Vectors, right: Vectors, rare: NDArray[np.bool_]) -> Iterator[tuple[Ints, Floats]]:
    """Cells of `cross` and what the rare n-grams add there, in blocks."""
    entries = np.flatnonzero(rare[left.feature])
    order = np.flatnonzero(rare[right.feature])
    order = order[np.argsort(right.feature[order], kind="stable")]
    first = np.searchsorted(right.feature[order], left.feature[entries])
    last = np.searchsorted(right.feature[order], left.feature[entries], side="right")
    ends = np.cumsum(last - first)
    cuts = np.searchsorted(ends, np.arange(_PAIRS_BLOCK, ends[-1] if len(ends) else 0, _PAIRS_BLOCK))
    for part in np.split(np.arange(len(entries)), cuts):
        count = (last - first)[part]
        within = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        mates = order[np.repeat(first[part], count) + within]
        own = np.repeat(entries[part], count)
        yield left.row[own] * right.size + right.row[mates], left.value[own] * right.value[mates]
