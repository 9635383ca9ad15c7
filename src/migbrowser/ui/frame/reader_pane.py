"""The pane at the right: the reader, or what a tab puts in its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.ui.context import Context
from migbrowser.ui.view import State, View
from migbrowser.ui.wheel import WheelZoom


class ReaderPane(QFrame):
    """Shows the reader; a tab may show its own details instead until an entry is opened.

    The reader is made when first needed: the first picture does not wait for it.
    """

    deeds_changed = Signal()
    left = Signal()  # the keyboard should go back to the tab

    def __init__(
        self, context: Context, make: Callable[[Context], View], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "aside")
        self._context, self._make = context, make
        self._made: View | None = None
        self._wheel = WheelZoom(context.theme, self)
        self._asides: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def reader(self) -> View:
        """The reader, made now if it was not."""
        if self._made is None:
            self._made = self._make(self._context)
            self._made.setAccessibleName(self.tr("Reader"))
            self._made.deeds_changed.connect(self.deeds_changed)
            self._made.left.connect(self.left)
            self._stack.addWidget(self._made)
            self._wheel.watch(self._made)
            self._made.begin()
        return self._made

    @property
    def shows_reader(self) -> bool:
        """Whether the reader itself is on top."""
        return self._stack.currentWidget() is self._made

    def show_reader(self) -> None:
        """The reader on top."""
        self._stack.setCurrentWidget(self.reader)

    def set_aside(self, tab: str, widget: QWidget | None) -> None:
        """Put a tab's details on top, or take them away for good."""
        if widget is None:
            self._asides.pop(tab, None)
        else:
            self._asides[tab] = widget
            if self._stack.indexOf(widget) < 0:
                self._stack.addWidget(widget)
                self._wheel.watch(widget)
        self.show_for(tab)

    def show_for(self, tab: str) -> None:
        """What belongs beside a tab: its own details if it has any, else the reader."""
        beside = self._asides.get(tab, self._made)
        if beside is not None:
            self._stack.setCurrentWidget(beside)

    def focus_shown(self) -> None:
        """Put the keyboard into what is on top."""
        shown = self._stack.currentWidget()
        if isinstance(shown, View):
            shown.focus()
        elif shown is not None:
            shown.setFocus()

    def current_addresses(self) -> tuple[Address, ...]:
        """The entry open."""
        return self._made.current_addresses() if self._made else ()

    def reading(self) -> State | None:
        """How far the entry is read, `None` while there is no reader."""
        return self._made.state() if self._made else None

    def deeds(self) -> Mapping[str, Callable[[], None]]:
        """What the reader can do."""
        return self._made.deeds() if self._made else {}

    def note_on(self) -> Address | None:
        """The entry open, if it can have a note."""
        return self._made.note_on() if self._made else None

    def finish(self) -> None:
        """The window closes."""
        if self._made:
            self._made.finish()

    def unkept(self) -> tuple[Address, ...]:
        """The entries whose notes would be lost if the window closed now."""
        return self._made.unkept() if self._made else ()

    def refresh(self, changes: Changes) -> None:
        """Pass on that something was changed."""
        if self._made:
            self._made.refresh(changes)
