"""How the table of a comparison is drawn: headings with badges, cells with marks inside the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from migbrowser.ui.delegates.laid_text import LaidText, lay
from migbrowser.ui.models.comparison import LINE
from migbrowser.ui.models.comparison_lines import Line
from migbrowser.ui.models.comparison_words import Badge
from migbrowser.ui.models.runs import Manner, Run
from migbrowser.ui.theme import Theme
from migbrowser.ui.widgets.badges import badge_size, badge_text, paint_badge
from migbrowser.ui.widgets.cells import INSET, paint_row
from migbrowser.ui.widgets.note_sign import paint_note_sign
from migbrowser.ui.widgets.rows import Index

PAD, GAP = 8, 4  # over and under a cell's words; between its parts
_NARROW, _BRIEF = (
    300,
    24,
)  # pixels of a column, in which no longer note than of so many letters is written out
_NOTED = "*"  # stands for a longer one: the details have it in full
_KEPT = 240  # cells laid out: about two screens of them; thousands would take long to let go
_KEPT_MARKED = 12  # so many of marked rows besides, or each step would push out what is shown again soon


@dataclass(frozen=True, slots=True)
class _Laid:
    """A cell ready to be drawn, positions from the cell's upper left corner."""

    texts: tuple[tuple[QPointF, LaidText], ...]
    height: float
    badges: tuple[tuple[QPointF, Badge], ...] = field(default=())


class ComparisonDelegate(QStyledItemDelegate):
    """Draws cells of a `ComparisonModel`; keeps the texts laid out last until `forget`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept: dict[tuple[int, int, int], _Laid] = {}
        self._kept_marked: dict[tuple[int, int, int], _Laid] = {}

    def forget(self) -> None:
        """Lay everything out anew: other rows, other sizes, other colours."""
        self._kept.clear()
        self._kept_marked.clear()

    def height(self, line: Line, row: int, column: int, width: int) -> int:
        """What the cell needs at `width`, in device-independent pixels; nothing drawn is let go for it."""
        key = (row, column, width)
        laid = self._kept.get(key) or self._lay(line, column, width, marked=False)
        if len(self._kept) < _KEPT:
            self._kept[key] = laid
        return round(laid.height)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The cell's height at its column's width."""
        line, width = index.data(LINE), option.rect.width()
        return QSize(width, self.height(line, index.row(), index.column(), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, words, badges; a frame around the current cell."""
        line = index.data(LINE)
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(option.rect)
        if line.is_heading:
            painter.fillRect(option.rect, self._theme.colour("row"))
        else:
            paint_row(painter, self._theme, option, index, marked=marked)
        self._paint_words(painter, option, index, line, marked=marked)
        paint_note_sign(painter, self._theme, option.rect, index)
        if marked and _is_current(option, index):
            self._paint_focus(painter, option)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, line: Line, *, marked: bool
    ) -> None:
        laid = self._laid(line, index.row(), index.column(), option.rect.width(), marked=marked)
        corner = QPointF(option.rect.topLeft())
        for at, text in laid.texts:
            text.draw(painter, corner + at)
        for at, (mark, words) in laid.badges:
            paint_badge(painter, self._theme, corner + at, mark, words)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(4.5, 4.5, -4.5, -4.5), 4, 4)

    def _laid(self, line: Line, row: int, column: int, width: int, *, marked: bool) -> _Laid:
        key = (row, column, width)
        kept, most = (self._kept_marked, _KEPT_MARKED) if marked else (self._kept, _KEPT)
        if key not in kept:
            if len(kept) >= most:
                del kept[next(iter(kept))]
            kept[key] = self._lay(line, column, width, marked=marked)
        return kept[key]

    def _lay(self, line: Line, column: int, width: int, *, marked: bool) -> _Laid:
        room = width - 2 * self._theme.px(INSET)
        if column == 0:
            return self._lay_heading(line, room, marked=marked)
        runs = line.said[column - 1].runs
        if width < self._theme.px(_NARROW):
            runs = tuple(map(_brief, runs))
        text = lay(runs, self._theme, room, on_accent=marked)
        return _Laid(((self._corner(), text),), text.height + 2 * self._theme.px(PAD))

    def _corner(self) -> QPointF:
        return QPointF(self._theme.px(INSET), self._theme.px(PAD))

    def _lay_heading(self, line: Line, room: int, *, marked: bool) -> _Laid:
        theme = self._theme
        manner = Manner.HEADING if line.is_heading else Manner.PLAIN
        heading = lay([Run(line.heading, manner)], theme, room, bold=True)
        texts = [(self._corner(), heading)]
        badges, bottom = self._place_badges(line, room, theme.px(PAD) + heading.height)
        if line.notes:
            notes = lay([Run(line.notes, Manner.ASIDE)], theme, room, on_accent=marked)
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


def _is_current(option: QStyleOptionViewItem, index: Index) -> bool:
    table = option.widget
    return (
        isinstance(table, QTableView)
        and table.hasFocus()
        and table.currentIndex().row() == index.row()
        and table.currentIndex().column() == index.column()
        and index.column() > 0
    )
