"""What people come to the selection for, by keys in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from migbrowser.model.address import Address
from migbrowser.ui.views.tray_preview import Preview

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
CLAUSES = tuple(Address(f"clause/initiative-2023/{number}") for number in (10, 11, 12))


@pytest.fixture
def filled(journey):
    """Three clauses added one after another with Ctrl+D."""
    journey.press(Qt.Key.Key_3, CTRL)
    for clause in CLAUSES:
        journey.view.focus()
        journey.view.table.mark(clause)
        journey.press(Qt.Key.Key_D, CTRL)
    assert journey.context.selection == CLAUSES
    return journey


def unfold(journey):
    journey.window.tray.fold.setFocus()
    journey.press(Qt.Key.Key_Space)


def test_the_line_names_what_was_added(filled):
    words = filled.window.tray.words.text()
    assert words == "3 entries: clause I2023/10 · clause I2023/11 · clause I2023/12"


def test_put_in_order_take_out_undo(filled):
    tray = filled.window.tray
    unfold(filled)
    assert QApplication.focusWidget() is tray.list
    filled.press(Qt.Key.Key_End)
    filled.press(Qt.Key.Key_Up, ALT)
    assert filled.context.selection == (CLAUSES[0], CLAUSES[2], CLAUSES[1])
    filled.press(Qt.Key.Key_Delete)
    assert filled.context.selection == (CLAUSES[0], CLAUSES[1])
    filled.press(Qt.Key.Key_Z, CTRL)
    filled.press(Qt.Key.Key_Z, CTRL)
    assert filled.context.selection == CLAUSES
    assert QApplication.focusWidget() is tray.list


def test_moving_an_entry_is_not_the_next_difference(filled):
    """Alt+Down belongs to the list while the keyboard is there, also beside the Compare tab."""
    filled.press(Qt.Key.Key_5, CTRL)
    unfold(filled)
    filled.press(Qt.Key.Key_Home)
    filled.press(Qt.Key.Key_Down, ALT)
    assert filled.context.selection == (CLAUSES[1], CLAUSES[0], CLAUSES[2])


def test_an_entry_opens_from_the_list(filled):
    unfold(filled)
    filled.press(Qt.Key.Key_Home)
    filled.press(Qt.Key.Key_Return)
    assert filled.context.current == CLAUSES[0]


def test_look_at_the_pages_before_saving(filled):
    filled.window.tray.preview.setFocus()
    filled.press(Qt.Key.Key_Space)
    preview = filled.window.findChild(Preview)
    assert preview.list.model().rowCount() >= 2
    assert "pages" in preview.count.text()
    preview.save.click()
    assert len([each for each in filled.window.findChildren(QDialog) if each.isVisible()]) == 2
    for dialog in filled.window.findChildren(QDialog):
        dialog.close()


def test_the_selection_is_there_at_the_next_start(start):
    first = start()
    first.press(Qt.Key.Key_3, CTRL)
    first.view.focus()
    first.view.table.mark(CLAUSES[0])
    first.press(Qt.Key.Key_D, CTRL)
    first.window.close()
    assert start().window.tray.words.text() == "1 entry: clause I2023/10"
