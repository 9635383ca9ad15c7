"""Plain text for reading on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from migbrowser.cli.columns import PAGE, Row, cell, table, width, wrapped
from migbrowser.model.clause import Clause, Echo, EchoSearch, FoundEcho, Topic
from migbrowser.model.comparison import Comparison, FactRow, FactValue, Unit, key_of
from migbrowser.model.comparison import Row as ComparedRow
from migbrowser.model.entry import Entry, Link
from migbrowser.model.event import Drift, Event, Series
from migbrowser.model.health import Health
from migbrowser.model.note import KeptNote
from migbrowser.model.original import Attached, Verdict
from migbrowser.model.party import Attendance, Party
from migbrowser.model.report import Report
from migbrowser.model.search import Concordance, Hit, Mark, SearchAnswer
from migbrowser.model.selection import SelectionSummary
from migbrowser.model.statement import Statement
from migbrowser.services import labelling
from migbrowser.services.encoding import Json, record

_INDENT = "  "
_INSIDE = PAGE - len(_INDENT)  # columns of what stands under a heading
_SHOWN_APART = ("echoes", "drifts")  # values of an entry that have a table of their own
_LEAST_CONTEXT = 16  # columns on either side of a hit


def events(found: Sequence[Event]) -> str:
    """The events, a row each."""
    header = ("DAY", "LAST DAY", "STATES", "REPORTS", "ADDRESS", "TITLE")
    return table(header, ((e.start, e.end, e.states, len(e.reports), e.address, e.title) for e in found))


def reports(found: Sequence[Report]) -> str:
    """The reports, a row each."""
    header = ("PUBLISHED", "READ", "STATEMENTS", "ADDRESS", "PUBLISHER: TITLE")
    rows = ((r.published, r.read, r.statements, r.address, f"{r.publisher}: {r.title}") for r in found)
    return table(header, rows)


def parties(found: Sequence[Party]) -> str:
    """The parties, a row each."""
    rows = ((p.kind, p.iso, p.events, p.address, _names(p.name, p.name_zh)) for p in found)
    return table(("KIND", "ISO", "EVENTS", "ADDRESS", "NAME"), rows)


def clauses(found: Sequence[Clause]) -> str:
    """The clauses, a row each."""
    header = ("ADDRESS", "FORCE", "ECHOES", "HEADING")
    return table(header, ((c.address, c.force, len(c.echoes), c.heading) for c in found))


def topics(found: Sequence[Topic]) -> str:
    """The topics, a row each."""
    header = ("ADDRESS", "GCM", "CLAUSES", "STATEMENTS", "NAME")
    rows = (
        (t.address, " ".join(map(str, t.gcm)), t.clauses, t.statements, _names(t.name, t.name_zh))
        for t in found
    )
    return table(header, rows)


def selections(found: Sequence[SelectionSummary]) -> str:
    """The selections, a row each; the present one has a star, the one that was never named no name."""
    header = ("PRESENT", "ENTRIES", "NAME", "TITLE")
    rows = (("*" if each.present else "", each.entries, each.name or '""', each.title) for each in found)
    return table(header, rows)


def notes(found: Sequence[KeptNote]) -> str:
    """The notes, a row each; of one whose entry is gone it is said."""
    rows = ((_day_of(kept), _whose(kept), kept.note.heading) for kept in found)
    return table(("CHANGED", "ADDRESS", "NOTE"), rows)


def _day_of(kept: KeptNote) -> str:
    return f"{kept.note.changed:%Y-%m-%d}"


def _whose(kept: KeptNote) -> str:
    return kept.note.address if kept.there else f"{kept.note.address} (no longer in the catalogue)"


def attendance(found: Sequence[Attendance], room: int = PAGE) -> str:
    """Who took part, a row for each party, under the event and the report that names it."""

    def rows() -> Iterator[Row | str]:
        for (event, report), named in groupby(found, lambda row: (row.event, row.report)):
            yield f"{event} according to {report}"
            yield from ((a.party, a.role, a.mode, a.list, a.passage, a.printed) for a in named)

    return table(("PARTY", "ROLE", "MODE", "LIST", "PASSAGE", "AS PRINTED"), rows(), room)


def echoes(found: Sequence[Echo], room: int = PAGE) -> str:
    """The echoes, a row each under the clause that they take up."""

    def rows() -> Iterator[Row | str]:
        for clause, later in groupby(found, lambda echo: echo.clause):
            yield clause
            yield from ((echo.address, echo.grade, echo.why) for echo in later)

    return table(("STATEMENT", "GRADE", "WHY"), rows(), room)


def echo_search(found: EchoSearch) -> str:
    """The passages that take up each clause, the surest first; *none* where nothing is near."""

    def rows() -> Iterator[Row | str]:
        for clause in found.clauses:
            taken = [echo for echo in found.echoes if echo.clause == clause]
            yield clause if taken else f"{clause}: none"
            yield from (_found_echo(echo) for echo in taken)

    asked = table(("SCORE", "IN", "AT", "TEXT"), rows()) if found.asked else "no text to look in\n"
    return asked + "".join(f"{cell(name)}: not compared: other script\n" for name in found.not_compared)


def _found_echo(echo: FoundEcho) -> Row:
    return f"{echo.score:.2f}", echo.file or echo.report, echo.at, echo.text


def _names(name: str, chinese: str | None) -> str:
    return f"{name} · {chinese}" if chinese else name


def entry(shown: Entry) -> str:
    """An entry with its facts, statements, attendance, echoes and links."""
    parts = [wrapped(shown.title) + f"{shown.address}\n", wrapped(shown.text) if shown.text else ""]
    parts.append(table(None, _own_values(shown)))
    for heading, text in (
        ("What changed", _drifts(shown.subject.drifts) if isinstance(shown.subject, Series) else ""),
        ("Reports", _reports_of(shown.fact_reports)),
        ("Facts", _facts(shown.facts)),
        ("Statements", _statements(shown.statements)),
        ("Attendance", attendance(shown.attendance, _INSIDE) if shown.attendance else ""),
        ("Echoes", echoes(shown.echoes, _INSIDE) if shown.echoes else ""),
        ("Refers to", _links(shown.links)),
        ("Referred to by", _links(shown.linked_from)),
    ):
        parts.append(_titled(heading, text))
    return "\n".join(part for part in parts if part)


def _own_values(shown: Entry) -> Iterator[Row]:
    """The entry's own values by their names, without what is unknown and what stands above them."""
    for key, value in record(shown.subject).items():
        text = _value(value)
        if text and key not in _SHOWN_APART and text not in (shown.address, shown.title, shown.text):
            yield f"{key}:", text


def _drifts(found: Sequence[Drift]) -> str:
    def rows() -> Iterator[Row | str]:
        for drift in found:
            yield f"{drift.heading} {drift.change} between {drift.earlier} and {drift.later}"
            yield drift.clause or drift.topic, drift.note

    return table(None, rows(), _INSIDE) if found else ""


def _value(value: Json) -> str:
    """A value on one line; of objects in a list, such as names and where they are printed, all parts."""
    if isinstance(value, dict):
        return ", ".join(f"{key} {part}" for key, part in value.items() if part is not None)
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "; ".join(_value([*each.values()]) for each in value if isinstance(each, dict))
    if isinstance(value, list):
        return ", ".join(str(each) for each in value if each is not None)
    return "" if value is None else str(value)


def _titled(title: str, text: str) -> str:
    return f"{title}\n{textwrap.indent(text, _INDENT)}" if text else ""


def _reports_of(compared: Sequence[Link]) -> str:
    """Which report each key of the facts stands for, where there are several."""
    if len(compared) < 2:
        return ""
    return table(None, ((key_of(at), link.address) for at, link in enumerate(compared)), _INSIDE)


def _facts(found: Sequence[FactRow], name: Callable[[str], str] = str) -> str:
    if not found:
        return ""
    rows = (row for fact in found for row in _fact(fact, name))
    return table(("FACT", "STATUS", "REPORTS", "VALUE"), rows, _INSIDE)


def _fact(fact: FactRow, name: Callable[[str], str]) -> Iterator[Row]:
    """The values of a fact, and who has none: its name and status stand in the first row."""
    said = [(value.reports, _noted(value, name)) for value in fact.values]
    said += [(keys, word) for keys, word in ((fact.silent, "silent"), (fact.unread, "not read")) if keys]
    heads = [(fact.attribute, fact.status), *[("", "")] * (len(said) - 1)]
    return ((*head, " ".join(keys), value) for head, (keys, value) in zip(heads, said, strict=True))


def _noted(value: FactValue, name: Callable[[str], str]) -> str:
    """A value with what is noted on it."""
    notes = "; ".join(dict.fromkeys(value.notes.values()))
    return f"{labelling.value(value, name)}{f' ({notes})' if notes else ''}"


def _statements(found: Sequence[Statement]) -> str:
    def rows() -> Iterator[Row | str]:
        for report, said in groupby(found, lambda statement: statement.report):
            yield report
            yield from ((_place(s), s.speaker, s.force, s.text) for s in said)

    return table(("PASSAGE", "SPEAKER", "FORCE", "TEXT"), rows(), _INSIDE) if found else ""


def _place(statement: Statement) -> str:
    return statement.address.rpartition("/")[2]


def _links(links: Iterable[Link]) -> str:
    rows = [(link.relation, link.address, link.title) for link in links]
    return table(("AS", "ADDRESS", "TITLE"), rows, _INSIDE) if rows else ""


def comparison(found: Comparison, name: Callable[[str], str] = str) -> str:
    """The reports with their keys, the facts, then what they say, point by point; `name` is of an address."""
    keys = table(
        ("KEY", "READ", "REPORT"),
        ((r.key, r.read, f"{r.address or r.file}{' (base)' * (r.key == found.base)}") for r in found.reports),
    )
    said = table(("KEY", "PASSAGE", "STATUS", "FORCE", "TEXT"), _compared_rows(found), _INSIDE)
    terms = ((" / ".join(f"{key}: {term}" for key, term in pair.terms.items()),) for pair in found.wording)
    shares = (
        (f"{share} of what {one} says stands in {other} too",)
        for one, others in found.coverage.items()
        for other in others
        if (share := found.share(one, other))
    )
    parts = (
        keys,
        _not_compared(found),
        _titled("Facts", _facts(found.facts, name)),
        _titled("Statements", said if found.rows else ""),
        _titled("Wording", table(None, terms, _INSIDE)),
        _titled("Coverage", table(None, shares, _INSIDE)),
    )
    return "\n".join(part for part in parts if part)


def _not_compared(found: Comparison) -> str:
    """Which sentences were not compared, and what would compare them."""
    if not found.not_compared:
        return ""
    keys = ", ".join(found.not_compared)
    return (
        f"{keys}: another script than {found.base}, so the facts alone are compared. Sentences in two\n"
        "scripts need the multilingual extra, which is not installed: pip install 'migbrowser[multilingual]'"
    )


def _compared_rows(found: Comparison) -> Iterator[Row | str]:
    units = {key: {unit.at: unit for unit in said} for key, said in found.units.items()}
    for row in found.rows:
        yield _heading(row)
        for key, places in row.cells.items():
            status = "base" if key == found.base else row.by.get(key, row.status)
            yield from (_unit(key, status, units[key][at]) for at in places)
            if not places:
                yield key, "", _unsaid(row, key), "", ""


def _unsaid(row: ComparedRow, key: str) -> str:
    """Why a report has nothing in a row."""
    if key in row.not_compared:
        return "not compared: other script"
    return "not read" if key in row.unread else "silent"


def _heading(row: ComparedRow) -> str:
    notes = {"moved": row.moved, "speaker differs": row.speaker_differs, "force differs": row.force_differs}
    said = "; ".join(note for note, applies in notes.items() if applies)
    return f"{row.heading or row.status}{f' ({said})' if said else ''}"


def _unit(key: str, status: str, unit: Unit) -> Row:
    return key, unit.at, status, unit.force, unit.text


def search(answer: SearchAnswer) -> str:
    """The hits, after how the question was read."""
    count = (
        f"{answer.total} found, at {answer.events} event{'s' * (answer.events != 1)}"
        if answer.total
        else "nothing found"
    )
    summary = wrapped(f"{count}; read as {cell(answer.understood)}" if answer.understood else count)
    more = [f"{field}: nothing in the catalogue is called so" for field in answer.unknown]
    more += [] if answer.total else [*_why_nothing(answer)]
    more += [f"did you mean {suggestion}?" for suggestion in answer.suggestions]
    return "\n".join([summary, *map(_hit, answer.hits)]) + "".join(f"{cell(line)}\n" for line in more)


def _why_nothing(answer: SearchAnswer) -> Iterator[str]:
    """What each term finds alone, how it was looked up, and what dropping it would find."""
    for term, found in answer.terms.items():
        looked_up = f" (looked up as {answer.folded[term]})" if term in answer.folded else ""
        left = answer.without.get(term)
        yield f"{term}: {found}{looked_up}" + (f"; without it: {left}" if left else "")
    if answer.unfiltered:
        yield f"without the filters: {answer.unfiltered}"


def _hit(hit: Hit) -> str:
    text = cell(_marked(hit.snippet, hit.marks))
    title = wrapped(hit.title, indent=_INDENT) if hit.title != hit.snippet else ""
    kind = "" if hit.kind == hit.address.kind else f" ({hit.kind})"  # on the entry, not the entry itself
    return f"{hit.address}{kind}\n" + title + wrapped(text, indent=_INDENT * 2)


def _marked(text: str, marks: Sequence[Mark]) -> str:
    """The text with its hits in brackets."""
    for start, end in reversed(marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def keyword_in_context(found: Concordance, total: int) -> str:
    """The places of the hits, each in the middle of its line, and whether they are of all `total` entries."""
    lines = [(one.left, cell(one.hit), one.right, one.address) for one in found.contexts]
    longest = max((width(hit) + width(address) for _, hit, _, address in lines), default=0)
    side = max((PAGE - longest - len("[]") - len(_INDENT)) // 2, _LEAST_CONTEXT)
    capped = f"{found.total} places, in the best {found.entries} of {total} entries\n"
    said = capped if found.entries < total else ""
    return "".join(_in_context(*parts, side) for parts in lines) + said


def _in_context(before: str, hit: str, after: str, address: str, side: int) -> str:
    while width(before) > side:
        before = before[1:]
    while width(after) > side:
        after = after[:-1]
    room = " " * (side - width(before)), " " * (side - width(after))
    return f"{room[0]}{before}[{hit}]{after}{room[1]}{_INDENT}{address}\n"


_LACKS = {  # what a catalogue lacks or leaves open, by its name in the model
    "unread_reports": "reports not read in full",
    "without_fingerprint": "read in full, no fingerprint",
    "events_without_report": "events without a report",
    "without_chinese": "names without a Chinese form",
    "single_source_facts": "facts that one report alone gives",
    "open_conflicts": "conflicts",
    "unexplained_conflicts": "conflicts without a line on why",
}


def health(found: Health) -> str:
    """The edition, its counts, and what is lacking, each by its address."""
    rows: list[Row] = [("edition", found.edition.date), ("hash", found.edition.hash)]
    rows += list(found.edition.counts)
    rows += [("silent on a point", found.silent), ("not read on a point", found.unread)]
    lacking = {words: getattr(found, name) for name, words in _LACKS.items()}
    rows += [(words, len(addresses)) for words, addresses in lacking.items()]
    listed = (
        _titled(words.capitalize(), "".join(f"{address}\n" for address in addresses))
        for words, addresses in lacking.items()
        if addresses
    )
    return "\n".join([table(("WHAT", "HOW MANY"), rows), *listed])


_TOLD = {
    Verdict.SAME: "the same text",
    Verdict.CHANGED: "changed since it was catalogued",
    Verdict.OTHER: "another text; not kept",
    Verdict.UNKNOWN: "not to be told: the report was not read in full",
}


def attached(found: Attached) -> str:
    """What the text was told to be, and which sentences are missing or new."""
    likeness = found.likeness
    about: list[Row] = [("text:", _TOLD[likeness.verdict]), ("original:", found.original)]
    about += [("sentences:", found.sentences), ("statements found:", len(found.statements))]
    gone = "".join(f"{passage}\n" for passage in likeness.missing)
    new = table(("AT", "TEXT"), ((each.at, each.text) for each in likeness.added), _INSIDE)
    told = likeness.verdict is Verdict.CHANGED
    parts = (
        table(None, about),
        _titled("Not found again", gone if told else ""),
        _titled("New or changed", new if told and likeness.added else ""),
    )
    return "\n".join(part for part in parts if part)
