"""The query tree: what a question asks for, as values that match an entry's tokens or become SQL."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class Column(StrEnum):
    """A part of an entry that words are looked for in."""

    TITLE = "title"
    BODY = "body"


_SETTING = ("year", "place")  # fields that a bare word stands for: of what is called so in that year
_MOST_WAYS = 48  # in which one AND is spread
EVERY_ENTRY = "=every"  # the tag that all entries have
NAME = "name"  # of tags that stand among the tokens of a title or body: parties that are named there


def tag(name: str, value: str) -> str:
    """A token such as `=kind:clause`; no word's token starts with `=`, so none equals a tag or begins one."""
    return f"={name}:{value}"


@dataclass(frozen=True, slots=True)
class IndexedText:
    """An entry as search sees it: tokens in order, and tags as `tag` makes them."""

    title: tuple[str, ...]
    body: tuple[str, ...]
    tags: frozenset[str]

    def columns(self, column: Column | None) -> tuple[tuple[str, ...], ...]:
        """The token lists that `column` stands for; both for `None`."""
        return (self.title, self.body) if column is None else (getattr(self, column.value),)


@dataclass(frozen=True, slots=True)
class Everything:
    """Every entry."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No entry."""


@dataclass(frozen=True, slots=True)
class Words:
    """Tokens that stand side by side; with `prefix` the last of them is the beginning of one.

    `text`, `starred` (a `*` behind it) and `quoted` say what was typed. A parsed tree has no tokens yet;
    without tokens nothing matches.
    """

    text: str
    starred: bool = False
    quoted: bool = False
    column: Column | None = None
    tokens: tuple[str, ...] = ()
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Words in any order, at most `distance` tokens between the end of each and the start of the last."""

    parts: tuple[Words, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Field:
    """Any of the tags that `name:value` stands for; a parsed tree has no tags yet, and matches nothing.

    `readings` says in words what the value was taken for, where that is not what was typed.
    """

    name: str
    value: str
    tags: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Widened:
    """A term read more widely than typed: `asked` is what was typed, `query` what is looked for.

    `readings` says in words what else that is.
    """

    text: str
    asked: Query
    query: Query
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Entries that `part` does not match."""

    part: Query


@dataclass(frozen=True, slots=True)
class And:
    """Entries that every part matches."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Entries that at least one part matches."""

    parts: tuple[Query, ...]


Query = Everything | Nothing | Words | Near | Field | Widened | Not | And | Or
Leaf = Words | Near | Field | Widened


def every(parts: Sequence[Query]) -> Query:
    """All of `parts` together, flat; `Nothing` if there are none."""
    return _joined(And, parts)


def some(parts: Sequence[Query]) -> Query:
    """At least one of `parts`, flat; `Nothing` if there are none."""
    return _joined(Or, parts)


def _joined(kind: type[And] | type[Or], parts: Sequence[Query]) -> Query:
    flat: list[Query] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, kind) else (part,))
    if len(flat) < 2:
        return flat[0] if flat else Nothing()
    return kind(tuple(flat))


def rewritten(query: Query, change: Callable[[Leaf], Query | None]) -> Query | None:
    """The tree with each term replaced by what `change` makes of it; `None` drops it, or all there was."""
    match query:
        case And(parts):
            return _kept(every, parts, change)
        case Or(parts):
            return _kept(some, parts, change)
        case Not(part):
            inner = rewritten(part, change)
            return None if inner is None else Not(inner)
        case Everything() | Nothing():
            return query
        case _:
            return change(query)


def _kept(
    join: Callable[[Sequence[Query]], Query], parts: Sequence[Query], change: Callable[[Leaf], Query | None]
) -> Query | None:
    kept = [new for part in parts if (new := rewritten(part, change)) is not None]
    return join(kept) if kept else None


def leaves(query: Query) -> Iterator[Leaf]:
    """The terms that a hit is asked to have, in order; what stands under a NOT is none of them."""
    match query:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
        case Words() | Near() | Field() | Widened():
            yield query


def titled(query: Query) -> Query | None:
    """What `query` matches by titles alone, if it asks for plain words: the entries that are called so.

    Each of them is a hit of `query` too. `None` where there is nothing to ask titles for.
    """
    match query:
        case And(parts) if any(not isinstance(part, Field) for part in parts):
            within = [part if isinstance(part, Field) else titled(part) for part in parts]
            return every([part for part in within if part]) if all(within) else None
        case Words(column=None):
            return replace(query, column=Column.TITLE)
        case Widened(asked=asked, query=Or(parts)):
            # Not by a rarer singular or plural: what has that would stand before what was typed.
            within = [titled(part) for part in parts if part == asked or _is_a_name(part)]
            where_or_when = [part for part in parts if isinstance(part, Field) and part.name in _SETTING]
            return some([*(part for part in within if part), *where_or_when]) if within else None
        case Widened(query=Words() as words):
            return titled(words)
        case _:
            return None


def led_by_titles(query: Query) -> Query:
    """`query`, with what its titles alone match asked for a second time: the same hits, these the better."""
    called = titled(query)
    if called is None:
        return query
    if not isinstance(query, And):
        return some([query, called])
    # Inside one part, which stands beside the others anyway: FTS5 loses scores in ORs of ANDs of ORs.
    place = next(at for at, part in enumerate(query.parts) if not isinstance(part, Field))
    more = some([query.parts[place], *spread(called)])
    return every([*query.parts[:place], more, *query.parts[place + 1 :]])


def spread(query: Query) -> list[Query]:
    """Queries that together match what `query` does, no OR inside an AND; itself if they were too many."""
    match query:
        case Or(parts):
            return [one for part in parts for one in spread(part)]
        case Widened(query=inner) if isinstance(inner, (And, Or)):
            return spread(inner)
        case And(parts):
            ways = [spread(part) for part in parts]
            many = math.prod(map(len, ways))
            return [query] if many > _MOST_WAYS else [every(way) for way in itertools.product(*ways)]
        case _:
            return [query]


def _is_a_name(query: Query) -> bool:
    """Whether these words are a party by any name, or stand in quotes for a word in another language."""
    named = isinstance(query, Words) and any(token.startswith(tag(NAME, "")) for token in query.tokens)
    return named or (isinstance(query, Words) and query.quoted)


def words_of(query: Query) -> Iterator[Words]:
    """The words that a hit is marked for: those of its terms, and of what a term was widened to."""
    for leaf in leaves(query):
        match leaf:
            case Words():
                yield leaf
            case Near(parts):
                yield from parts
            case Widened(query=inner):
                yield from words_of(inner)


def matches(query: Query, entry: IndexedText) -> bool:
    """Whether `entry` is a hit: the same answer that the store's SQL gives."""
    match query:
        case And(parts):
            return all(matches(part, entry) for part in parts)
        case Or(parts):
            return any(matches(part, entry) for part in parts)
        case Not(part):
            return not matches(part, entry)
        case Everything():
            return True
        case Nothing():
            return False
        case _:
            return _holds(query, entry)


def _holds(leaf: Leaf, entry: IndexedText) -> bool:
    match leaf:
        case Words():
            return any(starts(tokens, leaf) for tokens in entry.columns(leaf.column))
        case Near():
            return any(_near(tokens, leaf) for tokens in entry.columns(None))
        case Field(tags=tags):
            return not entry.tags.isdisjoint(tags)
        case Widened(query=query):
            return matches(query, entry)


def starts(tokens: Sequence[str], words: Words) -> list[int]:
    """Where in `tokens` the words begin, ascending."""
    if not words.tokens:
        return []
    before, last = words.tokens[:-1], words.tokens[-1]
    length = len(before)
    return [
        at
        for at, end in enumerate(tokens[length:])
        if (end.startswith(last) if words.prefix else end == last)
        and tuple(tokens[at : at + length]) == before
    ]


def _near(tokens: Sequence[str], near: Near) -> bool:
    places = [(len(part.tokens), starts(tokens, part)) for part in near.parts]
    return any(
        all(any(last - length - near.distance <= at <= last for at in found) for length, found in places)
        for _, candidates in places
        for last in candidates
    )
