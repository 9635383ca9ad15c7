"""All that a user sets in the window is so at the next start.

`kept_state` has a row for everything; a control that no row speaks of, in a view old or new, fails a test.
"""

import re

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QSplitter,
    QTableView,
    QTreeView,
    QWidget,
)

from migbrowser import paths
from migbrowser.model.selection import OwnText
from migbrowser.ui.assembly import assemble
from migbrowser.ui.memory import FILE_NAME
from migbrowser.ui.theme import ThemeChoice
from migbrowser.ui.widgets import FilterChip, SegmentedSwitch
from migbrowser.ui.widgets.compare_chips import ChoiceChip, SomeChip
from tests.journeys.hands import CTRL, SHIFT, arrange, pick, press, segment
from tests.journeys.kept_state import KEPT, TWELVE, R, T, W, ask, columns, fold_tray, open_event, take_cell

TABS = ("timeline", "participants", "clauses", "search", "compare")


def view_of_window(window, name):
    return next(view for view in window.tabs.made() if view.name == name)


def of(kept, journey):
    return journey.window if kept.view in (W, R, T) else view_of_window(journey.window, kept.view)


def visit(journey, name):
    journey.press(Qt.Key(Qt.Key.Key_1 + TABS.index(name)), CTRL)
    QTest.qWait(0)
    journey.settle()


FRAME = (W, R, T)
EXCUSED = (
    lambda w: (w.top_bar.line,),  # empty again as soon as it has asked
    lambda w: (w.pane.reader.find_bar,),  # of the entry that is read now
    lambda w: (view_of_window(w, "search").head.facets,),  # a page that is open for one choice
    lambda w: (view_of_window(w, "compare").details.verdict,),  # kept in the library
    # what is shown in another way has tests of its own, below
    lambda w: (view_of_window(w, "clauses").switch, view_of_window(w, "clauses").statement_table),
    lambda w: (view_of_window(w, "search").head.contexts, view_of_window(w, "search").head._order),
)


def same(one, other):
    """Whether two things read are the same; sizes may be a pixel apart, which is how zooms are rounded."""
    if isinstance(one, list) and one and all(isinstance(each, int) for each in one):
        return len(one) == len(other) and all(abs(a - b) <= 1 for a, b in zip(one, other, strict=True))
    return one == other


def seen(journey, *views):
    """What there is to read of these views."""
    return {(kept.view, kept.what): kept.read(of(kept, journey)) for kept in KEPT if kept.view in views}


def seen_in_tabs(journey):
    """What there is to read in each tab while it is shown, the last shown last."""
    found = {}
    for name in TABS:
        visit(journey, name)
        found |= seen(journey, name)
    return found


def test_the_next_start_has_everything_as_it_was(start):
    first = start()
    first.press(Qt.Key.Key_Plus, CTRL)
    where, unchanged = "", []
    for kept in KEPT:
        if kept.view in TABS and kept.view != where:
            where = kept.view
            visit(first, where)
        initial = kept.read(of(kept, first))
        kept.set(first)
        first.settle()
        if kept.read(of(kept, first)) == initial and kept.control:
            unchanged.append((kept.view, kept.what, initial))
    assert unchanged == []
    before = seen_in_tabs(first) | seen(first, *FRAME)
    zoom = first.context.theme.zoom
    first.window.close()
    again = start()
    again.settle()
    assert again.context.theme.zoom == zoom
    after = seen(again, *FRAME)
    after |= seen_in_tabs(again)
    assert {key: (value, after[key]) for key, value in before.items() if not same(value, after[key])} == {}


def test_every_view_and_every_control_has_its_row(start):
    """A view that keeps something, or a control that the user sets, must not be forgotten above."""
    journey = start()
    for name in TABS:
        visit(journey, name)
    open_event(journey)
    for view in (*journey.window.tabs.made(), journey.window.pane.reader, journey.window.tray):
        assert view.name in {kept.view for kept in KEPT}
    known = [each for kept in KEPT for each in kept.control(of(kept, journey))]
    known += [each for excuse in EXCUSED for each in excuse(journey.window)]
    forgotten = [
        (type(control).__name__, control.accessibleName(), control.toolTip())
        for control in journey.window.findChildren(QWidget)
        if sets_something(control) and not any(speaks_of(each, control) for each in known)
    ]
    assert forgotten == []


def speaks_of(known, control):
    """Whether a row about `known` is about `control` too: what it is made of, not what it divides."""
    return known is control or (not isinstance(known, QSplitter) and known.isAncestorOf(control))


def sets_something(control):
    """Whether the user sets by it what the next start should know."""
    if isinstance(control, QAbstractButton):
        return control.isCheckable() or isinstance(control, FilterChip | ChoiceChip | SomeChip)
    kinds = (QComboBox, QLineEdit, QPlainTextEdit, QAbstractSlider, QSplitter, SegmentedSwitch, QTreeView)
    movable = isinstance(control, QTableView) and control.horizontalHeader().sectionsMovable()
    return movable or (isinstance(control, kinds) and not isinstance(control, QScrollBar))


# ---- what is shown in another way


def seen_again(start, first, read):
    """What `read` says before the window is closed, and of the next one."""
    before = read(first)
    first.window.close()
    again = start()
    return before, read(again)


def test_hits_in_context_their_order_and_the_one_marked(start):
    first = start()
    visit(first, "search")
    ask(first)
    press(first.view.head.contexts)
    pick(first.view.head._order, first.view.head._order.menu().actions()[1].data())
    first.settle()
    first.view.pages.enter()
    for _ in range(3):
        first.press(Qt.Key.Key_Down)

    def read(journey):
        pages = journey.view.pages
        return journey.view.head.context_order, pages.table.isVisible(), pages.table.currentIndex().row()

    before, after = seen_again(start, first, read)
    assert before[1:] == (True, 3)
    assert after == before


def test_the_statements_of_a_cell_of_the_grid(start):
    first = start()
    visit(first, "clauses")
    segment(first.view.switch, 1)
    first.settle()
    first.view._open_fullest()
    first.settle()
    names = [column.name for column in first.view.statements.columns]
    arrange(first.view.statement_table, names[0], names[0], names[1], names[-1])

    def read(journey):
        view = journey.view
        return view.page, [row.address for row in view.statements.rows], columns(view.statement_table)[0]

    before, after = seen_again(start, first, read)
    assert before[0] == "said"
    assert after == before


def test_attendance_as_a_list_with_its_row(start):
    first = start()
    visit(first, "participants")
    segment(first.view.switch, 2)
    first.view.list.setFocus()
    for _ in range(5):
        first.press(Qt.Key.Key_Down)
    before, after = seen_again(start, first, lambda j: (j.view.switch.value, j.view.current_addresses()))
    assert before[0] == "list"
    assert after == before


def test_what_a_cell_of_the_matrix_says_is_beside_it_again(start):
    first = start()
    visit(first, "participants")
    take_cell(first)
    first.press(Qt.Key.Key_Return)
    before, after = seen_again(
        start, first, lambda j: (j.view.side.cell.isVisible(), j.view.side.cell.text())
    )
    assert before[0]
    assert after == before


@pytest.mark.parametrize("deed", ["reader_alone", "toggle_reader"])
def test_the_reader_alone_or_hidden(start, deed):
    first = start()
    open_event(first)
    first.window.actions_.do(deed)
    first.settle()
    before, after = seen_again(start, first, lambda j: (j.window.tabs.isVisible(), j.window.pane.isVisible()))
    assert before == ((False, True) if deed == "reader_alone" else (True, False))
    assert after == before


@pytest.mark.parametrize("filling", [False, True])
def test_size_and_place_of_the_window_and_whether_it_fills_the_screen(
    qapp, open_services, tmp_path, qtbot, filling
):
    def begun(place=None):
        whole = assemble(open_services, paths.resources(), tmp_path, ThemeChoice.LIGHT)
        whole.window.begin()
        if place:
            whole.window.setGeometry(place)
        whole.window.show()
        whole.window.begin_rest()
        qtbot.waitExposed(whole.window)
        assert whole.jobs.settle()
        return whole

    first = begun(QRect(31, 47, 690, 610))
    if filling:
        first.window.showMaximized()
        QTest.qWait(0)
    before = first.window.geometry(), first.window.isMaximized()
    first.close()
    again = begun()
    assert before[1] == filling
    assert (again.window.geometry(), again.window.isMaximized()) == before
    again.window.showNormal()
    QTest.qWait(20)
    assert again.window.geometry() == QRect(31, 47, 690, 610)
    again.close()


def test_a_reason_half_written_when_the_window_closes_is_kept(start, qtbot):
    first = start()
    visit(first, "compare")
    first.press(Qt.Key.Key_V)
    menu = first.view.table.findChildren(QMenu)[-1]
    qtbot.keyClick(menu, Qt.Key.Key_R)
    first.settle()
    first.type("The minutes say so.")
    first.whole.close()
    again = start()
    assert again.view.details.verdict.reason.toPlainText() == "The minutes say so."


def test_a_heading_half_written_when_the_window_closes_is_kept(start):
    first = start()
    first.context.select([TWELVE])
    first.settle()
    fold_tray(first)
    first.press(Qt.Key.Key_H, CTRL | SHIFT)
    first.type("What was pro")
    first.whole.close()
    items = start().context.collected.present.items
    assert [item.text for item in items if isinstance(item, OwnText)] == ["What was pro"]


@pytest.mark.parametrize("name", TABS)
def test_a_window_closed_before_its_answers_came_forgets_nothing(start, name, open_services, tmp_path):
    first = start()
    for kept in KEPT:
        if kept.view == name:
            visit(first, name)
            kept.set(first)
            first.settle()
    visit(first, name)
    before = seen(first, name)
    first.window.close()
    hasty = assemble(open_services, paths.resources(), tmp_path, ThemeChoice.LIGHT)
    hasty.window.begin()
    hasty.window.resize(1280, 800)
    hasty.window.show()
    hasty.close()
    again = start()
    visit(again, name)
    after = seen(again, name)
    assert {key: (value, after[key]) for key, value in before.items() if not same(value, after[key])} == {}


def test_an_edition_without_the_entries_shows_the_others(start, tmp_path):
    """Whatever was chosen, marked or open is gone: each tab shows what there is."""
    first = start()
    for kept in KEPT:
        if kept.view in TABS and kept.view != first.view.name:
            visit(first, kept.view)
        kept.set(first)
        first.settle()
    first.window.close()
    file = tmp_path / FILE_NAME
    gone = re.sub(
        r'"(event|party|series|topic|clause|statement|report|framework)/[^"+]+',
        r'"\1/none',
        file.read_text("utf-8"),
    )
    file.write_text(gone, "utf-8")
    again = start()
    again.settle()
    for name in ("timeline", "participants", "clauses", "compare"):
        visit(again, name)
        assert again.view.isVisible()
    view = view_of_window(again.window, "timeline")
    assert [chip.value for chip in view._chips.values()] == [None, None, None, None, "en"]
    assert view_of_window(again.window, "compare").model.comparison is not None
    assert again.context.current in (None, "")
    assert not again.window.navigation.history.current.address
