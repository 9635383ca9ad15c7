"""What data/README.md says of the database holds: its picture of the schema, and its questions."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from development.schema_picture import README, drawn_into, picture
from migbrowser.store.database import open_immutable
from migbrowser.store.schema import TABLES
from migbrowser.store.views import VIEWS

TEXT = README.read_text("utf-8")
QUESTIONS = re.findall(r"(?s)```sql\n(.+?)```", TEXT)


@pytest.fixture(scope="module")
def connection(real_database: Path) -> Iterator[sqlite3.Connection]:
    opened = open_immutable(real_database)
    yield opened
    opened.close()


def test_the_picture_is_that_of_the_schema() -> None:
    assert drawn_into(TEXT, picture(TABLES)) == TEXT, "run: python -m development.schema_picture"


def test_every_view_is_named() -> None:
    assert [name for name in re.findall(r"CREATE VIEW (\w+)", VIEWS) if f"`{name}`" not in TEXT] == []


def test_there_are_ten_questions() -> None:
    assert len(QUESTIONS) == 10


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_has_an_answer(connection: sqlite3.Connection, question: str) -> None:
    assert connection.execute(question).fetchall()


def test_no_reference_leads_nowhere(connection: sqlite3.Connection) -> None:
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_picture_tells_what_must_be_from_what_may_be() -> None:
    drawn = picture(
        "CREATE TABLE a (x TEXT PRIMARY KEY);"
        "CREATE TABLE b (y TEXT PRIMARY KEY, x TEXT NOT NULL REFERENCES a(x), z TEXT REFERENCES a(x));"
    )
    assert "    a ||--o{ b : x\n    a |o--o{ b : z\n" in drawn
    assert "- **b**: y*, x, z\n" in drawn
