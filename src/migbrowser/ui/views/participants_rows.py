"""The attendance list, the matrix's twin: its columns, and its rows, which a job puts in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal

from migbrowser.model.address import Address
from migbrowser.model.party import Attendance, PartyKind
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import party_name, series_name
from migbrowser.ui.models.languages import language
from migbrowser.ui.models.punctuation import in_turn
from migbrowser.ui.widgets import Cell, Column, RowsModel

if TYPE_CHECKING:
    from migbrowser.model.report import Report
    from migbrowser.services.attending import Roll

_translate = QCoreApplication.translate
Sorting = tuple[int, Qt.SortOrder] | None  # by which column


@dataclass(frozen=True)
class Listing:
    """What the list is to show: of which events, parties of which kind (`None`: of any), in which order."""

    events: tuple[Address, ...]
    kind: PartyKind | None = None
    sorting: Sorting = None


@dataclass(frozen=True)
class Arranged:
    """The rows in order, and where each of them (by its `id`) and each party's first stands."""

    listing: Listing
    names: Mapping[str, str]  # of parties and events
    rows: tuple[Attendance, ...]
    places: Mapping[int, int]
    first: Mapping[Address, int]


def arranged(roll: Roll, listing: Listing) -> Arranged:
    """The list, for a job: thousands of events have very many rows."""
    names: dict[str, str] = {party.address: party_name(party) for party in roll.parties}
    series: dict[str, str] = {each.address: series_name(each) for each in roll.series}
    names |= {event.address: words.year_first(event, series) for event in roll.events}
    rows = [row for row in roll.rows(listing.events) if listing.kind in (None, row.kind)]
    if listing.sorting is not None:
        number, order = listing.sorting
        column = columns(lambda address: names.get(address, address), partial(report_of, roll))[number]
        rows.sort(key=column.key, reverse=order == Qt.SortOrder.DescendingOrder)
    places = {id(row): place for place, row in enumerate(rows)}
    first: dict[Address, int] = {}
    for place, row in enumerate(rows):
        first.setdefault(row.party, place)
    return Arranged(listing, names, tuple(rows), places, first)


class AttendanceRows(RowsModel[Attendance]):
    """Who was where according to which report. Sorting is only asked for here; rows come in order."""

    order_wanted = Signal()
    _shown = Arranged(Listing(()), {}, (), {}, {})

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A row is called by who was where as what according to whom: very many begin with the same event."""
        upright = orientation == Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole
        if not upright or not 0 <= section < len(self._rows):
            return super().headerData(section, orientation, role)
        told = [column for column in self.columns if column.name in _TELLING]
        return in_turn(column.of(self._rows[section]).spoken for column in told)

    @property
    def sorting(self) -> Sorting:
        """The order that the user has chosen."""
        return self._sorting

    @property
    def names(self) -> Mapping[str, str]:
        """Of parties and events, by address."""
        return self._shown.names

    def show(self, found: Arranged) -> None:
        """Show these rows; where they are the same in another order, marked ones stay marked."""
        before, now = self._shown.listing, found.listing
        same = (before.events, before.kind) == (now.events, now.kind)
        (self._reorder if same else self._replace)(found)

    def row_of(self, address: Address | None) -> int:
        """Where a party is named first, -1 if it is not."""
        return self._shown.first.get(address or Address(), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the rows in order of a column; -1 asks for that of the matrix."""
        self._sorting = (column, order) if 0 <= column < len(self.columns) else None
        self.order_wanted.emit()

    def _replace(self, found: Arranged) -> None:
        self.beginResetModel()
        self._shown, self._rows = found, found.rows
        self.endResetModel()

    def _reorder(self, found: Arranged) -> None:
        self.layoutAboutToBeChanged.emit()
        before, rows = self.persistentIndexList(), self._rows
        self._shown, self._rows = found, found.rows
        places = (found.places.get(id(rows[each.row()]), -1) for each in before)
        after = [
            self.index(place, each.column()) if place >= 0 else QModelIndex()
            for place, each in zip(places, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def columns(
    name: Callable[[Address], str], report: Callable[[Attendance], Report | None]
) -> Sequence[Column[Attendance]]:
    """Event, party, role, mode, list, printed name and its language, report, passage."""
    return (
        Column(
            "event", _translate("Participants", "Event"), lambda row: name(row.event), width=136, ample=260
        ),
        Column(
            "party",
            _translate("Participants", "Party"),
            lambda row: Cell(name(row.party), bold=True),
            stretch=True,
        ),
        Column("role", _translate("Participants", "Role"), words.role, width=92, ample=176),
        Column("mode", _translate("Participants", "Mode"), _mode, width=80),
        Column("list", _translate("Participants", "List"), words.listing, width=66),
        Column(
            "printed", _translate("Participants", "Printed as"), lambda row: row.printed, width=104, ample=220
        ),
        Column(
            "language",
            _translate("Participants", "Language"),
            lambda row: _language(report(row)),
            width=84,
            ample=140,
        ),
        Column(
            "report",
            _translate("Participants", "Report"),
            lambda row: _publisher(row, report(row)),
            width=84,
            ample=240,
        ),
        Column(
            "passage",
            _translate("Participants", "At"),
            lambda row: row.passage,
            sort=_passage,
            width=48,
            right=True,
        ),
    )


_TELLING = ("event", "party", "role", "report")  # what a row is called by


def as_lines(
    rows: Iterable[Attendance], names: Mapping[str, str], roll: Roll | None
) -> Sequence[Sequence[str]]:
    """The list as text with titles; for a job."""
    shown = columns(lambda address: names.get(address, address), partial(report_of, roll))
    body = [[column.of(row).spoken for column in shown] for row in rows]
    return [[column.title for column in shown], *body]


def report_of(roll: Roll | None, row: Attendance) -> Report | None:
    """The report of a row; `None` before it is known."""
    return roll.sheet(row.event).reports.get(row.report) if roll else None


def _language(report: Report | None) -> str:
    return language(report.language) if report else ""


def _publisher(row: Attendance, report: Report | None) -> Cell:
    """Who printed the report, with its title as a tip; its address before that is known."""
    return Cell(report.publisher, tip=report.title) if report else Cell(row.report)


def _mode(row: Attendance) -> Cell:
    said = words.mode(row)
    return Cell(said) if said else Cell(_translate("Participants", "not stated"), note=True)


def _passage(row: Attendance) -> tuple[int, ...]:
    return tuple(int(part) for part in row.passage.split(".") if part.isdigit())
