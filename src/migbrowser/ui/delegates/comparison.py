"""How the rows of a comparison are drawn: headings with badges, cells with marks inside the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from migbrowser.ui.delegates.laid_text import LaidText, lay
from migbrowser.ui.delegates.pictures import Pictures
from migbrowser.ui.models.comparison_lines import Line
from migbrowser.ui.models.comparison_words import Badge
from migbrowser.ui.models.runs import Manner, Run
from migbrowser.ui.theme import Theme
from migbrowser.ui.widgets.badges import badge_size, badge_text, paint_badge
from migbrowser.ui.widgets.cells import INSET

PAD, GAP = 8, 4  # over and under a cell's words; between its parts
_NARROW, _BRIEF = (
    300,
    24,
)  # pixels of a column, in which no longer note than of so many letters is written out
_NOTED = "*"  # stands for a longer one: the details have it in full
_KEPT, PAINTED = 100, 48  # lines that stay laid out, and painted: what is in sight and as much around it
_LET_GO = 12  # lines at a time: their texts take as long to let go as to lay out
Widths = Sequence[int]  # of the columns


@dataclass(frozen=True, slots=True)
class _Laid:
    """A cell ready to be drawn, positions from the cell's upper left corner."""

    texts: tuple[tuple[QPointF, LaidText], ...]
    height: float
    badges: tuple[tuple[QPointF, Badge], ...] = field(default=())


@dataclass(frozen=True, slots=True, eq=False)  # as a key it is itself: lines would be compared word by word
class _Drawn:
    """A line laid out for columns of these widths."""

    line: Line
    widths: Widths
    cells: tuple[_Laid, ...]
    height: int


class ComparisonDrawing:
    """Draws lines whole, those not marked as pictures. What is ready is kept until `forget`."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        self._theme, self._view = theme, view
        self._kept: dict[int, _Drawn] = {}  # by the identity of their lines
        self._leaving: list[_Drawn] = []
        self._pictures = Pictures(PAINTED)

    def forget(self) -> None:
        """Lay everything out anew: other sizes, other colours."""
        self._pictures.forget()
        self.keep(())

    def keep(self, lines: Iterable[Line]) -> None:
        """What is shown are these lines now: the others are let go, little by little."""
        before, self._kept = self._kept, {}
        for line in lines:
            if drawn := before.pop(id(line), None):
                self._kept[id(line)] = drawn
        self._leaving += before.values()

    def let_go(self) -> bool:
        """Let some lines go that are not shown any more; whether there are others."""
        del self._leaving[-_LET_GO:]
        return bool(self._leaving)

    def height(self, line: Line, widths: Widths) -> int:
        """What the line needs in device-independent pixels; nothing that is drawn is let go for it."""
        drawn = self._known(line, widths) or self._lay(line, widths)
        if len(self._kept) < _KEPT:
            self._kept[id(line)] = drawn
        return drawn.height

    def prepare(self, line: Line, widths: Widths) -> None:
        """Paint a line before it is seen."""
        self._picture(self._drawn(line, widths))

    def paint(
        self, painter: QPainter, at: QPoint, line: Line, widths: Widths, *, marked: bool, current: int | None
    ) -> None:
        """A line from `at` on; frames around it and its `current` cell, where it is the current line."""
        drawn = self._drawn(line, widths)
        if not marked:
            painter.drawPixmap(at, self._picture(drawn))
            return
        painter.save()
        painter.translate(at)
        box = QRect(0, 0, sum(widths), drawn.height)
        painter.fillRect(box, self._theme.colour("accent_ground"))
        if current is None:
            self._paint_rule(painter, box)
        else:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        self._paint_cells(painter, drawn, marked=True)
        if current:
            self._paint_focus(painter, QRect(sum(widths[:current]), 0, widths[current], drawn.height))
        painter.restore()

    def _picture(self, drawn: _Drawn) -> QPixmap:
        ground = self._theme.colour("row" if drawn.line.is_heading else "panel")
        size = QSize(sum(drawn.widths), drawn.height)

        def paint(painter: QPainter) -> None:
            if not drawn.line.is_heading:
                self._paint_rule(painter, QRect(QPoint(), size))
            self._paint_cells(painter, drawn)

        return self._pictures.take(drawn, size, self._view.devicePixelRatioF(), ground, paint)

    def _paint_rule(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(self._theme.lettering.pen("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_cells(self, painter: QPainter, drawn: _Drawn, *, marked: bool = False) -> None:
        for left, laid in zip((0, *accumulate(drawn.widths)), drawn.cells, strict=False):
            corner = QPointF(left, 0)
            for at, text in laid.texts:
                text.draw(painter, corner + at, on_accent=marked)
            for at, (mark, words) in laid.badges:
                paint_badge(painter, self._theme, corner + at, mark, words)

    def _paint_focus(self, painter: QPainter, box: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(QRectF(box).adjusted(4.5, 4.5, -4.5, -4.5), 4, 4)

    def _known(self, line: Line, widths: Widths) -> _Drawn | None:
        drawn = self._kept.get(id(line))
        return drawn if drawn is not None and drawn.widths == widths else None

    def _drawn(self, line: Line, widths: Widths) -> _Drawn:
        drawn = self._known(line, widths)
        if drawn is None:
            if len(self._kept) >= _KEPT and id(line) not in self._kept:
                del self._kept[next(iter(self._kept))]
            drawn = self._kept[id(line)] = self._lay(line, widths)
        return drawn

    def _lay(self, line: Line, widths: Widths) -> _Drawn:
        if line.is_heading:
            room = min(sum(widths), self._view.width())  # its words do not scroll out of sight
            cells: tuple[_Laid, ...] = (self._lay_heading(line, room),)
        else:
            said = zip(line.said, widths[1:], strict=True)
            cells = (
                self._lay_heading(line, widths[0]),
                *(self._lay_said(each.runs, width) for each, width in said),
            )
        return _Drawn(line, widths, cells, round(max(laid.height for laid in cells)))

    def _lay_said(self, runs: Sequence[Run], width: int) -> _Laid:
        if width < self._theme.px(_NARROW):
            runs = tuple(map(_brief, runs))
        text = lay(runs, self._theme, width - 2 * self._theme.px(INSET))
        return _Laid(((self._corner(), text),), text.height + 2 * self._theme.px(PAD))

    def _corner(self) -> QPointF:
        return QPointF(self._theme.px(INSET), self._theme.px(PAD))

    def _lay_heading(self, line: Line, width: int) -> _Laid:
        theme, room = self._theme, width - 2 * self._theme.px(INSET)
        manner = Manner.HEADING if line.is_heading else Manner.PLAIN
        heading = lay([Run(line.heading, manner)], theme, room, bold=True)
        texts = [(self._corner(), heading)]
        badges, bottom = self._place_badges(line, room, theme.px(PAD) + heading.height)
        if line.notes:
            notes = lay([Run(line.notes, Manner.ASIDE)], theme, room)
            texts.append((QPointF(theme.px(INSET), bottom + theme.px(GAP)), notes))
            bottom += theme.px(GAP) + notes.height
        return _Laid(tuple(texts), bottom + theme.px(PAD), badges)

    def _place_badges(
        self, line: Line, room: int, top: float
    ) -> tuple[tuple[tuple[QPointF, Badge], ...], float]:
        """Badges beside one another as long as they fit; where they are, and how far down they reach."""
        theme, left, found = self._theme, 0.0, []
        bottom = top
        for mark, words in line.badges:
            text = badge_text(mark, words)
            size = badge_size(theme, text)
            if left and left + size.width() > room:
                left, top = 0.0, bottom + theme.px(GAP) - 1
            found.append((QPointF(theme.px(INSET) + left, top + 1), (mark, text)))
            left += size.width() + theme.px(GAP)
            bottom = top + 1 + size.height()
        return tuple(found), bottom


def _brief(run: Run) -> Run:
    """A note as a sign, unless it is short."""
    long = run.manner is Manner.NOTE and len(run.text) > _BRIEF
    return Run(_NOTED, Manner.NOTE) if long else run
