"""Says where in a text the hits of a question stand, and cuts the piece around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from migbrowser.model.query import Words, starts
from migbrowser.model.search import Mark
from migbrowser.text.mentions import Mention, extent
from migbrowser.text.tokens import QueryTokens, tokens

_BEFORE = 60  # characters shown before the first mark of a snippet


def marks(text: str, wanted: Iterable[Words], mentions: Iterable[Mention] = ()) -> tuple[Mark, ...]:
    """The places of `wanted` and of `mentions` in `text`, ascending; what overlaps or touches is one mark."""
    found = tokens(text)
    texts = [token.text for token in found]
    spans = [(mention.start, mention.stop) for mention in mentions]
    for words in wanted:
        shape = QueryTokens(words.tokens, words.prefix)
        for at in starts(texts, words):
            spans.append((found[at].start, extent(found, at + len(words.tokens) - 1, shape)))
    return _merged(spans)


def _merged(spans: Iterable[Mark]) -> tuple[Mark, ...]:
    merged: list[Mark] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def snippet(text: str, found: Sequence[Mark], width: int = 240) -> tuple[str, tuple[Mark, ...]]:
    """About `width` characters of `text`, with as many of the marks `found` in it as they hold, and these."""
    if len(text) <= width:
        return text, tuple(found)
    start = _best_start(found, width)
    begin = _word_start(text, start) if start else 0
    end = _word_end(text, begin + width)
    before, after = "… " if begin else "", " …" if end < len(text) else ""
    shift = len(before) - begin
    inside = tuple((a + shift, min(b, end) + shift) for a, b in found if begin <= a < end)
    return before + text[begin:end].rstrip() + after, inside


def _best_start(found: Sequence[Mark], width: int) -> int:
    """Where a piece begins that holds the most marks; the earliest of several."""
    held = {a: sum(a <= b < a + width - _BEFORE for b, _ in found) for a, _ in found}
    first = max(held, key=lambda a: (held[a], -a)) if held else 0
    return max(0, first - _BEFORE)


def _word_start(text: str, at: int) -> int:
    """The start of a word soon after `at`; `at` itself where none is near, as in unspaced scripts."""
    space = text.find(" ", at - 1, at + _BEFORE // 2)
    return at if space < 0 else space + 1


def _word_end(text: str, at: int) -> int:
    """The end of a word soon before `at`, else `at`."""
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", at - _BEFORE // 2, at + 1)
    return at if space < 0 else space
