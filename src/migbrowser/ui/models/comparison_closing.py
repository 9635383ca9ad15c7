"""What closes a comparison's table: who sides with whom, which words stand for which, what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from PySide6.QtCore import QCoreApplication

from migbrowser.model.comparison import Comparison, WordingPair
from migbrowser.ui.models.runs import BREAK, Manner, Run

translate = QCoreApplication.translate

_MOST_WORDINGS, _MOST_LEFT_OUT = 40, 12  # lines; passages of one report
_LONGEST = 240  # characters of a passage left out: enough to know it by


@dataclass(slots=True)
class _Wording:
    """Terms that go together, one for each report, and in how many rows at most."""

    terms: dict[str, str] = field(default_factory=dict)
    count: int = 0

    def takes(self, pair: WordingPair) -> bool:
        """Whether a pair shares a term with this and contradicts none."""
        shared = [self.terms[key] == term for key, term in pair.terms.items() if key in self.terms]
        return bool(shared) and all(shared)

    def add(self, pair: WordingPair) -> None:
        """Take a pair in."""
        self.terms |= pair.terms
        self.count = max(self.count, pair.count)


Closing = tuple[str, str, Mapping[str, tuple[Run, ...]]]  # heading, notes, runs by report


def closing(comparison: Comparison) -> Iterator[Closing]:
    """All closing lines; one without runs is a heading over those that follow."""
    parts = [*_sides(comparison), *_wordings(comparison), *_left_out(comparison)]
    if parts:
        yield translate("Compare", "In sum · sides, wording, what was left out"), "", {}
        yield from parts


def _sides(comparison: Comparison) -> Iterator[Closing]:
    """For each report, in how many facts it gives the same value as each other one."""
    keys = [report.key for report in comparison.reports]
    said: dict[str, list[Run]] = {}
    for key in keys:
        shares = [(other, *agreement(comparison, key, other)) for other in keys if other != key]
        best = max((same / of for _, same, of in shares if of), default=0.0)
        for other, same, of in shares:
            if of:
                words = translate("Compare", "with {report}: {same} of {all}")
                manner = Manner.PLAIN if same / of == best else Manner.ASIDE
                text = words.format(report=other, same=same, all=of)
                said[key] = [*said.get(key, ()), *([Run(BREAK)] * (key in said)), Run(text, manner)]
    if said:
        notes = translate("Compare", "facts that both give, and give alike")
        yield translate("Compare", "Who sides with whom"), notes, {k: tuple(v) for k, v in said.items()}


def agreement(comparison: Comparison, one: str, other: str) -> tuple[int, int]:
    """In how many facts two reports have a value in common, of those to which both speak."""
    rows = [[set(value.reports) for value in row.values] for row in comparison.facts]
    both = [row for row in rows if any(one in value for value in row) and any(other in v for v in row)]
    return sum(any({one, other} <= value for value in row) for row in both), len(both)


def _wordings(comparison: Comparison) -> Iterator[Closing]:
    """Terms used for each other, those of most rows first."""
    for wording in gather(comparison.wording)[:_MOST_WORDINGS]:
        notes = translate("Compare", "in %n row(s)", "", wording.count) if wording.count > 1 else ""
        runs = {key: (Run(term),) for key, term in wording.terms.items()}
        yield translate("Compare", "Wording"), notes, runs


def gather(pairs: Sequence[WordingPair]) -> list[_Wording]:
    """Pairs that share a term as one, the most frequent first."""
    found: list[_Wording] = []
    for pair in sorted(pairs, key=lambda pair: -pair.count):
        wording = next((each for each in found if each.takes(pair)), None)
        if wording is None:
            wording = _Wording()
            found.append(wording)
        wording.add(pair)
    for one, other in combinations(found, 2):
        if one.terms and other.terms.items() <= one.terms.items():
            other.terms = {}
    return [each for each in found if each.terms]


def _left_out(comparison: Comparison) -> Iterator[Closing]:
    """Furniture, captions, teasers: not compared, and kept in sight."""
    said = {key: tuple(_passages(parts)) for key, parts in comparison.left_out.items() if parts}
    if said:
        notes = translate("Compare", "not part of the report's body: not compared")
        yield translate("Compare", "Left out"), notes, said


def _passages(parts: Sequence[str]) -> Iterator[Run]:
    for place, part in enumerate(parts[:_MOST_LEFT_OUT]):
        words = " ".join(part.split())
        shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
        yield Run(f"{BREAK if place else ''}{shown}", Manner.ASIDE)
    if len(parts) > _MOST_LEFT_OUT:
        more = translate("Compare", "and %n more", "", len(parts) - _MOST_LEFT_OUT)
        yield Run(f"{BREAK}{more}", Manner.ABSENT)
