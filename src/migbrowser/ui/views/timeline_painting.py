"""Draws the timeline: divisions, lanes, events, the days on which their reports came out."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from migbrowser.ui.layout.lanes import Drawn, Gap
from migbrowser.ui.layout.scene import Row, Scene
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, TEXT, Mark
from migbrowser.ui.views.timeline_words import gap_words, out_of_sight

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NOTE = 10  # pixels at zoom 1: the side of a note's sign
_CENTRE = Qt.AlignmentFlag.AlignCenter


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
    """Draws one `Scene` with one `QPainter`; lives for one paint event."""

    def __init__(self, painter: QPainter, theme: Theme, gutter: float, head: float, width: float) -> None:
        self._painter, self._theme = painter, theme
        self._gutter, self._head, self._width = gutter, head, width
        self._text, self._note = theme.font(TEXT), theme.font(NOTE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, scene: Scene, seen: Seen, height: float, scrolled: float) -> None:
        """Everything; the rows are moved up by `scrolled` under the divisions."""
        painter = self._painter
        plot = QRectF(self._gutter, 0, self._width, height)
        painter.save()
        painter.setClipRect(plot)
        painter.translate(self._gutter, 0)
        self._grid(scene, height)
        painter.setClipRect(QRectF(0, self._head, self._width, height))
        painter.translate(0, self._head - scrolled)
        for row in scene.rows:
            if row.bottom >= scrolled and row.top <= scrolled + height - self._head:
                self._row(row, seen)
        painter.restore()
        self._names(scene, seen, scrolled, height)
        self._flags(seen, height)

    def _grid(self, scene: Scene, height: float) -> None:
        painter, theme = self._painter, self._theme
        fine, line = theme.colour("row"), theme.colour("line")
        ticks_top = self._head - theme.px(20)
        painter.setPen(QPen(fine, 1))
        for x in scene.axis.fine:
            painter.drawLine(QPointF(x, self._head), QPointF(x, height))
        painter.setPen(QPen(line, 1))
        for tick in scene.axis.ticks:
            painter.drawLine(QPointF(tick.x, ticks_top), QPointF(tick.x, height))
        bands_top = ticks_top - theme.px(20)
        for band in scene.axis.bands:
            painter.drawLine(QPointF(band.x, bands_top), QPointF(band.x, ticks_top))
        painter.drawLine(QPointF(0, self._head), QPointF(self._width, self._head))
        for tick in scene.axis.ticks:
            self._say(tick.label, tick.label_x, ticks_top + theme.px(10), "faint", self._note)
        for band in scene.axis.bands:
            font = theme.font(NOTE, bold=True)
            self._say(band.label, band.label_x, bands_top + theme.px(10), "soft", font)

    def _row(self, row: Row, seen: Seen) -> None:
        painter, theme = self._painter, self._theme
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(QPointF(0, row.bottom), QPointF(self._width, row.bottom))
        lines = seen.lines[row.index]
        if row.strip is None:
            words = "" if lines.folded else lines.note
            room = self._width - 2 * theme.px(12)
            words = QFontMetricsF(self._note).elidedText(words, Qt.TextElideMode.ElideRight, room)
            self._say(words, theme.px(12), (row.top + row.bottom) / 2, "faint", theme.font(NOTE, italic=True))
            return
        self._undated(row, seen)
        for gap in row.strip.gaps:
            self._gap(gap, row.events)
        for drawn in row.strip.drawn:
            if any(key in seen.marked for key in drawn.keys):
                self._frame(drawn, row, thick=seen.current in drawn.keys)
        for drawn in row.strip.drawn:
            self._reports(drawn, row, seen)
        for drawn in row.strip.drawn:
            self._event(drawn, row, seen)

    def _gap(self, gap: Gap, y: float) -> None:
        """The years without an event, where they have room, between two fine lines."""
        theme, (left, right) = self._theme, gap.room
        words, spare = gap_words(gap.last, gap.first), theme.px(12)
        wide = QFontMetricsF(theme.font(NOTE, italic=True)).horizontalAdvance(words)
        if not words or wide + 4 * spare > right - left:
            return
        at = (left + right - wide) / 2
        self._painter.setPen(QPen(theme.colour("line"), 1))
        self._painter.drawLine(QPointF(left + spare, y), QPointF(at - spare, y))
        self._painter.drawLine(QPointF(at + wide + spare, y), QPointF(right - spare, y))
        self._say(words, at, y, "faint", theme.font(NOTE, italic=True))

    def _event(self, drawn: Drawn, row: Row, seen: Seen) -> None:
        painter, theme, key = self._painter, self._theme, drawn.keys[0]
        if len(drawn.keys) > 1:
            self._cluster(drawn, row, known=any(each not in seen.unknown for each in drawn.keys))
            return
        known = key not in seen.unknown
        for left, right in drawn.disputed:
            over = theme.px(3)  # so that it is seen around the mark from afar
            self._disputed(self._bar(left, right, row).adjusted(-over, -over, over, over))
        self._mark(self._bar(*drawn.span, row), inferred=key in seen.inferred, known=known)
        for claim in drawn.claims:
            paint_claim(painter, theme, QPointF(claim.x, row.events - theme.px(12)), agrees=claim.agrees)
        if key in seen.noted:
            side, above = theme.px(_NOTE), round(row.events) - theme.px(14)
            left = round(drawn.span[1]) + 2
            theme.icon("sticky-note", "accent").paint(painter, left, above, side, side)
        if drawn.label_x is not None:
            ink = "ink" if known else "faint"
            if drawn.inside and known:
                ink = "ink" if key in seen.inferred else "on_accent"
            self._say(seen.labels(key)[0], drawn.label_x, row.events, ink, self._text)

    def _bar(self, left: float, right: float, row: Row) -> QRectF:
        half = self._theme.px(8)
        return QRectF(left, row.events - half, right - left, 2 * half)

    def _mark(self, bar: QRectF, *, inferred: bool, known: bool) -> None:
        painter, theme = self._painter, self._theme
        accent = theme.colour("accent" if known else "faint")
        ground = theme.colour("accent_ground" if known else "row")
        painter.setPen(QPen(accent, 1.4))
        painter.setBrush(ground if inferred or not known else accent)
        painter.drawRoundedRect(bar, 3, 3)
        if inferred:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(accent, Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(bar, 3, 3)

    def _disputed(self, bar: QRectF) -> None:
        pair = self._theme.mark(Mark.CONFLICT)
        self._painter.setPen(QPen(QColor(pair.ink), 1.4, Qt.PenStyle.DashLine))
        self._painter.setBrush(QColor(pair.ground))
        self._painter.drawRoundedRect(bar, 3, 3)

    def _cluster(self, drawn: Drawn, row: Row, *, known: bool) -> None:
        painter, theme = self._painter, self._theme
        bar = self._bar(*drawn.span, row)
        painter.setPen(QPen(theme.colour("accent" if known else "faint"), 1.4))
        painter.setBrush(theme.colour("accent_ground"))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.setFont(theme.font(NOTE, bold=True))
        painter.setPen(theme.colour("accent" if known else "soft"))
        painter.drawText(bar, _CENTRE, str(len(drawn.keys)))

    def _frame(self, drawn: Drawn, row: Row, *, thick: bool) -> None:
        ends = [*drawn.span, *drawn.published, *(end for stretch in drawn.disputed for end in stretch)]
        gap = self._theme.px(5)
        top, bottom = row.events - self._theme.px(8) - gap, row.events + self._theme.px(8) + gap
        if drawn.published:
            bottom = row.reports + self._theme.px(4) + gap
        box = QRectF(QPointF(min(ends) - gap, top), QPointF(max(ends) + gap, bottom))
        self._painter.setPen(QPen(self._theme.colour("accent"), 2 if thick else 1))
        self._painter.setBrush(self._theme.colour("accent_ground"))
        self._painter.drawRoundedRect(box, 6, 6)

    def _reports(self, drawn: Drawn, row: Row, seen: Seen) -> None:
        """The reports of one event: a line from it to the last of them, and a ring on each one's day."""
        painter, theme = self._painter, self._theme
        if not drawn.published:
            return
        ink = theme.colour("accent" if drawn.keys[0] not in seen.unknown else "faint")
        places = [*drawn.published, sum(drawn.span) / 2]
        painter.setPen(QPen(theme.colour("faint"), 1))
        painter.drawLine(QPointF(min(places), row.reports), QPointF(max(places), row.reports))
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(theme.colour("panel"))
        for x in drawn.published:
            painter.drawEllipse(QPointF(x, row.reports), theme.px(4), theme.px(4))
        if drawn.words_x is not None:
            self._say(seen.labels(drawn.keys[0])[1], drawn.words_x, row.reports, "faint", self._note)

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
        for drawn in row.strip.drawn:
            ink = "accent" if seen.current in drawn.keys else "faint"
            for left, right in drawn.opened:
                if ink == "accent":
                    self._dots(left, right, row, ink)
                self._ends(left, right, row.undated, ink)

    def _dots(self, left: float, right: float, row: Row, colour: str) -> None:
        self._painter.setPen(QPen(self._theme.colour(colour), 1.2, Qt.PenStyle.DotLine))
        ends = max(left, -4.0), min(right, self._width + 4.0)  # a very long line of dots becomes a solid one
        self._painter.drawLine(QPointF(ends[0], row.undated), QPointF(ends[1], row.undated))

    def _ends(self, left: float, right: float, y: float, colour: str) -> None:
        """A foot at the event, a bracket on the day of the capture."""
        painter, tall = self._painter, self._theme.px(4)
        painter.setPen(QPen(self._theme.colour(colour), 1.2))
        painter.drawLine(QPointF(left, y - tall), QPointF(left, y))
        bracket = ((right - tall, y - tall), (right, y - tall), (right, y + tall), (right - tall, y + tall))
        painter.drawPolyline([QPointF(*corner) for corner in bracket])

    def _names(self, scene: Scene, seen: Seen, scrolled: float, height: float) -> None:
        painter, theme = self._painter, self._theme
        painter.save()
        painter.setClipRect(QRectF(0, self._head, self._gutter, height))
        font = theme.font(TEXT, bold=True)
        room = self._gutter - theme.px(16 + 14 + 8)
        for row in scene.rows:
            lines = seen.lines[row.index]
            top, bottom = row.top + self._head - scrolled, row.bottom + self._head - scrolled
            if bottom < self._head or top > height:
                continue
            middle = (top + bottom) / 2 if row.strip is None else row.events + self._head - scrolled
            if row.strip or lines.folded:
                self._chevron(theme.px(18), middle, folded=lines.folded)
            painter.setFont(font)
            painter.setPen(theme.colour("ink" if row.strip else "soft"))
            at = QRectF(theme.px(16 + 14), middle, room, 0)
            hint = out_of_sight(row.strip.before, row.strip.after) if row.strip else ""
            self._name(lines.name, at, top if row.strip and not hint else None)
            self._say(hint, theme.px(16 + 14), row.reports + self._head - scrolled, "faint", self._note)
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(0, bottom), QPointF(self._gutter, bottom))
        painter.restore()

    def _name(self, text: str, at: QRectF, top: float | None) -> None:
        """A lane's name around the height of `at`; in two lines below `top` if it needs and has them."""
        metrics, high = self._painter.fontMetrics(), self._theme.px(23)
        if top is None or metrics.horizontalAdvance(text) <= at.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(at.width()))
            self._painter.drawText(at.adjusted(0, -high, 0, high), _LEFT, text)
            return
        at.moveTop(max(at.top(), top + high))
        where = _LEFT | Qt.TextFlag.TextWordWrap
        self._painter.drawText(at.adjusted(0, -high, 0, high), where, text)

    def _chevron(self, x: float, y: float, *, folded: bool) -> None:
        half = self._theme.px(3)
        self._painter.setPen(QPen(self._theme.colour("faint"), 1.4))
        tip = QPointF(x + half, y) if folded else QPointF(x, y + half)
        one = QPointF(x - half / 2, y - half) if folded else QPointF(x - half, y - half / 2)
        other = QPointF(x - half / 2, y + half) if folded else QPointF(x + half, y - half / 2)
        self._painter.drawPolyline([one, tip, other])

    def _flags(self, seen: Seen, height: float) -> None:
        """Vertical lines with words at their head: today, and the day chosen."""
        painter, theme = self._painter, self._theme
        taken = self._gutter
        for x, words, chosen in sorted(seen.flags):
            if not 0 <= x <= self._width:
                continue
            at, ink = self._gutter + x, "accent" if chosen else "faint"
            style = Qt.PenStyle.DashLine if chosen else Qt.PenStyle.SolidLine
            painter.setPen(QPen(theme.colour(ink), 1.2, style))
            painter.drawLine(QPointF(at, theme.px(18)), QPointF(at, height))
            wide = QFontMetricsF(self._note).horizontalAdvance(words)
            left = min(max(at - wide / 2, taken), self._gutter + self._width - wide - theme.px(4))
            self._say(words, left, theme.px(9), ink, self._note)
            taken = left + wide + theme.px(8)

    def _say(self, words: str, x: float, y: float, colour: str, font: QFont) -> None:
        if words:
            high = self._theme.px(20)
            self._painter.setFont(font)
            self._painter.setPen(self._theme.colour(colour))
            self._painter.drawText(QRectF(x, y - high / 2, 4000, high), _LEFT, words)


def paint_claim(painter: QPainter, theme: Theme, centre: QPointF, *, agrees: bool) -> None:
    """The mark of one report that gives an event's days: full where they are the event's, else open."""
    half = theme.px(3)
    ink = theme.colour("accent") if agrees else QColor(theme.mark(Mark.CONFLICT).ink)
    painter.setPen(QPen(ink, 1.3))
    painter.setBrush(ink if agrees else theme.colour("panel"))
    corners = ((0, -half), (half, 0), (0, half), (-half, 0))
    painter.drawPolygon([centre + QPointF(x, y) for x, y in corners])
