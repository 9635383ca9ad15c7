"""The matrix parties × events as a Qt model."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from migbrowser.model.event import Event
from migbrowser.model.party import PartyKind
from migbrowser.model.presence import Standing, Tally
from migbrowser.ui.layout.matrix import Grouping, Line, in_order, lines
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import party_name, series_name
from migbrowser.ui.widgets.rows import ADDRESS, Index

if TYPE_CHECKING:
    from migbrowser.model.address import Address
    from migbrowser.services.attending import Roll

_translate = QCoreApplication.translate
LINE = Qt.ItemDataRole.UserRole + 10  # Line of the row
PLACE = Qt.ItemDataRole.UserRole + 11  # Standing or Tally of the cell, None in the first column and in heads
_TEXT = {
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    int(Qt.ItemDataRole.ToolTipRole),
}


class MatrixModel(QAbstractTableModel):
    """First column the party, then one column for each event; rows are the lines of `layout.matrix`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roll: Roll | None = None
        self._lines: tuple[Line, ...] = ()
        self.events: tuple[Event, ...] = ()
        self.folded: frozenset[str] = frozenset()
        self._kind: PartyKind | None = None

    def show(self, roll: Roll, events: Sequence[Event], kind: PartyKind | None) -> None:
        """Show the parties named at these events; of one kind, or all."""
        self.beginResetModel()
        self._roll, self._kind = roll, kind
        self.events = in_order(events, roll.series)
        self._lay()
        self.endResetModel()

    def fold(self, keys: Collection[str]) -> None:
        """Show only the heads of these groups, all rows of the others."""
        self.beginResetModel()
        self.folded = frozenset(keys)
        self._lay()
        self.endResetModel()

    def line(self, row: int) -> Line:
        """What a row is."""
        return self._lines[row]

    def row_of(self, address: Address | None) -> int:
        """The row of a party, -1 if it is not shown."""
        return next(
            (n for n, line in enumerate(self._lines) if line.party and line.party.address == address), -1
        )

    def place(self, index: Index) -> Standing | Tally | None:
        """What a cell is about."""
        if not index.isValid() or index.column() == 0 or self._roll is None:
            return None
        line, event = self._lines[index.row()], self.events[index.column() - 1]
        if line.party is not None:
            return self._roll.standing(event.address, line.party.address)
        return self._roll.tally(event.address, line.totals) if line.totals else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows, none under a row."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """The party's column and the events', none under a row."""
        return 0 if parent is not None and parent.isValid() else len(self.events) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt asks of a cell."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == PLACE:
            return self.place(index)
        if role == ADDRESS:
            return line.party.address if line.party else None
        if role not in _TEXT:
            return None
        return self._name(line, role) if index.column() == 0 else self._cell(index, line, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The events over their columns; rows have names of their own for screen readers."""
        if orientation == Qt.Orientation.Vertical:
            known = role == Qt.ItemDataRole.DisplayRole and section < len(self._lines)
            return self._name(self._lines[section], role) if known else None
        if role not in _TEXT or not 0 <= section <= len(self.events):
            return None
        if section == 0:
            return _translate("Participants", "Party")
        event = self.events[section - 1]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{event.title}\n{_translate('Participants', 'Click to open it')}"
        return f"{words.event_name(event)}\n{self._series(event)}"

    def _series(self, event: Event) -> str:
        series = self._roll.series if self._roll else ()
        return next((series_name(each) for each in series if each.address == event.series), "")

    def _lay(self) -> None:
        if self._roll is None:
            return
        named = {party for event in self.events for party in self._roll.named(event.address)}
        parties = [party for party in self._roll.parties if party.address in named]
        self._lines = lines(parties, [event.start for event in self.events], self._kind, self.folded)

    def _name(self, line: Line, role: int) -> str:
        if line.totals:
            return words.kind(line.totals)
        if line.party:
            tip = role == Qt.ItemDataRole.ToolTipRole
            return words.party_tip(line.party) if tip else party_name(line.party)
        name = words.group(line.group)
        return name if line.group.grouping is Grouping.TOTALS else f"{name} ({line.count})"

    def _cell(self, index: Index, line: Line, role: int) -> str:
        place = self.place(index)
        if place is None or self._roll is None:
            return ""
        short = role == Qt.ItemDataRole.DisplayRole
        event = words.event_name(self.events[index.column() - 1])
        if isinstance(place, Tally):
            stated = words.stated(place)
            brief = _translate("Participants", "{named} of {stated}").format(named=place.named, stated=stated)
            text = words.total(place, self._roll.reports)
            return (brief if stated else str(place.named)) if short else f"{event}: {text}"
        if short:
            return words.SIGNS[place.presence]
        return f"{self._name(line, 0)}, {event}: {words.cell(place, self._roll.reports)}"

    def as_lines(self, indexes: Sequence[QModelIndex]) -> list[list[str]]:
        """The rows of these cells as text, with the titles if there is more than one row; all without any."""
        rows = sorted({index.row() for index in indexes}) or list(range(self.rowCount()))
        titles = [
            " ".join(str(self.headerData(n, Qt.Orientation.Horizontal)).split()) for n in self._columns()
        ]
        body = [[str(self.index(row, column).data()) for column in self._columns()] for row in rows]
        return [titles, *body] if len(body) > 1 else body

    def _columns(self) -> range:
        return range(self.columnCount())
