"""A party's attendance through time as a small picture: a lane for each series, a sign for each event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen

from migbrowser.model.address import Address
from migbrowser.model.presence import Presence, Profile
from migbrowser.ui.delegates.matrix_delegate import paint_presence
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.punctuation import headed
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE

LANE, AXIS = 24, 20  # pixels at zoom 1: of a lane at least, and of the years below all lanes
AROUND = 3  # over and under a lane's name that has more than one line; pixels at zoom 1
APART, WIDEST = 14, 640  # pixels at zoom 1: between two signs at least; of the whole
NAMES = 0.4  # of the width, at most, for the lanes' names
SHARP = 2  # drawn so many times finer, for dense screens
_DAYS = 365.25


def said_of(profile: Profile) -> str:
    """The chart in words: `Named at 4 events, 2023 to 2025: host 1 · attended 3 · absent … 1`."""
    standings = [standing.presence for _, standing in profile.places]
    counts = [f"{words.presence(each)} {standings.count(each)}" for each in Presence if each in standings]
    named = [event.start.year for event in profile.named]
    if not named:
        return " · ".join(counts)
    head = QCoreApplication.translate("AttendanceChart", "Named at %n event(s), {years}", "", len(named))
    years = f"{named[0]}–{named[-1]}" if named[0] != named[-1] else str(named[0])
    return headed(head.format(years=years), " · ".join(counts))


def draw_chart(theme: Theme, profile: Profile, names: Mapping[Address, str], room: int) -> QImage:
    """The picture, no wider than `room` pixels; `names` are those of the series."""
    lanes = list(dict.fromkeys(event.series for event, _ in profile.places))
    other = QCoreApplication.translate("AttendanceChart", "no series")
    titles = [names.get(series, other) if series else other for series in lanes]
    width = min(room, theme.px(WIDEST))
    wide = max(map(QFontMetrics(theme.font(NOTE)).horizontalAdvance, titles), default=0)
    left = min(wide + 1, round(NAMES * width))
    rooms = lane_rooms(theme, titles, left)
    height = sum(each.height() for each in rooms) + theme.px(AXIS)
    image = QImage(width * SHARP, height * SHARP, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(SHARP)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(NOTE))
    scale = _Scale(theme, [event.start for event, _ in profile.places], left, width)
    _years(painter, theme, scale, height)
    for series, title, name in zip(lanes, titles, rooms, strict=True):
        _lane(painter, theme, title, name, width)
        _signs(painter, theme, scale, profile, series, name)
    painter.end()
    return image


def lane_rooms(theme: Theme, titles: Sequence[str], width: int) -> list[QRect]:
    """The lanes' names one under another; what is too long for a line has more lines."""
    metrics, top, rooms = QFontMetrics(theme.font(NOTE)), 0, []
    for title in titles:
        tall = metrics.boundingRect(QRect(0, 0, width, 1000), Qt.TextFlag.TextWordWrap, title).height()
        rooms.append(QRect(0, top, width, max(theme.px(LANE), tall + theme.px(2 * AROUND))))
        top += rooms[-1].height()
    return rooms


class _Scale:
    """Days as places on a line."""

    def __init__(self, theme: Theme, days: list[date], left: int, width: int) -> None:
        self.first, self.last = min(days).year, max(days).year + 1
        self._left = left + theme.px(APART)
        self.end = width - theme.px(APART) / 2
        self._wide = max(width - self._left - theme.px(APART), 1)

    def x(self, day: date) -> float:
        """Pixels from the left."""
        passed = (day - date(self.first, 1, 1)).days / (_DAYS * (self.last - self.first))
        return self._left + passed * self._wide


def _years(painter: QPainter, theme: Theme, scale: _Scale, height: int) -> None:
    """A line at the turn of each year, and as many of their numbers as have room."""
    metrics, free = QFontMetrics(theme.font(NOTE)), 0.0
    for year in range(scale.first, scale.last + 1):
        x = scale.x(date(year, 1, 1))
        painter.setPen(QPen(theme.colour("line")))
        painter.drawLine(QPointF(x, 0), QPointF(x, height - theme.px(AXIS)))
        room = scale.x(date(year + 1, 1, 1)) - x
        wide = metrics.horizontalAdvance(str(year))
        middle = x + room / 2
        if year < scale.last and middle - wide / 2 >= free:
            painter.setPen(theme.colour("soft"))
            where = QRect(round(middle - wide), height - theme.px(AXIS), 2 * wide, theme.px(AXIS))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, str(year))
            free = middle + wide / 2 + theme.px(6)


def _lane(painter: QPainter, theme: Theme, name: str, room: QRect, width: int) -> None:
    painter.setPen(theme.colour("soft"))
    where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, where | Qt.TextFlag.TextWordWrap, name)
    painter.setPen(QPen(theme.colour("line")))
    bottom = room.bottom() + 0.5
    painter.drawLine(QPointF(0, bottom), QPointF(width, bottom))


def _signs(
    painter: QPainter, theme: Theme, scale: _Scale, profile: Profile, series: Address | None, room: QRect
) -> None:
    """A sign for each event of a lane, none over another."""
    lane = [place for place in profile.places if place[0].series == series]
    middles = apart([scale.x(event.start) for event, _ in lane], theme.px(APART), scale.end)
    for (_, standing), middle in zip(lane, middles, strict=True):
        centre = QPointF(middle, room.top() + room.height() / 2)
        paint_presence(painter, theme, centre, standing.presence, theme.colour("panel"))


def apart(places: Sequence[float], least: float, end: float) -> list[float]:
    """Rising places moved so that none is nearer than `least` to the next, nor any beyond `end`."""
    moved: list[float] = []
    for place in places:
        moved.append(max(place, moved[-1] + least) if moved else place)
    for number in range(len(moved) - 1, -1, -1):
        limit = moved[number + 1] - least if number + 1 < len(moved) else end
        moved[number] = min(moved[number], limit)
    return moved
