"""The table of a comparison: rows as tall as their words need, driven by the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import perf_counter

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from migbrowser.model.address import Address
from migbrowser.ui.context import Context
from migbrowser.ui.delegates.comparison import PAINTED, ComparisonDrawing
from migbrowser.ui.models.comparison import ComparisonModel
from migbrowser.ui.models.comparison_lines import Line
from migbrowser.ui.widgets.compare_header import CompareHeader
from migbrowser.ui.widgets.note_sign import NoteSigns, paint_note_sign
from migbrowser.ui.widgets.rows import Index
from migbrowser.ui.widgets.table import set_up

HEADING = {2: 220, 3: 190}  # width of the first column by number of reports
NARROWEST, LEAST = 156, 112  # of the first column; of a report's, or the table scrolls sideways
_MOST_OF_IT = 0.27  # share of the width that the first column takes, however large the letters
_SLICE = 0.003  # seconds of preparing at a time, so that the window stays alive: what is in sight comes first


class CompareTable(QTableView):
    """Enter opens the current report's statement, B makes the report the base, D leaves out what agrees.

    V says who is right, J joins rows, S splits one; Delete takes back what was said of the current row,
    Ctrl+Z the last of these deeds wherever it was done. Ctrl+C copies rows.
    """

    current_moved = Signal(int)  # row, -1 for none
    measured = Signal()  # some rows have other heights
    base_wanted = Signal(int)  # column of a report, from 0
    opened = Signal(int, int)  # row, column of a report from 0, -1 for the headings
    verdict_wanted = Signal()
    join_wanted = Signal()
    split_wanted = Signal()
    filter_wanted = Signal()
    back_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, context: Context, model: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._model = context, model
        self._deeds = {
            Qt.Key.Key_V: self.verdict_wanted,
            Qt.Key.Key_J: self.join_wanted,
            Qt.Key.Key_S: self.split_wanted,
            Qt.Key.Key_D: self.filter_wanted,
            Qt.Key.Key_Delete: self.back_wanted,
        }
        self._drawing = ComparisonDrawing(context.theme, self.viewport())
        self._head = CompareHeader(context.theme, model, self)
        self._measured, self._follow = 0, False  # rows; whether the current one is to stay in sight
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._prepare)
        self.setHorizontalHeader(self._head)
        self.setModel(model)
        self._set_up()
        NoteSigns(context, self, model)
        self._head.sectionClicked.connect(self._want_base)
        self._head.sectionResized.connect(lambda *_: self._remeasure())
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self.fit)
        model.dataChanged.connect(self._refit)
        context.theme_changed.connect(self._dress)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._later.start())

    def fit(self) -> None:
        """Lay out other rows; what was laid out of them already stays."""
        self._drawing.keep(self._model.lines)
        self.clearSpans()
        for row, line in enumerate(self._model.lines):
            if line.is_heading:
                self.setSpan(row, 0, 1, self._model.columnCount())
        self._share_width()
        self._measured = 0
        self.viewport().setUpdatesEnabled(False)  # until what will be in sight is ready
        self._later.start()

    def _dress(self) -> None:
        """Other sizes or colours."""
        self._drawing.forget()
        self._head.forget()
        self.fit()

    @property
    def comparison_model(self) -> ComparisonModel:
        """The model shown."""
        return self._model

    def lines(self) -> tuple[Line, ...]:
        """The lines marked, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._model.lines[row] for row in rows)

    def go_to(self, row: int, column: int | None = None) -> None:
        """Make a row the current one and bring it into sight, in the column that is current already."""
        place = max(self.currentIndex().column(), 1) if column is None else column
        index = self._model.index(row, place)
        in_sight = self.viewport().rect().contains(self.visualRect(index))
        self.setCurrentIndex(index)
        if not in_sight:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._follow = self._follow or self._measured < len(self._model.lines)  # it has yet to move

    def as_text(self) -> str:
        """The marked rows as tab-separated text under the reports' names."""
        lines = [
            [self.tr("Point"), self.tr("Status")],
            *([line.heading, line.status] for line in self.lines()),
        ]
        lines[0] += [" ".join(self._model.described(n)[:2]) for n in range(1, self._model.columnCount())]
        for cells, line in zip(lines[1:], self.lines(), strict=True):
            cells += [said.text for said in line.said]
        return "\n".join("\t".join(" ".join(cell.split()) for cell in cells) for cells in lines)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is current."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            self._draw_row(index.row())
        if current.row() != previous.row():
            self.current_moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The table's own keys; arrows and the like as Qt does them."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_B and not event.modifiers():
            self._want_base(self.currentIndex().column())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.key() in self._deeds and not event.modifiers():
            self._deeds[Qt.Key(event.key())].emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The reports share the width; heights follow."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._share_width()
            self._remeasure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Row by row, most of them as pictures: cell by cell a page takes five times as long."""
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        painter = QPainter(self.viewport())
        for row in (
            range(first, (last if last >= 0 else len(self._model.lines) - 1) + 1) if first >= 0 else ()
        ):
            self._paint_row(painter, row)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int) -> None:
        at = QPoint(self.columnViewportPosition(0), self.rowViewportPosition(row))
        marked = self.selectionModel().isRowSelected(row)
        here = self.currentIndex()
        on_it = here.column() if self.hasFocus() else 0
        current = on_it if marked and here.row() == row else None
        line = self._model.lines[row]
        self._drawing.paint(painter, at, line, self._widths(), marked=marked, current=current)
        if self._model.is_noted(line):
            for column in range(self._model.columnCount()):
                index = self._model.index(row, column)
                paint_note_sign(painter, self._context.theme, self.visualRect(index), index)

    def _widths(self) -> tuple[int, ...]:
        return tuple(map(self.columnWidth, range(self._model.columnCount())))

    def current_statements(self) -> tuple[Address, ...]:
        """The statements of the current cell, of the whole row on a heading or where the report is silent."""
        index = self.currentIndex()
        if not index.isValid():
            return ()
        line = self._model.lines[index.row()]
        said = line.said[index.column() - 1].statements if index.column() else ()
        return said or line.statements

    def _draw_row(self, row: int) -> None:
        """Draw one row anew, whose frame has come or gone."""
        if row >= 0:
            top = self.rowViewportPosition(row)
            self.viewport().update(0, top, self.viewport().width(), self.rowHeight(row))

    def copy(self) -> None:
        """The marked rows as text."""
        count = len(self.selectionModel().selectedRows())
        if count:
            self._context.copy(self.as_text(), self.tr("%n row(s) copied", "", count))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.row(), index.column() - 1)

    def _want_base(self, section: int) -> None:
        if section > 0:
            self.base_wanted.emit(section - 1)

    def _share_width(self) -> None:
        reports = len(self._model.columns)
        if not reports:
            return
        px = self._context.theme.px
        first = px(HEADING.get(reports, NARROWEST))
        first = min(first, max(round(self.viewport().width() * _MOST_OF_IT), NARROWEST))
        each, left = divmod(max(self.viewport().width() - first, px(LEAST) * reports), reports)
        self.setColumnWidth(0, first)
        for column in range(1, reports + 1):
            self.setColumnWidth(column, each + (1 if column <= left else 0))
        self._head.fit()
        self.updateGeometries()

    def _refit(self) -> None:
        """The same rows, with other words in some of them."""
        self._drawing.keep(self._model.lines)
        self._remeasure()

    def _remeasure(self) -> None:
        """Widths have changed: all heights anew, soon; the current row stays in sight if it is."""
        self._follow = self.visualRect(self.currentIndex()).intersects(self.viewport().rect())
        self._measured = 0
        self._later.start()

    def _prepare(self) -> None:
        """Measure and paint what will be in sight and show it; then the other rows, and those around it."""
        end = perf_counter() + _SLICE
        shown = self._measure(end, self._fills_sight) and self._show_sight(end)
        done = shown and self._measure(end) and self._paint_around(end)
        if not done or self._drawing.let_go():
            self._later.start()

    def _measure(self, end: float, enough: Callable[[], bool] = lambda: False) -> bool:
        """Measure rows, the first ones first; whether these are all, or enough."""
        rows, first, widths = len(self._model.lines), self._measured, self._widths()
        if first == rows or enough():
            return True
        head = self.verticalHeader()
        head.blockSignals(True)  # it would have all that is in sight drawn anew for rows that are not
        while self._measured < rows and perf_counter() < end and not enough():
            self.setRowHeight(self._measured, self._drawing.height(self._model.lines[self._measured], widths))
            self._measured += 1
        head.blockSignals(False)
        self.updateGeometries()
        if self.rowViewportPosition(first) < self.viewport().height():
            self.viewport().update()
        self.measured.emit()
        return self._measured == rows or enough()

    def _show_sight(self, end: float) -> bool:
        """Paint the rows in sight, then show them all at once; whether they are shown."""
        self._follow_current()
        first, count = self._in_sight()
        shown = self._paint(range(first, first + count), end)
        if shown:
            self.viewport().setUpdatesEnabled(True)
        return shown

    def _paint_around(self, end: float) -> bool:
        """Paint as many rows below those in sight, then above; whether all are painted."""
        first, count = self._in_sight()
        around = (*range(first + count, first + 2 * count), *range(first - count, first))
        return self._paint(around[: max(PAINTED - count, 0)], end)

    def _in_sight(self) -> tuple[int, int]:
        """The first row in sight, and how many there are."""
        first, last = (self.rowAt(y) for y in (0, self.viewport().height() - 1))
        return (
            (first, (last if last >= 0 else len(self._model.lines) - 1) - first + 1) if first >= 0 else (0, 0)
        )

    def _paint(self, rows: Iterable[int], end: float) -> bool:
        widths = self._widths()
        for row in rows:
            if perf_counter() > end:
                return False
            if 0 <= row < self._measured:
                self._drawing.prepare(self._model.lines[row], widths)
        return True

    def _fills_sight(self) -> bool:
        """Whether enough rows are measured for what will be in sight: where the current one is, or above."""
        first = max(self.currentIndex().row(), 0) if self._follow else 0
        if self._measured <= first:
            return False
        down = self.rowViewportPosition(self._measured - 1) + self.rowHeight(self._measured - 1)
        return down - self.rowViewportPosition(first) >= self.viewport().height()

    def _follow_current(self) -> None:
        if self._follow:
            self._follow = False
            self.updateGeometries()  # the head may have grown: it takes its room from the rows
            self.scrollTo(self.currentIndex())

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("What the reports say, row by row"))
        set_up(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().setMinimumSectionSize(20)
        self._head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
