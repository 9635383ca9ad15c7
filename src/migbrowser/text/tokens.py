"""Cuts text into the tokens that search compares, and says where in the text each of them stands.

Words are folded (width, case, diacritics, invisible marks, traditional characters to simplified ones).
Scripts written without spaces become overlapping pairs of characters, closed by the run's last character
alone: 移民局 is 移民, 民局, 局. So two characters are a token, more are tokens side by side, one is the
beginning of a token, and each is found exactly where the text has it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from migbrowser.text.variants import SIMPLIFIED, TRADITIONAL

_WORD, _UNSPACED, _GAP = "w", "u", " "
# Han, kana, bopomofo, hangul; Thai, Lao, Tibetan, Burmese, Khmer
_UNSPACED_RANGES = re.compile(
    "[\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u303b\u3040-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U0001b000-\U0001b16f"
    "\U00020000-\U0003ffff]"
)
# voicing marks of kana, vowels and finals of hangul
_COMPOSING = "\u3099\u309a\uff9e\uff9f\u1160-\u11ff\uffa0-\uffdc"
_COMPOSES = re.compile(f"[{_COMPOSING}]")
_CLUSTER = re.compile(f".[{_COMPOSING}]*", re.DOTALL)
_RUN = re.compile(f"{_WORD}+|{_UNSPACED}+")
_SIMPLER = str.maketrans(TRADITIONAL, SIMPLIFIED)
_DIACRITIC = re.compile("[\u0300-\u036f]")


class Token(NamedTuple):
    """A token and the characters that it covers in the text: `start` to `end`, the latter excluded."""

    text: str
    start: int
    end: int


class QueryTokens(NamedTuple):
    """What a typed word becomes: tokens side by side, the last a mere beginning if `prefix`."""

    texts: tuple[str, ...]
    prefix: bool


def tokens(text: str) -> list[Token]:
    """The tokens of `text` in order."""
    if _keeps_places(text):
        folded = text.translate(_FOLDS)
        return [Token(folded[a:b], a, b) for a, b in _cuts(folded)]
    folded, sources = _folded_with_sources(text)
    return [Token(folded[a:b], sources[a][0], sources[b - 1][1]) for a, b in _cuts(folded)]


def token_texts(text: str) -> tuple[str, ...]:
    """The tokens of `text` in order, without their places."""
    folded = fold(text)
    return tuple(folded[a:b] for a, b in _cuts(folded))


def query_tokens(text: str, *, prefix: bool = False) -> QueryTokens:
    """The tokens by which `text` is found inside other text; `prefix` if its last word may go on."""
    found = token_texts(text)
    if not found or not _is_unspaced(found[-1]):
        return QueryTokens(found, prefix and bool(found))
    if len(found) > 1 and len(found[-2]) == 2 and _is_unspaced(found[-2]):
        return QueryTokens(found[:-1], prefix=False)  # what follows the run in the text is open
    return QueryTokens(found, prefix=True)


def fold(text: str) -> str:
    """`text` without differences of width, case, diacritics and script, and without invisible marks."""
    if text.isascii():
        return text.lower()
    if _COMPOSES.search(text):
        return "".join(_folded(cluster) for cluster in _CLUSTER.findall(text))
    return text.translate(_FOLDS)


def simplified(text: str) -> str:
    """`text` in simplified characters, otherwise as it is."""
    return text.translate(_SIMPLER)


def slug(text: str) -> str:
    """`text` as one token, for a tag: equal for equal words, such as those of a publisher or a place."""
    return "_".join(token_texts(text))


@lru_cache(maxsize=1 << 15)
def _folded(cluster: str) -> str:
    if len(cluster) == 1 and unicodedata.category(cluster) in {"Cf", "Cs"}:
        return "" if unicodedata.category(cluster) == "Cf" else " "
    plain = _DIACRITIC.sub("", unicodedata.normalize("NFKD", cluster).casefold())
    return unicodedata.normalize("NFKC", plain).casefold().translate(_SIMPLER)


class _Folds(dict[int, str]):
    """What each code point folds to, worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded(chr(code))
        return self[code]


class _Classes(dict[int, str]):
    """Which class of character each code point is, worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _class_of(chr(code))
        return self[code]


_FOLDS = _Folds()
_CLASSES = _Classes()


def _class_of(character: str) -> str:
    category = unicodedata.category(character)
    if category[0] not in "LNM" and category != "Co":
        return _GAP
    return _UNSPACED if _UNSPACED_RANGES.match(character) else _WORD


def _is_unspaced(token: str) -> bool:
    return _CLASSES[ord(token[0])] == _UNSPACED


def _cuts(folded: str) -> Iterator[tuple[int, int]]:
    for run in _RUN.finditer(folded.translate(_CLASSES)):
        first, end = run.span()
        if run[0][0] == _WORD:
            yield first, end
        else:
            yield from ((at, min(at + 2, end)) for at in range(first, end))


def _keeps_places(text: str) -> bool:
    """Whether every character folds to one, so that places in the folded text are places in `text`."""
    return all(len(_FOLDS[ord(character)]) == 1 for character in set(text)) and not _COMPOSES.search(text)


def _folded_with_sources(text: str) -> tuple[str, Sequence[tuple[int, int]]]:
    """The folded text, and for each of its characters the span of `text` that it came from."""
    pieces: list[str] = []
    sources: list[tuple[int, int]] = []
    for cluster in _CLUSTER.finditer(text):
        piece = _folded(cluster[0])
        pieces.append(piece)
        sources.extend([cluster.span()] * len(piece))
    return "".join(pieces), sources
