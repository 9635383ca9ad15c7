import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QStandardItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from migbrowser.model.address import Address
from migbrowser.ui.tokens import Mark
from migbrowser.ui.widgets import (
    ADDRESS,
    CELL,
    Badge,
    Cell,
    Chip,
    ChoiceBox,
    Column,
    EmptyState,
    FilterChip,
    FlowLayout,
    Note,
    RowsModel,
    SegmentedSwitch,
    Siglum,
    Table,
    ToolButton,
)

ROWS = [("b", 2), ("a", 10), ("c", 1)]


@pytest.fixture
def model(qapp):
    columns = [
        Column("name", "Name", lambda row: Cell(row[0], under="below"), stretch=True),
        Column("count", "Count", lambda row: str(row[1]), sort=lambda row: row[1], right=True),
        Column("status", "Status", lambda row: Cell(badge=(Mark.CONFLICT, "conflict"))),
    ]
    return RowsModel(columns, lambda row: Address(f"event/{row[0]}"))


@pytest.fixture
def table(context, model, qtbot):
    made = Table(context, "Things", model, lines=2)
    qtbot.addWidget(made)
    made.resize(600, 300)
    model.set_rows(ROWS)
    made.show()
    return made


def test_the_model_keeps_qts_rules(model, qtmodeltester):
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(ROWS)
    model.sort(1)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.set_rows(ROWS[:1])
    model.set_rows([])
    qtmodeltester.check(model)
    assert tester is not None


def test_figures_are_sorted_as_figures(model):
    model.set_rows(ROWS)
    model.sort(1)
    assert [row[1] for row in model.rows] == [1, 2, 10]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row[1] for row in model.rows] == [10, 2, 1]


def test_new_rows_come_in_the_order_chosen(model):
    model.sort(0)
    model.set_rows(ROWS)
    assert [row[0] for row in model.rows] == ["a", "b", "c"]


def test_a_screen_reader_hears_all_that_is_seen(model):
    model.set_rows(ROWS)
    spoken = [model.index(0, n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(3)]
    assert spoken == ["b below", "2", "≠ conflict"]
    assert model.index(0, 0).data(ADDRESS) == "event/b"
    assert model.index(0, 1).data(CELL) == Cell("2")


def test_a_row_is_marked_alone_whatever_key_is_held(table, qtbot):
    table.mark("event/b")
    qtbot.keyPress(table, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    table.mark("event/c")
    qtbot.keyRelease(table, Qt.Key.Key_Shift)
    assert table.addresses() == ("event/c",)


def test_marked_rows_stay_marked_when_sorted(table):
    table.selectRow(0)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert table.addresses() == ("event/b",)


def test_rows_are_copied_as_tab_separated_text(table, context, qtbot):
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "a below\t10\t≠ conflict"
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Name\tCount\tStatus"
    assert len(lines) == 4


def test_a_click_and_enter_open_the_entry_and_arrows_only_move(table, context, qtbot):
    asked = []
    context.open_requested.connect(lambda *args: asked.append(args))
    middle = table.visualRect(table.model().index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert asked == [("event/b", False)]
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked[1:] == [("event/a", True)]


def test_columns_are_remembered_whatever_the_zoom(table, context):
    table.setColumnWidth(1, 200)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    table.horizontalHeader().moveSection(2, 0)
    state = table.columns_state()
    context.theme.set_zoom(2.0)
    table.horizontalHeader().moveSection(0, 2)
    table.restore_columns(state)
    assert table.columnWidth(1) == 400
    assert table.columns_state() == state


def test_a_column_has_ample_room_where_the_widest_is_at_ease_and_keeps_a_width_given_by_hand(context, qtbot):
    columns = [Column("name", "Name", str, stretch=True), Column("of", "Of", str, width=100, ample=220)]
    table = Table(context, "Things", RowsModel(columns, lambda _: None))
    qtbot.addWidget(table)
    model = table.model()
    model.set_rows(["one", "two"])
    table.show()
    for width, wanted in ((400, 100), (1200, 220), (400, 100)):
        table.resize(width, 200)
        assert table.columnWidth(1) == wanted
    assert table.columns_state()["widths"] == {}
    table.setColumnWidth(1, 130)
    table.resize(1200, 200)
    assert table.columnWidth(1) == 130
    context.theme.set_zoom(2.0)
    assert table.columnWidth(1) == 260
    assert table.columns_state()["widths"] == {"of": 130}


def test_a_spare_column_is_there_where_there_is_room_or_where_it_is_asked_for(context, qtbot):
    columns = [Column("name", "Name", str, stretch=True), Column("late", "Late", str, width=100, spare=True)]
    table = Table(context, "Things", RowsModel(columns, lambda _: None))
    qtbot.addWidget(table)
    table.show()
    for width, hidden in ((400, True), (1200, False), (400, True)):
        table.resize(width, 200)
        assert table.isColumnHidden(1) == hidden
        assert table.columns_state()["hidden"] == []  # the window's doing is not remembered
    for wanted, width in ((True, 400), (False, 1200)):
        menu = QMenu()
        table.resize(width, 200)
        table.add_columns(menu)
        menu.actions()[0].menu().actions()[0].trigger()
        state = table.columns_state()
        for other in (400, 1200):
            table.resize(other, 200)
            table.restore_columns(state)
            assert table.isColumnHidden(1) != wanted
            assert table.columns_state() == state
    table.restore_columns({"spare": {"late": [], "gone": True}})
    assert table.columns_state()["spare"] == {"late": False}


@pytest.mark.parametrize("state", [{}, {"widths": {"gone": 3}}, {"order": ["x"]}, {"sorted": [99, True]}])
def test_columns_of_another_version_do_no_harm(table, state):
    table.restore_columns(state)
    assert table.model().rowCount() == 3


def test_marking_an_entry_that_is_not_here_does_nothing(table):
    table.mark(Address("event/zzz"))
    assert table.addresses() == ()
    table.mark(Address("event/c"))
    assert table.addresses() == ("event/c",)


def test_every_cell_is_painted(table, context):
    table.selectRow(0)
    for choice in ("light", "dark"):
        context.theme.set_choice(type(context.theme.choice)(choice))
        assert not table.grab().isNull()


def test_the_delegate_draws_other_models_too(context, qtbot):
    from PySide6.QtWidgets import QTableView

    from migbrowser.ui.widgets.cells import CellDelegate

    view = QTableView()
    qtbot.addWidget(view)
    model = QStandardItemModel(1, 1, view)
    view.setModel(model)
    view.setItemDelegate(CellDelegate(context.theme, view))
    assert not view.grab().isNull()


def test_a_badge_says_sign_and_word(qtbot):
    badge = Badge(Mark.CONFLICT, "how binding")
    qtbot.addWidget(badge)
    assert badge.text() == "≠ how binding"
    badge.say(Mark.SAME, "same")
    assert badge.text() == "= same"
    assert Badge(Mark.PARTIAL, "2 forms", sign=False).text() == "2 forms"


def test_silent_and_not_read_are_never_the_same_word(qapp):
    assert Note.silent().text() != Note.not_read().text()


def test_a_siglum_is_read_out_with_its_report(qapp):
    assert Siglum("A", "NIA, news").accessibleName() == "A: NIA, news"


def test_a_filter_says_what_it_filters_and_tells_changes_once(qtbot):
    chip = FilterChip("Series", "all")
    qtbot.addWidget(chip)
    told = []
    chip.chosen.connect(told.append)
    chip.set_options([("a", "Regional & more"), ("b", "Sub-Forum")])
    assert chip.accessibleName() == "Series: all"
    chip.choose("a")
    chip.choose("a")
    assert told == ["a"]
    assert chip.accessibleName() == "Series: Regional & more"
    chip.set_options([("b", "Sub-Forum")])
    assert chip.value is None


def test_a_switch_tells_what_the_user_chose_only(qtbot):
    switch = SegmentedSwitch("View", [("matrix", "Matrix"), ("list", "List")])
    qtbot.addWidget(switch)
    told = []
    switch.chosen.connect(told.append)
    switch.choose("list")
    assert (switch.value, told) == ("list", [])
    switch.choose("no such")
    assert switch.value == "list"
    first = switch.findChildren(QWidget)[0]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert told == ["matrix"]


def test_a_switch_is_turned_by_a_screen_reader_too(qtbot):
    switch = SegmentedSwitch("View", [("matrix", "Matrix"), ("list", "List")])
    qtbot.addWidget(switch)
    told = []
    switch.chosen.connect(told.append)
    button = QAccessible.queryAccessibleInterface(switch.findChildren(QToolButton)[1])
    actions = button.actionInterface()
    actions.doAction(actions.actionNames()[0])
    assert (switch.value, told) == ("list", ["list"])


def test_a_box_says_what_it_is_for_and_what_is_chosen(qtbot):
    box = ChoiceBox("The earlier event")
    qtbot.addWidget(box)
    box.addItems(["2023", "2024"])
    spoken = QAccessible.queryAccessibleInterface(box)
    said = [spoken.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
    assert "The earlier event" in said
    assert "2023" in [*said, spoken.text(QAccessible.Text.Value)]


def test_what_does_not_fit_goes_to_the_next_line(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=5)
    for _ in range(4):
        label = QLabel()
        label.setFixedSize(40, 10)
        flow.addWidget(label)
    assert flow.heightForWidth(1000) == 10
    assert flow.heightForWidth(90) == 25
    assert flow.heightForWidth(1) == 55
    flow.setGeometry(QRect(QPoint(0, 0), holder.sizeHint().expandedTo(holder.minimumSize())))
    flow.clear()
    assert flow.count() == 0


def test_controls_have_names_and_tooltips(theme, qtbot):
    for control in (ToolButton(theme, "plus", "Larger"), Chip("GCM 9"), FilterChip("Series", "all")):
        qtbot.addWidget(control)
        assert control.accessibleName()
        assert control.toolTip()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_an_empty_place_offers_its_deed(qtbot):
    done = []
    empty = EmptyState("Nothing yet", "Choose an event.", ("Show the timeline", lambda: done.append(1)))
    qtbot.addWidget(empty)
    from migbrowser.ui.widgets import PlainButton

    empty.findChild(PlainButton).click()
    assert done == [1]
