"""The one table of this program: row lines, no grid, keyboard, clipboard, remembered columns."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from migbrowser.model.address import Address
from migbrowser.ui import kept
from migbrowser.ui.context import Context
from migbrowser.ui.models.sheets import as_tsv
from migbrowser.ui.widgets.cells import CellDelegate
from migbrowser.ui.widgets.entry_menu import EntryMenu, pop_up
from migbrowser.ui.widgets.note_sign import NoteSigns
from migbrowser.ui.widgets.rows import ADDRESS, CELL, Cell, Column, Index, RowsModel
from migbrowser.ui.widgets.viewport import give_viewport, paint_ground

ROW_HEIGHT, LINE_HEIGHT = 32, 16  # of a row with one line, of each further line
LEAST_STRETCH = 150  # width of the column that takes what others leave; in less room the table scrolls
EASE = 360  # and its width from which others get as much as their words want


def make_plain(view: QTableView) -> None:
    """What every table has in common: no grid, no frame, Tab leaves it, it scrolls by pixels."""
    view.setShowGrid(False)
    view.setCornerButtonEnabled(False)
    view.setTabKeyNavigation(False)
    view.setFrameShape(QTableView.Shape.NoFrame)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


def set_up(view: QTableView) -> None:
    """What every table of rows has in common: it is plain, and its rows are marked whole."""
    make_plain(view)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.verticalHeader().hide()


def marked_rows(view: QAbstractItemView) -> list[QModelIndex]:
    """The first cells of the rows marked, from top to bottom."""
    return sorted(view.selectionModel().selectedRows(), key=QModelIndex.row)


def copy_rows(context: Context, view: QAbstractItemView) -> None:
    """Copy the marked rows of a list as tab-separated text: what each shows, and its address."""
    lines = []
    for index in marked_rows(view):
        cell = index.data(CELL)
        under = cell.under if isinstance(cell, Cell) else ""
        parts = (index.data(), under, index.data(ADDRESS))
        lines.append([str(part) for part in parts if part])
    said = QCoreApplication.translate("Table", "%n row(s) copied", "", len(lines))
    context.copy(as_tsv(lines), said)


class Table(QTableView):
    """Shows a `RowsModel`. A click or Enter opens the entry in the reader; arrows only move.

    `name` is read out by screen readers; `lines` is 2 where cells have an `under`; `noted`: rows whose entry
    has a note say so. Ctrl+C copies the marked rows as tab-separated text.
    """

    current_moved = Signal(object)  # Address of the current row, or None

    def __init__(
        self,
        context: Context,
        name: str,
        model: RowsModel[Any],
        parent: QWidget | None = None,
        *,
        lines: int = 1,
        noted: bool = True,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._rows = model
        self._lines = lines
        self._by_hand: dict[str, int] = {}  # columns and the widths the user gave them, at zoom 1
        self._asked: dict[str, bool] = {}  # spare columns, and whether the user wants to see them
        self._placing = False  # whether columns get their widths from here
        self.setAccessibleName(name)
        give_viewport(self)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(context.theme, self))
        self._set_up()
        self._set_up_columns()
        self.clicked.connect(self._open)
        self.activated.connect(lambda index: self._open(index, focus=True))
        self.menu = EntryMenu(context, self, self.addresses, self._copy, self.add_columns)
        context.zoom_changed.connect(self._resize)
        if noted:
            NoteSigns(context, self, model)

    def addresses(self) -> tuple[Address, ...]:
        """The entries of the marked rows, from top to bottom, each once."""
        rows = marked_rows(self)
        found = [self._rows.address(index) for index in rows]
        return tuple(dict.fromkeys(address for address in found if address is not None))

    def mark(self, address: Address | None) -> None:
        """Mark the row of an entry and bring it into sight; nothing if it is not here or marked already."""
        row = self._rows.row_of(address)
        if row < 0 or row == self.currentIndex().row():
            return
        # `selectRow` would add to what is marked, or take from it, while the user holds Ctrl or Shift
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._rows.index(row, 0), flag.ClearAndSelect | flag.Rows)
        self.scrollTo(self._rows.index(row, 0))

    def marks(self) -> list[str]:
        """The entries of the marked rows, the current one last: what `come_back` wants."""
        current = self._rows.address(self.currentIndex())
        marked = self.addresses()
        return [*(each for each in marked if each != current), *(each for each in marked if each == current)]

    def come_back(self, marked: Iterable[str]) -> None:
        """Mark these entries and no others, as far as they are here; the last is the current one."""
        rows = [row for each in marked if (row := self._rows.row_of(Address(each))) >= 0]
        flag = QItemSelectionModel.SelectionFlag
        for place, row in enumerate(rows):
            how = flag.Select if place else flag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._rows.index(row, 0), how | flag.Rows)
        if rows:
            self.scrollTo(self.currentIndex())

    def as_text(self) -> str:
        """The marked rows as tab-separated text, with the titles if there is more than one row."""
        titles, *lines = self.lines([index.row() for index in marked_rows(self)])
        shown = [titles, *lines] if len(lines) > 1 else lines
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in shown)

    def lines(self, rows: Iterable[int] | None = None) -> list[list[str]]:
        """The titles, then these rows, all if none are given: the columns that are shown, in their order."""
        order = [self.horizontalHeader().logicalIndex(place) for place in range(len(self._rows.columns))]
        columns = [self._rows.columns[n] for n in order if not self.isColumnHidden(n)]
        values = self._rows.rows if rows is None else [self._rows.rows[row] for row in rows]
        return [[c.title for c in columns], *([c.of(value).spoken for c in columns] for value in values)]

    def columns_state(self) -> dict[str, Any]:
        """Widths given by hand (at zoom 1) and order of columns, which are hidden, and what is sorted by."""
        header, columns, widths = self.horizontalHeader(), self._rows.columns, dict(self._by_hand)
        order = [columns[header.logicalIndex(n)].name for n in range(len(columns))]
        downwards = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        hidden = [c.name for n, c in enumerate(columns) if self.isColumnHidden(n) and not c.spare]
        by = [header.sortIndicatorSection(), int(downwards)]
        kept_so = {"widths": widths, "order": order, "hidden": hidden, "sorted": by}
        return {**kept_so, "spare": dict(self._asked)} if self._asked else kept_so

    def restore_columns(self, state: dict[str, Any]) -> None:
        """Take what fits of a `columns_state()`."""
        header = self.horizontalHeader()
        names = [column.name for column in self._rows.columns]
        widths, hidden = kept.part(state, "widths"), kept.texts(state, "hidden")
        given = {c.name for c in self._rows.columns if not c.stretch}
        self._by_hand = {name: width for name, width in widths.items() if name in given and _is_width(width)}
        known = [name for name in dict.fromkeys(kept.texts(state, "order")) if name in names]
        for place, name in enumerate(known):
            header.moveSection(header.visualIndex(names.index(name)), place)
        spare = {column.name for column in self._rows.columns if column.spare}
        asked = kept.part(state, "spare")
        self._asked = {name: bool(shown) for name, shown in asked.items() if name in spare}
        for number, name in enumerate(names[1:], start=1):
            self.setColumnHidden(number, name in hidden)
        self._place_columns()
        column, downwards = kept.numbers(state, "sorted") or (-1, False)
        if 0 <= column < len(names):
            self.sortByColumn(int(column), _DOWNWARDS if downwards else Qt.SortOrder.AscendingOrder)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which entry is current."""
        super().currentChanged(current, previous)
        self.current_moved.emit(self._rows.address(current))
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then the rows."""
        paint_ground(self, event, self._context.theme.colour("panel"))
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies; all else as Qt does it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Each column gets its share of another width."""
        super().resizeEvent(event)
        self._place_columns()

    def _place_columns(self) -> None:
        """Widths given by hand stay; where the widest column is at ease the others have what they want."""
        self._placing = True
        self._show_spare()
        columns = [(n, c) for n, c in enumerate(self._rows.columns) if not self.isColumnHidden(n)]
        widths = {n: self._width(n, c) for n, c in columns if not c.stretch}
        stretched = [n for n, c in columns if c.stretch]
        px = self._context.theme.px
        spare = self.viewport().width() - sum(widths.values()) - px(EASE) * len(stretched)
        for number, width in widths.items():
            column = self._rows.columns[number]
            wanted = 0 if column.name in self._by_hand else px(column.ample)
            more = max(min(wanted - width, spare), 0)
            self.setColumnWidth(number, width + more)
            spare -= more
        self._stretch(stretched)
        self._placing = False

    def _show_spare(self) -> None:
        """Spare columns are seen where the widest one stays at ease, unless the user said otherwise."""
        columns = list(enumerate(self._rows.columns))
        spare = [(n, c) for n, c in columns if c.spare]
        if not spare:
            return
        px = self._context.theme.px
        others = [(n, c) for n, c in columns if not (c.spare or self.isColumnHidden(n))]
        taken = sum(px(EASE) if c.stretch else self._width(n, c) for n, c in others)
        for number, column in spare:
            taken += self._width(number, column)
            shown = self._asked.get(column.name, taken <= self.viewport().width())
            self.setColumnHidden(number, not shown)

    def _width(self, number: int, column: Column[Any]) -> int:
        """What a column was given by hand, else what it needs."""
        px = self._context.theme.px
        if column.name in self._by_hand:
            return px(self._by_hand[column.name])
        title = self.horizontalHeader().sectionSizeHint(number)  # longer in other languages
        widest = QFontMetrics(self._context.theme.font()).horizontalAdvance(column.widest) + px(_AROUND)
        return max(px(column.width), title, widest)

    def _stretch(self, stretched: list[int]) -> None:
        """The widest column takes what the others leave, but not less than it can be read in."""
        header, needed = self.horizontalHeader(), self._context.theme.px(LEAST_STRETCH)
        others = header.length() - sum(map(header.sectionSize, stretched))
        room = (self.viewport().width() - others) // max(len(stretched), 1)
        for number in stretched:
            least = max(needed, header.sectionSizeHint(number))
            if room < least:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(number, least)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def _resized(self, number: int, before: int, width: int) -> None:
        """Remember a width given by hand; hiding and showing give none."""
        column = self._rows.columns[number]
        if before and width and not (self._placing or column.stretch):
            self._by_hand[column.name] = round(width / self._context.theme.zoom)

    def _copy(self) -> None:
        count = len(self.selectionModel().selectedRows())
        self._context.copy(self.as_text(), self.tr("%n row(s) copied", "", count))

    def _open(self, index: QModelIndex, *, focus: bool = False) -> None:
        address = self._rows.address(index)
        if address is not None:
            self._context.open(address, focus=focus)

    def add_columns(self, menu: QMenu) -> None:
        """Offer to hide columns or to show them again; the first says what the row is about and stays."""
        columns = menu.addMenu(self.tr("Col&umns"))
        for number, column in enumerate(self._rows.columns[1:], start=1):
            action = columns.addAction(column.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.toggled.connect(partial(self._show_column, number))

    def _show_column(self, number: int, shown: bool) -> None:
        column = self._rows.columns[number]
        if column.spare:
            self._asked[column.name] = shown
        self.setColumnHidden(number, not shown)
        self._place_columns()

    def _show_columns_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        self.add_columns(menu)
        pop_up(menu, self.horizontalHeader().mapToGlobal(at))

    def _set_up(self) -> None:
        set_up(self)
        self.setWordWrap(False)
        self.setSortingEnabled(True)

    def _set_up_columns(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setAccessibleName(self.tr("Columns"))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_columns_menu)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.sectionResized.connect(self._resized)
        for number, column in enumerate(self._rows.columns):
            if column.stretch:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self._resize()

    def _resize(self) -> None:
        theme = self._context.theme
        height = ROW_HEIGHT + (self._lines - 1) * LINE_HEIGHT
        self.verticalHeader().setDefaultSectionSize(theme.px(height))
        self._place_columns()


def _is_width(value: object) -> bool:
    """Whether a column could be given that width: one of nothing could not be seen or taken hold of."""
    return kept.pixels(value) and bool(value)


_AROUND = 40  # pixels at zoom 1 beside the words of a cell with a badge
_DOWNWARDS = Qt.SortOrder.DescendingOrder
