"""The Participants tab."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.party import Attendance, PartyKind
from migbrowser.model.presence import EventHead, Standing, Tally
from migbrowser.ui import kept
from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import hint, key_text
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Job
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.models.directory import series_name
from migbrowser.ui.models.matrix_model import MatrixModel
from migbrowser.ui.models.sheets import as_csv, as_tsv
from migbrowser.ui.view import State, View
from migbrowser.ui.views.matrix_table import NAMES, NARROWEST, MatrixTable
from migbrowser.ui.views.participants_reading import read_first, read_sheets
from migbrowser.ui.views.participants_rows import (
    Arranged,
    AttendanceRows,
    Listing,
    arranged,
    as_lines,
    columns,
    report_of,
)
from migbrowser.ui.views.participants_side import ParticipantsSide
from migbrowser.ui.widgets import (
    EmptyState,
    FilterChip,
    SegmentedSwitch,
    Table,
    ToolButton,
    ViewHeader,
)
from migbrowser.ui.widgets.entry_menu import add_copy, pop_up

if TYPE_CHECKING:
    from migbrowser.model.report import Report
    from migbrowser.services.attending import Roll, Sheet


Content = Callable[[], Sequence[Sequence[str]]]
Write = Callable[[Sequence[Sequence[str]]], str]
LEAST = NAMES + 2 * NARROWEST  # pixels at zoom 1 that the matrix needs beside its details


class ParticipantsView(View):
    """Who took part in what: a matrix parties × events, and the same as a list."""

    name = "participants"

    def __init__(self, context: Context, asked: Job | None = None, parent: QWidget | None = None) -> None:
        """`asked`: the deed that reads the attendance, where it has begun already."""
        super().__init__(context, parent)
        self._first = asked
        self._roll: Roll | None = None
        self._listed = False  # whether the list shows what the matrix does, or is about to
        self._marks: Sequence[str] = ()  # entries to mark in the list once it is filled
        self._asked: State = {}  # of a `restore` that came before the values it chooses from
        # Each part is made where it belongs: moved later, it would be dressed anew.
        self._body = QWidget(self)
        self.split = QSplitter(Qt.Orientation.Horizontal, self._body)
        self.matrix = MatrixModel(self)
        self.table = MatrixTable(context, self.tr("Parties and events"), self.matrix, self.split)
        self.side = ParticipantsSide(context, self.split)
        self.rows = AttendanceRows(columns(self._name, self._report), lambda row: row.party, self)
        self.list = Table(context, self.tr("Attendance"), self.rows, self._body)
        self._lay_out()
        self._join()

    # building

    def _make_header(self) -> ViewHeader:
        header = self._header = ViewHeader(self.tr("Participants"), self)
        self.kind = FilterChip(self.tr("Parties"), self.tr("all"))
        self.kind.set_options([(kind.value, words.kind(kind)) for kind in PartyKind])
        self.events = FilterChip(self.tr("Events"), self.tr("all"))
        for chip in (self.kind, self.events):
            chip.chosen.connect(self._show)
        header.add_filter(self.kind, self.events)
        copy = ToolButton(self.context.theme, "copy", hint(BY_ID["copy_table"]))
        copy.setMenu(self._copy_menu())
        copy.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        choices = [
            ("matrix", self.tr("Matrix")),
            ("details", self.tr("Details")),
            ("list", self.tr("List")),
        ]
        self.switch = SegmentedSwitch(self.tr("Show as"), choices, key=key_text(BY_ID["other_form"]))
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
            action.triggered.connect(lambda _=False, w=write: self._copy(w, said))
        return menu

    def _lay_out(self) -> None:
        self.split.setChildrenCollapsible(False)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.empty = EmptyState(
            self.tr("Nobody under these filters"),
            self.tr("Parties that a report names at an event would stand here."),
            (self.tr("Show all parties and events"), self.clear_filters),
            self._body,
        )
        self._stack = QStackedLayout(self._body)
        for page in (self.split, self.list, self.empty):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        column.addWidget(self._body, 1)

    def _join(self) -> None:
        self.table.used.connect(self._use)
        self.context.zoom_changed.connect(self._fit)
        self.table.event_used.connect(self._open_event)
        self.table.moved.connect(self.deeds_changed)
        self.table.seen.connect(self._read_seen)
        self.table.copy_wanted.connect(lambda row: self._copy(as_tsv, self.tr("Row copied"), row))
        self.side.two.chosen.connect(self.table.reveal)
        self.side.wanted.connect(lambda events: self._with(events, "beside", lambda: None))
        self.table.menu_wanted.connect(self._show_menu)
        self.rows.order_wanted.connect(lambda: self._fill_list() if self._listed else None)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.deeds_changed.emit())

    # what the frame asks

    def show_first(self) -> None:
        """Read the attendance."""
        asked = self._first or self.context.jobs.run(read_first, key=self.name)
        asked.then(self._set_roll)

    def deeds(self) -> Mapping[str, Callable[[], None]]:
        """To the filters, matrix or list, all of it as text."""
        return {
            "filters": self._header.focus_filters,
            "other_form": self.switch.turn,
            "copy_table": lambda: self._copy(as_tsv, self.tr("Table copied")),
        }

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
        if self._listed:
            self.list.mark(address)
        elif row >= 0:
            self._marks = (address,)

    def state(self) -> State:
        """What is shown of whom, the two events compared, folded groups, columns."""
        if self._roll is None and self._asked:
            return self._asked  # closed before the attendance came
        return {
            "shown": self.switch.value,
            "kind": self.kind.value,
            "events": self.events.value,
            "between": list(self.side.between),
            "within": self.side.within.chosen,
            "beside": self.side.switch.value,
            "folded": sorted(self.matrix.folded),
            "list": self.list.columns_state(),
            "listed": self.list.marks() if self.rows.rowCount() else list(self._marks),
            "marked": self.matrix.key(self.table.currentIndex()),
            "split": self.split.sizes(),
        }

    def restore(self, state: State) -> None:
        """Take what fits of a `state()`."""
        self._asked = dict(state)
        self.list.restore_columns(kept.part(state, "list"))
        if "folded" in state:
            self.matrix.fold(kept.texts(state, "folded"))
        self.switch.choose(kept.text(state, "shown"))
        if "kind" in state:
            self.kind.choose(state["kind"] if state["kind"] in list(PartyKind) else None)
        if "between" in state or "beside" in state:
            self.side.turn_to(kept.text(state, "beside") or "between")
        if split := kept.sizes(state, "split"):
            self.split.setSizes(split)
        if self._roll is not None:
            self._restore_choices()
            self._show()

    def focus(self) -> None:
        """To the matrix, or the list."""
        if self.table.isHidden():
            self.side.focus()
        else:
            (self.list if self.switch.value == "list" else self.table).setFocus()

    def clear_filters(self) -> None:
        """Show all parties at all events."""
        self.kind.choose(None)
        self.events.choose(None)
        self._show()

    def scenes(self) -> Mapping[str, Callable[[], None]]:
        """The second page beside the matrix."""
        return {"within": lambda: self.side.turn_to("within")}

    # what is shown

    def _set_roll(self, roll: Roll) -> None:
        self._roll = roll
        years = sorted({event.start.year for event in roll.events})
        series = [(each.address, series_name(each)) for each in roll.series if each.events]
        self.events.set_options([*series, *((str(year), str(year)) for year in years)])
        self._restore_choices()
        self._show()
        self.ready.emit()

    def _restore_choices(self) -> None:
        if "events" in self._asked:
            asked = kept.text(self._asked, "events") or None
            self._asked.pop("events")
            self.events.choose(asked if asked in self.events.values else self.events.value)

    def _show(self) -> None:
        """The matrix at once; where a filter asks who was at some of very many events, when they are read."""
        if self._roll is None:
            return
        shown = self._shown_events(self._roll)
        needed = [event.address for event in shown] if self.events.value else []
        self._with(needed, "shown", lambda: self._fill(shown))

    def _fill(self, shown: Sequence[EventHead]) -> None:
        if self._roll is None:
            return
        self._asked.setdefault("marked", self.matrix.key(self.table.currentIndex()))
        self.matrix.show(self._roll, shown, self._kind)
        self._listed = False
        self.side.set_roll(self._roll, self.matrix.events)
        if len(between := kept.texts(self._asked, "between")) == len(self.side.between):
            self.side.two.choose(*between)
            self.table.reveal(*self.side.between)
        if within := kept.text(self._asked, "within"):
            self.side.within.choose(within)
        self.side.show_cell(None)
        self._switch(self.switch.value)
        self._restore_marks()

    def _restore_marks(self) -> None:
        """The cell that was in hand, with what reports say of it if that was beside, and the list's rows."""
        asked, self._asked = self._asked, {}
        self._marks = kept.texts(asked, "listed") or self._marks
        index = self.matrix.find(kept.texts(asked, "marked"))
        if not index.isValid():
            return
        self.table.setCurrentIndex(index)
        if self.side.switch.value == "cell" and index.column() > 0:
            event = self.matrix.events[index.column() - 1].address
            self._with([event], "cell", lambda: self.side.show_cell(self.matrix.place(index)))

    @property
    def _kind(self) -> PartyKind | None:
        return PartyKind(str(self.kind.value)) if self.kind.value else None

    def _shown_events(self, roll: Roll) -> Sequence[EventHead]:
        wanted = self.events.value
        if wanted is None:
            return roll.events
        return [e for e in roll.events if wanted in (e.series, str(e.start.year))]

    def _switch(self, value: str) -> None:
        if value == "list" and not self._listed:
            self._listed = True
            self._with([event.address for event in self.matrix.events], "list", self._fill_list)
        page: QWidget = self.list if value == "list" else self.split
        self._stack.setCurrentWidget(page if self._roll is None or self.matrix.rowCount() else self.empty)
        self._fit()
        self.deeds_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Matrix and details stand side by side only where both have room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self.context.theme.px(LEAST) + self.side.minimumWidth()
        self.switch.offer("details", offered=narrow)
        if self.switch.value == "details" and not narrow:
            self.switch.choose("matrix")
        details = self.switch.value == "details"
        self.side.setVisible(details or not narrow)
        self.table.setVisible(not details)

    def _fill_list(self) -> None:
        """Have the rows of the list put in order; only the newest answer is shown."""
        if (roll := self._roll) is None:
            return
        events = tuple(event.address for event in self.matrix.events)
        listing = Listing(events, self._kind, self.rows.sorting)
        self.context.jobs.run(lambda _: arranged(roll, listing), self._set_list, key=f"{self.name}-rows")

    def _set_list(self, found: Arranged) -> None:
        self.rows.show(found)
        self.list.come_back(self._marks)
        self._marks = ()

    # what is read when it is looked at

    def _with(self, events: Iterable[Address], what: str, then: Callable[[], None]) -> None:
        """Do `then` as soon as the roll answers for these events: at once where it does."""
        missing = self._roll.missing(events) if self._roll else ()
        if not missing:
            then()
            return
        self.context.jobs.run(
            lambda services: read_sheets(services, missing),
            lambda sheets: self._know(sheets, then),
            key=f"{self.name}-{what}",
            owner=self,
        )

    def _know(self, sheets: Mapping[Address, Sheet], then: Callable[[], None]) -> None:
        if self._roll is not None:
            self._roll = self._roll.with_sheets(sheets)
            self.matrix.know(self._roll)
            self.side.know(self._roll)
            then()

    def _read_seen(self, first: int, last: int) -> None:
        self._with([event.address for event in self.matrix.events[first : last + 1]], "seen", lambda: None)

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
        if self.side.isHidden():
            self.switch.choose("details")
            self._switch("details")
        index = self.table.currentIndex()
        said = str(self.matrix.data(index, Qt.ItemDataRole.AccessibleTextRole))
        self.context.tell(said.partition("\n")[0])  # what each report says stands beside

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
        self.context.offer(menu, self.current_addresses(), opening=False)
        menu.addSeparator()
        add_copy(menu, self.tr("Copy row"), self.table.copy)
        pop_up(menu, at)

    def _copy(self, write: Write, said: str, row: int | None = None) -> None:
        """One row of the matrix, or all that is shown: of thousands of events that takes a while."""
        events = [event.address for event in self.matrix.events]
        self._with(events, "copy", lambda: self._write(self._content(row), write, said))

    def _write(self, content: Content, write: Write, said: str) -> None:
        done = partial(self.context.copy, said=said)
        self.context.jobs.run(lambda _: write(content()), done, key=f"{self.name}-copy", owner=self)

    def _content(self, row: int | None) -> Content:
        """What is shown as text with titles, for a job to ask."""
        if row is not None or self.switch.value != "list":
            return partial(self.matrix.content.as_lines, [] if row is None else [row])
        return partial(as_lines, self.rows.rows, self.rows.names, self._roll)

    def _name(self, address: Address) -> str:
        return self.rows.names.get(address, address)

    def _report(self, row: Attendance) -> Report | None:
        return report_of(self._roll, row)


_ADDRESS = Qt.ItemDataRole.UserRole
