"""Another share of the window for its parts: laid out at once, painted in two turns."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QWidget
from shiboken6 import isValid

_PATIENCE = 50  # milliseconds after which they are painted even if the window was not


def lay_out_now(part: QWidget) -> None:
    """Give `part` and all around it the sizes they want, from the inside out, before anything is painted.

    Left to itself Qt asks one of them in a turn, and paints what is between.
    """
    around: QWidget | None = part
    while around is not None and not around.isWindow():
        if layout := around.layout():
            layout.activate()
        around = around.parentWidget()


def paint_lists_later(window: QWidget) -> None:
    """Paint tables and lists behind all else, for all that changed its size at once is too much for one turn.

    Until then, for a part of a frame, what was painted in their place stays.
    """
    if window.isVisible():
        _Later(window)


class _Later(QObject):
    """Tables and lists that wait until the window is painted without them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._waiting: list[QWidget] = []
        for table in window.findChildren(QAbstractItemView):
            if table.window() is window and table.updatesEnabled():  # not those within one that waits
                table.setUpdatesEnabled(False)
                self._waiting.append(table)
        window.installEventFilter(self)
        QTimer.singleShot(_PATIENCE, self, self._end)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """Their turn is the one after the painting that comes now."""
        if event.type() == QEvent.Type.UpdateRequest:
            window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._end)
        return False

    def _end(self) -> None:
        for table in filter(isValid, self._waiting):
            table.setUpdatesEnabled(True)
        self.deleteLater()
