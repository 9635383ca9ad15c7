"""The line that a question is typed into, with the count of hits at its end."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QInputMethodEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import TITLE
from migbrowser.ui.widgets.buttons import ToolButton
from migbrowser.ui.widgets.labels import Soft

PAUSE = 120  # milliseconds without a key before what is typed is asked
LEAST = 2  # characters before anything is asked while typing
LETTERS = 12  # that can be read in the narrowest line
_PAUSES = re.compile("(, |，|、)")  # between examples
BUTTON = 28  # side of the button at the end; pixels at zoom 1


class SearchLine(QLineEdit):
    """Asks as one types, never while an input method composes; Enter asks at once."""

    typed = Signal(str)  # from the second character on, or nothing at all
    asked = Signal(str)  # Enter
    left = Signal()  # Down: to the results
    history_wanted = Signal()  # Down in an empty line, Alt+Down, or the button at the end

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._composing = False
        self._said: tuple[str, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._tell)
        self._count = Soft("", self)
        self.history = ToolButton(theme, "chevron-down", self.tr("Searches made lately (Alt+Down)"), self)
        self.history.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.history.setCursor(Qt.CursorShape.ArrowCursor)
        self.history.clicked.connect(self.history_wanted)
        self._examples = self.tr('Words, "a phrase", OR, NOT, word*, year:2023..2025, 中文')
        self.setAccessibleName(self.tr("Question"))
        self.setToolTip(self.tr("Search in statements, clauses, events, parties, topics (Ctrl+L)"))
        self.setClearButtonEnabled(False)
        self.textEdited.connect(self._edited)
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, *words: str) -> None:
        """Show how much was found at the end of the line: the first of `words` for which there is room."""
        self._said = words
        self._place()

    def minimumSizeHint(self) -> QSize:
        """A few letters and the button; the count yields."""
        wide = LETTERS * self.fontMetrics().averageCharWidth() + self.history.width()
        return QSize(wide, super().minimumSizeHint().height())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """While characters are composed, what stands in the line is no question."""
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())
        if self._composing:
            self._pause.stop()
        elif event.commitString():
            self._edited(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks, Down goes to the results or to earlier questions, Escape empties the line."""
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            self._pause.stop()
            self.asked.emit(self.text())
        elif event.key() == Qt.Key.Key_Down:
            alone = not self.text() or event.modifiers() & Qt.KeyboardModifier.AltModifier
            (self.history_wanted if alone else self.left).emit()
        elif event.matches(QKeySequence.StandardKey.Cancel) and self.text():
            self.clear()
            self._tell()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The count stays at the end; before a question there are as many examples as have room."""
        super().resizeEvent(event)
        self._place()
        self._exemplify()

    def _exemplify(self) -> None:
        room = self.width() - self.history.width() - 2 * self.fontMetrics().averageCharWidth()
        wide, parts = self.fontMetrics().horizontalAdvance, _PAUSES.split(self._examples)
        shorter = ("".join(parts[:count]) for count in range(len(parts), 0, -2))
        self.setPlaceholderText(next((some for some in shorter if wide(some) <= room), parts[0]))

    def _edited(self, _: str) -> None:
        if not self._composing:
            self._pause.start()

    def _tell(self) -> None:
        text = self.text().strip()
        if not self._composing and (not text or len(text) >= LEAST):
            self._pause.stop()
            self.typed.emit(self.text())

    def _dress(self) -> None:
        self.setFont(self._theme.font(TITLE - 3))
        self.setMinimumHeight(self._theme.px(40))
        self.history.setFixedSize(self._theme.px(BUTTON), self._theme.px(BUTTON))
        self._place()
        self._exemplify()

    def _place(self) -> None:
        end = self.width() - self.history.width() - self._theme.px(6)
        metrics, room = QFontMetrics(self._count.font()), end * 2 // 3
        fitting = (words for words in self._said if metrics.horizontalAdvance(words) <= room)
        self._count.setText(next(fitting, ""))
        self._count.adjustSize()
        self.history.move(end, (self.height() - self.history.height()) // 2)
        counted = self._count.width() + self._theme.px(16) if self._count.text() else 0
        self.setTextMargins(self._theme.px(4), 0, self.width() - end + counted, 0)
        self._count.move(end - counted + self._theme.px(8), (self.height() - self._count.height()) // 2)
