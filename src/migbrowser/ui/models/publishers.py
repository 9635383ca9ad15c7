"""Reports by their publishers, and with as little more as tells several of one publisher apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from migbrowser.model.address import Address
from migbrowser.ui.models.comparison_words import described
from migbrowser.ui.models.days import day
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.languages import language

_More = Callable[[Address], str]


def told_apart(reports: Iterable[Address], directory: Directory) -> Mapping[Address, str]:
    """What to call each of several reports where they stand together."""
    together: dict[str, list[Address]] = {}
    for report in dict.fromkeys(reports):
        together.setdefault(directory.name(report), []).append(report)
    return {
        report: f"{publisher} {more}".strip()
        for publisher, group in together.items()
        for report, more in zip(group, _least(group, directory), strict=True)
    }


def _least(group: Sequence[Address], directory: Directory) -> Sequence[str]:
    """Nothing for one alone; for several what first differs: year, language, day, all of these, address."""
    ways: Sequence[_More] = (
        lambda _: "",
        lambda report: _year(report, directory),
        lambda report: language(directory.reports[report].language),
        lambda report: _published(report, directory),
        lambda report: described(directory.reports[report]),
    )
    if not all(report in directory.reports for report in group):
        return [report.id for report in group] if len(group) > 1 else [""]
    for way in ways:
        words = [way(report) for report in group]
        if len(set(words)) == len(group):
            return words
    return [report.id for report in group]


def _year(report: Address, directory: Directory) -> str:
    events = [directory.events.get(event) for event in directory.reports[report].events]
    return str(events[0].start.year) if events and events[0] else ""


def _published(report: Address, directory: Directory) -> str:
    published = directory.reports[report].published
    return day(published) if published else ""
