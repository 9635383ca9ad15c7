"""The unfolded selection: its items, to be put in order, written into, taken out, opened."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QStyleOptionViewItem,
    QWidget,
)

from migbrowser.model.address import Address
from migbrowser.model.selection import LONGEST_TEXT, OwnText, TextKind, addresses_of, key_of
from migbrowser.ui.context import Context
from migbrowser.ui.dragging import ADDRESSES
from migbrowser.ui.models.tray_entries import KEYS, TrayEntries
from migbrowser.ui.tokens import SPACE_6
from migbrowser.ui.widgets.cells import LineDelegate
from migbrowser.ui.widgets.entry_menu import EntryMenu
from migbrowser.ui.widgets.note_sign import NoteSigns
from migbrowser.ui.widgets.rows import ADDRESS, Index
from migbrowser.ui.widgets.table import copy_rows

HEADING_KEY, PARAGRAPH_KEY = "Ctrl+Shift+H", "Ctrl+Shift+P"
MOST_MARKED = 200  # items that stay marked when others come or go
EDITOR_HEIGHT = 120  # of a paragraph's, at zoom 1
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_KINDS = {HEADING_KEY: TextKind.HEADING, PARAGRAPH_KEY: TextKind.PARAGRAPH}


class TrayList(QListView):
    """Alt+Up, Alt+Down move, Delete takes out, Enter opens or edits, Ctrl+Z undoes, Ctrl+Shift+Z redoes."""

    stepped = Signal(int)  # the marked items up (-1) or down (1)
    removed = Signal()
    undone = Signal()
    redone = Signal()
    opened = Signal(str, bool)  # address, whether the keyboard goes with it
    rested = Signal()  # no line is being written into any more

    def __init__(self, context: Context, model: TrayEntries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._model = context, model
        self._current = ""  # stays current when its place changes
        self._marked: frozenset[str] = frozenset()
        self._place = 0
        self.setAccessibleName(self.tr("Selected entries"))
        self.setModel(model)
        self.setItemDelegate(_ItemDelegate(context.theme, self))
        self.setUniformItemSizes(True)  # or thousands of rows are measured one by one
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        NoteSigns(context, self, model)
        EntryMenu(context, self, self.marked_addresses, self._copy)
        self.clicked.connect(lambda index: self._open(index, focus=False))
        model.modelAboutToBeReset.connect(self._note_current)
        model.modelReset.connect(self._find_current)
        context.zoom_changed.connect(self.scheduleDelayedItemsLayout)

    def sizeHint(self) -> QSize:
        """As high as it may be, if there is room."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def setCurrentIndex(self, index: Index) -> None:
        """Mark it alone, whatever keys are held: Qt would mark nothing while Ctrl+Z is still down."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, alone)

    def marked(self) -> tuple[str, ...]:
        """The keys of the items marked, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(key_of(self._model.items[row]) for row in rows)

    def marked_addresses(self) -> tuple[Address, ...]:
        """The entries marked, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return addresses_of([self._model.items[row] for row in rows])

    def current(self) -> str | None:
        """The key of the item that the keyboard is on."""
        place = self.currentIndex().row()
        return key_of(self._model.items[place]) if place >= 0 else None

    @property
    def writing(self) -> bool:
        """Whether a line is being written into: then nothing else may be shown."""
        return self.state() == QAbstractItemView.State.EditingState

    def write(self, kind: TextKind) -> None:
        """Begin words of the user's own above the current item, at the end if there is none."""
        place = self.currentIndex().row()
        index = self._model.begin_text(kind, place if place >= 0 else len(self._model.items))
        self.setFocus()
        self.setCurrentIndex(index)
        self.edit(index)

    def keep_writing(self) -> None:
        """Keep the words of the line that is being written into, as far as they are typed."""
        for editor in self._editors():
            self.commitData(editor)

    def end_writing(self) -> None:
        """Keep the words of the line that is being written into, and leave it."""
        for editor in self._editors():
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _editors(self) -> list[QWidget]:
        kinds = (QLineEdit, QPlainTextEdit)
        return [each for kind in kinds for each in self.viewport().findChildren(kind)] if self.writing else []

    def commitData(self, editor: QWidget) -> None:
        """A field that loses the keyboard because it closes would be kept twice."""
        if self.writing:
            super().commitData(editor)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """A line that was begun and has no words goes away."""
        super().closeEditor(editor, hint)
        self._model.end_text()
        self.setFocus()
        self.rested.emit()

    def event(self, event: QEvent) -> bool:
        """Our keys are not for the window's shortcuts while the keyboard is here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _ours(event):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Empty, it says what would be here and how to get it."""
        super().paintEvent(event)
        if self._model.items:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._context.theme.colour("soft"))
        room = self.viewport().rect().adjusted(SPACE_6, 0, -SPACE_6, 0)
        words = self.tr(
            "What you add with Ctrl+D, or drag here, stands here in the order of your document,\n"
            "with your own headings and paragraphs between."
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list's own keys; all else as Qt does it."""
        kind = _KINDS.get(QKeySequence(event.keyCombination()).toString())
        if self.writing:  # Enter, which ends a line, comes here too
            super().keyPressEvent(event)
        elif _step(event):
            self.stepped.emit(_step(event))
        elif kind:
            self.write(kind)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
        elif _is_redo(event):
            self.redone.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex(), focus=True)
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        copy_rows(self._context, self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Our own are moved, entries of others are added."""
        super().dragEnterEvent(event)
        _accept(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which two it would go."""
        super().dragMoveEvent(event)
        _accept(event)

    def _open(self, index: QModelIndex, *, focus: bool) -> None:
        address = index.data(ADDRESS)
        if address:
            self.opened.emit(str(address), focus)
        elif focus and index.isValid():
            self.edit(index)

    def _note_current(self) -> None:
        self._current, self._place = self.current() or "", self.currentIndex().row()
        ranges = self.selectionModel().selection()
        few = sum(ranges.at(n).height() for n in range(ranges.size())) <= MOST_MARKED
        self._marked = frozenset(self.marked()) if few else frozenset()

    def _find_current(self) -> None:
        """The same items, or, if the current one is gone, the one in its place."""
        items = self._model.items
        if not items:
            return
        last = max(min(self._place, len(items) - 1), 0)
        if key_of(items[last]) == self._current:
            place = last
        else:
            place = next((n for n, item in enumerate(items) if key_of(item) == self._current), last)
        self.setCurrentIndex(self._model.index(place))
        if len(self._marked) > 1:
            self._mark(n for n, item in enumerate(items) if key_of(item) in self._marked)

    def _mark(self, places: Iterable[int]) -> None:
        for place in places:
            self.selectionModel().select(self._model.index(place), QItemSelectionModel.SelectionFlag.Select)


class _ItemDelegate(LineDelegate):
    """Draws an item in one line; a paragraph is written in a field of several."""

    def createEditor(self, parent: QWidget, _: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line for a heading, a field for a paragraph."""
        item = _model(index).items[index.row()]
        if isinstance(item, OwnText) and item.kind is TextKind.PARAGRAPH:
            field = _Field(parent)
            field.done.connect(lambda: self._finish(field))
            return field
        line = QLineEdit(parent)
        line.setPlaceholderText(self.tr("Heading; Enter keeps it, Esc leaves it"))
        line.setAccessibleName(self.tr("Your heading"))
        return line

    def _finish(self, field: QWidget) -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The words there are."""
        words = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(words)
        elif isinstance(editor, QLineEdit):
            editor.setText(words)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The words written."""
        words = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else ""
        words = editor.text() if isinstance(editor, QLineEdit) else words
        model.setData(index, words[:LONGEST_TEXT])

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _: Index) -> None:
        """A paragraph's field lies over the next lines, within the list."""
        place = QRect(option.rect)
        if isinstance(editor, QPlainTextEdit) and (room := editor.parentWidget()):
            place.setHeight(min(self._theme.px(EDITOR_HEIGHT), room.height()))
            place.moveBottom(min(place.bottom(), room.height() - 1))
        editor.setGeometry(place)


class _Field(QPlainTextEdit):
    """Several lines; Ctrl+Enter keeps them, as does going elsewhere."""

    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Your paragraph; Ctrl+Enter keeps it, Esc leaves it"))
        self.setAccessibleName(self.tr("Your paragraph"))
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter ends it."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)


def _model(index: Index) -> TrayEntries:
    model = index.model()
    assert isinstance(model, TrayEntries)  # noqa: S101 (for the type checker: no other is ever set)
    return model


def _accept(event: QDragEnterEvent | QDragMoveEvent) -> None:
    if event.mimeData().hasFormat(KEYS):
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
    elif event.mimeData().hasFormat(ADDRESSES):
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()


def _ours(event: QKeyEvent) -> bool:
    kind = QKeySequence(event.keyCombination()).toString() in _KINDS
    return bool(_step(event)) or kind or event.matches(QKeySequence.StandardKey.Undo) or _is_redo(event)


def _is_redo(event: QKeyEvent) -> bool:
    """Ctrl+Shift+Z on every system, and what the system calls it besides."""
    pressed = QKeySequence(event.keyCombination()).toString()
    return event.matches(QKeySequence.StandardKey.Redo) or pressed == "Ctrl+Shift+Z"


def _step(event: QKeyEvent) -> int:
    """-1 or 1 for Alt with an arrow, else 0."""
    alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
    return _STEPS.get(Qt.Key(event.key()), 0) if alt else 0
