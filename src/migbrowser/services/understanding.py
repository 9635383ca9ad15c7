"""Understanding a question: its words as tokens, its fields as tags, its names as the parties they name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, takewhile
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
from migbrowser.model.question import label
from migbrowser.services.glossing import Glossing
from migbrowser.services.resolving import Resolving
from migbrowser.text.forms import other_forms
from migbrowser.text.mentions import NameBook, is_acronym
from migbrowser.text.pinyin import spelling
from migbrowser.text.tokens import QueryTokens, query_tokens, simplified

if TYPE_CHECKING:
    from migbrowser.model.clause import Topic
    from migbrowser.store.catalogue import Catalogue
    from migbrowser.store.search import SearchIndex

_LONGEST_NAME = 10  # words
_UNNAMED = frozenset({"year", "date", "published", "gcm", "url", "kind"})  # fields with values of one word
_URL = re.compile("https?://", re.IGNORECASE)
_NOT_A_TOPIC = Not(Field("kind", "topic", (tag("kind", "topic"),)))
_YEAR = re.compile("((?:19|20)[0-9]{2})年?")
_OBJECTIVE = re.compile(
    r"(?:GCM\s+|Compact(?:'s)?\s+)?(?:objectives?|目标)\s*([0-9]{1,2})|GCM\s*([0-9]{1,2})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood: its tree, and what of it was passed over."""

    query: Query
    ignored: tuple[str, ...]
    unknown: tuple[str, ...] = ()  # fields whose values name nothing

    @property
    def expansions(self) -> dict[str, tuple[str, ...]]:
        """What else is looked for, by the term as typed."""
        return {term.text: term.readings for term in leaves(self.query) if isinstance(term, Widened)}


class Understanding:
    """Reads questions against the names and topics that a catalogue knows."""

    def __init__(self, catalogue: Catalogue, index: SearchIndex) -> None:
        self._catalogue = catalogue
        self._index = index

    def question(self, text: str, *, names: bool = True, typing: bool = False) -> Question:
        """What `text` asks; `typing` begins the last word.

        `names` widens names and topics' terms, in pinyin too, dates, words to their singular or plural, and
        Chinese words to English ones.
        """
        parsed = parse(text)
        ignored, unknown = list(parsed.ignored), list[str]()
        read = self._with_whole_values(parsed.query)
        query = rewritten(read, lambda term: self._spelled(term, ignored, unknown)) or Nothing()
        if names:
            query = self._widened(query)
        if typing and text[-1:].isalnum():
            query = _begun(query)
        query = rewritten(query, lambda term: self._varied(term, names)) or Nothing()
        return Question(query, tuple(ignored), tuple(unknown))

    def _with_whole_values(self, query: Query) -> Query:
        """The tree with the words behind a field's value taken into it where that names something so."""
        match query:
            case And(parts):
                return every(list(self._whole_values([self._with_whole_values(part) for part in parts])))
            case Or(parts):
                return some([self._with_whole_values(part) for part in parts])
            case Not(part):
                return Not(self._with_whole_values(part))
            case _:
                return query

    def _whole_values(self, parts: Sequence[Query]) -> Iterator[Query]:
        at = 0
        while at < len(parts):
            part = parts[at]
            run = _run(parts[at + 1 : at + _LONGEST_NAME]) if isinstance(part, Field) else ()
            length = self._more_of(part, run) if isinstance(part, Field) else 0
            if isinstance(part, Field) and length:
                part = replace(part, value=" ".join([part.value, *(word.text for word in run[:length])]))
            yield part
            at += 1 + length

    def _more_of(self, field: Field, words: Sequence[Words]) -> int:
        """How many of the `words` behind it belong to the value of `field`: `party:South Korea`."""
        if field.name in _UNNAMED:
            return 0
        for length in range(len(words), 0, -1):
            value = " ".join([field.value, *(word.text for word in words[:length])])
            if self.resolving.field(field.name, value).tags:
                return length
        return 0

    def _spelled(self, term: Leaf, ignored: list[str], unknown: list[str]) -> Query | None:
        """The term with tokens or tags; `None`, and noted, if there is no letter or digit in it."""
        match term:
            case Words(text=text) if _URL.match(text):
                return self.resolving.field("url", text)
            case Words() | Near():
                words = term.parts if isinstance(term, Near) else (term,)
                kept = tuple(part for part in map(_with_tokens, words) if part.tokens)
                ignored.extend(word.text for word in words if not query_tokens(word.text).texts)
                return _together(kept, term.distance if isinstance(term, Near) else 0)
            case Field(name, value):
                field = self.resolving.field(name, value)
                unknown.extend([] if field.tags else [label(field)])
                return field
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
        plain = not (first.quoted or first.column)
        if not plain:
            return None
        asked = every(words)
        english = self.glossing.renderings(text)
        topics = list(dict.fromkeys(topic for one in (text, *english) for topic in self._topics(one)))
        places = [place for one in (text, *english) for place in self._place(one)]
        tagged = [
            *topics,
            *self._year(text),
            *self.resolving.dated(text),
            *places[:1],
            *self._objective(text),
        ]
        if tagged or english:
            worded = [words for topic in topics for words in self._in_so_many_words(topic)]
            rendered = [words for one in english for words in self._in_each_form(one)]
            readings = (
                *(field.value for field in topics),
                *english,
                *(field.value for field in tagged[len(topics) :]),
            )
            return Widened(text, asked, some([asked, *tagged, *worded, *rendered]), readings)
        return self._taken_apart(words, literal) or self._spelt_in_pinyin(text, asked)

    def _in_each_form(self, english: str) -> list[Words]:
        """What stands for a Chinese word, in quotes, with its singular or plural."""
        word = _with_tokens(Words(english, quoted=True))
        return [word, *(replace(form, quoted=False) for form in self._forms(word))]

    def _taken_apart(self, words: tuple[Words, ...], literal: Words) -> Query | None:
        """Chinese words written together, each read for itself, where they stand nowhere so."""
        if len(words) > 1:
            return None
        parts = self.glossing.parts(literal.text, self._is_known)
        if not parts or self._index.newest(literal, 1):
            return None
        apart = (_with_tokens(Words(part)) for part in parts)
        return every([self._reading((part,)) or part for part in apart])

    def _is_known(self, text: str) -> bool:
        """Whether `text` alone is a name, a term for a topic, or a date."""
        named = self.book.parties(text) or query_tokens(text) in self._terms
        return bool(named or next(chain(self._year(text), self.resolving.dated(text)), None))

    def _spelt_in_pinyin(self, text: str, asked: Query) -> Query | None:
        """The Chinese names that are read aloud as `text`, beside the word itself."""
        spelt = spelling(text)
        names = self._index.names_spelt(spelt) if spelt else ()
        if not names:
            return None
        spelled = [_with_tokens(Words(name, quoted=True)) for name in names]
        read = [self._reading((_with_tokens(Words(name)),)) for name in names]
        wider = [one for one in read if isinstance(one, Widened)]
        others = [reading for one in wider for reading in one.readings]
        found = some([asked, *spelled, *(one.query for one in wider)])
        return Widened(text, asked, found, tuple(dict.fromkeys([*names, *others])))

    def _topics(self, text: str) -> Iterator[Field]:
        """The topics that `text` is a term for, or its singular or plural."""
        known = (self._terms.get(query_tokens(one), ()) for one in (text, *other_forms(text.lower())))
        terms = next(filter(None, known), ())
        for topic, term in terms:
            if not is_acronym(term) or text.isupper():
                yield Field("topic", topic.name, (tag("topic", topic.address),))

    def _in_so_many_words(self, field: Field) -> list[Query]:
        """The entries of a topic that use one of the terms for it: no more entries, but these rank first.

        The topic's own lists them all, and would stand before what is called so.
        """
        terms = (_with_tokens(Words(term, quoted=True)) for term in self._worded.get(field.tags[0], ()))
        return [every([field, words, _NOT_A_TOPIC]) for words in terms if words.tokens]

    def _year(self, text: str) -> Iterator[Field]:
        """The year that `text` is, if the catalogue has events in it."""
        found = _YEAR.fullmatch(text)
        tags = self.resolving.field("year", found[1]).tags if found else ()
        if found and tags:
            yield Field("year", f"events of {found[1]}", tags)

    def _place(self, text: str) -> Iterator[Field]:
        """The place that `text` is, if events of the catalogue were held there."""
        field = self.resolving.field("place", text)
        if field.tags:
            yield replace(field, value=f"events in {(*field.readings, text)[0]}")

    def _objective(self, text: str) -> Iterator[Field]:
        """The objective of the Global Compact for Migration that `text` names by its number."""
        found = _OBJECTIVE.fullmatch(text)
        field = self.resolving.field("gcm", found[1] or found[2]) if found else None
        if field and field.tags:
            yield replace(field, value=": ".join([label(field), *field.readings]))

    def _named(self, literal: Words, parties: Sequence[Address]) -> Query:
        """The parties by any of their names; the word itself too where it may be just a word."""
        found: list[Query] = [replace(literal, tokens=(tag(NAME, party),), prefix=False) for party in parties]
        if self.book.mistakable(literal.text):
            found.append(literal)
        names = (name for party in parties for name in self.book.names(party))
        others = tuple(name for name in dict.fromkeys(names) if name.casefold() != literal.text.casefold())
        return Widened(literal.text, literal, some(found), others)

    def _varied(self, term: Leaf, forms: bool) -> Query:
        """The term with its words' other forms if `forms`; what script it is read in, if in another."""
        match term:
            case Words(quoted=False, starred=False) if forms and (found := self._forms(term)):
                return Widened(term.text, term, some([term, *found]), tuple(one.text for one in found))
            case Widened(asked=Words(quoted=False) as asked, query=Or(parts)) if asked in parts:
                found = self._forms(asked)
                readings = (*term.readings, *(one.text for one in found))
                return replace(term, query=some([term.query, *found]), readings=readings)
            case Words(text=text) if (plain := simplified(text)) != text:
                return Widened(text, term, term, (plain,))
            case _:
                return term

    def _forms(self, words: Words) -> list[Words]:
        """The singular or plural of a single word, as far as the index has it; none of an acronym."""
        if len(words.tokens) != 1 or words.prefix or words.text.isupper():
            return []
        known = self._index.known(other_forms(words.tokens[0]))
        return [replace(words, text=form, tokens=(form,)) for form in known]

    @cached_property
    def book(self) -> NameBook:
        """All names of the catalogue's parties."""
        return NameBook(self._catalogue.parties())

    @cached_property
    def glossing(self) -> Glossing:
        """The catalogue's glossary."""
        return Glossing(self._catalogue.glossary())

    @cached_property
    def resolving(self) -> Resolving:
        """What the values of fields stand for."""
        return Resolving(self._catalogue, self._index, self.book, self.glossing)

    @cached_property
    def _worded(self) -> Mapping[str, tuple[str, ...]]:
        """The terms for each topic, by its tag."""
        return {tag("topic", topic.address): _terms_for(topic) for topic in self._catalogue.topics()}

    @cached_property
    def _terms(self) -> Mapping[QueryTokens, list[tuple[Topic, str]]]:
        """The topics that each term leads to, with the term as the catalogue has it."""
        terms: dict[QueryTokens, list[tuple[Topic, str]]] = defaultdict(list)
        for topic in self._catalogue.topics():
            shapes = {query_tokens(term): term for term in _terms_for(topic)}
            for shape, term in shapes.items():
                if shape.texts:
                    terms[shape].append((topic, term))
        return terms


def _terms_for(topic: Topic) -> tuple[str, ...]:
    """What a topic is called; a Chinese name may hold several, with commas of lists between them.

    Before 的 such a list is one of attributes: it is one name.
    """
    chinese = topic.name_zh or ""
    return (topic.name, *([chinese] if "的" in chinese else chinese.split("、")), *topic.also)


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
