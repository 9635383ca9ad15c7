from __future__ import annotations

import json
import random
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migbrowser.model.parsing import parse
from migbrowser.model.query import (
    And,
    Column,
    Everything,
    Field,
    IndexedText,
    Near,
    Not,
    Nothing,
    Or,
    Query,
    Widened,
    Words,
    led_by_titles,
    matches,
    rewritten,
    spread,
)
from migbrowser.store.query_sql import match_expression
from migbrowser.text.tokens import query_tokens

HOSTILE: list[str] = json.loads(
    (Path(__file__).parents[1] / "hostile_queries.json").read_text(encoding="utf-8")
)
TOKENS = ["a", "ab", "b", "移", "移民", "民管", "=name:party/kr"]
TAGS = ["=kind:clause", "=date:2025", "=event:event/2025-x"]


def index(entries: list[IndexedText]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE ft USING fts5"
        "(title, body, tags, content='', tokenize=\"ascii tokenchars '=:/-._+'\")"
    )
    rows = (
        (number, " ".join(e.title), " ".join(e.body), " ".join(sorted(e.tags)))
        for number, e in enumerate(entries)
    )
    connection.executemany("INSERT INTO ft (rowid, title, body, tags) VALUES (?, ?, ?, ?)", rows)
    return connection


def found(connection: sqlite3.Connection, query: Query) -> list[int]:
    rows = connection.execute("SELECT rowid FROM ft WHERE ft MATCH ?", (match_expression(query),))
    return [number for (number,) in rows]


_TEXTS = st.lists(st.sampled_from(TOKENS), max_size=8).map(tuple)
_ENTRIES = st.builds(
    IndexedText, _TEXTS, _TEXTS, st.sets(st.sampled_from(TAGS)).map(lambda tags: frozenset(tags | {"=every"}))
)
_WORDS = st.builds(
    lambda tokens, prefix, column: Words("", column=column, tokens=tuple(tokens), prefix=prefix),
    st.lists(st.sampled_from(TOKENS[:6]), min_size=1, max_size=3) | st.just([TOKENS[6]]),
    st.booleans(),
    st.sampled_from([None, *Column]),
)
_LEAVES = st.one_of(
    _WORDS,
    st.builds(
        lambda parts, distance: Near(
            tuple(Words("", tokens=p.tokens, prefix=p.prefix) for p in parts), distance
        ),
        st.lists(_WORDS, min_size=2, max_size=3),
        st.integers(0, 4),
    ),
    st.builds(lambda tags: Field("x", "y", tuple(tags)), st.lists(st.sampled_from(TAGS), max_size=2)),
    st.sampled_from([Everything(), Nothing(), Words("without tokens")]),
)
_TREES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts))),
        inner.map(Not),
        inner.map(lambda query: Widened("", Nothing(), query, ())),
    ),
    max_leaves=8,
)


@settings(max_examples=400)
@given(st.lists(_ENTRIES, min_size=1, max_size=6), _TREES)
def test_sql_and_python_find_the_same_entries(entries: list[IndexedText], query: Query) -> None:
    connection = index(entries)
    assert found(connection, query) == [n for n, entry in enumerate(entries) if matches(query, entry)]
    connection.close()


@settings(max_examples=300)
@given(st.lists(_ENTRIES, min_size=1, max_size=6), _TREES)
def test_asking_titles_too_finds_nothing_else(entries: list[IndexedText], query: Query) -> None:
    connection, led = index(entries), led_by_titles(query)
    assert found(connection, led) == found(connection, query)
    connection.close()


@settings(max_examples=300)
@given(st.lists(_ENTRIES, min_size=1, max_size=6), _TREES)
def test_what_is_spread_matches_the_same(entries: list[IndexedText], query: Query) -> None:
    for entry in entries:
        assert matches(query, entry) is any(matches(one, entry) for one in spread(query))


def _least(
    query: Query, number: int, entry: IndexedText, alone: Callable[[Query], dict[int, float]]
) -> float:
    """What the parts of `query` that the entry matches score alone, together."""
    match query:
        case And(parts) | Or(parts):
            return sum(_least(part, number, entry, alone) for part in parts if matches(part, entry))
        case Words():
            return alone(query).get(number, 0.0)
        case _:
            return 0.0


def _phrase(chance: random.Random) -> Words:
    return Words("", tokens=tuple(chance.choices("abcdefgh", k=chance.choice((1, 2)))))


def _nested(chance: random.Random, kinds: tuple[type[And | Or], ...]) -> Query:
    if not kinds or chance.random() < 0.2:
        return _phrase(chance)
    return kinds[0](tuple(_nested(chance, kinds[1:]) for _ in range(chance.randint(2, 3))))


@pytest.mark.parametrize("kinds", [(And, Or), (Or, And), (Or, And, Or), (And, Or, And)], ids=str)
def test_no_part_that_an_entry_has_is_lost_from_its_score(kinds: tuple[type[And | Or], ...]) -> None:
    chance = random.Random(7)  # noqa: S311 - the same entries at each run
    bodies = [tuple(chance.choices("abcdefgh", k=chance.randint(1, 9))) for _ in range(120)]
    entries = [IndexedText((), body, frozenset({"=every"})) for body in bodies]
    connection = index(entries)

    def scores(one: Query) -> dict[int, float]:
        sql = "SELECT rowid, -bm25(ft) FROM ft WHERE ft MATCH ? ORDER BY rowid DESC"
        return dict(connection.execute(sql, (match_expression(one),)).fetchall())

    for _ in range(60):
        query = _nested(chance, kinds)
        for number, score in scores(query).items():
            assert score >= _least(query, number, entries[number], scores) - 1e-9
    connection.close()


def test_every_hostile_question_becomes_an_expression_that_the_database_takes() -> None:
    connection = index([IndexedText(("a", "b"), ("移民", "民管", "管"), frozenset({"=every"}))])
    for text in HOSTILE:
        query = rewritten(parse(text).query, _spelled) or Nothing()
        found(connection, query)
    connection.close()


def _spelled(term: Query) -> Query:
    match term:
        case Words(text=text, starred=starred, column=column):
            tokens, prefix = query_tokens(text, prefix=starred)
            return Words(text, starred, column=column, tokens=tokens, prefix=prefix)
        case Near(parts, distance):
            return Near(tuple(Words(p.text, tokens=query_tokens(p.text).texts) for p in parts), distance)
        case Field(name, value):
            return Field(
                name, value, (f"={name}:{value}".encode("utf-8", "replace").decode().replace("\0", ""),)
            )
        case _:
            return term


@given(_TREES)
def test_an_expression_holds_quoted_strings_and_our_operators_only(query: Query) -> None:
    outside = re.sub(r'"[^"]*"', "", match_expression(query))
    assert re.fullmatch(r"(?:AND|OR|NOT|NEAR|title|body|[ ():*,0-9])*", outside)


def test_as_many_terms_as_a_question_may_have_are_taken() -> None:
    connection = index([IndexedText((), ("a",), frozenset({"=every"}))])
    deep: Query = Words("", tokens=("a",))
    for _ in range(16):
        deep = And((Or((deep, Words("", tokens=("b",)))), Words("", tokens=("a",))))
    assert found(connection, deep) == [0]
    assert found(connection, Or(tuple(Words("", tokens=(f"w{n}",)) for n in range(64)))) == []
    assert found(connection, Field("date", "", tuple(f"=date:{year}" for year in range(1000)))) == []
    connection.close()
