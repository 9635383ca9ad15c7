"""How the lines at the side of the clauses are drawn: words at the left, how many at the right."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from migbrowser.ui.models.clauses_side import CHOSEN, COUNT, NODE, Node, NodeKind
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, TEXT
from migbrowser.ui.widgets.note_sign import paint_note_sign
from migbrowser.ui.widgets.rows import Index

_HEIGHTS = {NodeKind.HEADING: 34, NodeKind.GROUP: 26, NodeKind.INSTRUMENT: 42}  # others have one line
_LEFT = Qt.AlignmentFlag.AlignLeft
_WRAPPED = int(_LEFT | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
SIDE = 14  # of the words from the tree's sides


class SideDelegate(QStyledItemDelegate):
    """Draws the nodes of a `SideModel`."""

    def __init__(self, theme: Theme, parent: QTreeView) -> None:
        super().__init__(parent)
        self._theme, self._tree = theme, parent

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines for an instrument with its event; more room over a heading; the lines of a long topic."""
        node: Node = index.data(NODE)
        height = self._theme.px(_HEIGHTS.get(node.kind, 25))
        if node.kind is NodeKind.TOPIC:
            font = self._theme.font(NOTE)
            depth = 2 * self._tree.indentation() + self._theme.px(4 + SIDE) + _figure_width(self._theme)
            room = QRectF(0, 0, self._tree.viewport().width() - depth, 10_000)
            words = QFontMetricsF(font).boundingRect(room, _WRAPPED, node.words)
            height = max(height, round(words.height()) + self._theme.px(8))
        return QSize(self._theme.px(80), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground if it is chosen or current, words, count."""
        node: Node = index.data(NODE)
        theme, view = self._theme, option.widget
        chosen = bool(index.data(CHOSEN))
        current = isinstance(view, QTreeView) and view.hasFocus() and view.currentIndex() == index
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and node.kind is not NodeKind.HEADING
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or current or hovered:
            painter.setPen(QPen(theme.colour("accent"), 1.5) if current else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_ground" if chosen else "row"))
            left = -option.rect.left() + theme.px(6)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(left, 1, -theme.px(6), -1), 6, 6)
        inset = theme.px(SIDE) if node.kind is NodeKind.HEADING else theme.px(4)
        room = QRectF(option.rect).adjusted(inset, 0, -theme.px(SIDE), 0)
        self._paint_words(painter, room, node, index.data(COUNT), chosen=chosen)
        corner = QRect(option.rect)  # the right one: chevrons stand at the left
        corner.setLeft(option.rect.right() - theme.px(SIDE - 2))
        paint_note_sign(painter, theme, corner, index)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, room: QRectF, node: Node, count: int | None, *, chosen: bool
    ) -> None:
        theme = self._theme
        if count is not None:
            painter.setFont(theme.font(NOTE))
            painter.setPen(theme.colour("soft" if chosen else "faint"))
            painter.drawText(self._upper(room, node), _RIGHT, str(count))
            room = room.adjusted(0, 0, -_figure_width(theme), 0)
        bold = node.kind is NodeKind.HEADING or (chosen and node.kind is NodeKind.INSTRUMENT)
        font = theme.font(TEXT if node.kind in (NodeKind.HEADING, NodeKind.INSTRUMENT) else NOTE, bold=bold)
        painter.setFont(font)
        painter.setPen(theme.colour(_ink(node, count, chosen=chosen)))
        if node.kind is NodeKind.TOPIC:
            painter.drawText(room, _WRAPPED, node.words)
            return
        words = QFontMetricsF(font).elidedText(node.words, Qt.TextElideMode.ElideRight, room.width())
        bottom = node.kind in (NodeKind.HEADING, NodeKind.GROUP)
        down = Qt.AlignmentFlag.AlignBottom if bottom else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            self._upper(room, node).adjusted(0, 0, 0, -theme.px(4) if bottom else 0), _LEFT | down, words
        )
        if node.kind is NodeKind.INSTRUMENT:
            painter.setFont(theme.font(NOTE))
            painter.setPen(theme.colour("soft" if chosen else "faint"))
            aside = _figure_width(theme) + theme.px(SIDE - 4)  # below figures it has all the width
            below = room.adjusted(0, room.height() / 2 - theme.px(1), aside, 0)
            under = QFontMetricsF(painter.font()).elidedText(
                node.under, Qt.TextElideMode.ElideRight, below.width()
            )
            painter.drawText(below, _LEFT | Qt.AlignmentFlag.AlignTop, under)

    def _upper(self, room: QRectF, node: Node) -> QRectF:
        if node.kind is not NodeKind.INSTRUMENT:
            return room
        return room.adjusted(0, self._theme.px(2), 0, -room.height() / 2 + self._theme.px(2))


def _figure_width(theme: Theme) -> float:
    return QFontMetricsF(theme.font(NOTE)).horizontalAdvance("000")


def _ink(node: Node, count: int | None, *, chosen: bool) -> str:
    if chosen and node.kind is NodeKind.TOPIC:
        return "accent"
    if node.kind is NodeKind.GROUP or (count == 0 and not chosen):
        return "faint"
    return "soft" if node.kind is NodeKind.CLAUSE else "ink"
