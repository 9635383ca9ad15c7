from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from migbrowser.model.address import Address
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


def test_a_note_is_found_says_what_it_is_and_opens_its_entry(journey):
    noted = Address("clause/initiative-2023/12")
    journey.context.jobs.run(
        lambda services: services.annotating.write(noted, "a zeppelin over the port"), lambda _: None
    )
    view = ask(journey, "zeppelin")
    (heading, result) = view.pages.results.results
    assert (heading.is_heading, result.notes) == (True, "your note")
    assert [facet.words for facet in view.facets.facets if facet.facet == "kind"] == ["Kind", "Your note"]
    view.pages.list.setFocus()
    journey.press(Qt.Key.Key_Home)
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current == noted
    view.deeds()["contexts"]()
    assert journey.context.jobs.settle()
    (line,) = view.pages.contexts.lines
    assert (line.hit, line.address) == ("zeppelin", noted)
    assert line.whole.startswith("your note")
    assert line.where.startswith("your note · ")


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
    journey.press(Qt.Key.Key_K, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert view.pages.list.hasFocus()
    view.focus()
    journey.press(Qt.Key.Key_K, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert view.pages.table.hasFocus()
    journey.press(Qt.Key.Key_Right, CTRL)
    assert view.pages.contexts.lines != lines
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current == view.pages.contexts.lines[1].address


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


def test_forgotten_searches_are_brought_back_by_the_menu_and_by_the_drop_down(journey):
    ask(journey, "border patrol*")
    view = ask(journey, "visa")
    back = journey.window.actions_["bring_history_back"]

    def drop_down():
        menu = asked_lately(journey)
        next(action for action in menu.actions() if action.text().startswith("Bring")).trigger()
        menu.close()

    for bring_back in (back.trigger, drop_down):
        assert not back.isEnabled()
        journey.window.actions_.do("forget_history")
        journey.settle()
        assert back.isEnabled()
        menu = asked_lately(journey)
        assert "Nothing was searched for yet" in menu.actions()[0].text()
        menu.close()
        bring_back()
        journey.settle()
        menu = asked_lately(journey)
        asked = [action.text().split("\t")[0] for action in menu.actions()]
        assert asked[:2] == ["visa", "border patrol*"]
        menu.close()
    assert view.head.line.text() == "visa"


def asked_lately(journey):
    journey.window.actions_.do("search_history")
    return history_of(journey)


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


def test_all_hits_go_into_the_selection_and_out_again_with_one_undo(journey):
    view = ask(journey, "border patrol*")
    journey.press(Qt.Key.Key_G, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert set(journey.context.selection) == set(hits(view))
    tray = journey.window.tray
    tray.fold.setFocus()
    journey.press(Qt.Key.Key_Space)
    journey.press(Qt.Key.Key_Z, CTRL)
    assert journey.context.selection == ()


def marked(journey):
    browser = journey.window.pane.reader.browser
    return [mark.cursor.selectedText().casefold() for mark in browser.extraSelections()]


def test_hits_stay_marked_in_the_reader_and_are_walked_from_entry_to_entry(journey):
    view = ask(journey, "border patrol*")
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_Return)
    reader = journey.window.pane.reader
    found = hits(view)
    assert journey.context.current == found[0]
    assert marked(journey)
    assert all("border" in words or "patrol" in words for words in marked(journey))
    for _ in marked(journey):
        journey.press(Qt.Key.Key_F3)
        assert journey.context.current == found[0]
    assert reader.hits._at == len(marked(journey)) - 1
    journey.press(Qt.Key.Key_F3)
    assert journey.context.current == found[1]
    assert reader.hits._at == 0
    journey.press(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert journey.context.current == found[0]
    assert reader.hits._at == len(marked(journey)) - 1


def test_before_the_first_hit_there_is_none_and_that_is_said(journey):
    view = ask(journey, "border patrol*")
    journey.context.open(hits(view)[0])
    journey.settle()
    told = []
    journey.context.told.connect(told.append)
    journey.window.actions_.do("find_previous")
    journey.settle()
    journey.window.actions_.do("find_previous")
    while "This is the first hit" not in told:
        journey.window.actions_.do("find_previous")
        journey.settle()
        assert len(told) < 20
    assert journey.context.current == hits(view)[0]


def test_behind_the_hits_fetched_come_those_that_were_not(journey, monkeypatch):
    monkeypatch.setattr("migbrowser.ui.views.search.PAGE", 2)
    view = ask(journey, "border patrol*")
    assert len(hits(view)) == 2
    known = hits(view)
    journey.context.open(known[1])
    journey.settle()
    walked = journey.window.pane.reader.hits
    walked._show(len(walked._places) - 1)
    journey.window.actions_.do("find_next")
    journey.settle()
    assert len(hits(view)) == 4
    assert journey.context.current in set(hits(view)) - set(known)
    assert walked._at == 0


def test_beside_another_tab_nothing_is_marked_and_finding_in_the_entry_comes_first(journey):
    view = ask(journey, "border patrol*")
    journey.context.open(hits(view)[0])
    journey.settle()
    everything = marked(journey)
    journey.press(Qt.Key.Key_F, CTRL)
    journey.type("and")
    assert set(marked(journey)) <= {"and"}
    journey.press(Qt.Key.Key_Escape)
    assert marked(journey) == everything
    journey.context.show_tab("timeline")
    journey.settle()
    assert marked(journey) == []
    journey.context.show_tab("search")
    journey.settle()
    assert marked(journey) == everything
