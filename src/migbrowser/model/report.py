"""Reports: published texts about an event, and how much of each was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from migbrowser.model.address import Address


class Genre(StrEnum):
    """What kind of text a report is."""

    NEWS = "news"
    PRESS_RELEASE = "press-release"
    CHAIR_STATEMENT = "chair-statement"
    JOINT_STATEMENT = "joint-statement"
    DECLARATION = "declaration"
    INITIATIVE = "initiative"
    PLAN_OF_ACTION = "plan-of-action"
    MOU = "mou"
    SPEECH = "speech"
    PROGRAMME = "programme"
    PARTICIPANTS_LIST = "participants-list"


class Voice(StrEnum):
    """Whose voice a report speaks with."""

    ORGANISER = "organiser"
    PARTICIPANT = "participant"
    INTERNATIONAL_ORGANISATION = "international-organisation"
    PRESS = "press"
    AGGREGATOR = "aggregator"


class Read(StrEnum):
    """How much of a report was read; only a report read in full can be silent."""

    FULL = "full"
    EXCERPT = "excerpt"


class DerivationKind(StrEnum):
    """How a report came out of another one."""

    TRANSLATION = "translation"
    COPY = "copy"
    REWRITE = "rewrite"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Derivation:
    """What a report derives from; `report` is `None` where that is not known."""

    kind: DerivationKind
    report: Address | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A part of the captured page that is not in the report's body, described in our own words."""

    kind: str  # furniture, caption, share-box, date-line, teaser
    note: str


@dataclass(frozen=True, slots=True)
class Report:
    """One published text about an event; `statements` counts what the catalogue holds of it."""

    address: Address
    title: str
    publisher: str
    copy_of: str | None
    url: str
    published: date | None  # None: not stated
    language: str
    genre: Genre
    voice: Voice
    derives_from: Derivation
    captured: date
    events: tuple[Address, ...]
    read: Read
    statements: int
    catalogued_by: str
    checked: date
    note: str | None = None
    left_out: tuple[LeftOut, ...] = ()
