"""Within one event: which reports name whom, as sets."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.event import Event
from migbrowser.model.presence import Naming
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import party_name
from migbrowser.ui.tokens import SPACE_2
from migbrowser.ui.widgets import ChoiceBox, Section

if TYPE_CHECKING:
    from migbrowser.services.attending import Roll


class WithinEvent(QWidget):
    """One event to choose; under it the parties, grouped by exactly which of its reports name them."""

    opened = Signal(str)  # the address of a party or a report

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roll: Roll | None = None
        self.event_box = ChoiceBox(self.tr("The event whose reports are set against one another"))
        self.event_box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.event_box.currentIndexChanged.connect(self._show)
        self._said = QLabel()
        self._said.setAccessibleName(self.tr("Who is named by which report"))
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.RichText)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._said.linkActivated.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(Section(self.tr("Within one event")))
        column.addWidget(self.event_box)
        column.addWidget(self._said)

    @property
    def chosen(self) -> Address:
        """The event chosen; an empty address before there is a choice."""
        return Address(self.event_box.currentData() or "")

    def set_roll(self, roll: Roll, events: Sequence[Event]) -> None:
        """The attendance to speak of, and the events to choose from; the choice stays if it can."""
        self._roll, before = roll, self.chosen
        self.event_box.blockSignals(True)
        self.event_box.clear()
        for event in events:
            self.event_box.addItem(words.event_name(event), str(event.address))
            self.event_box.setItemData(self.event_box.count() - 1, event.title, Qt.ItemDataRole.ToolTipRole)
        self.event_box.blockSignals(False)
        self.choose(before or max(events, key=lambda e: len(e.reports)).address if events else Address(""))

    def choose(self, event: str) -> None:
        """Choose an event; an unknown one changes nothing."""
        place = self.event_box.findData(event)
        if place >= 0 and place != self.event_box.currentIndex():
            self.event_box.setCurrentIndex(place)
        self._show()

    def _show(self) -> None:
        groups = self._roll.within(self.chosen) if self._roll and self.chosen else ()
        naming = {report for group in groups for report in group.reports}
        lines = [self._group(group, len(naming)) for group in groups]
        nobody = escape(self.tr("No report names anybody at this event."))
        self._said.setText("".join(lines) or nobody)

    def _group(self, group: Naming, of: int) -> str:
        """`By 2 of 4 reports (NIA, Antara): Japan, Mongolia`."""
        if len(group.reports) == of:
            head = self.tr("By all %n report(s) that name anybody", "", of)
        else:
            publishers = ", ".join(map(self._report, group.reports))
            head = self.tr("By {count} of {all} reports: {names}")
            head = escape(head).format(count=len(group.reports), all=of, names=publishers)
        names = ", ".join(
            f'<a href="{escape(party.address)}">{escape(party_name(party))}</a>' for party in group.parties
        )
        return f"<p><b>{head}</b><br>{names}</p>"

    def _report(self, address: Address) -> str:
        known = self._roll.reports.get(address) if self._roll else None
        said = known.publisher if known else address.id
        return f'<a href="{escape(address)}">{escape(said)}</a>'
