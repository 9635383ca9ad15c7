"""Fingerprints of a text: a hash per normalised sentence, by which a copy is told from another text."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from migbrowser.model.original import Verdict

_LONGEST = 24  # pieces between punctuation marks that may make one sentence
_KINSHIP = 0.3  # share of known sentences below which it is another text
_PIECE = re.compile(r"[^,.;:!?…，。；：！？、()（）\n\"“”]+[,.;:!?…，。；：！？、()（）\n\"“”]*")


@dataclass(frozen=True, slots=True)
class Matching:
    """The answer: `missing` are indexes of known sentences not found, `added` indexes of new ones not known.

    `found` maps the index of each known sentence found to the indexes of the new sentences it stands in.
    """

    verdict: Verdict
    share: float  # of the known sentences, found ones
    missing: tuple[int, ...]
    added: tuple[int, ...]
    found: dict[int, tuple[int, ...]]


def normalised(sentence: str) -> str:
    """What of a sentence is hashed: NFKC, case folded, letters, marks and digits alone.

    Wrapping, quotation marks, dashes, spaces, full-width forms and zero-width characters leave no trace.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", sentence).casefold())
    return "".join(char for char in folded if unicodedata.category(char)[0] in "LMN")


def fingerprint(sentences: Sequence[str]) -> tuple[str, ...]:
    """One hash (16 hexadecimal digits) per sentence, in order."""
    return tuple(_hash(normalised(sentence)) for sentence in sentences)


def compare(known: Sequence[str], sentences: Sequence[str]) -> Matching:
    """Hold `sentences` against the fingerprint `known`.

    Where a sentence's hash is unknown, it is tried joined with its neighbours and cut at its
    punctuation before it counts as changed: another splitter does not make another text.
    """
    found = _found_whole(known, sentences)
    placed = {new for places in found.values() for new in places}
    rest = [at for at in range(len(sentences)) if at not in placed]
    recut, added = _found_in_pieces(known, sentences, rest, set(range(len(known))) - set(found))
    found |= recut
    missing = tuple(at for at in range(len(known)) if at not in found)
    share = len(found) / len(known) if known else 0.0
    return Matching(_verdict(share, missing, added), share, missing, added, dict(sorted(found.items())))


def _verdict(share: float, missing: tuple[int, ...], added: tuple[int, ...]) -> Verdict:
    if share < _KINSHIP:
        return Verdict.OTHER
    return Verdict.CHANGED if missing or added else Verdict.SAME


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _found_whole(known: Sequence[str], sentences: Sequence[str]) -> dict[int, tuple[int, ...]]:
    """Known sentences that stand as they are, repeated ones paired in order."""
    places: dict[str, list[int]] = {}
    for at, mark in enumerate(fingerprint(sentences)):
        places.setdefault(mark, []).append(at)
    taken: Counter[str] = Counter()
    found: dict[int, tuple[int, ...]] = {}
    for at, mark in enumerate(known):
        if taken[mark] < len(places.get(mark, ())):
            found[at] = (places[mark][taken[mark]],)
            taken[mark] += 1
    return found


def _found_in_pieces(
    known: Sequence[str], sentences: Sequence[str], rest: Sequence[int], wanted: set[int]
) -> tuple[dict[int, tuple[int, ...]], tuple[int, ...]]:
    """Known sentences that stand in the `rest` of the new ones cut or joined otherwise.

    Also gives the sentences of the rest of which something is left over.
    """
    by_hash: dict[str, list[int]] = {}
    for at in sorted(wanted, reverse=True):
        by_hash.setdefault(known[at], []).append(at)
    pieces = [(at, normalised(piece)) for at in rest for piece in _PIECE.findall(sentences[at])]
    found: dict[int, tuple[int, ...]] = {}
    left: set[int] = set()
    start = 0
    while start < len(pieces):
        taken = _match_from(pieces, start, by_hash, found)
        if not taken and pieces[start][1]:
            left.add(pieces[start][0])
        start += taken or 1
    return found, tuple(sorted(left))


def _match_from(
    pieces: list[tuple[int, str]],
    start: int,
    by_hash: dict[str, list[int]],
    found: dict[int, tuple[int, ...]],
) -> int:
    """Find one known sentence that begins at piece `start`; how many pieces it took, 0 for none."""
    joined = ""
    for count, (_, piece) in enumerate(pieces[start : start + _LONGEST], 1):
        joined += piece
        if places := by_hash.get(_hash(joined)):
            found[places.pop()] = tuple(sorted({at for at, _ in pieces[start : start + count]}))
            return count
    return 0
