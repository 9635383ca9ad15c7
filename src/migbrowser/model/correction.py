"""A reader's request to correct the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from migbrowser.model.address import Address
from migbrowser.model.entry import Edition

LONGEST_ANSWER = 20_000  # characters of each text of the reader's


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that the catalogue says of an entry: its label, its words, where they are from."""

    label: str
    says: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """An entry as this edition has it, with all its parts that can be corrected."""

    address: Address
    title: str
    edition: Edition
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What should be right instead, and how one can see it; `part` is `None` for the entry as a whole."""

    disputed: Disputed
    part: Part | None
    right: str
    evidence: str


def proposed_name(address: Address) -> str:
    """What the file of a request on `address` is called."""
    return f"correction-{address[:80].replace('/', '-').replace('+', '-')}.toml"
