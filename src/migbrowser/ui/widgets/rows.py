"""A Qt model over a tuple of values: the columns say what each cell shows, the model only translates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from migbrowser.model.address import Address
from migbrowser.ui.tokens import Mark
from migbrowser.ui.widgets.badges import badge_text

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
ADDRESS = Qt.ItemDataRole.UserRole  # of the row: Address or None
CELL = Qt.ItemDataRole.UserRole + 1  # Cell
NOTED = Qt.ItemDataRole.UserRole + 90  # bool: whether the user wrote a note on it


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows. `text` first, then the badge; `under` in faint on a second line."""

    text: str = ""
    badge: tuple[Mark, str] | None = None
    under: str = ""
    soft: bool = False
    bold: bool = False
    note: bool = False  # grey italics: silent, not read, unknown
    tip: str = ""
    said: str = ""  # in place of `text`, where that is shorter than it would be said

    @property
    def spoken(self) -> str:
        """The cell for a screen reader and for the clipboard: everything that is seen, in words."""
        badge = badge_text(*self.badge) if self.badge else ""
        return " ".join(part for part in (self.said or self.text, badge, self.under) if part)


@dataclass(frozen=True)
class Column(Generic[T]):
    """One column. `cell` may answer plain text; `sort` gives the key to sort by (default: the text)."""

    name: str  # stable, for remembered widths
    title: str
    cell: Callable[[T], Cell | str]
    sort: Callable[[T], SupportsRichComparison] | None = None
    width: int = 140  # device-independent pixels at zoom 1
    ample: int = 0  # and in a wide window, where its words are not cut
    stretch: bool = False  # takes the room that is left
    right: bool = False  # figures
    tip: str = ""
    widest: str = ""  # words for which there is room whatever the language
    spare: bool = False  # shown where there is room for it beside all others, or when it is asked for

    def of(self, row: T) -> Cell:
        """The cell of `row`."""
        cell = self.cell(row)
        return Cell(cell) if isinstance(cell, str) else cell

    def key(self, row: T) -> SupportsRichComparison:
        """What `row` is sorted by here."""
        return self.sort(row) if self.sort else self.of(row).text.casefold()


class Noted:
    """Part of a model: knows which entries have a note, and says so of what it shows."""

    _noted: frozenset[Address] = frozenset()

    def set_noted(self, noted: frozenset[Address]) -> None:
        """These entries have a note."""
        self._noted = noted

    def with_note(self, said: object, role: int, *entries: Address | None) -> object:
        """What is `said` of an item that stands for `entries`, and that one of them has a note."""
        noted = bool(self._noted) and any(entry in self._noted for entry in entries)
        if role == NOTED:
            return noted
        if noted and role == _SPOKEN:
            return QCoreApplication.translate("Words", "{entry}, with a note").format(entry=said)
        if noted and role == _TIP:
            note = QCoreApplication.translate("Words", "You wrote a note on it")
            return f"{said}\n{note}" if said else note
        return said


class RowsModel(Noted, QAbstractTableModel, Generic[T]):
    """A table of values. Small tables (a few thousand rows) only: it holds all and sorts in memory."""

    def __init__(
        self,
        columns: Sequence[Column[T]],
        address: Callable[[T], Address | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._address = address
        self._rows: tuple[T, ...] = ()
        self._sorting: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> tuple[T, ...]:
        """The values in the order shown."""
        return self._rows

    def set_rows(self, rows: Sequence[T]) -> None:
        """Show other values, in the order the user has chosen, else in the order given."""
        self.beginResetModel()
        self._rows = self._sorted(rows)
        self.endResetModel()

    def set_noted(self, noted: frozenset[Address]) -> None:
        """Which entries have a note: said at the row's first cell."""
        super().set_noted(noted)
        if self._rows:
            last = self.index(len(self._rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [_SPOKEN])

    def row_of(self, address: Address | None) -> int:
        """Where the entry stands, -1 if it does not."""
        return next((n for n, row in enumerate(self._rows) if self._address(row) == address), -1)

    def address(self, index: Index) -> Address | None:
        """The address of the row of `index`."""
        return self._address(self._rows[index.row()]) if index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows, none under a row."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Columns, none under a row."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt asks of a cell."""
        if not index.isValid():
            return None
        if role == ADDRESS:
            return self.address(index)
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in _CELL_ROLES and role != NOTED:
            return None
        said = None if role == NOTED else _CELL_ROLES[role](column.of(self._rows[index.row()]))
        return self.with_note(said, role, self.address(index) if index.column() == 0 else None)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles of columns; a row is called what its first cell says, for screen readers."""
        if orientation == Qt.Orientation.Vertical:
            known = role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(self._rows)
            return self.columns[0].of(self._rows[section]).spoken if known else None
        if not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip or column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column, stably; -1 keeps the order there is. Marked rows stay marked."""
        self._sorting = (column, order) if 0 <= column < len(self.columns) else None
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()  # not earlier: the selection becomes persistent by that signal
        places = {id(row): n for n, row in enumerate(self._sorted(self._rows))}
        moved = [self.index(places[id(self._rows[i.row()])], i.column()) for i in before]
        self._rows = self._sorted(self._rows)
        self.changePersistentIndexList(before, moved)
        self.layoutChanged.emit()

    def sort_again(self, key: str) -> None:
        """What the column `key` says has changed: if rows are ordered by it, they stand in another order."""
        if self._sorting is not None and self.columns[self._sorting[0]].name == key:
            self.sort(*self._sorting)

    def _sorted(self, rows: Sequence[T]) -> tuple[T, ...]:
        if self._sorting is None:
            return tuple(rows)
        column, order = self._sorting
        downwards = order == Qt.SortOrder.DescendingOrder
        return tuple(sorted(rows, key=self.columns[column].key, reverse=downwards))


_SPOKEN, _TIP = int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.ToolTipRole)
_CELL_ROLES: dict[int, Callable[[Cell], Any]] = {
    int(Qt.ItemDataRole.DisplayRole): lambda cell: cell.text,
    int(Qt.ItemDataRole.ToolTipRole): lambda cell: cell.tip or cell.spoken,
    _SPOKEN: lambda cell: cell.spoken,
    int(CELL): lambda cell: cell,
}
