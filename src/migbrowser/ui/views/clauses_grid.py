"""The grid of the Clauses tab: topics against instruments and later events, and what nothing serves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.clause import Objective
from migbrowser.ui.context import Context
from migbrowser.ui.delegates.clauses_grid import GridDelegate, GridHeader, topic_height
from migbrowser.ui.models import clauses_words as words
from migbrowser.ui.models.clauses_grid import DATES, Grid, GridColumn, GridModel
from migbrowser.ui.models.sheets import as_tsv
from migbrowser.ui.tokens import SPACE_1, SPACE_3, SPACE_4
from migbrowser.ui.widgets import Note, Section, Soft
from migbrowser.ui.widgets.entry_menu import EntryMenu, add_copy, give_heads_menu
from migbrowser.ui.widgets.note_sign import NoteSigns
from migbrowser.ui.widgets.rows import CELL, Cell
from migbrowser.ui.widgets.table import make_plain
from migbrowser.ui.widgets.yielding import YieldingPage

_LEAST, _DATE = 80, 68  # widths of a column, of a date's; pixels at zoom 1


class GridTable(QTableView):
    """A click or Enter on a figure asks for what is behind it; Ctrl+C copies the whole grid."""

    opened = Signal(object, object)  # Topic, GridColumn

    def __init__(self, context: Context, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._grid = context, model
        self.setAccessibleName(self.tr("Topics by instruments and later events"))
        self.setModel(model)
        self.setItemDelegate(GridDelegate(context.theme, self))
        self.setHorizontalHeader(GridHeader(context.theme, Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(GridHeader(context.theme, Qt.Orientation.Vertical, self))
        make_plain(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setCornerWidget(QWidget(self))  # the style's own draws a line
        NoteSigns(context, self, model)
        EntryMenu(context, self, self._meant, end=self._end_menu)
        give_heads_menu(context, self.verticalHeader(), self._topic_at)
        give_heads_menu(context, self.horizontalHeader(), self._head_at)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        self.verticalHeader().sectionClicked.connect(self._open_topic)
        model.modelReset.connect(self._size)
        context.theme_changed.connect(self._size)

    def topic(self) -> Address | None:
        """The topic of the current row."""
        return self._topic_at(self.currentIndex().row())

    def go_to(self, topic: Address, column: Address) -> None:
        """Make a cell the current one."""
        grid = self._grid.grid
        row = next((n for n, r in enumerate(grid.rows) if r.topic and r.topic.address == topic), -1)
        place = next((n for n, c in enumerate(grid.columns) if c.address == column), -1)
        if row >= 0 and place >= 0:
            index = self._grid.index(row, place + DATES)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies; all else as Qt does it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def as_text(self) -> str:
        """The whole grid as tab-separated text."""
        model = self._grid
        across = range(model.columnCount())
        lines = [["", *(str(model.headerData(n, Qt.Orientation.Horizontal)) for n in across)]]
        for row in range(model.rowCount()):
            cells = (model.index(row, column).data() or "" for column in across)
            lines.append([str(model.headerData(row, Qt.Orientation.Vertical)), *map(str, cells)])
        return as_tsv(lines)

    def copy(self) -> None:
        """The whole grid as text."""
        self._context.copy(self.as_text(), self.tr("Grid copied"))

    def _meant(self) -> tuple[Address, ...]:
        topic = self.topic()
        return (topic,) if topic else ()

    def _end_menu(self, menu: QMenu) -> None:
        index = self.currentIndex()
        figure = menu.addAction(self.tr("Show what is &behind the figure"), lambda: self._open(index))
        figure.setEnabled(self._grid.at(index) is not None)
        add_copy(menu, self.tr("Copy the &grid"), self.copy)

    def _head_at(self, column: int) -> Address | None:
        return self._grid.grid.columns[column - DATES].address if column >= DATES else None

    def _open(self, index: QModelIndex) -> None:
        found = self._grid.at(index)
        if found is not None:
            self.opened.emit(*found)

    def _open_topic(self, row: int) -> None:
        address = self._topic_at(row)
        if address is not None:
            self._context.open(address)

    def _topic_at(self, row: int) -> Address | None:
        topic = self._grid.grid.rows[row].topic if row >= 0 else None
        return topic.address if topic else None

    def _size(self) -> None:
        theme, header = self._context.theme, self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        metrics = QFontMetrics(theme.font())
        for column in range(self._grid.columnCount()):
            heads = self._grid.headerData(column, Qt.Orientation.Horizontal, int(CELL))
            cells = [self._grid.index(row, column).data(int(CELL)) for row in range(self._grid.rowCount())]
            widest = max((_width(metrics, cell) for cell in cells), default=0) + theme.px(22)
            if isinstance(heads, Cell):
                lines = (heads.text, *heads.under.splitlines())
                head = max(metrics.horizontalAdvance(line) for line in lines)
                widest = max(widest, head + theme.px(12))
            self.setColumnWidth(column, max(theme.px(_LEAST if column >= DATES else _DATE), widest))
        for row in range(self._grid.rowCount()):
            topic = str(self._grid.headerData(row, Qt.Orientation.Vertical))
            self.setRowHeight(row, max(theme.px(28), topic_height(theme, topic)))


def _width(metrics: QFontMetrics, cell: object) -> int:
    """The room of a figure with what stands beside it."""
    return metrics.horizontalAdvance(f"{cell.text} {cell.under}") if isinstance(cell, Cell) else 0


class GridPage(YieldingPage):
    """The grid, and under it the objectives that no clause serves."""

    opened = Signal(object, object)  # Topic, GridColumn

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.model = GridModel()
        self.table = GridTable(context, self.model)
        self.unserved = Unserved()
        super().__init__(self.table, self.unserved, parent)
        self.model.setParent(self)
        self.table.opened.connect(self.opened)

    def show_grid(self, grid: Grid) -> None:
        """Show another grid; the current cell stays where it was."""
        before = self.model.at(self.table.currentIndex())
        self.model.show(grid)
        if before is not None:
            self.table.go_to(before[0].address, before[1].address)

    def column(self, address: Address) -> GridColumn | None:
        """The column of an instrument or event."""
        return next((each for each in self.model.grid.columns if each.address == address), None)


class Unserved(QFrame):
    """The objectives that no clause serves, by number and label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Section(self.tr("GCM objectives that no clause serves"), wrap=True)
        self.said = Soft("", wrap=True)
        self.said.setAccessibleName(self.title.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        column.setSpacing(SPACE_1)
        for part in (self.title, self.said, Note(words.own_mapping(), wrap=True)):
            column.addWidget(part)

    def show_objectives(self, objectives: Iterable[Objective]) -> None:
        """Show these."""
        shown = list(objectives)
        # A label must not be torn from its number at the end of a line.
        parts = [words.objective(each).replace(" ", "\u00a0") for each in shown]
        self.said.setText(" · ".join(parts) or self.tr("Every objective is served by a clause."))
        self.said.setAccessibleDescription("; ".join(words.objective(each) for each in shown))
        self.said.setToolTip("\n".join(f"{each.number} {each.title}" for each in shown))
