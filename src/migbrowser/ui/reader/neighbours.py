"""What stands before and after an entry in the text that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.clause import Clause
from migbrowser.model.entry import Entry
from migbrowser.model.statement import Statement
from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import hint
from migbrowser.ui.context import Context
from migbrowser.ui.tokens import SPACE_1, SPACE_2, SPACE_4
from migbrowser.ui.widgets import Soft, ToolButton

if TYPE_CHECKING:
    from migbrowser.services.services import Services


@dataclass(frozen=True, slots=True)
class Neighbours:
    """An instrument's clauses or a report's statements, in their order, and which of them is here."""

    kind: str = ""  # "clause" or "statement"; "" where an entry has no neighbours
    whole: Sequence[Address] = ()
    here: int = 0

    def beside(self, step: int) -> Address | None:
        """The entry so many places further, `None` beyond the ends."""
        place = self.here + step
        return self.whole[place] if 0 <= place < len(self.whole) else None


def read_neighbours(services: Services, entry: Entry) -> Neighbours:
    """For a job: what stands around a clause or a statement; nothing around any other entry."""
    subject = entry.subject
    if isinstance(subject, Clause):
        clauses = services.browsing.clauses()
        whole = [clause.address for clause in clauses if clause.instrument == subject.instrument]
    elif isinstance(subject, Statement):
        whole = [statement.address for statement in services.browsing.statements(subject.report)]
    else:
        return Neighbours()
    return Neighbours(entry.address.kind, whole, whole.index(entry.address))


class NeighbourLine(QWidget):
    """`3 of 18 in this instrument`, with ways to the one before and after; hidden where there are none."""

    wanted = Signal(object)  # Address

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._neighbours = Neighbours()
        self._words = Soft(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(self._words, 1)
        self._before = ToolButton(context.theme, "chevron-up", hint(BY_ID["previous_neighbour"]))
        self._after = ToolButton(context.theme, "chevron-down", hint(BY_ID["next_neighbour"]))
        for button, deed in ((self._before, self.previous), (self._after, self.next)):
            button.clicked.connect(deed)
            row.addWidget(button)
        self.hide()

    @property
    def shown(self) -> Neighbours:
        """What the line speaks of."""
        return self._neighbours

    def show_neighbours(self, neighbours: Neighbours) -> None:
        """Speak of other ones."""
        self._neighbours = neighbours
        counted = {"number": neighbours.here + 1, "all": len(neighbours.whole)}
        clause = self.tr("{number} of {all} in this instrument")
        statement = self.tr("{number} of {all} in this report")
        self._words.setText((clause if neighbours.kind == "clause" else statement).format(**counted))
        self._before.setEnabled(neighbours.beside(-1) is not None)
        self._after.setEnabled(neighbours.beside(1) is not None)
        self.setVisible(len(neighbours.whole) > 1)

    def previous(self) -> None:
        """Ask for the one before."""
        self._want(-1)

    def next(self) -> None:
        """Ask for the one after."""
        self._want(1)

    def _want(self, step: int) -> None:
        address = self._neighbours.beside(step)
        if address is not None:
            self.wanted.emit(address)
