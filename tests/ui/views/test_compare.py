import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from migbrowser.model.address import Address
from migbrowser.model.comparison import FactRow
from migbrowser.model.errors import Problem
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.views.compare import CompareView

EVENT = Address("event/2025-lianyungang-regional")
GSH, NIA = Address("report/gsh-en-2025-regional"), Address("report/nia-en-2025-regional-news")
PAIR = (GSH, NIA)


@pytest.fixture
def asked(open_real, theme, qtbot):
    """A view over the real catalogue, without a frame, and what it asks of one."""
    jobs = Jobs(open_real)
    context = Context(jobs, theme)
    view = CompareView(context)
    qtbot.addWidget(view)
    view.resize(830, 600)
    view.show()
    yield view, context
    jobs.close()


def shown(view, *addresses):
    view.begin()
    if addresses:
        view.compare(addresses)
    assert view.context.jobs.settle()
    return view


def test_at_first_the_event_with_the_most_reports_is_compared(asked):
    view = shown(asked[0])
    (comparison,) = view.current_addresses()
    assert comparison.id.split("+") == [report.address.id for report in view.model.columns]
    assert {GSH, NIA} <= {report.address for report in view.model.columns}
    assert view.header.title.text() == "Regional conference 2025"
    assert view.header.title.toolTip() == "Regional conference, Lianyungang, 17 Sep 2025"


def test_the_first_difference_is_current_and_the_position_says_so(asked):
    view = shown(asked[0], EVENT)
    assert view.table.currentIndex().row() == view.model.differences[0]
    assert view.header.position.accessibleName() == f"difference 1 of {len(view.model.differences)}"


def test_many_steps_in_quick_succession_show_the_last_row_alone_in_detail(asked, monkeypatch):
    view = shown(asked[0], EVENT)
    details, told = view.details, []
    show = details.show_line
    monkeypatch.setattr(details, "show_line", lambda line, *rest: (told.append(line), show(line, *rest)))
    for _ in range(5):
        view.deeds()["next_difference"]()
    assert not told
    assert view.context.jobs.settle()
    assert told == [view.model.lines[view.model.differences[5]]]


def test_rows_that_stay_are_not_laid_out_again_and_those_that_go_are_let_go(asked, qtbot):
    view = shown(asked[0], *PAIR)
    table = view.table
    qtbot.waitUntil(lambda: not table._later.isActive())
    laid = dict(table._drawing._kept)
    view.header.only.click()
    qtbot.waitUntil(lambda: not table._later.isActive())
    kept = table._drawing._kept
    assert 0 < len(kept) < len(laid)
    assert all(laid[key] is drawn for key, drawn in kept.items())
    assert not table._drawing._leaving


def test_a_marked_row_looks_as_the_others_but_for_its_ground_and_frame(asked, qtbot):
    view = shown(asked[0], *PAIR)
    table, row = view.table, next(n for n, line in enumerate(view.model.lines) if line.statements)
    qtbot.waitUntil(lambda: not table._later.isActive())
    line, widths = view.model.lines[row], table._widths()
    pictures = []
    for marked in (False, True):
        image = QImage(sum(widths), table.rowHeight(row), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        table._drawing.paint(painter, QPoint(), line, widths, marked=marked, current=None)
        painter.end()
        pictures.append(image)
    plain, marked = pictures
    assert plain.pixelColor(1, 1) == view.context.theme.colour("panel")
    assert marked.pixelColor(1, 1) == view.context.theme.colour("accent_ground")
    faint = view.context.theme.colour("faint").rgb()
    places = [(x, y) for x in range(widths[0], sum(widths)) for y in range(40)]
    counts = [sum(image.pixel(*place) == faint for place in places) for image in pictures]
    assert counts[0] > counts[1]  # it could not be read there


def test_next_and_previous_difference_go_round(asked):
    view = shown(asked[0], EVENT)
    rows = []
    for _ in view.model.differences:
        rows.append(view.table.currentIndex().row())
        view.deeds()["next_difference"]()
    assert tuple(rows) == view.model.differences
    assert view.table.currentIndex().row() == rows[0]
    view.deeds()["previous_difference"]()
    assert view.table.currentIndex().row() == rows[-1]


def test_a_single_report_becomes_the_base_among_its_events(asked):
    view = shown(asked[0], GSH)
    base = next(report for report in view.model.columns if report.key == view.model.comparison.base)
    assert base.address == GSH
    assert len(view.model.columns) > 1


def test_reports_of_different_events_can_be_compared_too(asked):
    view = shown(asked[0], GSH, Address("report/nia-en-2024-subforum-news"))
    assert len(view.model.columns) == 2
    assert view.header.title.text() == "Compare"


def test_two_events_are_compared_by_the_fullest_report_of_each(asked):
    earlier, later = Address("event/2023-beijing-regional"), Address("event/2024-suzhou-subforum")
    view = shown(asked[0], later, earlier)
    first, second = (view._directory.reports[report].events for report in view._reports)
    assert earlier in first
    assert later in second
    assert view.model.rowCount() > 0


def test_an_event_with_one_report_says_so_and_offers_to_read_it(asked, qtbot):
    view, context = asked
    view.begin()
    assert context.jobs.settle()
    events = view._directory.events.values()
    alone = next(event for event in events if len(event.reports) == 1)
    shown(view, alone.address)
    assert view.pages.currentWidget().title.text() == "One report only"
    assert view._directory.reports[alone.reports[0]].publisher in view.pages.currentWidget().words.text()
    assert set(view.deeds()) == {"filters"}
    assert view.current_addresses() == ()
    with qtbot.waitSignal(context.open_requested) as opened:
        view._open_only()
    assert opened.args[0] == alone.reports[0]


def test_an_address_of_nothing_leaves_no_event_chosen(asked):
    view = shown(asked[0], Address("report/none"), Address("report/neither"))
    assert view.pages.currentWidget().title.text() == "No event chosen"


def test_nothing_differs_is_said_in_words(asked):
    view = shown(asked[0], NIA, NIA)
    view.header.only.click()
    assert view.model.lines == ()
    assert view.pages.currentWidget().title.text() == "Nothing differs"
    view.header.only.click()
    assert view.pages.currentWidget() is view._table_page


def test_b_makes_the_current_column_the_base_and_stays_on_the_row(asked, qtbot):
    view = shown(asked[0], EVENT)
    view.table.go_to(view.model.differences[5], 2)
    point = view.model.lines[view.table.currentIndex().row()].point
    qtbot.keyClick(view.table, Qt.Key.Key_B)
    assert view.context.jobs.settle()
    assert view.model.comparison.base == "B"
    assert view.model.lines[view.table.currentIndex().row()].point == point


def test_enter_opens_the_statement_of_the_current_column(asked, qtbot):
    view, context = asked
    shown(view, *PAIR)
    lines = enumerate(view.model.lines)
    row = next(n for n, line in lines if [len(said.statements) for said in line.said] == [1, 1])
    for column, statement in enumerate(view.model.lines[row].statements, 1):
        view.table.go_to(row, column)
        with qtbot.waitSignal(context.open_requested) as opened:
            qtbot.keyClick(view.table, Qt.Key.Key_Return)
        assert opened.args == [statement, True]
    view.table.go_to(row, 0)
    with qtbot.waitSignal(context.open_requested) as opened:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert opened.args[0] == view.model.lines[row].point


def test_rows_are_copied_as_a_table_with_all_reports(asked, qtbot):
    view = shown(asked[0], *PAIR)
    view.table.selectRow(0)
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, line = QGuiApplication.clipboard().text().split("\n")
    assert head.split("\t")[:2] == ["Point", "Status"]
    assert len(head.split("\t")) == len(line.split("\t")) == 4
    assert line.startswith("Title\t≈ named differently\t")


def said_in(details):
    return [label.text() for label in details.findChildren(QLabel) if label.isVisibleTo(details)]


def test_walking_rows_uses_the_widgets_of_the_details_again(asked):
    view, context = asked
    shown(view, EVENT)

    def walked():
        said = []
        for row in range(len(view.model.lines)):
            view._go_to(row)
            assert context.jobs.settle()
            said.append(said_in(view.details))
        return said

    said, widgets = walked(), view.details.findChildren(QWidget)
    assert len({tuple(words) for words in said}) > 60
    assert walked() == said
    assert view.details.findChildren(QWidget) == widgets


def test_a_long_clause_taken_up_does_not_make_the_details_wider(asked):
    view, context = asked
    shown(view, EVENT)
    row = view.model.row_of(Address("point/2025-lianyungang-regional/sharing-analyses"))
    view._go_to(row)
    assert context.jobs.settle()
    view.details.resize(330, 700)
    assert view.details.widget().minimumSizeHint().width() < 300


def test_the_details_say_what_differs_and_what_is_taken_up(asked, qtbot):
    view, context = asked
    shown(view, EVENT)
    row = view.model.row_of(Address("point/2025-lianyungang-regional/border-patrols"))
    with qtbot.waitSignal(context.aside_requested) as aside:
        view._go_to(row)
    assert aside.args == [view.details]
    assert context.jobs.settle()
    said = said_in(view.details)
    assert any(text.startswith("Who speaks: A") for text in said)
    assert any(text.startswith("How binding: A") for text in said)
    assert any(text.startswith("Cite as: point/2025-lianyungang-regional/border-patrols") for text in said)


def test_state_brings_base_filter_and_row_back(asked, open_real, theme, qtbot):
    view = shown(asked[0], EVENT)
    view._set_base(1)
    view.context.jobs.settle()
    view.header.only.click()
    view._go_to(view.model.differences[7])
    state = view.state()
    jobs = Jobs(open_real)
    again = CompareView(Context(jobs, theme))
    qtbot.addWidget(again)
    again.restore(state)
    shown(again)
    assert again.state() == state
    jobs.close()


@pytest.mark.parametrize(
    "state", [{}, {"reports": None, "base": "x"}, {"reports": ["report/none"], "point": 3}]
)
def test_a_strange_state_is_survived(asked, state):
    view = asked[0]
    view.restore(state)
    shown(view)
    assert view.pages.currentWidget() is not None


def test_reveal_marks_the_row_of_a_statement(asked):
    view = shown(asked[0], EVENT)
    last = max(n for n, line in enumerate(view.model.lines) if line.statements)
    statement = view.model.lines[last].statements[0]
    view.reveal(statement)
    assert view.table.currentIndex().row() == last
    view.reveal(Address("statement/none/1.1"))
    assert view.table.currentIndex().row() == last


@pytest.mark.parametrize("width", [500, 830, 1400])
def test_rows_are_as_tall_as_their_words_at_every_width(asked, qtbot, width):
    view = shown(asked[0], *PAIR)
    view.resize(width, 600)
    table = view.table
    qtbot.waitUntil(lambda: table._measured == len(view.model.lines) and not table._later.isActive())
    for row, line in enumerate(view.model.lines):
        if line.subject:
            assert table.rowHeight(row) == table._drawing.height(line, table._widths())
    assert table.horizontalHeader().length() <= table.viewport().width() + 1


def test_a_click_on_the_strip_goes_to_the_difference(asked, qtbot):
    view = shown(asked[0], EVENT)
    row = view.model.differences[-1]
    at = view.strip.rect().center()
    at.setY(round(view.strip.place(row)))
    qtbot.mouseClick(view.strip, Qt.MouseButton.LeftButton, pos=at)
    assert view.table.currentIndex().row() in view.model.differences[-2:]


def test_the_reports_menu_keeps_two_to_four(asked):
    view = shown(asked[0], EVENT)
    actions = view.header.reports.menu().actions()
    ticked = [action for action in actions if action.isChecked()]
    assert len(ticked) == 4 < len(actions)
    assert [action for action in actions if action.isEnabled()] == ticked  # four are the most
    for action in ticked[:2]:
        action.trigger()
        assert view.context.jobs.settle()
    ticked = [action for action in actions if action.isChecked()]
    assert len(ticked) == len(view.model.columns) == 2
    assert not any(action.isEnabled() for action in ticked)  # two are the least


def test_a_row_that_none_of_the_reports_shown_speaks_of_is_not_there(asked):
    view = shown(asked[0], *PAIR)
    for line in view.model.lines:
        assert line.subject is None or line.statements or isinstance(line.subject, FactRow)


def test_the_conflicts_are_counted_and_walked(asked):
    view = shown(asked[0], Address("event/2025-lianyungang-subforum"))
    conflicts = view.model.conflicts
    assert view.header.conflicts.text().startswith(f"≠ {len(conflicts)}")
    assert view.header.conflicts.accessibleName().startswith(f"{len(conflicts)} conflict")
    assert view.table.currentIndex().row() == conflicts[0] == 0  # what cannot be right comes first
    for row in (*conflicts[1:], *conflicts):
        view.header.conflicts.click()
        assert view.table.currentIndex().row() == row
    shown(view, NIA, NIA)
    assert view.header.conflicts.isHidden()


def test_texts_that_are_too_long_are_declined_in_words(asked, qtbot, tmp_path):
    view, context = asked
    shown(view, *PAIR)
    before = view.model.comparison
    files = (tmp_path / "one.txt", tmp_path / "two.txt")
    for file in files:
        file.write_text("\n\n".join(f"Sentence number {n} of {file.stem} is here." for n in range(5100)))
    with qtbot.waitSignal(context.jobs.failed, timeout=20_000) as failed:
        view.compare(files)
    assert failed.args[0].problem is Problem.TOO_LARGE
    assert view.model.comparison is before


def test_a_comparison_of_files_can_be_stopped(asked, tmp_path):
    view, context = asked
    shown(view, *PAIR)
    before = view.model.comparison
    stopped = []
    context.jobs.busy.connect(lambda busy: stopped.append(context.jobs.stop()) if busy else None)
    files = (tmp_path / "one.txt", tmp_path / "two.txt")
    for file in files:
        file.write_text("\n\n".join(f"Sentence number {n} of {file.stem} is here." for n in range(400)))
    view.compare(files)
    assert context.jobs.settle()
    assert stopped
    assert view.model.comparison is before


def test_what_could_not_be_compared_is_not_taken_for_what_is_shown(asked, qtbot, tmp_path):
    view, context = asked
    view.compare((tmp_path / "none.txt", tmp_path / "nor.txt"))
    with qtbot.waitSignal(context.jobs.failed):
        shown(view)
    assert view.pages.currentWidget().title.text() == "No event chosen"
    chips = (
        view.header.conflicts,
        view.header.doubts,
        view.header.base,
        view.header.only,
        view.header.reports,
    )
    assert all(chip.isHidden() for chip in chips)
    shown(view, *PAIR)
    with qtbot.waitSignal(context.jobs.failed):
        shown(view, tmp_path / "none.txt", tmp_path / "nor.txt")
    assert view.state()["reports"] == list(PAIR)
    view.table.go_to(0, 2)
    qtbot.keyClick(view.table, Qt.Key.Key_B)
    assert context.jobs.settle()
    assert view.model.comparison.base == "B"


def test_more_events_than_one_are_not_dropped_without_a_word(asked, qtbot):
    view, context = asked
    shown(view)
    with qtbot.waitSignal(context.told) as told:
        view.compare((EVENT, Address("event/2025-lianyungang-subforum")))
    assert "more marked" in told.args[0]
    with qtbot.assertNotEmitted(context.told):
        shown(view, EVENT)


@pytest.mark.parametrize("width", [920, 1040])
def test_the_choices_stand_in_one_line_where_there_is_room(asked, qtbot, width):
    view = shown(asked[0], Address("event/2021-bangkok-gcm-asia-pacific"))
    view.resize(width, 600)
    header = view.header
    tops = {chip.y() for chip in (header.events, header.reports, header.base, header.only)}
    assert len(tops) == 1
