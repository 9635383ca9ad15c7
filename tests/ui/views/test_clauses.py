from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester

from migbrowser.model.address import Address
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.models.clauses_register import Narrowing
from migbrowser.ui.models.clauses_side import NODE, NodeKind
from migbrowser.ui.views.clauses import GRID, LIST, SAID, ClausesView
from migbrowser.ui.views.clauses_trail import DOT
from migbrowser.ui.widgets import CELL

INITIATIVE = Address("instrument/initiative-2023")
TEN, ELEVEN = Address("clause/initiative-2023/10"), Address("clause/initiative-2023/11")
SHARING, RETURN = Address("topic/information-sharing"), Address("topic/return-readmission")
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def context(open_real, theme):
    jobs = Jobs(open_real)
    yield Context(jobs, theme)
    jobs.close()


@pytest.fixture
def view(context, qtbot):
    made = ClausesView(context)
    qtbot.addWidget(made)
    made.resize(920, 600)
    made.begin()
    made.show()
    qtbot.waitExposed(made)
    assert context.jobs.settle()
    return made


def line_of(view, address):
    lines = [*view.side.nodes(NodeKind.INSTRUMENT), *view.side.nodes(NodeKind.TOPIC)]
    return next(index for index in lines if index.data(NODE).address == address)


def cell(view, address, column):
    names = [each.name for each in view.model.columns]
    return view.model.index(view.model.row_of(address), names.index(column))


def shown(view):
    return [row.address for row in view.model.rows]


def show_grid(view):
    view.switch.chosen.emit(GRID)
    assert view.context.jobs.settle()


def test_all_clauses_are_listed_in_order(view):
    assert shown(view) == [row.address for row in view._register.rows]
    assert TEN in shown(view)
    assert QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.model.sort(3, Qt.SortOrder.DescendingOrder)


def test_every_cell_is_said_in_words(view):
    later = cell(view, TEN, "later").data(SPOKEN)
    row = view._register.row_of(TEN)
    assert later.startswith(f"{len(row.echoed)} passages: ")
    assert "Suzhou, " in later
    assert "same idea" in later or "reworded" in later
    gcm = cell(view, TEN, "gcm")
    assert gcm.data() == "9, 10, 11"
    assert "9 Counter smuggling (related subject)" in gcm.data(SPOKEN)
    assert "Our own mapping" in gcm.data(Qt.ItemDataRole.ToolTipRole)
    assert "10 Eradicate trafficking (directly)" in gcm.data(Qt.ItemDataRole.ToolTipRole)
    assert cell(view, Address("clause/initiative-2023/9"), "cites").data(SPOKEN) == "Belt and Road, RCEP"


def test_what_nobody_took_up_says_so(view):
    lost = next(row for row in view._register.rows if not row.echoed)
    index = cell(view, lost.address, "later")
    assert index.data(CELL).note
    assert index.data() == "none recorded"
    assert index.data(SPOKEN) == "none recorded"


def test_a_click_narrows_and_another_widens(view, qtbot):
    index = line_of(view, SHARING)
    view.tree.scrollTo(index)
    middle = view.tree.visualRect(index).center()
    qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert view.narrowing == Narrowing(topic=SHARING)
    assert all(SHARING in row.clause.topics for row in view.model.rows)
    assert view.topic.isVisible()
    qtbot.mouseClick(
        view.tree.viewport(), Qt.MouseButton.LeftButton, pos=view.tree.visualRect(index).center()
    )
    assert view.narrowing == Narrowing()
    assert len(shown(view)) == len(view._register.rows)
    assert not view.topic.isVisible()


def test_keys_narrow_fold_and_open(view, qtbot):
    view.tree.setFocus()
    view.tree.setCurrentIndex(line_of(view, INITIATIVE))
    qtbot.keyClick(view.tree, Qt.Key.Key_Space)
    assert view.narrowing == Narrowing(instrument=INITIATIVE)
    qtbot.keyClick(view.tree, Qt.Key.Key_Return)
    assert view.narrowing == Narrowing()
    qtbot.keyClick(view.tree, Qt.Key.Key_Right)
    assert view.tree.isExpanded(line_of(view, INITIATIVE))
    qtbot.keyClick(view.tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.context.open_requested) as opened:
        qtbot.keyClick(view.tree, Qt.Key.Key_Return)
    assert opened.args == ["clause/initiative-2023/preamble", True]


def test_objective_and_framework_narrow_too(view):
    view.objective.choose(21)
    assert all(21 in row.clause.gcm for row in view.model.rows)
    assert ELEVEN in shown(view)
    view.framework.choose(Address("framework/rcep"))
    assert shown(view) == []
    assert view.rows.currentWidget() is view.empty
    view.clear()
    assert view.objective.value is None
    assert view.framework.value is None
    assert len(shown(view)) == len(view._register.rows)


def test_the_trail_follows_the_current_row(view, qtbot):
    view.table.mark(TEN)
    row = view._register.row_of(TEN)
    buttons = view.trail.line.buttons
    assert [b.stop.event for b in buttons] == [row.event, *dict.fromkeys(e.event for e in row.echoed)]
    lefts = [button.geometry().left() for button in buttons]
    assert lefts == sorted(lefts)
    assert all(a.geometry().right() < b.geometry().left() for a, b in pairwise(buttons))
    assert buttons[-1].accessibleName().startswith(f"{buttons[-1].stop.event.city}, ")
    with qtbot.waitSignal(view.context.open_requested) as opened:
        qtbot.keyClick(buttons[0], Qt.Key.Key_Space)
    assert opened.args == [row.event.address, False]
    lost = next(row for row in view._register.rows if not row.echoed)
    view.table.mark(lost.address)
    assert len(view.trail.line.buttons) == 1
    assert view.trail.none.isVisible()


def test_a_stop_that_had_to_make_room_is_led_to_from_its_day(view, theme):
    """Clause 10 was taken up at its own event: that stop's words stand beside those of the clause itself."""
    view.table.mark(TEN)
    line = view.trail.line
    first, again = line.buttons[:2]
    assert first.stop.event == again.stop.event
    led = line.leads()[0]
    assert led == (first.geometry().center().x(), again.geometry().center().x())
    stands = [button.geometry().center().x() for button in line.buttons]
    assert {at for _, at in line.leads()} < set(stands)  # others stand on their days
    picture, inks = line.grab().toImage(), theme.colour("accent").rgb()
    over = [y for y in range(line.height()) if picture.pixel(sum(led) // 2, y) == inks]
    assert len(over) == 1
    assert over[0] < again.geometry().top() + theme.px(DOT)


def test_a_stop_opens_the_passage_or_asks_which(view, qtbot):
    for row in view._register.rows:
        view.table.mark(row.address)
        for button in view.trail.line.buttons[1:]:
            if len(button.stop.echoed) == 1:
                with qtbot.waitSignal(view.context.open_requested) as opened:
                    button.click()
                assert opened.args[0] == button.stop.echoed[0].echo.address
                return
    pytest.fail("no clause was taken up once at an event")


def test_texts_stand_below_on_demand(view):
    row = view.model.row_of(TEN)
    before = view.table.rowHeight(row)
    view.text.setChecked(True)
    assert view.table.rowHeight(row) > before + 30
    text = view._register.row_of(TEN).clause.text
    assert text in cell(view, TEN, "heading").data(SPOKEN)
    view.text.setChecked(False)
    assert view.table.rowHeight(row) == before


def test_no_heading_is_cut(view):
    for n, row in enumerate(view.model.rows):
        room = view.table.columnWidth(1) - view.context.theme.px(20)
        wanted = view.table.fontMetrics().horizontalAdvance(row.clause.heading) / room
        assert view.table.rowHeight(n) >= 16 * wanted, row.clause.heading


def test_the_grid_opens_clauses_in_the_list(view, qtbot):
    show_grid(view)
    assert view.page == GRID
    assert not view.tree.isVisible()
    assert view.table.currentIndex().row() == -1
    view.grid.table.go_to(SHARING, INITIATIVE)
    assert view.current_addresses() == (SHARING,)
    view.grid.table.setFocus()
    qtbot.keyClick(view.grid.table, Qt.Key.Key_Return)
    assert view.page == LIST
    assert view.narrowing == Narrowing(instrument=INITIATIVE, topic=SHARING)
    of_both = [
        r for r in view._register.rows if SHARING in r.clause.topics and r.clause.instrument == INITIATIVE
    ]
    assert shown(view) == [row.address for row in of_both]


def test_the_grid_opens_statements(view, qtbot):
    show_grid(view)
    event = Address("event/2024-suzhou-subforum")
    topic = Address("topic/global-governance")
    view.grid.table.go_to(topic, event)
    qtbot.keyClick(view.grid.table, Qt.Key.Key_Return)
    assert view.context.jobs.settle()
    assert view.page == SAID
    assert view.header.title.text() == "Reform of global migration governance"
    assert all(row.event == event and topic in row.topics for row in view.statements.rows)
    assert len(view.statements.rows) == view.grid.model.grid.count(topic, event)
    view.statement_table.selectRow(0)
    assert view.current_addresses() == (view.statements.rows[0].address,)
    view.back.click()
    assert view.page == GRID


def test_passages_sort_as_numbers(view):
    show_grid(view)
    view.scenes()["said"]()
    assert view.context.jobs.settle()
    view.statements.sort(0)
    keys = [(s.report, [int(part) for part in s.passage.split(".")]) for s in view.statements.rows]
    assert keys == sorted(keys)


def test_unserved_objectives_are_named(view):
    show_grid(view)
    said = view.grid.unserved.said.text().replace("\u00a0", " ")
    for objective in view._register.objectives:
        served = any(objective.number in row.clause.gcm for row in view._register.rows)
        assert (f"{objective.number} {objective.label}" in said.split(" · ")) != served


def test_the_whole_grid_can_be_copied(view):
    show_grid(view)
    lines = view.grid.table.as_text().split("\n")
    assert "\tInitiative 2023 clauses\t" in lines[0]
    assert len(lines) == 1 + view.grid.model.rowCount()
    assert len({line.count("\t") for line in lines}) == 1


def test_a_topic_opens_from_its_head(view, qtbot):
    show_grid(view)
    header = view.grid.table.verticalHeader()
    with qtbot.waitSignal(view.context.open_requested) as opened:
        at = QPoint(20, header.sectionViewportPosition(1) + 8)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args[0] == view.grid.model.grid.rows[1].topic.address


def test_it_comes_back_as_it_was(view, context, qtbot):
    view._narrow(topic=SHARING, objective=9)
    view.text.setChecked(True)
    view.tree.fold(["People"])
    state = view.state()
    other = ClausesView(context)
    qtbot.addWidget(other)
    other.restore(state)
    assert other.state() == state, "not shown yet, it remembers for the next time"
    other.begin()
    assert context.jobs.settle()
    assert other.narrowing == Narrowing(topic=SHARING, objective=9)
    assert other.text.isChecked()
    assert other.tree.folded() == ["People"]
    assert other.objective.value == 9


def test_it_comes_back_to_the_statements_of_a_cell(view, context, qtbot):
    show_grid(view)
    view.scenes()["said"]()
    assert context.jobs.settle()
    other = ClausesView(context)
    qtbot.addWidget(other)
    other.restore(view.state())
    other.begin()
    assert context.jobs.settle()
    assert other.page == SAID
    assert [s.address for s in other.statements.rows] == [s.address for s in view.statements.rows]


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"narrowed": {"topic": "topic/none", "objective": 99, "instrument": 5}},
        {"narrowed": [], "page": "moon", "cell": 3, "text": "yes", "side": "wide", "folded": 7},
        {"page": "said", "cell": ["topic/none", "event/none"]},
    ],
)
def test_strange_states_are_taken_as_far_as_they_go(view, state):
    view.restore(state)
    assert view.context.jobs.settle()
    assert view.narrowing == Narrowing()
    assert view.page in (LIST, GRID)


def test_another_tab_may_ask_for_a_topic(view):
    view.restore({"narrowed": {"topic": RETURN}})
    assert view.narrowing == Narrowing(topic=RETURN)
    assert ELEVEN in shown(view)


def test_the_clause_in_the_reader_is_marked(view):
    view.reveal(TEN)
    assert view.current_addresses() == (TEN,)
    view.reveal(Address("event/2025-lianyungang-regional"))
    assert view.current_addresses() == (TEN,), "nothing that is here"


def test_clauses_of_several_instruments_are_told_apart(view):
    first = view._register.row_of(Address("clause/initiative-2023/1"))
    second = replace(first, clause=replace(first.clause, instrument=Address("instrument/other")))
    view._register = replace(view._register, rows=(first,))
    view.clear()
    assert cell(view, first.address, "number").data() == "1"
    view._register = replace(view._register, rows=(first, second))
    view.clear()
    assert cell(view, first.address, "number").data() == "I2023/1"
    assert cell(view, first.address, "number").data(SPOKEN) == "Initiative 2023, clause 1"


def test_reports_of_one_publisher_are_told_apart_among_the_statements(view):
    show_grid(view)
    view.scenes()["said"]()
    assert view.context.jobs.settle()
    rows = view.statements.rows
    column = next(n for n, each in enumerate(view.statements.columns) if each.name == "report")
    called = {row.report: view.statements.index(n, column).data() for n, row in enumerate(rows)}
    publishers = {view._cells.directory.name(report) for report in called}
    assert len(publishers) < len(called) == len(set(called.values()))
