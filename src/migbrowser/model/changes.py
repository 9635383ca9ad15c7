"""What a deed has changed, so that whoever shows it can refresh."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """The kinds of thing that a deed touched."""

    selection: bool = False
    settings: bool = False
    history: bool = False
    searches: bool = False
    notes: bool = False
    verdicts: bool = False
    originals: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.selection or other.selection,
            self.settings or other.settings,
            self.history or other.history,
            self.searches or other.searches,
            self.notes or other.notes,
            self.verdicts or other.verdicts,
            self.originals or other.originals,
        )
