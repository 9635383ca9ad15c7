"""The trail of a clause: a line in time with a stop at each event that took it up."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from migbrowser.ui.context import Context
from migbrowser.ui.models import clauses_words as words
from migbrowser.ui.models.clauses_register import ClauseRow
from migbrowser.ui.models.clauses_trail import Stop, places, stops, true_places, years
from migbrowser.ui.models.punctuation import in_turn
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, SPACE_2, SPACE_4
from migbrowser.ui.widgets import Note, Soft
from migbrowser.ui.widgets.labels import YieldingSection

DOT = 11  # across; pixels at zoom 1
LEAD = 8  # height over the line of the way from a day to a stop that stands beside it; pixels at zoom 1
YEARS = 15  # height of the years over the line; pixels at zoom 1
HEIGHT = 75 + YEARS  # of the line, at least: three lines of words, so that nothing jumps


class StopButton(QAbstractButton):
    """One event on the trail: a dot with its place and month below; pressed, it opens what was said there."""

    def __init__(self, theme: Theme, stop: Stop, row: ClauseRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._stop = theme, stop
        self._lines = words.lines(stop.event, row.apart)
        if stop.echoed:
            name = words.at_event(stop.event, stop.echoed, row.apart)
        else:
            name = self.tr("Put forward: {where}").format(where=words.where(stop.event, row.apart))
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def stop(self) -> Stop:
        """The event and what was said there."""
        return self._stop

    def sizeHint(self) -> QSize:
        """Dot and words."""
        metrics = QFontMetrics(self._theme.font(NOTE))
        wide = max(metrics.horizontalAdvance(line) for line in (*self._lines, "0000"))
        return QSize(wide + self._theme.px(16), self._theme.px(DOT + 6) + len(self._lines) * metrics.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """A full dot where the clause began, a ring with a figure where it was taken up."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 1.5))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        middle = QPointF(self.width() / 2, theme.px(DOT) / 2 + theme.px(3))
        painter.setPen(QPen(theme.colour("accent"), theme.px(2)))
        painter.setBrush(theme.colour("panel" if self._stop.echoed else "accent"))
        painter.drawEllipse(middle, theme.px(DOT) / 2 - 1, theme.px(DOT) / 2 - 1)
        painter.setFont(theme.font(NOTE))
        line = QFontMetrics(painter.font()).height()
        top = theme.px(DOT + 5)
        for place, text in enumerate(self._lines):
            painter.setPen(theme.colour("faint" if place else ("accent" if self.underMouse() else "soft")))
            room = QRect(0, top + place * line, self.width(), line)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        if len(self._stop.echoed) > 1:
            painter.setPen(theme.colour("soft"))
            at = QRect(round(middle.x()) + theme.px(DOT // 2 + 4), 0, theme.px(40), theme.px(DOT + 6))
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, f"×{len(self._stop.echoed)}")


class TrailLine(QWidget):
    """The line itself with its stops."""

    resized = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._theme = context, context.theme
        self._buttons: list[StopButton] = []
        self._until = 0.0  # the day to which the axis goes
        context.theme_changed.connect(self._restyle)

    @property
    def buttons(self) -> tuple[StopButton, ...]:
        """The stops from left to right."""
        return tuple(self._buttons)

    def show_row(self, row: ClauseRow | None, until: date | None = None) -> None:
        """Show the trail of a clause on an axis that goes to the day `until`; none for `None`."""
        self._until = float(until.toordinal()) if until else 0.0
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = [self._button(stop, row) for stop in stops(row)] if row else []
        self._restyle()

    def sizeHint(self) -> QSize:
        """As high as a stop."""
        return QSize(sum(button.sizeHint().width() for button in self._buttons), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The stops move with the room."""
        super().resizeEvent(event)
        self._lay()
        self.resized.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        """The line, with the turns of the years."""
        if not self._buttons:
            return
        theme, painter = self._theme, QPainter(self)
        middle = theme.px(YEARS) + theme.px(DOT) // 2 + theme.px(3)
        first, last = self._ends()
        last = max(round(last), self._buttons[-1].geometry().center().x())
        painter.setPen(QPen(theme.colour("line"), theme.px(2)))
        painter.drawLine(round(first), middle, last, middle)
        self._lead(painter, middle)
        painter.setFont(theme.font(NOTE))
        for year, x in years(self._first_day(), self._last_day(), self._ends()):
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(round(x), theme.px(2), round(x), middle)
            painter.setPen(theme.colour("faint"))
            room = QRect(round(x) + theme.px(4), 0, theme.px(60), theme.px(YEARS))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(year))

    def leads(self) -> tuple[tuple[int, int], ...]:
        """For each stop that had to make room: where its day is, and where it stands."""
        middles = [button.geometry().center().x() for button in self._buttons]
        true = map(round, true_places(self._times(), self._ends(), self._until))
        return tuple(
            (x, at) for x, at in zip(true, middles, strict=True) if abs(at - x) > self._theme.px(LEAD)
        )

    def _lead(self, painter: QPainter, middle: int) -> None:
        """From its day to each stop that stands later: a step over the line."""
        theme = self._theme
        painter.setPen(QPen(theme.colour("accent"), 1))
        for x, at in self.leads():
            over = middle - theme.px(LEAD)
            painter.drawPolyline([QPoint(x, middle), QPoint(x, over), QPoint(at, over), QPoint(at, middle)])

    def _button(self, stop: Stop, row: ClauseRow) -> StopButton:
        button = StopButton(self._theme, stop, row, self)
        button.clicked.connect(lambda: self._open(button))
        button.show()
        return button

    def _open(self, button: StopButton) -> None:
        """The event where the clause began, the passage that takes it up, or a choice of passages."""
        echoed = button.stop.echoed
        if len(echoed) < 2:
            address = echoed[0].echo.address if echoed else button.stop.event.address
            self._context.open(address)
            return
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        for each in echoed:
            action = menu.addAction(words.echo_line(each).replace("&", "&&"))
            action.setToolTip(each.echo.why)
            action.triggered.connect(lambda _=False, to=each.echo.address: self._context.open(to))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _restyle(self) -> None:
        sizes = [button.sizeHint() for button in self._buttons]
        above = self._theme.px(YEARS)
        self.setFixedHeight(max(self._theme.px(HEIGHT), *(above + size.height() for size in sizes), 0))
        self.setMinimumWidth(sum(size.width() for size in sizes))
        self._lay()
        self.update()
        self.resized.emit()

    def _lay(self) -> None:
        if not self._buttons:
            return
        sizes = [button.sizeHint() for button in self._buttons]
        middles = places(self._times(), [float(size.width()) for size in sizes], self._ends(), self._until)
        above = self._theme.px(YEARS)
        for button, size, middle in zip(self._buttons, sizes, middles, strict=True):
            button.setGeometry(round(middle - size.width() / 2), above, size.width(), size.height())

    def _times(self) -> list[float]:
        """The days of the stops."""
        return [float(button.stop.event.start.toordinal()) for button in self._buttons]

    def _ends(self) -> tuple[float, float]:
        """Where the axis begins and ends."""
        first, last = (self._buttons[n].sizeHint().width() / 2 for n in (0, -1))
        return first, max(self.width() - last, first)

    def _first_day(self) -> float:
        return self._times()[0]

    def _last_day(self) -> float:
        return max(self._times()[-1], self._until)


class Trail(QFrame):
    """The trail of the clause that is current in the list, with a word on how it fared."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Trail of the clause"))
        self.title, self.said = YieldingSection(), Soft(wrap=True)
        self.none = Note(words.none_recorded())
        self.line = TrailLine(context)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self.title)
        head.addWidget(self.said, 1)
        head.addWidget(self.none, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        column.setSpacing(SPACE_2)
        column.addLayout(head)
        column.addWidget(self._scrolled())
        self.show_row(None)

    def _scrolled(self) -> QScrollArea:
        """The line, that may be longer than there is room."""
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        area.setWidget(self.line)
        self.line.resized.connect(lambda: area.setFixedHeight(self._height(area)))
        return area

    def _height(self, area: QScrollArea) -> int:
        bar = area.horizontalScrollBar()
        return self.line.height() + (bar.sizeHint().height() if bar.maximum() > 0 else 0)

    def show_row(self, row: ClauseRow | None, until: date | None = None) -> None:
        """Show the trail of a clause on an axis to the day `until`; without one, say how to get it."""
        self.line.show_row(row, until)
        self.none.setVisible(row is not None and not row.echoed)
        self.said.setVisible(row is None or bool(row.echoed))
        if row is None:
            self.title.setText(self.tr("Trail"))
            self.said.setText(self.tr("Choose a clause to see who took it up later, and when."))
            return
        clause = in_turn((row.instrument.short, words.clause_name(row.clause)))
        self.title.setText(self.tr("Trail of {clause}").format(clause=clause))
        events = len(self.line.buttons) - 1
        self.said.setText(self._count(len(row.echoed), events))
        self.none.setToolTip(words.taken_up(row))

    def _count(self, passages: int, events: int) -> str:
        at = self.tr("at 1 event") if events == 1 else self.tr("at %n events", "", events)
        return self.tr("{passages} {events}").format(passages=words.passages(passages), events=at)
