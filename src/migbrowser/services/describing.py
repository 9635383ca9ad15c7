"""An entry as the blocks of a document's section."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from migbrowser.model.clause import Clause, Framework, Instrument, Topic
from migbrowser.model.document import Block, Cell, Facts, Heading, Item, Paragraph, Table, Words
from migbrowser.model.entry import Entry, Link
from migbrowser.model.event import Drift, Event, Point, Rendering, Series
from migbrowser.model.formula import Formula
from migbrowser.model.party import Attendance, Listing, Membership, Mode, Party
from migbrowser.model.report import Derivation, Report
from migbrowser.model.statement import Statement
from migbrowser.services import labelling, quoting
from migbrowser.services.claiming import claim
from migbrowser.services.phrasing import chinese, say, say_each
from migbrowser.services.referencing import References, absent, aside, given, stated

_PARTY_KINDS = ("state", "organisation", "person", "place")


def describe(entry: Entry, refs: References) -> tuple[Block, ...]:
    """All that a document says of an entry."""
    return tuple(_DESCRIBED[type(entry.subject)](entry, entry.subject, refs))


def _event(entry: Entry, event: Event, refs: References) -> Iterator[Block]:
    place = _place(event, refs)
    items = [Item(say("Date"), _with_note(labelling.days(event.start, event.end), event.date_note))]
    items += [stated("Place", place), stated("Host", refs.name(event.host) if event.host else None)]
    items += given("Series", refs.name(event.series) if event.series else None)
    items += [stated("Theme", event.theme)]
    items += _renderings("Title in other words", event.titles, event.title, refs)
    items += _renderings("Theme in other words", event.themes, event.theme, refs)
    yield Facts(tuple(items))
    yield Paragraph(Words(event.summary))
    yield from quoting.claims(entry.facts, entry.fact_reports, refs)
    yield from _participants(entry.attendance, refs)
    yield from _reports(event, refs)


def _place(event: Event, refs: References) -> str:
    """Where an event was, from the town to the country; in Chinese the other way round."""
    parts = [refs.called(part) for part in (event.city, event.province) if part]
    parts.append(refs.name(event.country))
    return "".join(reversed(parts)) if chinese() else ", ".join(parts)


def _series(_entry: Entry, series: Series, refs: References) -> Iterator[Block]:
    items = given("Chinese title", series.title_zh) + given("Membership", series.note)
    items += given("Coverage", series.coverage)
    yield Facts(tuple(items))
    yield Heading(say("Events"))
    yield from _event_table(series, refs)
    if series.drifts:
        yield Heading(say("What changed"))
        yield Facts(tuple(_changed(each, refs) for each in series.drifts))


def _changed(drift: Drift, refs: References) -> Item:
    return Item(f"{drift.heading}{say(': ')}{say(drift.change)}", _drift(drift, refs))


def _drift(drift: Drift, refs: References) -> Cell:
    between = say("from {earlier} to {later}").format(
        earlier=refs.name(drift.earlier), later=refs.name(drift.later)
    )
    about = [refs.name(address) for address in (drift.clause, drift.topic) if address]
    return Words(drift.note), aside(say("; ").join([between, *about]))


def _event_table(series: Series, refs: References) -> Iterator[Block]:
    found = [entry for entry in map(refs.find, series.events) if entry is not None]
    events = [entry.subject for entry in found if isinstance(entry.subject, Event)]
    rows = tuple(
        (
            (Words(labelling.days(event.start, event.end)),),
            (Words(refs.title(event)),),
            (Words(refs.called(event.city)),),
        )
        for event in events
    )
    yield Table(say_each("Date", "Event", "City"), rows, (3, 7, 2))


def _report(entry: Entry, report: Report, refs: References) -> Iterator[Block]:
    refs.cite(report.address)
    yield Facts(tuple(_about_report(report, refs)))
    yield from quoting.claims(entry.facts, entry.fact_reports, refs)
    if entry.statements:
        yield Heading(say("Statements"))
        yield from (quoting.statement(said, refs) for said in entry.statements)
    yield from _participants(entry.attendance, refs)
    if report.left_out:
        yield Heading(say("Left out of the body"))
        yield Facts(
            tuple(Item(labelling.title_case(part.kind), (Words(part.note),)) for part in report.left_out)
        )


def _about_report(report: Report, refs: References) -> Iterator[Item]:
    yield stated("Publisher", refs.called(report.publisher))
    yield from given("Copy of", report.copy_of)
    yield stated("Published", labelling.published(report))
    yield Item(say("Address"), (Words(report.url),))
    yield Item(say("Language"), (Words(labelling.language(report.language)),))
    yield Item(say("Kind"), (Words(_kind_of(report)),))
    yield Item(say("Derived from"), (_derivation(report.derives_from, refs),))
    yield Item(say("Events"), refs.names(report.events))
    yield Item(say("Read"), (Words(_read(report)),))
    yield Item(say("Catalogued"), (Words(_catalogued(report)),))
    yield from given("Note", report.note)


def _kind_of(report: Report) -> str:
    genre, voice = labelling.plain(report.genre), labelling.plain(report.voice)
    return say("{genre}, voice of {voice}").format(genre=genre, voice=voice)


def _read(report: Report) -> str:
    return say("{}, {}").format(labelling.read(report), labelling.captured(report))


def _catalogued(report: Report) -> str:
    day = labelling.day(report.checked)
    return say("by {who}, checked {day}").format(who=report.catalogued_by, day=day)


def _derivation(derivation: Derivation, refs: References) -> Words:
    if derivation.report:
        return refs.cited(
            say("{kind} of {report}").format(
                kind=labelling.plain(derivation.kind), report=refs.name(derivation.report)
            ),
            derivation.report,
        )
    return absent("not known") if derivation.kind == "unknown" else Words(labelling.plain(derivation.kind))


def _statement(_entry: Entry, statement: Statement, refs: References) -> Iterator[Block]:
    yield quoting.statement(statement, refs)
    items = [Item(say("Point"), (Words(refs.name(statement.point)),))]
    items += [Item(say("Event"), (Words(refs.name(statement.event)),))]
    if statement.topics:
        items += [Item(say("Topics"), refs.names(statement.topics))]
    yield Facts(tuple(items))


def _point(entry: Entry, point: Point, refs: References) -> Iterator[Block]:
    said = {row.why for row in entry.facts}  # stands with the fact then
    why = [] if point.why in said else given("Why it matters", point.why)
    yield Facts((Item(say("Event"), (Words(refs.name(point.event)),)), *why))
    yield from quoting.claims(entry.facts, entry.fact_reports, refs)
    if entry.statements:
        yield Heading(say("Statements"))
        yield from (quoting.statement(said, refs) for said in entry.statements)
        yield from _unheard(entry, refs)


def _unheard(entry: Entry, refs: References) -> Iterator[Block]:
    """Which of the event's reports are silent on a point, and which were not read far enough to tell."""
    without = [each for each in claim(entry, refs).witnesses if not each.passage]
    for word, read in (("silent", True), ("not read", False)):
        places = [refs.cite(each.report) for each in without if each.read is read]
        if places:
            yield Paragraph(absent(word, *(place for place in places if place)))


def _instrument(_entry: Entry, instrument: Instrument, refs: References) -> Iterator[Block]:
    binding = {None: None, True: say("yes"), False: say("no")}[instrument.binding]
    items = given("Chinese title", instrument.title_zh)
    items += [Item(say("Issued at"), (Words(refs.name(instrument.event)),))]
    items += [Item(say("Issued by"), (refs.cited(refs.name(instrument.issued_by), instrument.report),))]
    items += [stated("Adopted by", instrument.adopted_by), _standing(instrument)]
    items += [stated("Binding", binding)]
    items += [stated("Dated", labelling.day(instrument.dated) if instrument.dated else None)]
    items += given("Languages", say(", ").join(map(labelling.language, instrument.languages)))
    yield Facts((*items, *given("Note", instrument.note)))
    yield Heading(say("Clauses"))
    for address in instrument.clauses:
        entry = refs.find(address)
        if entry is not None and isinstance(entry.subject, Clause):
            yield quoting.clause(entry.subject, refs)


def _standing(instrument: Instrument) -> Item:
    return stated("Standing", labelling.plain(instrument.standing) if instrument.standing else None)


def _clause(entry: Entry, clause: Clause, refs: References) -> Iterator[Block]:
    yield Facts((Item(say("Instrument"), (Words(refs.name(clause.instrument)),)),))
    yield replace(quoting.clause(clause, refs), heading=None)  # the section's title says it
    yield from quoting.echoes(entry.echoes, refs)


def _party(entry: Entry, party: Party, refs: References) -> Iterator[Block]:
    items = [Item(say("Kind"), (Words(say(party.kind)),))]
    items += given("Chinese name", party.name_zh) + given("Office", party.office)
    items += given("ISO 3166-1", party.iso) + given("Region", say(party.region or ""))
    if party.memberships:
        items += [Item(say("Member of"), tuple(_membership(each, refs) for each in party.memberships))]
    items += _printed(party, refs) + given("Note", party.note)
    yield Facts(tuple(items))
    if entry.attendance:
        yield Heading(say("Attendance"))
        rows = tuple(
            ((Words(refs.name(rows[0].event)),), _role(rows), _names_printed(rows, refs))
            for rows in _grouped(entry.attendance, lambda row: (row.event, row.role, row.mode))
        )
        yield Table(say_each("Event", "Role", "As printed"), rows, (12, 5, 17))


def _topic(entry: Entry, topic: Topic, refs: References) -> Iterator[Block]:
    items = given("Chinese name", topic.name_zh) + given("Group", topic.group)
    items += quoting.objectives(topic.gcm_strength.items())
    items += given("SDG targets", ", ".join(topic.sdg))
    items += [Item(say("In the catalogue"), (Words(_counted(topic)),))]
    yield Facts(tuple(items))
    yield from _passages(entry, refs)


def _counted(topic: Topic) -> str:
    return say("{clauses} clauses, {statements} statements").format(
        clauses=topic.clauses, statements=topic.statements
    )


def _framework(entry: Entry, framework: Framework, refs: References) -> Iterator[Block]:
    items = given("Chinese name", framework.name_zh) + given("Symbol", framework.symbol)
    items += [stated("Adopted", labelling.day(framework.adopted) if framework.adopted else None)]
    items += given("Body", framework.body)
    yield Facts(tuple(items))
    yield from _passages(entry, refs)


def _passages(entry: Entry, refs: References) -> Iterator[Block]:
    """The clauses and statements that an entry is the subject of."""
    links: Iterable[Link] = dict.fromkeys((*entry.links, *entry.linked_from))
    addresses = [link.address for link in links if link.address.kind in ("clause", "statement")]
    subjects = [found.subject for address in addresses if (found := refs.find(address))]
    clauses = [subject for subject in subjects if isinstance(subject, Clause)]
    statements = {said.address: said for said in entry.statements}
    statements |= {said.address: said for said in subjects if isinstance(said, Statement)}
    if clauses:
        yield Heading(say("Clauses"))
        yield from (quoting.clause(clause, refs) for clause in clauses)
    if statements:
        yield Heading(say("Statements"))
        yield from (quoting.statement(said, refs) for said in statements.values())


def _with_note(text: str, note: str | None) -> Cell:
    return (Words(text), aside(note)) if note else (Words(text),)


def _renderings(label: str, found: Sequence[Rendering], known: str | None, refs: References) -> list[Item]:
    others = tuple(refs.cited(each.text, each.report) for each in found if each.text != known)
    return [Item(say(label), others)] if others else []


def _participants(attendance: Sequence[Attendance], refs: References) -> Iterator[Block]:
    if not attendance:
        return
    yield Heading(say("Participants"))
    met = {row.party: -at for at, row in enumerate(reversed(attendance))}  # a party stands once
    ranked = sorted(attendance, key=lambda row: (_PARTY_KINDS.index(row.kind), met[row.party]))
    rows = tuple(
        ((Words(refs.name(rows[0].party)),), _role(rows), _names_printed(rows, refs))
        for rows in _grouped(ranked, lambda row: (row.party, row.role, row.mode))
    )
    yield Table(say_each("Party", "Role", "As printed"), rows, (10, 5, 19))
    yield from _open_lists(attendance, refs)


def _open_lists(attendance: Sequence[Attendance], refs: References) -> Iterator[Block]:
    """Which reports name parties as examples only."""
    reports = dict.fromkeys(row.report for row in attendance if row.list is Listing.OPEN)
    places = [refs.cite(report) for report in reports]
    if places:
        text = "An open list (“such as”, “including”), from which no absence follows, stands in"
        yield Paragraph(aside(say(text), *(place for place in places if place)))


def _grouped(attendance: Iterable[Attendance], key: Callable[[Attendance], object]) -> list[list[Attendance]]:
    groups: dict[object, list[Attendance]] = {}
    for row in attendance:
        groups.setdefault(key(row), []).append(row)
    return list(groups.values())


def _role(rows: Sequence[Attendance]) -> Cell:
    video = say(" (by video)") if rows[0].mode is Mode.VIDEO else ""
    return (Words(f"{labelling.plain(rows[0].role)}{video}"),)


def _names_printed(rows: Sequence[Attendance], refs: References) -> Cell:
    printed: dict[str, list[Attendance]] = {}
    for row in rows:
        printed.setdefault(row.printed, []).append(row)
    return tuple(
        Words(name, tuple(filter(None, (refs.cite(row.report, row.passage) for row in named))))
        for name, named in printed.items()
    )


def _printed(party: Party, refs: References) -> list[Item]:
    names: dict[str, Words] = {}
    for each in party.printed:
        citation = refs.cite(each.report)
        known = names.get(each.name, Words(each.name)).citations
        names[each.name] = Words(each.name, known + ((citation,) if citation else ()))
    return [Item(say("Printed as"), tuple(names.values()))] if names else []


def _membership(membership: Membership, refs: References) -> Words:
    since = say("since {}").format(labelling.day(membership.since)) if membership.since else ""
    until = say("until {}").format(labelling.day(membership.until)) if membership.until else ""
    dates = say(", ").join(filter(None, (since, until)))
    name = refs.name(membership.body)
    return Words(say("{} ({})").format(name, dates) if dates else name)


def _reports(event: Event, refs: References) -> Iterator[Block]:
    found = [(refs.cite(address), refs.find(address)) for address in event.reports]
    rows = tuple(
        (
            (Words(entry.subject.title, (citation,)),),
            (Words(refs.called(entry.subject.publisher)),),
            (
                Words(labelling.published(entry.subject) or say("not stated")),
                aside(labelling.read(entry.subject)),
            ),
        )
        for citation, entry in found
        if citation and entry and isinstance(entry.subject, Report)
    )
    if rows:
        yield Heading(say("Reports"))
        yield Table(say_each("Report", "Publisher", "Published"), rows, (7, 4, 3))


def _formula(_entry: Entry, formula: Formula, refs: References) -> Iterator[Block]:
    items = given("Chinese form", formula.name_zh) + given("Note", formula.note)
    for wording in formula.wordings:
        words = refs.cited(wording.text, wording.report, wording.passage)
        items.append(
            Item(say("{}, {}").format(say("Wording"), labelling.language(wording.language)), (words,))
        )
    yield Facts(tuple(items))


_DESCRIBED: dict[type, Callable[[Entry, Any, References], Iterator[Block]]] = {
    Event: _event,
    Series: _series,
    Report: _report,
    Statement: _statement,
    Point: _point,
    Instrument: _instrument,
    Clause: _clause,
    Party: _party,
    Topic: _topic,
    Framework: _framework,
    Formula: _formula,
}
