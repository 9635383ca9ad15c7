"""What a process of the program's own says and hears: messages on standard input, answers on standard output.

It is this program, started with a command that no help names (`pressing.py`). A message is eight bytes with
the length of its head, the head as JSON, then the bytes of its parts, whose lengths the head tells. Whoever
asked is gone where standard input ends: then this process ends too, whatever it is doing.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any, Protocol

_CHUNK = 1 << 20  # bytes read at once: what a head only claims is never made room for
_BAD_USAGE = 2

Head = dict[str, Any]
Deed = Callable[[], list[bytes]]


class Trade(Protocol):
    """What a process is there for."""

    def asked(self, message: Message) -> Deed:
        """The deed that a message asks for. Raises `KeyError`, `TypeError` or `ValueError` for any other."""

    def clear(self) -> None:
        """Leave nothing where whoever asked was ended before they could clear up."""


class Message:
    """A head and its parts."""

    def __init__(self, head: Head, *parts: bytes) -> None:
        self.head, self.parts = head, parts

    def write(self, stream: IO[bytes]) -> None:
        """Send it."""
        head = json.dumps({**self.head, "parts": [len(part) for part in self.parts]}).encode()
        for piece in (len(head).to_bytes(8, "big"), head, *self.parts):
            stream.write(piece)
        stream.flush()

    @classmethod
    def read(cls, stream: IO[bytes]) -> Message:
        """The next one. Raises `EOFError` where there is none or not all of it, `ValueError` for nonsense."""
        head, _, parts = cls.begun(stream)
        return cls(head, *parts)

    @staticmethod
    def begun(stream: IO[bytes]) -> tuple[Head, int, Iterator[bytes]]:
        """The next one's head, and its so many parts, each read when it is asked for; raises as `read`."""
        head = json.loads(_exactly(stream, int.from_bytes(_exactly(stream, 8), "big")))
        sizes = head.pop("parts") if isinstance(head, dict) and "parts" in head else None
        if not isinstance(sizes, list) or not all(type(size) is int and size >= 0 for size in sizes):
            raise ValueError("no message")
        return head, len(sizes), (_exactly(stream, size) for size in sizes)


def _exactly(stream: IO[bytes], size: int) -> bytes:
    found = bytearray()
    while len(found) < size:
        piece = stream.read(min(size - len(found), _CHUNK))
        if not piece:
            raise EOFError
        found += piece
    return bytes(found)


def serve(trade: Trade) -> int:
    """Answer until standard input ends, which ends the process; a code where nobody can have asked."""
    asked, answers = sys.stdin, sys.stdout
    if asked is None or answers is None or asked.isatty():
        return _refuse()
    waiting: SimpleQueue[Deed] = SimpleQueue()
    Thread(target=_listen, args=(asked.buffer, trade, waiting), daemon=True).start()
    while True:
        _answer(waiting.get()).write(answers.buffer)


def _listen(stream: IO[bytes], trade: Trade, waiting: SimpleQueue[Deed]) -> None:
    """Pass on what is asked; beside the work, so that the end of whoever asks ends that too."""
    heard = False
    try:
        while True:
            waiting.put(trade.asked(Message.read(stream)))
            heard = True
    except EOFError:
        trade.clear()
        os._exit(0 if heard else _refuse())
    except (KeyError, TypeError, ValueError, RecursionError):
        os._exit(_refuse())


def _refuse() -> int:
    if sys.stderr:
        sys.stderr.write("migbrowser: this command is for the program itself; see: migbrowser --help\n")
        sys.stderr.flush()
    return _BAD_USAGE


def _answer(deed: Deed) -> Message:
    try:
        return Message({}, *deed())
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 (where the engine is at fault it raises what is no Exception)
        return Message({"refused": str(error) or type(error).__name__})
