"""Painted items kept as pictures, for what is in sight is painted again whenever anything in it changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap


class Pictures:
    """The last pictures taken; `most` of them are kept."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Hashable, QPixmap] = {}

    def forget(self) -> None:
        """Paint everything anew: other colours, other sizes."""
        self._kept.clear()

    def kept(self, key: Hashable, ratio: float) -> QPixmap | None:
        """The picture called `key`, if there is one in so many pixels a unit."""
        found = self._kept.pop(key, None)
        if found is None or found.devicePixelRatio() != ratio:
            return None
        self._kept[key] = found
        return found

    def take(
        self, key: Hashable, size: QSize, ratio: float, ground: QColor, paint: Callable[[QPainter], None]
    ) -> QPixmap:
        """The picture called `key`, painted on `ground` if there is none in so many pixels a unit."""
        kept = self.kept(key, ratio)
        if kept is None:
            kept = QPixmap(size.expandedTo(QSize(1, 1)) * ratio)
            kept.setDevicePixelRatio(ratio)
            kept.fill(ground)
            painter = QPainter(kept)
            paint(painter)
            painter.end()
            self._kept[key] = kept
        while len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]
        return kept
