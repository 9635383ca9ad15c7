"""Widgets of one kind in a row or a column, as many as there is to show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

from migbrowser.ui.widgets.flow import FlowLayout

W = TypeVar("W", bound=QWidget)


class Repeated(Generic[W]):
    """Those made once are used again, for dressing a new widget takes longer than all the rest.

    They stand from where the layout ended when this was made; what is put behind them stays behind them.
    """

    def __init__(self, layout: QBoxLayout | FlowLayout, make: Callable[[], W]) -> None:
        self._layout, self._make = layout, make
        self._first = layout.count()
        self._made: list[W] = []

    def take(self, count: int) -> list[W]:
        """So many of them, in order; the others are hidden."""
        while len(self._made) < count:
            widget = self._make()
            self._layout.insertWidget(self._first + len(self._made), widget)
            self._made.append(widget)
        for place, widget in enumerate(self._made):
            widget.setVisible(place < count)
        return self._made[:count]
