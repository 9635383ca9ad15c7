"""Comparing files, with one another or with reports of the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from migbrowser.model.address import Address
from migbrowser.model.comparison import ComparedReport, Comparison, Unit, key_of
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.party import Attendance, Listing, PartyKind, Role
from migbrowser.model.report import Read
from migbrowser.model.statement import Fact
from migbrowser.services.loading import load_body
from migbrowser.text.agreement import Account
from migbrowser.text.alignment import never
from migbrowser.text.collation import Embed, collate
from migbrowser.text.days import days_in
from migbrowser.text.facts import Found, facts_of
from migbrowser.text.furniture import Omission
from migbrowser.text.gathering import decline_too_large
from migbrowser.text.names import Register, with_the_world
from migbrowser.text.scripts import script_of
from migbrowser.text.segments import Body
from migbrowser.text.voice import voices
from migbrowser.text.witness import Witness

if TYPE_CHECKING:
    from migbrowser.services.comparing import Comparing
    from migbrowser.services.vectoring import Vectoring
    from migbrowser.store.catalogue import Catalogue

_PARTIES = {
    "states": PartyKind.STATE,
    "organisations": PartyKind.ORGANISATION,
    "persons": PartyKind.PERSON,
}
_NOWHERE = Address("event/none")  # a file is about no event of the catalogue


class Collating:
    """Comparisons in which at least one side is a file."""

    def __init__(
        self, catalogue: Catalogue, comparing: Comparing, vectoring: Vectoring | None = None
    ) -> None:
        self._catalogue, self._comparing = catalogue, comparing
        self._vectoring = vectoring
        self._register: Register | None = None

    def collate(
        self, sides: Sequence[Address | Path], base: int = 0, check: Callable[[], None] = never
    ) -> Comparison:
        """Two or more files or reports side by side, keyed A, B, … in the order given; `base` from 0.

        Rows come from alignment: of a file's sentences, of a report's statements. Sides in another script
        than the base's need the multilingual extra; without it they stand under `not_compared`, and their
        facts alone are compared. Raises `UserError` for what cannot be read, is no report, or is too long.
        """
        if len(sides) < 2:
            raise UserError(Problem.COMPARE_NEEDS_TWO, given=len(sides))
        if not 0 <= base < len(sides):
            raise UserError(Problem.BAD_VALUE, name="base", value=base + 1, expected=f"1 to {len(sides)}")
        bodies = {at: load_body(side, check) for at, side in enumerate(sides) if isinstance(side, Path)}
        decline_too_large([len(body.sentences) for body in bodies.values()])
        witnesses = [
            self._of_file(key_of(at), side, bodies[at], check)
            if isinstance(side, Path)
            else self._comparing.witness(key_of(at), side)
            for at, side in enumerate(sides)
        ]
        return collate(witnesses, base, check, self._embed(witnesses, check), self._terms())

    def _embed(self, witnesses: Sequence[Witness], check: Callable[[], None]) -> Embed | None:
        """What aligns texts in two scripts; None where they are in one, or the extra is missing."""
        scripts = {script_of(unit.text for unit in witness.units) for witness in witnesses}
        if len(scripts) < 2 or self._vectoring is None or not self._vectoring.is_ready():
            return None
        return partial(self._vectoring.vectors, check=check)

    def _terms(self) -> list[tuple[str, str]]:
        """English and Chinese names of one thing, as the catalogue has them."""
        frameworks, formulae = self._catalogue.frameworks(), self._catalogue.formulae()
        pairs = [(topic.name, topic.name_zh) for topic in self._catalogue.topics()]
        pairs += [(name, each.name_zh) for each in frameworks for name in (each.name, each.short or "")]
        pairs += [(formula.name, formula.name_zh) for formula in formulae]
        return [(english, chinese) for english, chinese in pairs if english and chinese]

    def _of_file(self, key: str, path: Path, body: Body, check: Callable[[], None]) -> Witness:
        register = self._names()
        title = body.title.text if body.title else path.name
        heard = voices([sentence.text for sentence in body.sentences], register, check)
        units = tuple(
            Unit(sentence.passage, sentence.text, None, voice.party, None, voice.force, voice.verb)
            for sentence, voice in zip(body.sentences, heard, strict=True)
        )
        return Witness(
            ComparedReport(key, None, str(path), title, Read.FULL),
            units,
            tuple(part.text for part in body.left_out),
            account(key, facts_of(body, register, _published(body), check)),
        )

    def _names(self) -> Register:
        if self._register is None:
            self._register = Register(with_the_world(self._catalogue.parties()))
        return self._register


def _published(body: Body) -> date | None:
    """The day in the date line that was left out: it gives the year that the body does not print."""
    lines = [part.text for part in body.left_out if part.kind is Omission.DATE_LINE]
    dated = [days for line in lines for days in days_in(line) if days.year is not None]
    return date.fromisoformat(dated[0].value(None)[:10]) if dated else None


def account(key: str, found: Sequence[Found]) -> Account:
    """What a file gives, as a report of the catalogue does: its facts, and whom it names as taking part."""
    facts = [each for each in found if each.attribute not in _PARTIES]
    parties = [each for each in found if each.attribute in _PARTIES]
    return Account(key, True, tuple(map(_fact, facts)), tuple(map(_attendance, parties)))


def _fact(found: Found) -> Fact:
    return Fact(
        _NOWHERE,
        _NOWHERE,
        found.attribute,
        found.value,
        found.printed,
        found.passage,
        found.qualifier,
        found.counted,
        found.note,
    )


def _attendance(found: Found) -> Attendance:
    return Attendance(
        event=_NOWHERE,
        party=Address(found.value),
        name=found.printed,
        kind=_PARTIES[found.attribute],
        role=Role.ATTENDING,
        mode=None,
        list=Listing.OPEN if found.note else Listing.CLOSED,
        report=_NOWHERE,
        printed=found.printed,
        passage=found.passage,
    )
