"""Searches that the user keeps, and those made lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from migbrowser.model.search import Filters, Sort


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A question with its filters and order, under a name that no other has."""

    name: str
    question: str
    filters: Filters
    sort: Sort
    saved: datetime  # UTC
    names: bool = True  # whether names are read in all their forms


@dataclass(frozen=True, slots=True)
class PastSearch:
    """A question that was asked, when last, and how much it found then."""

    question: str
    filters: Filters
    found: int
    asked: datetime  # UTC
