"""Asking the catalogue in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.query import Column, Everything, Query, Words, every, leaves, words_of
from migbrowser.model.question import label, written
from migbrowser.model.report import Read
from migbrowser.model.search import Filters, Hit, Mark, SearchAnswer, Sort
from migbrowser.services.narrowing import Narrowing
from migbrowser.services.suggesting import Suggesting
from migbrowser.services.understanding import Question, Understanding, named
from migbrowser.store.search import SearchIndex, Shown
from migbrowser.text.marks import marks, snippet
from migbrowser.text.tokens import tokens

if TYPE_CHECKING:
    from migbrowser.model.report import Report
    from migbrowser.store.catalogue import Catalogue

_NO_FILTERS = Filters()
_Silence = dict[Address, tuple[Address, ...]]


@dataclass(frozen=True, slots=True)
class Page:
    """Which of the hits are wanted, and in which order."""

    sort: Sort
    limit: int
    offset: int


class Searching:
    """Search over one open catalogue; belongs to the thread that opened it, except for `interrupt`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._index = SearchIndex(catalogue.connection, catalogue.path)

    def search(  # noqa: PLR0913 - the options of one command
        self,
        text: str,
        filters: Filters = _NO_FILTERS,
        *,
        sort: Sort = Sort.RELEVANCE,
        limit: int = 20,
        offset: int = 0,
        names: bool = True,
        typing: bool = False,
    ) -> SearchAnswer:
        """The answer to `text`, which may be anything; without a word, all that `filters` leave.

        `names` also finds names in their other forms and topics by the terms for them; `typing` takes the
        last word as the beginning of one. Raises `UserError`: an address in `filters` that names nothing, an
        unknown kind, an interruption (`CANCELLED`), a broken file.
        """
        text = _sayable(text)
        question = self._understanding.question(text, names=names, typing=typing)
        narrowed = self._narrowed(text, question, filters)
        entries = self._index.entries(narrowed)
        page = Page(sort, max(limit, 0), max(offset, 0))
        facets = self._index.facets(entries)
        silent, unread = self._without_hits(facets["event"], facets["report"])
        terms = {label(term): self._index.count(term) for term in leaves(question.query)}
        return SearchAnswer(
            query=text,
            understood=written(question.query, explained=True),
            total=len(entries),
            events=len(facets["event"]),
            hits=self._hits(narrowed, question, entries, page),
            facets=facets,
            silent=silent,
            unread=unread,
            suggestions=() if entries else self._suggestions(question, terms, filters, names),
            terms=terms,
            expansions=question.expansions,
            ignored=question.ignored,
        )

    def interrupt(self) -> None:
        """Stop the running search, from any thread; it raises `UserError(Problem.CANCELLED)`."""
        self._index.interrupt()

    def marks(self, question: str, text: str, *, names: bool = True) -> tuple[Mark, ...]:
        """Where the hits of `question` stand in any `text`, such as the one that the reader shows."""
        return self._marks(text, list(words_of(self._understanding.question(question, names=names).query)))

    @cached_property
    def _understanding(self) -> Understanding:
        return Understanding(self._catalogue, self._tags)

    def _tags(self, name: str, value: str) -> tuple[str, ...]:
        return self._narrowing.tags(name, value)

    @cached_property
    def _narrowing(self) -> Narrowing:
        return Narrowing(self._catalogue, self._index, self._understanding.book)

    @cached_property
    def _suggesting(self) -> Suggesting:
        return Suggesting(self._index)

    @cached_property
    def _reports(self) -> list[Report]:
        return self._catalogue.reports()

    def _narrowed(self, text: str, question: Question, filters: Filters) -> Query:
        fields = self._narrowing.filters(filters) if filters != _NO_FILTERS else []
        asked = question.query if text.strip() or not fields else Everything()
        return every([asked, *fields])

    def _hits(self, query: Query, question: Question, entries: Sequence[int], page: Page) -> tuple[Hit, ...]:
        scores = self._page(query, entries, page)
        wanted = list(words_of(question.query))
        shown = self._index.shown([entry for entry, _ in scores])
        return tuple(self._hit(one, wanted, score) for one, (_, score) in zip(shown, scores, strict=True))

    def _page(self, query: Query, entries: Sequence[int], page: Page) -> list[tuple[int, float]]:
        """The entries of a page with their scores."""
        if page.sort is Sort.RELEVANCE:
            return self._index.best(query, len(entries), page.limit, page.offset)
        if page.sort is Sort.PUBLISHED:
            return self._index.scored(query, self._index.newest_published(entries, page.limit, page.offset))
        return self._index.scored(query, entries[::-1][page.offset : page.offset + page.limit])

    def _hit(self, shown: Shown, wanted: Sequence[Words], score: float) -> Hit:
        in_title = self._marks(shown.title, [words for words in wanted if words.column is not Column.BODY])
        in_body = self._marks(shown.body, [words for words in wanted if words.column is not Column.TITLE])
        text, found = snippet(shown.body, in_body)
        if in_title and not found:
            text, found = shown.title, in_title
        return Hit(
            shown.address,
            shown.address.kind,
            shown.event,
            shown.report,
            shown.title,
            text,
            found,
            round(score, 4),
            in_title,
        )

    def _marks(self, text: str, wanted: Sequence[Words]) -> tuple[Mark, ...]:
        parties = named(wanted)
        mentions = self._understanding.book.mentions(text, tokens(text)) if parties else []
        return marks(text, wanted, (mention for mention in mentions if mention.party in parties))

    def _without_hits(
        self, events: Mapping[str, int], reports: Mapping[str, int]
    ) -> tuple[_Silence, _Silence]:
        """For each event with hits its reports that have none: those read in full, and the others."""
        silent: _Silence = {}
        unread: _Silence = {}
        for event in map(Address, events):
            for report in self._reports:
                if event in report.events and report.address not in reports:
                    side = silent if report.read is Read.FULL else unread
                    side[event] = (*side.get(event, ()), report.address)
        return silent, unread

    def _suggestions(
        self, question: Question, terms: Mapping[str, int], filters: Filters, names: bool
    ) -> tuple[str, ...]:
        def finds(text: str) -> int:
            asked = self._understanding.question(text, names=names)
            return self._index.count(self._narrowed(text, asked, filters))

        return self._suggesting.questions(question.query, terms, finds) if terms else ()


def _sayable(text: str) -> str:
    """`text` without the half characters that no encoding can carry."""
    return text.encode("utf-8", "replace").decode("utf-8")
