"""Writing down what a reader finds wrong in the catalogue, as a file to be sent by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from migbrowser.model.address import Address
from migbrowser.model.correction import LONGEST_ANSWER, Correction, Disputed, Part
from migbrowser.model.document import (
    Block,
    Cell,
    Citation,
    Claims,
    Document,
    Facts,
    Paragraph,
    Parallel,
    Said,
    Table,
)
from migbrowser.model.errors import Problem, UserError
from migbrowser.services import saving
from migbrowser.services.composing import Composing
from migbrowser.services.phrasing import say, speaking

_HEAD = """\
# A request to correct the catalogue of migbrowser. Nothing was sent: pass this file on yourself;
# “Corrections” in CONTRIBUTING.md says to whom.
"""
_CONTROL = {**{code: f"\\u{code:04X}" for code in (*range(32), 127)}, ord("\n"): "\n", ord("\t"): "\t"}


class Correcting:
    """Correction requests on one catalogue."""

    def __init__(self, composing: Composing) -> None:
        self._composing = composing

    def disputed(self, address: Address, language: str = "en") -> Disputed:
        """What the catalogue says of an entry, its parts called in `language`.

        Raises `UserError` for an address that names none.
        """
        with speaking(language):
            document = self._composing.document([address])
            section = document.sections[0]
            parts = tuple(dict.fromkeys(part for block in section.blocks for part in _parts(block, document)))
        return Disputed(section.address or address, section.title, document.edition, parts)

    def save(self, correction: Correction, target: Path) -> None:
        """Write a request as TOML. Raises `UserError`: BAD_VALUE without words, or an unwritable target."""
        if not correction.right.strip():
            raise UserError(Problem.BAD_VALUE, name="correction", value="", expected="what should be right")
        saving.save(target, toml(correction).encode("utf-8", errors="replace"))


def toml(correction: Correction) -> str:
    """The request as a TOML document that can be read without any program."""
    disputed, part = correction.disputed, correction.part
    values = {
        "address": disputed.address,
        "title": disputed.title,
        "edition": disputed.edition.date,
        "hash": disputed.edition.hash,
        "part": part.label if part else "",
        "says": part.says if part else "",
        "should_be": correction.right.strip()[:LONGEST_ANSWER],
        "evidence": correction.evidence.strip()[:LONGEST_ANSWER],
    }
    return _HEAD + "".join(f"{name} = {_string(text)}\n" for name, text in values.items())


def _string(text: str) -> str:
    """A TOML string; of several lines as several lines."""
    if "\n" not in text:
        return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
    escaped = text.replace("\r\n", "\n").replace("\\", "\\\\").replace('"', '\\"').translate(_CONTROL)
    return f'"""\n{escaped}"""'


def _parts(block: Block, document: Document) -> Iterator[Part]:
    match block:
        case Paragraph():
            yield Part(say("Text"), _words((block.words,), document))
        case Facts():
            yield from (Part(item.label, _words(item.values, document)) for item in block.items)
        case Said():
            yield _said(block, document)
        case Claims():
            yield from (Part(row.heading, _words(row.values, document)) for row in block.rows)
        case Table():
            for cells in block.rows:
                yield Part(_plain(cells[0]), " · ".join(_words(cell, document) for cell in cells[1:] if cell))
        case Parallel():
            for row in block.rows:
                says = zip(block.columns, row.cells, strict=True)
                told = (f"{column.key}: {_words(cell, document)}" for column, cell in says if cell)
                yield Part(row.heading, "; ".join(told))


def _said(said: Said, document: Document) -> Part:
    speech = [said.speaker.text, said.addressee and f"→ {said.addressee}", said.force, said.verb]
    place = [_place(said.citation, document)] if said.citation else []
    heading = f"{said.label} {said.heading}" if said.heading else said.label
    return Part(heading, f"{said.text} ({' · '.join(each for each in (*speech, *place) if each)})")


def _words(cell: Cell, document: Document) -> str:
    return "; ".join(
        " ".join((words.text, *(f"[{_place(place, document)}]" for place in words.citations)))
        for words in cell
    )


def _plain(cell: Cell) -> str:
    return "; ".join(words.text for words in cell)


def _place(place: Citation, document: Document) -> str:
    source = document.sources[place.source - 1].address if place.source else ""
    return " ".join(part for part in (source, place.passage) if part)
