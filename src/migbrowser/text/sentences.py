"""Sentence boundaries in English and Chinese prose, as character spans."""

from __future__ import annotations

import re

Span = tuple[int, int]

# Marks that show nothing: spaces, zero-width and direction marks, NUL.
INVISIBLE = r"\s\x00\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_CLOSERS = "\"'”’»)\\]）】」』》〉"
_MARK = re.compile(rf"(?:[.!?…]+|[。！？｡]+)[.!?…。！？｡{_CLOSERS}]*")
_VISIBLE = re.compile(rf"[^{INVISIBLE}]")
_WORD_BEFORE = re.compile(r"[\w.&/-]*$")
_OPENERS = "\"'“‘«([（【「『《〈—–-"

# Never the end of a sentence when a name or a number follows.
_TITLE = re.compile(
    r"mrs?|ms|dr|prof|gen|col|lt|capt|maj|sgt|adm|sen|rep|gov|st|ste|amb|hon|messrs|mme|rev|pres|dir|supt|h\.e"
    r"|vs|cf|e\.g|i\.e|viz|approx|ca"
)
_BEFORE_NUMBER = re.compile(
    r"nos?|arts?|paras?|figs?|pp?|vol|sect?|ch|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
# May end a sentence: after them, only an ordinary opening word starts a new one.
_DOTTED = re.compile(r"^(?:[A-Za-z]\.)+[A-Za-z]$")
_STARTER = re.compile(
    r"the|it|in|on|s?he|they|th(?:is|ese|at|ose)|an?|we|i|but|and|at|for|however|after|before|during|both|all|as"
    r"|by|from|if|its|their|there|to|under|when|while|with|moreover|furthermore"
)


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the sentences of `text[start:end]`, in order, without the blanks around them.

    Every visible character lies in exactly one span. Line breaks count as blanks.
    """
    stop = len(text) if end is None else end
    cuts = [
        match.end() for match in _MARK.finditer(text, start, stop) if _ends_sentence(text, match, start, stop)
    ]
    spans = []
    begin = start
    for cut in [*cuts, stop]:
        if (span := trimmed(text, begin, cut)) is not None:
            spans.append(span)
        begin = cut
    return spans


def trimmed(text: str, start: int, end: int) -> Span | None:
    """`(start, end)` drawn in to the first and last visible character; None when nothing is visible."""
    first = _VISIBLE.search(text, start, end)
    if first is None:
        return None
    while not _VISIBLE.match(text, end - 1):
        end -= 1
    return first.start(), end


def _ends_sentence(text: str, mark: re.Match[str], start: int, stop: int) -> bool:
    if mark.group()[0] in "。！？｡":
        return True
    following = _VISIBLE.search(text, mark.end(), stop)
    if following is None:
        return True
    spaced = following.start() > mark.end()
    nxt = _first_letter(text, following.start(), stop)
    if not spaced:
        return _runs_on(text, mark, nxt, stop)
    if nxt.islower():
        return False
    if mark.group()[0] != "." or len(mark.group()) > 1:
        return True
    return not _abbreviates(text, mark.start(), start, following.start(), stop)


def _first_letter(text: str, at: int, stop: int) -> str:
    """The character at `at`, or the first one after opening quotes and brackets."""
    while at < stop - 1 and text[at] in _OPENERS:
        at += 1
    return text[at]


def _runs_on(text: str, mark: re.Match[str], nxt: str, stop: int) -> bool:
    """Whether a mark with no space after it ends a sentence: `end.Next`, or a dot before Chinese."""
    if _is_han(nxt):
        return not text[mark.start() - 1 : mark.start()].isdigit()
    word = _word_before(text, mark.start(), 0)
    return (
        len(word) > 2
        and word.islower()
        and word.isalpha()
        and nxt.isupper()
        and text[mark.end() + 1 : min(mark.end() + 3, stop)].islower()
    )


def _abbreviates(text: str, dot: int, start: int, following: int, stop: int) -> bool:
    """Whether the dot at `dot` belongs to its word rather than to the sentence."""
    word = _word_before(text, dot, start)
    lower = word.casefold()
    nxt = text[following]
    if dot - len(word) == start and (word.isdigit() or len(word) == 1):
        return True  # the number of a clause or of a list's item
    if _TITLE.fullmatch(lower) or (_BEFORE_NUMBER.fullmatch(lower) and nxt.isdigit()):
        return True
    if len(word) == 1 and word.isupper():
        return True  # an initial
    return bool(_DOTTED.match(word)) and not _STARTER.fullmatch(_word_after(text, following, stop))


def _word_before(text: str, dot: int, start: int) -> str:
    found = _WORD_BEFORE.search(text, max(start, dot - 24), dot)
    return found.group() if found else ""


def _word_after(text: str, at: int, stop: int) -> str:
    found = re.compile(r"\w+").search(text, at, min(stop, at + 24))
    return found.group().casefold() if found else ""


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"
