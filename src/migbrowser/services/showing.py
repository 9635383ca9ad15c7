"""Showing one entry with all that hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.comparison import FactRow
from migbrowser.model.entry import Entry, Link
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.event import Event
from migbrowser.services.comparing import Comparing

if TYPE_CHECKING:
    from migbrowser.model.entry import Subject
    from migbrowser.store.catalogue import Catalogue


class Showing:
    """Entries of one open catalogue, by their present addresses."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._comparing = Comparing(catalogue)
        self._facts: dict[Address, tuple[FactRow, ...]] = {}  # of events; the catalogue never changes

    def entry(self, address: Address) -> Entry:
        """The entry with its links. Raises `UserError` where the address names nothing that can be shown."""
        readers: dict[str, Callable[[Address], Entry]] = {
            "event": self._event,
            "series": self._series,
            "report": self._report,
            "statement": self._statement,
            "point": self._point,
            "instrument": self._instrument,
            "clause": self._clause,
            "party": self._party,
            "topic": self._topic,
            "framework": self._framework,
            "formula": self._formula,
        }
        if address.kind not in readers:
            raise UserError(Problem.WRONG_KIND, address=str(address), expected=", ".join(readers))
        return self._linked(readers[address.kind](address))

    def brief(self, address: Address) -> Entry:
        """The entry without its text and what hangs on it; raises as `entry` does."""
        catalogue = self._catalogue
        readers: dict[str, Callable[[Address], Subject]] = {
            "event": catalogue.event,
            "series": catalogue.one_series,
            "report": catalogue.report,
            "statement": catalogue.statement,
            "point": catalogue.point,
            "instrument": catalogue.instrument,
            "clause": catalogue.clause,
            "party": catalogue.party,
            "topic": catalogue.topic,
            "framework": catalogue.framework,
            "formula": catalogue.formula,
        }
        if address.kind not in readers:
            raise UserError(Problem.WRONG_KIND, address=str(address), expected=", ".join(readers))
        return self._plain(readers[address.kind](address), None)

    def _linked(self, entry: Entry) -> Entry:
        """The entry with its links; those to statements that it already holds are left out."""
        held = {statement.address for statement in entry.statements}
        incoming = self._catalogue.links_to(entry.address)
        return replace(
            entry,
            links=tuple(self._catalogue.links(entry.address)),
            linked_from=tuple(link for link in incoming if link.address not in held),
        )

    def _event(self, address: Address) -> Entry:
        event = self._catalogue.event(address)
        return replace(
            self._plain(event, event.summary),
            facts=self._event_facts(event),
            fact_reports=self._keys(event.reports),
            statements=tuple(self._catalogue.statements_at(address)),
            echoes=tuple(self._catalogue.echoes(address)),
            attendance=tuple(self._catalogue.attendance(event=address)),
        )

    def _series(self, address: Address) -> Entry:
        series = self._catalogue.one_series(address)
        return self._plain(series, series.coverage or series.note)

    def _report(self, address: Address) -> Entry:
        report = self._catalogue.report(address)
        return replace(
            self._plain(report, report.note),
            facts=self._comparing.compare([address]).facts,
            fact_reports=self._keys([address]),
            statements=tuple(self._catalogue.statements(address)),
            echoes=tuple(self._catalogue.echoes(address)),
            attendance=tuple(self._catalogue.attendance(report=address)),
        )

    def _statement(self, address: Address) -> Entry:
        statement = self._catalogue.statement(address)
        entry = self._plain(statement, statement.text)
        return replace(entry, echoes=tuple(self._catalogue.echoes(address)))

    def _point(self, address: Address) -> Entry:
        point = self._catalogue.point(address)
        event = self._catalogue.event(point.event)
        facts = [row for row in self._event_facts(event) if row.attribute == point.attribute]
        return replace(
            self._plain(point, point.why),
            facts=tuple(facts),
            fact_reports=self._keys(event.reports) if facts else (),
            statements=tuple(self._catalogue.statements_on(address)),
        )

    def _instrument(self, address: Address) -> Entry:
        instrument = self._catalogue.instrument(address)
        entry = self._plain(instrument, instrument.note)
        return replace(entry, echoes=tuple(self._catalogue.echoes(address)))

    def _clause(self, address: Address) -> Entry:
        clause = self._catalogue.clause(address)
        return replace(self._plain(clause, clause.text), echoes=tuple(self._catalogue.echoes(address)))

    def _party(self, address: Address) -> Entry:
        party = self._catalogue.party(address)
        return replace(
            self._plain(party, party.office or party.note),
            statements=tuple(self._catalogue.statements_by(address)),
            attendance=tuple(self._catalogue.attendance(party=address)),
        )

    def _topic(self, address: Address) -> Entry:
        entry = self._plain(self._catalogue.topic(address), None)
        return replace(entry, statements=tuple(self._catalogue.statements_about(address)))

    def _framework(self, address: Address) -> Entry:
        return self._plain(self._catalogue.framework(address), None)

    def _formula(self, address: Address) -> Entry:
        formula = self._catalogue.formula(address)
        return self._plain(formula, formula.note)

    def _plain(self, subject: Subject, text: str | None) -> Entry:
        title = self._catalogue.title(subject.address)
        return Entry(subject.address, title or subject.address, subject, text or "")

    def _event_facts(self, event: Event) -> tuple[FactRow, ...]:
        if event.address not in self._facts:
            found = self._comparing.compare_event(event.address).facts if event.reports else ()
            self._facts[event.address] = found
        return self._facts[event.address]

    def _keys(self, reports: Sequence[Address]) -> tuple[Link, ...]:
        titles = [(report, self._catalogue.title(report) or report) for report in reports]
        return tuple(Link(report, title, "report") for report, title in titles)
