"""The one line over a view: its title, its filters, and at the right what switches or steps."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QWidget

from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import key_text
from migbrowser.ui.models.punctuation import beside
from migbrowser.ui.tokens import SPACE_2, SPACE_3, SPACE_4
from migbrowser.ui.widgets.buttons import FilterChip
from migbrowser.ui.widgets.flow import FlowLayout
from migbrowser.ui.widgets.labels import YieldingTitle

TITLE_SHARE = 0.36  # of the line, at most


class ViewHeader(QWidget):
    """Title, then filters (they wrap when the window is narrow), then tools at the right.

    Where the filters would stand one over the other between the two, they go to a line of their own.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        self._grid.setSpacing(SPACE_3)
        self._grid.setColumnStretch(1, 1)
        self.title = YieldingTitle(title)
        self._filters, self._tools = QWidget(self), QWidget(self)
        FlowLayout(self._filters, gap=SPACE_2)
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(SPACE_2)
        self._grid.addWidget(self.title, 0, 0)
        self._grid.addWidget(self._filters, 0, 1)
        self._grid.addWidget(self._tools, 0, 2)
        self._below = False  # whether the filters have their own line

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long title leaves most of the line to the filters."""
        super().resizeEvent(event)
        self.title.setMaximumWidth(round(event.size().width() * TITLE_SHARE))
        self._place_filters()

    def minimumSizeHint(self) -> QSize:
        """As narrow as title and tools, with the filters in a line of their own."""
        margins, whole = self._grid.contentsMargins(), super().minimumSizeHint()
        filters = self._filters.minimumSizeHint().width()
        width = margins.left() + max(self._ends(), filters) + margins.right()
        return QSize(min(width, whole.width()), whole.height())

    def _ends(self) -> int:
        """How wide title and tools are together, with the gaps."""
        least = self.title.minimumSizeHint().width() + self._tools.minimumSizeHint().width()
        return least + 2 * self._grid.horizontalSpacing()

    def _place_filters(self) -> None:
        margins, count = self._grid.contentsMargins(), len(self._filters.findChildren(QAbstractButton))
        room = self.width() - margins.left() - margins.right() - self._ends()
        least = self._filters.minimumSizeHint()
        title = min(self.title.sizeHint().width(), self.title.maximumWidth())
        left = room + self.title.minimumSizeHint().width() - title
        beside = self._filters.heightForWidth(max(left, least.width()))
        alone = self._filters.heightForWidth(self.width() - margins.left() - margins.right())
        saves = beside - alone > least.height() + self._grid.verticalSpacing()
        below = count > 1 and (saves or room < 2 * least.width())
        if below != self._below:
            self._below = below
            place = (1, 0, 1, 3) if below else (0, 1, 1, 1)
            self._grid.removeWidget(self._filters)
            self._grid.addWidget(self._filters, *place)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title.setText(title)

    def add_filter(self, *widgets: QWidget) -> None:
        """Put filters after the title."""
        key = key_text(BY_ID["filters"])
        for widget in widgets:
            self._layout_of(self._filters).addWidget(widget)
            if isinstance(widget, FilterChip):
                widget.set_key(key)
            else:
                widget.setToolTip(beside(widget.toolTip(), key))

    def focus_filters(self) -> None:
        """Put the keyboard on the first filter: Down opens it, Tab goes to the next."""
        first = next((each for each in self._filters.findChildren(QWidget) if each.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_tool(self, *widgets: QWidget) -> None:
        """Put controls at the right."""
        for widget in widgets:
            self._layout_of(self._tools).addWidget(widget)

    def _layout_of(self, part: QWidget) -> QHBoxLayout | FlowLayout:
        layout = part.layout()
        if not isinstance(layout, QHBoxLayout | FlowLayout):
            raise TypeError("the header's parts have layouts of their own")
        return layout
