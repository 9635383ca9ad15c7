"""How the grid of topics is drawn: a figure on a ground that deepens with it, first and last below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, TEXT
from migbrowser.ui.widgets.note_sign import paint_head_sign
from migbrowser.ui.widgets.rows import CELL, Cell, Index

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
FULL = 8  # so many and more have the deepest ground
INSET, TOPIC_WIDTH = 10, 276  # pixels at zoom 1
WRAPPED = int(_LEFT) | int(Qt.TextFlag.TextWordWrap)


class GridDelegate(QStyledItemDelegate):
    """Draws the cells of a `GridModel`."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self._theme, self._table = theme, parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Row line, ground, figure, first and last, the frame of the current cell."""
        cell, theme = index.data(CELL), self._theme
        painter.save()
        painter.setPen(theme.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if isinstance(cell, Cell):
            box = QRectF(option.rect).adjusted(3, 2, -3, -3)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if cell.text and not cell.soft:
                ground = theme.colour("accent")
                ground.setAlphaF(0.05 + 0.2 * min(int(cell.text), FULL) / FULL)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ground)
                painter.drawRoundedRect(box, 5, 5)
            self._paint_words(painter, option.rect, cell)
            if option.state & QStyle.StateFlag.State_Selected or self._table.currentIndex() == index:
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, 5, 5)
        painter.restore()

    def sizeHint(self, _: QStyleOptionViewItem, __: Index) -> QSize:
        """One line."""
        return QSize(self._theme.px(70), self._theme.px(30))

    def _paint_words(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        theme = self._theme
        painter.setFont(theme.font(NOTE) if cell.soft else theme.font(bold=True))
        painter.setPen(theme.colour("soft" if cell.soft else "ink"))
        if not cell.under:
            painter.drawText(rect, _CENTRE, cell.text)
            return
        metrics, small = QFontMetrics(painter.font()), QFontMetrics(theme.font(NOTE))
        gap = theme.px(6)
        under = small.elidedText(cell.under, Qt.TextElideMode.ElideRight, rect.width() - theme.px(32))
        figure = metrics.horizontalAdvance(cell.text)
        left = rect.left() + (rect.width() - figure - gap - small.horizontalAdvance(under)) // 2
        painter.drawText(rect.adjusted(left - rect.left(), 0, 0, 0), _LEFT, cell.text)
        painter.setFont(theme.font(NOTE))
        painter.setPen(theme.colour("soft"))
        painter.drawText(rect.adjusted(left - rect.left() + figure + gap, 0, 0, 0), _LEFT, under)


def topic_height(theme: Theme, words: str) -> int:
    """How high a row must be for its topic."""
    room = QRect(0, 0, theme.px(TOPIC_WIDTH - INSET - 6), 1000)
    return QFontMetrics(theme.font()).boundingRect(room, WRAPPED, words).height() + theme.px(8)


class GridHeader(QHeaderView):
    """Heads that stay in sight: topics and their groups at the left, two lines above the columns."""

    def __init__(self, theme: Theme, orientation: Qt.Orientation, parent: QTableView) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """Wide enough for topics, high enough for two lines."""
        size = super().sizeHint()
        if self.orientation() == Qt.Orientation.Horizontal:
            size.setHeight(self._theme.px(64 if self._has_three_lines() else 46))
        else:
            size.setWidth(self._theme.px(TOPIC_WIDTH))
        return size

    def _has_three_lines(self) -> bool:
        heads = (self.model().headerData(n, self.orientation(), CELL) for n in range(self.count()))
        return any(isinstance(head, Cell) and "\n" in head.under for head in heads)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """One head."""
        cell = self.model().headerData(logical, self.orientation(), CELL)
        if not isinstance(cell, Cell):
            return
        theme, upright = self._theme, self.orientation() == Qt.Orientation.Vertical
        painter.save()
        painter.fillRect(rect, theme.colour("panel" if upright else "row"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if upright:
            self._paint_topic(painter, rect, cell)
        else:
            self._paint_head(painter, rect, cell)
        paint_head_sign(painter, theme, rect, self, logical)
        painter.restore()

    def _paint_topic(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        theme = self._theme
        room = rect.adjusted(theme.px(INSET), 0, -theme.px(6), 0)
        painter.setFont(theme.font(NOTE if cell.bold else TEXT, bold=cell.bold))
        painter.setPen(theme.colour("soft" if cell.bold else "ink"))
        if cell.bold:
            down = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(room.adjusted(0, 0, 0, -theme.px(4)), down, cell.text)
        else:
            painter.drawText(room, WRAPPED, cell.text)

    def _paint_head(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        theme = self._theme
        room = rect.adjusted(theme.px(2), theme.px(4), -theme.px(2), -theme.px(4))
        painter.setFont(theme.font(NOTE, bold=True))
        painter.setPen(theme.colour("ink"))
        words = QFontMetrics(painter.font()).elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width())
        low, lines = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, cell.under.count("\n") + 1
        over = QFontMetrics(theme.font(NOTE)).height() * lines if cell.under else 0
        painter.drawText(room.adjusted(0, 0, 0, -over), low, words)
        painter.setFont(theme.font(NOTE))
        painter.setPen(theme.colour("faint"))
        painter.drawText(room, low, cell.under)
