"""The action table's rows at work in one window: menus, keys, tooltips."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from migbrowser.ui.action_table import BY_ID, MENUS, TABLE, ActionRow, Situation
from migbrowser.ui.models.punctuation import beside
from migbrowser.ui.theme import Theme

_MNEMONIC = re.compile(r"\(&\w\)")  # as languages write it whose words hold no Latin letter


def title(row: ActionRow) -> str:
    """The translated title, with its mnemonic."""
    return QCoreApplication.translate("Actions", row.title)


def plain_title(row: ActionRow) -> str:
    """The translated title as read: no mnemonic, no dots."""
    return without_mnemonic(title(row)).rstrip("…")


def without_mnemonic(text: str) -> str:
    """The words of a menu or an action as read."""
    return _MNEMONIC.sub("", text).replace("&", "")


def key_text(row: ActionRow) -> str:
    """The row's first key as this platform writes it, "" without one."""
    return QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if row.keys else ""


def in_menu(row: ActionRow) -> str:
    """Title and key in a menu about other entries than the action: there it is no shortcut."""
    return f"{title(row)}\t{key_text(row)}"


def hint(row: ActionRow) -> str:
    """Title and key: the tooltip of every control that does this."""
    return beside(plain_title(row), key_text(row)) if row.keys else plain_title(row)


class Actions(QObject):
    """The table's rows as `QAction`s of one window. Whoever can do one says so by `handle`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._handlers: dict[str, Callable[[], None]] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {row.id: self._make(row) for row in TABLE}
        self.update(Situation())

    def __getitem__(self, id: str) -> QAction:  # noqa: A002
        return self._actions[id]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def handle(self, handlers: Mapping[str, Callable[[], None]]) -> None:
        """Say what actions do; an id that the table lacks is a `KeyError`."""
        for id_, handler in handlers.items():
            self._handlers[BY_ID[id_].id] = handler

    def do(self, id: str) -> None:  # noqa: A002
        """Do an action as if its key had been pressed; nothing if it is disabled."""
        self._actions[id].trigger()

    def update(self, situation: Situation) -> None:
        """Enable what can be done now."""
        for row in TABLE:
            self._actions[row.id].setEnabled(row.when(situation, row.id))

    def check(self, id: str) -> None:  # noqa: A002
        """Show which choice of a group is in force."""
        self._actions[id].setChecked(True)

    def fill(self, bar: QMenuBar) -> None:
        """Build all menus."""
        menus = {name: QMenu(QCoreApplication.translate("Menus", name), bar) for name in MENUS}
        for row in TABLE:
            if row.rule:
                menus[row.menu].addSeparator()
            menus[row.menu].addAction(self._actions[row.id])
        for menu in menus.values():
            bar.addMenu(menu)

    def dress(self) -> None:
        """Give the menus their icons, in the theme's colours."""
        for row in TABLE:
            if row.icon:
                self._actions[row.id].setIcon(self._theme.icon(row.icon))

    def _make(self, row: ActionRow) -> QAction:
        action = QAction(title(row), self)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        action.setToolTip(hint(row))
        action.setMenuRole(row.role)
        action.triggered.connect(lambda _=False, id_=row.id: self._handlers[id_]())
        if row.group:
            action.setCheckable(True)
            self._groups.setdefault(row.group, QActionGroup(self)).addAction(action)
        return action
