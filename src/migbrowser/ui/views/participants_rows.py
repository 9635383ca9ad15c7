"""The columns of the attendance list, the matrix's twin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.model.party import Attendance
from migbrowser.ui.models import participants_words as words
from migbrowser.ui.widgets import Cell, Column

if TYPE_CHECKING:
    from migbrowser.services.attending import Roll

_translate = QCoreApplication.translate


def columns(
    name: Callable[[Address], str], publisher: Callable[[Attendance], str]
) -> Sequence[Column[Attendance]]:
    """Event, party, role, mode, list, printed name, report, passage."""
    return (
        Column("event", _translate("Participants", "Event"), lambda row: name(row.event), width=122),
        Column(
            "party",
            _translate("Participants", "Party"),
            lambda row: Cell(name(row.party), bold=True),
            stretch=True,
        ),
        Column("role", _translate("Participants", "Role"), words.role, width=84),
        Column("mode", _translate("Participants", "Mode"), _mode, width=80),
        Column("list", _translate("Participants", "List"), words.listing, width=66),
        Column("printed", _translate("Participants", "Printed as"), lambda row: row.printed, width=128),
        Column("report", _translate("Participants", "Report"), publisher, width=112),
        Column(
            "passage",
            _translate("Participants", "At"),
            lambda row: row.passage,
            sort=_passage,
            width=48,
            right=True,
        ),
    )


def as_lines(
    rows: Iterable[Attendance], names: Mapping[str, str], roll: Roll | None
) -> Sequence[Sequence[str]]:
    """The list as text with titles; for a job."""
    shown = columns(lambda address: names.get(address, address), partial(publisher_of, roll))
    body = [[column.of(row).spoken for column in shown] for row in rows]
    return [[column.title for column in shown], *body]


def publisher_of(roll: Roll | None, row: Attendance) -> str:
    """Who printed the report of a row; its address before that is known."""
    known = roll.sheet(row.event).reports.get(row.report) if roll else None
    return known.publisher if known else row.report


def _mode(row: Attendance) -> Cell:
    said = words.mode(row)
    return Cell(said) if said else Cell(_translate("Participants", "not stated"), note=True)


def _passage(row: Attendance) -> tuple[int, ...]:
    return tuple(int(part) for part in row.passage.split(".") if part.isdigit())
