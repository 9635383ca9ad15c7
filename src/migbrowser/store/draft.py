"""A catalogue being written: beside its place until it is whole, and with the same bytes each time."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import sqlite_utils

from migbrowser.model.entry import Edition
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.search import SearchRecord
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.database import writing
from migbrowser.store.schema import APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES
from migbrowser.store.search import create_index
from migbrowser.store.views import VIEWS

Records = Iterable[dict[str, object]]
COUNTED = (
    "series",
    "events",
    "reports",
    "statements",
    "points",
    "facts",
    "attendance",
    "instruments",
    "clauses",
    "parties",
    "topics",
    "frameworks",
    "echoes",
    "formulae",
)
_PRAGMAS = f"""
PRAGMA encoding = 'UTF-8';
PRAGMA page_size = 4096;
PRAGMA auto_vacuum = NONE;
PRAGMA journal_mode = DELETE;
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {SCHEMA_VERSION};
PRAGMA foreign_keys = ON;
PRAGMA synchronous = OFF;
"""  # the whole file is synced once, when it is finished


class Draft:
    """The unfinished file at `path`, open for writing through `connection`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = sqlite3.connect(path)
        self._database = sqlite_utils.Database(self.connection, execute_plugins=False)
        self.connection.executescript(_PRAGMAS + TABLES + INDEXES + VIEWS)

    def fill(self, tables: Mapping[str, Records], edition: Edition) -> Edition:
        """Write all rows in one transaction, table by table; the edition, with what was counted.

        Raises `sqlite3.IntegrityError` for rows that the schema refuses.
        """
        with self._database.atomic():
            self.connection.execute("PRAGMA defer_foreign_keys = ON")
            for name, records in tables.items():
                self._database.table(name).insert_all(records)
            counted = Edition(edition.date, edition.hash, edition.schema, tuple(self._counts()))
            self._database.table("catalogue").insert_all(_about(counted))
        return counted

    def index(
        self,
        prepare: Callable[[Catalogue], Iterable[SearchRecord]],
        spell: Callable[[Catalogue], Iterable[tuple[str, str]]],
    ) -> None:
        """Write the search index over the rows, which `prepare` turns into records.

        `spell` finds the Chinese names among them with the letters that they are typed in.
        """
        catalogue = Catalogue(self.path)
        try:
            records, spellings = list(prepare(catalogue)), list(spell(catalogue))
        finally:
            catalogue.close()
        with self._database.atomic():
            create_index(self.connection, records, spellings)

    def _counts(self) -> Iterator[tuple[str, int]]:
        return ((name, self._database.table(name).count) for name in COUNTED)

    def finish(self) -> None:
        """Bring the pages into an order that depends on the rows alone, and let go of the file."""
        self.connection.commit()
        self.connection.execute("VACUUM")
        self.connection.close()


def _about(edition: Edition) -> list[dict[str, object]]:
    about = {"edition": edition.date, "schema": str(edition.schema), "hash": edition.hash}
    counts = {name: str(count) for name, count in edition.counts}
    return [{"key": key, "value": value} for key, value in (about | counts).items()]


@contextmanager
def drafting(target: Path) -> Iterator[Draft]:
    """A draft that takes the place of `target` when all went well, and leaves no trace when it did not.

    Raises `UserError` where `target` cannot be written.
    """
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with writing(target):
            _check_place(target)
            beside.unlink(missing_ok=True)
            yield from _whole(Draft(beside))
            _sync(beside)
            beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _check_place(target: Path) -> None:
    if target.is_dir():
        raise UserError(Problem.TARGET_IS_FOLDER, path=str(target))
    if not target.parent.is_dir():
        raise UserError(Problem.NO_SUCH_FOLDER, path=str(target.parent))


def _whole(draft: Draft) -> Iterator[Draft]:
    try:
        yield draft
        draft.finish()
    finally:
        draft.connection.close()


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
