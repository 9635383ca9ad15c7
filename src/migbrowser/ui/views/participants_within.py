"""Within one event: which reports name whom, as sets, each report by its letter."""

from __future__ import annotations

from collections.abc import Collection
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.comparison import key_of
from migbrowser.model.presence import Naming
from migbrowser.model.report import Read, Report
from migbrowser.ui.context import Context
from migbrowser.ui.layout.matrix import most_reported
from migbrowser.ui.models import comparison_words
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import party_name
from migbrowser.ui.models.event_choice import EventChoice
from migbrowser.ui.models.languages import language
from migbrowser.ui.models.punctuation import listed
from migbrowser.ui.models.sigla import stretches
from migbrowser.ui.tokens import SPACE_2
from migbrowser.ui.widgets import ChoiceBox
from migbrowser.ui.widgets.labels import Linked

if TYPE_CHECKING:
    from migbrowser.services.attending import Roll


class WithinEvent(QWidget):
    """One event to choose; under it the parties, grouped by exactly which of its reports name them.

    Reports have the letters they have in the reader and in the comparison; a legend stands below.
    """

    opened = Signal(str)  # the address of a party or a report
    wanted = Signal(object)  # the events that the roll cannot answer for yet

    def __init__(self, context: Context, choice: EventChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._choice = context.theme, choice
        self._roll: Roll | None = None
        self.event_box = ChoiceBox(self.tr("The event whose reports are set against one another"))
        self.event_box.setModel(choice)
        self.event_box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.event_box.currentIndexChanged.connect(self._show)
        self.said = Linked(self.tr("Who is named by which report"))
        self.legend = Linked(self.tr("The reports and their letters"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.event_box)
        for label in (self.said, self.legend):
            label.linkActivated.connect(self.opened)
            column.addWidget(label)
        context.theme_changed.connect(self._show)

    @property
    def chosen(self) -> Address:
        """The event chosen; an empty address before there is a choice."""
        return Address(self.event_box.currentData() or "")

    def set_roll(self, roll: Roll, before: Address) -> None:
        """The attendance to speak of; the choice `before` stays if it can."""
        self._roll = roll
        known = self._choice.place(before) >= 0
        self.choose(before if known else most_reported(self._choice.events))

    def know(self, roll: Roll) -> None:
        """The same roll answers for more events by now."""
        waited = self._roll is not None and self.chosen and self._roll.missing((self.chosen,))
        self._roll = roll
        if waited:
            self._show()

    def choose(self, event: str) -> None:
        """Choose an event; an unknown one changes nothing."""
        place = self._choice.place(event)
        if place >= 0:
            self.event_box.blockSignals(True)
            self.event_box.setCurrentIndex(place)
            self.event_box.blockSignals(False)
        self._show()

    def _show(self) -> None:
        if self._roll is None or not self.chosen:
            self.said.setText("")
            self.legend.setText("")
            return
        if missing := self._roll.missing((self.chosen,)):
            self.wanted.emit(missing)
            return
        reports = self._roll.sheet(self.chosen).reports
        letters = {address: key_of(place) for place, address in enumerate(reports)}
        groups = self._roll.within(self.chosen)
        naming = {report for group in groups for report in group.reports}
        nobody = escape(self.tr("No report names anybody at this event."))
        self.said.setText("".join(self._group(group, letters, len(naming)) for group in groups) or nobody)
        legend = [self._report(letters[each], report, naming) for each, report in reports.items()]
        self.legend.setText("".join(legend))

    def _group(self, group: Naming, letters: dict[Address, str], of: int) -> str:
        """`2 of 4 · A, C`, and below it the parties."""
        if len(group.reports) == of:
            head = self.tr("All %n report(s) that name anybody", "", of)
        else:
            count = self.tr("{count} of {all} reports").format(count=len(group.reports), all=of)
            these = {letters[report] for report in group.reports}
            head = f"{count} · {stretches(these, list(letters.values()))}"
        names = listed(words.link(party.address, party_name(party)) for party in group.parties)
        return f'<p style="margin: 0 0 8px 0">{self._soft(head)}<br>{names}</p>'

    def _report(self, letter: str, report: Report, naming: Collection[Address]) -> str:
        """`A  Publisher · English`, and in words if it names nobody or was read in part."""
        about = [language(report.language)]
        if report.read is not Read.FULL:
            about.append(comparison_words.read(report.read))
        if report.address not in naming:
            about.append(self.tr("names nobody"))
        publisher = words.link(report.address, report.publisher)
        said = f"<b>{letter}</b>&nbsp; {publisher} {self._soft(' · '.join(about))}"
        return f'<p style="margin: 0 0 4px 0">{said}</p>'

    def _soft(self, text: str) -> str:
        return f'<span style="color: {self._theme.colour("soft").name()}">{escape(text)}</span>'
