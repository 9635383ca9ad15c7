"""The strip below the tab: the selection tray."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from migbrowser.ui import kept
from migbrowser.ui.tokens import SPACE_1
from migbrowser.ui.view import State
from migbrowser.ui.widgets import PlainButton

if TYPE_CHECKING:
    from migbrowser.ui.context import Context
    from migbrowser.ui.views.tray import TrayView


HIGHEST = 480  # that the tray is taken to have been, unfolded; pixels at zoom 1


class TrayPane(QFrame):
    """Keeps the tray's place: it is made when first asked for, the first picture does not wait for it."""

    def __init__(
        self, context: Context, make: Callable[[Context], TrayView], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "tray")
        self._context, self._make = context, make
        self._made: TrayView | None = None
        self._state: State = {}
        self._room = _room()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._room)

    @property
    def tray(self) -> TrayView:
        """The tray, made now if it was not."""
        if self._made is None:
            self._made = self._make(self._context)
            self._row.replaceWidget(self._room, self._made)
            self._room.deleteLater()
            self._made.restore(self._state)
            self._made.show()
        return self._made

    def fit(self) -> None:
        """The window has another size."""
        if self._made:
            self._made.fit()

    def finish(self) -> None:
        """The window closes."""
        if self._made:
            self._made.finish()

    def state(self) -> State:
        """What the tray says of itself, and how high it is; until it is made what was said before."""
        return {**self._made.state(), "height": self._made.height()} if self._made else self._state

    def restore(self, state: State) -> None:
        """How the tray will be when it is made: its place is as high already."""
        self._state = state
        height = state.get("height")
        if kept.pixels(height):
            self._room.setFixedHeight(min(height, self._context.theme.px(HIGHEST)))


def _room() -> QWidget:
    """As high as the tray's one line, so that nothing moves when that takes its place."""
    room = QWidget()
    row = QHBoxLayout(room)
    row.setContentsMargins(0, SPACE_1 + 1, 0, SPACE_1 + 1)
    button = PlainButton(" ")
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
    button.hide()
    row.addWidget(button)
    return room
