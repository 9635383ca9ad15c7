"""What a view may ask of the window, without knowing the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.model.selection import Collected, Item, Selection
from migbrowser.ui.jobs import Jobs, Lane
from migbrowser.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMenu, QWidget

    from migbrowser.model.remembered import PastSearch
    from migbrowser.services.services import Services
    from migbrowser.ui.models.search_asked import Asked


class Context(QObject):
    """Handed to every view: the jobs, the look, and the deeds that reach beyond one view.

    The frame answers the request signals; a view's test needs no frame, only a `Context` and a spy on them.
    """

    # what has happened
    changed = Signal(object)  # Changes, after any deed of anybody
    current_changed = Signal(str)  # the address that the reader shows now, "" for none
    selection_changed = Signal()
    notes_changed = Signal()
    # what is asked of the frame
    open_requested = Signal(str, bool)  # address, whether the keyboard goes to the reader
    compare_requested = Signal(
        object
    )  # tuple[Address | Path, ...]: an event, or two to four reports or files
    files_requested = Signal()  # ask which files to compare
    attach_requested = Signal(str)  # address of a report: ask which file is its text
    search_requested = Signal(str)
    note_requested = Signal(object)  # Address: its note is to be written
    menu_requested = Signal(object, object)  # QMenu about to be shown, tuple[Address, ...]: what it is about
    tab_requested = Signal(str, object)  # name of the tab, the state to show it in
    aside_requested = Signal(object)  # a widget in the reader's place, None for the reader
    copied = Signal(str)  # what the status line says of it
    copy_requested = Signal(object)  # tuple[Address, ...]: with source
    export_requested = Signal(object)  # tuple[Item, ...] | Comparison
    hits_export_requested = Signal(object, object)  # Asked; ContextOrder, None for results
    hit_requested = Signal(int)  # the hit after (1) or before (-1) the one that the reader shows
    question_changed = Signal()
    preview_requested = Signal(object)  # Selection
    print_requested = Signal(object)  # tuple[Item, ...]
    overcome = Signal(object)  # UserError: what it says no longer stands in the way
    told = Signal(str)  # a passing word for the status line

    def __init__(self, jobs: Jobs, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs, self.theme = jobs, theme
        self.theme_changed, self.zoom_changed = theme.changed, theme.zoom_changed
        self._current: Address | None = None
        self._collected = Collected(Selection(0, ""))
        self._question: Asked | None = None
        self._forgotten: tuple[PastSearch, ...] = ()
        self._selection: tuple[Address, ...] = ()
        self._noted: frozenset[Address] = frozenset()
        jobs.changed.connect(self._spread)

    @property
    def current(self) -> Address | None:
        """The entry that the reader shows."""
        return self._current

    @property
    def question(self) -> Asked | None:
        """The question whose hits are marked wherever they are read."""
        return self._question

    def set_question(self, asked: Asked | None) -> None:
        """For the Search tab: mark the hits of this question in what is read; `None` marks nothing."""
        if asked != self._question:
            self._question = asked
            self.question_changed.emit()

    @property
    def selection(self) -> tuple[Address, ...]:
        """The entries marked for export, in the user's order, as last read."""
        return self._selection

    @property
    def noted(self) -> frozenset[Address]:
        """The entries that have a note, as last read."""
        return self._noted

    @property
    def collected(self) -> Collected:
        """The present selection with the user's own words in it, and the other selections, as last read."""
        return self._collected

    def open(self, address: str, *, focus: bool = False) -> None:
        """Show an entry in the reader, as one step of back and forward."""
        self.open_requested.emit(str(address), focus)

    def select(self, addresses: Iterable[Address]) -> None:
        """Mark entries for export."""
        chosen = tuple(addresses)
        self.jobs.run(lambda services: services.collecting.add(chosen), lane=Lane.WRITE)

    def deselect(self, addresses: Iterable[Address]) -> None:
        """Take entries out of the selection."""
        chosen = tuple(addresses)
        self.jobs.run(lambda services: services.collecting.remove(chosen), lane=Lane.WRITE)

    def toggle(self, addresses: Iterable[Address]) -> None:
        """Mark entries, or take them out if all of them are marked already."""
        chosen = tuple(addresses)
        (self.deselect if set(chosen) <= set(self._selection) else self.select)(chosen)

    def compare(self, addresses: Iterable[Address | Path]) -> None:
        """Show the Compare tab with these reports or files, or with all reports of one event."""
        self.compare_requested.emit(tuple(addresses))

    def search(self, text: str) -> None:
        """Show the Search tab with an answer to `text`."""
        self.search_requested.emit(text)

    def note(self, address: Address) -> None:
        """Show an entry in the reader with the keyboard in its note."""
        self.note_requested.emit(address)

    def offer(self, menu: QMenu, addresses: Iterable[Address], *, opening: bool = True) -> None:
        """Add to a menu what can be done with these entries, nothing if there are none.

        Unless they are open already, or the view offers it in words of its own, to open them comes first.
        """
        meant = tuple(map(Address, addresses))  # those that went through Qt come back as mere text
        if meant and opening:
            first = menu.addAction(self.tr("&Open"))
            first.setEnabled(len(meant) == 1)
            first.triggered.connect(lambda _=False: self.open(meant[0], focus=True))
        if meant:
            self.menu_requested.emit(menu, meant)

    def show_tab(self, name: str, state: dict[str, object] | None = None) -> None:
        """Show a tab (`timeline`, `participants`, `clauses`, `search`, `compare`) in a state of its own."""
        self.tab_requested.emit(name, state or {})

    def show_aside(self, widget: QWidget | None) -> None:
        """Put a view's own details in the reader's place until an entry is opened or the tab is left."""
        self.aside_requested.emit(widget)

    def copy(self, text: str, said: str = "") -> None:
        """Put plain text on the clipboard; `said` tells the user what it was."""
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(said or self.tr("Copied"))

    def copy_with_source(self, addresses: Iterable[Address]) -> None:
        """Put entries on the clipboard with address, report, passage and edition."""
        self.copy_requested.emit(tuple(addresses))

    def export(self, items: Iterable[Item]) -> None:
        """Ask where to write these entries, with the user's own words between them, then write them."""
        self.export_requested.emit(tuple(items))

    def preview(self, selection: Selection) -> None:
        """Show the pages of a selection before they are saved."""
        self.preview_requested.emit(selection)

    def print_(self, items: Iterable[Item]) -> None:
        """Ask for a printer, then print these entries and the user's own words between them."""
        self.print_requested.emit(tuple(items))

    def tell(self, words: str) -> None:
        """A passing word in the status line, also for screen readers."""
        self.told.emit(words)

    def set_current(self, address: Address | None) -> None:
        """For the frame: what the reader shows now."""
        self._current = address
        self.current_changed.emit(address or "")

    @property
    def forgotten(self) -> tuple[PastSearch, ...]:
        """The history of searches as it was when it was emptied; nothing once it is back."""
        return self._forgotten

    def forget_searches(self) -> None:
        """Empty the history of searches; those saved stay, and what is forgotten can be brought back."""

        def deed(services: Services) -> tuple[tuple[PastSearch, ...], Changes]:
            return services.remembering.history(), services.remembering.clear()

        def done(found: tuple[tuple[PastSearch, ...], Changes]) -> None:
            self._forgotten = found[0] or self._forgotten
            self.jobs.changed.emit(found[1])
            self.tell(self.tr("Searches made lately forgotten; the menu Search brings them back"))

        self.jobs.run(deed, done, lane=Lane.WRITE)

    def bring_searches_back(self) -> None:
        """Undo `forget_searches`."""
        searches, self._forgotten = self._forgotten, ()
        self.jobs.run(
            lambda services: services.remembering.bring_back(searches),
            lambda _: self.tell(self.tr("%n search(es) brought back", "", len(searches))),
            lane=Lane.WRITE,
        )

    def read_selection(self) -> None:
        """Read the selection anew; `selection_changed` follows."""
        self.jobs.run(
            _collected,
            self._set_collected,
            lane=Lane.WRITE,  # the lane of the one library connection: the answer is after the deed
        )

    def when_kept(self, deed: Callable[[], object]) -> None:
        """Do `deed` once all that was asked of the library is kept and the selection is read again."""

        def go_on(found: tuple[Collected, tuple[Address, ...]]) -> None:
            self._set_collected(found)
            deed()

        self.jobs.run(_collected, go_on, lane=Lane.WRITE, owner=self)

    def read_notes(self) -> None:
        """Read anew which entries have a note; `notes_changed` follows."""
        self.jobs.run(lambda services: services.annotating.noted(), self._set_noted, lane=Lane.WRITE)

    def _set_noted(self, noted: frozenset[Address]) -> None:
        self._noted = noted
        self.notes_changed.emit()

    def _set_collected(self, found: tuple[Collected, tuple[Address, ...]]) -> None:
        self._collected, self._selection = found
        self.selection_changed.emit()

    def _spread(self, changes: Changes) -> None:
        if changes.selection:
            self.read_selection()
        if changes.notes:
            self.read_notes()
        self.changed.emit(changes)


def _collected(services: Services) -> tuple[Collected, tuple[Address, ...]]:
    """The selections, and the entries of the present one: of thousands these take a moment."""
    collected = services.collecting.collected()
    return collected, collected.present.addresses
