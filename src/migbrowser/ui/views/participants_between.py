"""Between two events: who joined, who dropped out, who stayed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind
from migbrowser.model.presence import Presence, Turnover
from migbrowser.ui.layout.matrix import first_pair
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.event_choice import EventChoice
from migbrowser.ui.models.punctuation import listed
from migbrowser.ui.tokens import SPACE_1, SPACE_3, Mark
from migbrowser.ui.widgets import Badge, ChoiceBox, Soft
from migbrowser.ui.widgets.labels import Linked

if TYPE_CHECKING:
    from migbrowser.services.attending import Roll

_translate = QCoreApplication.translate


class BetweenEvents(QWidget):
    """Two events to choose; under them the kinds of change, each with the parties concerned."""

    opened = Signal(str)  # the address of a party
    wanted = Signal(object)  # the events that the roll cannot answer for yet
    chosen = Signal(object, object)  # Address of the earlier and of the later event

    def __init__(self, choice: EventChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roll: Roll | None = None
        self._choice = choice
        self.earlier = self._box(self.tr("The earlier event"))
        self.later = self._box(self.tr("The later event"))
        self.changes = [_Change(*kind, self) for kind in self._kinds()]
        self._nothing, self.disputed = Soft(wrap=True), Soft(wrap=True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        for part in (self.earlier, self.later, *self.changes, self.disputed, self._nothing):
            column.addWidget(part)
        for change in self.changes:
            change.opened.connect(self.opened)

    def _kinds(self) -> Sequence[tuple[Mark, str]]:
        return (
            (Mark.SAME, self.tr("joined")),
            (Mark.PARTIAL, self.tr("newly named")),
            (Mark.CONFLICT, self.tr("dropped out")),
            (Mark.VARIANT, self.tr("no longer named")),
            (Mark.PLAIN, self.tr("stayed")),
        )

    def _box(self, name: str) -> ChoiceBox:
        box = ChoiceBox(name, self)
        box.setModel(self._choice)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(self._choose)
        return box

    @property
    def events(self) -> tuple[Address, Address]:
        """The two events chosen; empty addresses before there is a choice."""
        return Address(self.earlier.currentData() or ""), Address(self.later.currentData() or "")

    def set_roll(self, roll: Roll, before: tuple[Address, Address]) -> None:
        """The attendance to speak of; the choice `before` stays if it can."""
        self._roll = roll
        kept = all(self._choice.place(event) >= 0 for event in before)
        self.choose(*(before if kept else first_pair(self._choice.events)))

    def know(self, roll: Roll) -> None:
        """The same roll answers for more events by now."""
        waited = self._roll is not None and self._roll.missing(self.events)
        self._roll = roll
        if waited:
            self._show()

    def choose(self, earlier: str, later: str) -> None:
        """Choose two events; unknown ones change nothing."""
        for box, address in ((self.earlier, earlier), (self.later, later)):
            box.blockSignals(True)
            if (place := self._choice.place(address)) >= 0:
                box.setCurrentIndex(place)
            box.blockSignals(False)
        self._show()

    def _choose(self) -> None:
        self._show()
        self.chosen.emit(*self.events)

    def _show(self) -> None:
        """All parts at once: each by itself would have the whole window laid out anew."""
        self._column.setEnabled(False)
        self._show_parts()
        self._column.setEnabled(True)
        self._column.invalidate()

    def _show_parts(self) -> None:
        earlier, later = self.events
        same = not earlier or earlier == later
        turnover = None if same else self._turnover(earlier, later)
        parts = _parts(turnover)
        disputed = turnover.disputed if turnover else ()
        for change, part in zip(self.changes, parts, strict=True):
            change.show_parties(part, disputed, counted=change is self.changes[-1])
        disagree = self.tr("{sign} reports disagree on whether or how it took part in one of the two")
        self.disputed.setText(disagree.format(sign=_DISPUTED))
        self.disputed.setVisible(bool(disputed))
        self._nothing.setText(self.tr("Choose two different events to see who came and who went."))
        self._nothing.setVisible(same)
        if turnover and not any(parts):
            self._nothing.setText(self.tr("No report names anybody at these two events."))
            self._nothing.show()

    def _turnover(self, earlier: Address, later: Address) -> Turnover | None:
        if self._roll is None:
            return None
        missing = self._roll.missing((earlier, later))
        if missing:
            self.wanted.emit(missing)
            return None
        return self._roll.between(earlier, later)


class _Change(QWidget):
    """One kind of change, as a badge, with the parties concerned below it: so all begin at one edge."""

    opened = Signal(str)

    def __init__(self, mark: Mark, said: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        self.label: QLabel = Linked(said)
        self._names = ""
        self.label.linkActivated.connect(self._follow)
        column.addWidget(Badge(mark, said, sign=False), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.label)

    def show_parties(self, parties: Sequence[Party], disputed: Collection[Address], *, counted: bool) -> None:
        """The parties as links, at first only how many there are if `counted`; nothing at all without any."""
        signs = dict.fromkeys(disputed, f" {_DISPUTED}")
        self._names = listed(
            words.link(party.address, words.short(party)) + signs.get(party.address, "") for party in parties
        )
        self.label.setText(f'<a href="{_MORE}">{escape(_counts(parties))}</a>' if counted else self._names)
        self.setVisible(bool(parties))

    def _follow(self, link: str) -> None:
        if link == _MORE:
            self.label.setText(self._names)
        else:
            self.opened.emit(link)


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
    return listed(text for kind, text in said.items() if kind in kinds)


_DISPUTED = words.SIGNS[Presence.DISPUTED]
_MORE = "more"  # the link that shows the names instead of their number
