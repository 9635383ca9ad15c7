"""What people come to Clauses and the reader for, by keys and mouse in the real window: a deed a sentence."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QMenu,
    QMessageBox,
    QTableView,
    QToolButton,
)

from migbrowser.model.address import Address
from migbrowser.ui.dialogs.signs import Signs
from migbrowser.ui.models.clauses_side import NODE, NodeKind
from migbrowser.ui.theme import ThemeChoice
from migbrowser.ui.tokens import SIGNS
from migbrowser.ui.widgets.rows import ADDRESS

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
TWELVE = Address("clause/initiative-2023/12")
EVENT = Address("event/2025-lianyungang-subforum")
REPORT = Address("report/gsh-en-2025-regional")
INSTRUMENT = Address("instrument/initiative-2023")


def browser(journey):
    return journey.window.pane.reader.browser


def text(journey):
    return browser(journey).toPlainText()


def opened(journey, address):
    journey.context.open(address, focus=True)
    journey.settle()
    return text(journey)


def follow(journey, href):
    """Tab along the reader's links until the one that leads to `href`, then Enter."""
    for _ in range(300):
        journey.press(Qt.Key.Key_Tab)
        cursor = browser(journey).textCursor()
        if cursor.hasSelection() and cursor.charFormat().anchorHref() == href:
            journey.press(Qt.Key.Key_Return)
            return
    pytest.fail(f"no way to {href} by Tab")


def clauses(journey):
    journey.press(Qt.Key.Key_3, CTRL)
    return journey.view


# Clauses


def test_the_tree_narrows_to_an_instrument_by_mouse_and_opens_its_clause_by_key(journey):
    view = clauses(journey)
    instruments = view.side.nodes(NodeKind.INSTRUMENT)
    index = next(i for i in instruments if i.data(NODE).address == INSTRUMENT)
    view.tree.scrollTo(index)
    place = view.tree.visualRect(index).center()
    QTest.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    journey.settle()
    assert {row.clause.instrument for row in view.model.rows} == {INSTRUMENT}
    view.tree.setFocus()
    view.tree.setCurrentIndex(index)
    journey.press(Qt.Key.Key_Right)  # unfolds it
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current == view.tree.currentIndex().data(NODE).address
    assert journey.context.current.kind == "clause"
    assert QApplication.focusWidget() is browser(journey)


@pytest.mark.parametrize(
    ("chip", "kept"),
    [("objective", lambda row, value: value in row.clause.gcm), ("framework", None)],
)
def test_clauses_are_narrowed_by_the_menu_of_a_filter(journey, chip, kept):
    view = clauses(journey)
    kept = kept or (lambda row, value: value in row.clause.frameworks)
    filter_ = getattr(view, chip)
    (menu,) = filter_.findChildren(QMenu)
    every = len(view.model.rows)
    menu.popup(filter_.mapToGlobal(filter_.rect().bottomLeft()))
    for _ in range(3):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    journey.settle()
    assert filter_.value is not None
    assert len(view.model.rows) < every
    assert all(kept(row, filter_.value) for row in view.model.rows)


def test_headings_that_no_clause_stands_under_together_say_so_and_how_to_get_out(journey):
    view = clauses(journey)
    used = {number for row in view.model.rows for number in row.clause.gcm}
    view.objective.choose(next(number for number in range(1, 24) if number not in used))
    journey.settle()
    assert view.empty.isVisible()
    (button,) = view.empty.findChildren(QAbstractButton)
    button.setFocus()
    journey.press(Qt.Key.Key_Space)
    assert len(view.model.rows) == len(view._register.rows)


def test_a_clause_says_its_topics_objectives_frameworks_and_who_took_it_up_how_closely(journey):
    said = opened(journey, TWELVE)
    assert "Security of travel documents" in said
    assert "4 Legal identity and documentation" in said
    assert "directly" in said
    said = opened(journey, "clause/initiative-2023/9")
    cited = said[said.index("Frameworks cited") : said.index("GCM objectives")]
    assert "RCEP" in cited or "Economic Partnership" in cited
    said = opened(journey, TWELVE)
    taken_up = said[said.index("Taken up later") :]
    assert re.search(r"Lianyungang, 17 Sep\w* 2025", taken_up)
    assert "reworded" in taken_up
    assert "same idea" in taken_up


def test_from_a_clause_to_the_event_that_took_it_up_to_the_passage_and_back(journey):
    opened(journey, TWELVE)
    follow(journey, "event/2025-lianyungang-regional")
    assert journey.context.current == "event/2025-lianyungang-regional"
    said = text(journey)
    assert "clause 12" in said[said.index("Takes up") :]
    echoes = journey.window.pane.reader._entry.echoes
    echo = next(echo.address for echo in echoes if echo.clause == TWELVE)
    follow(journey, echo)
    assert journey.context.current == echo
    follow(journey, TWELVE)
    for _ in range(3):
        journey.press(Qt.Key.Key_Left, ALT)
    assert journey.context.current == TWELVE


def test_a_report_says_which_clauses_it_takes_up(journey):
    said = opened(journey, REPORT)
    said = said[said.index("Takes up") : said.index("What it says")]
    assert re.search(r"clause \d+", said)
    assert "same idea" in said


def test_a_figure_of_the_grid_opens_the_clauses_it_counts(journey):
    view = clauses(journey)
    view.switch.findChildren(QToolButton)[-1].setFocus()
    journey.press(Qt.Key.Key_Space)
    table, grid = view.grid.table, view.grid.model.grid
    topic = next(r.topic for r in grid.rows if r.topic and grid.count(r.topic.address, INSTRUMENT) > 1)
    count = grid.count(topic.address, INSTRUMENT)
    table.go_to(topic.address, INSTRUMENT)
    row = table.currentIndex().row()
    first, last = (view.grid.model.index(row, column).data() for column in (0, 1))
    assert re.search(r"20\d\d", first)
    assert re.search(r"20\d\d", last)
    place = table.visualRect(table.currentIndex()).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    journey.settle()
    assert view.page == "list"
    assert len(view.model.rows) == count
    assert all(topic.address in each.clause.topics for each in view.model.rows)


def test_the_trail_stands_on_an_axis_of_time(journey):
    view = clauses(journey)
    view.table.mark(TWELVE)
    journey.settle()
    stops = view.trail.line.buttons
    days = [button.stop.event.start for button in stops]
    assert days == sorted(days)
    assert [b.geometry().center().x() for b in stops] == sorted(b.geometry().center().x() for b in stops)
    assert len(set(days)) > 1
    QTest.mouseClick(stops[0], Qt.MouseButton.LeftButton)
    journey.settle()
    assert journey.context.current == stops[0].stop.event.address


# Reader


def test_a_report_stands_statement_by_statement_with_passage_speaker_and_kind(journey):
    said = opened(journey, REPORT)
    assert "news · English" in said
    first = journey.window.pane.reader._entry.statements[0]
    line = next(line for line in said.splitlines() if first.text in line)
    assert line.startswith(first.passage)
    assert "speaker not stated" in said
    assert "describes (“" in said


def test_each_reports_wording_of_all_facts_is_one_key_away_and_one_key_back(journey):
    before = opened(journey, "event/2023-beijing-regional").replace("\u00a0", " ")
    assert re.search(r"\d+ of \d+ reports agree", before)
    assert re.search(r"may render one text", before)
    journey.press(Qt.Key.Key_F4)
    assert text(journey).count("“") > before.count("“") + 10
    assert "silent" in text(journey)
    assert "not read" in text(journey)
    journey.press(Qt.Key.Key_F4)
    assert text(journey).replace("\u00a0", " ") == before


def test_words_are_found_in_the_entry_by_keys(journey):
    opened(journey, REPORT)
    journey.press(Qt.Key.Key_F, CTRL)
    bar = journey.window.pane.reader.find_bar
    assert QApplication.focusWidget() is bar.line
    QTest.keyClicks(bar.line, "migration")
    QTest.qWait(50)
    first = browser(journey).textCursor().selectionStart()
    journey.press(Qt.Key.Key_Return)
    assert browser(journey).textCursor().selectionStart() != first or "1 of 1" in bar._count.text()
    journey.press(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert QApplication.focusWidget() is browser(journey)


def test_the_size_follows_its_keys_and_the_place_is_kept(journey):
    opened(journey, EVENT)
    bar = browser(journey).verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = browser(journey).place
    size = browser(journey).document().defaultFont().pointSizeF()
    journey.press(Qt.Key.Key_Plus, CTRL)
    assert browser(journey).document().defaultFont().pointSizeF() > size
    assert abs(browser(journey).place - place) < 300
    journey.press(Qt.Key.Key_0, CTRL)
    assert browser(journey).document().defaultFont().pointSizeF() == size


@pytest.mark.parametrize(("style", "its_own"), [("apa", "(2025, October 10)"), ("gb-t-7714", "[EB/OL]")])
def test_a_statement_is_copied_with_all_that_it_takes_to_cite_it(journey, style, its_own):
    journey.whole.memory.put(citation_style=style)
    opened(journey, REPORT)
    statement = journey.window.pane.reader._entry.statements[3]
    opened(journey, statement.address)
    journey.press(Qt.Key.Key_C, CTRL | SHIFT)
    copied = QApplication.clipboard().text()
    assert statement.text in copied
    assert statement.address in copied
    assert statement.passage in copied
    assert "Global Study Hub" in copied
    assert its_own in copied
    assert re.search(r"catalogue|edition", copied)
    journey.press(Qt.Key.Key_C, CTRL | ALT)


def test_the_publishers_page_is_asked_for_with_its_whole_address_and_only_then_opened(journey, monkeypatch):
    asked, left = [], []
    monkeypatch.setattr(QDesktopServices, "openUrl", left.append)
    answers = iter([QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Open])

    def answer(box):
        asked.append(box.informativeText())
        assert not left
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
        return next(answers)

    monkeypatch.setattr(QMessageBox, "exec", answer)
    opened(journey, REPORT)
    url = journey.window.pane.reader._entry.subject.url
    follow(journey, url)
    assert asked == [url]
    assert not left
    journey.press(Qt.Key.Key_Return)
    assert [each.toString() for each in left] == [url]


def test_the_note_stands_at_the_side_where_there_is_room(journey):
    opened(journey, TWELVE)
    journey.window.resize(1920, 1200)
    journey.window.splitter.setSizes([900, 1020])
    journey.press(Qt.Key.Key_N, CTRL)
    reader = journey.window.pane.reader
    assert reader.parts.orientation() == Qt.Orientation.Horizontal
    assert reader.note.x() >= reader.browser.width()
    journey.window.resize(1280, 800)
    journey.window.splitter.setSizes([900, 380])
    journey.settle()
    assert reader.parts.orientation() == Qt.Orientation.Vertical


def test_the_legend_has_every_sign_one_key_away(journey):
    journey.press(Qt.Key.Key_F1, SHIFT)
    (dialog,) = journey.window.findChildren(Signs)
    said = dialog.page.toPlainText()
    for sign in filter(None, SIGNS.values()):
        assert sign in said
    dialog.close()


TABLES = {
    "timeline": (Qt.Key.Key_1, "table"),
    "participants": (Qt.Key.Key_2, "table"),
    "clauses": (Qt.Key.Key_3, "table"),
    "compare": (Qt.Key.Key_5, "table"),
}


@pytest.mark.parametrize("name", TABLES)
def test_any_table_is_copied_as_tab_separated_text(journey, name):
    key, table = TABLES[name]
    if name == "compare":
        journey.context.compare((EVENT,))
        journey.settle()
    else:
        journey.press(key, CTRL)
    view = getattr(journey.view, table)
    assert isinstance(view, QTableView)
    QApplication.clipboard().clear()
    view.setFocus()
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_C, CTRL)
    assert "\t" in QApplication.clipboard().text()


def test_the_hits_of_a_search_are_copied_as_tab_separated_text_in_both_forms(journey):
    journey.context.search("trafficking")
    journey.settle()
    for _ in range(2):
        QApplication.clipboard().clear()
        journey.view.pages.enter()
        journey.press(Qt.Key.Key_C, CTRL)
        assert "\t" in QApplication.clipboard().text()
        journey.view.deeds()["contexts"]()
        journey.settle()


def test_before_anything_is_open_the_reader_says_how_to_open_something(journey):
    assert journey.window.pane.reader.current_addresses() == ()
    if not journey.window.pane.isVisible():
        journey.window.show_reader()
    assert "Choose an event" in journey.window.pane.reader._empty.words.text()
    assert not journey.window.findChildren(QDialog)


def test_escape_goes_from_the_reader_back_to_the_rows(journey):
    view = clauses(journey)
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is browser(journey)
    journey.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is view.table


def test_escape_brings_the_tab_back_where_the_reader_has_the_window(journey):
    view = clauses(journey)
    opened(journey, TWELVE)
    journey.window.show_reader(alone=True)
    journey.press(Qt.Key.Key_Escape)
    assert view.table.isVisible()
    assert QApplication.focusWidget() is view.table


def test_what_the_menus_do_with_an_entry_the_readers_own_menu_does_too(journey):
    clauses(journey)
    journey.press(Qt.Key.Key_Down)
    opened(journey, EVENT)
    QApplication.sendEvent(
        browser(journey).viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(20, 20), QPoint(20, 20)),
    )
    (menu,) = (each for each in journey.window.findChildren(QMenu) if each.isVisible())
    offered = {each.objectName(): each for each in menu.actions()}
    assert {"copy_with_source", "copy_citation", "select", "note", "find", "correct"} <= set(offered)
    menu.setActiveAction(offered["select"])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    journey.settle()
    assert journey.context.selection == (EVENT,)


def test_an_address_typed_in_the_one_line_is_what_is_meant_from_then_on(journey):
    clauses(journey)
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_L, CTRL)
    journey.type(EVENT)
    journey.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is browser(journey)
    journey.press(Qt.Key.Key_D, CTRL)
    assert journey.context.selection == (EVENT,)


@pytest.mark.parametrize("reason", list(QContextMenuEvent.Reason)[:2])
def test_an_instrument_of_the_tree_is_opened_and_selected_by_its_own_menu(journey, reason):
    tree = clauses(journey).tree
    index = next(each for each in tree.model().nodes(NodeKind.INSTRUMENT) if each.data(ADDRESS) == INSTRUMENT)
    for deed, done in (("", lambda: journey.context.current), ("select", lambda: journey.context.selection)):
        tree.setFocus()
        tree.setCurrentIndex(index)
        at = tree.visualRect(index).center()
        QApplication.sendEvent(
            tree.viewport(), QContextMenuEvent(reason, at, tree.viewport().mapToGlobal(at))
        )
        (menu,) = (each for each in tree.findChildren(QMenu) if each.isVisible())
        menu.setActiveAction(next(each for each in menu.actions() if each.objectName() == deed))
        QTest.keyClick(menu, Qt.Key.Key_Return)
        journey.settle()
        assert done() in (INSTRUMENT, (INSTRUMENT,))


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_who_comes_into_the_text_by_tab_sees_and_hears_it(journey, choice):
    journey.window.context.theme.set_choice(choice)
    opened(journey, EVENT)
    entry, accent = browser(journey), journey.window.context.theme.colour("accent")
    said = QAccessible.queryAccessibleInterface(entry)
    journey.view.focus()
    journey.settle()
    assert entry.grab().toImage().pixelColor(1, 1) != accent
    assert not said.state().focused
    width = entry.viewport().width()
    entry.setFocus(Qt.FocusReason.TabFocusReason)
    journey.settle()
    assert entry.grab().toImage().pixelColor(1, 1) == accent
    assert said.state().focused
    assert entry.viewport().width() == width  # nothing moves for it
    journey.window.context.theme.set_choice(ThemeChoice.LIGHT)
