"""Which reports may render one text: what agreement among them is worth."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from migbrowser.model.address import Address
from migbrowser.model.report import Report


def one_text(these: Collection[Address], known: Mapping[Address, Report]) -> list[int]:
    """How many of `these` may render one text, a number for each such text, the largest first.

    Two may do so where one derives from the other, both from a third, or both copy one publisher. That of the
    rest nothing of the kind is recorded does not prove them independent.
    """
    heads: dict[str, str] = {}
    for report in known.values():
        for other in _sources(report):
            _join(heads, report.address, other)
    families: dict[str, int] = {}
    for address in these:
        head = _head(heads, address)
        families[head] = families.get(head, 0) + 1
    return sorted((size for size in families.values() if size > 1), reverse=True)


def _sources(report: Report) -> Sequence[str]:
    """The report that this one derives from, and for a copy its publisher at that event."""
    found = [report.derives_from.report] if report.derives_from.report else []
    names = [report.copy_of] if report.copy_of else []
    places = [f"{name.casefold()} at {event}" for name in names for event in report.events]
    return [*found, *places]


def _join(heads: dict[str, str], one: str, other: str) -> None:
    heads[_head(heads, one)] = _head(heads, other)


def _head(heads: Mapping[str, str], one: str) -> str:
    while heads.get(one, one) != one:
        one = heads[one]
    return one
