"""What the frame expects of a tab, and what a tab gets for nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.ui.context import Context

State = dict[str, Any]  # JSON values only: it is written to the user's disk


_NOT_SHOWN = ("comparison", "original")  # made, or the user's own: no entry of the catalogue


def can_be_noted(entry: Address) -> bool:
    """Whether the reader can show it, with a note beside it."""
    return entry.kind not in _NOT_SHOWN


class View(QWidget):
    """One tab, the reader or the tray. Builds its controls at once, reads nothing before `show_first`."""

    name: ClassVar[str]  # the tab's name in actions and states

    ready = Signal()  # the first answer is on the screen
    left = Signal()  # the keyboard should go back to what this stands beside
    deeds_changed = Signal()  # what `deeds` or `current_addresses` would answer has changed

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName(f"view-{self.name}")
        self._shown = self._whole = False

    def begin(self, *, rest: bool = True) -> None:
        """For the frame: `show_first` and, unless a first picture waits, `show_rest`; each once."""
        if not self._shown:
            self._shown = True
            self.show_first()
        if rest and not self._whole:
            self._whole = True
            self.show_rest()

    def show_first(self) -> None:
        """Ask for what the view shows. Called when the tab is first seen; emit `ready` when it is filled."""

    def show_rest(self) -> None:
        """Ask for what the program's first picture does without."""

    def refresh(self, changes: Changes) -> None:
        """Something was changed by someone: ask anew if it concerns this view."""

    def current_addresses(self) -> tuple[Address, ...]:
        """What *add to selection* and *copy with source* mean here: the rows marked, else the current one."""
        return ()

    def note_on(self) -> Address | None:
        """What *note* means here: the first of the current entries that the reader can show."""
        current = map(Address, self.current_addresses())  # those that went through Qt come back as mere text
        return next(filter(can_be_noted, current), None)

    def deeds(self) -> Mapping[str, Callable[[], None]]:
        """What this view does for actions of `ui/actions.py` that only some views can do, by action id.

        The action is enabled only while a view that offers it is current.
        """
        return {}

    def reveal(self, address: Address) -> None:
        """The reader shows `address` now: highlight it here if it is among what is shown."""

    def state(self) -> State:
        """What would bring the view back as it is: filters, zoom, rows, column widths. JSON values only.

        `marked` is what is marked among the rows, where there is anything: it comes before `reveal`.
        """
        return {}

    def restore(self, state: State) -> None:
        """Come back to a `state()`, also one of another program or a spoilt disk: what fits, leave the rest.

        `ui.kept` reads it; nothing in it may end the program.
        """

    def scenes(self) -> Mapping[str, Callable[[], None]]:
        """States worth a picture of their own in `migbrowser tour`: name, and what brings the view there."""
        return {}

    def finish(self) -> None:
        """The window closes: hand on what is not kept yet."""

    def unkept(self) -> tuple[Address, ...]:
        """The entries on which something was written that would be lost if the window closed now."""
        return ()

    def focus(self) -> None:
        """Put the keyboard where it does most here."""
        self.setFocus()
