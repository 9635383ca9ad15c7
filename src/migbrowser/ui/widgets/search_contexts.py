"""The table of hits in their contexts: the hits stand under one another in its middle."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from migbrowser.model.address import Address
from migbrowser.model.search import ContextOrder
from migbrowser.ui.context import Context
from migbrowser.ui.delegates.search_contexts import ContextDelegate
from migbrowser.ui.models.search_contexts import (
    BEFORE,
    BEHIND,
    CONTEXT,
    HIT,
    ORDERS,
    WHERE,
    SearchContexts,
)
from migbrowser.ui.widgets.note_sign import NoteSigns

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
        self._drawing = ContextDelegate(context.theme, self)
        self.setAccessibleName(self.tr("Hits in context"))
        self.setModel(model)
        self.setItemDelegate(self._drawing)
        self._set_up()
        NoteSigns(context, self, model)
        self.clicked.connect(self._open)
        self.horizontalHeader().sectionClicked.connect(
            lambda column: self.order_wanted.emit(ORDERS.get(column, ContextOrder.FOUND))
        )
        for renewed in (model.modelReset, context.theme_changed):
            renewed.connect(self._drawing.forget)
            renewed.connect(self.fit)
        model.rowsInserted.connect(self.fit)

    def addresses(self) -> tuple[Address, ...]:
        """The entries of the marked lines, from top to bottom, each once."""
        rows = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        return tuple(dict.fromkeys(index.data(CONTEXT).address for index in rows))

    def mark(self, address: Address) -> None:
        """Mark the first line of an entry, unless one of its lines is marked; nothing if it is not here."""
        row = self._contexts.row_of(address)
        if row >= 0 and address not in self.addresses():
            self.selectRow(row)
            self.scrollTo(self._contexts.index(row, HIT))

    def fit(self) -> None:
        """Give the hits the room that they need and both sides the same of what is left."""
        theme, whole = self._context.theme, self.viewport().width()
        self.verticalHeader().setDefaultSectionSize(theme.px(LINE))
        where = 0 if whole < theme.px(ROOMY) else min(self._drawing.where_width(), whole // 3)
        hits = {line.hit for line in self._contexts.lines}
        widest = max(map(self._drawing.hit_widths(), hits), default=0)
        titles = self.horizontalHeader().sectionSizeHint(HIT)
        hit = max(min(widest, (whole - where) // 3), titles)
        side = max((whole - where - hit) // 2, 0)
        self.setColumnHidden(WHERE, not where)
        for column, width in ((BEFORE, side), (HIT, hit), (BEHIND, side), (WHERE, where)):
            self.setColumnWidth(column, width)

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
        rows = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        text = "\n".join(index.data(CONTEXT).text for index in rows)
        self._context.copy(text, self.tr("%n line(s) copied", "", len(rows)))

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setAccessibleName(self.tr("Columns"))
