"""The search index: a contentless FTS5 table of tokens beside a plain table of what is shown.

Entries are numbered in the order of their days, so that the newest are the highest numbers. Tokens come
ready-made: the tokenizer `ascii` only takes them apart at spaces (`unicode61` changes some 1,600 characters
that Python folds otherwise). Facets are arrays, one code an entry: counting them reads no table.
"""

from __future__ import annotations

import itertools
import json
import sqlite3
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from migbrowser.model.address import Address
from migbrowser.model.query import Query
from migbrowser.model.search import FACETS, SearchRecord
from migbrowser.store.database import reading
from migbrowser.store.query_sql import match_expression

SCORED = 10_000  # of more matches only the newest so many are ranked by relevance
# Both answers in one: asked twice, a phrase would be looked up twice more. Weights of body, title, tags;
# SQLite's scores are lower where ours are higher.
_RANKED = """
WITH matched AS MATERIALIZED (
    SELECT rowid AS id, -bm25(ft, 1.0, 3.0, 0.0) AS score FROM ft WHERE ft MATCH ? ORDER BY rowid DESC LIMIT ?
)
SELECT group_concat(id), NULL FROM matched
UNION ALL
SELECT * FROM (
    SELECT id, score * unicode(substr(?, id, 1)) / 10 AS weighed FROM matched
    ORDER BY weighed DESC, id DESC LIMIT ? OFFSET ?
)
"""
_SCORES = """
SELECT rowid, -bm25(ft, 1.0, 3.0, 0.0) * unicode(substr(?, rowid, 1)) / 10 FROM ft
WHERE ft MATCH ? AND rowid IN (SELECT value FROM json_each(?))
"""
# What others hang on is long for it, and would rank below every short text that has the word. What issues
# proposals comes before what tells of them.
_WEIGHT = {
    "event": 4.0,
    "series": 2.0,
    "report": 1.7,
    "instrument": 2.5,
    "clause": 1.2,
    "party": 3.0,
    "formula": 2.3,
    "framework": 1.5,
    "topic": 2.0,
}
_HELD = 64 << 20  # bytes of postings gathered before they are written: fewer pieces to merge, half the time
_MANY = 5_000  # entries from which numpy counts faster, its import included after the second question
_PIECE = 60_000  # characters of a list of entries that are read at once, in less than a millisecond
_PUBLISHED = "published"  # kept as an array too, to sort by

_TABLES = """
CREATE TABLE search_records (  -- what search shows; numbered by day, the newest last
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    event TEXT,
    report TEXT,
    day TEXT,
    published TEXT,
    title TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE search_facets (  -- codes: a little-endian number an entry, the place of its values in "values"
    facet TEXT PRIMARY KEY,
    "values" TEXT NOT NULL,
    width INTEGER NOT NULL,
    codes BLOB NOT NULL
);
CREATE TABLE search_spellings (  -- how Chinese names are typed in Latin letters
    spelling TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (spelling, name)
) WITHOUT ROWID;
-- In each entry every word outside the first column costs two bytes more: title first, a fifth of all.
CREATE VIRTUAL TABLE ft USING fts5(body, title, tags, content='', tokenize="ascii tokenchars '=:/-._+'");
CREATE VIRTUAL TABLE ft_terms USING fts5vocab(ft, row);
"""


def create_index(
    connection: sqlite3.Connection,
    records: Iterable[SearchRecord],
    spellings: Iterable[tuple[str, str]] = (),
) -> None:
    """Make and fill the index inside the caller's transaction. Equal records in equal order give equal bytes.

    `spellings` are pairs of letters to type and the Chinese name that they stand for.
    Raises `sqlite3.Error`: where an index stands already, or two records have one address.
    """
    # Backwards within a day: read from the newest, a report's statements then stand in its own order.
    backwards = list(records)[::-1]
    ordered = sorted(backwards, key=lambda record: record.day or date.min)
    for statement in _TABLES.split(";\n"):
        connection.execute(statement)
    connection.execute("INSERT INTO ft(ft, rank) VALUES ('hashsize', ?)", (_HELD,))
    codes = {name: _Codes() for name in (*FACETS, _PUBLISHED)}
    for record in ordered:
        for name, coded in codes.items():
            coded.add(_values(record, name))
    records_sql = "INSERT INTO search_records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    connection.executemany(records_sql, map(_shown_row, itertools.count(1), ordered))
    tokens_sql = "INSERT INTO ft (rowid, body, title, tags) VALUES (?, ?, ?, ?)"
    connection.executemany(tokens_sql, map(_token_row, itertools.count(1), ordered))
    rows = [(name, *coded.row()) for name, coded in codes.items()]
    connection.executemany("INSERT INTO search_facets VALUES (?, ?, ?, ?)", rows)
    connection.executemany("INSERT INTO search_spellings VALUES (?, ?)", sorted(set(spellings)))
    connection.execute("INSERT INTO ft(ft) VALUES ('optimize')")


def index_of(records: Iterable[SearchRecord], path: Path) -> SearchIndex:
    """An index of `records` in memory; `path` is the file that they were read from, for what goes wrong."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    create_index(connection, records)
    return SearchIndex(connection, path)


def _shown_row(number: int, record: SearchRecord) -> tuple[object, ...]:
    return (
        number,
        record.address,
        record.address.kind,
        record.event,
        record.report,
        record.day and record.day.isoformat(),
        record.published and record.published.isoformat(),
        record.title,
        record.body,
    )


def _token_row(number: int, record: SearchRecord) -> tuple[int, str, str, str]:
    text = record.indexed
    return number, " ".join(text.body), " ".join(text.title), " ".join(sorted(text.tags))


def _values(record: SearchRecord, name: str) -> tuple[str, ...]:
    if name == _PUBLISHED:
        return (record.published.isoformat(),) if record.published else ()
    return record.facets.get(name, ())


class _Codes:
    """A facet being gathered: each different combination of values is one code."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], int] = {}
        self._codes: list[int] = []

    def add(self, values: tuple[str, ...]) -> None:
        self._codes.append(self._known.setdefault(values, len(self._known)))

    def row(self) -> tuple[str, int, bytes]:
        width = 2 if len(self._known) <= 1 << 16 else 4
        codes = array(_typecode(width), self._codes)
        if sys.byteorder == "big":
            codes.byteswap()
        return json.dumps(list(self._known), ensure_ascii=False), width, codes.tobytes()


def _typecode(width: int) -> str:
    return next(code for code in "HIL" if array(code).itemsize == width)


@dataclass(frozen=True, slots=True)
class Shown:
    """What an entry shows in a list of hits."""

    address: Address
    event: Address | None
    report: Address | None
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Coded:
    """A facet: `codes` says which of `values`, each a combination, stands at an entry, from number 1 on."""

    values: tuple[tuple[str, ...], ...]
    codes: array[int]

    def tally(self, entries: Sequence[int]) -> dict[str, int]:
        """How many of `entries` have each value, the most frequent first."""
        counts: Counter[str] = Counter()
        for code, count in self._counts(entries):
            for value in self.values[code]:
                counts[value] += count
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    def ordered(self, entries: Sequence[int], rank: Sequence[int]) -> Sequence[int]:
        """`entries` by the `rank` of their codes, the highest first; among equals the highest entry."""
        if len(entries) < _MANY:
            return sorted(entries, key=lambda entry: (rank[self.codes[entry - 1]], entry), reverse=True)
        import numpy as np

        codes = np.frombuffer(self.codes, dtype=f"u{self.codes.itemsize}")
        keys = np.asarray(rank, dtype=np.int64)[codes[np.asarray(entries) - 1]] << 32 | np.asarray(entries)
        keys.sort()
        return array("q", (keys[::-1] & 0xFFFFFFFF).tobytes())

    def _counts(self, entries: Sequence[int]) -> Iterable[tuple[int, int]]:
        if len(entries) < _MANY:
            return Counter(self.codes[entry - 1] for entry in entries).items()
        import numpy as np

        codes = np.frombuffer(self.codes, dtype=f"u{self.codes.itemsize}")
        counts = np.bincount(codes[np.asarray(entries) - 1])
        return ((int(code), int(counts[code])) for code in counts.nonzero()[0])


@dataclass(frozen=True, slots=True)
class Ranked:
    """The newest entries that a question matches, the oldest first, and a page of the `best` with scores.

    `whole` says whether these are all entries, or there may be older ones, which are not ranked. A higher
    score is better.
    """

    entries: Sequence[int]
    best: list[tuple[int, float]]
    whole: bool


class SearchIndex:
    """The index in one open database; belongs to the thread that opened it, except for `interrupt`.

    Entries are numbers from 1. Every question raises `UserError`: CATALOGUE_DAMAGED where the file is broken,
    CANCELLED when interrupted.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def interrupt(self) -> None:
        """Stop the question that is being answered, from any thread."""
        self._connection.interrupt()

    def entries(self, query: Query) -> Sequence[int]:
        """Every entry that `query` matches, the oldest first."""
        # One long text instead of a row each: a third of the time, and other threads run meanwhile.
        sql = "SELECT group_concat(rowid) FROM ft WHERE ft MATCH ?"
        listed = self._rows(sql, match_expression(query))[0][0]
        return _numbers(listed) if listed else array("q")

    def count(self, query: Query) -> int:
        """How many entries `query` matches."""
        rows = self._rows("SELECT count(*) FROM ft WHERE ft MATCH ?", match_expression(query))
        return int(rows[0][0])

    def ranked(self, query: Query, limit: int, offset: int = 0) -> Ranked:
        """What `query` matches with a page of the best, in one statement; of equals the newest is better."""
        asked = match_expression(query)
        (listed, _), *best = self._rows(_RANKED, asked, SCORED, self._weights, limit, offset)
        entries = _numbers(listed)[::-1] if listed else array("q")
        return Ranked(entries, best, whole=len(entries) < SCORED)

    @cached_property
    def _weights(self) -> bytes:
        """Ten times the weight of each entry."""
        kinds = self.facet("kind")
        weights = [round(10 * _WEIGHT.get(kind[0], 1.0)) if kind else 10 for kind in kinds.values]
        return bytes(map(weights.__getitem__, kinds.codes))

    def newest(self, query: Query, limit: int) -> list[int]:
        """The newest entries that `query` matches, at most `limit`, the newest first."""
        sql = "SELECT rowid FROM ft WHERE ft MATCH ? ORDER BY rowid DESC LIMIT ?"
        return [entry for (entry,) in self._rows(sql, match_expression(query), limit)]

    def scored(self, query: Query, entries: Sequence[int]) -> list[tuple[int, float]]:
        """`entries`, all of which `query` matches, in their order with their scores."""
        listed = json.dumps(list(entries))
        scores = dict(self._rows(_SCORES, self._weights, match_expression(query), listed))
        return [(entry, scores[entry]) for entry in entries]

    def by_publication(self, entries: Sequence[int]) -> Sequence[int]:
        """`entries` by day of publication, the newest first, and last those without one."""
        days = self.facet(_PUBLISHED)
        rank = [0] * len(days.values)
        for place, code in enumerate(sorted(range(len(rank)), key=days.values.__getitem__)):
            rank[code] = place
        return days.ordered(entries, rank)

    def shown(self, entries: Sequence[int]) -> list[Shown]:
        """What each of `entries` shows, in their order."""
        rows = self._rows(
            "SELECT r.address, r.event, r.report, r.title, r.body FROM json_each(?) wanted"
            " JOIN search_records r ON r.id = wanted.value ORDER BY wanted.key",
            json.dumps(list(entries)),
        )
        return [
            Shown(Address(address), _address(event), _address(report), title, body)
            for address, event, report, title, body in rows
        ]

    def titles(self, kind: str) -> list[tuple[Address, str]]:
        """Address and title of every entry of a kind."""
        rows = self._rows("SELECT address, title FROM search_records WHERE kind = ? ORDER BY address", kind)
        return [(Address(address), title) for address, title in rows]

    def holds(self, address: Address) -> bool:
        """Whether an entry has this address."""
        return bool(self._rows("SELECT 1 FROM search_records WHERE address = ?", address))

    def kind(self, entry: int) -> str:
        """Of which kind an entry is."""
        kinds = self.facet("kind")
        return kinds.values[kinds.codes[entry - 1]][0]

    def values(self, address: Address) -> Mapping[str, tuple[str, ...]]:
        """What the entry at `address` is narrowed by, by facet; nothing where there is none."""
        for (entry,) in self._rows("SELECT id FROM search_records WHERE address = ?", address):
            coded = {name: self.facet(name) for name in FACETS}
            return {name: one.values[one.codes[entry - 1]] for name, one in coded.items()}
        return {}

    def facets(self, entries: Sequence[int]) -> Mapping[str, Mapping[str, int]]:
        """For each facet, how many of `entries` have each of its values."""
        return {name: self.facet(name).tally(entries) for name in FACETS}

    def facet(self, name: str) -> Coded:
        """One facet, or `published`, of all entries."""
        return self._coded[name]

    def names_spelt(self, spelling: str) -> tuple[str, ...]:
        """The Chinese names that are typed so in Latin letters."""
        sql = "SELECT name FROM search_spellings WHERE spelling = ? ORDER BY name"
        return tuple(name for (name,) in self._rows(sql, spelling))

    def known(self, words: Iterable[str]) -> list[str]:
        """Which of `words`, single tokens, some entry holds."""
        sql = "SELECT 1 FROM ft_terms WHERE term = ?"
        return [word for word in words if self._rows(sql, word)]

    def words(self) -> list[tuple[str, int]]:
        """The words of four letters and more that entries hold, and how many entries hold each."""
        sql = "SELECT term, doc FROM ft_terms WHERE term NOT GLOB '[=0-9]*' AND length(term) > 3"
        return [(word, count) for word, count in self._rows(sql)]

    @cached_property
    def _coded(self) -> dict[str, Coded]:
        with reading(self._path):
            rows = self._rows('SELECT facet, "values", width, codes FROM search_facets')
            return {name: _coded(values, width, codes) for name, values, width, codes in rows}

    def _rows(self, sql: str, *values: object) -> list[Any]:
        with reading(self._path):
            cursor = self._connection.cursor()
            cursor.row_factory = None  # plain tuples: a million of them take a third of the time
            return cursor.execute(sql, values).fetchall()


def _numbers(listed: str) -> array[int]:
    """The numbers of a list with commas; a long one in pieces, between which other threads run."""
    if len(listed) < _PIECE:
        return array("q", map(int, listed.split(",")))
    import numpy as np

    found, at = array("q"), 0
    while at < len(listed):
        end = listed.find(",", at + _PIECE)
        end = len(listed) if end < 0 else end
        found.frombytes(np.fromstring(listed[at:end], dtype=np.int64, sep=",").tobytes())
        at = end + 1
    return found


def _coded(values: str, width: int, codes: bytes) -> Coded:
    numbers = array(_typecode(width), codes)
    if sys.byteorder == "big":
        numbers.byteswap()
    return Coded(tuple(tuple(combination) for combination in json.loads(values)), numbers)


def _address(text: str | None) -> Address | None:
    return None if text is None else Address(text)
