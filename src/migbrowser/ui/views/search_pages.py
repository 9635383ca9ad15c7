"""What stands under the head of the Search tab: examples, an explanation, or the hits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.search import Concordance, ContextOrder, SearchAnswer
from migbrowser.ui import kept
from migbrowser.ui.context import Context
from migbrowser.ui.models.comparison_words import headline
from migbrowser.ui.models.days import span
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.search_contexts import SearchContexts, in_context
from migbrowser.ui.models.search_results import SearchResults, results_of
from migbrowser.ui.tokens import SPACE_2, SPACE_4
from migbrowser.ui.turns import Steps
from migbrowser.ui.widgets import Section
from migbrowser.ui.widgets.search_chart import Bar, SearchChart
from migbrowser.ui.widgets.search_contexts import ContextTable
from migbrowser.ui.widgets.search_list import ResultList
from migbrowser.ui.widgets.search_nothing import SearchNothing

TALL = 380  # pixels at zoom 1 from which there is room for the chart under the hits


class SearchPages(QStackedWidget):
    """The pages; the hits of an answer as results or in their contexts."""

    left = Signal()  # Up, out of the hits

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._charted = False
        self._expected: dict[str, Any] | None = None
        self.results, self.contexts = SearchResults(self), SearchContexts(self)
        self.list, self.table = ResultList(context, self.results), ContextTable(context, self.contexts)
        self.chart, self.nothing = SearchChart(context.theme), SearchNothing()
        self.hits = QStackedWidget()
        self.hits.addWidget(self.list)
        self.hits.addWidget(self.table)
        self.found = self._make_found()
        for page in (self.nothing, self.found):
            self.addWidget(page)
        self.list.up_left.connect(self.left)
        self.table.up_left.connect(self.left)
        self.nothing.show_examples()

    def addresses(self) -> tuple[Address, ...]:
        """The entries marked."""
        return self.table.addresses() if self._in_context() else self.list.addresses()

    def hit_addresses(self) -> tuple[Address, ...]:
        """The entries of the hits fetched so far, in the order shown, each once."""
        if self._in_context():
            return tuple(dict.fromkeys(line.address for line in self.contexts.lines))
        return tuple(dict.fromkeys(r.address for r in self.results.results if r.hit and r.address))

    def mark(self, address: Address) -> None:
        """Mark the hit that is that entry, if it is here and not marked."""
        if self._in_context():
            self.table.mark(address)
            return
        row = self.results.row_of(address)
        if row >= 0 and address not in self.list.addresses():
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect  # whatever keys are held down now
            self.list.selectionModel().setCurrentIndex(self.results.index(row), only)

    def scrolled(self) -> int:
        """How far down the hits are scrolled; pixels."""
        return self._view().verticalScrollBar().value()

    def come_back(self, marked: tuple[Address, ...], scrolled: int) -> None:
        """Mark the first of the entries `marked` before that is still here, scrolled as it was."""
        here = set(self.hit_addresses()) | {result.address for result in self.results.results}
        if (first := next((address for address in marked if address in here), None)) is not None:
            self.mark(first)
        view = self._view()
        view.executeDelayedItemsLayout()
        view.verticalScrollBar().setValue(scrolled)

    def place(self) -> dict[str, Any]:
        """What is marked and how far down it is, for `expect`; what is expected, until it is there."""
        if self._expected is not None:
            return self._expected
        return {"marked": list(self.addresses()), "down": self.scrolled()}

    def expect(self, place: Mapping[str, Any]) -> None:
        """A `place` to come back to when the hits are there; an empty one for none."""
        down, marked = place.get("down"), kept.texts(place, "marked")
        down = down if kept.pixels(down) else 0
        self._expected = {"marked": marked, "down": down} if marked or down else None

    def arrive(self) -> None:
        """All hits are there: go where one was expected to come back to."""
        expected, self._expected = self._expected, None
        if expected is not None:
            self.come_back(tuple(map(Address, expected["marked"])), expected["down"])

    def enter(self) -> None:
        """The keyboard goes to the hits."""
        view = self._view()
        if not view.model().rowCount():
            return
        if not view.selectedIndexes():
            view.setCurrentIndex(view.model().index(0, 0))
        view.setFocus()

    def clear(self) -> None:
        """Nothing is asked."""
        self.results.show(())
        self.contexts.show((), 0, ContextOrder.FOUND)
        self.nothing.show_examples()
        self.setCurrentWidget(self.nothing)

    def showing_results(self, answer: SearchAnswer, directory: Directory) -> Steps:
        """Show hits folded by event: the last step shows those in sight, `growing` brings the others."""
        results = results_of(answer, directory)
        self._give_room(self.list)
        yield False
        ready = yield from self.list.prepare(results)
        yield True
        self.contexts.show((), 0, ContextOrder.FOUND)
        self.list.show_first(results, ready)
        self._show(answer, self.list)

    def showing_contexts(
        self, answer: SearchAnswer, found: Concordance, order: ContextOrder, directory: Directory
    ) -> Steps:
        """Show hits in their contexts, in the last step."""
        lines = in_context(found, directory)
        self._give_room(self.table)
        yield False
        yield from self.table.prepare(lines)
        yield True
        self.results.show(())
        self.contexts.show(lines, found.total, order)
        self._show(answer, self.table)

    def growing(self) -> Steps:
        """The results out of sight, a few in each step."""
        yield from self.list.grow()

    def show_chart(self, answer: SearchAnswer, directory: Directory) -> None:
        """Show when the events were that have hits."""
        self.chart.show_bars(bars(answer, directory))
        self._charted = len(answer.facets.get("event", {})) > 1
        self._place_chart()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chart needs some height."""
        super().resizeEvent(event)
        self._place_chart()

    def _show(self, answer: SearchAnswer, view: QWidget) -> None:
        had_focus = self.list.hasFocus() or self.table.hasFocus()
        self.hits.setCurrentWidget(view)
        self.setCurrentWidget(self.found if answer.total else self.nothing)
        if had_focus:
            self.enter()

    def _give_room(self, view: QWidget) -> None:
        """As wide as it will be when it is shown: what is prepared for another width is laid out twice."""
        if not view.isVisible():
            view.resize(self.size())

    def _place_chart(self) -> None:
        shown = self._charted and self.height() >= self._context.theme.px(TALL)
        for part in (self._over_time, self.chart):
            part.setVisible(shown)

    def _view(self) -> ResultList | ContextTable:
        return self.table if self._in_context() else self.list

    def _in_context(self) -> bool:
        return self.hits.currentWidget() is self.table

    def _make_found(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.hits, 1)
        column.addWidget(rule())
        self._over_time = Section(self.tr("Hits over time"))
        self._over_time.setContentsMargins(SPACE_4, SPACE_2, 0, 0)
        column.addWidget(self._over_time)
        column.addWidget(self.chart)
        return page


def bars(answer: SearchAnswer, directory: Directory) -> list[Bar]:
    """What the chart shows: the hits of each event."""
    counts: Mapping[str, int] = answer.facets.get("event", {})
    known = directory.events
    return [
        Bar(
            event,
            known[event].start,
            count,
            span(known[event].start, known[event].end),
            headline(known[event], directory),
        )
        for event, count in ((Address(address), count) for address, count in counts.items())
        if event in known
    ]


def rule() -> QFrame:
    """A line between two parts of the tab."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line
