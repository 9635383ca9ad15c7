"""Putting what the reports of an event say on one point into a sentence that can be cited.

The sentence names each report by a siglum, A to Z in the event's order, and says who is silent and who was
not read: "reports A and C: 51; report B: 50; D not read".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from migbrowser.model.address import Address
from migbrowser.model.comparison import FactRow, FactValue, key_of
from migbrowser.model.entry import Entry
from migbrowser.model.event import Event, Point
from migbrowser.model.report import Read, Report
from migbrowser.services import labelling, quoting
from migbrowser.services.referencing import References


@dataclass(frozen=True, slots=True)
class Witness:
    """A report with its siglum, and the passage at which it speaks of the point, if it does."""

    key: str
    report: Address
    passage: str | None
    read: bool  # in full; only then no passage is silence


@dataclass(frozen=True, slots=True)
class Claim:
    """What the reports say on a point, in one sentence, and where."""

    sentence: str
    witnesses: tuple[Witness, ...]


def claim(entry: Entry, refs: References) -> Claim:
    """The claim of a point's entry: of a typed fact its values, of a statement's point its statements."""
    point = entry.subject
    if not isinstance(point, Point):
        raise TypeError(entry.address)
    reports = _reports(point, refs)
    values, places = _of_facts(entry.facts[0], refs) if entry.facts else _of_statements(entry, reports)
    absent = _absent(entry.facts[0]) if entry.facts else _unheard(reports, places, refs)
    said = [*(f"{_named(keys)}: {text}" for text, keys in values.items()), *absent]
    if not entry.facts:  # statements are sentences, with commas and semicolons of their own
        said = [f"{text[:1].upper()}{text[1:]}" for text in said]
    whole = ("; " if entry.facts else ". ").join(said)
    witnesses = (
        Witness(key, report, places.get(key), _read_in_full(report, refs)) for key, report in reports.items()
    )
    return Claim(f"{entry.title}, {refs.name(point.event)}: {whole}.", tuple(witnesses))


def _reports(point: Point, refs: References) -> dict[str, Address]:
    event = refs.find(point.event)
    found = event.subject.reports if event and isinstance(event.subject, Event) else ()
    return {key_of(index): report for index, report in enumerate(found)}


_Values = dict[str, list[str]]  # what is said, and the sigla of those who say it
_Places = dict[str, str]  # the passage of each who speaks


def _of_facts(row: FactRow, refs: References) -> tuple[_Values, _Places]:
    values: _Values = {}
    places: _Places = {}
    for fact in row.values:
        for key in fact.reports:
            values.setdefault(_value(row, fact, key, refs), []).append(key)
            if fact.at.get(key):
                places.setdefault(key, fact.at[key])
    return values, places


def _value(row: FactRow, fact: FactValue, key: str, refs: References) -> str:
    """A count or a day as it is; what is a matter of words, in the report's words."""
    text, _printed = quoting.fact_words(row.attribute, fact, key, refs)
    return labelling.value(fact, refs.name) if isinstance(fact.value, tuple) else text


def _of_statements(entry: Entry, reports: dict[str, Address]) -> tuple[_Values, _Places]:
    keys = {report: key for key, report in reports.items()}
    values: _Values = {}
    places: _Places = {}
    for said in entry.statements:
        key = keys.get(said.report)
        if key is not None:
            values.setdefault(said.text.rstrip("."), []).append(key)
            places.setdefault(key, said.passage)
    return values, places


def _absent(row: FactRow) -> Iterator[str]:
    yield from _without("silent", row.silent)
    yield from _without("not read", row.unread)


def _unheard(reports: dict[str, Address], places: _Places, refs: References) -> Iterator[str]:
    rest = [key for key in reports if key not in places]
    silent = [key for key in rest if _read_in_full(reports[key], refs)]
    yield from _without("silent", silent)
    yield from _without("not read", [key for key in rest if key not in silent])


def _read_in_full(report: Address, refs: References) -> bool:
    entry = refs.find(report)
    return entry is not None and isinstance(entry.subject, Report) and entry.subject.read is Read.FULL


def _without(word: str, keys: Sequence[str]) -> Iterator[str]:
    if keys:
        yield f"{_listed(keys)} {word}"


def _named(keys: Sequence[str]) -> str:
    return f"report{'s' if len(keys) > 1 else ''} {_listed(keys)}"


def _listed(keys: Iterable[str]) -> str:
    *first, last = keys
    return f"{', '.join(first)} and {last}" if first else last
