"""A document as Markdown (CommonMark with tables)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from migbrowser.model.document import (
    Block,
    Citation,
    Claim,
    Claims,
    Compared,
    Document,
    Facts,
    Heading,
    Item,
    Legend,
    Manner,
    Matrix,
    Own,
    Paragraph,
    Parallel,
    ParallelRow,
    Said,
    Section,
    Table,
    Timeline,
    TimelineEvent,
    Words,
)
from migbrowser.model.export import Reference
from migbrowser.model.report import Report
from migbrowser.services import gathering, labelling, picturing
from migbrowser.services.phrasing import say, say_each

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$^])")
_LIST_LIKE = re.compile(r"^(\d+)([.)])|^([-+=:])")


def markdown(document: Document) -> str:
    """The whole document; what entries and users wrote is escaped, so that none of it is markup."""
    return "\n\n".join(_parts(document)) + "\n"


def _parts(document: Document) -> Iterator[str]:
    yield f"# {_text(document.title)}"
    yield f"{say('Catalogue edition')} {document.edition.date}, {document.edition.hash}"
    if document.day:
        yield say("Exported on {}").format(labelling.day(document.day))
    for section in document.sections:
        yield from _section(section)
    if document.sources:
        yield f"## {say('Sources')}"
        yield "\n".join(_sources(document))


def _section(section: Section) -> Iterator[str]:
    if section.title:
        yield f"{'#' * (2 + section.depth)} {_text(section.title)}"
    if section.kind:
        yield f"{section.kind}{f' · `{section.address}`' if section.address else ''}"
    for block in section.blocks:
        yield from _block(block, section.depth)


def _block(block: Block, depth: int) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * (block.level + 1 + depth)} {_text(block.text)}"
        case Own():
            yield f"> {_text(block.text)}"
        case Paragraph():
            yield _words(block.words)
        case Facts() | Legend():
            yield "\n".join(f"- {_labelled(item)}" for item in block.items)
        case Said():
            yield _said(block)
        case Claims():
            head = say_each("Fact", "Status", "According to the reports", "Remark")
            yield _table(head, (_claim(row) for row in block.rows))
        case Table():
            yield _table(
                [_text(each) for each in block.head], ([_cell(cell) for cell in row] for row in block.rows)
            )
        case Timeline() | Matrix():
            yield from _picture(block)
        case Compared() | Parallel():
            yield _side_by_side(block)


def _picture(block: Timeline | Matrix) -> Iterator[str]:
    """What a PDF draws, in words."""
    if isinstance(block, Timeline):
        yield _table(
            say_each("Event", "Days", "Reports came out"), map(_occurrence, picturing.in_order(block))
        )
    else:
        yield _table((say("Party"), *map(_text, block.events)), _attendance(block))
        yield _text(picturing.legend(block))


def _claim(claim: Claim) -> Sequence[str]:
    mark = f"{claim.mark.sign} {claim.mark.word}" if claim.mark else ""
    return _text(claim.heading), mark, _cell(claim.values), _text(claim.why or "")


def _said(said: Said) -> str:
    heading = f" {_text(said.heading)}." if said.heading else ""
    speaker = _text(said.speaker.text) + (f" → {_text(said.addressee)}" if said.addressee else "")
    verb = f" (“{_text(said.verb)}”)" if said.verb else ""
    place = f" {_citation(said.citation)}" if said.citation else ""
    details = "".join(f"  \n{_labelled(item)}" for item in said.details)
    told = f"**{_text(said.label)}**{heading} {_text(said.text)}"
    return f"{told}  \n{speaker} · {said.force}{verb}{place}{details}"


def _labelled(item: Item) -> str:
    return f"{_text(item.label)}{say(': ')}{_cell(item.values, say('; '))}"


def _side_by_side(block: Compared | Parallel) -> str:
    if isinstance(block, Compared):
        return _reports(block)
    return _apparatus(block) if gathering.too_many(block) else _parallel(block)


def _parallel(block: Parallel) -> str:
    heads = [
        f"{column.key}: {_text(column.title)}{f' [{column.source}]' if column.source else ''}"
        for column in block.columns
    ]
    rows = ((_row_head(row), *(_cell(cell) for cell in row.cells)) for row in block.rows)
    return _table((say("Point"), *heads), rows)


def _occurrence(of: TimelineEvent) -> tuple[str, str, str]:
    return _text(of.title), of.days, _cell(picturing.publications(of), "; ")


def _attendance(of: Matrix) -> Iterator[list[str]]:
    for group in of.groups:
        yield [f"**{_text(group.title)}**", *("" for _ in of.events)]
        yield from (
            [_text(row.party), *(_cell(picturing.attended(each)) for each in row.cells)] for row in group.rows
        )


def _reports(block: Compared) -> str:
    return "\n".join(
        f"- {column.key}: {_text(column.title)}{f' [{column.source}]' if column.source else ''}, "
        f"{_text(column.details)}"
        for column in block.columns
    )


def _apparatus(block: Parallel) -> str:
    """A row for each point with its readings."""
    rows = ((_row_head(row), "<br>".join(_readings(row, block))) for row in block.rows)
    return _table(say_each("Point", "What the reports have"), rows)


def _readings(row: ParallelRow, block: Parallel) -> Iterator[str]:
    for reading in gathering.readings(row, block.columns):
        yield _reading(reading)
        yield from map(_reading, reading.details)


def _reading(reading: gathering.Reading) -> str:
    sigla = ", ".join(f"**{each.key}** {' '.join(each.passages)}".strip() for each in reading.witnesses)
    plain = tuple(replace(words, citations=()) for words in reading.words)
    return f"{sigla}: {_cell(plain, ' · ')}"


def _row_head(row: ParallelRow) -> str:
    number = f"{row.number}. " if row.number else ""
    notes = "".join(f"<br>{_text(note)}" for note in (*row.notes, row.why, row.verdict) if note)
    return f"{number}**{_text(row.heading)}**<br>{row.mark.sign} {row.mark.word}{notes}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _cell(cell: Iterable[Words], between: str = "<br>") -> str:
    return between.join(_words(words) for words in cell)


def _words(words: Words) -> str:
    text = _text(words.text)
    shown = f"*{text}*" if words.manner is Manner.ABSENT and text else text
    places = ", ".join(map(_citation, words.citations))
    return f"{shown} {places}" if places else shown


def _citation(place: Citation) -> str:
    parts = [f"\\[{place.source}\\]" if place.source else "", place.passage or ""]
    return " ".join(part for part in parts if part)


def _sources(document: Document) -> Iterator[str]:
    references = document.references or (None,) * len(document.sources)
    for number, (report, reference) in enumerate(zip(document.sources, references, strict=True), 1):
        told = _reference(reference) if reference else _plain_source(report)
        about = (labelling.language(report.language), labelling.read(report), labelling.captured(report))
        yield f"{number}. {told} {' · '.join(about)}"


def _reference(reference: Reference) -> str:
    """A formatted reference; an address in it is escaped like all else, and stays readable."""
    spans = ((_escaped(span.text), span.italic) for span in reference)
    return "".join(f"*{text}*" if italic and text.strip() == text else text for text, italic in spans)


def _plain_source(report: Report) -> str:
    published = labelling.published(report) or say("date not stated")
    url = re.sub(r"[\s<>]", "", report.url)
    return f"{_text(report.publisher)}. {_text(labelling.quoted(report.title))}. {published}. <{url}>."


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _text(text: str) -> str:
    """Text on one line with every character of markup escaped."""
    line = _escaped(" ".join(text.split()))
    return _LIST_LIKE.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", line)
