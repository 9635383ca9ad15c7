from PySide6.QtCore import Qt

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
