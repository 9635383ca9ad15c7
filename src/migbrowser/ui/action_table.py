"""The action table as values: what can be done, under which title, key, icon and menu, and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction

from migbrowser.ui.marking import QT_TRANSLATE_NOOP

MENUS = (
    QT_TRANSLATE_NOOP("Menus", "&File"),
    QT_TRANSLATE_NOOP("Menus", "&Edit"),
    QT_TRANSLATE_NOOP("Menus", "&View"),
    QT_TRANSLATE_NOOP("Menus", "&Go"),
    QT_TRANSLATE_NOOP("Menus", "&Search"),
    QT_TRANSLATE_NOOP("Menus", "&Tools"),
    QT_TRANSLATE_NOOP("Menus", "&Help"),
)
FILE, EDIT, VIEW, GO, SEARCH, TOOLS, HELP = MENUS


class Situation(NamedTuple):
    """All that decides which actions are enabled."""

    back: bool = False
    forward: bool = False
    entries: bool = False  # the current view or the reader has entries to act on
    notable: bool = False  # a note can be written on what is current
    selection: bool = False  # something is marked for export
    forgotten: bool = False  # the searches made lately were forgotten and can be brought back
    offered: frozenset[str] = frozenset()  # ids of the deeds that the current views can do


When = Callable[[Situation, str], bool]


class ActionRow(NamedTuple):
    """One action. `title` is English with its mnemonic, translated when shown; `rule`: a line above it."""

    id: str
    title: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: When = lambda _situation, _id: True
    rule: bool = False
    group: str = ""  # actions of one group are choices: one of them is checked
    role: QAction.MenuRole = QAction.MenuRole.NoRole


def _back(situation: Situation, _: str) -> bool:
    return situation.back


def _forward(situation: Situation, _: str) -> bool:
    return situation.forward


def _entries(situation: Situation, _: str) -> bool:
    return situation.entries


def _noted(situation: Situation, _: str) -> bool:
    return situation.notable


def _selection(situation: Situation, _: str) -> bool:
    return situation.selection


def _entries_or_selection(situation: Situation, _: str) -> bool:
    return situation.entries or situation.selection


def _exportable(situation: Situation, _: str) -> bool:
    return situation.entries or situation.selection or "export_comparison" in situation.offered


def _forgotten(situation: Situation, _: str) -> bool:
    return situation.forgotten


def _offered(situation: Situation, id: str) -> bool:  # noqa: A002 (it is one)
    return id in situation.offered


_quit, _about, _preferences = (
    QAction.MenuRole.QuitRole,
    QAction.MenuRole.AboutRole,
    QAction.MenuRole.PreferencesRole,
)
# Where a platform has no standard key (Quit, FullScreen, Preferences), Qt's is empty: keys are ours, by name.
TABLE = (
    ActionRow(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        FILE,
        ("Ctrl+E",),
        "file-down",
        _exportable,
    ),
    ActionRow(
        "print",
        QT_TRANSLATE_NOOP("Actions", "&Print…"),
        FILE,
        ("Ctrl+P",),
        "printer",
        _entries_or_selection,
    ),
    ActionRow(
        "preview",
        QT_TRANSLATE_NOOP("Actions", "Pre&view of the selection"),
        FILE,
        ("Ctrl+Shift+I",),
        "eye",
        _selection,
    ),
    ActionRow(
        "export_comparison",
        QT_TRANSLATE_NOOP("Actions", "Export this co&mparison…"),
        FILE,
        ("Ctrl+Shift+X",),
        "file-down",
        _offered,
    ),
    ActionRow("export_notes", QT_TRANSLATE_NOOP("Actions", "Export all &notes…"), FILE, (), "file-down"),
    ActionRow("attach", QT_TRANSLATE_NOOP("Actions", "&Attach file…"), FILE, ("Ctrl+Shift+O",), "", _offered),
    ActionRow(
        "open_files", QT_TRANSLATE_NOOP("Actions", "C&ompare files…"), FILE, ("Ctrl+O",), "folder-open"
    ),
    ActionRow(
        "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), FILE, ("Ctrl+Q",), "log-out", rule=True, role=_quit
    ),
    ActionRow(
        "copy_with_source",
        QT_TRANSLATE_NOOP("Actions", "Copy with &source"),
        EDIT,
        ("Ctrl+Shift+C",),
        "quote",
        _entries,
    ),
    ActionRow(
        "copy_citation",
        QT_TRANSLATE_NOOP("Actions", "Copy c&itation"),
        EDIT,
        ("Ctrl+Shift+T",),
        "quote",
        _entries,
    ),
    ActionRow(
        "copy_link", QT_TRANSLATE_NOOP("Actions", "Copy &link"), EDIT, ("Ctrl+Shift+L",), "copy", _entries
    ),
    ActionRow(
        "copy_table",
        QT_TRANSLATE_NOOP("Actions", "Copy the &whole table"),
        EDIT,
        ("Ctrl+Shift+M",),
        "copy",
        _offered,
    ),
    ActionRow(
        "select",
        QT_TRANSLATE_NOOP("Actions", "&Add to or take from selection"),
        EDIT,
        ("Ctrl+D",),
        "list-plus",
        _entries,
        True,
    ),
    ActionRow(
        "clear_selection",
        QT_TRANSLATE_NOOP("Actions", "&Clear selection"),
        EDIT,
        ("Ctrl+Shift+D",),
        "eraser",
        _selection,
    ),
    ActionRow(
        "note",
        QT_TRANSLATE_NOOP("Actions", "&Note on the entry"),
        EDIT,
        ("Ctrl+N",),
        "notebook-pen",
        _noted,
        True,
    ),
    ActionRow("menu", QT_TRANSLATE_NOOP("Actions", "&Menu of what is marked"), EDIT, ("Shift+F10",)),
    ActionRow(
        "preferences",
        QT_TRANSLATE_NOOP("Actions", "&Preferences…"),
        EDIT,
        ("Ctrl+,",),
        "settings",
        rule=True,
        role=_preferences,
    ),
    ActionRow("tab_timeline", QT_TRANSLATE_NOOP("Actions", "&Timeline"), VIEW, ("Ctrl+1",), "calendar-range"),
    ActionRow("tab_participants", QT_TRANSLATE_NOOP("Actions", "&Participants"), VIEW, ("Ctrl+2",), "users"),
    ActionRow("tab_clauses", QT_TRANSLATE_NOOP("Actions", "&Clauses"), VIEW, ("Ctrl+3",), "scroll-text"),
    ActionRow("tab_search", QT_TRANSLATE_NOOP("Actions", "S&earch results"), VIEW, ("Ctrl+4",), "search"),
    ActionRow("tab_compare", QT_TRANSLATE_NOOP("Actions", "C&ompare"), VIEW, ("Ctrl+5",), "columns-3"),
    ActionRow(
        "filters",
        QT_TRANSLATE_NOOP("Actions", "Filters of the ta&b"),
        VIEW,
        ("Ctrl+Shift+F",),
        "filter",
        _offered,
        True,
    ),
    ActionRow(
        "other_form",
        QT_TRANSLATE_NOOP("Actions", "As a l&ist, or otherwise"),
        VIEW,
        ("Ctrl+M",),
        "",
        _offered,
    ),
    ActionRow(
        "toggle_reader",
        QT_TRANSLATE_NOOP("Actions", "Show or hide the &reader"),
        VIEW,
        ("Ctrl+B",),
        "panel-right",
        rule=True,
    ),
    ActionRow(
        "reader_alone",
        QT_TRANSLATE_NOOP("Actions", "Reader &alone, or beside the tab"),
        VIEW,
        ("Ctrl+Shift+B",),
        "book-open",
    ),
    ActionRow(
        "unfold_selection",
        QT_TRANSLATE_NOOP("Actions", "Show or &hide the selected entries"),
        VIEW,
        ("Ctrl+U",),
        "chevron-up",
    ),
    ActionRow(
        "wordings",
        QT_TRANSLATE_NOOP("Actions", "Each report's &wording of the facts"),
        VIEW,
        ("F4",),
        "quote",
        _offered,
    ),
    ActionRow(
        "theme_system",
        QT_TRANSLATE_NOOP("Actions", "Colours of the &system"),
        VIEW,
        (),
        "monitor",
        rule=True,
        group="theme",
    ),
    ActionRow("theme_light", QT_TRANSLATE_NOOP("Actions", "&Light colours"), VIEW, (), "sun", group="theme"),
    ActionRow("theme_dark", QT_TRANSLATE_NOOP("Actions", "&Dark colours"), VIEW, (), "moon", group="theme"),
    ActionRow(
        "zoom_in", QT_TRANSLATE_NOOP("Actions", "Lar&ger"), VIEW, ("Ctrl++", "Ctrl+="), "zoom-in", rule=True
    ),
    ActionRow("zoom_out", QT_TRANSLATE_NOOP("Actions", "S&maller"), VIEW, ("Ctrl+-",), "zoom-out"),
    ActionRow("zoom_reset", QT_TRANSLATE_NOOP("Actions", "&Usual size"), VIEW, ("Ctrl+0",), "rotate-ccw"),
    ActionRow(
        "full_screen", QT_TRANSLATE_NOOP("Actions", "&Full screen"), VIEW, ("F11",), "maximize", rule=True
    ),
    ActionRow("back", QT_TRANSLATE_NOOP("Actions", "&Back"), GO, ("Alt+Left",), "arrow-left", _back),
    ActionRow(
        "forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), GO, ("Alt+Right",), "arrow-right", _forward
    ),
    ActionRow(
        "go_to", QT_TRANSLATE_NOOP("Actions", "&Go to anything…"), GO, ("Ctrl+K",), "chevron-right", rule=True
    ),
    ActionRow("notes", QT_TRANSLATE_NOOP("Actions", "All n&otes"), GO, ("Ctrl+Shift+A",), "notebook-text"),
    ActionRow(
        "next_difference",
        QT_TRANSLATE_NOOP("Actions", "&Next difference"),
        GO,
        ("Alt+Down",),
        "arrow-down",
        _offered,
        True,
    ),
    ActionRow(
        "previous_difference",
        QT_TRANSLATE_NOOP("Actions", "&Previous difference"),
        GO,
        ("Alt+Up",),
        "arrow-up",
        _offered,
    ),
    ActionRow(
        "next_conflict",
        QT_TRANSLATE_NOOP("Actions", "Next &conflict"),
        GO,
        ("Alt+Shift+Down",),
        "triangle-alert",
        _offered,
    ),
    ActionRow(
        "next_doubt",
        QT_TRANSLATE_NOOP("Actions", "Next row that the engine &reads otherwise"),
        GO,
        ("Alt+Shift+O",),
        "",
        _offered,
    ),
    ActionRow(
        "previous_neighbour",
        QT_TRANSLATE_NOOP("Actions", "Previous clause or s&tatement"),
        GO,
        ("Alt+PgUp",),
        "chevron-up",
        _offered,
        True,
    ),
    ActionRow(
        "next_neighbour",
        QT_TRANSLATE_NOOP("Actions", "Next c&lause or statement"),
        GO,
        ("Alt+PgDown",),
        "chevron-down",
        _offered,
    ),
    ActionRow("next_pane", QT_TRANSLATE_NOOP("Actions", "Next p&ane"), GO, ("F6",), rule=True),
    ActionRow("previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous pan&e"), GO, ("Shift+F6",)),
    ActionRow("search", QT_TRANSLATE_NOOP("Actions", "&Search everything"), SEARCH, ("Ctrl+L",), "search"),
    ActionRow(
        "contexts",
        QT_TRANSLATE_NOOP("Actions", "Hits in conte&xt, or as results"),
        SEARCH,
        ("Ctrl+Shift+K",),
        "",
        _offered,
        True,
    ),
    ActionRow(
        "names_forms",
        QT_TRANSLATE_NOOP("Actions", "Names in &all forms, or as typed"),
        SEARCH,
        ("Ctrl+Shift+N",),
        "",
        _offered,
    ),
    ActionRow(
        "copy_hits",
        QT_TRANSLATE_NOOP("Actions", "Cop&y all hits"),
        SEARCH,
        ("Ctrl+Shift+Y",),
        "copy",
        _offered,
        True,
    ),
    ActionRow(
        "export_hits",
        QT_TRANSLATE_NOOP("Actions", "Export all h&its…"),
        SEARCH,
        ("Ctrl+Shift+E",),
        "file-down",
        _offered,
    ),
    ActionRow(
        "select_hits",
        QT_TRANSLATE_NOOP("Actions", "Add all hits to the selec&tion"),
        SEARCH,
        ("Ctrl+Shift+G",),
        "list-plus",
        _offered,
    ),
    ActionRow(
        "save_search",
        QT_TRANSLATE_NOOP("Actions", "Sa&ve this search…"),
        SEARCH,
        ("Ctrl+S",),
        "",
        _offered,
        True,
    ),
    ActionRow("saved_searches", QT_TRANSLATE_NOOP("Actions", "Save&d searches…"), SEARCH, ("Ctrl+Shift+S",)),
    ActionRow("search_history", QT_TRANSLATE_NOOP("Actions", "Searches made &lately…"), SEARCH),
    ActionRow("forget_history", QT_TRANSLATE_NOOP("Actions", "F&orget the searches made lately"), SEARCH),
    ActionRow(
        "bring_history_back",
        QT_TRANSLATE_NOOP("Actions", "&Bring the forgotten searches back"),
        SEARCH,
        when=_forgotten,
    ),
    ActionRow(
        "find",
        QT_TRANSLATE_NOOP("Actions", "&Find in the entry…"),
        SEARCH,
        ("Ctrl+F",),
        "eye",
        _offered,
        True,
    ),
    ActionRow(
        "find_next", QT_TRANSLATE_NOOP("Actions", "Find &next"), SEARCH, ("F3",), "chevron-down", _offered
    ),
    ActionRow(
        "find_previous",
        QT_TRANSLATE_NOOP("Actions", "Find &previous"),
        SEARCH,
        ("Shift+F3",),
        "chevron-up",
        _offered,
    ),
    ActionRow(
        "compare",
        QT_TRANSLATE_NOOP("Actions", "&Compare the reports"),
        TOOLS,
        ("Ctrl+R",),
        "git-compare",
        _entries,
    ),
    ActionRow(
        "verdict",
        QT_TRANSLATE_NOOP("Actions", "Who is &right?"),
        TOOLS,
        ("Ctrl+Shift+V",),
        "",
        _offered,
        True,
    ),
    ActionRow(
        "join", QT_TRANSLATE_NOOP("Actions", "&Join rows of a comparison"), TOOLS, ("Ctrl+J",), "", _offered
    ),
    ActionRow(
        "split",
        QT_TRANSLATE_NOOP("Actions", "&Split a row of a comparison"),
        TOOLS,
        ("Ctrl+Shift+J",),
        "",
        _offered,
    ),
    ActionRow(
        "correct",
        QT_TRANSLATE_NOOP("Actions", "Request a correc&tion…"),
        TOOLS,
        ("Ctrl+Shift+R",),
        "triangle-alert",
        _entries,
        True,
    ),
    ActionRow(
        "diff_participants",
        QT_TRANSLATE_NOOP("Actions", "&Who came and who went"),
        TOOLS,
        ("Ctrl+Shift+W",),
        "users",
        _offered,
    ),
    ActionRow("health", QT_TRANSLATE_NOOP("Actions", "Data &health"), TOOLS, (), "check", rule=True),
    ActionRow("handbook", QT_TRANSLATE_NOOP("Actions", "&Handbook"), HELP, ("F1",), "circle-help"),
    ActionRow("signs", QT_TRANSLATE_NOOP("Actions", "&Signs and their meaning"), HELP, ("Shift+F1",), "eye"),
    ActionRow("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keys"), HELP, ("Ctrl+?",), "keyboard"),
    ActionRow(
        "about", QT_TRANSLATE_NOOP("Actions", "&About migbrowser"), HELP, (), "info", rule=True, role=_about
    ),
)
BY_ID: Mapping[str, ActionRow] = {row.id: row for row in TABLE}
