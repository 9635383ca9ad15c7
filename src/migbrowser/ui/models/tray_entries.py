"""The selected entries as a list that can be put into another order by dragging."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QMimeData, QModelIndex, QObject, Qt, Signal

from migbrowser.model.address import Address
from migbrowser.ui.models.tray_names import Named
from migbrowser.ui.widgets.rows import ADDRESS, CELL, Cell, Index

MIME = "application/x-migbrowser-place"
_NOTHING = QModelIndex()


class TrayEntries(QAbstractListModel):
    """The entries in the user's order."""

    moved = Signal(str, int)  # address, place to put it, counted without it

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._addresses: tuple[Address, ...] = ()
        self._names: Mapping[Address, Named] = {}

    @property
    def addresses(self) -> tuple[Address, ...]:
        """The entries from top to bottom."""
        return self._addresses

    def show(self, addresses: Sequence[Address], names: Mapping[Address, Named]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._addresses, self._names = tuple(addresses), names
        self.endResetModel()

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """Entries, none under an entry."""
        return 0 if parent.isValid() else len(self._addresses)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Entries can be dragged between entries."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, kind and name."""
        if not index.isValid():
            return None
        address = self._addresses[index.row()]
        if role == ADDRESS:
            return address
        cell = self._cell(address)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1}: {cell.spoken}"
        return cell if role == CELL else None

    def supportedDropActions(self) -> Qt.DropAction:
        """Moving within the list."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Our own."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The place of the entry that is dragged."""
        data = QMimeData()
        if indexes:
            data.setData(MIME, str(indexes[0].row()).encode())
        return data

    def dropMimeData(self, data: QMimeData, _: Qt.DropAction, row: int, __: int, parent: Index) -> bool:
        """Ask for the move; the view must take nothing away, the new order comes from the library."""
        text = bytes(data.data(MIME).data())
        if not text.isdigit() or int(text) >= len(self._addresses):
            return False
        place = int(text)
        before = row if row >= 0 else (parent.row() if parent.isValid() else len(self._addresses))
        self.moved.emit(str(self._addresses[place]), before - (place < before))
        return False

    def _cell(self, address: Address) -> Cell:
        named = self._names.get(address)
        if named is None:
            return Cell(str(address))
        if named.gone:
            gone = QCoreApplication.translate("Tray", "not in this catalogue any more")
            return Cell(str(address), under=gone, note=True)
        return Cell(named.title, under=named.short)
