"""The user's library: made when missing, refused plainly when not ours, never half-written."""

from __future__ import annotations

import os
import sqlite3

import pytest

from migbrowser.model.address import Address
from migbrowser.model.errors import Obstacle, Problem, UserError
from migbrowser.services.collecting import Collecting
from migbrowser.store import library as library_module
from migbrowser.store.library import FILE_NAME, open_library

ONE, TWO = Address("event/one"), Address("event/two")


def problem_of(folder):
    with pytest.raises(UserError) as caught:
        open_library(folder)
    return caught.value.problem


def test_the_selection_survives_a_restart_in_its_order(tmp_path):
    first = open_library(tmp_path / "new" / "folder")
    Collecting(first).add([TWO, ONE, TWO])
    first.close()
    second = open_library(tmp_path / "new" / "folder")
    assert Collecting(second).selection() == (TWO, ONE)
    second.close()


def fail_while_writing(library):
    with library.writing() as connection:
        connection.execute("DELETE FROM selections")
        raise ZeroDivisionError


def test_a_change_that_fails_keeps_what_was(tmp_path):
    library = open_library(tmp_path)
    collecting = Collecting(library)
    collecting.add([ONE])
    with pytest.raises(ZeroDivisionError):
        fail_while_writing(library)
    assert collecting.selection() == (ONE,)
    assert collecting.add([TWO]).selection
    library.close()


def test_a_folder_that_is_a_file_is_said_to_be_unwritable(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    for folder in (blocked, blocked / "below"):
        with pytest.raises(UserError) as caught:
            open_library(folder)
        assert caught.value.problem is Problem.LIBRARY_UNWRITABLE
        assert caught.value.values["reason"] is Obstacle.NOT_A_FOLDER


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said_to_be_unwritable(tmp_path):
    tmp_path.chmod(0o500)
    assert problem_of(tmp_path) is Problem.LIBRARY_UNWRITABLE


def test_damage_is_told_from_a_foreign_and_a_newer_file(tmp_path):
    (tmp_path / FILE_NAME).write_bytes(b"no database at all, whatever its name may say" * 40)
    assert problem_of(tmp_path) is Problem.LIBRARY_DAMAGED


def test_another_programs_database_is_left_alone(tmp_path):
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    assert problem_of(tmp_path) is Problem.LIBRARY_DAMAGED


def test_a_newer_library_is_not_touched(tmp_path):
    library = open_library(tmp_path)
    library.connection.execute("PRAGMA user_version = 99")
    library.close()
    assert problem_of(tmp_path) is Problem.LIBRARY_NEWER


def test_a_migration_leaves_a_backup_of_what_was(tmp_path, monkeypatch):
    library = open_library(tmp_path)
    Collecting(library).add([ONE])
    library.close()
    steps = (*library_module.MIGRATIONS, "CREATE TABLE more (x);")
    monkeypatch.setattr(library_module, "MIGRATIONS", steps)
    newer = open_library(tmp_path)
    assert Collecting(newer).selection() == (ONE,)
    newer.close()
    (backup,) = tmp_path.glob(f"library-v{len(steps) - 1}-*.db")
    kept = sqlite3.connect(backup)
    assert kept.execute("SELECT content FROM selection_items").fetchall() == [(ONE,)]
    kept.close()


def test_two_programs_lose_nothing_of_each_other(tmp_path):
    mine, theirs = open_library(tmp_path), open_library(tmp_path)
    Collecting(mine).add([ONE])
    Collecting(theirs).add([TWO])
    assert Collecting(mine).selection() == (ONE, TWO)
    mine.close()
    theirs.close()


def test_the_one_selection_of_an_older_library_is_the_first_of_several(tmp_path, monkeypatch):
    with monkeypatch.context() as older:
        older.setattr(library_module, "MIGRATIONS", library_module.MIGRATIONS[:3])
        library = open_library(tmp_path)
        rows = [(TWO, 0), (ONE, 4)]
        library.connection.executemany("INSERT INTO selection VALUES (?, ?)", rows)
        library.close()
    newer = open_library(tmp_path)
    assert Collecting(newer).selection() == (TWO, ONE)
    newer.close()


def test_what_another_program_writes_is_noticed(tmp_path):
    mine, theirs = open_library(tmp_path), open_library(tmp_path)
    before = mine.data_version()
    Collecting(mine).add([ONE])
    assert mine.data_version() == before
    Collecting(theirs).add([TWO])
    assert mine.data_version() != before
    mine.close()
    theirs.close()
