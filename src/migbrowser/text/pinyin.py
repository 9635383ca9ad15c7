"""Reads Chinese names aloud: the spellings in Latin letters under which they can be typed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice, product

from migbrowser.text.syllables import SYLLABLES
from migbrowser.text.tokens import fold

_SHORTEST = 2  # characters of a name that is worth it: one syllable is too many words
_LONGEST = 24
_MOST = 64  # spellings of a name whose characters are read in several ways
_TONE = re.compile(r"(?<=[a-z])[1-5]")
_ENTRY = re.compile("([a-z]+)([^a-z]+)")
_BETWEEN = re.compile(r"[\s'’\-·]+")
_LETTERS = re.compile(r"[a-z]{4,}")
_NO_SOUND = re.compile(r"[\s，、（）()·“”《》]+")


def spellings(name: str) -> tuple[str, ...]:
    """How `name` is typed in pinyin, one after another and without tones; none if it is not all Chinese."""
    characters = _NO_SOUND.sub("", fold(name))
    if not _SHORTEST <= len(characters) <= _LONGEST:
        return ()
    read = _readings()
    ways: list[Sequence[str]] = [read.get(character, ()) for character in characters]
    return tuple(dict.fromkeys("".join(way) for way in islice(product(*ways), _MOST)))


def spelling(typed: str) -> str | None:
    """`typed`, such as `Hánguó`, `han2guo2`, `han guo`, as `spellings` has it; `None` if it is no pinyin."""
    letters = _BETWEEN.sub("", _TONE.sub("", fold(typed))).replace("v", "u")
    return letters if _LETTERS.fullmatch(letters) else None


@lru_cache(maxsize=1)
def _readings() -> Mapping[str, Sequence[str]]:
    readings: dict[str, list[str]] = defaultdict(list)
    for syllable, characters in _ENTRY.findall(SYLLABLES.replace("\n", "")):
        for character in characters:
            readings[character].append(syllable)
    return readings
