"""Whether a database file is whole: its pages and indexes, and the words of its full-text tables."""

from __future__ import annotations

import sqlite3

MOST = 5  # faults named of one database


def faults(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong, in its own words; nothing where the file is whole.

    The check of a full-text table is a write to SQLite: it is done on a copy in memory, so that a read-only
    file can be checked and the user's own is not touched.
    """
    copy = sqlite3.connect(":memory:")
    try:
        found = [str(row[0]) for row in connection.execute(f"PRAGMA quick_check({MOST})")]
        connection.backup(copy)
        return [*(fault for fault in found if fault != "ok"), *_broken_texts(copy)]
    except sqlite3.DatabaseError as error:
        return [str(error)]
    finally:
        copy.close()


def _broken_texts(copy: sqlite3.Connection) -> list[str]:
    tables = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE % USING fts5(%'"
    found = []
    for (name,) in copy.execute(tables).fetchall():
        quoted = '"' + name.replace('"', '""') + '"'
        try:
            copy.execute(f"INSERT INTO {quoted}({quoted}) VALUES ('integrity-check')")  # noqa: S608 - quoted
        except sqlite3.DatabaseError as error:
            found.append(f"{name}: {error}")
    return found
