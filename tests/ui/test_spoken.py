"""What a screen reader is told of each table beside a picture: every row, by a name of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from migbrowser.model.address import Address
from migbrowser.ui.dialogs.notes import AllNotes
from migbrowser.ui.tour import QUESTION, TURNS, subjects

EVENT, CLAUSE = Address("event/2025-lianyungang-regional"), Address("clause/initiative-2023/12")
STATES = {
    "timeline": {},
    "participants": {"shown": "matrix"},
    "participants, the list": {"shown": "list"},
    "clauses": {},
    "clauses, the grid": {"page": "grid"},
    "search": {},
    "search, in context": {},
    "compare": {},
}


def settle(whole):
    assert whole.jobs.settle()
    for _ in range(TURNS):
        QApplication.processEvents()


@pytest.fixture(params=STATES)
def view(request, real):
    """Each tab with something in it."""
    found = []
    real.jobs.run(subjects, found.append)
    settle(real)
    tab, state = request.param.partition(",")[0], STATES[request.param]
    if tab == "search":
        real.context.search(QUESTION)
        real.window.tabs.current.head.contexts.setChecked("context" in request.param)
    elif tab == "compare":
        real.context.compare((found[0].event,))
    else:
        real.context.show_tab(tab, state)
    settle(real)
    return real.window.tabs.current


def spoken(table):
    """The names that the system's accessibility tree has for the parts of a view."""
    whole = QAccessible.queryAccessibleInterface(table)
    parts = [whole.child(number) for number in range(whole.childCount())]
    return [(part.role(), part.text(QAccessible.Text.Name).strip()) for part in parts if part]


def test_every_row_of_every_table_is_named(view):
    tables = [each for each in view.findChildren(QAbstractItemView) if _read(each)]
    assert tables
    for table in tables:
        assert table.accessibleName()
        rows = table.model().rowCount()
        names = spoken(table)
        if isinstance(table, QTableView):
            heads = [name for role, name in names if role is QAccessible.Role.RowHeader]
            assert len(heads) == rows
            assert all(heads), table.accessibleName()
            titles = [name for role, name in names if role is QAccessible.Role.ColumnHeader]
            assert all(titles), table.accessibleName()
        else:
            items = [name for role, name in names if role in _ITEMS]
            assert len(items) >= rows
            assert all(items), table.accessibleName()


def test_every_entry_of_the_selection_is_named(real):
    real.context.select([EVENT, CLAUSE])
    settle(real)
    real.window.tray.fold.setChecked(True)
    settle(real)
    names = [name for role, name in spoken(real.window.tray.list) if role in _ITEMS]
    assert len(names) == 2
    assert "2025 Lianyungang" in names[0]
    assert all(names)


def test_every_note_in_the_list_is_named(real):
    for address in (EVENT, CLAUSE):
        real.jobs.run(
            lambda services, to=address: services.annotating.write(to, "Who counted?"), lane="write"
        )
    settle(real)
    real.window.actions_.do("notes")
    settle(real)
    (dialog,) = real.window.findChildren(AllNotes)
    heads = [name for role, name in spoken(dialog.table) if role is QAccessible.Role.RowHeader]
    assert len(heads) == 2
    assert all(heads)


def _read(table):
    """Whether it is there to be read: in sight, for the keyboard, and not empty."""
    wanted = table.focusPolicy() != Qt.FocusPolicy.NoFocus
    return table.isVisible() and wanted and table.model() is not None and table.model().rowCount() > 0


_ITEMS = {QAccessible.Role.ListItem, QAccessible.Role.TreeItem, QAccessible.Role.Cell}
