"""Hits in the middle of their lines as a table: what stands before, the hit, what stands behind, where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt, Signal

from migbrowser.model.address import Address
from migbrowser.model.search import Concordance, Context, ContextOrder
from migbrowser.ui.marking import QT_TRANSLATE_NOOP
from migbrowser.ui.models.comparison_words import headline
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.search_facets import value_words
from migbrowser.ui.models.search_results import HELD, kind, siglum
from migbrowser.ui.widgets.rows import ADDRESS, Index, Noted

translate = QCoreApplication.translate

BEFORE, HIT, BEHIND, WHERE = range(4)  # the columns
CONTEXT = Qt.ItemDataRole.UserRole + 1
ORDERS = {BEFORE: ContextOrder.LEFT, BEHIND: ContextOrder.RIGHT}  # by column; the others: as found
_TITLES = (
    QT_TRANSLATE_NOOP("Contexts", "Before"),
    QT_TRANSLATE_NOOP("Contexts", "Hit"),
    QT_TRANSLATE_NOOP("Contexts", "After"),
    QT_TRANSLATE_NOOP("Contexts", "Where"),
)
_TIPS = (
    QT_TRANSLATE_NOOP("Contexts", "Sort by the words before the hit (Ctrl+Left)"),
    QT_TRANSLATE_NOOP("Contexts", "In the order found (Ctrl+Up)"),
    QT_TRANSLATE_NOOP("Contexts", "Sort by the words after the hit (Ctrl+Right)"),
    QT_TRANSLATE_NOOP("Contexts", "In the order found (Ctrl+Up)"),
)
_NOTHING = QModelIndex()


@dataclass(frozen=True, slots=True)
class InContext:
    """One line: a hit with what stands on both sides of it; `where` for short, `whole` in full."""

    before: str
    hit: str
    behind: str
    siglum: str
    where: str
    whole: str
    address: Address

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """What the four columns show."""
        return self.before, self.hit, self.behind, " ".join(filter(None, (self.siglum, self.where)))

    @property
    def text(self) -> str:
        """The line for the clipboard, tab-separated; the hit stands in brackets, its address at the end."""
        return "\t".join((self.before, f"[{self.hit}]", self.behind, self.whole, self.address))


def in_context(found: Concordance, directory: Directory) -> tuple[InContext, ...]:
    """The lines of a page of contexts."""
    return tuple(_line(context, directory) for context in found.contexts)


def _line(context: Context, directory: Directory) -> InContext:
    event = directory.events.get(context.event) if context.event else None
    of = value_words("event", event.address, directory) if event else ""
    reports = event.reports if event else ()
    slug = context.kind or context.address.kind
    letter = siglum(slug, context.report, reports)
    said = directory.name(context.report) if context.report and letter else kind(slug)
    whole = (letter, said, headline(event, directory) if event else "")
    return InContext(
        context.left.strip(),
        context.hit,
        context.right.strip(),
        letter,
        of if of and slug not in HELD else " · ".join(filter(None, (said, of))),
        " · ".join(filter(None, whole)),
        context.address,
    )


class SearchContexts(Noted, QAbstractTableModel):
    """The lines of one answer, as many as were fetched; asks for more when they are scrolled to."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[InContext, ...] = ()
        self._total = 0
        self._order = ContextOrder.FOUND

    @property
    def lines(self) -> tuple[InContext, ...]:
        """The lines from top to bottom."""
        return self._lines

    @property
    def order(self) -> ContextOrder:
        """What the lines are sorted by."""
        return self._order

    def show(self, lines: Sequence[InContext], total: int, order: ContextOrder) -> None:
        """Show the first lines of another answer."""
        if (*lines, *self._lines) == () and order is self._order:
            return
        self.beginResetModel()
        self._lines, self._total, self._order = tuple(lines), total, order
        self.endResetModel()

    def add(self, lines: Sequence[InContext]) -> None:
        """Show further lines of the same answer."""
        if not lines:
            self._total = len(self._lines)
            return
        self.beginInsertRows(_NOTHING, len(self._lines), len(self._lines) + len(lines) - 1)
        self._lines = (*self._lines, *lines)
        self.endInsertRows()

    def row_of(self, address: Address) -> int:
        """The first line of an entry, -1 if it has none here."""
        return next((row for row, line in enumerate(self._lines) if line.address == address), -1)

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """Lines, none under a line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOTHING) -> int:
        """Four."""
        return 0 if parent.isValid() else len(_TITLES)

    def canFetchMore(self, parent: Index = _NOTHING) -> bool:
        """Whether there are lines that were not fetched yet."""
        return not parent.isValid() and len(self._lines) < self._total

    def fetchMore(self, parent: Index = _NOTHING) -> None:
        """Ask for them; they come later."""
        if not parent.isValid():
            self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell in words; the line that it belongs to."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        noted = line.address if index.column() == BEFORE else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.with_note(line.cells[index.column()], role, noted)
        if role == Qt.ItemDataRole.ToolTipRole:
            tip = f"… {line.before} {line.hit} {line.behind} …\n{line.whole}\n{line.address}"
            return self.with_note(tip, role, line.address)
        if role in (ADDRESS, CONTEXT):
            return line if role == CONTEXT else line.address
        return self.with_note(None, role, noted)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles of columns with a sign at the one sorted by; a line is called by its words."""
        if orientation == Qt.Orientation.Vertical:
            known = role == Qt.ItemDataRole.DisplayRole and section < len(self._lines)
            return " ".join(filter(None, self._lines[section].cells)) if known else None
        if not 0 <= section < len(_TITLES):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            sign = " ↓" if ORDERS.get(section) is self._order else ""
            return translate("Contexts", _TITLES[section]) + sign
        if role == Qt.ItemDataRole.ToolTipRole:
            return translate("Contexts", _TIPS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _SIDES[section] | Qt.AlignmentFlag.AlignVCenter
        return None


_SIDES: tuple[Qt.AlignmentFlag, ...] = (
    Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignLeft,
)
