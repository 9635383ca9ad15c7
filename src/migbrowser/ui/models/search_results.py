"""A search answer as items of a list: events, under each its hits, at the end the way to more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Qt

from migbrowser.model.address import Address
from migbrowser.model.search import EventHits, Hit, SearchAnswer
from migbrowser.ui.marking import QT_TRANSLATE_NOOP
from migbrowser.ui.models.comparison_words import headline
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.widgets.rows import ADDRESS, Index, Noted

translate = QCoreApplication.translate

_KINDS = {
    "event": QT_TRANSLATE_NOOP("Search", "event"),
    "series": QT_TRANSLATE_NOOP("Search", "series"),
    "report": QT_TRANSLATE_NOOP("Search", "report"),
    "statement": QT_TRANSLATE_NOOP("Search", "statement"),
    "point": QT_TRANSLATE_NOOP("Search", "point"),
    "instrument": QT_TRANSLATE_NOOP("Search", "instrument"),
    "clause": QT_TRANSLATE_NOOP("Search", "clause"),
    "party": QT_TRANSLATE_NOOP("Search", "party"),
    "topic": QT_TRANSLATE_NOOP("Search", "topic"),
    "framework": QT_TRANSLATE_NOOP("Search", "framework"),
    "formula": QT_TRANSLATE_NOOP("Search", "formula"),
    "note": QT_TRANSLATE_NOOP("Search", "your note"),
    "original": QT_TRANSLATE_NOOP("Search", "original you hold"),
}
HELD = ("note", "original")  # kinds of what the library holds: each hangs on an entry and says so
_NOTHING = QModelIndex()
RESULT = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Result:
    """One item: an event with what its reports do, a hit under it, or the way to more hits."""

    title: str
    notes: str = ""
    siglum: str = ""
    hit: Hit | None = None
    address: Address | None = None
    more: bool = False  # the way to more hits

    @property
    def is_heading(self) -> bool:
        """Whether it stands over hits."""
        return self.hit is None

    @property
    def text(self) -> str:
        """The whole item in words."""
        snippet = self.hit.snippet if self.hit and self.hit.snippet != self.title else ""
        parts = (self.siglum, self.title, self.notes, snippet, self.address or "")
        return " · ".join(part for part in parts if part)


def kind(slug: str) -> str:
    """The name of a kind of entry."""
    return translate("Search", _KINDS[slug]) if slug in _KINDS else slug


def results_of(answer: SearchAnswer, directory: Directory) -> tuple[Result, ...]:
    """All items for a page of hits; those that belong to no event come last."""
    folded = sorted(answer.by_event(), key=lambda group: group.event is None)
    items = [item for group in folded for item in _group(group, answer, directory)]
    left = answer.total - len(answer.hits)
    if left > 0:
        words = translate("Search", "Show more: %n hit(s) left", "", left)
        items.append(Result(words, more=True))
    return tuple(items)


def _group(group: EventHits, answer: SearchAnswer, directory: Directory) -> Iterator[Result]:
    event = directory.events.get(group.event) if group.event else None
    if event is None:
        yield Result(translate("Search", "Beyond single events"))
    else:
        notes = silence(event.address, answer, directory)
        yield Result(headline(event, directory), notes, address=event.address)
    reports = event.reports if event else ()
    for report, hits in group.reports.items():
        for hit in hits:
            yield _result(hit, report, reports, directory)


def _result(hit: Hit, report: Address | None, reports: Sequence[Address], directory: Directory) -> Result:
    of_report = report is not None and hit.kind == "statement"
    notes = directory.name(report) if of_report and report else kind(hit.kind)
    return Result(hit.title, notes, siglum(hit.kind, report, reports), hit, hit.address)


def siglum(kind: str, report: Address | None, reports: Sequence[Address]) -> str:
    """The letter of the report that a statement is from, among those of its event; "" for all else."""
    return chr(ord("A") + reports.index(report)) if kind == "statement" and report in reports else ""


def silence(event: Address, answer: SearchAnswer, directory: Directory) -> str:
    """How many reports of a hit event say it, how many are silent, how many were not read in full."""
    found = answer.facets.get("report", {})
    say = sum(report in found for report in directory.events[event].reports)
    silent, unread = len(answer.silent.get(event, ())), len(answer.unread.get(event, ()))
    parts = (
        translate("Search", "said by %n report(s)", "", say) if say else "",
        translate("Search", "%n silent", "", silent) if silent else "",
        translate("Search", "%n not read in full", "", unread) if unread else "",
    )
    return " · ".join(part for part in parts if part)


class SearchResults(Noted, QAbstractListModel):
    """The items of one answer; how many of them the list has by now is another matter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: tuple[Result, ...] = ()
        self._rows = 0  # that the list has

    @property
    def results(self) -> tuple[Result, ...]:
        """The items from top to bottom."""
        return self._results

    def show(self, results: Sequence[Result], first: int | None = None) -> None:
        """Show the items of another answer, the `first` of them or all.

        If they begin with those shown, only the rest is new, and comes with `grow`.
        """
        if (found := tuple(results)) == self._results:
            return
        shown = tuple(result for result in self._results if not result.more)
        if shown and found[: len(shown)] == shown and len(shown) < len(self._results):
            self._shrink(min(len(shown), self._rows))
            self._results = found
            if first is None:
                self.grow(len(found))
            return
        self.beginResetModel()
        self._results = found
        self._rows = len(found) if first is None else min(first, len(found))
        self.endResetModel()

    def grow(self, count: int) -> bool:
        """Give the list so many more items; whether there are any left."""
        end = min(self._rows + count, len(self._results))
        if end > self._rows:
            self.beginInsertRows(_NOTHING, self._rows, end - 1)
            self._rows = end
            self.endInsertRows()
        return end < len(self._results)

    def row_of(self, address: Address) -> int:
        """Where the entry is among the hits, else among the events; -1 if it is not here."""
        rows = [row for row, result in enumerate(self._results) if result.address == address]
        return next((row for row in rows if self._results[row].hit), rows[0] if rows else -1)

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """Items, none under an item."""
        return 0 if parent.isValid() else self._rows

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The item in words, its address, itself."""
        if not index.isValid():
            return None
        result = self._results[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.with_note(result.text, role, result.address)
        if role in (RESULT, ADDRESS):
            return result if role == RESULT else result.address
        return self.with_note(None, role, result.address)

    def _shrink(self, rows: int) -> None:
        if rows < self._rows:
            self.beginRemoveRows(_NOTHING, rows, self._rows - 1)
            self._rows = rows
            self.endRemoveRows()
