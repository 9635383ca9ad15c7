"""Who is named where: parties under any of their names, the longest name alone where names overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind
from migbrowser.text.mentions import NameBook
from migbrowser.text.tokens import tokens


@dataclass(frozen=True, slots=True)
class Named:
    """A party named at `text[start:end]` as `printed`."""

    party: Address
    kind: PartyKind
    start: int
    end: int
    printed: str


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


def _closed(text: str, start: int, end: int) -> int:
    """The end with the bracket that a name such as *Refugees (UNHCR)* opens."""
    return (
        end + 1
        if text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")"
        else end
    )
