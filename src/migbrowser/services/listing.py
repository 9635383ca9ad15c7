"""A document as one CSV table: a line for each thing said, with its source."""

from __future__ import annotations

import csv as csv_format
import io
from collections.abc import Iterator, Sequence

from migbrowser.model.document import (
    Block,
    Citation,
    Claims,
    Document,
    Facts,
    Heading,
    Paragraph,
    Parallel,
    Said,
    Section,
    Table,
    Words,
)

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
            for item in block.items:
                yield from _of_words(item.values, item=item.label)
        case Said():
            yield _of_said(block), block.citation
        case Claims():
            for claim in block.rows:
                yield from _of_words(
                    claim.values, item=claim.heading, status=claim.mark.word if claim.mark else ""
                )
        case Parallel():
            yield from _of_parallel(block)
        case Table():
            for row in block.rows:
                yield from _of_row(row)


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
