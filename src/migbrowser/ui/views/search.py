"""The Search tab: a question, what was understood, the hits folded by event, and ways to narrow them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.search import SearchAnswer, Sort
from migbrowser.ui.context import Context
from migbrowser.ui.models.comparison_words import headline
from migbrowser.ui.models.days import span
from migbrowser.ui.models.directory import Directory, read_directory
from migbrowser.ui.models.search_facets import (
    FACETS,
    Facet,
    SearchFacets,
    facet_name,
    facets_of,
    filters_of,
    value_words,
)
from migbrowser.ui.models.search_results import SearchResults, results_of
from migbrowser.ui.tokens import SPACE_2, SPACE_3, SPACE_4
from migbrowser.ui.view import State, View
from migbrowser.ui.widgets import Chip, FlowLayout, Section, SegmentedSwitch, Soft
from migbrowser.ui.widgets.search_chart import Bar, SearchChart
from migbrowser.ui.widgets.search_line import SearchLine
from migbrowser.ui.widgets.search_list import FacetList, ResultList
from migbrowser.ui.widgets.search_nothing import SearchNothing

PAGE = 50  # hits asked for at once
SIDE, NARROWEST = 220, 140  # width of the facets, at the first start and at least


class SearchView(View):
    """One line over everything; answers as one types."""

    name = "search"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._directory = Directory()
        self._answer: SearchAnswer | None = None
        self._choices: dict[str, str] = {}
        self._opened: frozenset[str] = frozenset()
        self._focus_wanted = False  # the keyboard goes to the results when they come
        self._asked = ""  # the question that is a step of back and forward
        self._left: str | None = None  # that question, while the next one takes its place
        self.results = SearchResults(self)
        self.facets = SearchFacets(self)
        self._build_controls()
        self._build_pages()
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
        self.line.setText(text)
        self._focus_wanted = True
        self._ask()

    def current_addresses(self) -> tuple[Address, ...]:
        """The hits marked."""
        return self.list.addresses()

    def reveal(self, address: Address) -> None:
        """Mark the hit that the reader shows."""
        row = self.results.row_of(address)
        if row >= 0 and address not in self.list.addresses():
            self.list.setCurrentIndex(self.results.index(row))

    def state(self) -> State:
        """The question, how it is narrowed and sorted."""
        return {
            "text": self.line.text() if self._left is None else self._left,
            "narrowed": dict(self._choices),
            "sort": self.sort.value,
            "names": self.names.isChecked(),
            "side": self.splitter.sizes()[0],
        }

    def restore(self, state: State) -> None:
        """Ask again what was asked."""
        narrowed = state.get("narrowed")
        known = narrowed.items() if isinstance(narrowed, dict) else ()
        self._choices = {facet: str(value) for facet, value in known if facet in FACETS}
        self.sort.choose(str(state.get("sort", "")))
        self.names.setChecked(bool(state.get("names", True)))
        self._asked = str(state.get("text", ""))
        self.line.setText(self._asked)
        side = state.get("side")
        if isinstance(side, int) and side > 0:
            self.splitter.setSizes([side, max(self.width() - side, 4 * side)])
        self._ask()

    def focus(self) -> None:
        """To the line, ready to be typed over; Down goes on to the results."""
        self.line.setFocus()
        self.line.selectAll()

    def _build_controls(self) -> None:
        theme = self.context.theme
        self.line = SearchLine(theme)
        self.understood = Soft("", wrap=True)
        self.understood.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.names = Chip(
            self.tr("Names in all forms"), self.tr("Also find names in their other forms"), checkable=True
        )
        self.names.setChecked(True)
        self.sort = SegmentedSwitch(
            self.tr("Order"),
            [
                (Sort.RELEVANCE.value, self.tr("Best first")),
                (Sort.EVENT.value, self.tr("Newest event")),
                (Sort.PUBLISHED.value, self.tr("Newest report")),
            ],
        )
        self.chips = QWidget()
        FlowLayout(self.chips, gap=SPACE_2)
        self.list = ResultList(self.context, self.results)
        self.side = FacetList(self.context, self.facets)
        self.chart = SearchChart(theme)
        self.nothing = SearchNothing()

    def _build_pages(self) -> None:
        self._found = QWidget()
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(_rule())
        self._over_time = Section(self.tr("Hits over time"))
        self._over_time.setContentsMargins(SPACE_4, SPACE_2, 0, 0)
        column.addWidget(self._over_time)
        column.addWidget(self.chart)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.nothing)
        self.pages.addWidget(self._found)
        self.nothing.show_examples()
        self.chips.hide()

    def _build_layout(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_2)
        head.setSpacing(SPACE_2)
        head.addWidget(self.line)
        head.addWidget(self.understood)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.names)
        row.addWidget(self.sort)
        head.addWidget(self.chips)
        head.addLayout(row)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(_rule())
        column.addWidget(self.pages, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.side.setMinimumWidth(NARROWEST)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([SIDE, 4 * SIDE])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _connect(self) -> None:
        self.line.typed.connect(lambda _: self._ask(typing=True))
        self.line.asked.connect(self._step)
        self.line.left.connect(self._enter_results)
        self.names.toggled.connect(lambda _: self._ask())
        self.sort.chosen.connect(lambda _: self._ask())
        self.side.chosen.connect(self._choose)
        self.chart.chosen.connect(lambda event: self._narrow("event", event))
        self.list.more_wanted.connect(self._ask_more)
        self.list.up_left.connect(self.line.setFocus)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.deeds_changed.emit())
        self.nothing.asked.connect(self._step)
        self.nothing.widened.connect(lambda: self._narrow("", ""))
        self.nothing.names_wanted.connect(lambda: self.names.setChecked(True))

    def _set_directory(self, directory: Directory) -> None:
        self._directory = directory
        if self._answer is not None:
            self._show(self._answer)
        elif not self.line.text().strip():
            self.ready.emit()

    def _ask(self, *, typing: bool = False) -> None:
        """Ask what stands in the line; an older question that is still being answered is dropped."""
        self._focus_wanted = self._focus_wanted and not typing
        text, filters = self.line.text(), filters_of(self._choices)
        if not text.strip() and not self._choices:
            self._show_nothing_asked()
            return
        sort, names = Sort(self.sort.value), self.names.isChecked()
        self.context.jobs.run(
            lambda services: services.searching.search(
                text, filters, sort=sort, limit=PAGE, names=names, typing=typing
            ),
            self._show,
            key="search",
        )

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
        answer = self._answer
        if answer is None:
            return
        text, filters, offset = self.line.text(), filters_of(self._choices), len(answer.hits)
        sort, names = Sort(self.sort.value), self.names.isChecked()
        self.context.jobs.run(
            lambda services: services.searching.search(
                text, filters, sort=sort, limit=PAGE, offset=offset, names=names
            ),
            lambda more: self._show(replace(answer, hits=answer.hits + more.hits)),
            key="search",
            owner=self,
        )

    def _show_nothing_asked(self) -> None:
        self.context.jobs.run(lambda _: None, lambda _: None, key="search")  # whatever runs is not wanted now
        self._answer = None
        self.results.show(())
        self.facets.show(())
        self.line.say("")
        self._fill_chips()
        self.understood.hide()
        self.nothing.show_examples()
        self.pages.setCurrentWidget(self.nothing)
        self.deeds_changed.emit()
        self.ready.emit()

    def _show(self, answer: SearchAnswer) -> None:
        self._answer = answer
        self.results.show(results_of(answer, self._directory))
        self.facets.show(facets_of(answer, self._directory, self._opened))
        self.chart.show_bars(self._bars(answer))
        for part in (self._over_time, self.chart):
            part.setVisible(len(answer.facets.get("event", {})) > 1)
        self.line.say(self._counted(answer))
        self._say_understood(answer)
        self._fill_chips()
        if not answer.total:
            self.nothing.show_answer(answer, narrowed=bool(self._choices), names=self.names.isChecked())
        self.pages.setCurrentWidget(self._found if answer.total else self.nothing)
        if self._focus_wanted:
            self._focus_wanted = False
            self._enter_results()
        self.deeds_changed.emit()
        self.ready.emit()

    def _counted(self, answer: SearchAnswer) -> str:
        hits = self.tr("%n hit(s)", "", answer.total)
        events = self.tr("in %n event(s)", "", answer.events) if answer.events else ""
        return f"{hits} {events}".strip()

    def _say_understood(self, answer: SearchAnswer) -> None:
        parts = [self.tr("Read as: {question}").format(question=answer.understood or "—")]
        if answer.ignored:
            parts.append(self.tr("passed over: {words}").format(words=", ".join(answer.ignored)))
        self.understood.setText(" · ".join(parts))
        self.understood.setVisible(bool(answer.query.strip()))

    def _bars(self, answer: SearchAnswer) -> list[Bar]:
        counts: Mapping[str, int] = answer.facets.get("event", {})
        known = self._directory.events
        return [
            Bar(
                event,
                known[event].start,
                count,
                span(known[event].start, known[event].end),
                headline(known[event], self._directory),
            )
            for event, count in ((Address(address), count) for address, count in counts.items())
            if event in known
        ]

    def _choose(self, facet: Facet) -> None:
        if facet.more and self._answer is not None:
            self._opened |= {facet.facet}
            self.facets.show(facets_of(self._answer, self._directory, self._opened))
        elif not facet.more:
            self._narrow(facet.facet, facet.value)

    def _narrow(self, facet: str, value: str) -> None:
        """To one value of a facet; without a facet take all filters away, without a value that one."""
        if not facet:
            self._choices.clear()
        elif value:
            self._choices[facet] = str(value)
        else:
            self._choices.pop(facet, None)
        self._ask()

    def _fill_chips(self) -> None:
        row = self.chips.layout()
        if not isinstance(row, FlowLayout):
            return
        row.clear()
        for facet, value in self._choices.items():
            words = f"{facet_name(facet)}: {value_words(facet, value, self._directory)}"
            chip = Chip(f"{words} ✕", self.tr("Take this filter away"))
            chip.setProperty("active", True)
            chip.setAccessibleName(self.tr("Take away the filter {filter}").format(filter=words))
            chip.clicked.connect(lambda _=False, facet=facet: self._narrow(facet, ""))
            row.addWidget(chip)
        self.chips.setVisible(bool(self._choices))

    def _enter_results(self) -> None:
        if self.results.results:
            if not self.list.selectedIndexes():
                self.list.setCurrentIndex(self.results.index(0))
            self.list.setFocus()


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
