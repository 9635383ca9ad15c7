"""Covering a report's text: what the catalogue says of it, held against its fingerprint."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from migbrowser.model.finding import Fault, Finding
from migbrowser.model.report import Read
from migbrowser.services.reading import Sources, Table
from migbrowser.text.fingerprint import fingerprint
from migbrowser.text.sentences import split_sentences

_SAID = ("report.statement", "report.fact", "report.attendance")  # tables that name a passage of their report
_OWN_WORDS = {  # keys that must not repeat a report's sentence; titles and themes may
    "report.statement": ("text",),
    "instrument.clause": ("heading", "text"),
    "event": ("summary",),
    "event.point": ("why",),
    "event.judgement": ("why",),
    "series.drift": ("note",),
    "echo": ("why",),
}


def gaps(sources: Sources) -> Iterator[Finding]:
    """Sentences that no statement covers, passages that do not exist, sentences taken over word for word.

    No report's text is needed: its fingerprint tells the passages. Of reports without one nothing is said.
    """
    reports = {report.id: report for report in sources.of("report")}
    known = {table.id: table for table in sources.of("fingerprint")}
    for table in known.values():
        if reports[table.id]["read"] != Read.FULL:
            yield table.finding(Fault.NOT_READ_IN_FULL, "file name", value=table.id)
        yield from _uncovered(sources, reports[table.id], table["sentences"])
    yield from _nowhere(sources, known)
    yield from _repeating(sources, known)


def _uncovered(sources: Sources, report: Table, sentences: Mapping[str, str]) -> Iterator[Finding]:
    """Each finding stands at the statement behind which the missing one belongs."""
    covered = {table["passage"]: table for table in sources.inside(report, "statement")}
    last = report
    for passage in sentences:
        last = covered.get(passage, last)
        if passage not in covered and not passage.startswith("0."):
            yield last.finding(Fault.UNCOVERED_PASSAGE, value=passage, report=report.id)


def _nowhere(sources: Sources, known: Mapping[str, Table]) -> Iterator[Finding]:
    for table, report in _placed(sources):
        if report in known and table["passage"] and table["passage"] not in known[report]["sentences"]:
            yield table.finding(Fault.UNKNOWN_PASSAGE, "passage", value=table["passage"], report=report)


def _placed(sources: Sources) -> Iterator[tuple[Table, str]]:
    """Every table that names a passage, with the id of the report in which it stands."""
    for kind in _SAID:
        yield from ((table, table.owner.id) for table in sources.of(kind))
    yield from ((table, table.owner["report"]) for table in sources.of("instrument.clause"))
    yield from ((table, table["report"]) for table in sources.of("formula.wording"))


def _repeating(sources: Sources, known: Mapping[str, Table]) -> Iterator[Finding]:
    owners = {
        mark: report
        for report, table in known.items()
        for passage, mark in table["sentences"].items()
        if not passage.startswith("0.")
    }
    for kind, keys in _OWN_WORDS.items():
        for table in sources.of(kind):
            for key in keys:
                repeated = [owners[mark] for mark in _marks(table[key] or "") if mark in owners]
                if repeated:
                    yield table.finding(Fault.REPEATS_SOURCE, key, report=repeated[0])


def _marks(text: str) -> tuple[str, ...]:
    return fingerprint([text[start:end] for start, end in split_sentences(text)])
