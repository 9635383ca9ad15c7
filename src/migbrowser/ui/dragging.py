"""What is dragged from any list of entries to the selection: addresses, as links for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from migbrowser.model.address import Address, parse_address
from migbrowser.model.errors import UserError

if TYPE_CHECKING:
    from migbrowser.ui.view import View

ADDRESSES = "application/x-migbrowser-addresses"


def carry(addresses: Iterable[Address]) -> QMimeData:
    """Entries on their way."""
    entries = list(dict.fromkeys(addresses))
    data = QMimeData()
    data.setData(ADDRESSES, "\n".join(entries).encode())
    data.setText("\n".join(address.link for address in entries))
    return data


def carried(data: QMimeData) -> tuple[Address, ...]:
    """The entries that arrive; none where anything in them is no address."""
    text = bytes(data.data(ADDRESSES).data()).decode("utf-8", errors="replace")
    try:
        return tuple(parse_address(line) for line in text.splitlines())
    except UserError:
        return ()


class DragOut(QObject):
    """Lets entries be dragged out of every list and table of a view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views: dict[QObject, View] = {}
        self._pressed: QPoint | None = None
        self._marked: tuple[Address, ...] = ()

    def watch(self, view: View) -> None:
        """Watch the lists and tables that `view` has by now."""
        for area in view.findChildren(QAbstractItemView):
            self._views[area.viewport()] = view
            area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press is left to the list; a move far enough from it takes the entries along."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._press(watched, event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            return self._pressed is not None and self._move(watched, event)
        return False

    def _press(self, watched: QObject, event: QMouseEvent) -> None:
        area = _area(watched)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        index = area.indexAt(event.position().toPoint())
        self._pressed = event.position().toPoint() if plain and index.isValid() else None
        chosen = area.selectionModel().isSelected(index)  # the press will leave only the one under it marked
        self._marked = self._views[watched].current_addresses() if chosen else ()

    def _move(self, watched: QObject, event: QMouseEvent) -> bool:
        begun, now = self._pressed, event.position().toPoint()
        if begun is None or (now - begun).manhattanLength() < QApplication.startDragDistance():
            return False
        self._pressed = None
        area = _area(watched)
        addresses = self._dragged(area, area.indexAt(begun), self._views[watched])
        if not addresses:
            return False
        drag = QDrag(area)
        drag.setMimeData(carry(addresses))
        drag.exec(Qt.DropAction.CopyAction)
        return True

    def _dragged(self, area: QAbstractItemView, index: QModelIndex, view: View) -> tuple[Address, ...]:
        address = index.data(_ADDRESS)
        if not isinstance(address, str):
            return view.current_addresses() if isinstance(area, QTableView) else ()
        return self._marked if address in self._marked else (Address(address),)


def _area(viewport: QObject) -> QAbstractItemView:
    area = viewport.parent()
    assert isinstance(area, QAbstractItemView)  # noqa: S101 (for the type checker: only theirs are watched)
    return area


_ADDRESS = Qt.ItemDataRole.UserRole  # as in `widgets.rows`
