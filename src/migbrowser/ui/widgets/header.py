"""The one line over a view: its title, its filters, and at the right what switches or steps."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from migbrowser.ui.tokens import SPACE_2, SPACE_3, SPACE_4
from migbrowser.ui.widgets.flow import FlowLayout
from migbrowser.ui.widgets.labels import YieldingTitle

_TITLE_SHARE = 0.36  # of the line, at most


class ViewHeader(QWidget):
    """Title, then filters (they wrap when the window is narrow), then tools at the right."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_3)
        self.title = YieldingTitle(title)
        self._filters, self._tools = QWidget(self), QWidget(self)
        FlowLayout(self._filters, gap=SPACE_2)
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(SPACE_2)
        row.addWidget(self.title)
        row.addWidget(self._filters, 1)
        row.addWidget(self._tools)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long title leaves most of the line to the filters."""
        super().resizeEvent(event)
        self.title.setMaximumWidth(round(event.size().width() * _TITLE_SHARE))

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title.setText(title)

    def add_filter(self, *widgets: QWidget) -> None:
        """Put filters after the title."""
        for widget in widgets:
            self._layout_of(self._filters).addWidget(widget)

    def add_tool(self, *widgets: QWidget) -> None:
        """Put controls at the right."""
        for widget in widgets:
            self._layout_of(self._tools).addWidget(widget)

    def _layout_of(self, part: QWidget) -> QHBoxLayout | FlowLayout:
        layout = part.layout()
        if not isinstance(layout, QHBoxLayout | FlowLayout):
            raise TypeError("the header's parts have layouts of their own")
        return layout
