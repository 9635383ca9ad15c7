"""The present selection as a list that can be put into another order and written into."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QStringListModel,
    Qt,
    QTimer,
    Signal,
)

from migbrowser.model.address import Address
from migbrowser.model.selection import Item, OwnText, TextKind, key_of
from migbrowser.ui.dragging import ADDRESSES, carried, carry
from migbrowser.ui.models.tray_names import Named
from migbrowser.ui.widgets.rows import ADDRESS, CELL, NOTED, Cell, Index, Noted

KEYS = "application/x-migbrowser-items"
_DRAFT = ""  # the key of words that are not yet in the library


class TrayEntries(Noted, QStringListModel):
    """The items in the user's order; entries are named when they are first looked at.

    Qt holds as many empty strings as there are items: laying out thousands of them asks for the number of
    rows twice for each, too slow in Python. The items follow before anybody else hears of a change.
    """

    moved = Signal(object, int)  # keys, place to put them, counted without them
    dropped = Signal(object, int)  # tuple[Address, ...] from elsewhere, place
    written = Signal(object, str, int)  # TextKind, words, place
    edited = Signal(str, str)  # key, words
    wanted = Signal(object)  # tuple[Address, ...]: entries without a name so far

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self._coming: tuple[Item, ...] = ()
        for happened in (self.modelReset, self.rowsInserted, self.rowsRemoved):
            happened.connect(self._follow)
        self._names: dict[Address, Named] = {}
        self._wanted: dict[Address, None] = {}
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)

    @property
    def items(self) -> tuple[Item, ...]:
        """The items from top to bottom."""
        return self._items

    def show(self, items: Sequence[Item]) -> None:
        """Show other items."""
        self._coming = tuple(items)
        self.setStringList([""] * len(items))

    def name(self, address: Address) -> Named | None:
        """What an entry is called; if that is not known yet, it is asked for."""
        named = self._names.get(address)
        if named is None and address not in self._wanted:
            self._wanted[address] = None
            self._asking.start()
        return named

    def set_names(self, names: Mapping[Address, Named]) -> None:
        """What entries are called."""
        self._names |= names
        for address in names:
            self._wanted.pop(address, None)
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))

    def forget_names(self) -> None:
        """Those not named yet could not be read: ask again when they are looked at."""
        self._wanted.clear()

    def begin_text(self, kind: TextKind, place: int) -> QModelIndex:
        """A line for words of the user's own, to be written into; `end_text` takes it away again."""
        self._coming = (*self._items[:place], OwnText(kind, "", _DRAFT), *self._items[place:])
        self.insertRow(place)
        return self.index(place)

    def end_text(self) -> None:
        """Nothing was written into the line that was begun."""
        for place, item in enumerate(self._items):
            if isinstance(item, OwnText) and item.key == _DRAFT and not item.text:
                self._coming = (*self._items[:place], *self._items[place + 1 :])
                self.removeRow(place)
                return

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Items can be dragged between items; the user's own words can be written over."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        always = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        own = isinstance(self._items[index.row()], OwnText)
        return always | Qt.ItemFlag.ItemIsEditable if own else always

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, kind and name; or the user's own words."""
        if not index.isValid() or role not in _ROLES:
            return None
        item = self._items[index.row()]
        if role == ADDRESS:
            return None if isinstance(item, OwnText) else item
        if role == Qt.ItemDataRole.EditRole:
            return item.text if isinstance(item, OwnText) else None
        cell = _own_cell(item) if isinstance(item, OwnText) else self._cell(item)
        if role == CELL:
            return cell
        entry = None if isinstance(item, OwnText) else item
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.with_note(f"{index.row() + 1}: {cell.spoken}", role, entry)
        return self.with_note(item.text if isinstance(item, OwnText) else cell.text, role, entry)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Other words for the user's own; the library is asked to keep them."""
        item = self._items[index.row()] if index.isValid() else None
        words = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not isinstance(item, OwnText) or words in ("", item.text):
            return False
        place = index.row()
        own = OwnText(item.kind, words, item.key)
        self._items = (*self._items[:place], own, *self._items[place + 1 :])
        self.dataChanged.emit(index, index)
        if item.key == _DRAFT:
            self.written.emit(item.kind, words, place)
        else:
            self.edited.emit(item.key, words)
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        """Moving within the list; adding from elsewhere."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Items of this list, entries of others."""
        return [KEYS, ADDRESSES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The items that are dragged; for others the entries among them."""
        items = [self._items[row] for row in sorted(index.row() for index in indexes)]
        data = carry(item for item in items if isinstance(item, Address))
        data.setData(KEYS, json.dumps([key_of(item) for item in items]).encode())
        return data

    def dropMimeData(self, data: QMimeData, _: Qt.DropAction, row: int, __: int, parent: Index) -> bool:
        """Ask for it; the view must take nothing away, the new order comes from the library."""
        before = row if row >= 0 else (parent.row() if parent.isValid() else len(self._items))
        if data.hasFormat(KEYS):
            keys = json.loads(bytes(data.data(KEYS).data()))
            above = sum(key_of(item) in keys for item in self._items[:before])
            self.moved.emit(tuple(keys), before - above)
        elif addresses := carried(data):
            self.dropped.emit(addresses, before)
        return False

    def _follow(self) -> None:
        self._items = self._coming

    def _ask(self) -> None:
        if self._wanted:
            self.wanted.emit(tuple(self._wanted))

    def _cell(self, address: Address) -> Cell:
        named = self.name(address)
        if named is None:
            return Cell(str(address))
        if named.gone:
            gone = QCoreApplication.translate("Tray", "not in this catalogue any more")
            return Cell(str(address), under=gone, note=True)
        return Cell(named.title, under=named.short)


def _own_cell(item: OwnText) -> Cell:
    if item.kind is TextKind.HEADING:
        return Cell(item.text, under=QCoreApplication.translate("Tray", "your heading"), bold=True)
    under = QCoreApplication.translate("Tray", "your paragraph")
    return Cell(" ".join(item.text.split()), under=under, soft=True)


_ROLES = frozenset(
    {
        int(ADDRESS),
        int(CELL),
        int(NOTED),
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.EditRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
    }
)
