"""Who is who in the catalogue: what views need to name an address without asking again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.event import Event
from migbrowser.model.report import Report

if TYPE_CHECKING:
    from migbrowser.services.services import Services


@dataclass(frozen=True, slots=True)
class Directory:
    """The events in order of time, all reports, and short names of whatever else has one."""

    events: Mapping[Address, Event] = field(default_factory=dict)
    reports: Mapping[Address, Report] = field(default_factory=dict)
    names: Mapping[Address, str] = field(default_factory=dict)
    edition: str = ""

    def name(self, address: str) -> str:
        """A party's, topic's or series' name, a report's publisher, an event's title; else the address."""
        known = Address(address)
        if known in self.reports:
            return self.reports[known].publisher
        if known in self.events:
            return self.events[known].title
        return self.names.get(known, address)

    def series_of(self, event: Event) -> str:
        """What an event is called for short: its series' short name, without one its title."""
        return self.names.get(event.series, event.title) if event.series else event.title


def read_directory(services: Services) -> Directory:
    """For a job: the directory of the catalogue that is open."""
    browsing = services.browsing
    names = {series.address: series.short for series in browsing.series()}
    names |= {party.address: party.name for party in browsing.parties()}
    names |= {topic.address: topic.name for topic in browsing.topics()}
    return Directory(
        {event.address: event for event in browsing.events()},
        {report.address: report for report in browsing.reports()},
        names,
        browsing.edition().date,
    )
