"""How the cells of the matrix are drawn: one sign a cell, told apart by form as well as by colour."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from migbrowser.model.presence import Presence, Standing, Tally
from migbrowser.ui.delegates.pictures import Pictures
from migbrowser.ui.layout.matrix import Line
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.matrix_model import MatrixModel
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, TEXT, Mark
from migbrowser.ui.widgets.note_sign import paint_note_sign
from migbrowser.ui.widgets.rows import Index

INSET, INDENT = 10, 12  # of names, and of parties under their group's head

PICTURES = 200  # kept: those in sight, and what was just scrolled away

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


_Key = tuple[Hashable, bool, int, int]  # what a cell looks like, whether it is lit, width and height


class MatrixDelegate(QStyledItemDelegate):
    """Draws heads of groups, totals, names and signs; cells that look alike are one picture."""

    def __init__(self, theme: Theme, matrix: MatrixModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._matrix = theme, matrix
        self._pictures = Pictures(PICTURES)
        theme.changed.connect(self._pictures.forget)

    def paint_cells(self, painter: QPainter, view: QTableView, area: QRect) -> None:
        """Every cell of an area, as the view would have them painted one by one, at a quarter of the cost:
        hundreds are in sight, and of a table under its names nearly all are painted at each step of a scroll.
        """
        ratio, hand = view.devicePixelRatioF(), view.currentIndex().row()
        columns = [
            (column, view.columnViewportPosition(column), view.columnWidth(column))
            for column in _span(
                view.columnAt(area.left()), view.columnAt(area.right()), view.horizontalHeader()
            )
        ]
        wide = sum(width for _, _, width in columns)
        rows = _span(view.rowAt(area.top()), view.rowAt(area.bottom()), view.verticalHeader())
        for row in rows if columns else ():
            top, high, line = view.rowViewportPosition(row), view.rowHeight(row), self._matrix.line(row)
            if ratio != int(ratio):  # a picture may end within a pixel
                painter.fillRect(columns[0][1], top, wide, high, self._ground(row, in_hand=row == hand))
            for column, left, width in columns:
                look = _look(line, self._matrix.content.place(row, column), column)
                key = look, row == hand, width, high
                picture = self._pictures.kept(key, ratio)
                if picture is None:
                    picture = self._picture(row, column, key, ratio)
                painter.drawPixmap(left, top, picture)
            if columns[0][0] == 0:
                box = QRect(columns[0][1], top, columns[0][2], high)
                paint_note_sign(painter, self._theme, box, self._matrix.index(row, 0))
        for index in view.selectionModel().selectedIndexes():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(view.visualRect(index).adjusted(1, 1, -1, -2))

    def _picture(self, row: int, column: int, key: _Key, ratio: float) -> QPixmap:
        _, in_hand, wide, high = key
        box = QRect(0, 0, wide, high)
        draw = partial(self._draw, rect=box, row=row, column=column, in_hand=in_hand)
        return self._pictures.take(key, box.size(), ratio, self._ground(row, in_hand=in_hand), draw)

    def _ground(self, row: int, *, in_hand: bool) -> QColor:
        heads = self._matrix.line(row).party is None
        return self._theme.colour("accent_ground" if in_hand else "row" if heads else "panel")

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for a name or a sign; totals have two lines."""
        text = QFontMetrics(self._theme.font()).horizontalAdvance(str(index.data() or ""))
        tall = 40 if self._matrix.line(index.row()).totals else 28
        return QSize(text + self._theme.px(2 * INSET + INDENT), self._theme.px(tall))

    def _draw(self, painter: QPainter, rect: QRect, row: int, column: int, *, in_hand: bool) -> None:
        """What stands in a cell, and the line under it."""
        line = self._matrix.line(row)
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), self._theme.colour("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if column == 0:
            self._name(painter, rect, line, self._matrix.content.name(line), in_hand=in_hand)
        else:
            place = self._matrix.content.place(row, column)
            self._place(painter, rect, place, in_hand=in_hand)

    def _name(self, painter: QPainter, rect: QRect, line: Line, text: str, *, in_hand: bool) -> None:
        theme = self._theme
        font = theme.font(NOTE if line.head else TEXT, bold=line.head)
        left = INSET if line.head else INSET + INDENT
        room = rect.adjusted(theme.px(left), 0, -theme.px(4), 0)
        painter.setFont(font)
        painter.setPen(theme.colour("soft" if line.head and not in_hand else "ink"))
        if line.totals and self._two_lines(rect):
            room.setBottom(rect.center().y() + theme.px(2))
            self._second(painter, rect.adjusted(theme.px(left), 0, 0, 0), words.counted(line.totals), _LEFT)
        if line.party and QFontMetrics(font).horizontalAdvance(text) > room.width():
            text = words.short(line.party)  # "IOM" tells more than the beginning of its name
        painter.drawText(room, _LEFT, _elided(font, text, room.width()))

    def _two_lines(self, rect: QRect) -> bool:
        """Whether what reports state has a line of its own under what they name."""
        return rect.height() >= self._theme.px(36)

    def _place(
        self, painter: QPainter, rect: QRect, place: Standing | Tally | None, *, in_hand: bool
    ) -> None:
        if isinstance(place, Standing):
            centre = QPointF(rect.center()) + QPointF(0.5, 0.5)
            ground = self._theme.colour("accent_ground" if in_hand else "panel")
            paint_presence(painter, self._theme, centre, place.presence, ground)
        elif isinstance(place, Tally):
            self._total(painter, rect, place)

    def _total(self, painter: QPainter, rect: QRect, tally: Tally) -> None:
        theme, upper = self._theme, QRect(rect)
        two = self._two_lines(rect)
        font = theme.font(TEXT if two else NOTE, bold=True)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        named, stated = str(tally.named), words.stated(tally) or "–"
        if two:
            upper.setBottom(rect.center().y() + theme.px(2))
            self._second(painter, rect, stated, _CENTRE)
        painter.drawText(upper, _CENTRE, named if two else _elided(font, f"{named} / {stated}", rect.width()))

    def _second(self, painter: QPainter, rect: QRect, text: str, where: Qt.AlignmentFlag) -> None:
        """The lower of two lines, in grey."""
        lower = rect.adjusted(0, rect.height() // 2 - self._theme.px(2), 0, -self._theme.px(3))
        painter.save()
        painter.setFont(self._theme.font(NOTE))
        painter.setPen(self._theme.colour("soft"))
        painter.drawText(lower, where, text)
        painter.restore()


def _span(first: int, last: int, header: QHeaderView) -> range:
    """The sections from one place to another, where -1 is a place behind them all."""
    return range(first, (last if last >= 0 else header.count() - 1) + 1) if first >= 0 else range(0)


def _look(line: Line, place: Standing | Tally | None, column: int) -> Hashable:
    """What tells a cell from those that look otherwise."""
    if isinstance(place, Standing):
        return place.presence
    if isinstance(place, Tally):
        return place.named, words.stated(place)
    if column:
        return line.party is None
    return line.party.address if line.party else (line.totals, line.group.key, line.count)


def paint_presence(
    painter: QPainter, theme: Theme, centre: QPointF, presence: Presence, ground: QColor
) -> None:
    """Draw the sign of a presence around `centre`; `ground` is what it stands on."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_INKS[presence](theme))
    half = theme.px(5)
    box = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
    _DRAW[presence](painter, box, ground)
    painter.restore()


def _disc(painter: QPainter, box: QRectF, _: QColor) -> None:
    painter.drawEllipse(box)


def _diamond(painter: QPainter, box: QRectF, _: QColor) -> None:
    painter.drawPolygon(_polygon(box, ((0.5, -0.24), (1.24, 0.5), (0.5, 1.24), (-0.24, 0.5))))


def _triangle(painter: QPainter, box: QRectF, _: QColor) -> None:
    painter.drawPolygon(_polygon(box, ((0.08, -0.05), (1.08, 0.5), (0.08, 1.05))))


def _half_disc(painter: QPainter, box: QRectF, ground: QColor) -> None:
    ink = painter.brush().color()
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(ground)
    painter.drawEllipse(box)
    painter.setBrush(ink)
    painter.drawPie(box, 90 * 16, 180 * 16)


def _dash(painter: QPainter, box: QRectF, _: QColor) -> None:
    painter.drawRect(QRectF(box.left(), box.center().y() - 0.75, box.width(), 1.5))


def _dot(painter: QPainter, box: QRectF, _: QColor) -> None:
    painter.drawEllipse(box.center(), 1.3, 1.3)


def _polygon(box: QRectF, corners: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF(
        [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in corners]
    )


def _elided(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


_DRAW: dict[Presence, Callable[[QPainter, QRectF, QColor], None]] = {
    Presence.ATTENDED: _disc,
    Presence.HOST: _diamond,
    Presence.VIDEO: _triangle,
    Presence.DISPUTED: _half_disc,
    Presence.ABSENT: _dash,
    Presence.UNKNOWN: _dot,
}
_INKS: dict[Presence, Callable[[Theme], QColor]] = {
    Presence.ATTENDED: lambda theme: theme.colour("accent"),
    Presence.HOST: lambda theme: theme.colour("accent"),
    Presence.VIDEO: lambda theme: QColor(theme.mark(Mark.PARTIAL).ink),
    Presence.DISPUTED: lambda theme: QColor(theme.mark(Mark.CONFLICT).ink),
    Presence.ABSENT: lambda theme: theme.colour("soft"),
    Presence.UNKNOWN: lambda theme: theme.colour("faint"),
}
