"""Terms that two reports use for each other where they say the same, counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

_HAN = "\u3400-\u9fff"
_WORD = re.compile(rf"([^\W\d_{_HAN}]+(?:[-'’][^\W\d_{_HAN}]+)*)|([{_HAN}]+)")
_LEAST = 2  # groups in which a pair must stand in the same place
_LEAST_TOGETHER = 0.5  # share of the groups of either term in which the other stands across
_EMPTY = re.compile(
    r"the|an?|and|or|of|to|in|on|at|by|for|from|with|as|is|are|was|were|be|been|being|has|have|had|will|would|it|its"
    r"|they|their|this|that|these|those|which|who|such|also|more|not|all|into|than|his|her|he|she|we|our|there"
)

_Place = tuple[str | None, str | None]  # the words before and behind; None where the other is enough


@dataclass(frozen=True, slots=True)
class WordingPair:
    """`left` stands where the other report has `right`, in `count` groups."""

    left: str
    right: str
    count: int


def wordings(groups: Iterable[tuple[str, str]]) -> list[WordingPair]:
    """Pairs of words of which each side of a group has one, the commonest first.

    `groups` are the two sides' texts of aligned groups. In two groups or more the two must stand in the same
    place: beside a word of meaning that both sides have, or between the same two words. In half of all groups
    of either the other must stand across. Two forms of one word are no pair.
    """
    sides = [(_terms(left, right), _terms(right, left)) for left, right in groups]
    alone_left: Counter[str] = Counter()
    alone_right: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    in_place: Counter[tuple[str, str]] = Counter()
    for left, right in sides:
        only_left, only_right = _only(left, right), _only(right, left)
        alone_left.update(only_left)
        alone_right.update(only_right)
        together.update((one, two) for one in only_left for two in only_right)
        in_place.update(set(_in_place(left, right, only_left, only_right)))
    ranked = [
        (count / max(alone_left[one], alone_right[two]), WordingPair(one, two, count))
        for (one, two), count in together.items()
        if in_place[one, two] >= _LEAST and not _inflected(one, two)
    ]
    return _best_of_each(ranked)


def known_wordings(groups: Sequence[tuple[str, str]], terms: Iterable[tuple[str, str]]) -> list[WordingPair]:
    """How often known terms, of two languages perhaps, stand for each other in aligned groups."""
    folded = [(left.casefold(), right.casefold()) for left, right in groups]
    counted = [
        WordingPair(
            one, two, sum(one.casefold() in left and two.casefold() in right for left, right in folded)
        )
        for one, two in terms
    ]
    return sorted(
        (pair for pair in counted if pair.count), key=lambda pair: (-pair.count, pair.left, pair.right)
    )


def _best_of_each(ranked: Sequence[tuple[float, WordingPair]]) -> list[WordingPair]:
    """Each term once, with the term that it most often stands for."""
    chosen: list[WordingPair] = []
    used: tuple[set[str], set[str]] = (set(), set())
    for share, pair in sorted(ranked, key=lambda it: (-it[1].count * it[0], it[1].left, it[1].right)):
        if share >= _LEAST_TOGETHER and pair.left not in used[0] and pair.right not in used[1]:
            chosen.append(pair)
            used[0].add(pair.left)
            used[1].add(pair.right)
    return sorted(chosen, key=lambda pair: (-pair.count, pair.left, pair.right))


def _terms(text: str, other: str) -> list[str]:
    """The words of a text; of Chinese, the characters that `other` has too and the runs that it has not."""
    terms: list[str] = []
    for word, han in _WORD.findall(text):
        if word:
            terms.append(word.casefold())
        for shared, characters in groupby(han, other.__contains__):
            run = list(characters)
            terms.extend(run if shared else ["".join(run)])
    return terms


def _inflected(one: str, two: str) -> bool:
    """Whether two words differ in their last letters alone: policy and policies."""
    stem = max(4, max(len(one), len(two)) - 3)
    return one[:stem] == two[:stem]


def _only(terms: Sequence[str], others: Sequence[str]) -> set[str]:
    return {term for term in set(terms) - set(others) if not _EMPTY.fullmatch(term)}


def _in_place(
    left: Sequence[str], right: Sequence[str], only_left: set[str], only_right: set[str]
) -> Iterator[tuple[str, str]]:
    """Pairs of terms that stand beside the same word, or between the same two if these mean little."""
    beside_right: dict[_Place, set[str]] = {}
    for place, term in _places(right, only_right):
        beside_right.setdefault(place, set()).add(term)
    for place, term in _places(left, only_left):
        for other in beside_right.get(place, ()):
            yield term, other


def _places(terms: Sequence[str], wanted: set[str]) -> Iterator[tuple[_Place, str]]:
    """For each wanted term what tells its place: the words before and behind it, "" at the text's ends."""
    for before, term, behind in zip(["", *terms], terms, [*terms[1:], ""], strict=False):
        if term in wanted:
            if _tells(before):
                yield (before, None), term
            if _tells(behind):
                yield (None, behind), term
            yield (before, behind), term


def _tells(neighbour: str) -> bool:
    """Whether to stand beside this word alone says where a term stands."""
    return bool(neighbour) and not _EMPTY.fullmatch(neighbour)
