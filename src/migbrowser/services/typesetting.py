"""Setting a document as PDF or as pictures of its pages.

The engine gets the fixed template of `resources/typst` and the document as JSON data: no text of an entry
or of the user is ever read as markup. Only the bundled fonts are used: every machine makes the same bytes.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType

from migbrowser.model.document import Block, Document, Parallel
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import Paper
from migbrowser.services import gathering, labelling
from migbrowser.services.encoding import Json, encoded, record
from migbrowser.services.phrasing import say
from migbrowser.text.direction import isolated

_PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}  # as the engine calls them
_MOST_LINKED = 60  # sections; in longer documents the links to the sources take twice the time and the memory
_WORDS = {  # of the template
    "event": "Event",
    "days": "Days",
    "after": "Reports, days after the opening",
    "came-out": "Reports by days after the opening:",
    "undated": "not dated",
    "party": "Party",
    "fact": "Fact",
    "according": "According to the reports",
    "point": "Point",
    "continued": "continued",
    "reports": "The reports",
    "contents": "Contents",
    "sources": "Sources",
    "about": "About this document",
    "meetings": "MIGRATION-GOVERNANCE MEETINGS",
    "edition": "Catalogue edition",
    "from": "From the catalogue of migbrowser, edition of",
    "exported": "Exported on {}",
    "exported-on": "Exported on",
    "own-words": (
        "What the reports say is put in the catalogue's own words; words in quotation marks are as printed. "
        "A number in brackets names the source, the number after it the passage: paragraph and sentence of "
        "the report's body."
    ),
    "users-words": (
        "Paragraphs with a rule at their side were written by whoever made this document, and so were "
        "headings over several entries."
    ),
    "hash": "Hash",
    "silent": "silent",
    "silent-means": "the report was read in full and does not speak of it",
    "not-read": "not read",
    "not-read-means": "only a part of the report was read: nothing follows",
    "date-not-stated": "Date not stated",
    "copy-of": "Copy of",
}
_LARGE = (
    "Event",
    "Series",
    "Report",
    "Instrument",
    "Comparison",
    "Timeline",
    "Participants",
)  # on a new page
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a PDF."""

    name: str
    mime: str
    description: str
    content: str


class Typesetting:
    """Sets documents with the template and the fonts under `resources`."""

    def __init__(self, resources: Path) -> None:
        self._template = resources / "typst" / "document.typ"
        self._fonts = resources / "fonts"
        self._coverage = Coverage(self._fonts / "coverage.txt")

    def pdf(self, document: Document, paper: Paper, attachments: Sequence[Attachment] = ()) -> bytes:
        """The document as tagged PDF (PDF/UA-1 and PDF/A-2a); the same document gives the same bytes.

        With attachments it is PDF/A-3a: the second part of the standard takes none.

        Raises `UserError(Problem.ENGINE_FAILED)` with what the engine says.
        """
        data = self._prepared(document, paper)
        data["attachments"] = json.dumps(encoded(attachments), ensure_ascii=False)
        with _engine() as typst:
            made: bytes = typst.compile(
                self._template,
                root=self._template.parent,
                font_paths=[self._fonts],
                ignore_system_fonts=True,
                sys_inputs=data,
                format="pdf",
                pdf_standards=["ua-1", "a-3a" if attachments else "a-2a"],
            )
        return made

    def pages(self, document: Document, paper: Paper, resolution: float) -> list[bytes]:
        """Each page as a PNG, `resolution` in dots per inch; raises as `pdf` does."""
        return self._drawn(document, paper, "png", resolution)

    def drawings(self, document: Document, paper: Paper) -> list[bytes]:
        """Each page as an SVG, its letters as outlines, as sharp as any printer; raises as `pdf` does."""
        return self._drawn(document, paper, "svg")

    def _drawn(
        self, document: Document, paper: Paper, kind: str, resolution: float | None = None
    ) -> list[bytes]:
        data = self._prepared(document, paper)
        with _engine() as typst:
            made: bytes | list[bytes] = typst.compile(
                self._template,
                root=self._template.parent,
                font_paths=[self._fonts],
                ignore_system_fonts=True,
                sys_inputs=data,
                format=kind,
                ppi=resolution,
            )
        return made if isinstance(made, list) else [made]

    def _prepared(self, document: Document, paper: Paper) -> dict[str, str]:
        data = self._coverage.printable(_data(document, paper))
        return {"document": json.dumps(data, ensure_ascii=False)}


@contextmanager
def _engine() -> Iterator[ModuleType]:
    """The engine, imported for those who export only: it is 60 MB; what it refuses becomes a `UserError`."""
    import typst

    try:
        yield typst
    except typst.TypstError as error:
        raise UserError(Problem.ENGINE_FAILED, reason=str(error)) from error


class Coverage:
    """Which characters the bundled fonts can show, according to a list made with them."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def shows(self, char: str) -> bool:
        """Whether one of the fonts has a glyph for the character."""
        return char in self._characters

    def printable(self, value: Json) -> Json:
        """The same data with every text fit to print, also beside text of the other direction."""
        if isinstance(value, str):
            return isolated(self.text(value))
        if isinstance(value, list):
            return [self.printable(each) for each in value]
        return (
            {key: self.printable(each) for key, each in value.items()} if isinstance(value, dict) else value
        )

    def text(self, text: str) -> str:
        """Text on one line, composed; a character without a glyph appears as `[U+XXXX]`."""
        line = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
        if self._characters.issuperset(line):
            return line
        return "".join(char if char in self._characters else f"[U+{ord(char):04X}]" for char in line)

    @cached_property
    def _characters(self) -> frozenset[str]:
        families = self._path.read_text(encoding="ascii").splitlines()
        spans = [span for family in families for span in family.partition(" ")[2].split(",")]
        bounds = [
            (int(first, 16), int(last or first, 16)) for first, _, last in (s.partition("-") for s in spans)
        ]
        return frozenset(chr(code) for first, last in bounds for code in range(first, last + 1))


def _data(document: Document, paper: Paper) -> dict[str, Json]:
    """The document as the template reads it: each block with its kind, days and codes in words."""
    large = {say(kind) for kind in _LARGE}
    return {
        **record(document),
        "paper": _PAPERS[paper],
        "linked": len(document.sections) <= _MOST_LINKED,
        "edition_day": labelling.iso_day(document.edition.date),
        "day": say(_WORDS["exported"]).format(labelling.day(document.day)) if document.day else None,
        "exported": labelling.day(document.day) if document.day else None,
        "sections": [
            {
                **record(section),
                "large": section.kind in large,
                "blocks": [_block(block) for block in section.blocks],
            }
            for section in document.sections
        ],
        "sources": [
            {
                **record(report),
                "published": labelling.published(report),
                "language": labelling.language(report.language),
                "captured": labelling.captured(report),
                "read": labelling.read(report),
                "genre": labelling.plain(report.genre),
            }
            for report in document.sources
        ],
        "words": {key: say(words) for key, words in _WORDS.items()},
        "marks": [[sign, *map(say, words)] for sign, *words in labelling.MARKS_EXPLAINED],
    }


def _block(block: Block) -> dict[str, Json]:
    if isinstance(block, Parallel) and gathering.too_many(block):
        return _apparatus(block)
    return {"block": type(block).__name__.lower(), **record(block)}


def _apparatus(block: Parallel) -> dict[str, Json]:
    """Parallel columns that are too many for a page, as readings under each point."""
    rows: list[Json] = [
        {**record(row), "cells": None, "readings": encoded(gathering.readings(row, block.columns))}
        for row in block.rows
    ]
    return {"block": "apparatus", "columns": encoded(block.columns), "rows": rows}
