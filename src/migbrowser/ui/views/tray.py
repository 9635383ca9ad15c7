"""The selection tray."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from migbrowser.ui.context import Context
from migbrowser.ui.tokens import SPACE_2, SPACE_4
from migbrowser.ui.view import View
from migbrowser.ui.widgets import PrimaryButton, Section, Soft


class TrayView(View):
    """What is marked for export, in one line."""

    name = "tray"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        self.words = Soft()
        self.export = PrimaryButton(self.tr("Export…"))
        self.export.clicked.connect(lambda: context.export(context.selection))
        row.addWidget(Section(self.tr("Selection")))
        row.addWidget(self.words, 1)
        row.addWidget(self.export)
        context.selection_changed.connect(self._say)
        self._say()

    def show_first(self) -> None:
        """Read the selection."""
        self.context.read_selection()

    def _say(self) -> None:
        count = len(self.context.selection)
        self.words.setText(self.tr("%n entry(s) selected", "", count))
        self.export.setEnabled(count > 0)
