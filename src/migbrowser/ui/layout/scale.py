"""The scale of a time axis: days to pixels and back."""

from __future__ import annotations

from typing import NamedTuple

DENSEST, WIDEST = 0.02, 160.0  # pixels a day: a century on a screen, a week on a screen
MARGIN = 0.05  # of the width, left free at either side of what is fitted in


class Scale(NamedTuple):
    """Which day stands where. Days are ordinals of `date.toordinal()`, with fractions."""

    first: float  # at x = 0
    density: float  # pixels a day

    def x(self, day: float) -> float:
        """Where a day begins."""
        return (day - self.first) * self.density

    def day(self, x: float) -> float:
        """The day at a place, with its fraction."""
        return self.first + x / self.density

    def zoomed(self, factor: float, x: float) -> Scale:
        """Closer (`factor` > 1) or further, within the limits; the day at `x` stays there."""
        density = min(max(self.density * factor, DENSEST), WIDEST)
        return Scale(self.day(x) - x / density, density)

    def panned(self, dx: float) -> Scale:
        """Everything `dx` pixels further right."""
        return Scale(self.first - dx / self.density, self.density)

    def held(self, earliest: float, latest: float, width: float) -> Scale:
        """The nearest scale whose middle day lies within the bounds: nobody gets lost in empty centuries."""
        middle = self.day(width / 2)
        return Scale(self.first + min(max(middle, earliest), latest) - middle, self.density)


def fitted(first: float, last: float, width: float) -> Scale:
    """The scale that shows everything from `first` to `last`, with a margin, in `width` pixels."""
    days = max(last - first, 1.0)
    room = max(width, 1.0) * (1 - 2 * MARGIN)
    density = min(max(room / days, DENSEST), WIDEST)
    return Scale((first + last) / 2 - width / 2 / density, density)
