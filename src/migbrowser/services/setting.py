"""The engine's process: sets what it is asked for on standard input, answers on standard output.

It is this program, started with a command that no help names (`pressing.py`), and imports the engine and
little else. A message is eight bytes with the length of its head, the head as JSON, then the bytes of its
parts, whose lengths the head tells. Whoever asked is gone where standard input ends: then this process ends
too, whatever it is doing, and takes a folder of passing files with it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any

_CHUNK = 1 << 20  # bytes read at once: what a head only claims is never made room for
_BAD_USAGE = 2
PASSING = "document.pdf", "page.typ"  # what a folder of passing files holds

Head = dict[str, Any]
Deed = Callable[[], list[bytes]]


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


def serve() -> int:
    """Answer until standard input ends, which ends the process; a code where nobody can have asked."""
    asked, answers = sys.stdin, sys.stdout
    if asked is None or answers is None or asked.isatty():
        return _refuse()
    waiting: SimpleQueue[Deed] = SimpleQueue()
    Thread(target=_listen, args=(asked.buffer, waiting), daemon=True).start()
    while True:
        _answer(waiting.get()).write(answers.buffer)


def _listen(stream: IO[bytes], waiting: SimpleQueue[Deed]) -> None:
    """Pass on what is asked; beside the engine's work, so that the end of whoever asks ends that too."""
    heard, passing = False, ""
    try:
        while True:
            message = Message.read(stream)
            waiting.put(_asked(message))
            heard = True
            if message.head.get("passing") is True:  # made for this process alone, with the template in it
                passing = os.path.dirname(message.head["template"])  # noqa: PTH120 (as below)
    except EOFError:
        _clear(passing)
        os._exit(0 if heard else _refuse())
    except (KeyError, TypeError, ValueError, RecursionError):
        os._exit(_refuse())


def _clear(folder: str) -> None:
    """Leave nothing where whoever asked was ended before they could clear up."""
    if not folder:
        return
    with suppress(OSError):
        for each in PASSING:  # by name: no other file is ours to remove
            os.unlink(os.path.join(folder, each))  # noqa: PTH108, PTH118 (as below)
        os.rmdir(folder)  # noqa: PTH106 (as below)


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


def _asked(message: Message) -> Deed:
    """The deed that a message asks for. Raises `KeyError`, `TypeError` or `ValueError` for any other."""
    head = message.head
    template = head["template"]
    inputs = {name: part.decode() for name, part in zip(head["inputs"], message.parts, strict=True)}
    settings = {
        "input": template,
        "root": os.path.dirname(template),  # noqa: PTH120 (pathlib takes as long to import as all else here)
        "sys_inputs": inputs,
        "format": head["format"],
        "ppi": head["resolution"],
        "pdf_standards": head["standards"],
    }
    return lambda: _set(head["fonts"], settings)


def _set(fonts: str, settings: dict[str, Any]) -> list[bytes]:
    """A document: one part, or one for each page."""
    import typst

    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    made: bytes | list[bytes] = typst.compile(font_paths=found, **settings)
    return made if isinstance(made, list) else [made]
