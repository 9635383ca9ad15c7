"""What an answer can be narrowed to: values with their counts, under the name of their facet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Qt

from migbrowser.model.address import Address
from migbrowser.model.search import Filters, SearchAnswer
from migbrowser.ui.marking import QT_TRANSLATE_NOOP
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.languages import language
from migbrowser.ui.models.punctuation import beside, headed
from migbrowser.ui.models.search_results import kind
from migbrowser.ui.widgets.rows import Index

translate = QCoreApplication.translate

FACETS = {
    "kind": QT_TRANSLATE_NOOP("Search", "Kind"),
    "event": QT_TRANSLATE_NOOP("Search", "Event"),
    "publisher": QT_TRANSLATE_NOOP("Search", "Publisher"),
    "party": QT_TRANSLATE_NOOP("Search", "Party"),
    "topic": QT_TRANSLATE_NOOP("Search", "Topic"),
    "report": QT_TRANSLATE_NOOP("Search", "Report"),
    "series": QT_TRANSLATE_NOOP("Search", "Series"),
    "language": QT_TRANSLATE_NOOP("Search", "Language"),
    "year": QT_TRANSLATE_NOOP("Search", "Year"),
}  # in the order shown
SHOWN = 4  # values of a facet, until the rest is asked for
FACET = Qt.ItemDataRole.UserRole
_NOTHING = QModelIndex()
Choices = Mapping[str, str]  # what the answer is narrowed to, by facet


@dataclass(frozen=True, slots=True)
class Facet:
    """One line: a value with its count; without a count the facet's name or the way to its other values."""

    facet: str
    words: str
    value: str = ""
    count: int | None = None
    more: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it only names what follows."""
        return self.count is None and not self.more


def facet_name(facet: str) -> str:
    """What a facet is called."""
    return translate("Search", FACETS[facet])


def value_words(facet: str, value: str, directory: Directory) -> str:
    """What a facet's value is called."""
    if facet == "kind":
        name = kind(value)
        return name[:1].upper() + name[1:]
    if facet == "language":
        return language(value)
    if facet == "publisher":
        return directory.called(value)
    known = Address(value)
    if facet == "event" and known in directory.events:
        event = directory.events[known]
        named = translate("Search", "{series} {year}")
        return named.format(series=directory.series_of(event), year=event.start.year)
    if facet == "report" and known in directory.reports:
        return directory.reports[known].title
    return directory.name(value)


def facets_of(answer: SearchAnswer, directory: Directory, opened: frozenset[str]) -> tuple[Facet, ...]:
    """All lines; `opened` are the facets whose values are all shown."""
    return tuple(line for facet in FACETS for line in _lines(facet, answer, directory, facet in opened))


def _lines(facet: str, answer: SearchAnswer, directory: Directory, opened: bool) -> Iterator[Facet]:
    counts = sorted(answer.facets.get(facet, {}).items(), key=lambda item: -item[1])
    if not counts:
        return
    yield Facet(facet, facet_name(facet))
    shown = counts if opened or len(counts) <= SHOWN + 1 else counts[:SHOWN]
    for value, count in shown:
        yield Facet(facet, value_words(facet, value, directory), value, count)
    if len(shown) < len(counts):
        left = len(counts) - len(shown)
        yield Facet(facet, translate("Search", "%n more", "", left), more=True)


def _is_year(value: str) -> bool:
    return value.isdecimal() and len(value) <= len("2025")


def filters_of(choices: Choices) -> Filters:
    """What the service narrows by; a year that is no number narrows nothing."""
    filters = Filters()
    for facet, value in choices.items():
        if facet == "kind":
            filters = replace(filters, kinds=(value,))
        elif facet == "year":
            filters = replace(filters, year=int(value) if _is_year(value) else None)
        elif facet in ("event", "party", "report", "series", "topic"):
            filters = replace(filters, **{facet: Address(value)})  # type: ignore[arg-type]
        elif facet in ("language", "publisher"):
            filters = replace(filters, **{facet: value})  # type: ignore[arg-type]
    return filters


class SearchFacets(QAbstractListModel):
    """The lines of one answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facets: tuple[Facet, ...] = ()

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The lines from top to bottom."""
        return self._facets

    def show(self, facets: Sequence[Facet]) -> None:
        """Show other lines."""
        if (lines := tuple(facets)) != self._facets:
            self.beginResetModel()
            self._facets = lines
            self.endResetModel()

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """Lines, none under a line."""
        return 0 if parent.isValid() else len(self._facets)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A facet's name is no place to stop at."""
        if not index.isValid() or self._facets[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words with the count; the line itself."""
        if not index.isValid():
            return None
        facet = self._facets[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return facet.words if facet.count is None else beside(facet.words, facet.count)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return headed(facet_name(facet.facet), f"{facet.words} {facet.count or ''}".strip())
        return facet if role == FACET else None
