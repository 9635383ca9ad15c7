"""Originals in the library: a report's text, its sentences, and where the report's passages stand in it."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from migbrowser.model.address import Address
from migbrowser.model.original import Original, OriginalSentence, Verdict

TABLES = """
    CREATE TABLE originals (  -- one text may be attached to several reports
        report TEXT NOT NULL,
        address TEXT NOT NULL,
        verdict TEXT NOT NULL,
        sha256 TEXT NOT NULL,  -- of the file
        file TEXT NOT NULL,
        title TEXT,
        attached TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (report, address)
    );
    CREATE TABLE original_sentences (
        report TEXT NOT NULL,
        original TEXT NOT NULL,
        position INTEGER NOT NULL,
        at TEXT NOT NULL,  -- its passage in the original
        text TEXT NOT NULL,
        PRIMARY KEY (report, original, position),
        FOREIGN KEY (report, original) REFERENCES originals(report, address) ON DELETE CASCADE
    );
    CREATE TABLE original_places (  -- in which sentence a passage of the report stands
        report TEXT NOT NULL,
        original TEXT NOT NULL,
        position INTEGER NOT NULL,
        passage TEXT NOT NULL,
        at TEXT,  -- NULL: it stands in what is left out of the original's body
        PRIMARY KEY (report, original, position),
        FOREIGN KEY (report, original) REFERENCES originals(report, address) ON DELETE CASCADE
    );
"""


def texts(connection: sqlite3.Connection) -> list[tuple[Address, str, str]]:
    """Report, title and text of every original; the name of its file where it has no title."""
    rows = connection.execute(
        "SELECT report, ifnull(title, file), text FROM originals ORDER BY report, address"
    )
    return [(Address(report), title, text) for report, title, text in rows]


def keep(connection: sqlite3.Connection, original: Original) -> None:
    """Write an original in the transaction that is open, in place of an earlier one of the same address."""
    key = (original.report, original.address)
    connection.execute("DELETE FROM originals WHERE report = ? AND address = ?", key)
    about = (original.verdict, original.sha256, original.file, original.title)
    connection.execute(
        "INSERT INTO originals VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*key, *about, original.attached, original.text),
    )
    connection.executemany(
        "INSERT INTO original_sentences VALUES (?, ?, ?, ?, ?)",
        [(*key, position, each.at, each.text) for position, each in enumerate(original.sentences)],
    )
    places = [(passage, at) for passage, found in original.places.items() for at in found or (None,)]
    connection.executemany(
        "INSERT INTO original_places VALUES (?, ?, ?, ?, ?)",
        [(*key, position, passage, at) for position, (passage, at) in enumerate(places)],
    )


def kept(connection: sqlite3.Connection, report: Address) -> list[Original]:
    """The originals of a report, the newest first."""
    rows = connection.execute(
        "SELECT address, verdict, sha256, file, title, attached, text FROM originals"
        " WHERE report = ? ORDER BY attached DESC, address",
        (report,),
    ).fetchall()
    return [_original(connection, report, *row) for row in rows]


def _original(
    connection: sqlite3.Connection,
    report: Address,
    address: str,
    verdict: str,
    *about: str,
) -> Original:
    sha256, file, title, attached, text = about
    key = (report, address)
    sentences = connection.execute(
        "SELECT at, text FROM original_sentences WHERE report = ? AND original = ? ORDER BY position", key
    )
    return Original(
        address=Address(address),
        report=report,
        verdict=Verdict(verdict),
        sha256=sha256,
        file=file,
        title=title,
        attached=attached,
        text=text,
        sentences=tuple(OriginalSentence(at, said) for at, said in sentences),
        places=_places(connection, key),
    )


def _places(connection: sqlite3.Connection, key: tuple[str, str]) -> dict[str, tuple[str, ...]]:
    places: defaultdict[str, list[str]] = defaultdict(list)
    rows = connection.execute(
        "SELECT passage, at FROM original_places WHERE report = ? AND original = ? ORDER BY position", key
    )
    for passage, at in rows:
        places[passage] += [at] if at else []
    return {passage: tuple(found) for passage, found in places.items()}
