"""How search results and facets are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from migbrowser.model.search import Mark as Found
from migbrowser.ui.delegates.laid_text import LaidText, lay
from migbrowser.ui.delegates.pictures import Pictures
from migbrowser.ui.models.runs import Manner, Run, marked
from migbrowser.ui.models.search_facets import FACET, Facet
from migbrowser.ui.models.search_results import RESULT, Result
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import MEASURE, NOTE, Mark
from migbrowser.ui.widgets.badges import paint_siglum
from migbrowser.ui.widgets.note_sign import paint_note_sign
from migbrowser.ui.widgets.rows import Index

IN_SIGHT = 48  # painted results that are kept
SIDE, PAD, INDENT = 16, 6, 30  # of an item, over and under it, of hits behind their siglum


@dataclass(frozen=True, slots=True)
class _Laid:
    """An item ready to be drawn, positions from its upper left corner."""

    texts: tuple[tuple[QPointF, LaidText], ...]
    height: int


class ResultDelegate(QStyledItemDelegate):
    """Draws `Result`s, all for one width; what is in sight is kept as pictures."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._width = 0
        self._kept: dict[tuple[Result, int, int], _Laid] = {}
        self._look = 0  # counts the other sizes and colours that there were
        self._sizes: dict[int, QSize] = {}  # of the rows there are; a list asks for all of them often
        self._pictures = Pictures(IN_SIGHT)

    @property
    def width(self) -> int:
        """What the items are as wide as, 0 before the first is asked for."""
        return self._width

    def renew(self) -> None:
        """Sizes or colours are others: draw with them, in the places that there are until `use`."""
        self._look += 1
        self._pictures.forget()

    def prepare(self, result: Result, width: int, *, seen: bool) -> int:
        """Lay out a result for a width, and paint it if it will be `seen` at once; how high it is."""
        if seen:
            self._picture(result, width)
        return self._laid(result, width).height

    def use(self, results: Sequence[Result], width: int) -> None:
        """Draw for this width from now on; keep nothing of other results than these."""
        self._width = width
        self._sizes.clear()
        known = set(results)
        now = (width, self._look)
        self._kept = {key: laid for key, laid in self._kept.items() if key[0] in known and key[1:] == now}

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the view, as tall as the words."""
        row = index.row()
        if row not in self._sizes:
            self._width = self._width or width_of(self._view)
            height = self._laid(index.data(RESULT), self._width).height
            self._sizes[row] = QSize(self._width, height)
        return self._sizes[row]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, the line over an event, siglum, words."""
        result: Result = index.data(RESULT)
        on_it = bool(option.state & QStyle.StateFlag.State_Selected)
        self._width = self._width or width_of(self._view)
        painter.save()
        painter.fillRect(option.rect, self._theme.colour("accent_ground" if on_it else "panel"))
        if on_it:
            painter.translate(option.rect.topLeft())
            self._paint_words(painter, result, self._width, marked=True)
            painter.translate(-option.rect.topLeft())
        else:
            painter.drawPixmap(option.rect.topLeft(), self._picture(result, self._width))
        if result.is_heading and index.row():
            painter.setPen(self._theme.colour("line"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        if on_it and self._view.hasFocus() and self._view.currentIndex().row() == index.row():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        paint_note_sign(painter, self._theme, option.rect, index)
        painter.restore()

    def _picture(self, result: Result, width: int) -> QPixmap:
        size = QSize(width, self._laid(result, width).height)
        ratio, ground = self._view.devicePixelRatioF(), self._theme.colour("panel")

        def paint(painter: QPainter) -> None:
            self._paint_words(painter, result, width, marked=False)

        return self._pictures.take((result, width), size, ratio, ground, paint)

    def _paint_words(self, painter: QPainter, result: Result, width: int, *, marked: bool) -> None:
        """From the upper left corner of the item."""
        for at, text in self._laid(result, width).texts:
            text.draw(painter, at, on_accent=marked)
        if result.siglum:
            at = QPointF(self._theme.px(SIDE), self._theme.px(PAD))
            paint_siglum(painter, self._theme, at, result.siglum)

    def _laid(self, result: Result, width: int) -> _Laid:
        key = (result, width, self._look)
        laid = self._kept.get(key)
        if laid is None:
            laid = self._kept[key] = self._lay(result, width)
        return laid

    def _lay(self, result: Result, width: int) -> _Laid:
        theme = self._theme
        left = SIDE if result.is_heading else SIDE + INDENT
        room = min(width - theme.px(left + SIDE), theme.px(MEASURE))
        down = theme.px(PAD + (4 if result.is_heading else 0))
        texts = []
        for runs, bold in _paragraphs(result):
            text = lay(runs, theme, room, bold=bold)
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
    """Draws `Facet`s: the words at the left in as many lines as they need, the count at the right.

    What is in sight is kept as pictures, but for the line that one is on.
    """

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._kept: dict[tuple[str, bool, bool, float], LaidText] = {}  # by words, manner and room
        self._pictures = Pictures(IN_SIGHT)
        self._figures = QFontMetricsF(theme.font(NOTE))

    def forget(self) -> None:
        """Lay everything out anew: other sizes, other colours."""
        self._kept.clear()
        self._pictures.forget()
        self._figures = QFontMetricsF(self._theme.font(NOTE))

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the view, as tall as the words; more room over a facet's name."""
        facet: Facet = index.data(FACET)
        return self._size(facet)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground if it is the current line, words, count."""
        facet: Facet = index.data(FACET)
        theme, view = self._theme, self._view
        current = view.hasFocus() and view.currentIndex() == index
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not facet.is_heading
        if not (current or hovered):
            painter.drawPixmap(option.rect.topLeft(), self._picture(facet))
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 1.5) if current else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_ground" if current else "row"))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(7, 1, -7, -1), 5, 5)
        self._paint_words(painter, option.rect, facet, "soft" if current else "faint")
        painter.restore()

    def prepare(self, facet: Facet, *, seen: bool) -> int:
        """Lay out a facet, and paint it if it will be `seen` at once; how high it is."""
        if seen:
            self._picture(facet)
        return self._size(facet).height()

    def _size(self, facet: Facet) -> QSize:
        tall = round(self._laid(facet).height) + self._theme.px(_OVER if facet.is_heading else PAD)
        return QSize(width_of(self._view), tall)

    def _picture(self, facet: Facet) -> QPixmap:
        size = self._size(facet)
        ratio, ground = self._view.devicePixelRatioF(), self._view.palette().base().color()

        def paint(painter: QPainter) -> None:
            self._paint_words(painter, QRect(QPoint(0, 0), size), facet, "faint")

        return self._pictures.take((facet, size.width()), size, ratio, ground, paint)

    def _paint_words(self, painter: QPainter, at: QRect, facet: Facet, ink: str) -> None:
        """The words, and the count in the colour `ink`."""
        theme, words = self._theme, self._laid(facet)
        down = at.bottom() - words.height - theme.px(PAD / 2) + 1
        words.draw(painter, QPointF(at.left() + theme.px(SIDE), down))
        room = QRectF(at).adjusted(0, 0, -theme.px(SIDE), 0)
        room.setTop(down)
        painter.setFont(theme.font(NOTE))
        painter.setPen(theme.colour(ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, _figure(facet))

    def _laid(self, facet: Facet) -> LaidText:
        theme, whole = self._theme, width_of(self._view)
        room = whole - 2 * theme.px(SIDE) - self._figures.horizontalAdvance(_figure(facet) + "0")
        key = (facet.words, facet.more, facet.is_heading, room)
        laid = self._kept.get(key)
        if laid is None:
            run = Run(facet.words, Manner.LINK if facet.more else Manner.PLAIN)
            laid = self._kept[key] = lay([run], theme, room, bold=facet.is_heading)
        return laid


_OVER = 18  # a facet's name keeps away from what is before it; pixels at zoom 1


def width_of(view: QAbstractItemView) -> int:
    """The width of a view's items beside its scroll bar, whether that is shown or not.

    It appears when the items are laid out, and would make them higher than they were laid out.
    """
    return view.width() - view.verticalScrollBar().sizeHint().width() - 2 * view.frameWidth()


def _figure(facet: Facet) -> str:
    return "" if facet.count is None else str(facet.count)
