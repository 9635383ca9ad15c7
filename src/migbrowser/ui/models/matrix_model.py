"""The matrix parties × events as a Qt model."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from migbrowser.model.party import PartyKind
from migbrowser.model.presence import EventHead, Standing, Tally
from migbrowser.ui.layout.matrix import Grouping, Line, in_order, lines
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import party_name, series_name
from migbrowser.ui.widgets.rows import ADDRESS, NOTED, Index, Noted

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


class MatrixModel(Noted, QAbstractTableModel):
    """First column the party, then one column for each event; rows are the lines of `layout.matrix`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roll: Roll | None = None
        self._lines: tuple[Line, ...] = ()
        self._rows: dict[str, int] = {}  # of the parties shown
        self._series: dict[str, str] = {}
        self.events: tuple[EventHead, ...] = ()
        self.folded: frozenset[str] = frozenset()
        self._kind: PartyKind | None = None

    def show(self, roll: Roll, events: Sequence[EventHead], kind: PartyKind | None) -> None:
        """Show the parties named at these events; of one kind, or all."""
        self.beginResetModel()
        self._roll, self._kind = roll, kind
        self._series = {each.address: series_name(each) for each in roll.series}
        self.events = in_order(events, roll.series)
        self._lay()
        self.endResetModel()

    def fold(self, keys: Collection[str]) -> None:
        """Show only the heads of these groups, all rows of the others."""
        self.beginResetModel()
        self.folded = frozenset(keys)
        self._lay()
        self.endResetModel()

    def know(self, roll: Roll) -> None:
        """Fill the cells of events that the same roll can answer for by now."""
        self._roll = roll
        if self._lines and self.events:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 1), last)

    @property
    def totals(self) -> Sequence[int]:
        """The rows with two lines; they stand at the top."""
        return [n for n, line in enumerate(self._lines[: len(PartyKind) + 1]) if line.totals]

    def line(self, row: int) -> Line:
        """What a row is."""
        return self._lines[row]

    def row_of(self, address: Address | None) -> int:
        """The row of a party, -1 if it is not shown."""
        return self._rows.get(address or "", -1)

    def place(self, index: Index) -> Standing | Tally | None:
        """What a cell is about."""
        if not index.isValid() or index.column() == 0 or self._roll is None:
            return None
        line, event = self._lines[index.row()], self.events[index.column() - 1]
        if event.address not in self._roll.sheets:
            return None
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
        if index.column() == 0:
            said = self._name(line, role) if role in _TEXT else None
            return self.with_note(said, role, line.party.address if line.party else None)
        return self._cell(index, line, role) if role in _TEXT else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The events over their columns; rows have names of their own for screen readers."""
        if orientation == Qt.Orientation.Vertical:
            known = role == Qt.ItemDataRole.DisplayRole and section < len(self._lines)
            return self._name(self._lines[section], role) if known else None
        if role not in (*_TEXT, NOTED) or not 0 <= section <= len(self.events):
            return None
        if section == 0:
            return None if role == NOTED else _translate("Participants", "Party")
        event = self.events[section - 1]
        said = f"{words.event_name(event)}\n{self._series.get(event.series or '', '')}"
        if role == Qt.ItemDataRole.ToolTipRole:
            said = f"{event.title}\n{_translate('Participants', 'Click to open it')}"
        return self.with_note(said, role, event.address)

    def _lay(self) -> None:
        if self._roll is None:
            return
        parties = self._roll.parties  # each is named at some event
        if len(self.events) < len(self._roll.events):
            named = {party for event in self.events for party in self._roll.named(event.address)}
            parties = tuple(party for party in parties if party.address in named)
        self._lines = lines(parties, [event.start for event in self.events], self._kind, self.folded)
        self._rows = {line.party.address: n for n, line in enumerate(self._lines) if line.party}

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
        reports = self._roll.sheet(place.event).reports
        short = role == Qt.ItemDataRole.DisplayRole
        event = words.event_name(self.events[index.column() - 1])
        if isinstance(place, Tally):
            stated = words.stated(place)
            brief = _translate("Participants", "{named} of {stated}").format(named=place.named, stated=stated)
            text = words.total(place, reports)
            return (brief if stated else str(place.named)) if short else f"{event}: {text}"
        if short:
            return words.SIGNS[place.presence]
        return f"{self._name(line, 0)}, {event}: {words.cell(place, reports)}"

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
