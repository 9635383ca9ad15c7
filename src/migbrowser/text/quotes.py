"""Typographic quotation marks and apostrophes in place of straight ones."""

from __future__ import annotations

import re

_STRAIGHT = re.compile("[\"']")
_BEFORE = r"(?<![^\s(\[{“‘«/—–-])"  # at the beginning of a word
_DOUBLE = re.compile(f'{_BEFORE}"(?=\\S)')
# closed further on, behind a few apostrophes at most
_SINGLE = re.compile(f"{_BEFORE}'(?=\\w)(?=[^']{{0,200}}(?:'(?=\\w)[^']{{0,200}}){{0,5}}'(?!\\w))")

# Chinese has no spaces between words: beside its letters the first mark opens and the next closes.
_LETTERS = r"\u3001-\u30ff\u3400-\u9fff\uff01-\uff5e"
_HAN = f"[{_LETTERS}]"
# a link must not change; looked for where a word begins, or a long run without spaces takes seconds
_ADDRESS = re.compile(rf"(?<![^\s\"{_LETTERS}])([^\s\"{_LETTERS}]+://\S+)")
_PAIR = re.compile(r'(.?)"(?=\S)([^"]*)(?<=\S)"(?=(.?))', re.DOTALL)
_TOUCHES = re.compile(f"^{_HAN}|{_HAN}$")
_SINGLE_PAIR = re.compile(
    f"(?:(?<={_HAN})'(?=\\S)|'(?={_HAN}))([^']{{1,200}}?)(?:(?<={_HAN})'|(?<=\\S)'(?={_HAN}))"
)


def curled(text: str) -> str:
    """The text with “ ” ‘ ’; an apostrophe, and a quotation mark that closes nothing, becomes ’ or ”."""
    if not _STRAIGHT.search(text):
        return text
    parts = _ADDRESS.split(text)
    return "".join(part if number % 2 else _curled(part) for number, part in enumerate(parts))


def _curled(text: str) -> str:
    paired = _SINGLE_PAIR.sub(r"‘\1’", _PAIR.sub(_paired, text))
    opened = _SINGLE.sub("‘", _DOUBLE.sub("“", paired))
    return opened.replace('"', "”").replace("'", "’")


def _paired(found: re.Match[str]) -> str:
    """Two marks that stand beside Chinese, inside or outside; any others are left for the rule of spaces."""
    before, within, behind = found.groups()
    beside = any(map(_TOUCHES.search, (before, within, behind)))
    return f"{before}“{within}”" if beside else found.group()
