"""What the user holds of comparisons, as a view has it: read from the library, changed there, undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from migbrowser.model.changes import Changes
from migbrowser.model.comparison import Comparison, Row
from migbrowser.model.errors import UserError
from migbrowser.model.verdict import Kept
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Lane
from migbrowser.ui.models.comparison_lines import Line

if TYPE_CHECKING:
    from migbrowser.services.services import Services

Deed = Callable[["Services"], Changes]


class CompareVerdicts(QObject):
    """Verdicts, joined and split rows; the last change can be taken back, then the one before."""

    read = Signal()  # `kept` has been read, or anew

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._back: list[tuple[str, Deed]] = []
        self.kept: Kept | None = None  # until the library has answered

    @property
    def undoable(self) -> str:
        """What would be undone, in words; "" for nothing."""
        return self._back[-1][0] if self._back else ""

    def ask(self) -> None:
        """Read what is kept; `read` follows. A library that cannot be read holds nothing."""
        self._context.jobs.run(
            lambda services: services.judging.kept(),
            self._set,
            lane=Lane.WRITE,  # the lane of the one library connection: the answer is after the deed
            key="compare-kept",
            failed=self._do_without,
        )

    def judge(self, comparison: Comparison, line: Line, right: tuple[str, ...], reason: str) -> None:
        """Hold `right` to be right in a line; none of them: unclear."""
        subject = line.subject
        if subject is None:
            return
        before = subject.verdict
        if before is None:
            undo: Deed = lambda services: services.judging.withdraw(comparison, subject)  # noqa: E731
        else:
            undo = _giving(comparison, line)
        self._do(
            self.tr("the verdict"),
            lambda services: services.judging.judge(comparison, subject, right, reason),
            undo,
        )

    def withdraw(self, comparison: Comparison, line: Line) -> None:
        """Take the verdict on a line back."""
        subject = line.subject
        if subject is not None and subject.verdict is not None:
            self._do(
                self.tr("the verdict"),
                lambda services: services.judging.withdraw(comparison, subject),
                _giving(comparison, line),
            )

    def join(self, comparison: Comparison, rows: Sequence[Row]) -> None:
        """Rows belong together."""

        def deed(services: Services, *, back: bool = False) -> Changes:
            from migbrowser.services.judging import joint, opposite

            fixes = joint(comparison, rows)
            return services.judging.fix(*(map(opposite, fixes) if back else fixes))

        self._do(self.tr("the joining"), deed, lambda services: deed(services, back=True))

    def split(self, comparison: Comparison, row: Row, key: str, at: str = "") -> None:
        """What the report `key` says in a row, or one unit of it, belongs apart."""

        def deed(services: Services, *, back: bool = False) -> Changes:
            from migbrowser.services.judging import opposite, parting

            fix = parting(comparison, row, key, at)
            return services.judging.fix(opposite(fix) if back else fix)

        self._do(self.tr("the splitting"), deed, lambda services: deed(services, back=True))

    def unfix(self, number: int) -> None:
        """Take a joining or splitting back, by its number among what is kept."""
        if self.kept is not None and number < len(self.kept.fixes):
            fix = self.kept.fixes[number]
            self._do(
                self.tr("the taking back"),
                lambda services: services.judging.unfix(fix),
                lambda services: services.judging.fix(fix),
            )

    def undo(self) -> None:
        """Take the last change back."""
        if self._back:
            words, deed = self._back.pop()
            self._context.jobs.run(deed, lane=Lane.WRITE)
            self._context.tell(self.tr("Undone: {deed}").format(deed=words))

    def _do(self, words: str, deed: Deed, undo: Deed) -> None:
        self._back.append((words, undo))
        self._context.jobs.run(deed, lane=Lane.WRITE)

    def _set(self, kept: Kept) -> None:
        self.kept = kept
        self.read.emit()

    def _do_without(self, _: UserError) -> None:
        """Whoever reads the selection has said why; comparing needs no library."""
        self._set(Kept())


def _giving(comparison: Comparison, line: Line) -> Deed:
    """What gives the verdict that a line has now once more."""
    subject = replace(line.subject) if line.subject else None

    def deed(services: Services) -> Changes:
        before = subject.verdict if subject else None
        if subject is None or before is None:
            return Changes()
        return services.judging.judge(comparison, subject, before.right, before.reason, before.given)

    return deed
