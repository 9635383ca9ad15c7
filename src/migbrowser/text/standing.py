"""How a passage stands to the base's in one row: the same, reworded, saying more or less, or in conflict."""

from __future__ import annotations

from migbrowser.model.comparison import RowStatus
from migbrowser.text.counts import counts_in, exclude
from migbrowser.text.days import days_in
from migbrowser.text.fingerprint import normalised
from migbrowser.text.furniture import length

_MUCH_LONGER = 1.6  # in words; from here on one of two passages says more


def standing(base: str, other: str) -> RowStatus:
    """The status of `other` against `base`, both the whole text of one group; `ONLY` where one is empty."""
    if not base.strip() or not other.strip():
        return RowStatus.ONLY
    if normalised(base) == normalised(other):
        return RowStatus.SAME
    if _days_differ(base, other) or _counts_differ(base, other):
        return RowStatus.CONFLICT
    words = sorted((length(base), length(other)))
    return RowStatus.PARTIAL if words[1] >= _MUCH_LONGER * max(words[0], 1) else RowStatus.REWORDED


def _days_differ(base: str, other: str) -> bool:
    """Whether each names one day or span, and not the same; a year that one leaves out is no difference."""
    one, two = days_in(base), days_in(other)
    if len(one) != 1 or len(two) != 1:
        return False
    years = {one[0].year, two[0].year} - {None}
    spans = ({(days.first, days.last) for days in each[0].readings()} for each in (one, two))
    return len(years) > 1 or set.isdisjoint(*spans)


def _counts_differ(base: str, other: str) -> bool:
    """Whether both count the same thing once, and the numbers cannot both be right."""
    one, two = ({count.counted: count for count in counts_in(text)} for text in (base, other))
    return any(
        exclude(one[what].number, one[what].qualifier, two[what].number, two[what].qualifier)
        for what in one.keys() & two.keys()
    )
