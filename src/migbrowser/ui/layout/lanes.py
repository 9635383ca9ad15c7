"""The lanes of the timeline: what is drawn of each event, and where, for one scale and width."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from migbrowser.ui.layout.clusters import APART, NARROWEST, Clusters, Mark, Wide
from migbrowser.ui.layout.labels import GAP, Extent, place_labels
from migbrowser.ui.layout.scale import Scale

Measure = Callable[[str], float]
Stretch = tuple[float, float]
CLAIM = 8.0  # pixels from one report's mark to the next
LONG = 2 * 365.25  # days without an event, from which on a gap is worth naming


class Item(NamedTuple):
    """One event in days: `first` up to, not including, `last`.

    `disputed` are other spans that reports give, `published` the days of its reports, `undated` the days on
    which reports without a date were captured; `words` stand beside its reports; `claims` are the spans that
    each single report gives, where they disagree.
    """

    key: str
    first: float
    last: float
    label: str
    words: str = ""
    disputed: tuple[Stretch, ...] = ()
    published: tuple[float, ...] = ()
    undated: tuple[float, ...] = ()
    claims: tuple[Stretch, ...] = ()


_new = tuple.__new__  # a `NamedTuple` takes three times as long to make itself
_Sized = tuple[Item, float, float]  # with the width of its label and of the words beside its reports


class Outline(NamedTuple):
    """An event from afar, in days: the span of all days that any report gives; the last day on which a report
    without a date was captured, 0 for none.
    """

    first: float
    last: float
    open_until: float = 0.0


class Claim(NamedTuple):
    """The mark of one report beside an event's own: its middle, and whether it gives the event's days."""

    x: float
    agrees: bool


class Drawn(NamedTuple):
    """One mark with what belongs to it, in pixels; labels that have no room are `None`."""

    mark: Mark
    keys: tuple[str, ...]
    span: Stretch  # the event itself, or the whole cluster
    disputed: tuple[Stretch, ...]
    label_x: float | None
    inside: bool  # the label stands in the mark
    published: tuple[float, ...]
    words_x: float | None
    opened: tuple[Stretch, ...]  # from the event to the captures of its undated reports
    claims: tuple[Claim, ...] = ()  # one for each report, where they give different days


class Gap(NamedTuple):
    """A long time without an event: the days between, and the pixels that marks and labels leave free.

    `years`, the pixels of the whole years in it, are empty where none of them is in sight.
    """

    last: float  # where the event before it ends
    first: float  # where the one after it begins
    room: Stretch
    years: Stretch


class Strip(NamedTuple):
    """A lane as seen: its marks, and the stretch over which reports of events to its left are still open."""

    drawn: tuple[Drawn, ...]
    still_open: float  # pixels from the left edge, 0 for none
    before: int = 0  # events out of sight at the left
    after: int = 0  # and at the right
    gaps: tuple[Gap, ...] = ()


class Lane:
    """The events of one lane, sorted by the first day that any report gives, laid out anew for each scale.

    `outline` tells where an event of a key stands, once the lane is first in sight, `item` what is drawn of
    it, once it is first drawn alone: of thousands most are in clusters. `has_undated`, whether any of them
    has such reports, decides the lane's height and is asked for before. `wide` says how many pixels a cluster
    of so many needs, `measure` how wide words are.
    """

    def __init__(
        self,
        keys: Sequence[str],
        outline: Callable[[str], Outline],
        item: Callable[[str], Item],
        wide: Wide,
        measure: Measure,
        *,
        has_undated: bool,
    ) -> None:
        self.keys, self._outline, self._make = frozenset(keys), outline, item
        self._wide, self._measure = wide, measure
        self.has_undated = has_undated
        self._items: dict[int, Item] = {}
        self._sized: dict[int, _Sized] = {}

    def item(self, place: int) -> Item:
        """What is drawn of the event at a place in the order."""
        if place not in self._items:
            self._items[place] = self._make(self._order[place])
        return self._items[place]

    def _alone(self, place: int) -> _Sized:
        """The same, with the width of its words."""
        if place not in self._sized:
            item = self.item(place)
            self._sized[place] = item, self._measure(item.label), self._measure(item.words)
        return self._sized[place]

    @cached_property
    def _outlines(self) -> list[tuple[Outline, str]]:
        return sorted((self._outline(key), key) for key in self.keys)

    @cached_property
    def _order(self) -> tuple[str, ...]:
        return tuple(key for _, key in self._outlines)

    @cached_property
    def _wholes(self) -> list[Stretch]:
        return [(outline.first, outline.last) for outline, _ in self._outlines]

    @cached_property
    def _clusters(self) -> Clusters:
        return Clusters(self._wholes, self._wide)

    @cached_property
    def _open_until(self) -> list[float]:
        return list(accumulate((outline.open_until for outline, _ in self._outlines), max))

    @cached_property
    def _gaps(self) -> list[tuple[int, float, float]]:
        """The item before each long time without any, where that begins and where it ends."""
        ends = accumulate((last for _, last in self._wholes), max)
        begins = (first for first, _ in self._wholes[1:])
        pairs = enumerate(zip(ends, begins, strict=False))
        return [(n, end, begin) for n, (end, begin) in pairs if begin - end >= LONG]

    def strip(self, scale: Scale, width: float) -> Strip:
        """What is seen of the lane in `width` pixels."""
        shift = scale.first * scale.density
        marks = self._clusters.within(scale.density, shift, shift + width)
        drawn = tuple(self._drawn(marks, scale, width))
        before = marks[0].first if marks else bisect_left(self._wholes, (scale.first, 0.0))
        after = len(self.keys) - (marks[-1].last + 1 if marks else before)
        return Strip(drawn, self._still_open(before, scale), before, after, self._free(drawn, scale, width))

    def _free(self, drawn: Sequence[Drawn], scale: Scale, width: float) -> tuple[Gap, ...]:
        """The gaps in sight, each with what its neighbours' labels leave of it."""
        if not self._gaps:
            return ()
        by_last = {each.mark.last: each for each in drawn}
        by_first = {each.mark.first: each for each in drawn}
        found = []
        for n, last, first in self._gaps:
            left, right = max(scale.x(last), 0.0), min(scale.x(first), width)
            if left < right:
                left = max(left, self._right_of(by_last.get(n)))
                after = by_first.get(n + 1)
                right = min(right, after.label_x if after and after.label_x is not None else right)
                begin, end = (scale.x(date(year, 1, 1).toordinal()) for year in whole_years(last, first))
                found.append(Gap(last, first, (left, right), (max(begin, left), min(end, right))))
        return tuple(found)

    def _right_of(self, drawn: Drawn | None) -> float:
        if drawn is None or drawn.label_x is None:
            return drawn.span[1] if drawn else 0.0
        return max(drawn.span[1], drawn.label_x + self._alone(drawn.mark.first)[1])

    def _still_open(self, before: int, scale: Scale) -> float:
        """So many events are out of sight at the left."""
        return max(scale.x(self._open_until[before - 1]), 0.0) if before else 0.0

    def _drawn(self, marks: Sequence[Mark], scale: Scale, width: float) -> Iterator[Drawn]:
        """Runs for every lane at each step of a zoom: so it is written for speed."""
        start, density = scale
        order, shift = self._order, start * density
        alone = [self._alone(mark[0]) if mark[0] == mark[1] else None for mark in marks]
        moved = [_new(Mark, (first, last, left - shift, right - shift)) for first, last, left, right in marks]
        labels, words = _labels(moved, alone, scale, width), _words(moved, alone, scale, width)
        for mark, sized, (label_x, inside), words_x in zip(moved, alone, labels, words, strict=True):
            first, last, left, right = mark
            keys = order[first : last + 1]
            if sized is None:
                yield _new(Drawn, (mark, keys, (left, right), (), None, False, (), None, (), ()))
                continue
            _, begin, end, _, _, disputed, published, undated, claims = item = sized[0]
            close = (end - start) * density
            stands = (
                mark,
                keys,
                _wide_enough((begin - start) * density, close),
                tuple([_wide_enough(scale.x(one), scale.x(other)) for one, other in disputed]),
                label_x,
                inside,
                tuple([(day - start) * density for day in published]),
                words_x,
                tuple([(close, (day - start) * density) for day in undated]),
                _claims(item, scale) if claims else (),
            )
            yield _new(Drawn, stands)


def _labels(
    marks: Sequence[Mark], alone: Sequence[_Sized | None], scale: Scale, width: float
) -> Sequence[tuple[float | None, bool]]:
    """Where the label of each mark begins, and whether it stands in the event's own span."""
    start, density = scale
    extents, inside = [], {}
    for place, (mark, sized) in enumerate(zip(marks, alone, strict=True)):
        size = sized[1] if sized else 0.0
        if sized and size:
            left = max((sized[0].first - start) * density, 0.0)
            if size + 2 * GAP <= min((sized[0].last - start) * density, width) - left:
                inside[place], size = left + GAP, 0.0
        extents.append((mark[2], mark[3], size))
    found = [(beside, False) for beside in place_labels(extents, width)]
    for place, within in inside.items():
        found[place] = within, True
    return found


def _words(
    marks: Sequence[Mark], alone: Sequence[_Sized | None], scale: Scale, width: float
) -> tuple[float | None, ...]:
    """Where the words beside the reports of each mark begin."""
    extents = [
        _reports_extent(mark[2], sized[0].published, sized[2], scale)
        if sized and sized[0].published
        else (mark[2], mark[2], 0.0)
        for mark, sized in zip(marks, alone, strict=True)
    ]
    return place_labels(extents, width)


def _reports_extent(left: float, published: Sequence[float], words: float, scale: Scale) -> Extent:
    first, last = scale.x(min(published)), scale.x(max(published))
    return min(left, first) - APART, last + APART, words


def whole_years(last: float, first: float) -> tuple[int, int]:
    """The first whole year between the ordinals of two days, and the one after the last."""
    return date.fromordinal(int(last)).year + 1, date.fromordinal(int(first)).year


def _claims(item: Item, scale: Scale) -> tuple[Claim, ...]:
    """The reports' marks within the days they give; those that differ from the event's come last, on top."""
    own = (item.first, item.last)
    by_days = {days: item.claims.count(days) for days in sorted(item.claims, key=lambda days: days != own)}
    return tuple(
        Claim(x, days == own)
        for days, count in by_days.items()
        for x in spread((scale.x(days[0]), scale.x(days[1])), count, CLAIM)
    )


def spread(within: Stretch, count: int, apart: float) -> tuple[float, ...]:
    """Places for `count` marks around the middle of a stretch: within it, `apart` if it has the room."""
    left, right = within
    step = min(apart, (right - left) / count)
    return tuple((left + right) / 2 + (n - (count - 1) / 2) * step for n in range(count))


def _wide_enough(left: float, right: float) -> Stretch:
    """A stretch of pixels, or one around it that is as wide as can be seen."""
    spare = max(NARROWEST - (right - left), 0.0) / 2
    return left - spare, right + spare
