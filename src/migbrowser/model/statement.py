"""Statements: single things that a report says, in our own words, and typed facts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from migbrowser.model.address import Address


class Force(StrEnum):
    """How strongly a statement or a clause binds, from telling to deciding."""

    DESCRIBES = "describes"
    NOTES = "notes"
    ADVISES = "advises"
    CALLS_ON = "calls-on"
    PROPOSES = "proposes"
    INTENDS = "intends"
    COMMITS = "commits"
    AGREES = "agrees"
    DECIDES = "decides"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a report says. `speaker` `None` means that the report does not say who speaks."""

    address: Address
    report: Address
    event: Address
    text: str
    passage: str
    speaker: Address | None
    addressee: str | None
    force: Force
    verb: str  # as printed, a few words; "" where the sentence has none to quote
    point: Address
    topics: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A typed value that a report gives: normalised, as printed, and where.

    `value` is an ISO day or `START/END` for dates, an integer's digits for counts, else text.
    """

    report: Address
    event: Address
    attribute: str
    value: str
    printed: str
    passage: str
    qualifier: str | None = None  # about, more-than, at-least, at-most
    counted: str | None = None  # persons, countries-and-regions, organisations, …
    note: str | None = None
