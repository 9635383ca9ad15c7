"""Wherever an entry with a note is listed, it shows a small sheet and says so: every list of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QToolButton, QTreeView

from migbrowser.model.address import Address
from migbrowser.ui.dialogs.palette import PaletteDialog
from migbrowser.ui.models.clauses_grid import DATES
from migbrowser.ui.widgets.note_sign import SIDE
from migbrowser.ui.widgets.rows import NOTED

CTRL = Qt.KeyboardModifier.ControlModifier
SPOKEN, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
TEN = Address("clause/initiative-2023/10")
EVENT, PARTY = Address("event/2025-lianyungang-subforum"), Address("party/kr")
TOPIC, INSTRUMENT = Address("topic/return-readmission"), Address("instrument/initiative-2023")


def noted(journey, *addresses):
    for address in addresses:
        journey.context.jobs.run(
            lambda services, to=address: services.annotating.write(to, "of mine"), lane="write"
        )
    journey.settle()
    assert journey.context.noted == set(addresses)


def every(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            yield model.index(row, column, parent)
        yield from every(model, model.index(row, 0, parent))


def signed(journey, view):
    """The items of a view that have the sign; each of them is drawn with it and says so."""
    found = [index for index in every(view.model()) if index.data(NOTED)]
    for index in found:
        view.scrollTo(index)
        assert index.data(SPOKEN).endswith("with a note")
        assert "You wrote a note on it" in str(index.data(TIP))
        rect = view.visualRect(index)
        left = rect.left() if isinstance(view, QTableView) else 0
        left = rect.right() - journey.whole.theme.px(12) if isinstance(view, QTreeView) else left
        assert_drawn(journey, view.viewport(), left, rect.top())
    return found


def heads(journey, view, orientation):
    """The sections of a table's head that have the sign."""
    header = view.horizontalHeader() if orientation == Qt.Orientation.Horizontal else view.verticalHeader()
    across = orientation == Qt.Orientation.Horizontal
    found = [n for n in range(header.count()) if view.model().headerData(n, orientation, NOTED)]
    for section in found:
        assert view.model().headerData(section, orientation, SPOKEN).endswith("with a note")
        assert "You wrote a note on it" in view.model().headerData(section, orientation, TIP)
        view.scrollTo(view.model().index(0 if across else section, section if across else 0))
        at = header.sectionViewportPosition(section)
        assert_drawn(journey, header.viewport(), at if across else 0, 0 if across else at)
    return found


def assert_drawn(journey, viewport, left, top):
    """The corner looks otherwise than without the note."""
    context, side = journey.context, journey.whole.theme.px(SIDE)
    corner, kept = QRect(left, top, side + 2, side + 3), context.noted
    with_note = viewport.grab(corner).toImage()
    context._set_noted(frozenset())
    without = viewport.grab(corner).toImage()
    context._set_noted(kept)
    assert with_note != without


def test_in_the_results_of_a_search_and_in_their_contexts(journey):
    noted(journey, TEN)
    journey.context.search("trafficking kind:clause")
    journey.settle()
    QTest.qWait(100)
    view = journey.view
    assert {index.data(Qt.ItemDataRole.UserRole) for index in signed(journey, view.pages.list)} == {TEN}
    view.deeds()["contexts"]()
    journey.settle()
    found = signed(journey, view.pages.table)
    assert {index.data(Qt.ItemDataRole.UserRole) for index in found} == {TEN}


def test_in_the_matrix_at_parties_and_events(journey):
    noted(journey, PARTY, EVENT)
    journey.press(Qt.Key.Key_2, CTRL)
    table = journey.view.table
    assert [index.data() for index in signed(journey, table)] == ["Republic of Korea"]
    assert len(signed(journey, table._names)) == 1  # the names that stay in sight
    (section,) = heads(journey, table, Qt.Orientation.Horizontal)
    assert journey.view.matrix.events[section - 1].address == EVENT


def test_in_the_rows_of_a_comparison(journey):
    journey.context.compare((EVENT,))
    journey.settle()
    table = journey.view.table
    line = next(line for line in table.comparison_model.lines if line.point and line.statements)
    noted(journey, line.point, line.statements[0])
    found = signed(journey, table)
    assert {table.comparison_model.lines[index.row()].point for index in found} >= {line.point}
    assert {index.column() for index in found} > {0}


def test_in_the_tree_and_in_the_list_of_clauses(journey):
    noted(journey, TEN, TOPIC, INSTRUMENT)
    journey.press(Qt.Key.Key_3, CTRL)
    view = journey.view
    view.tree.expandAll()
    found = [index.data(Qt.ItemDataRole.UserRole) for index in signed(journey, view.tree)]
    assert set(found) == {TEN, TOPIC, INSTRUMENT}
    assert [index.row() for index in signed(journey, view.table)] == [view.model.row_of(TEN)]


def test_in_the_heads_of_the_grid(journey):
    noted(journey, TOPIC, INSTRUMENT)
    journey.press(Qt.Key.Key_3, CTRL)
    journey.view.switch.findChildren(QToolButton)[-1].setFocus()
    journey.press(Qt.Key.Key_Space)
    table, grid = journey.view.grid.table, journey.view.grid.model.grid
    (row,) = heads(journey, table, Qt.Orientation.Vertical)
    assert grid.rows[row].topic.address == TOPIC
    (column,) = heads(journey, table, Qt.Orientation.Horizontal)
    assert grid.columns[column - DATES].address == INSTRUMENT


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_3])
def test_in_every_table(journey, key):
    noted(journey, EVENT, TEN)
    journey.press(key, CTRL)
    assert len(signed(journey, journey.view.table)) == 1


def test_in_the_selection(journey):
    noted(journey, TEN)
    journey.context.select((EVENT, TEN))
    journey.settle()
    (found,) = signed(journey, journey.window.tray.list)
    assert found.data(Qt.ItemDataRole.UserRole) == TEN


def test_where_anything_is_gone_to(journey):
    noted(journey, TEN)
    journey.press(Qt.Key.Key_K, CTRL)
    (dialog,) = journey.window.findChildren(PaletteDialog)
    QTest.keyClicks(dialog.line, "I2023/10")
    journey.settle()
    assert [index.row() for index in signed(journey, dialog.list)] == [0]
    dialog.reject()
