"""The file as other programs see it: plain tables, real foreign keys, views that answer."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlite_utils

from migbrowser.store.database import open_immutable
from migbrowser.store.schema import TABLES
from migbrowser.store.views import VIEWS

NAMES = re.findall(r"CREATE TABLE (\w+)", TABLES)
VIEW_NAMES = re.findall(r"CREATE VIEW (\w+)", VIEWS)
OF_THE_CONTRACT = {
    *("events", "reports", "statements", "points", "clauses", "parties", "party_names", "attendance"),
    *("topics", "frameworks", "wordings", "echoes", "catalogue"),
}


@pytest.fixture
def connection(tiny_database: Path) -> Iterator[sqlite3.Connection]:
    opened = open_immutable(tiny_database)
    yield opened
    opened.close()


def test_the_contracts_tables_are_there() -> None:
    assert set(NAMES) >= OF_THE_CONTRACT


def test_the_file_is_sound(connection: sqlite3.Connection) -> None:
    assert [tuple(row) for row in connection.execute("PRAGMA integrity_check")] == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"


def test_the_tiny_catalogue_fills_every_table(connection: sqlite3.Connection) -> None:
    empty = [
        name
        for name in NAMES
        if not connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] and name != "event_themes"
    ]
    assert empty == []


@pytest.mark.parametrize("name", VIEW_NAMES)
def test_views_answer(connection: sqlite3.Connection, name: str) -> None:
    assert connection.execute(f"SELECT * FROM {name}").description


def test_links_lead_to_entries(connection: sqlite3.Connection) -> None:
    lost = connection.execute(
        "SELECT * FROM links WHERE target NOT IN (SELECT address FROM entries)"
        " OR source NOT IN (SELECT address FROM entries)"
    )
    assert lost.fetchall() == []


def test_every_table_has_a_primary_key(connection: sqlite3.Connection) -> None:
    for name in NAMES:
        assert any(row["pk"] for row in connection.execute(f"PRAGMA table_info({name})")), name


def test_columns_that_hold_addresses_are_foreign_keys(connection: sqlite3.Connection) -> None:
    addressed = {"event", "report", "party", "point", "topic", "clause", "statement", "instrument", "speaker"}
    for name in NAMES:
        keys = {row["from"] for row in connection.execute(f"PRAGMA foreign_key_list({name})")}
        columns = {row["name"] for row in connection.execute(f"PRAGMA table_info({name})")}
        assert columns & addressed <= keys, name


def test_sqlite_utils_opens_it(tiny_database: Path) -> None:
    database = sqlite_utils.Database(tiny_database, execute_plugins=False)
    assert database.table("clauses").get("clause/lights-charter/1")["heading"] == "Keepers"
    assert {key.other_table for key in database.table("statements").foreign_keys} >= {"reports", "points"}
    database.close()
