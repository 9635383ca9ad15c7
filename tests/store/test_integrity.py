"""A damaged database is told from a whole one, its full-text tables included."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from migbrowser.store.catalogue import Catalogue
from migbrowser.store.integrity import faults
from migbrowser.store.library import open_library


def test_both_databases_are_whole(tiny_catalogue: Catalogue, tmp_path: Path) -> None:
    assert faults(tiny_catalogue.connection) == []
    library = open_library(tmp_path)
    assert faults(library.connection) == []
    library.close()


def test_pages_that_were_overwritten_are_noticed(tiny_database: Path, tmp_path: Path) -> None:
    broken = Path(shutil.copy(tiny_database, tmp_path / "broken.db"))
    content = bytearray(broken.read_bytes())
    content[8192:] = bytes(len(content) - 8192)
    broken.write_bytes(content)
    assert faults(sqlite3.connect(broken))


def test_an_index_that_does_not_fit_its_words_is_noticed(tmp_path: Path) -> None:
    library = open_library(tmp_path)
    row = ("party/kr", "Korea", "text", "2026-01-01T00:00:00+00:00", "2026-01-01T00:00:00+00:00")
    library.connection.execute(
        "INSERT INTO notes (address, title, text, begun, changed) VALUES (?, ?, ?, ?, ?)", row
    )
    library.connection.execute(
        "INSERT INTO notes_ft (rowid, title, body, tags) VALUES (1, 'a', 'b c', '=every')"
    )
    library.connection.execute("UPDATE notes_ft_content SET c1 = 'd e' WHERE id = 1")
    assert any("notes_ft" in fault for fault in faults(library.connection))
    library.close()
