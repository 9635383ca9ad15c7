"""Putting any texts side by side: rows by alignment of their sentences, facts by what was found in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from migbrowser.model.comparison import Comparison, Row, RowStatus, Unit, WordingPair
from migbrowser.text.agreement import fact_rows
from migbrowser.text.alignment import never
from migbrowser.text.gathering import Gathering, gather
from migbrowser.text.rows import longest_rising, worst
from migbrowser.text.standing import standing
from migbrowser.text.witness import Witness
from migbrowser.text.wording import wordings

Cells = Mapping[str, tuple[Unit, ...]]


def collate(witnesses: Sequence[Witness], base: int = 0, check: Callable[[], None] = never) -> Comparison:
    """The comparison of `witnesses`, whose keys differ; `base` counts from 0.

    `check` is called now and then and may raise to cancel. Raises `UserError(TOO_LARGE)` for texts that are
    too long to be aligned.
    """
    order = [witnesses[base], *(it for at, it in enumerate(witnesses) if at != base)]
    groups = gather([[unit.text for unit in witness.units] for witness in order], check=check)
    placed = [(group, _cells(group, order, witnesses)) for group in groups]
    moved = _moved(groups)
    base_key = order[0].report.key
    return Comparison(
        reports=tuple(witness.report for witness in witnesses),
        base=base_key,
        units={witness.report.key: witness.units for witness in witnesses},
        left_out={witness.report.key: witness.left_out for witness in witnesses},
        facts=fact_rows([witness.account for witness in witnesses]),
        rows=tuple(
            _row(cells, base_key, at in moved, group.score) for at, (group, cells) in enumerate(placed)
        ),
        wording=_wording([cells for _, cells in placed], [witness.report.key for witness in witnesses]),
        coverage=_coverage([cells for _, cells in placed], witnesses),
    )


def _cells(group: Gathering, order: Sequence[Witness], witnesses: Sequence[Witness]) -> Cells:
    """What each witness has in a group, by key and in the order of `witnesses`."""
    found = {
        witness.report.key: tuple(witness.units[at] for at in members)
        for witness, members in zip(order, group.members, strict=True)
    }
    return {witness.report.key: found[witness.report.key] for witness in witnesses}


def _moved(groups: Sequence[Gathering]) -> set[int]:
    """The groups that stand elsewhere in another text than the base's order lets expect."""
    moved: set[int] = set()
    for text in range(1, len(groups[0].members) if groups else 0):
        shared = [at for at, group in enumerate(groups) if group.members[0] and group.members[text]]
        kept = longest_rising([groups[at].members[text][0] for at in shared])
        moved |= {at for place, at in enumerate(shared) if place not in kept}
    return moved


def _row(cells: Cells, base: str, moved: bool, score: float) -> Row:
    said = {key: " ".join(unit.text for unit in units) for key, units in cells.items() if units}
    if base in said:
        by = {key: standing(said[base], text) for key, text in said.items() if key != base}
    else:
        by = dict.fromkeys(said, RowStatus.ONLY)
    return Row(
        point=None,
        heading=None,
        status=worst(by.values()),
        by=by,
        moved=moved,
        speaker_differs=_differ(cells, lambda unit: unit.speaker),
        force_differs=_differ(cells, lambda unit: unit.force),
        cells={key: tuple(unit.at for unit in units) for key, units in cells.items()},
        unread=(),
        score=round(score, 4) if len(said) > 1 else None,
    )


def _differ(cells: Cells, quality: Callable[[Unit], object]) -> bool:
    found = {frozenset(map(quality, units)) for units in cells.values() if units}
    return len(found) > 1


def _wording(rows: Sequence[Cells], keys: Sequence[str]) -> tuple[WordingPair, ...]:
    """The terms that each two witnesses use for each other, the commonest first."""
    counted: Counter[tuple[tuple[str, str], ...]] = Counter()
    for one, other in combinations(keys, 2):
        both = [(_text(cells[one]), _text(cells[other])) for cells in rows if cells[one] and cells[other]]
        for pair in wordings(both):
            counted[(one, pair.left), (other, pair.right)] = pair.count
    return tuple(WordingPair(dict(terms), count) for terms, count in counted.most_common())


def _coverage(rows: Sequence[Cells], witnesses: Sequence[Witness]) -> dict[str, dict[str, float]]:
    """For each two witnesses, the share (0..1) of the first's units whose row the second is in too."""
    keys = [witness.report.key for witness in witnesses]
    sizes = {witness.report.key: len(witness.units) for witness in witnesses}
    return {
        one: {
            other: round(sum(len(cells[one]) for cells in rows if cells[other]) / (sizes[one] or 1), 4)
            for other in keys
            if other != one
        }
        for one in keys
    }


def _text(units: Sequence[Unit]) -> str:
    return " ".join(unit.text for unit in units)
