"""The table of hits in their contexts: the hits stand under one another in its middle."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from migbrowser.model.address import Address
from migbrowser.model.search import ContextOrder
from migbrowser.ui.context import Context
from migbrowser.ui.delegates.search import width_of
from migbrowser.ui.delegates.search_contexts import ContextDrawing, Widths
from migbrowser.ui.models.search_contexts import (
    BEFORE,
    CONTEXT,
    HIT,
    ORDERS,
    WHERE,
    InContext,
    SearchContexts,
)
from migbrowser.ui.turns import Steps
from migbrowser.ui.widgets.entry_menu import EntryMenu
from migbrowser.ui.widgets.note_sign import NoteSigns, paint_note_sign
from migbrowser.ui.widgets.rows import Index
from migbrowser.ui.widgets.table import marked_rows, set_up

LINE, ROOMY = 27, 460  # height of a line, width from which there is a last column; pixels at zoom 1
_KEYS = {
    Qt.Key.Key_Left: ContextOrder.LEFT,
    Qt.Key.Key_Right: ContextOrder.RIGHT,
    Qt.Key.Key_Up: ContextOrder.FOUND,
}


class ContextTable(QTableView):
    """A click or Enter opens the entry; arrows only move; Ctrl+C copies; Ctrl with an arrow sorts."""

    order_wanted = Signal(object)  # ContextOrder
    up_left = Signal()  # Up on the first line

    def __init__(self, context: Context, model: SearchContexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._contexts = context, model
        self._drawing = ContextDrawing(context.theme, self)
        self.setAccessibleName(self.tr("Hits in context"))
        self.setModel(model)
        self._set_up()
        NoteSigns(context, self, model)
        EntryMenu(context, self, self.addresses, self._copy)
        self.clicked.connect(self._open)
        self.horizontalHeader().sectionClicked.connect(
            lambda column: self.order_wanted.emit(ORDERS.get(column, ContextOrder.FOUND))
        )
        context.theme_changed.connect(self._drawing.forget)
        for renewed in (context.theme_changed, model.modelReset, model.rowsInserted):
            renewed.connect(self.fit)

    def addresses(self) -> tuple[Address, ...]:
        """The entries of the marked lines, from top to bottom, each once."""
        return tuple(dict.fromkeys(index.data(CONTEXT).address for index in marked_rows(self)))

    def mark(self, address: Address) -> None:
        """Mark the first line of an entry, unless one of its lines is marked; nothing if it is not here."""
        row = self._contexts.row_of(address)
        if row >= 0 and address not in self.addresses():
            at, how = self._contexts.index(row, HIT), QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(at, how.ClearAndSelect | how.Rows)  # whatever keys are down
            self.scrollTo(at)

    def prepare(self, lines: Sequence[InContext]) -> Steps:
        """Paint what will be seen of `lines`; they can be shown then without delay."""
        height, widths = self._context.theme.px(LINE), self._share(lines)
        yield False
        for line in lines[: self.height() // height + 1]:
            self._drawing.prepare(line, widths, height)
            yield False

    def fit(self) -> None:
        """Give the hits the room that they need and both sides the same of what is left."""
        self.verticalHeader().setDefaultSectionSize(self._context.theme.px(LINE))
        widths = self._share(self._contexts.lines)
        self.setColumnHidden(WHERE, not widths[WHERE])
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self._drawing.use(widths)

    def _share(self, lines: Sequence[InContext]) -> Widths:
        """The widths of the columns for these lines."""
        theme, whole = self._context.theme, width_of(self)
        where = 0 if whole < theme.px(ROOMY) else min(self._drawing.where_width(lines), whole // 3)
        widest = max(map(self._drawing.hit_widths(), {line.hit for line in lines}), default=0)
        titles = self.horizontalHeader().sectionSizeHint(HIT)
        hit = max(min(widest, (whole - where) // 3), titles)
        side = max((whole - where - hit) // 2, 0)
        return side, hit, side, where

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line by line: there is no cell that is drawn alone."""
        painter, lines, model = QPainter(self.viewport()), self._contexts.lines, self.selectionModel()
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        current = self.currentIndex().row() if self.hasFocus() else -1
        for row in range(max(first, 0), (last if last >= 0 else len(lines) - 1) + 1):
            at = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
            marked = model.isRowSelected(row)
            self._drawing.paint(painter, at, lines[row], marked=marked, current=row == current)
            paint_note_sign(painter, self._context.theme, at, self._contexts.index(row, BEFORE))
        painter.end()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The whole line is the current one."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The table's own keys; the rest as Qt does it."""
        with_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex(), focus=True)
        elif with_control and Qt.Key(event.key()) in _KEYS:
            self.order_wanted.emit(_KEYS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.up_left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hits stay in the middle."""
        super().resizeEvent(event)
        self.fit()

    def _open(self, index: QModelIndex, *, focus: bool = False) -> None:
        if index.isValid():
            self._context.open(index.data(CONTEXT).address, focus=focus)

    def _copy(self) -> None:
        rows = marked_rows(self)
        text = "\n".join(index.data(CONTEXT).text for index in rows)
        self._context.copy(text, self.tr("%n line(s) copied", "", len(rows)))

    def _set_up(self) -> None:
        set_up(self)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setProperty("role", "close")
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setAccessibleName(self.tr("Columns"))
