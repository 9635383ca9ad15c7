"""Typographic quotation marks and apostrophes in place of straight ones."""

from __future__ import annotations

import re

_STRAIGHT = re.compile("[\"']")
_ADDRESS = re.compile(r"(\S+://\S+)")  # a link must not change
_BEFORE = r"(?<![^\s(\[{“‘«/—–-])"  # at the beginning of a word
_DOUBLE = re.compile(f'{_BEFORE}"(?=\\S)')
# closed further on, behind a few apostrophes at most
_SINGLE = re.compile(f"{_BEFORE}'(?=\\w)(?=[^']{{0,200}}(?:'(?=\\w)[^']{{0,200}}){{0,5}}'(?!\\w))")


def curled(text: str) -> str:
    """The text with “ ” ‘ ’; an apostrophe, and a quotation mark that closes nothing, becomes ’ or ”."""
    if not _STRAIGHT.search(text):
        return text
    parts = _ADDRESS.split(text)
    return "".join(part if number % 2 else _curled(part) for number, part in enumerate(parts))


def _curled(text: str) -> str:
    opened = _SINGLE.sub("‘", _DOUBLE.sub("“", text))
    return opened.replace('"', "”").replace("'", "’")
