"""Laying text out for a terminal: columns that line up, Chinese too, and lines that fit the page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

PAGE = 100  # columns of a terminal
_GAP = "  "
_NARROWEST = 16  # columns that the last cell of a row has at least
Row = Sequence[object]


def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    marks = sum(unicodedata.combining(char) != 0 for char in text)
    return len(text) - marks + sum(unicodedata.east_asian_width(char) in "WF" for char in text)


def wrapped(text: str, room: int = PAGE, indent: str = "") -> str:
    """The text in lines of `room` columns, each with its newline; only one long ASCII word goes beyond."""
    return "".join(f"{indent}{line}\n" for line in _lines(text, room - len(indent)))


def table(header: Row | None, rows: Iterable[Row | str], room: int = PAGE) -> str:
    """Rows under a header, the last cell of each wrapped; a row that is one text heads those below it.

    Unknown is `-`; no other cell is cut, so that addresses can be copied.
    """
    lines = [row if isinstance(row, str) else [cell(value) for value in row] for row in _headed(header, rows)]
    if any(isinstance(line, str) for line in lines):
        lines = [line if isinstance(line, str) else [_GAP + line[0], *line[1:]] for line in lines]
    widths = [max(map(width, column)) for column in _columns(lines)]
    last = max(room - sum(widths) - len(_GAP) * len(widths), _NARROWEST)
    return "".join(
        f"{line}\n" if isinstance(line, str) else "".join(_folded(line, widths, last)) for line in lines
    )


def cell(value: object) -> str:
    """A value on one line, printable; unknown is `-`."""
    if value is None:
        return "-"
    text = value.isoformat() if isinstance(value, date) else str(value)
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _headed(header: Row | None, rows: Iterable[Row | str]) -> Iterator[Row | str]:
    if header:
        yield header
    yield from rows


def _columns(lines: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    """The columns of the rows, without the last."""
    return zip(*(line[:-1] for line in lines if not isinstance(line, str)), strict=True)


def _folded(cells: Sequence[str], widths: Sequence[int], last: int) -> Iterator[str]:
    """The lines of one row: what the last cell has no room for goes on below it."""
    padded = [text + " " * (room - width(text)) for text, room in zip(cells, widths, strict=False)]
    first, *others = _lines(cells[-1], last)
    yield _GAP.join([*padded, first]).rstrip() + "\n"
    margin = " " * (sum(widths) + len(_GAP) * len(widths))
    yield from (f"{margin}{line}\n" for line in others)


def _lines(text: str, room: int) -> list[str]:
    lines = [""]
    for word in _words(text, room):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if width(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _words(text: str, room: int) -> Iterator[str]:
    """The words of a text; what is wider than `room` in pieces, but for names of the web and of files."""
    for word in text.split():
        rest = word
        while width(rest) > room and not word.isascii():
            end = next(length for length in range(room, 0, -1) if width(rest[:length]) <= room)
            yield rest[:end]
            rest = rest[end:]
        yield rest
