"""The page of a party: its names, its attendance through time, beside whom, and where it is named."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.model.entry import Entry
from migbrowser.model.party import Attendance, Party, PartyKind
from migbrowser.model.presence import Profile
from migbrowser.model.search import Filters, Hit
from migbrowser.ui.models.days import long_day
from migbrowser.ui.models.directory import party_name
from migbrowser.ui.models.languages import language as language_name
from migbrowser.ui.models.publishers import told_apart
from migbrowser.ui.models.punctuation import listed
from migbrowser.ui.models.regions import region
from migbrowser.ui.reader.attendance_chart import draw_chart, said_of
from migbrowser.ui.reader.names import Names, passage_of, report_line, term
from migbrowser.ui.reader.page import Page, Run, Tone, Words, joined, passage
from migbrowser.ui.reader.testimony import WORDINGS
from migbrowser.ui.tokens import SPACE_2, SPACE_3

if TYPE_CHECKING:
    from migbrowser.services.services import Services

PRINTED = "printed"  # among what is unfolded: all reports that print a name
MOST_PRINTERS = 3  # reports named behind a name that many print
MOST_COMPANY = 12
MOST_MENTIONS = 60
_KINDS, _ALL = ("clause", "statement"), 2000


@dataclass(frozen=True, slots=True)
class PartyRecord:
    """What is known of a party beyond its entry. `mentions`: where it is named; `None` until looked for."""

    profile: Profile
    mentions: tuple[Hit, ...] | None = None


def read_profile(services: Services, entry: Entry) -> PartyRecord | None:
    """For a job: the record of a party, without its mentions; none of any other entry."""
    if not isinstance(entry.subject, Party):
        return None
    return PartyRecord(services.attending.profile(entry.address))


def read_mentions(services: Services, entry: Entry, record: PartyRecord) -> PartyRecord:
    """For a job: the record with the clauses and statements that name the party without being its own."""
    own = {statement.address for statement in entry.statements}
    own |= {link.address for link in entry.linked_from}
    asked = Filters(kinds=_KINDS, party=entry.address)
    found = services.searching.search("", asked, limit=_ALL).hits
    mentions = [hit for hit in found if hit.address not in own]
    return PartyRecord(record.profile, tuple(sorted(mentions, key=_by_report)))


def _by_report(hit: Hit) -> tuple[str, tuple[int, ...], str]:
    at = passage_of(hit.address)
    return hit.report or "", tuple(int(part) for part in at.split(".") if part.isdigit()), hit.address


class PartyWriter:
    """Writes the parts of a party's page that no other entry has."""

    def __init__(self, page: Page, entry: Entry, names: Names, unfolded: Collection[str]) -> None:
        self._page, self._entry, self._names, self._unfolded = page, entry, names, unfolded

    def tr(self, text: str, count: int = -1) -> str:
        """The translation of `text`."""
        return QCoreApplication.translate("PartyWriter", text, "", count)

    def write(self, party: Party, record: PartyRecord | None) -> None:
        """Authority forms, the chart, printed forms, offices, memberships."""
        kind = " · ".join(filter(None, (_other_name(party), party.iso, term(party.kind))))
        self._page.paragraph(Run(kind, Tone.SOFT), before=0)
        if record is not None:
            self._chart(record.profile)
        self._page.definitions(
            [
                (self.tr("Authority form"), self._authority(party)),
                (self.tr("As printed"), self._printed(party)),
                (self.tr("Also"), _some(listed(party.also))),
                (self.tr("Region"), _some(region(party.region or ""))),
                (self.tr("Office"), self._office(party, record)),
                (self.tr("Member of"), self._memberships(party)),
                (self.tr("Note"), _some(party.note)),
            ]
        )

    def attendance(self) -> None:
        """Event by event, what each report says it did there."""
        self._page.section(self.tr("Attendance"))
        if not self._entry.attendance:
            nobody = self.tr("No report read names it among those taking part.")
            self._page.paragraph(Run(nobody, Tone.ITALIC))
        for event, rows in groupby(self._entry.attendance, key=lambda row: row.event):
            self._page.paragraph([self._link(event)], before=SPACE_3)
            said = list(rows)
            apart = told_apart((row.report for row in said), self._names.directory)
            for row in said:
                self._page.paragraph(self._attended(row, apart[row.report]), before=0)

    def company(self, record: PartyRecord | None) -> None:
        """Who is named at the same events, and at how many of them."""
        if record is None or not record.profile.named:
            return
        self._page.section(self.tr("Named at the same events"))
        others = record.profile.company
        if not others:
            alone = self.tr("No other party is named at its events.")
            self._page.paragraph(Run(alone, Tone.ITALIC))
        for events, group in groupby(others[:MOST_COMPANY], key=lambda each: each.events):
            count = Run(f"{self.tr('%n event(s)', events)}  ", Tone.SOFT)
            self._page.paragraph([count, *joined(self._link(each.party) for each in group)], before=SPACE_2)
        if len(others) > MOST_COMPANY:
            more = self.tr("and %n more, at fewer events", len(others) - MOST_COMPANY)
            self._page.paragraph(Run(more, Tone.SOFT))

    def mentions(self, record: PartyRecord | None) -> None:
        """The clauses and statements that name it: last, so that nothing moves when they arrive."""
        if record is None:
            return
        if record.mentions is None:
            self._page.section(self.tr("Named in clauses and statements"))
            self._page.paragraph(Run(self.tr("Being looked for…"), Tone.ITALIC))
            return
        heading = self.tr("Named in clauses and statements ({count})")
        self._page.section(heading.format(count=len(record.mentions)))
        if not record.mentions:
            none = self.tr("No clause and no statement of others names it.")
            self._page.paragraph(Run(none, Tone.ITALIC))
        for hit in record.mentions:
            if hit.kind == "clause":
                self._page.paragraph(self._link(hit.address, hit.title), before=SPACE_2)
        self._stated([hit for hit in record.mentions if hit.kind == "statement"])

    def _stated(self, said: Sequence[Hit]) -> None:
        """Statements, report by report."""
        for report, hits in groupby(said[:MOST_MENTIONS], key=lambda hit: hit.report):
            self._page.paragraph(report_line(report or Address(), self._names), before=SPACE_3)
            self._page.passages([(passage_of(hit.address), [self._mention(hit)]) for hit in hits])
        if len(said) > MOST_MENTIONS:
            more = self.tr("and %n more; search for party:{name}", len(said) - MOST_MENTIONS)
            self._page.paragraph(Run(more.format(name=self._entry.address.id), Tone.SOFT))

    # their parts

    def _chart(self, profile: Profile) -> None:
        """The picture, and below it the same in words."""
        if not profile.places:
            return
        said = said_of(profile)
        names = {event.series: self._names.of(event.series) for event, _ in profile.places if event.series}
        image = draw_chart(self._page.theme, profile, names, self._page.room)
        self._page.picture(image, "attendance", said)
        self._page.paragraph(Run(said, Tone.SOFT, small=True), before=0)

    def _authority(self, party: Party) -> list[Words]:
        forms = [(party.name, "en"), *([(party.name_zh, "zh")] if party.name_zh else [])]
        return [[Run(name), Run(f"  {language_name(code)}", Tone.SOFT)] for name, code in forms]

    def _office(self, party: Party, record: PartyRecord | None) -> list[Words]:
        """A person's, with the events at whose time it was held as far as the catalogue goes."""
        if not party.office:
            return []
        named = record.profile.named if record and party.kind is PartyKind.PERSON else ()
        held: list[Words] = [
            [Run(f"{long_day(event.start)}  ", Tone.SOFT, small=True), self._link(event.address)]
            for event in named
        ]
        return [party.office, *held]

    def _memberships(self, party: Party) -> list[Words]:
        return [self._membership(party, index) for index in range(len(party.memberships))]

    def _membership(self, party: Party, index: int) -> list[Run]:
        member = party.memberships[index]
        since = self.tr("since {day}").format(day=long_day(member.since)) if member.since else ""
        until = self.tr("until {day}").format(day=long_day(member.until)) if member.until else ""
        when = " ".join(filter(None, (since, until)))
        return [self._link(member.body), Run(f" {when}", Tone.SOFT)]

    def _printed(self, party: Party) -> list[Words]:
        """Each name once for each language, with the reports that print it."""
        reports: dict[tuple[str, str], list[Address]] = {}
        for name in party.printed:
            reports.setdefault((name.name, name.language), []).append(name.report)
        lines: list[Words] = [self._printed_as(*name, printers) for name, printers in reports.items()]
        if any(len(printers) > MOST_PRINTERS for printers in reports.values()):
            shown = PRINTED in self._unfolded
            said = self.tr("fewer reports ▴") if shown else self.tr("all reports ▾")
            lines.append(Run(said, link=f"{WORDINGS}{PRINTED}", small=True))
        return lines

    def _printed_as(self, name: str, language: str, reports: Sequence[Address]) -> list[Run]:
        most = len(reports) if PRINTED in self._unfolded else MOST_PRINTERS
        more = len(reports) - most
        rest = [Run(self.tr("and %n more", more), Tone.SOFT)] if more > 0 else []
        apart = told_apart(reports[:most], self._names.directory)
        links = [self._link(report, apart[report]) for report in reports[:most]]
        return [Run(name), Run(f"  {language_name(language)}  ", Tone.SOFT), *joined([*links, *rest])]

    def _attended(self, row: Attendance, report: str) -> list[Run]:
        parts = [term(row.role), *([term(row.mode)] if row.mode else []), f"“{row.printed}”", term(row.list)]
        said = Run(" · ".join(parts), Tone.SOFT)
        return [said, Run("  "), self._link(row.report, report), passage(row.passage)]

    def _mention(self, hit: Hit) -> list[Run]:
        return [Run(hit.snippet or hit.title), Run(" ›", link=hit.address)]

    def _link(self, address: Address, title: str = "") -> Run:
        return Run(title or self._names.of(address), link=address)


def _other_name(party: Party) -> str | None:
    """The name in the language that its title is not in."""
    return party.name if party_name(party) == party.name_zh else party.name_zh


def _some(text: str | None) -> list[Words]:
    """A line of words, none where there are none."""
    return [text] if text else []
