import sqlite3
from pathlib import Path

import pytest

from migbrowser.model.errors import Problem, UserError
from migbrowser.store.database import Identity, location, open_immutable, read_identity, reading, writing

AWKWARD = ("a#b.db", "a?b.db", "a%41b.db", "a b.db", "ä中.db", "a&mode=rwc.db")


def make(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(
        "PRAGMA application_id = 7; PRAGMA user_version = 9; CREATE TABLE t(a); INSERT INTO t VALUES (5);"
    )
    connection.close()


def test_identity_is_what_the_header_says(tmp_path: Path) -> None:
    make(tmp_path / "a.db")
    size = (tmp_path / "a.db").stat().st_size
    assert read_identity(tmp_path / "a.db") == Identity(application=7, version=9, size=size)


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"x" * 5000])
def test_other_files_have_no_identity(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.db").write_bytes(content)
    assert read_identity(tmp_path / "a.db") is None


@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_names_open_the_file_that_they_name(tmp_path: Path, name: str) -> None:
    make(tmp_path / name)
    connection = open_immutable(tmp_path / name)
    assert connection.execute("SELECT a FROM t").fetchone()["a"] == 5
    connection.close()


@pytest.mark.parametrize("name", AWKWARD)
def test_opening_creates_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(sqlite3.OperationalError):
        open_immutable(tmp_path / name).execute("SELECT 1 FROM t")
    assert list(tmp_path.iterdir()) == []


def test_nothing_can_be_written(tmp_path: Path) -> None:
    make(tmp_path / "a.db")
    connection = open_immutable(tmp_path / "a.db")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM t")
    connection.close()


def test_location_quotes_what_a_uri_would_read_otherwise() -> None:
    uri = location(Path("/a b/c#d?e%f.db"), mode="ro")
    assert uri.startswith("file:///")
    assert uri.endswith("/a%20b/c%23d%3Fe%25f.db?mode=ro")


def test_reading_blames_the_file_for_damage(tmp_path: Path) -> None:
    make(tmp_path / "a.db")
    content = bytearray((tmp_path / "a.db").read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    (tmp_path / "a.db").write_bytes(content)
    connection = open_immutable(tmp_path / "a.db")
    with pytest.raises(UserError) as caught, reading(tmp_path / "a.db"):
        connection.execute("SELECT a FROM t").fetchall()
    assert caught.value.problem is Problem.CATALOGUE_DAMAGED
    connection.close()


def test_reading_takes_an_interruption_for_a_cancelled_deed(tmp_path: Path) -> None:
    connection = sqlite3.connect(":memory:")
    connection.set_progress_handler(lambda: 1, 1)
    with pytest.raises(UserError) as caught, reading(tmp_path):
        connection.execute("SELECT 1 UNION SELECT 2").fetchall()
    assert caught.value.problem is Problem.CANCELLED
    connection.close()


def test_our_own_mistakes_pass_through(tmp_path: Path) -> None:
    connection = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError), reading(tmp_path):
        connection.execute("SELECT nonsense")
    with pytest.raises(sqlite3.OperationalError), writing(tmp_path):
        connection.execute("SELECT nonsense")
    connection.close()


def test_writing_blames_the_disk(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "a.db")
    connection.executescript("PRAGMA page_size = 4096; PRAGMA max_page_count = 1;")
    with pytest.raises(UserError) as caught, writing(tmp_path / "a.db"):
        connection.execute("CREATE TABLE t(a)")
    assert caught.value.problem is Problem.UNWRITABLE_FILE
    connection.close()
