"""How the cells of a clause are drawn: frameworks as chips, objectives by strength, echoes as dots."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE
from migbrowser.ui.widgets.cells import INSET, CellDelegate, paint_row, shown
from migbrowser.ui.widgets.note_sign import paint_note_sign
from migbrowser.ui.widgets.rows import Cell, Index

MOST_DOTS = 8  # in one cell; more are said by a figure
CHIP_GAP, CHIP_STEP = 5, 24  # between chips, from line to line
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
ONE_LINE = 32  # height of a row with one line; pixels at zoom 1


@dataclass(frozen=True, slots=True)
class Pictured(Cell):
    """A cell that is drawn as more than words; `said` is what it means in words.

    Of `chips`, `runs` (words, whether they weigh less), `dots` and `wrap` (the text breaks) one is given.
    """

    said: str = ""
    chips: tuple[str, ...] = ()
    runs: tuple[tuple[str, bool], ...] = ()
    dots: int = 0
    wrap: bool = False

    @property
    def spoken(self) -> str:
        """What is drawn, in words."""
        return self.said


class ClauseDelegate(CellDelegate):
    """Draws `Pictured` cells; others as in every table. In a high row everything stands at its top."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, contents, row line."""
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        cell, right = shown(index)
        painter.save()
        paint_row(painter, self._theme, option, index, marked=marked)
        line = QRect(option.rect)
        line.setHeight(min(line.height(), self._theme.px(ONE_LINE)))
        if isinstance(cell, Pictured):
            self._paint_pictured(painter, option.rect, line, cell)
        else:
            self._paint_cell(painter, line, cell, right=right, marked=marked)
        if index.column() == 0:
            paint_note_sign(painter, self._theme, line, index)
        painter.restore()

    def _paint_pictured(self, painter: QPainter, whole: QRect, line: QRect, cell: Pictured) -> None:
        inset = self._theme.px(INSET)
        room = line.adjusted(inset, 0, -inset, 0)
        if cell.chips:
            self._paint_chips(painter, room, cell.chips)
        elif cell.runs:
            self._paint_runs(painter, room, cell.runs)
        elif cell.dots:
            self._paint_dots(painter, room, cell.dots)
        elif cell.wrap:
            self._paint_wrapped(painter, whole.adjusted(inset, 0, -inset, 0), cell)

    def _paint_wrapped(self, painter: QPainter, room: QRect, cell: Pictured) -> None:
        font = self._theme.font(bold=cell.bold)
        over = (self._theme.px(ONE_LINE) - QFontMetrics(font).height()) // 2
        painter.setFont(font)
        painter.setPen(self._theme.colour("soft" if cell.soft else "ink"))
        painter.drawText(room.adjusted(0, over, 0, 0), WRAPPED, cell.text)

    def _paint_runs(self, painter: QPainter, room: QRect, runs: tuple[tuple[str, bool], ...]) -> None:
        font = self._theme.font()
        metrics = QFontMetrics(font)
        painter.setFont(font)
        for words, light in runs:
            painter.setPen(self._theme.colour("soft" if light else "ink"))
            painter.drawText(
                room, _LEFT, metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            )
            room = room.adjusted(metrics.horizontalAdvance(words), 0, 0, 0)

    def _paint_dots(self, painter: QPainter, room: QRect, count: int) -> None:
        theme = self._theme
        size, step = theme.px(8), theme.px(11)
        shown = min(count, MOST_DOTS if count <= MOST_DOTS else MOST_DOTS - 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        top = room.center().y() - size / 2 + 0.5
        for place in range(shown):
            painter.drawEllipse(QRectF(room.left() + place * step, top, size, size))
        if shown < count:
            painter.setFont(theme.font(NOTE))
            painter.setPen(theme.colour("soft"))
            painter.drawText(room.adjusted(shown * step + theme.px(2), 0, 0, 0), _LEFT, f"+{count - shown}")

    def _paint_chips(self, painter: QPainter, room: QRect, chips: tuple[str, ...]) -> None:
        metrics = QFontMetrics(self._theme.font(NOTE))
        step = self._theme.px(CHIP_STEP)
        for words, left, line in _placed(self._theme, chips, room.width()):
            box = QRectF(room.left() + left, room.top() + line * step, 0, room.height())
            self._paint_chip(painter, metrics, box, words, room.width())

    def _paint_chip(
        self, painter: QPainter, metrics: QFontMetrics, line: QRectF, words: str, most: int
    ) -> None:
        """A chip at the left of `line`, in the middle of its height, at most `most` wide."""
        theme = self._theme
        width, height = min(_chip_width(theme, metrics, words), most), metrics.height() + theme.px(2)
        box = QRectF(line.left() + 0.5, line.center().y() - height / 2, width - 1, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("panel"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setFont(theme.font(NOTE))
        painter.setPen(theme.colour("soft"))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(width) - theme.px(12))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


def chips_height(theme: Theme, chips: tuple[str, ...], room: int) -> int:
    """How high a row must be for all its chips."""
    last = _placed(theme, chips, room)[-1][2] if len(chips) > 1 else 0
    return theme.px(ONE_LINE) + last * theme.px(CHIP_STEP)


def _placed(theme: Theme, chips: tuple[str, ...], room: int) -> list[tuple[str, int, int]]:
    """Each chip with its left side and its line: as many to a line as fit."""
    found: list[tuple[str, int, int]] = []
    left = line = 0
    metrics = QFontMetrics(theme.font(NOTE))
    for words in chips:
        width = min(_chip_width(theme, metrics, words), room)
        if left and left + width > room:
            left, line = 0, line + 1
        found.append((words, left, line))
        left += width + theme.px(CHIP_GAP)
    return found


def _chip_width(theme: Theme, metrics: QFontMetrics, words: str) -> int:
    return metrics.horizontalAdvance(words) + theme.px(14)
