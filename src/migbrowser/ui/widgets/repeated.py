"""Widgets of one kind in a row or a column, as many as there is to show; many changes, laid out once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


@contextmanager
def laid_out_once(part: QWidget) -> Iterator[None]:
    """While much of a widget changes; else Qt would lay all of it out for each widget that is shown."""
    layout = part.layout()
    assert layout is not None  # noqa: S101 (for the type checker: who asks has one)
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)
