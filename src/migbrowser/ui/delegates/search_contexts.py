"""How a hit in its context is drawn: what is before it ends where it begins, all in one line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from migbrowser.ui.models.search_contexts import BEFORE, BEHIND, CONTEXT, HIT, InContext, SearchContexts
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, Mark
from migbrowser.ui.widgets.rows import Index

GAP = 5  # between the hit and its neighbours


class ContextDelegate(QStyledItemDelegate):
    """Draws the cells of `SearchContexts`."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def hit_widths(self) -> Callable[[str], int]:
        """Says what room a hit wants."""
        metrics, around = QFontMetricsF(self._theme.font(bold=True)), 2 * self._theme.px(GAP) + 2
        return lambda hit: round(metrics.horizontalAdvance(hit)) + around

    def where_width(self) -> int:
        """The room that the longest name of a place wants."""
        metrics = QFontMetricsF(self._theme.font(NOTE))
        model = self._view.model()
        lines = model.lines if isinstance(model, SearchContexts) else ()
        widest = max(map(metrics.horizontalAdvance, {_where(line) for line in lines}), default=0.0)
        return round(widest) + 3 * self._theme.px(GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground of the line, then the words of the cell."""
        line: InContext = index.data(CONTEXT)
        on_it = self._view.selectionModel().isSelected(index)
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option.rect, index, marked=on_it)
        room = QRectF(option.rect).adjusted(self._theme.px(GAP), 0, -self._theme.px(GAP), 0)
        column = index.column()
        if column == HIT:
            self._paint_hit(painter, room, line.hit)
        elif column in (BEFORE, BEHIND):
            self._paint_words(painter, room, line.before if column == BEFORE else line.behind, column)
        else:
            self._paint_where(painter, room, line, marked=on_it)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index, *, marked: bool) -> None:
        theme = self._theme
        painter.fillRect(rect, theme.colour("accent_ground" if marked else "panel"))
        if self._view.hasFocus() and self._view.currentIndex().row() == index.row():
            thick = max(theme.px(1.5), 1)
            for top in (rect.top(), rect.bottom() + 1 - thick):
                painter.fillRect(rect.left(), top, rect.width(), thick, theme.colour("accent"))

    def _paint_words(self, painter: QPainter, room: QRectF, words: str, column: int) -> None:
        before = column == BEFORE
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour("ink"))
        cut = Qt.TextElideMode.ElideLeft if before else Qt.TextElideMode.ElideRight
        side = Qt.AlignmentFlag.AlignRight if before else Qt.AlignmentFlag.AlignLeft
        self._draw(painter, room, words, cut, side)

    def _paint_hit(self, painter: QPainter, room: QRectF, hit: str) -> None:
        pair = self._theme.mark(Mark.VARIANT)
        painter.setFont(self._theme.font(bold=True))
        metrics = QFontMetricsF(painter.font())
        wide = min(metrics.horizontalAdvance(hit) + 2, room.width())
        box = QRectF(
            room.center().x() - wide / 2, room.center().y() - metrics.height() / 2, wide, metrics.height()
        )
        painter.fillRect(box, QColor(pair.ground))
        thick = max(self._theme.px(1.5), 1)
        painter.fillRect(QRectF(box.left(), box.bottom() - thick, wide, thick), QColor(pair.ink))
        painter.setPen(self._theme.colour("ink"))
        self._draw(painter, room, hit, Qt.TextElideMode.ElideMiddle, Qt.AlignmentFlag.AlignHCenter)

    def _paint_where(self, painter: QPainter, room: QRectF, line: InContext, *, marked: bool) -> None:
        painter.setFont(self._theme.font(NOTE))
        painter.setPen(self._theme.colour("soft" if marked else "faint"))
        self._draw(painter, room, _where(line), Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignLeft)

    def _draw(
        self, painter: QPainter, room: QRectF, words: str, cut: Qt.TextElideMode, side: Qt.AlignmentFlag
    ) -> None:
        shown = QFontMetricsF(painter.font()).elidedText(words, cut, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)


def _where(line: InContext) -> str:
    return f"{line.siglum}\u2002{line.where}" if line.siglum else line.where
