"""A document as values: what stands in it, in which order, where from; not how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from migbrowser.model.address import Address
from migbrowser.model.entry import Edition
from migbrowser.model.export import Reference
from migbrowser.model.report import Report


class Manner(StrEnum):
    """What words are in a document."""

    PLAIN = "plain"
    ASIDE = "aside"  # a remark beside the matter
    ABSENT = "absent"  # stand for what is not there: silent, not read, not stated


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in one of the document's sources, which are counted from 1.

    `source` is `None` where the text is no source (a file of the user's, named at the head of its column);
    `passage` is `None` for the source as a whole.
    """

    source: int | None
    passage: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text with where it comes from."""

    text: str
    citations: tuple[Citation, ...] = ()
    manner: Manner = Manner.PLAIN


Cell = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """How reports stand to one another: a sign and a word, so that no colour is needed to tell."""

    status: str  # a FactStatus or RowStatus
    sign: str
    word: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a section; level 2 or 3, the section's own being 1."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    words: Words


@dataclass(frozen=True, slots=True)
class Own:
    """A paragraph that the user wrote, told apart from what the catalogue says."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """A label and what belongs to it."""

    label: str
    values: Cell


@dataclass(frozen=True, slots=True)
class Facts:
    """A list of labelled values."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """The signs and words of a document and what they mean: nothing that an entry says."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A statement or a clause: `label` is its passage with its part, or its number as printed."""

    address: Address
    label: str
    heading: str | None
    text: str
    citation: Citation | None
    speaker: Words
    addressee: str | None
    force: str
    verb: str
    details: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What the sources say on one typed fact: each value with its citations; one source alone has no mark."""

    heading: str
    mark: Mark | None
    values: Cell
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """Typed facts, one by one."""

    rows: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; `shares` says how the columns divide the width between them."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A compared report: its siglum, its number among the sources (`None` for a file), what it is."""

    key: str
    source: int | None
    title: str
    details: str


@dataclass(frozen=True, slots=True)
class ParallelRow:
    """One point with a cell for each column; differences are numbered through a comparison from 1."""

    number: int | None
    heading: str
    mark: Mark
    notes: tuple[str, ...]
    cells: tuple[Cell, ...]
    why: str | None = None
    verdict: str | None = None  # what the user holds of it


@dataclass(frozen=True, slots=True)
class Compared:
    """The reports that are compared, by the keys under which they are named from there on."""

    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Parallel:
    """Reports in parallel columns."""

    columns: tuple[Column, ...]
    rows: tuple[ParallelRow, ...]


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """An event on a timeline, and when its reports came out; `undated` counts those that do not say."""

    title: str
    days: str
    start: date
    end: date
    published: tuple[tuple[date, Citation], ...]
    undated: int


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of one series, or those of none."""

    title: str
    events: tuple[TimelineEvent, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """When events were: a picture that is a table too."""

    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class Attended:
    """How a party stands to an event: a sign with its word, in which roles, and who says so."""

    sign: str
    word: str
    roles: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A party at each of the events."""

    party: str
    cells: tuple[Attended, ...]


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """Parties of one kind."""

    title: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who took part in which event; `legend` explains the signs in it."""

    events: tuple[str, ...]
    groups: tuple[MatrixGroup, ...]
    legend: tuple[tuple[str, str], ...]


Block = (
    Heading
    | Paragraph
    | Own
    | Facts
    | Legend
    | Said
    | Claims
    | Table
    | Compared
    | Parallel
    | Timeline
    | Matrix
)


@dataclass(frozen=True, slots=True)
class Section:
    """What the document says of one entry; `kind` is the kind's name as a reader sees it.

    A heading of the user's own is a section without kind, the entries below it have `depth` 1; a paragraph of
    the user's own is a section without title.
    """

    address: Address | None
    kind: str
    title: str
    blocks: tuple[Block, ...]
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """The whole: `day` is the day of export, if it shall appear; `sources` stand in order of citation.

    `references` are the sources in a citation style, one for each; none where it is the document's own.
    """

    title: str
    language: str  # BCP 47
    edition: Edition
    day: date | None
    sections: tuple[Section, ...]
    sources: tuple[Report, ...]
    references: tuple[Reference, ...] = ()
