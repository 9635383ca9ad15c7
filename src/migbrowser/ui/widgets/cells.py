"""How a cell of a table is drawn: text, badge, a second line, the row that is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QTableView

from migbrowser.ui.lettering import SMALL, Type, runs_from_right
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, RADIUS, TEXT
from migbrowser.ui.widgets.badges import badge_size, badge_text, paint_badge
from migbrowser.ui.widgets.note_sign import paint_note_sign
from migbrowser.ui.widgets.rows import CELL, Cell, Index, RowsModel

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
        marked, rect = is_marked(option, index), option.rect
        painter.save()
        paint_row(painter, self._theme, option, index, marked=marked)
        cell, right = shown(index)
        self._paint_cell(painter, rect, cell, right=right, marked=marked)
        if index.column() == 0:
            paint_note_sign(painter, self._theme, rect, index)
        painter.restore()

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:
        """One line, or two where there is an `under`."""
        cell = index.data(CELL)
        lines = 2 if isinstance(cell, Cell) and cell.under else 1
        text = QFontMetrics(self._theme.font()).horizontalAdvance(index.data() or "")
        return QSize(text + self._theme.px(2 * INSET), self._theme.px(12 + 18 * lines))

    def _paint_cell(
        self, painter: QPainter, rect: QRect, cell: Cell, *, marked: bool, right: bool = False
    ) -> None:
        """Words and badge, with the words below; `right` for figures."""
        theme, letters, type_ = self._theme, self._theme.lettering, Type(bold=cell.bold, italic=cell.note)
        inset, high = theme.px(INSET), rect.height()
        left, room, top = rect.left() + inset, rect.width() - 2 * inset, rect.top()
        if cell.under:
            self._paint_under(painter, rect.adjusted(inset, 0, -inset, 0), cell.under, marked=marked)
            high -= high // 2
        badge = badge_text(*cell.badge) if cell.badge else ""
        size = badge_size(theme, badge) if badge else QSizeF(0, 0)
        taken = round(size.width())
        words = letters.elided(cell.text, type_, room - taken - theme.px(8) if badge else room)
        aside = right != runs_from_right(words)
        wide = letters.width(words, type_) if aside or badge else 0
        letters.say(
            painter,
            words,
            QPointF(left + room - wide if aside else left, top + high / 2),
            _ink(cell, marked=marked),
            type_,
        )
        if cell.badge:
            beside = left + room - 1 - taken if aside else left + (wide + theme.px(8) if words else 0)
            at = QPointF(beside, top + (high - 1) // 2 - size.height() / 2)
            paint_badge(painter, theme, at, cell.badge[0], badge)

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
    view = option.widget if marked else None
    table = view if isinstance(view, QTableView) else None
    if table is None or table.currentIndex().row() != index.row():
        painter.setPen(theme.lettering.pen("line"))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
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


def shown(index: Index) -> tuple[Cell, bool]:
    """What a cell shows, and whether it is a figure; our own tables are asked without the way through Qt."""
    model = index.model()
    if isinstance(model, RowsModel):
        column = model.columns[index.column()]
        return column.of(model.rows[index.row()]), column.right
    cell = index.data(CELL)
    right = bool((index.data(Qt.ItemDataRole.TextAlignmentRole) or _LEFT) & Qt.AlignmentFlag.AlignRight)
    return cell if isinstance(cell, Cell) else Cell(str(index.data() or "")), right


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
