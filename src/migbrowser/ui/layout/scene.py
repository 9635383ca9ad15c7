"""The whole timeline as it is drawn: divisions above, one row for each lane below."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import NamedTuple

from migbrowser.ui.layout.lanes import Drawn, Lane, Strip
from migbrowser.ui.layout.scale import Scale
from migbrowser.ui.layout.ticks import Axis

REACH = 3.0  # pixels around a mark that still count as the mark


class Sizes(NamedTuple):
    """Heights in pixels: of a lane that is folded or empty; in an open one, above and below its lines and of
    the lines for its events, for their reports, for those without a day.
    """

    closed: float
    above: float
    line: float
    reports: float
    opened: float
    below: float


class Stack(NamedTuple):
    """How many lanes of each kind stand over one another."""

    closed: int  # folded or empty
    open: int
    undated: int  # of the open ones, with reports without a day

    def height(self, sizes: Sizes) -> float:
        """How much room they take."""
        each = sizes.above + sizes.line + sizes.reports + sizes.below
        return self.closed * sizes.closed + self.open * each + self.undated * sizes.opened


def stack(lanes: Sequence[Lane | None]) -> Stack:
    """The lanes counted; `None` is a lane that shows nothing but its name."""
    shown = [lane for lane in lanes if lane is not None]
    return Stack(len(lanes) - len(shown), len(shown), sum(lane.has_undated for lane in shown))


@dataclass(frozen=True)
class Row:
    """A lane between `top` and `bottom`; the middles of its lines; no `strip` where it is folded or empty.

    It is laid out when it is first looked at: of many lanes a few are in sight.
    """

    index: int
    top: float
    bottom: float
    events: float
    reports: float
    undated: float
    keys: Collection[str]
    lay: Callable[[], Strip] | None

    @cached_property
    def strip(self) -> Strip | None:
        """What is drawn."""
        return self.lay() if self.lay else None


class Scene(NamedTuple):
    """Everything that is drawn, for one scale and width; x counts from the right end of the lanes' names."""

    axis: Axis
    rows: tuple[Row, ...]

    @property
    def height(self) -> float:
        """Of all rows."""
        return self.rows[-1].bottom if self.rows else 0.0

    def row_at(self, y: float) -> Row | None:
        """The lane at a height."""
        return next((row for row in self.rows if row.top <= y < row.bottom), None)

    def mark_at(self, x: float, y: float) -> Drawn | None:
        """The mark, or the mark whose reports, stand at a place."""
        row = self.row_at(y)
        if row is None or row.strip is None:
            return None
        on_reports = y > (row.events + row.reports) / 2
        found = [drawn for drawn in row.strip.drawn if _covers(drawn, x, on_reports=on_reports)]
        return min(found, key=lambda drawn: abs(sum(drawn.span) / 2 - x), default=None)

    def drawn(self, key: str) -> tuple[Row, Drawn] | None:
        """Where an event is, alone or in a cluster."""
        for row in self.rows:
            for drawn in row.strip.drawn if key in row.keys and row.strip else ():
                if key in drawn.keys:
                    return row, drawn
        return None


def rows(lanes: Sequence[Lane | None], scale: Scale, width: float, sizes: Sizes) -> tuple[Row, ...]:
    """The lanes from top to bottom; `None` is a lane that shows nothing but its name."""
    found: list[Row] = []
    top = 0.0
    closed, dated, undated_too = (
        each.height(sizes) for each in (Stack(1, 0, 0), Stack(0, 1, 0), Stack(0, 1, 1))
    )
    for index, lane in enumerate(lanes):
        lay = partial(lane.strip, scale, width) if lane else None
        keys = lane.keys if lane else ()
        bottom = top + (closed if lane is None else undated_too if lane.has_undated else dated)
        events = top + sizes.above + sizes.line / 2
        reports = events + (sizes.line + sizes.reports) / 2
        undated = reports + (sizes.reports + sizes.opened) / 2
        found.append(Row(index, top, bottom, events, reports, undated, keys, lay))
        top = bottom
    return tuple(found)


def _covers(drawn: Drawn, x: float, *, on_reports: bool) -> bool:
    places = [*drawn.span, *(end for stretch in drawn.disputed for end in stretch)]
    if on_reports and drawn.published:
        places += drawn.published
    return min(places) - REACH <= x <= max(places) + REACH
