"""Choosing one of very many by typing a part of its name: a menu of thousands is neither read nor quick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTreeView, QVBoxLayout, QWidget

from migbrowser.ui.tokens import SPACE_1, SPACE_2
from migbrowser.ui.widgets.rows import Index

LINES, LETTERS = 14, 44  # that are in sight at once
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class LongChoice(QWidget):
    """A line to type in and below it what fits: arrows move, Enter or a click chooses."""

    chosen = Signal(object)  # the value

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = _Offered(self)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("{name}: type a part of it").format(name=name))
        self.line.setPlaceholderText(self.tr("Type a part of the name"))
        self.line.setClearButtonEnabled(True)
        self.list = QTreeView()
        self.list.setAccessibleName(name)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderHidden(True)
        self.list.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.list.setRootIsDecorated(False)
        self.list.setFocusPolicy(
            Qt.FocusPolicy.NoFocus
        )  # the keyboard stays in the line and moves it from there
        self.list.setModel(self._offered)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_2, SPACE_1, SPACE_2, SPACE_1)
        column.setSpacing(SPACE_1)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._narrow)
        self.line.returnPressed.connect(lambda: self._choose(self.list.currentIndex()))
        self.line.installEventFilter(self)
        self.list.clicked.connect(self._choose)

    def offer(self, options: Mapping[object, str], value: object) -> None:
        """Begin anew with all options, the present choice current."""
        self.line.clear()
        self._offered.offer(options)
        index = self._offered.index(self._offered.place(value))
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)
        self.line.setFocus()

    def sizeHint(self) -> QSize:
        """As many lines as one looks through, however many there are."""
        letter = self.fontMetrics().averageCharWidth()
        row = max(self.list.sizeHintForRow(0), self.fontMetrics().height())
        around = self.line.sizeHint().height() + 3 * SPACE_1 + 2 * self.list.frameWidth()
        return QSize(LETTERS * letter, LINES * row + around)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the line move in the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVING:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        self._offered.narrow(text)
        self.list.setCurrentIndex(self._offered.index(0))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._offered.value(index.row()))


class _Offered(QStringListModel):
    """The options that have every word typed. Qt's own list: one in Python would be asked row by row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Mapping[object, str] = {}
        self._values: list[object] = []  # of those shown

    def offer(self, options: Mapping[object, str]) -> None:
        """All of these."""
        self._all = options
        self.narrow("")

    def narrow(self, text: str) -> None:
        """Only those with these words in their name."""
        words = text.casefold().split()
        shown = {value: name for value, name in self._all.items() if _has(name, words)}
        self._values = list(shown)
        self.setStringList(list(shown.values()))

    def value(self, row: int) -> object:
        """What a row stands for."""
        return self._values[row]

    def place(self, value: object) -> int:
        """The row of a value that is shown."""
        return self._values.index(value)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words are a tip too, for they may be cut."""
        tip = role == Qt.ItemDataRole.ToolTipRole
        return super().data(index, Qt.ItemDataRole.DisplayRole if tip else role)


def _has(name: str, words: Sequence[str]) -> bool:
    said = name.casefold()
    return all(word in said for word in words)
