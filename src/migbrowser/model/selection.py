"""The selections: what is marked for export, with the user's own headings and paragraphs in between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from migbrowser.model.address import Address

LONGEST_NAME = 120  # characters of a selection's name and title
LONGEST_TEXT = 20_000  # characters of one paragraph


class TextKind(StrEnum):
    """What the user's own text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class OwnText:
    """The user's own words between entries; `key` tells it from another of the same words."""

    kind: TextKind
    text: str
    key: str = ""


Item: TypeAlias = Address | OwnText


def key_of(item: Item) -> str:
    """What an item goes by within its selection: its address, or its key, which has no slash."""
    return item.key if isinstance(item, OwnText) else item


def addresses_of(items: Sequence[Item]) -> tuple[Address, ...]:
    """The entries among items."""
    return tuple(item for item in items if isinstance(item, Address))


@dataclass(frozen=True, slots=True)
class Selection:
    """One selection: `name` tells it from the others ("" for the first, until it is named), `title` is what
    its documents are called ("" if that is left to the program)."""

    id: int
    name: str
    title: str = ""
    items: tuple[Item, ...] = ()

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Its entries."""
        return addresses_of(self.items)


@dataclass(frozen=True, slots=True)
class SelectionSummary:
    """A selection in a list of them."""

    name: str
    title: str
    entries: int
    present: bool


class Deed(StrEnum):
    """What was done to a selection, for whoever takes it back."""

    ADD = "add"
    REMOVE = "remove"
    MOVE = "move"
    CLEAR = "clear"
    REPLACE = "replace"
    WRITE = "write"
    EDIT = "edit"
    ENTITLE = "entitle"
    MAKE = "make"
    RENAME = "rename"
    DUPLICATE = "duplicate"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Collected:
    """All that is shown of the selections: the present one, all by name, what can be undone or redone."""

    present: Selection
    all: tuple[SelectionSummary, ...] = ()
    undo: Deed | None = None
    redo: Deed | None = None
