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
from migbrowser.text.quotes import curled


class Citing:
    """Citations over one catalogue, in the styles under `resources`."""

    def __init__(self, entries: Entries, resources: Path) -> None:
        self._entries = entries
        self._styling = Styling(resources, entries.in_chinese)

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
        return self._at(found.subject.report, provision.passage, style, refs, clause=provision.number)

    def _at(
        self,
        report: Address,
        passage: str | None,
        style: CitationStyle,
        refs: References,
        clause: str | None = None,
    ) -> str | None:
        """A report's reference with a place in it; `None` where the report is not known."""
        found = refs.find(report)
        if found is None or not isinstance(found.subject, Report):
            return None
        chinese = style is CitationStyle.GB_T_7714 and found.subject.language.partition("-")[0] == "zh"
        return self._reference(found.subject, style, _place(clause, passage, chinese=chinese))

    def _reference(self, report: Report, style: CitationStyle, place: str = "") -> str:
        if style is CitationStyle.PLAIN:
            return f"{_head(report)}{f', {place}' if place else ''}. {report.url}."
        return "".join(span.text for span in self._styling.reference(report, style, place))

    def _entry(self, entry: Entry, style: CitationStyle, refs: References) -> str:
        """What no report answers for, as the catalogue's: in a style its day is the edition's."""
        edition, title = self._entries.edition(), refs.title_of(entry)
        if style is CitationStyle.PLAIN:
            return f"“{title}”. {self._catalogued(entry)}"
        return "".join(span.text for span in self._styling.catalogued(title, entry.address, edition, style))

    def _catalogued(self, entry: Entry) -> str:
        edition = self._entries.edition()
        return f"migbrowser, catalogue edition {edition.date} ({edition.hash[:8]}), {entry.address}."


def _place(clause: str | None, passage: str | None, *, chinese: bool) -> str:
    """A place in a report: `clause 12, passage 16.1`."""
    if chinese:
        paragraph, _, sentence = (passage or "").partition(".")
        words = f"第{clause}条" if clause else ""
        return f"{words}第{paragraph}段第{sentence}句" if passage else words
    parts = (f"clause {clause}" if clause else "", f"passage {passage}" if passage else "")
    return ", ".join(filter(None, parts))


def _head(report: Report) -> str:
    published = labelling.published(report) or "Date not stated"
    return f"{report.publisher}. {curled(labelling.quoted(report.title))}. {published}"
