"""Holding: what the user's library keeps, as search sees it beside the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.errors import UserError
from migbrowser.model.search import SearchRecord
from migbrowser.services.indexing import held_record
from migbrowser.store import notes, originals
from migbrowser.store.search import SearchIndex, Shown, index_of

if TYPE_CHECKING:
    from migbrowser.model.event import Event
    from migbrowser.store.catalogue import Catalogue
    from migbrowser.store.library import Library
    from migbrowser.text.mentions import NameBook

NOTE, ORIGINAL = "note", "original"
_NOT_OF_A_NOTE = ("report", "publisher", "language")  # what a report says is never what the user writes of it


class Holding:
    """Notes and originals of one library in an index made when first asked, and anew after every change.

    Each hangs on an entry of the catalogue: a note on what it was written on, an original on its report.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        entries: SearchIndex,
        book: NameBook,
        open_library: Callable[[], Library | None],
    ) -> None:
        """`entries` is the catalogue's index; `open_library` gives `None` where there is no library yet."""
        self._catalogue, self._entries, self._book = catalogue, entries, book
        self._open = open_library
        self._state: tuple[int, int] | None = None
        self._made: SearchIndex | None = None

    def index(self) -> SearchIndex | None:
        """The index; `None` where nothing is held. A library that cannot be read holds nothing here."""
        try:
            library = self._open()
        except UserError:  # whoever reads from it says so; the catalogue can be searched all the same
            return None
        if library is None:
            return None
        state = library.data_version(), library.connection.total_changes
        if state != self._state:
            records = [*self._notes(library), *self._originals(library)]
            self._made = index_of(records, library.path) if records else None
            self._state = state
        return self._made

    def interrupt(self) -> None:
        """Stop the question that is being answered, from any thread."""
        if self._made is not None:
            self._made.interrupt()

    def entry(self, shown: Shown) -> Address:
        """What a hit hangs on, under its present address."""
        if shown.address.kind == ORIGINAL and shown.report is not None:
            return shown.report
        return self._catalogue.alias(shown.address)

    def _notes(self, library: Library) -> Iterator[SearchRecord]:
        for note in notes.all_kept(library.connection):
            values = dict(self._entries.values(self._catalogue.alias(note.address)))
            for name in _NOT_OF_A_NOTE:
                values.pop(name, None)
            yield self._record(note.address, note.title, note.text, {**values, "kind": (NOTE,)})

    def _originals(self, library: Library) -> Iterator[SearchRecord]:
        for number, (report, title, text) in enumerate(originals.texts(library.connection)):
            values = {**self._entries.values(report), "report": (report,), "kind": (ORIGINAL,)}
            # one text may be attached to several reports: its own address would not tell them apart
            yield self._record(Address(f"{ORIGINAL}/{number}"), title, text, values)

    def _record(
        self, address: Address, title: str, text: str, values: Mapping[str, Sequence[str]]
    ) -> SearchRecord:
        event = next((self._events[Address(one)] for one in values.get("event", ())), None)
        return held_record(self._book, address, title, text, values, event)

    @cached_property
    def _events(self) -> Mapping[Address, Event]:
        return {event.address: event for event in self._catalogue.events()}
