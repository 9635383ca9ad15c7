"""The divisions of a time axis: days, months or years, as fine as their labels have room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from migbrowser.ui.layout.scale import Scale

GAP = 14.0  # pixels between two labels
FINEST = 7.0  # pixels between two lines without label
INSET = 4.0  # of a label from its line
_FIRST, _LAST = date(1, 1, 1).toordinal(), date(9999, 12, 31).toordinal()


class Unit(StrEnum):
    """What is counted."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Step:
    """A division: every `count` days of a month, months of a year, or years."""

    unit: Unit
    count: int
    days: float  # about


STEPS = (
    Step(Unit.DAY, 1, 1),
    Step(Unit.DAY, 5, 5),
    Step(Unit.DAY, 10, 10),
    Step(Unit.MONTH, 1, 30),
    Step(Unit.MONTH, 3, 91),
    Step(Unit.MONTH, 6, 182),
    *(Step(Unit.YEAR, count, 365.0 * count) for count in (1, 2, 5, 10, 20, 50, 100)),
)
_ABOVE = {Unit.DAY: Step(Unit.MONTH, 1, 30), Unit.MONTH: Step(Unit.YEAR, 1, 365)}

Wording = Callable[[Unit, date], str]
Measure = Callable[[str], float]


class Tick(NamedTuple):
    """A line of the axis at `x`, and the label that begins at `label_x`; "" has none."""

    x: float
    label: str = ""
    label_x: float = 0.0


class Axis(NamedTuple):
    """All divisions that are in sight: labelled ones, what they are part of (months, years), finer lines."""

    ticks: tuple[Tick, ...]
    bands: tuple[Tick, ...]
    fine: tuple[float, ...]


def axis(scale: Scale, width: float, wording: Wording, band_wording: Wording, measure: Measure) -> Axis:
    """The divisions of `width` pixels; labels of one line never overlap."""
    step, ticks = _finest(scale, width, wording, measure)
    above = _ABOVE.get(step.unit)
    bands = _sticky(_days(above, scale, width), scale, band_wording, measure, above.unit) if above else ()
    return Axis(_whole(ticks, width, measure), _whole(bands, width, measure), _fine(step, scale, width))


def _whole(ticks: tuple[Tick, ...], width: float, measure: Measure) -> tuple[Tick, ...]:
    """Without the labels that would be cut at either edge."""
    return tuple(
        tick if tick.label_x >= 0 and tick.label_x + measure(tick.label) <= width else Tick(tick.x)
        for tick in ticks
    )


def _finest(scale: Scale, width: float, wording: Wording, measure: Measure) -> tuple[Step, tuple[Tick, ...]]:
    for step in STEPS[:-1]:
        if step.days * scale.density >= GAP:
            ticks = _ticks(step, scale, width, wording)
            if _apart(ticks, measure):
                return step, ticks
    return STEPS[-1], _ticks(STEPS[-1], scale, width, wording)


def _ticks(step: Step, scale: Scale, width: float, wording: Wording) -> tuple[Tick, ...]:
    places = [(scale.x(day.toordinal()), day) for day in _days(step, scale, width)]
    return tuple(Tick(x, wording(step.unit, day), x + INSET) for x, day in places)


def _apart(ticks: tuple[Tick, ...], measure: Measure) -> bool:
    return all(one.label_x + measure(one.label) + GAP <= other.label_x for one, other in pairwise(ticks))


def _sticky(
    days: Iterator[date], scale: Scale, wording: Wording, measure: Measure, unit: Unit
) -> tuple[Tick, ...]:
    """Labels of the larger unit: the first one stays in sight until the next pushes it out."""
    places = [(scale.x(day.toordinal()), wording(unit, day)) for day in days]
    found = []
    for n, (x, label) in enumerate(places):
        at = max(x, 0.0) + INSET
        room = places[n + 1][0] if n + 1 < len(places) else float("inf")
        found.append(Tick(x, label if at + measure(label) + INSET <= room else "", at))
    return tuple(found)


def _fine(step: Step, scale: Scale, width: float) -> tuple[float, ...]:
    finer = [other for other in STEPS if other.days < step.days and other.days * scale.density >= FINEST]
    return tuple(scale.x(day.toordinal()) for day in _days(finer[0], scale, width)) if finer else ()


def _days(step: Step, scale: Scale, width: float) -> Iterator[date]:
    """The days on which a division begins, from the last one before the left edge to the right edge."""
    day = _begin(step, date.fromordinal(_within(scale.day(0))))
    last = _within(scale.day(width))
    while day.toordinal() <= last:
        yield day
        following = _next(step, day)
        if following is None:
            return
        day = following


def _within(day: float) -> int:
    return int(min(max(day, _FIRST), _LAST))


def _begin(step: Step, day: date) -> date:
    """The division that `day` is in."""
    if step.unit is Unit.DAY:
        return day.replace(day=min((day.day - 1) // step.count, _in_month(step) - 1) * step.count + 1)
    if step.unit is Unit.MONTH:
        return date(day.year, (day.month - 1) // step.count * step.count + 1, 1)
    return date(max(day.year // step.count * step.count, 1), 1, 1)


def _in_month(step: Step) -> int:
    """How many divisions of some days a month has: the last one takes what is left."""
    return 31 if step.count == 1 else 30 // step.count


def _next(step: Step, day: date) -> date | None:
    """The division after the one that begins on `day`; `None` where the calendar ends."""
    try:
        if step.unit is Unit.DAY:
            return _next_days(step, day)
        if step.unit is Unit.MONTH:
            month = day.month - 1 + step.count
            return date(day.year + month // 12, month % 12 + 1, 1)
        return date((day.year // step.count + 1) * step.count, 1, 1)
    except (ValueError, OverflowError):
        return None


def _next_days(step: Step, day: date) -> date:
    following = day + timedelta(step.count)
    if following.month == day.month and (following.day - 1) // step.count < _in_month(step):
        return following
    return (day.replace(day=1) + timedelta(31)).replace(day=1)
