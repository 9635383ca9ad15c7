"""The tabs with their key numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from migbrowser.ui.tokens import SPACE_2
from migbrowser.ui.widgets import KeyHint


class TabBar(QTabBar):
    """One tab per view, named, with the number that Ctrl goes with."""

    def __init__(self, titles: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`titles`: what each tab is called, and its tooltip."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tabs"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(False)
        for number, (title, tip) in enumerate(titles, start=1):
            index = self.addTab(title)
            self.setTabToolTip(index, tip)
            self.setAccessibleTabName(index, title)
            self.setTabButton(index, QTabBar.ButtonPosition.RightSide, _key(str(number)))

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the bold title of the current tab, so that nothing moves when another becomes current."""
        size = super().tabSizeHint(index)
        bold = QFont(self.font())
        bold.setBold(True)
        words = self.tabText(index)
        wider = QFontMetrics(bold).horizontalAdvance(words) - QFontMetrics(self.font()).horizontalAdvance(
            words
        )
        return QSize(size.width() + max(wider, 0), size.height())


def _key(number: str) -> QWidget:
    """The key with room at its right: Qt puts it against the tab's edge."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, SPACE_2, 0)
    row.addWidget(KeyHint(number))
    return box
