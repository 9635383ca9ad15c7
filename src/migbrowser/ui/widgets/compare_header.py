"""The head of a comparison's columns: who reports, what kind of text, how much of it was read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QItemSelection, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from migbrowser.model.comparison import Comparison
from migbrowser.ui.delegates.comparison import GAP, PAD
from migbrowser.ui.delegates.laid_text import LaidText, lay
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.models.comparison import ComparisonModel
from migbrowser.ui.models.runs import Manner, Run
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, TEXT
from migbrowser.ui.widgets.badges import paint_siglum
from migbrowser.ui.widgets.cells import INSET

_LARGE = 1.6  # zoom from which on rows need the room of the head


@dataclass(frozen=True, slots=True)
class _Head:
    """A column's head laid out; `chip` is what stands in a frame before the last text."""

    name: LaidText
    name_at: QPointF  # from the corner of the head
    what: LaidText
    chip: str
    rest: LaidText
    height: float


class CompareHeader(QHeaderView):
    """Sections as tall as the longest of them needs; a click on one makes its report the base."""

    def __init__(self, theme: Theme, model: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._model = theme, model
        self._kept: dict[tuple[int, int], _Head] = {}
        self._shown: Comparison | None = None  # what they are heads of
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(90)
        self.setMouseTracking(True)

    def forget(self) -> None:
        """Lay everything out anew."""
        self._kept.clear()
        self.updateGeometry()

    def fit(self) -> None:
        """Other reports, or other widths."""
        if self._model.comparison is not self._shown:
            self._shown = self._model.comparison
            self._kept.clear()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As tall as the tallest section."""
        tallest = max((self._head(n).height for n in range(1, self.count())), default=0.0)
        return QSize(super().sizeHint().width(), round(tallest))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Nothing: no section looks otherwise for marked rows, and all would be drawn anew."""

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Ground, line below, then the words."""
        painter.save()
        painter.fillRect(rect, self._theme.colour("row"))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        corner = QPointF(rect.topLeft()) + QPointF(self._theme.px(INSET), self._theme.px(PAD))
        if section == 0:
            self._paint_first(painter, corner, rect)
        elif section < self._model.columnCount():
            self._paint_head(painter, corner, section)
        painter.restore()

    def _paint_first(self, painter: QPainter, corner: QPointF, rect: QRect) -> None:
        text = str(self._model.headerData(0, Qt.Orientation.Horizontal) or "")
        room = rect.width() - 2 * self._theme.px(INSET)
        lay([Run(text, Manner.HEADING)], self._theme, room).draw(painter, corner)

    def _paint_head(self, painter: QPainter, corner: QPointF, section: int) -> None:
        theme, head = self._theme, self._head(section)
        self._paint_key(painter, corner, section)
        head.name.draw(painter, corner + head.name_at)
        down = head.name_at.y() - 1 + head.name.height + theme.px(GAP) - 1
        head.what.draw(painter, corner + QPointF(0, down))
        down += head.what.height + theme.px(GAP) - 1
        self._paint_chip(painter, corner + QPointF(0, down), head.chip)
        head.rest.draw(painter, corner + QPointF(0, down + theme.px(2)))

    def _paint_key(self, painter: QPainter, at: QPointF, section: int) -> None:
        key = self._model.columns[section - 1].key
        box = paint_siglum(painter, self._theme, at, key)
        if self._is_base(section):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 4, 4)
            painter.setPen(self._theme.colour("on_accent"))
            painter.setFont(self._theme.font(NOTE, bold=True))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)

    def _paint_chip(self, painter: QPainter, at: QPointF, text: str) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(at, QSize(round(self._chip_width(text)), theme.px(19)))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("panel"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2)
        painter.setPen(theme.colour("soft"))
        painter.setFont(theme.font(NOTE))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _chip_width(self, text: str) -> float:
        return QFontMetricsF(self._theme.font(NOTE)).horizontalAdvance(text) + self._theme.px(18)

    def _indent(self) -> float:
        return QFontMetricsF(self._theme.font(NOTE, bold=True)).height() + self._theme.px(2 + 7)

    @property
    def _roomy(self) -> bool:
        """Whether the letters leave room for more than who reports; the tooltip has all."""
        return self._theme.zoom < _LARGE

    def _is_base(self, section: int) -> bool:
        comparison = self._model.comparison
        return comparison is not None and comparison.base == self._model.columns[section - 1].key

    def _head(self, section: int) -> _Head:
        key = (section, self.sectionSize(section))
        if key not in self._kept:
            self._kept[key] = self._lay(section)
        return self._kept[key]

    def _lay(self, section: int) -> _Head:
        theme = self._theme
        room = self.sectionSize(section) - 2 * theme.px(INSET)
        compared = self._model.columns[section - 1]
        report = self._model.directory.reports.get(compared.address) if compared.address else None
        at = self._name_at(section, room)
        beside = room - at.x()
        name = lay(self._name(section, beside), theme, beside, bold=True)
        described = words.described(report) if report else compared.title
        what = lay([Run(described, Manner.ASIDE)] if self._roomy else [], theme, room)
        chip = self.tr("file") if compared.file else words.read(compared.read)
        rest = lay(self._rest(section, chip) if self._roomy else [Run(" ", Manner.ASIDE)], theme, room)
        if not self._roomy:
            what, rest = replace(what, height=0), replace(rest, height=theme.px(19))
        texts = name.height + what.height + rest.height
        height = at.y() + texts + 2 * theme.px(PAD) + 2 * theme.px(GAP)
        return _Head(name, at, what, chip, rest, height)

    def _name_at(self, section: int, room: float) -> QPointF:
        """Beside the letter; under it where a word of the name would be broken there."""
        wide = QFontMetricsF(self._theme.font(TEXT, bold=True)).horizontalAdvance
        longest = max(map(wide, self._called(section).split()), default=0.0)
        if not self._roomy or longest <= room - self._indent():
            return QPointF(self._indent(), 1)
        return QPointF(0, 1 + self._indent())  # the letter is as high as it is wide

    def _called(self, section: int) -> str:
        """Who published the report; a file's name; else the title."""
        compared = self._model.columns[section - 1]
        report = self._model.directory.reports.get(compared.address) if compared.address else None
        file = Path(compared.file).name if compared.file else compared.title
        return report.publisher if report else file

    def _name(self, section: int, room: float) -> list[Run]:
        name = Run(self._called(section))
        if not self._roomy:
            metrics = QFontMetricsF(self._theme.font(TEXT, bold=True))
            return [Run(metrics.elidedText(name.text, Qt.TextElideMode.ElideRight, room))]
        base = Run(f"\u2002{self.tr('base')}", Manner.ASIDE)
        return [name, base] if self._is_base(section) else [name]

    def _rest(self, section: int, chip: str) -> list[Run]:
        """How much of it the base says too, on one line with the chip where there is room."""
        space = QFontMetricsF(self._theme.font(NOTE)).horizontalAdvance("\u00a0")
        blank = "\u00a0" * (round(self._chip_width(chip) / space) + 1)
        return [Run(f"{blank} {self._model.coverage(section, in_base=True)}", Manner.ASIDE)]
