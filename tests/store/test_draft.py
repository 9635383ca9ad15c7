import sqlite3
from pathlib import Path

import pytest

from migbrowser.model.entry import Edition
from migbrowser.model.errors import Problem, UserError
from migbrowser.store.draft import drafting

EDITION = Edition("2024-05-01", "0" * 64, 1, ())
SERIES = {"address": "series/a", "title": "A", "short": "A", "title_zh": None, "note": None, "coverage": None}


def write(target: Path, **tables: list[dict[str, object]]) -> Edition:
    with drafting(target) as draft:
        return draft.fill(tables, EDITION)


def test_what_was_filled_stands_in_the_file(tmp_path: Path) -> None:
    edition = write(tmp_path / "a.db", series=[dict(SERIES)])
    assert dict(edition.counts)["series"] == 1
    connection = sqlite3.connect(tmp_path / "a.db")
    assert connection.execute("SELECT value FROM catalogue WHERE key = 'series'").fetchone() == ("1",)
    connection.close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.db"]


def test_same_rows_same_bytes(tmp_path: Path) -> None:
    write(tmp_path / "a.db", series=[dict(SERIES)])
    write(tmp_path / "b.db", series=[dict(SERIES)])
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_a_reference_to_nothing_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("old")
    lost = {"alias": "event/a", "address": "event/b"}
    member = {"party": "party/none", "position": 0, "body": "party/none", "since": None, "until": None}
    with pytest.raises(sqlite3.IntegrityError):
        write(tmp_path / "a.db", aliases=[lost], memberships=[member])
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_any_error_leaves_no_trace(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), drafting(tmp_path / "a.db"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        (".", Problem.TARGET_IS_FOLDER),
        ("none/a.db", Problem.NO_SUCH_FOLDER),
        ("a" * 300, Problem.UNWRITABLE_FILE),
    ],
)
def test_places_that_cannot_be_written(tmp_path: Path, name: str, problem: Problem) -> None:
    with pytest.raises(UserError) as caught:
        write(tmp_path / name)
    assert caught.value.problem is problem
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a#b?.db", "a%20b.db", "目录 1.db"])
def test_awkward_names(tmp_path: Path, name: str) -> None:
    write(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]
