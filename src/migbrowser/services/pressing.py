"""Running the engine in a process of its own (`setting.py`).

The engine cannot be interrupted and keeps what memory it came to. A process can be ended in the middle of its
work, gives its memory back, and takes nobody with it when it dies.
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, cast

from migbrowser import ENGINE, paths
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.progress import CancelToken
from migbrowser.services.setting import Head, Message

# For glibc: one store of memory for all threads, and what is freed goes back to the system. Left to itself it
# takes a twentieth more, and now and then a quarter. The store grows by megabytes: a few pages at a
# time cost a sixth of the engine's time.
_FRUGAL = {
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_TRIM_THRESHOLD_": str(8 << 20),
    "MALLOC_TOP_PAD_": str(4 << 20),
    "MALLOC_MMAP_THRESHOLD_": str(128 << 10),
}
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show one for a moment
_MOMENT = 2.0  # seconds between the end of a process's answers and its own
_log = logging.getLogger(__name__)


class Press:
    """One process of the engine, for as long as a `with` lasts; cancelling ends it, and so does leaving."""

    def __init__(self, cancel: CancelToken | None = None) -> None:
        """Start it. Raises `UserError(ENGINE_NOT_STARTED)` where the system does not let it start."""
        self._cancel = cancel or CancelToken()
        self._cancel.check()
        try:
            self._process = subprocess.Popen(
                command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=None if _log.isEnabledFor(logging.DEBUG) else subprocess.DEVNULL,
                env=environment(),
                creationflags=_NO_CONSOLE,
            )
        except OSError as error:
            reason = error.strerror or str(error)
            raise UserError(Problem.ENGINE_NOT_STARTED, reason=reason) from error
        self._to = cast("IO[bytes]", self._process.stdin)
        self._from = cast("IO[bytes]", self._process.stdout)
        self._open = ExitStack()
        self._open.callback(self._end)
        self._open.enter_context(self._cancel.ending(self._process.kill))

    def __enter__(self) -> Press:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: object, __: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._open.close()

    def ask(self, head: Head, *parts: bytes) -> tuple[bytes, ...]:
        """What the engine makes of a message.

        Raises `UserError`: ENGINE_FAILED with what it says, ENGINE_ENDED where its process did, CANCELLED.
        """
        _, found = self.begin(head, *parts)
        return tuple(found)

    def begin(self, head: Head, *parts: bytes) -> tuple[int, Iterator[bytes]]:
        """As `ask`: how many parts there are, and each of them as it comes, so that none needs to be kept."""
        with self._watched():
            Message(head, *parts).write(self._to)
            answer, count, found = Message.begun(self._from)
        if "refused" in answer:
            raise UserError(Problem.ENGINE_FAILED, reason=answer["refused"])
        return count, self._each(found)

    def _each(self, parts: Iterator[bytes]) -> Iterator[bytes]:
        with self._watched():
            yield from parts

    @contextmanager
    def _watched(self) -> Iterator[None]:
        try:
            yield
        except (OSError, EOFError, ValueError) as error:
            self._cancel.check()
            raise UserError(Problem.ENGINE_ENDED, how=self._how()) from error

    def _how(self) -> str:
        """How the process ended: its code, or the signal that ended it."""
        try:
            code = self._process.wait(_MOMENT)
        except subprocess.TimeoutExpired:  # it lives, and what it said was no answer
            self._process.kill()
            code = self._process.wait()
        with suppress(ValueError):
            return signal.Signals(-code).name
        return f"code {code}"

    def _end(self) -> None:
        self._process.kill()
        for pipe in (self._to, self._from):
            with suppress(OSError):  # what was not sent yet
                pipe.close()
        self._process.wait()


def command() -> list[str]:
    """What starts the engine: the bundle's program without Qt, or this Python."""
    this = Path(sys.executable)
    if getattr(sys, "frozen", False):
        return [str(this.with_name(f"{paths.PROGRAM}{this.suffix}")), ENGINE]
    return [str(this), "-P", "-m", "migbrowser", ENGINE]


def environment() -> dict[str, str]:
    """What the engine's process finds around it: this program, and frugal ways with memory."""
    found = {**os.environ, **_FRUGAL}
    if not getattr(sys, "frozen", False):
        source = str(Path(__file__).resolve().parents[2])
        found["PYTHONPATH"] = os.pathsep.join(filter(None, (source, os.environ.get("PYTHONPATH"))))
    return found
