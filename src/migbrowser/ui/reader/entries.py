"""Writes any entry onto a page: what it is, what reports give, what it says, what leads here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.model.clause import Clause, Echo, Framework, Grade, Instrument, Strength, Topic
from migbrowser.model.comparison import key_of
from migbrowser.model.entry import Entry
from migbrowser.model.event import Change, Drift, Event, Point, Rendering, Series
from migbrowser.model.formula import Formula
from migbrowser.model.party import Party
from migbrowser.model.report import DerivationKind, Report
from migbrowser.model.statement import Statement
from migbrowser.ui.language import in_chinese
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.models.chinese import chinese_title
from migbrowser.ui.models.clause_titles import clause_title
from migbrowser.ui.models.days import long_day
from migbrowser.ui.models.languages import language
from migbrowser.ui.models.punctuation import beside, headed, in_turn, listed
from migbrowser.ui.reader.names import Names, passage_of, report_line, report_of, term
from migbrowser.ui.reader.page import Page, Run, Tone, Words, badge, joined, passage
from migbrowser.ui.reader.party_page import PartyRecord, PartyWriter
from migbrowser.ui.reader.referring import write_referring
from migbrowser.ui.reader.testimony import fact_lines
from migbrowser.ui.tokens import SPACE_2, SPACE_3, Mark

_GRADES = {Grade.SAME_WORDING: Mark.SAME, Grade.REWORDED: Mark.SAME, Grade.SAME_IDEA: Mark.PARTIAL}
_CHANGES = {Change.APPEARED: Mark.PARTIAL, Change.VANISHED: Mark.CONFLICT, Change.CHANGED: Mark.VARIANT}
_NAMING = ("title", "kind_of_meeting")  # behind when, where and who: the heading says it already
_MOST_TITLES = 3  # over the facts, which give them all


class EntryWriter:
    """Writes one entry. `names` knows what it leads to; `unfolded`: facts with each report's wording.

    `record` is what is known of a party beyond its entry, as far as it has been read.
    """

    def __init__(
        self,
        page: Page,
        entry: Entry,
        names: Names,
        unfolded: Collection[str] = (),
        record: PartyRecord | None = None,
    ) -> None:
        self._page, self._entry, self._names = page, entry, names.around(entry)
        self._unfolded, self._record = unfolded, record

    def tr(self, text: str, count: int = -1) -> str:
        """The translation of `text`."""
        return QCoreApplication.translate("EntryWriter", text, "", count)

    def write(self) -> None:
        """The whole entry."""
        self._page.address(self._entry.address)
        self._page.title(self._title())
        subject: Any = self._entry.subject
        kinds: dict[type, Callable[[Any], None]] = {
            Event: self._event,
            Series: self._series,
            Report: self._report,
            Statement: self._statement,
            Point: self._point,
            Instrument: self._instrument,
            Clause: self._clause,
            Party: self._party,
            Topic: self._topic,
            Framework: self._framework,
            Formula: self._formula,
        }
        kinds[type(subject)](subject)

    def _title(self) -> str:
        return title_of(self._entry, self._names)

    def _other_name(self) -> tuple[str, Sequence[Words]]:
        """The name in the language that the title is not in."""
        chinese = _in_chinese(self._entry.subject)
        if self._title() == chinese:
            return self.tr("In English"), _some(self._entry.title)
        return self.tr("In Chinese"), _some(chinese)

    # the kinds

    def _event(self, event: Event) -> None:
        self._renderings([Rendering(self._entry.title, "en"), *event.titles])
        self._page.paragraph(event.summary, before=SPACE_2)
        known = (self.tr("How the day is known"), _some(event.date_note, Tone.SOFT))
        series = (self.tr("Series"), self._linked(event.series))
        self._page.definitions([*self._facts(), series, known])
        self._reports(event.reports)
        self._taken_up()
        self._referring()

    def _series(self, series: Series) -> None:
        self._page.definitions(
            [
                self._other_name(),
                (self.tr("Events"), [self._link(event) for event in series.events]),
                (self.tr("Covered"), _some(series.coverage)),
                (self.tr("Rests on"), _some(series.note)),
            ]
        )
        self._drifts(series.drifts)

    def _report(self, report: Report) -> None:
        published = (
            long_day(report.published) if report.published else Run(self.tr("not stated"), Tone.ITALIC)
        )
        self._page.definitions(
            [
                (self.tr("Publisher"), [self._publisher(report)]),
                (self.tr("Published"), [published]),
                (self.tr("Kind"), [f"{words.genre(report.genre)} · {language(report.language)}"]),
                (self.tr("Voice"), [term(report.voice)]),
                (self.tr("Derives from"), [self._derivation(report)]),
                (self.tr("Read"), [words.read(report.read)]),
                (self.tr("Events"), [self._link(event) for event in report.events]),
                (self.tr("Address"), [Run(report.url, link=report.url)]),
                (self.tr("Captured"), [self._captured(report)]),
            ]
        )
        if report.note:
            self._page.paragraph(Run(report.note, Tone.SOFT), before=SPACE_3)
        facts = self._facts()
        if facts:
            self._page.section(self.tr("What it gives"))
            self._page.definitions(facts)
        self._referring()
        self._taken_up()
        self._statements(self.tr("What it says"))
        self._left_out(report)

    def _statement(self, statement: Statement) -> None:
        self._page.paragraph(statement.text, before=SPACE_3)
        self._page.definitions(
            [
                (self.tr("Speaker"), [self._speaker(statement.speaker)]),
                (self.tr("To whom"), _some(statement.addressee)),
                (self.tr("Force"), [self._force(statement.force, statement.verb)]),
                (self.tr("Report"), [[self._link(statement.report), passage(statement.passage)]]),
                (self.tr("Event"), self._linked(statement.event)),
                (self.tr("Compared on"), self._linked(statement.point)),
                (self.tr("Topics"), self._chips(statement.topics)),
            ]
        )
        self._takes_up()

    def _point(self, point: Point) -> None:
        if point.why:
            self._page.paragraph(point.why, before=SPACE_3)
        self._page.definitions([*self._facts(), (self.tr("Event"), self._linked(point.event))])
        self._statements(self.tr("What the reports say"), by_report=True)

    def _instrument(self, instrument: Instrument) -> None:
        binding = {None: self.tr("not stated"), True: self.tr("yes"), False: self.tr("no")}
        unstated = Run(self.tr("not stated"), Tone.ITALIC)
        self._page.definitions(
            [
                (self.tr("Issued by"), self._linked(instrument.issued_by)),
                (self.tr("Adopted by"), [instrument.adopted_by or unstated]),
                (self.tr("Standing"), [term(instrument.standing) if instrument.standing else unstated]),
                (self.tr("Binding"), [binding[instrument.binding]]),
                (self.tr("Dated"), [long_day(instrument.dated) if instrument.dated else unstated]),
                (self.tr("Languages seen"), [listed(map(language, instrument.languages))]),
                (self.tr("Event"), self._linked(instrument.event)),
                (self.tr("Report"), self._linked(instrument.report)),
            ]
        )
        if instrument.note:
            self._page.paragraph(Run(instrument.note, Tone.SOFT), before=SPACE_3)
        self._page.section(self.tr("Clauses"))
        for clause in instrument.clauses:
            self._page.paragraph(self._link(clause))

    def _clause(self, clause: Clause) -> None:
        self._page.paragraph(clause.text, before=SPACE_3)
        self._page.definitions(
            [
                (self.tr("Speaker"), [self._speaker(clause.speaker)]),
                (self.tr("Force"), [self._force(clause.force, clause.verb)]),
                (self.tr("Instrument"), self._linked(clause.instrument)),
                (self.tr("Topics"), self._chips(clause.topics)),
                (self.tr("Frameworks cited"), self._chips(clause.frameworks)),
                (self.tr("GCM objectives"), self._objectives(clause.gcm, clause.gcm_strength)),
            ]
        )
        self._echoes()
        self._referring()

    def _party(self, party: Party) -> None:
        writer = PartyWriter(self._page, self._entry, self._names, self._unfolded)
        writer.write(party, self._record)
        self._referring()
        writer.attendance()
        writer.company(self._record)
        self._statements(self.tr("What it is reported to say"), by_report=True)
        writer.mentions(self._record)

    def _topic(self, topic: Topic) -> None:
        self._page.definitions(
            [
                self._other_name(),
                (self.tr("Also typed as"), _some(listed(topic.also))),
                (self.tr("GCM objectives"), self._objectives(topic.gcm, topic.gcm_strength)),
                (self.tr("SDG targets"), _some(listed(topic.sdg))),
            ]
        )
        self._referring()
        self._statements(self.tr("What reports say"), by_report=True)

    def _framework(self, framework: Framework) -> None:
        self._page.definitions(
            [
                (self.tr("Short"), _some(framework.short)),
                self._other_name(),
                (self.tr("Symbol"), _some(framework.symbol)),
                (self.tr("Adopted"), _some(long_day(framework.adopted) if framework.adopted else None)),
                (self.tr("By"), _some(framework.body)),
            ]
        )
        self._referring()

    def _formula(self, formula: Formula) -> None:
        if formula.note:
            self._page.paragraph(formula.note, before=SPACE_3)
        self._page.definitions([self._other_name()])
        self._page.section(self.tr("Renderings"))
        for wording in formula.wordings:
            self._page.paragraph(
                [Run(wording.text), Run(f"  {language(wording.language)}  ", Tone.SOFT)]
                + ([self._link(wording.report)] if wording.report else [])
                + ([passage(wording.passage)] if wording.passage else []),
                before=SPACE_2,
            )
            if wording.note:
                self._page.paragraph(Run(wording.note, Tone.SOFT), before=0)

    # their parts

    def _drifts(self, drifts: Sequence[Drift]) -> None:
        """What vanished, appeared or changed from one event of a series to a later one."""
        if drifts:
            self._page.section(self.tr("Drift, in our own reading"))
        for drift in drifts:
            change = badge(_CHANGES[drift.change], term(drift.change), sign=False)
            self._page.paragraph([Run(drift.heading, Tone.BOLD), "  ", change], before=SPACE_3)
            between = [self._link(drift.earlier), Run(" → ", Tone.SOFT), self._link(drift.later)]
            self._page.paragraph(between, before=0)
            self._page.paragraph(Run(drift.note, Tone.SOFT), before=0)
            about = [self._link(each) for each in (drift.topic, drift.clause) if each]
            if about:
                self._page.paragraph(joined(about), before=0)

    def _renderings(self, titles: Sequence[Rendering]) -> None:
        """The first few other titles, each language before the second of any; how many more there are."""
        found = dict.fromkeys(title.text for title in _one_of_each(titles))
        texts = [text for text in found if text != self._title()]
        for text in texts[:_MOST_TITLES]:
            self._page.paragraph(Run(text, Tone.SOFT), before=0)
        if len(texts) > _MOST_TITLES:
            more = self.tr("and %n more, below", len(texts) - _MOST_TITLES)
            self._page.paragraph(Run(more, Tone.FAINT, small=True), before=0)

    def _facts(self) -> list[tuple[str, Sequence[Words]]]:
        reports = [link.address for link in self._entry.fact_reports]
        return [
            (words.attribute(row.attribute), fact_lines(row, reports, self._names, self._unfolded))
            for row in sorted(self._entry.facts, key=lambda row: row.attribute in _NAMING)
        ]

    def _reports(self, reports: Sequence[Address]) -> None:
        self._page.section(self.tr("Reports (%n)", len(reports)))
        for index, link in enumerate(self._entry.fact_reports):
            report = self._names.directory.reports.get(link.address)
            about = f"  {words.described(report)} · {words.read(report.read)}" if report else ""
            key = Run(f"{key_of(index)}  ", Tone.SOFT, small=True)
            self._page.paragraph([key, self._link(link.address), Run(about, Tone.SOFT)])

    def _taken_up(self) -> None:
        """The clauses that what is said here takes up, each with the passages: the way back from them."""
        if self._entry.echoes:
            self._page.section(self.tr("Takes up"))
        for clause, echoes in groupby(self._entry.echoes, key=lambda echo: echo.clause):
            self._page.paragraph(self._link(clause), before=SPACE_3)
            for echo in echoes:
                grade = badge(_GRADES[echo.grade], term(echo.grade), sign=False)
                who = self._names.of(report_of(echo.address))
                place = Run(f"{who} {passage_of(echo.address)} ›", link=echo.address)
                self._page.paragraph([place, "  ", grade], before=0)

    def _statements(self, heading: str, *, by_report: bool = False) -> None:
        if not self._entry.statements:
            return
        self._page.section(beside(heading, len(self._entry.statements)))
        report = None
        for statement in self._entry.statements:
            if by_report and statement.report != report:
                report = statement.report
                self._page.paragraph(report_line(report, self._names), before=SPACE_3)
            self._page.passages([(statement.passage, self._said(statement))])

    def _said(self, statement: Statement) -> list[Words]:
        force = self._force(statement.force, statement.verb)
        who = joined([self._speaker(statement.speaker), force], " · ")
        return [[Run(statement.text, link=""), Run(" ›", Tone.INK, link=statement.address)], who]

    def _echoes(self) -> None:
        self._page.section(self.tr("Taken up later"))
        if not self._entry.echoes:
            nothing = self.tr(
                "No later passage is recorded that takes it up; most later reports were read in part only."
            )
            self._page.paragraph(Run(nothing, Tone.ITALIC))
        for event, echoes in groupby(sorted(self._entry.echoes, key=self._when), key=self._where):
            if event is not None:
                headline = words.headline(event, self._names.directory)
                self._page.paragraph(Run(headline, Tone.BOLD, link=event.address), before=SPACE_3)
            for echo in echoes:
                grade = badge(_GRADES[echo.grade], term(echo.grade), sign=False)
                place = [self._link(report_of(echo.address)), passage(passage_of(echo.address))]
                self._page.paragraph([*place, "  ", grade], before=SPACE_2)
                self._page.paragraph([Run(echo.why, Tone.SOFT), Run(" ›", link=echo.address)], before=0)

    def _where(self, echo: Echo) -> Event | None:
        """The event whose report takes a clause up."""
        report = self._names.directory.reports.get(report_of(echo.address))
        return self._names.directory.events.get(report.events[0]) if report and report.events else None

    def _when(self, echo: Echo) -> date:
        event = self._where(echo)
        return event.start if event else date.max

    def _takes_up(self) -> None:
        if self._entry.echoes:
            self._page.section(self.tr("Takes up"))
        for echo in self._entry.echoes:
            grade = badge(_GRADES[echo.grade], term(echo.grade), sign=False)
            self._page.paragraph([self._link(echo.clause), "  ", grade], before=SPACE_3)
            self._page.paragraph(Run(echo.why, Tone.SOFT), before=0)

    def _referring(self) -> None:
        write_referring(self._page, self._entry, self._names)

    def _left_out(self, report: Report) -> None:
        if report.left_out:
            self._page.section(self.tr("Left out of its body"))
        for part in report.left_out:
            self._page.paragraph(Run(part.note, Tone.SOFT))

    # their words

    def _link(self, address: Address) -> Run:
        return Run(self._names.of(address), link=address)

    def _linked(self, address: Address | None) -> list[Words]:
        return [self._link(address)] if address else []

    def _chips(self, addresses: Sequence[Address]) -> list[Words]:
        return [joined(self._link(address) for address in addresses)] if addresses else []

    def _speaker(self, speaker: Address | None) -> Run:
        return self._link(speaker) if speaker else Run(self.tr("speaker not stated"), Tone.ITALIC)

    def _force(self, force: str, verb: str) -> Run:
        said = words.force(force)
        return Run(beside(said, f"“{verb}”") if verb else said, Tone.SOFT)

    def _objectives(self, numbers: Sequence[int], strength: Mapping[int, Strength]) -> list[Words]:
        if not numbers:
            return [Run(self.tr("none fits"), Tone.ITALIC)]
        lines: list[Words] = [self._objective(number, strength[number]) for number in numbers]
        return [
            *lines,
            Run(self.tr("Our own mapping; labels of the UN Network on Migration"), Tone.FAINT, small=True),
        ]

    def _objective(self, number: int, strength: Strength) -> list[Run]:
        known = self._names.objectives.get(number)
        label = f"{number} {known.label}" if known else str(number)
        return [Run(label), Run(f" · {term(strength)}", Tone.SOFT)]

    def _publisher(self, report: Report) -> Words:
        called = self._names.directory.called
        if not report.copy_of:
            return called(report.publisher)
        return [
            called(report.publisher),
            Run(f" · {self.tr('copy of')} {called(report.copy_of)}", Tone.SOFT),
        ]

    def _derivation(self, report: Report) -> Words:
        kind, source = report.derives_from.kind, report.derives_from.report
        if kind is DerivationKind.UNKNOWN or source is None:
            return Run(term(kind), Tone.ITALIC if kind is DerivationKind.UNKNOWN else Tone.INK)
        return [headed(term(kind), ""), self._link(source)]

    def _captured(self, report: Report) -> str:
        checked = self.tr("checked {day}").format(day=long_day(report.checked))
        return f"{long_day(report.captured)} · {checked} · {report.catalogued_by}"


def _one_of_each(titles: Sequence[Rendering]) -> list[Rendering]:
    """Titles with the first of each language before any second one, Chinese and English at the front."""
    seen: dict[str, int] = {}
    ranked = []
    for title in titles:
        seen[title.language] = seen.get(title.language, 0) + 1
        ranked.append((seen[title.language], not title.language.startswith(("zh", "en")), title))
    return [title for _, _, title in sorted(ranked, key=lambda entry: entry[:2])]


def title_of(entry: Entry, names: Names) -> str:
    """What an entry is called; a statement, whose name is its own text, by where it stands."""
    subject = entry.subject
    if isinstance(subject, Statement):
        return in_turn((names.of(subject.report), subject.passage))
    if isinstance(subject, Clause):
        return clause_title(subject.address, entry.title)
    return (_in_chinese(subject) if in_chinese() else None) or entry.title


def _in_chinese(subject: object) -> str | None:
    """An entry's Chinese name, where it has one."""
    if isinstance(subject, Series):
        return subject.title_zh
    if isinstance(subject, Event):
        return chinese_title(subject)
    return subject.name_zh if isinstance(subject, Party | Topic | Framework | Formula) else None


def _some(text: str | None, tone: Tone = Tone.INK) -> list[Words]:
    """A line of words, none where there are none."""
    return [Run(text, tone)] if text else []
