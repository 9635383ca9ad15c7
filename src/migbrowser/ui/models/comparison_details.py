"""What one line of a comparison comes to, in sentences and short quotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from migbrowser.model.comparison import Comparison, FactRow, Row, Unit
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.models import days
from migbrowser.ui.models.comparison_lines import Line
from migbrowser.ui.models.directory import Directory

translate = QCoreApplication.translate


def differences(line: Line, comparison: Comparison, directory: Directory) -> Iterator[str]:
    """What the reports differ in beyond their words: speaker, force, addressee, place. Nothing for a fact."""
    row = line.subject
    if not isinstance(row, Row):
        return
    if row.speaker_differs:
        yield _sentence(
            translate("Compare", "Who speaks: {parts}."),
            row,
            comparison,
            lambda unit: words.speaker(unit, directory),
        )
    if row.force_differs:
        yield _sentence(
            translate("Compare", "How binding: {parts}."),
            row,
            comparison,
            lambda unit: words.force(unit.force or ""),
        )
    if len({unit.addressee for _, unit in _units(row, comparison)}) > 1:
        nobody = translate("Compare", "not stated")
        yield _sentence(
            translate("Compare", "To whom: {parts}."), row, comparison, lambda unit: unit.addressee or nobody
        )
    if row.moved:
        yield translate("Compare", "It does not stand in the same place in all reports.")


def given(line: Line) -> str:
    """When the user gave the verdict, and where it is kept; "" without one."""
    verdict = line.verdict
    if verdict is None:
        return ""
    when = days.day(datetime.fromisoformat(verdict.given).date())
    return translate("Compare", "Given on {day}, kept in your library.").format(day=when)


def printed(line: Line, comparison: Comparison) -> Iterator[tuple[str, str, str]]:
    """Siglum, a few words as that report prints them, their passage."""
    if isinstance(line.subject, FactRow):
        for fact in line.subject.values:
            given = [key for key in fact.reports if key in fact.printed]
            yield from ((key, fact.printed[key], fact.at.get(key, "")) for key in given)
    elif line.subject:
        yield from ((key, unit.verb, unit.at) for key, unit in _units(line.subject, comparison) if unit.verb)


def _sentence(pattern: str, row: Row, comparison: Comparison, quality: Callable[[Unit], str]) -> str:
    """`pattern` with what each report has: `A proposes; B advises`."""
    found: dict[str, dict[str, None]] = {}
    for key, unit in _units(row, comparison):
        found.setdefault(key, {})[quality(unit)] = None
    parts = "; ".join(f"{key}\u2002{', '.join(values)}" for key, values in found.items())
    return pattern.format(parts=parts)


def _units(row: Row, comparison: Comparison) -> Iterable[tuple[str, Unit]]:
    for key, places in row.cells.items():
        known = {unit.at: unit for unit in comparison.units[key]}
        yield from ((key, known[at]) for at in places)
