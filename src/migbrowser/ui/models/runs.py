"""Text in runs of different kinds: passages in grey, asides, marks inside the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from migbrowser.ui.tokens import Mark

BREAK = "\u2028"  # a new line within a text
Span = tuple[int, int]  # start and end (exclusive), in characters


class Manner(StrEnum):
    """What a run of a cell's text is."""

    PLAIN = "plain"
    PASSAGE = "passage"
    ASIDE = "aside"
    NOTE = "note"  # a remark on what stands before it; a sign for it where there is little room
    ABSENT = "absent"  # stands for what is not there: silent, not read
    HEADING = "heading"  # over what follows
    FOUND = "found"  # what a search looked for
    LINK = "link"  # leads on


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `mark` underlines it: another wording, or, in bold, a conflict."""

    text: str
    manner: Manner = Manner.PLAIN
    mark: Mark | None = None


def marked(text: str, spans: Sequence[Span], mark: Mark, manner: Manner = Manner.PLAIN) -> Iterator[Run]:
    """`text` as runs, those of `spans` marked and of another manner."""
    at = 0
    for start, end in spans:
        if start > at:
            yield Run(text[at:start])
        yield Run(text[start:end], manner, mark)
        at = end
    if at < len(text):
        yield Run(text[at:])
