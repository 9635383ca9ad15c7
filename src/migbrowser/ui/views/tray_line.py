"""The selection in one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from migbrowser.ui.models.tray_names import one_line
from migbrowser.ui.widgets import Soft


class Line(Soft):
    """What is selected in one line: names are shown whole or not at all; empty, it says how to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._names: Sequence[str] = ()
        self._count = self._texts = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def say(self, names: Sequence[str], count: int, texts: int) -> None:
        """Show the first names of so many entries; `texts` counts the user's own."""
        self._names, self._count, self._texts = names, count, texts
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """It may be as narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More names or fewer."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, tip = QFontMetrics(self.font()), "\n".join(self._names[:20])
        if self._count:
            words = one_line(
                self._names, self._count, lambda text: metrics.horizontalAdvance(text) <= self.width()
            )
        elif self._texts:
            words = self.tr("No entry yet, only your own words")
        else:
            words = self.tr("Nothing selected yet: Ctrl+D adds what you are looking at")
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(tip if shown == words else "\n".join(filter(None, (words, tip))))
        self.setAccessibleName(words)
