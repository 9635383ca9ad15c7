"""The pane at the right: the reader, or what a tab puts in its place."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from migbrowser.ui.context import Context
from migbrowser.ui.views.reader import ReaderView

NARROWEST = 280  # device-independent pixels at zoom 1


class ReaderPane(QFrame):
    """Shows the reader; a tab may show its own details instead until an entry is opened."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "aside")
        self.reader = ReaderView(context)
        self.reader.setAccessibleName(self.tr("Reader"))
        self._asides: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self._stack.addWidget(self.reader)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setMinimumWidth(NARROWEST)

    @property
    def shows_reader(self) -> bool:
        """Whether the reader itself is on top."""
        return self._stack.currentWidget() is self.reader

    def show_reader(self) -> None:
        """The reader on top."""
        self._stack.setCurrentWidget(self.reader)

    def set_aside(self, tab: str, widget: QWidget | None) -> None:
        """Put a tab's details on top, or take them away for good."""
        if widget is None:
            self._asides.pop(tab, None)
        else:
            self._asides[tab] = widget
            if self._stack.indexOf(widget) < 0:
                self._stack.addWidget(widget)
        self.show_for(tab)

    def show_for(self, tab: str) -> None:
        """What belongs beside a tab: its own details if it has any, else the reader."""
        self._stack.setCurrentWidget(self._asides.get(tab, self.reader))

    def focus_shown(self) -> None:
        """Put the keyboard into what is on top."""
        shown = self._stack.currentWidget()
        if shown is None or shown is self.reader:
            self.reader.focus()
        else:
            shown.setFocus()
