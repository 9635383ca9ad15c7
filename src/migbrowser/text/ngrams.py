"""Sentences as weighted character n-grams: sparse unit vectors, one per sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from migbrowser.text.variants import SIMPLIFIED, TRADITIONAL

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_WORDS = re.compile(r"\w+")
_HAN = "\u3400-\u9fff\uf900-\ufaff"
_HAN_GAP = re.compile(rf"(?<=[{_HAN}]) (?=[{_HAN}])")
_HAN_SIZES, _OTHER_SIZES = range(1, 4), range(3, 6)
_LONG_HAN_WEIGHT = 0.6  # of three Chinese characters: two renderings share characters sooner than phrases
_SIMPLER = str.maketrans(TRADITIONAL, SIMPLIFIED)
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_RARITY = 50.0  # how steeply an n-gram loses weight with the number of sentences that have it


@dataclass(frozen=True, slots=True)
class Vectors:
    """`size` sparse unit vectors: entry k says that sentence `row[k]` has `value[k]` of `feature[k]`.

    Entries are sorted by row, then feature. A sentence without any character has no entry.
    """

    size: int
    row: Ints
    feature: Ints
    value: Floats

    def part(self, first: int, last: int) -> Vectors:
        """The vectors of sentences `first` to `last` (exclusive), counted from 0 again."""
        start, end = np.searchsorted(self.row, (first, last))
        return Vectors(
            last - first, self.row[start:end] - first, self.feature[start:end], self.value[start:end]
        )

    def kept(self, rows: Ints) -> Vectors:
        """The vectors of the sentences `rows` (rising) alone."""
        place = np.full(self.size, -1, np.int64)
        place[rows] = np.arange(len(rows))
        inside = place[self.row] >= 0
        return Vectors(len(rows), place[self.row[inside]], self.feature[inside], self.value[inside])


def normal_form(text: str) -> str:
    """What n-grams are taken from: NFKC, case folded, words with one space around each.

    Chinese characters are simplified and stand without spaces between them. A text of marks alone keeps its
    marks.
    """
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_SIMPLER)
    words = _WORDS.findall(folded) or folded.split()
    return _HAN_GAP.sub("", f" {' '.join(words)} ") if words else ""


def vectors(sentences: Sequence[str]) -> Vectors:
    """Unit vectors of the sentences, n-grams weighted by how few of them have each.

    Chinese gives n-grams of 1 to 3 characters, other scripts of 3 to 5. The weight of an n-gram depends
    on the sentences that have it and on no others, so a sentence that shares nothing changes nothing.
    """
    row, key, weight = _grams([normal_form(sentence) for sentence in sentences])
    names, feature = np.unique(key, return_inverse=True)
    cells, first, counts = np.unique(
        row * max(len(names), 1) + feature, return_index=True, return_counts=True
    )
    row, feature = np.divmod(cells, max(len(names), 1))
    had_by = np.bincount(feature, minlength=len(names))
    value = weight[first] * (1 + np.log(counts)) * np.log(1 + _RARITY / had_by[feature])
    length = np.sqrt(np.bincount(row, value**2, minlength=len(sentences)))
    return Vectors(len(sentences), row, feature, (value / length[row]).astype(np.float32))


def _grams(forms: Sequence[str]) -> tuple[Ints, NDArray[np.uint64], Floats]:
    """The sentence, a 64-bit hash and the weight of every n-gram."""
    text = "".join(forms).encode("utf-32-le", "surrogatepass")
    code = np.frombuffer(text, np.uint32).astype(np.uint64)
    row = np.repeat(np.arange(len(forms)), [len(form) for form in forms])
    han = ((code >= 0x3400) & (code <= 0x9FFF)) | ((code >= 0xF900) & (code <= 0xFAFF))
    han_before = np.concatenate([[0], np.cumsum(han)])
    rows, keys, weights = [row[:0]], [code[:0]], [np.ones(0, np.float32)]
    key = np.zeros(len(code) + 1, np.uint64)
    for size in range(1, 6):
        key = key[:-1] * _PRIME + code[size - 1 :]
        if not len(key):
            break
        count = han_before[size:] - han_before[:-size]
        wanted = (count == size) if size in _HAN_SIZES else np.zeros(len(key), bool)
        if size in _OTHER_SIZES:
            wanted |= count == 0
        wanted &= row[: len(key)] == row[size - 1 :]
        rows.append(row[: len(key)][wanted])
        keys.append(key[wanted])
        long_han = (count[wanted] == size) & (size == max(_HAN_SIZES))
        weights.append(np.where(long_han, _LONG_HAN_WEIGHT, 1).astype(np.float32))
    return np.concatenate(rows), np.concatenate(keys), np.concatenate(weights)
