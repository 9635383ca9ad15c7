"""Hits in the middle of their lines: what stands on both sides, and how such lines are put in order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from migbrowser.text.tokens import token_texts

_WIDTH = 80  # characters on either side
_BREAKS = str.maketrans("\n\r\t", "   ")
_COMPARED = 5  # words by which lines are put in order


class Line(NamedTuple):
    """A hit with the text on both sides of it."""

    left: str
    hit: str
    right: str


def lines(text: str, marks: Iterable[tuple[int, int]]) -> list[Line]:
    """A line for each of `marks` in `text`; line breaks are blanks, cut words are left out."""
    text = text.translate(_BREAKS)
    return [Line(_before(text, start), text[start:end], _behind(text, end)) for start, end in marks]


def _before(text: str, end: int) -> str:
    start = max(0, end - _WIDTH)
    blank = text.find(" ", start - 1, start + _WIDTH // 4) if start else -1
    return text[blank + 1 if blank >= 0 else start : end]


def _behind(text: str, start: int) -> str:
    end = min(len(text), start + _WIDTH)
    blank = text.rfind(" ", end - _WIDTH // 4, end + 1) if end < len(text) else -1
    return text[start : blank if blank >= 0 else end]


def by_left(line: Line) -> tuple[str, ...]:
    """What lines are sorted by to bring equal words before the hit together, the nearest first."""
    return token_texts(line.left)[::-1][:_COMPARED]


def by_right(line: Line) -> tuple[str, ...]:
    """What lines are sorted by to bring equal words behind the hit together."""
    return token_texts(line.right)[:_COMPARED]
