"""The Clauses tab."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.clause import Topic
from migbrowser.model.statement import Statement
from migbrowser.ui import kept
from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import key_text
from migbrowser.ui.context import Context
from migbrowser.ui.models import clauses_words as words
from migbrowser.ui.models.clauses_grid import GridColumn, SaidOn, grid_of, read_said, read_statements
from migbrowser.ui.models.clauses_register import Narrowing, Register, read_register
from migbrowser.ui.models.clauses_side import Node, NodeKind, SideModel
from migbrowser.ui.models.directory import Directory, framework_name, read_directory, topic_name
from migbrowser.ui.models.publishers import told_apart
from migbrowser.ui.models.punctuation import beside
from migbrowser.ui.models.sheets import as_tsv
from migbrowser.ui.tokens import SPACE_2, SPACE_4
from migbrowser.ui.view import State, View
from migbrowser.ui.views.clauses_columns import CLAUSE_GROWS, STATEMENT_GROWS, Shown
from migbrowser.ui.views.clauses_grid import GridPage
from migbrowser.ui.views.clauses_list import ClauseTable
from migbrowser.ui.views.clauses_side import SideTree
from migbrowser.ui.views.clauses_trail import Trail
from migbrowser.ui.widgets import (
    Chip,
    EmptyState,
    FilterChip,
    RowsModel,
    SegmentedSwitch,
    Soft,
    ToolButton,
    ViewHeader,
)
from migbrowser.ui.widgets.side_splitter import Share, SideSplitter
from migbrowser.ui.widgets.yielding import YieldingPage

SIDE = Share(0.22, least=200, most=340)  # of the tab, for the tree
LIST, GRID, SAID = "list", "grid", "said"


class ClausesView(View):
    """Clauses, instrument by instrument, with what they cite and serve and what took them up later."""

    name = "clauses"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._register = Register()
        self._narrowing = Narrowing()
        self._said: SaidOn | None = None
        self._cell: tuple[Topic, GridColumn] | None = None  # the cell whose statements are shown
        self._asked: State = {}  # of a `restore` that came before the values it speaks of
        self._cells = Shown()
        self._build_list()
        self._build_header()
        self._lay_out()
        self._connect()

    # building

    def _build_list(self) -> None:
        self.model = RowsModel(self._cells.clause_columns(), lambda row: row.address, self)
        self.table = ClauseTable(
            self.context, self.tr("Clauses"), self.model, CLAUSE_GROWS, lambda row: row.clause.text
        )
        self.statements = RowsModel(self._cells.statement_columns(), lambda row: row.address, self)
        self.statement_table = ClauseTable(
            self.context, self.tr("Statements"), self.statements, STATEMENT_GROWS
        )
        self.said_where = Soft("", wrap=True)
        self.said_where.setContentsMargins(SPACE_4, 0, SPACE_4, SPACE_2)
        self.side = SideModel(self)
        self.tree = SideTree(self.context, self.side)
        self.trail = Trail(self.context)
        self.grid = GridPage(self.context)
        self.empty = EmptyState(
            self.tr("No clause under these headings"),
            self.tr("Clauses that stand under all the headings chosen would be here."),
            (self.tr("Show all clauses"), self.clear),
        )

    def _build_header(self) -> None:
        theme = self.context.theme
        self.header = ViewHeader(self.tr("Clauses"))
        self.objective = FilterChip(self.tr("GCM"), self.tr("all"))
        self.framework = FilterChip(self.tr("Cites"), self.tr("all"))
        self.text = Chip(self.tr("Text"), self.tr("Show the text under each heading"), checkable=True)
        self.back = ToolButton(theme, "arrow-left", self.tr("Back to the grid"))
        self.back.hide()
        self.topic = Chip("", self.tr("The topic chosen: click to widen the list again"))
        self.topic.setAccessibleName(self.topic.toolTip())
        self.topic.setProperty("active", True)
        self.topic.hide()
        self.switch = SegmentedSwitch(
            self.tr("Show as"),
            [(LIST, self.tr("List")), (GRID, self.tr("Topics × instruments"))],
            key=key_text(BY_ID["other_form"]),
        )
        self.header.add_filter(self.objective, self.framework, self.text, self.topic)
        self.header.add_tool(self.back, self.switch)

    def _lay_out(self) -> None:
        self.rows = QStackedWidget()
        self.rows.addWidget(self.table)
        self.rows.addWidget(self.empty)
        ruled = QWidget()
        column = _column(ruled)
        rule = QFrame()
        rule.setProperty("role", "rule")
        column.addWidget(rule)
        column.addWidget(self.trail)
        listed = YieldingPage(self.rows, ruled)  # the reader tells the trail too
        said = QWidget()
        column = _column(said)
        column.addWidget(self.said_where)
        column.addWidget(self.statement_table, 1)
        self.pages = QStackedWidget()
        self._pages: Mapping[str, QWidget] = {LIST: listed, GRID: self.grid, SAID: said}
        for page in self._pages.values():
            self.pages.addWidget(page)
        main = QWidget()
        column = _column(main)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        self.splitter = SideSplitter(self.context.theme, 0, SIDE)
        self.splitter.addWidget(self.tree)
        self.splitter.addWidget(main)
        _column(self).addWidget(self.splitter)

    def _connect(self) -> None:
        self.tree.chosen.connect(self._choose_node)
        self.tree.opened.connect(lambda address, focus: self.context.open(address, focus=focus))
        self.objective.chosen.connect(lambda value: self._narrow(objective=value))
        self.framework.chosen.connect(lambda value: self._narrow(framework=value))
        self.text.toggled.connect(self._show_text)
        self.topic.clicked.connect(lambda: self._narrow(topic=None))
        self.back.clicked.connect(lambda: self._show_page(GRID))
        self.switch.chosen.connect(self._show_page)
        self.grid.opened.connect(self._open_cell)
        self.table.current_moved.connect(self._show_trail)
        for table in (self.table, self.statement_table):
            table.selectionModel().selectionChanged.connect(lambda *_: self.deeds_changed.emit())
        self.grid.table.selectionModel().currentChanged.connect(lambda *_: self.deeds_changed.emit())

    # what the frame asks

    def show_first(self) -> None:
        """Read the clauses, then who is who."""
        self.context.jobs.run(read_register, self._set_register, key=self.name)
        self.context.jobs.run(read_directory, self._set_directory, owner=self)

    def deeds(self) -> Mapping[str, Callable[[], None]]:
        """To the filters, list or grid, all of it as text."""
        deeds: dict[str, Callable[[], None]] = {"other_form": self.switch.turn, "copy_table": self._copy}
        return deeds | {"filters": self.header.focus_filters} if self.page == LIST else deeds

    def _copy(self) -> None:
        if self.page == GRID:
            self.grid.table.copy()
        else:
            table = self.table if self.page == LIST else self.statement_table
            self.context.copy(as_tsv(table.lines()), self.tr("Table copied"))

    def current_addresses(self) -> tuple[Address, ...]:
        """The clauses or statements marked, in the grid the topic."""
        if self.page == GRID:
            topic = self.grid.table.topic()
            return (topic,) if topic else ()
        return (self.statement_table if self.page == SAID else self.table).addresses()

    def reveal(self, address: Address) -> None:
        """Mark the clause, or the statement."""
        self.table.mark(address)
        self.statement_table.mark(address)

    def state(self) -> State:
        """What is chosen, which page, what is folded, columns, widths."""
        if not self._register.rows and self._asked:
            return self._asked
        wanted = self._narrowing
        return {
            "narrowed": {"objective": wanted.objective} | {n: getattr(wanted, n) for n in _BY_ADDRESS},
            "page": self.page,
            "cell": [self._cell[0].address, self._cell[1].address] if self._cell else None,
            "text": self.text.isChecked(),
            "folded": self.tree.folded(),
            "marked": self.table.marks(),
            "table": self.table.columns_state(),
            "statements": self.statement_table.columns_state(),
            "side": self.splitter.side,
        }

    def restore(self, state: State) -> None:
        """Take what fits of a `state()`."""
        self._asked = dict(state)
        self.table.restore_columns(kept.part(state, "table"))
        self.statement_table.restore_columns(kept.part(state, "statements"))
        self.text.setChecked(state.get("text") is True)
        side = state.get("side")
        if side and kept.pixels(side):
            self.splitter.setSizes([side, max(self.width() - side, 4 * side)])
        if self._register.rows:
            self._restore()

    def scenes(self) -> Mapping[str, Callable[[], None]]:
        """The grid, the statements of its fullest event cell, the list with its texts."""
        return {
            "grid": partial(self._show_page, GRID),
            "said": self._open_fullest,
            "text": self._open_texts,
        }

    def focus(self) -> None:
        """To the rows."""
        page = {LIST: self.table, GRID: self.grid.table, SAID: self.statement_table}[self.page]
        page.setFocus()

    @property
    def page(self) -> str:
        """Which page is shown: `list`, `grid`, or `said` (the statements of a cell of the grid)."""
        return next(name for name, page in self._pages.items() if page is self.pages.currentWidget())

    @property
    def narrowing(self) -> Narrowing:
        """What is chosen."""
        return self._narrowing

    def clear(self) -> None:
        """Show all clauses."""
        self._set_narrowing(Narrowing())

    # answers

    def _set_register(self, register: Register) -> None:
        self._register = register
        self._cells.objectives = register.objectives
        self.side.show(register)
        cited = {address for row in register.rows for address in row.clause.frameworks}
        self.framework.set_options(
            [(f.address, framework_name(f)) for f in register.frameworks if f.address in cited]
        )
        self._restore()
        self.ready.emit()

    def _set_directory(self, directory: Directory) -> None:
        self._cells.directory = directory
        self._name_reports()
        self.statement_table.viewport().update()

    def _name_reports(self) -> None:
        """What the reports of the statements shown are called, several of one publisher each by its own."""
        reports = (statement.report for statement in self.statements.rows)
        self._cells.reports = told_apart(reports, self._cells.directory)

    def _restore(self) -> None:
        """What a `restore` asked for and is known by now."""
        asked, self._asked = self._asked, {}
        self._set_narrowing(self._known(kept.part(asked, "narrowed")))
        self.table.come_back(kept.texts(asked, "marked"))
        self._cell = None
        cell = kept.texts(asked, "cell")
        if asked.get("page") == SAID and len(cell) == 2:
            self._asked["cell"] = cell
        self._show_page(GRID if asked.get("page") in (GRID, SAID) else LIST)
        if "folded" in asked:
            self.tree.fold(kept.texts(asked, "folded"))  # at last: the topic chosen was brought into sight

    def _known(self, narrowed: Mapping[str, object]) -> Narrowing:
        """Of what an older program or another tab asks for, what this catalogue has."""
        register = self._register
        known = {
            *(each.address for each in register.instruments),
            *(each.address for each in register.topics),
            *(each.address for each in register.frameworks),
        }
        found = {n: Address(narrowed[n]) for n in _BY_ADDRESS if kept.text(narrowed, n) in known}
        numbers = {str(each.number): each.number for each in register.objectives}
        return Narrowing(objective=numbers.get(str(narrowed.get("objective"))), **found)

    # narrowing

    def _choose_node(self, node: Node) -> None:
        """Narrow to a line of the tree; chosen again, widen."""
        kind = "instrument" if node.kind is NodeKind.INSTRUMENT else "topic"
        chosen = getattr(self._narrowing, kind) == node.address
        self._narrow(**{kind: None if chosen else node.address})

    def _narrow(self, **to: object) -> None:
        self._set_narrowing(replace(self._narrowing, **to))  # type: ignore[arg-type]

    def _set_narrowing(self, narrowing: Narrowing) -> None:
        self._narrowing = narrowing
        counts = self._register.objective_counts(narrowing)
        with QSignalBlocker(self.objective), QSignalBlocker(self.framework):
            self.objective.set_options(
                (o.number, beside(words.objective(o), counts[o.number])) for o in self._register.objectives
            )
            self.objective.choose(narrowing.objective)
            self.framework.choose(narrowing.framework)
        self._fill()

    def _fill(self) -> None:
        wanted, marked = self._narrowing, self.table.addresses()
        rows = self._register.under(wanted)
        self._cells.several = len({row.clause.instrument for row in rows}) > 1
        self.model.set_rows(rows)
        self.side.set_counts(
            self._register.counts(wanted), frozenset(a for a in (wanted.instrument, wanted.topic) if a)
        )
        self.rows.setCurrentWidget(self.table if rows or not wanted.narrow else self.empty)
        self._show_topic()
        self.grid.unserved.show_objectives(self._register.unserved(wanted.instrument))
        self._mark_again(marked)
        self._entitle()
        self.deeds_changed.emit()

    def _mark_again(self, marked: tuple[Address, ...]) -> None:
        wanted = (*marked, *([self.context.current] if self.context.current else []))
        for address in wanted:
            if self.model.row_of(address) >= 0:
                self.table.mark(address)
                return
        self._show_trail(None)

    def _show_topic(self) -> None:
        """The topic chosen, over the list."""
        chosen = [each for each in self._register.topics if each.address == self._narrowing.topic]
        self.topic.setVisible(bool(chosen) and self.page == LIST)
        if chosen:
            name = topic_name(chosen[0])
            self.topic.setText(f"{name} ×".replace("&", "&&"))
            self.topic.setAccessibleName(self.tr("Topic: {name}").format(name=name))
            self.tree.show_node(chosen[0].address)

    def _entitle(self) -> None:
        """What is shown, in the title."""
        title, tip = self.tr("Clauses"), ""
        instruments = self._register.instruments
        chosen = [each for each in instruments if each.address == self._narrowing.instrument]
        if self.page == GRID:
            title = self.tr("Topics")
        elif self.page == SAID and self._cell is not None:
            topic, column = self._cell
            title = tip = topic_name(topic)
            self.said_where.setText(
                f"{words.where(column.event, self._register.apart)} · "
                f"{words.statements(len(self.statements.rows))}"
            )
        elif chosen or len(instruments) == 1:
            title, tip = (chosen or instruments)[0].short, (chosen or instruments)[0].title
        self.header.title.setText(title)
        self.header.title.setToolTip(tip)

    # what is shown

    def _show_page(self, name: str) -> None:
        self.pages.setCurrentWidget(self._pages[name])
        self.switch.choose(LIST if name == LIST else GRID)
        self.back.setVisible(name == SAID)
        for control in (self.objective, self.framework, self.text):
            control.setVisible(name == LIST)
        self._show_topic()
        self.tree.setVisible(name == LIST)  # it narrows the list; the grid has the topics itself
        if name == GRID and self._said is None:
            self.context.jobs.run(read_said, self._set_said, key="clauses-grid")
        self._entitle()
        self.deeds_changed.emit()

    def _show_text(self, shown: bool) -> None:
        self._cells.text = shown
        self.table.show_bodies(shown)

    def _show_trail(self, address: Address | None) -> None:
        self.trail.show_row(self._register.row_of(address), self._register.until)

    def _set_said(self, said: SaidOn) -> None:
        self._said = said
        self.grid.show_grid(grid_of(self._register, said))
        cell = self._asked.pop("cell", None)
        topics = {topic.address: topic for topic in self._register.topics}
        if cell and cell[0] in topics and (column := self.grid.column(Address(cell[1]))):
            self._open_cell(topics[cell[0]], column)

    def _open_cell(self, topic: Topic, column: GridColumn) -> None:
        """Clauses narrow the list; statements have a list of their own."""
        if column.is_instrument:
            self._set_narrowing(Narrowing(instrument=column.address, topic=topic.address))
            self._show_page(LIST)
            self.table.setFocus()
            return
        self._cell = (topic, column)
        self.context.jobs.run(
            lambda services: read_statements(services, topic.address, column.address),
            self._set_statements,
            key="clauses-cell",
        )

    def _set_statements(self, statements: tuple[Statement, ...]) -> None:
        self.statements.set_rows(statements)
        self._name_reports()
        self._show_page(SAID)
        self.statement_table.setFocus()

    def _open_texts(self) -> None:
        self._show_page(LIST)
        self.text.setChecked(True)

    def _open_fullest(self) -> None:
        grid = self.grid.model.grid
        cells = [(r.topic, c) for r in grid.rows for c in grid.columns if r.topic and not c.is_instrument]
        if cells:
            self._open_cell(*max(cells, key=lambda cell: grid.count(cell[0].address, cell[1].address)))


_BY_ADDRESS = ("instrument", "topic", "framework")


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
