"""Loading a text or a saved web page that a user named, whatever it is encoded in."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from migbrowser.model.errors import Matter, Problem, UserError
from migbrowser.text.alignment import never
from migbrowser.text.page import page_text
from migbrowser.text.segments import Body, segment

LARGEST = 20_000_000  # bytes; a report has ten thousand
MOST_SENTENCES = 20_000
"""Sentences above which a file is not taken apart; a report has a hundred, a book ten thousand."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = (
    (b"%PDF-", Matter.PDF),
    (b"PK\x03\x04", Matter.PACKED),
    (b"\xd0\xcf\x11\xe0", Matter.OFFICE),
    (b"SQLite format 3\0", Matter.DATABASE),
)
_CONTROLS = bytes({*range(32)} - {*b"\t\n\v\f\r\x1b"})
_FEW = 0.02  # share of control characters that a damaged text may have; of packed bytes one in ten is one
_FEWEST = 4  # of them in a short text
_LOOKED_AT = 65_536  # bytes


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's text, and the SHA-256 of its bytes."""

    text: str
    sha256: str


def load_text(path: Path) -> Loaded:
    """The text of a file, of a web page the visible text.

    Raises `UserError` where it cannot be read, is too large, or is neither plain text nor a page.
    """
    data = _bytes(path)
    text = _decoded(data)
    return Loaded(page_text(text) if _is_page(data) else text, hashlib.sha256(data).hexdigest())


def load_body(path: Path, check: Callable[[], None] = never) -> Body:
    """A file's text taken apart; `check` may raise to cancel.

    Raises `UserError` as `load_text` does, where there is no sentence, and where there are too many.
    """
    check()
    text = load_text(path).text
    body = segment(text, "zh" if _mostly_han(text) else "en")
    if not body.sentences:
        raise UserError(Problem.NO_TEXT, path=str(path))
    if len(body.sentences) > MOST_SENTENCES:
        what = f"the number of sentences in {path}"
        raise UserError(Problem.TOO_LARGE, what=what, size=len(body.sentences), most=MOST_SENTENCES)
    return body


def _mostly_han(text: str) -> bool:
    letters = [character for character in text[:20_000] if character.isalpha()]
    return sum("\u3400" <= letter <= "\u9fff" for letter in letters) * 2 > len(letters)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise UserError(Problem.TOO_LARGE, what=str(path), size=path.stat().st_size, most=LARGEST)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UserError(Problem.UNREADABLE_FILE, path=str(path), reason=reason) from error
    for start, kind in _NOT_TEXT:
        if data.startswith(start):
            raise UserError(Problem.NOT_TEXT, path=str(path), kind=kind)
    if _is_binary(data[:_LOOKED_AT]):
        raise UserError(Problem.NOT_TEXT, path=str(path), kind=Matter.OTHER)
    return data


def _is_binary(data: bytes) -> bool:
    if data.startswith(tuple(mark for mark, _ in _MARKS)):
        return False
    return len(data) - len(data.translate(None, _CONTROLS)) > max(_FEWEST, _FEW * len(data))


def _is_page(data: bytes) -> bool:
    start = data[:1000].lstrip(codecs.BOM_UTF8 + b" \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html"))


def _decoded(data: bytes) -> str:
    return _characters(data).replace("\0", "\ufffd")


def _characters(data: bytes) -> str:
    """By its mark, else as UTF-8, else as what Chinese pages were written in, else as Western text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", errors="replace")
