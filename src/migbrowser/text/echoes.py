"""Which later passages take up a clause, and how surely; often none does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from migbrowser.text.kinship import background, products
from migbrowser.text.ngrams import Floats, vectors
from migbrowser.text.terms import word_vectors

_LEAST_MARGIN = 0.03  # of a passage over what else is like the clause and like the passage
_LEAST_LIKENESS = 0.09
_WORDS = 0.6  # the share of words in the likeness, beside n-grams of characters


@dataclass(frozen=True, slots=True)
class Echo:
    """Passage `index` takes up the clause; `score` is their likeness, 0 to 1."""

    index: int
    score: float


def asked(heading: str, text: str, terms: Sequence[str]) -> str:
    """A clause as it is looked for: all that is known of it. `terms`: its topics', in the text's language."""
    return ". ".join(filter(None, (heading, text, *terms)))


def echoes(clauses: Sequence[str], passages: Sequence[str]) -> list[list[Echo]]:
    """For each clause the passages that take it up, the surest first; empty where none does.

    Pass all clauses of an instrument together, best as `asked`: what is like all of them echoes none.
    """
    ranked = ranking(clauses, passages)
    return [[echo for echo, margin in found if _sure(echo, margin)] for found in ranked]


def ranking(clauses: Sequence[str], passages: Sequence[str]) -> list[list[tuple[Echo, float]]]:
    """For each clause every passage with its margin, the best first, whether or not it is an echo."""
    if not clauses or not passages:
        return [[] for _ in clauses]
    likeness = _likeness(clauses, passages)
    margin = 2 * likeness - background(likeness, 1)[:, None] - background(likeness, 0)[None, :]
    order = np.argsort(-margin, axis=1, kind="stable")
    return [
        [(Echo(int(at), min(1.0, float(likeness[row, at]))), float(margin[row, at])) for at in order[row]]
        for row in range(len(clauses))
    ]


def _likeness(clauses: Sequence[str], passages: Sequence[str]) -> Floats:
    """Cosines of characters and of words, mixed: words find a short passage that takes up part of one."""
    characters, words = (
        products(both.part(0, len(clauses)), both.part(len(clauses), both.size))
        for both in (vectors([*clauses, *passages]), word_vectors([*clauses, *passages]))
    )
    return np.asarray((1 - _WORDS) * characters + _WORDS * words, np.float32)


def _sure(echo: Echo, margin: float) -> bool:
    return echo.score >= _LEAST_LIKENESS and margin >= _LEAST_MARGIN
