"""What the catalogue names in English, by its Chinese names where the screens are in Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from migbrowser.model.occasion import ReportLines
from migbrowser.ui.language import in_chinese
from migbrowser.ui.models.clause_titles import clause_title

if TYPE_CHECKING:
    from migbrowser.model.address import Address
    from migbrowser.model.event import Event, Series
    from migbrowser.model.occasion import EventLine, Occasion
    from migbrowser.model.presence import EventHead
    from migbrowser.model.report import Report
    from migbrowser.services.services import Services


SIMPLIFIED = "zh-Hans"


@dataclass(frozen=True)
class Glossary:
    """Chinese names of places, publishers and entries by the English ones, and titles of events.

    What it does not have keeps the name that it has.
    """

    called: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[Address, str] = field(default_factory=dict)

    def event(self, event: Event) -> Event:
        """An event with its title and its place."""
        if not self.called:
            return event
        province = self.name(event.province) if event.province else None
        return replace(event, title=self._title(event), city=self.name(event.city), province=province)

    def head(self, event: EventHead) -> EventHead:
        """The head of a column likewise."""
        return event._replace(title=self._title(event), city=self.name(event.city)) if self.called else event

    def occasion(self, occasion: Occasion) -> Occasion:
        """An event on the axis likewise, with the publishers of its reports."""
        if not self.called:
            return occasion
        line, reports = occasion.event, occasion.reports
        province = self.name(line.province) if line.province else None
        translated = ReportLines(
            len(reports),
            reports.dated,
            reports.out,
            lambda: (each._replace(publisher=self.name(each.publisher)) for each in reports.lines),
            undated=reports.undated,
            open_until=reports.open_until,
        )
        named = line._replace(title=self._title(line), city=self.name(line.city), province=province)
        return replace(occasion, event=named, reports=translated)

    def report(self, report: Report) -> Report:
        """A report with its publisher; whom it copies stays as written, for that is what tells copies."""
        return replace(report, publisher=self.name(report.publisher)) if self.called else report

    def series(self, series: Series) -> Series:
        """A series without a Chinese title, by the Chinese name of what it is called for short."""
        return series if series.title_zh else replace(series, title_zh=self.called.get(series.short))

    def title(self, address: Address, title: str) -> str:
        """What an entry of any kind is called, by what it is called in English."""
        if self.called and address.kind == "clause":
            return clause_title(address, title)
        return self.titles.get(address) or self.name(title)

    def name(self, name: str) -> str:
        """A place or a publisher."""
        return self.called.get(name, name)

    def _title(self, event: Event | EventHead | EventLine) -> str:
        return self.titles.get(event.address, event.title)


def read_glossary(services: Services) -> Glossary:
    """For a job: empty where the screens are not in Chinese."""
    if not in_chinese():
        return Glossary()
    browsing = services.browsing
    titles = browsing.events_by_address().turned(lambda event: chinese_title(event) or event.title)
    return Glossary(browsing.in_chinese(), titles)


def chinese_title(event: Event) -> str | None:
    """What a report in Chinese calls an event, one in simplified letters before any other."""
    found = [title for title in event.titles if title.language.startswith("zh")]
    return min(found, key=lambda title: title.language != SIMPLIFIED).text if found else None
