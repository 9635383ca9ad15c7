"""Keeping the selections: what is marked for export, in the user's order, with words in between."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.selection import (
    LONGEST_NAME,
    LONGEST_TEXT,
    Collected,
    Deed,
    Item,
    OwnText,
    Selection,
    SelectionSummary,
    TextKind,
    key_of,
)
from migbrowser.store import selections
from migbrowser.store.selections import Change

if TYPE_CHECKING:
    from migbrowser.store.library import Library

_CHANGED, _UNCHANGED = Changes(selection=True), Changes()


class Collecting:
    """The selections kept in one library, of which one is present: it is what deeds mean that name none.

    Every change is one transaction, logged so that it can be taken back by whichever program comes next, and
    raises `UserError` where the library cannot be written.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    # reading

    def collected(self) -> Collected:
        """All that is shown of the selections."""
        connection = self._library.connection
        return Collected(
            selections.present(connection),
            selections.summaries(connection),
            selections.undoable(connection),
            selections.redoable(connection),
        )

    def selection(self) -> tuple[Address, ...]:
        """The entries of the present selection in order."""
        return selections.present(self._library.connection).addresses

    def all(self) -> tuple[SelectionSummary, ...]:
        """All selections in the order in which they were made."""
        return selections.summaries(self._library.connection)

    def named(self, name: str) -> Selection:
        """The selection of that name. Raises `UserError`: NO_SUCH_SELECTION, NO_NAMED_SELECTION."""
        found = selections.named(self._library.connection, _tidy(name))
        if found is None:
            known = ", ".join(f"“{each.name}”" for each in self.all() if each.name)
            if not known:
                raise UserError(Problem.NO_NAMED_SELECTION, name=name)
            raise UserError(Problem.NO_SUCH_SELECTION, name=name, known=known)
        return found

    # the items of the present selection

    def add(self, addresses: Iterable[Address], place: int | None = None) -> Changes:
        """Put `addresses` at the end, or before the item at `place`; those already there stay in place."""
        added = tuple(dict.fromkeys(addresses))

        def changed(kept: Sequence[Item]) -> Sequence[Item]:
            known = set(kept)
            end = len(kept) if place is None else place
            return (*kept[:end], *(each for each in added if each not in known), *kept[end:])

        return self._change(Deed.ADD, changed)

    def remove(self, keys: Iterable[str]) -> Changes:
        """Take entries, by address, and own text, by key, out; those not there do not matter."""
        dropped = set(keys)
        return self._change(Deed.REMOVE, lambda kept: [each for each in kept if key_of(each) not in dropped])

    def move(self, keys: Iterable[str], place: int) -> Changes:
        """Put items together at `place`, counted from 0 among those that are not moved."""
        moved = set(keys)

        def changed(kept: Sequence[Item]) -> Sequence[Item]:
            rest = [each for each in kept if key_of(each) not in moved]
            return [*rest[:place], *(each for each in kept if key_of(each) in moved), *rest[place:]]

        return self._change(Deed.MOVE, changed)

    def replace(self, addresses: Iterable[Address]) -> Changes:
        """Select these and nothing else, in their order."""
        wanted = tuple(dict.fromkeys(addresses))
        return self._change(Deed.REPLACE, lambda _: wanted)

    def clear(self) -> Changes:
        """Select nothing."""
        return self._change(Deed.CLEAR, lambda _: ())

    def write(self, kind: TextKind, text: str, place: int) -> Changes:
        """Put words of the user's own before the item at `place`. `UserError(BAD_VALUE)` for no words."""
        own = OwnText(kind, _text(kind, text), secrets.token_hex(6))
        return self._change(Deed.WRITE, lambda kept: (*kept[:place], own, *kept[place:]))

    def edit(self, key: str, text: str) -> Changes:
        """Put other words in the place of the user's own. `UserError(BAD_VALUE)` for no words."""

        def edited(item: Item) -> Item:
            if isinstance(item, OwnText) and item.key == key:
                return replace(item, text=_text(item.kind, text))
            return item

        return self._change(Deed.EDIT, lambda kept: [edited(item) for item in kept])

    # the selections

    def entitle(self, title: str) -> Changes:
        """Say what documents of the present selection are called; "" leaves it to the program."""
        with self._library.writing() as connection:
            before = selections.present(connection)
            return self._made(Deed.ENTITLE, before, replace(before, title=_tidy(title)[:LONGEST_NAME]))

    def make(self, name: str) -> Changes:
        """A new selection with nothing in it, which becomes the present one. Raises as `rename` does."""
        with self._library.writing() as connection:
            made = Selection(selections.next_id(connection), self._free(name))
            changes = self._made(Deed.MAKE, None, made)
            selections.show(connection, made.id)
            return changes

    def rename(self, new: str) -> Changes:
        """Call the present selection otherwise. `UserError`: BAD_VALUE for no name, NAME_TAKEN."""
        with self._library.writing() as connection:
            before = selections.present(connection)
            return self._made(Deed.RENAME, before, replace(before, name=self._free(new, before.id)))

    def duplicate(self, name: str) -> Changes:
        """Keep the present selection and go on with a copy of it. Raises as `rename` does."""
        with self._library.writing() as connection:
            made = replace(
                selections.present(connection), id=selections.next_id(connection), name=self._free(name)
            )
            changes = self._made(Deed.DUPLICATE, None, made)
            selections.show(connection, made.id)
            return changes

    def delete(self) -> Changes:
        """Drop the present selection; of a last one its name, title and items."""
        with self._library.writing() as connection:
            before = selections.present(connection)
            alone = len(selections.summaries(connection)) == 1
            return self._made(Deed.DELETE, before, Selection(before.id, "") if alone else None)

    def switch(self, name: str) -> Changes:
        """Make another selection the present one. Raises `UserError(NO_SUCH_SELECTION)`."""
        with self._library.writing() as connection:
            selections.show(connection, self.named(name).id)
        return _CHANGED

    # taking back

    def undo(self) -> Changes:
        """Take the last change of any selection back, whoever made it, and show that selection."""
        with self._library.writing() as connection:
            return Changes(selection=selections.undo(connection))

    def redo(self) -> Changes:
        """Make the change again that was last taken back."""
        with self._library.writing() as connection:
            return Changes(selection=selections.redo(connection))

    def _change(self, deed: Deed, change: Callable[[Sequence[Item]], Iterable[Item]]) -> Changes:
        with self._library.writing() as connection:
            before = selections.present(connection)
            return self._made(deed, before, replace(before, items=tuple(change(before.items))))

    def _made(self, deed: Deed, before: Selection | None, after: Selection | None) -> Changes:
        """For an open transaction: write a change, if it is one."""
        if before == after:
            return _UNCHANGED
        selections.make(self._library.connection, Change(deed, before, after))
        return _CHANGED

    def _free(self, name: str, own: int = 0) -> str:
        name = _tidy(name)[:LONGEST_NAME]
        if not name:
            raise UserError(Problem.BAD_VALUE, name="name", value=name, expected="some letters")
        other = selections.named(self._library.connection, name)
        if other is not None and other.id != own:
            raise UserError(Problem.NAME_TAKEN, name=name)
        return name


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _text(kind: TextKind, text: str) -> str:
    """A heading on one line; a paragraph with its lines, without those that are empty at its ends."""
    lines = [_tidy(line) for line in text.splitlines()]
    words = _tidy(text) if kind is TextKind.HEADING else "\n".join(lines).strip()
    if not words:
        raise UserError(Problem.BAD_VALUE, name="text", value=words, expected="some letters")
    return words[:LONGEST_TEXT]
