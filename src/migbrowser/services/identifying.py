"""Naming what stands in a comparison, so that a library can keep it: texts, units, lines.

A report of the catalogue is its address and a statement of it its own: they outlive every edition. A text
that the catalogue does not hold is a hash of all its sentences, which says nothing of where the file lies.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cached_property

from migbrowser.model.comparison import Comparison, FactRow, Row, Unit

_DIGITS = 16  # of a hash; sixty-four bits


class Names:
    """The names of one comparison's texts and units."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """By key: a report's address, or a hash of the text."""
        return {
            report.key: report.address or f"text/{_hash(u.text for u in self._comparison.units[report.key])}"
            for report in self._comparison.reports
        }

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """The key of each text; where a text is compared with itself, the first."""
        return {name: key for key, name in reversed([*self.texts.items()])}

    @cached_property
    def places(self) -> Mapping[str, tuple[str, str]]:
        """Where each unit stands: key and passage."""
        return {
            self.unit(key, unit): (key, unit.at)
            for key, units in reversed([*self._comparison.units.items()])
            for unit in units
        }

    @cached_property
    def _units(self) -> Mapping[str, Mapping[str, Unit]]:
        return {key: {unit.at: unit for unit in units} for key, units in self._comparison.units.items()}

    def unit(self, key: str, unit: Unit) -> str:
        """A statement's address, or the text and the passage."""
        return unit.statement or f"{self.texts[key]}/{unit.at}"

    def units(self, row: Row, key: str | None = None) -> tuple[str, ...]:
        """What stands in a row, of one report or of all."""
        return tuple(
            self.unit(column, self._units[column][at])
            for column, places in row.cells.items()
            if key in (None, column)
            for at in places
        )

    def subject(self, line: FactRow | Row) -> str:
        """What a verdict on a line is kept under: its point, the event's fact, else a hash of the units."""
        if line.point:
            return line.point
        event = self._comparison.event
        if isinstance(line, FactRow):
            about = [event] if event else sorted(self.texts.values())
            return f"fact/{_hash(about)}/{line.attribute}"
        return f"row/{_hash(sorted(self.units(line)))}"


def _hash(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8", errors="replace") + b"\n")
    return digest.hexdigest()[:_DIGITS]
