"""Attaching originals: telling a report's text by its fingerprint, and keeping it in the user's library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.original import Attached, Likeness, Original, OriginalSentence, Verdict
from migbrowser.services.loading import load_text
from migbrowser.text.fingerprint import compare
from migbrowser.text.segments import Body, segment
from migbrowser.text.sentences import split_sentences

if TYPE_CHECKING:
    from migbrowser.store.catalogue import Catalogue
    from migbrowser.store.library import Library

_NAMED_BY = 16  # digits of the file's hash in an original's address


class Attaching:
    """Originals of one catalogue's reports; `open_library` is asked only where one is kept or looked up."""

    def __init__(self, catalogue: Catalogue, open_library: Callable[[], Library]) -> None:
        self._catalogue, self._open_library = catalogue, open_library

    def told(self, report: Address, text: str) -> Likeness:
        """Whether `text` is that of `report`: the same, changed since, another, or not to be told.

        Raises `UserError` for an address that is no report.
        """
        return self._told(report, self._segmented(report, text))

    def attach(self, report: Address, file: Path) -> Attached:
        """Keep the text in `file` as an original of `report`, unless it is told to be another text.

        Attaching the same file again changes nothing but the time. Raises `UserError` for an address that is
        no report, a file that cannot be read or holds no text, a library that cannot be written.
        """
        loaded = load_text(file)
        report = self._catalogue.alias(report)
        body = self._segmented(report, loaded.text)
        if not body.sentences:
            raise UserError(Problem.NO_TEXT, path=str(file))
        likeness = self._told(report, body)
        original = Original(
            address=Address(f"original/{loaded.sha256[:_NAMED_BY]}"),
            report=report,
            verdict=likeness.verdict,
            sha256=loaded.sha256,
            file=file.name,
            title=body.title.text if body.title else None,
            attached=datetime.now(UTC).isoformat(timespec="seconds"),
            text=loaded.text,
            sentences=_sentences(body),
            places=likeness.places,
        )
        if likeness.verdict is not Verdict.OTHER:
            self._open_library().keep_original(original)
        return self._answer(original, likeness)

    def originals(self, report: Address) -> list[Original]:
        """The originals kept for a report, the newest first."""
        return self._open_library().originals(self._catalogue.alias(report))

    def _segmented(self, report: Address, text: str) -> Body:
        if report.kind != "report":
            raise UserError(Problem.WRONG_KIND, address=str(report), expected="report")
        return segment(text, self._catalogue.report(self._catalogue.alias(report)).language)

    def _told(self, report: Address, body: Body) -> Likeness:
        known = self._catalogue.fingerprint(self._catalogue.alias(report))
        if not known:
            return Likeness(Verdict.UNKNOWN, 0.0, (), (), {})
        if body.title is None:  # a copy of the body alone: that nothing heads it is no change
            known = {passage: mark for passage, mark in known.items() if not passage.startswith("0.")}
        return _likeness(known, body)

    def _answer(self, original: Original, likeness: Likeness) -> Attached:
        statements = self._catalogue.statements(original.report)
        return Attached(
            report=original.report,
            original=None if likeness.verdict is Verdict.OTHER else original.address,
            likeness=likeness,
            sha256=original.sha256,
            file=original.file,
            title=original.title,
            sentences=len(original.sentences),
            statements=tuple(said.address for said in statements if said.passage in likeness.places),
        )


def _sentences(body: Body) -> tuple[OriginalSentence, ...]:
    return tuple(OriginalSentence(at, text) for at, text in body.passages.items())


def _likeness(known: Mapping[str, str], body: Body) -> Likeness:
    """What is left out of the body may still hold known sentences, but adds none."""
    passages, sentences = [*known], _sentences(body)
    aside = [part.text[a:b] for part in body.left_out for a, b in split_sentences(part.text)]
    matching = compare([*known.values()], [*(each.text for each in sentences), *aside])
    places = {
        passages[at]: tuple(sentences[place].at for place in found if place < len(sentences))
        for at, found in matching.found.items()
    }
    added = tuple(sentences[at] for at in matching.added if at < len(sentences))
    missing = tuple(passages[at] for at in matching.missing)
    changed = Verdict.CHANGED if missing or added else Verdict.SAME
    verdict = matching.verdict if matching.verdict is Verdict.OTHER else changed
    return Likeness(verdict, matching.share, missing, added, places)
