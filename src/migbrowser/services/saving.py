"""Saving a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from migbrowser.model.errors import Problem, UserError


def check_target(target: Path) -> None:
    """Raise `UserError` where `target` plainly cannot be written: before any work is done."""
    try:
        _check(target)
    except (OSError, ValueError) as error:
        raise _unwritable(target, error) from error


def save(target: Path, content: bytes) -> None:
    """Write `content` beside `target`, on to the disk, then in its place; what was there stays until then.

    Raises `UserError`: TARGET_IS_FOLDER, NO_SUCH_FOLDER, or UNWRITABLE_FILE with the system's reason.
    """
    with replacing(target) as beside:
        beside.write_bytes(content)


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """An empty file beside `target`, to be written; in the end it takes that place; raises as `save`."""
    check_target(target)
    try:
        with _beside(target.resolve()) as beside:
            yield beside
    except OSError as error:
        raise _unwritable(target, error) from error


def _check(target: Path) -> None:
    place = target.resolve()
    if place.is_dir() or not target.name:
        raise UserError(Problem.TARGET_IS_FOLDER, path=target)
    if not place.parent.is_dir():
        raise UserError(Problem.NO_SUCH_FOLDER, path=place.parent)
    if not place.exists():
        return
    mode = place.stat().st_mode
    if not stat.S_ISREG(mode):
        raise UserError(Problem.UNWRITABLE_FILE, path=target, reason="it is not an ordinary file")
    if not mode & stat.S_IWUSR or not os.access(place, os.W_OK):
        raise UserError(Problem.UNWRITABLE_FILE, path=target, reason="it is read-only")


@contextlib.contextmanager
def _beside(place: Path) -> Iterator[Path]:
    beside = place.with_name(f".migbrowser-{secrets.token_hex(4)}.part")
    try:
        beside.touch(exist_ok=False)
        with contextlib.suppress(OSError):  # who may read what was there may read this, and nobody else
            shutil.copymode(place, beside)
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(place)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(place.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can; the file itself is safe by now."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unwritable(target: Path, error: Exception) -> UserError:
    reason = getattr(error, "strerror", None) or str(error)
    return UserError(Problem.UNWRITABLE_FILE, path=target, reason=reason)
