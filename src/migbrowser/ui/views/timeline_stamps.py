"""What the timeline draws over and over, drawn once for a theme: marks and rings as small pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import Mark

_ROOM = 2  # pixels around a picture for what a pen draws beyond the shape
_MOST = 1000  # pictures are kept; with more of them all are made anew
_WIDEST = 64  # pixels of one: there would be another for every width
Drawing = Callable[[QPainter], None]


class Bar(NamedTuple):
    """How a bar looks: tokens of its edge and its ground, its corners, whether it is hatched."""

    edge: str
    ground: str
    radius: float
    hatched: bool = False


class Stamps:
    """For one theme and one ratio of the screen's pixels to ours. Places are rounded to whole pixels."""

    def __init__(self, theme: Theme, ratio: float) -> None:
        self._theme, self.ratio = theme, ratio
        self._whole = ratio == int(ratio)
        self._pictures: dict[tuple[tuple[int, int], object], QPixmap] = {}
        self._bars: dict[tuple[Bar, int], dict[int, QPixmap]] = {}  # by look and height, then by width

    def bars(
        self, painter: QPainter, places: Iterable[tuple[float, float]], top: float, high: float, look: Bar
    ) -> None:
        """Bars of one look and height, each from its left end so wide; of a long one the two ends of a
        picture, and its middle drawn out between them. Hundreds are drawn at each step of a zoom: most are
        found at once.
        """
        upper, tall = round(top) - _ROOM, (round(high) or 1) + 2 * _ROOM
        kept, put = self._bars.setdefault((look, tall), {}), painter.drawPixmap
        for left, width in places:
            wide = (round(width) or 1) + 2 * _ROOM
            if wide not in kept:
                if wide > _WIDEST or not self._whole:
                    self._long_bar(painter, (round(left) - _ROOM, upper), (wide, tall), look)
                    continue
                kept[wide] = self._made((wide, tall), self._bar(look, wide, tall))
            put(round(left) - _ROOM, upper, kept[wide])

    def _long_bar(self, painter: QPainter, place: tuple[int, int], size: tuple[int, int], look: Bar) -> None:
        (left, top), (wide, high) = place, size
        if look.hatched or not self._whole:
            self._put(painter, place, size, look, self._bar(look, wide, high))
            return
        end = _ROOM + int(look.radius) + 1
        slim, ratio = 2 * end + 1, int(self.ratio)
        picture = self._picture((slim, high), look, self._bar(look, slim, high))
        for x, room, begin, taken in (
            (left, end, 0, end),
            (left + end, wide - 2 * end, end, 1),
            (left + wide - end, end, end + 1, end),
        ):
            source = begin * ratio, 0, taken * ratio, high * ratio
            painter.drawPixmap(x, top, room, high, picture, *source)

    def _bar(self, look: Bar, wide: int, high: int) -> Drawing:
        box = QRectF(_ROOM, _ROOM, wide - 2 * _ROOM, high - 2 * _ROOM)
        return partial(paint_bar, theme=self._theme, box=box, look=look)

    def rings(self, painter: QPainter, places: Iterable[float], y: float, ink: str) -> None:
        """The days on which reports came out, all at one height."""
        self._row(painter, places, y, ("ring", ink), partial(_ring, self._theme, ink=ink))

    def claim(self, painter: QPainter, centre: QPointF, *, agrees: bool, known: bool) -> None:
        """One report that gives an event's days: full where they are the event's, else open."""
        drawing = partial(paint_claim, theme=self._theme, centre=QPointF(), agrees=agrees, known=known)
        self._stamp(painter, centre, self._theme.px(3), ("claim", agrees, known), drawing)

    def ends(self, painter: QPainter, stretches: Sequence[tuple[float, float]], y: float, ink: str) -> None:
        """A foot where each stretch begins, a bracket where it ends."""
        feet, brackets = (left for left, _ in stretches), (right for _, right in stretches)
        for drawing, places in ((_foot, feet), (_bracket, brackets)):
            self._row(painter, places, y, (drawing, ink), partial(drawing, self._theme, ink=ink))

    def _row(
        self, painter: QPainter, places: Iterable[float], y: float, key: object, drawing: Drawing
    ) -> None:
        """What is drawn around points of one height."""
        half, put = self._theme.px(4), painter.drawPixmap
        if not self._whole:
            for x in places:
                self._stamp(painter, QPointF(x, y), half, key, drawing)
            return
        room = half + _ROOM
        top, picture = round(y) - room, self._picture((2 * room, 2 * room), key, _moved(drawing, room))
        for x in places:
            put(round(x) - room, top, picture)

    def chevron(self, painter: QPainter, centre: QPointF, *, folded: bool) -> None:
        """Whether a lane is folded."""
        half = self._theme.px(3)
        self._stamp(painter, centre, half, ("chevron", folded), partial(_chevron, self._theme, folded=folded))

    def _stamp(self, painter: QPainter, centre: QPointF, half: int, key: object, drawing: Drawing) -> None:
        """What is drawn around a point."""
        room = half + _ROOM
        place = round(centre.x()) - room, round(centre.y()) - room
        self._put(painter, place, (2 * room, 2 * room), key, _moved(drawing, room))

    def _put(
        self, painter: QPainter, place: tuple[int, int], size: tuple[int, int], key: object, drawing: Drawing
    ) -> None:
        """A picture at a place; large, or of pixels that are no whole number of the screen's, drawn there."""
        if self._whole and size[0] <= _WIDEST:
            painter.drawPixmap(*place, self._picture(size, key, drawing))
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(*place)
        drawing(painter)
        painter.restore()

    def _picture(self, size: tuple[int, int], key: object, drawing: Drawing) -> QPixmap:
        if (size, key) not in self._pictures:
            if len(self._pictures) >= _MOST:
                self._pictures.clear()
            self._pictures[size, key] = self._made(size, drawing)
        return self._pictures[size, key]

    def _made(self, size: tuple[int, int], drawing: Drawing) -> QPixmap:
        picture = QPixmap(round(size[0] * self.ratio), round(size[1] * self.ratio))
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing(painter)
        painter.end()
        return picture


def _moved(drawing: Drawing, by: int) -> Drawing:
    """The same, with its point that far from the left and from the top."""

    def moved(painter: QPainter) -> None:
        painter.translate(by, by)
        drawing(painter)

    return moved


def paint_bar(painter: QPainter, theme: Theme, box: QRectF, look: Bar) -> None:
    """A bar as it is."""
    edge = theme.colour(look.edge)
    painter.setPen(QPen(edge, 1.4))
    painter.setBrush(theme.colour(look.ground))
    painter.drawRoundedRect(box, look.radius, look.radius)
    if look.hatched:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(edge, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, look.radius, look.radius)


def paint_claim(
    painter: QPainter, theme: Theme, centre: QPointF, *, agrees: bool, known: bool = True
) -> None:
    """The mark of one report that gives an event's days: full where they are the event's, else open; grey
    where nothing was `known` yet.
    """
    half = theme.px(3)
    ink = theme.colour("accent") if agrees else QColor(theme.mark(Mark.CONFLICT).ink)
    ink = ink if known else theme.colour("faint")
    painter.setPen(QPen(ink, 1.3))
    painter.setBrush(ink if agrees else theme.colour("panel"))
    corners = ((0, -half), (half, 0), (0, half), (-half, 0))
    painter.drawPolygon([centre + QPointF(x, y) for x, y in corners])


def _ring(theme: Theme, painter: QPainter, ink: str) -> None:
    painter.setPen(QPen(theme.colour(ink), 1.6))
    painter.setBrush(theme.colour("panel"))
    painter.drawEllipse(QPointF(), theme.px(4), theme.px(4))


def _foot(theme: Theme, painter: QPainter, ink: str) -> None:
    tall = theme.px(4)
    painter.fillRect(0, -tall, 1, tall + 1, theme.colour(ink))


def _bracket(theme: Theme, painter: QPainter, ink: str) -> None:
    tall = theme.px(4)
    painter.fillRect(0, -tall, 1, 2 * tall + 1, theme.colour(ink))
    for y in (-tall, tall):
        painter.fillRect(-tall, y, tall, 1, theme.colour(ink))


def _chevron(theme: Theme, painter: QPainter, *, folded: bool) -> None:
    wing = theme.px(3)
    painter.setPen(QPen(theme.colour("faint"), 1.4))
    painter.rotate(-90 if folded else 0)
    painter.drawPolyline([QPointF(-wing, -wing / 2), QPointF(0, wing), QPointF(wing, -wing / 2)])
