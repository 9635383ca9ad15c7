"""What stands on the Compare tab: the table, or in words why there is none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from migbrowser.ui.widgets import EmptyState


class ComparePages(QStackedWidget):
    """The table's page, and one for each reason to have none; nothing at first."""

    event_wanted = Signal()
    report_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, table: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._no_event = EmptyState(
            self.tr("No event chosen"),
            self.tr(
                "The reports of one event stand side by side here: what they agree in, what they name "
                "differently, where they cannot both be right, and what only one of them says."
            ),
            (self.tr("Choose an event…"), self.event_wanted.emit),
        )
        open_it = (self.tr("Open the report"), self.report_wanted.emit)
        self._one_report = EmptyState(self.tr("One report only"), "", open_it)
        self._no_difference = EmptyState(
            self.tr("Nothing differs"),
            self.tr("The reports agree in every fact and in every row, apart from their wording."),
            (self.tr("Show all rows"), self.all_wanted.emit),
        )
        for page in (QWidget(), table, self._no_event, self._one_report, self._no_difference):
            self.addWidget(page)

    def show_table(self, *, empty: bool) -> None:
        """The table, or that nothing in it differs."""
        self.setCurrentWidget(self._no_difference if empty else self._table)

    def show_too_few(self, publisher: str, *, chosen: bool) -> None:
        """That there is one report only, by `publisher`, or that nothing is chosen."""
        if publisher:
            text = self.tr(
                "The catalogue has one report of this event, by {publisher}. With one there is nothing to "
                "compare: read it in the reader, or choose an event that has more."
            )
            self._one_report.words.setText(text.format(publisher=publisher))
        self.setCurrentWidget(self._one_report if chosen else self._no_event)
