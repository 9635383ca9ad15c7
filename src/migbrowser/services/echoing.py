"""Echoing: which passages of the user's own texts take up a clause; the catalogue's are read in browsing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.clause import Clause, EchoSearch, FoundEcho
from migbrowser.model.errors import Problem, UserError
from migbrowser.services.loading import load_body
from migbrowser.text.alignment import never
from migbrowser.text.echoes import asked, echoes
from migbrowser.text.scripts import script_of

if TYPE_CHECKING:
    from migbrowser.model.original import Original
    from migbrowser.store.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class _Text:
    name: str
    passages: tuple[tuple[str, str], ...]  # place and sentence
    file: str | None = None
    report: Address | None = None
    original: Address | None = None


class Echoing:
    """Echoes in files and in the originals that the user attached; `originals` gives those of a report."""

    def __init__(self, catalogue: Catalogue, originals: Callable[[Address], Iterable[Original]]) -> None:
        self._catalogue, self._originals = catalogue, originals

    def echoes_in(
        self,
        address: Address,
        files: Sequence[Path] = (),
        *,
        originals: bool = False,
        check: Callable[[], None] = never,
    ) -> EchoSearch:
        """The passages of the files, and of all originals if asked, that take up a clause or an instrument's.

        Raises `UserError` for an address of another kind and for a file that cannot be read or is too long.
        `check` is called now and then and may raise to cancel.
        """
        wanted, known = self._clauses(self._catalogue.alias(address))
        texts = [_of_file(file, check) for file in files]
        texts += self._attached() if originals else []
        script = script_of(clause.text for clause in known)
        compared = [text for text in texts if script_of(said for _, said in text.passages) in ("", script)]
        check()
        return EchoSearch(
            tuple(clause.address for clause in wanted),
            tuple(text.name for text in compared),
            tuple(text.name for text in texts if text not in compared),
            tuple(self._found(wanted, known, compared)),
        )

    def _clauses(self, address: Address) -> tuple[list[Clause], list[Clause]]:
        """What is asked for, and all clauses of the instrument: what is like all of them is like none."""
        if address.kind not in ("clause", "instrument"):
            raise UserError(Problem.WRONG_KIND, address=str(address), expected="clause or instrument")
        one = address.kind == "clause"
        instrument = self._catalogue.clause(address).instrument if one else address
        known = [clause for clause in self._catalogue.clauses() if clause.instrument == instrument]
        return [clause for clause in known if not one or clause.address == address], known

    def _found(
        self, wanted: Sequence[Clause], known: Sequence[Clause], texts: Sequence[_Text]
    ) -> Iterator[FoundEcho]:
        places = [(text, at, said) for text in texts for at, said in text.passages]
        found = echoes(self._asked(known), [said for _, _, said in places])
        for clause, taken in zip(known, found, strict=True):
            for echo in taken if clause in wanted else ():
                text, at, said = places[echo.index]
                score = round(echo.score, 4)
                yield FoundEcho(clause.address, score, at, said, text.file, text.report, text.original)

    def _asked(self, clauses: Iterable[Clause]) -> list[str]:
        """The clauses as they are looked for, with their topics' terms in the catalogue's script."""
        terms = {
            topic.address: (topic.name, *filter(str.isascii, topic.also))
            for topic in self._catalogue.topics()
        }
        return [
            asked(clause.heading, clause.text, [term for topic in clause.topics for term in terms[topic]])
            for clause in clauses
        ]

    def _attached(self) -> list[_Text]:
        return [
            _Text(
                original.address,
                tuple((sentence.at, sentence.text) for sentence in original.sentences),
                report=original.report,
                original=original.address,
            )
            for report in self._catalogue.reports()
            for original in self._originals(report.address)
        ]


def _of_file(path: Path, check: Callable[[], None]) -> _Text:
    sentences = load_body(path, check).sentences
    return _Text(str(path), tuple((each.passage, each.text) for each in sentences), file=str(path))
