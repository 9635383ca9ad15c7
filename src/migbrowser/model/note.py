"""What the user writes on an entry: a note's source and what it hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from migbrowser.model.address import Address

LONGEST_NOTE = 200_000  # characters of one note


@dataclass(frozen=True, slots=True)
class Note:
    """The note on one entry or comparison row; an entry has one at most.

    `title` is what the entry was called when the note was last written: all that is left to name it by once
    an edition of the catalogue no longer has it.
    """

    address: Address
    title: str
    text: str  # Markdown as typed
    begun: datetime  # UTC
    changed: datetime  # UTC

    @property
    def heading(self) -> str:
        """The first line that says something, without the signs that Markdown puts before it."""
        lines = (line.lstrip("#>*+-0123456789. \t").strip() for line in self.text.splitlines())
        return next(filter(None, lines), "")


@dataclass(frozen=True, slots=True)
class KeptNote:
    """A note, and whether the catalogue in use still has its entry."""

    note: Note
    there: bool
