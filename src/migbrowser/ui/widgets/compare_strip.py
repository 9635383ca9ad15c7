"""The overview of a comparison: a mark for every difference, where it stands in the whole table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from migbrowser.ui.models.comparison import ComparisonModel
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import Mark
from migbrowser.ui.widgets.compare_table import CompareTable

_SHARES = {Mark.CONFLICT: 1.0, Mark.VARIANT: 0.7}  # of the strip's width: told apart in grey too
_LESS = 0.4  # of all other marks
WIDTH, MARK, NEAR = 14, 4, 6  # of the strip; height of a mark; how near a click must be to one


class CompareStrip(QWidget):
    """A picture beside the table, which is its twin; a click goes to the difference."""

    chosen = Signal(int)  # row of the model

    def __init__(
        self, theme: Theme, model: ComparisonModel, table: CompareTable, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._model, self._table = theme, model, table
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Where the differences are"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._resize)
        model.modelReset.connect(self.update)
        table.verticalScrollBar().valueChanged.connect(lambda _: self.update())
        table.measured.connect(self.update)
        self._resize()

    def sizeHint(self) -> QSize:
        """Narrow; as tall as there is room."""
        return QSize(self._theme.px(WIDTH), 100)

    def place(self, row: int) -> float:
        """Where the mark of `row` is: its middle, from the top."""
        return next(self._places([row]))

    def _places(self, rows: Sequence[int]) -> Iterator[float]:
        header = self._table.verticalHeader()
        whole = max(header.length(), self._table.viewport().height(), 1)
        top, share = self._top(), self._room() / whole
        for row in rows:
            yield top + (header.sectionPosition(row) + header.sectionSize(row) / 2) * share

    def box(self, row: int) -> QRectF:
        """The mark of `row`: the graver, the wider."""
        return next(self._boxes([row]))

    def _boxes(self, rows: Sequence[int]) -> Iterator[QRectF]:
        tall = min(self._theme.px(MARK), max(0.6 * self._room() / max(len(self._model.lines), 1), 1.5))
        room, lines = self.width() - 6, self._model.lines
        for row, middle in zip(rows, self._places(rows), strict=True):
            yield QRectF(3, middle - tall / 2, room * _SHARES.get(lines[row].mark, _LESS), tall)

    def paintEvent(self, _: QPaintEvent) -> None:
        """The part that is in sight, the marks over it, the current row's with a frame."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.fillRect(self._in_sight(), self._theme.colour("window"))
        current, rows = self._table.currentIndex().row(), self._model.differences
        inks = {mark: QColor(self._theme.mark(mark).ink) for mark in Mark}
        for row, box in zip(rows, self._boxes(rows), strict=True):
            painter.fillRect(box, inks[self._model.lines[row].mark])
            if row == current:
                painter.setPen(self._theme.colour("accent"))
                painter.drawRect(box.adjusted(-2, -2, 1, 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the difference that was pressed, else scroll to the place."""
        row = self._row_near(event.position().y())
        if row is not None:
            self.chosen.emit(row)
            return
        share = (event.position().y() - self._top()) / max(self._room(), 1)
        bar = self._table.verticalScrollBar()
        whole = bar.maximum() + self._table.viewport().height()
        bar.setValue(round(share * whole - self._table.viewport().height() / 2))

    def event(self, event: QEvent) -> bool:
        """A mark says as a tooltip what it stands for."""
        if isinstance(event, QHelpEvent):
            row = self._row_near(event.pos().y())
            line = None if row is None else self._model.lines[row]
            QToolTip.showText(event.globalPos(), f"{line.heading}: {line.status}" if line else "", self)
            return True
        return super().event(event)

    def _row_near(self, y: float) -> int | None:
        rows = self._model.differences
        away, row = min(
            ((abs(at - y), row) for at, row in zip(self._places(rows), rows, strict=True)), default=(y, -1)
        )
        return row if row >= 0 and away <= NEAR else None

    def _in_sight(self) -> QRectF:
        header, view = self._table.verticalHeader(), self._table.viewport().height()
        whole = max(header.length(), view, 1)
        top = self._top() + header.offset() / whole * self._room()
        corner = QPointF(0, top)
        return QRectF(corner, QPointF(self.width(), top + min(view / whole, 1) * self._room()))

    def _top(self) -> int:
        """The strip stands beside the rows, not beside the table's head."""
        return self._table.horizontalHeader().height()

    def _room(self) -> int:
        return max(self.height() - self._top(), 1)

    def _resize(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))
        self.update()
