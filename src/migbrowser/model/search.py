"""What search keeps of an entry, how a question is narrowed, and what the answer holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from migbrowser.model.address import Address
from migbrowser.model.query import IndexedText

FACETS = ("kind", "event", "series", "party", "report", "publisher", "language", "topic", "year")
Mark = tuple[int, int]  # start and end (exclusive) of a hit, in Unicode characters


class Sort(StrEnum):
    """The order of hits: best first, or the newest event or publication first."""

    RELEVANCE = "relevance"
    EVENT = "event"
    PUBLISHED = "published"


class ContextOrder(StrEnum):
    """The order of hits in their contexts: as the entries are found, or by the words before or behind."""

    FOUND = "found"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One entry as search keeps it: what is shown, what it is narrowed by, and its tokens in `indexed`.

    `facets` maps each of `FACETS` that applies to the record's values, as text.
    """

    address: Address
    title: str
    body: str
    indexed: IndexedText
    event: Address | None = None
    report: Address | None = None
    day: date | None = None  # the event's first day
    published: date | None = None
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filters:
    """What an answer is narrowed to; `since` and `until` are days of the event, both included."""

    kinds: tuple[str, ...] = ()
    event: Address | None = None
    party: Address | None = None
    report: Address | None = None
    series: Address | None = None
    topic: Address | None = None
    language: str | None = None
    publisher: str | None = None
    year: int | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry found. `marks` count in `snippet`, `title_marks` in `title`; a higher score is better.

    `kind` is that of the entry, but `note` for words of the user's on it, and `original` for the text of a
    report that the user holds; the scores of these compare among themselves alone.
    """

    address: Address
    kind: str
    event: Address | None
    report: Address | None
    title: str
    snippet: str
    marks: tuple[Mark, ...]
    score: float
    title_marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """One place of a hit: the entry, and the text before, at and behind the place.

    `kind` is that of a `Hit`.
    """

    address: Address
    event: Address | None
    report: Address | None
    left: str
    hit: str
    right: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Concordance:
    """A page of contexts; `total` counts them all, in the best `entries` of the question's hits."""

    understood: str
    total: int
    entries: int
    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class EventHits:
    """The hits of one event in the order found, split by report; `None` is what no event or report owns."""

    event: Address | None
    reports: Mapping[Address | None, tuple[Hit, ...]]


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """A page of hits, and what is true of all of them.

    `total`, `events`, `facets`, `days`, `silent` and `unread` speak of every hit, not of the page. `days`
    counts hits by the first day of their events, the earliest first. `terms` says how many entries hold each
    term alone, whatever the filters. `expansions` gives, for words read more widely than typed, what else
    was looked for; `folded` how words were spelt for looking up where that is not how they were typed;
    `ignored` what was left out of the question; `unknown` the fields whose values name
    nothing. Where nothing is found, `without` says for each of several terms how many hits there are if it is
    dropped, and `unfiltered` how many if the filters are.
    """

    query: str
    understood: str
    total: int
    events: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, Mapping[str, int]]
    silent: Mapping[Address, tuple[Address, ...]]
    unread: Mapping[Address, tuple[Address, ...]]
    suggestions: tuple[str, ...] = ()
    terms: Mapping[str, int] = field(default_factory=dict)
    expansions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    days: Mapping[str, int] = field(default_factory=dict)
    folded: Mapping[str, str] = field(default_factory=dict)
    without: Mapping[str, int] = field(default_factory=dict)
    unfiltered: int = 0

    def by_event(self) -> tuple[EventHits, ...]:
        """This page's hits folded by event and split by report, each in the order of its best hit."""
        folded: dict[Address | None, dict[Address | None, list[Hit]]] = {}
        for hit in self.hits:
            folded.setdefault(hit.event, {}).setdefault(hit.report, []).append(hit)
        return tuple(
            EventHits(event, {report: tuple(hits) for report, hits in reports.items()})
            for event, reports in folded.items()
        )
