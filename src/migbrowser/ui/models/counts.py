"""How stated numbers are written where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migbrowser.model.statement import Fact

_QUALIFIED = {"about": "~{count}", "more-than": ">{count}", "at-least": "≥{count}", "at-most": "≤{count}"}


def count_words(fact: Fact) -> str:
    """A stated number as short as it can be: `57`, `~240`, `>240`."""
    return _QUALIFIED.get(fact.qualifier or "", "{count}").format(count=fact.value)
