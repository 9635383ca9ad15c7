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
_ONE, _HALF, _MIXER = np.uint64(1), np.uint64(32), np.uint64(0xD6E8FEB86659FD93)
_RARITY = 50.0  # how steeply an n-gram loses weight with the number of sentences that have it


@dataclass(frozen=True, slots=True)
class Vectors:
    """`size` sparse unit vectors: entry k says that sentence `row[k]` has `value[k]` of `feature[k]`.

    Entries are sorted by feature, then row; what one sentence alone has, has no entry, though it counts in
    the sentence's length 1. `length` is another one: characters of each sentence's normal form.
    """

    size: int
    row: Ints
    feature: Ints
    value: Floats
    length: Floats

    def part(self, first: int, last: int) -> Vectors:
        """The vectors of sentences `first` to `last` (exclusive), counted from 0 again."""
        inside = (self.row >= first) & (self.row < last)
        return Vectors(
            last - first,
            self.row[inside] - first,
            self.feature[inside],
            self.value[inside],
            self.length[first:last],
        )

    def kept(self, rows: Ints) -> Vectors:
        """The vectors of the sentences `rows` (rising) alone."""
        if len(rows) == self.size:
            return self
        place = np.full(self.size, -1, np.int64)
        place[rows] = np.arange(len(rows))
        inside = place[self.row] >= 0
        return Vectors(
            len(rows),
            place[self.row[inside]],
            self.feature[inside],
            self.value[inside],
            self.length[rows],
        )


def normal_form(text: str) -> str:
    """What n-grams are taken from: NFKC, case folded, words with one space around each.

    Chinese characters are simplified and stand without spaces between them. A text of marks alone keeps its
    marks.
    """
    if text.isascii():  # the rest changes nothing there
        folded = text.lower()
        words = _WORDS.findall(folded) or folded.split()
        return f" {' '.join(words)} " if words else ""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_SIMPLER)
    words = _WORDS.findall(folded) or folded.split()
    return _HAN_GAP.sub("", f" {' '.join(words)} ") if words else ""


def vectors(sentences: Sequence[str]) -> Vectors:
    """Unit vectors of the sentences, n-grams weighted by how few of them have each.

    Chinese gives n-grams of 1 to 3 characters, other scripts of 3 to 5. The weight of an n-gram depends
    on the sentences that have it and on no others, so a sentence that shares nothing changes nothing.
    """
    forms = [normal_form(sentence) for sentence in sentences]
    # A cell is an n-gram's hash with its sentence and its kind in the lowest bits, so that one sort of plain
    # numbers puts equal n-grams together, and of those the ones of a sentence.
    bits = np.uint64(max(len(forms), 1).bit_length() + 1)
    cells, counts = _counted(_grams(forms, bits))
    key = cells >> bits
    feature = np.cumsum(np.append(False, key[1:] != key[:-1])[: len(key)])
    row = ((cells & ((_ONE << bits) - _ONE)) >> _ONE).astype(np.int64)
    had_by = np.bincount(feature)
    value = np.where(cells & _ONE, _LONG_HAN_WEIGHT, 1) * _dampened(counts)
    value *= np.log(1 + _RARITY / np.maximum(had_by, 1))[feature]
    norm = np.sqrt(np.bincount(row, value**2, minlength=len(forms)))
    shared = np.flatnonzero(had_by[feature] > 1)
    number = np.cumsum(had_by > 1) - 1
    return Vectors(
        len(forms),
        row[shared],
        number[feature[shared]],
        (value[shared] / norm[row[shared]]).astype(np.float32),
        np.array([len(form) for form in forms], np.float32),
    )


def _counted(cells: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], Ints]:
    """The different cells, rising, and how often each occurs."""
    cells.sort()
    first = np.flatnonzero(np.append(True, cells[1:] != cells[:-1])[: len(cells)])
    return cells[first], np.diff(np.append(first, len(cells)))


def _dampened(counts: Ints) -> NDArray[np.float64]:
    """How much an n-gram weighs that a sentence has so many times; nearly all it has once."""
    weight = np.ones(len(counts))
    often = np.flatnonzero(counts > 1)
    weight[often] += np.log(counts[often])
    return weight


def _grams(forms: Sequence[str], bits: np.uint64) -> NDArray[np.uint64]:
    """Every n-gram: its hash, in the lowest `bits` its sentence, and 1 for three Chinese characters."""
    text = "".join(forms).encode("utf-32-le", "surrogatepass")
    code = np.frombuffer(text, np.uint32).astype(np.uint64)
    row = np.repeat(np.arange(len(forms)), [len(form) for form in forms])
    han = ((code >= 0x3400) & (code <= 0x9FFF)) | ((code >= 0xF900) & (code <= 0xFAFF))
    han_before = np.concatenate([[0], np.cumsum(han)])
    found = [code[:0]]
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
        low = row[: len(key)][wanted].astype(np.uint64) << _ONE
        if size == max(_HAN_SIZES):
            low |= (count[wanted] == size).astype(np.uint64)
        found.append(_mixed(key[wanted]) >> bits << bits | low)
    return np.concatenate(found)


def _mixed(key: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The key with all its bits in play: those of a short n-gram stand in the lowest."""
    key = (key ^ (key >> _HALF)) * _MIXER
    return np.asarray((key ^ (key >> _HALF)) * _MIXER)
