"""Chips with menus: one choice out of a list, or some of it while the menu stays open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from migbrowser.ui.widgets.buttons import Chip, labelled

Option = tuple[object, str]  # value and words


class _StayingMenu(QMenu):
    """A menu that stays open while its boxes are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what was pressed."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick; Escape closes as ever."""
        wanted = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (wanted and self._tick(self.activeAction())):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True


class ChoiceChip(Chip):
    """One choice that is always made: `Base: A ▾`; `chosen` gives its value. Its menu is made when opened."""

    chosen = Signal(object)

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(name, tip, parent)
        self._name = name
        self._options: Callable[[], Iterable[Option]] = tuple
        self._choice: object = None
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def set_options(self, options: Callable[[], Iterable[Option]], chosen: object, shown: str) -> None:
        """What gives the options when the menu is opened, and what is chosen; `shown` says it on the chip,
        "" for the name alone.
        """
        self._options, self._choice = options, chosen
        words = labelled(self._name, shown) if shown else self._name
        self.setText(f"{words} ▾".replace("&", "&&"))
        self.setAccessibleName(words)

    def _fill(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for value, words in self._options():
            action = QAction(words.replace("&", "&&"), group)
            action.setCheckable(True)
            action.setChecked(value == self._choice)
            action.triggered.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._menu.addAction(action)


class SomeChip(Chip):
    """Some of a list: `2 of 9 reports ▾`; `chosen` gives all that are ticked, in the list's order."""

    chosen = Signal(object)

    def __init__(self, least: int, most: int, tip: str, parent: QWidget | None = None) -> None:
        super().__init__("", tip, parent)
        self._least, self._most = least, most
        self._values: tuple[object, ...] = ()  # as given: an action would hand back plain strings
        self._menu = _StayingMenu(self)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def set_options(self, options: Sequence[Option], chosen: Sequence[object], words: str) -> None:
        """What can be ticked and what is; a menu that offers the same already only changes its ticks."""
        if self._values != tuple(value for value, _ in options):
            self._fill(options)
        for value, action in zip(self._values, self._menu.actions(), strict=True):
            action.setChecked(value in chosen)
        self._limit()
        self.setText(f"{words} ▾")
        self.setAccessibleName(words)

    def _fill(self, options: Sequence[Option]) -> None:
        self._menu.clear()
        self._values = tuple(value for value, _ in options)
        for _, words in options:
            action = QAction(words.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.triggered.connect(self._tell)
            self._menu.addAction(action)

    def _tell(self) -> None:
        self._limit()
        self.chosen.emit(self._ticked())

    def _ticked(self) -> tuple[object, ...]:
        pairs = zip(self._values, self._menu.actions(), strict=True)
        return tuple(value for value, action in pairs if action.isChecked())

    def _limit(self) -> None:
        """No more than the most can be ticked, and no fewer than the least."""
        count = len(self._ticked())
        for action in self._menu.actions():
            action.setEnabled(count > self._least if action.isChecked() else count < self._most)
