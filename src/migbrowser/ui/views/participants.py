"""The Participants tab."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.party import Party
from migbrowser.ui.context import Context
from migbrowser.ui.view import State, View
from migbrowser.ui.widgets import Column, RowsModel, Table, ViewHeader


class ParticipantsView(View):
    """Parties and how often they are named."""

    name = "participants"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        columns: list[Column[Party]] = [
            Column("name", self.tr("Party"), lambda row: row.name, stretch=True),
            Column("kind", self.tr("Kind"), lambda row: row.kind.value),
            Column("events", self.tr("Events"), lambda row: str(row.events), right=True),
        ]
        self.model = RowsModel(columns, lambda row: row.address, self)
        self.table = Table(context, self.tr("Parties"), self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ViewHeader(self.tr("Participants")))
        column.addWidget(self.table)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.deeds_changed.emit())

    def show_first(self) -> None:
        """Read them."""
        self.context.jobs.run(lambda services: services.browsing.parties(), self._fill, key=self.name)

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

    def _fill(self, rows: list[Party]) -> None:
        self.model.set_rows(rows)
        self.ready.emit()
