"""Preparing the catalogue's entries for search: what each shows, its tokens, its tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from migbrowser.model.address import Address
from migbrowser.model.event import Event
from migbrowser.model.period import day_tags
from migbrowser.model.query import EVERY_ENTRY, NAME, IndexedText, tag
from migbrowser.model.search import FACETS, SearchRecord
from migbrowser.services import labelling
from migbrowser.text.mentions import NameBook
from migbrowser.text.pinyin import spellings
from migbrowser.text.tokens import slug, token_texts, tokens

if TYPE_CHECKING:
    from migbrowser.model.clause import Clause, Framework, Instrument, Topic
    from migbrowser.model.event import Point, Series
    from migbrowser.model.formula import Formula
    from migbrowser.model.party import Attendance, Party
    from migbrowser.model.report import Report
    from migbrowser.model.statement import Fact, Statement
    from migbrowser.store.catalogue import Catalogue

_DIGITS = ("", *"一二三四五六七八九")
_OF_A_FORMULA = "renderings, translation 提法、译法"
_JOIN = " · "  # between the parts of a body that are no running text


def search_records(catalogue: Catalogue) -> Iterator[SearchRecord]:
    """Every entry of the catalogue that search finds, in the order of its lists."""
    return _Preparing(catalogue).records()


def spelt_names(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The letters in which each Chinese name and term of the catalogue is typed, with that name.

    Of a name that lists several, such as 遣返、接收, each is typed alone too.
    """
    names = [part for name in _chinese_names(catalogue) for part in (name, *name.split("、"))]
    for name in dict.fromkeys(names):
        yield from ((spelling, name) for spelling in spellings(name))


def _chinese_names(catalogue: Catalogue) -> Iterator[str]:
    for party in catalogue.parties():
        yield from (party.name_zh or "", *(printed.name for printed in party.printed), *party.also)
    for topic in catalogue.topics():
        yield from (topic.name_zh or "", *topic.also)
    for framework in catalogue.frameworks():
        yield framework.name_zh or ""
    for formula in catalogue.formulae():
        yield from (formula.name_zh or "", *(wording.text for wording in formula.wordings))
    yield from (instrument.title_zh or "" for instrument in catalogue.instruments())
    yield from (series.title_zh or "" for series in catalogue.series())


@dataclass(frozen=True, slots=True)
class _Draft:
    """An entry on its way to a record; `parties` are those that it concerns, named in its text or not.

    Words of `heading` count like those of the title, words of `also` like those of the body. Those `present`
    are found under all their names without being listed: a text of a hundred names would rank below every
    other that has one of its words.
    """

    address: Address
    title: str
    body: str
    event: Event | None = None
    report: Report | None = None
    published: date | None = None
    parties: Iterable[Address | None] = ()
    topics: tuple[Address, ...] = ()
    languages: tuple[str, ...] = ()
    events: tuple[Address, ...] = ()
    heading: str = ""
    also: str = ""
    present: tuple[Address, ...] = ()
    tags: Iterable[tuple[str, str]] = field(default_factory=tuple)


class _Preparing:
    """One pass over a catalogue, with what many of its entries refer to at hand."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._parties = catalogue.parties()
        self._book = NameBook(self._parties)
        self._events = {event.address: event for event in catalogue.events()}
        self._reports = {report.address: report for report in catalogue.reports()}
        self._instruments = {instrument.address: instrument for instrument in catalogue.instruments()}
        self._facts: dict[tuple[Address, str | None], list[Fact]] = defaultdict(list)
        for report in self._reports:
            for fact in catalogue.facts(report):
                self._facts[fact.event, fact.attribute].append(fact)
        self._at_event, self._in_report = _by_place(catalogue.attendance())

    def records(self) -> Iterator[SearchRecord]:
        return map(self._record, self._drafts())

    def _drafts(self) -> Iterator[_Draft]:
        yield from map(_series, self._catalogue.series())
        yield from map(self._event, self._events.values())
        yield from map(self._report, self._reports.values())
        yield from map(self._instrument, self._instruments.values())
        yield from map(self._clause, self._catalogue.clauses())
        for event in self._events:
            headings = {point.address: point for point in self._catalogue.points(event)}
            yield from (self._point(point) for point in headings.values())
            for statement in self._statements(event):
                point = headings[statement.point]
                yield self._statement(statement, point.heading, point.topics)
        yield from map(_party, self._parties)
        yield from map(_topic, self._catalogue.topics())
        yield from map(_framework, self._catalogue.frameworks())
        yield from map(_formula, self._catalogue.formulae())

    def _statements(self, event: Address) -> Iterator[Statement]:
        for report in self._reports.values():
            if event in report.events:
                told = self._catalogue.statements(report.address)
                yield from (statement for statement in told if statement.event == event)

    def _event(self, event: Event) -> _Draft:
        attendance = self._at_event.get(event.address, [])
        others = [rendering.text for rendering in (*event.titles, *event.themes)]
        place = ", ".join(part for part in (event.city, event.province) if part)
        held = labelling.days(event.start, event.end)
        return _Draft(
            event.address,
            event.title,
            _joined(event.summary, event.theme, *others, place, held),
            event=event,
            heading=f"{place} {held}",
            present=tuple(dict.fromkeys(one.party for one in attendance)),
            parties=[*(one.party for one in attendance), event.country, event.host],
            events=(event.address,),
        )

    def _report(self, report: Report) -> _Draft:
        return _Draft(
            report.address,
            report.title,
            _joined(
                report.publisher,
                report.copy_of,
                report.genre.replace("-", " "),
                report.note,
                _site(report.url),
            ),
            event=self._events.get(report.events[0]) if report.events else None,
            report=report,
            parties=[one.party for one in self._in_report.get(report.address, [])],
            events=report.events,
            tags=[("genre", report.genre), *([("url", slug(report.url))] if report.url else [])],
        )

    def _instrument(self, instrument: Instrument) -> _Draft:
        body = _joined(instrument.short, instrument.title_zh, instrument.standing, instrument.note)
        return self._of_instrument(instrument, _Draft(instrument.address, instrument.title, body))

    def _clause(self, clause: Clause) -> _Draft:
        instrument = self._instruments[clause.instrument]
        draft = _Draft(
            clause.address,
            self._catalogue.title(clause.address) or clause.heading,
            clause.text,
            parties=[clause.speaker],
            heading=_counted(clause.number),
            topics=clause.topics,
            tags=[
                ("force", clause.force),
                *(("speaker", party) for party in (clause.speaker,) if party),
                *(("gcm", str(objective)) for objective in clause.gcm),
                *(("framework", framework) for framework in clause.frameworks),
            ],
        )
        return self._of_instrument(instrument, draft)

    def _of_instrument(self, instrument: Instrument, draft: _Draft) -> _Draft:
        report = self._reports.get(instrument.report) if instrument.report else None
        return _Draft(
            draft.address,
            draft.title,
            draft.body,
            event=self._events[instrument.event],
            report=report,
            published=(report.published if report else None) or instrument.dated,
            parties=[*draft.parties, instrument.issued_by],
            topics=draft.topics,
            languages=(report.language,) if report else instrument.languages,
            events=(instrument.event,),
            heading=draft.heading,
            tags=[*draft.tags, ("instrument", instrument.address)],
        )

    def _statement(self, statement: Statement, heading: str, topics: tuple[Address, ...]) -> _Draft:
        return _Draft(
            statement.address,
            heading,
            statement.text,
            event=self._events[statement.event],
            report=self._reports[statement.report],
            parties=[statement.speaker],
            topics=tuple(dict.fromkeys((*statement.topics, *topics))),
            events=(statement.event,),
            tags=[
                ("force", statement.force),
                *(("speaker", party) for party in (statement.speaker,) if party),
            ],
        )

    def _point(self, point: Point) -> _Draft:
        """A point with what each report prints of it, if it is a fact's."""
        printed = (fact.printed for fact in self._facts[point.event, point.attribute])
        return _Draft(
            point.address,
            point.heading,
            _joined(point.why, *printed),
            event=self._events[point.event],
            topics=point.topics,
            events=(point.event,),
        )

    def _record(self, draft: _Draft) -> SearchRecord:
        title, in_title = self._read(draft.title)
        body, in_body = self._read(draft.body)
        title += tuple(token.text for token in tokens(draft.heading))
        body += (*token_texts(draft.also), *(tag(NAME, party) for party in draft.present))
        parties = dict.fromkeys((*(party for party in draft.parties if party), *in_title, *in_body))
        facets = _facets(draft, tuple(parties))
        published = draft.published or (draft.report.published if draft.report else None)
        tags = _tags(facets, draft.tags, draft.event, published)
        return SearchRecord(
            draft.address,
            draft.title,
            draft.body,
            IndexedText(title, body, tags),
            event=draft.event.address if draft.event else None,
            report=draft.report.address if draft.report else None,
            day=draft.event.start if draft.event else None,
            published=published,
            facets=facets,
        )

    def _read(self, text: str) -> tuple[tuple[str, ...], list[Address]]:
        return _read(text, self._book)


def held_record(
    book: NameBook,
    address: Address,
    title: str,
    body: str,
    values: Mapping[str, Sequence[str]],
    event: Event | None,
) -> SearchRecord:
    """A text of the user's, narrowed by `values`, those of the entry of the catalogue that it hangs on."""
    in_title, in_body = _read(title, book), _read(body, book)
    parties = tuple(dict.fromkeys((*values.get("party", ()), *in_title[1], *in_body[1])))
    facets = {name: tuple(values.get(name, ())) for name in FACETS} | {"party": parties}
    return SearchRecord(
        address,
        title,
        body,
        IndexedText(in_title[0], in_body[0], _tags(facets, (), event, None)),
        event=event.address if event else None,
        report=next(map(Address, facets["report"]), None),
        day=event.start if event else None,
        facets=facets,
    )


def _read(text: str, book: NameBook) -> tuple[tuple[str, ...], list[Address]]:
    """The tokens of `text`, one more at their end for each mention of a party, and these parties."""
    found = tokens(text)
    parties = [mention.party for mention in book.mentions(text, found)]
    return (*(token.text for token in found), *(tag(NAME, party) for party in parties)), parties


def _tags(
    facets: Mapping[str, Sequence[str]],
    others: Iterable[tuple[str, str]],
    event: Event | None,
    published: date | None,
) -> frozenset[str]:
    values = [(name, value) for name, given in facets.items() for value in given if name != "publisher"]
    tags = {EVERY_ENTRY, *(tag(name, value) for name, value in (*values, *others))}
    tags.update(tag("publisher", slug(value)) for value in facets["publisher"])
    tags.update(_when_and_where(event, published))
    return frozenset(tags)


def _by_place(
    attendance: Iterable[Attendance],
) -> tuple[Mapping[Address, list[Attendance]], Mapping[Address, list[Attendance]]]:
    """Attendance by event, and by report."""
    at_event, in_report = defaultdict(list), defaultdict(list)
    for one in attendance:
        at_event[one.event].append(one)
        in_report[one.report].append(one)
    return at_event, in_report


def _facets(draft: _Draft, parties: tuple[Address, ...]) -> dict[str, tuple[str, ...]]:
    event, report = draft.event, draft.report
    years = range(event.start.year, event.end.year + 1) if event else ()
    return {
        "kind": (draft.address.kind,),
        "event": draft.events,
        "series": _series_of(draft),
        "party": parties,
        "report": (report.address,) if report else (),
        "publisher": (report.publisher,) if report else (),
        "language": (report.language,) if report else draft.languages,
        "topic": draft.topics,
        "year": tuple(map(str, years)),
    }


def _series_of(draft: _Draft) -> tuple[Address, ...]:
    if draft.address.kind == "series":
        return (draft.address,)
    return (draft.event.series,) if draft.event and draft.event.series else ()


def _when_and_where(event: Event | None, published: date | None) -> Iterator[str]:
    if published:
        yield from day_tags("published", published, published)
    if event:
        yield from day_tags("date", event.start, event.end)
        yield tag("place", event.country)
        yield from (tag("place", slug(place)) for place in (event.city, event.province) if place)


def _counted(number: str) -> str:
    """How a clause that is numbered is called in Chinese, and as an article or a paragraph."""
    if not number.isdecimal():
        return ""
    tens, ones = divmod(int(number), 10)
    chinese = f"{_DIGITS[tens] if tens > 1 else ''}{'十' if tens else ''}{_DIGITS[ones]}"
    return f"第{number}条 第{chinese}条 article paragraph"


def _site(url: str | None) -> str:
    """The site of an address: the words behind it would outweigh those of the text."""
    return urlsplit(url or "").netloc


def _joined(*parts: str | None) -> str:
    return _JOIN.join(dict.fromkeys(part for part in parts if part))


def _series(series: Series) -> _Draft:
    drifts = (text for drift in series.drifts for text in (drift.heading, drift.note))
    body = _joined(series.short, series.title_zh, series.note, series.coverage, *drifts)
    return _Draft(series.address, series.title, body, heading=series.title_zh or "")


def _party(party: Party) -> _Draft:
    names = (party.name_zh, *(printed.name for printed in party.printed), *party.also)
    body = _joined(*names, party.office, party.region, party.iso, party.note)
    return _Draft(party.address, party.name, body, parties=[party.address], heading=party.name_zh or "")


def _topic(topic: Topic) -> _Draft:
    return _Draft(
        topic.address,
        topic.name,
        _joined(topic.name_zh, *topic.also, topic.group),
        topics=(topic.address,),
        heading=topic.name_zh or "",
        tags=[("gcm", str(objective)) for objective in topic.gcm],
    )


def _framework(framework: Framework) -> _Draft:
    body = _joined(framework.short, framework.name_zh, framework.symbol, framework.body)
    tags = [("framework", framework.address)]
    also = f"{framework.name_zh or ''} {framework.short or ''}"
    return _Draft(framework.address, framework.name, body, heading=also, tags=tags)


def _formula(formula: Formula) -> _Draft:
    wordings = (wording.text for wording in formula.wordings)
    body = _joined(formula.name_zh, *wordings, formula.note)
    return _Draft(formula.address, formula.name, body, heading=formula.name_zh or "", also=_OF_A_FORMULA)
