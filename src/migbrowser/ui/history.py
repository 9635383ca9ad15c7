"""Where the user has been: the stack behind back and forward."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

LONGEST = 100  # places; older ones are forgotten


@dataclass(frozen=True, slots=True)
class Place:
    """A tab and what it is about ("" where it shows all), the entry in the reader ("" for none).

    `state` and `reading` are what tab and reader need to look the same again; they make no other place.
    """

    tab: str
    address: str = ""
    subject: str = ""
    state: dict[str, Any] = field(default_factory=dict, compare=False)
    reading: dict[str, Any] = field(default_factory=dict, compare=False)


class History:
    """A line of places with one of them current."""

    def __init__(self, start: Place) -> None:
        self._places = [start]
        self._at = 0

    @property
    def current(self) -> Place:
        """Where the user is."""
        return self._places[self._at]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the user has come back from somewhere."""
        return self._at < len(self._places) - 1

    def go(self, place: Place) -> None:
        """Move on; the places that the user had come back from are forgotten. The same place is no move."""
        if place == self.current:
            self._places[self._at] = place
            return
        self._places = [*self._places[: self._at + 1], place][-LONGEST:]
        self._at = len(self._places) - 1

    def remember(self, state: dict[str, Any], reading: dict[str, Any] | None = None) -> None:
        """Note how the current place looks, before it is left; without `reading` the reader is as it was."""
        kept = self.current.reading if reading is None else reading
        self._places[self._at] = replace(self.current, state=state, reading=kept)

    def forget(self, address: str) -> None:
        """Drop an entry that turned out not to be there, wherever it stands."""
        places = [place for place in self._places if place.address != address]
        before = sum(place.address != address for place in self._places[: self._at + 1])
        self._places = places or [replace(self.current, address="", state={}, reading={})]
        self._at = max(before - 1, 0)

    def back(self) -> Place:
        """One step back, if there is one; where the user is now."""
        self._at = max(self._at - 1, 0)
        return self.current

    def forward(self) -> Place:
        """One step forward, if there is one; where the user is now."""
        self._at = min(self._at + 1, len(self._places) - 1)
        return self.current

    def as_json(self) -> dict[str, Any]:
        """The stack, to be written down."""
        places = [[p.tab, p.address, p.subject, p.state, p.reading] for p in self._places]
        return {"places": places, "at": self._at}

    @classmethod
    def from_json(cls, written: Mapping[str, Any], start: Place) -> History:
        """A stack written down by `as_json`; one that cannot be read begins at `start`."""
        history = cls(start)
        try:
            places = [_place(*parts) for parts in written["places"]]
            at = int(written["at"])
        except (TypeError, KeyError, ValueError):
            return history
        if places and 0 <= at < len(places):
            history._places, history._at = places, at
        return history


def _place(
    tab: object,
    address: object,
    subject: object,
    state: Mapping[str, Any],
    reading: Mapping[str, Any] = MappingProxyType({}),
) -> Place:
    return Place(str(tab), str(address), str(subject), dict(state), dict(reading))
