"""Formulae: set phrases (提法) and how reports put them into words."""

from __future__ import annotations

from dataclasses import dataclass

from migbrowser.model.address import Address


@dataclass(frozen=True, slots=True)
class Wording:
    """One rendering of a formula: its language (BCP 47) and where a report prints it, if one read does."""

    text: str
    language: str
    report: Address | None
    passage: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Formula:
    """A set phrase under the name that it is best known by in English."""

    address: Address
    name: str
    name_zh: str | None
    note: str | None
    wordings: tuple[Wording, ...] = ()
