"""Turns rows of the catalogue into the values of `model/`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from functools import cache, partial
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

_JSON = json.JSONDecoder()
Named = Row | dict[str, Any]  # values by the names of their columns


def _address(text: str | None) -> Address | None:
    return None if text is None else Address(text)


def day(text: str | None) -> date | None:
    """A day, if one is stated."""
    return None if text is None else date.fromisoformat(text)


class KnownAddresses(dict[str, Address]):
    """The same value for the same address, where very many rows share a few."""

    def __missing__(self, text: str) -> Address:
        self[text] = made = Address(text)
        return made

    def or_none(self, text: str | None) -> Address | None:
        """The address, if there is one."""
        return None if text is None else self[text]


@cache
def day_again(text: str) -> date:
    """Many events and reports share their days, of which there are not very many: the same value for each."""
    return date.fromisoformat(text)


def listed(text: str | list[Any]) -> list[Any]:
    """A list that SQLite gathered as JSON."""
    if text == "[]":  # most are, and there may be thousands
        return []
    found = json.loads(text) if isinstance(text, str) else text
    return found if isinstance(found, list) else []


def _addresses(text: str) -> tuple[Address, ...]:
    return tuple(Address(item) for item in listed(text))


def _strengths(text: str) -> dict[int, Strength]:
    from migbrowser.model.clause import Strength

    return {number: Strength(strength) for number, strength in listed(text)}


def _renderings(text: str) -> tuple[Rendering, ...]:
    return tuple(Rendering(words, language, _address(report)) for words, language, report in listed(text))


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
        tuple(_drift(*found) for found in listed(row["drifts"])),
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


def event(row: Named) -> Event:
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


def event_with_parties(row: dict[str, Any], states: Set[str], organisations: Set[str]) -> Event:
    """An event as `event`, which counts those of its `parties` that are `states` and `organisations`."""
    named = set(listed(row["parties"]))
    return event(row | {"states": len(named & states), "organisations": len(named & organisations)})


def event_lines(rows: Iterable[Sequence[Any]], states: Mapping[str, int]) -> list[EventLine]:
    """Events in one line each; a row's columns stand in the order of its fields, without the states named."""
    known = KnownAddresses()
    return [
        EventLine(
            Address(address),
            title,
            known.or_none(series_),
            day_again(first),
            day_again(last),
            note,
            city,
            province,
            known[country],
            theme,
            states.get(address, 0),
        )
        for address, title, series_, first, last, note, city, province, country, theme in rows
    ]


def reports_of_events(found: str, lines: str | None) -> dict[str, ReportLines]:
    """The reports of each event by its address; `lines` are JSON lists in a row, read when looked at."""
    reports: dict[str, ReportLines] = {}
    begin = 0
    for event_, count, undated, first, last, out, until, length in json.loads(found):
        reports[event_] = ReportLines(
            count,
            (day_again(first), day_again(last)) if first else None,
            day_again(out),
            partial(_report_lines, lines or "", begin),
            undated=undated,
            open_until=day_again(until) if until else None,
        )
        begin += length
    return reports


def _report_lines(lists: str, begin: int) -> Iterator[ReportLine]:
    for address, publisher, published, captured, language in _JSON.raw_decode(lists, begin)[0]:
        yield ReportLine(
            Address(address),
            sys.intern(publisher),
            day_again(published) if published else None,
            day_again(captured),
            sys.intern(language),
        )


def report(row: Named) -> Report:
    """A report; `events` and `left_out` are JSON lists."""
    return Report(
        address=Address(row["address"]),
        title=row["title"],
        publisher=row["publisher"],
        copy_of=row["copy_of"],
        url=row["url"],
        published=day(row["published"]),
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
        left_out=tuple(LeftOut(kind, note) for kind, note in listed(row["left_out"])),
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
        dated=day(row["dated"]),
        languages=tuple(listed(row["languages"])),
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
        sdg=tuple(listed(row["goals"])),
        also=tuple(listed(row["terms"])),
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
        day(row["adopted"]),
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
            for text, language, report, passage, note in listed(row["wordings"])
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
