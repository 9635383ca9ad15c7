"""The Clauses tab."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.clause import Clause
from migbrowser.ui.context import Context
from migbrowser.ui.view import State, View
from migbrowser.ui.widgets import Column, RowsModel, Table, ViewHeader


class ClausesView(View):
    """Clauses, instrument by instrument."""

    name = "clauses"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        columns: list[Column[Clause]] = [
            Column("number", self.tr("No."), lambda row: row.number, width=80),
            Column("heading", self.tr("Clause, in our words"), lambda row: row.heading, stretch=True),
            Column("gcm", self.tr("GCM objectives"), lambda row: ", ".join(map(str, row.gcm))),
        ]
        self.model = RowsModel(columns, lambda row: row.address, self)
        self.table = Table(context, self.tr("Clauses"), self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ViewHeader(self.tr("Clauses")))
        column.addWidget(self.table)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.deeds_changed.emit())

    def show_first(self) -> None:
        """Read them."""
        self.context.jobs.run(lambda services: services.browsing.clauses(), self._fill, key=self.name)

    def current_addresses(self) -> tuple[Address, ...]:
        """The rows marked in the table."""
        return self.table.addresses()

    def reveal(self, address: Address) -> None:
        """Mark the entry in the table."""
        self.table.mark(address)

    def state(self) -> State:
        """The table's columns."""
        return {"table": self.table.columns_state()}

    def restore(self, state: State) -> None:
        """The table's columns again."""
        self.table.restore_columns(state.get("table", {}))

    def focus(self) -> None:
        """To the table."""
        self.table.setFocus()

    def _fill(self, rows: list[Clause]) -> None:
        self.model.set_rows(rows)
        self.ready.emit()
