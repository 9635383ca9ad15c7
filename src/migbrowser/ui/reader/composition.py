"""What the reader shows, read and written as a page away from the main thread."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.comparison import key_of
from migbrowser.model.entry import Entry
from migbrowser.ui.models.directory import read_directory
from migbrowser.ui.reader.entries import EntryWriter, title_of
from migbrowser.ui.reader.names import Names
from migbrowser.ui.reader.neighbours import Neighbours, read_neighbours
from migbrowser.ui.reader.page import Page, hand_over
from migbrowser.ui.reader.party_page import PartyRecord, read_profile

if TYPE_CHECKING:
    from migbrowser.services.services import Services
    from migbrowser.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a page is written from; `record` is of a party, beyond its entry."""

    entry: Entry
    names: Names
    neighbours: Neighbours
    record: PartyRecord | None = None

    @property
    def title(self) -> str:
        """What the entry is called on its page."""
        return title_of(self.entry, self.names)


def read(services: Services, address: Address, known: Names | None) -> Reading:
    """For a job: an entry, all names unless they are known, what stands around it, a party's record."""
    if known is None:
        objectives = {each.number: each for each in services.browsing.objectives()}
        known = Names(read_directory(services), objectives)
    entry = services.browsing.show(address)
    unnamed = {echo.clause for echo in entry.echoes} - known.titles.keys()
    known = replace(
        known, titles={**known.titles, **{each: services.browsing.title(each) for each in unnamed}}
    )
    around = read_neighbours(services, entry)
    return with_verdicts(services, Reading(entry, known, around, read_profile(services, entry)))


def with_verdicts(services: Services, reading: Reading) -> Reading:
    """For a job: the same with what the user holds of the facts now."""
    entry = reading.entry
    if len(entry.fact_reports) < 2:  # nobody to be right against
        return reading
    from migbrowser.services.overlaying import judged

    keys: dict[str, str] = {link.address: key_of(place) for place, link in enumerate(entry.fact_reports)}
    bare = [replace(row, verdict=None) for row in entry.facts]
    return replace(reading, entry=replace(entry, facts=judged(bare, keys, services.judging.kept())))


def compose(reading: Reading, theme: Theme, width: int, unfolded: Collection[str] = ()) -> Page:
    """For a job: the page of an entry, `width` pixels wide, with the wordings of these facts.

    Writing a long page takes many times as long as showing it. Qt lets documents be made on any thread.
    """
    page = Page(theme, width)
    EntryWriter(page, reading.entry, reading.names, unfolded, reading.record).write()
    hand_over(page.document)
    return page
