"""A text as a comparison sees it, whether the catalogue holds it or a file does."""

from __future__ import annotations

from dataclasses import dataclass

from migbrowser.model.comparison import ComparedReport, Unit
from migbrowser.text.agreement import Account


@dataclass(frozen=True, slots=True)
class Witness:
    """One text to be compared: its sentences (or a report's statements) and what was found in them."""

    report: ComparedReport
    units: tuple[Unit, ...]
    left_out: tuple[str, ...]
    account: Account
