"""Reconciling well-formed sources: what they say is held against one another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from migbrowser.model.event import Change
from migbrowser.model.finding import Fault, Finding
from migbrowser.model.party import PartyKind
from migbrowser.model.report import Read
from migbrowser.services.covering import gaps
from migbrowser.services.reading import Sources, Table
from migbrowser.services.tabulating import attribute_points, event_of
from migbrowser.store.schema import SCHEMA_VERSION
from migbrowser.text.agreement import attribute_slug

_IN_ORDER = {  # pairs of days of which the first must not lie after the second
    "event": [("start", "end")],
    "report": [("published", "captured"), ("captured", "checked")],
    "party.membership": [("since", "until")],
}
_DERIVED = ("states", "organisations", "persons")  # attributes that follow from the attendance
_SILENT_END = {Change.VANISHED: "later", Change.APPEARED: "earlier"}  # where a drift rests on silence
_OF_AN_EVENT = ("report.statement", "report.fact", "report.attendance")


def contradictions(sources: Sources) -> Iterator[Finding]:
    """What cannot be true together. Every table must have its shape, and every reference its target."""
    for rule in _RULES:
        yield from rule(sources)


def _schema(sources: Sources) -> Iterator[Finding]:
    for table in sources.of("edition"):
        if table["schema"] != SCHEMA_VERSION:
            yield table.finding(Fault.WRONG_SCHEMA, "schema", found=table["schema"], known=SCHEMA_VERSION)


def _days(sources: Sources) -> Iterator[Finding]:
    for kind, pairs in _IN_ORDER.items():
        for table in sources.of(kind):
            for first, last in pairs:
                if table[first] and table[last] and table[last] < table[first]:
                    yield table.finding(Fault.DATE_ORDER, last, other=first)


def _events(sources: Sources) -> Iterator[Finding]:
    """What a report says must be of an event that it names."""
    for kind in _OF_AN_EVENT:
        for table in sources.of(kind):
            report = table.owner
            if event_of(table) not in report["events"]:
                yield table.finding(Fault.NOT_OF_EVENT, "event", report=report.id, event=event_of(table))


def _points(sources: Sources) -> Iterator[Finding]:
    """A statement's point stands in its event's file; the point of an attribute bears its name."""
    known = {table.address for table in sources.of("event.point")}
    for table in sources.of("report.statement"):
        point = f"{event_of(table)}/{table['point']}"
        if f"point/{point}" not in known:
            yield table.finding(Fault.UNKNOWN_REFERENCE, "point", kind="point", id=point)
    for table in sources.of("event.point"):
        slug = attribute_slug(table["attribute"] or "")
        if slug and table["slug"] != slug:
            yield table.finding(Fault.BAD_FORM, "slug", value=table["slug"], expected=slug)


def _judgements(sources: Sources) -> Iterator[Finding]:
    events = {report.id: report["events"] for report in sources.of("report")}
    for event in sources.of("event"):
        known = {table["slug"] for table in sources.inside(event, "point")}
        known |= attribute_points(sources, event).keys()
        tables = list(sources.inside(event, "judgement"))
        for table in tables:
            yield from _judgement(table, known, events)
        yield from _repeated(tables, lambda table: (table["point"], frozenset(table["reports"])))


def _judgement(table: Table, points: set[str], events: dict[str, list[str]]) -> Iterator[Finding]:
    event, reports = table.owner, table["reports"]
    if table["point"] not in points:
        yield table.finding(Fault.UNKNOWN_REFERENCE, "point", kind="point", id=f"{event.id}/{table['point']}")
    if len(set(reports)) != 2 or len(reports) != 2:
        yield table.finding(Fault.BAD_FORM, "reports", value=", ".join(reports), expected="two reports")
    for report in reports:
        if event.id not in events[report]:
            yield table.finding(Fault.NOT_OF_EVENT, "reports", report=report, event=event.id)
    if table["more"] and table["more"] not in reports:
        yield table.finding(Fault.BAD_CHOICE, "more", value=table["more"], known=", ".join(reports))


def _facts(sources: Sources) -> Iterator[Finding]:
    events = {event.id: event for event in sources.of("event")}
    parties = {party.id for party in sources.of("party")}
    for table in sources.of("report.fact"):
        attribute, value = table["attribute"], table["value"]
        if attribute in _DERIVED:
            yield table.finding(Fault.DERIVED_ATTRIBUTE, "attribute", attribute=attribute)
        elif attribute == "date":
            yield from _reported_days(table, events[event_of(table)])
        elif attribute == "host" and value not in parties:
            yield table.finding(Fault.UNKNOWN_REFERENCE, "value", kind="party", id=value)
        elif attribute.startswith("count_") and not re.fullmatch(r"[0-9]{1,9}", value):
            yield table.finding(Fault.BAD_FORM, "value", value=value, expected="digits")


def _reported_days(table: Table, event: Table) -> Iterator[Finding]:
    days = _parsed_days(table["value"])
    if not days:
        expected = "2025-09-17 or 2025-09-17/2025-09-19"
        yield table.finding(Fault.BAD_FORM, "value", value=table["value"], expected=expected)
        return
    inside = event["start"] <= days[0] and days[-1] <= event["end"]
    if not inside and not table["note"] and not event["date_note"]:
        span = {"start": event["start"], "end": event["end"]}
        yield table.finding(Fault.OUTSIDE_EVENT, "value", value=table["value"], **span)


def _parsed_days(text: str) -> list[date]:
    """One day, or a first and a last one; nothing if the text is neither."""
    try:
        days = [date.fromisoformat(part) for part in text.split("/")]
    except ValueError:
        return []
    whole = "/".join(day.isoformat() for day in days) == text  # 20250917 is a day to Python, not to us
    return days if whole and len(days) <= 2 and days == sorted(days) else []


def _clauses(sources: Sources) -> Iterator[Finding]:
    for table in sources.of("instrument.clause"):
        if not table["topics"]:
            yield table.finding(Fault.NO_TOPIC, clause=f"{table.owner.id}/{table['number']}")


def _states(sources: Sources) -> Iterator[Finding]:
    for table in sources.of("party"):
        if table["kind"] != PartyKind.STATE:
            continue
        if not table["iso"]:
            yield table.finding(Fault.MISSING_KEY, "iso")
        elif table["iso"].lower() != table.id:
            yield table.finding(Fault.BAD_FORM, "id", value=table.id, expected=table["iso"].lower())


def _names(sources: Sources) -> Iterator[Finding]:
    """No name stands for two parties, neither in the lists nor as a report prints it."""
    owners: dict[str, list[str]] = {}
    for party in sources.of("party"):
        names = [("name", party["name"]), ("name_zh", party["name_zh"] or "")]
        for key, name in [*names, *(("also", name) for name in party["also"] or ())]:
            known = owners.setdefault(_folded(name), [party.id])
            if name and party.id not in known:
                yield party.finding(Fault.TWO_PARTIES, key, name=name, other=known[0])
                known.append(party.id)
    for table in sources.of("report.attendance"):
        known = owners.setdefault(_folded(table["printed"]), [table["party"]])
        if table["party"] not in known:
            yield table.finding(Fault.TWO_PARTIES, "printed", name=table["printed"], other=known[0])


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _echoes(sources: Sources) -> Iterator[Finding]:
    return _repeated(sources.of("echo"), lambda table: (table["clause"], table["statement"]))


def _drifts(sources: Sources) -> Iterator[Finding]:
    """A drift runs from an earlier to a later event of its series, and its silence was heard in full."""
    events = {event.id: event for event in sources.of("event")}
    heard = {
        event for report in sources.of("report") if report["read"] == Read.FULL for event in report["events"]
    }
    for table in sources.of("series.drift"):
        for key in ("earlier", "later"):
            if events[table[key]]["series"] != table.owner.id:
                yield table.finding(Fault.NOT_OF_SERIES, key, value=table[key], series=table.owner.id)
        if events[table["later"]]["start"] <= events[table["earlier"]]["start"]:
            yield table.finding(Fault.DATE_ORDER, "later", other="earlier")
        silent = _SILENT_END.get(table["change"])
        if silent and table[silent] not in heard:
            yield table.finding(Fault.NOT_READ_IN_FULL, silent, value=table[silent])


def _aliases(sources: Sources) -> Iterator[Finding]:
    entries = {table.address for table in sources.tables}
    for table in sources.of("alias"):
        if table["address"] not in entries:
            kind, _, rest = table["address"].partition("/")
            yield table.finding(Fault.UNKNOWN_REFERENCE, "address", kind=kind, id=rest)
        if table["alias"] in entries:
            yield table.finding(Fault.DUPLICATE, "alias", address=table["alias"], other="its own entry")
    yield from _repeated(sources.of("alias"), lambda table: table["alias"])


def _glossary(sources: Sources) -> Iterator[Finding]:
    """Words that stand in the glossary a second time."""
    first: dict[str, Table] = {}
    for table in sources.of("word"):
        for word in table["zh"]:
            if (earlier := first.get(word)) is not None:
                yield table.finding(
                    Fault.DUPLICATE, "zh", address=word, other=f"{earlier.file}:{earlier.line}"
                )
            first.setdefault(word, table)


def _repeated(tables: Iterable[Table], key: Callable[[Table], object]) -> Iterator[Finding]:
    """Tables that say what an earlier one has said."""
    first: dict[object, Table] = {}
    for table in tables:
        if (earlier := first.setdefault(key(table), table)) is not table:
            place = f"{earlier.file}:{earlier.line}"
            yield table.finding(Fault.DUPLICATE, address=table.kind.rpartition(".")[2], other=place)


_RULES: tuple[Callable[[Sources], Iterator[Finding]], ...] = (
    _schema,
    _days,
    _events,
    _points,
    _judgements,
    _facts,
    _clauses,
    _states,
    _names,
    _echoes,
    _drifts,
    _aliases,
    _glossary,
    gaps,
)
