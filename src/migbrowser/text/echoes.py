"""Which later passages take up a clause, and how surely; often none does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from migbrowser.text.kinship import background, of_vectors
from migbrowser.text.ngrams import vectors

_LEAST_MARGIN = 0.1  # of a passage over what else is like the clause and like the passage
_LEAST_LIKENESS = 0.1


@dataclass(frozen=True, slots=True)
class Echo:
    """Passage `index` takes up the clause; `score` is their cosine, 0 to 1."""

    index: int
    score: float


def echoes(clauses: Sequence[str], passages: Sequence[str]) -> list[list[Echo]]:
    """For each clause the passages that take it up, the surest first; empty where none does.

    Pass all clauses of an instrument together: a passage that is like all of them echoes none.
    """
    ranked = ranking(clauses, passages)
    return [[echo for echo, margin in found if _sure(echo, margin)] for found in ranked]


def ranking(clauses: Sequence[str], passages: Sequence[str]) -> list[list[tuple[Echo, float]]]:
    """For each clause every passage with its margin, the best first, whether or not it is an echo."""
    if not clauses or not passages:
        return [[] for _ in clauses]
    both = vectors([*clauses, *passages])
    cross = of_vectors(both.part(0, len(clauses)), both.part(len(clauses), both.size)).cross
    margin = 2 * cross - background(cross, 1)[:, None] - background(cross, 0)[None, :]
    order = np.argsort(-margin, axis=1, kind="stable")
    return [
        [(Echo(int(at), min(1.0, float(cross[row, at]))), float(margin[row, at])) for at in order[row]]
        for row in range(len(clauses))
    ]


def _sure(echo: Echo, margin: float) -> bool:
    return echo.score >= _LEAST_LIKENESS and margin >= _LEAST_MARGIN
