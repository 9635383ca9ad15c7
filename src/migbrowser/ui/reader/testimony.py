"""A fact in the reader: its value, how the reports stand, and each one's wording where they differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.model.comparison import FactRow, FactStatus, FactValue, key_of
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.reader.names import Names
from migbrowser.ui.reader.page import Run, Tone, Words, badge, joined, passage


def fact_lines(row: FactRow, reports: Sequence[Address], names: Names) -> list[Words]:
    """One line for each value, with who gives it where reports differ; then silence; then how they stand."""
    lines: list[Words] = []
    for value in row.values:
        lines += _value_lines(row, value, names, several=len(reports) > 1)
    lines += _absent(row, reports)
    if len(reports) > 1:
        lines.append(_standing(row, len(reports)))
    return lines


def _value_lines(row: FactRow, value: FactValue, names: Names, *, several: bool) -> list[Words]:
    apart = several and (len(row.values) > 1 or row.status is FactStatus.SINGLE)
    who = [Run(f"{' '.join(value.reports)}  ", Tone.SOFT, small=True)] if apart else []
    at = passage(next(iter(value.at.values()), ""))
    lines: list[Words] = [[*who, *_value(row, value, names), at]]
    notes = [] if several else dict.fromkeys(value.notes.values())
    return [*lines, *(Run(note, Tone.SOFT, small=True) for note in notes)]


def _value(row: FactRow, value: FactValue, names: Names) -> list[Run]:
    if not isinstance(value.value, tuple):
        return [Run(words.value(value, value.reports[0], names.directory))]
    if row.attribute not in ("states", "organisations", "persons"):
        return [Run(next(iter(value.printed.values()), ""))]
    named = sorted(value.value, key=names.of)
    count = [Run(f"{len(named)}: ", Tone.BOLD)] if len(named) > 1 else []
    return [*count, *joined(Run(names.of(party), link=party) for party in named)]


def _absent(row: FactRow, reports: Sequence[Address]) -> list[Words]:
    """Which reports do not give it; a report alone that does not is not worth a row and has none."""
    known = [key_of(index) for index in range(len(reports))]
    silent = ", ".join(key for key in known if key in row.silent)
    unread = ", ".join(key for key in known if key in row.unread)
    lines: list[Words] = []
    if silent:
        lines.append(Run(_tr_silent().format(reports=silent), Tone.ITALIC))
    if unread:
        lines.append(Run(_tr_unread().format(reports=unread), Tone.ITALIC))
    return lines


def _standing(row: FactRow, reports: int) -> Words:
    mark, said = words.fact_badge(row)
    if row.status is FactStatus.AGREE:
        agreeing = len(row.values[0].reports)
        said = QCoreApplication.translate("Reader", "{some} of {all} reports agree")
        said = said.format(some=agreeing, all=reports)
    return badge(mark, said)


def _tr_silent() -> str:
    return QCoreApplication.translate("Reader", "{reports} silent")


def _tr_unread() -> str:
    return QCoreApplication.translate("Reader", "{reports} not read")
