"""The same questions as a textbook on FTS5 asks them, over the same index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from measuring import medians, say
from ours import PAGE, Ours

from migbrowser.model.query import Field, Words, every, tag
from migbrowser.model.search import SearchRecord

FACETS = ("party", "event", "topic", "year")
MOST_FOR_TRIGRAMS = 100_000  # passages: more of them take minutes
TABLES = """
CREATE TABLE plain (id INTEGER PRIMARY KEY, party TEXT, event TEXT, topic TEXT, year TEXT);
"""
TRIGRAMS = """
CREATE VIRTUAL TABLE trigrams USING fts5(title, body, content='', tokenize='trigram');
CREATE VIRTUAL TABLE words USING fts5(body, title, content='', tokenize='ascii');
"""


TAGGED = "CREATE VIRTUAL TABLE tagged USING fts5(title, body, tags, content='', tokenize='trigram')"


class Textbook:
    """Plain tables beside the index of `ours`; `million` says whether the targets for so many hold."""

    def __init__(self, made: Sequence[SearchRecord], ours: Ours) -> None:
        self._ours, self._connection = ours, ours.connection
        self._million = len(made) >= 1_000_000
        ordered = sorted(made[::-1], key=lambda one: one.day or date.min)  # noqa: C415 - ties backwards
        self._ordered = list(enumerate(ordered, 1))
        self._connection.executescript(TABLES)
        rows = ((at, *(one.facets[name][0] for name in FACETS)) for at, one in self._ordered)
        self._connection.executemany("INSERT INTO plain VALUES (?, ?, ?, ?, ?)", rows)
        self._connection.commit()

    def compare(self, frequency: Counter[str]) -> None:
        """Print everything."""
        ranked = frequency.most_common()
        if len(self._ordered) <= MOST_FOR_TRIGRAMS:
            self._sizes()
        self._common(ranked[0][0])
        self._filtered(ranked[20][0])
        self._facets(ranked[0][0])

    def _rows(self, sql: str, *values: object) -> list[Any]:
        return self._connection.execute(sql, values).fetchall()

    def _sizes(self) -> None:
        """Like beside like: texts alone in both, then texts and tags in both; ours with, theirs without."""
        self._connection.executescript(TRIGRAMS)
        texts = ((at, one.title, one.body) for at, one in self._ordered)
        self._connection.executemany("INSERT INTO trigrams (rowid, title, body) VALUES (?, ?, ?)", texts)
        words = ((at, " ".join(one.indexed.title), " ".join(one.indexed.body)) for at, one in self._ordered)
        self._connection.executemany("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", words)
        self._connection.execute(TAGGED)
        tagged = ((at, one.title, one.body, " ".join(sorted(one.indexed.tags))) for at, one in self._ordered)
        self._connection.executemany(
            "INSERT INTO tagged (rowid, title, body, tags) VALUES (?, ?, ?, ?)", tagged
        )
        for table in ("trigrams", "words", "tagged"):
            self._connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        self._connection.commit()
        sizes = {table: self._size(table) for table in ("trigrams", "words", "tagged")}
        least = len(self._ordered) == MOST_FOR_TRIGRAMS  # fewer passages say little
        say(
            "size for texts, beside a trigram index",
            (sizes["words"], sizes["trigrams"]),
            0.25 if least else None,
            "MB",
        )
        ours = self._ours.size() / 1e6
        say(
            "  with the tags, beside one with them too",
            (ours, sizes["tagged"]),
            0.25 if least else None,
            "MB",
        )
        say("  with the tags, beside one without", (ours, sizes["trigrams"]), None, "MB")

    def _size(self, table: str) -> float:
        return float(self._rows(f"SELECT sum(length(block)) / 1e6 FROM {table}_data")[0][0])

    def _common(self, word: str) -> None:
        common = Words(word, tokens=(word,))
        sql = f"SELECT rowid FROM ft WHERE ft MATCH ? ORDER BY rank LIMIT {PAGE}"
        best = lambda: self._ours.index.ranked(common, PAGE)  # noqa: E731
        times = medians(best, lambda: self._rows(sql, f'"{word}"'))
        found = self._ours.index.count(common)
        say(f"the most common word, {found} found", times, 0.05 if self._million else None)

    def _filtered(self, word: str) -> None:
        party = self._rows("SELECT party FROM plain GROUP BY party ORDER BY count(*) LIMIT 1 OFFSET 120")[0][
            0
        ]
        filtered = every([Words(word, tokens=(word,)), Field("party", "", (tag("party", party),))])
        joined = (
            "SELECT ft.rowid FROM ft JOIN plain ON plain.id = ft.rowid"
            f" WHERE ft MATCH ? AND plain.party = ? ORDER BY rank LIMIT {PAGE}"
        )
        times = medians(lambda: self._ours.bare(filtered), lambda: self._rows(joined, f'"{word}"', party))
        found = self._ours.index.count(filtered)
        say(f"a word with a filter, {found} found", times, 0.05 if self._million else None)

    def _facets(self, word: str) -> None:
        """Counts by party, event, topic and year of all that one word finds."""
        index = self._ours.index

        def grouped() -> None:
            for name in FACETS:
                self._rows(
                    f"SELECT {name}, count(*) FROM ft JOIN plain ON plain.id = ft.rowid"
                    f" WHERE ft MATCH ? GROUP BY {name} ORDER BY 2 DESC",
                    f'"{word}"',
                )

        def counted() -> None:
            entries = index.entries(Words(word, tokens=(word,)))
            for name in FACETS:
                index.facet(name).tally(entries)

        say("four facets of the most common word", medians(counted, grouped), 0.2 if self._million else None)
