"""Participants over the real catalogue, without a frame."""

import html
import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QMenu, QToolButton

from migbrowser.model.address import Address
from migbrowser.model.party import PartyKind
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.models.matrix_model import PLACE
from migbrowser.ui.models.participants_words import totals
from migbrowser.ui.models.sheets import as_tsv
from migbrowser.ui.views import participants, participants_reading
from migbrowser.ui.views.participants import ParticipantsView
from migbrowser.ui.widgets.table import marked_rows

BEIJING = Address("event/2023-beijing-regional")
REGIONAL = Address("event/2025-lianyungang-regional")
SUZHOU = Address("event/2024-suzhou-subforum")
KOREA = Address("party/kr")


@pytest.fixture
def view(open_real, theme, qtbot):
    jobs = Jobs(open_real)
    made = ParticipantsView(Context(jobs, theme))
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    made.begin()
    assert jobs.settle()
    yield made
    jobs.close()


@pytest.fixture
def opened(view):
    found = []
    view.context.open_requested.connect(lambda address, focus: found.append((address, focus)))
    return found


def take(view, party, event=None):
    """Put a cell in hand: a party's name, or its place at an event."""
    events = [each.address for each in view.matrix.events]
    column = events.index(event) + 1 if event else 0
    view.table.setCurrentIndex(view.matrix.index(view.matrix.row_of(party), column))


def press(view, code, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(view.table, code, modifiers)


def as_list(view):
    """Look at the list; its rows."""
    view.switch.choose("list")
    view._switch("list")
    assert view.context.jobs.settle()
    return view.rows.rows


def side_words(view):
    return "\n".join(label.text() for label in view.side.findChildren(QLabel) if label.isVisibleTo(view.side))


def test_enter_on_a_party_opens_it(view, opened):
    take(view, KOREA)
    press(view, Qt.Key.Key_Return)
    assert opened == [(KOREA, True)]
    assert view.current_addresses() == (KOREA,)


def test_enter_on_a_cell_shows_its_attendance_beside(view, opened):
    take(view, KOREA, REGIONAL)
    press(view, Qt.Key.Key_Return)
    words = side_words(view)
    assert "as “Republic of Korea” (1.2)" in words
    assert "as “South Korea” (1.2)" in words
    assert opened == []


def test_a_name_is_clicked_where_it_stays_in_sight(view, opened):
    names = view.table._names
    row = view.matrix.row_of(Address("party/kh"))
    where = names.visualRect(view.matrix.index(row, 0)).center()
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened == [("party/kh", False)]


def test_the_names_stay_while_the_events_move(view):
    view.resize(560, 400)
    bar = view.table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    first = view.matrix.index(4, 0)
    assert view.table._names.visualRect(first).left() == 0
    take(view, KOREA, view.matrix.events[0].address)
    cell = view.table.visualRect(view.table.currentIndex())
    assert cell.left() >= view.table._names.width() - 1


def test_a_head_opens_its_event(view, opened):
    heads = view.table.horizontalHeader()
    at = QPoint(heads.sectionViewportPosition(1) + 20, 20)
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == [(view.matrix.events[0].address, False)]


def test_a_group_folds_and_unfolds_by_key(view):
    before = view.matrix.rowCount()
    row = next(
        n for n in range(before) if view.matrix.line(n).head and view.matrix.line(n).group.key == "asean:"
    )
    view.table.mark(row)
    press(view, Qt.Key.Key_Space)
    assert view.matrix.rowCount() == before - view.matrix.line(row).count
    assert view.table.currentIndex().row() == row
    press(view, Qt.Key.Key_Space)
    assert view.matrix.rowCount() == before


def test_totals_are_explained_beside(view):
    column = [each.address for each in view.matrix.events].index(SUZHOU) + 1
    view.table.setCurrentIndex(view.matrix.index(1, column))
    press(view, Qt.Key.Key_Return)
    said = side_words(view)
    assert "57 countries and regions" in said
    named = {row.party for row in view._roll.rows([SUZHOU]) if row.kind is PartyKind.STATE}
    assert len(named) == 10
    assert all(f'href="{party}"' in said for party in named)


def test_reports_that_state_the_same_number_stand_together(view):
    column = [each.address for each in view.matrix.events].index("event/2025-lianyungang-subforum") + 1
    place = view.matrix.place(view.matrix.index(1, column))
    sheet = view._roll.sheet(place.event)
    lines = totals(place, sheet, str)[1:]
    numbers = [fact.value for line in lines for fact in place.stated if f"({fact.report}, " in line]
    assert numbers == sorted(numbers)
    assert set(numbers) == {"50", "51"}


def test_only_one_kind_of_party(view):
    view.kind.choose("organisation")
    kinds = {
        view.matrix.line(n).party.kind for n in range(view.matrix.rowCount()) if view.matrix.line(n).party
    }
    assert kinds == {PartyKind.ORGANISATION}
    assert {row.kind for row in as_list(view)} == {PartyKind.ORGANISATION}


def test_only_one_series_or_year(view):
    view.events.choose(Address("series/subforum"))
    assert {event.series for event in view.matrix.events} == {"series/subforum"}
    assert {row.event for row in as_list(view)} == {event.address for event in view.matrix.events}
    view.events.choose("2023")
    assert {event.start.year for event in view.matrix.events} == {2023}


def test_nobody_under_these_filters_and_the_way_back(view):
    view.events.choose("2023")
    view.kind.choose("person")
    if view.matrix.rowCount():  # the catalogue may come to name persons at every event
        view.kind.choose("place")
    assert view.empty.isVisible()
    view.clear_filters()
    assert view.split.isVisible()


def test_list_and_matrix_say_the_same(view):
    named = {(row.party, row.event) for row in as_list(view)}
    assert view.list.isVisible()
    cells = {
        (view.matrix.line(row).party.address, view.matrix.events[column - 1].address)
        for row in range(view.matrix.rowCount())
        for column in range(1, view.matrix.columnCount())
        if view.matrix.line(row).party and view.matrix.index(row, column).data(PLACE).rows
    }
    assert named == cells


def test_the_list_tells_events_of_one_city_and_year_apart_and_says_in_which_language_a_name_is_printed(view):
    as_list(view)
    titles, *lines = view.list.lines()
    at = {line[titles.index("Event")] for line in lines}
    assert {"2025 Sub-Forum, Lianyungang", "2025 Parent forum, Lianyungang"} <= at
    printed = {(line[titles.index("Printed as")], line[titles.index("Language")]) for line in lines}
    assert {("Việt Nam", "Vietnamese"), ("Jepang", "Indonesian")} <= printed


def test_the_head_of_the_parties_stays_while_the_events_move(view):
    view.table.horizontalScrollBar().setValue(30)
    heads = view.table.horizontalHeader()
    place = QPoint(view.table.columnWidth(0) // 2, heads.height() // 2)
    assert view.table._names.isAncestorOf(view.table.childAt(place))


def test_a_cell_beside_the_matrix_is_headed_by_the_series_too(view):
    take(view, "party/my", "event/2024-suzhou-regional")
    press(view, Qt.Key.Key_Return)
    assert "Malaysia · Regional conference 2024, Suzhou" in side_words(view)


def test_between_two_events(view):
    view.side.two.choose(BEIJING, REGIONAL)
    words = side_words(view)
    assert "joined" in words
    assert "Timor-Leste" in words
    assert "stayed" in words
    view.side.two.choose(BEIJING, BEIJING)
    assert "Choose two different events" in side_words(view)


def test_the_columns_of_the_two_events_chosen_come_into_sight(view):
    """By hand, and when the timeline asks."""

    def seen(event):
        column = [each.address for each in view.matrix.events].index(event) + 1
        left = view.table.columnViewportPosition(column)
        return (
            view.table._names.width()
            <= left
            <= view.table.viewport().width() - view.table.columnWidth(column)
        )

    last, before = (event.address for event in view.matrix.events[:-3:-1])
    assert not seen(last)
    view.side.two.later.setCurrentIndex(view.side.two.later.findData(str(last)))
    view.side.two.earlier.setCurrentIndex(view.side.two.earlier.findData(str(before)))
    assert seen(last)
    assert seen(before)
    first = [str(event.address) for event in view.matrix.events[:2]]
    view.restore({"between": first})
    assert view.context.jobs.settle()
    assert all(map(seen, first))


def test_those_who_stayed_are_counted_then_named(view):
    view.side.two.choose(BEIJING, REGIONAL)
    stayed = view.side.two.changes[-1]
    assert "Cambodia" not in stayed.label.text()
    stayed.label.linkActivated.emit("more")
    assert "Cambodia" in stayed.label.text()


def test_names_beside_open_their_entries(view, opened):
    view.side.two.choose(BEIJING, REGIONAL)
    view.side.two.changes[0].label.linkActivated.emit("party/kr")
    assert opened == [("party/kr", True)]


def test_the_timeline_s_question_is_taken_up_before_and_after_the_answer(view, qtbot):
    view.restore({"between": [SUZHOU, "event/2025-lianyungang-subforum"]})
    assert view.side.between == (SUZHOU, "event/2025-lianyungang-subforum")
    early = ParticipantsView(view.context)
    qtbot.addWidget(early)
    early.restore({"between": [SUZHOU, REGIONAL]})
    early.begin()
    assert view.context.jobs.settle()
    assert early.side.between == (SUZHOU, REGIONAL)


def test_the_view_comes_back_as_it_was(view, qtbot):
    view.kind.choose("state")
    view.events.choose(Address("series/regional"))
    view.matrix.fold({"asean:"})
    view.side.two.choose(REGIONAL, BEIJING)
    again = ParticipantsView(view.context)
    qtbot.addWidget(again)
    again.restore(view.state())
    again.begin()
    assert view.context.jobs.settle()
    assert again.state() | {"split": 0, "list": 0} == view.state() | {"split": 0, "list": 0}


def test_a_strange_state_does_no_harm(view):
    view.restore({"kind": "planet", "events": "series/none", "between": ["event/none", ""], "shown": "map"})
    assert view.matrix.rowCount()


def test_the_reader_s_party_is_lit_in_both(view):
    view.reveal(KOREA)
    assert view.table.currentIndex().row() == view.matrix.row_of(KOREA)
    as_list(view)
    assert view.list.addresses() == (KOREA,)


def test_copies(view):
    take(view, KOREA)
    press(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert view.context.jobs.settle()
    assert QGuiApplication.clipboard().text().startswith("Republic of Korea\t")
    view._copy_menu().actions()[0].trigger()
    assert view.context.jobs.settle()
    assert len(QGuiApplication.clipboard().text().splitlines()) == view.matrix.rowCount() + 1


@pytest.mark.parametrize("shown", ["matrix", "list"])
def test_what_is_copied_is_written_on_another_thread(view, shown):
    as_list(view)
    view.switch.choose(shown)
    view._switch(shown)
    asked, threads = view._content(None), []
    view._write(lambda: threads.append(threading.current_thread()) or asked(), as_tsv, "Copied")
    assert view.context.jobs.settle()
    assert threads[0] is not threading.current_thread()
    body = QGuiApplication.clipboard().text().splitlines()[1:]
    model = view.rows if shown == "list" else view.matrix
    first = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert len(body) == model.rowCount()
    assert body[0].split("\t") == first


def test_the_menu_opens_party_and_event(view, opened):
    take(view, KOREA, REGIONAL)
    view._show_menu(QPoint(10, 10))
    party, event, *_ = view.findChildren(QMenu)[-1].actions()
    party.trigger()
    event.trigger()
    assert opened == [(KOREA, True), (REGIONAL, False)]


def test_every_control_is_named(view):
    controls = (
        view.table,
        view.list,
        view.side.two.earlier,
        view.side.two.later,
        *view.findChildren(QToolButton),
    )
    for control in controls:
        assert control.accessibleName() or not control.isVisible(), control


def test_within_one_event_the_reports_are_set_against_one_another(view, opened):
    view.side.within.choose(REGIONAL)
    said = view.side.within.said.text()
    groups = view._roll.within(REGIONAL)
    assert len(groups) > 1
    assert all(party.address in said for group in groups for party in group.parties)
    view.side.within.said.linkActivated.emit(KOREA)
    assert opened == [(KOREA, True)]


def test_the_event_of_the_cell_in_hand_is_taken_apart_and_remembered(view):
    take(view, KOREA, SUZHOU)
    press(view, Qt.Key.Key_Return)
    assert view.side.within.chosen == SUZHOU
    assert view.state()["within"] == SUZHOU


@pytest.fixture
def sparing(view, open_real, theme, qtbot, monkeypatch):
    """The view as it is over very many events: of each it reads what is looked at."""
    monkeypatch.setattr(participants_reading, "MOST", 0)
    monkeypatch.setattr(participants_reading, "FIRST", 1)
    jobs = Jobs(open_real)
    made = ParticipantsView(Context(jobs, theme))
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show()
    made.begin()
    assert jobs.settle()
    yield made
    jobs.close()


def test_of_many_events_those_in_sight_are_read_and_then_those_moved_to(sparing, qtbot):
    events = [event.address for event in sparing.matrix.events]
    qtbot.waitUntil(lambda: events[0] in sparing._roll.sheets)
    assert events[-1] not in sparing._roll.sheets
    bar = sparing.table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: events[-1] in sparing._roll.sheets)
    row = next(n for n in range(sparing.matrix.rowCount()) if sparing.matrix.line(n).party)
    assert sparing.matrix.index(row, len(events)).data(PLACE) is not None


def test_of_many_events_two_not_in_sight_can_be_compared(sparing, view):
    events = [event.address for event in sparing.matrix.events]
    sparing.side.two.choose(events[0], events[-1])
    view.side.two.choose(events[0], events[-1])
    assert sparing.context.jobs.settle()
    assert [c.label.text() for c in sparing.side.two.changes] == [
        c.label.text() for c in view.side.two.changes
    ]


def test_of_many_events_list_and_filters_are_whole(sparing, view):
    for each in (sparing, view):
        each.events.choose("2024")
        each.context.jobs.settle()
        each.switch.choose("list")
        each._switch("list")
        each.context.jobs.settle()
    assert sparing.rows.rows == view.rows.rows
    assert sparing.matrix.rowCount() == view.matrix.rowCount()


def test_the_list_is_read_when_it_is_first_looked_at(sparing, view):
    assert sparing.rows.rows == ()
    assert set(as_list(sparing)) == set(as_list(view))


def test_the_list_is_sorted_on_another_thread_and_what_is_marked_stays_marked(view, monkeypatch):
    rows = as_list(view)
    threads, whole = [], participants.arranged
    monkeypatch.setattr(
        participants, "arranged", lambda *of: threads.append(threading.current_thread()) or whole(*of)
    )
    view.list.selectRow(7)
    marked = view.rows.rows[7]
    view.list.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert view.context.jobs.settle()
    names = [view.rows.index(n, 1).data().casefold() for n in range(view.rows.rowCount())]
    assert names == sorted(names, reverse=True)
    assert sorted(map(id, view.rows.rows)) == sorted(map(id, rows))
    assert view.rows.rows[view.list.currentIndex().row()] is marked
    assert [index.row() for index in marked_rows(view.list)] == [view.list.currentIndex().row()]
    assert threads
    assert threading.main_thread() not in threads


def test_an_older_answer_never_stands_in_the_list(view):
    as_list(view)
    for kind in ("person", "organisation", "state"):
        view.kind.choose(kind)
        view.list.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert view.context.jobs.settle()
    assert {row.kind for row in view.rows.rows} == {PartyKind.STATE}
    names = [view.rows.index(n, 1).data().casefold() for n in range(view.rows.rowCount())]
    assert names == sorted(names)


def test_reports_have_letters_with_a_legend(view):
    view.side.turn_to("within")
    view.side.within.choose(REGIONAL)
    reports = view._roll.sheet(REGIONAL).reports
    assert f"of {len({r.report for r in view._roll.rows([REGIONAL])})} reports · A" in side_words(view)
    for letter, report in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", reports.values(), strict=False):
        assert f'<b>{letter}</b>\u00a0 <a href="{report.address}">{report.publisher}' in html.unescape(
            view.side.within.legend.text()
        )


def test_the_letters_are_those_of_the_comparison(view):
    entry = view.context.jobs  # the reader's keys: an event's reports by day of publication
    found = []
    entry.run(lambda services: services.browsing.show(REGIONAL).fact_reports, found.append)
    assert entry.settle()
    assert [link.address for link in found[0]] == list(view._roll.sheet(REGIONAL).reports)


def test_the_boxes_of_events_keep_the_rules_of_qt_models(view):
    tester = QAbstractItemModelTester(view.side.choice, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.events.choose("2024")
    view.clear_filters()
    del tester


def test_the_rows_of_the_list_keep_the_rules_of_qt_models(view):
    tester = QAbstractItemModelTester(view.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    as_list(view)
    view.events.choose("2024")
    assert view.context.jobs.settle()
    view.list.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    view.clear_filters()
    assert view.context.jobs.settle()
    del tester


def test_with_little_room_the_details_take_the_place_of_the_matrix(view):
    view.resize(560, 400)
    assert view.side.isHidden()
    take(view, KOREA, REGIONAL)
    press(view, Qt.Key.Key_Return)
    assert view.switch.value == "details"
    assert view.side.isVisible()
    assert view.table.isHidden()
    view.resize(900, 640)
    assert view.switch.value == "matrix"
    assert view.side.isVisible()
    assert view.table.isVisible()
