"""Which later passages take up a clause, and how surely; often none does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from migbrowser.text.kinship import background, products
from migbrowser.text.ngrams import Floats, Vectors, vectors
from migbrowser.text.terms import word_vectors

_LEAST_MARGIN = 0.01  # of a passage over what else is like the clause and like the passage
_LEAST_LIKENESS = 0.09
_WORDS = 0.6  # the share of words in the likeness, beside n-grams of characters
_SUREST = 2  # passages that a clause has most surely, by which it is looked for again


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
    spaces = [make([*clauses, *passages]) for make in (vectors, word_vectors)]
    likeness = _likeness(*([space.part(0, len(clauses)), _rest(space, len(clauses))] for space in spaces))
    margin = _margin(likeness + _by_the_surest(likeness, [_rest(space, len(clauses)) for space in spaces]))
    order = np.argsort(-margin, axis=1, kind="stable")
    return [
        [(Echo(int(at), min(1.0, float(likeness[row, at]))), float(margin[row, at])) for at in order[row]]
        for row in range(len(clauses))
    ]


def _margin(likeness: Floats) -> Floats:
    """By how much each passage is more like a clause than what else is like either."""
    ground = background(likeness, 1)[:, None] + background(likeness, 0)[None, :]
    return np.asarray(2 * likeness - ground, np.float32)


def _rest(space: Vectors, first: int) -> Vectors:
    return space.part(first, space.size)


def _likeness(characters: Sequence[Vectors], words: Sequence[Vectors]) -> Floats:
    """Cosines of characters and of words, mixed: words find a short passage that takes up part of one."""
    mixed = (1 - _WORDS) * products(*characters) + _WORDS * products(*words)
    return np.asarray(mixed, np.float32)


def _by_the_surest(likeness: Floats, passages: Sequence[Vectors]) -> Floats:
    """What is added for each passage as far as it is like those that take up the clause most surely.

    Later reports say it in the words of earlier ones rather than in the clause's own. Where nothing is sure,
    nothing is added.
    """
    margin = _margin(likeness)
    surest = np.argsort(-margin, axis=1, kind="stable")[:, :_SUREST]
    looked_at, place = np.unique(surest, return_inverse=True)
    alike = _likeness(*([side.kept(looked_at), side] for side in passages))
    sureness = np.clip(np.take_along_axis(margin, surest, 1).mean(1), 0, 1)
    return np.asarray(alike[place.reshape(surest.shape)].mean(1) * sureness[:, None], np.float32)


def _sure(echo: Echo, margin: float) -> bool:
    return echo.score >= _LEAST_LIKENESS and margin >= _LEAST_MARGIN
