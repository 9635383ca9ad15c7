"""Notes in the library, and the index of their words.

The index keeps its tokens, unlike the catalogue's: a contentless one could forget no note on SQLite 3.40.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from migbrowser.model.address import Address
from migbrowser.model.note import Note
from migbrowser.model.query import IndexedText, Query
from migbrowser.store.query_sql import match_expression

TABLES = """
    CREATE TABLE notes (
        id INTEGER PRIMARY KEY,
        address TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,  -- what the entry was called when the note was last written
        text TEXT NOT NULL,  -- Markdown as typed
        begun TEXT NOT NULL,  -- UTC
        changed TEXT NOT NULL
    );
    CREATE VIRTUAL TABLE notes_ft USING fts5(title, body, tags, tokenize="ascii tokenchars '=:/-._+'");
    CREATE TRIGGER notes_ft_forget AFTER DELETE ON notes BEGIN
        DELETE FROM notes_ft WHERE rowid = old.id;
    END;
"""


def keep(connection: sqlite3.Connection, note: Note, words: IndexedText) -> None:
    """Write a note in the transaction that is open, in place of the entry's earlier one."""
    row = (note.address, note.title, note.text, _stamp(note.begun), _stamp(note.changed))
    (number,) = connection.execute(
        "INSERT INTO notes (address, title, text, begun, changed) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (address) DO UPDATE SET"
        " title = excluded.title, text = excluded.text, changed = excluded.changed"
        " RETURNING id",
        row,
    ).fetchone()
    connection.execute(
        "INSERT OR REPLACE INTO notes_ft (rowid, title, body, tags) VALUES (?, ?, ?, ?)",
        (number, " ".join(words.title), " ".join(words.body), " ".join(sorted(words.tags))),
    )


def forget(connection: sqlite3.Connection, address: Address) -> bool:
    """Drop an entry's note; whether there was one."""
    return connection.execute("DELETE FROM notes WHERE address = ?", (address,)).rowcount > 0


def kept(connection: sqlite3.Connection, address: Address) -> Note | None:
    """The note on an entry."""
    rows = connection.execute("SELECT * FROM notes WHERE address = ?", (address,))
    return next(map(_note, rows), None)


def all_kept(connection: sqlite3.Connection) -> list[Note]:
    """Every note, the one changed last first."""
    rows = connection.execute("SELECT * FROM notes ORDER BY changed DESC, id DESC")
    return list(map(_note, rows))


def addresses(connection: sqlite3.Connection) -> frozenset[Address]:
    """The entries that have a note."""
    return frozenset(Address(address) for (address,) in connection.execute("SELECT address FROM notes"))


def matching(connection: sqlite3.Connection, query: Query) -> list[Note]:
    """The notes that answer `query`, best first."""
    rows = connection.execute(
        # weights of title, body, tags: as in the catalogue's index
        "SELECT notes.* FROM notes JOIN (SELECT rowid, bm25(notes_ft, 3.0, 1.0, 0.0) AS rank FROM notes_ft"
        " WHERE notes_ft MATCH ?) AS found ON found.rowid = notes.id ORDER BY found.rank, notes.id DESC",
        (match_expression(query),),
    )
    return list(map(_note, rows))


def _note(row: tuple[int, str, str, str, str, str]) -> Note:
    _, address, title, text, begun, changed = row
    return Note(Address(address), title, text, datetime.fromisoformat(begun), datetime.fromisoformat(changed))


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
