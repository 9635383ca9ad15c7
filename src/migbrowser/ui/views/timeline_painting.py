"""Draws the timeline: divisions, lanes, events, the days on which their reports came out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from migbrowser.ui.layout.lanes import Drawn, Gap, Stretch
from migbrowser.ui.layout.scene import Row, Scene
from migbrowser.ui.lettering import Type
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, TEXT, Mark
from migbrowser.ui.views.timeline_stamps import Bar, Stamps
from migbrowser.ui.views.timeline_words import gap_words, out_of_sight

LABEL, NAME = Type(TEXT), Type(TEXT, bold=True)
WORDS, COUNT, ASIDE = Type(NOTE), Type(NOTE, bold=True), Type(NOTE, italic=True)
_NOTE = 10  # pixels at zoom 1: the side of a note's sign
_ROUND = 3.0  # corners of a bar
_DIVISION = 18  # pixels at zoom 1: the height of a line of divisions
_BEYOND = 40.0  # pixels of a bar that may be out of sight
_HALF = 7  # of a bar's height, and of what is disputed around it
_LOOKS = {  # of an event's bar, by whether its day is inferred and whether it was known
    (False, True): Bar("accent", "accent", _ROUND),
    (True, True): Bar("accent", "accent_ground", _ROUND, hatched=True),
    (False, False): Bar("faint", "row", _ROUND),
    (True, False): Bar("faint", "row", _ROUND, hatched=True),
}


class Lines(NamedTuple):
    """The words of a lane: its name, what stands in it where it has no event, whether it is folded."""

    name: str
    note: str
    folded: bool


class Seen(NamedTuple):
    """What the picture shows besides geometry."""

    lines: tuple[Lines, ...]
    labels: Callable[[str], tuple[str, str]]  # of an event: beside its mark, beside its reports
    inferred: Collection[str]
    unknown: Collection[str]  # events of which no report had spoken by the day chosen
    marked: Collection[str]
    current: str
    noted: Collection[str]  # entries with a note
    flags: tuple[tuple[float, str, bool], ...]  # vertical lines: x, words, whether it is a choice of the user


class AxisPainter:
    """Draws one `Scene` with one `QPainter`; lives for one paint event.

    Lines that run straight are drawn without smoothing: they are sharper, and there are hundreds of them.
    """

    def __init__(
        self, painter: QPainter, theme: Theme, stamps: Stamps, gutter: float, head: float, width: float
    ) -> None:
        self._painter, self._theme, self._stamps = painter, theme, stamps
        self._letters = theme.lettering
        self._gutter, self._head, self._width = gutter, head, width
        self._half = theme.px(_HALF)
        self._waiting: dict[tuple[str, Type], list[tuple[str, float, float]]] = {}

    def paint(self, scene: Scene, seen: Seen, height: float, scrolled: float) -> None:
        """Everything; the rows are moved up by `scrolled` under the divisions."""
        painter = self._painter
        plot = QRectF(self._gutter, 0, self._width, height)
        painter.save()
        painter.setClipRect(plot)
        painter.translate(self._gutter, 0)
        self._grid(scene, height)
        self._flag_lines(seen, height)
        painter.setClipRect(QRectF(0, self._head, self._width, height))
        painter.translate(0, self._head - scrolled)
        for row in scene.rows:
            if row.bottom >= scrolled and row.top <= scrolled + height - self._head:
                self._row(row, seen)
        painter.restore()
        self._names(scene, seen, scrolled, height)
        self._flag_words(seen)

    def _grid(self, scene: Scene, height: float) -> None:
        theme, axis = self._theme, scene.axis
        ticks_top = self._head - theme.px(_DIVISION)
        bands_top = ticks_top - theme.px(_DIVISION)
        self._lines("row", [QLineF(x, self._head, x, height) for x in axis.fine])
        lines = [QLineF(tick.x, ticks_top, tick.x, height) for tick in axis.ticks]
        lines += [QLineF(band.x, bands_top, band.x, ticks_top) for band in axis.bands]
        self._lines("line", [*lines, QLineF(0, self._head, self._width, self._head)])
        for tick in axis.ticks:
            self._say(tick.label, tick.label_x, (ticks_top + self._head) / 2, "faint", WORDS)
        for band in axis.bands:
            self._say(band.label, band.label_x, (bands_top + ticks_top) / 2, "soft", COUNT)

    def _lines(self, colour: str, lines: list[QLineF]) -> None:
        self._painter.setPen(self._letters.pen(colour))
        self._painter.drawLines(lines)

    def _row(self, row: Row, seen: Seen) -> None:
        theme = self._theme
        self._lines("line", [QLineF(0, row.bottom, self._width, row.bottom)])
        lines = seen.lines[row.index]
        if row.strip is None:
            words = "" if lines.folded else lines.note
            words = self._letters.elided(words, ASIDE, self._width - 2 * theme.px(12))
            self._say(words, theme.px(12), (row.top + row.bottom) / 2, "faint", ASIDE)
            return
        self._undated(row, seen)
        for gap in row.strip.gaps:
            self._gap(gap, row.events)
        if seen.marked:
            for drawn in row.strip.drawn:
                if any(key in seen.marked for key in drawn.keys):
                    self._frame(drawn, row, thick=seen.current in drawn.keys)
        self._reports(row.strip.drawn, row, seen)
        for drawn in row.strip.drawn:
            if len(drawn.keys) > 1:
                self._cluster(drawn, row, seen)
            else:
                self._event(drawn, row, seen)
        self._say_waiting()

    def _gap(self, gap: Gap, y: float) -> None:
        """The years without an event, if they are in sight and have room, between two fine lines."""
        (left, right), (begin, end) = gap.room, gap.years
        words, spare = gap_words(gap.last, gap.first), self._theme.px(12)
        wide = self._letters.width(words, ASIDE)
        if not words or begin >= end or wide + 4 * spare > right - left:
            return
        at = min(max((begin + end - wide) / 2, left + 2 * spare), right - 2 * spare - wide)
        ends = (left + spare, at - spare), (at + wide + spare, right - spare)
        self._lines("line", [QLineF(one, y, other, y) for one, other in ends])
        self._say(words, at, y, "faint", ASIDE)

    def _event(self, drawn: Drawn, row: Row, seen: Seen) -> None:
        painter, theme, key = self._painter, self._theme, drawn.keys[0]
        known, inferred = key not in seen.unknown, key in seen.inferred
        for left, right in drawn.disputed:
            aside, over = theme.px(3), theme.px(2)  # so that it is seen around the mark from afar
            self._disputed(QRectF(*self._bar(left, right, row)).adjusted(-aside, -over, aside, over))
        look = _LOOKS[inferred, known]
        self._stamps.bar(painter, self._bar(*drawn.span, row), look)
        for claim in drawn.claims:
            self._stamps.claim(
                painter, QPointF(claim.x, row.events - theme.px(_HALF + 3)), agrees=claim.agrees
            )
        if key in seen.noted:
            side, above = theme.px(_NOTE), round(row.events) - theme.px(_HALF + 6)
            left = round(drawn.span[1]) + 2
            theme.icon("sticky-note", "accent").paint(painter, left, above, side, side)
        if drawn.label_x is not None:
            ink = "ink" if known else "faint"
            if drawn.inside and inferred:
                self._clear(seen.labels(key)[0], drawn.label_x, row, look)
            elif drawn.inside and known:
                ink = "on_accent"
            self._say_later(seen.labels(key)[0], drawn.label_x, row.events, ink, LABEL)

    def _clear(self, words: str, x: float, row: Row, look: Bar) -> None:
        """Words within a bar are not to be read through its hatches."""
        spare, high = self._theme.px(3), self._theme.px(_HALF) - 1
        box = QRectF(x - spare, row.events - high, self._letters.width(words, LABEL) + 2 * spare, 2 * high)
        self._painter.fillRect(box, self._theme.colour(look.ground))

    def _bar(self, left: float, right: float, row: Row) -> tuple[float, float, float, float]:
        """Left, top, width, height; of what is out of sight only the beginning: a year may be tens of
        thousands of pixels long.
        """
        left = max(left, -_BEYOND)
        wide = min(right, self._width + _BEYOND) - left
        return left, row.events - self._half, max(wide, 0.0), 2 * self._half

    def _disputed(self, bar: QRectF) -> None:
        pair = self._theme.mark(Mark.CONFLICT)
        self._painter.setPen(QPen(QColor(pair.ink), 1.4, Qt.PenStyle.DashLine))
        self._painter.setBrush(QColor(pair.ground))
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.drawRoundedRect(bar, _ROUND, _ROUND)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _cluster(self, drawn: Drawn, row: Row, seen: Seen) -> None:
        known = not seen.unknown or any(key not in seen.unknown for key in drawn.keys)
        count = str(len(drawn.keys))
        look = Bar("accent" if known else "faint", "accent_ground", self._half)
        bar = self._bar(*drawn.span, row)
        self._stamps.bar(self._painter, bar, look)
        x = bar[0] + (bar[2] - self._letters.width(count, COUNT)) / 2
        self._say_later(count, x, row.events, "accent" if known else "soft", COUNT)

    def _frame(self, drawn: Drawn, row: Row, *, thick: bool) -> None:
        """Around an event, and around its reports below: its words stand beside it, outside."""
        ends = [*drawn.span, *(end for stretch in drawn.disputed for end in stretch)]
        gap, ring = self._theme.px(5), self._theme.px(4)
        top = max(row.events - self._theme.px(_HALF) - gap, row.top + 2)
        bottom = min(row.events + self._theme.px(_HALF) + gap, row.bottom - 2)
        shape = QPainterPath()
        if drawn.published:
            bottom = min(bottom, row.reports - self._theme.px(7))  # above the words on the reports' line
            below = min(row.reports + ring + gap, row.bottom - 2)
            first, last = min(drawn.published) - ring - gap, max(drawn.published) + ring + gap
            above = min(row.reports - ring - self._theme.px(2), bottom + 1)
            shape.addRoundedRect(QRectF(QPointF(first, above), QPointF(last, below)), 6, 6)
        mark = QPainterPath()
        mark.addRoundedRect(QRectF(QPointF(min(ends) - gap, top), QPointF(max(ends) + gap, bottom)), 6, 6)
        self._painter.setPen(QPen(self._theme.colour("accent"), 2 if thick else 1))
        self._painter.setBrush(self._theme.colour("accent_ground"))
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.drawPath(shape.united(mark))
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _reports(self, marks: Iterable[Drawn], row: Row, seen: Seen) -> None:
        """The reports of each event: a line from it to the last of them, and a ring on each one's day."""
        shown = [drawn for drawn in marks if drawn.published]
        ways = [(*drawn.published, sum(drawn.span) / 2) for drawn in shown]
        self._lines("faint", [QLineF(min(way), row.reports, max(way), row.reports) for way in ways])
        for drawn in shown:
            key = drawn.keys[0]
            ink = "accent" if key not in seen.unknown else "faint"
            self._stamps.rings(self._painter, drawn.published, row.reports, ink)
            if drawn.words_x is not None:
                self._say_later(seen.labels(key)[1], drawn.words_x, row.reports, "faint", WORDS)

    def _undated(self, row: Row, seen: Seen) -> None:
        """One dotted line for all undated reports of a lane; the current event's stands out."""
        if row.strip is None:
            return
        stretches = [stretch for drawn in row.strip.drawn for stretch in drawn.opened]
        begins = [left for left, _ in stretches] + ([0.0] if row.strip.still_open else [])
        if begins:
            self._dots(
                min(begins), max(row.strip.still_open, *(end for _, end in stretches), 0.0), row, "faint"
            )
        chosen = [drawn for drawn in row.strip.drawn if seen.current in drawn.keys]
        self._ends(stretches, row.undated, "faint")
        for left, right in (stretch for drawn in chosen for stretch in drawn.opened):
            self._dots(left, right, row, "accent")
            self._ends([(left, right)], row.undated, "accent")

    def _dots(self, left: float, right: float, row: Row, colour: str) -> None:
        wide = 2 if colour == "accent" else 1
        self._painter.setPen(QPen(self._theme.colour(colour), wide, Qt.PenStyle.DotLine))
        ends = max(left, -4.0), min(right, self._width + 4.0)  # a very long line of dots becomes a solid one
        self._painter.drawLine(QLineF(ends[0], row.undated, ends[1], row.undated))

    def _ends(self, stretches: Iterable[Stretch], y: float, colour: str) -> None:
        """A foot at each event, a bracket on the day of its report's capture."""
        tall, lines = self._theme.px(4), []
        for left, right in stretches:
            lines.append(QLineF(left, y - tall, left, y))
            lines.append(QLineF(right, y - tall, right, y + tall))
            lines += [QLineF(right - tall, y + side, right, y + side) for side in (-tall, tall)]
        self._lines(colour, lines)

    def _names(self, scene: Scene, seen: Seen, scrolled: float, height: float) -> None:
        painter = self._painter
        painter.save()
        painter.setClipRect(QRectF(0, self._head, self._gutter, height))
        painter.translate(0, self._head - scrolled)
        for row in scene.rows:
            if row.bottom >= scrolled and row.top <= scrolled + height - self._head:
                self._name_row(row, seen.lines[row.index])
                self._lines("line", [QLineF(0, row.bottom, self._gutter, row.bottom)])
        painter.restore()

    def _name_row(self, row: Row, lines: Lines) -> None:
        theme, letters, strip = self._theme, self._letters, row.strip
        middle = row.events if strip else (row.top + row.bottom) / 2
        if strip or lines.folded:
            self._stamps.chevron(self._painter, QPointF(theme.px(18), middle), folded=lines.folded)
        left = theme.px(16 + 14)
        room = self._gutter - left - theme.px(8)
        hint = out_of_sight(strip.before, strip.after) if strip else ""
        self._say(hint, left, row.reports, "faint", WORDS)
        if strip and not hint and letters.width(lines.name, NAME) > room:
            _, high = letters.laid(lines.name, NAME, room)
            spare = theme.px(2)  # above and below its letters a line of words has room of its own
            if high <= row.bottom - row.top + 2 * spare:
                at = max(middle, row.top + high / 2 - spare)
                letters.say(self._painter, lines.name, QPointF(left, at), "ink", NAME, room)
                return
        self._say(letters.elided(lines.name, NAME, room), left, middle, "ink" if strip else "soft", NAME)

    def _flag_lines(self, seen: Seen, height: float) -> None:
        """Today, and the day chosen: behind marks and words."""
        for x, _, chosen in seen.flags:
            style = Qt.PenStyle.DashLine if chosen else Qt.PenStyle.SolidLine
            self._painter.setPen(QPen(self._theme.colour("accent" if chosen else "faint"), 1, style))
            self._painter.drawLine(QLineF(x, self._theme.px(18), x, height))

    def _flag_words(self, seen: Seen) -> None:
        """What the lines are, at their head."""
        taken, theme = self._gutter, self._theme
        for x, words, chosen in sorted(seen.flags):
            if not 0 <= x <= self._width:
                continue
            wide = self._letters.width(words, WORDS)
            most = self._gutter + self._width - wide - theme.px(4)
            left = min(max(self._gutter + x - wide / 2, taken), most)
            self._say(words, left, theme.px(9), "accent" if chosen else "faint", WORDS)
            taken = left + wide + theme.px(8)

    def _say(self, words: str, x: float, y: float, colour: str, type_: Type) -> None:
        self._letters.say(self._painter, words, QPointF(x, y), colour, type_)

    def _say_later(self, words: str, x: float, y: float, colour: str, type_: Type) -> None:
        """Above the marks of the lane, with all words that look alike: a pen is not taken up for each."""
        self._waiting.setdefault((colour, type_), []).append((words, x, y))

    def _say_waiting(self) -> None:
        for (colour, type_), words in self._waiting.items():
            self._letters.say_all(self._painter, words, colour, type_)
        self._waiting.clear()
