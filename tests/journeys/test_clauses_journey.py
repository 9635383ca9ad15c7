"""What people come to Clauses for, by keys in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from migbrowser.model.address import Address
from migbrowser.ui.models.clauses_side import NODE, NodeKind

CTRL = Qt.KeyboardModifier.ControlModifier
TEN, ELEVEN = Address("clause/initiative-2023/10"), Address("clause/initiative-2023/11")
RETURN = Address("topic/return-readmission")


@pytest.fixture
def view(journey):
    journey.press(Qt.Key.Key_3, CTRL)
    return journey.view


def choose_topic(journey, view, topic):
    view.tree.setFocus()
    index = next(i for i in view.side.nodes(NodeKind.TOPIC) if i.data(NODE).address == topic)
    view.tree.setCurrentIndex(index)
    journey.press(Qt.Key.Key_Space)


def test_what_became_of_clause_eleven(journey, view):
    """Narrow to its topic, open it, see that nobody took it up, select it."""
    choose_topic(journey, view, RETURN)
    assert all(RETURN in row.clause.topics for row in view.model.rows)
    view.focus()
    view.table.mark(ELEVEN)
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current == ELEVEN
    row = view._register.row_of(ELEVEN)
    assert view.trail.none.isVisible() == (not row.echoed)
    view.focus()
    journey.press(Qt.Key.Key_D, CTRL)
    assert journey.context.selection == (ELEVEN,)
    choose_topic(journey, view, RETURN)
    assert len(view.model.rows) == len(view._register.rows)


def test_from_a_clause_to_what_took_it_up_and_back(journey, view):
    view.focus()
    view.table.mark(TEN)
    journey.press(Qt.Key.Key_Return)
    stop = next(b for b in view.trail.line.buttons if len(b.stop.echoed) == 1)
    stop.setFocus()
    journey.press(Qt.Key.Key_Space)
    assert journey.context.current == stop.stop.echoed[0].echo.address
    journey.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert journey.context.current == TEN


def test_the_grid_by_keys_into_statements_and_back(journey, view):
    view.switch.findChildren(QToolButton)[-1].setFocus()
    journey.press(Qt.Key.Key_Space)
    assert view.page == "grid"
    view.focus()
    topic = next(row.topic for row in view.grid.model.grid.rows if row.words.startswith("Reform of global"))
    grid = view.grid.model.grid
    said_at = (column for column in grid.columns if not column.is_instrument)
    event = next(column for column in said_at if grid.count(topic.address, column.address) > 1)
    view.grid.table.go_to(topic.address, event.address)
    journey.press(Qt.Key.Key_Return)
    assert view.page == "said"
    assert QApplication.focusWidget() is view.statement_table
    journey.press(Qt.Key.Key_Home)
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current == view.statements.rows[1].address
    view.back.setFocus()
    journey.press(Qt.Key.Key_Space)
    assert view.page == "grid"


def test_the_grid_copies_as_a_sheet(journey, view):
    view.switch.findChildren(QToolButton)[-1].setFocus()
    journey.press(Qt.Key.Key_Space)
    view.focus()
    journey.press(Qt.Key.Key_C, CTRL)
    assert "Security of travel documents\t" in QApplication.clipboard().text()


def test_the_next_start_shows_the_same_clauses(start):
    first = start()
    first.press(Qt.Key.Key_3, CTRL)
    choose_topic(first, first.view, RETURN)
    rows = [row.address for row in first.view.model.rows]
    first.window.close()
    again = start()
    assert again.view.name == "clauses"
    assert [row.address for row in again.view.model.rows] == rows
    assert again.view.topic.isVisible()
