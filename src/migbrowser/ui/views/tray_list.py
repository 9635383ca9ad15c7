"""The unfolded selection: its entries, to be put in order, taken out, opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from migbrowser.model.address import Address
from migbrowser.ui.context import Context
from migbrowser.ui.models.tray_entries import TrayEntries
from migbrowser.ui.widgets.cells import LineDelegate
from migbrowser.ui.widgets.rows import ADDRESS

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TrayList(QListView):
    """Alt+Up and Alt+Down move an entry, Delete takes it out, Enter opens it, Ctrl+Z undoes."""

    stepped = Signal(int)  # the current entry up (-1) or down (1)
    removed = Signal()
    undone = Signal()
    opened = Signal(str, bool)  # address, whether the keyboard goes with it

    def __init__(self, context: Context, model: TrayEntries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._current: Address | None = None  # stays current when its place changes
        self._place = 0
        self.setAccessibleName(self.tr("Selected entries"))
        self.setModel(model)
        self.setItemDelegate(LineDelegate(context.theme, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self._open(index, focus=False))
        model.modelAboutToBeReset.connect(self._note_current)
        model.modelReset.connect(self._find_current)
        context.zoom_changed.connect(self.scheduleDelayedItemsLayout)

    def marked(self) -> tuple[Address, ...]:
        """The entries marked, from top to bottom."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return tuple(self._model.addresses[index.row()] for index in rows)

    def current(self) -> Address | None:
        """The entry that the keyboard is on."""
        place = self.currentIndex().row()
        return self._model.addresses[place] if place >= 0 else None

    def event(self, event: QEvent) -> bool:
        """Our keys are not for the window's shortcuts while the keyboard is here."""
        ours = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if ours and (_step(event) or event.matches(QKeySequence.StandardKey.Undo)):  # type: ignore[arg-type,attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list's own keys; all else as Qt does it."""
        if _step(event):
            self.stepped.emit(_step(event))
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex(), focus=True)
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex, *, focus: bool) -> None:
        address = index.data(ADDRESS)
        if address:
            self.opened.emit(str(address), focus)

    def _note_current(self) -> None:
        self._current, self._place = self.current(), self.currentIndex().row()

    def _find_current(self) -> None:
        """The same entry, or, if it is gone, the one in its place."""
        addresses = self._model.addresses
        if not addresses:
            return
        place = max(min(self._place, len(addresses) - 1), 0)
        if self._current in addresses:
            place = addresses.index(self._current)
        self.setCurrentIndex(self._model.index(place))


def _step(event: QKeyEvent) -> int:
    """-1 or 1 for Alt with an arrow, else 0."""
    alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
    return _STEPS.get(Qt.Key(event.key()), 0) if alt else 0
