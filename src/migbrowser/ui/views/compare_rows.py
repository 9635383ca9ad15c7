"""What can be done with the rows of a comparison: say who is right, join, split, open, copy, mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from migbrowser.model.address import Address
from migbrowser.model.comparison import Comparison, Row
from migbrowser.ui.context import Context
from migbrowser.ui.models.comparison import ComparisonModel
from migbrowser.ui.models.comparison_lines import Line
from migbrowser.ui.views.compare_verdicts import CompareVerdicts
from migbrowser.ui.widgets.compare_table import CompareTable
from migbrowser.ui.widgets.compare_verdict import speaking
from migbrowser.ui.widgets.entry_menu import add_copy, menu_place, pop_up

_SHORTEST = 70  # characters of a statement, to know it by in a menu


class CompareRows(QObject):
    """The deeds on the current row, or on the rows marked, by key and by menu."""

    details_wanted = Signal()  # to the verdict in the row's details
    base_wanted = Signal(int)

    def __init__(self, context: Context, table: CompareTable, verdicts: CompareVerdicts) -> None:
        super().__init__(table)
        self._context, self._table, self._verdicts = context, table, verdicts
        self._picked: Line | None = None  # the row to be joined with the next one
        table.verdict_wanted.connect(self.ask_verdict)
        table.join_wanted.connect(self.join)
        table.split_wanted.connect(self.split)
        table.back_wanted.connect(self.take_back)
        table.undo_wanted.connect(verdicts.undo)
        table.customContextMenuRequested.connect(self.show_menu)
        self._model.modelReset.connect(self._let_go)

    @property
    def _model(self) -> ComparisonModel:
        return self._table.comparison_model

    def current(self) -> Line | None:
        """The line that the keyboard is on, if something stands in it."""
        row = self._table.currentIndex().row()
        lines = self._model.lines
        return lines[row] if 0 <= row < len(lines) and lines[row].subject is not None else None

    def report(self) -> Address | None:
        """The catalogue's report in whose column the keyboard is."""
        column = self._table.currentIndex().column()
        return self._model.columns[column - 1].address if 0 < column <= len(self._model.columns) else None

    def points(self) -> tuple[Address, ...]:
        """The addresses of the rows marked."""
        return tuple(line.point for line in self._table.lines() if line.point)

    def citable(self) -> tuple[Address, ...]:
        """What a citation of the current cell cites."""
        return self._table.current_statements() or self.points()

    def ask_verdict(self) -> None:
        """A menu at the row: who is right? Its first letters are the reports' sigla."""
        line, comparison = self.current(), self._model.comparison
        if line is None or comparison is None:
            return
        menu = QMenu(self._table)
        menu.setAccessibleName(self.tr("Who is right?"))
        keys = speaking(line, comparison)
        for key in keys:
            self._offer(menu, self.tr("&{report} is right").format(report=key), line, (key,))
        if len(keys) > 1:
            both = self.tr("All of them (&1)") if len(keys) > 2 else self.tr("Both (&1)")
            self._offer(menu, both, line, keys)
        self._offer(menu, self.tr("Unclear (&0)"), line, ())
        menu.addSeparator()
        menu.addAction(self.tr("Write the &reason…"), self.details_wanted.emit)
        if line.verdict is not None:
            menu.addAction(
                self.tr("&Take the verdict back"), lambda: self._verdicts.withdraw(comparison, line)
            )
        self._pop_up(menu)

    def _pop_up(self, menu: QMenu) -> None:
        middle = self._table.visualRect(self._table.currentIndex()).center()
        pop_up(menu, self._table.viewport().mapToGlobal(middle))

    def _offer(self, menu: QMenu, words: str, line: Line, right: tuple[str, ...]) -> None:
        comparison, verdict = self._model.comparison, line.verdict
        reason = verdict.reason if verdict else ""
        if comparison is not None:
            menu.addAction(words, lambda: self._verdicts.judge(comparison, line, right, reason))

    def join(self) -> None:
        """Join the rows marked; with one marked, that one and the next on which this is done."""
        rows = [line for line in self._table.lines() if isinstance(line.subject, Row)]
        comparison = self._model.comparison
        if comparison is None or not rows:
            self._context.tell(self.tr("Only rows of what the reports say can be joined."))
        elif len(rows) > 1:
            self._join(rows)
        elif self._picked is None or self._picked is rows[0]:
            self._picked = None if self._picked else rows[0]
            words = self.tr("To be joined: “{row}”. Go to the other row and press J again.")
            let_go = self.tr("Nothing is to be joined any more.")
            self._context.tell(words.format(row=rows[0].heading) if self._picked else let_go)
        else:
            self._join([self._picked, rows[0]])

    def _join(self, lines: Sequence[Line]) -> None:
        comparison = self._model.comparison
        rows = [line.subject for line in lines if isinstance(line.subject, Row)]
        if comparison is not None:
            self._verdicts.join(comparison, rows)
            count = len(rows)
            self._context.tell(self.tr("%n row(s) joined. Ctrl+Z takes it back.", "", count))
        self._picked = None

    def split(self) -> None:
        """What the current column's report says leaves the row; on the heading of a pair, the second's.

        Where it has several statements there, which of them is asked.
        """
        line, comparison = self.current(), self._model.comparison
        row = line.subject if line else None
        if comparison is None or not isinstance(row, Row):
            self._context.tell(self.tr("Only rows of what the reports say can be split."))
            return
        said = [key for key, places in row.cells.items() if places]
        column = self._table.currentIndex().column()
        key = comparison.reports[column - 1].key if column > 0 else ""
        if len(said) == 2 and key not in said:
            key = said[1]
        several = len(row.cells.get(key, ())) > 1
        if key not in said or (len(said) < 2 and not several):
            self._context.tell(self.tr("Go to the cell of a report whose words do not belong in this row."))
        elif several:
            self._ask_which(comparison, row, key)
        else:
            self._split(comparison, row, key)

    def _split(self, comparison: Comparison, row: Row, key: str, at: str = "") -> None:
        self._verdicts.split(comparison, row, key, at)
        self._context.tell(self.tr("Split. Ctrl+Z takes it back."))

    def _ask_which(self, comparison: Comparison, row: Row, key: str) -> None:
        """A menu at the row: which statement of the report leaves it?"""
        menu = QMenu(self._table)
        menu.setAccessibleName(self.tr("Which statement leaves the row?"))
        texts = {unit.at: unit.text for unit in comparison.units[key]}
        for number, at in enumerate(row.cells[key], 1):
            text = texts[at]
            words = f"{text[:_SHORTEST]}…" if len(text) > _SHORTEST else text
            words = words.replace("&", "&&")
            menu.addAction(
                f"&{number}\u2002{at}\u2002{words}", partial(self._split, comparison, row, key, at)
            )
        if sum(map(bool, row.cells.values())) > 1:
            words = self.tr("All that {report} says here (&0)").format(report=key)
            menu.addAction(words, partial(self._split, comparison, row, key))
        self._pop_up(menu)

    def take_back(self) -> None:
        """Take back what the user made of the current row last, else its verdict; that can be undone."""
        line, comparison = self.current(), self._model.comparison
        fixes = line.subject.fixes if line and isinstance(line.subject, Row) else ()
        if fixes:
            self._verdicts.unfix(max(fix.number for fix in fixes))
            self._context.tell(self.tr("As the engine has it again. Ctrl+Z takes this back."))
        elif line is not None and comparison is not None and line.verdict is not None:
            self._verdicts.withdraw(comparison, line)
            self._context.tell(self.tr("The verdict is taken back. Ctrl+Z gives it again."))
        else:
            self._context.tell(self.tr("Nothing of yours is in this row."))

    def open(self, row: int, report: int) -> None:
        """The statement of a cell in the reader; on a heading its point, on a fact the report."""
        line = self._model.lines[row]
        statements = self._table.current_statements()
        address = self._model.columns[report].address if report >= 0 else None
        if report >= 0 and not (line.said and line.said[report].statements):
            wanted: Address | None = address
        elif report < 0 and line.point:
            wanted = line.point
        else:
            wanted = statements[0] if statements else None
        if wanted:
            self._context.open(wanted, focus=True)

    def show_menu(self, at: QPoint) -> None:
        """All deeds on the cell at a point of the table."""
        index = self._table.indexAt(at)
        if not index.isValid() or index.column() > len(self._model.columns):
            return
        menu = QMenu(self._table)
        report = index.column() - 1
        menu.addAction(self.tr("Open in the reader"), lambda: self.open(index.row(), report))
        if report >= 0:
            menu.addAction(self.tr("Make this report the base"), lambda: self.base_wanted.emit(report))
            address = self._model.columns[report].address
            if address:
                menu.addAction(
                    self.tr("Attach its original…"), lambda: self._context.attach_requested.emit(address)
                )
        menu.addSeparator()
        self._add(menu, self.tr("Who is right?"), "V", self.ask_verdict)
        self._add(menu, self.tr("Join with another row"), "J", self.join)
        self._add(menu, self.tr("Split from this row"), "S", self.split)
        line = self.current()
        if line is not None and (line.verdict or (isinstance(line.subject, Row) and line.subject.fixes)):
            self._add(menu, self.tr("Take back what you said of this row"), "Del", self.take_back)
        if self._verdicts.undoable:
            words = self.tr("Undo {deed}").format(deed=self._verdicts.undoable)
            self._add(menu, words, "Ctrl+Z", self._verdicts.undo)
        menu.addSeparator()
        points, citable = self.points(), self.citable()
        if points and points != citable:
            menu.addAction(self.tr("Add this point to the selection"), lambda: self._context.toggle(points))
        self._context.offer(menu, citable, opening=False)
        menu.addSeparator()
        add_copy(menu, self.tr("Copy rows"), self._table.copy)
        pop_up(menu, menu_place(self._table, at))

    def _add(self, menu: QMenu, words: str, key: str, deed: Callable[[], None]) -> None:
        menu.addAction(f"{words}\t{key}", deed)

    def _let_go(self) -> None:
        self._picked = None
