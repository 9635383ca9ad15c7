"""Which words of a text to underline beside another text: those that the other does not have."""

from __future__ import annotations

import re

from migbrowser.ui.models.runs import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_CHARACTER = re.compile("[\u4e00-\u9fff]")
_CARRIED = re.compile(
    r"an?|and|are|as|at|be|been|by|for|from|ha[ds]|have|in|is|its?|of|on|or|th(?:at|e|eir|em|ese|ey|is|ose)|to|was"
    r"|were|which|who|will|with|would"
)  # words that carry the others: a difference in them says nothing
_STEM = 5  # letters: "cooperate" and "cooperation" are the same word here
ALIKE = 0.6  # of two sentences: the share of words in common under which marks would only be noise


def differing(text: str, other: str, alike: float = 0.0) -> tuple[Span, ...]:
    """The parts of `text` whose words `other` lacks, neighbours joined.

    Nothing where they share less than `alike` (0..1) of the words of `text`.
    """
    words = list(_WORD.finditer(text))
    known = {_stem(word.group()) for word in _WORD.finditer(other)}
    telling = [word for word in words if not _CARRIED.fullmatch(word.group().casefold())]
    strange = [word for word in telling if _stem(word.group()) not in known]
    if len(telling) - len(strange) < alike * len(telling):
        return ()
    return _joined(text, [word.span() for word in strange])


def other_numbers(text: str, other: str) -> tuple[Span, ...]:
    """The parts of `text` that are numbers, which `other` lacks."""
    known = set(_NUMBER.findall(other))
    return tuple(number.span() for number in _NUMBER.finditer(text) if number.group() not in known)


def is_chinese(text: str) -> bool:
    """Whether Chinese characters stand in it."""
    return _CHARACTER.search(text) is not None


def _stem(word: str) -> str:
    return word.casefold()[:_STEM]


def _joined(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Spans with nothing but space between them as one."""
    found: list[Span] = []
    for start, end in spans:
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)
