"""The shortcut sheet, made from the action table."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from migbrowser.ui.action_table import EDIT, FILE, GO, HELP, SEARCH, TABLE, TOOLS, VIEW, ActionRow
from migbrowser.ui.actions import plain_title, without_mnemonic
from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.tokens import SPACE_1, SPACE_2, SPACE_4, SPACE_6
from migbrowser.ui.widgets import KeyHint, Section, Soft

AROUND = 200  # pixels for what stands above and below the keys
COLUMNS = ((FILE, EDIT, TOOLS, HELP), (VIEW,), (GO, SEARCH))


class Shortcuts(Dialog):
    """Every key and what it does, menu by menu, in three columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Shortcuts", "Keys"), parent)
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, SPACE_2, 0)
        columns.setSpacing(SPACE_6)
        for menus in COLUMNS:
            columns.addLayout(self._column(menus))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setAccessibleName(self.windowTitle())
        self.column.addWidget(area)
        self.column.addWidget(Soft(self._more(), wrap=True))
        self.end()
        height = max(640, min(self.height_over_window(), page.sizeHint().height() + AROUND))
        self.resize(QSize(max(page.sizeHint().width() + 80, 980), height).boundedTo(self.room()))

    def _column(self, menus: tuple[str, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE_4)
        for menu in menus:
            rows = [row for row in TABLE if row.menu == menu and row.keys]
            if rows:
                column.addWidget(Section(without_mnemonic(QCoreApplication.translate("Menus", menu))))
                column.addLayout(_grid(rows))
        column.addStretch(1)
        return column

    def _more(self) -> str:
        return self.tr(
            "In a table: arrows move, Enter opens, Ctrl+C copies the rows. Escape leaves a field or a dialog."
        )


def _grid(rows: list[ActionRow]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE_4)
    grid.setVerticalSpacing(SPACE_1 + 2)
    grid.setColumnStretch(0, 1)
    for at, row in enumerate(rows):
        words = Soft(plain_title(row))
        words.setAccessibleName(f"{plain_title(row)}: {', '.join(_keys(row))}")
        grid.addWidget(words, at, 0)
        hints = QHBoxLayout()
        for keys in _keys(row):
            hints.addWidget(KeyHint(keys))
        grid.addLayout(hints, at, 1, Qt.AlignmentFlag.AlignRight)
    return grid


def _keys(row: ActionRow) -> Iterator[str]:
    for key in row.keys:
        yield QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
