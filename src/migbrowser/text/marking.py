"""Word-level differences of two passages: what one alone has, what is put otherwise, what has moved."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+(?:[-'’.,][^\W_\u3400-\u9fff]+)*|[^\w\s]|_"
)
_MOST_PAIRS = 4_000_000  # words times words above which two passages are not compared
_MOST_CHANGES = 60  # above which nobody would see a move among them
_MOVED_LETTERS = 9  # a shorter phrase that stands elsewhere too is chance
_ISLAND_LETTERS = 3  # so short a word kept between two changes hides more than it shows

Span = tuple[int, int]


class Kind(StrEnum):
    """What a mark says."""

    CHANGED = "changed"
    ONLY = "only"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters `start` to `end` of one passage.

    `partner` is the number of the mark on the other side that it was changed into or moved to.
    """

    kind: Kind
    start: int
    end: int
    partner: int | None = None


@dataclass(frozen=True, slots=True)
class Marking:
    """The marks of both passages, each in order. What is not marked reads the same on both sides."""

    left: tuple[Mark, ...]
    right: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    form: str
    start: int
    end: int


@dataclass(slots=True)
class _Change:
    """Words `left` against words `right`, either perhaps empty."""

    left: Span
    right: Span
    moved: bool = False


def mark(left: str, right: str, *, case: bool = False, punctuation: bool = False) -> Marking:
    """Mark the differences between two passages, never inside a word (in Chinese: a character).

    Differences of case and of punctuation count only where asked for. Swapping the passages swaps the marks.
    """
    if right < left:
        swapped = mark(right, left, case=case, punctuation=punctuation)
        return Marking(swapped.right, swapped.left)
    one, two = (list(_words(text, case, punctuation)) for text in (left, right))
    changes = _changes([word.form for word in one], [word.form for word in two])
    return _marking(one, two, sorted(changes, key=lambda change: (change.left, change.right)))


def _words(text: str, case: bool, punctuation: bool) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        form = unicodedata.normalize("NFKC", match.group()).replace("’", "'")
        if punctuation or any(char.isalnum() for char in form):
            yield _Word(form if case else form.casefold(), *match.span())


def _changes(one: Sequence[str], two: Sequence[str]) -> list[_Change]:
    if len(one) * len(two) > _MOST_PAIRS:
        return [_Change((0, len(one)), (0, len(two)))]
    codes = SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
    changes = _without_islands(one, [(tag, (a, b), (c, d)) for tag, a, b, c, d in codes])
    return changes if len(changes) > _MOST_CHANGES else _with_moves(one, two, changes)


def _without_islands(one: Sequence[str], codes: Sequence[tuple[str, Span, Span]]) -> list[_Change]:
    """The changes; two with next to nothing kept between them become one."""
    changes: list[_Change] = []
    kept = ""
    for tag, left, right in codes:
        if tag == "equal":
            kept = "".join(one[slice(*left)])
        elif changes and 0 < _letters(kept) <= _ISLAND_LETTERS:
            changes[-1] = _Change((changes[-1].left[0], left[1]), (changes[-1].right[0], right[1]))
            kept = ""
        else:
            changes.append(_Change(left, right))
            kept = ""
    return changes


def _letters(text: str) -> int:
    """Letters of `text`, a Chinese character as good as three."""
    return sum(3 if "\u3400" <= char <= "\u9fff" else 1 for char in text)


def _with_moves(one: Sequence[str], two: Sequence[str], changes: list[_Change]) -> list[_Change]:
    """The changes with phrases that one side loses here and the other gains elsewhere taken out as moves."""
    while (move := _longest_move(one, two, changes)) is not None:
        (at_left, at_right), left, right = move
        parts = [*_cut(changes[at_left], left, None), *_cut(changes[at_right], None, right)]
        changes = [change for at, change in enumerate(changes) if at not in (at_left, at_right)]
        changes += [*parts, _Change(left, right, moved=True)]
    return changes


def _longest_move(
    one: Sequence[str], two: Sequence[str], changes: Sequence[_Change]
) -> tuple[tuple[int, int], Span, Span] | None:
    best: tuple[tuple[int, int], Span, Span] | None = None
    longest = _MOVED_LETTERS - 1
    open_changes = [(at, change) for at, change in enumerate(changes) if not change.moved]
    for at_left, source in open_changes:
        matcher = SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(one[slice(*source.left)])
        for at_right, target in open_changes:
            if at_left == at_right:
                continue
            matcher.set_seq1(two[slice(*target.right)])
            found = matcher.find_longest_match()
            left = source.left[0] + found.b, source.left[0] + found.b + found.size
            letters = _letters("".join(one[slice(*left)]))
            if letters > longest:
                right = target.right[0] + found.a, target.right[0] + found.a + found.size
                best, longest = ((at_left, at_right), left, right), letters
    return best


def _cut(change: _Change, left: Span | None, right: Span | None) -> list[_Change]:
    """What is left of a change when a moved phrase is taken out of one of its sides."""
    if left:
        before, after = (change.left[0], left[0]), (left[1], change.left[1])
        parts = [_Change(before, change.right), _Change(after, (change.right[1], change.right[1]))]
    elif right:
        before, after = (change.right[0], right[0]), (right[1], change.right[1])
        parts = [_Change(change.left, before), _Change((change.left[1], change.left[1]), after)]
    return [part for part in parts if part.left[0] < part.left[1] or part.right[0] < part.right[1]]


def _marking(one: Sequence[_Word], two: Sequence[_Word], changes: Sequence[_Change]) -> Marking:
    left = [change for change in changes if change.left[0] < change.left[1]]
    right = sorted(
        (change for change in changes if change.right[0] < change.right[1]), key=lambda it: it.right
    )
    place_left, place_right = ({id(change): at for at, change in enumerate(side)} for side in (left, right))
    return Marking(
        tuple(_mark(change, one[slice(*change.left)], place_right.get(id(change))) for change in left),
        tuple(_mark(change, two[slice(*change.right)], place_left.get(id(change))) for change in right),
    )


def _mark(change: _Change, words: Sequence[_Word], partner: int | None) -> Mark:
    kind = Kind.MOVED if change.moved else Kind.ONLY if partner is None else Kind.CHANGED
    return Mark(kind, words[0].start, words[-1].end, partner)
