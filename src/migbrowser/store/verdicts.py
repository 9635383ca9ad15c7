"""Verdicts in the library, and which rows of comparisons the user joined or split."""

from __future__ import annotations

import json
import sqlite3

from migbrowser.model.verdict import Fix, Kept, KeptFix, KeptVerdict

TABLES = """
    CREATE TABLE verdicts (
        subject TEXT PRIMARY KEY,  -- a point's address, or a hash of what stands in the row
        right TEXT NOT NULL,  -- JSON: reports' addresses and texts' hashes; empty: unclear
        reason TEXT NOT NULL,
        given TEXT NOT NULL  -- UTC
    );
    CREATE TABLE fixes (
        id INTEGER PRIMARY KEY,
        fix TEXT NOT NULL,  -- joined or split
        ones TEXT NOT NULL,  -- JSON: statements' addresses, or a text's hash and a passage
        others TEXT NOT NULL,
        given TEXT NOT NULL,
        UNIQUE (fix, ones, others)
    );
"""


def kept(connection: sqlite3.Connection) -> Kept:
    """All verdicts and fixes."""
    verdicts = connection.execute("SELECT subject, right, reason, given FROM verdicts")
    fixes = connection.execute("SELECT fix, ones, others, given FROM fixes ORDER BY id")
    return Kept(
        {row[0]: KeptVerdict(row[0], _list(row[1]), row[2], row[3]) for row in verdicts},
        tuple(KeptFix(Fix(fix), _list(ones), _list(others), given) for fix, ones, others, given in fixes),
    )


def keep_verdict(connection: sqlite3.Connection, verdict: KeptVerdict) -> None:
    """Write a verdict in the transaction that is open, in place of an earlier one on the same subject."""
    row = (verdict.subject, _json(verdict.right), verdict.reason, verdict.given)
    connection.execute("INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?, ?)", row)


def drop_verdict(connection: sqlite3.Connection, subject: str) -> bool:
    """Forget a verdict; whether there was one."""
    return connection.execute("DELETE FROM verdicts WHERE subject = ?", (subject,)).rowcount > 0


def keep_fix(connection: sqlite3.Connection, fix: KeptFix) -> bool:
    """Write a fix in the transaction that is open; whether it was not there yet."""
    row = (fix.fix, _json(fix.ones), _json(fix.others), fix.given)
    sql = "INSERT OR IGNORE INTO fixes (fix, ones, others, given) VALUES (?, ?, ?, ?)"
    return connection.execute(sql, row).rowcount > 0


def drop_fix(connection: sqlite3.Connection, fix: KeptFix) -> bool:
    """Forget a fix; whether there was such a one."""
    sql = "DELETE FROM fixes WHERE fix = ? AND ones = ? AND others = ?"
    return connection.execute(sql, (fix.fix, _json(fix.ones), _json(fix.others))).rowcount > 0


def _json(values: tuple[str, ...]) -> str:
    return json.dumps(values, ensure_ascii=False)


def _list(text: str) -> tuple[str, ...]:
    return tuple(map(str, json.loads(text)))
