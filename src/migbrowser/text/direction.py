"""Text written from right to left, kept from moving what stands beside it."""

from __future__ import annotations

import re

FIRST_STRONG, POP = "\u2068", "\u2069"  # isolates: what stands between them takes its direction from itself
JOINERS = "\u200c\u200d"  # not printed, but part of how words are spelt in several scripts
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"  # Hebrew to Arabic, and their forms of presentation
_LTR = "A-Za-z\u00c0-\u02af\u0370-\u058f\u0900-\u1fff\u3040-\ud7ff\\["  # a bracket opens a code point
_SOME = re.compile(f"[{_RTL}]")
_OTHER = re.compile(f"[{_LTR}“”]")
_APART = re.compile(r"(https?://\S+| · )")
_QUOTED = re.compile(f"(?<=“)[^“”]*[{_RTL}][^“”]*(?=”)")
_WHOLE = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_RUN = re.compile(f"[{_RTL}](?:[^{_LTR}“”]*[{_RTL}])?")


def isolated(text: str) -> str:
    """The text with each quotation or run that has right-to-left letters in isolates; web addresses stay.

    Without them the punctuation and the numbers that follow would be set to the left of the run.
    """
    if not _SOME.search(text):
        return text
    parts = _APART.split(text)
    return "".join(part if number % 2 else _runs(part) for number, part in enumerate(parts))


def _runs(text: str) -> str:
    """A quotation is isolated whole: a day's number belongs to the name of its month.

    So is text without other letters: the bracket or the year at its end belongs to it.
    """
    if _SOME.search(text) and not _OTHER.search(text):
        return _WHOLE.sub(_wrap, text)
    found, end = [], 0
    for match in _QUOTED.finditer(text):
        found += [_RUN.sub(_wrap, text[end : match.start()]), _wrap(match)]
        end = match.end()
    return "".join((*found, _RUN.sub(_wrap, text[end:])))


def _wrap(match: re.Match[str]) -> str:
    return FIRST_STRONG + match.group() + POP
