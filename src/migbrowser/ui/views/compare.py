"""The Compare tab: the reports of one event side by side, or any files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.model.comparison import Comparison
from migbrowser.model.errors import Problem, UserError
from migbrowser.ui import kept
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Job, Lane
from migbrowser.ui.models.comparison import ComparisonModel
from migbrowser.ui.models.comparison_choice import (
    LEAST,
    Choice,
    Side,
    choose,
    left_aside,
    side_of,
    still_here,
    written,
)
from migbrowser.ui.models.comparison_lines import Line
from migbrowser.ui.models.directory import Directory, read_directory
from migbrowser.ui.turns import Steps
from migbrowser.ui.view import State, View
from migbrowser.ui.views.compare_asking import Asked, Found, compared, files_of, held, verified
from migbrowser.ui.views.compare_choices import CompareChoices
from migbrowser.ui.views.compare_details import CompareDetails, read_taken_up
from migbrowser.ui.views.compare_pages import ComparePages
from migbrowser.ui.views.compare_rows import CompareRows
from migbrowser.ui.views.compare_verdicts import CompareVerdicts
from migbrowser.ui.widgets.compare_strip import CompareStrip
from migbrowser.ui.widgets.compare_table import CompareTable

if TYPE_CHECKING:
    from migbrowser.services.services import Services

_SHOWING = "compare-showing"  # steps that are taken one behind the other


class CompareView(View):
    """Two to four reports of one event: typed facts first, then what they say, row by row."""

    name = "compare"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._directory: Directory | None = None
        self._event: Address | None = None
        self._reports: tuple[Side, ...] = ()
        self._base = 0
        self._chosen = Choice(None, ())  # what is shown
        self._asked: object = None  # what was asked for last
        self._wanted: tuple[Side, ...] = ()
        self._come_back = False  # whether that is what was compared before: this edition may not have it
        self._place: Address | None = None  # the point to come back to
        self._focus_wanted = False
        self._detailed: Line | None = None
        self._raw: Comparison | None = None
        self._trouble: UserError | None = None  # what was wrong with what was asked for last
        self.model = ComparisonModel(self)
        self.table = CompareTable(context, self.model)
        self.strip = CompareStrip(context.theme, self.model, self.table)
        self.details = CompareDetails(context)
        self.verdicts = CompareVerdicts(context, self)
        self.rows = CompareRows(context, self.table, self.verdicts)
        self.header = CompareChoices(context.theme)
        self._build_pages()
        self._connect()
        self.setAcceptDrops(True)

    @property
    def _comparing(self) -> bool:
        return self.pages.currentWidget() is self._table_page

    def show_first(self) -> None:
        """Read who is who, then compare what was asked for, else the event with the most reports."""
        self.verdicts.ask()
        self.context.jobs.run(read_directory, self._set_directory, key="compare-directory")

    def refresh(self, changes: Changes) -> None:
        """Somebody gave a verdict, joined or split, or attached an original."""
        if changes.verdicts:
            self.verdicts.ask()
        elif changes.originals and self._raw is not None:
            self._hold()

    def compare(self, addresses: Sequence[Side]) -> None:
        """Put these side by side, or an event's reports; one report alone is the base among its event's."""
        self._wanted, self._come_back = tuple(addresses), False
        self._focus_wanted = True
        if self._directory is not None:
            self._choose(self._directory)

    def current_addresses(self) -> tuple[Address, ...]:
        """The comparison itself, as one entry; one of files is none."""
        reports = [report for report in self._reports if isinstance(report, Address)]
        if len(reports) < max(LEAST, len(self._reports)) or self.model.comparison is None:
            return ()
        return (Address("comparison/" + "+".join(report.id for report in reports)),)

    def note_on(self) -> Address | None:
        """The point of the current row, else what a report says there."""
        return next(iter((*self.rows.points(), *self.table.current_statements())), None)

    def reveal(self, address: Address) -> None:
        """Mark the row of a point or a statement."""
        row = self.model.row_of(address)
        if row >= 0 and row != self.table.currentIndex().row():
            self.table.go_to(row, self.model.column_of(row, address) or None)

    def deeds(self) -> Mapping[str, Callable[[], None]]:
        """Stepping through the differences, while there are any; what the user holds of a row."""
        deeds: dict[str, Callable[[], None]] = {"filters": self.header.focus_filters}
        if self._comparing:
            deeds |= {"verdict": self.rows.ask_verdict, "join": self.rows.join, "split": self.rows.split}
        report = self.rows.report()
        if self._comparing and report is not None:
            deeds["attach"] = lambda: self.context.attach_requested.emit(report)
        if self._comparing and self.model.differences:
            deeds |= {"next_difference": self._next, "previous_difference": self._previous}
        if self._comparing and self.model.conflicts:
            deeds["next_conflict"] = self._next_conflict
        if self._comparing and self.model.doubts:
            deeds["next_doubt"] = self._next_doubt
        comparison = self.model.comparison
        if comparison is not None and len(self._reports) >= LEAST:
            deeds["export_comparison"] = lambda: self.context.export_requested.emit(comparison)
        return deeds

    def state(self) -> State:
        """Which reports, which of them is the base, which rows."""
        row = self.table.currentIndex().row()
        point = self.model.lines[row].point if 0 <= row < len(self.model.lines) else self._place
        return {
            "event": self._event or "",
            "reports": [written(side) for side in self._reports or self._wanted],
            "base": self._base,
            "differences_only": self.header.only.isChecked(),
            "point": point or "",
        }

    def restore(self, state: State) -> None:
        """Compare again what was compared."""
        addresses = [side_of(side) for side in kept.texts(state, "reports") if side]
        if not addresses and kept.text(state, "event"):
            addresses = [Address(kept.text(state, "event"))]
        self.header.only.setChecked(state.get("differences_only") is True)
        self._place = Address(kept.text(state, "point")) or None
        if addresses and tuple(addresses) != self._reports:
            base = state.get("base", 0)
            self._base = base if kept.pixels(base) else 0
            self._wanted, self._come_back = tuple(addresses), True
            if self._directory is not None:
                self._choose(self._directory, base=self._base)
        elif self._place:
            self.reveal(self._place)

    def finish(self) -> None:
        """Keep the reason that is being written."""
        self.details.verdict.keep()

    def scenes(self) -> Mapping[str, Callable[[], None]]:
        """A row in which speaker and force differ, with its details."""
        return {"difference": self._show_grave_difference}

    def focus(self) -> None:
        """To the rows."""
        self.table.setFocus()

    def _build_pages(self) -> None:
        self._table_page = QWidget()
        row = QHBoxLayout(self._table_page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.table, 1)
        row.addWidget(self.strip)
        self.pages = ComparePages(self._table_page)
        self.pages.event_wanted.connect(self.header.events.click)
        self.pages.report_wanted.connect(self._open_only)
        self.pages.all_wanted.connect(self.header.only.click)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        header, details = self.header, self.details
        header.files_wanted.connect(self.context.files_requested)
        header.events.chosen.connect(lambda event: self.compare((event,)))
        header.reports.chosen.connect(self._take)
        header.base.chosen.connect(self._set_base)
        header.only.toggled.connect(self._show_differences_only)
        header.previous.clicked.connect(self._previous)
        header.next.clicked.connect(self._next)
        header.conflicts.clicked.connect(self._next_conflict)
        header.doubts.clicked.connect(self._next_doubt)
        self.strip.chosen.connect(self._go_to)
        self.table.current_moved.connect(self._moved)
        self.table.base_wanted.connect(self._set_base)
        self.table.filter_wanted.connect(header.only.click)
        self.table.opened.connect(self.rows.open)
        self.table.clicked.connect(lambda _: self._show_details())
        self.rows.base_wanted.connect(self._set_base)
        self.rows.details_wanted.connect(self._write_reason)
        self.verdicts.read.connect(self._hold)
        details.wanted.connect(lambda address: self.context.open(address, focus=True))
        details.attach_wanted.connect(self.context.attach_requested)
        details.copy_wanted.connect(lambda: self.context.copy_with_source(self.rows.citable()))
        details.selection_wanted.connect(lambda: self.context.toggle(self.rows.points()))
        details.verdict.given.connect(self.verdicts.judge)
        details.verdict.withdrawn.connect(self.verdicts.withdraw)
        details.verdict.fix_withdrawn.connect(self.verdicts.unfix)
        details.left.connect(lambda: self.context.show_tab(self.name))  # its details may have the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Two or more files are compared with one another, one with the base."""
        files = files_of(event.mimeData())
        event.acceptProposedAction()
        base = self._reports[self._base : self._base + 1]
        self.compare(files if len(files) > 1 else (*base, *files))

    def _set_directory(self, directory: Directory) -> None:
        self._directory = directory
        self._choose(directory, base=self._base)

    def _choose(self, directory: Directory, base: int = 0) -> None:
        """Turn what was asked for into an event and its reports."""
        if self._come_back:
            self._wanted = still_here(directory, self._wanted)
        choice = choose(directory, self._wanted, base)
        self._take_choice(choice)
        if left := left_aside(self._wanted, choice):
            words = self.tr(
                "%n more marked: one event, or two to four reports, are compared at a time.", "", left
            )
            self.context.tell(words)
        self.header.name(directory, self._event)
        self._ask()

    def _take_choice(self, choice: Choice) -> None:
        self._event, self._reports, self._base = choice

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
        """Compare, or say why there is nothing to compare; what the user holds must be known by then."""
        kept = self.verdicts.kept
        if self._directory is None or kept is None:
            return
        if len(self._reports) < LEAST:
            self._say_too_few(self._directory)
            return
        asked = Asked(self._reports, self._base, self._directory, kept)
        files = any(isinstance(side, Path) for side in self._reports)

        def deed(services: Services, job: Job) -> Found:
            return compared(services, asked, job.token.check)

        lane = Lane.HEAVY if files else Lane.READ
        wanted = self._asked = object()

        def fail(error: UserError) -> None:
            if wanted is self._asked:
                self._fail(error)

        self.context.jobs.run_long(deed, self._show, lane, "compare", fail, self)

    def _fail(self, error: UserError) -> None:
        """What was shown before stays, and is what is compared; where nothing was, that is said in words."""
        if error.problem is not Problem.CANCELLED:
            self._trouble = error
            self.context.jobs.failed.emit(error)
        self._take_choice(self._chosen)
        directory = self._directory or Directory()
        self.header.name(directory, self._event)
        if self.model.comparison is None:
            self._say_too_few(directory)

    def _hold(self) -> None:
        """What the user holds was read, for the first time or anew."""
        raw, kept = self._raw, self.verdicts.kept
        if raw is None or kept is None:
            self._ask()
            return
        asked = Asked(self._reports, self._base, self.model.directory, kept)
        self.context.jobs.run(
            lambda services: verified(services, held(raw, asked)), self._update, key="compare-held"
        )

    def _verify(self, found: Found) -> None:
        """What the originals say comes when the table is there."""
        if any(report.address for report in found.raw.reports):
            self.context.jobs.run(
                lambda services: verified(services, found), self._update_verified, key="compare-held"
            )

    def _update_verified(self, found: Found) -> None:
        if any(row.originals for row in found.held.rows):
            self._update(found)

    def _update(self, found: Found) -> None:
        """The same comparison as it is held now; the row stays."""
        if found.raw is not self._raw:
            return
        row = self.table.currentIndex().row()
        heading = self.model.lines[row].heading if 0 <= row < len(self.model.lines) else ""
        self.model.update(found.held, found.lines)
        if not self.table.currentIndex().isValid() and self.model.lines:
            self._show_page()
            rows = [n for n, line in enumerate(self.model.lines) if line.heading == heading]
            self._go_to(min(rows or [row], key=lambda n: abs(n - row), default=0))
        self._fill_details()
        self._say_position()
        self.strip.update()

    def _say_too_few(self, directory: Directory) -> None:
        event = directory.events.get(self._event) if self._event else None
        self.context.jobs.turns.stop(_SHOWING)
        self._raw = None
        self._fill_chips(directory, compared=False)
        publisher = directory.name(str(self._reports[0])) if event is not None and self._reports else ""
        self.pages.show_too_few(publisher, chosen=bool(self._reports))
        if self.details.parentWidget() is not None:
            self.context.show_aside(None)
        self._say_position()
        self.ready.emit()

    def _show(self, found: Found) -> None:
        self.context.jobs.turns.run(self._showing(found), _SHOWING, self)

    def _showing(self, found: Found) -> Steps:
        """What is compared, above, then the rows, then where one is among them."""
        self._raw, self._chosen = found.raw, Choice(self._event, self._reports, self._base)
        if self._trouble is not None:
            self.context.overcome.emit(self._trouble)
            self._trouble = None
        self._fill_chips(found.directory, compared=True)
        yield True
        self.model.show(found.held, found.directory, found.lines)
        self._show_page()
        yield True
        self._go_back()
        if self._focus_wanted:
            self._focus_wanted = False
            self.focus()
        self.ready.emit()
        self._verify(found)

    def _fill_chips(self, directory: Directory, *, compared: bool) -> None:
        self.header.fill(directory, self._event, self._reports, self._base, compared=compared)

    def _go_back(self) -> None:
        """To the row that was current, else to the first difference, else to the top."""
        row = self.model.row_of(self._place)
        self._place = None
        if self.model.lines:
            self._go_to(row if row >= 0 else next(iter(self.model.differences), 0))
        self._say_position()

    def _show_page(self) -> None:
        self.pages.show_table(empty=self.model.comparison is not None and not self.model.lines)

    def _show_differences_only(self, only: bool) -> None:
        row = self.table.currentIndex().row()
        self._place = self.model.lines[row].point if 0 <= row < len(self.model.lines) else self._place
        self.model.show_differences_only(only)
        if self.model.comparison is not None and len(self._reports) >= LEAST:
            self._show_page()
            self._go_back()

    def _next(self) -> None:
        row = self.table.currentIndex().row()
        self._go_to(next((n for n in self.model.differences if n > row), self.model.differences[0]))

    def _next_conflict(self) -> None:
        row = self.table.currentIndex().row()
        self._go_to(next((n for n in self.model.conflicts if n > row), self.model.conflicts[0]))

    def _next_doubt(self) -> None:
        row = self.table.currentIndex().row()
        self._go_to(next((n for n in self.model.doubts if n > row), self.model.doubts[0]))

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

    def _write_reason(self) -> None:
        """To the reason of the current row's verdict, also where the reader was hidden."""
        self._fill_details()
        self.context.show_aside(self.details)
        self.details.ensureWidgetVisible(self.details.verdict.reason)
        self.details.verdict.reason.setFocus()

    def _fill_details(self) -> None:
        row, comparison = self.table.currentIndex().row(), self.model.comparison
        if not 0 <= row < len(self.model.lines) or comparison is None:
            return
        line = self.model.lines[row]
        if line is self._detailed:
            return
        self._detailed = line
        place, statements, directory = self._place_of(row), line.statements, self.model.directory
        self.context.jobs.run(
            lambda services: read_taken_up(services, statements),
            lambda taken_up: self._show_soon(
                lambda: self.details.show_line(line, place, comparison, directory, taken_up)
            ),
            key="compare-echoes",
            owner=self.details,
        )

    def _show_soon(self, deed: Callable[[], None]) -> None:
        """Show details behind the row itself; those of a row that has been left by then are not shown."""

        def steps() -> Steps:
            yield True
            deed()
            yield True  # by then it is laid out

        self.context.jobs.turns.run(steps(), "compare-details", self.details)

    def _place_of(self, row: int) -> str:
        """Number of the difference, row and address, as the details say them."""
        line = self.model.lines[row]
        number = self.tr("Difference {number}").format(number=line.number) if line.number else ""
        parts = (number, self.tr("Row {number}").format(number=row + 1), line.point)
        return " · ".join(filter(None, parts))

    def _say_position(self) -> None:
        row, model = self.table.currentIndex().row(), self.model
        conflicts = len(model.conflicts), model.judged_conflicts
        self.header.say(row, model.differences, conflicts, len(model.doubts), comparing=self._comparing)
        self.deeds_changed.emit()

    def _open_only(self) -> None:
        self.context.open(str(self._reports[0]), focus=True)
