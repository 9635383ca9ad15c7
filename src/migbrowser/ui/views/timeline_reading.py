"""What the Timeline asks for, as deeds for its jobs: nothing here knows a widget."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from migbrowser.model.occasion import crowded_from, ends
from migbrowser.ui.models.chinese import read_glossary

if TYPE_CHECKING:
    from datetime import date

    from migbrowser.model.address import Address
    from migbrowser.model.clause import Topic
    from migbrowser.model.event import Series
    from migbrowser.model.occasion import Conflicts, Days, Occasion
    from migbrowser.model.party import Party
    from migbrowser.services.services import Services

_ENOUGH = 0.85  # of all reports are of events that the first view shows
_PORTION = 0.03  # seconds after which a portion of conflicts is handed over: newer questions come between


class First(NamedTuple):
    """What the first picture needs: all events, the first first; the series, the most reported first.

    `ends` are the first and the last day of all, `crowded_from` is where the first view begins.
    """

    occasions: Sequence[Occasion]
    series: Sequence[Series]
    ends: Days | None
    crowded_from: date | None


class Choices(NamedTuple):
    """What the filters offer, and the days on which any report came out or, undated, was captured."""

    parties: Sequence[Party]
    topics: Sequence[Topic]
    languages: Sequence[str]
    renderings: Mapping[Address, str]
    days: Sequence[date]


def read_first(services: Services) -> First:
    """All events, and their series."""
    glossary = read_glossary(services)
    occasions = [glossary.occasion(occasion) for occasion in services.timing.occasions()]
    reports: dict[Address | None, int] = {}
    for occasion in occasions:
        series = occasion.event.series
        reports[series] = reports.get(series, 0) + len(occasion.reports)
    named = map(glossary.series, services.browsing.series())
    ordered = sorted(named, key=lambda each: (-reports.get(each.address, 0), each.title))
    return First(occasions, ordered, ends(occasions), crowded_from(occasions, _ENOUGH))


def read_choices(services: Services, occasions: Iterable[Occasion]) -> Choices:
    """What the filters offer. Every report is looked at, so that later nobody has to wait for its line."""
    spoken_of = services.timing.topics_spoken_of()
    topics = [topic for topic in services.browsing.topics() if topic.address in spoken_of]
    lines = [line for occasion in occasions for line in occasion.reports.lines]
    return Choices(
        services.browsing.parties(),
        topics,
        sorted({line.language for line in lines}),
        _renderings(services),
        sorted({line.published or line.captured for line in lines}),
    )


def _renderings(services: Services) -> Mapping[Address, str]:
    """What else events are called; in English too, where the screens name them in Chinese."""
    found = services.timing.renderings()
    if not read_glossary(services).called:
        return found
    return {
        each.address: " ".join((each.title, each.city, found.get(each.address, "")))
        for each in services.browsing.events_by_address().values()
    }


def read_events(services: Services, party: Address | None, topic: Address | None) -> frozenset[Address]:
    """The events of a party and on a topic."""
    return services.timing.events_with(party, topic)


def count_conflicts(services: Services, events: Iterable[Address]) -> dict[Address, Conflicts]:
    """On how many points the reports of each of the first of these events contradict one another."""
    until = time.monotonic() + _PORTION
    counted, kept = {}, services.judging.kept()
    for event in events:
        counted[event] = services.timing.conflicts(event, kept)
        if time.monotonic() > until:
            break
    return counted
