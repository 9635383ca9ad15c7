"""Reading the catalogue: lists of each kind, and one entry with all that hangs on it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError

if TYPE_CHECKING:
    from migbrowser.model.clause import Clause, Echo, Framework, Instrument, Objective, Topic
    from migbrowser.model.entry import Edition, Entry
    from migbrowser.model.event import Event, Point, Series
    from migbrowser.model.formula import Formula
    from migbrowser.model.party import Attendance, Party
    from migbrowser.model.presence import EventHead
    from migbrowser.model.report import Report
    from migbrowser.model.statement import Statement
    from migbrowser.model.unfolding import Unfolding
    from migbrowser.services.showing import Showing
    from migbrowser.store.catalogue import Catalogue

_ALIKE = 60  # of 100: how much like an address another must be to be offered instead


_NO_ACRONYM = re.compile(r" \([A-Z]+\)$")


class Browsing:
    """Reading over one open catalogue; belongs to the thread that opened it.

    A method given an address raises `UserError` where that names nothing, or an entry of another kind.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def edition(self) -> Edition:
        """Which catalogue this is."""
        return self._catalogue.edition()

    def events(self) -> list[Event]:
        """All events, the first first."""
        return self._catalogue.events()

    def reports(self) -> list[Report]:
        """All reports, by day of publication; those that do not state it come last."""
        return self._catalogue.reports()

    def events_by_address(self) -> Unfolding[Event]:
        """All events, the first first, for whoever looks at few of them."""
        return self._catalogue.events_by_address

    def reports_by_address(self) -> Unfolding[Report]:
        """All reports, in no order, for whoever looks at few of them."""
        return self._catalogue.reports_by_address

    def event_heads(self) -> list[EventHead]:
        """All events in a few words each, the first first."""
        return self._catalogue.event_heads()

    def best_reported(self) -> Address | None:
        """The event with the most reports read in full, then with the most at all; none if none has two."""
        return self._catalogue.best_reported

    def parties(self) -> list[Party]:
        """All parties, by kind and name."""
        return self._catalogue.parties()

    def outsiders(self) -> list[Party]:
        """States and bodies that files may name though the catalogue lacks them; they are no entries."""
        from migbrowser.text.names import the_world

        known = {party.address for party in self.parties()}
        return [party for party in the_world() if party.address not in known]

    def in_chinese(self) -> dict[str, str]:
        """What places, publishers and entries of other kinds are called in Chinese, by English names."""
        called: dict[str, str] = {}
        for chinese, renderings in self._catalogue.glossary().items():
            for english in renderings:
                called.setdefault(english, chinese)
        named = {party.name: party.name_zh for party in self.parties()}
        named |= {_NO_ACRONYM.sub("", english): chinese for english, chinese in named.items()}
        named |= {topic.name: topic.name_zh for topic in self.topics()}
        named |= {framework.name: framework.name_zh for framework in self.frameworks()}
        named |= {series.title: series.title_zh for series in self.series()}
        return called | {english: chinese for english, chinese in named.items() if chinese}

    def clauses(self) -> list[Clause]:
        """All clauses, instrument by instrument."""
        return self._catalogue.clauses()

    def topics(self) -> list[Topic]:
        """All topics, in the catalogue's order."""
        return self._catalogue.topics()

    def instruments(self) -> list[Instrument]:
        """All instruments, by date."""
        return self._catalogue.instruments()

    def series(self) -> list[Series]:
        """All series, by title."""
        return self._catalogue.series()

    def frameworks(self) -> list[Framework]:
        """All frameworks, in the catalogue's order."""
        return self._catalogue.frameworks()

    def formulae(self) -> list[Formula]:
        """All formulae, by name."""
        return self._catalogue.formulae()

    def objectives(self) -> list[Objective]:
        """The objectives of the Global Compact for Migration."""
        return self._catalogue.objectives()

    def points(self, event: Address) -> list[Point]:
        """The points in which an event's reports meet: facts first."""
        return self._catalogue.points(self._of_kind(event, "event"))

    def statements(self, report: Address) -> list[Statement]:
        """What a report says, in its own order."""
        return self._catalogue.statements(self._of_kind(report, "report"))

    def attendance(self, event: Address | None = None, party: Address | None = None) -> list[Attendance]:
        """Who took part in what, one value per party, event and report; an address given narrows it."""
        return self._catalogue.attendance(
            event and self._of_kind(event, "event"), party and self._of_kind(party, "party")
        )

    def echoes(self, address: Address) -> list[Echo]:
        """The echoes of a clause or an instrument's clauses; of a statement, the clauses it takes up."""
        return self._catalogue.echoes(self._of_kind(address, "clause", "instrument", "statement"))

    def exists(self, address: Address) -> bool:
        """Whether the address names something, under its old address too."""
        if address.kind == "comparison":
            return all(self.exists(report) for report in _compared(address))
        return self._catalogue.title(self._catalogue.alias(address)) is not None

    def present(self, address: Address) -> Address:
        """The address under which a renamed entry stands now; any other as it is."""
        return self._catalogue.alias(address)

    def title(self, address: Address) -> str:
        """What the entry is called."""
        if address.kind == "comparison":
            return " / ".join(self.title(report) for report in _compared(address))
        return self._catalogue.title(self.resolve(address)) or address

    def resolve(self, address: Address) -> Address:
        """The address under which the entry stands now. Raises `NO_SUCH_ENTRY` with the nearest there is."""
        if address.kind == "comparison":
            return Address("comparison/" + "+".join(self.resolve(report).id for report in _compared(address)))
        present = self._catalogue.alias(address)
        if self._catalogue.title(present) is None:
            raise UserError(Problem.NO_SUCH_ENTRY, address=str(address), nearest=self._nearest(address))
        return present

    def show(self, address: Address) -> Entry:
        """The entry with its facts, statements, attendance, echoes and links both ways.

        Raises `WRONG_KIND` for a comparison, which is made and not kept.
        """
        return self._showing.entry(self.resolve(address))

    def brief(self, address: Address) -> Entry:
        """The entry without its text and what hangs on it; raises as `show` does."""
        return self._showing.brief(self.resolve(address))

    @cached_property
    def _showing(self) -> Showing:
        from migbrowser.services.showing import Showing

        return Showing(self._catalogue)

    def _of_kind(self, address: Address, *kinds: str) -> Address:
        present = self.resolve(address)
        if present.kind not in kinds:
            raise UserError(Problem.WRONG_KIND, address=str(present), expected=" or ".join(kinds))
        return present

    def _nearest(self, address: Address) -> str:
        from rapidfuzz import fuzz, process

        known = [each for each in self._catalogue.addresses() if each.kind == address.kind]
        best = process.extractOne(address, known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return best[0] if best else ""


def _compared(address: Address) -> list[Address]:
    return [Address(f"report/{report}") for report in address.id.split("+")]
