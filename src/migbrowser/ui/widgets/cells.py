"""How a cell of a table is drawn: text, badge, a second line, the row that is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QTableView

from migbrowser.ui.lettering import SMALL, Type, runs_from_right
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, RADIUS, TEXT
from migbrowser.ui.widgets.badges import badge_size, badge_text, paint_badge
from migbrowser.ui.widgets.note_sign import paint_note_sign
from migbrowser.ui.widgets.rows import CELL, Cell, Index

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

INSET = 10  # of the words from the cell's sides; the style sheet gives headers the same
LINE = 30  # height of a row of a list


class CellDelegate(QStyledItemDelegate):
    """Draws `Cell`s; for other models their display text."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, contents, row line."""
        marked = is_marked(option, index)
        painter.save()
        paint_row(painter, self._theme, option, index, marked=marked)
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            cell = Cell(str(index.data() or ""))
        self._paint_cell(painter, option.rect, cell, index, marked=marked)
        if index.column() == 0:
            paint_note_sign(painter, self._theme, option.rect, index)
        painter.restore()

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:
        """One line, or two where there is an `under`."""
        cell = index.data(CELL)
        lines = 2 if isinstance(cell, Cell) and cell.under else 1
        text = QFontMetrics(self._theme.font()).horizontalAdvance(index.data() or "")
        return QSize(text + self._theme.px(2 * INSET), self._theme.px(12 + 18 * lines))

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: Cell, index: Index, *, marked: bool) -> None:
        theme = self._theme
        room = rect.adjusted(theme.px(INSET), 0, -theme.px(INSET), 0)
        upper = room.adjusted(0, 0, 0, -room.height() // 2) if cell.under else room
        type_, letters = Type(bold=cell.bold, italic=cell.note), theme.lettering
        badge = badge_text(*cell.badge) if cell.badge else ""
        badge_width = round(badge_size(theme, badge).width()) + theme.px(8) if badge else 0
        words = letters.elided(cell.text, type_, room.width() - badge_width)
        side = index.data(Qt.ItemDataRole.TextAlignmentRole) or _LEFT
        right = bool(side & Qt.AlignmentFlag.AlignRight) != runs_from_right(words)
        x = room.right() + 1 - letters.width(words, type_) if right else room.left()
        at = QPointF(x, upper.top() + upper.height() / 2)
        letters.say(painter, words, at, _ink(cell, marked=marked), type_)
        if cell.badge:
            left = room.left() + (letters.width(words, type_) + theme.px(8) if words else 0)
            if right:
                left = room.right() - round(badge_size(theme, badge).width())
            top = upper.center().y() - badge_size(theme, badge).height() / 2
            paint_badge(painter, theme, QPointF(left, top), cell.badge[0], badge)
        if cell.under:
            self._paint_under(painter, room, cell.under, marked=marked)

    def _paint_under(self, painter: QPainter, room: QRect, words: str, *, marked: bool) -> None:
        letters = self._theme.lettering
        words = letters.elided(words, SMALL, room.width())
        middle = room.top() + room.height() // 2 - self._theme.px(2) + letters.laid(words, SMALL)[1] / 2
        letters.say(painter, words, QPointF(room.left(), middle), "soft" if marked else "faint", SMALL)


def paint_row(
    painter: QPainter, theme: Theme, option: QStyleOptionViewItem, index: Index, *, marked: bool
) -> None:
    """The ground of one cell: the line under its row, or, for a marked row, the accent's ground and frame."""
    rect = option.rect
    painter.fillRect(rect, theme.colour("accent_ground" if marked else "panel"))
    view = option.widget
    table = view if isinstance(view, QTableView) else None
    if table is None or not marked or table.currentIndex().row() != index.row():
        painter.setPen(theme.lettering.pen("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        return
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.drawLine(rect.left(), rect.top() + 1, rect.right() + 1, rect.top() + 1)
    painter.drawLine(rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())
    header = table.horizontalHeader()
    place = header.visualIndex(index.column())
    if place == 0:
        painter.drawLine(rect.left() + 1, rect.top(), rect.left() + 1, rect.bottom())
    if place == header.count() - 1:
        painter.drawLine(rect.right(), rect.top(), rect.right(), rect.bottom())


def is_marked(option: QStyleOptionViewItem, index: Index) -> bool:
    """Whether what is drawn is selected; asked of the view, for `QStyle`'s flags delay the first picture."""
    view = option.widget
    return isinstance(view, QAbstractItemView) and view.selectionModel().isSelected(index)


def _ink(cell: Cell, *, marked: bool) -> str:
    if cell.note:
        return "soft" if marked else "faint"
    return "soft" if cell.soft else "ink"


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LineDelegate(QStyledItemDelegate):
    """A row of a list: what it is at the left, its address or key in faint at the right."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, words, words at the right."""
        theme, cell = self._theme, index.data(CELL)
        if not isinstance(cell, Cell):
            return
        marked = is_marked(option, index)
        painter.save()
        if marked:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_ground"))
            painter.drawRoundedRect(option.rect, RADIUS, RADIUS)
        room = option.rect.adjusted(theme.px(INSET), 0, -theme.px(INSET), 0)
        small = QFontMetrics(theme.font(NOTE))
        under = small.elidedText(cell.under, Qt.TextElideMode.ElideMiddle, room.width() // 2)
        left = room.adjusted(0, 0, -small.horizontalAdvance(under) - theme.px(INSET), 0)
        font = theme.font(TEXT, bold=cell.bold, italic=cell.note)
        painter.setFont(font)
        painter.setPen(theme.colour(_ink(cell, marked=marked)))
        words = QFontMetrics(font).elidedText(cell.text, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, _LEFT, words)
        painter.setFont(theme.font(NOTE))
        painter.setPen(theme.colour("soft" if marked else "faint"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, under)
        paint_note_sign(painter, theme, option.rect, index)
        painter.restore()

    def sizeHint(self, _: QStyleOptionViewItem, __: Index) -> QSize:
        """One line."""
        return QSize(0, self._theme.px(LINE))
