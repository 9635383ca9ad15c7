"""Saved searches and earlier questions in words, as a list, and as a state of the Search tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from migbrowser.model.remembered import PastSearch, SavedSearch
from migbrowser.model.search import Filters, Sort
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.punctuation import headed
from migbrowser.ui.models.search_asked import choices_of
from migbrowser.ui.models.search_facets import facet_name, value_words
from migbrowser.ui.widgets.rows import CELL, Cell, Index

_NOTHING = QModelIndex()


def described(question: str, filters: Filters, directory: Directory) -> str:
    """A question with what narrows it: `border* · Kind: Clause`."""
    narrowed = (
        headed(facet_name(facet), value_words(facet, value, directory))
        for facet, value in choices_of(filters).items()
    )
    return " · ".join(part for part in (" ".join(question.split()), *narrowed) if part)


def state_of(search: SavedSearch | PastSearch) -> dict[str, object]:
    """The state in which the Search tab asks it again."""
    saved = search if isinstance(search, SavedSearch) else None
    return {
        "text": search.question,
        "narrowed": choices_of(search.filters),
        "sort": (saved.sort if saved else Sort.RELEVANCE).value,
        "names": saved.names if saved else True,
    }


class SavedSearches(QAbstractListModel):
    """The saved searches by name; a name can be edited, what is typed is told and not taken."""

    renamed = Signal(str, str)  # old name, what was typed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._searches: tuple[SavedSearch, ...] = ()
        self._directory = Directory()

    @property
    def searches(self) -> tuple[SavedSearch, ...]:
        """The searches from top to bottom."""
        return self._searches

    def show(self, searches: Sequence[SavedSearch], directory: Directory) -> None:
        """Show others."""
        self.beginResetModel()
        self._searches, self._directory = tuple(searches), directory
        self.endResetModel()

    def row_of(self, name: str) -> int:
        """Where the search so called stands, -1 if there is none."""
        return next((row for row, search in enumerate(self._searches) if search.name == name), -1)

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """Searches, none under a search."""
        return 0 if parent.isValid() else len(self._searches)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, and beside it what is asked."""
        if not index.isValid():
            return None
        search = self._searches[index.row()]
        asked = described(search.question, search.filters, self._directory)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return search.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return headed(search.name, asked)
        return Cell(search.name, under=asked) if role == CELL else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what name was typed; it is shown once it is kept."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        name, typed = self._searches[index.row()].name, " ".join(str(value).split())
        if typed and typed != name:
            self.renamed.emit(name, typed)
        return bool(typed)
