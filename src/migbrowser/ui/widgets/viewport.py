"""What a scroll area shows its contents in."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(area: QAbstractScrollArea) -> None:
    """Give `area` a viewport made here, looking as Qt's own does.

    The first time that PySide meets a plain widget made by Qt, it makes every widget class there is ready to
    find out what it is: 10 ms, which the first picture need not wait for.
    """
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)


def paint_ground(area: QAbstractScrollArea, event: QPaintEvent, ground: QColor) -> None:
    """Paint the ground of what is to be painted anew.

    Who does so first may call the viewport opaque (`Qt.WidgetAttribute.WA_OpaquePaintEvent`): then a step of
    scrolling moves the picture there is and paints what comes into sight, not all of it and all behind it.
    """
    painter = QPainter(area.viewport())
    painter.fillRect(event.rect(), ground)
    painter.end()
