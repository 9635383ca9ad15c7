"""Ctrl and the wheel change the size of everything, wherever the pointer is over something that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from migbrowser.ui.theme import Theme

_NOTCH = 120  # eighths of a degree, as Qt counts a wheel


class WheelZoom(QObject):
    """Watches what scrolls in a view. A part that does something of its own with Ctrl is left alone."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._turned = theme, 0

    def watch(self, view: QWidget) -> None:
        """Watch all that scrolls in `view` by now."""
        for area in (view, *view.findChildren(QAbstractScrollArea)):
            if isinstance(area, QAbstractScrollArea) and not area.property("own_wheel"):
                area.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take the wheel with Ctrl; small turns of a touchpad are added up."""
        if event.type() != QEvent.Type.Wheel or not isinstance(event, QWheelEvent):
            return False
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        if notches:
            self._turned -= notches * _NOTCH
            self._theme.step_zoom(notches)
        return True
