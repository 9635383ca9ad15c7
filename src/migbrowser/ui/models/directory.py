"""Who is who in the catalogue: what views need to name an address without asking again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from migbrowser.model.address import Address
from migbrowser.ui.language import in_chinese
from migbrowser.ui.marking import QT_TRANSLATE_NOOP
from migbrowser.ui.models.chinese import read_glossary

_ = QT_TRANSLATE_NOOP
GROUPS = (  # of the controlled headings, in the catalogue in English
    _("Topics", "Ideas and order"),
    _("Topics", "Working together"),
    _("Topics", "Borders and crime"),
    _("Topics", "Movement and status"),
    _("Topics", "People"),
)

if TYPE_CHECKING:
    from migbrowser.model.clause import Framework, Topic
    from migbrowser.model.event import Event, Series
    from migbrowser.model.party import Party
    from migbrowser.model.report import Report
    from migbrowser.services.services import Services
    from migbrowser.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Directory:
    """The events in order of time, all reports, and short names of whatever else has one.

    All in the screens' language, as far as the catalogue knows it.
    """

    events: Mapping[Address, Event] = field(default_factory=dict)
    reports: Mapping[Address, Report] = field(default_factory=dict)
    names: Mapping[Address, str] = field(default_factory=dict)
    edition: str = ""
    chinese: Mapping[str, str] = field(default_factory=dict)  # for names in English, on Chinese screens
    best_reported: Address | None = None  # of the events, where one has two reports

    def called(self, name: str) -> str:
        """A publisher in the screens' language, where it is known by its English name."""
        return self.chinese.get(name, name)

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


def party_name(party: Party) -> str:
    """A party's authority form in the screens' language; the English one where there is no other."""
    return (party.name_zh if in_chinese() else None) or party.name


def series_name(series: Series) -> str:
    """What a series is called for short, in the screens' language; Chinese titles are short enough."""
    return (series.title_zh if in_chinese() else None) or series.short


def topic_name(topic: Topic) -> str:
    """A topic's heading in the screens' language; the English one where there is no other."""
    return (topic.name_zh if in_chinese() else None) or topic.name


def framework_name(framework: Framework) -> str:
    """A framework's short name; on Chinese screens its Chinese one, which is its only one."""
    return (framework.name_zh if in_chinese() else None) or framework.short


def topic_group(heading: str) -> str:
    """The heading over a group of topics in the screens' language."""
    return QCoreApplication.translate("Topics", heading)


def read_ahead(jobs: Jobs) -> None:
    """Read what every tab begins with, while nobody waits for it; newer questions come between its parts.

    Who asks for what cannot be read is told then.
    """
    parts: tuple[Callable[[Services], object], ...] = (
        lambda services: services.browsing.outsiders(),
        lambda services: services.browsing.series(),
        lambda services: services.browsing.event_heads(),
        lambda services: services.browsing.events_by_address(),
        lambda services: services.browsing.reports_by_address(),
        lambda services: services.browsing.best_reported(),
    )
    for part in parts:
        jobs.run(part, failed=lambda _: None)


def read_directory(services: Services) -> Directory:
    """For a job: the directory of the catalogue that is open."""
    browsing, glossary = services.browsing, read_glossary(services)
    names = {series.address: series_name(glossary.series(series)) for series in browsing.series()}
    parties = [*browsing.outsiders(), *browsing.parties()]
    names |= {party.address: party_name(party) for party in parties}
    names |= {topic.address: topic_name(topic) for topic in browsing.topics()}
    return Directory(
        browsing.events_by_address().turned(glossary.event),
        browsing.reports_by_address().turned(glossary.report),
        names,
        browsing.edition().date,
        glossary.called,
        browsing.best_reported(),
    )
