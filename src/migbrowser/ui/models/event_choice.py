"""The events to choose from, for several boxes at once: thousands are no slower than three."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, Qt

from migbrowser.model.presence import EventHead
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import series_name
from migbrowser.ui.widgets.rows import Index

if TYPE_CHECKING:
    from migbrowser.services.attending import Roll


class EventChoice(QAbstractListModel):
    """Short names of events, with the address as the row's data and the whole title as its tip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.events: tuple[EventHead, ...] = ()
        self._names: tuple[str, ...] = ()
        self._places: dict[str, int] = {}

    def show(self, roll: Roll, events: Sequence[EventHead]) -> None:
        """Offer these events."""
        alike = Counter((event.series, event.start.year) for event in roll.events)
        series: dict[str, str] = {each.address: series_name(each) for each in roll.series}
        self.beginResetModel()
        self.events = tuple(events)
        self._names = tuple(
            _short_name(
                event, series.get(event.series or "", ""), alone=alike[event.series, event.start.year] == 1
            )
            for event in events
        )
        self._places = {event.address: place for place, event in enumerate(events)}
        self.endResetModel()

    def place(self, event: str) -> int:
        """Where an event stands, -1 if it does not."""
        return self._places.get(event, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Events, none under an event."""
        return 0 if parent is not None and parent.isValid() else len(self.events)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt asks of a row."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names[index.row()]
        event = self.events[index.row()]
        return {_TIP: event.title, _SPOKEN: event.title, _DATA: str(event.address)}.get(role)


def _short_name(event: EventHead, series: str, *, alone: bool) -> str:
    """`Sub-Forum 2024`; year and city where that would not be the only one, or it belongs to no series."""
    if not series:
        return words.event_name(event)
    said = QCoreApplication.translate("Participants", "{series} {year}")
    named = said.format(series=series, year=event.start.year)
    return named if alone else f"{named}, {event.city}"


_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_DATA = int(Qt.ItemDataRole.UserRole)
