"""The list of clauses: the table of this program with rows as high as their words, texts below on demand."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from migbrowser.ui.context import Context
from migbrowser.ui.delegates.clauses import ONE_LINE, WRAPPED, ClauseDelegate, Pictured, chips_height
from migbrowser.ui.tokens import MEASURE, NOTE
from migbrowser.ui.widgets import RowsModel, Table
from migbrowser.ui.widgets.cells import INSET

_BELOW = 8  # under a text


class ClauseTable(Table):
    """A table that cuts no words: in the columns `growing`, by name, words break into lines and chips too.

    `body` gives the text that may stand below a row, as wide as the row from its first wrapped cell on.
    """

    def __init__(
        self,
        context: Context,
        name: str,
        model: RowsModel[Any],
        growing: Collection[str],
        body: Callable[[Any], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, name, model, parent)
        self._theme, self._clauses, self._body = context.theme, model, body
        self._growing = [n for n, column in enumerate(model.columns) if column.name in growing]
        self._bodies = False
        self._measure()
        context.theme_changed.connect(self._measure)
        self.setItemDelegate(ClauseDelegate(context.theme, self))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fitting = QTimer(self, singleShot=True, interval=0)  # many columns change at once
        self._fitting.timeout.connect(self.resizeRowsToContents)
        header = self.horizontalHeader()
        for change in (model.modelReset, model.layoutChanged, header.sectionResized, context.theme_changed):
            change.connect(self._fitting.start)

    def show_bodies(self, shown: bool) -> None:
        """Show the texts below the rows, or hide them."""
        self._bodies = shown
        self.resizeRowsToContents()
        self.viewport().update()

    def sizeHintForRow(self, row: int) -> int:
        """The lines of its highest cell, and the text below."""
        return self._head_height(row) + self._body_height(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words break elsewhere."""
        super().resizeEvent(event)
        self._fitting.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, then the texts across them."""
        super().paintEvent(event)
        if not (self._bodies and self._body):
            return
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.font(NOTE))
        painter.setPen(self._theme.colour("soft"))
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        for row in range(max(first, 0), (last if last >= 0 else len(self._clauses.rows) - 1) + 1):
            top = self.rowViewportPosition(row) + self._head_height(row) - self._theme.px(4)
            room = self._body_room().translated(0, top)
            painter.drawText(room, WRAPPED, self._body(self._clauses.rows[row]))

    def _head_height(self, row: int) -> int:
        value, theme = self._clauses.rows[row], self._theme
        height = theme.px(ONE_LINE)
        for number in self._growing:
            cell = self._clauses.columns[number].of(value)
            if isinstance(cell, Pictured) and (cell.wrap or cell.chips):
                room = self.columnWidth(number) - theme.px(2 * INSET)
                more = self._more(cell, room) if cell.wrap else chips_height(theme, cell.chips, room)
                height = max(height, more)
        return height

    def _more(self, cell: Pictured, room: int) -> int:
        """The height that a wrapped cell needs. Most have one line: they cost no layout."""
        metrics = self._metrics[cell.bold]
        if metrics.horizontalAdvance(cell.text) <= room:
            return 0
        words = metrics.boundingRect(QRect(0, 0, room, 10_000), WRAPPED, cell.text)
        return words.height() + self._theme.px(ONE_LINE) - metrics.height()

    def _measure(self) -> None:
        self._metrics = [QFontMetrics(self._theme.font(bold=bold)) for bold in (False, True)]

    def _body_height(self, row: int) -> int:
        if not (self._bodies and self._body):
            return 0
        metrics = QFontMetrics(self._theme.font(NOTE))
        words = metrics.boundingRect(self._body_room(), WRAPPED, self._body(self._clauses.rows[row]))
        return words.height() + self._theme.px(_BELOW - 4)

    def _body_room(self) -> QRect:
        stretched = next((n for n, column in enumerate(self._clauses.columns) if column.stretch), 0)
        left = self.columnViewportPosition(stretched) + self._theme.px(INSET)
        room = self.viewport().width() - left - self._theme.px(INSET)
        return QRect(left, 0, min(room, self._theme.px(MEASURE)), 10_000)
