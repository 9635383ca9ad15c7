"""Asking for one line: the name of a selection, the title of its documents."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from migbrowser.model.selection import LONGEST_NAME
from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.widgets import PrimaryButton, Soft

WIDTH = 420  # device-independent pixels at zoom 1


class NameDialog(Dialog):
    """A titled line; Enter takes it, and without words it cannot be taken unless `empty` is an answer."""

    def __init__(
        self,
        title: str,
        words: str,
        taken: Callable[[str], None],
        parent: QWidget | None = None,
        *,
        explained: str = "",
        empty: bool = False,
    ) -> None:
        super().__init__(title, parent)
        self._taken, self._empty = taken, empty
        self.line = QLineEdit(words)
        self.line.setAccessibleName(title)
        self.line.setMaxLength(LONGEST_NAME)
        self.line.selectAll()
        self.line.setMinimumWidth(WIDTH)
        self.column.addWidget(self.line)
        if explained:
            self.column.addWidget(Soft(explained, wrap=True))
        self.take = PrimaryButton(self.tr("OK"), title)
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        self.line.textChanged.connect(self._enable)
        self._enable()
        self.end(self.take)
        self.line.setFocus()

    def _enable(self) -> None:
        self.take.setEnabled(self._empty or bool(self.line.text().strip()))

    def _take(self) -> None:
        words = self.line.text()
        self.accept()
        self._taken(words)
