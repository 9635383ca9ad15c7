"""A part with another under it that stands there only where both have room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_LEAST_SHARE = 0.5  # of the height, which the upper part keeps


class YieldingPage(QWidget):
    """Two parts, one over the other; the lower one gives way where it would take most of the height."""

    def __init__(self, upper: QWidget, lower: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upper, self._lower = upper, lower
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(upper, 1)
        column.addWidget(lower)

    def minimumSizeHint(self) -> QSize:
        """What the upper part needs, as wide as the wider of both."""
        upper, lower = self._upper.minimumSizeHint(), self._lower.minimumSizeHint()
        return QSize(max(upper.width(), lower.width()), upper.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look anew whether both have room."""
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent) -> bool:
        """The lower part may need more room after a change of what it shows."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._share()
        return done

    def _share(self) -> None:
        needed = max(self._lower.heightForWidth(self.width()), self._lower.minimumSizeHint().height())
        self._lower.setVisible(needed <= self.height() * _LEAST_SHARE)
