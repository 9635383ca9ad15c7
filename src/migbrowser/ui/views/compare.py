"""The Compare tab: the reports of one event side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.comparison import Comparison
from migbrowser.model.event import Event
from migbrowser.model.report import Read
from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import hint
from migbrowser.ui.context import Context
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.models.comparison import ComparisonModel
from migbrowser.ui.models.comparison_lines import Line
from migbrowser.ui.models.directory import Directory, read_directory
from migbrowser.ui.view import State, View
from migbrowser.ui.views.compare_details import CompareDetails, read_taken_up
from migbrowser.ui.widgets import Chip, EmptyState, Soft, ToolButton, ViewHeader
from migbrowser.ui.widgets.compare_chips import ChoiceChip, SomeChip
from migbrowser.ui.widgets.compare_strip import CompareStrip
from migbrowser.ui.widgets.compare_table import CompareTable

LEAST, MOST = 2, 4  # reports side by side


class CompareView(View):
    """Two to four reports of one event: typed facts first, then what they say, row by row."""

    name = "compare"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._directory: Directory | None = None
        self._event: Address | None = None
        self._reports: tuple[Address, ...] = ()
        self._base = 0
        self._wanted: tuple[Address, ...] = ()
        self._place: Address | None = None  # the point to come back to
        self._focus_wanted = False
        self._detailed: Line | None = None
        self.model = ComparisonModel(self)
        self.table = CompareTable(context, self.model)
        self.strip = CompareStrip(context.theme, self.model, self.table)
        self.details = CompareDetails(context)
        self._build_header()
        self._build_pages()
        self._connect()

    def show_first(self) -> None:
        """Read who is who, then compare what was asked for, else the event with the most reports."""
        self.context.jobs.run(read_directory, self._set_directory, key="compare-directory")

    def compare(self, addresses: Sequence[Address]) -> None:
        """Put these reports side by side, or an event's; one report alone is the base among its event's."""
        self._wanted = tuple(Address(address) for address in addresses)
        self._focus_wanted = True
        if self._directory is not None:
            self._choose(self._directory)

    def current_addresses(self) -> tuple[Address, ...]:
        """The comparison itself, as one entry."""
        if len(self._reports) < LEAST or self.model.comparison is None:
            return ()
        return (Address("comparison/" + "+".join(report.id for report in self._reports)),)

    def note_on(self) -> Address | None:
        """The point of the current row, else what a report says there."""
        return next(iter((*self._points(), *self.table.current_statements())), None)

    def reveal(self, address: Address) -> None:
        """Mark the row of a point or a statement."""
        row = self.model.row_of(address)
        if row >= 0 and row != self.table.currentIndex().row():
            self.table.go_to(row, self.model.column_of(row, address) or None)

    def deeds(self) -> Mapping[str, Callable[[], None]]:
        """Stepping through the differences, while there are any."""
        if self.pages.currentWidget() is not self._table_page or not self.model.differences:
            return {}
        return {"next_difference": self._next, "previous_difference": self._previous}

    def state(self) -> State:
        """Which reports, which of them is the base, which rows."""
        row = self.table.currentIndex().row()
        point = self.model.lines[row].point if 0 <= row < len(self.model.lines) else self._place
        return {
            "event": self._event or "",
            "reports": list(self._reports or self._wanted),
            "base": self._base,
            "differences_only": self.only.isChecked(),
            "point": point or "",
        }

    def restore(self, state: State) -> None:
        """Compare again what was compared."""
        addresses = [Address(str(address)) for address in state.get("reports") or () if address]
        if not addresses and state.get("event"):
            addresses = [Address(str(state["event"]))]
        self.only.setChecked(bool(state.get("differences_only", False)))
        self._place = Address(str(state["point"])) if state.get("point") else None
        if addresses and tuple(addresses) != self._reports:
            base = state.get("base", 0)
            self._base = base if isinstance(base, int) else 0
            self._wanted = tuple(addresses)
            if self._directory is not None:
                self._choose(self._directory, base=self._base)
        elif self._place:
            self.reveal(self._place)

    def scenes(self) -> Mapping[str, Callable[[], None]]:
        """A row in which speaker and force differ, with its details."""
        return {"difference": self._show_grave_difference}

    def focus(self) -> None:
        """To the rows."""
        self.table.setFocus()

    def _build_header(self) -> None:
        theme = self.context.theme
        self.header = ViewHeader(self.tr("Compare"))
        self.events = ChoiceChip(self.tr("Event"), self.tr("Compare the reports of another event"))
        self.reports = SomeChip(LEAST, MOST, self.tr("Which reports stand side by side: two to four"))
        self.base = ChoiceChip(
            self.tr("Base"), self.tr("Whose order the rows follow (B in a report's column)")
        )
        self.only = Chip(self.tr("Differences only"), self.tr("Leave out what agrees"), checkable=True)
        self.position = Soft()
        self.previous = ToolButton(theme, "arrow-up", hint(BY_ID["previous_difference"]))
        self.next = ToolButton(theme, "arrow-down", hint(BY_ID["next_difference"]))
        self.header.add_filter(self.events, self.reports, self.base, self.only)
        self.header.add_tool(self.position, self.previous, self.next)

    def _build_pages(self) -> None:
        self._table_page = QWidget()
        row = QHBoxLayout(self._table_page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.table, 1)
        row.addWidget(self.strip)
        self._no_event = EmptyState(
            self.tr("No event chosen"),
            self.tr(
                "The reports of one event stand side by side here: what they agree in, what they name "
                "differently, where they cannot both be right, and what only one of them says."
            ),
            (self.tr("Choose an event…"), self.events.click),
        )
        open_it = (self.tr("Open the report"), self._open_only)
        self._one_report = EmptyState(self.tr("One report only"), "", open_it)
        self._no_difference = EmptyState(
            self.tr("Nothing differs"),
            self.tr("The reports agree in every fact and in every row, apart from their wording."),
            (self.tr("Show all rows"), self.only.click),
        )
        self.pages = QStackedWidget()
        for page in (QWidget(), self._table_page, self._no_event, self._one_report, self._no_difference):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.events.chosen.connect(lambda event: self.compare((event,)))
        self.reports.chosen.connect(self._take)
        self.base.chosen.connect(self._set_base)
        self.only.toggled.connect(self._show_differences_only)
        self.previous.clicked.connect(self._previous)
        self.next.clicked.connect(self._next)
        self.strip.chosen.connect(self._go_to)
        self.table.current_moved.connect(self._moved)
        self.table.base_wanted.connect(self._set_base)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(lambda _: self._show_details())
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.details.wanted.connect(lambda address: self.context.open(address, focus=True))
        self.details.copy_wanted.connect(lambda: self.context.copy_with_source(self._citable()))
        self.details.selection_wanted.connect(lambda: self.context.toggle(self._points()))

    def _set_directory(self, directory: Directory) -> None:
        self._directory = directory
        self._choose(directory, base=self._base)

    def _choose(self, directory: Directory, base: int = 0) -> None:
        """Turn what was asked for into an event and its reports."""
        wanted = self._wanted or _richest(directory)
        first = wanted[0] if wanted else None
        if first is not None and first in directory.events:
            self._event, reports = first, _reports_of(directory, first)[:MOST]
        elif first is not None and len(wanted) == 1 and first in directory.reports:
            self._event, reports, base = _among_its_event(directory, first)
        else:
            reports = tuple(report for report in wanted if report in directory.reports)[:MOST]
            self._event = _common_event(directory, reports)
        self._reports = tuple(reports)
        self._base = base if base < len(reports) else 0
        self._name(directory)
        self._ask()

    def _take(self, reports: tuple[Address, ...]) -> None:
        """Other reports of the same event; the base stays the same if it is among them."""
        base = self._reports[self._base]
        self._reports = reports
        self._base = reports.index(base) if base in reports else 0
        self._ask()

    def _set_base(self, base: int) -> None:
        if base != self._base and base < len(self._reports):
            row = self.table.currentIndex().row()
            self._place = self.model.lines[row].point if row >= 0 else None
            self._base = base
            self._ask()

    def _ask(self) -> None:
        """Compare, or say why there is nothing to compare."""
        if self._directory is None:
            return
        if len(self._reports) < LEAST:
            self._say_too_few(self._directory)
            return
        reports, base = self._reports, self._base
        self.context.jobs.run(
            lambda services: services.comparing.compare(reports, base), self._show, key="compare"
        )

    def _say_too_few(self, directory: Directory) -> None:
        event = directory.events.get(self._event) if self._event else None
        self._fill_chips(directory, ())
        if event is not None and self._reports:
            text = self.tr(
                "The catalogue has one report of this event, by {publisher}. With one there is nothing to "
                "compare: read it in the reader, or choose an event that has more."
            )
            self._one_report.words.setText(text.format(publisher=directory.name(self._reports[0])))
        self.pages.setCurrentWidget(self._one_report if self._reports else self._no_event)
        if self.details.parentWidget() is not None:
            self.context.show_aside(None)
        self._say_position()
        self.ready.emit()

    def _show(self, comparison: Comparison) -> None:
        directory = self._directory or Directory()
        self._fill_chips(directory, [report.key for report in comparison.reports])
        self.model.show(comparison, directory)
        self._show_page()
        self._go_back()
        if self._focus_wanted:
            self._focus_wanted = False
            self.focus()
        self.ready.emit()

    def _go_back(self) -> None:
        """To the row that was current, else to the first difference, else to the top."""
        row = self.model.row_of(self._place)
        self._place = None
        if self.model.lines:
            self._go_to(row if row >= 0 else next(iter(self.model.differences), 0))
        self._say_position()

    def _show_page(self) -> None:
        nothing = self.model.comparison is not None and not self.model.lines
        self.pages.setCurrentWidget(self._no_difference if nothing else self._table_page)

    def _show_differences_only(self, only: bool) -> None:
        row = self.table.currentIndex().row()
        self._place = self.model.lines[row].point if 0 <= row < len(self.model.lines) else self._place
        self.model.show_differences_only(only)
        if self.model.comparison is not None and len(self._reports) >= LEAST:
            self._show_page()
            self._go_back()

    def _name(self, directory: Directory) -> None:
        event = directory.events.get(self._event) if self._event else None
        title = self.tr("Compare")
        if event:
            series, year = directory.series_of(event), event.start.year
            title = self.tr("{series} {year}").format(series=series, year=year)
            self.header.title.setToolTip(words.headline(event, directory))
        self.header.set_title(title)

    def _fill_chips(self, directory: Directory, keys: Sequence[str]) -> None:
        known = directory.events.items()
        events = [(address, self._event_option(event, directory)) for address, event in known]
        self.events.set_options(events, self._event, "")
        offered = _reports_of(directory, self._event) if self._event else self._reports
        words_of = [(report, _report_option(report, directory)) for report in offered]
        count = self.tr("%n of {all} report(s)", "", len(self._reports)).format(all=len(offered))
        self.reports.set_options(words_of, self._reports, count)
        bases = [(n, f"{key}\u2002{directory.name(self._reports[n])}") for n, key in enumerate(keys)]
        self.base.set_options(bases, self._base, keys[self._base] if keys else "")
        for widget in (self.reports, self.base, self.only):
            widget.setVisible(bool(keys))

    def _event_option(self, event: Event, directory: Directory) -> str:
        count = self.tr("%n report(s)", "", len(event.reports))
        return f"{words.headline(event, directory)} · {count}"

    def _next(self) -> None:
        row = self.table.currentIndex().row()
        self._go_to(next((n for n in self.model.differences if n > row), self.model.differences[0]))

    def _previous(self) -> None:
        row = self.table.currentIndex().row()
        before = [n for n in self.model.differences if n < row]
        self._go_to(before[-1] if before else self.model.differences[-1])

    def _show_grave_difference(self) -> None:
        self.context.show_tab(self.name)
        weights = [(len(line.badges), len(line.statements)) for line in self.model.lines]
        if weights:
            self._go_to(weights.index(max(weights)))

    def _go_to(self, row: int) -> None:
        self.table.go_to(row)
        self._show_details()

    def _moved(self, _: int) -> None:
        self.strip.update()
        self._say_position()
        self._fill_details()

    def _show_details(self) -> None:
        """The current row in the reader's place; where the user has hidden that, it stays hidden."""
        self._fill_details()
        if self.model.comparison is not None and self.isVisible() and self.details.isHidden():
            self.context.show_aside(self.details)

    def _fill_details(self) -> None:
        row, comparison = self.table.currentIndex().row(), self.model.comparison
        if not 0 <= row < len(self.model.lines) or comparison is None:
            return
        line = self.model.lines[row]
        if line is self._detailed:
            return
        self._detailed = line
        self.details.show_line(line, self._place_of(row), comparison, self.model.directory)
        statements = line.statements
        self.context.jobs.run(
            lambda services: read_taken_up(services, statements),
            self.details.show_taken_up,
            key="compare-echoes",
        )

    def _place_of(self, row: int) -> str:
        """Row and address, as the details say them."""
        point = self.model.lines[row].point
        return " · ".join(filter(None, [self.tr("Row {number}").format(number=row + 1), point]))

    def _say_position(self) -> None:
        differences, row = self.model.differences, self.table.currentIndex().row()
        comparing = self.pages.currentWidget() is self._table_page
        for button in (self.previous, self.next, self.position):
            button.setVisible(comparing)
            button.setEnabled(bool(differences))
        if row in differences:
            text = self.tr("difference {number} of {all}")
            self.position.setText(text.format(number=differences.index(row) + 1, all=len(differences)))
        else:
            self.position.setText(self.tr("%n difference(s)", "", len(differences)))
        self.deeds_changed.emit()

    def _open(self, row: int, report: int) -> None:
        """The statement of a cell in the reader; on a heading its point, on a fact the report."""
        statements = self.table.current_statements()
        point = self.model.lines[row].point
        if report >= 0 and not self.model.lines[row].said[report].statements:
            self.context.open(self._reports[report], focus=True)
        elif report < 0 and point:
            self.context.open(point, focus=True)
        elif statements:
            self.context.open(statements[0], focus=True)

    def _open_only(self) -> None:
        self.context.open(self._reports[0], focus=True)

    def _citable(self) -> tuple[Address, ...]:
        return self.table.current_statements() or self._points()

    def _points(self) -> tuple[Address, ...]:
        return tuple(line.point for line in self.table.lines() if line.point)

    def _show_menu(self, at: QPoint) -> None:
        index = self.table.indexAt(at)
        if not index.isValid() or index.column() > len(self._reports):
            return
        menu = QMenu(self)
        report = index.column() - 1
        menu.addAction(self.tr("Open in the reader"), lambda: self._open(index.row(), report))
        if report >= 0:
            menu.addAction(self.tr("Make this report the base"), lambda: self._set_base(report))
        points = self._points()
        menu.addAction(self.tr("Add this point to the selection"), lambda: self.context.toggle(points))
        menu.addAction(self.tr("Copy with source"), lambda: self.context.copy_with_source(self._citable()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.menu_place(at))


def _reports_of(directory: Directory, event: Address) -> tuple[Address, ...]:
    """An event's reports: those read in full, then each publisher's that says most, then the rest."""
    known = [
        directory.reports[report] for report in directory.events[event].reports if report in directory.reports
    ]
    known.sort(key=lambda report: (report.read is not Read.FULL, -report.statements))
    first = {report.publisher: report.address for report in reversed(known)}
    known.sort(key=lambda report: report.read is not Read.FULL and report.address not in first.values())
    return tuple(report.address for report in known)


def _richest(directory: Directory) -> tuple[Address, ...]:
    """The event with the most reports read in full, then with the most at all; nothing if none has two."""
    reports = {event: _reports_of(directory, event) for event in directory.events}
    best = max(
        (event for event in reports if len(reports[event]) >= LEAST),
        key=lambda event: (
            _full(directory, reports[event]),
            len(reports[event]),
            directory.events[event].start,
        ),
        default=None,
    )
    return (best,) if best else ()


def _full(directory: Directory, reports: Sequence[Address]) -> int:
    return sum(directory.reports[report].read is Read.FULL for report in reports)


def _among_its_event(
    directory: Directory, report: Address
) -> tuple[Address | None, tuple[Address, ...], int]:
    """A report's event, its reports with that one among them, and its place."""
    event = next((event for event in directory.reports[report].events if event in directory.events), None)
    if event is None:
        return None, (report,), 0
    reports = _reports_of(directory, event)
    others = [other for other in reports if other != report][: MOST - 1]
    chosen = tuple(other for other in reports if other in (report, *others))
    return event, chosen, chosen.index(report)


def _common_event(directory: Directory, reports: Sequence[Address]) -> Address | None:
    for event in directory.reports[reports[0]].events if reports else ():
        if all(event in directory.reports[report].events for report in reports):
            return event
    return None


def _report_option(report: Address, directory: Directory) -> str:
    known = directory.reports.get(report)
    return f"{known.publisher} · {words.described(known)}" if known else report
