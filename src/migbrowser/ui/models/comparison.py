"""The Qt model of a comparison: a column of headings, then a column for each report."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from migbrowser.model.address import Address
from migbrowser.model.comparison import ComparedReport, Comparison
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.models.comparison_lines import Line
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.tokens import Mark
from migbrowser.ui.widgets.rows import Index, Noted

LINE = Qt.ItemDataRole.UserRole  # of a row: its Line
_NOTHING = QModelIndex()
_CELL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ComparisonModel(Noted, QAbstractTableModel):
    """Shows all lines of a comparison, or only those in which the reports differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self.directory = Directory()
        self._all: tuple[Line, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._differences: tuple[int, ...] = ()
        self._conflicts: tuple[int, ...] = ()
        self._doubts: tuple[int, ...] = ()
        self._differences_only = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines shown, from top to bottom."""
        return self._lines

    @property
    def columns(self) -> tuple[ComparedReport, ...]:
        """The reports, one for each column behind the first."""
        return self.comparison.reports if self.comparison else ()

    @property
    def differences(self) -> tuple[int, ...]:
        """The rows shown in which the reports differ."""
        return self._differences

    @property
    def conflicts(self) -> tuple[int, ...]:
        """The rows shown in which the reports cannot both be right."""
        return self._conflicts

    @property
    def judged_conflicts(self) -> int:
        """On how many of them the user holds somebody to be right, or that it is unclear."""
        return sum(self._lines[row].verdict is not None for row in self.conflicts)

    @property
    def doubts(self) -> tuple[int, ...]:
        """The rows shown that the engine, aligning the originals, reads otherwise."""
        return self._doubts

    def show(self, comparison: Comparison, directory: Directory, lines: tuple[Line, ...]) -> None:
        """Show another comparison; `lines` are its own."""
        self.beginResetModel()
        self.comparison, self.directory = comparison, directory
        self._all = lines
        self._choose()
        self.endResetModel()

    def update(self, comparison: Comparison, lines: tuple[Line, ...]) -> None:
        """Show the same comparison as the user holds it now; where the rows stay, so does all else."""
        same = [line.heading for line in lines] == [line.heading for line in self._all]
        if not (self.comparison and same and comparison.base == self.comparison.base):
            self.show(comparison, self.directory, lines)
            return
        self.comparison, self._all = comparison, lines
        before = len(self._lines)
        self._choose()
        if len(self._lines) != before:
            self.beginResetModel()
            self.endResetModel()
        elif before:
            self.dataChanged.emit(self.index(0, 0), self.index(before - 1, self.columnCount() - 1))

    def show_differences_only(self, only: bool) -> None:
        """Leave out, or bring back, the lines in which the reports agree."""
        self.beginResetModel()
        self._differences_only = only
        self._choose()
        self.endResetModel()

    def row_of(self, address: Address | None) -> int:
        """The row of a point, or of the point that a statement is about; -1 if it is not shown."""
        found = (n for n, line in enumerate(self._lines) if address in (line.point, *line.statements))
        return next(found, -1) if address else -1

    def column_of(self, row: int, address: Address) -> int:
        """The column that has the statement, 0 if none has."""
        said = enumerate(self._lines[row].said, 1)
        return next((column for column, cell in said if address in cell.statements), 0)

    def is_noted(self, line: Line) -> bool:
        """Whether a note is on the line's point or on anything that is said in it."""
        return bool(self._noted) and not self._noted.isdisjoint((line.point, *line.statements))

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """Lines, none under a line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOTHING) -> int:
        """Headings and reports."""
        return 0 if parent.isValid() or not self.columns else 1 + len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading over rows is no place to stop at."""
        if not index.isValid() or self._lines[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return _CELL

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for every cell; for screen readers with the report and the line's status."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        said = self._spoken(line, index.column()) if spoken else None
        return self.with_note(said, role, *_entries(line, index.column()))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What each report is; a row is called what its first cell says, for screen readers."""
        if orientation == Qt.Orientation.Vertical:
            spoken = int(Qt.ItemDataRole.AccessibleTextRole)
            known = role == Qt.ItemDataRole.DisplayRole and 0 <= section < self.rowCount()
            return self.data(self.index(section, 0), spoken) if known else None
        if not 0 <= section < self.columnCount():
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if section == 0:
            return self.tr("Facts first") if role == Qt.ItemDataRole.DisplayRole else None
        return "\n".join(self.described(section))

    def described(self, section: int) -> list[str]:
        """All that the header says of a column's report, line by line."""
        compared = self.columns[section - 1]
        report = self.directory.reports.get(compared.address) if compared.address else None
        if report is None:
            return [
                f"{compared.key}: {compared.file or compared.title}",
                compared.title,
                self.coverage(section),
            ]
        lines = [f"{compared.key}: {report.publisher}", report.title, words.described(report)]
        lines.append(words.read(report.read))
        lines.append(self.coverage(section))
        lines += self.comparison.left_out.get(compared.key, ()) if self.comparison else ()
        return [line for line in lines if line]

    def coverage(self, section: int, *, in_base: bool = False) -> str:
        """How much of what this report says the others, or the base alone, say too; "" if not known."""
        if self.comparison and self.columns[section - 1].key in self.comparison.not_compared:
            if in_base:
                return self.tr("facts alone")
            return self.tr(
                "another script: the facts alone are compared, the extra “multilingual” is missing"
            )
        one = self.columns[section - 1].key
        shares = self.comparison.coverage.get(one, {}) if self.comparison else {}
        if in_base and self.comparison and self.comparison.base in shares:
            shares = {self.comparison.base: shares[self.comparison.base]}
        found = ((key, self.comparison.share(one, key)) for key in shares) if self.comparison else ()
        others = ", ".join(f"{key}\u00a0{share}" for key, share in found if share)
        return self.tr("also in {others}").format(others=others) if others else ""

    def _choose(self) -> None:
        self._lines = self._chosen()
        self._differences = self._rows_of(lambda line: line.differs)
        self._conflicts = self._rows_of(lambda line: line.mark is Mark.CONFLICT)
        self._doubts = self._rows_of(lambda line: line.doubted)

    def _rows_of(self, quality: Callable[[Line], bool]) -> tuple[int, ...]:
        return tuple(row for row, line in enumerate(self._lines) if quality(line))

    def _chosen(self) -> tuple[Line, ...]:
        if not self._differences_only:
            return self._all
        shown = [line for line in self._all if line.differs or line.is_heading]
        while shown and shown[-1].is_heading:
            shown.pop()
        return tuple(shown)

    def _text(self, line: Line, column: int) -> str:
        if column == 0:
            return f"{line.heading} {line.status}".strip()
        return line.said[column - 1].text if line.said else ""

    def _spoken(self, line: Line, column: int) -> str:
        text = self._text(line, column)
        return f"{self.columns[column - 1].key}: {text}" if column and text else text


def _entries(line: Line, column: int) -> tuple[Address | None, ...]:
    """What a note on a cell would be on: the line's point, or what a report says there."""
    if column == 0:
        return (line.point,)
    return line.said[column - 1].statements if line.said else ()
