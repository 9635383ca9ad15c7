import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent

from migbrowser.ui.widgets.search_line import PAUSE, SearchLine


@pytest.fixture
def line(theme, qtbot):
    made = SearchLine(theme)
    qtbot.addWidget(made)
    made.show()
    made.heard = []
    made.typed.connect(made.heard.append)
    return made


def compose(line, preedit, commit=""):
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QCoreApplication.sendEvent(line, event)


def test_it_asks_from_the_second_character_on_and_once_for_a_quick_hand(line, qtbot):
    qtbot.keyClicks(line, "b")
    qtbot.wait(2 * PAUSE)
    assert line.heard == []
    qtbot.keyClicks(line, "order")
    qtbot.waitUntil(lambda: line.heard == ["border"])


def test_it_never_asks_while_characters_are_composed(line, qtbot):
    qtbot.keyClicks(line, "ab")
    compose(line, "yimin")
    qtbot.wait(2 * PAUSE)
    assert line.heard == []
    compose(line, "", "移民")
    qtbot.waitUntil(lambda: line.heard == ["ab移民"])


def test_enter_asks_at_once_even_for_one_character(line, qtbot):
    line.setText("国")
    with qtbot.waitSignal(line.asked) as asked:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert asked.args == ["国"]


def test_escape_empties_the_line_and_says_so(line, qtbot):
    line.setText("border")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.heard == [""]
    assert line.text() == ""


def test_what_is_typed_never_runs_under_the_count(line):
    before = line.textMargins().right()
    line.say("19 hits in 4 events")
    assert line.textMargins().right() > before + 50


def test_down_drops_the_history_of_an_empty_line_and_else_goes_to_the_results(line, qtbot):
    with qtbot.waitSignal(line.history_wanted):
        qtbot.keyClick(line, Qt.Key.Key_Down)
    line.setText("border")
    with qtbot.waitSignal(line.left), qtbot.assertNotEmitted(line.history_wanted):
        qtbot.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(line.history_wanted):
        qtbot.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(line.history_wanted):
        qtbot.mouseClick(line.history, Qt.MouseButton.LeftButton)


def test_of_what_was_found_as_much_is_said_as_there_is_room_for(line):
    line.resize(700, 40)
    line.say("91 places · 79 hits in 7 events", "79 hits in 7 events", "79 hits")
    assert line._count.text().startswith("91 places")
    line.resize(280, 40)
    assert line._count.text() == "79 hits in 7 events"
    line.resize(60, 40)
    assert line._count.text() == ""
    assert line.minimumSizeHint().width() < 200
