"""Picturing several events together: when they were, and who took part in which.

What a PDF draws, other formats put into the cells of tables: their words are made here too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from migbrowser.model.address import Address
from migbrowser.model.document import (
    Attended,
    Cell,
    Citation,
    Lane,
    Matrix,
    MatrixGroup,
    MatrixRow,
    Paragraph,
    Section,
    Timeline,
    TimelineEvent,
    Words,
)
from migbrowser.model.entry import Entry
from migbrowser.model.event import Event, Series
from migbrowser.model.party import Attendance, Party, PartyKind, Role
from migbrowser.model.presence import Presence, Standing
from migbrowser.model.report import Report
from migbrowser.services import labelling
from migbrowser.services.attending import Roll, Sheet
from migbrowser.services.phrasing import chinese, say
from migbrowser.services.referencing import References

MOST_ABREAST = 11  # events beside one another
_SIGNS = {
    Presence.HOST: ("◆", "host or organiser"),
    Presence.ATTENDED: ("●", "named as taking part"),
    Presence.VIDEO: ("▶", "by video"),
    Presence.DISPUTED: ("◐", "the reports disagree"),
    Presence.ABSENT: ("—", "left out of a list that is whole"),
    Presence.UNKNOWN: ("·", "not named: nothing follows"),
}
_GROUPS = {
    PartyKind.STATE: "States",
    PartyKind.ORGANISATION: "Organisations",
    PartyKind.PERSON: "Persons",
    PartyKind.PLACE: "Places",
}


def events_among(addresses: Sequence[Address], refs: References) -> tuple[Entry, ...]:
    """The events selected, and those of selected series, the first first; none where it is but one."""
    chosen: dict[Address, None] = {}
    for address in addresses:
        found = refs.find(address) if address.kind in ("event", "series") else None
        if found is not None:
            subject = found.subject
            chosen |= dict.fromkeys(subject.events if isinstance(subject, Series) else (found.address,))
    if len(chosen) < 2:
        return ()
    return tuple(sorted(map(refs.entry, chosen), key=lambda entry: _event(entry).start))


def pictures(entries: Sequence[Entry], refs: References) -> Iterator[Section]:
    """The events on a timeline, and the parties at each."""
    words = Words(
        say("A bar is the event; a mark is the day on which a report came out, counted from the opening.")
    )
    title = say("When the {} events were").format(len(entries))
    yield Section(None, say("Timeline"), title, (Paragraph(words), Timeline(tuple(_lanes(entries, refs)))))
    if any(entry.attendance for entry in entries):
        yield Section(None, say("Participants"), say("Who took part"), tuple(_matrices(entries, refs)))


def in_order(of: Timeline) -> Iterator[TimelineEvent]:
    """The events lane by lane."""
    for lane in of.lanes:
        yield from lane.events


def publications(of: TimelineEvent) -> Cell:
    """The days on which reports came out, each with its source."""
    undated = (Words(say("{} not dated").format(of.undated)),) if of.undated else ()
    return (*(Words(labelling.day(day), (place,)) for day, place in of.published), *undated)


def attended(of: Attended) -> Cell:
    """A sign, the roles beside it, and who says so."""
    return (Words(f"{of.sign} {of.roles}".strip(), of.citations),)


def legend(of: Matrix) -> str:
    """What the signs stand for."""
    return " · ".join(f"{sign} {word}" for sign, word in of.legend)


def _event(entry: Entry) -> Event:
    assert isinstance(entry.subject, Event)  # noqa: S101 - `events_among` gives no other
    return entry.subject


def _lanes(entries: Sequence[Entry], refs: References) -> Iterator[Lane]:
    series: dict[Address | None, list[Event]] = {}
    for event in map(_event, entries):
        series.setdefault(event.series, []).append(event)
    for address, events in series.items():
        title = refs.name(address) if address else say("Outside any series")
        yield Lane(title, tuple(_occurrence(event, refs) for event in events))


def _occurrence(event: Event, refs: References) -> TimelineEvent:
    cited = [(refs.find(address), refs.cite(address)) for address in event.reports]
    reports = [(found.subject, place) for found, place in cited if found and place]
    dated = [(each.published, place) for each, place in reports if isinstance(each, Report)]
    published = tuple((day, place) for day, place in dated if day)
    return TimelineEvent(
        title=refs.name(event.address),
        days=labelling.days(event.start, event.end),
        start=event.start,
        end=event.end,
        published=published,
        undated=len(reports) - len(published),
    )


def _matrices(entries: Sequence[Entry], refs: References) -> Iterator[Matrix]:
    """As many tables as there must be, of about as many events."""
    parts = -(-len(entries) // MOST_ABREAST)
    wide = -(-len(entries) // parts)
    for first in range(0, len(entries), wide):
        yield _matrix(entries[first : first + wide], refs)


def _matrix(entries: Sequence[Entry], refs: References) -> Matrix:
    roll = _roll(entries, refs)
    events = [_event(entry) for entry in entries]
    rows = {
        party: [roll.standing(event.address, party.address) for event in events]
        for party in sorted(roll.parties, key=lambda party: party.name)
    }
    used = {standing.presence for standings in rows.values() for standing in standings}
    groups = [
        MatrixGroup(
            say(title),
            tuple(
                MatrixRow(refs.name(party.address), tuple(_attended(each, refs) for each in standings))
                for party, standings in rows.items()
                if party.kind is kind
            ),
        )
        for kind, title in _GROUPS.items()
    ]
    return Matrix(
        tuple(_head(event, refs) for event in events),
        tuple(group for group in groups if group.rows),
        tuple((sign, say(word)) for presence, (sign, word) in _SIGNS.items() if presence in used),
    )


def _head(event: Event, refs: References) -> str:
    """What tells an event from others of its place and year: its series, as short as it is called."""
    found = refs.find(event.series) if event.series else None
    named = found.subject if found and isinstance(found.subject, Series) else None
    series = [(named.title_zh if chinese() else None) or named.short] if named else []
    return ", ".join([*series, f"{refs.called(event.city)} {event.start.year}"])


def _roll(entries: Sequence[Entry], refs: References) -> Roll:
    """Who took part in these events, and none other."""
    named = dict.fromkeys(row.party for entry in entries for row in entry.attendance)
    parties = [found.subject for each in named if (found := refs.find(each))]
    return Roll(
        events=(),
        series=(),
        parties=tuple(party for party in parties if isinstance(party, Party)),
        sheets={entry.address: _sheet(entry, refs) for entry in entries},
    )


def _sheet(entry: Entry, refs: References) -> Sheet:
    found = [refs.find(address) for address in dict.fromkeys(row.report for row in entry.attendance)]
    reports = [each.subject for each in found if each]
    known = {report.address: report for report in reports if isinstance(report, Report)}
    return Sheet(rows=entry.attendance, reports=known)


def _attended(standing: Standing, refs: References) -> Attended:
    sign, word = _SIGNS[standing.presence]
    return Attended(sign, say(word), _roles(standing.rows), _said_by(standing, refs))


def _roles(rows: Sequence[Attendance]) -> str:
    """What a party did beside taking part."""
    roles = dict.fromkeys(row.role for row in rows if row.role is not Role.ATTENDING)
    return say(", ").join(labelling.plain(role) for role in roles)


def _said_by(standing: Standing, refs: References) -> tuple[Citation, ...]:
    reports = dict.fromkeys((*(row.report for row in standing.rows), *standing.without))
    return tuple(place for report in reports if (place := refs.cite(report)))
