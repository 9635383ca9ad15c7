"""Verifying a comparison by originals: the sentences themselves, and the engine's own alignment of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from migbrowser.model.address import Address
from migbrowser.model.comparison import Comparison, Row, WordingPair
from migbrowser.model.original import Original
from migbrowser.model.quotation import Doubt, Likeness, MarkedWords, Quotation, RowOriginals
from migbrowser.text.alignment import align
from migbrowser.text.marking import Mark, mark
from migbrowser.text.wording import wordings

_MUCH = 0.7  # share of marked characters from which on marks would only be noise
_Link = tuple[tuple[str, str], tuple[str, str]]  # two sentences, each by key and passage


@dataclass(frozen=True)
class _Text:
    """An original under its report's key."""

    key: str
    original: Original

    @cached_property
    def sentences(self) -> Mapping[str, str]:
        """By passage."""
        return {sentence.at: sentence.text for sentence in self.original.sentences}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Where each sentence stands."""
        return {at: place for place, at in enumerate(self.sentences)}

    def places(self, units: Iterable[str]) -> tuple[str, ...]:
        """The sentences in which units of the report stand (`3.7.b` is a part of passage `3.7`)."""
        passages = dict.fromkeys(".".join(unit.split(".")[:2]) for unit in units)
        found = {at for passage in passages for at in self.original.places.get(passage, ())}
        return tuple(sorted(found & self.order.keys(), key=self.order.__getitem__))

    def said(self, places: Iterable[str]) -> str:
        """The sentences at these places."""
        return " ".join(self.sentences[at] for at in places)


class Verifying:
    """Comparisons beside the originals in one library; alignments are made once."""

    def __init__(self, originals: Callable[[Address], Sequence[Original]]) -> None:
        self._originals = originals
        self._aligned: dict[tuple[str, str], list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}

    def verified(self, comparison: Comparison) -> Comparison:
        """The comparison with what the newest original of each report says, row by row.

        The comparison itself where no report has an original.
        """
        texts = {text.key: text for text in self._texts(comparison)}
        if not texts:
            return comparison
        doubts = self._doubts(comparison, texts) if len(texts) > 1 else {}
        rows = tuple(
            replace(row, originals=_of_row(row, comparison.base, texts, doubts.get(number, ())))
            for number, row in enumerate(comparison.rows)
        )
        wording = (*self._wording(comparison, texts), *comparison.wording)
        return replace(comparison, rows=rows, wording=wording)

    def _wording(self, comparison: Comparison, texts: Mapping[str, _Text]) -> Iterable[WordingPair]:
        """The terms that two originals use for each other, counted over the sentences of the rows."""
        for one, other in combinations(texts, 2):
            cells = [
                (texts[one].places(row.cells[one]), texts[other].places(row.cells[other]))
                for row in comparison.rows
            ]
            sentences = dict.fromkeys(each for each in cells if all(each))
            pairs = [(texts[one].said(left), texts[other].said(right)) for left, right in sentences]
            for found in wordings(pairs):
                yield WordingPair({one: found.left, other: found.right}, found.count)

    def _texts(self, comparison: Comparison) -> Iterable[_Text]:
        for report in comparison.reports:
            kept = self._originals(report.address) if report.address else ()
            if kept:
                yield _Text(report.key, kept[0])

    def _doubts(self, comparison: Comparison, texts: Mapping[str, _Text]) -> dict[int, tuple[Doubt, ...]]:
        """By the row's number: what the engine has otherwise than the catalogue."""
        found: dict[int, list[Doubt]] = {}
        cells = [{key: texts[key].places(row.cells[key]) for key in texts} for row in comparison.rows]
        for one, other in combinations(texts, 2):
            engine = self._links(texts[one], texts[other])
            catalogue = {link for row in cells for link in _pairs(one, row[one], other, row[other])}
            for number, row in enumerate(cells):
                found.setdefault(number, []).extend(_doubts_of(one, other, row, engine, catalogue))
        return {number: tuple(doubts) for number, doubts in found.items() if doubts}

    def _links(self, one: _Text, other: _Text) -> set[_Link]:
        """The sentences that the engine takes to say the same."""
        names = (one.original.address, other.original.address)
        if names not in self._aligned:
            left, right = list(one.sentences), list(other.sentences)
            pairs = align(list(one.sentences.values()), list(other.sentences.values()))
            self._aligned[names] = [
                (tuple(left[at] for at in pair.left), tuple(right[at] for at in pair.right)) for pair in pairs
            ]
        found = (_pairs(one.key, left, other.key, right) for left, right in self._aligned[names])
        return {link for links in found for link in links}


def _pairs(one: str, left: Iterable[str], other: str, right: Sequence[str]) -> set[_Link]:
    return {((one, a), (other, b)) for a in left for b in right}


def _doubts_of(
    one: str,
    other: str,
    row: Mapping[str, tuple[str, ...]],
    engine: set[_Link],
    catalogue: set[_Link],
) -> Iterable[Doubt]:
    here = _pairs(one, row[one], other, row[other])
    if here and not here & engine:
        yield _doubt(here, together=False)
    standing = {*((one, at) for at in row[one]), *((other, at) for at in row[other])}
    unknown = {link for link in engine - catalogue if standing & {*link}}
    if unknown:
        yield _doubt(unknown, together=True)


def _doubt(links: set[_Link], *, together: bool) -> Doubt:
    sides = zip(*sorted(links), strict=True)
    ones, others = (tuple(f"{key} {at}" for key, at in dict.fromkeys(sorted(side))) for side in sides)
    return Doubt(together, ones, others)


def _of_row(
    row: Row, base: str, texts: Mapping[str, _Text], doubts: tuple[Doubt, ...]
) -> RowOriginals | None:
    """The sentences of a row, those of the others marked against the base's."""
    quoted = [_quotation(texts[key], row.cells[key]) for key in row.cells if key in texts]
    said = [quotation for quotation in quoted if quotation.text]
    first = next((quotation for quotation in said if quotation.key == base), None)
    if first is not None and len(said) > 1:
        beside = {each.key: first for each in said if each is not first}
        if len(said) == 2:  # of a pair both sides are marked; of more, each beside the base alone
            beside[base] = next(each for each in said if each is not first)
        said = [_marked(beside[each.key], each) if each.key in beside else each for each in said]
    return RowOriginals(tuple(said), doubts) if said or doubts else None


def _quotation(text: _Text, units: Sequence[str]) -> Quotation:
    places = text.places(units)
    return Quotation(text.key, places, text.said(places))


def _marked(base: Quotation, other: Quotation) -> Quotation:
    """`other` with its marks, unless so much is marked that nothing would be seen."""
    found = mark(base.text, other.text).right
    if sum(each.end - each.start for each in found) > _MUCH * len(other.text):
        return other
    return replace(other, marks=tuple(map(_mark, found)))


def _mark(found: Mark) -> MarkedWords:
    return MarkedWords(Likeness(found.kind.value), found.start, found.end)
