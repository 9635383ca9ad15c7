"""Setting a document as PDF or as drawings of its pages.

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
from functools import cache, cached_property
from itertools import accumulate
from pathlib import Path

from migbrowser.model.document import Block, Claims, Document, Legend, Parallel
from migbrowser.model.export import Paper
from migbrowser.model.progress import CancelToken
from migbrowser.services import gathering, labelling
from migbrowser.services.encoding import Json, encoded, record
from migbrowser.services.phrasing import say
from migbrowser.services.pressing import Press
from migbrowser.text.direction import isolated
from migbrowser.text.quotes import curled

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
    "according-one": "According to the report",
    "point": "Point",
    "continued": "continued",
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
    "attached": "Inside this file",
    "date-not-stated": "Date not stated",
    "copy-of": "Copy of",
    "colon": ": ",
    "semicolon": "; ",
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
# Letters of a running head, as wide as Latin ones: a title alone; beside a part, which has so many; both.
_HEAD, _HEAD_TITLE, _HEAD_PART, _HEAD_BOTH = 120, 62, 58, 118
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")  # put on a letter
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

    def pdf(
        self,
        document: Document,
        paper: Paper,
        attachments: Sequence[Attachment] = (),
        cancel: CancelToken | None = None,
    ) -> bytes:
        """The document as tagged PDF (PDF/UA-1 and PDF/A-2a); the same document gives the same bytes.

        With attachments it is PDF/A-3a: the second part of the standard takes none.

        Raises `UserError`: ENGINE_FAILED with what the engine says, ENGINE_ENDED or ENGINE_NOT_STARTED where
        its process did, CANCELLED.
        """
        inputs = self._prepared(document, paper)
        inputs["attachments"] = json.dumps(encoded(attachments), ensure_ascii=False)
        standards = ["ua-1", "a-3a" if attachments else "a-2a"]
        with Press(cancel) as press:
            _, [made] = self._begin(press, inputs, "pdf", standards)
        return made

    @contextmanager
    def drawings(
        self, document: Document, paper: Paper, cancel: CancelToken | None = None
    ) -> Iterator[tuple[int, Iterator[bytes]]]:
        """How many pages there are, and each as an SVG when it is asked for; raises as `pdf` does.

        Its letters are outlines, as sharp as any printer.
        """
        with Press(cancel) as press:
            yield self._begin(press, self._prepared(document, paper), "svg")

    def _begin(
        self, press: Press, inputs: dict[str, str], kind: str, standards: Sequence[str] = ()
    ) -> tuple[int, Iterator[bytes]]:
        head = {
            "template": str(self._template),
            "fonts": str(self._fonts),
            "inputs": list(inputs),
            "format": kind,
            "standards": list(standards),
            "resolution": None,
        }
        return press.begin(head, *(text.encode(errors="replace") for text in inputs.values()))

    def _prepared(self, document: Document, paper: Paper) -> dict[str, str]:
        data = self._coverage.printable(_data(document, paper))
        text = json.dumps(data, ensure_ascii=False)
        return {"document": text, "marks": "yes" if _MARKS.search(text) else ""}


class Coverage:
    """Which characters the bundled fonts can show, according to a list made with them."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def shows(self, char: str) -> bool:
        """Whether one of the fonts has a glyph for the character."""
        return char in self._characters

    def printable(self, value: Json) -> Json:
        """The same data with every text fit to print, also beside text of the other direction."""
        fit = cache(lambda text: isolated(self.text(curled(text))))  # most texts are there more than once

        def every(value: Json) -> Json:
            if isinstance(value, str):
                return fit(value)
            if isinstance(value, list):
                return [every(each) for each in value]
            return {key: every(each) for key, each in value.items()} if isinstance(value, dict) else value

        return every(value)

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
        **record(document, without=("sections", "sources")),
        "paper": _PAPERS[paper],
        "heads": [*_heads(document)],
        "linked": len(document.sections) <= _MOST_LINKED,
        "edition_day": labelling.iso_day(document.edition.date),
        "day": say(_WORDS["exported"]).format(labelling.day(document.day)) if document.day else None,
        "exported": labelling.day(document.day) if document.day else None,
        "sections": [
            {
                **record(section, without=("blocks",)),
                "large": section.kind in large,
                "blocks": [_block(block) for block in section.blocks],
            }
            for section in document.sections
        ],
        "sources": [
            {
                **record(report),
                "title": labelling.quoted(report.title),
                "published": labelling.published(report),
                "language": labelling.language(report.language),
                "read": say("{}, {}").format(labelling.read(report), labelling.captured(report)),
                "genre": labelling.plain(report.genre),
            }
            for report in document.sources
        ],
        "words": {key: say(words) for key, words in _WORDS.items()},
        "signs": [list(pair) for pair in _signs(document)],
    }


def _heads(document: Document) -> Iterator[Json]:
    """The running heads, before the first part and of each: the title, and the part if it is another."""
    yield [_shortened(document.title, _HEAD)]
    parts = (each.title for each in document.sections)
    for part in (say(_WORDS["contents"]), *parts, say(_WORDS["sources"]), say(_WORDS["about"])):
        if part in ("", document.title):
            yield [_shortened(document.title, _HEAD)]
        else:
            shown = _shortened(part, _HEAD_PART)
            left = max(_HEAD_TITLE, _HEAD_BOTH - _wide(part))
            yield [_shortened(document.title, left), shown]


def _shortened(text: str, most: float) -> str:
    """The text where it is not wider than so many letters, or its beginning."""
    if _wide(text) <= most:
        return text
    widths = accumulate(_wide(char) for char in text)
    kept = sum(width < most for width in widths)
    return text[:kept].strip() + "…"


def _wide(text: str) -> float:
    """How wide a text is in Latin letters: a Chinese or Korean one takes the room of two and some."""
    if text.isascii():
        return len(text)
    return len(text) + 1.2 * sum(unicodedata.east_asian_width(char) in "WF" for char in text)


def _signs(document: Document) -> Iterator[tuple[str, str]]:
    """What the last page explains: the signs beside claims, if they were not explained before."""
    blocks = [block for section in document.sections for block in section.blocks]
    if any(isinstance(block, Claims) for block in blocks):
        if any(isinstance(block, Legend) for block in blocks):
            return
        yield from ((say(word), say(meaning)) for word, meaning in labelling.SILENCE_EXPLAINED)
        for sign, word, meaning in labelling.MARKS_EXPLAINED:
            yield f"{sign} {say(word)}", say(meaning)


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
