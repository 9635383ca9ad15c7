"""Citing an entry: one text that says what to cite, in a citation style, for notes and messages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from migbrowser.model.address import Address
from migbrowser.model.clause import Clause, Instrument
from migbrowser.model.entry import Entry
from migbrowser.model.event import Point
from migbrowser.model.export import CitationStyle
from migbrowser.model.report import Report
from migbrowser.model.statement import Statement
from migbrowser.services import labelling
from migbrowser.services.claiming import claim
from migbrowser.services.referencing import Entries, References
from migbrowser.services.styling import Styling


class Citing:
    """Citations over one catalogue, in the styles under `resources`."""

    def __init__(self, entries: Entries, resources: Path) -> None:
        self._entries = entries
        self._styling = Styling(resources)

    def cite(self, address: Address, style: CitationStyle = CitationStyle.PLAIN) -> str:
        """The citation of an entry.

        A report gives its reference; a statement or a clause that of its report with the passage; a point
        what each report says on it, with every report's reference; anything else the catalogue itself.
        Raises `UserError` where the address names nothing.
        """
        refs = References(self._entries)
        entry = refs.entry(address)
        match entry.subject:
            case Point():
                return "\n".join(self._claim(entry, style, refs))
            case Report() as report:
                return self._reference(report, style)
            case Statement() as said:
                return self._at(said.report, said.passage, style, refs) or self._entry(entry, style, refs)
            case Clause() as provision:
                return self._provision(provision, style, refs) or self._entry(entry, style, refs)
        return self._entry(entry, style, refs)

    def _claim(self, entry: Entry, style: CitationStyle, refs: References) -> Iterator[str]:
        found = claim(entry, refs)
        yield found.sentence
        for witness in found.witnesses:
            yield f"{witness.key}. {self._at(witness.report, witness.passage, style, refs)}"
        yield self._catalogued(entry)

    def _provision(self, provision: Clause, style: CitationStyle, refs: References) -> str | None:
        """A clause by its number as printed, in the report that holds its instrument."""
        found = refs.find(provision.instrument)
        if found is None or not isinstance(found.subject, Instrument) or found.subject.report is None:
            return None
        place = f", passage {provision.passage}" if provision.passage else ""
        return self._placed(found.subject.report, f"clause {provision.number}{place}", style, refs)

    def _at(self, report: Address, passage: str | None, style: CitationStyle, refs: References) -> str | None:
        return self._placed(report, f"passage {passage}" if passage else None, style, refs)

    def _placed(
        self, report: Address, place: str | None, style: CitationStyle, refs: References
    ) -> str | None:
        """A report's reference with a place in it; `None` where the report is not known."""
        found = refs.find(report)
        if found is None or not isinstance(found.subject, Report):
            return None
        reference = self._reference(found.subject, style)
        return _with(reference, place) if place else reference

    def _reference(self, report: Report, style: CitationStyle) -> str:
        if style is CitationStyle.PLAIN:
            return f"{_head(report)} {report.url}."
        return "".join(span.text for span in self._styling.reference(report, style))

    def _entry(self, entry: Entry, style: CitationStyle, refs: References) -> str:
        """What no report answers for, as the catalogue's: in a style its day is the edition's."""
        edition, title = self._entries.edition(), refs.title_of(entry)
        if style is CitationStyle.PLAIN:
            return f"“{title}”. {self._catalogued(entry)}"
        made = "".join(span.text for span in self._styling.catalogued(title, entry.address, edition, style))
        return _with(made, f"catalogue edition {edition.hash[:8]}")

    def _catalogued(self, entry: Entry) -> str:
        edition = self._entries.edition()
        return f"migbrowser, catalogue edition {edition.date} ({edition.hash[:8]}), {entry.address}."


def _with(reference: str, place: str) -> str:
    """A reference with a place behind it, before the stop that some styles end with."""
    end = "." if reference.endswith(".") else ""
    return f"{reference.removesuffix('.')}, {place}{end}"


def _head(report: Report) -> str:
    published = labelling.published(report) or "Date not stated"
    return f"{report.publisher}. “{report.title}”. {published}."
