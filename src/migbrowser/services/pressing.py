"""Running in a process of its own what cannot be interrupted: the engine (`setting.py`), drawing prints.

The engine keeps what memory it came to, and the drawing on a printer holds up every other thread. A process
can be ended in the middle of its work, gives its memory back, and takes nobody with it when it dies.
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
from typing import IO, NamedTuple, cast

from migbrowser import ENGINE, PRINTER, paths
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.progress import CancelToken
from migbrowser.services.answering import Head, Message

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


class Work(NamedTuple):
    """What a process is for, and what is wrong where it fails, ends or does not start."""

    command: str
    failed: Problem  # reason
    ended: Problem  # how
    not_started: Problem  # reason


SETTING = Work(ENGINE, Problem.ENGINE_FAILED, Problem.ENGINE_ENDED, Problem.ENGINE_NOT_STARTED)
PRINTING = Work(PRINTER, Problem.NOT_PRINTED, Problem.PRINTING_ENDED, Problem.NOT_PRINTED)


class Press:
    """One process, for as long as a `with` lasts; cancelling ends it, and so does leaving."""

    def __init__(self, cancel: CancelToken | None = None, work: Work = SETTING) -> None:
        """Start it. Raises `UserError(work.not_started)` where the system does not let it start."""
        self._work = work
        self._cancel = cancel or CancelToken()
        self._cancel.check()
        try:
            self._process = subprocess.Popen(
                command(work.command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=None if _log.isEnabledFor(logging.DEBUG) else subprocess.DEVNULL,
                env=environment(),
                creationflags=_NO_CONSOLE,
            )
        except OSError as error:
            reason = error.strerror or str(error)
            raise UserError(work.not_started, reason=reason) from error
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
        """What is made of a message.

        Raises `UserError`: the `failed` with what it says, `ended` where its process did, CANCELLED.
        """
        _, found = self.begin(head, *parts)
        return tuple(found)

    def begin(self, head: Head, *parts: bytes) -> tuple[int, Iterator[bytes]]:
        """As `ask`: how many parts there are, and each of them as it comes, so that none needs to be kept."""
        with self._watched():
            Message(head, *parts).write(self._to)
            answer, count, found = Message.begun(self._from)
        if "refused" in answer:
            raise UserError(self._work.failed, reason=answer["refused"])
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
            raise UserError(self._work.ended, how=self._how()) from error

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


def command(deed: str = ENGINE) -> list[str]:
    """What starts a process: the bundle's program, for the engine that without Qt, or this Python."""
    this = Path(sys.executable)
    if getattr(sys, "frozen", False):
        program = paths.PROGRAM if deed == ENGINE else f"{paths.PROGRAM}-window"
        return [str(this.with_name(f"{program}{this.suffix}")), deed]
    return [str(this), "-P", "-m", "migbrowser", deed]


def environment() -> dict[str, str]:
    """What a process finds around it: this program, and frugal ways with memory."""
    found = {**os.environ, **_FRUGAL}
    if getattr(sys, "frozen", False):
        found["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # the bundle's program starts anew, as from a menu
    else:
        source = str(Path(__file__).resolve().parents[2])
        found["PYTHONPATH"] = os.pathsep.join(filter(None, (source, os.environ.get("PYTHONPATH"))))
    return found
