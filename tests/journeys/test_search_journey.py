import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from migbrowser.ui.widgets.search_history import SearchHistory
from migbrowser.ui.widgets.search_line import PAUSE

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def hits(view):
    return [result.address for result in view.pages.results.results if result.hit]


def ask(journey, text):
    journey.press(Qt.Key.Key_L, CTRL)
    journey.type(text)
    journey.press(Qt.Key.Key_Return)
    return journey.view


def test_from_the_one_line_to_a_statement_and_into_the_selection(journey):
    view = ask(journey, "joint border patrol*")
    assert view.name == "search"
    assert view.pages.list.hasFocus()
    journey.press(Qt.Key.Key_Home)
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current == hits(view)[0]
    view.focus()
    journey.press(Qt.Key.Key_D, CTRL)
    assert journey.context.selection == (hits(view)[0],)


def test_narrowed_by_keys_alone(journey):
    view = ask(journey, "border")
    everything = len(hits(view))
    view.side.setFocus()
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_Return)
    assert 0 < len(hits(view)) < everything
    assert view.head.filters.isVisible()


def test_a_typing_slip_is_mended(journey):
    view = ask(journey, "patrls")
    chips = view.pages.nothing.findChildren(type(view.head.names))
    next(chip for chip in chips if chip.text() == "patrols").setFocus()
    journey.press(Qt.Key.Key_Space)
    assert hits(view)
    assert view.head.line.text() == "patrols"


def test_back_brings_the_question_before(journey):
    view = ask(journey, "border patrol*")
    first = hits(view)
    ask(journey, "visa")
    assert hits(view) != first
    journey.press(Qt.Key.Key_Left, ALT)
    assert view.head.line.text() == "border patrol*"
    assert hits(view) == first


def test_the_next_start_shows_the_same_answer(start):
    first = start()
    found = hits(ask(first, "border"))
    first.window.close()
    again = start()
    assert again.view.name == "search"
    assert hits(again.view) == found


def test_in_context_sorted_opened_and_copied_by_keys_alone(journey):
    view = ask(journey, "border*")
    journey.press(Qt.Key.Key_K, CTRL | Qt.KeyboardModifier.ShiftModifier)
    lines = view.pages.contexts.lines
    assert view.pages.table.hasFocus()
    journey.press(Qt.Key.Key_Right, CTRL)
    assert view.pages.contexts.lines != lines
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current == view.pages.contexts.lines[1].address
    journey.press(Qt.Key.Key_Left, ALT)
    journey.window.close()


def dialog_of(journey):
    return next(d for d in journey.window.findChildren(QDialog) if d.isVisible())


def test_a_search_is_saved_and_opened_after_the_next_start(start):
    first = start()
    view = ask(first, "border")
    view._narrow("kind", "clause")
    first.settle()
    found = hits(view)
    first.press(Qt.Key.Key_S, CTRL)
    dialog = dialog_of(first)
    dialog.line.setText("Borders in clauses")
    dialog.save()
    first.settle()
    dialog.accept()
    ask(first, "visa")
    first.window.close()
    again = start()
    again.context.show_tab("timeline")
    again.press(Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    dialog = dialog_of(again)
    assert [search.name for search in dialog.model.searches] == ["Borders in clauses"]
    dialog.open_current()
    again.settle()
    assert (again.view.name, hits(again.view)) == ("search", found)
    again.window.actions_.do("back")
    again.settle()
    assert again.view.name == "timeline"


def history_of(journey):
    journey.settle()
    (menu,) = (menu for menu in journey.view.findChildren(SearchHistory) if menu.isVisible())
    return menu


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_earlier_questions_drop_down_and_are_forgotten(start):
    first = start()
    ask(first, "border patrol*")
    ask(first, "visa")
    first.window.close()
    again = start()
    view = ask(again, "initiative")
    view.focus()
    again.press(Qt.Key.Key_Delete)
    again.press(Qt.Key.Key_Down)
    menu = history_of(again)
    asked = [action.text().split("\t")[0] for action in menu.actions()]
    assert asked[:3] == ["initiative", "visa", "border patrol*"]
    assert "hit" in menu.actions()[1].text()
    menu.actions()[2].trigger()
    again.settle()
    assert view.head.line.text() == "border patrol*"
    assert hits(view)
    menu.close()
    again.window.actions_.do("forget_history")
    again.settle()
    again.window.actions_.do("search_history")
    assert "Nothing was searched for yet" in history_of(again).actions()[0].text()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_question_that_was_only_typed_is_written_down_when_a_hit_is_opened(journey):
    journey.context.show_tab("search")
    view = journey.view
    QTest.keyClicks(view.head.line, "visa")
    QTest.qWait(2 * PAUSE)
    journey.settle()
    assert journey.whole.jobs.idle()
    journey.context.open(hits(view)[0])
    journey.settle()
    view.show_history()
    assert history_of(journey).actions()[0].text().startswith("visa\t")
