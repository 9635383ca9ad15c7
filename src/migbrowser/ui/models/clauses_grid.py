"""Topics against instruments, and against what was said at the events after them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from migbrowser.model.address import Address
from migbrowser.model.clause import Instrument, Topic
from migbrowser.model.event import Event
from migbrowser.model.statement import Statement
from migbrowser.ui.models import clauses_words as words
from migbrowser.ui.models.clauses_register import ClauseRow, Register
from migbrowser.ui.models.days import month
from migbrowser.ui.models.directory import topic_group, topic_name
from migbrowser.ui.models.punctuation import headed, in_turn
from migbrowser.ui.widgets.rows import ADDRESS, CELL, NOTED, Cell, Index, Noted

if TYPE_CHECKING:
    from migbrowser.services.services import Services

DATES = 2  # columns before the grid's own: first, last
_NOTHING = QModelIndex()
_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Said:
    """What reports say on a topic at an event: how many statements, the reports that have them."""

    count: int
    reports: int
    first: str  # passage, where there is one report
    last: str


SaidOn = Mapping[tuple[Address, Address], Said]  # by topic and event


@dataclass(frozen=True, slots=True)
class GridColumn:
    """An instrument, or an event after the first instrument; its head in two lines."""

    address: Address
    head: str
    under: str
    tip: str
    event: Event

    @property
    def is_instrument(self) -> bool:
        """Whether clauses are counted here; else statements."""
        return self.address.kind == "instrument"


@dataclass(frozen=True, slots=True)
class GridRow:
    """A topic, or, without one, the name of a group of topics."""

    words: str
    topic: Topic | None = None


@dataclass(frozen=True)
class Grid:
    """All that the grid counts."""

    columns: tuple[GridColumn, ...] = ()
    rows: tuple[GridRow, ...] = ()
    clauses: Mapping[tuple[Address, Address], tuple[ClauseRow, ...]] = field(default_factory=dict)
    said: SaidOn = field(default_factory=dict)

    def dates(self, topic: Topic) -> tuple[Event, ...]:
        """The events at which a topic comes up, in order of time."""
        found = [column.event for column in self.columns if self.count(topic.address, column.address)]
        return tuple(sorted(found, key=lambda event: event.start))

    def count(self, topic: Address, column: Address) -> int:
        """How many clauses, or statements, there are on a topic."""
        if column.kind == "instrument":
            return len(self.clauses.get((topic, column), ()))
        said = self.said.get((topic, column))
        return said.count if said else 0


def grid_of(register: Register, said: SaidOn) -> Grid:
    """The grid of a register and of what was said after it."""
    events, apart = register.events, register.apart
    columns = [_of_instrument(each, events[each.event]) for each in register.instruments]
    first = min((column.event.start for column in columns), default=None)
    later = [event for event in events.values() if first is not None and event.start > first]
    columns += [_of_event(event, apart) for event in later]
    clauses: dict[tuple[Address, Address], list[ClauseRow]] = {}
    for row in register.rows:
        for topic in row.clause.topics:
            clauses.setdefault((topic, row.clause.instrument), []).append(row)
    rows: list[GridRow] = []
    for group, topics in groupby(register.topics, key=lambda topic: topic.group):
        rows += [GridRow(topic_group(group)), *(GridRow(topic_name(topic), topic) for topic in topics)]
    return Grid(tuple(columns), tuple(rows), {key: tuple(found) for key, found in clauses.items()}, said)


def read_said(services: Services) -> SaidOn:
    """For a job: what all reports say, by topic and event; the instruments' own texts left out."""
    browsing = services.browsing
    own = {instrument.report for instrument in browsing.instruments()}
    found: dict[tuple[Address, Address], list[Statement]] = {}
    for report in browsing.reports():
        if report.address not in own:
            for statement in browsing.statements(report.address):
                for topic in statement.topics:
                    found.setdefault((topic, statement.event), []).append(statement)
    return {key: _said(statements) for key, statements in found.items()}


def read_statements(services: Services, topic: Address, event: Address) -> tuple[Statement, ...]:
    """For a job: what the reports say on a topic at an event, report by report."""
    browsing = services.browsing
    own = {instrument.report for instrument in browsing.instruments()}
    about = [each for each in browsing.reports() if event in each.events and each.address not in own]
    said = (statement for report in about for statement in browsing.statements(report.address))
    return tuple(each for each in said if topic in each.topics and each.event == event)


class GridModel(Noted, QAbstractTableModel):
    """The grid as a table: when a topic first and last came up, then the grid's columns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = Grid()

    @property
    def grid(self) -> Grid:
        """What is shown."""
        return self._grid

    def show(self, grid: Grid) -> None:
        """Show another grid."""
        self.beginResetModel()
        self._grid = grid
        self.endResetModel()

    def at(self, index: Index) -> tuple[Topic, GridColumn] | None:
        """The topic and the column of a cell that counts something."""
        if not index.isValid() or index.column() < DATES:
            return None
        topic, column = self._grid.rows[index.row()].topic, self._grid.columns[index.column() - DATES]
        if topic is None or not self._grid.count(topic.address, column.address):
            return None
        return topic, column

    def is_group(self, row: int) -> bool:
        """Whether a row only names the topics that follow."""
        return self._grid.rows[row].topic is None

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """Topics and their groups."""
        return 0 if parent.isValid() else len(self._grid.rows)

    def columnCount(self, parent: Index = _NOTHING) -> int:
        """First, last, instruments, events."""
        return 0 if parent.isValid() or not self._grid.columns else len(self._grid.columns) + DATES

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The name of a group is no place to stop at."""
        if not index.isValid() or self.is_group(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt and the delegate ask of a cell."""
        if not index.isValid():
            return None
        topic = self._grid.rows[index.row()].topic
        if role == ADDRESS:
            return topic.address if topic else None
        if topic is None or role not in _ROLES:
            return None
        cell = self._cell(topic, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return headed(
                in_turn((topic_name(topic), self._head(index.column()).spoken)), cell.tip or cell.spoken
            )
        return {CELL: cell, Qt.ItemDataRole.ToolTipRole: cell.tip or None}.get(role, cell.text)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Topics at the left; instruments and events above."""
        if role not in (*_ROLES, NOTED):
            return None
        if orientation == Qt.Orientation.Vertical:
            row = self._grid.rows[section]
            cell, entry = Cell(row.words, bold=row.topic is None), row.topic.address if row.topic else None
        else:
            cell = self._head(section)
            entry = self._grid.columns[section - DATES].address if section >= DATES else None
        said = {CELL: cell, Qt.ItemDataRole.ToolTipRole: cell.tip or cell.text}.get(role, cell.spoken)
        return self.with_note(said, role, entry)

    def _head(self, column: int) -> Cell:
        if column >= DATES:
            head = self._grid.columns[column - DATES]
            return Cell(head.head, under=head.under, tip=head.tip)
        if column == 0:
            return Cell(_translate("Clauses", "First"), tip=_translate("Clauses", "When it first came up"))
        return Cell(_translate("Clauses", "Last"), tip=_translate("Clauses", "When it last came up"))

    def _cell(self, topic: Topic, column: int) -> Cell:
        if column < DATES:
            dates = self._grid.dates(topic)
            return _date_cell(dates[-column]) if dates else Cell()  # 0 is the first, -1 the last
        head = self._grid.columns[column - DATES]
        if head.is_instrument:
            return _clause_cell(self._grid.clauses.get((topic.address, head.address), ()))
        return _said_cell(self._grid.said.get((topic.address, head.address)))


_ROLES = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    int(Qt.ItemDataRole.ToolTipRole),
    int(CELL),
)


def _of_instrument(instrument: Instrument, event: Event) -> GridColumn:
    tip = _translate("Clauses", "Clauses of {title}").format(title=instrument.title)
    return GridColumn(instrument.address, instrument.short, _translate("Clauses", "clauses"), tip, event)


def _of_event(event: Event, apart: Mapping[Address, str]) -> GridColumn:
    where = words.where(event, apart)
    tip = _translate("Clauses", "Statements in the reports on {title}, {where}").format(
        title=event.title, where=where
    )
    city, *under = words.lines(event, apart)
    return GridColumn(event.address, city, "\n".join(under), tip, event)


def _clause_cell(rows: Sequence[ClauseRow]) -> Cell:
    if not rows:
        return Cell(tip=_translate("Clauses", "none"))
    ends = dict.fromkeys((words.number(rows[0].clause), words.number(rows[-1].clause)))
    named = "\n".join(f"{words.number(row.clause)}  {row.clause.heading}" for row in rows)
    return Cell(str(len(rows)), under="–".join(ends), tip=f"{words.clauses(len(rows))}\n{named}")


def _said_cell(said: Said | None) -> Cell:
    if said is None:
        return Cell(tip=_translate("Clauses", "none in the reports read"))
    if said.reports > 1:
        under = _translate("Clauses", "%n reports", "", said.reports)
    else:
        under = "–".join(dict.fromkeys((said.first, said.last)))
    return Cell(str(said.count), under=under, tip=in_turn((words.statements(said.count), under)))


def _date_cell(event: Event) -> Cell:
    return Cell(month(event.start), soft=True, tip=words.where(event, {}))


def _said(statements: Sequence[Statement]) -> Said:
    reports = {statement.report for statement in statements}
    return Said(len(statements), len(reports), statements[0].passage, statements[-1].passage)
