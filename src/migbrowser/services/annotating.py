"""Annotating: the user's own notes on entries and comparison rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.note import LONGEST_NOTE, KeptNote, Note
from migbrowser.model.query import EVERY_ENTRY, IndexedText, tag
from migbrowser.store import notes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migbrowser.model.query import Query
    from migbrowser.services.browsing import Browsing
    from migbrowser.store.library import Library


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


class Annotating:
    """The notes of one library, on entries of whatever catalogue is in use."""

    def __init__(
        self,
        library: Library,
        browsing: Browsing,
        understand: Callable[[str], Query],
        now: Callable[[], datetime] = _now,
    ) -> None:
        """`understand` says what a typed question asks."""
        self._library, self._browsing, self._understand, self._now = library, browsing, understand, now

    def note(self, address: Address) -> Note | None:
        """The note on an entry, under whatever address it was written; `None` where nothing is written."""
        return notes.kept(self._library.connection, self._place(address))

    def noted(self) -> frozenset[Address]:
        """The entries that have a note, under their present addresses."""
        return frozenset(map(self._browsing.present, notes.addresses(self._library.connection)))

    def write(self, address: Address, text: str) -> Changes:
        """Make `text` the note on an entry; without a letter in it there is none.

        Raises `UserError`: `NO_SUCH_ENTRY` for a first note on what the catalogue lacks, `TOO_LARGE`,
        `LIBRARY_UNWRITABLE`.
        """
        text = text.encode("utf-8", "replace").decode()  # half a character, as a clipboard may hold, is none
        if len(text) > LONGEST_NOTE:
            raise UserError(Problem.TOO_LARGE, what=address, size=len(text), most=LONGEST_NOTE)
        if not text.strip():
            return self.forget(address)
        before = self.note(address)
        if before is not None and before.text == text:
            return Changes()
        return self._keep(self._written(address, text, before))

    def restore(self, note: Note) -> Changes:
        """Put a note that was dropped back as it was."""
        return self._keep(note)

    def forget(self, address: Address) -> Changes:
        """Drop the note on an entry; that there is none does not matter."""
        with self._library.writing() as connection:
            return Changes(notes=notes.forget(connection, self._place(address)))

    def notes(self) -> tuple[KeptNote, ...]:
        """All notes, the one changed last first."""
        return self._with_entries(notes.all_kept(self._library.connection))

    def search(self, text: str) -> tuple[KeptNote, ...]:
        """The notes that answer a question, best first; without a word in it all of them."""
        if not text.strip():
            return self.notes()
        return self._with_entries(notes.matching(self._library.connection, self._understand(text)))

    def export(self, target: Path) -> int:
        """Write all notes to a file, in the format of its ending; how many.

        Raises `UserError`: `UNKNOWN_FORMAT`, `NOTHING_TO_EXPORT`, or as `saving.save` does.
        """
        from migbrowser.services.saving import check_target, save

        check_target(target)
        if target.suffix.lower() not in _FORMATS:
            raise UserError(Problem.UNKNOWN_FORMAT, path=target, known=" ".join(_FORMATS))
        kept = self.notes()
        if not kept:
            raise UserError(Problem.NOTHING_TO_EXPORT)
        save(target, _FORMATS[target.suffix.lower()](kept).encode())
        return len(kept)

    def _written(self, address: Address, text: str, before: Note | None) -> Note:
        now = self._now()
        try:
            title = self._browsing.title(address)
        except UserError:
            if before is None:
                raise
            title = before.title  # the note outlives its entry
        if before is None:
            return Note(address, title, text, now, now)
        return replace(before, title=title, text=text, changed=now)

    def _keep(self, note: Note) -> Changes:
        with self._library.writing() as connection:
            notes.keep(connection, note, indexed(note))
        return Changes(notes=True)

    def _place(self, address: Address) -> Address:
        """Where the note on an entry is kept: it may have been written before the entry was renamed."""
        kept = notes.addresses(self._library.connection)
        if address in kept:
            return address
        return next((old for old in kept if self._browsing.present(old) == address), address)

    def _with_entries(self, found: Iterable[Note]) -> tuple[KeptNote, ...]:
        there = self._browsing.exists
        return tuple(KeptNote(note, there(note.address)) for note in found)


def indexed(note: Note) -> IndexedText:
    """A note as search sees it: the entry's title and what the user wrote, of the kind `note`."""
    from migbrowser.text.tokens import token_texts  # needed for writing alone

    tags = frozenset({EVERY_ENTRY, tag("kind", "note")})
    return IndexedText(token_texts(note.title), token_texts(note.text), tags)


def as_markdown(kept: Sequence[KeptNote]) -> str:
    """The notes one below the other, each under its entry's title and link, as they were typed."""
    return "\n".join(map(_section, kept))


def as_json(kept: Sequence[KeptNote]) -> str:
    """The notes as one JSON document."""
    return json.dumps(list(map(as_record, kept)), ensure_ascii=False, indent=1) + "\n"


def as_record(kept: KeptNote) -> dict[str, object]:
    """A note as a record of JSON: times in UTC, `there` whether the catalogue still has its entry."""
    note = kept.note
    return {
        "address": note.address,
        "title": note.title,
        "text": note.text,
        "begun": note.begun.isoformat(),
        "changed": note.changed.isoformat(),
        "there": kept.there,
    }


def _section(kept: KeptNote) -> str:
    note = kept.note
    gone = "" if kept.there else " · no longer in the catalogue"
    title = "".join(f"\\{sign}" if sign in _MARKDOWN else sign for sign in note.title)
    return f"# {title}\n\n<{note.address.link}> · {note.changed:%Y-%m-%d}{gone}\n\n{note.text.strip()}\n"


_MARKDOWN = frozenset("\\`*_[]<>#|")  # signs that would make something of a title
_FORMATS = {".md": as_markdown, ".json": as_json}
