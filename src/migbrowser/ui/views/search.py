"""The Search tab: a question, what was understood, the hits folded by event, and ways to narrow them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.model.search import Concordance, ContextOrder, SearchAnswer
from migbrowser.services.services import Services
from migbrowser.ui import kept
from migbrowser.ui.announcing import announce
from migbrowser.ui.context import Context
from migbrowser.ui.models.directory import Directory, read_directory
from migbrowser.ui.models.punctuation import headed
from migbrowser.ui.models.search_asked import Asked
from migbrowser.ui.models.search_contexts import in_context
from migbrowser.ui.models.search_facets import (
    FACETS,
    Facet,
    SearchFacets,
    facet_name,
    facets_of,
    filters_of,
    value_words,
)
from migbrowser.ui.turns import Steps
from migbrowser.ui.view import State, View
from migbrowser.ui.views.search_hits import AllHits, HitSteps
from migbrowser.ui.views.search_memory import SearchMemory
from migbrowser.ui.views.search_pages import SearchPages, rule
from migbrowser.ui.widgets.search_head import SearchHead
from migbrowser.ui.widgets.search_list import FacetList

PAGE, LINES = 50, 100  # hits, and contexts, asked for at once
TYPED = 20  # hits asked for while one types: the list is empty until all of them are laid out
SIDE, NARROWEST = 220, 150  # width of the facets, at the first start and at least; pixels at zoom 1
ROOMY = 560  # width from which the facets stand beside the hits; pixels at zoom 1


# what is done when the first hits are there
_Shown = tuple[SearchAnswer, Concordance | None, Callable[[], None]]


class SearchView(View):
    """One line over everything; answers as one types."""

    name = "search"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._directory = Directory()
        self._question: Asked | None = None  # the question of the answer shown
        self._answer: SearchAnswer | None = None
        self._found: Concordance | None = None  # its contexts, if these are shown
        self._again = False  # the library has changed since it was asked
        self._last: _Shown | None = None  # what is shown or about to be
        self._choices: dict[str, str] = {}
        self._opened: frozenset[str] = frozenset()
        self._focus_wanted = False  # the keyboard goes to the hits when they come
        self._asked = ""  # the question that is a step of back and forward
        self._left: str | None = None  # that question, while the next one takes its place
        self.facets = SearchFacets(self)
        self.head, self.pages = SearchHead(context.theme), SearchPages(context)
        self.side = FacetList(context, self.facets)
        self._memory = SearchMemory(context, self.head.line)
        self._all = AllHits(context, self)
        self._steps = HitSteps(context, self.pages.hit_addresses, self._fetch, self)
        self._build_layout()
        self._connect()

    def show_first(self) -> None:
        """Read who is who; then answer what is in the line."""
        self.context.jobs.run(read_directory, self._set_directory, key="search-directory")

    def search(self, text: str) -> None:
        """Answer `text`; nothing is narrowed then, unless it was typed here."""
        if self._left is None:
            self._choices.clear()
        self._asked = text
        self.head.line.setText(text)
        self._focus_wanted = True
        self._ask()

    def refresh(self, changes: Changes) -> None:
        """Notes and originals are searched too: ask again, what is marked stays marked."""
        if self._question is not None and (changes.notes or changes.originals):
            self._again = True
            if self.isVisible():
                self._ask_again()

    def current_addresses(self) -> tuple[Address, ...]:
        """The hits marked."""
        return self.pages.addresses()

    def deeds(self) -> Mapping[str, Callable[[], None]]:
        """Switching between results and contexts, names in all forms or as typed; what is remembered."""
        always = {
            "contexts": self._turn,
            "names_forms": self.head.names.toggle,
            "search_history": self.show_history,
            "filters": self.side.setFocus,
        }
        asked = self._question
        if asked is None:
            return always
        some = self._all.deeds() if self._answer is not None and self._answer.total else {}
        return always | some | {"save_search": lambda: self._memory.save(asked)}

    def reveal(self, address: Address) -> None:
        """Mark the hit that the reader shows; a question of which a hit was opened was meant."""
        self.pages.mark(address)
        if address in self.pages.hit_addresses():
            self._note()

    def state(self) -> State:
        """The question, how it is narrowed, sorted and shown."""
        return {
            "text": self.head.line.text() if self._left is None else self._left,
            "narrowed": dict(self._choices),
            "sort": self.head.sort.value,
            "names": self.head.names.isChecked(),
            "contexts": self.head.contexts.isChecked(),
            "order": self.head.context_order.value,
            **self.pages.place(),
            "side": self.splitter.sizes()[0] if self._roomy else self._side,
        }

    def restore(self, state: State) -> None:
        """Ask again what was asked."""
        narrowed = kept.part(state, "narrowed")
        self._choices = {facet: kept.text(narrowed, facet) for facet in narrowed if facet in FACETS}
        head = self.head
        head.set_sort(kept.text(state, "sort"))
        head.set_context_order(kept.text(state, "order"))
        head.set_contexts(state.get("contexts") is True)
        with QSignalBlocker(head.names):
            head.names.setChecked(state.get("names") is not False)
        self._asked = kept.text(state, "text")
        head.line.setText(self._asked)
        self.pages.expect(state)
        side = state.get("side")
        if side and kept.pixels(side):
            self._side = side
            self._share()
        self._ask()

    def focus(self) -> None:
        """To the line, ready to be typed over; Down goes on to the hits."""
        self.head.line.setFocus()
        self.head.line.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the facets stand in the place of the hits, on demand."""
        super().resizeEvent(event)
        self._place_facets()

    def show_history(self) -> None:
        """Drop down the questions asked lately."""
        self._memory.drop_down(self._directory)

    def showEvent(self, event: QShowEvent) -> None:
        """What is read from here on has its hits marked."""
        super().showEvent(event)
        self._mark()
        self._ask_again()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is read beside another tab has no hits."""
        super().hideEvent(event)
        self.context.set_question(None)

    def scenes(self) -> Mapping[str, Callable[[], None]]:
        """Hits in their contexts; a name read in all its forms; an answer narrowed twice."""
        return {
            "contexts": self._scene_contexts,
            "names": self._scene_names,
            "narrowed": self._scene_narrowed,
        }

    # building

    def _build_layout(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, rule()):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        self._roomy, self._side = True, self.context.theme.px(SIDE)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        self._share()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _connect(self) -> None:
        head, pages = self.head, self.pages
        head.line.typed.connect(lambda _: self._ask(typing=True))
        head.line.asked.connect(self._step)
        head.line.left.connect(pages.enter)
        head.line.history_wanted.connect(self.show_history)
        head.deed_wanted.connect(self._do)
        self._memory.chosen.connect(lambda state: self.context.show_tab(self.name, state))
        head.changed.connect(self._ask)
        head.dropped.connect(lambda facet: self._narrow(facet, ""))
        head.facets.toggled.connect(lambda _: self._place_facets())
        self.side.chosen.connect(self._choose)
        pages.chart.chosen.connect(lambda event: self._narrow("event", event))
        pages.left.connect(head.line.setFocus)
        pages.list.more_wanted.connect(self._ask_more)
        pages.contexts.more_wanted.connect(self._ask_more_contexts)
        pages.table.order_wanted.connect(head.sort_contexts)
        for view in (pages.list, pages.table):
            view.selectionModel().selectionChanged.connect(lambda *_: self.deeds_changed.emit())
        pages.nothing.asked.connect(self._step)
        pages.nothing.widened.connect(lambda: self._narrow("", ""))
        pages.nothing.names_wanted.connect(lambda: head.names.setChecked(True))
        self.context.zoom_changed.connect(self._place_facets)

    def _share(self) -> None:
        if self._roomy:
            self.splitter.setSizes([self._side, max(self.width() - self._side, 4 * self._side)])

    def _place_facets(self) -> None:
        theme, roomy = self.context.theme, self.width() >= self.context.theme.px(ROOMY)
        self.head.facets.setVisible(not roomy)
        self.side.setMinimumWidth(theme.px(NARROWEST))
        if roomy != self._roomy:
            self._side = self._side if roomy else self.splitter.sizes()[0]
            self._roomy = roomy
            if roomy:
                self.splitter.insertWidget(0, self.side)
                self.side.show()
                self._share()
            else:
                self.pages.addWidget(self.side)
        self._choose_page()

    def _scene_contexts(self) -> None:
        order = ContextOrder.RIGHT.value
        self.restore({"text": "joint", "contexts": True, "order": order, "side": self._side})

    def _scene_names(self) -> None:
        self.restore({"text": "South Korea", "side": self._side})

    def _scene_narrowed(self) -> None:
        narrowed = {"kind": "statement", "year": "2025"}
        self.restore({"text": "border", "narrowed": narrowed, "sort": "event", "side": self._side})

    # asking

    def _now(self, *, typing: bool = False) -> Asked:
        head = self.head
        filters = filters_of(self._choices)
        return Asked(head.line.text(), filters, head.sort, head.names.isChecked(), typing)

    def _set_directory(self, directory: Directory) -> None:
        self._directory = directory
        if self._last is not None:
            self.pages.expect(self.pages.place())
            self._show(*self._last)
        elif not self.head.line.text().strip():
            self.ready.emit()

    def _ask(self, *, typing: bool = False) -> None:
        """Ask what stands in the line; an older question that is still being answered is dropped."""
        if typing or self._focus_wanted:
            self.pages.expect({})  # another question than the one whose place is kept
        self._focus_wanted = self._focus_wanted and not typing
        asked = self._now(typing=typing)
        if not asked.text.strip() and not self._choices:
            self._show_nothing_asked()
            return
        order = self.head.context_order if self.head.contexts.isChecked() else None

        def deed(services: Services) -> tuple[SearchAnswer, Concordance | None]:
            answer = asked.search(services, min(TYPED, PAGE) if typing else PAGE)
            return answer, asked.contexts(services, order, LINES) if order else None

        self.context.jobs.turns.stop(self.name)
        self.context.jobs.run(deed, lambda found: self._take(asked, *found), key="search", owner=self)

    def _ask_again(self) -> None:
        """Ask what is shown once more if the library has changed since; the place in it stays."""
        asked, order = self._question, self.head.context_order if self._found else None
        if not self._again or asked is None or self.head.line.text() != asked.text:
            return
        self._again = False
        hits, lines = max(len(self.pages.hit_addresses()), PAGE), max(len(self.pages.contexts.lines), LINES)
        self.pages.expect(self.pages.place())

        def deed(services: Services) -> tuple[SearchAnswer, Concordance | None]:
            return asked.search(services, hits), asked.contexts(services, order, lines) if order else None

        self.context.jobs.run(deed, lambda found: self._show(*found), key="search", owner=self)

    def _step(self, text: str) -> None:
        """Ask what was typed here as a step of its own: back comes back to the question before."""
        if text == self._asked:
            self._focus_wanted = True
            self._ask()
            return
        self._left = self._asked
        self.context.search(text)
        self._left = None

    def _ask_more(self) -> None:
        asked, answer = self._question, self._answer
        if asked is None or answer is None:
            return
        offset = len(answer.hits)
        self.context.jobs.run(
            lambda services: asked.search(services, PAGE, offset),
            lambda more: self._add(replace(answer, hits=answer.hits + more.hits)),
            key="search",
            owner=self,
        )

    def _ask_more_contexts(self) -> None:
        asked, order, offset = self._question, self.head.context_order, len(self.pages.contexts.lines)
        if asked is None:
            return
        self.context.jobs.run(
            lambda services: asked.contexts(services, order, LINES, offset),
            self._add_contexts,
            key="search",
            owner=self,
        )

    def _fetch(self) -> bool:
        """Ask for more hits than those shown, if there are any."""
        if self._found is not None:
            more = self.pages.contexts.canFetchMore()
        else:
            more = self._answer is not None and len(self._answer.hits) < self._answer.total
        if more:
            (self._ask_more if self._found is None else self._ask_more_contexts)()
        return more

    def _add(self, answer: SearchAnswer) -> None:
        self._show(answer, None, self._steps.go_on)

    def _add_contexts(self, more: Concordance) -> None:
        self.pages.contexts.add(in_context(more, self._directory))
        self._steps.go_on()

    # showing

    def _show_nothing_asked(self) -> None:
        self.context.jobs.turns.stop(self.name)  # whatever runs is not wanted now
        self.context.jobs.run(lambda _: None, lambda _: None, key="search")
        self._question = self._answer = self._found = self._last = None
        self._mark()
        self.facets.show(())
        self.head.line.say("")
        self.head.say(None)
        self.pages.clear()
        self._show_filters()
        self._choose_page()
        self.deeds_changed.emit()
        self.ready.emit()

    def _take(self, asked: Asked, answer: SearchAnswer, found: Concordance | None) -> None:
        def begin() -> None:
            self._question = asked
            self._all.set_question(asked, self.head.context_order if found else None)
            self._mark()
            announce(self.head.line, self._counted(answer, found)[0])
            if self._focus_wanted:
                self._focus_wanted = not self._directory.edition  # the hits are shown again once it is read
                self._note()
                self.pages.enter()

        self._show(answer, found, begin)

    def _show(
        self,
        answer: SearchAnswer,
        found: Concordance | None,
        begin: Callable[[], None] = lambda: None,
    ) -> None:
        """Bring an answer to the screen, `begin` once its first hits are there."""
        self._last = answer, found, begin
        self.context.jobs.turns.run(self._showing(*self._last), self.name, self)

    def _showing(self, answer: SearchAnswer, found: Concordance | None, begin: Callable[[], None]) -> Steps:
        """In each step what can be done before the next key; first what is in sight."""
        if found is not None:
            yield from self.pages.showing_contexts(answer, found, self.head.context_order, self._directory)
        else:
            yield from self.pages.showing_results(answer, self._directory)
        self._answer, self._found = answer, found
        if not answer.total:
            names = self.head.names.isChecked()
            self.pages.nothing.show_answer(answer, narrowed=bool(self._choices), names=names)
        self._choose_page()
        self.head.line.say(*self._counted(answer, found))
        begin()
        yield True
        self.head.say(answer, self._directory.chinese)
        self._show_filters()
        yield True
        facets = facets_of(answer, self._directory, self._opened)
        yield from self.side.prepare(facets)
        self.facets.show(facets)
        yield from (True, True, True)  # they are placed, then painted, before anything else is
        self.pages.show_chart(answer, self._directory)
        yield True
        self.deeds_changed.emit()
        self.ready.emit()
        yield True
        yield from self.pages.growing()
        if self._directory.edition:  # headings have no entries before it is read
            self.pages.arrive()

    def _turn(self) -> None:
        """From results to contexts or back; the keyboard goes along."""
        self._focus_wanted = self._answer is not None
        self.head.contexts.toggle()

    def _note(self) -> None:
        """Write down what was asked: it was meant."""
        if self._answer is not None and self._question is not None:
            self._memory.note(self._answer, self._question.filters)

    def _mark(self) -> None:
        """Have the hits marked in what is read; a question without hits has no word to mark either."""
        some = self._answer is not None and self._answer.total > 0
        self.context.set_question(self._question if some and self.isVisible() else None)

    def _do(self, deed: str) -> None:
        """What a control of the head asks for."""
        if deed in self.deeds():
            self.deeds()[deed]()

    def _choose_page(self) -> None:
        """The facets if they are asked for and have no room beside, else what the answer asks for."""
        if not self._roomy and self.head.facets.isChecked():
            self.pages.setCurrentWidget(self.side)
        elif self._answer is not None and self._answer.total:
            self.pages.setCurrentWidget(self.pages.found)
        else:
            self.pages.setCurrentWidget(self.pages.nothing)

    def _counted(self, answer: SearchAnswer, found: Concordance | None) -> tuple[str, ...]:
        """How much was found, the most said first, the least last."""
        hits = self.tr("%n hit(s)", "", answer.total)
        events = self.tr("in %n event(s)", "", answer.events) if answer.events else ""
        counted = self.tr("{hits} {events}").format(hits=hits, events=events) if events else hits
        if found is None or not found.total:
            return counted, hits
        places = self.tr("%n place(s)", "", found.total)
        if found.entries < answer.total:
            places = self.tr("{places} in the best {entries}").format(places=places, entries=found.entries)
        return f"{places} · {counted}", counted, hits

    def _choose(self, facet: Facet) -> None:
        if facet.more and self._answer is not None:
            self._opened |= {facet.facet}
            self.facets.show(facets_of(self._answer, self._directory, self._opened))
        elif not facet.more:
            self.head.facets.setChecked(False)
            self._narrow(facet.facet, facet.value)

    def _narrow(self, facet: str, value: str) -> None:
        """To one value of a facet; without a facet take all filters away, without a value that one."""
        if not facet:
            self._choices.clear()
        elif value:
            self._choices[facet] = str(value)
        else:
            self._choices.pop(facet, None)
        self._focus_wanted = self.pages.chart.hasFocus()  # of which little is left
        self._ask()

    def _show_filters(self) -> None:
        named = {
            facet: headed(facet_name(facet), value_words(facet, value, self._directory))
            for facet, value in self._choices.items()
        }
        self.head.show_filters(named)
