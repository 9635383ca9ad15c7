"""How the cells of the matrix are drawn: one sign a cell, told apart by form as well as by colour."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

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


class MatrixDelegate(QStyledItemDelegate):
    """Draws heads of groups, totals, names and signs; cells that look alike are one picture."""

    def __init__(self, theme: Theme, matrix: MatrixModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._matrix = theme, matrix
        self._pictures = Pictures(PICTURES)
        theme.changed.connect(self._pictures.forget)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, contents, the line under the row, a frame around the cell in hand."""
        rect, view, row = option.rect, option.widget, index.row()
        if not isinstance(view, QAbstractItemView):
            return
        line = self._matrix.line(row)
        in_hand = view.currentIndex().row() == row
        place = self._matrix.content.place(row, index.column())
        ground = self._theme.colour("accent_ground" if in_hand else "row" if line.party is None else "panel")
        painter.fillRect(rect, ground)  # where the picture ends within a pixel of a screen of odd scale
        picture = self._pictures.take(
            (_look(line, place, index.column()), in_hand, rect.width(), rect.height()),
            rect.size(),
            view.devicePixelRatioF(),
            ground,
            lambda made: self._draw(made, QRect(QPoint(), rect.size()), index, in_hand=in_hand),
        )
        painter.drawPixmap(rect.topLeft(), picture)
        if index.column() == 0:
            paint_note_sign(painter, self._theme, rect, index)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for a name or a sign; totals have two lines."""
        text = QFontMetrics(self._theme.font()).horizontalAdvance(str(index.data() or ""))
        tall = 40 if self._matrix.line(index.row()).totals else 28
        return QSize(text + self._theme.px(2 * INSET + INDENT), self._theme.px(tall))

    def _draw(self, painter: QPainter, rect: QRect, index: Index, *, in_hand: bool) -> None:
        """What stands in a cell, and the line under it."""
        line, column = self._matrix.line(index.row()), index.column()
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), self._theme.colour("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if column == 0:
            self._name(painter, rect, line, self._matrix.content.name(line), in_hand=in_hand)
        else:
            place = self._matrix.content.place(index.row(), column)
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
