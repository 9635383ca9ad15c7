"""Which reports stand side by side, when an event, one report or nothing at all was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from migbrowser.model.address import Address
from migbrowser.model.report import Read
from migbrowser.ui.models import comparison_words as words
from migbrowser.ui.models.directory import Directory

LEAST, MOST = 2, 4  # reports side by side
Side = Address | Path  # a report of the catalogue, or a file
_FILE = "file:"  # before a file's path where sides are written down


class Choice(NamedTuple):
    """An event if the reports share one, the reports in order, which of them is the base."""

    event: Address | None
    reports: tuple[Side, ...]
    base: int = 0


def written(side: Side) -> str:
    """A side as text, to be remembered."""
    return f"{_FILE}{side}" if isinstance(side, Path) else side


def side_of(text: str) -> Side:
    """A side as it was `written`."""
    return Path(text.removeprefix(_FILE)) if text.startswith(_FILE) else Address(text)


def still_here(directory: Directory, sides: Sequence[Side]) -> tuple[Side, ...]:
    """The files, and of what an earlier edition had the entries that this one has too."""
    return tuple(s for s in sides if isinstance(s, Path) or s in directory.events or s in directory.reports)


def choose(directory: Directory, wanted: Sequence[Side], base: int = 0) -> Choice:
    """What was asked for as reports to compare; where nothing was, the event with the most reports."""
    if any(isinstance(side, Path) for side in wanted):
        known = [side for side in wanted if isinstance(side, Path) or side in directory.reports]
        return _bounded(Choice(None, tuple(known)[:MOST], base))
    return _bounded(_among_reports(directory, [side for side in wanted if isinstance(side, Address)], base))


def left_aside(wanted: Sequence[Side], choice: Choice) -> int:
    """How many of the sides asked for are not compared: other events, more reports than fit."""
    return len({*wanted} - {*choice.reports, choice.event})


def _bounded(choice: Choice) -> Choice:
    return choice if choice.base < len(choice.reports) else choice._replace(base=0)


def _among_reports(directory: Directory, wanted: Sequence[Address], base: int) -> Choice:
    wanted = tuple(wanted) or tuple(filter(None, (directory.best_reported,)))
    events = [each for each in wanted if each in directory.events]
    if len(events) > 1:
        return _fullest_of_each(directory, events)
    first = wanted[0] if wanted else None
    if first is not None and first in directory.events:
        return Choice(first, reports_of(directory, first)[:MOST], base)
    if first is not None and len(wanted) == 1 and first in directory.reports:
        return _among_its_event(directory, first)
    reports = tuple(report for report in wanted if report in directory.reports)[:MOST]
    return Choice(_common_event(directory, reports), reports, base)


def reports_of(directory: Directory, event: Address) -> tuple[Address, ...]:
    """An event's reports: those read in full, then each publisher's that says most, then the rest."""
    known = [
        directory.reports[report] for report in directory.events[event].reports if report in directory.reports
    ]
    known.sort(key=lambda report: (report.read is not Read.FULL, -report.statements))
    first = {report.publisher: report.address for report in reversed(known)}
    known.sort(key=lambda report: report.read is not Read.FULL and report.address not in first.values())
    return tuple(report.address for report in known)


def report_option(report: Address, directory: Directory) -> str:
    """A report as a choice in a menu."""
    known = directory.reports.get(report)
    return f"{known.publisher} · {words.described(known)}" if known else report


def _fullest_of_each(directory: Directory, events: Sequence[Address]) -> Choice:
    """Several events side by side: of each the report that says most, the earliest event first."""
    in_order = sorted(events, key=lambda event: directory.events[event].start)
    found = [reports_of(directory, event)[0] for event in in_order if directory.events[event].reports]
    reports = tuple(dict.fromkeys(found))[:MOST]
    return Choice(_common_event(directory, reports), reports)


def _among_its_event(directory: Directory, report: Address) -> Choice:
    """A report as the base among its event's reports."""
    event = next((event for event in directory.reports[report].events if event in directory.events), None)
    if event is None:
        return Choice(None, (report,))
    reports = reports_of(directory, event)
    others = [other for other in reports if other != report][: MOST - 1]
    chosen = tuple(other for other in reports if other in (report, *others))
    return Choice(event, chosen, chosen.index(report))


def _common_event(directory: Directory, reports: Sequence[Address]) -> Address | None:
    for event in directory.reports[reports[0]].events if reports else ():
        if all(event in directory.reports[report].events for report in reports):
            return event
    return None
