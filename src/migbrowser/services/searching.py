"""Asking the catalogue in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.query import (
    Column,
    Everything,
    Leaf,
    Query,
    Widened,
    Words,
    every,
    leaves,
    rewritten,
    words_of,
)
from migbrowser.model.question import label, written
from migbrowser.model.report import Read
from migbrowser.model.search import (
    Concordance,
    Context,
    ContextOrder,
    Filters,
    Hit,
    Mark,
    SearchAnswer,
    Sort,
)
from migbrowser.services.holding import Holding
from migbrowser.services.narrowing import Narrowing
from migbrowser.services.pooling import Found, Page, Pool
from migbrowser.services.suggesting import Suggesting
from migbrowser.services.understanding import Question, Understanding, named
from migbrowser.store.search import SearchIndex, Shown
from migbrowser.text.contexts import Line, by_left, by_right, lines
from migbrowser.text.marks import marks, snippet
from migbrowser.text.tokens import fold, tokens

if TYPE_CHECKING:
    from migbrowser.model.report import Report
    from migbrowser.store.catalogue import Catalogue
    from migbrowser.store.library import Library

_NO_FILTERS = Filters()
_LINED_UP = 2000  # entries whose contexts are put in order
_Silence = dict[Address, tuple[Address, ...]]


class Searching:
    """Search over one catalogue and what the library holds; belongs to one thread, except for `interrupt`."""

    def __init__(
        self, catalogue: Catalogue, open_library: Callable[[], Library | None] = lambda: None
    ) -> None:
        """`open_library` gives `None` where there is no library yet."""
        self._catalogue = catalogue
        self._open_library = open_library
        self._index = SearchIndex(catalogue.connection, catalogue.path)
        self._pool = Pool(self._index, lambda: self._holding)

    def query(self, text: str) -> Query:
        """What `text` asks, its last word as the beginning of one: for an index beside the catalogue's."""
        return self._understanding.question(_sayable(text), typing=True).query

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
        found = self._pool.answer(narrowed, Page(sort, max(limit, 0), max(offset, 0)))
        total, facets = found.total, found.facets
        silent, unread = self._without_hits(found.said["event"], found.said["report"])
        terms = {
            label(term): total if term is narrowed else self._pool.count(term)
            for term in leaves(question.query)
        }
        return SearchAnswer(
            query=text,
            understood=written(question.query, explained=True),
            total=total,
            events=len(facets["event"]),
            hits=self._hits(question, found.page),
            facets=facets,
            silent=silent,
            unread=unread,
            suggestions=() if total else self._suggestions(question, terms, filters, names),
            terms=terms,
            expansions=question.expansions,
            ignored=question.ignored,
            unknown=question.unknown,
            days=self._days(facets["event"]),
            folded=_folded(question.query),
            without={} if total else self._without(text, question, filters),
            unfiltered=0 if total or filters == _NO_FILTERS else self._pool.count(question.query),
        )

    def contexts(  # noqa: PLR0913 - the options of one command
        self,
        text: str,
        filters: Filters = _NO_FILTERS,
        *,
        order: ContextOrder = ContextOrder.FOUND,
        limit: int = 100,
        offset: int = 0,
        names: bool = True,
        typing: bool = False,
    ) -> Concordance:
        """Each place of the hits of `text` in the middle of its line; takes and raises what `search` does.

        Those of the best entries only, if there are very many: `Concordance.entries` says how many.
        """
        question = self._understanding.question(_sayable(text), names=names, typing=typing)
        narrowed = self._narrowed(text, question, filters)
        wanted = list(words_of(question.query))
        best = self._pool.best(narrowed, _LINED_UP)
        found = [(one, line) for one in best for line in self._lines(one.shown, wanted)]
        if order is not ContextOrder.FOUND:
            by = by_left if order is ContextOrder.LEFT else by_right
            found.sort(key=lambda pair: by(pair[1]))
        page = found[max(offset, 0) : max(offset, 0) + max(limit, 0)]
        return Concordance(
            written(question.query, explained=True),
            len(found),
            len(best),
            tuple(
                Context(one.address, one.shown.event, one.shown.report, *line, one.kind) for one, line in page
            ),
        )

    def interrupt(self) -> None:
        """Stop the running search, from any thread; it raises `UserError(Problem.CANCELLED)`."""
        self._pool.interrupt()

    def marks(
        self, question: str, text: str, *, names: bool = True, typing: bool = False
    ) -> tuple[Mark, ...]:
        """Where the hits of `question` stand in any `text`, such as the one that the reader shows."""
        asked = self._understanding.question(_sayable(question), names=names, typing=typing)
        return self._marks(text, list(words_of(asked.query)))

    @cached_property
    def _understanding(self) -> Understanding:
        return Understanding(self._catalogue, self._index)

    @cached_property
    def _narrowing(self) -> Narrowing:
        return Narrowing(self._catalogue, self._index, self._understanding.resolving)

    @cached_property
    def _holding(self) -> Holding:
        return Holding(self._catalogue, self._index, self._understanding.book, self._open_library)

    @cached_property
    def _suggesting(self) -> Suggesting:
        return Suggesting(self._index, self._understanding.resolving.alike)

    @cached_property
    def _reports(self) -> list[Report]:
        return self._catalogue.reports()

    def _narrowed(self, text: str, question: Question, filters: Filters) -> Query:
        fields = self._narrowing.filters(filters) if filters != _NO_FILTERS else []
        asked = question.query if text.strip() or not fields else Everything()
        return every([asked, *fields])

    def _hits(self, question: Question, page: Sequence[Found]) -> tuple[Hit, ...]:
        wanted = list(words_of(question.query))
        return tuple(self._hit(one, wanted) for one in page)

    def _hit(self, found: Found, wanted: Sequence[Words]) -> Hit:
        shown = found.shown
        in_title, in_body = self._both(shown, wanted)
        text, marked = snippet(shown.body, in_body)
        return Hit(
            found.address,
            found.kind,
            shown.event,
            shown.report,
            shown.title,
            text,
            marked,
            round(found.score, 4),
            in_title,
        )

    def _lines(self, shown: Shown, wanted: Sequence[Words]) -> list[Line]:
        """The contexts in an entry's body; those in its title if the body has none."""
        in_title, in_body = self._both(shown, wanted)
        return lines(shown.body, in_body) or lines(shown.title, in_title)

    def _both(self, shown: Shown, wanted: Sequence[Words]) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
        """The marks in an entry's title, and those in its body."""
        in_title = self._marks(shown.title, [words for words in wanted if words.column is not Column.BODY])
        in_body = self._marks(shown.body, [words for words in wanted if words.column is not Column.TITLE])
        return in_title, in_body

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

    @cached_property
    def _first_days(self) -> Mapping[str, str]:
        return {event.address: event.start.isoformat() for event in self._catalogue.events()}

    def _days(self, events: Mapping[str, int]) -> dict[str, int]:
        """The hits of events by the day on which these began."""
        counts: Counter[str] = Counter()
        for event, count in events.items():
            counts[self._first_days[event]] += count
        return dict(sorted(counts.items()))

    def _without(self, text: str, question: Question, filters: Filters) -> dict[str, int]:
        """For each of several terms, how many hits there are without it."""
        terms = list(leaves(question.query))
        rest = {
            label(term): rewritten(question.query, lambda one, term=term: None if one is term else one)  # type: ignore[misc]
            for term in terms
        }
        return {
            name: self._pool.count(self._narrowed(text, replace(question, query=query), filters))
            for name, query in rest.items()
            if query is not None and len(terms) > 1
        }

    def _suggestions(
        self, question: Question, terms: Mapping[str, int], filters: Filters, names: bool
    ) -> tuple[str, ...]:
        def finds(text: str) -> int:
            asked = self._understanding.question(text, names=names)
            return self._pool.count(self._narrowed(text, asked, filters))

        return self._suggesting.questions(question.query, terms, finds) if terms else ()


def _folded(query: Query) -> dict[str, str]:
    """How words are looked up, where case is not all that differs from how they were typed."""
    return {text: fold(text) for text in map(_typed, leaves(query)) if fold(text) != text.lower()}


def _typed(term: Leaf) -> str:
    return term.text if isinstance(term, (Words, Widened)) else ""


def _sayable(text: str) -> str:
    """`text` without the half characters that no encoding can carry."""
    return text.encode("utf-8", "replace").decode("utf-8")
