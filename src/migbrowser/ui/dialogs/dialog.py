"""What all dialogs share: a title, a way out, their end."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import SPACE_2, SPACE_4, SPACE_6
from migbrowser.ui.widgets import PlainButton, Title

COVERED = 0.8  # of the window's height, by a dialog with much to read


class Dialog(QDialog):
    """A titled dialog with a row of buttons below; Escape closes it, and closed it is gone."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        self.column.setSpacing(SPACE_4)
        self.column.addWidget(Title(title))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE_2)
        self._buttons.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need that are broken into lines, in whatever language and size."""
        super().showEvent(event)
        least = self.column.minimumHeightForWidth(self.width())
        if least > self.height():
            self.resize(self.width(), least)

    def room(self) -> QSize:
        """How large it can be on this screen; over its window where that is the larger, for a picture."""
        parent, screen = self.parentWidget(), self.screen().availableSize()
        return screen.expandedTo(parent.window().size()) if parent is not None else screen

    def fit(self, theme: Theme, width: int, height: int) -> None:
        """Take this size, in pixels at zoom 1: higher over a high window, never more than the screen has."""
        wanted = QSize(theme.px(width), max(theme.px(height), self.height_over_window()))
        self.resize(wanted.boundedTo(self.room()))

    def scrolled(self, page: QWidget, name: str) -> QScrollArea:
        """`page` in what scrolls it where the screen is too low for all of it."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        area.setAccessibleName(name)
        area.setWidget(page)
        return area

    def height_over_window(self) -> int:
        """The height, in pixels, that leaves a rim of the window below it in sight; 0 where there is none."""
        parent = self.parentWidget()
        return round(parent.window().height() * COVERED) if parent is not None else 0

    def end(self, *buttons: PlainButton) -> None:
        """Put the buttons below all else, *Close* last."""
        close = PlainButton(self.tr("Close"), self.tr("Close (Esc)"))
        close.clicked.connect(self.accept)
        for button in (*buttons, close):
            self._buttons.addWidget(button)
        self.column.addLayout(self._buttons)
