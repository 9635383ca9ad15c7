"""What the next start finds as it was left, and the ways by keys from a clause to a passage and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from migbrowser.model.address import Address
from migbrowser.ui.dialogs.palette import PaletteDialog

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
TWELVE = Address("clause/initiative-2023/12")
PARTY, EVENT = Address("party/kr"), Address("event/2025-lianyungang-regional")


def follow(journey, href):
    """Tab along the reader's links until the one that leads to `href`, then Enter."""
    browser = journey.window.pane.reader.browser
    browser.setFocus()
    for _ in range(200):
        journey.press(Qt.Key.Key_Tab)
        cursor = browser.textCursor()
        if cursor.hasSelection() and cursor.charFormat().anchorHref() == href:
            journey.press(Qt.Key.Key_Return)
            return
    pytest.fail(f"no way to {href} by Tab")


@pytest.mark.parametrize("typed", ["initiative 12", "I2023/12", TWELVE, TWELVE.link])
def test_a_reference_typed_into_go_to_is_gone_to(journey, typed):
    journey.press(Qt.Key.Key_K, CTRL)
    (dialog,) = journey.window.findChildren(PaletteDialog)
    QTest.keyClicks(dialog.line, typed)
    journey.settle()
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    journey.settle()
    assert journey.context.current == TWELVE
    assert journey.window.focusWidget() is journey.window.pane.reader.browser


def test_from_a_clause_to_the_passage_that_took_it_up_to_its_event_and_all_the_way_back(journey):
    journey.context.open(TWELVE)
    journey.settle()
    entry = journey.window.pane.reader._entry
    passage = entry.echoes[0].address
    follow(journey, passage)
    assert journey.context.current == passage
    event = journey.window.pane.reader._entry.subject.event
    follow(journey, event)
    assert journey.context.current == event
    journey.press(Qt.Key.Key_Left, ALT)
    journey.press(Qt.Key.Key_Left, ALT)
    assert journey.context.current == TWELVE


def test_the_next_start_is_as_the_last_was_left(start):
    first = start()
    first.press(Qt.Key.Key_3, CTRL)
    view = first.view
    view.objective.choose(11)
    view.table.setColumnWidth(0, 131)
    view.splitter.setSizes([263, 700])
    for address in (EVENT, PARTY, TWELVE):
        first.context.open(address)
        first.settle()
    first.press(Qt.Key.Key_F4)
    first.press(Qt.Key.Key_Left, ALT)
    first.press(Qt.Key.Key_D, CTRL)
    first.window.splitter.setSizes([820, 460])
    sizes = first.window.splitter.sizes()
    rows = [row.address for row in view.model.rows]
    side = view.splitter.sizes()[0]
    first.window.close()

    again = start()
    view = again.view
    assert view.name == "clauses"
    assert [row.address for row in view.model.rows] == rows
    assert view.narrowing.objective == 11
    assert view.table.columnWidth(0) == 131
    assert view.splitter.sizes()[0] == side
    assert again.window.splitter.sizes() == sizes
    assert again.context.current == PARTY
    assert again.context.selection
    again.press(Qt.Key.Key_Left, ALT)
    assert again.context.current == EVENT
    again.press(Qt.Key.Key_Right, ALT)
    again.press(Qt.Key.Key_Right, ALT)
    assert again.context.current == TWELVE
