"""Originals: the text of a report as the user has it, and how it stands to the one that was catalogued."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from migbrowser.model.address import Address


class Verdict(StrEnum):
    """How a text stands to the one whose fingerprint the catalogue holds."""

    SAME = "same"
    CHANGED = "changed"
    OTHER = "other"
    UNKNOWN = "unknown"  # the report was not read in full: there is no fingerprint to hold it against


@dataclass(frozen=True, slots=True)
class OriginalSentence:
    """One sentence of an original, at its own passage there."""

    at: str
    text: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a text was told to be. `missing` are passages of the catalogued text that it does not have.

    `places` maps each passage that it has to the sentences (`at`) of the text in which this stands: several
    where the text is cut otherwise. `share` is that of the catalogued sentences found.
    """

    verdict: Verdict
    share: float
    missing: tuple[str, ...]
    added: tuple[OriginalSentence, ...]
    places: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Original:
    """A text that the user keeps for a report. `sha256` is that of the file, `file` its name."""

    address: Address
    report: Address
    verdict: Verdict
    sha256: str
    file: str
    title: str | None
    attached: str  # ISO 8601, UTC
    text: str
    sentences: tuple[OriginalSentence, ...]
    places: Mapping[str, tuple[str, ...]]  # passage of the report: the sentences it stands in


@dataclass(frozen=True, slots=True)
class Attached:
    """The answer to attaching. `original` is `None` where the text was another one and was not kept.

    `statements` are those of the report whose sentence the original has.
    """

    report: Address
    original: Address | None
    likeness: Likeness
    sha256: str
    file: str
    title: str | None
    sentences: int
    statements: tuple[Address, ...]
