"""Opens database files of ours to read, and tells a good file from a missing, damaged or foreign one."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from migbrowser.model.errors import Problem, UserError

_MAGIC = b"SQLite format 3\0"
_HEADER = struct.Struct(">16sH10xI28xI4xI")  # magic, page size, pages, user_version, application_id
_OWN_FAULTS = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISUSE, sqlite3.SQLITE_RANGE)
_DISK_FAULTS = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
)


@dataclass(frozen=True, slots=True)
class Identity:
    """What a file's header says: whose it is, the version of its schema, its whole size in bytes."""

    application: int
    version: int
    size: int


def read_identity(path: Path) -> Identity | None:
    """The identity in the file's first 100 bytes; `None` if it is not an SQLite database.

    Raises `OSError`, or `ValueError` for a path that no system takes.
    """
    with path.open("rb") as file:
        head = file.read(_HEADER.size)
    if len(head) < _HEADER.size:
        return None
    magic, page, pages, version, application = _HEADER.unpack(head)
    if magic != _MAGIC:
        return None
    return Identity(application, version, pages * (65536 if page == 1 else page))


def location(path: Path, **parameters: str) -> str:
    """The URI by which SQLite opens `path`; `#`, `?` and `%` in it would otherwise name another file."""
    query = "&".join(f"{key}={value}" for key, value in parameters.items())
    whole = path.absolute().as_posix()
    root = "" if whole.startswith("/") else "/"  # a drive's letter stands behind a slash
    return f"file://{root}{quote(whole, safe='/:')}?{query}"


def open_immutable(path: Path) -> sqlite3.Connection:
    """A read-only connection to a file that nobody writes while it is open; never creates one.

    Rows come as `sqlite3.Row`.
    """
    connection = sqlite3.connect(location(path, mode="ro", immutable="1"), uri=True)
    connection.row_factory = sqlite3.Row
    return connection


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turns what the file is to blame for into a `UserError`; our own mistakes in SQL pass through.

    A value that no good file holds, such as text that is not UTF-8 or no day at all, is the file's fault too.
    """
    try:
        yield
    except ValueError as error:
        raise UserError(Problem.CATALOGUE_DAMAGED, path=str(path), reason=str(error)) from error
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code == sqlite3.SQLITE_INTERRUPT:
            raise UserError(Problem.CANCELLED) from error
        if code in _OWN_FAULTS:
            raise
        raise UserError(Problem.CATALOGUE_DAMAGED, path=str(path), reason=str(error)) from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turns what the disk is to blame for while `path` is written into a `UserError(UNWRITABLE_FILE)`."""
    try:
        yield
    except OSError as error:
        raise UserError(Problem.UNWRITABLE_FILE, path=str(path), reason=error.strerror) from error
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _DISK_FAULTS:
            raise
        raise UserError(Problem.UNWRITABLE_FILE, path=str(path), reason=str(error)) from error
