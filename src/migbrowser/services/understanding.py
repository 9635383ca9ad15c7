"""Understanding a question: its words as tokens, its fields as tags, its names as the parties they name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.parsing import parse
from migbrowser.model.query import (
    NAME,
    And,
    Field,
    Leaf,
    Near,
    Not,
    Nothing,
    Or,
    Query,
    Widened,
    Words,
    every,
    leaves,
    rewritten,
    some,
    tag,
)
from migbrowser.text.mentions import NameBook, is_acronym
from migbrowser.text.tokens import QueryTokens, query_tokens

if TYPE_CHECKING:
    from migbrowser.model.clause import Topic
    from migbrowser.store.catalogue import Catalogue

_LONGEST_NAME = 10  # words
_YEAR = re.compile("(?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood: its tree, and what of it was passed over."""

    query: Query
    ignored: tuple[str, ...]

    @property
    def expansions(self) -> dict[str, tuple[str, ...]]:
        """What else is looked for, by the term as typed."""
        return {term.text: term.readings for term in leaves(self.query) if isinstance(term, Widened)}


class Understanding:
    """Reads questions against the names and topics that a catalogue knows."""

    def __init__(self, catalogue: Catalogue, tags: Callable[[str, str], tuple[str, ...]]) -> None:
        """`tags` says which tags a field's name and value stand for."""
        self._catalogue = catalogue
        self._tags = tags

    def question(self, text: str, *, names: bool = True, typing: bool = False) -> Question:
        """What `text` asks; `names` widens names, topics' terms and years, `typing` begins the last word."""
        parsed = parse(text)
        ignored = list(parsed.ignored)
        query = rewritten(parsed.query, lambda term: self._spelled(term, ignored)) or Nothing()
        if names:
            query = self._widened(query)
        if typing and text[-1:].isalnum():
            query = _begun(query)
        return Question(query, tuple(ignored))

    def _spelled(self, term: Leaf, ignored: list[str]) -> Query | None:
        """The term with tokens or tags; `None`, and noted, if there is no letter or digit in it."""
        match term:
            case Words() | Near():
                words = term.parts if isinstance(term, Near) else (term,)
                kept = tuple(part for part in map(_with_tokens, words) if part.tokens)
                ignored.extend(word.text for word in words if not query_tokens(word.text).texts)
                return _together(kept, term.distance if isinstance(term, Near) else 0)
            case Field(name, value):
                return Field(name, value, self._tags(name, value))
            case Widened():
                return term

    def _widened(self, query: Query) -> Query:
        match query:
            case And(parts):
                return every(list(self._widened_side_by_side(parts)))
            case Or(parts):
                return some([self._widened(part) for part in parts])
            case Not(part):
                return Not(self._widened(part))
            case Words():
                return self._reading((query,)) or query
            case _:
                return query

    def _widened_side_by_side(self, parts: Sequence[Query]) -> Iterator[Query]:
        """The parts, the longest names among neighbouring words read as one."""
        at = 0
        while at < len(parts):
            run = _run(parts[at : at + _LONGEST_NAME])
            readings = ((length, self._reading(run[:length])) for length in range(len(run), 1, -1))
            length, reading = next((found for found in readings if found[1]), (1, None))
            yield reading or self._widened(parts[at])
            at += length

    def _reading(self, words: tuple[Words, ...]) -> Query | None:
        """What these words are a name of, if anything; a quoted word is no topic's term and no year."""
        first, text = words[0], " ".join(word.text for word in words)
        if first.starred:
            return None
        literal = _with_tokens(Words(text, quoted=" " in text or first.quoted, column=first.column))
        parties = self.book.parties(text)
        if parties is not None:
            return self._named(literal, parties) if parties else literal
        fields = [] if first.quoted or first.column else [*self._topics(text), *self._year(text)]
        if not fields:
            return None
        asked = every(words)
        return Widened(text, asked, some([asked, *fields]), tuple(field.value for field in fields))

    def _topics(self, text: str) -> Iterator[Field]:
        """The topics that `text` is a term for."""
        for topic, term in self._terms.get(query_tokens(text), ()):
            if not is_acronym(term) or text.isupper():
                yield Field("topic", topic.name, (tag("topic", topic.address),))

    def _year(self, text: str) -> Iterator[Field]:
        """The year that `text` is, if the catalogue has events in it."""
        tags = self._tags("year", text) if _YEAR.fullmatch(text) else ()
        if tags:
            yield Field("year", f"events of {text}", tags)

    def _named(self, literal: Words, parties: Sequence[Address]) -> Query:
        """The parties by any of their names; the word itself too where it may be just a word."""
        found: list[Query] = [replace(literal, tokens=(tag(NAME, party),), prefix=False) for party in parties]
        if self.book.mistakable(literal.text):
            found.append(literal)
        names = (name for party in parties for name in self.book.names(party))
        others = tuple(name for name in dict.fromkeys(names) if name.casefold() != literal.text.casefold())
        return Widened(literal.text, literal, some(found), others)

    @cached_property
    def book(self) -> NameBook:
        """All names of the catalogue's parties."""
        return NameBook(self._catalogue.parties())

    @cached_property
    def _terms(self) -> Mapping[QueryTokens, list[tuple[Topic, str]]]:
        """The topics that each term leads to, with the term as the catalogue has it."""
        terms: dict[QueryTokens, list[tuple[Topic, str]]] = defaultdict(list)
        for topic in self._catalogue.topics():
            shapes = {query_tokens(term): term for term in (topic.name, topic.name_zh or "", *topic.also)}
            for shape, term in shapes.items():
                if shape.texts:
                    terms[shape].append((topic, term))
        return terms


def named(words: Iterable[Words]) -> frozenset[Address]:
    """The parties that some of `words` stand for, by any of their names."""
    start = tag(NAME, "")
    return frozenset(
        Address(token.removeprefix(start))
        for word in words
        for token in word.tokens
        if token.startswith(start)
    )


def _with_tokens(words: Words) -> Words:
    texts, prefix = query_tokens(words.text, prefix=words.starred)
    return replace(words, tokens=texts, prefix=prefix)


def _together(words: tuple[Words, ...], distance: int) -> Query | None:
    """Words near one another, or what is left of them."""
    if len(words) > 1:
        return Near(words, distance)
    return words[0] if words else None


def _run(parts: Sequence[Query]) -> tuple[Words, ...]:
    """The plain words that `parts` begin with: a name may stand in them, one word after another."""
    return tuple(part for part in takewhile(_is_plain, parts) if isinstance(part, Words))


def _is_plain(part: Query) -> bool:
    return isinstance(part, Words) and not (part.quoted or part.starred or part.column)


def _begun(query: Query) -> Query:
    """The query with its last word taken as the beginning of one."""
    match query:
        case And(parts):
            return every([*parts[:-1], _begun(parts[-1])])
        case Or(parts):
            return some([*parts[:-1], _begun(parts[-1])])
        case Words(quoted=False):
            return _with_tokens(replace(query, starred=True))
        case _:
            return query
