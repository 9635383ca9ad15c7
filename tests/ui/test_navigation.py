"""Going places in the whole window over the real catalogue."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from migbrowser.ui.dialogs.palette import PaletteDialog

EVENT, CLAUSE = "event/2025-lianyungang-regional", "clause/initiative-2023/12"


def test_a_chosen_tab_has_the_keyboard(real, qtbot):
    window = real.window
    window.activateWindow()
    for name in ("participants", "clauses", "compare", "timeline"):
        real.context.show_tab(name)
        assert real.jobs.settle()
        assert window.tabs.current.isAncestorOf(window.focusWidget()), name


def test_arrow_keys_walk_along_the_tabs(real, qtbot):
    window = real.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.tab_bar.setFocus()
    for name in ("participants", "clauses"):
        qtbot.keyClick(window.tab_bar, Qt.Key.Key_Right)
        assert real.jobs.settle()
        assert window.tabs.name == name
        assert QApplication.focusWidget() is window.tab_bar


def test_an_entry_that_is_not_there_is_said_and_is_no_place_to_come_back_to(real):
    window, history = real.window, real.window.navigation
    real.context.open(EVENT)
    assert real.jobs.settle()
    history.go("migbrowser:event/none")
    assert real.jobs.settle()
    assert "event/none" in window.message_bar.words
    assert history.history.current.address == EVENT
    assert real.context.current == EVENT


def test_back_shows_the_entry_where_it_was_left(real):
    reader = real.window.pane.reader
    real.context.open(EVENT)
    assert real.jobs.settle()
    bar = reader.browser.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    left = reader.state()["place"]
    real.context.open(CLAUSE)
    assert real.jobs.settle()
    real.window.navigation.back()
    assert real.jobs.settle()
    assert abs(reader.state()["place"] - left) < 100


def test_going_back_to_another_tab_does_not_bring_a_hidden_reader_back(real):
    window = real.window
    real.context.open(EVENT)
    real.context.show_tab("participants")
    assert real.jobs.settle()
    window.hide_reader()
    window.navigation.back()
    assert real.jobs.settle()
    assert window.tabs.name == "timeline"
    assert window.pane.isHidden()


def test_references_addresses_and_links_lead_to_their_entry(real, qtbot):
    for typed, wanted in (
        ("I2023/12", CLAUSE),
        ("initiative 12", CLAUSE),
        (CLAUSE, CLAUSE),
        (f"migbrowser:{CLAUSE}", CLAUSE),
        ("statement/nia-en-2025-regional-news/3.9", "statement/nia-en-2025-regional-news/3.9"),
    ):
        dialog = PaletteDialog(real.context, real.window.actions_, real.window)
        assert real.jobs.settle()
        dialog.line.setText(typed)
        assert real.jobs.settle()
        qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
        assert real.jobs.settle()
        assert real.context.current == wanted, typed
