"""How a hit in its context is drawn: what is before it ends where it begins, all in one line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from migbrowser.ui.models.search_contexts import (
    BEFORE,
    BEHIND,
    CONTEXT,
    HIT,
    WHERE,
    InContext,
    SearchContexts,
)
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, Mark
from migbrowser.ui.widgets.note_sign import paint_note_sign
from migbrowser.ui.widgets.rows import Index

GAP = 5  # between the hit and its neighbours


class ContextDelegate(QStyledItemDelegate):
    """Draws the cells of `SearchContexts`."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._kept: dict[tuple[int, int, str], str] = {}  # words as cut, by column and room
        self._pens: dict[tuple[int, bool], tuple[QFont, QFontMetricsF, QColor]] = {}

    def forget(self) -> None:
        """Measure everything anew: other lines, other sizes, other colours."""
        self._kept.clear()
        self._pens.clear()

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
            self._draw(painter, room, _where(line), WHERE, Qt.AlignmentFlag.AlignLeft, marked=on_it)
        if column == BEFORE:
            paint_note_sign(painter, self._theme, option.rect, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index, *, marked: bool) -> None:
        theme = self._theme
        painter.fillRect(rect, theme.colour("accent_ground" if marked else "panel"))
        if self._view.hasFocus() and self._view.currentIndex().row() == index.row():
            thick = max(theme.px(1.5), 1)
            for top in (rect.top(), rect.bottom() + 1 - thick):
                painter.fillRect(rect.left(), top, rect.width(), thick, theme.colour("accent"))

    def _paint_words(self, painter: QPainter, room: QRectF, words: str, column: int) -> None:
        side = Qt.AlignmentFlag.AlignRight if column == BEFORE else Qt.AlignmentFlag.AlignLeft
        self._draw(painter, room, words, column, side)

    def _paint_hit(self, painter: QPainter, room: QRectF, hit: str) -> None:
        pair = self._theme.mark(Mark.VARIANT)
        metrics = self._pen(HIT)[1]
        wide = min(metrics.horizontalAdvance(hit) + 2, room.width())
        box = QRectF(
            room.center().x() - wide / 2, room.center().y() - metrics.height() / 2, wide, metrics.height()
        )
        painter.fillRect(box, QColor(pair.ground))
        thick = max(self._theme.px(1.5), 1)
        painter.fillRect(QRectF(box.left(), box.bottom() - thick, wide, thick), QColor(pair.ink))
        self._draw(painter, room, hit, HIT, Qt.AlignmentFlag.AlignHCenter)

    def _draw(
        self,
        painter: QPainter,
        room: QRectF,
        words: str,
        column: int,
        side: Qt.AlignmentFlag,
        *,
        marked: bool = False,
    ) -> None:
        font, metrics, ink = self._pen(column, marked=marked)
        key = (column, round(room.width()), words)
        if key not in self._kept:
            self._kept[key] = metrics.elidedText(words, _CUT[column], room.width())
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, self._kept[key])

    def _pen(self, column: int, *, marked: bool = False) -> tuple[QFont, QFontMetricsF, QColor]:
        """Font with its metrics and colour of a column; kept, for many cells are drawn at once."""
        if (column, marked) not in self._pens:
            theme = self._theme
            ink = ("soft" if marked else "faint") if column == WHERE else "ink"
            font = theme.font(NOTE) if column == WHERE else theme.font(bold=column == HIT)
            self._pens[column, marked] = font, QFontMetricsF(font), theme.colour(ink)
        return self._pens[column, marked]


_CUT = {
    BEFORE: Qt.TextElideMode.ElideLeft,
    HIT: Qt.TextElideMode.ElideMiddle,
    BEHIND: Qt.TextElideMode.ElideRight,
    WHERE: Qt.TextElideMode.ElideRight,
}


def _where(line: InContext) -> str:
    return f"{line.siglum}\u2002{line.where}" if line.siglum else line.where
