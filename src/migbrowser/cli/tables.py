"""Plain text for reading on a terminal: columns that line up, Chinese too."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

from migbrowser.model.clause import Clause, Echo, Topic
from migbrowser.model.comparison import Comparison, FactRow
from migbrowser.model.entry import Entry
from migbrowser.model.event import Event
from migbrowser.model.party import Attendance, Party
from migbrowser.model.report import Report
from migbrowser.model.search import Hit, SearchAnswer
from migbrowser.model.statement import Statement
from migbrowser.services.surveying import Health

_GAP = "  "
_SIDE = 40  # columns on either side of a hit
_WIDE = 60  # columns; a longer cell ends in an ellipsis, unless it is the last


def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    marks = sum(unicodedata.combining(char) != 0 for char in text)
    return len(text) - marks + sum(unicodedata.east_asian_width(char) in "WF" for char in text)


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows under a header, each on one line; unknown is `-`."""
    lines = [list(header), *([_cell(value) for value in row] for row in rows)]
    lines = [[*(_cut(cell) for cell in line[:-1]), line[-1]] for line in lines]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    return "".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [cell + " " * (room - width(cell)) for cell, room in zip(cells, widths, strict=True)]
    return _GAP.join(padded).rstrip() + "\n"


def _cell(value: object) -> str:
    if value is None or value == "":
        return "-"
    text = value.isoformat() if isinstance(value, date) else str(value)
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _cut(text: str) -> str:
    if width(text) <= _WIDE:
        return text
    while width(text) >= _WIDE:
        text = text[:-1]
    return text + "…"


def events(found: Sequence[Event]) -> str:
    """The events, a line each."""
    header = ("DAY", "LAST DAY", "CITY", "STATES", "REPORTS", "ADDRESS", "TITLE")
    return table(
        header, ((e.start, e.end, e.city, e.states, len(e.reports), e.address, e.title) for e in found)
    )


def reports(found: Sequence[Report]) -> str:
    """The reports, a line each."""
    header = ("PUBLISHED", "LANGUAGE", "READ", "STATEMENTS", "PUBLISHER", "ADDRESS", "TITLE")
    rows = ((r.published, r.language, r.read, r.statements, r.publisher, r.address, r.title) for r in found)
    return table(header, rows)


def parties(found: Sequence[Party]) -> str:
    """The parties, a line each."""
    header = ("KIND", "ISO", "EVENTS", "ADDRESS", "NAME", "CHINESE")
    return table(header, ((p.kind, p.iso, p.events, p.address, p.name, p.name_zh) for p in found))


def clauses(found: Sequence[Clause]) -> str:
    """The clauses, a line each."""
    header = ("ADDRESS", "FORCE", "ECHOES", "HEADING")
    return table(header, ((c.address, c.force, len(c.echoes), c.heading) for c in found))


def topics(found: Sequence[Topic]) -> str:
    """The topics, a line each."""
    header = ("ADDRESS", "GCM", "CLAUSES", "STATEMENTS", "NAME")
    rows = ((t.address, " ".join(map(str, t.gcm)), t.clauses, t.statements, t.name) for t in found)
    return table(header, rows)


def attendance(found: Sequence[Attendance]) -> str:
    """Who took part, a line for each party, event and report."""
    header = ("EVENT", "PARTY", "NAME", "ROLE", "MODE", "LIST", "PASSAGE", "REPORT", "AS PRINTED")
    rows = ((a.event, a.party, a.name, a.role, a.mode, a.list, a.passage, a.report, a.printed) for a in found)
    return table(header, rows)


def echoes(found: Sequence[Echo]) -> str:
    """The echoes, a line each."""
    return table(
        ("CLAUSE", "STATEMENT", "GRADE", "WHY"), ((e.clause, e.address, e.grade, e.why) for e in found)
    )


def entry(shown: Entry) -> str:
    """An entry with its facts, statements, attendance, echoes and links."""
    parts = [f"{shown.title}\n{shown.address}\n", textwrap.fill(shown.text, 96) + "\n" if shown.text else ""]
    parts += [_titled("Facts", _facts(shown.facts)) if shown.facts else ""]
    parts += [_titled("Statements", _statements(shown.statements)) if shown.statements else ""]
    parts += [_titled("Attendance", attendance(shown.attendance)) if shown.attendance else ""]
    parts += [_titled("Echoes", echoes(shown.echoes)) if shown.echoes else ""]
    for name, links in (("Refers to", shown.links), ("Referred to by", shown.linked_from)):
        rows = [(link.relation, link.address, link.title) for link in links]
        parts += [_titled(name, table(("AS", "ADDRESS", "TITLE"), rows)) if rows else ""]
    return "\n".join(part for part in parts if part)


def _titled(title: str, text: str) -> str:
    return f"{title}\n{textwrap.indent(text, _GAP)}"


def _facts(rows: Iterable[FactRow]) -> str:
    lines: list[tuple[object, ...]] = []
    for row in rows:
        for value in row.values:
            said = ", ".join(value.value) if isinstance(value.value, tuple) else value.value
            lines.append((row.attribute, row.status, " ".join(value.reports), value.qualifier, said))
        for status, keys in (("silent", row.silent), ("not read", row.unread)):
            lines += [(row.attribute, status, " ".join(keys), None, None)] if keys else []
    return table(("FACT", "STATUS", "REPORTS", "QUALIFIER", "VALUE"), lines)


def _statements(found: Iterable[Statement]) -> str:
    header = ("REPORT", "PASSAGE", "SPEAKER", "FORCE", "TEXT")
    return table(
        header, ((s.report, s.address.rpartition("/")[2], s.speaker, s.force, s.text) for s in found)
    )


def comparison(found: Comparison) -> str:
    """The reports with their keys, the facts, then what they say, point by point."""
    keys = table(("KEY", "READ", "REPORT"), ((r.key, r.read, r.address or r.file) for r in found.reports))
    units = {key: {unit.at: unit.text for unit in said} for key, said in found.units.items()}
    lines: list[tuple[object, ...]] = []
    for row in found.rows:
        for key, places in row.cells.items():
            status = "base" if key == found.base else row.by.get(key, row.status)
            lines += [(row.heading, status, key, at, units[key][at]) for at in places]
    said = table(("POINT", "STATUS", "KEY", "PASSAGE", "TEXT"), lines)
    return "\n".join((keys, _titled("Facts", _facts(found.facts)), _titled("Statements", said)))


def search(answer: SearchAnswer) -> str:
    """The hits, a line each, after how the question was read."""
    summary = f"{answer.total} found, of {answer.events} events; read as {_cell(answer.understood)}\n"
    hits = table(("ADDRESS", "TITLE", "SNIPPET"), ((h.address, h.title, h.snippet) for h in answer.hits))
    more = [f"{term}: {count}" for term, count in answer.terms.items()] if not answer.total else []
    more += [f"did you mean {suggestion}?" for suggestion in answer.suggestions]
    return summary + (hits if answer.hits else "") + "".join(f"{line}\n" for line in more)


def keyword_in_context(answer: SearchAnswer) -> str:
    """The hits, each with its first mark in the middle of the line."""
    return "".join(map(_in_context, answer.hits))


def _in_context(hit: Hit) -> str:
    start, end = hit.marks[0] if hit.marks else (0, 0)
    before = hit.snippet[:start].replace("\n", " ")
    while width(before) > _SIDE:
        before = before[1:]
    after = hit.snippet[end:].replace("\n", " ")
    while width(after) > _SIDE:
        after = after[:-1]
    room = " " * (_SIDE - width(before)), " " * (_SIDE - width(after))
    return f"{room[0]}{before}[{hit.snippet[start:end]}]{after}{room[1]}  {hit.address}\n"


def health(found: Health) -> str:
    """The edition, its counts, and what is lacking."""
    rows: list[tuple[object, object]] = [("edition", found.edition.date), ("hash", found.edition.hash)]
    rows += list(found.edition.counts)
    rows += [("reports not read in full", len(found.unread_reports))]
    rows += [("events without a report", len(found.events_without_report))]
    rows += [("names without a Chinese form", len(found.without_chinese))]
    return table(("WHAT", "HOW MANY"), rows)
