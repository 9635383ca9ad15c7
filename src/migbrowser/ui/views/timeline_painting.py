"""Draws the timeline: divisions, lanes, events, the days on which their reports came out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import groupby
from operator import itemgetter
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
        below = scrolled + height - self._head
        shown = [row for row in scene.rows if row.bottom >= scrolled and row.top <= below]
        self._lines("line", [QLineF(0, row.bottom, self._width, row.bottom) for row in shown])
        for row in shown:
            self._row(row, seen)
        painter.restore()
        self._names(shown, seen, scrolled, height)
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
        self._clusters([drawn for drawn in row.strip.drawn if drawn.mark.first < drawn.mark.last], row, seen)
        self._events([drawn for drawn in row.strip.drawn if drawn.mark.first == drawn.mark.last], row, seen)
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

    def _events(self, found: Iterable[Drawn], row: Row, seen: Seen) -> None:
        """Those that stand alone, look by look: their bars never touch."""
        by_look: dict[tuple[bool, bool], list[Drawn]] = {}
        for drawn in found:
            key = drawn.keys[0]
            known = key not in seen.unknown
            by_look.setdefault((key in seen.inferred, known), []).append(drawn)
            for left, right in drawn.disputed:
                self._disputed(left, right, row, known=known)
        for (inferred, known), alike in by_look.items():
            look, bars = _LOOKS[inferred, known], [self._bar(*drawn.span) for drawn in alike]
            self._stamps.bars(self._painter, bars, row.events - self._half, 2 * self._half, look)
            later = self._later("ink" if known else "faint", LABEL)
            for drawn in alike:
                self._marks_beside(drawn, row, seen)
                if drawn.label_x is not None and drawn.inside:
                    self._say_inside(drawn, row, seen, look)
                elif drawn.label_x is not None:
                    later.append((seen.labels(drawn.keys[0])[0], drawn.label_x, row.events))

    def _marks_beside(self, drawn: Drawn, row: Row, seen: Seen) -> None:
        """What each report claims, above the event, and the sign of a note."""
        above, known = self._theme.px(_HALF + 3), drawn.keys[0] not in seen.unknown
        for claim in drawn.claims:
            at = QPointF(claim.x, row.events - above)
            self._stamps.claim(self._painter, at, agrees=claim.agrees, known=known)
        if drawn.keys[0] in seen.noted:
            side, top = self._theme.px(_NOTE), round(row.events) - self._theme.px(_HALF + 6)
            left = round(drawn.span[1]) + 2
            self._theme.icon("sticky-note", "accent").paint(self._painter, left, top, side, side)

    def _say_inside(self, drawn: Drawn, row: Row, seen: Seen, look: Bar) -> None:
        """The label within its bar; of a hatched one it has the ground cleared."""
        words, x = seen.labels(drawn.keys[0])[0], drawn.label_x or 0.0
        if look.hatched:
            self._clear(words, x, row, look)
        known = drawn.keys[0] not in seen.unknown
        ink = ("ink" if look.hatched else "on_accent") if known else "faint"
        self._later(ink, LABEL).append((words, x, row.events))

    def _clear(self, words: str, x: float, row: Row, look: Bar) -> None:
        """Words within a bar are not to be read through its hatches."""
        spare, high = self._theme.px(3), self._theme.px(_HALF) - 1
        box = QRectF(x - spare, row.events - high, self._letters.width(words, LABEL) + 2 * spare, 2 * high)
        self._painter.fillRect(box, self._theme.colour(look.ground))

    def _bar(self, left: float, right: float) -> Stretch:
        """Left end and width; of what is out of sight only the beginning: a year may be tens of thousands of
        pixels long.
        """
        left = left if left > -_BEYOND else -_BEYOND
        wide = min(right, self._width + _BEYOND) - left
        return left, wide if wide > 0 else 0.0

    def _disputed(self, left: float, right: float, row: Row, *, known: bool) -> None:
        """Days that other reports give: seen around the mark from afar."""
        pair, (left, wide) = self._theme.mark(Mark.CONFLICT if known else Mark.PLAIN), self._bar(left, right)
        aside, over = self._theme.px(3), self._theme.px(2)
        box = QRectF(left, row.events - self._half, wide, 2 * self._half).adjusted(-aside, -over, aside, over)
        self._painter.setPen(QPen(QColor(pair.ink), 1.4, Qt.PenStyle.DashLine))
        self._painter.setBrush(QColor(pair.ground))
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.drawRoundedRect(box, _ROUND, _ROUND)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _clusters(self, found: Sequence[Drawn], row: Row, seen: Seen) -> None:
        """How many events stand together; grey where nothing was known of any."""
        unknown = seen.unknown
        grey = [drawn for drawn in found if unknown and all(key in unknown for key in drawn.keys)]
        for alike, edge, ink in (
            ([drawn for drawn in found if drawn not in grey] if grey else found, "accent", "accent"),
            (grey, "faint", "soft"),
        ):
            look, bars = Bar(edge, "accent_ground", self._half), [self._bar(*drawn.span) for drawn in alike]
            self._stamps.bars(self._painter, bars, row.events - self._half, 2 * self._half, look)
            later, y, width = self._later(ink, COUNT), row.events, self._letters.width
            for drawn, (left, wide) in zip(alike, bars, strict=True):
                count = str(len(drawn.keys))
                later.append((count, left + (wide - width(count, COUNT)) / 2, y))

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
        shown, y = [drawn for drawn in marks if drawn.published], row.reports
        lines = []
        for drawn in shown:
            way = (*drawn.published, sum(drawn.span) / 2)
            lines.append(QLineF(min(way), y, max(way), y))
        self._lines("faint", lines)
        unknown = seen.unknown
        inks = ["faint" if unknown and drawn.keys[0] in unknown else "accent" for drawn in shown]
        for ink, alike in groupby(zip(inks, shown, strict=True), key=itemgetter(0)):  # later ones on top
            self._stamps.rings(self._painter, [x for _, drawn in alike for x in drawn.published], y, ink)
        later, labels = self._later("faint", WORDS), seen.labels
        later += [
            (labels(drawn.keys[0])[1], drawn.words_x, y) for drawn in shown if drawn.words_x is not None
        ]

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
        current = seen.current
        chosen = [drawn for drawn in row.strip.drawn if current in drawn.keys] if current else []
        self._stamps.ends(self._painter, stretches, row.undated, "faint")
        for left, right in (stretch for drawn in chosen for stretch in drawn.opened):
            self._dots(left, right, row, "accent")
            self._stamps.ends(self._painter, [(left, right)], row.undated, "accent")

    def _dots(self, left: float, right: float, row: Row, colour: str) -> None:
        wide = 2 if colour == "accent" else 1
        self._painter.setPen(QPen(self._theme.colour(colour), wide, Qt.PenStyle.DotLine))
        ends = max(left, -4.0), min(right, self._width + 4.0)  # a very long line of dots becomes a solid one
        self._painter.drawLine(QLineF(ends[0], row.undated, ends[1], row.undated))

    def _names(self, rows: Sequence[Row], seen: Seen, scrolled: float, height: float) -> None:
        painter = self._painter
        painter.save()
        painter.setClipRect(QRectF(0, self._head, self._gutter, height))
        painter.translate(0, self._head - scrolled)
        self._lines("line", [QLineF(0, row.bottom, self._gutter, row.bottom) for row in rows])
        for row in rows:
            self._name_row(row, seen.lines[row.index])
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

    def _later(self, colour: str, type_: Type) -> list[tuple[str, float, float]]:
        """Words that stand above the marks of the lane, each with where it begins and its middle: all that
        look alike are said at once, for a pen is not taken up for each.
        """
        return self._waiting.setdefault((colour, type_), [])

    def _say_waiting(self) -> None:
        for (colour, type_), words in self._waiting.items():
            self._letters.say_all(self._painter, words, colour, type_)
        self._waiting.clear()
