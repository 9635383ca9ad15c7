"""A fact in the reader: its value, how the reports stand, and each one's wording where they differ."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.model.comparison import FactRow, FactStatus, FactValue, key_of
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.reader.names import Names
from migbrowser.ui.reader.page import Run, Tone, Words, badge, joined, passage


def fact_lines(row: FactRow, reports: Sequence[Address], names: Names) -> list[Words]:
    """One line for each value, with who gives it where reports differ; then silence; then how they stand."""
    keys = [key_of(index) for index in range(len(reports))]
    lines: list[Words] = []
    for value in row.values:
        lines += _value_lines(row, value, names, keys)
    lines += _absent(row, keys)
    if len(reports) > 1:
        lines.append(_standing(row, len(reports)))
    return lines


def _value_lines(row: FactRow, value: FactValue, names: Names, keys: Sequence[str]) -> list[Words]:
    several = len(keys) > 1
    apart = several and (len(row.values) > 1 or row.status is FactStatus.SINGLE)
    who = [Run(f"  {_stretches(value.reports, keys)}", Tone.SOFT, small=True)] if apart else []
    places = set(value.at.values())
    at = [passage(places.pop())] if len(places) == 1 else []
    lines: list[Words] = [[*_value(row, value, names), *at, *who]]
    notes = [] if several else dict.fromkeys(value.notes.values())
    return [*lines, *(Run(words.note(note), Tone.SOFT, small=True) for note in notes)]


def _value(row: FactRow, value: FactValue, names: Names) -> list[Run]:
    if not isinstance(value.value, tuple):
        return [Run(_scalar(value, names))]
    if row.attribute not in ("states", "organisations", "persons"):
        return [Run(next(iter(value.printed.values()), ""))]
    named = sorted(value.value, key=names.of)
    count = [Run(f"{len(named)}: ", Tone.BOLD)] if len(named) > 1 else []
    return [*count, *joined(Run(names.of(party), link=party) for party in named)]


def _scalar(value: FactValue, names: Names) -> str:
    """A day, count or party in words; else as printed by the one report that gives it, or as normalised."""
    known = words.value(value, value.reports[0], names.directory)
    alone = len(set(value.printed.values())) == 1
    return known if alone or known not in value.printed.values() else str(value.value)


def _absent(row: FactRow, keys: Sequence[str]) -> list[Words]:
    """Which reports do not give it, in one line; of many that were not read only how many."""
    said = []
    if row.silent:
        said.append(_tr_silent().format(reports=_stretches(row.silent, keys)))
    if row.unread:
        few = len(row.unread) <= _MOST_NAMED
        said.append(_tr_unread().format(reports=_stretches(row.unread, keys) if few else len(row.unread)))
    return [Run(" · ".join(said), Tone.ITALIC, small=True)] if said else []


def _stretches(these: Collection[str], keys: Sequence[str]) -> str:
    """Some of the reports' keys, three or more that follow one another as a stretch: `A, C–F`."""
    stretches: list[list[str]] = []
    for before, key in zip(["", *keys], keys, strict=False):
        if key in these and before in these:
            stretches[-1].append(key)
        elif key in these:
            stretches.append([key])
    return ", ".join(f"{s[0]}–{s[-1]}" if len(s) > 2 else ", ".join(s) for s in stretches)


def _standing(row: FactRow, reports: int) -> Words:
    mark, said = words.fact_badge(row)
    if row.status is FactStatus.AGREE:
        agreeing = len(row.values[0].reports)
        said = QCoreApplication.translate("Reader", "{some} of {all} reports agree")
        said = said.format(some=agreeing, all=reports)
    return badge(mark, said)


_MOST_NAMED = 3  # reports that were not read; more are counted


def _tr_silent() -> str:
    return QCoreApplication.translate("Reader", "{reports} silent")


def _tr_unread() -> str:
    return QCoreApplication.translate("Reader", "{reports} not read")
