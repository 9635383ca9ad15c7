"""How a hit in its context is drawn: what is before it ends where it begins, all in one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView

from migbrowser.ui.delegates.pictures import Pictures
from migbrowser.ui.models.search_contexts import (
    BEFORE,
    BEHIND,
    HIT,
    WHERE,
    InContext,
)
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, Mark

GAP = 5  # between the hit and its neighbours
IN_SIGHT = 80  # painted lines that are kept
Widths = tuple[int, int, int, int]  # of the columns, 0 for one that is not shown


class ContextDrawing:
    """Draws lines of `SearchContexts` whole; those in sight are kept as pictures."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        self._theme, self._view = theme, view
        self._kept: dict[tuple[int, int, str], str] = {}  # words as cut, by column and room
        self._pictures = Pictures(IN_SIGHT)
        self._widths: Widths = (0, 0, 0, 0)
        self._pens: dict[tuple[int, bool], tuple[QFont, QFontMetricsF, QColor]] = {}

    def forget(self) -> None:
        """Measure everything anew: other lines, other sizes, other colours."""
        self._kept.clear()
        self._pens.clear()
        self._pictures.forget()

    def use(self, widths: Widths) -> None:
        """The columns are so wide now."""
        self._widths = widths

    def prepare(self, line: InContext, widths: Widths, height: int) -> None:
        """Paint a line as it will be seen, with columns so wide."""
        self._picture(line, widths, height)

    def hit_widths(self) -> Callable[[str], int]:
        """Says what room a hit wants."""
        metrics, around = QFontMetricsF(self._theme.font(bold=True)), 2 * self._theme.px(GAP) + 2
        return lambda hit: round(metrics.horizontalAdvance(hit)) + around

    def where_width(self, lines: Sequence[InContext]) -> int:
        """The room that the longest name of a place wants."""
        metrics = QFontMetricsF(self._theme.font(NOTE))
        widest = max(map(metrics.horizontalAdvance, {_where(line) for line in lines}), default=0.0)
        return round(widest) + 3 * self._theme.px(GAP)

    def paint(self, painter: QPainter, at: QRect, line: InContext, *, marked: bool, current: bool) -> None:
        """Ground, the words of all columns; strokes over and under the current line."""
        if marked:
            painter.fillRect(at, self._theme.colour("accent_ground"))
            painter.translate(at.topLeft())
            self._paint_words(painter, line, self._widths, at.height(), marked=True)
            painter.translate(-at.topLeft())
        else:
            painter.drawPixmap(at.topLeft(), self._picture(line, self._widths, at.height()))
        if current:
            thick = max(self._theme.px(1.5), 1)
            for top in (at.top(), at.bottom() + 1 - thick):
                painter.fillRect(at.left(), top, at.width(), thick, self._theme.colour("accent"))

    def _picture(self, line: InContext, widths: Widths, height: int) -> QPixmap:
        def paint(painter: QPainter) -> None:
            self._paint_words(painter, line, widths, height)

        ratio, ground = self._view.devicePixelRatioF(), self._theme.colour("panel")
        return self._pictures.take((line, widths), QSize(sum(widths), height), ratio, ground, paint)

    def _paint_words(
        self, painter: QPainter, line: InContext, widths: Widths, height: int, *, marked: bool = False
    ) -> None:
        """From column to column, each cell within its room."""
        left, gap = 0, self._theme.px(GAP)
        words = (line.before, line.hit, line.behind, _where(line))
        for column, width in enumerate(widths):
            room = QRectF(left + gap, 0, width - 2 * gap, height)
            left += width
            if column == HIT:
                self._paint_hit(painter, room, line.hit)
            elif width:
                self._draw(painter, room, words[column], column, _SIDES[column], marked=marked)

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


_SIDES = {
    BEFORE: Qt.AlignmentFlag.AlignRight,
    BEHIND: Qt.AlignmentFlag.AlignLeft,
    WHERE: Qt.AlignmentFlag.AlignLeft,
}
_CUT = {
    BEFORE: Qt.TextElideMode.ElideLeft,
    HIT: Qt.TextElideMode.ElideMiddle,
    BEHIND: Qt.TextElideMode.ElideRight,
    WHERE: Qt.TextElideMode.ElideRight,
}


def _where(line: InContext) -> str:
    return f"{line.siglum}\u2002{line.where}" if line.siglum else line.where
