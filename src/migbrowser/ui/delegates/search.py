"""How search results and facets are drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from migbrowser.model.search import Mark as Found
from migbrowser.ui.delegates.laid_text import LaidText, lay
from migbrowser.ui.models.runs import Manner, Run, marked
from migbrowser.ui.models.search_facets import FACET, Facet
from migbrowser.ui.models.search_results import RESULT, Result
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, Mark
from migbrowser.ui.widgets.badges import paint_siglum
from migbrowser.ui.widgets.note_sign import paint_note_sign
from migbrowser.ui.widgets.rows import Index

SIDE, PAD, INDENT = 16, 6, 30  # of an item, over and under it, of hits behind their siglum


@dataclass(frozen=True, slots=True)
class _Laid:
    """An item ready to be drawn, positions from its upper left corner."""

    texts: tuple[tuple[QPointF, LaidText], ...]
    height: int


class ResultDelegate(QStyledItemDelegate):
    """Draws `Result`s; keeps each laid-out text until `forget`."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._kept: dict[tuple[int, int, bool], _Laid] = {}

    def forget(self) -> None:
        """Lay everything out anew: other items, other sizes, other colours."""
        self._kept.clear()

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the view, as tall as the words."""
        return QSize(width_of(self._view), self._laid(index, marked=False).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, the line over an event, siglum, words."""
        result: Result = index.data(RESULT)
        on_it = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, option, result, index, marked=on_it)
        corner = QPointF(option.rect.topLeft())
        for at, text in self._laid(index, marked=on_it).texts:
            text.draw(painter, corner + at)
        if result.siglum:
            at = corner + QPointF(self._theme.px(SIDE), self._theme.px(PAD))
            paint_siglum(painter, self._theme, at, result.siglum)
        paint_note_sign(painter, self._theme, option.rect, index)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, result: Result, index: Index, *, marked: bool
    ) -> None:
        painter.fillRect(option.rect, self._theme.colour("accent_ground" if marked else "panel"))
        if result.is_heading and index.row():
            painter.setPen(self._theme.colour("line"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        if marked and self._view.hasFocus() and self._view.currentIndex().row() == index.row():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))

    def _laid(self, index: Index, *, marked: bool) -> _Laid:
        key = (index.row(), width_of(self._view), marked)
        if key not in self._kept:
            self._kept[key] = self._lay(index.data(RESULT), marked=marked)
        return self._kept[key]

    def _lay(self, result: Result, *, marked: bool) -> _Laid:
        theme = self._theme
        left = SIDE if result.is_heading else SIDE + INDENT
        room = width_of(self._view) - theme.px(left + SIDE)
        down = theme.px(PAD + (4 if result.is_heading else 0))
        texts = []
        for runs, bold in _paragraphs(result):
            text = lay(runs, theme, room, on_accent=marked, bold=bold)
            texts.append((QPointF(theme.px(left), down), text))
            down += round(text.height)
        return _Laid(tuple(texts), down + theme.px(PAD))


def _paragraphs(result: Result) -> list[tuple[list[Run], bool]]:
    """The lines of an item: title with notes, snippet with the hits marked, address."""
    hit = result.hit
    notes = Run(f"\u2003{result.notes}", Manner.ASIDE) if result.notes else Run("")
    if hit is None:
        return [([Run(result.title), notes], True)]
    lines = [([*_marked(result.title, hit.title_marks), notes], True)]
    if hit.snippet and hit.snippet != result.title:
        lines.append((_marked(hit.snippet, hit.marks), False))
    lines.append(([Run(hit.address, Manner.PASSAGE)], False))
    return lines


def _marked(text: str, found: tuple[Found, ...]) -> list[Run]:
    return list(marked(text, found, Mark.VARIANT, Manner.FOUND))


class FacetDelegate(QStyledItemDelegate):
    """Draws `Facet`s: the words at the left in as many lines as they need, the count at the right."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._kept: dict[tuple[Facet, int], LaidText] = {}

    def forget(self) -> None:
        """Lay everything out anew: other sizes, other colours."""
        self._kept.clear()

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the view, as tall as the words; more room over a facet's name."""
        facet: Facet = index.data(FACET)
        tall = round(self._laid(facet).height) + self._theme.px(_OVER if facet.is_heading else PAD)
        return QSize(width_of(self._view), tall)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground if it is the current line, words, count."""
        facet: Facet = index.data(FACET)
        theme, view = self._theme, self._view
        current = view.hasFocus() and view.currentIndex() == index
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not facet.is_heading
        painter.save()
        if current or hovered:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), 1.5) if current else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_ground" if current else "row"))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(7, 1, -7, -1), 5, 5)
        words = self._laid(facet)
        down = option.rect.bottom() - words.height - theme.px(PAD / 2) + 1
        words.draw(painter, QPointF(option.rect.left() + theme.px(SIDE), down))
        room = QRectF(option.rect).adjusted(0, 0, -theme.px(SIDE), 0)
        room.setTop(down)
        painter.setFont(theme.font(NOTE))
        painter.setPen(theme.colour("soft" if current else "faint"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, _figure(facet))
        painter.restore()

    def _laid(self, facet: Facet) -> LaidText:
        theme, whole = self._theme, width_of(self._view)
        if (facet, whole) not in self._kept:
            figure = QFontMetricsF(theme.font(NOTE)).horizontalAdvance(_figure(facet) + "0")
            room = whole - 2 * theme.px(SIDE) - figure
            run = Run(facet.words, Manner.LINK if facet.more else Manner.PLAIN)
            self._kept[facet, whole] = lay([run], theme, room, bold=facet.is_heading)
        return self._kept[facet, whole]


_OVER = 18  # a facet's name keeps away from what is before it; pixels at zoom 1


def width_of(view: QAbstractItemView) -> int:
    """The width of a view's items beside its scroll bar, whether that is shown or not.

    It appears when the items are laid out, and would make them higher than they were laid out.
    """
    return view.width() - view.verticalScrollBar().sizeHint().width() - 2 * view.frameWidth()


def _figure(facet: Facet) -> str:
    return "" if facet.count is None else str(facet.count)
