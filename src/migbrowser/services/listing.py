"""A document as one CSV table: a line for each thing said, with its source."""

from __future__ import annotations

import csv as csv_format
import io
from collections.abc import Iterator, Sequence
from itertools import chain

from migbrowser.model.document import (
    Block,
    Citation,
    Claims,
    Document,
    Facts,
    Heading,
    Matrix,
    Paragraph,
    Parallel,
    Said,
    Section,
    Table,
    Timeline,
    Words,
)
from migbrowser.services import picturing

_COLUMNS = (
    "address",
    "kind",
    "title",
    "item",
    "status",
    "text",
    "speaker",
    "addressee",
    "force",
    "verb",
    "report",
    "passage",
    "publisher",
    "published",
    "url",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_Line = dict[str, str | None]
_Placed = tuple[_Line, Citation | None]  # what a line says, and where from


def csv(document: Document) -> str:
    """The table with its head. A cell that a spreadsheet would run as a formula begins with an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv_format.DictWriter(text, _COLUMNS, restval="")
    writer.writeheader()
    for section in document.sections:
        about = {"address": section.address or "", "kind": section.kind.lower(), "title": section.title}
        for line, place in _lines(section):
            writer.writerow(safe({**about, **_source(document, place), **line}))
    return text.getvalue()


def _lines(section: Section) -> Iterator[_Placed]:
    heading = ""
    for block in section.blocks:
        if isinstance(block, Heading):
            heading = block.text
        yield from _of_block(block, heading)


def _of_block(block: Block, heading: str) -> Iterator[_Placed]:
    match block:
        case Paragraph():
            yield from _of_words((block.words,), item=heading)
        case Facts():
            yield from _of_facts(block)
        case Said():
            yield _of_said(block), block.citation
        case Claims():
            yield from _of_claims(block)
        case Parallel():
            yield from _of_parallel(block)
        case Table():
            yield from chain.from_iterable(map(_of_row, block.rows))
        case Timeline():
            yield from _of_timeline(block)
        case Matrix():
            yield from _of_matrix(block)


def _of_said(said: Said) -> _Line:
    return {
        "address": said.address,
        "item": said.heading or said.label,
        "text": said.text,
        "speaker": said.speaker.text,
        "addressee": said.addressee,
        "force": said.force,
        "verb": said.verb,
    }


def _of_parallel(block: Parallel) -> Iterator[_Placed]:
    for row in block.rows:
        for column, cell in zip(block.columns, row.cells, strict=True):
            for line, place in _of_words(cell, item=row.heading, status=row.mark.word):
                yield line, place or Citation(column.source)
        if row.verdict:
            yield {"item": row.heading, "status": "verdict", "text": row.verdict}, None


def _of_facts(block: Facts) -> Iterator[_Placed]:
    for item in block.items:
        yield from _of_words(item.values, item=item.label)


def _of_claims(block: Claims) -> Iterator[_Placed]:
    for claim in block.rows:
        status = claim.mark.word if claim.mark else ""
        yield from _of_words(claim.values, item=claim.heading, status=status)


def _of_timeline(block: Timeline) -> Iterator[_Placed]:
    for event in picturing.in_order(block):
        yield from _of_words(picturing.publications(event), item=event.title, status="published")


def _of_matrix(matrix: Matrix) -> Iterator[_Placed]:
    """A line for each report that names a party at an event, or leaves it out; none where nothing is said."""
    for row in (row for group in matrix.groups for row in group.rows):
        for event, of in zip(matrix.events, row.cells, strict=True):
            for place in of.citations:
                yield {"item": row.party, "status": of.word, "text": f"{event}: {of.roles or of.word}"}, place


def _of_row(row: Sequence[Sequence[Words]]) -> Iterator[_Placed]:
    """A table's row is about what its first cell says; what is cited in it gets a line for each place."""
    item = "; ".join(words.text for words in row[0])
    text = "; ".join(words.text for cell in row[1:] for words in cell)
    cited = [(words.text, place) for cell in row for words in cell for place in words.citations]
    for said, place in cited:
        yield {"item": item, "text": said}, place
    if not cited:
        yield {"item": item, "text": text}, None


def _of_words(cell: Sequence[Words], **about: str) -> Iterator[_Placed]:
    for words in cell:
        for place in words.citations or (None,):
            yield {**about, "text": words.text}, place


def _source(document: Document, place: Citation | None) -> _Line:
    if place is None or place.source is None:
        return {"passage": place.passage if place else None}
    report = document.sources[place.source - 1]
    return {
        "report": report.address,
        "passage": place.passage,
        "publisher": report.publisher,
        "published": report.published.isoformat() if report.published else "not stated",
        "url": report.url,
    }


def safe(line: _Line) -> _Line:
    """A table's line in which no cell is one that a spreadsheet would run as a formula."""
    return {name: f"'{text}" if text and text.startswith(_FORMULA) else text for name, text in line.items()}
