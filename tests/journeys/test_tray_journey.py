"""What people come to the selection for, by keys in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog

from migbrowser.model.address import Address
from migbrowser.model.selection import OwnText
from migbrowser.ui.deeds import Deeds
from migbrowser.ui.dialogs.export import export
from migbrowser.ui.dialogs.export_options import ExportDialog
from migbrowser.ui.dialogs.naming import NameDialog
from migbrowser.ui.views.tray_preview import Preview
from tests.journeys.hands import press

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
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


def test_the_list_is_as_high_as_it_may_be_at_once_and_follows_the_window(filled):
    tray, heights = filled.window.tray, []
    tray.fold.click()
    heights.append(tray.list.height())
    for high in (1200, 800):
        filled.window.resize(1280, high)
        heights.append(tray.list.height())
    tray.fold.click()
    filled.window.resize(1280, 700)
    tray.fold.click()
    heights.append(tray.list.height())
    assert heights == [high // 5 for high in (800, 1200, 800, 700)]
    assert filled.window.tray_pane.geometry().bottom() < filled.window.status_line.y()


def test_lists_that_wait_for_their_turn_are_painted(filled, qtbot):
    tables = filled.window.findChildren(QAbstractItemView)
    filled.window.tray.fold.click()
    assert not any(table.updatesEnabled() for table in tables)
    filled.window.tray.fold.click()
    qtbot.waitUntil(lambda: all(table.updatesEnabled() for table in tables))


def texts(journey):
    items = journey.context.collected.present.items
    return [item.text for item in items if isinstance(item, OwnText)]


@pytest.mark.parametrize("deed", ["button", "preview", "menu", "print"])
def test_the_words_that_are_being_written_are_in_what_is_made_of_the_selection(filled, monkeypatch, deed):
    made = []
    monkeypatch.setattr(ExportDialog, "__init__", lambda _, __, ___, items, ____: made.append(items))
    monkeypatch.setattr(ExportDialog, "open", lambda _: None)
    monkeypatch.setattr(Deeds, "_print", lambda _, items: made.append(items))
    filled.context.preview_requested.connect(lambda selection: made.append(selection.items))
    tray = filled.window.tray
    unfold(filled)
    filled.press(Qt.Key.Key_P, CTRL | SHIFT)
    filled.type("Nobody says who pays.")
    if deed in ("button", "preview"):
        press(tray.export if deed == "button" else tray.preview)
    else:  # as a menu does it, which leaves the field open
        filled.window.actions_.do("export" if deed == "menu" else "print")
    filled.settle()
    ((text, *_),) = made
    assert text.text == "Nobody says who pays."
    assert texts(filled) == ["Nobody says who pays."]
    assert not tray.list.writing


def test_write_a_briefing_and_see_it_in_the_file(filled, tmp_path):
    unfold(filled)
    filled.press(Qt.Key.Key_Home)
    filled.press(Qt.Key.Key_H, CTRL | SHIFT)
    filled.type("What was proposed")
    filled.press(Qt.Key.Key_Return)
    filled.settle()
    filled.press(Qt.Key.Key_Down)
    filled.press(Qt.Key.Key_P, CTRL | SHIFT)
    filled.type("Nobody says who pays.")
    filled.press(Qt.Key.Key_Return, CTRL)
    assert texts(filled) == ["What was proposed", "Nobody says who pays."]
    export(filled.context, filled.whole.memory, filled.context.collected.present.items, tmp_path / "a.md")
    filled.settle()
    text = (tmp_path / "a.md").read_text("utf-8")
    assert text.index("## What was proposed") < text.index("> Nobody says who pays.") < text.index("### ")
    filled.press(Qt.Key.Key_Z, CTRL)
    filled.press(Qt.Key.Key_Z, CTRL)
    assert texts(filled) == []
    filled.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert texts(filled) == ["What was proposed"]


def test_two_selections_are_kept_apart_and_found_again(start):
    first = start()
    first.press(Qt.Key.Key_3, CTRL)
    first.view.focus()
    first.view.table.mark(CLAUSES[0])
    first.press(Qt.Key.Key_D, CTRL)
    first.window.tray.chooser.make()
    dialog = first.window.findChild(NameDialog)
    QTest.keyClicks(dialog.line, "Second")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    first.settle()
    assert first.context.selection == ()
    first.context.toggle(first.view.current_addresses())
    first.settle()
    first.window.close()
    again = start()
    assert again.window.tray.chooser.text() == "Second ▾"
    assert [each.entries for each in again.context.collected.all] == [1, 1]


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
    assert preview.count.text().startswith("Page 1 of ")
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
