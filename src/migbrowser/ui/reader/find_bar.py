"""Finding words in the entry that is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTextEdit, QWidget

from migbrowser.ui.context import Context
from migbrowser.ui.reader.entry_text import EntryText
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import SPACE_2, SPACE_4, Mark
from migbrowser.ui.widgets import Soft, ToolButton

_MOST = 2000  # marks drawn; a longer entry is walked all the same


class FindBar(QWidget):
    """A line, the number of places, next and previous; Escape closes it."""

    closed = Signal()

    def __init__(self, context: Context, browser: EntryText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._browser = context, browser
        self._places: list[QTextCursor] = []
        self._at = -1
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find in this entry"))
        self.line.setAccessibleName(self.tr("Find in this entry"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._search)
        self.line.returnPressed.connect(self.next)
        self._count = Soft()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        row.addWidget(self.line, 1)
        row.addWidget(self._count)
        for icon, said, deed in (
            ("chevron-up", self.tr("Previous place (Shift+F3)"), self.previous),
            ("chevron-down", self.tr("Next place (F3)"), self.next),
            ("x", self.tr("Close (Esc)"), self.close_bar),
        ):
            button = ToolButton(context.theme, icon, said)
            button.clicked.connect(deed)
            row.addWidget(button)
        self.hide()

    def begin(self) -> None:
        """Show the bar with the keyboard in its line."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()
        self._search()

    def again(self) -> None:
        """Look once more: the entry has changed."""
        if self.isVisible():
            self._search()

    def next(self) -> None:
        """To the next place, from the last to the first."""
        self._go(1)

    def previous(self) -> None:
        """To the place before, from the first to the last."""
        self._go(-1)

    def close_bar(self) -> None:
        """Hide the bar and its marks."""
        self._browser.set_marks([])
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Shift+Enter goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            self.previous()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._places = list(_found(self._browser.document(), self.line.text()))
        self._at = -1
        self._go(1 if self._places else 0)

    def _go(self, step: int) -> None:
        if self._places:
            self._at = (self._at + step) % len(self._places)
            place = QTextCursor(self._places[self._at])
            place.setPosition(place.selectionStart())
            self._browser.setTextCursor(place)
            self._browser.ensureCursorVisible()
        self._mark()
        self._say()

    def _mark(self) -> None:
        self._browser.set_marks(marks_of(self._places, self._at, self._context.theme))

    def _say(self) -> None:
        if not self.line.text():
            self._count.clear()
        elif self._places:
            self._count.setText(self.tr("{at} of {all}").format(at=self._at + 1, all=len(self._places)))
        else:
            self._count.setText(self.tr("not found"))


def marks_of(places: Sequence[QTextCursor], at: int, theme: Theme) -> list[QTextEdit.ExtraSelection]:
    """How places are marked, the one numbered `at` more than the others."""
    marks, pair = [], theme.mark(Mark.VARIANT)
    for index, place in enumerate(places[:_MOST]):
        mark = QTextEdit.ExtraSelection()
        mark.cursor = place
        here = index == at
        mark.format.setBackground(theme.colour("accent") if here else QColor(pair.ground))
        mark.format.setForeground(theme.colour("on_accent") if here else QColor(pair.ink))
        marks.append(mark)
    return marks


def _found(document: QTextDocument, text: str) -> list[QTextCursor]:
    """Every place of `text`, whatever its case."""
    places: list[QTextCursor] = []
    place = document.find(text, 0) if text.strip() else QTextCursor()
    while not place.isNull():
        places.append(place)
        place = document.find(text, place)
    return places
