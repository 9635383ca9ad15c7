"""The matrix parties × events as a Qt model."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from migbrowser.model.party import PartyKind
from migbrowser.model.presence import EventHead, Standing, Tally
from migbrowser.ui.layout.matrix import Line, in_order, lines
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import series_name
from migbrowser.ui.models.matrix_content import MatrixContent
from migbrowser.ui.widgets.rows import ADDRESS, NOTED, Index, Noted

if TYPE_CHECKING:
    from migbrowser.model.address import Address
    from migbrowser.services.attending import Roll

_translate = QCoreApplication.translate
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
        self.content = MatrixContent()
        self._rows: dict[str, int] = {}  # of the parties shown
        self.folded: frozenset[str] = frozenset()
        self._kind: PartyKind | None = None

    @property
    def events(self) -> Sequence[EventHead]:
        """Those of the columns."""
        return self.content.events

    def show(self, roll: Roll, events: Sequence[EventHead], kind: PartyKind | None) -> None:
        """Show the parties named at these events; of one kind, or all."""
        self.beginResetModel()
        self._kind = kind
        series: dict[str, str] = {each.address: series_name(each) for each in roll.series}
        self.content = MatrixContent(roll, in_order(events), series)
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
        self.content = replace(self.content, roll=roll)
        if self.content.lines and self.events:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 1), last)

    @property
    def totals(self) -> Sequence[int]:
        """The rows with two lines; they stand at the top."""
        return [n for n, line in enumerate(self.content.lines[: len(PartyKind) + 1]) if line.totals]

    def line(self, row: int) -> Line:
        """What a row is."""
        return self.content.lines[row]

    def row_of(self, address: Address | None) -> int:
        """The row of a party, -1 if it is not shown."""
        return self._rows.get(address or "", -1)

    def key(self, index: Index) -> list[str]:
        """What `find` finds a cell again by, whatever rows and columns there are then."""
        if not index.isValid():
            return []
        line, column = self.line(index.row()), index.column()
        party = line.party.address if line.party else line.totals or ""
        return [line.group.key, str(party), self.events[column - 1].address if column else ""]

    def find(self, key: Sequence[str]) -> QModelIndex:
        """The cell of a `key`; none where its row or its column is not shown."""
        rows = range(self.rowCount()) if key else ()
        row = next((row for row in rows if self.key(self.index(row, 0))[:2] == [*key[:2]]), -1)
        columns = ["", *(event.address for event in self.events)]
        place = columns.index(key[2]) if len(key) > 2 and key[2] in columns else -1
        return self.index(row, place) if min(row, place) >= 0 else QModelIndex()

    def place(self, index: Index) -> Standing | Tally | None:
        """What a cell is about."""
        return self.content.place(index.row(), index.column()) if index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows, none under a row."""
        return 0 if parent is not None and parent.isValid() else len(self.content.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """The party's column and the events', none under a row."""
        return 0 if parent is not None and parent.isValid() else len(self.events) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt asks of a cell."""
        if not index.isValid():
            return None
        line = self.content.lines[index.row()]
        if role == PLACE:
            return self.place(index)
        if role == ADDRESS:
            return line.party.address if line.party else None
        if index.column() == 0:
            said = self._name(line, role) if role in _TEXT else None
            return self.with_note(said, role, line.party.address if line.party else None)
        say = self.content.sign if role == Qt.ItemDataRole.DisplayRole else self.content.spoken
        return say(index.row(), index.column()) if role in _TEXT else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The events over their columns; rows have names of their own for screen readers."""
        if orientation == Qt.Orientation.Vertical:
            known = role == Qt.ItemDataRole.DisplayRole and section < len(self.content.lines)
            return self._name(self.content.lines[section], role) if known else None
        if role not in (*_TEXT, NOTED) or not 0 <= section <= len(self.events):
            return None
        if section == 0:
            return None if role == NOTED else self.content.title(0)
        event, said = self.events[section - 1], self.content.title(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            said = f"{event.title}\n{_translate('Participants', 'Click to open it')}"
        return self.with_note(said, role, event.address)

    def _lay(self) -> None:
        roll, events = self.content.roll, self.events
        if roll is None:
            return
        parties = roll.parties  # each is named at some event
        if len(events) < len(roll.events):
            named = {party for event in events for party in roll.named(event.address)}
            parties = tuple(party for party in parties if party.address in named)
        shown = lines(parties, [event.start for event in events], self._kind, self.folded)
        self.content = replace(self.content, lines=shown)
        self._rows = {line.party.address: n for n, line in enumerate(shown) if line.party}

    def _name(self, line: Line, role: int) -> str:
        if line.party and role == Qt.ItemDataRole.ToolTipRole:
            return words.party_tip(line.party)
        return self.content.name(line)
