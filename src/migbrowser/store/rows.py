"""Turns rows of the catalogue into the values of `model/`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from functools import lru_cache, partial
from sqlite3 import Row
from typing import TYPE_CHECKING, Any

from migbrowser.model.address import Address
from migbrowser.model.event import Change, Drift, Event, Judgement, Point, Rendering, Series
from migbrowser.model.occasion import EventLine, ReportLine, ReportLines
from migbrowser.model.report import Derivation, DerivationKind, Genre, LeftOut, Read, Report, Voice
from migbrowser.model.statement import Fact, Force, Statement

# The values of other kinds are imported by who makes them: the first picture waits for the timeline's alone.
if TYPE_CHECKING:
    from migbrowser.model.clause import Clause, Echo, Framework, Instrument, Objective, Strength, Topic
    from migbrowser.model.formula import Formula
    from migbrowser.model.party import Attendance, Party
    from migbrowser.model.presence import Companion, EventHead

Named = Row | dict[str, Any]  # values by the names of their columns


def _address(text: str | None) -> Address | None:
    return None if text is None else Address(text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@lru_cache(maxsize=4096)
def _day_again(text: str) -> date:
    """Many reports share their days: the same value for each of them."""
    return date.fromisoformat(text)


def _listed(text: str | list[Any]) -> list[Any]:
    found = json.loads(text) if isinstance(text, str) else text
    return found if isinstance(found, list) else []


def _addresses(text: str) -> tuple[Address, ...]:
    return tuple(Address(item) for item in _listed(text))


def _strengths(text: str) -> dict[int, Strength]:
    from migbrowser.model.clause import Strength

    return {number: Strength(strength) for number, strength in _listed(text)}


def _renderings(text: str) -> tuple[Rendering, ...]:
    return tuple(Rendering(words, language, _address(report)) for words, language, report in _listed(text))


def series(row: Row) -> Series:
    """A series; `events` and `drifts` are JSON lists."""
    return Series(
        Address(row["address"]),
        row["title"],
        row["short"],
        row["title_zh"],
        row["note"],
        row["coverage"],
        _addresses(row["events"]),
        tuple(_drift(*found) for found in _listed(row["drifts"])),
    )


def _drift(heading: str, change: str, *rest: str | None) -> Drift:
    earlier, later, topic, clause, note = rest
    return Drift(
        heading,
        Change(change),
        Address(earlier or ""),
        Address(later or ""),
        _address(topic),
        _address(clause),
        note or "",
    )


def event(row: Row) -> Event:
    """An event; `titles`, `themes` and `reports` are JSON lists."""
    return Event(
        address=Address(row["address"]),
        title=row["title"],
        series=_address(row["series"]),
        start=date.fromisoformat(row["first_day"]),
        end=date.fromisoformat(row["last_day"]),
        date_note=row["date_note"],
        city=row["city"],
        province=row["province"],
        country=Address(row["country"]),
        host=_address(row["host"]),
        theme=row["theme"],
        summary=row["summary"],
        titles=_renderings(row["titles"]),
        themes=_renderings(row["themes"]),
        reports=_addresses(row["reports"]),
        states=row["states"],
        organisations=row["organisations"],
    )


def event_head(row: Named) -> EventHead:
    """An event at the head of a column."""
    from migbrowser.model.presence import EventHead

    return EventHead(
        Address(row["address"]),
        row["title"],
        _address(row["series"]),
        date.fromisoformat(row["first_day"]),
        row["city"],
        row["reports"],
    )


def companion(row: Row) -> Companion:
    """A party beside another, and at how many events."""
    from migbrowser.model.presence import Companion

    return Companion(Address(row["party"]), row["events"])


def event_line(row: Row, states: int) -> EventLine:
    """An event in one line; the row's columns stand in the order of its fields, without the states named."""
    address, title, series_, first, last, note, city, province, country, theme = row
    begin = date.fromisoformat(first)
    end = begin if last == first else date.fromisoformat(last)
    return EventLine(
        Address(address),
        title,
        _address(series_),
        begin,
        end,
        note,
        city,
        province,
        Address(country),
        theme,
        states,
    )


def reports_of_event(row: Row) -> tuple[str, ReportLines]:
    """An event's address with its reports; the last column is a JSON list of lines, read when looked at."""
    event_, count, undated, first, last, out, captured, lines = row
    dated = (_day_again(first), _day_again(last)) if first else None
    made = partial(_report_lines, lines)
    until = _day_again(captured) if captured else None
    return event_, ReportLines(count, dated, _day_again(out), made, undated=undated, open_until=until)


def _report_lines(text: str) -> Iterator[ReportLine]:
    for address, publisher, published, captured, language in json.loads(text):
        yield ReportLine(
            Address(address),
            sys.intern(publisher),
            _day_again(published) if published else None,
            _day_again(captured),
            sys.intern(language),
        )


def report(row: Row) -> Report:
    """A report; `events` and `left_out` are JSON lists."""
    return Report(
        address=Address(row["address"]),
        title=row["title"],
        publisher=row["publisher"],
        copy_of=row["copy_of"],
        url=row["url"],
        published=_day(row["published"]),
        language=row["language"],
        genre=Genre(row["genre"]),
        voice=Voice(row["voice"]),
        derives_from=Derivation(DerivationKind(row["derivation"]), _address(row["derived_from"])),
        captured=date.fromisoformat(row["captured"]),
        events=_addresses(row["events"]),
        read=Read(row["read"]),
        statements=row["statements"],
        catalogued_by=row["catalogued_by"],
        checked=date.fromisoformat(row["checked"]),
        note=row["note"],
        left_out=tuple(LeftOut(kind, note) for kind, note in _listed(row["left_out"])),
    )


def statement(row: Row) -> Statement:
    """A statement; `topics` is a JSON list."""
    return Statement(
        address=Address(row["address"]),
        report=Address(row["report"]),
        event=Address(row["event"]),
        text=row["text"],
        passage=row["passage"],
        speaker=_address(row["speaker"]),
        addressee=row["addressee"],
        force=Force(row["force"]),
        verb=row["verb"],
        point=Address(row["point"]),
        topics=_addresses(row["topics"]),
    )


def fact(row: Row) -> Fact:
    """A fact."""
    return Fact(
        Address(row["report"]),
        Address(row["event"]),
        row["attribute"],
        row["value"],
        row["printed"],
        row["passage"],
        row["qualifier"],
        row["counted"],
        row["note"],
    )


def point(row: Row) -> Point:
    """A point; `topics` is a JSON list."""
    return Point(
        Address(row["address"]),
        Address(row["event"]),
        row["heading"],
        row["attribute"],
        row["why"],
        _addresses(row["topics"]),
    )


def judgement(row: Row) -> Judgement:
    """A judgement."""
    return Judgement(
        Address(row["point"]),
        (Address(row["report"]), Address(row["other"])),
        row["status"],
        _address(row["more"]),
        row["why"],
    )


def attendance(row: Named) -> Attendance:
    """One row of attendance, with the party's authority form and kind."""
    from migbrowser.model.party import Attendance, Listing, Mode, PartyKind, Role

    return Attendance(
        event=Address(row["event"]),
        party=Address(row["party"]),
        name=row["name"],
        kind=PartyKind(row["kind"]),
        role=Role(row["role"]),
        mode=None if row["mode"] is None else Mode(row["mode"]),
        list=Listing(row["list"]),
        report=Address(row["report"]),
        printed=row["printed"],
        passage=row["passage"],
    )


def party(row: Named) -> Party:
    """A party; `names` and `memberships` are JSON lists."""
    from migbrowser.model.party import Membership, Party, PartyKind, PrintedName

    names = _listed(row["names"])
    return Party(
        address=Address(row["address"]),
        name=row["name"],
        name_zh=row["name_zh"],
        kind=PartyKind(row["kind"]),
        iso=row["iso"],
        region=row["region"],
        office=row["office"],
        note=row["note"],
        events=row["events"],
        printed=tuple(
            PrintedName(name, language, Address(report)) for name, language, report in names if report
        ),
        also=tuple(name for name, _, report in names if not report),
        memberships=tuple(
            Membership(Address(body), _day(since), _day(until))
            for body, since, until in _listed(row["memberships"])
        ),
    )


def instrument(row: Row) -> Instrument:
    """An instrument; `languages` and `clauses` are JSON lists."""
    from migbrowser.model.clause import Instrument, Standing

    return Instrument(
        address=Address(row["address"]),
        title=row["title"],
        short=row["short"],
        title_zh=row["title_zh"],
        event=Address(row["event"]),
        report=_address(row["report"]),
        issued_by=Address(row["issued_by"]),
        adopted_by=row["adopted_by"],
        standing=None if row["standing"] is None else Standing(row["standing"]),
        binding=None if row["binding"] is None else bool(row["binding"]),
        dated=_day(row["dated"]),
        languages=tuple(_listed(row["languages"])),
        note=row["note"],
        clauses=_addresses(row["clauses"]),
    )


def clause(row: Row) -> Clause:
    """A clause; `topics`, `objectives`, `frameworks` and `echoes` are JSON lists."""
    from migbrowser.model.clause import Clause

    strengths = _strengths(row["objectives"])
    return Clause(
        address=Address(row["address"]),
        instrument=Address(row["instrument"]),
        number=row["number"],
        heading=row["heading"],
        text=row["text"],
        speaker=_address(row["speaker"]),
        force=Force(row["force"]),
        verb=row["verb"],
        passage=row["passage"],
        topics=_addresses(row["topics"]),
        gcm=tuple(strengths),
        gcm_strength=strengths,
        frameworks=_addresses(row["frameworks"]),
        echoes=_addresses(row["echoes"]),
    )


def topic(row: Row) -> Topic:
    """A topic; `objectives`, `goals` and `terms` are JSON lists."""
    from migbrowser.model.clause import Topic

    strengths = _strengths(row["objectives"])
    return Topic(
        address=Address(row["address"]),
        name=row["name"],
        name_zh=row["name_zh"],
        group=row["heading"],
        gcm=tuple(strengths),
        gcm_strength=strengths,
        sdg=tuple(_listed(row["goals"])),
        also=tuple(_listed(row["terms"])),
        clauses=row["clauses"],
        statements=row["statements"],
    )


def framework(row: Row) -> Framework:
    """A framework."""
    from migbrowser.model.clause import Framework

    return Framework(
        Address(row["address"]),
        row["name"],
        row["short"],
        row["name_zh"],
        row["symbol"],
        _day(row["adopted"]),
        row["body"],
    )


def formula(row: Row) -> Formula:
    """A formula; `wordings` is a JSON list."""
    from migbrowser.model.formula import Formula, Wording

    return Formula(
        Address(row["address"]),
        row["name"],
        row["name_zh"],
        row["note"],
        tuple(
            Wording(text, language, _address(report), passage, note)
            for text, language, report, passage, note in _listed(row["wordings"])
        ),
    )


def objective(row: Row) -> Objective:
    """An objective of the Global Compact for Migration."""
    from migbrowser.model.clause import Objective

    return Objective(row["number"], row["title"], row["label"])


def echo(row: Row) -> Echo:
    """An echo."""
    from migbrowser.model.clause import Echo, Grade

    return Echo(
        Address(row["statement"]), Address(row["clause"]), Grade(row["grade"]), row["why"], row["score"]
    )
