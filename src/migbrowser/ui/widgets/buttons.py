"""Things to press: buttons, chips, filters with a menu, switches between few choices."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from migbrowser.ui.models.punctuation import beside
from migbrowser.ui.theme import Theme

if TYPE_CHECKING:
    from migbrowser.ui.widgets.long_choice import LongChoice

MANY = 40  # options; more are not looked through but typed


class PlainButton(QPushButton):
    """An ordinary button."""

    def __init__(self, text: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setToolTip(tip or text)
        self.setAutoDefault(False)


class PrimaryButton(PlainButton):
    """The one button of a place that does what most come for."""

    def __init__(self, text: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, tip, parent)
        self.setProperty("role", "primary")


class ToolButton(QToolButton):
    """A square button with an icon; its words are its tooltip and its name for screen readers."""

    def __init__(self, theme: Theme, icon: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, icon)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class ChoiceBox(QComboBox):
    """One of a list; box and list have a name for screen readers."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setAccessibleDescription(name)  # on Linux, Qt calls a box by what is chosen
        self.setToolTip(name)


class Chip(QToolButton):
    """A small round-ended word: a link (topic, framework, objective), or, `checkable`, a switch."""

    def __init__(
        self, text: str, tip: str = "", parent: QWidget | None = None, *, checkable: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setToolTip(tip or text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class FilterChip(Chip):
    """A filter: `Series ▾`, chosen `Series: Sub-Forum ▾`; `chosen` gives its value, `None` for no filter.

    Five filters have to stand on one line, so that nothing chosen is said only to who asks or listens.
    Of very many options the menu is a list to type in.
    """

    chosen = Signal(object)

    def __init__(self, name: str, none: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "", parent)
        self._name, self._none = name, none
        self._key = ""  # that leads to it
        self._value: object = None
        self._options: dict[object, str] = {}
        self._menu = QMenu(self)
        self._group: QActionGroup | None = None  # of the menu's actions, once it is made
        self._long: LongChoice | None = None  # in place of them
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.set_options(())

    @property
    def value(self) -> object:
        """The choice, `None` for no filter."""
        return self._value

    @property
    def values(self) -> Collection[object]:
        """What can be chosen, `None` for no filter among it."""
        return self._options.keys()

    def set_options(self, options: Iterable[tuple[object, str]]) -> None:
        """What can be chosen: value and words. A choice that is no longer there is given up silently."""
        self._options = {None: self._none, **dict(options)}
        self._group = None
        if self._value not in self._options:
            self._value = None
        self._say()

    def set_key(self, key: str) -> None:
        """Say with which key one comes here."""
        self._key = key
        self._say()

    def choose(self, value: object) -> None:
        """Choose as the user would; `chosen` is emitted if that is a change."""
        changed, self._value = value != self._value, value
        self._say()
        if changed:
            self.chosen.emit(value)

    def menu(self) -> QMenu:
        """The menu with all that can be chosen."""
        self._fill()
        return self._menu

    def _fill(self) -> None:
        """Make the menu, once it is asked for."""
        if len(self._options) > MANY:
            self._fill_long()
            return
        if self._group is None:
            self._menu.clear()
            self._long = None
            self._group = QActionGroup(self._menu)
            for value, words in self._options.items():
                action = QAction(words.replace("&", "&&"), self._group)
                action.setCheckable(True)
                action.setData(value)
                action.triggered.connect(lambda _=False, value=value: self.choose(value))
                self._menu.addAction(action)
        for action in self._group.actions():
            action.setChecked(action.data() == self._value)

    def _fill_long(self) -> None:
        if self._long is None:
            from migbrowser.ui.widgets.long_choice import LongChoice  # not needed for the first window

            self._menu.clear()
            self._long = LongChoice(self._name)
            self._long.chosen.connect(self._choose_long)
            action = QWidgetAction(self._menu)
            action.setDefaultWidget(self._long)
            self._menu.addAction(action)
        self._long.offer(self._options, self._value)

    def _choose_long(self, value: object) -> None:
        self._menu.close()
        self.choose(value)

    def _say(self) -> None:
        said = labelled(self._name, self._options.get(self._value, self._none))
        self.setText(f"{self._name if self._value is None else said.replace('&', '&&')} ▾")
        self.setAccessibleName(said)
        self.setToolTip(beside(said, self._key) if self._key else said)
        before, active = self.property("active"), self._value is not None
        self.setProperty("active", active)
        if before not in (None, active):  # at first it is not dressed yet
            self.style().unpolish(self)
            self.style().polish(self)


def labelled(name: str, words: str) -> str:
    """What is chosen behind the name of what it is chosen for."""
    return QCoreApplication.translate("Buttons", "{name}: {choice}").format(name=name, choice=words)


class SegmentedSwitch(QWidget):
    """One of a few ways to see the same: `Matrix | List`. Arrow keys move; `chosen` gives the value."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        key: str = "",
    ) -> None:
        """`options`: value and words; the first is chosen. `key` goes to the next of them."""
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in options]
        for place, (_, words) in enumerate(options):
            button = QToolButton(self)
            button.setText(words)
            said = labelled(name, words)
            button.setToolTip(beside(said, key) if key else said)
            button.setAccessibleName(labelled(name, words))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setProperty("role", "segment")
            button.setProperty("place", _place(place, len(options)))
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._tell)  # a screen reader toggles and does not click

    @property
    def value(self) -> str:
        """The choice."""
        return self._values[self._group.checkedId()]

    def offer(self, value: str, *, offered: bool) -> None:
        """Whether a value can be chosen for now; neither the first nor the last, whose ends are round."""
        self._group.button(self._values.index(value)).setVisible(offered)

    def choose(self, value: str) -> None:
        """Choose without a word to anybody; an unknown value changes nothing."""
        if value in self._values:
            self._group.blockSignals(True)
            self._group.button(self._values.index(value)).setChecked(True)
            self._group.blockSignals(False)

    def turn(self) -> None:
        """To the next one that is offered, as the user would."""
        offered = [each for each in self._group.buttons() if not each.isHidden()]
        at = next((place for place, each in enumerate(offered) if each.isChecked()), -1)
        offered[(at + 1) % len(offered)].click()

    def _tell(self, place: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(self._values[place])


def _place(place: int, count: int) -> str:
    if count == 1:
        return "only"
    return {0: "first", count - 1: "last"}.get(place, "middle")
