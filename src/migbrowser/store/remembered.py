"""Saved searches and the search history in the library."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any

from migbrowser.model.address import Address
from migbrowser.model.remembered import PastSearch, SavedSearch
from migbrowser.model.search import Filters, Sort

TABLES = """
    CREATE TABLE saved_searches (
        name TEXT PRIMARY KEY,
        question TEXT NOT NULL,
        filters TEXT NOT NULL,  -- JSON: those that are set
        sort TEXT NOT NULL,
        saved TEXT NOT NULL  -- UTC
    );
    CREATE TABLE search_history (  -- each question once, numbered as last asked
        id INTEGER PRIMARY KEY,
        question TEXT NOT NULL,
        filters TEXT NOT NULL,
        found INTEGER NOT NULL,
        asked TEXT NOT NULL,
        UNIQUE (question, filters)
    );
"""
NAMES = "ALTER TABLE saved_searches ADD COLUMN names INTEGER NOT NULL DEFAULT 1;"
_ADDRESSES = ("event", "party", "report", "series", "topic")
_DAYS = ("since", "until")


def save(connection: sqlite3.Connection, search: SavedSearch) -> None:
    """Write a search in the transaction that is open, in place of an earlier one of the same name."""
    kept = (search.name, search.question, _written(search.filters), search.sort)
    row = (*kept, _stamp(search.saved), search.names)
    connection.execute("INSERT OR REPLACE INTO saved_searches VALUES (?, ?, ?, ?, ?, ?)", row)


def rename(connection: sqlite3.Connection, name: str, new: str) -> bool:
    """Give a saved search another name; whether there is one. Raises `sqlite3.IntegrityError` if taken."""
    return connection.execute("UPDATE saved_searches SET name = ? WHERE name = ?", (new, name)).rowcount > 0


def forget(connection: sqlite3.Connection, name: str) -> bool:
    """Drop a saved search; whether there was one."""
    return connection.execute("DELETE FROM saved_searches WHERE name = ?", (name,)).rowcount > 0


def saved(connection: sqlite3.Connection) -> list[SavedSearch]:
    """The saved searches by name."""
    rows = connection.execute("SELECT * FROM saved_searches ORDER BY name COLLATE NOCASE, name")
    return [
        SavedSearch(name, question, _read(filters), Sort(sort), _moment(stamp), bool(names))
        for name, question, filters, sort, stamp, names in rows
    ]


def record(connection: sqlite3.Connection, search: PastSearch, most: int) -> None:
    """Put a search at the end of the history, of which the last `most` are kept."""
    key = (search.question, _written(search.filters))
    connection.execute("DELETE FROM search_history WHERE question = ? AND filters = ?", key)
    connection.execute(
        "INSERT INTO search_history (question, filters, found, asked) VALUES (?, ?, ?, ?)",
        (*key, search.found, _stamp(search.asked)),
    )
    connection.execute(
        "DELETE FROM search_history WHERE id NOT IN (SELECT id FROM search_history ORDER BY id DESC LIMIT ?)",
        (most,),
    )


def history(connection: sqlite3.Connection) -> list[PastSearch]:
    """The searches made lately, the last first."""
    rows = connection.execute("SELECT question, filters, found, asked FROM search_history ORDER BY id DESC")
    return [
        PastSearch(question, _read(filters), found, _moment(stamp))
        for question, filters, found, stamp in rows
    ]


def clear(connection: sqlite3.Connection) -> bool:
    """Forget the history; whether there was any."""
    return connection.execute("DELETE FROM search_history").rowcount > 0


def _written(filters: Filters) -> str:
    values = {field.name: getattr(filters, field.name) for field in fields(filters)}
    kept = {name: str(value) if name in _DAYS else value for name, value in values.items() if value}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def _read(text: str) -> Filters:
    """The filters; a name that this program does not know is passed over."""
    return Filters(**dict(_values(json.loads(text))))


def _values(kept: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    known = {field.name for field in fields(Filters)}
    for name, value in kept.items():
        if name == "kinds" and isinstance(value, list):
            yield name, tuple(map(str, value))
        elif name in _ADDRESSES:
            yield name, Address(str(value))
        elif name in _DAYS:
            yield name, date.fromisoformat(str(value))
        elif name in known:
            yield name, value


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _moment(stamp: str) -> datetime:
    return datetime.fromisoformat(stamp)
