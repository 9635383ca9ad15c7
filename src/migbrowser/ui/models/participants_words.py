"""How the Participants tab puts groups, cells and numbers into words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.model.party import Attendance, Listing, Mode, Party, PartyKind, Role
from migbrowser.model.presence import EventHead, Presence, Standing, Tally
from migbrowser.model.report import Report
from migbrowser.ui.layout.matrix import Group, Grouping
from migbrowser.ui.models.counts import counts_words, least_first
from migbrowser.ui.models.directory import Directory, party_name
from migbrowser.ui.models.publishers import told_apart
from migbrowser.ui.models.punctuation import in_turn
from migbrowser.ui.models.regions import region

if TYPE_CHECKING:
    from migbrowser.services.attending import Sheet

_translate = QCoreApplication.translate

Reports = Mapping[Address, Report]
Reported = Mapping[Address, str]  # what reports are called
Name = Callable[[Any], str]

SIGNS = {
    Presence.ATTENDED: "●",
    Presence.HOST: "◆",
    Presence.VIDEO: "▶",
    Presence.DISPUTED: "◐",
    Presence.ABSENT: "—",
    Presence.UNKNOWN: "·",
}


def presence(of: Presence) -> str:
    """What a sign means."""
    return {
        Presence.ATTENDED: _translate("Participants", "attended"),
        Presence.HOST: _translate("Participants", "host"),
        Presence.VIDEO: _translate("Participants", "by video"),
        Presence.DISPUTED: _translate("Participants", "reports disagree"),
        Presence.ABSENT: _translate("Participants", "absent from a closed list read in full"),
        Presence.UNKNOWN: _translate("Participants", "not named; nothing follows from that"),
    }[of]


def kind(of: PartyKind) -> str:
    """`States`, `Organisations`, …"""
    return {
        PartyKind.STATE: _translate("Participants", "States"),
        PartyKind.ORGANISATION: _translate("Participants", "Organisations"),
        PartyKind.PERSON: _translate("Participants", "Persons"),
        PartyKind.PLACE: _translate("Participants", "Places"),
    }[of]


def counted(of: PartyKind) -> str:
    """What reports count where the catalogue counts parties of a kind: never "states"."""
    return {
        PartyKind.STATE: _translate("Participants", "countries and regions stated"),
        PartyKind.ORGANISATION: _translate("Participants", "organisations stated"),
        PartyKind.PERSON: _translate("Participants", "persons stated"),
    }.get(of, "")


def group(of: Group) -> str:
    """The head of a group of rows."""
    if of.grouping is Grouping.REGION:
        return _region(of.region)
    return {
        Grouping.TOTALS: _translate("Participants", "Named, and stated by reports"),
        Grouping.ASEAN: _translate("Participants", "ASEAN"),
        Grouping.ASEAN_PARTLY: _translate("Participants", "ASEAN at some of these events"),
        Grouping.ORGANISATIONS: kind(PartyKind.ORGANISATION),
        Grouping.PERSONS: kind(PartyKind.PERSON),
        Grouping.PLACES: kind(PartyKind.PLACE),
    }[of.grouping]


def _region(name: str) -> str:
    if name == _AROUND:
        return _translate("Participants", "{region}, not ASEAN").format(region=region(name))
    return region(name) or _translate("Participants", "Region not stated")


def year_and_city(event: EventHead) -> str:
    """`2025 Lianyungang`, which several events may be."""
    return f"{event.start.year} {event.city}"


def event_name(event: EventHead, series: Mapping[str, str]) -> str:
    """`Sub-Forum 2025, Lianyungang`, by the names of series; year and city where it is of none."""
    short = event_in_series(event, series)
    return in_turn((short, event.city)) if short else year_and_city(event)


def year_first(event: EventHead, series: Mapping[str, str]) -> str:
    """`2025 Sub-Forum, Lianyungang`: told apart, and in order of time, by its beginning alone."""
    name = series.get(event.series or "")
    return in_turn((f"{event.start.year} {name}", event.city)) if name else year_and_city(event)


def event_in_series(event: EventHead, series: Mapping[str, str]) -> str:
    """`Sub-Forum 2025`; "" without a series."""
    name = series.get(event.series or "")
    said = _translate("Participants", "{series} {year}")
    return said.format(series=name, year=event.start.year) if name else ""


def role(row: Attendance) -> str:
    """What the party did."""
    return {
        Role.ATTENDING: _translate("Participants", "attending"),
        Role.HOST: _translate("Participants", "host"),
        Role.ORGANISER: _translate("Participants", "organiser"),
        Role.CHAIR: _translate("Participants", "chair"),
        Role.OPENING_SPEAKER: _translate("Participants", "opening speaker"),
        Role.SPEAKER: _translate("Participants", "speaker"),
        Role.HEAD_OF_DELEGATION: _translate("Participants", "head of delegation"),
        Role.DELEGATION_MEMBER: _translate("Participants", "member of a delegation"),
        Role.OBSERVER: _translate("Participants", "observer"),
    }[row.role]


def mode(row: Attendance) -> str:
    """How it took part; "" where that is not stated."""
    return {
        Mode.VIDEO: _translate("Participants", "by video"),
        Mode.IN_PERSON: _translate("Participants", "in person"),
        None: "",
    }[row.mode]


def listing(row: Attendance) -> str:
    """What kind of list names it."""
    return (
        _translate("Participants", "closed")
        if row.list is Listing.CLOSED
        else _translate("Participants", "open")
    )


def evidence(row: Attendance, name: Name, safe: Name = str) -> str:
    """`attending, according to NIA as “Republic of Korea” (1.2)`."""
    did = in_turn(filter(None, (role(row), mode(row))))
    return _translate("Participants", "{did}, according to {publisher} as “{printed}” ({passage})").format(
        did=safe(did), publisher=name(row.report), printed=safe(row.printed), passage=safe(row.passage)
    )


def denial(report: Address, name: Name) -> str:
    """`not in the list of NIA, which is closed and was read in full`."""
    return _translate(
        "Participants", "not in the list of {publisher}, which is closed and was read in full"
    ).format(publisher=name(report))


def said(standing: Standing, name: Name, safe: Name = str) -> list[str]:
    """What each report says of a cell, a line for each."""
    lines = [evidence(row, name, safe) for row in standing.rows]
    return [*lines, *(denial(report, name) for report in standing.without)]


def cell(standing: Standing, reports: Reports) -> str:
    """All that is known of a cell, a line for each report."""
    names = called(cited(standing), reports)
    return "\n".join([presence(standing.presence), *said(standing, names.__getitem__)])


def cited(place: Standing | Tally) -> Sequence[Address]:
    """The reports that a cell rests on."""
    if isinstance(place, Tally):
        return [fact.report for fact in place.stated]
    return [*(row.report for row in place.rows), *place.without]


def called(these: Iterable[Address], reports: Reports) -> Reported:
    """What to call these reports: several of one publisher are told apart."""
    return told_apart(these, Directory(reports=reports))


def stated(tally: Tally) -> str:
    """The numbers that reports state, as short as they can be: `57`, `50 or 51`; "" for none."""
    return counts_words(tally.stated)


def total(tally: Tally, sheet: Sheet) -> str:
    """`States named: 10`, `stated: 57 countries and regions (NIA, 1.3), names 6`: a line for each report."""
    names = called(cited(tally), sheet.reports)
    return "\n".join(totals(tally, sheet, names.__getitem__))


def totals(tally: Tally, sheet: Sheet, name: Name, safe: Name = str) -> list[str]:
    """The lines of a `total`, each report under its `name`."""
    head = _translate("Participants", "{what} named: {count}")
    named = safe(head.format(what=kind(tally.kind), count=tally.named))
    if not tally.stated:
        return [named, safe(_translate("Participants", "No report states a number."))]
    line = _translate("Participants", "stated: {printed} ({publisher}, {passage}), names {count}")
    return [
        named,
        *(
            line.format(
                printed=safe(fact.printed),
                publisher=name(fact.report),
                passage=safe(fact.passage),
                count=sheet.naming(fact.report, tally.kind),
            )
            for fact in least_first(tally.stated)
        ),
    ]


def party_tip(party: Party) -> str:
    """Name in both languages, office, memberships."""
    lines = [party.name, party.name_zh, party.office]
    lines += [
        _translate("Participants", "member of {body} since {day}").format(
            body=each.body.id.upper(), day=each.since.isoformat()
        )
        for each in party.memberships
        if each.since
    ]
    return "\n".join(filter(None, lines))


def link(address: Address, text: str) -> str:
    """A way to an entry, for rich text."""
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def short(party: Party) -> str:
    """The abbreviation that a body's name ends with, else the name."""
    name = party_name(party)
    body = party.kind is PartyKind.ORGANISATION
    return name[name.rindex("(") + 1 : -1] if name.endswith(")") and body else name


_AROUND = "South-eastern Asia"  # the region of which a reader would ask it
