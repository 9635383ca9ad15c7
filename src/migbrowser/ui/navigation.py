"""Going places: every way to another tab or entry is one step of back and forward."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Protocol, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from migbrowser.model.address import Address, is_link, parse_address
from migbrowser.model.errors import Problem, UserError
from migbrowser.ui.context import Context
from migbrowser.ui.frame.reader_pane import ReaderPane
from migbrowser.ui.history import History, Place
from migbrowser.ui.tabs import TABS, Tabs


class _Opens(Protocol):
    def open(self, address: Address) -> None: ...


class _Notes(Protocol):
    def write_note(self) -> None: ...


class _Searches(Protocol):
    def search(self, text: str) -> None: ...


class _Compares(Protocol):
    def compare(self, addresses: tuple[Address | Path, ...]) -> None: ...


class Navigation(QObject):
    """Answers what views ask of the frame: open, search, compare, show a tab; keeps the history."""

    moved = Signal()
    arrived = Signal()  # at a tab
    reader_wanted = Signal(bool)  # whether to read an entry there; else for what stands beside the tab's rows

    def __init__(self, context: Context, tabs: Tabs, pane: ReaderPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._tabs, self._pane = context, tabs, pane
        self.history = History(Place(TABS[0].name))
        context.open_requested.connect(self._open)
        context.note_requested.connect(self._note)
        context.search_requested.connect(self._search)
        context.compare_requested.connect(self._compare)
        context.tab_requested.connect(self._show_tab)
        context.aside_requested.connect(self._show_aside)
        context.jobs.failed.connect(self._forget)

    def begin(self, history: History) -> None:
        """Show where the user was."""
        self.history = history
        place = history.current
        self._tabs.show_tab(place.tab, place.state or None)
        self._settle()

    def begin_entry(self) -> None:
        """Show what the reader held, once the first picture is there."""
        self._pane.show_reader()
        place = self.history.current
        if place.address:
            self._show_entry(place, wanted=False)
        self._settle()

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
        self._context.open(address, focus=True)

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
        self._show_entry(self._here())
        if focus:
            self._pane.reader.focus()

    def _note(self, address: Address) -> None:
        if address == self._context.current:
            self._pane.show_reader()
            self.reader_wanted.emit(True)
        else:
            self._open(address, focus=False)
        cast(_Notes, self._pane.reader).write_note()

    def _search(self, text: str) -> None:
        self._move(replace(self._here(), tab="search", subject=text))
        cast(_Searches, self._tabs.show_tab("search")).search(text)
        self._tabs.current.focus()
        self._arrived()

    def _compare(self, addresses: tuple[Address | Path, ...]) -> None:
        self._move(replace(self._here(), tab="compare", subject="+".join(map(str, addresses))))
        cast(_Compares, self._tabs.show_tab("compare")).compare(addresses)
        self._arrived()

    def _show_tab(self, name: str, state: dict[str, object]) -> None:
        subject = self.history.current.subject if name == self._tabs.name else ""
        self._move(replace(self._here(), tab=name, subject=subject))
        self._tabs.show_tab(name, state or None)
        if not isinstance(QApplication.focusWidget(), QTabBar):  # there the arrow keys walk on
            self._tabs.current.focus()
        self._arrived()

    def _show_aside(self, widget: QWidget | None) -> None:
        self._pane.set_aside(self._tabs.name, widget)
        if widget is not None:
            self.reader_wanted.emit(False)

    def _here(self) -> Place:
        return replace(self.history.current, state={})

    def _leave(self) -> None:
        if self._tabs.name:
            self.history.remember(self._tabs.current.state(), self._pane.reading())

    def _move(self, place: Place) -> None:
        self._leave()
        self.history.go(place)

    def _arrive(self, place: Place) -> None:
        inside = QApplication.focusWidget()
        with_tab = inside is not None and self._tabs.isAncestorOf(inside)
        self._tabs.show_tab(place.tab, place.state or None)
        if with_tab:
            self._tabs.current.focus()
        self._arrived()
        if place.address:
            wanted = place.address != self._context.current
            self._show_entry(place, wanted=wanted)
        self._pane.show_for(self._tabs.name)

    def _forget(self, error: UserError) -> None:
        """An entry that is not there is no place to come back to."""
        asked = self._context.current
        if error.problem in _NOT_THERE and asked and asked == error.values.get("address"):
            self.history.forget(asked)
            self._context.set_current(Address(self.history.current.address))
            self.moved.emit()

    def _arrived(self) -> None:
        self.arrived.emit()
        self._settle()

    def _settle(self) -> None:
        self._pane.show_for(self._tabs.name)
        self.moved.emit()

    def _show_entry(self, place: Place, *, wanted: bool = True) -> None:
        """In the reader; among the tab's rows too, unless those that were marked there are marked again."""
        address = Address(place.address)
        self._pane.show_reader()
        self._pane.reader.restore(place.reading)
        cast(_Opens, self._pane.reader).open(address)
        self._context.set_current(address)
        if not place.state.get("marked"):
            self._tabs.current.reveal(address)
        if wanted:
            self.reader_wanted.emit(True)
        self.moved.emit()


_NOT_THERE = (Problem.NO_SUCH_ENTRY, Problem.WRONG_KIND)
