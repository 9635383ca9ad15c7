"""The one bar: back, forward, the one line for search and go-to, the reader's switch."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import Actions, hint, key_text
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import SPACE_2, SPACE_4
from migbrowser.ui.widgets import KeyHint

LINE_WIDTH = 640  # device-independent pixels at zoom 1, at most


class SearchLine(QLineEdit):
    """The one line. Enter asks; Escape gives the keyboard back to the view; Down goes to the answers."""

    asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "line")
        self.setPlaceholderText(self.tr("Search everything, or go to an entry"))
        self.setAccessibleName(self.tr("Search everything, or go to an entry"))
        self.setToolTip(hint(BY_ID["search"]))
        self._hints = [KeyHint(key_text(BY_ID[id_]), self) for id_ in ("search", "go_to")]
        self.returnPressed.connect(lambda: self.asked.emit(self.text()))
        self.textChanged.connect(self._place_hints)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Down leave the line."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key hints at the right."""
        super().resizeEvent(event)
        self._place_hints()

    def changeEvent(self, event: QEvent) -> None:
        """The hints change their size with the zoom."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._place_hints()

    def _place_hints(self) -> None:
        right = self.width() - SPACE_2
        for key in reversed(self._hints):
            key.adjustSize()
            right -= key.width() + SPACE_2 // 2
            key.move(right, (self.height() - key.height()) // 2)
        words = self.fontMetrics().horizontalAdvance(self.placeholderText()) + SPACE_4
        for key in self._hints:
            key.setVisible(not self.text() and words <= right)  # the tooltip says the keys too


class TopBar(QFrame):
    """Above the tabs, over the whole width."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._theme = theme
        self.line = SearchLine()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_2 - 2, SPACE_4, SPACE_2 - 2)
        row.setSpacing(SPACE_2)
        for id_ in ("back", "forward"):
            row.addWidget(self._button(actions, id_))
        row.addStretch(1)
        row.addWidget(self.line, 8)
        row.addStretch(1)
        self.reader_switch = self._button(actions, "toggle_reader")
        self.reader_switch.setText(f" {self.tr('Reader')}")
        self.reader_switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row.addWidget(self.reader_switch)
        theme.changed.connect(self._resize)
        self._resize()

    def _button(self, actions: Actions, id_: str) -> QToolButton:
        button = QToolButton(self)
        action = actions[id_]
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        self._theme.dress(button, BY_ID[id_].icon)
        return button

    def _resize(self) -> None:
        self.line.setMaximumWidth(self._theme.px(LINE_WIDTH))
