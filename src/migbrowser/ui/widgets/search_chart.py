"""Hits over time: a bar for each event that has any, where it stands on a true axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from migbrowser.model.address import Address
from migbrowser.ui.announcing import announce
from migbrowser.ui.models.punctuation import headed, listed
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, SPACE_4

BAR, TALL, SIDE = 18, 96, 40  # width of a bar, height of the whole, room at both ends


@dataclass(frozen=True, slots=True)
class Bar:
    """One event: how many hits it has and when it was; `label` says when, `words` says which."""

    event: Address
    day: date
    count: int
    label: str
    words: str


class SearchChart(QWidget):
    """A picture; the facet *Event* is its twin. A click on a bar, or Enter, narrows to its event.

    Left and Right go from bar to bar, Home and End to the first and the last.
    """

    chosen = Signal(object)  # Address of an event

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self._most = 1
        self._current = 0  # the bar that keys are about
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._placed: tuple[tuple[int, float], dict[Bar, float]] | None = None  # for a width and a zoom
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other counts."""
        if (ordered := tuple(sorted(bars, key=lambda bar: bar.day))) == self._bars:
            return
        self._bars = ordered
        self._most = max((bar.count for bar in bars), default=1)
        self._placed = None
        self._current = max(len(ordered) - 1, 0)
        told = listed(headed(bar.words, str(bar.count)) for bar in self._bars)
        self.setAccessibleName(self.tr("Hits over time: {bars}").format(bars=told))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Low, and as wide as there is room."""
        return QSize(200, self._theme.px(TALL))

    def paintEvent(self, _: QPaintEvent) -> None:
        """The axis, the bars, their counts and days."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.setFont(self._theme.font(NOTE))
        floor = self._floor()
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(
            QPointF(self._theme.px(SPACE_4), floor), QPointF(self.width() - self._theme.px(SPACE_4), floor)
        )
        labelled = -1.0
        for bar in self._bars:
            box = self._box(bar)
            painter.fillRect(box, self._theme.colour("accent"))
            painter.setPen(self._theme.colour("soft"))
            above = QRectF(
                box.left() - 20, box.top() - self._theme.px(16), box.width() + 40, self._theme.px(15)
            )
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(bar.count))
            labelled = self._paint_label(painter, bar, box, labelled)
        if self.hasFocus() and self._bars:
            self._paint_current(painter, self._box(self._bars[self._current]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Narrow to the event that was pressed."""
        bar = self._bar_at(event.position())
        if bar:
            self.chosen.emit(bar.event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From bar to bar, and into one."""
        last = len(self._bars) - 1
        there = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in there and self._bars:
            self._current = min(max(there[Qt.Key(event.key())], 0), last)
            self._describe()
            announce(self, self.accessibleDescription())
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._bars:
            self.chosen.emit(self._bars[self._current].event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The bar that keys are about is framed."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No bar is framed."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Each bar says which event it is."""
        if isinstance(event, QHelpEvent):
            bar = self._bar_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), headed(bar.words, str(bar.count)) if bar else "", self)
            return True
        return super().event(event)

    def _describe(self) -> None:
        """Say which bar the keys are about."""
        said = ""
        if self._bars:
            bar = self._bars[self._current]
            said = self.tr("{bar}: Enter narrows to it, Left and Right go on").format(
                bar=headed(bar.words, str(bar.count))
            )
        self.setAccessibleDescription(said)

    def _paint_current(self, painter: QPainter, box: QRectF) -> None:
        """A frame around a bar and its count."""
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-6, -self._theme.px(17), 6, 3), 3, 3)

    def _paint_label(self, painter: QPainter, bar: Bar, box: QRectF, after: float) -> float:
        """The day under a bar, unless it would run into the one before; where labels end by now."""
        width = QFontMetricsF(painter.font()).horizontalAdvance(bar.label)
        edge = self._theme.px(SPACE_4)
        left = min(max(box.center().x() - width / 2, edge), self.width() - width - edge)
        if left < after:
            return after
        painter.setPen(self._theme.colour("faint"))
        below = QRectF(left, self._floor() + 2, width + 2, self._theme.px(18))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, bar.label)
        return left + width + self._theme.px(8)

    def _floor(self) -> float:
        return self.height() - self._theme.px(24)

    def _box(self, bar: Bar) -> QRectF:
        size = (self.width(), self._theme.zoom)
        if self._placed is None or self._placed[0] != size:
            self._placed = size, dict(zip(self._bars, self._places(), strict=True))
        tall = max((self._floor() - self._theme.px(22)) * bar.count / self._most, 2)
        wide, middle = self._theme.px(BAR), self._placed[1][bar]
        return QRectF(middle - wide / 2, self._floor() - tall, wide, tall)

    def _places(self) -> list[float]:
        """The middles of the bars: by day, those of one time beside one another."""
        first, last = self._bars[0].day, self._bars[-1].day
        side, step = self._theme.px(SIDE), self._theme.px(BAR + 4)
        room = self.width() - 2 * side
        found: list[float] = []
        for bar in self._bars:
            share = (bar.day - first).days / (last - first).days if first != last else 0.5
            found.append(max(side + share * room, found[-1] + step if found else 0))
        end = float(self.width() - side)
        for place in range(len(found) - 1, -1, -1):
            found[place] = min(found[place], end)
            end = found[place] - step
        return found

    def _bar_at(self, at: QPointF) -> Bar | None:
        return next((bar for bar in self._bars if self._box(bar).adjusted(-4, -18, 4, 20).contains(at)), None)
