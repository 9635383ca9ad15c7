"""Turns rows about parties, and about who took part in what, into the values of `model/`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sqlite3 import Row
from typing import Any

from migbrowser.model.address import Address
from migbrowser.model.party import Attendance, Listing, Membership, Mode, Party, PartyKind, PrintedName, Role
from migbrowser.model.presence import Companion, EventHead
from migbrowser.store.rows import KnownAddresses, Named, day, day_again, listed


def event_heads(rows: Iterable[Sequence[Any]]) -> list[EventHead]:
    """Events at the head of columns; a row's columns stand in the order of its fields."""
    known = KnownAddresses()
    return [
        EventHead(Address(address), title, known.or_none(series_), day_again(first), city, reports)
        for address, title, series_, first, city, reports in rows
    ]


def companion(row: Row) -> Companion:
    """A party beside another, and at how many events."""
    return Companion(Address(row["party"]), row["events"])


def attendance(row: Named) -> Attendance:
    """One row of attendance, with the party's authority form and kind."""
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
    names = listed(row["names"])
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
            Membership(Address(body), day(since), day(until))
            for body, since, until in listed(row["memberships"])
        ),
    )
