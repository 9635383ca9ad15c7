import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from migbrowser.ui.dragging import carried


@pytest.fixture
def dragged(monkeypatch):
    """What was dragged, in place of a drag that would wait for a mouse."""
    seen = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: seen.append(carried(drag.mimeData())))
    return seen


def drag(table, row, by):
    viewport = table.viewport()
    place = table.visualRect(table.model().index(row, 0)).center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseMove(viewport, place + by)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place + by)


FAR = QPoint(0, 3 * 20)


def test_a_row_is_dragged_out_of_its_table(whole, dragged):
    table = whole.window.tabs.current.table
    drag(table, 1, FAR)
    assert dragged == [(table.model().rows[1].address,)]
    drag(table, 0, QPoint(QApplication.startDragDistance() - 1, 0))
    assert len(dragged) == 1, "a hand that trembles"


def test_all_marked_rows_go_together(whole, dragged):
    table = whole.window.tabs.current.table
    table.selectAll()
    drag(table, 1, FAR)
    assert dragged == [tuple(row.address for row in table.model().rows)]
