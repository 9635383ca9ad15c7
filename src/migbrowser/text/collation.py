"""Putting any texts side by side: rows by alignment of their sentences, facts by what was found in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import combinations

from migbrowser.model.comparison import Comparison, Row, RowStatus, Unit, WordingPair
from migbrowser.model.report import Read
from migbrowser.text.agreement import conflicts_first, fact_rows
from migbrowser.text.alignment import never
from migbrowser.text.gathering import Gathering, gather
from migbrowser.text.ngrams import Floats
from migbrowser.text.rows import longest_rising, worst
from migbrowser.text.scripts import script_of
from migbrowser.text.standing import standing
from migbrowser.text.witness import Witness
from migbrowser.text.wording import known_wordings, wordings

Cells = Mapping[str, tuple[Unit, ...]]
Embed = Callable[[Sequence[str]], Floats]
"""Turns sentences into vectors (sentences × dimensions), alike where they say the same in any language."""


def collate(
    witnesses: Sequence[Witness],
    base: int = 0,
    check: Callable[[], None] = never,
    embed: Embed | None = None,
    terms: Sequence[tuple[str, str]] = (),
) -> Comparison:
    """The comparison of `witnesses`, whose keys differ; `base` counts from 0.

    Texts in another script than the base's are aligned by `embed`; without it their facts alone are
    compared, and they stand under `not_compared`. `terms` are renderings of one thing in two languages.
    `check` is called now and then and may raise to cancel. Raises `UserError(TOO_LARGE)` for texts that are
    too long.
    """
    order = [witnesses[base], *(it for at, it in enumerate(witnesses) if at != base)]
    scripts = {witness.report.key: script_of(_texts(witness)) for witness in witnesses}
    own = scripts[order[0].report.key]
    foreign = [it for it in order if own and scripts[it.report.key] not in ("", own)]
    compared = order if embed else [witness for witness in order if witness not in foreign]
    embedded = [embed(_texts(witness)) for witness in compared] if embed and foreign else []
    groups = gather([_texts(witness) for witness in compared], check=check, embedded=embedded)
    placed = [_cells(group, compared, witnesses) for group in groups]
    partly = {it.report.key for it in compared if it.report.read is not Read.FULL}
    apart = tuple(it.report.key for it in witnesses if it not in compared)
    moved = _moved(groups)
    base_key = order[0].report.key
    return Comparison(
        reports=tuple(witness.report for witness in witnesses),
        base=base_key,
        units={witness.report.key: witness.units for witness in witnesses},
        left_out={witness.report.key: witness.left_out for witness in witnesses},
        facts=conflicts_first(fact_rows([witness.account for witness in witnesses])),
        rows=tuple(
            _row(cells, base_key, at in moved, group.score, partly, apart)
            for at, (group, cells) in enumerate(zip(groups, placed, strict=True))
        ),
        wording=_wording(placed, scripts, terms),
        coverage=_coverage(placed, compared),
        not_compared=apart,
    )


def _texts(witness: Witness) -> list[str]:
    return [unit.text for unit in witness.units]


def _cells(group: Gathering, compared: Sequence[Witness], witnesses: Sequence[Witness]) -> Cells:
    """What each witness has in a group, by key and in the order of `witnesses`."""
    found = {
        witness.report.key: tuple(witness.units[at] for at in members)
        for witness, members in zip(compared, group.members, strict=True)
    }
    return {witness.report.key: found.get(witness.report.key, ()) for witness in witnesses}


def _moved(groups: Sequence[Gathering]) -> set[int]:
    """The groups that stand elsewhere in another text than the base's order lets expect."""
    moved: set[int] = set()
    for text in range(1, len(groups[0].members) if groups else 0):
        shared = [at for at, group in enumerate(groups) if group.members[0] and group.members[text]]
        kept = longest_rising([groups[at].members[text][0] for at in shared])
        moved |= {at for place, at in enumerate(shared) if place not in kept}
    return moved


def _row(
    cells: Cells, base: str, moved: bool, score: float, partly: Collection[str], foreign: tuple[str, ...]
) -> Row:
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
        unread=tuple(key for key, units in cells.items() if not units and key in partly),
        not_compared=foreign,
        score=round(score, 4) if len(said) > 1 else None,
    )


def _differ(cells: Cells, quality: Callable[[Unit], object]) -> bool:
    found = {frozenset(map(quality, units)) for units in cells.values() if units}
    return len(found) > 1


def _wording(
    rows: Sequence[Cells], scripts: Mapping[str, str], terms: Sequence[tuple[str, str]]
) -> tuple[WordingPair, ...]:
    """The terms that each two witnesses use for each other, the commonest first."""
    counted: Counter[tuple[tuple[str, str], ...]] = Counter()
    for one, other in combinations(scripts, 2):
        both = [(_text(cells[one]), _text(cells[other])) for cells in rows if cells[one] and cells[other]]
        alike = scripts[one] == scripts[other]
        for pair in wordings(both) if alike else known_wordings(both, [*terms, *map(_turned, terms)]):
            counted[(one, pair.left), (other, pair.right)] = pair.count
    return tuple(WordingPair(dict(printed), count) for printed, count in counted.most_common())


def _turned(pair: tuple[str, str]) -> tuple[str, str]:
    return pair[1], pair[0]


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
