"""Blocks of a captured text: the paragraphs and lines it is laid out in, wrapped lines rejoined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from migbrowser.text.sentences import trimmed

_LINE = re.compile("[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_CLOSING = re.compile(r"[.!?…。！？:：;；][\"'”’)\]）】」』》]*$")
_ITEM = re.compile(r"^(?:\d{1,3}[.)、．]|[(（]\w{1,3}[)）]|[•·▪◦*–—-]\s|[一二三四五六七八九十]{1,3}、)")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a line that stands alone: `text[start:end]`, blanks around it left off."""

    start: int
    end: int
    text: str

    @property
    def ended(self) -> bool:
        """Whether it closes with a sentence mark, a colon or a semicolon."""
        return bool(_CLOSING.search(self.text))

    @property
    def is_item(self) -> bool:
        """Whether it opens with a number, a letter or a bullet of a list."""
        return bool(_ITEM.match(self.text))


def blocks(text: str) -> list[Block]:
    """The blocks of `text` in order. A line is a block, unless the text is wrapped at a fixed width."""
    lines = [span for match in _LINE.finditer(text) if (span := trimmed(text, *match.span())) is not None]
    width = _wrap_width(text, lines)
    spans = lines if width is None else _unwrapped(text, lines, width)
    return [Block(start, end, " ".join(text[start:end].split())) for start, end in spans]


def _wrap_width(text: str, lines: list[tuple[int, int]]) -> int | None:
    """The width at which `text` is wrapped by hand or by mail; None when each line is whole.

    Wrapped means: no line is long, and most lines that another follows directly come near the longest.
    """
    width = max((end - start for start, end in lines), default=0)
    if not 20 <= width <= 120:
        return None
    full = [
        line[1] - line[0] > 0.7 * width
        for line, following in pairwise(lines)
        if not _blank_between(text, line, following)
    ]
    return width if len(full) >= 2 and sum(full) >= 0.6 * len(full) and _mostly_open(text, lines) else None


def _mostly_open(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether most lines break off inside a sentence, as wrapped lines do."""
    closed = sum(bool(_CLOSING.search(text[start:end])) for start, end in lines)
    return closed < 0.6 * len(lines)


def _blank_between(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    return len(_BREAK.findall(text, line[1], following[0])) > 1


def _unwrapped(text: str, lines: list[tuple[int, int]], width: int) -> list[tuple[int, int]]:
    joined = [lines[0]]
    for line, following in pairwise(lines):
        if _blank_between(text, line, following) or _ends_paragraph(text, line, following, width):
            joined.append(following)
        else:
            joined[-1] = (joined[-1][0], following[1])
    return joined


def _ends_paragraph(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    if _ITEM.match(text[following[0] : following[1]]):
        return True
    return line[1] - line[0] < 0.7 * width and bool(_CLOSING.search(text[line[0] : line[1]]))
