"""What the Search tab is for, each deed by keys and, where there is something to press, by the mouse too."""

import csv
import json
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit

from migbrowser.ui.models.search_facets import FACETS
from migbrowser.ui.widgets import Chip
from migbrowser.ui.widgets.search_line import PAUSE

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def hits(view):
    return [result.hit for result in view.pages.results.results if result.hit]


def ask(journey, text):
    journey.press(Qt.Key.Key_L, CTRL)
    journey.type(text)
    journey.press(Qt.Key.Key_Return)
    return journey.view


def wait(journey):
    QTest.qWait(2 * PAUSE)
    journey.settle()


@pytest.fixture
def empty(journey):
    """The tab with nothing asked, the keyboard in its line."""
    journey.press(Qt.Key.Key_4, CTRL)
    journey.press(Qt.Key.Key_L, CTRL)
    assert journey.view.head.line.hasFocus()
    return journey.view


def test_answers_come_from_the_second_letter_on_without_enter(journey, empty):
    journey.type("v")
    wait(journey)
    assert empty._answer is None
    journey.type("i")
    wait(journey)
    assert "visa" in " ".join(hit.snippet for hit in hits(empty))
    assert empty.head.line.hasFocus()
    journey.press(Qt.Key.Key_Escape)
    wait(journey)
    assert empty._answer is None


def test_what_an_input_method_composes_is_no_question_until_it_is_committed(journey, empty):
    QApplication.sendEvent(empty.head.line, QInputMethodEvent("yi'min", []))
    wait(journey)
    assert empty._answer is None
    done = QInputMethodEvent("", [])
    done.setCommitString("移民")
    QApplication.sendEvent(empty.head.line, done)
    wait(journey)
    assert empty.head.line.text() == "移民"
    assert hits(empty)


def test_names_are_read_as_typed_and_in_all_forms_again(journey):
    view = ask(journey, "South Korea")
    widely = view._answer.total
    assert "Republic of Korea" in view.head.understood.text()
    journey.press(Qt.Key.Key_N, CTRL | SHIFT)
    assert 0 < view._answer.total < widely
    assert "Republic of Korea" not in view.head.understood.text()
    assert not view.head.names.isChecked()
    journey.press(Qt.Key.Key_N, CTRL | SHIFT)
    assert view._answer.total == widely


def press_chip(journey, view, words):
    chip = next(chip for chip in view.pages.nothing.findChildren(Chip) if words in chip.text())
    for _ in range(60):
        if QApplication.focusWidget() is chip:
            break
        journey.press(Qt.Key.Key_Tab)
    assert chip.hasFocus()
    journey.press(Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("typed", "offer", "then"),
    [
        ("patrls", "patrols", "patrols"),
        ("border patrols zzzz", "without “zzzz”", "border patrols"),
        ("deportation law zzzz", "law:", "law"),
    ],
    ids=["did you mean", "one word fewer", "one word alone"],
)
def test_a_way_out_of_nothing_is_reached_and_taken_by_keys(journey, typed, offer, then):
    view = ask(journey, typed)
    assert not hits(view)
    view.head.line.setFocus()
    press_chip(journey, view, offer)
    assert (view.head.line.text(), bool(hits(view))) == (then, True)


def test_hits_stand_under_their_event_which_says_who_is_silent_and_what_was_not_read(journey):
    view = ask(journey, "visa")
    answer, event = view._answer, None
    seen = set()
    for result in view.pages.results.results:
        if result.hit is None and result.address is not None:
            event = result.address
            silent, unread = (len(each.get(event, ())) for each in (answer.silent, answer.unread))
            assert (f"{silent} silent" in result.notes) is (silent > 0)
            assert (f"{unread} not read in full" in result.notes) is (unread > 0)
            assert event not in seen
            seen.add(event)
        elif result.hit is not None and event is not None:
            assert result.hit.event in (event, None)
    assert answer.silent
    assert answer.unread
    assert len(seen) > 1


def choose(journey, chip, steps):
    """Open a chip's menu by the space bar and go down so many lines."""

    def drive():
        menu = QApplication.activePopupWidget()
        menu.setActiveAction(menu.actions()[0])
        for key in (*[Qt.Key.Key_Down] * steps, Qt.Key.Key_Return):
            QTest.keyClick(menu, key)

    QTimer.singleShot(50, drive)
    chip.setFocus()
    journey.press(Qt.Key.Key_Space)


def test_hits_are_sorted_by_event_and_by_publication_and_best_first_again(journey):
    view = ask(journey, "border")
    best = [hit.address for hit in hits(view)]
    directory = view._directory
    choose(journey, view.head._sort, 1)
    days = [directory.events[hit.event].start for hit in view._answer.hits if hit.event]
    assert days == sorted(days, reverse=True)
    assert [hit.address for hit in hits(view)] != best
    choose(journey, view.head._sort, 2)
    published = [directory.reports[hit.report].published for hit in view._answer.hits if hit.report]
    known = [day for day in published if day is not None]
    assert known == sorted(known, reverse=True)
    choose(journey, view.head._sort, 0)
    assert [hit.address for hit in hits(view)] == best


@pytest.mark.parametrize("name", FACETS)
def test_every_facet_narrows_by_a_click_and_by_a_key(journey, name, qtbot):
    view = ask(journey, "border")
    everything = view._answer.total

    def place():
        lines = view.facets.facets
        row = next(n for n, line in enumerate(lines) if line.facet == name and line.count is not None)
        view.side.scrollTo(view.facets.index(row))
        return view.facets.index(row), lines[row]

    index, line = place()
    at = view.side.visualRect(index).center()
    qtbot.mouseClick(view.side.viewport(), Qt.MouseButton.LeftButton, pos=at)
    journey.settle()
    assert view._answer.total == line.count
    assert view.state()["narrowed"] == {name: line.value}
    (chip,) = view.head.filters.findChildren(Chip)
    chip.setFocus()
    journey.press(Qt.Key.Key_Space)
    assert view._answer.total == everything
    index, line = place()
    view.side.setFocus()
    view.side.setCurrentIndex(index)
    journey.press(Qt.Key.Key_Return)
    assert view.state()["narrowed"] == {name: line.value}
    assert view._answer.total == line.count


def words_of(text):
    return [word.casefold() for word in text.split()]


def test_contexts_are_sorted_by_what_stands_before_and_behind(journey):
    view = ask(journey, "border*")
    journey.press(Qt.Key.Key_K, CTRL | SHIFT)
    found = view.pages.contexts.lines
    journey.press(Qt.Key.Key_Right, CTRL)
    behind = [line.behind.casefold()[:1] for line in view.pages.contexts.lines]
    letters = [letter for letter in behind if letter.isalpha() and letter.isascii()]
    assert letters == sorted(letters)
    journey.press(Qt.Key.Key_Left, CTRL)
    before = [words_of(line.before)[-1:] for line in view.pages.contexts.lines]
    last = [words[0][:1] for words in before if words and words[0].isascii() and words[0].isalpha()]
    assert last == sorted(last)
    assert len(last) > 10
    journey.press(Qt.Key.Key_Up, CTRL)
    assert view.pages.contexts.lines == found


def test_a_bar_of_the_chart_narrows_to_its_event_and_is_as_high_as_it_has_hits(journey, qtbot):
    view = ask(journey, "border")
    chart = view.pages.chart
    bars = chart._bars
    assert {bar.event: bar.count for bar in bars} == view._answer.facets["event"]
    assert all(one.day <= two.day for one, two in pairwise(bars))
    high = max(bars, key=lambda bar: bar.count)
    assert chart._box(high).height() == max(chart._box(bar).height() for bar in bars)
    at = chart._box(high).center().toPoint()
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at)
    journey.settle()
    assert view._answer.total == high.count
    assert view.state()["narrowed"] == {"event": high.event}


def test_the_bars_of_the_chart_are_reached_gone_through_and_chosen_by_keys(journey):
    view = ask(journey, "border")
    chart = view.pages.chart
    bars = chart._bars
    journey.press(Qt.Key.Key_Tab)
    assert chart.hasFocus()
    assert all(f"{bar.words}: {bar.count}" in chart.accessibleName() for bar in bars)
    assert chart.accessibleDescription().startswith(f"{bars[-1].words}: {bars[-1].count}")
    journey.press(Qt.Key.Key_Home)
    journey.press(Qt.Key.Key_Left)
    assert chart.accessibleDescription().startswith(bars[0].words)
    journey.press(Qt.Key.Key_Right)
    assert chart.accessibleDescription().startswith(bars[1].words)
    framed = chart.grab().toImage()
    journey.press(Qt.Key.Key_End)
    assert chart.grab().toImage() != framed
    journey.press(Qt.Key.Key_Left)
    journey.press(Qt.Key.Key_Return)
    assert view.state()["narrowed"] == {"event": bars[-2].event}
    assert view._answer.total == bars[-2].count
    assert view.pages.list.hasFocus()


def test_far_keys_wait_until_the_list_has_what_they_go_to(journey):
    view = ask(journey, "migration")
    found = view.pages.results
    found.beginResetModel()  # as it is just after an answer
    found._rows = 5
    found.endResetModel()
    view.pages.list.setCurrentIndex(found.index(0))
    QTest.keyClick(view.pages.list, Qt.Key.Key_End)
    journey.settle()
    assert found.rowCount() == len(found.results)
    assert view.pages.list.currentIndex().row() == len(found.results) - 1


def test_another_zoom_lays_the_hits_anew_a_few_at_a_time(journey):
    view = ask(journey, "migration")
    listed, turns = view.pages.list, journey.window.context.jobs.turns
    before = [listed.visualRect(view.pages.results.index(row)).height() for row in range(3)]
    laid = []
    lay = listed._drawing._lay
    listed._drawing._lay = lambda result, width: laid.append(result) or lay(result, width)
    listed.fit()
    assert len(laid) < len(view.pages.results.results)
    assert not turns.idle()
    journey.settle()
    assert set(view.pages.results.results) <= set(laid)
    assert [listed.visualRect(view.pages.results.index(row)).height() for row in range(3)] == before


def test_facets_in_sight_are_painted_before_they_are_shown(journey):
    side = ask(journey, "border").side
    painted = []
    side._drawing._paint_words = lambda *given: painted.append(given)
    side.viewport().grab()
    assert not painted
    side._drawing.forget()
    side.viewport().grab()
    assert painted


def dialog_of(journey):
    return next(d for d in journey.window.findChildren(QDialog) if d.isVisible())


def test_a_search_is_saved_renamed_deleted_brought_back_and_run_by_keys(journey, qtbot):
    view = ask(journey, "border patrol*")
    found = hits(view)
    journey.press(Qt.Key.Key_S, CTRL)
    dialog = dialog_of(journey)

    def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(dialog.focusWidget(), key, modifiers)
        journey.settle()

    QTest.keyClicks(dialog.focusWidget(), "Patrols")
    press(Qt.Key.Key_Return)
    assert [search.name for search in dialog.model.searches] == ["Patrols"]
    dialog.reject()
    ask(journey, "visa")
    journey.press(Qt.Key.Key_S, CTRL | SHIFT)
    dialog = dialog_of(journey)
    press(Qt.Key.Key_F2)
    name = dialog.list.findChild(QLineEdit)
    QTest.keyClicks(name, "Border patrols")
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.list.findChild(QLineEdit) is None)  # it is taken in the next turn
    journey.settle()
    assert [search.name for search in dialog.model.searches] == ["Border patrols"]
    dialog.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert dialog.model.searches == ()
    press(Qt.Key.Key_Z, CTRL)
    assert [search.name for search in dialog.model.searches] == ["Border patrols"]
    press(Qt.Key.Key_Return)
    assert (view.head.line.text(), hits(view)) == ("border patrol*", found)


def test_an_earlier_question_is_asked_again_from_the_line_by_keys(journey):
    view = ask(journey, "border patrol*")
    found = hits(view)
    ask(journey, "visa")
    journey.press(Qt.Key.Key_L, CTRL)
    journey.press(Qt.Key.Key_Down, ALT)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(menu, key)
    journey.settle()
    assert (view.head.line.text(), hits(view)) == ("border patrol*", found)


def test_all_hits_are_copied_by_a_key_and_told(journey):
    view = ask(journey, "border")
    told = []
    journey.context.told.connect(told.append)
    journey.context.copied.connect(told.append)
    journey.press(Qt.Key.Key_Y, CTRL | SHIFT)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == view._answer.total
    assert any(str(view._answer.total) in words for words in told)


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_all_hits_are_exported_by_keys(journey, suffix, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: asked.extend([dialog]))
    view = ask(journey, "border patrol*")
    journey.press(Qt.Key.Key_E, CTRL | SHIFT)
    target = tmp_path / f"hits{suffix}"
    asked[0].fileSelected.emit(str(target))
    journey.settle()
    text = target.read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines())) if suffix == ".csv" else json.loads(text)["hits"]
    assert {row["address"] for row in rows} == {hit.address for hit in hits(view)}
