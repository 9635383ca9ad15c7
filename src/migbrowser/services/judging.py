"""Judging a comparison: who is right in a line, which rows belong together or apart; kept in the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from migbrowser.model.changes import Changes
from migbrowser.model.comparison import Comparison, FactRow, Row
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.verdict import Fix, Kept, KeptFix, KeptVerdict
from migbrowser.services.identifying import Names
from migbrowser.store import verdicts

if TYPE_CHECKING:
    from migbrowser.store.library import Library

LONGEST_REASON = 2000  # characters


def _now() -> datetime:
    return datetime.now(UTC)


def verdict_on(
    comparison: Comparison, line: FactRow | Row, right: Iterable[str], reason: str, given: str
) -> KeptVerdict:
    """The verdict that those with the keys `right` are right in `line`; nobody: unclear.

    Reports that an earlier verdict held right and that are not compared here stay right.
    """
    names = Names(comparison)
    elsewhere = line.verdict.elsewhere if line.verdict else ()
    held = tuple(dict.fromkeys([*(names.texts[key] for key in right), *elsewhere]))
    return KeptVerdict(names.subject(line), held, reason.strip()[:LONGEST_REASON], given)


def joint(comparison: Comparison, rows: Sequence[Row]) -> tuple[KeptFix, ...]:
    """That rows belong together: each with the first."""
    names = Names(comparison)
    sides = [sorted((names.units(rows[0]), names.units(row))) for row in rows[1:]]
    return tuple(KeptFix(Fix.JOINED, ones, others, "") for ones, others in sides)


def parting(comparison: Comparison, row: Row, key: str, at: str = "") -> KeptFix:
    """That what the report `key` says, or one unit of it alone, does not belong into the row."""
    names = Names(comparison)
    alone = replace(row, cells={key: (at,)}) if at else row
    apart = names.units(alone, key)
    rest = tuple(unit for unit in names.units(row) if unit not in apart)
    ones, others = sorted((apart, rest))
    return KeptFix(Fix.SPLIT, ones, others, "")


def opposite(fix: KeptFix) -> KeptFix:
    """That the same units belong apart, or together."""
    return replace(fix, fix=Fix.SPLIT if fix.fix is Fix.JOINED else Fix.JOINED)


class Judging:
    """The user's verdicts in one library, which is opened when asked for and not made in order to be read."""

    def __init__(
        self,
        open_library: Callable[[], Library],
        has_library: Callable[[], bool] = lambda: True,
        now: Callable[[], datetime] = _now,
    ) -> None:
        self._open_library, self._has_library, self._now = open_library, has_library, now

    def kept(self) -> Kept:
        """All that the user holds. Raises `UserError` where the library cannot be read.

        Where there is none, or none can be opened (a folder that is only to be read), there is nothing.
        """
        try:
            if not self._has_library():
                return Kept()
            return verdicts.kept(self._open_library().connection)
        except UserError as error:
            if error.problem is Problem.LIBRARY_UNWRITABLE:
                return Kept()
            raise

    def judge(
        self, comparison: Comparison, line: FactRow | Row, right: Iterable[str], reason: str, given: str = ""
    ) -> Changes:
        """Hold those with the keys `right` to be right in a line, whatever was held; nobody: unclear."""
        verdict = verdict_on(comparison, line, right, reason, given or self._stamp())
        with self._open_library().writing() as connection:
            verdicts.keep_verdict(connection, verdict)
        return Changes(verdicts=True)

    def withdraw(self, comparison: Comparison, line: FactRow | Row) -> Changes:
        """Forget the verdict on a line; that there is none does not matter."""
        subject = Names(comparison).subject(line)
        with self._open_library().writing() as connection:
            return Changes(verdicts=verdicts.drop_verdict(connection, subject))

    def fix(self, *fixes: KeptFix) -> Changes:
        """Keep that units belong together or apart: all of it or nothing.

        Where the opposite was kept of the same units, that is forgotten and nothing is added: the engine's
        answer was the right one. So a fix is undone by its opposite.
        """
        with self._open_library().writing() as connection:
            for fix in fixes:
                dated = replace(fix, given=fix.given or self._stamp())
                if not verdicts.drop_fix(connection, opposite(fix)):
                    verdicts.keep_fix(connection, dated)
        return Changes(verdicts=bool(fixes))

    def unfix(self, fix: KeptFix) -> Changes:
        """Take a fix back; that there is none does not matter."""
        with self._open_library().writing() as connection:
            return Changes(verdicts=verdicts.drop_fix(connection, fix))

    def _stamp(self) -> str:
        return self._now().astimezone(UTC).isoformat(timespec="seconds")
