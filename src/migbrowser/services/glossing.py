"""Glossing: English for the Chinese words of a question, and Chinese words written together taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from migbrowser.text.tokens import fold

_HAN = re.compile("[\u3400-\u9fff]")
_SHORTEST = 4  # characters of words written together
_LONGEST = 40
_LONGEST_WORD = 16
_COUNTED = re.compile("第[0-9一二三四五六七八九十]+条")
# stand between words and narrow nothing
_BETWEEN = frozenset(
    [
        *("的", "和", "与", "及", "或", "在", "对", "中", "于", "之", "了", "是", "有", "吗", "呢"),
        *("是否", "有没有", "关于", "有关", "什么", "哪些", "哪个", "如何", "怎么"),
    ]
)


class Glossing:
    """Knows a glossary: Chinese words, each with the English ones for it."""

    def __init__(self, glossary: Mapping[str, tuple[str, ...]]) -> None:
        self._renderings = {fold(word): renderings for word, renderings in glossary.items()}

    @property
    def words(self) -> tuple[str, ...]:
        """The Chinese words."""
        return tuple(self._renderings)

    def renderings(self, word: str) -> tuple[str, ...]:
        """What is said for `word` in English, the likeliest first; nothing for words that are not known."""
        return self._renderings.get(fold(word), ())

    def parts(self, text: str, known: Callable[[str], bool]) -> tuple[str, ...]:
        """The words that `text` consists of, where all of it is such as the glossary or `known` has.

        The longest first, from left to right; none for what is no Chinese or no longer than a word.
        """
        if not (_SHORTEST <= len(text) <= _LONGEST and _HAN.search(text)):
            return ()
        found = self._apart(text, known, {})
        return tuple(found) if found and len(found) > 1 else ()

    def _apart(
        self, text: str, known: Callable[[str], bool], tried: dict[str, list[str] | None]
    ) -> list[str] | None:
        """The words of `text`, `None` if they are not all known; `tried` keeps what came of each rest."""
        if not text or text in tried:
            return tried.get(text, [])
        tried[text] = None
        for length in range(min(len(text), _LONGEST_WORD), 0, -1):
            word, rest = text[:length], text[length:]
            if fold(word) in _BETWEEN or self.renderings(word) or _COUNTED.fullmatch(word) or known(word):
                following = self._apart(rest, known, tried)
                if following is not None:
                    tried[text] = [*([] if fold(word) in _BETWEEN else [word]), *following]
                    break
        return tried[text]
