"""The answer shown follows the library: notes and originals are searched too."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.model.original import Original, Verdict
from migbrowser.ui.jobs import Lane

ORIGINAL = Address("original/0123")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CLAUSE, REPORT = Address("clause/initiative-2023/12"), Address("report/nia-en-2025-regional-news")


def hits(view):
    return [result.address for result in view.pages.results.results if result.hit]


def ask(journey, text):
    journey.context.search(text)
    journey.settle()
    return journey.view


def write_note(journey, text):
    journey.context.jobs.run(lambda services: services.annotating.write(CLAUSE, text), lambda _: None)
    journey.settle()


def test_a_note_written_now_is_among_the_hits_and_the_place_stays(journey):
    view = ask(journey, "zeppelin OR visa")
    before = hits(view)
    at = view.pages.results.index(9)
    view.pages.list.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    marked, bar = view.current_addresses(), view.pages.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 4)
    place = bar.value()
    assert place
    QTest.keyPress(journey.window, Qt.Key.Key_Control, CTRL)  # held down while the answer comes
    write_note(journey, "a zeppelin over the port")
    QTest.keyRelease(journey.window, Qt.Key.Key_Control)
    assert len(hits(view)) == len(before) + 1
    assert view._answer.facets["kind"]["note"] == 1
    assert (view.current_addresses(), bar.value()) == (marked, place)
    write_note(journey, "")
    assert hits(view) == before


def test_a_note_written_beside_another_tab_is_found_on_coming_back(journey):
    view = ask(journey, "zeppelin")
    assert not hits(view)
    journey.press(Qt.Key.Key_1, CTRL)
    write_note(journey, "a zeppelin over the port")
    assert not hits(view)
    journey.press(Qt.Key.Key_4, CTRL)
    assert hits(view) == [CLAUSE]


def test_contexts_are_read_anew_when_an_original_is_attached(journey):
    text = "A zeppelin passed over the port. " * 9
    original = Original(
        ORIGINAL, REPORT, Verdict.UNKNOWN, "0" * 64, "page.txt", None, "2026-01-01", text, (), {}
    )

    def attach(services):
        services.library.keep_original(original)
        return Changes(originals=True)

    view = ask(journey, "zeppelin")
    journey.press(Qt.Key.Key_K, CTRL | SHIFT)
    assert not view.pages.contexts.lines
    journey.context.jobs.run(attach, lambda _: None, lane=Lane.WRITE)
    journey.settle()
    assert {line.hit for line in view.pages.contexts.lines} == {"zeppelin"}
    assert view._answer.facets["kind"] == {"original": 1}


def test_what_does_not_change_the_answer_changes_nothing_on_the_screen(journey):
    view = ask(journey, "visa")
    view.pages.results.modelReset.connect(lambda: pytest.fail("the same hits are shown anew"))
    write_note(journey, "a zeppelin over the port")
