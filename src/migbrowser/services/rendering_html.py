"""A document as one HTML file: readable, printable, no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape
from itertools import chain

from migbrowser.model.document import (
    Block,
    Citation,
    Claim,
    Claims,
    Column,
    Compared,
    Document,
    Facts,
    Heading,
    Legend,
    Mark,
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
from migbrowser.text.quotes import curled

_TONES = {"≠": "conflict", "≈": "variant", "◐": "partial", "●": "single", "=": "agree", "–": "soft"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root{--ink:#1c2227;--soft:#5d6a73;--line:#dfe3e6;--accent:#1f6f78;--ground:#f6f7f8}
body{font:1rem/1.5 "Source Sans 3","Noto Sans SC",system-ui,sans-serif;color:var(--ink);max-width:60rem;
margin:2rem auto;padding:0 1rem;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1{font-size:2rem;line-height:1.2}h2{margin-top:3rem;border-top:2px solid var(--accent);padding-top:1rem}
h3{color:var(--accent)}a{color:var(--accent)}.soft,.aside,.absent,th,dt{color:var(--soft)}
.absent{font-style:italic}.aside,.soft,th{font-size:.86rem}p.soft{margin:.2rem 0}
dl{display:grid;grid-template-columns:10rem 1fr;gap:.3rem 1rem}
dd{margin:0}.plain,.aside{unicode-bidi:isolate}
table{border-collapse:collapse;width:100%;margin:1rem 0;table-layout:fixed}thead th:first-child{width:24%}
thead{display:table-header-group}
th,td{text-align:left;vertical-align:top;padding:.45rem .5rem;border-bottom:1px solid var(--line)}
thead th{background:var(--ground)}
tbody th{color:inherit;font-size:1rem}tbody th,.soft{font-weight:400}
tr:has(+tr>td[colspan])>*{border-bottom:none;padding-bottom:0}
.said{margin:1rem 0 1rem 3.5rem}.label{float:left;margin-left:-3.5rem;
color:var(--accent);font-weight:600}.mark{font-size:.86rem;font-weight:600;white-space:nowrap}
.conflict{color:#a8322a}.variant{color:#855600}.partial,.single{color:#3b5a94}.agree{color:#2f6b3c}
.own{border-left:3px solid var(--line);padding-left:1rem}nav .below{margin-left:1.5rem}
@media print{:root{font-size:10pt}body{max-width:none;margin:0}
h2,h3,h4{break-after:avoid}tr,.said{break-inside:avoid}tr:has(+tr>td[colspan]){break-after:avoid}
a{text-decoration:none}}
"""


def html(document: Document) -> str:
    """The whole document; every text is escaped, and only web addresses become links."""
    return "\n".join(_parts(document)) + "\n"


def _parts(document: Document) -> Iterator[str]:
    title = _shown(document.title)
    yield f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>"
    day = f" · {say('Exported on {}').format(labelling.day(document.day))}" if document.day else ""
    yield f'<p class="soft">{say("Catalogue edition")} {_shown(document.edition.date)}{day}</p>'
    yield _contents(document)
    for number, section in enumerate(document.sections, 1):
        yield from _section(number, section)
    if document.sources:
        yield f'<h2 id="sources">{say("Sources")}</h2>\n<ol>'
        yield from _sources(document)
        yield "</ol>"
    edition = f"{document.edition.date} · {document.edition.hash}"
    yield f'<p class="soft">{say("Edition")} {_shown(edition)}</p>'
    yield "</body>\n</html>"


def _contents(document: Document) -> str:
    if not document.sections[1:]:  # the title names it already
        return ""
    lines = (
        f"<li{' class=below' if section.depth else ''}>"
        f'<a href="#section-{number}">{_shown(section.title)}</a></li>'
        for number, section in enumerate(document.sections, 1)
        if section.title
    )
    return f"<nav><ol>{''.join(lines)}</ol></nav>"


def _section(number: int, section: Section) -> Iterator[str]:
    if section.title:
        level = 2 + section.depth
        yield f'<h{level} id="section-{number}">{_shown(section.title)}</h{level}>'
    if section.kind:
        yield f'<p class="soft">{_shown(" · ".join(filter(None, (section.kind, section.address))))}</p>'
    for block in section.blocks:
        yield from _block(block, section.depth)


def _block(block: Block, depth: int) -> Iterator[str]:
    match block:
        case Heading():
            level = block.level + 1 + depth
            yield f"<h{level}>{_shown(block.text)}</h{level}>"
        case Own():
            yield f'<p class="own">{_shown(block.text)}</p>'
        case Paragraph():
            yield f"<p>{_words(block.words)}</p>"
        case Facts() | Legend():
            items = (f"<dt>{_shown(item.label)}</dt><dd>{_cell(item.values)}</dd>" for item in block.items)
            yield f"<dl>{''.join(items)}</dl>"
        case Said():
            yield _said(block)
        case Claims():
            yield _table(say_each("Fact", "According to the reports"), (_claim(row) for row in block.rows))
        case Table():
            head = [_shown(text) for text in block.head]
            yield _table(head, ([_cell(cell) for cell in row] for row in block.rows))
        case Timeline() | Matrix():
            yield from _picture(block)
        case Compared() | Parallel():
            yield from _side_by_side(block)


def _picture(block: Timeline | Matrix) -> Iterator[str]:
    """What a PDF draws, in words."""
    if isinstance(block, Timeline):
        yield _table(
            say_each("Event", "Days", "Reports came out"), map(_occurrence, picturing.in_order(block))
        )
    else:
        yield _table((say("Party"), *map(_shown, block.events)), _attendance(block))
        yield f'<p class="soft">{_shown(picturing.legend(block))}</p>'


def _side_by_side(block: Compared | Parallel) -> Iterator[str]:
    if isinstance(block, Compared):
        columns = (
            (_shown(each.key), f'{_column(each)}<br><span class="soft">{_shown(each.details)}</span>')
            for each in block.columns
        )
        yield _table(say_each("Sign", "Report"), columns)
    elif gathering.too_many(block):
        yield from _apparatus(block)
    else:
        rows = chain.from_iterable(map(_parallel_row, block.rows))
        heads = (f"{_shown(column.key)} · {_column(column)}" for column in block.columns)
        yield _table([say("Point"), *heads], rows)


def _occurrence(of: TimelineEvent) -> tuple[str, str, str]:
    return _shown(of.title), _shown(of.days), _cell(picturing.publications(of))


def _attendance(of: Matrix) -> Iterator[list[str]]:
    for group in of.groups:
        yield [f"<b>{_shown(group.title)}</b>"]
        yield from (
            [_shown(row.party), *(_cell(picturing.attended(each)) for each in row.cells)]
            for row in group.rows
        )


def _parallel_row(row: ParallelRow) -> Iterator[list[str]]:
    """The row, and below it over all columns why the difference matters and what the user holds of it."""
    yield [_row_head(replace(row, why=None, verdict=None)), *(_cell(cell) for cell in row.cells)]
    if remarks := [_shown(note) for note in (row.why, row.verdict) if note]:
        yield [f'<p class="soft">{"<br>".join(remarks)}</p>']


def _apparatus(block: Parallel) -> Iterator[str]:
    """A row for each point with its readings."""
    rows = ((_row_head(row), "<br>".join(_readings(row, block))) for row in block.rows)
    yield _table(say_each("Point", "What the reports have"), rows)


def _readings(row: ParallelRow, block: Parallel) -> Iterator[str]:
    for reading in gathering.readings(row, block.columns):
        yield _reading(reading)
        yield from map(_reading, reading.details)


def _reading(reading: gathering.Reading) -> str:
    sigla = ", ".join(f"<b>{each.key}</b> {' '.join(each.passages)}".strip() for each in reading.witnesses)
    plain = tuple(replace(words, citations=()) for words in reading.words)
    return f'<span class="soft">{sigla}</span> {_cell(plain, " · ")}'


def _claim(claim: Claim) -> tuple[str, str]:
    why = f'<p class="soft">{_shown(claim.why)}</p>' if claim.why else ""
    mark = f"<br>{_mark(claim.mark)}" if claim.mark else ""
    return f"<b>{_shown(claim.heading)}</b>{mark}", _cell(claim.values) + why


def _column(column: Column) -> str:
    place = f" {_citation(Citation(column.source))}" if column.source else ""
    return f"<b>{_shown(column.title)}</b>{place}"


def _row_head(row: ParallelRow) -> str:
    number = f"{row.number}. " if row.number else ""
    notes = "".join(
        f'<p class="soft">{_shown(note)}</p>' for note in (*row.notes, row.why, row.verdict) if note
    )
    return f"{number}<b>{_shown(row.heading)}</b><br>{_mark(row.mark)}{notes}"


def _mark(mark: Mark) -> str:
    return f'<span class="mark {_TONES[mark.sign]}">{_shown(mark.sign)} {_shown(mark.word)}</span>'


def _said(said: Said) -> str:
    heading = f"<b>{_shown(said.heading)}</b><br>" if said.heading else ""
    speech = _words(said.speaker) + (f" → {_shown(said.addressee)}" if said.addressee else "")
    speech += f" · {_shown(said.force)}" + (f" (“{_shown(said.verb)}”)" if said.verb else "")
    speech += f" · {_citation(said.citation)}" if said.citation else ""
    details = "".join(
        f'<p class="soft">{_shown(item.label)}{say(": ")}{_cell(item.values, say("; "))}</p>'
        for item in said.details
    )
    label = f'<span class="label">{_shown(said.label)}</span>'
    return f'<div class="said">{label}{heading}{_shown(said.text)}<p class="soft">{speech}</p>{details}</div>'


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    heads = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    body = "\n".join(f"<tr>{_cells(row, len(head))}</tr>" for row in rows)
    return f"<table><thead><tr>{heads}</tr></thead>\n<tbody>{body}</tbody></table>"


def _cells(row: Sequence[str], width: int) -> str:
    """A row's cells, the first its head; one that stands alone goes over all columns."""
    if len(row) == 1 < width:
        return f'<td colspan="{width}">{row[0]}</td>'
    first, *others = row
    return f'<th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in others)


def _cell(cell: Iterable[Words], between: str = "<br>") -> str:
    return between.join(_words(words) for words in cell)


def _words(words: Words) -> str:
    text = f'<span class="{words.manner}">{_shown(words.text)}</span>'
    places = ", ".join(_citation(place) for place in words.citations)
    return f'{text} <span class="soft">{places}</span>' if places else text


def _citation(place: Citation) -> str:
    passage = _shown(place.passage or "")
    if place.source is None:
        return passage
    return f'<a href="#source-{place.source}">[{place.source}]</a> {passage}'.rstrip()


def _sources(document: Document) -> Iterator[str]:
    references = document.references or (None,) * len(document.sources)
    for number, (report, reference) in enumerate(zip(document.sources, references, strict=True), 1):
        about = f"{labelling.details(report)} · {labelling.captured(report)} · {report.address}"
        told = _reference(reference, report.url) if reference else _plain_source(report)
        yield f'<li id="source-{number}">{told}<br><span class="soft">{_shown(about)}</span></li>'


def _plain_source(report: Report) -> str:
    published = labelling.published(report) or say("date not stated")
    head = f"<b>{_shown(report.publisher)}</b>. {_shown(labelling.quoted(report.title))}. {published}."
    return f"{head}<br>{_link(report.url)}"


def _reference(reference: Reference, url: str) -> str:
    """A formatted reference, the report's address in it a link."""
    spans = (f"<i>{_shown(span.text)}</i>" if span.italic else _shown(span.text) for span in reference)
    return "".join(spans).replace(escape(url), _link(url))


def _link(address: str) -> str:
    url = escape(address)
    return f'<a href="{url}">{url}</a>' if address.startswith(("http://", "https://")) else url


def _shown(text: str) -> str:
    """Text as a reader sees it: with the quotation marks that the PDF has; nothing in it is markup."""
    return escape(curled(text))
