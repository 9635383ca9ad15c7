"""The Participants tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QMenu, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.event import Event
from migbrowser.model.party import PartyKind
from migbrowser.model.presence import Standing, Tally
from migbrowser.ui.context import Context
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import party_name
from migbrowser.ui.models.matrix_model import MatrixModel
from migbrowser.ui.models.sheets import as_csv, as_tsv
from migbrowser.ui.view import State, View
from migbrowser.ui.views.matrix_table import MatrixTable
from migbrowser.ui.views.participants_rows import columns
from migbrowser.ui.views.participants_side import ParticipantsSide
from migbrowser.ui.widgets import (
    EmptyState,
    FilterChip,
    RowsModel,
    SegmentedSwitch,
    Table,
    ToolButton,
    ViewHeader,
)

if TYPE_CHECKING:
    from migbrowser.services.attending import Roll


class ParticipantsView(View):
    """Who took part in what: a matrix parties × events, and the same as a list."""

    name = "participants"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._roll: Roll | None = None
        self._parties: Mapping[Address, str] = {}
        self._asked: State = {}  # of a `restore` that came before the values it chooses from
        self.matrix = MatrixModel(self)
        self.table = MatrixTable(context, self.tr("Parties and events"), self.matrix)
        self.rows = RowsModel(
            columns(self._event_name, self._party_name, self._publisher), lambda row: row.party, self
        )
        self.list = Table(context, self.tr("Attendance"), self.rows)
        self.side = ParticipantsSide(context)
        self._lay_out()
        self._join()

    # building

    def _make_header(self) -> ViewHeader:
        header = ViewHeader(self.tr("Participants"))
        self.kind = FilterChip(self.tr("Parties"), self.tr("all"))
        self.kind.set_options([(kind.value, words.kind(kind)) for kind in PartyKind])
        self.events = FilterChip(self.tr("Events"), self.tr("all"))
        for chip in (self.kind, self.events):
            chip.chosen.connect(self._show)
        header.add_filter(self.kind, self.events)
        copy = ToolButton(self.context.theme, "copy", self.tr("Copy the table"))
        copy.setMenu(self._copy_menu())
        copy.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        choices = [("matrix", self.tr("Matrix")), ("list", self.tr("List"))]
        self.switch = SegmentedSwitch(self.tr("Show as"), choices)
        self.switch.chosen.connect(self._switch)
        header.add_tool(copy, self.switch)
        return header

    def _copy_menu(self) -> QMenu:
        menu, said = QMenu(self), self.tr("Table copied")
        for text, write in (
            (self.tr("As comma-separated text (CSV)"), as_csv),
            (self.tr("As tab-separated text"), as_tsv),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, w=write: self.context.copy(w(self._lines()), said))
        return menu

    def _lay_out(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.table)
        self.split.addWidget(self.side)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.empty = EmptyState(
            self.tr("Nobody under these filters"),
            self.tr("Parties that a report names at an event would stand here."),
            (self.tr("Show all parties and events"), self.clear_filters),
        )
        body = QWidget()
        self._stack = QStackedLayout(body)
        for page in (self.split, self.list, self.empty):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        column.addWidget(body, 1)

    def _join(self) -> None:
        self.table.used.connect(self._use)
        self.table.event_used.connect(self._open_event)
        self.table.moved.connect(self.deeds_changed)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.deeds_changed.emit())

    # what the frame asks

    def show_first(self) -> None:
        """Read the attendance."""
        self.context.jobs.run(lambda services: services.attending.roll(), self._set_roll, key=self.name)

    def current_addresses(self) -> tuple[Address, ...]:
        """The parties marked in the list; the party, or the event, of the cell in hand."""
        if self._stack.currentWidget() is self.list:
            return self.list.addresses()
        index = self.table.currentIndex()
        address = self.matrix.data(index, _ADDRESS) if index.isValid() else None
        if isinstance(address, Address):
            return (address,)
        column = index.column()
        return (self.matrix.events[column - 1].address,) if column > 0 else ()

    def reveal(self, address: Address) -> None:
        """Light the party."""
        row = self.matrix.row_of(address)
        if row >= 0 and row != self.table.currentIndex().row():
            self.table.mark(row)
        self.list.mark(address)

    def state(self) -> State:
        """What is shown of whom, the two events compared, folded groups, columns."""
        return {
            "shown": self.switch.value,
            "kind": self.kind.value,
            "events": self.events.value,
            "between": list(self.side.between),
            "within": self.side.within.chosen,
            "folded": sorted(self.matrix.folded),
            "list": self.list.columns_state(),
            "split": self.split.sizes(),
        }

    def restore(self, state: State) -> None:
        """Take what fits of a `state()`."""
        self._asked = dict(state)
        self.list.restore_columns(state.get("list", {}))
        self.matrix.fold(state.get("folded", self.matrix.folded))
        if "shown" in state:
            self.switch.choose(str(state["shown"]))
        if "kind" in state:
            self.kind.choose(state["kind"] if state["kind"] in list(PartyKind) else None)
        if state.get("split"):
            self.split.setSizes(state["split"])
        if self._roll is not None:
            self._restore_choices()
            self._show()

    def focus(self) -> None:
        """To the matrix, or the list."""
        (self.list if self.switch.value == "list" else self.table).setFocus()

    def clear_filters(self) -> None:
        """Show all parties at all events."""
        self.kind.choose(None)
        self.events.choose(None)
        self._show()

    # what is shown

    def _set_roll(self, roll: Roll) -> None:
        self._roll = roll
        self._parties = {party.address: party_name(party) for party in roll.parties}
        years = sorted({event.start.year for event in roll.events})
        series = [(each.address, each.short) for each in roll.series if each.events]
        self.events.set_options([*series, *((str(year), str(year)) for year in years)])
        self._restore_choices()
        self._show()
        self.ready.emit()

    def _restore_choices(self) -> None:
        asked = self._asked.pop("events", self.events.value)
        if asked in [action.data() for action in self.events.menu().actions()]:
            self.events.choose(asked)

    def _show(self) -> None:
        if self._roll is None:
            return
        kind = PartyKind(str(self.kind.value)) if self.kind.value else None
        shown = self._shown_events(self._roll)
        self.matrix.show(self._roll, shown, kind)
        known = {event.address for event in shown}
        rows = [row for row in self._roll.rows if row.event in known and kind in (None, row.kind)]
        self.rows.set_rows(rows)
        self.side.set_roll(self._roll, self.matrix.events)
        if "between" in self._asked:
            self.side.choose(*self._asked.pop("between"))
        if "within" in self._asked:
            self.side.within.choose(str(self._asked.pop("within")))
        self.side.show_cell(None)
        self._switch(self.switch.value)

    def _shown_events(self, roll: Roll) -> Sequence[Event]:
        wanted = self.events.value
        return [e for e in roll.events if wanted in (None, e.series, str(e.start.year))]

    def _switch(self, value: str) -> None:
        page: QWidget = self.list if value == "list" else self.split
        self._stack.setCurrentWidget(page if self._roll is None or self.rows.rows else self.empty)
        self.deeds_changed.emit()

    # deeds

    def _use(self, index: QModelIndex, by_keyboard: bool) -> None:
        """A group folds, a party opens, a cell shows its attendance beside."""
        if not index.isValid():
            return
        line = self.matrix.line(index.row())
        if line.head:
            self.matrix.fold(self.matrix.folded ^ {line.group.key})
            self.table.mark(index.row())
        elif index.column() == 0 and line.party is not None:
            self.context.open(line.party.address, focus=by_keyboard)
        else:
            self._show_cell(self.matrix.place(index))

    def _show_cell(self, place: Standing | Tally | None) -> None:
        self.side.show_cell(place)
        index = self.table.currentIndex()
        self.context.tell(str(self.matrix.data(index, Qt.ItemDataRole.AccessibleTextRole)))

    def _open_event(self, column: int) -> None:
        self.context.open(self.matrix.events[column - 1].address)

    def _show_menu(self, at: QPoint) -> None:
        index = self.table.currentIndex()
        line = self.matrix.line(index.row()) if index.isValid() else None
        menu = QMenu(self)
        if line and line.party:
            party = line.party.address
            menu.addAction(self.tr("Open the party")).triggered.connect(
                lambda: self.context.open(party, focus=True)
            )
        if index.column() > 0:
            menu.addAction(self.tr("Open the event")).triggered.connect(
                lambda: self._open_event(index.column())
            )
        addresses = self.current_addresses()
        toggle = menu.addAction(self.tr("Add to or take from selection"))
        toggle.setEnabled(bool(addresses))
        toggle.triggered.connect(lambda: self.context.toggle(addresses))
        menu.addAction(self.tr("Copy row")).triggered.connect(self.table.copy)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _lines(self) -> list[list[str]]:
        """What is shown, as text with titles."""
        if self.switch.value != "list":
            return self.matrix.as_lines([])
        body = [[column.of(row).spoken for column in self.rows.columns] for row in self.rows.rows]
        return [[column.title for column in self.rows.columns], *body]

    def _event_name(self, event: Address) -> str:
        known = {each.address: each for each in self._roll.events} if self._roll else {}
        return words.event_name(known[event]) if event in known else event

    def _party_name(self, party: Address) -> str:
        return self._parties.get(party, party)

    def _publisher(self, report: Address) -> str:
        known = self._roll.reports.get(report) if self._roll else None
        return known.publisher if known else report


_ADDRESS = Qt.ItemDataRole.UserRole
