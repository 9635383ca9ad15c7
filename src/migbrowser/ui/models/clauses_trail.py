"""Where the stops of a clause's trail stand on its line: in order, and true to time where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from migbrowser.model.event import Event
from migbrowser.ui.models.clauses_register import ClauseRow, Echoed


@dataclass(frozen=True, slots=True)
class Stop:
    """An event on the trail; the clause's own has no `echoed`."""

    event: Event
    echoed: tuple[Echoed, ...] = ()


def stops(row: ClauseRow) -> tuple[Stop, ...]:
    """The clause's own event, then every event at which it was taken up."""
    later = groupby(row.echoed, key=lambda each: each.event)
    return (Stop(row.event), *(Stop(event, tuple(group)) for event, group in later))


def years(first: float, last: float, ends: tuple[float, float]) -> list[tuple[int, float]]:
    """Each turn of a year between two days (ordinals), with its place between `ends`."""
    span = (last - first) or 1.0
    turns = (date(year, 1, 1) for year in range(date.fromordinal(int(first)).year + 1, _year(last) + 1))
    return [(turn.year, ends[0] + (turn.toordinal() - first) / span * (ends[1] - ends[0])) for turn in turns]


def _year(day: float) -> int:
    return date.fromordinal(int(day)).year


def places(
    times: Sequence[float], widths: Sequence[float], ends: tuple[float, float], until: float = 0.0
) -> list[float]:
    """The middle of each stop between `ends`: as far apart as their times, but never overlapping.

    `times` ascend; the axis goes on to `until`, if that is later than the last of them. Where the widths
    together are more than the room, the stops run on past its end.
    """
    if not times:
        return []
    first, last = ends
    wanted = true_places(times, ends, until)
    found = _pushed(wanted, widths, first)
    over = found[-1] + widths[-1] / 2 - (last + widths[-1] / 2)
    if over <= 0:
        return found
    # Too far to the right: push back from the end in the same way, seen in a mirror.
    mirrored = _pushed([-x for x in reversed(found)], list(reversed(widths)), -last)
    return _pushed([-x for x in reversed(mirrored)], widths, first)


def true_places(times: Sequence[float], ends: tuple[float, float], until: float = 0.0) -> list[float]:
    """Where each of some days stands on the axis, however close to the next."""
    first, last = ends
    span = (max(times[-1], until) - times[0]) or 1.0
    return [first + (time - times[0]) / span * (last - first) for time in times]


def _pushed(wanted: Sequence[float], widths: Sequence[float], first: float) -> list[float]:
    """Each at its place or just right of the one before."""
    found: list[float] = []
    for place, (x, width) in enumerate(zip(wanted, widths, strict=True)):
        least = found[-1] + (widths[place - 1] + width) / 2 if found else first
        found.append(max(x, least))
    return found
