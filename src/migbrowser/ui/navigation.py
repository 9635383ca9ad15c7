"""Going places: every way to another tab or entry is one step of back and forward."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from migbrowser.model.address import Address, is_link, parse_address
from migbrowser.model.errors import UserError
from migbrowser.ui.context import Context
from migbrowser.ui.frame.reader_pane import ReaderPane
from migbrowser.ui.history import History, Place
from migbrowser.ui.tabs import TABS, Tabs


class _Searches(Protocol):
    def search(self, text: str) -> None: ...


class _Compares(Protocol):
    def compare(self, addresses: tuple[Address, ...]) -> None: ...


class Navigation(QObject):
    """Answers what views ask of the frame: open, search, compare, show a tab; keeps the history."""

    moved = Signal()
    reader_wanted = Signal()

    def __init__(self, context: Context, tabs: Tabs, pane: ReaderPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._tabs, self._pane = context, tabs, pane
        self.history = History(Place(TABS[0].name))
        context.open_requested.connect(self._open)
        context.search_requested.connect(self._search)
        context.compare_requested.connect(self._compare)
        context.tab_requested.connect(self._show_tab)
        context.aside_requested.connect(self._show_aside)

    def begin(self, history: History) -> None:
        """Show where the user was."""
        self.history = history
        self._arrive(history.current)

    def go(self, text: str) -> None:
        """What was typed in the one line: an address or a link is opened, anything else is searched for."""
        try:
            address = parse_address(text)
        except UserError as error:
            if is_link(text):
                self._context.jobs.failed.emit(error)
            elif text.strip():
                self._context.search(text)
            return
        self._context.open(address)

    def back(self) -> None:
        """One step back."""
        self._leave()
        self._arrive(self.history.back())

    def forward(self) -> None:
        """One step forward."""
        self._leave()
        self._arrive(self.history.forward())

    def note(self) -> None:
        """Write down how the current place looks."""
        self._leave()

    def _open(self, text: str, focus: bool) -> None:
        address = Address(text)
        self._move(replace(self._here(), address=address))
        self._show_entry(address)
        if focus:
            self._pane.reader.focus()

    def _search(self, text: str) -> None:
        self._move(replace(self._here(), tab="search", subject=text))
        cast(_Searches, self._tabs.show_tab("search")).search(text)
        self._tabs.current.focus()
        self._arrived()

    def _compare(self, addresses: tuple[Address, ...]) -> None:
        self._move(replace(self._here(), tab="compare", subject="+".join(addresses)))
        cast(_Compares, self._tabs.show_tab("compare")).compare(addresses)
        self._arrived()

    def _show_tab(self, name: str, state: dict[str, object]) -> None:
        subject = self.history.current.subject if name == self._tabs.name else ""
        self._move(replace(self._here(), tab=name, subject=subject))
        self._tabs.show_tab(name, state or None)
        self._arrived()

    def _show_aside(self, widget: QWidget | None) -> None:
        self._pane.set_aside(self._tabs.name, widget)
        self.reader_wanted.emit()

    def _here(self) -> Place:
        return replace(self.history.current, state={})

    def _leave(self) -> None:
        if self._tabs.name:
            self.history.remember(self._tabs.current.state())

    def _move(self, place: Place) -> None:
        self._leave()
        self.history.go(place)

    def _arrive(self, place: Place) -> None:
        self._tabs.show_tab(place.tab, place.state or None)
        if place.address:
            self._show_entry(Address(place.address))
        self._arrived()

    def _arrived(self) -> None:
        self._pane.show_for(self._tabs.name)
        self.moved.emit()

    def _show_entry(self, address: Address) -> None:
        self._pane.show_reader()
        self._pane.reader.begin()
        self._pane.reader.open(address)
        self._context.set_current(address)
        self._tabs.current.reveal(address)
        self.reader_wanted.emit()
        self.moved.emit()
