"""Keeping the selection: the entries marked for export, in the user's order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes

if TYPE_CHECKING:
    from migbrowser.store.library import Library


class Collecting:
    """The selection kept in one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def selection(self) -> tuple[Address, ...]:
        """The selected addresses in order."""
        return self._library.selection()

    def add(self, addresses: Iterable[Address]) -> Changes:
        """Put `addresses` at the end; those already selected stay where they are."""
        added = list(addresses)
        return self._change(lambda kept: [*kept, *(a for a in added if a not in kept)])

    def remove(self, addresses: Iterable[Address]) -> Changes:
        """Take `addresses` out; those not selected do not matter."""
        dropped = set(addresses)
        return self._change(lambda kept: [a for a in kept if a not in dropped])

    def move(self, address: Address, position: int) -> Changes:
        """Put a selected address at `position`, counted from 0 in the list without it."""

        def moved(kept: list[Address]) -> list[Address]:
            if address not in kept:
                return kept
            rest = [a for a in kept if a != address]
            return [*rest[:position], address, *rest[position:]]

        return self._change(moved)

    def replace(self, addresses: Iterable[Address]) -> Changes:
        """Select these and nothing else, in their order."""
        wanted = list(addresses)
        return self._change(lambda _: wanted)

    def clear(self) -> Changes:
        """Select nothing."""
        return self._change(lambda _: [])

    def _change(self, change: Callable[[list[Address]], list[Address]]) -> Changes:
        return Changes(selection=self._library.change_selection(change))
