"""Turning checked sources into the rows of the catalogue's tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from migbrowser.model.party import PartyKind
from migbrowser.services import labelling
from migbrowser.services.reading import Sources, Table
from migbrowser.services.shaping import Holds, shape_of
from migbrowser.text.agreement import ATTRIBUTES, attribute_slug

Record = dict[str, object]
Rows = Callable[[Sources], Iterable[Record]]
_SCALARS = (Holds.TEXT, Holds.WORDS, Holds.DAY, Holds.NUMBER, Holds.FLAG)
_IN_ADDRESS = ("id", "slug", "part")  # keys that the address has taken up
_RENAMED = {"start": "first_day", "end": "last_day", "group": "heading"}  # `end` and `group` are words of SQL
_HEADINGS = {  # where the plain name of the attribute would not do for a point
    "states": "States named",
    "organisations": "Organisations named",
    "persons": "Persons named",
}
_LISTS = {
    PartyKind.STATE: "states",
    PartyKind.ORGANISATION: "organisations",
    PartyKind.PERSON: "persons",
}


def tabulate(sources: Sources) -> dict[str, list[Record]]:
    """The rows of every table but `catalogue`, by table, parents before children.

    The sources have been checked: whatever they refer to is there.
    """
    return {name: list(rows(sources)) for name, rows in _TABLES.items()}


def attribute_points(sources: Sources, event: Table) -> dict[str, str]:
    """The attributes that reports of an event give, by the slug of their point."""
    written = {table["attribute"] for table in sources.of("report.fact") if event_of(table) == event.id}
    kinds = {party.id: party["kind"] for party in sources.of("party")}
    named = {
        kinds.get(table["party"]) for table in sources.of("report.attendance") if event_of(table) == event.id
    }
    given = written | {attribute for kind, attribute in _LISTS.items() if kind in named}
    in_order = [*(name for name in ATTRIBUTES if name in given), *sorted(given - set(ATTRIBUTES))]
    return {attribute_slug(attribute): attribute for attribute in in_order}


def event_of(table: Table) -> str:
    """The id of the event that a statement, fact or attendance is about: its own, else the report's first."""
    return str(table["event"] or table.owner["events"][0])


def _record(table: Table) -> Record:
    """The scalar values of a table, by column."""
    return {
        _RENAMED.get(name, name): _cell(table[name], key.refers)
        for name, key in shape_of(table.kind).keys.items()
        if key.holds in _SCALARS and name not in _IN_ADDRESS
    }


def _cell(value: object, kind: str | None) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return f"{kind}/{value}" if kind and value is not None else value


def _entries(kind: str, *, numbered: bool = False) -> Rows:
    """One row for each table of a kind that has an address of its own."""

    def rows(sources: Sources) -> Iterator[Record]:
        for position, table in enumerate(sources.of(kind)):
            place = {"position": position} if numbered else {}
            yield {"address": table.address, **place, **_record(table)}

    return rows


def _inner(kind: str) -> Rows:
    """One row for each table inside another: the owner's address, the position there, the values."""
    owner = kind.partition(".")[0]

    def rows(sources: Sources) -> Iterator[Record]:
        for position, table in _numbered(sources.of(kind)):
            yield {owner: table.address, "position": position, **_record(table)}

    return rows


def _listed(kind: str, key: str, column: str) -> Rows:
    """One row for each item of a list: the owner's address, the position there, the item."""
    owner, refers = kind.rpartition(".")[2], shape_of(kind).keys[key].refers

    def rows(sources: Sources) -> Iterator[Record]:
        for table in sources.of(kind):
            for position, item in enumerate(table[key] or ()):
                yield {owner: table.address, "position": position, column: _cell(item, refers)}

    return rows


def _strengths(kind: str) -> Rows:
    owner = kind.rpartition(".")[2]

    def rows(sources: Sources) -> Iterator[Record]:
        for table in sources.of(kind):
            for number, strength in (table["gcm"] or {}).items():
                yield {owner: table.address, "objective": int(number), "strength": strength}

    return rows


def _numbered(tables: Iterable[Table]) -> Iterator[tuple[int, Table]]:
    """Each table with its position among those of the same parent."""
    seen: Counter[int] = Counter()
    for table in tables:
        yield seen[id(table.parent)], table
        seen[id(table.parent)] += 1


def _reports(sources: Sources) -> Iterator[Record]:
    for table in sources.of("report"):
        derivation = table["derives_from"] or {"kind": "unknown"}
        yield {
            "address": table.address,
            **_record(table),
            "derivation": derivation["kind"],
            "derived_from": _cell(derivation.get("report"), "report"),
        }


def _fingerprints(sources: Sources) -> Iterator[Record]:
    for table in sources.of("fingerprint"):
        for position, (passage, mark) in enumerate(table["sentences"].items()):
            yield {
                "report": f"report/{table.id}",
                "position": position,
                "passage": passage,
                "hash": mark,
                "splitter": table["splitter"],
            }


def _points(sources: Sources) -> Iterator[Record]:
    """The points of the sources, and one for each attribute that has none there."""
    written = {table.address: table for table in sources.of("event.point")}
    for event in sources.of("event"):
        made = {f"point/{event.id}/{slug}": name for slug, name in attribute_points(sources, event).items()}
        own = [address for address, table in written.items() if table.parent is event]
        for position, address in enumerate(dict.fromkeys([*made, *own])):
            place: Record = {"address": address, "event": event.address, "position": position}
            if address in written:
                given = _record(written[address])
                yield {**place, **given, "attribute": given["attribute"] or made.get(address)}
            else:
                yield {**place, "heading": _heading(made[address]), "attribute": made[address], "why": None}


def _heading(attribute: str) -> str:
    return _HEADINGS.get(attribute) or labelling.attribute(attribute)


def _judgements(sources: Sources) -> Iterator[Record]:
    for table in sources.of("event.judgement"):
        one, other = table["reports"]
        yield {
            "point": f"point/{table.owner.id}/{table['point']}",
            "report": f"report/{one}",
            "other": f"report/{other}",
            "status": table["status"],
            "more": _cell(table["more"], "report"),
            "why": table["why"],
        }


def _statements(sources: Sources) -> Iterator[Record]:
    """The statements of each report in the order of its passages."""
    for report in sources.of("report"):
        tables = sorted(sources.inside(report, "statement"), key=_place)
        for position, table in enumerate(tables):
            yield {
                "address": table.address,
                "report": report.address,
                "position": position,
                **_record(table),
                "event": f"event/{event_of(table)}",
                "point": f"point/{event_of(table)}/{table['point']}",
                "verb": table["verb"] or "",
            }


def _place(table: Table) -> tuple[int, int, str]:
    paragraph, sentence = table["passage"].split(".")
    return int(paragraph), int(sentence), table["part"] or ""


def _facts(sources: Sources) -> Iterator[Record]:
    tables = sources.of("report.fact")
    for record, table in zip(_inner("report.fact")(sources), tables, strict=True):
        event = event_of(table)
        point = f"point/{event}/{attribute_slug(table['attribute'])}"
        value = f"party/{table['value']}" if table["attribute"] == "host" else table["value"]
        yield {**record, "event": f"event/{event}", "point": point, "value": value}


def _attendance(sources: Sources) -> Iterator[Record]:
    tables = sources.of("report.attendance")
    for record, table in zip(_inner("report.attendance")(sources), tables, strict=True):
        yield {**record, "event": f"event/{event_of(table)}"}


def _party_names(sources: Sources) -> Iterator[Record]:
    """The names that reports print for each party, then those that people type."""
    printed: dict[str, dict[tuple[str, str, str], None]] = {}
    for table in sources.of("report.attendance"):
        printed_name = (table["printed"], table.owner["language"], table.owner.address)
        printed.setdefault(table["party"], {})[printed_name] = None
    for party in sources.of("party"):
        names: list[tuple[str, str | None, str | None]] = [*printed.get(party.id, ())]
        names += [(name, None, None) for name in party["also"] or ()]
        for position, (name, language, report) in enumerate(names):
            yield {
                "party": party.address,
                "position": position,
                "name": name,
                "language": language,
                "report": report,
            }


def _clauses(sources: Sources) -> Iterator[Record]:
    tables = sources.of("instrument.clause")
    for record, table in zip(_inner("instrument.clause")(sources), tables, strict=True):
        verb = table["verb"] or ""
        yield {**record, "instrument": table.owner.address, "address": table.address, "verb": verb}


def _objectives(sources: Sources) -> Iterator[Record]:
    return (_record(table) for table in sources.of("objective"))


def _echoes(sources: Sources) -> Iterator[Record]:
    for position, table in enumerate(sources.of("echo")):
        yield {**_record(table), "position": position, "score": None}


def _aliases(sources: Sources) -> Iterator[Record]:
    return (_record(table) for table in sources.of("alias"))


def _glossary(sources: Sources) -> Iterator[Record]:
    for table in sources.of("word"):
        for word in table["zh"]:
            for position, rendering in enumerate(dict.fromkeys(table["en"])):
                yield {"word": word, "position": position, "rendering": rendering}


_TABLES: dict[str, Rows] = {
    "series": _entries("series"),
    "parties": _entries("party"),
    "memberships": _inner("party.membership"),
    "events": _entries("event"),
    "reports": _reports,
    "report_events": _listed("report", "events", "event"),
    "fingerprints": _fingerprints,
    "left_out": _inner("report.left_out"),
    "event_titles": _inner("event.other_title"),
    "event_themes": _inner("event.other_theme"),
    "objectives": _objectives,
    "topics": _entries("topic", numbered=True),
    "topic_objectives": _strengths("topic"),
    "topic_goals": _listed("topic", "sdg", "goal"),
    "topic_terms": _listed("topic", "also", "term"),
    "frameworks": _entries("framework", numbered=True),
    "points": _points,
    "point_topics": _listed("event.point", "topics", "topic"),
    "judgements": _judgements,
    "statements": _statements,
    "statement_topics": _listed("report.statement", "topics", "topic"),
    "facts": _facts,
    "attendance": _attendance,
    "party_names": _party_names,
    "instruments": _entries("instrument"),
    "instrument_languages": _listed("instrument", "languages", "language"),
    "clauses": _clauses,
    "clause_topics": _listed("instrument.clause", "topics", "topic"),
    "clause_objectives": _strengths("instrument.clause"),
    "clause_frameworks": _listed("instrument.clause", "frameworks", "framework"),
    "echoes": _echoes,
    "formulae": _entries("formula"),
    "wordings": _inner("formula.wording"),
    "drifts": _inner("series.drift"),
    "aliases": _aliases,
    "glossary": _glossary,
}
