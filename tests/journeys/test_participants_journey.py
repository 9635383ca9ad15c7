"""What people come to Participants for, by keys in the real window."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QToolButton

from migbrowser.model.address import Address
from migbrowser.ui.reader.entry_text import EntryText

CTRL = Qt.KeyboardModifier.ControlModifier
KOREA = Address("party/kr")


@pytest.fixture
def view(journey):
    journey.press(Qt.Key.Key_2, CTRL)
    return journey.view


def test_was_korea_there_and_who_says_so(journey, view):
    view.focus()
    view.reveal(KOREA)
    journey.press(Qt.Key.Key_Right)
    journey.press(Qt.Key.Key_Right)
    journey.press(Qt.Key.Key_Return)
    index = view.table.currentIndex()
    assert view.matrix.place(index).party == KOREA
    assert "Republic of Korea" in view.side.cell_title.text()


def test_from_a_party_into_the_reader_and_the_selection(journey, view):
    view.focus()
    view.reveal(KOREA)
    journey.press(Qt.Key.Key_Home)
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current == KOREA
    view.focus()
    journey.press(Qt.Key.Key_D, CTRL)
    assert journey.context.selection == (KOREA,)


def test_the_list_by_keys(journey, view):
    view.switch.findChildren(QToolButton)[-1].setFocus()
    journey.press(Qt.Key.Key_Space)
    assert view.list.isVisible()
    view.focus()
    journey.press(Qt.Key.Key_Home)
    journey.press(Qt.Key.Key_Down)
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current == view.list.addresses()[0]


def test_other_events_are_compared_by_keys(journey, view):
    before = view.side.between
    view.side.two.later.setFocus()
    journey.press(Qt.Key.Key_Down)
    assert view.side.between != before


def test_the_next_start_shows_the_same_rows(start):
    first = start()
    first.press(Qt.Key.Key_2, CTRL)
    first.view.kind.choose("organisation")
    rows = first.view.matrix.rowCount()
    first.window.close()
    again = start()
    assert again.view.name == "participants"
    assert again.view.matrix.rowCount() == rows


def test_who_is_named_by_which_report_by_keys(journey, view):
    box = view.side.within.event_box
    before, said = view.side.within.chosen, view.side.within.said.text()
    box.setFocus()
    journey.press(Qt.Key.Key_Down if box.currentIndex() + 1 < box.count() else Qt.Key.Key_Up)
    assert view.side.within.chosen != before
    assert view.side.within.said.text() != said


def test_from_a_party_to_whom_it_is_named_beside(journey, view):
    journey.context.open(KOREA)
    journey.settle()
    reader = journey.window.pane.findChild(EntryText)
    company = view.context.jobs
    found = []
    company.run(lambda services: services.attending.profile(KOREA).company[0].party, found.append)
    journey.settle()
    reader.anchorClicked.emit(QUrl(found[0]))
    journey.settle()
    assert journey.context.current == found[0]


def test_all_reports_that_print_a_name_are_one_link_away(journey, view):
    journey.context.open(Address("party/cn"))
    journey.settle()
    reader = journey.window.pane.findChild(EntryText)
    before = len(reader.toPlainText())
    reader.anchorClicked.emit(QUrl("wordings:printed"))
    journey.settle()
    assert len(reader.toPlainText()) > before


def test_pages_beside_the_matrix_by_keys(journey, view):
    view.side.switch.findChildren(QToolButton)[0].setFocus()
    journey.press(Qt.Key.Key_Right)
    assert view.side.within.isVisible()
    assert not view.side.two.isVisible()


def test_the_page_beside_the_matrix_comes_back(start):
    first = start()
    first.press(Qt.Key.Key_2, CTRL)
    first.view.side.turn_to("within")
    first.window.close()
    assert start().view.side.within.isVisible()


def in_hand(view, row, event):
    column = [each.address for each in view.matrix.events].index(event) + 1
    view.focus()
    view.table.setCurrentIndex(view.matrix.index(row, column))


def test_fifty_seven_are_stated_and_fewer_named(journey, view):
    in_hand(view, view.matrix.totals[0], Address("event/2024-suzhou-subforum"))
    journey.press(Qt.Key.Key_Return)
    said = view.side.cell.text()
    assert "57 countries and regions" in said
    assert ", names 6" in said
    assert "States named: " in said
    assert "States named: 57" not in said


def test_where_reports_disagree_both_sides_are_named(journey, view):
    in_hand(view, view.matrix.row_of(KOREA), Address("event/2023-beijing-regional"))
    assert view.table.currentIndex().data() == "◐"
    journey.press(Qt.Key.Key_Return)
    said = view.side.cell.text()
    assert "reports disagree" in said
    assert "according to" in said
    assert "which is closed and was read in full" in said


def test_a_group_is_folded_by_keys_and_stays_so(start):
    first = start()
    first.press(Qt.Key.Key_2, CTRL)
    matrix = first.view.matrix
    head = next(n for n in range(matrix.rowCount()) if matrix.line(n).group.key == "asean:")
    first.view.focus()
    first.view.table.mark(head)
    before = matrix.rowCount()
    first.press(Qt.Key.Key_Space)
    assert matrix.rowCount() < before
    rows = matrix.rowCount()
    first.window.close()
    assert start().view.matrix.rowCount() == rows
