"""Passages of a text: its title, its body's sentences numbered paragraph.sentence, and what is left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from migbrowser.text.furniture import (
    Omission,
    by_itself,
    is_heading,
    is_picture_line,
    is_prose,
    length,
    teasers_from,
)
from migbrowser.text.layout import Block, blocks
from migbrowser.text.sentences import split_sentences

SPLITTER = 1
"""Version of these rules; passages are kept with it and never recomputed."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `passage` is `paragraph.sentence` from 1 (the title `0.1`).

    `start` and `end` count characters of the segmented text; `text` is what stands there, runs of
    blanks made one space.
    """

    passage: str
    start: int
    end: int
    text: str

    @property
    def paragraph(self) -> int:
        """Its paragraph's number; 0 for the title."""
        return int(self.passage.split(".")[0])


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A block of the text that is not in the body, and why."""

    kind: Omission
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """A text taken apart. Title, sentences and left-out blocks together hold every visible character once."""

    title: Sentence | None
    sentences: tuple[Sentence, ...]
    left_out: tuple[LeftOut, ...]
    splitter: int = SPLITTER

    @property
    def paragraphs(self) -> int:
        """How many paragraphs the body has."""
        return self.sentences[-1].paragraph if self.sentences else 0

    @property
    def passages(self) -> dict[str, str]:
        """Passage to sentence, the title first."""
        title = (self.title,) if self.title else ()
        return {sentence.passage: sentence.text for sentence in (*title, *self.sentences)}


def segment(text: str, language: str = "en") -> Body:
    """Take `text` apart. Any string will do; what cannot be told from prose is prose.

    `language` is a tag such as `en` or `zh-Hans`: a Chinese line without a closing mark counts as a
    heading up to fewer words.
    """
    found = blocks(text)
    end = teasers_from(found)
    kinds = [by_itself(block) if at < end else Omission.TEASER for at, block in enumerate(found)]
    if not any(kind is None and is_prose(block) for block, kind in zip(found, kinds, strict=True)):
        return _all_body(text, found)
    first = _first_of_body(found, kinds)
    title = _title_at(found, kinds, first)
    heading_words = 10 if language.startswith("zh") else 15
    for at, block in enumerate(found):
        if kinds[at] is None and at != title:
            kinds[at] = _by_place(block, at < first, heading_words)
    return _numbered(text, found, kinds, title)


def _all_body(text: str, found: list[Block]) -> Body:
    """A text without one sentence mark: each line is a paragraph, but for plain furniture."""
    kinds = [by_itself(block) for block in found]
    if all(kinds):
        kinds = [None] * len(found)
    return _numbered(text, found, kinds, None)


def _first_of_body(found: list[Block], kinds: list[Omission | None]) -> int:
    """Index of the body's first block: running text, but not a picture's text between title and report."""
    prose = [at for at, block in enumerate(found) if kinds[at] is None and is_prose(block)]
    first = prose[0]
    titled = any(kinds[at] is None for at in range(first))
    if titled and len(prose) > 1 and is_picture_line(found[first]) and _is_full(found[prose[1]]):
        return prose[1]
    return first


def _is_full(block: Block) -> bool:
    return len(split_sentences(block.text)) > 1


def _title_at(found: list[Block], kinds: list[Omission | None], first: int) -> int | None:
    """Index of the title: the first unclosed line of some length before the body, else the first at all."""
    unclosed = [at for at in range(first) if kinds[at] is None and not is_prose(found[at])]
    return next((at for at in unclosed if length(found[at].text) >= 4), unclosed[0] if unclosed else None)


def _by_place(block: Block, before_body: bool, heading_words: int) -> Omission | None:
    """Why a block that looks like none of the known kinds is left out; None when it is body."""
    if before_body:
        return Omission.CAPTION if is_prose(block) else Omission.FURNITURE
    return Omission.HEADING if is_heading(block) and length(block.text) <= heading_words else None


def _numbered(text: str, found: list[Block], kinds: list[Omission | None], title: int | None) -> Body:
    sentences: list[Sentence] = []
    paragraph = 0
    for at, block in enumerate(found):
        if kinds[at] is None and at != title:
            paragraph += 1
            sentences.extend(_sentences(text, block, paragraph))
    left_out = tuple(
        LeftOut(kind, block.start, block.end, block.text)
        for block, kind in zip(found, kinds, strict=True)
        if kind is not None
    )
    heading = None if title is None else _sentence(text, "0.1", found[title].start, found[title].end)
    return Body(heading, tuple(sentences), left_out)


def _sentences(text: str, block: Block, paragraph: int) -> Iterable[Sentence]:
    for number, (start, end) in enumerate(split_sentences(text, block.start, block.end), 1):
        yield _sentence(text, f"{paragraph}.{number}", start, end)


def _sentence(text: str, passage: str, start: int, end: int) -> Sentence:
    return Sentence(passage, start, end, " ".join(text[start:end].split()))
