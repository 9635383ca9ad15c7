from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

EVENT = "event/2025-lianyungang-regional"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def at_compare(journey):
    journey.press(Qt.Key.Key_5, CTRL)
    journey.view.focus()
    return journey.view


def test_an_analyst_walks_the_differences_and_reads_what_is_behind_one(journey):
    view = at_compare(journey)
    assert view.position.text().startswith("difference 1 of ")
    journey.press(Qt.Key.Key_Down, ALT)
    journey.press(Qt.Key.Key_Down, ALT)
    journey.press(Qt.Key.Key_Up, ALT)
    assert view.position.text().startswith("difference 2 of ")
    assert view.details.isVisible()
    while not view.model.lines[view.table.currentIndex().row()].said[0].statements:
        journey.press(Qt.Key.Key_Down, ALT)
    journey.press(Qt.Key.Key_Return)
    assert journey.window.pane.shows_reader
    assert journey.context.current in view.model.lines[view.table.currentIndex().row()].statements


def test_base_and_filter_are_changed_by_keys_and_back_comes_back(journey):
    view = at_compare(journey)
    everything = view.model.rowCount()
    journey.press(Qt.Key.Key_Right)
    journey.press(Qt.Key.Key_B)
    assert view.model.comparison.base == "B"
    view.only.setFocus()
    journey.press(Qt.Key.Key_Space)
    assert view.model.rowCount() < everything
    journey.press(Qt.Key.Key_1, CTRL)
    journey.press(Qt.Key.Key_Left, ALT)
    assert journey.view is view
    assert view.model.comparison.base == "B"
    assert view.only.isChecked()


def test_the_comparison_goes_into_the_selection_and_out_again(journey):
    comparison = at_compare(journey).current_addresses()
    journey.press(Qt.Key.Key_D, CTRL)
    assert journey.context.selection == comparison != ()
    journey.press(Qt.Key.Key_D, CTRL)
    assert journey.context.selection == ()


def test_a_row_is_copied_for_a_spreadsheet(journey):
    first = at_compare(journey).model.described(1)[0]
    journey.press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith(f"Point\tStatus\t{first}")


def test_an_entrys_reports_are_compared_from_the_reader(journey):
    journey.context.open(EVENT)
    journey.settle()
    journey.context.compare((EVENT,))
    journey.settle()
    assert journey.view.name == "compare"
    assert journey.view.table.hasFocus()


def test_a_reader_that_the_user_has_hidden_stays_hidden(journey):
    at_compare(journey)
    journey.press(Qt.Key.Key_Down, ALT)
    journey.press(Qt.Key.Key_B, CTRL)
    assert journey.window.pane.isHidden()
    journey.press(Qt.Key.Key_Down, ALT)
    journey.press(Qt.Key.Key_Down)
    assert journey.window.pane.isHidden()


def test_the_next_start_shows_the_same_row(start):
    first = start()
    view = at_compare(first)
    for _ in range(5):
        first.press(Qt.Key.Key_Down, ALT)
    words = view.position.text()
    first.window.close()
    again = start()
    assert again.view.name == "compare"
    assert again.view.position.text() == words
