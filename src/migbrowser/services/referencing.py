"""Names and sources that a document gathers while it is composed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from migbrowser.model.address import Address
from migbrowser.model.clause import Clause, Instrument
from migbrowser.model.document import Citation, Item, Manner, Words
from migbrowser.model.entry import Edition, Entry
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.event import Event
from migbrowser.model.report import Report
from migbrowser.model.statement import Statement
from migbrowser.services import labelling
from migbrowser.services.phrasing import chinese, say

if TYPE_CHECKING:
    from migbrowser.model.party import Party

_ADDRESS = re.compile(r"[a-z]+/[a-z0-9][a-z0-9./+_-]*")
_Found = TypeVar("_Found")


class Entries(Protocol):
    """What composing needs of the catalogue; `Browsing` is one."""

    def show(self, address: Address) -> Entry:
        """The entry. Raises `UserError(NO_SUCH_ENTRY)` where there is none."""

    def brief(self, address: Address) -> Entry:
        """The entry without what hangs on it. Raises `UserError(NO_SUCH_ENTRY)` where there is none."""

    def title(self, address: Address) -> str:
        """What an entry is called. Raises `UserError(NO_SUCH_ENTRY)` where there is none."""

    def edition(self) -> Edition:
        """Which catalogue this is."""

    def in_chinese(self) -> Mapping[str, str]:
        """What places, publishers and parties are called in Chinese, by what is written in English."""

    def outsiders(self) -> Sequence[Party]:
        """States and bodies that files may name though the catalogue lacks them."""


class References:
    """Looks entries up once, and numbers the reports in the order in which they are first cited."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        self._shown: dict[Address, Entry | None] = {}
        self._whole: dict[Address, Entry] = {}
        self._titles: dict[str, str] = {}
        self._sources: dict[Address, int] = {}
        self._chinese: Mapping[str, str] = {}

    @property
    def sources(self) -> tuple[Report, ...]:
        """The reports cited so far; the first is number 1."""
        return tuple(self._report(address) for address in self._sources)

    def entry(self, address: Address) -> Entry:
        """An entry with all that hangs on it. Raises `UserError` where there is none."""
        if address not in self._whole:
            self._whole[address] = self._shown[address] = self._entries.show(address)
        return self._whole[address]

    def find(self, address: Address) -> Entry | None:
        """An entry that another one mentions, without what hangs on it; or `None`."""
        if address not in self._shown:
            self._shown[address] = _or_none(self._entries.brief, address)
        return self._shown[address]

    def name(self, text: str) -> str:
        """The title of what an address names; any other text as it is."""
        if text not in self._titles:
            self._titles[text] = self._title(Address(text)) if _ADDRESS.fullmatch(text) else text
        return self._titles[text]

    def _title(self, address: Address) -> str:
        if address.kind == "event":
            entry = self.find(address)
            return self.title_of(entry) if entry else address
        found = self.find(address) if chinese() else None
        own = _in_chinese(found) if found else None
        return own or labelling.headline(_or_none(self._entries.title, address) or self._outside(address))

    def _outside(self, address: Address) -> str:
        """The name of a state or body that is no entry, as files name them; else the address."""
        found = next((party for party in self._entries.outsiders() if party.address == address), None)
        return ((found.name_zh if chinese() else None) or found.name) if found else address

    def title_of(self, entry: Entry) -> str:
        """An entry's title as a document gives it: short, and told apart from those of its series."""
        match entry.subject:
            case Event() as event:
                return say("{title}, {city} {year}").format(
                    title=self.title(event), city=self.called(event.city), year=event.start.year
                )
            case Statement() as said:
                of = _or_none(self._entries.title, said.report) or said.report
                return say("Passage {passage} of {report}").format(
                    passage=said.passage, report=labelling.quoted(of)
                )
        return (_in_chinese(entry) if chinese() else None) or labelling.headline(entry.title)

    def title(self, event: Event) -> str:
        """An event's title alone; in Chinese as a Chinese report prints it, where one does."""
        printed = (each.text for each in event.titles if each.language.partition("-")[0] == "zh")
        return (next(printed, None) if chinese() else None) or event.title

    def called(self, name: str) -> str:
        """A town, a province or a publisher in the document's language, as far as it is known there."""
        if not chinese():
            return name
        self._chinese = self._chinese or self._entries.in_chinese()
        return self._chinese.get(name, name)

    def names(self, addresses: tuple[Address, ...]) -> tuple[Words, ...]:
        """The titles of several entries, one by one."""
        return tuple(Words(self.name(address)) for address in addresses)

    def cite(self, report: Address, passage: str | None = None) -> Citation | None:
        """A place in a report, which becomes a source; `None` where the report is not known."""
        if report not in self._sources:
            entry = self.find(report)
            if entry is None or not isinstance(entry.subject, Report):
                return None
            self._sources[report] = len(self._sources) + 1
        return Citation(self._sources[report], passage)

    def cited(self, text: str, report: Address | None, passage: str | None = None) -> Words:
        """Text with its place in a report, where there is one."""
        citation = self.cite(report, passage) if report else None
        return Words(text, (citation,) if citation else ())

    def source_of(self, clause: Clause) -> Citation | None:
        """The place of a clause in the report that holds its instrument."""
        entry = self.find(clause.instrument)
        if entry is None or not isinstance(entry.subject, Instrument) or entry.subject.report is None:
            return None
        return self.cite(entry.subject.report, clause.passage)

    def _report(self, address: Address) -> Report:
        entry = self._shown[address]
        if entry is None or not isinstance(entry.subject, Report):
            raise LookupError(address)
        return entry.subject


def _in_chinese(entry: Entry) -> str | None:
    """The Chinese name that the catalogue has for an entry."""
    found = getattr(entry.subject, "name_zh", None) or getattr(entry.subject, "title_zh", None)
    return found if isinstance(found, str) else None


def _or_none(look_up: Callable[[Address], _Found], address: Address) -> _Found | None:
    """What stands at the address, or `None` where nothing does."""
    try:
        return look_up(address)
    except UserError as error:
        if error.problem is Problem.NO_SUCH_ENTRY:
            return None
        raise


def absent(text: str, *citations: Citation) -> Words:
    """Words for what is not there."""
    return Words(say(text), _in_order(citations), Manner.ABSENT)


def aside(text: str, *citations: Citation) -> Words:
    """A remark beside the matter."""
    return Words(text, _in_order(citations), Manner.ASIDE)


def _in_order(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Sources by their numbers: several that have the same to say are looked up together."""
    return tuple(sorted(citations, key=lambda place: place.source or 0))


def stated(label: str, text: str | None) -> Item:
    """A labelled value, or *not stated*."""
    return Item(say(label), (Words(text) if text else absent("not stated"),))


def given(label: str, *texts: str | None) -> list[Item]:
    """A labelled value where there is one, else nothing."""
    found = tuple(Words(text) for text in texts if text)
    return [Item(say(label), found)] if found else []
