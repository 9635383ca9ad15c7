"""Timing: when events were, by which report, and when those reports came out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from migbrowser.model.address import Address
from migbrowser.model.occasion import DateClaim, Days, Occasion
from migbrowser.model.statement import Fact

if TYPE_CHECKING:
    from migbrowser.model.comparison import Comparison
    from migbrowser.store.catalogue import Catalogue

T = TypeVar("T")


class Timing:
    """Questions about time over one catalogue."""

    def __init__(self, catalogue: Catalogue, compare: Callable[[Address], Comparison]) -> None:
        """`compare` puts the reports of an event side by side; it is not called for the timeline itself."""
        self._catalogue, self._compare = catalogue, compare

    def occasions(self) -> list[Occasion]:
        """Every event with its reports and dates, the first first."""
        catalogue = self._catalogue
        reports = {report.address: report for report in catalogue.reports()}
        facts = _by_event((fact.event, fact) for fact in catalogue.facts_on("date", "count_countries"))
        parties, topics = _by_event(catalogue.parties_of_events()), _by_event(catalogue.topics_of_events())
        return [
            Occasion(
                event=event,
                reports=tuple(reports[address] for address in event.reports),
                claims=tuple(_claim(fact) for fact in facts[event.address] if fact.attribute == "date"),
                counts=tuple(fact for fact in facts[event.address] if fact.attribute != "date"),
                parties=frozenset((*parties[event.address], event.country)),
                topics=frozenset(topics[event.address]),
            )
            for event in catalogue.events()
        ]

    def open_conflicts(self) -> dict[Address, int]:
        """On how many points the reports of each event that has several cannot both be right."""
        events = [event for event in self._catalogue.events() if len(event.reports) > 1]
        return {event.address: self._conflicts(event.address) for event in events}

    def _conflicts(self, event: Address) -> int:
        from migbrowser.model.comparison import FactStatus, RowStatus

        compared = self._compare(event)
        facts = sum(row.status is FactStatus.CONFLICT for row in compared.facts)
        return facts + sum(row.status is RowStatus.CONFLICT for row in compared.rows)


def _by_event(pairs: Iterable[tuple[Address, T]]) -> defaultdict[Address, list[T]]:
    found: defaultdict[Address, list[T]] = defaultdict(list)
    for event, value in pairs:
        found[event].append(value)
    return found


def _claim(fact: Fact) -> DateClaim:
    return DateClaim(fact.report, read_days(fact.value), fact.note)


def read_days(value: str) -> Days:
    """First and last day of a fact's `DAY` or `START/END`."""
    first, _, last = value.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last or first)
