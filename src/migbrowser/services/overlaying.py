"""Laying what the user holds over a comparison: verdicts, rows joined and split."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from migbrowser.model.comparison import Comparison, FactRow, Row, RowStatus, Unit
from migbrowser.model.report import Read
from migbrowser.model.verdict import Fix, Kept, KeptFix, KeptVerdict, RowFix, RowVerdict
from migbrowser.services.identifying import Names
from migbrowser.text.furniture import length
from migbrowser.text.rows import worst
from migbrowser.text.standing import standing

_Line = TypeVar("_Line", FactRow, Row)
_Cells = Mapping[str, tuple[str, ...]]


def overlaid(comparison: Comparison, kept: Kept) -> Comparison:
    """The comparison as the user holds it. What concerns other reports or texts changes nothing."""
    rows = _Rows(comparison)
    for number, fix in enumerate(kept.fixes):
        rows.apply(number, fix)
    laid = replace(comparison, rows=rows.all(), coverage=rows.coverage())
    return _judged(laid, kept) if kept.verdicts else laid


def judged(facts: Iterable[FactRow], keys: Mapping[str, str], kept: Kept) -> tuple[FactRow, ...]:
    """Facts that are no comparison's, with the verdicts on their points; `keys` of the reports by address."""
    held = [(row, kept.verdicts.get(row.point or "")) for row in facts]
    return tuple(row if verdict is None else _held(row, verdict, keys) for row, verdict in held)


def _judged(comparison: Comparison, kept: Kept) -> Comparison:
    names = Names(comparison)
    return replace(
        comparison,
        facts=tuple(_with_verdict(row, kept, names) for row in comparison.facts),
        rows=tuple(_with_verdict(row, kept, names) for row in comparison.rows),
    )


def _with_verdict(line: _Line, kept: Kept, names: Names) -> _Line:
    verdict = kept.verdicts.get(names.subject(line))
    return line if verdict is None else _held(line, verdict, names.keys)


def _held(line: _Line, verdict: KeptVerdict, keys: Mapping[str, str]) -> _Line:
    right = tuple(keys[name] for name in verdict.right if name in keys)
    elsewhere = tuple(name for name in verdict.right if name not in keys)
    return replace(line, verdict=RowVerdict(right, elsewhere, verdict.reason, verdict.given))


class _Rows:
    """The rows of one comparison while fixes are applied to them."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison, self._base = comparison, comparison.base
        self._names = Names(comparison)
        self._units = {key: {unit.at: unit for unit in units} for key, units in comparison.units.items()}
        self._order = {key: {at: n for n, at in enumerate(units)} for key, units in self._units.items()}
        self._part = {report.key for report in comparison.reports if report.read is not Read.FULL}
        self._rows = list(comparison.rows)
        self._fixed = False

    def all(self) -> tuple[Row, ...]:
        """The rows as they are now, each with who says more."""
        return tuple(self._with_more(row) for row in self._rows)

    def coverage(self) -> Mapping[str, Mapping[str, float]]:
        """For each two reports, the share (0..1) of the first's units whose row the second is in too."""
        if not self._fixed:
            return self._comparison.coverage
        return {
            one: {other: self._share(one, other) for other in self._units if other != one}
            for one in self._units
        }

    def _share(self, one: str, other: str) -> float:
        shared = sum(len(row.cells[one]) for row in self._rows if row.cells[other])
        return round(shared / (len(self._units[one]) or 1), 4)

    def apply(self, number: int, fix: KeptFix) -> None:
        """Join or split, if what the fix is about stands here and the engine had it otherwise."""
        ones, others = self._places(fix.ones), self._places(fix.others)
        if not (ones and others):
            return
        at_one, at_other = self._row_with(ones), self._row_with(others)
        noted = RowFix(number, fix.fix, _said(ones), _said(others), fix.given)
        if fix.fix is Fix.JOINED and None not in (at_one, at_other) and at_one != at_other:
            self._join(at_one or 0, at_other or 0, noted)
        elif fix.fix is Fix.SPLIT:
            self._split(ones, others, noted)

    def _places(self, units: Iterable[str]) -> set[tuple[str, str]]:
        return {self._names.places[unit] for unit in units if unit in self._names.places}

    def _row_with(self, places: set[tuple[str, str]]) -> int | None:
        return next((n for n, row in enumerate(self._rows) if places & _standing_in(row)), None)

    def _join(self, one: int, other: int, noted: RowFix) -> None:
        """Two rows become one where the base has it, else where the first of them stands."""
        into, gone = sorted((one, other), key=lambda n: (not self._rows[n].cells[self._base], n))
        kept, added = self._rows[into], self._rows[gone]
        cells = {key: self._sorted(key, (*at, *added.cells[key])) for key, at in kept.cells.items()}
        self._rows[into] = self._remade(
            kept,
            cells,
            (kept, added),
            point=kept.point or added.point,
            moved=kept.moved or added.moved or abs(one - other) > 1,
            why=" ".join(filter(None, (kept.why, added.why))) or None,
            fixes=(*kept.fixes, *added.fixes, noted),
        )
        del self._rows[gone]
        self._fixed = True

    def _split(self, ones: set[tuple[str, str]], others: set[tuple[str, str]], noted: RowFix) -> None:
        """What does not stand with the base, or is the less of it, leaves the row and stands behind it."""
        both = (n for n, row in enumerate(self._rows) if _meets(row, ones) and _meets(row, others))
        at = next(both, None)
        if at is None:
            return
        row = self._rows[at]
        with_base = [any(key == self._base for key, _ in side) for side in (ones, others)]
        leaving = others if with_base[0] else ones
        if all(with_base):
            leaving = min(others, ones, key=len)
        away = {key: tuple(a for a in at_ if (key, a) in leaving) for key, at_ in row.cells.items()}
        stay = {key: tuple(a for a in at_ if (key, a) not in leaving) for key, at_ in row.cells.items()}
        fixes = (*row.fixes, noted)
        self._rows[at : at + 1] = [
            self._remade(row, stay, (row,), moved=row.moved, fixes=fixes),
            self._remade(row, away, (row,), point=None, moved=False, why=None, fixes=fixes),
        ]
        self._fixed = True

    def _remade(self, row: Row, cells: _Cells, before: Sequence[Row], **changed: object) -> Row:
        """`row` with other cells: how the reports stand to one another is found anew."""
        said = [key for key, places in cells.items() if places]
        by = {key: self._status(key, cells, before) for key in said if key != self._base}
        changes: dict[str, object] = {
            "cells": cells,
            "by": by,
            "status": worst(by.values()),
            "speaker_differs": self._differ(cells, "speaker"),
            "force_differs": self._differ(cells, "force"),
            "unread": tuple(
                key
                for key, at in cells.items()
                if not at and key in self._part and key not in row.not_compared
            ),
            "score": None,
            "more": {key: who for each in before for key, who in each.more.items() if key in by},
            **changed,
        }
        return replace(row, **changes)  # type: ignore[arg-type]

    def _status(self, key: str, cells: _Cells, before: Sequence[Row]) -> RowStatus:
        if not cells[self._base]:
            return RowStatus.ONLY
        known = [row.by[key] for row in before if row.by.get(key, RowStatus.ONLY) is not RowStatus.ONLY]
        if known:
            return worst(known)
        base, other = self._text(self._base, cells), self._text(key, cells)
        if self._of_catalogue(key):
            return RowStatus.SAME if base == other else RowStatus.REWORDED
        return standing(base, other)

    def _of_catalogue(self, key: str) -> bool:
        """Whether a column holds our words, of which lengths say nothing."""
        return any(unit.statement for unit in self._comparison.units[key])

    def _with_more(self, row: Row) -> Row:
        """Of texts, the longer of two says more; of the catalogue's reports the catalogue says which."""
        open_ = [
            key
            for key, status in row.by.items()
            if status is RowStatus.PARTIAL and key not in row.more and not self._of_catalogue(key)
        ]
        if not open_ or self._of_catalogue(self._base):
            return row
        base = length(self._text(self._base, row.cells))
        found = {key: key if length(self._text(key, row.cells)) > base else self._base for key in open_}
        return replace(row, more={**row.more, **found})

    def _differ(self, cells: _Cells, quality: str) -> bool:
        said = [
            frozenset(getattr(unit, quality) for unit in self._of(key, cells)) for key in cells if cells[key]
        ]
        return len(set(said)) > 1

    def _of(self, key: str, cells: _Cells) -> list[Unit]:
        return [self._units[key][at] for at in cells[key]]

    def _text(self, key: str, cells: _Cells) -> str:
        return " ".join(unit.text for unit in self._of(key, cells))

    def _sorted(self, key: str, places: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(places, key=self._order[key].__getitem__))


def _standing_in(row: Row) -> set[tuple[str, str]]:
    return {(key, at) for key, places in row.cells.items() for at in places}


def _meets(row: Row, places: set[tuple[str, str]]) -> bool:
    return bool(places & _standing_in(row))


def _said(places: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(f"{key} {at}" for key, at in sorted(places))
