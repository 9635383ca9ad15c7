"""Entries that are made when they are looked at: of tens of thousands few are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from migbrowser.model.address import Address

Value = TypeVar("Value")
Other = TypeVar("Other")


class Unfolding(Mapping[Address, Value], Generic[Value]):
    """Values by their addresses: which there are is known at once, each is made once. Any thread may ask."""

    def __init__(self, folded: Mapping[Address, Any], make: Callable[[Any], Value]) -> None:
        """`make` turns what stands at an address in `folded` into its value."""
        self._folded, self._make = folded, make
        self._made: dict[Address, Value] = {}

    def turned(self, turn: Callable[[Value], Other]) -> Unfolding[Other]:
        """The same with each value turned into another, when it is looked at."""
        make = self._make
        return Unfolding(self._folded, lambda folded: turn(make(folded)))

    def __getitem__(self, address: Address) -> Value:
        """One of them, made now if it was not."""
        found = self._made.get(address)
        if found is None:
            found = self._made[address] = self._make(self._folded[address])
        return found

    def __contains__(self, address: object) -> bool:
        """Whether there is one; it is not made for that."""
        return address in self._folded

    def __iter__(self) -> Iterator[Address]:
        """Their addresses, in their order."""
        return iter(self._folded)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._folded)
