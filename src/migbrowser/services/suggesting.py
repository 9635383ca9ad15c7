"""Suggesting questions that find something, when one has found nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, islice
from typing import TYPE_CHECKING

from migbrowser.model.query import Field, Leaf, Query, Words, leaves, rewritten
from migbrowser.model.question import label, written

if TYPE_CHECKING:
    from migbrowser.store.search import SearchIndex

MOST = 5  # suggestions
_SHORTEST = 4  # letters of a word that may be misspelt
_EMPTY = re.compile(
    "about|all|an?|and|any|are|as|at|be|been|by|can|could|did|do|does|for|from|had|has|have|how|in|is|it|its|many"
    "|much|of|on|or|our|said|say|says|should|some|tell|that|the|their|there|they|this|to|was|we|were|what|when"
    "|where|which|who|whose|why|will|with|would|的|了|和|在|是|有|吗|呢|哪些|哪个|什么|多少|谁|怎么|如何",
    re.IGNORECASE,
)  # words that narrow nothing
_DROPPED = 3  # terms that are left out at once
_TRIED = 40  # questions
_LIKE = 0.7  # share of letters that stay where they are


class Suggesting:
    """Knows the words of an index, read when the first question fails."""

    def __init__(self, index: SearchIndex, values: Callable[[str, str], list[str]]) -> None:
        """`values` gives those that a field knows and that look like one."""
        self._index = index
        self._values = values
        self._words: dict[str, int] = {}

    def questions(
        self, query: Query, terms: Mapping[str, int], finds: Callable[[str], int]
    ) -> tuple[str, ...]:
        """Questions instead of `query`; `terms` counts the entries of each of its terms, `finds` tries one.

        First with words spelt otherwise, then without what is nowhere, then with fewer terms.
        """
        tried = dict.fromkeys([*self._respelt(query, terms), *islice(self._shorter(query, terms), _TRIED)])
        found = (question for question in tried if question and finds(question))
        return tuple(question for question, _ in zip(found, range(MOST), strict=False))

    def _respelt(self, query: Query, terms: Mapping[str, int]) -> Iterator[str]:
        """The question with unknown words spelt as known ones are, or left out where none is like them."""
        unknown = [term for term in leaves(query) if not terms.get(label(term))]
        alike = {term: self._instead(term) for term in unknown}
        for place in range(max(map(len, alike.values()), default=0)):
            yield _with(query, {term: words[place : place + 1] or words[:1] for term, words in alike.items()})

    def _instead(self, term: Leaf) -> list[Query]:
        """What may have been meant: a word or a field's value spelt otherwise; a value without its field."""
        match term:
            case Words(starred=False):
                return [Words(word, quoted=term.quoted) for word in self.alike(term.text)]
            case Field(name, value, tags=()):
                fields = [Field(name, known) for known in self._values(name, value)]
                return [*fields, Words(value, quoted=" " in value)]
            case _:
                return []

    def alike(self, text: str) -> list[str]:
        """The words of the index most like `text`, the likeliest first; none if it is no single long word."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        word = text.casefold()
        if len(word) < _SHORTEST or not word.isalpha():
            return []
        if not self._words:
            self._words = dict(self._index.words())
        found = process.extract(
            word, self._words.keys(), scorer=OSA.normalized_similarity, score_cutoff=_LIKE, limit=4 * MOST
        )
        ranked = sorted(found, key=lambda one: (-one[1], one[0][0] != word[0], -self._words[one[0]], one[0]))
        return [str(one[0]) for one in ranked[:MOST]]

    @staticmethod
    def _shorter(query: Query, terms: Mapping[str, int]) -> Iterator[str]:
        asked = list(leaves(query))
        nowhere = [term for term in asked if not terms.get(label(term))]
        empty = [term for term in asked if term in nowhere or _EMPTY.fullmatch(label(term))]
        yield from (_without(query, idle) for idle in (nowhere, empty) if idle)
        rarest_first = sorted(
            (term for term in asked if term not in empty), key=lambda term: terms[label(term)]
        )
        for dropped in range(1, min(len(rarest_first), _DROPPED + 1)):
            yield from (_without(query, [*empty, *fewer]) for fewer in combinations(rarest_first, dropped))


def _with(query: Query, others: Mapping[Leaf, list[Query]]) -> str:
    def changed(term: Leaf) -> Query | None:
        if term not in others:
            return term
        return others[term][0] if others[term] else None

    return written(rewritten(query, changed) or query)


def _without(query: Query, terms: list[Leaf]) -> str:
    left = rewritten(query, lambda term: None if term in terms else term)
    return written(left) if left else ""
