"""Questions of each kind, their words chosen by how many passages have them."""

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


@dataclass(frozen=True)
class Question:
    name: str
    texts: tuple[str, ...]
    target: float

    def words(self) -> list[Words]:
        return [
            Words(text, tokens=(found := query_tokens(text)).texts, prefix=found.prefix)
            for text in self.texts
        ]


def questions(made: Sequence[SearchRecord], frequency: Counter[str]) -> list[Question]:
    """One question of each kind."""
    latin = [(count, word) for word, count in frequency.items() if word.isascii() and word.isalpha()]
    pairs = [(count, word) for word, count in frequency.items() if not word.isascii() and len(word) == 2]
    size = len(made)

    def near(words: Sequence[tuple[int, str]], share: float) -> str:
        return min(words, key=lambda one: (abs(one[0] - share * size), one[1]))[1]

    return [
        Question("a rare word", (near(latin, 0.0002),), 1.3),
        Question("two words", (near(latin, 0.01), near(latin, 0.02)), 1.3),
        Question("two Chinese characters", (near(pairs, 0.002) if pairs else near(latin, 0.002),), 1.3),
        Question("a phrase", (_phrase(made, frequency),), 3.5),
        Question("four Chinese characters", (_run(made, frequency),), 3.5),
        Question("a common word", (max(latin)[1],), 20),
    ]


def _phrase(made: Sequence[SearchRecord], frequency: Counter[str]) -> str:
    """Three words that often stand together, each of them frequent."""
    common = {word for word, _ in frequency.most_common(400) if word.isascii()}
    found = Counter(
        " ".join(three)
        for one in made[:20_000]
        for three in zip(one.indexed.body, one.indexed.body[1:], one.indexed.body[2:], strict=False)
        if common.issuperset(three)
    )
    return found.most_common(20)[-1][0]


def _run(made: Sequence[SearchRecord], frequency: Counter[str]) -> str:
    """Four characters that often stand together."""
    found = Counter(
        one + three
        for record in made[:20_000]
        for one, three in zip(record.indexed.body, record.indexed.body[2:], strict=False)
        if len(one) == len(three) == 2 and not (one + three).isascii() and frequency[one] > 1
    )
    runs = [run for run, _ in found.most_common(60)]
    return runs[-1] if runs else " ".join(made[0].indexed.body[:2])
