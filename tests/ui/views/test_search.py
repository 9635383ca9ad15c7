import re
import threading
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from migbrowser.model.address import Address
from migbrowser.model.search import ContextOrder, SearchAnswer, Sort
from migbrowser.services.searching import Searching
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
    return [result.address for result in view.pages.results.results if result.hit]


def facet(view, name, value):
    return next(line for line in view.facets.facets if (line.facet, line.value) == (name, value))


def said(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_before_a_question_there_are_examples_that_ask(view, qtbot):
    assert view.pages.currentWidget() is view.pages.nothing
    chip = next(chip for chip in view.pages.nothing.findChildren(Chip) if "patrol" in chip.text())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert view.context.jobs.settle()
    assert hits(view)


def test_hits_are_folded_and_counted_and_the_reading_is_shown(view):
    ask(view, "border patrol*")
    assert "statement/nia-en-2025-regional-news/3.5" in hits(view)
    assert view.pages.results.results[0].address == EVENT
    assert view.head.understood.text().startswith("Read as: border")
    assert " AND patrol* · also looked for " in view.head.understood.text()
    assert view.head.line._count.text().startswith(str(view._answer.total))


def test_narrowing_adds_a_chip_and_the_chip_takes_it_away(view, qtbot):
    ask(view, "border")
    everything = view._answer.total
    view.side.chosen.emit(facet(view, "event", EVENT))
    assert view.context.jobs.settle()
    assert view._answer.total == facet(view, "event", EVENT).count < everything
    (chip,) = view.head.filters.findChildren(Chip)
    assert "Regional conference 2025" in chip.text()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert view.context.jobs.settle()
    assert view._answer.total == everything
    assert view.head.filters.isHidden()


def test_every_value_of_every_facet_can_be_chosen(view):
    ask(view, "border")
    for name, counts in view._answer.facets.items():
        for value, count in counts.items():
            view._choices.clear()
            view._narrow(name, value)
            assert view.context.jobs.settle()
            assert view._answer.total == count, (name, value)


def chips(view):
    return {chip.text(): chip for chip in view.pages.nothing.findChildren(Chip)}


def test_a_question_without_hits_explains_itself_and_offers_ways_out(view, qtbot):
    ask(view, "deportation law zzzz")
    assert view.pages.currentWidget() is view.pages.nothing
    assert re.search("“deportation”: [1-9]", said(view.pages.nothing))
    alone = view._answer.terms["law"]
    offered = {text.partition(":")[0]: chip for text, chip in chips(view).items()}
    assert set(offered) == {"deportation", "law"}
    assert f" {alone} " in offered["law"].text()
    qtbot.mouseClick(offered["law"], Qt.MouseButton.LeftButton)
    assert view.context.jobs.settle()
    assert (view.head.line.text(), view._answer.total) == ("law", alone)


def test_of_two_words_each_way_out_is_offered_once(view):
    ask(view, "deportation law")
    assert [text.split(":")[0] for text in chips(view)] == ["without “deportation”", "without “law”"]
    assert "Did you mean" not in said(view.pages.nothing)


def test_it_says_without_which_word_there_are_hits_and_asks_so(view, qtbot):
    ask(view, "border patrols zzzz")
    chip = next(chip for chip in view.pages.nothing.findChildren(Chip) if "zzzz" in chip.text())
    count = view._answer.without["zzzz"]
    assert chip.text().startswith(f"without “zzzz”: {count} hit")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert view.context.jobs.settle()
    assert (view.head.line.text(), view._answer.total) == ("border patrols", count)


def test_a_typing_slip_is_met_with_did_you_mean(view):
    ask(view, "patrls")
    assert "Did you mean" in said(view.pages.nothing)
    assert "patrols" in [chip.text() for chip in view.pages.nothing.findChildren(Chip)]


def test_filters_that_leave_nothing_are_offered_to_be_dropped(view, qtbot):
    view.restore({"text": "border", "narrowed": {"year": "1999"}})
    assert view.context.jobs.settle()
    button = next(b for b in view.pages.nothing.findChildren(PlainButton) if "without" in b.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.context.jobs.settle()
    assert hits(view)


def test_keys_go_from_the_line_to_a_hit_and_open_it(view, qtbot):
    ask(view, "border patrol*")
    view.head.line.setFocus()
    qtbot.keyClick(view.head.line, Qt.Key.Key_Down)
    assert view.pages.list.hasFocus()
    qtbot.keyClick(view.pages.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.context.open_requested) as opened:
        qtbot.keyClick(view.pages.list, Qt.Key.Key_Return)
    assert opened.args == [hits(view)[0], True]
    assert view.current_addresses() == (hits(view)[0],)
    qtbot.keyClick(view.pages.list, Qt.Key.Key_Up)
    qtbot.keyClick(view.pages.list, Qt.Key.Key_Up)
    assert view.head.line.hasFocus()


def test_marked_hits_are_copied_as_a_table(view, qtbot):
    ask(view, "border patrol*")
    view.pages.list.selectAll()
    qtbot.keyClick(view.pages.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == len(view.pages.results.results)
    assert {line.count("\t") for line in lines} == {4}


def test_more_hits_come_when_asked_for(view, monkeypatch):
    monkeypatch.setattr(search_view, "PAGE", 5)
    ask(view, "border")
    assert len(hits(view)) == 5
    view.pages.list.more_wanted.emit()
    assert view.context.jobs.settle()
    assert len(hits(view)) == len(set(hits(view))) == 10


def test_only_the_newest_question_is_answered(view):
    view.search("border")
    view.search("zzzz")
    assert view.context.jobs.settle()
    assert view._answer.query == "zzzz"
    view.search("border")
    view.head.line.clear()
    view._ask()
    assert view.context.jobs.settle()
    assert view._answer is None


def test_typing_takes_the_last_word_as_a_beginning_and_enter_does_not(view, qtbot):
    QTest.keyClicks(view.head.line, "patro")
    qtbot.waitUntil(lambda: bool(view._answer and view._answer.total))
    qtbot.keyClick(view.head.line, Qt.Key.Key_Return)
    assert view.context.jobs.settle()
    assert view._answer.total == 0


def test_state_brings_question_filters_and_order_back(view, open_real, theme, qtbot):
    ask(view, "border")
    view.head._sort.choose(Sort.EVENT)
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
    assert view.pages.currentWidget() is view.pages.nothing


@pytest.mark.parametrize("text", ["\0", '"', "((((", "a" * 3000, "国" * 500, "NOT NOT", "year:", "🚢 ﷽"])
def test_any_text_at_all_is_answered(view, text):
    ask(view, text)
    assert isinstance(view._answer, SearchAnswer) or not text.strip()


def test_the_chart_has_a_bar_for_each_event_apart_from_the_others(view, qtbot):
    ask(view, "border")
    boxes = [view.pages.chart._box(bar) for bar in view.pages.chart._bars]
    assert len(boxes) == view._answer.events
    assert all(left.right() <= right.left() for left, right in pairwise(boxes))
    assert view.pages.chart.rect().contains(boxes[-1].toRect())
    with qtbot.waitSignal(view.pages.chart.chosen) as chosen:
        qtbot.mouseClick(view.pages.chart, Qt.MouseButton.LeftButton, pos=boxes[0].center().toPoint())
    assert chosen.args == [view.pages.chart._bars[0].event]


def in_context(view, text="border*"):
    view.head.contexts.setChecked(True)
    ask(view, text)
    return view.pages.contexts.lines


def test_hits_stand_in_context_and_are_sorted_by_what_stands_beside_them(view, qtbot):
    found = in_context(view)
    assert len(found) >= view._answer.total
    assert all(line.hit.casefold().startswith("border") for line in found)
    table = view.pages.table
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.context.jobs.settle()
    by_right = view.pages.contexts.lines
    assert by_right != found
    assert sorted(by_right, key=repr) == sorted(found, key=repr)
    header = table.horizontalHeader()
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, header.height() // 2))
    assert view.context.jobs.settle()
    assert view.pages.contexts.order is ContextOrder.LEFT
    assert "↓" in view.pages.contexts.headerData(0, Qt.Orientation.Horizontal)
    qtbot.keyClick(table, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)  # once more: as found
    assert view.context.jobs.settle()
    assert view.pages.contexts.lines == found


def test_a_context_opens_its_entry_and_is_copied_with_its_address(view, qtbot):
    found = in_context(view)
    table = view.pages.table
    with qtbot.waitSignal(view.context.open_requested) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [found[0].address, True]
    table.selectAll()
    assert set(view.current_addresses()) == {line.address for line in found}
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines == [line.text for line in found]
    assert lines[0].endswith(f"\t{found[0].address}")
    assert f"\t[{found[0].hit}]\t" in lines[0]


def test_the_hits_stand_in_the_middle_with_the_same_room_on_both_sides(view):
    in_context(view)
    table = view.pages.table
    before, hit, behind, _ = (table.columnWidth(column) for column in range(4))
    assert before == behind > hit
    view.resize(420, 640)
    assert table.isColumnHidden(3)


def test_further_contexts_are_fetched_when_scrolled_to(view, monkeypatch):
    monkeypatch.setattr(search_view, "LINES", 20)
    assert len(in_context(view, "migration")) == 20
    view.pages.table.scrollToBottom()
    view.pages.contexts.fetchMore()
    assert view.context.jobs.settle()
    assert len(view.pages.contexts.lines) == 40


def test_contexts_are_narrowed_and_come_back_as_results(view):
    everything = in_context(view)
    view._narrow("kind", "clause")
    assert view.context.jobs.settle()
    assert {line.address.kind for line in view.pages.contexts.lines} == {"clause"}
    assert len(view.pages.contexts.lines) < len(everything)
    view.deeds()["contexts"]()
    assert view.context.jobs.settle()
    assert hits(view)


def test_typing_shows_the_contexts_of_what_the_last_word_may_become(view, qtbot):
    view.head.contexts.setChecked(True)
    QTest.keyClicks(view.head.line, "patro")
    qtbot.waitUntil(lambda: bool(view.pages.contexts.lines))
    assert view.context.jobs.settle()
    assert "patrols" in {line.hit for line in view.pages.contexts.lines}


def test_names_are_read_as_typed_at_one_key_and_what_else_was_looked_for_is_said(view):
    ask(view, "South Korea")
    widely = view._answer.total
    assert "韩国" in view.head.understood.text()
    view.deeds()["names_forms"]()
    assert view.context.jobs.settle()
    assert 0 < view._answer.total < widely
    assert "韩国" not in view.head.understood.text()


def test_in_little_room_the_facets_are_a_page_of_their_own(view, qtbot):
    ask(view, "border")
    everything = view._answer.total
    view.resize(480, 640)
    assert view.head.facets.isVisible()
    assert not view.side.isVisible()
    view.head.facets.click()
    assert view.pages.currentWidget() is view.side
    view.side.chosen.emit(facet(view, "event", EVENT))
    assert view.context.jobs.settle()
    assert view.pages.currentWidget() is view.pages.found
    assert view._answer.total < everything
    view.resize(920, 640)
    assert view.side.isVisible()
    assert not view.head.facets.isVisible()


@pytest.mark.parametrize("width", [360, 520, 900])
def test_no_facet_is_cut(view, theme, width, qtbot):
    theme.set_zoom(2.0)
    view.resize(width, 640)
    ask(view, "border")
    if not view.side.isVisible():
        view.head.facets.click()
    assert view.context.jobs.settle()
    last = view.facets.index(view.facets.rowCount() - 1)
    qtbot.waitUntil(lambda: view.side.visualRect(last).height() > 0)
    drawing, room = view.side._drawing, view.side.viewport().width()
    for row in range(1, view.facets.rowCount()):
        above, below = (view.side.visualRect(view.facets.index(n)) for n in (row - 1, row))
        laid = drawing._laid(view.facets.facets[row - 1])
        assert laid.height <= above.height()
        assert above.bottom() < below.top()
    for line in view.facets.facets:
        laid = drawing._laid(line)
        widest = max(laid.layout.lineAt(n).naturalTextWidth() for n in range(laid.layout.lineCount()))
        assert widest <= room - 2 * theme.px(16)
    theme.set_zoom(1.0)


def test_all_hits_are_copied_fetched_or_not(view, monkeypatch):
    monkeypatch.setattr(search_view, "PAGE", 5)
    ask(view, "border")
    assert len(hits(view)) == 5
    view.deeds()["copy_hits"]()
    assert view.context.jobs.settle()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == view._answer.total
    assert f"All {view._answer.total} hit" in view.head.all.text()


def test_all_hits_go_into_the_selection_at_once_and_their_number_is_said(view, qtbot):
    ask(view, "border patrol*")
    told = []
    view.context.told.connect(told.append)
    view.context.selection_changed.connect(lambda: told.append("changed"))
    add = next(action for action in view.head._menu.actions() if action.data() == "select_hits")
    assert str(view._answer.total) in add.text()
    add.trigger()
    assert view.context.jobs.settle()
    assert set(view.context.selection) == set(hits(view))
    assert told.count("changed") == 1
    assert told[0].startswith(f"{len(hits(view))} entry")
    view.deeds()["select_hits"]()
    assert view.context.jobs.settle()
    assert told[-1].startswith("0 entry")
    assert told[-1].endswith(f" · {len(hits(view))} there already")


def test_exporting_asks_for_a_place_with_the_question_shown(view, qtbot):
    in_context(view)
    with qtbot.waitSignal(view.context.hits_export_requested) as asked:
        view.deeds()["export_hits"]()
    assert (asked.args[0].text, asked.args[1]) == ("border*", ContextOrder.FOUND)


def test_nothing_is_offered_for_no_hits(view):
    ask(view, "zzzz")
    assert not {"copy_hits", "export_hits", "select_hits"} & set(view.deeds())
    assert view.head.all.isHidden()


def test_more_of_what_was_typed_is_more_of_the_same_question(view, qtbot, monkeypatch):
    monkeypatch.setattr(search_view, "PAGE", 5)
    QTest.keyClicks(view.head.line, "bord")
    qtbot.waitUntil(lambda: bool(view._answer and view._answer.total))
    view._ask_more()
    assert view.context.jobs.settle()
    assert len(hits(view)) == len(set(hits(view))) == 10


def test_a_running_question_is_interrupted_by_the_next(view, qtbot):
    """The first answer is held until the second question is asked, and never shown."""
    held, answered = threading.Event(), []
    search, show = Searching.search, view._take
    view._take = lambda asked, *found: (answered.append(asked.text), show(asked, *found))

    def slowly(self, text, *args, **named):
        if text == "border":
            held.wait(5)
            self._index._connection.execute(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
            ).fetchone()  # ends by an interruption only
        return search(self, text, *args, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Searching, "search", slowly)
        view.search("border")
        held.set()
        qtbot.wait(50)
        view.search("visa")
        assert view.context.jobs.settle()
    assert answered == ["visa"]


def test_a_key_finds_its_item_though_the_list_is_still_being_laid_out(view, qtbot):
    ask(view, "border")
    view.pages.list.fit()
    qtbot.keyClick(view.pages.list, Qt.Key.Key_End)
    assert view.pages.list.currentIndex().row() == view.pages.results.rowCount() - 1
    qtbot.keyClick(view.pages.list, Qt.Key.Key_Up)
    assert view.current_addresses() == (hits(view)[-1],)


def test_a_question_without_hits_marks_nothing_in_what_is_read(view):
    view.show()
    ask(view, "border")
    assert view.context.question is not None
    ask(view, "border zzzz")
    assert view.context.question is None


def test_while_one_types_fewer_hits_are_laid_out_and_the_rest_follows_on_demand(view):
    view.head.line.setText("border")
    view._ask(typing=True)
    assert view.context.jobs.settle()
    assert len(hits(view)) == search_view.TYPED < view._answer.total
    view.pages.list.more_wanted.emit()
    assert view.context.jobs.settle()
    assert len(hits(view)) == min(search_view.TYPED + search_view.PAGE, view._answer.total)
