"""The user's own database: numbered migrations, a backup before each, nothing lost."""

from __future__ import annotations

import contextlib
import errno
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from migbrowser.model.address import Address
from migbrowser.model.errors import Obstacle, Problem, UserError
from migbrowser.model.original import Original
from migbrowser.store import notes, originals, remembered, selections, verdicts

FILE_NAME = "library.db"
APPLICATION_ID = 0x6D696C62  # "milb"
BUSY_MILLISECONDS = 5000  # the window and a command may write at the same time
MIGRATIONS = (
    """
    CREATE TABLE selection (
        address TEXT PRIMARY KEY,
        position INTEGER NOT NULL
    ) WITHOUT ROWID;
    """,
    originals.TABLES,
    remembered.TABLES,
    notes.TABLES,
    remembered.NAMES,
    selections.TABLES,
    verdicts.TABLES,
)


class Library:
    """An open library. Belongs to the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    def data_version(self) -> int:
        """A number that is another one after any other program or thread has written here."""
        return _pragma(self.connection, "data_version")

    def keep_original(self, original: Original) -> None:
        """Keep a report's text, in place of the same kept earlier. Raises `UserError(LIBRARY_UNWRITABLE)`."""
        with self.writing() as connection:
            originals.keep(connection, original)

    def originals(self, report: Address) -> list[Original]:
        """The texts kept for a report, the newest first."""
        return originals.kept(self.connection, report)

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is kept, or none. Raises `UserError(LIBRARY_UNWRITABLE)`."""
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
            except BaseException:
                self.connection.rollback()
                raise
            self.connection.commit()
        except sqlite3.OperationalError as error:
            raise UserError(Problem.LIBRARY_UNWRITABLE, path=self.path, reason=_obstacle(error)) from error

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()


def open_library(folder: Path) -> Library:
    """The library in `folder`, made or brought up to date where needed.

    Raises `UserError` where the folder cannot be written, or the file is damaged or of a newer program.
    """
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise UserError(Problem.LIBRARY_UNWRITABLE, path=path, reason=_obstacle(error)) from error
    try:
        _prepare(connection, path)
    except BaseException:
        connection.close()
        raise
    return Library(connection, path)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    try:
        _check_version(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA foreign_keys = ON")
        _migrate(connection, path)
    except sqlite3.OperationalError as error:
        raise UserError(Problem.LIBRARY_UNWRITABLE, path=path, reason=_obstacle(error)) from error
    except sqlite3.DatabaseError as error:
        raise UserError(Problem.LIBRARY_DAMAGED, path=path, reason=str(error)) from error


def _check_version(connection: sqlite3.Connection, path: Path) -> None:
    version, application = _pragma(connection, "user_version"), _pragma(connection, "application_id")
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and application != APPLICATION_ID:
        raise UserError(Problem.LIBRARY_DAMAGED, path=path, reason="it is not a library of this program")
    if version > len(MIGRATIONS):
        raise UserError(Problem.LIBRARY_NEWER, path=path, found=version, known=len(MIGRATIONS))


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    version = _pragma(connection, "user_version")
    if 0 < version < len(MIGRATIONS):
        _back_up(connection, path, version)
    for number, statements in enumerate(MIGRATIONS[version:], version + 1):
        connection.executescript(
            f"BEGIN IMMEDIATE; {statements} PRAGMA application_id = {APPLICATION_ID};"
            f" PRAGMA user_version = {number}; COMMIT;"
        )


def _back_up(connection: sqlite3.Connection, path: Path, version: int) -> None:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    connection.execute("VACUUM INTO ?", (str(path.with_name(f"library-v{version}-{stamp}.db")),))


def _obstacle(error: OSError | sqlite3.Error) -> str:
    """Why the system refuses: a reason that can be worded, else what the system itself says."""
    if isinstance(error, OSError):
        return _OF_SYSTEM.get(error.errno or 0) or error.strerror or str(error)
    return _OF_SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF) or str(error)


_OF_SYSTEM = {
    errno.ENOTDIR: Obstacle.NOT_A_FOLDER,
    errno.EEXIST: Obstacle.NOT_A_FOLDER,
    errno.EACCES: Obstacle.NO_RIGHT,
    errno.EPERM: Obstacle.NO_RIGHT,
    errno.EROFS: Obstacle.READ_ONLY,
    errno.ENOSPC: Obstacle.FULL,
}
_OF_SQLITE = {
    sqlite3.SQLITE_PERM: Obstacle.NO_RIGHT,
    sqlite3.SQLITE_READONLY: Obstacle.READ_ONLY,
    sqlite3.SQLITE_FULL: Obstacle.FULL,
    sqlite3.SQLITE_BUSY: Obstacle.IN_USE,
    sqlite3.SQLITE_LOCKED: Obstacle.IN_USE,
}


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
