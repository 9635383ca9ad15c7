"""Finds parties in text under any of their names, the longest name first.

A state's short name inside another state's longer one is not a mention: the Democratic People's Republic of
Korea is not the Republic of Korea. An organisation's longer name does mention the state inside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind
from migbrowser.text.tokens import QueryTokens, Token, query_tokens

# States that hold another state's name in theirs, or are taken for it, whether the catalogue has them or not.
_HIDING = (
    "Democratic People's Republic of Korea",
    "DPR Korea",
    "North Korea",
    "DPRK",
    "朝鲜",
    "朝鲜民主主义人民共和国",
    "北朝鲜",
    "Democratic Republic of the Congo",
    "Equatorial Guinea",
    "Guinea-Bissau",
    "Papua New Guinea",
    "South Sudan",
    "Northern Ireland",
    "Netherlands Antilles",
    "British Indian Ocean Territory",
    "印度尼西亚",
    "印度洋",
    "南苏丹",
    "几内亚比绍",
    "赤道几内亚",
    "巴布亚新几内亚",
    "刚果民主共和国",
    "北爱尔兰",
    "多米尼加",
)
_ACRONYM = 3  # letters at most


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named by the tokens `first` to `end` (excluded), which cover `start` to `stop` of the text."""

    party: Address
    first: int
    end: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class _Name:
    tokens: QueryTokens
    party: Address | None  # None: only hides shorter names
    state: bool
    capitals: bool


class NameBook:
    """All names of the parties given: authority forms, printed names and the others that people type."""

    def __init__(self, parties: Iterable[Party]) -> None:
        self._names: dict[QueryTokens, list[_Name]] = defaultdict(list)
        self._known: dict[Address, list[str]] = {}
        for party in parties:
            self._known[party.address] = names = list(dict.fromkeys(_names(party)))
            for name in names:
                self._add(name, party.address, party.kind in {PartyKind.STATE, PartyKind.PLACE})
        for name in _HIDING:
            if query_tokens(name) not in self._names:
                self._add(name, None, state=True)
        self._by_start: dict[str, list[_Name]] = defaultdict(list)
        for same in self._names.values():
            self._by_start[same[0].tokens.texts[0]].extend(same)

    def _add(self, name: str, party: Address | None, state: bool) -> None:
        found = query_tokens(name)
        if found.texts:
            self._names[found].append(_Name(found, party, state, is_acronym(name)))

    def names(self, party: Address) -> tuple[str, ...]:
        """Every name of a party, the authority form first; none if the book does not have it."""
        return tuple(self._known.get(party, ()))

    def known(self) -> Iterator[tuple[Address, str]]:
        """Every party with each of its names."""
        return ((party, name) for party, names in self._known.items() for name in names)

    def parties(self, name: str) -> tuple[Address, ...] | None:
        """The parties that are called exactly so; `None` if this is no name that the book knows."""
        found = self._names.get(query_tokens(name))
        return None if found is None else tuple(dict.fromkeys(one.party for one in found if one.party))

    def mistakable(self, name: str) -> bool:
        """Whether `name`, as written, may be an everyday word as well as an acronym."""
        known = self._names.get(query_tokens(name), ())
        return any(one.capitals for one in known) and not name.isupper()

    def mentions(self, text: str, tokens: Sequence[Token]) -> list[Mention]:
        """Who is named in `text`, whose tokens these are, from left to right."""
        found = [
            (name, mention)
            for first in range(len(tokens))
            for name in self._candidates(tokens[first].text)
            if (mention := _mention(name, text, tokens, first))
        ]
        states = [mention for name, mention in found if name.state]
        return [
            mention for name, mention in found if name.party and not (name.state and _hidden(mention, states))
        ]

    def _candidates(self, token: str) -> Iterator[_Name]:
        yield from self._by_start.get(token, ())
        if len(token) == 2:  # a pair of an unspaced script also begins names of its one first character
            yield from (name for name in self._by_start.get(token[0], ()) if name.tokens.prefix)


def is_acronym(name: str) -> bool:
    """Whether `name` is one of those that look like words when written small: US, WHO, IT."""
    return len(name) <= _ACRONYM and name.isascii() and name.isupper()


def _names(party: Party) -> Iterator[str]:
    yield party.name
    if party.name_zh:
        yield party.name_zh
    yield from (printed.name for printed in party.printed)
    yield from party.also


def _mention(name: _Name, text: str, tokens: Sequence[Token], first: int) -> Mention | None:
    end = first + len(name.tokens.texts)
    covered = tokens[first:end]
    if len(covered) < len(name.tokens.texts):
        return None
    *whole, last = name.tokens.texts
    final = covered[-1].text
    fits = final.startswith(last) if name.tokens.prefix else final == last
    if not fits or [token.text for token in covered[:-1]] != whole:
        return None
    start, stop = covered[0].start, extent(tokens, end - 1, name.tokens)
    if name.capitals and not text[start:stop].isupper():
        return None
    return Mention(name.party or Address(""), first, end, start, stop)


def extent(tokens: Sequence[Token], last: int, wanted: QueryTokens) -> int:
    """Where in the text a match ends whose last token is at `last`.

    A begun word counts whole; of a pair of an unspaced script of which one character was asked, that one.
    """
    token = tokens[last]
    begun_pair = wanted.prefix and len(token.text) == 2 and len(wanted.texts[-1]) == 1
    if begun_pair and last + 1 < len(tokens) and tokens[last + 1].start < token.end:
        return tokens[last + 1].start
    return token.end


def _hidden(mention: Mention, states: Sequence[Mention]) -> bool:
    return any(
        other.start <= mention.start
        and mention.stop <= other.stop
        and other.stop - other.start > mention.stop - mention.start
        and other.party != mention.party
        for other in states
    )
