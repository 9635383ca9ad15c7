"""The sign of a note: a small sheet on whatever is listed and has one, said when pointed at or read out."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from migbrowser.model.address import Address
from migbrowser.ui.context import Context
from migbrowser.ui.theme import Theme
from migbrowser.ui.widgets.rows import NOTED, Index

SIDE = 9  # of the sign, in the room before an item's words; pixels at zoom 1


class _Notable(Protocol):
    def set_noted(self, noted: frozenset[Address]) -> None: ...


class NoteSigns(QObject):
    """Keeps the model of a view told which entries have a note, and the view drawn anew."""

    def __init__(self, context: Context, view: QAbstractItemView, model: _Notable) -> None:
        super().__init__(view)
        self._context, self._view, self._model = context, view, model
        context.notes_changed.connect(self._tell)
        model.set_noted(context.noted)

    def _tell(self) -> None:
        """The viewports of heads are Qt's own: they are not asked for (`widgets/viewport.py`)."""
        self._model.set_noted(self._context.noted)
        self._view.viewport().update()
        if isinstance(self._view, QTableView):
            for heads in (self._view.horizontalHeader(), self._view.verticalHeader()):
                heads.headerDataChanged(heads.orientation(), 0, heads.count() - 1)


def paint_note_sign(painter: QPainter, theme: Theme, rect: QRect, index: Index) -> None:
    """Draw the sign at the upper left of an item's place, if the item has a note."""
    if index.data(NOTED):
        _paint(painter, theme, rect)


def paint_head_sign(painter: QPainter, theme: Theme, rect: QRect, header: QHeaderView, section: int) -> None:
    """Draw the sign at the upper left of the head of a row or a column, if that has a note."""
    if header.model().headerData(section, header.orientation(), NOTED):
        _paint(painter, theme, rect)


def _paint(painter: QPainter, theme: Theme, rect: QRect) -> None:
    side = theme.px(SIDE)
    theme.icon("sticky-note", "accent").paint(painter, rect.left() + 1, rect.top() + 2, side, side)
