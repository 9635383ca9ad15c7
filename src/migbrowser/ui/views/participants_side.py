"""What stands beside the matrix: the cell in hand, two events, or one event; and the key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.presence import EventHead, Presence, Standing, Tally
from migbrowser.ui.context import Context
from migbrowser.ui.delegates.matrix_delegate import paint_presence
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import party_name, series_name
from migbrowser.ui.models.event_choice import EventChoice
from migbrowser.ui.models.punctuation import listed
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import SPACE_2, SPACE_3, SPACE_4
from migbrowser.ui.views.participants_between import BetweenEvents
from migbrowser.ui.views.participants_within import WithinEvent
from migbrowser.ui.widgets import Section, SegmentedSwitch, Soft
from migbrowser.ui.widgets.labels import Linked

if TYPE_CHECKING:
    from migbrowser.services.attending import Roll

_translate = QCoreApplication.translate
WIDTH = 268  # pixels at zoom 1


class ParticipantsSide(QScrollArea):
    """One of three pages, and below it the key of the matrix's signs."""

    wanted = Signal(object)  # the events that the roll cannot answer for yet

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._roll: Roll | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Details of the matrix"))
        self.choice = EventChoice(self)
        inside = QWidget(self.viewport())
        self.two = BetweenEvents(self.choice, inside)
        self.within = WithinEvent(context, self.choice, inside)
        self._pages: Mapping[str, QWidget] = {
            "between": self.two,
            "within": self.within,
            "cell": self._make_cell(inside),
        }
        self.switch = SegmentedSwitch(
            self.tr("Beside the matrix"),
            [
                ("between", self.tr("Two events")),
                ("within", self.tr("One event")),
                ("cell", self.tr("Cell")),
            ],
            inside,
        )
        self.switch.chosen.connect(self.turn_to)
        self._lay_out(inside)
        for part in (self.two, self.within):
            part.opened.connect(self._open)
            part.wanted.connect(self.wanted)
        self.turn_to("between")
        context.zoom_changed.connect(self._widen)
        self._widen()

    def set_roll(self, roll: Roll, events: Sequence[EventHead]) -> None:
        """The attendance to speak of, and the events to choose from; choices stay if they can."""
        self._roll = roll
        between, within = self.between, self.within.chosen
        boxes = (self.two.earlier, self.two.later, self.within.event_box)
        for box in boxes:
            box.blockSignals(True)
        self.choice.show(roll, events)
        for box in boxes:
            box.blockSignals(False)
        self.two.set_roll(roll, between)
        self.within.set_roll(roll, within)

    def know(self, roll: Roll) -> None:
        """The same roll answers for more events by now."""
        self._roll = roll
        self.two.know(roll)
        self.within.know(roll)

    @property
    def between(self) -> tuple[Address, Address]:
        """The two events chosen; empty addresses before there is a choice."""
        return self.two.events

    def focus(self) -> None:
        """To the switch of the pages."""
        self.switch.setFocus()

    def turn_to(self, name: str) -> None:
        """Show `between`, `within` or `cell`; an unknown page changes nothing."""
        if name not in self._pages:
            return
        self.switch.choose(name)
        for each, page in self._pages.items():
            page.setVisible(each == name)
        self.verticalScrollBar().setValue(0)

    def show_cell(self, place: Standing | Tally | None) -> None:
        """What reports say of a cell of the matrix; `None` for no cell."""
        if place is None or self._roll is None:
            self.cell_title.setText(self.tr("No cell chosen"))
            self.cell.setText(escape(self.tr("Choose a cell to see which report says what.")))
            return
        title, html = _cell_words(place, self._roll)
        self.within.choose(place.event)
        self.cell_title.setText(title)
        self.cell.setText(html)
        self.turn_to("cell")

    # building

    def _make_cell(self, inside: QWidget) -> QWidget:
        page = QWidget(inside)
        self.cell_title, self.cell = Section(wrap=True), Linked(self.tr("Attendance in this cell"))
        self.cell.linkActivated.connect(self._open)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.cell_title)
        column.addWidget(self.cell)
        self.show_cell(None)
        return page

    def _lay_out(self, inside: QWidget) -> None:
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        column.setSpacing(SPACE_3)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        for page in self._pages.values():
            column.addWidget(page)
        column.addSpacing(SPACE_2)
        column.addWidget(_Key(self._context.theme, inside))
        column.addStretch(1)
        self.setWidget(inside)

    def _widen(self) -> None:
        """As wide as its designed width, or as its own words need."""
        bar = self.verticalScrollBar().sizeHint().width()
        words_need = self.switch.minimumSizeHint().width() + 2 * SPACE_4 + bar
        self.setMinimumWidth(max(self._context.theme.px(WIDTH), words_need))

    def _open(self, address: str) -> None:
        self._context.open(address, focus=True)


class _Key(QWidget):
    """What the signs mean."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(Section(self.tr("Key")))
        for presence in Presence:
            row = QHBoxLayout()
            row.setSpacing(SPACE_2)
            row.addWidget(_Sign(theme, presence), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Soft(words.presence(presence), wrap=True), 1)
            column.addLayout(row)


class _Sign(QWidget):
    """A sign of the matrix, for the key."""

    def __init__(self, theme: Theme, presence: Presence) -> None:
        super().__init__()
        self._theme, self._presence = theme, presence

    def sizeHint(self) -> QSize:
        """As tall as a line of text."""
        return QSize(self._theme.px(16), self._theme.px(18))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        """The sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre: QPointF = QRectF(self.rect()).center()
        paint_presence(painter, self._theme, centre, self._presence, self._theme.colour("panel"))
        painter.end()


def _cell_words(place: Standing | Tally, roll: Roll) -> tuple[str, str]:
    """Title, and the rows; each report is a link."""
    event = next(event for event in roll.events if event.address == place.event)
    named = words.event_name(event, {each.address: series_name(each) for each in roll.series})
    sheet = roll.sheet(place.event)
    names = words.called(words.cited(place), sheet.reports)

    def name(report: Address) -> str:
        return words.link(report, names[report])

    if isinstance(place, Tally):
        title = f"{words.kind(place.kind)} · {named}"
        head, *stated = words.totals(place, sheet, name, escape)
        return title, _paragraphs(filter(None, [head, _counted(place, roll), *stated]))
    party = next(party for party in roll.parties if party.address == place.party)
    lines = [
        words.link(party.address, party_name(party)),
        f"<i>{escape(words.presence(place.presence))}</i>",
        *words.said(place, name, escape),
    ]
    return f"{words.short(party)} · {named}", _paragraphs(lines)


def _counted(place: Tally, roll: Roll) -> str:
    """The parties that a total counts, each a link."""
    named = set(roll.sheet(place.event).named)
    these = [each for each in roll.parties if each.kind is place.kind and each.address in named]
    return listed(words.link(each.address, party_name(each)) for each in these)


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f'<p style="margin: 0 0 6px 0">{line}</p>' for line in lines)
