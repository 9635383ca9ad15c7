"""The events to choose from, for several boxes at once: thousands are no slower than three."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from migbrowser.model.presence import EventHead
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import series_name
from migbrowser.ui.models.punctuation import headed
from migbrowser.ui.widgets.rows import Index

if TYPE_CHECKING:
    from migbrowser.services.attending import Roll


class EventChoice(QAbstractListModel):
    """Short names of events, with the address as the row's data and the whole title as its tip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.events: tuple[EventHead, ...] = ()
        self._alike: Counter[tuple[str | None, int]] = Counter()  # events of a series in a year
        self._series: dict[str, str] = {}
        self._places: dict[str, int] = {}

    def show(self, roll: Roll, events: Sequence[EventHead]) -> None:
        """Offer these events."""
        self.beginResetModel()
        self.events = tuple(events)
        self._alike = Counter((event.series, event.start.year) for event in roll.events)
        self._series = {each.address: series_name(each) for each in roll.series}
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
        event = self.events[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._short_name(event)
        if role == _SPOKEN:  # meetings of a series may all have one title
            return headed(self._short_name(event), event.title)
        return {_TIP: event.title, _DATA: str(event.address)}.get(role)

    def _short_name(self, event: EventHead) -> str:
        """`Sub-Forum 2024`, with the city where the year has several; year and city without a series."""
        several = self._alike[event.series, event.start.year] > 1
        named = "" if several else words.event_in_series(event, self._series)
        return named or words.event_name(event, self._series)


_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_DATA = int(Qt.ItemDataRole.UserRole)
