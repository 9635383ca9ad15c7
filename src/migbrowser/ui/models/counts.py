"""How stated numbers are written where there is little room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from migbrowser.model.statement import Fact

_QUALIFIED = {"about": "~{count}", "more-than": ">{count}", "at-least": "≥{count}", "at-most": "≤{count}"}


def count_words(fact: Fact) -> str:
    """A stated number as short as it can be: `57`, `~240`, `>240`."""
    return _QUALIFIED.get(fact.qualifier or "", "{count}").format(count=fact.value)


def counts_words(facts: Iterable[Fact]) -> str:
    """All stated numbers, each once and the least first: `50 or 51`; "" for none."""
    either = QCoreApplication.translate("Participants", " or ")
    return either.join(dict.fromkeys(map(count_words, least_first(facts))))


def least_first(facts: Iterable[Fact]) -> list[Fact]:
    """Stated numbers from the least to the most: those that state the same stand together."""
    return sorted(facts, key=lambda fact: int(fact.value) if fact.value.isdecimal() else 0)
