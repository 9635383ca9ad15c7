import re
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from migbrowser.model.address import Address
from migbrowser.model.search import SearchAnswer
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.views import search as search_view
from migbrowser.ui.views.search import SearchView
from migbrowser.ui.widgets import Chip, PlainButton

EVENT = Address("event/2025-lianyungang-regional")


@pytest.fixture
def view(open_real, theme, qtbot):
    """The view over the real catalogue, without a frame."""
    jobs = Jobs(open_real)
    made = SearchView(Context(jobs, theme))
    made.context.search_requested.connect(made.search)  # as the frame does
    qtbot.addWidget(made)
    made.resize(920, 640)
    made.show()
    made.begin()
    assert jobs.settle()
    yield made
    jobs.close()


def ask(view, text):
    view.search(text)
    assert view.context.jobs.settle()


def hits(view):
    return [result.address for result in view.results.results if result.hit]


def facet(view, name, value):
    return next(line for line in view.facets.facets if (line.facet, line.value) == (name, value))


def said(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_before_a_question_there_are_examples_that_ask(view, qtbot):
    assert view.pages.currentWidget() is view.nothing
    chip = next(chip for chip in view.nothing.findChildren(Chip) if "patrol" in chip.text())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert view.context.jobs.settle()
    assert hits(view)


def test_hits_are_folded_and_counted_and_the_reading_is_shown(view):
    ask(view, "border patrol*")
    assert "statement/nia-en-2025-regional-news/3.5" in hits(view)
    assert view.results.results[0].address == EVENT
    assert view.understood.text().startswith("Read as: border")
    assert view.understood.text().endswith(" AND patrol*")
    assert view.line._count.text().startswith(str(view._answer.total))


def test_narrowing_adds_a_chip_and_the_chip_takes_it_away(view, qtbot):
    ask(view, "border")
    everything = view._answer.total
    view.side.chosen.emit(facet(view, "event", EVENT))
    assert view.context.jobs.settle()
    assert view._answer.total == facet(view, "event", EVENT).count < everything
    (chip,) = view.chips.findChildren(Chip)
    assert "Regional conference 2025" in chip.text()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert view.context.jobs.settle()
    assert view._answer.total == everything
    assert view.chips.isHidden()


def test_every_value_of_every_facet_can_be_chosen(view):
    ask(view, "border")
    for name, counts in view._answer.facets.items():
        for value, count in counts.items():
            view._choices.clear()
            view._narrow(name, value)
            assert view.context.jobs.settle()
            assert view._answer.total == count, (name, value)


def test_a_question_without_hits_explains_itself_and_offers_ways_out(view, qtbot):
    ask(view, "deportation law")
    assert view.pages.currentWidget() is view.nothing
    assert re.search("“deportation”: [1-9]", said(view.nothing))
    way_out = next(chip for chip in view.nothing.findChildren(Chip) if chip.text() == "law")
    qtbot.mouseClick(way_out, Qt.MouseButton.LeftButton)
    assert view.context.jobs.settle()
    assert hits(view)


def test_a_typing_slip_is_met_with_did_you_mean(view):
    ask(view, "patrls")
    assert "Did you mean" in said(view.nothing)
    assert "patrols" in [chip.text() for chip in view.nothing.findChildren(Chip)]


def test_filters_that_leave_nothing_are_offered_to_be_dropped(view, qtbot):
    view.restore({"text": "border", "narrowed": {"year": "1999"}})
    assert view.context.jobs.settle()
    button = next(b for b in view.nothing.findChildren(PlainButton) if "without" in b.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.context.jobs.settle()
    assert hits(view)


def test_keys_go_from_the_line_to_a_hit_and_open_it(view, qtbot):
    ask(view, "border patrol*")
    view.line.setFocus()
    qtbot.keyClick(view.line, Qt.Key.Key_Down)
    assert view.list.hasFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.context.open_requested) as opened:
        qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert opened.args == [hits(view)[0], True]
    assert view.current_addresses() == (hits(view)[0],)
    qtbot.keyClick(view.list, Qt.Key.Key_Up)
    qtbot.keyClick(view.list, Qt.Key.Key_Up)
    assert view.line.hasFocus()


def test_marked_hits_are_copied_as_a_table(view, qtbot):
    ask(view, "border patrol*")
    view.list.selectAll()
    qtbot.keyClick(view.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == len(view.results.results)
    assert {line.count("\t") for line in lines} == {4}


def test_more_hits_come_when_asked_for(view, monkeypatch):
    monkeypatch.setattr(search_view, "PAGE", 5)
    ask(view, "border")
    assert len(hits(view)) == 5
    view.list.more_wanted.emit()
    assert view.context.jobs.settle()
    assert len(hits(view)) == len(set(hits(view))) == 10


def test_only_the_newest_question_is_answered(view):
    view.search("border")
    view.search("zzzz")
    assert view.context.jobs.settle()
    assert view._answer.query == "zzzz"
    view.search("border")
    view.line.clear()
    view._ask()
    assert view.context.jobs.settle()
    assert view._answer is None


def test_typing_takes_the_last_word_as_a_beginning_and_enter_does_not(view, qtbot):
    QTest.keyClicks(view.line, "patro")
    qtbot.waitUntil(lambda: bool(view._answer and view._answer.total))
    qtbot.keyClick(view.line, Qt.Key.Key_Return)
    assert view.context.jobs.settle()
    assert view._answer.total == 0


def test_state_brings_question_filters_and_order_back(view, open_real, theme, qtbot):
    ask(view, "border")
    view.sort._group.button(1).click()
    view._narrow("kind", "clause")
    assert view.context.jobs.settle()
    state = view.state()
    jobs = Jobs(open_real)
    again = SearchView(Context(jobs, theme))
    qtbot.addWidget(again)
    again.restore(state)
    again.begin()
    assert jobs.settle()
    assert {**again.state(), "side": 0} == {**state, "side": 0}
    assert again._answer.total == view._answer.total
    jobs.close()


@pytest.mark.parametrize(
    "state", [{}, {"narrowed": ["x"], "sort": 3, "side": "wide"}, {"narrowed": {"moon": "1"}}]
)
def test_a_strange_state_is_survived(view, state):
    view.restore(state)
    assert view.context.jobs.settle()
    assert view.pages.currentWidget() is view.nothing


@pytest.mark.parametrize("text", ["\0", '"', "((((", "a" * 3000, "国" * 500, "NOT NOT", "year:", "🚢 ﷽"])
def test_any_text_at_all_is_answered(view, text):
    ask(view, text)
    assert isinstance(view._answer, SearchAnswer) or not text.strip()


def test_the_chart_has_a_bar_for_each_event_apart_from_the_others(view, qtbot):
    ask(view, "border")
    boxes = [view.chart._box(bar) for bar in view.chart._bars]
    assert len(boxes) == view._answer.events
    assert all(left.right() <= right.left() for left, right in pairwise(boxes))
    assert view.chart.rect().contains(boxes[-1].toRect())
    with qtbot.waitSignal(view.chart.chosen) as chosen:
        qtbot.mouseClick(view.chart, Qt.MouseButton.LeftButton, pos=boxes[0].center().toPoint())
    assert chosen.args == [view.chart._bars[0].event]
