"""The two lists of the Search tab: results, and what they can be narrowed to."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from migbrowser.model.address import Address
from migbrowser.ui.context import Context
from migbrowser.ui.delegates.search import FacetDelegate, ResultDelegate, width_of
from migbrowser.ui.models.search_facets import FACET, Facet, SearchFacets
from migbrowser.ui.models.search_results import RESULT, Result, SearchResults
from migbrowser.ui.tokens import NOTE
from migbrowser.ui.turns import Steps
from migbrowser.ui.widgets.entry_menu import EntryMenu
from migbrowser.ui.widgets.note_sign import NoteSigns
from migbrowser.ui.widgets.table import marked_rows

_FAR = {Qt.Key.Key_End, Qt.Key.Key_PageDown}
AT_ONCE = 8  # results that come out of sight at a time: the list places all of them anew


class ResultList(QListView):
    """A click or Enter opens the entry, or fetches more; arrows only move; Ctrl+C copies what is marked.

    What is not yet prepared is laid out when it is looked at, which takes longer than a key should wait.
    """

    more_wanted = Signal()
    up_left = Signal()  # Up on the first item

    def __init__(self, context: Context, model: SearchResults, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._results = context, model
        self._drawing = ResultDelegate(context.theme, self)
        self.setAccessibleName(self.tr("Results"))
        self.setModel(model)
        self.setItemDelegate(self._drawing)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        NoteSigns(context, self, model)
        EntryMenu(context, self, self.addresses, self._copy)
        self.clicked.connect(self._open)
        context.theme_changed.connect(self.fit)

    def fit(self) -> None:
        """Lay everything out anew, what is in sight at once."""
        self._drawing.renew()
        self.viewport().update()
        self._context.jobs.turns.run(self._lay_anew(), "search-width", self)

    def prepare(self, results: Sequence[Result]) -> Generator[bool, None, int]:
        """Lay out those of `results` that fill the view; how many they are."""
        width, high = width_of(self), 0
        for count, result in enumerate(results):
            if high > self.height():
                return count
            high += self._drawing.prepare(result, width, seen=True)
            yield False
        return len(results)

    def show_first(self, results: Sequence[Result], count: int) -> None:
        """Show other results, the first so many of which are prepared."""
        self._drawing.use(results, width_of(self))
        self._results.show(results, count)

    def grow(self) -> Steps:
        """Lay out the other results and give them to the list, a few at a time."""
        width, start = width_of(self), self._results.rowCount()
        for count, result in enumerate(self._results.results[start:], start=1):
            self._drawing.prepare(result, width, seen=False)
            at_once = not count % AT_ONCE
            if at_once:
                self._results.grow(AT_ONCE)
            yield at_once
        self._results.grow(AT_ONCE)

    def addresses(self) -> tuple[Address, ...]:
        """The entries marked, from top to bottom."""
        found = [index.data(RESULT).address for index in marked_rows(self)]  # a role gives plain text
        return tuple(dict.fromkeys(address for address in found if address))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list's own keys; the rest as Qt does it, once the list has all that it moves over."""
        far = event.key() in _FAR or event.matches(QKeySequence.StandardKey.SelectAll)
        if far and self._results.rowCount() < len(self._results.results):
            self._context.jobs.turns.run(self._grown_before(event.clone()), "search-key", self)
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex(), focus=True)
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.up_left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words break elsewhere, a little later: what is there stays in sight meanwhile."""
        super().resizeEvent(event)
        if self._drawing.width not in (0, width_of(self)):
            self._context.jobs.turns.run(self._lay_anew(), "search-width", self)

    def _grown_before(self, event: QKeyEvent) -> Steps:
        """A key that moves to where an item stands that was not laid out yet."""
        yield from self.grow()
        self.keyPressEvent(event)

    def _lay_anew(self) -> Steps:
        width, high = width_of(self), 0
        for result in self._results.results:
            high += self._drawing.prepare(result, width, seen=high <= self.height())
            yield False
        self._drawing.use(self._results.results, width)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex, *, focus: bool = False) -> None:
        result = index.data(RESULT)
        if not isinstance(result, Result):
            return
        if result.address:
            self._context.open(result.address, focus=focus)
        elif result.more:
            self.more_wanted.emit()

    def _copy(self) -> None:
        results = [index.data(RESULT) for index in marked_rows(self)]
        lines = [
            "\t".join((r.siglum, r.title, r.notes, r.hit.snippet if r.hit else "", r.address or ""))
            for r in results
        ]
        self._context.copy("\n".join(lines), self.tr("%n result(s) copied", "", len(lines)))


class FacetList(QListView):
    """A click or Enter narrows the answer, or shows the other values of a facet."""

    chosen = Signal(object)  # Facet

    def __init__(self, context: Context, model: SearchFacets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setAccessibleName(self.tr("Narrow the results"))
        self.setModel(model)
        self._drawing = FacetDelegate(context.theme, self)
        self.setItemDelegate(self._drawing)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._choose)
        context.theme_changed.connect(self.fit)

    def fit(self) -> None:
        """Lay everything out anew."""
        self._drawing.forget()
        self.scheduleDelayedItemsLayout()

    def prepare(self, facets: Sequence[Facet]) -> Steps:
        """Lay out `facets`, and paint those in sight; they can be shown then without delay."""
        high = 0
        for facet in facets:
            high += self._drawing.prepare(facet, seen=high <= self.height())
            yield False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Empty, it says what it is for."""
        super().paintEvent(event)
        if self.model().rowCount():
            return
        theme = self._context.theme
        painter = QPainter(self.viewport())
        painter.setFont(theme.font(NOTE, italic=True))
        painter.setPen(theme.colour("faint"))
        room = self.viewport().rect().adjusted(theme.px(16), theme.px(16), -theme.px(8), 0)
        wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, wrapped, self.tr("Hits are counted here by kind, event, publisher and more."))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be chosen."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        hand = index.isValid() and not index.data(FACET).is_heading
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def _choose(self, index: QModelIndex) -> None:
        facet = index.data(FACET)
        if isinstance(facet, Facet) and not facet.is_heading:
            self.chosen.emit(facet)
