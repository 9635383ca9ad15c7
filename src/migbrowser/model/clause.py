"""Instruments, their clauses, and what clauses are about: topics, objectives, frameworks, echoes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from migbrowser.model.address import Address
from migbrowser.model.statement import Force


class Standing(StrEnum):
    """How an instrument stands towards those who met."""

    ADOPTED = "adopted"
    AGREED = "agreed"
    CHAIRS_OWN = "chair's own"
    ISSUED_BY_HOST = "issued by host"


class Strength(StrEnum):
    """How a clause serves a GCM objective, by our own reading."""

    DIRECT = "direct"
    RELATED = "related"


class Grade(StrEnum):
    """How closely a later passage takes up a clause."""

    SAME_WORDING = "same-wording"
    REWORDED = "reworded"
    SAME_IDEA = "same-idea"


@dataclass(frozen=True, slots=True)
class Instrument:
    """A text that an event or a party issued; `None` for adopted_by, standing, binding means not stated."""

    address: Address
    title: str
    short: str
    title_zh: str | None
    event: Address
    report: Address | None
    issued_by: Address
    adopted_by: str | None
    standing: Standing | None
    binding: bool | None
    dated: date | None
    languages: tuple[str, ...]
    note: str | None
    clauses: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Echo:
    """A later statement that takes up a clause, with our grade and reason; a score in 0..1 where measured."""

    address: Address  # the statement
    clause: Address
    grade: Grade
    why: str
    score: float | None = None


@dataclass(frozen=True, slots=True)
class FoundEcho:
    """A passage of a text, a file or an original, that the engine takes for an echo; graded by nobody.

    `at` is its place there; `score` is how like the clause it is, 0 to 1. The other is None of `file`,
    and `report` and `original`.
    """

    clause: Address
    score: float
    at: str
    text: str
    file: str | None = None
    report: Address | None = None
    original: Address | None = None


@dataclass(frozen=True, slots=True)
class EchoSearch:
    """Clauses looked for in texts. A clause without any of `echoes` is taken up by none of `asked`.

    Texts are named by their file's path or their original's address; those in another script than the
    clauses are `not_compared`. `echoes` come clause by clause, the surest first.
    """

    clauses: tuple[Address, ...]
    asked: tuple[str, ...]
    not_compared: tuple[str, ...]
    echoes: tuple[FoundEcho, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One provision that can be cited alone. `number` is as printed, or `preamble`, `closing`."""

    address: Address
    instrument: Address
    number: str
    heading: str
    text: str
    speaker: Address | None
    force: Force
    verb: str
    passage: str | None
    topics: tuple[Address, ...]
    gcm: tuple[int, ...]
    gcm_strength: Mapping[int, Strength]
    frameworks: tuple[Address, ...]
    echoes: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A controlled heading; the mapping to GCM objectives is the catalogue's own."""

    address: Address
    name: str
    name_zh: str | None
    group: str
    gcm: tuple[int, ...]
    gcm_strength: Mapping[int, Strength]
    sdg: tuple[str, ...]
    also: tuple[str, ...]  # terms people type
    clauses: int
    statements: int


@dataclass(frozen=True, slots=True)
class Framework:
    """An instrument or programme that clauses cite."""

    address: Address
    name: str
    short: str
    name_zh: str | None
    symbol: str | None
    adopted: date | None
    body: str | None


@dataclass(frozen=True, slots=True)
class Objective:
    """One of the 23 objectives of the Global Compact for Migration; `label` is the UN Network's."""

    number: int
    title: str
    label: str
