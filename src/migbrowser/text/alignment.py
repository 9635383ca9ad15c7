"""Which sentences of two texts say the same: groups one to one, one to many, moved, and the unmatched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from migbrowser.model.errors import Problem, UserError
from migbrowser.text import kinship, peeling
from migbrowser.text.ngrams import Floats, Ints, Vectors, vectors

MOST_PAIRS = 25_000_000
"""Pairs of sentences (left times right) above which `align` declines."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences that belong together, as 0-based indexes; one side is empty for an unmatched sentence.

    The sentences of a side need not be neighbours. `score` is the cosine of the two sides, 0 to 1, without
    sentences that joined from elsewhere; 0 where one side is empty.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float


def never() -> None:
    """The check of a deed that nobody can cancel."""


def align(
    left: Sequence[str],
    right: Sequence[str],
    language: str = "en",
    right_language: str | None = None,
    *,
    check: Callable[[], None] = never,
) -> list[Pair]:
    """Group the sentences of two texts that say the same.

    Every index of either side occurs exactly once. Pairs come in the left text's order, an unmatched
    right sentence behind the pair that holds the sentence before it. Laws: identical lists align to
    themselves; `align(right, left)` is the mirror image; a sentence that shares no n-gram with
    the other text is unmatched and changes nothing else; the same input gives the same answer.

    The characters decide how a text is cut into n-grams, so the languages are hints alone; between
    languages only names and numbers are shared, and `align_vectors` is the way. `check` is called now and
    then and may raise to cancel. Raises `UserError(TOO_LARGE)` above `MOST_PAIRS`.
    """
    if list(left) == list(right):
        return [Pair((at,), (at,), 1.0) for at in range(len(left))]
    if len(left) * len(right) > MOST_PAIRS:
        raise UserError(
            Problem.TOO_LARGE,
            what="the number of sentence pairs",
            size=len(left) * len(right),
            most=MOST_PAIRS,
        )
    if _swaps(left, language, right, right_language or language):
        return _in_order(_mirrored(_aligned(right, left, check)), len(left), len(right))
    return _in_order(_aligned(left, right, check), len(left), len(right))


def align_vectors(left: Floats, right: Floats, *, check: Callable[[], None] = never) -> list[Pair]:
    """The same for sentences given as vectors (sentences × dimensions), of two languages perhaps."""
    if left.tobytes() > right.tobytes():
        return _in_order(_mirrored(matched_arrays(right, left, check)), len(left), len(right))
    return _in_order(matched_arrays(left, right, check), len(left), len(right))


def _swaps(left: Sequence[str], language: str, right: Sequence[str], right_language: str) -> bool:
    """Whether to work from the other side: the order of the arguments must not matter to the answer."""
    return (len(right), right_language, tuple(right)) < (len(left), language, tuple(left))


def _mirrored(pairs: list[Pair]) -> list[Pair]:
    return [Pair(pair.right, pair.left, pair.score) for pair in pairs]


def _aligned(left: Sequence[str], right: Sequence[str], check: Callable[[], None]) -> list[Pair]:
    both = vectors([*left, *right])
    check()
    return matched(both.part(0, len(left)), both.part(len(left), len(left) + len(right)), check)


def matched(left: Vectors, right: Vectors, check: Callable[[], None] = never) -> list[Pair]:
    """The matched groups of two texts whose n-grams were weighted together, in no order.

    Sentences that share nothing with the other text are set aside first.
    """
    rows, columns = kinship.shared_rows(left, right), kinship.shared_rows(right, left)
    return _pairs(kinship.of_vectors(left.kept(rows), right.kept(columns)), rows, columns, check)


def matched_arrays(left: Floats, right: Floats, check: Callable[[], None]) -> list[Pair]:
    """The matched groups of two texts given as vectors, in no order."""
    if not (len(left) and len(right)):
        return []
    return _pairs(kinship.of_arrays(left, right), np.arange(len(left)), np.arange(len(right)), check)


def _pairs(likeness: kinship.Kinship, rows: Ints, columns: Ints, check: Callable[[], None]) -> list[Pair]:
    return [
        Pair(
            tuple(int(rows[at]) for at in match.left),
            tuple(int(columns[at]) for at in match.right),
            min(1.0, match.likeness),
        )
        for match in peeling.matches(likeness, check)
    ]


def _in_order(found: list[Pair], left: int, right: int) -> list[Pair]:
    """The groups with the unmatched sentences among them, in the left text's order."""
    lone_left = set(range(left)).difference(*(pair.left for pair in found))
    ordered = sorted([*found, *(Pair((at,), (), 0.0) for at in lone_left)], key=lambda pair: pair.left)
    place = {at: number for number, pair in enumerate(ordered) for at in pair.right}
    behind: dict[int, list[Pair]] = {}
    before = -1
    for at in range(right):
        before = place.get(at, before)
        if at not in place:
            behind.setdefault(before, []).append(Pair((), (at,), 0.0))
    return [
        *behind.get(-1, ()),
        *(it for number, pair in enumerate(ordered) for it in (pair, *behind.get(number, ()))),
    ]
