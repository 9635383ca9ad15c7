"""What the user prefers of every export: paper and citation style, as the window remembers them."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from migbrowser.model.export import CitationStyle, ExportOptions, Paper
from migbrowser.ui.language import in_chinese
from migbrowser.ui.memory import Memory

# Names of styles and sizes are the same in every language; the first is worded where it is shown.
STYLES = (
    (CitationStyle.PLAIN, ""),
    (CitationStyle.APA, "APA 7"),
    (CitationStyle.CHICAGO, "Chicago 18, author-date"),
    (CitationStyle.CHICAGO_NOTES, "Chicago 18, notes"),
    (CitationStyle.MLA, "MLA 9"),
    (CitationStyle.HARVARD, "Harvard, Cite Them Right 12"),
    (CitationStyle.OSCOLA, "OSCOLA 4"),
    (CitationStyle.GB_T_7714, "GB/T 7714-2015"),
)
PAPERS = ((Paper.A4, "A4"), (Paper.LETTER, "Letter"))
_Choice = TypeVar("_Choice", bound=StrEnum)


def export_options(memory: Memory) -> ExportOptions:
    """The options to export with, where nothing else is asked for; the language is the screens'."""
    return ExportOptions(
        language="zh" if in_chinese() else "en",
        attach=memory.get("attach", False),
        paper=_known(Paper, memory.get("paper", ""), Paper.A4),
        style=_known(CitationStyle, memory.get("citation_style", ""), CitationStyle.PLAIN),
    )


def _known(kind: type[_Choice], value: str, otherwise: _Choice) -> _Choice:
    """What was remembered, if it is still one of the choices."""
    return kind(value) if value in list(kind) else otherwise
