"""What each action of the table does in the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from migbrowser.model.address import Address
from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import in_menu
from migbrowser.ui.jobs import Lane
from migbrowser.ui.tabs import NAMES
from migbrowser.ui.theme import ThemeChoice
from migbrowser.ui.view import can_be_noted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from migbrowser.model.search import ContextOrder
    from migbrowser.model.selection import Item, Selection
    from migbrowser.ui.dialogs.export import Exported
    from migbrowser.ui.main_window import MainWindow
    from migbrowser.ui.memory import Memory
    from migbrowser.ui.models.search_asked import Asked

OFFERED = (
    "attach",
    "copy_table",
    "export_comparison",
    "filters",
    "find",
    "find_next",
    "find_previous",
    "wordings",
    "join",
    "next_conflict",
    "next_difference",
    "next_doubt",
    "previous_difference",
    "next_neighbour",
    "other_form",
    "previous_neighbour",
    "diff_participants",
    "contexts",
    "names_forms",
    "save_search",
    "split",
    "verdict",
    "copy_hits",
    "export_hits",
    "select_hits",
)
IN_MENUS = ("select", "copy_with_source", "copy_citation", "copy_link", "note", "compare", "correct")
MAY_BE_MEANT = 20  # of the marked entries, by a request that is about one


class Deeds(QObject):
    """The handlers of one window's actions."""

    def __init__(self, window: MainWindow, memory: Memory, resources: Path) -> None:
        super().__init__(window)
        self._window, self._memory, self._resources = window, memory, resources
        self._context = window.context
        self._on_entries = self._make_on_entries()
        window.actions_.handle(self._handlers())
        window.actions_.check(f"theme_{self._context.theme.choice.value}")
        self._context.menu_requested.connect(self._offer)
        self._context.copy_requested.connect(self._copy)
        self._context.export_requested.connect(self._export)
        self._context.preview_requested.connect(self._preview)
        self._context.print_requested.connect(self._print)
        self._context.files_requested.connect(self._open_files)
        self._context.attach_requested.connect(self._attach)
        self._context.hits_export_requested.connect(self._export_hits)

    def _handlers(self) -> Mapping[str, Callable[[], None]]:
        window, navigation = self._window, self._window.navigation
        return {
            **{f"tab_{name}": partial(self._context.show_tab, name) for name in NAMES},
            **{id_: partial(self._offered, id_) for id_ in OFFERED},
            **{f"theme_{choice}": partial(self._dress, choice) for choice in ThemeChoice},
            **{id_: partial(self._do_on_current, id_) for id_ in self._on_entries},
            **self._dialogs(),
            "back": navigation.back,
            "forward": navigation.forward,
            "search": self._search,
            "saved_searches": self._saved_searches,
            "search_history": self._search_history,
            "forget_history": self._context.forget_searches,
            "bring_history_back": self._context.bring_searches_back,
            "note": self._note,
            "clear_selection": self._clear,
            "menu": _ask_for_menu,
            "preview": self._preview_selection,
            "unfold_selection": self._unfold_selection,
            "print": lambda: self._window.tray.when_written(self._print_shown),
            "export": lambda: self._window.tray.when_written(self._export_shown),
            "open_files": self._open_files,
            "toggle_reader": self._toggle_reader,
            "reader_alone": lambda: window.show_reader(alone=window.tabs.isVisible()),
            "zoom_in": lambda: self._zoom(1),
            "zoom_out": lambda: self._zoom(-1),
            "zoom_reset": lambda: self._context.theme.set_zoom(1.0),
            "full_screen": self._full_screen,
            "next_pane": lambda: self._pane(1),
            "previous_pane": lambda: self._pane(-1),
            "quit": self._quit,
        }

    def _make_on_entries(self) -> Mapping[str, Callable[[tuple[Address, ...]], None]]:
        """The deeds on entries, whichever these are: the current ones, or those that a menu is about."""
        context = self._context
        return {
            "select": context.toggle,
            "copy_with_source": self._copy,
            "copy_citation": self._copy_citation,
            "copy_link": lambda entries: context.copy("\n".join(entry.link for entry in entries)),
            "correct": self._correct,
            "compare": context.compare,
        }

    def _do_on_current(self, id_: str) -> None:
        if entries := self._entries():
            self._on_entries[id_](entries)

    def _offer(self, menu: QMenu, entries: tuple[Address, ...]) -> None:
        """Add to a menu the deeds that make sense for what it is about, as the menus above have them."""
        notable = next(filter(can_be_noted, entries), None)
        for id_ in IN_MENUS:
            row, deed = BY_ID[id_], self._on_entries.get(id_)
            if id_ == "compare" and not all(entry.kind in _COMPARED for entry in entries):
                continue
            if row.rule:
                menu.addSeparator()
            action = menu.addAction(in_menu(row))
            action.setObjectName(id_)
            if deed is not None:
                action.triggered.connect(lambda _=False, deed=deed: deed(entries))
            elif notable is not None:
                action.triggered.connect(lambda _=False: self._context.note(notable))
            else:
                action.setEnabled(False)

    def _dialogs(self) -> Mapping[str, Callable[[], None]]:
        return {
            "preferences": self._preferences,
            "go_to": self._go_to,
            "handbook": self._handbook,
            "signs": self._signs,
            "shortcuts": self._shortcuts,
            "notes": self._notes,
            "export_notes": self._export_notes,
            "health": self._health,
            "about": self._about,
        }

    def _entries(self) -> tuple[Address, ...]:
        window = self._window
        return window.acting().current_addresses() or window.pane.current_addresses()

    def _note(self) -> None:
        window = self._window
        address = window.acting().note_on() or window.pane.note_on()
        if address is not None:
            self._context.note(address)

    def _offered(self, id_: str) -> None:
        for part in (self._window.acting(), self._window.tabs.current, self._window.pane):
            if id_ in part.deeds():
                part.deeds()[id_]()
                return

    def _copy(self, addresses: tuple[Address, ...]) -> None:
        from migbrowser.ui.clipping import with_source
        from migbrowser.ui.exporting import export_options

        style = export_options(self._memory).style
        count = len(addresses)
        said = self.tr("%n entry(s) copied with source", "", count)
        self._context.jobs.run(
            lambda services: with_source(services, addresses, style),
            lambda text: self._context.copy(text, said),
            key="copy",
            owner=self,
        )

    def _copy_citation(self, addresses: tuple[Address, ...]) -> None:
        from migbrowser.ui.exporting import export_options

        style = export_options(self._memory).style
        said = self.tr("%n citation(s) copied", "", len(addresses))
        self._context.jobs.run(
            lambda services: "\n\n".join(services.citing.cite(each, style) for each in addresses),
            lambda text: self._context.copy(text, said),
            key="copy",
            owner=self,
        )

    def _export_shown(self) -> None:
        """The selection, else what is looked at, also where it is no entry: a comparison of files."""
        chosen, view = self._context.collected.present.items, self._window.tabs.current
        if not chosen and "export_comparison" in view.deeds() and not view.current_addresses():
            view.deeds()["export_comparison"]()
        else:
            self._export(chosen or self._entries())

    def _export(self, items: Exported) -> None:
        from migbrowser.ui.dialogs.export_options import ExportDialog

        ExportDialog(self._context, self._memory, items, self._window).open()

    def _preview(self, selection: Selection) -> None:
        from migbrowser.ui.exporting import export_options
        from migbrowser.ui.views.tray_preview import Preview

        options = replace(export_options(self._memory), title=selection.title or None)
        Preview(self._context, selection, options, self._window).open()

    def _print_shown(self) -> None:
        """The selection, else what is looked at."""
        self._print(self._context.collected.present.items or self._entries())

    def _print(self, items: tuple[Item, ...]) -> None:
        from migbrowser.ui.exporting import export_options
        from migbrowser.ui.printing import ask_and_print

        present = self._context.collected.present
        title = present.title or None if items == present.items else None
        ask_and_print(self._window, self._context, items, replace(export_options(self._memory), title=title))

    def _correct(self, entries: tuple[Address, ...]) -> None:
        from migbrowser.ui.dialogs.correction import CorrectionDialog

        meant = dict.fromkeys((*entries[:MAY_BE_MEANT], *self._window.pane.current_addresses()))
        CorrectionDialog(self._context, self._memory, entries[0], self._window, tuple(meant)[1:]).open()

    def _preview_selection(self) -> None:
        self._window.tray.show_preview()

    def _unfold_selection(self) -> None:
        self._window.tray.turn()

    def _clear(self) -> None:
        self._context.jobs.run(lambda services: services.collecting.clear(), lane=Lane.WRITE)

    def _export_notes(self) -> None:
        from migbrowser.ui.dialogs.export import ask_and_export_notes

        ask_and_export_notes(self._window, self._context, self._memory)

    def _attach(self, report: str) -> None:
        from migbrowser.ui.dialogs.attach import ask_and_attach

        ask_and_attach(self._window, self._context, self._memory, Address(report))

    def _open_files(self) -> None:
        from migbrowser.ui.dialogs.open_files import ask_for_files

        ask_for_files(self._window, self._context, self._memory)

    def _export_hits(self, asked: Asked, order: ContextOrder | None) -> None:
        from migbrowser.ui.dialogs.export import ask_and_export_hits

        ask_and_export_hits(self._window, self._context, self._memory, asked, order)

    def _search(self) -> None:
        if self._window.tabs.name == "search":
            self._window.tabs.current.focus()
        else:
            line = self._window.top_bar.line
            line.setFocus()
            line.selectAll()

    def _saved_searches(self) -> None:
        from migbrowser.ui.dialogs.saved_searches import SavedSearchesDialog

        dialog = SavedSearchesDialog(self._context, None, self._window)
        dialog.open()
        dialog.focus_list()

    def _search_history(self) -> None:
        if self._window.tabs.name != "search":
            self._context.show_tab("search")
        self._offered("search_history")

    def _toggle_reader(self) -> None:
        if self._window.pane.isHidden():
            self._window.show_reader()
        else:
            self._window.hide_reader()

    def _dress(self, choice: ThemeChoice) -> None:
        self._context.theme.set_choice(choice)
        self._window.actions_.check(f"theme_{choice}")

    def _zoom(self, steps: int) -> None:
        zoom = self._context.theme.step_zoom(steps)
        self._context.tell(self.tr("Size {} %").format(round(zoom * 100)))

    def _full_screen(self) -> None:
        window = self._window
        (window.showNormal if window.isFullScreen() else window.showFullScreen)()

    def _pane(self, step: int) -> None:
        panes = self._panes()
        inside = QApplication.focusWidget()
        here = next((n for n, (part, _) in enumerate(panes) if inside and _holds(part, inside)), -1)
        panes[(here + step) % len(panes)][1]()

    def _panes(self) -> list[tuple[QWidget, Callable[[], object]]]:
        window = self._window
        panes: list[tuple[QWidget, Callable[[], object]]] = [
            (window.top_bar, partial(_focus, window.top_bar.line)),
            (window.tab_bar, partial(_focus, window.tab_bar)),
            (window.tabs, window.tabs.current.focus),
            (window.pane, window.pane.focus_shown),
            (window.tray, window.tray.focus),
        ]
        return [pane for pane in panes if pane[0].isVisible()]

    def _quit(self) -> None:
        self._window.close()

    def _preferences(self) -> None:
        from migbrowser.ui.dialogs.preferences import Preferences

        dialog = Preferences(self._context.theme, self._memory, self._window)
        dialog.finished.connect(
            lambda _: self._window.actions_.check(f"theme_{self._context.theme.choice.value}")
        )
        dialog.open()

    def _go_to(self) -> None:
        from migbrowser.ui.dialogs.palette import PaletteDialog

        palette = PaletteDialog(self._context, self._window.actions_, self._window)
        palette.asked.connect(self._window.navigation.go)
        palette.open()

    def _handbook(self) -> None:
        from migbrowser.ui.dialogs.handbook import Handbook

        Handbook(self._context, self._resources, self._window).show()

    def _shortcuts(self) -> None:
        from migbrowser.ui.dialogs.shortcuts import Shortcuts

        Shortcuts(self._window).open()

    def _signs(self) -> None:
        from migbrowser.ui.dialogs.signs import Signs

        Signs(self._context, self._window).show()

    def _health(self) -> None:
        from migbrowser.ui.dialogs.health import HealthReport

        HealthReport(self._context, self._window).show()

    def _notes(self) -> None:
        from migbrowser.ui.dialogs.notes import AllNotes

        dialog, memory = AllNotes(self._context, self._export_notes, self._window), self._memory
        dialog.table.restore_columns(memory.get("notes", {}))
        dialog.finished.connect(lambda _: memory.put(notes=dialog.table.columns_state()))
        dialog.show()

    def _about(self) -> None:
        from migbrowser.ui.dialogs.about import About

        About(self._context, self._resources, self._window).open()


_COMPARED = ("event", "report")


def _holds(part: QWidget, inside: QWidget) -> bool:
    return part is inside or part.isAncestorOf(inside)


def _ask_for_menu() -> None:
    """As the Menu key does, which many keyboards lack; nothing where the system has opened a menu already."""
    part = QApplication.focusWidget()
    if part is not None and QApplication.activePopupWidget() is None:
        at = part.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, part.mapToGlobal(at))
        QApplication.sendEvent(part, asked)


def _focus(part: QWidget) -> None:
    part.setFocus(Qt.FocusReason.ShortcutFocusReason)
