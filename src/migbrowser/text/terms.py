"""Sentences as weighted stems of words and pairs of stems: sparse unit vectors, one per sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

import numpy as np

from migbrowser.text.ngrams import Vectors, normal_form

_PAIR = 0.7  # the weight of two words that stand together, beside that of each
_RARITY = 50.0  # how steeply a word loses weight with the number of sentences that have it
_SHORTEST_STEM = 4
_ENDINGS = (
    *("ization", "isation", "ational", "ations", "ation", "ments", "ment", "ities", "ity", "ings", "ing"),
    *("ance", "ence", "ies", "ers", "er", "ors", "or", "ed", "es", "s", "al", "ive", "ly", "e", "y"),
)
_EMPTY = re.compile(
    r"the|an?|and|or|of|to|in|on|at|by|for|from|with|as|is|are|was|were|be|been|being|has|have|had|will|would|it"
    r"|its|they|their|them|this|that|these|those|which|who|whom|whose|such|also|not|all|into|than|then|his|her|he|him"
    r"|she|we|us|our|there|here|you|your|i|my|if|so|no|nor|but|because|since|when|while|where|what|how|why|do|does"
    r"|did|shall|should|may|might|can|could|must|upon|about|over|under|after|before|between|out|up|off|own|very|more"
    r"|most|some|any|each|every|both|same|too|only|just|through|during|again"
)


def word_vectors(sentences: Sequence[str]) -> Vectors:
    """Unit vectors of the sentences: stems and neighbouring stems, weighted by how few sentences have each.

    Words that carry no meaning are left out. A sentence without any other word, and Chinese, has no entry.
    """
    cells = [
        (row, crc32(term.encode()), weight)
        for row, sentence in enumerate(sentences)
        for term, weight in _terms(sentence)
    ]
    row = np.array([cell[0] for cell in cells], np.int64)
    names, feature = np.unique(np.array([cell[1] for cell in cells], np.int64), return_inverse=True)
    had_by = np.bincount(feature, minlength=len(names))
    value = np.array([cell[2] for cell in cells]) * np.log(1 + _RARITY / had_by[feature])
    length = np.sqrt(np.bincount(row, value**2, minlength=len(sentences)))
    order = np.lexsort((row, feature))
    unit = (value / length[row]).astype(np.float32)
    characters = np.array([len(sentence) for sentence in sentences], np.float32)
    return Vectors(len(sentences), row[order], feature[order].astype(np.int64), unit[order], characters)


def _terms(sentence: str) -> Iterator[tuple[str, float]]:
    """The stems of a sentence and their pairs, each once, with their weights."""
    stems = [
        _stem(word)
        for word in normal_form(sentence).split()
        if word.isascii() and word.isalnum() and not _EMPTY.fullmatch(word)
    ]
    yield from dict.fromkeys(stems, 1.0).items()
    yield from dict.fromkeys((f"{one} {two}" for one, two in pairwise(stems)), _PAIR).items()


def _stem(word: str) -> str:
    """The word without its ending, so that *governing* and *governance* come near; no grammarian's stem."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word
