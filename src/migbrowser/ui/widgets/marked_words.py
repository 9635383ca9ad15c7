"""A paragraph with marks in it, as the tables' delegates draw them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from migbrowser.ui.delegates.laid_text import LaidText, lay
from migbrowser.ui.models.runs import BREAK, Run
from migbrowser.ui.theme import Theme


class MarkedWords(QWidget):
    """Runs of text, wrapped to the width there is."""

    def __init__(self, theme: Theme, runs: Sequence[Run] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._laid: tuple[int, LaidText] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.say(runs)
        theme.changed.connect(self._forget)

    def say(self, runs: Sequence[Run]) -> None:
        """Show other words."""
        self._runs = tuple(runs)
        self.setAccessibleName("".join(run.text for run in self._runs).replace(BREAK, " "))
        self._forget()

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As tall as the words need."""
        return round(self._at(width).height) + 1

    def sizeHint(self) -> QSize:
        """A few words wide."""
        return QSize(self._theme.px(220), self.heightForWidth(self._theme.px(220)))

    def minimumSizeHint(self) -> QSize:
        """A word or two."""
        return QSize(self._theme.px(90), self._theme.px(18))

    def paintEvent(self, _: QPaintEvent) -> None:
        """The words with their marks."""
        painter = QPainter(self)
        self._at(self.width()).draw(painter, QPointF(0, 0))
        painter.end()

    def _at(self, width: int) -> LaidText:
        if self._laid is None or self._laid[0] != width:
            self._laid = (width, lay(self._runs, self._theme, width))
        return self._laid[1]

    def _forget(self) -> None:
        self._laid = None
        self.updateGeometry()
        self.update()
