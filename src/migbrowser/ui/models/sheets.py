"""Rows of cells as text that other programs read."""

from __future__ import annotations

from collections.abc import Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(lines: Sequence[Sequence[str]]) -> str:
    """Comma-separated text; a cell that a spreadsheet would run as a formula begins with an apostrophe."""
    import csv
    import io

    text = io.StringIO(newline="")
    csv.writer(text).writerows([[_safe(cell) for cell in line] for line in lines])
    return text.getvalue()


def as_tsv(lines: Sequence[Sequence[str]]) -> str:
    """Tab-separated text, one line a row."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
