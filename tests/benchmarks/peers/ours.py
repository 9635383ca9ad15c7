"""The program's own index over made passages, inside a whole catalogue, as the window opens it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from measuring import cpu

from migbrowser.model.query import Query, Words
from migbrowser.model.search import SearchRecord
from migbrowser.services.building import build
from migbrowser.store.search import SearchIndex, create_index
from migbrowser.text.marks import marks, snippet

PAGE = 20
_TABLES = ("search_records", "search_facets", "search_spellings", "ft_terms", "ft")


class Ours:
    """The index as the program opens it, with what the program does for a page of hits."""

    def __init__(self, made: Sequence[SearchRecord], catalogue: Path) -> None:
        self.path = catalogue
        self.connection = sqlite3.connect(catalogue, check_same_thread=False)
        for table in _TABLES:
            self.connection.execute(f"DROP TABLE {table}")
        _, self.seconds = cpu(lambda: self._fill(made))
        self.index = SearchIndex(self.connection, catalogue)
        self.index.ranked(Words("", tokens=("a",)), 1)  # reads the facets

    def _fill(self, made: Sequence[SearchRecord]) -> None:
        self.connection.execute("BEGIN")
        create_index(self.connection, made)
        self.connection.commit()

    def size(self) -> int:
        """Bytes of the inverted index alone: tantivy's, too, is measured without what is shown."""
        return int(self.connection.execute("SELECT sum(length(block)) FROM ft_data").fetchone()[0])

    def page(self, query: Query, wanted: Sequence[Words]) -> list[object]:
        """The best entries with their marks."""
        shown = self.index.shown([entry for entry, _ in self.bare(query)])
        return [marked(one.title, one.body, wanted) for one in shown]

    def bare(self, query: Query) -> list[tuple[int, float]]:
        """The best entries, all that match counted."""
        ranked = self.index.ranked(query, PAGE)
        if not ranked.whole:
            self.index.count(query)
        return ranked.best


def marked(title: str, body: str, wanted: Sequence[Words]) -> object:
    """What the program makes of a hit."""
    return marks(title, wanted), snippet(body, marks(body, wanted))


def catalogue(folder: Path, sources: Path) -> Path:
    """The real catalogue, to have its passages replaced."""
    path = folder / "catalogue.db"
    build(sources, path)
    return path
