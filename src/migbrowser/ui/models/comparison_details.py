"""What one line of a comparison comes to, in sentences and short quotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from migbrowser.model.comparison import Comparison, FactRow, Row, Unit
from migbrowser.model.quotation import Likeness, Quotation
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.models import days
from migbrowser.ui.models.comparison_lines import Line, not_named
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.punctuation import apart, listed
from migbrowser.ui.models.runs import Manner, Run
from migbrowser.ui.tokens import Mark

translate = QCoreApplication.translate

_SIGNS = {  # legible in grey too
    Likeness.CHANGED: ("", Mark.VARIANT),
    Likeness.ONLY: ("+", Mark.ONLY),
    Likeness.MOVED: ("⇄", Mark.SAME),
}


class Printed(NamedTuple):
    """A few words as a report (its siglum) prints them, their passage, what is to be remarked on them."""

    key: str
    text: str
    at: str
    note: str = ""


def differences(line: Line, comparison: Comparison, directory: Directory) -> Iterator[str]:
    """What the reports differ in beyond words: speaker, force, addressee, place; of lists who is missing."""
    row = line.subject
    if isinstance(row, FactRow):
        yield from _missing(row, directory)
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


def _missing(row: FactRow, directory: Directory) -> Iterator[str]:
    for value in row.values:
        missing = not_named(row, value.value) if isinstance(value.value, tuple) else ()
        if missing:
            names = listed(map(directory.name, missing))
            keys = ", ".join(value.reports)
            yield translate("Compare", "Not named in {reports}: {names}.").format(reports=keys, names=names)


def given(line: Line) -> str:
    """When the user gave the verdict, and where it is kept; "" without one."""
    verdict = line.verdict
    if verdict is None:
        return ""
    when = days.day(datetime.fromisoformat(verdict.given).date())
    return translate("Compare", "Given on {day}, kept in your library.").format(day=when)


def quotations(line: Line) -> Iterator[tuple[str, list[Run]]]:
    """Siglum and, from the original, the sentences with the words marked that the base's do not have."""
    row = line.subject
    originals = row.originals if isinstance(row, Row) else None
    for quotation in originals.quotations if originals else ():
        passage = Run(f"{', '.join(quotation.at)}\u2002", Manner.PASSAGE)
        yield quotation.key, [passage, *_marked_words(quotation)]


def doubts(line: Line) -> Iterator[str]:
    """Where the engine's own alignment of the originals is not the row's."""
    row = line.subject
    originals = row.originals if isinstance(row, Row) else None
    for doubt in originals.doubts if originals else ():
        if doubt.together:
            said = translate(
                "Compare", "In the originals the engine pairs {ones} with {others}; no row does."
            )
        else:
            said = translate("Compare", "In the originals the engine does not pair {ones} with {others}.")
        yield said.format(ones=", ".join(doubt.ones), others=", ".join(doubt.others))


def _marked_words(quotation: Quotation) -> Iterator[Run]:
    at = 0
    for each in quotation.marks:
        yield Run(quotation.text[at : each.start])
        sign, mark = _SIGNS[each.how]
        yield Run(f"{sign}{quotation.text[each.start : each.end]}", mark=mark)
        at = each.end
    yield Run(quotation.text[at:])


def printed(line: Line, comparison: Comparison) -> Iterator[Printed]:
    """What each report prints, report by report."""
    if isinstance(line.subject, FactRow):
        for fact in line.subject.values:
            for key in (key for key in fact.reports if key in fact.printed):
                note = words.note(fact.notes[key]) if fact.notes.get(key) else ""
                yield Printed(key, fact.printed[key], fact.at.get(key, ""), note)
    elif line.subject:
        spoken = ((key, unit) for key, unit in _units(line.subject, comparison) if unit.verb)
        yield from (Printed(key, unit.verb, unit.at) for key, unit in spoken)


def _sentence(pattern: str, row: Row, comparison: Comparison, quality: Callable[[Unit], str]) -> str:
    """`pattern` with what each report has: `A proposes; B advises`."""
    found: dict[str, dict[str, None]] = {}
    for key, unit in _units(row, comparison):
        found.setdefault(key, {})[quality(unit)] = None
    parts = apart(f"{key} {listed(values)}" for key, values in found.items())
    return pattern.format(parts=parts)


def _units(row: Row, comparison: Comparison) -> Iterable[tuple[str, Unit]]:
    for key, places in row.cells.items():
        known = {unit.at: unit for unit in comparison.units[key]}
        yield from ((key, known[at]) for at in places)
