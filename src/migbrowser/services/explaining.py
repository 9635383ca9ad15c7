"""Explaining the signs and words of a comparison on paper, before they are met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from migbrowser.model.comparison import Comparison
from migbrowser.model.document import Item, Legend, Manner, ParallelRow, Words
from migbrowser.model.report import Read
from migbrowser.services import labelling
from migbrowser.services.phrasing import say


def explain(comparison: Comparison, rows: Sequence[ParallelRow]) -> Legend:
    """What the reader of these rows has to know; of signs and words only those that stand in them."""
    return Legend(tuple(Item(term, (Words(meaning),)) for term, meaning in _terms(comparison, rows)))


def _places(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """How places in a report are named."""
    base = comparison.base
    if comparison.rows:
        yield say("Report {}").format(base), say("the report that the others are held to")
    yield f"{base} 2.1", say("report {}, paragraph 2 of its body, sentence 1; 0.1 is its title").format(base)
    if any(unit.at.count(".") > 1 for units in comparison.units.values() for unit in units):
        yield f"{base} 2.1.b", say("the second thing that this sentence says")


def _terms(comparison: Comparison, rows: Sequence[ParallelRow]) -> Iterator[tuple[str, str]]:
    yield from _places(comparison)
    signs = {row.mark.sign for row in rows}
    for sign, word, meaning in labelling.MARKS_EXPLAINED:
        if sign in signs:
            yield f"{sign} {say(word)}", say(meaning)
    if any(row.force_differs for row in comparison.rows):
        yield say("force"), say("how strongly a thing is said; in brackets the verb as printed")
    missing = {words.text for words in _said(rows) if words.manner is Manner.ABSENT}
    remarks = {words.text for words in _said(rows) if words.manner is Manner.ASIDE}
    for word, meaning in labelling.SILENCE_EXPLAINED:
        if say(word) in missing:
            yield say(word), say(meaning)
    if say("open list") in remarks:
        yield say("open list"), say("named behind “such as” or “including”: from it no absence follows")
    if any(row.moved for row in comparison.rows):
        yield say("moved"), say("it stands elsewhere in the order of the report")
    if any(report.read is not Read.FULL for report in comparison.reports):
        yield "≥", say("at least so much, as the other report was read in part")


def _said(rows: Sequence[ParallelRow]) -> Iterator[Words]:
    for row in rows:
        for cell in row.cells:
            yield from cell
