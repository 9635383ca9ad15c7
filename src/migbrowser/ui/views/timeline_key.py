"""The strip under the timeline's picture: what its signs mean, and the slider *as known on*."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from migbrowser.ui.delegates.pictures import Pictures
from migbrowser.ui.models.days import day as spelled_day
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import SPACE_2, SPACE_3, SPACE_4, Mark
from migbrowser.ui.views.timeline_stamps import Bar, paint_bar, paint_claim
from migbrowser.ui.widgets import FlowLayout, Soft

MOST_LINES = 2  # of signs
Sketch = Callable[[QPainter, Theme, QRectF], None]


class TimelineKey(QWidget):
    """Signs on the left, the slider on the right. `chosen` gives the day, `None` for today: all is known."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: Sequence[date] = ()
        self._signs = QWidget(self)
        flow = FlowLayout(self._signs, gap=SPACE_3)
        for sketch, text in self._meanings():
            flow.addWidget(_Sign(theme, sketch, text))
        self._label, self._day = Soft(self.tr("As known on")), Soft()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("As known on"))
        self.slider.setToolTip(self.tr("Greys what no report had said by that day; far right: everything"))
        self.slider.valueChanged.connect(self._say)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        row.setSpacing(SPACE_2)
        row.addWidget(self._signs, 1)
        row.addStretch(0)
        for widget in (self._label, self.slider, self._day):
            row.addWidget(widget)
        theme.zoom_changed.connect(self._resize)
        self._resize()
        self.set_days(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Signs that would need many lines go: they take from the picture; Shift+F1 has them all."""
        super().resizeEvent(event)
        others = (self._label, self.slider, self._day)
        taken = sum(each.sizeHint().width() + SPACE_2 for each in others)
        room = event.size().width() - taken - 2 * SPACE_4
        least = self._signs.minimumSizeHint()
        few = self._signs.heightForWidth(room) <= MOST_LINES * (least.height() + SPACE_3)
        self._signs.setVisible(few and room >= least.width())

    def _resize(self) -> None:
        self.slider.setFixedWidth(self._theme.px(110))
        self._day.setMinimumWidth(self._theme.px(80))

    def set_days(self, days: Sequence[date]) -> None:
        """The days on which reports came out, in order; the slider goes to its end: everything is known."""
        self._days = days
        self.slider.blockSignals(True)
        self.slider.setRange(0, len(self._days))
        self.slider.setValue(len(self._days))
        self.slider.setEnabled(bool(self._days))
        self.slider.blockSignals(False)
        self._say()

    @property
    def day(self) -> date | None:
        """The day chosen; `None` where everything is known."""
        place = self.slider.value()
        return self._days[place] if place < len(self._days) else None

    def choose(self, day: date | None) -> None:
        """Choose a day, or the last one before it; `None` for everything."""
        last = len(self._days)
        self.slider.setValue(last if day is None else max(bisect_right(self._days, day) - 1, 0))

    def _say(self) -> None:
        said = spelled_day(self.day) if self.day else self.tr("today")
        self._day.setText(said)
        self.slider.setAccessibleDescription(said)
        self.chosen.emit(self.day)

    def _meanings(self) -> Sequence[tuple[Sketch, str]]:
        return (
            (_stated, self.tr("event")),
            (_inferred, self.tr("date inferred")),
            (_disputed, self.tr("date disputed")),
            (_claimed, self.tr("by one report")),
            (_published, self.tr("report")),
            (_undated, self.tr("undated report")),
        )


class _Sign(QWidget):
    """One sign with its words."""

    def __init__(self, theme: Theme, sketch: Sketch, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2 // 2 + 1)
        row.addWidget(_Picture(theme, sketch))
        row.addWidget(Soft(text))


class _Picture(QWidget):
    """A sign as the picture has it."""

    def __init__(self, theme: Theme, sketch: Sketch) -> None:
        super().__init__()
        self._theme, self._sketch, self._pictures = theme, sketch, Pictures(1)
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._pictures.forget()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for one sign."""
        return QSize(self._theme.px(18), self._theme.px(16))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        """The sign."""
        painter, size = QPainter(self), self.size()
        ground = QColor(0, 0, 0, 0)
        key, ratio = size.toTuple(), self.devicePixelRatioF()
        painter.drawPixmap(0, 0, self._pictures.take(key, size, ratio, ground, self._draw))
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._sketch(painter, self._theme, QRectF(self.rect()).adjusted(2, 2, -2, -2))


def _stated(painter: QPainter, theme: Theme, box: QRectF) -> None:
    paint_bar(painter, theme, box, Bar("accent", "accent", 3))


def _inferred(painter: QPainter, theme: Theme, box: QRectF) -> None:
    paint_bar(painter, theme, box, Bar("accent", "accent_ground", 3, hatched=True))


def _disputed(painter: QPainter, theme: Theme, box: QRectF) -> None:
    pair = theme.mark(Mark.CONFLICT)
    painter.setPen(QPen(QColor(pair.ink), 1.4, Qt.PenStyle.DashLine))
    painter.setBrush(QColor(pair.ground))
    painter.drawRoundedRect(box, 3, 3)


def _claimed(painter: QPainter, theme: Theme, box: QRectF) -> None:
    off = QPointF(theme.px(4), 0)
    paint_claim(painter, theme, box.center() - off, agrees=True)
    paint_claim(painter, theme, box.center() + off, agrees=False)


def _published(painter: QPainter, theme: Theme, box: QRectF) -> None:
    painter.setPen(QPen(theme.colour("accent"), 1.6))
    painter.drawEllipse(box.center(), theme.px(4), theme.px(4))


def _undated(painter: QPainter, theme: Theme, box: QRectF) -> None:
    ink = theme.colour("faint")
    middle = box.center().y()
    painter.setPen(QPen(ink, 1.2, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
    painter.setPen(QPen(ink, 1.2))
    painter.drawLine(QPointF(box.left(), middle - 4), QPointF(box.left(), middle))
    painter.drawLine(QPointF(box.right(), middle - 4), QPointF(box.right(), middle + 4))
