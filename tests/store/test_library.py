"""The user's library: made when missing, refused plainly when not ours, never half-written."""

from __future__ import annotations

import os
import sqlite3

import pytest

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.store import library as library_module
from migbrowser.store.library import FILE_NAME, open_library

ONE, TWO = Address("event/one"), Address("event/two")


def problem_of(folder):
    with pytest.raises(UserError) as caught:
        open_library(folder)
    return caught.value.problem


def test_the_selection_survives_a_restart_in_its_order(tmp_path):
    first = open_library(tmp_path / "new" / "folder")
    assert first.change_selection(lambda _: [TWO, ONE, TWO])
    first.close()
    second = open_library(tmp_path / "new" / "folder")
    assert second.selection() == (TWO, ONE)
    second.close()


def test_a_change_that_fails_keeps_what_was(tmp_path):
    library = open_library(tmp_path)
    library.change_selection(lambda _: [ONE])
    with pytest.raises(ZeroDivisionError):
        library.change_selection(lambda _: [1 / 0])
    assert library.selection() == (ONE,)
    assert library.change_selection(lambda kept: [*kept, TWO])
    library.close()


def test_a_folder_that_is_a_file_is_said_to_be_unwritable(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert problem_of(blocked) is Problem.LIBRARY_UNWRITABLE


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
    library.change_selection(lambda _: [ONE])
    library.close()
    steps = (*library_module.MIGRATIONS, "CREATE TABLE more (x);")
    monkeypatch.setattr(library_module, "MIGRATIONS", steps)
    newer = open_library(tmp_path)
    assert newer.selection() == (ONE,)
    newer.close()
    (backup,) = tmp_path.glob(f"library-v{len(steps) - 1}-*.db")
    kept = sqlite3.connect(backup)
    assert kept.execute("SELECT address FROM selection").fetchall() == [(ONE,)]
    kept.close()


def test_two_programs_lose_nothing_of_each_other(tmp_path):
    mine, theirs = open_library(tmp_path), open_library(tmp_path)
    mine.change_selection(lambda kept: [*kept, ONE])
    theirs.change_selection(lambda kept: [*kept, TWO])
    assert mine.selection() == (ONE, TWO)
    mine.close()
    theirs.close()
