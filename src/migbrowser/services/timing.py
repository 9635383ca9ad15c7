"""Timing: when events were, by which report, and when those reports came out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from migbrowser.model.address import Address
from migbrowser.model.occasion import NO_REPORTS, Conflicts, DateClaim, Days, Occasion
from migbrowser.model.statement import Fact

if TYPE_CHECKING:
    from migbrowser.model.comparison import Comparison
    from migbrowser.model.verdict import Kept
    from migbrowser.store.catalogue import Catalogue

T = TypeVar("T")


class Timing:
    """Questions about time over one catalogue."""

    def __init__(self, catalogue: Catalogue, compare: Callable[[Address], Comparison]) -> None:
        """`compare` puts the reports of an event side by side; it is not called for the timeline itself."""
        self._catalogue, self._compare = catalogue, compare

    def occasions(self) -> list[Occasion]:
        """Every event with its reports and dates, the first first."""
        reports = self._catalogue.reports_of_events()
        facts = _by_event((fact.event, fact) for fact in self._catalogue.facts_on("date", "count_countries"))
        return [
            Occasion(
                event,
                reports.get(event.address, NO_REPORTS),
                *_claims_and_counts(facts.get(event.address, ())),
            )
            for event in self._catalogue.event_lines()
        ]

    def events_with(self, party: Address | None, topic: Address | None) -> frozenset[Address]:
        """The events that a party took part in or was the country of, and of which a topic was spoken."""
        found = [
            *([self._catalogue.events_of_party(party)] if party else []),
            *([self._catalogue.events_on_topic(topic)] if topic else []),
        ]
        return frozenset.intersection(*map(frozenset, found)) if found else frozenset()

    def topics_spoken_of(self) -> frozenset[Address]:
        """The topics that any event has."""
        return frozenset(self._catalogue.topics_of_points())

    def renderings(self) -> dict[Address, str]:
        """What else events and their themes are called, in any language, in one string for each event."""
        return dict(self._catalogue.words_of_events())

    def conflicts(self, event: Address, kept: Kept) -> Conflicts:
        """On how many points the reports of an event cannot both be right, by what the user holds of them."""
        from migbrowser.model.comparison import FactStatus, RowStatus
        from migbrowser.services.overlaying import overlaid

        compared = overlaid(self._compare(event), kept)
        facts = [row.verdict for row in compared.facts if row.status is FactStatus.CONFLICT]
        rows = [row.verdict for row in compared.rows if row.status is RowStatus.CONFLICT]
        judged = sum(verdict is not None for verdict in (*facts, *rows))
        return Conflicts(len(facts) + len(rows) - judged, judged)


def _by_event(pairs: Iterable[tuple[Address, T]]) -> Mapping[Address, Sequence[T]]:
    found: defaultdict[Address, list[T]] = defaultdict(list)
    for event, value in pairs:
        found[event].append(value)
    return found


def _claims_and_counts(facts: Sequence[Fact]) -> tuple[tuple[DateClaim, ...], tuple[Fact, ...]]:
    if not facts:
        return (), ()
    claims = tuple(_claim(fact) for fact in facts if fact.attribute == "date")
    return claims, tuple(fact for fact in facts if fact.attribute != "date")


def _claim(fact: Fact) -> DateClaim:
    return DateClaim(fact.report, read_days(fact.value), fact.note)


def read_days(value: str) -> Days:
    """First and last day of a fact's `DAY` or `START/END`."""
    first, _, last = value.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last or first)
