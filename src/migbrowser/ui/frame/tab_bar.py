"""The tabs with their key numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from migbrowser.ui.tokens import SPACE_2
from migbrowser.ui.widgets import KeyHint


class TabBar(QTabBar):
    """One tab per view, named, with the number that Ctrl goes with."""

    def __init__(self, titles: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`titles`: what each tab is called, and its tooltip."""
        super().__init__(parent)
        self._extras: dict[tuple[int, str], int] = {}
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
        return QSize(size.width() + self._extra(index), size.height())

    def changeEvent(self, event: QEvent) -> None:
        """The keys change their size with the zoom; Qt keeps the room that they had."""
        if event.type() == QEvent.Type.StyleChange:
            for index in range(self.count()):
                key = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
                key.ensurePolished()
                key.adjustSize()
        super().changeEvent(event)

    def _extra(self, index: int) -> int:
        """How much wider the bold title is; asked for often, so kept until the font changes."""
        key = (index, self.font().key())
        if key not in self._extras:
            self._extras[key] = self._measured(index)
        return self._extras[key]

    def _measured(self, index: int) -> int:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        words = self.tabText(index)
        usual = QFontMetrics(self.font()).horizontalAdvance(words)
        return max(QFontMetrics(bold).horizontalAdvance(words) - usual, 0)


def _key(number: str) -> QWidget:
    """The key with room at its right: Qt puts it against the tab's edge."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, SPACE_2, 0)
    row.addWidget(KeyHint(number))
    return box
