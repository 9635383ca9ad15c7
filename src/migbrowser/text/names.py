"""Who is named where: parties under any of their names, the longest name alone where names overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind
from migbrowser.text.bodies import all_bodies
from migbrowser.text.mentions import NameBook
from migbrowser.text.states import all_states
from migbrowser.text.tokens import tokens


@dataclass(frozen=True, slots=True)
class Named:
    """A party named at `text[start:end]` as `printed`."""

    party: Address
    kind: PartyKind
    start: int
    end: int
    printed: str


def with_the_world(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties given, states under their usual names too, and the world's other states and bodies."""
    known = tuple(parties)
    world = {party.address: party for party in the_world()}
    given = {party.address for party in known}
    return (
        *(_with_names(party, world.get(party.address)) for party in known),
        *(party for party in world.values() if party.address not in given),
    )


def the_world() -> Iterator[Party]:
    """States and bodies that any report may name, whether or not the catalogue has them."""
    return chain(all_states(), all_bodies())


def _with_names(party: Party, state: Party | None) -> Party:
    if state is None or party.kind is not state.kind:
        return party
    names = (*party.also, state.name, *filter(None, [state.name_zh]), *state.also)
    return replace(party, also=tuple(dict.fromkeys(names)))


class Register:
    """The parties that can be found, by every name that the table given has for them."""

    def __init__(self, parties: Iterable[Party]) -> None:
        table = tuple(parties)
        self._book = NameBook(table)
        self._kinds = {party.address: party.kind for party in table}

    def named(self, text: str) -> tuple[Named, ...]:
        """Who is named in `text`, left to right.

        A name inside a longer one is not named: the National Immigration Administration of China does not
        make China take part.
        """
        found = sorted(self._book.mentions(text, tokens(text)), key=lambda it: (it.start, -it.stop))
        named: list[Named] = []
        end = 0
        for mention in found:
            if mention.start >= end:
                end = _closed(text, mention.start, mention.stop)
                printed = text[mention.start : end]
                named.append(Named(mention.party, self._kinds[mention.party], mention.start, end, printed))
        return tuple(named)


_BRACKETS = (("(", ")"), ("（", "）"))
_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]$")


def _closed(text: str, start: int, end: int) -> int:
    """The end with the bracket that *Refugees (UNHCR)* opens, or the last dot of *U.S.*"""
    for opening, closing in _BRACKETS:
        if (
            text.count(opening, start, end) > text.count(closing, start, end)
            and text[end : end + 1] == closing
        ):
            return end + 1
    return end + 1 if text[end : end + 1] == "." and _DOTTED.search(text, start, end) else end
