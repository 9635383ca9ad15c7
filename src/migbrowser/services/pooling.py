"""Pooling: the catalogue's index and that of the library, asked as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from migbrowser.model.query import Query, led_by_titles
from migbrowser.model.search import FACETS, Sort
from migbrowser.services.holding import ORIGINAL, Holding
from migbrowser.store.search import SearchIndex, Shown

if TYPE_CHECKING:
    from migbrowser.model.address import Address

Facets = Mapping[str, Mapping[str, int]]
_Scored = tuple[int, float]


@dataclass(frozen=True, slots=True)
class Page:
    """Which of the hits are wanted, and in which order."""

    sort: Sort
    limit: int
    offset: int

    @property
    def end(self) -> int:
        """How many hits there are up to its end."""
        return self.offset + self.limit


@dataclass(frozen=True, slots=True)
class Found:
    """One entry of a page: what it shows, its kind, the address that it opens, its score in its own index."""

    shown: Shown
    kind: str
    address: Address
    score: float


@dataclass(frozen=True, slots=True)
class Pooled:
    """All that a question matches: how many, their facets, a page of them.

    `said` are the facets of what is said by reports and the catalogue, without the user's own notes.
    """

    total: int
    facets: Facets
    said: Facets
    page: tuple[Found, ...]


class Pool:
    """Both indexes. Scores of two cannot be compared: what is best in each stands in turn."""

    def __init__(self, entries: SearchIndex, holding: Callable[[], Holding]) -> None:
        self._entries, self._holding = entries, holding

    def interrupt(self) -> None:
        """Stop the question that is being answered, from any thread."""
        self._entries.interrupt()

    def count(self, query: Query) -> int:
        """How many there are for `query`."""
        held = self._holding().index()
        return self._entries.count(query) + (held.count(query) if held else 0)

    def answer(self, query: Query, page: Page) -> Pooled:
        """What `query` matches. What is held has no day of its own: ordered by day it comes last."""
        held = self._holding().index()
        if held is None or not held.count(query):
            entries, best = _found(self._entries, query, page)
            facets = self._entries.facets(entries)
            return Pooled(len(entries), facets, facets, self._of_entries(best))
        whole = Page(page.sort, page.end, 0)
        entries, best = _found(self._entries, query, whole)
        kept, best_kept = _found(held, query, whole)
        facets = self._entries.facets(entries)
        originals = [entry for entry in kept if held.kind(entry) == ORIGINAL]
        return Pooled(
            len(entries) + len(kept),
            _added(facets, held.facets(kept)),
            _added(facets, held.facets(originals)),
            _in_order(self._of_entries(best), self._of_held(held, best_kept), page),
        )

    def best(self, query: Query, limit: int) -> tuple[Found, ...]:
        """The best for `query`, at most `limit`."""
        best = self._of_entries(self._entries.ranked(query, limit).best)
        held = self._holding().index()
        if held is None:
            return best
        kept = self._of_held(held, held.ranked(query, limit).best)
        return _in_order(best, kept, Page(Sort.RELEVANCE, limit, 0))

    def _of_entries(self, best: Sequence[_Scored]) -> tuple[Found, ...]:
        shown = self._entries.shown([entry for entry, _ in best])
        pairs = zip(shown, best, strict=True)
        return tuple(Found(one, one.address.kind, one.address, score) for one, (_, score) in pairs)

    def _of_held(self, held: SearchIndex, best: Sequence[_Scored]) -> tuple[Found, ...]:
        holding, shown = self._holding(), held.shown([entry for entry, _ in best])
        return tuple(
            Found(one, held.kind(entry), holding.entry(one), score)
            for one, (entry, score) in zip(shown, best, strict=True)
        )


def _found(index: SearchIndex, query: Query, page: Page) -> tuple[Sequence[int], Sequence[_Scored]]:
    """All entries of an index that `query` matches, and those of a page with their scores."""
    if page.sort is Sort.RELEVANCE:
        ranked = index.ranked(led_by_titles(query), page.limit, page.offset)
        return ranked.entries if ranked.whole else index.entries(query), ranked.best
    entries = index.entries(query)
    ordered = index.by_publication(entries) if page.sort is Sort.PUBLISHED else entries[::-1]
    return entries, index.scored(query, ordered[page.offset : page.end])


def _in_order(entries: Sequence[Found], kept: Sequence[Found], page: Page) -> tuple[Found, ...]:
    """Both in turn, or, ordered by day, one behind the other; what stands on the page."""
    if page.sort is not Sort.RELEVANCE:
        return (*entries, *kept)[page.offset : page.end]
    turns = (found for pair in zip_longest(entries, kept) for found in pair if found is not None)
    return tuple(turns)[page.offset : page.end]


def _added(facets: Facets, others: Facets) -> Facets:
    """The counts of both, the most frequent value first."""
    sums = {name: Counter(facets[name]) + Counter(others[name]) for name in FACETS}
    return {
        name: dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
        for name, counts in sums.items()
    }
