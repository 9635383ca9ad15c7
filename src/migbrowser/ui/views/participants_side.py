"""What stands beside the matrix: the cell in hand, what changed between two events, and the key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.event import Event
from migbrowser.model.party import Party, PartyKind
from migbrowser.model.presence import Presence, Standing, Tally, Turnover
from migbrowser.ui.context import Context
from migbrowser.ui.delegates.matrix_delegate import paint_presence
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import party_name, series_name
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import SPACE_2, SPACE_3, SPACE_4, Mark
from migbrowser.ui.views.participants_within import WithinEvent
from migbrowser.ui.widgets import Badge, ChoiceBox, Section, Soft

if TYPE_CHECKING:
    from migbrowser.services.attending import Roll

_translate = QCoreApplication.translate
WIDTH = 268  # pixels at zoom 1


class ParticipantsSide(QScrollArea):
    """Four sections, one under the other. `chosen`: the two events between which changes are shown."""

    chosen = Signal(object, object)  # Address of the earlier and of the later event

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._roll: Roll | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(context.theme.px(WIDTH))
        self.setAccessibleName(self.tr("Details of the matrix"))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        self._column.setSpacing(SPACE_2)
        self._add_between()
        self._add_cell()
        self.within = WithinEvent()
        self.within.opened.connect(self._open)
        self._column.addSpacing(SPACE_2)
        self._column.addWidget(self.within)
        self._add_key()
        self._column.addStretch(1)
        self.setWidget(inside)

    def set_roll(self, roll: Roll, events: Sequence[Event]) -> None:
        """The attendance to speak of, and the events to choose from."""
        self._roll = roll
        before = self.between
        for box in (self.earlier, self.later):
            box.blockSignals(True)
            box.clear()
            for event in events:
                box.addItem(_short_name(event, roll), str(event.address))
                box.setItemData(box.count() - 1, event.title, Qt.ItemDataRole.ToolTipRole)
            box.blockSignals(False)
        known = {event.address for event in events}
        self.within.set_roll(roll, events)
        self.choose(*(before if set(before) <= known and all(before) else _first_pair(events)))

    @property
    def between(self) -> tuple[Address, Address]:
        """The two events chosen; empty addresses before there is a choice."""
        return Address(self.earlier.currentData() or ""), Address(self.later.currentData() or "")

    def choose(self, earlier: str, later: str) -> None:
        """Choose two events; unknown ones change nothing."""
        for box, address in ((self.earlier, earlier), (self.later, later)):
            box.blockSignals(True)
            if (place := box.findData(str(address))) >= 0:
                box.setCurrentIndex(place)
            box.blockSignals(False)
        self._show_between()

    def show_cell(self, place: Standing | Tally | None) -> None:
        """What reports say of a cell of the matrix; `None` for no cell."""
        if place is None or self._roll is None:
            self._cell_title.setText(self.tr("Cell"))
            self._cell.setText(escape(self.tr("Choose a cell to see which report says what.")))
            return
        title, html = _cell_words(place, self._roll)
        self.within.choose(place.event)
        self._cell_title.setText(title)
        self._cell.setText(html)
        self.ensureWidgetVisible(self._cell)

    # building

    def _add_cell(self) -> None:
        self._cell_title, self._cell = Section(wrap=True), self._linked(self.tr("Attendance in this cell"))
        self._column.addSpacing(SPACE_2)
        self._column.addWidget(self._cell_title)
        self._column.addWidget(self._cell)
        self.show_cell(None)

    def _add_between(self) -> None:
        self._column.addWidget(Section(self.tr("Between two events")))
        self.earlier = self._box(self.tr("The earlier event"))
        self.later = self._box(self.tr("The later event"))
        self._column.addWidget(self.earlier)
        self._column.addWidget(self.later)
        self._changes = [
            _Change(mark, said, self._linked(said))
            for mark, said in (
                (Mark.SAME, self.tr("joined")),
                (Mark.PARTIAL, self.tr("newly named")),
                (Mark.CONFLICT, self.tr("dropped out")),
                (Mark.VARIANT, self.tr("no longer named")),
                (Mark.PLAIN, self.tr("stayed")),
            )
        ]
        for change in self._changes:
            self._column.addWidget(change)
        self._nothing = Soft(wrap=True)
        self._column.addWidget(self._nothing)

    def _add_key(self) -> None:
        self._column.addSpacing(SPACE_2)
        self._column.addWidget(Section(self.tr("Key")))
        for presence in Presence:
            row = QHBoxLayout()
            row.setSpacing(SPACE_2)
            row.addWidget(_Sign(self._context.theme, presence), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Soft(words.presence(presence), wrap=True), 1)
            self._column.addLayout(row)

    def _box(self, name: str) -> ChoiceBox:
        box = ChoiceBox(name)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(self._choose)
        return box

    def _linked(self, name: str) -> QLabel:
        """A label whose links open entries, by mouse and keyboard."""
        label = QLabel()
        label.setAccessibleName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        label.linkActivated.connect(self._open)
        return label

    def _open(self, address: str) -> None:
        if address != _MORE:
            self._context.open(address, focus=True)

    # between two events

    def _choose(self) -> None:
        self._show_between()
        self.chosen.emit(*self.between)

    def _show_between(self) -> None:
        earlier, later = self.between
        same = not earlier or earlier == later
        turnover = None if same or self._roll is None else self._roll.between(earlier, later)
        parts = _parts(turnover)
        for change, part in zip(self._changes, parts, strict=True):
            change.show_parties(part, counted=change is self._changes[-1])
        self._nothing.setText(self.tr("Choose two different events to see who came and who went."))
        self._nothing.setVisible(same)
        if turnover and not any(parts):
            self._nothing.setText(self.tr("No report names anybody at these two events."))
            self._nothing.show()


class _Change(QWidget):
    """One kind of change, as a badge, with the parties concerned."""

    def __init__(self, mark: Mark, said: str, label: QLabel) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        self._label, self._names = label, ""
        label.linkActivated.connect(self._unfold)
        row.addWidget(Badge(mark, said, sign=False), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1, Qt.AlignmentFlag.AlignTop)

    def show_parties(self, parties: Sequence[Party], *, counted: bool) -> None:
        """The parties as links, at first only how many there are if `counted`; nothing at all without any."""
        self._names = ", ".join(_link(party.address, _short(party)) for party in parties)
        self._label.setText(f'<a href="{_MORE}">{escape(_counts(parties))}</a>' if counted else self._names)
        self.setVisible(bool(parties))

    def _unfold(self, link: str) -> None:
        if link == _MORE:
            self._label.setText(self._names)


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


def _parts(turnover: Turnover | None) -> tuple[tuple[Party, ...], ...]:
    if turnover is None:
        return ((),) * 5
    came = (turnover.joined, turnover.newly_named)
    return (*came, turnover.left, turnover.no_longer_named, turnover.stayed)


def _counts(parties: Iterable[Party]) -> str:
    """`11 states, 1 organisation`."""
    kinds = [party.kind for party in parties]
    said = {
        PartyKind.STATE: _translate("Participants", "%n state(s)", "", kinds.count(PartyKind.STATE)),
        PartyKind.ORGANISATION: _translate(
            "Participants", "%n organisation(s)", "", kinds.count(PartyKind.ORGANISATION)
        ),
        PartyKind.PERSON: _translate("Participants", "%n person(s)", "", kinds.count(PartyKind.PERSON)),
        PartyKind.PLACE: _translate("Participants", "%n place(s)", "", kinds.count(PartyKind.PLACE)),
    }
    return ", ".join(text for kind, text in said.items() if kind in kinds)


def _cell_words(place: Standing | Tally, roll: Roll) -> tuple[str, str]:
    """Title, and the rows with a link to each report."""
    event = next(event for event in roll.events if event.address == place.event)
    if isinstance(place, Tally):
        title = f"{words.kind(place.kind)} · {words.event_name(event)}"
        lines = [escape(line) for line in words.total(place, roll.reports).splitlines()]
        return title, "<br>".join(lines)
    party = next(party for party in roll.parties if party.address == place.party)
    lines = [_link(party.address, party_name(party)), f"<i>{escape(words.presence(place.presence))}</i>"]
    said = [(words.evidence(row, roll.reports), row.report) for row in place.rows]
    said += [(words.denial(report, roll.reports), report) for report in place.without]
    there = _translate("Participants", "report")
    lines += [f"{escape(text)} {_link(report, there)}" for text, report in said]
    return f"{_short(party)} · {words.event_name(event)}", "<br>".join(lines)


def _link(address: Address, text: str) -> str:
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def _short(party: Party) -> str:
    """The abbreviation that a body's name ends with, else the name."""
    name = party_name(party)
    return name[name.rindex("(") + 1 : -1] if name.endswith(")") and party.kind is _BODY else name


def _short_name(event: Event, roll: Roll) -> str:
    """`Sub-Forum 2024`; year and city where that would not be the only one, or it belongs to no series."""
    alike = [e for e in roll.events if (e.series, e.start.year) == (event.series, event.start.year)]
    series = next((series_name(each) for each in roll.series if each.address == event.series), "")
    if not series or len(alike) > 1:
        return words.event_name(event)
    return _translate("Participants", "{series} {year}").format(series=series, year=event.start.year)


def _first_pair(events: Sequence[Event]) -> tuple[Address, Address]:
    """The first and the last event of the first series that has two; else of all."""
    for event in events:
        last = [other for other in events if other.series == event.series][-1]
        if event.series and last.address != event.address:
            return event.address, last.address
    return (events[0].address, events[-1].address) if events else (Address(), Address())


_MORE = "more"  # the link that shows the names instead of their number
_BODY = PartyKind.ORGANISATION
