"""Reports by their publishers, and with as little more as tells several of one publisher apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from migbrowser.model.address import Address
from migbrowser.ui.models.comparison_words import described, genre
from migbrowser.ui.models.days import day
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.languages import language

_More = Callable[[Address, Directory], str]


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
    """Nothing for one alone; for several the first of `_WAYS` that tells most of them apart.

    Those that still look alike have their titles too, and where even those are alike the address.
    """
    if not all(report in directory.reports for report in group):
        return [report.id for report in group] if len(group) > 1 else [""]
    ways = [[_said(way, report, directory) for report in group] for way in _WAYS]
    words = max(ways, key=lambda way: len(set(way)))
    for more in (_title, _address):
        alike = Counter(words)
        words = [
            f"{said} {more(report, directory)}".strip() if alike[said] > 1 else said
            for said, report in zip(words, group, strict=True)
        ]
    return words


def _said(way: Sequence[_More], report: Address, directory: Directory) -> str:
    return " · ".join(filter(None, (part(report, directory) for part in way)))


def _year(report: Address, directory: Directory) -> str:
    events = [directory.events.get(event) for event in directory.reports[report].events]
    return str(events[0].start.year) if events and events[0] else ""


def _meeting(report: Address, directory: Directory) -> str:
    """`Sub-Forum 2025`; "" where events are not known."""
    event = next((directory.events.get(event) for event in directory.reports[report].events), None)
    return f"{directory.series_of(event)} {event.start.year}" if event else ""


def _language(report: Address, directory: Directory) -> str:
    return language(directory.reports[report].language)


def _published(report: Address, directory: Directory) -> str:
    published = directory.reports[report].published
    return day(published) if published else ""


def _genre(report: Address, directory: Directory) -> str:
    return genre(directory.reports[report].genre)


def _described(report: Address, directory: Directory) -> str:
    return described(directory.reports[report])


def _title(report: Address, directory: Directory) -> str:
    return f"“{directory.reports[report].title}”"


def _address(report: Address, _: Directory) -> str:
    return report.id


_WAYS: Sequence[Sequence[_More]] = (
    (),
    (_year,),
    (_language,),
    (_published,),
    (_genre,),
    (_year, _language),
    (_genre, _language),
    (_year, _genre),
    (_meeting,),
    (_described,),
    (_meeting, _language),
    (_meeting, _genre),
    (_meeting, _described),
)
