"""Questions of each kind, their words chosen by how many passages have them.

Of each kind there are several: how long the best twenty passages are that each engine marks is chance, for
they score much alike, and weighs more than the search itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from migbrowser.model.query import Words
from migbrowser.model.search import SearchRecord
from migbrowser.text.tokens import query_tokens


def frequencies(made: Iterable[SearchRecord]) -> Counter[str]:
    """In how many passages each word stands."""
    return Counter(token for one in made for token in {*one.indexed.title, *one.indexed.body})


SEVERAL = 7


@dataclass(frozen=True)
class Kind:
    """Questions of one kind: each of `asked` is the texts of one."""

    name: str
    asked: tuple[tuple[str, ...], ...]
    target: float

    def questions(self) -> list[list[Words]]:
        return [[_words(text) for text in texts] for texts in self.asked]


def _words(text: str) -> Words:
    found = query_tokens(text)
    return Words(text, tokens=found.texts, prefix=found.prefix)


def kinds(made: Sequence[SearchRecord], frequency: Counter[str]) -> list[Kind]:
    """Several questions of each kind."""
    latin = [(count, word) for word, count in frequency.items() if word.isascii() and word.isalpha()]
    pairs = [(count, word) for word, count in frequency.items() if not word.isascii() and len(word) == 2]
    size = len(made)

    def near(words: Sequence[tuple[int, str]], share: float) -> list[str]:
        return [word for _, word in sorted(words, key=lambda one: (abs(one[0] - share * size), one[1]))][
            :SEVERAL
        ]

    def alone(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        return tuple((word,) for word in words)

    return [
        Kind("a rare word", alone(near(latin, 0.0002)), 1.3),
        Kind("two words", tuple(zip(near(latin, 0.01), near(latin, 0.02), strict=True)), 1.3),
        Kind("two Chinese characters", alone(near(pairs or latin, 0.002)), 1.3),
        Kind("a phrase", alone(_phrases(made, frequency)), 3.5),
        Kind("four Chinese characters", alone(_runs(made, frequency)), 3.5),
        Kind("a common word", alone([word for _, word in sorted(latin)[-2:]]), 20),
    ]


def _phrases(made: Sequence[SearchRecord], frequency: Counter[str]) -> list[str]:
    """Three words each that often stand together, each of them frequent."""
    common = {word for word, _ in frequency.most_common(400) if word.isascii()}
    found = Counter(
        " ".join(three)
        for one in made[:20_000]
        for three in zip(one.indexed.body, one.indexed.body[1:], one.indexed.body[2:], strict=False)
        if common.issuperset(three)
    )
    return [phrase for phrase, _ in found.most_common(20)[-SEVERAL:]]


def _runs(made: Sequence[SearchRecord], frequency: Counter[str]) -> list[str]:
    """Four characters each that often stand together."""
    found = Counter(
        one + three
        for record in made[:20_000]
        for one, three in zip(record.indexed.body, record.indexed.body[2:], strict=False)
        if len(one) == len(three) == 2 and not (one + three).isascii() and frequency[one] > 1
    )
    runs = [run for run, _ in found.most_common(60)]
    return runs[-SEVERAL:] or [" ".join(made[0].indexed.body[:2])]
