"""What a user can say about an export besides which entries and where to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CitationStyle(StrEnum):
    """How sources are written down; all but the first are formatted by rules of others."""

    PLAIN = "plain"  # the document's own: publisher, title, day, address
    APA = "apa"
    CHICAGO = "chicago-author-date"
    CHICAGO_NOTES = "chicago-notes"
    MLA = "mla"
    HARVARD = "harvard"
    OSCOLA = "oscola"
    GB_T_7714 = "gb-t-7714"


class Paper(StrEnum):
    """What a PDF is set for."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of a formatted reference."""

    text: str
    italic: bool = False


Reference = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`title` stands on the title page, else one is made; `day` is the day of export, if it shall appear."""

    title: str | None = None
    day: date | None = None
    paper: Paper = Paper.A4
    style: CitationStyle = CitationStyle.PLAIN
    attach: bool = False  # the same data as CSV, JSON and CSL-JSON inside a PDF
    language: str = "en"  # of labels, dates and names where text stands: en or zh
