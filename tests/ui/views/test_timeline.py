"""The Timeline over the real catalogue, without a frame."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QPushButton,
    QToolButton,
)

from migbrowser.model.address import Address
from migbrowser.model.occasion import Conflicts, DateClaim, ReportLines, ends
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.tokens import Mark
from migbrowser.ui.views import timeline_reading
from migbrowser.ui.views.timeline import TimelineView
from migbrowser.ui.views.timeline_canvas import GUTTER, HEAD
from migbrowser.ui.views.timeline_reading import First
from migbrowser.ui.views.timeline_words import gap_words

BEIJING = Address("event/2023-beijing-regional")
REGIONAL = Address("event/2025-lianyungang-regional")
SUZHOU = Address("event/2024-suzhou-subforum")


@pytest.fixture
def view(timeline):
    return timeline


@pytest.fixture
def opened(view):
    found = []
    view.context.open_requested.connect(lambda address, focus: found.append((address, focus)))
    return found


def place(view, event):
    """Where an event's mark is on the picture."""
    row, drawn = view.axis._scene_now().drawn(event)
    return QPoint(round(sum(drawn.span) / 2) + GUTTER, round(row.events) + HEAD)


def show(view, occasions):
    """Other events than the catalogue's."""
    view._set_events(First(occasions, list(view._series), ends(occasions), None))


def key(view, code, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(view.axis, code, modifiers)
    assert view.context.jobs.settle()


def wheel(view, delta, at):
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.axis.viewport().mapToGlobal(at)),
        QPoint(),
        delta,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.axis.viewport(), event)


def test_every_event_stands_in_picture_and_table(view):
    assert {row.event.address for row in view.model.rows} == {o.event.address for o in view._occasions}
    for occasion in view._occasions:
        assert view.axis._scene_now().drawn(occasion.event.address) is not None


def test_the_table_keeps_the_rules_of_qt_models(view):
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    view.text.setText("suzhou")
    view._show()
    del tester


def test_a_click_opens_the_event_and_marks_it_in_the_table(view, opened):
    QTest.mouseClick(view.axis.viewport(), Qt.MouseButton.LeftButton, pos=place(view, BEIJING))
    assert opened == [(BEIJING, False)]
    assert view.current_addresses() == (BEIJING,)


def test_ctrl_click_marks_a_second_one(view, opened):
    view.table.mark(BEIJING)
    ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(view.axis.viewport(), Qt.MouseButton.LeftButton, ctrl, place(view, SUZHOU))
    assert set(view.current_addresses()) == {BEIJING, SUZHOU}
    assert opened == []


def test_walking_opening_and_zooming_by_keys(view, opened):
    view.axis.setFocus()
    key(view, Qt.Key.Key_Home)
    assert view.current_addresses() == (view._occasions[0].event.address,)
    key(view, Qt.Key.Key_Down)
    assert view.current_addresses() == (view._occasions[1].event.address,)
    key(view, Qt.Key.Key_Up)
    key(view, Qt.Key.Key_Return)
    assert opened == [(view._occasions[0].event.address, True)]
    before = view.axis.scale
    key(view, Qt.Key.Key_Plus)
    assert view.axis.scale.density > before.density
    key(view, Qt.Key.Key_Minus)
    key(view, Qt.Key.Key_Right)
    assert view.axis.scale.first > before.first
    key(view, Qt.Key.Key_0)
    assert view.axis.scale.first == pytest.approx(before.first)
    assert view.axis.scale.density == before.density


def test_end_goes_to_the_last_and_brings_it_into_sight(view):
    view.axis.zoom(30, 0)
    key(view, Qt.Key.Key_End)
    last = max(view._occasions, key=lambda o: o.days).event.address
    assert view.current_addresses() == (last,)
    assert view.axis.viewport().rect().contains(place(view, last))


def test_the_wheel_zooms_around_the_pointer_and_pans_sideways(view):
    at = place(view, SUZHOU)
    wheel(view, QPoint(0, 240), at)
    assert place(view, SUZHOU).x() == pytest.approx(at.x(), abs=2)
    before = view.axis.scale
    wheel(view, QPoint(-120, 0), at)
    assert view.axis.scale.density == before.density
    assert view.axis.scale.first > before.first


def test_a_drag_moves_the_days_and_opens_nothing(view, opened):
    viewport, start = view.axis.viewport(), place(view, BEIJING)
    day = view.axis.scale.day(start.x() - GUTTER)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + QPoint(60, 0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 0))
    assert view.axis.scale.x(day) == pytest.approx(start.x() - GUTTER + 60, abs=1)
    assert opened == []


def test_the_delay_of_the_reports_is_stated(view):
    occasion = next(o for o in view._occasions if o.event.address == REGIONAL)
    least, most = occasion.delay
    tip = view.axis.tip_at(place(view, REGIONAL))
    assert f"{least}–{most} days later" in tip


def test_reports_without_a_date_say_so(view):
    undated = next(o for o in view._occasions if any(r.published is None for r in o.reports))
    assert "date not stated, captured" in view.axis.tip_at(place(view, undated.event.address))


def test_text_of_the_catalogue_is_never_markup(view):
    occasion = view._occasions[0]
    event = occasion.event._replace(title="<img src=x>&")
    show(view, [replace(occasion, event=event)])
    assert "&lt;img src=x&gt;&amp;" in view.axis.tip_at(place(view, event.address))


def test_as_known_on_greys_what_no_report_had_said(view):
    view.key.slider.setValue(0)
    day = view.key.day
    unknown = {
        o.event.address
        for o in view._occasions
        if all((report.published or report.captured) > day for report in o.reports)
    }
    assert view.axis._unknown == unknown
    assert unknown
    cells = {row.event.address: view.model.columns[1].of(row) for row in view.model.rows}
    assert {address for address, cell in cells.items() if cell.soft} == unknown
    for occasion in (row for row in view.model.rows if row.event.address in unknown):
        row = [column.of(occasion) for column in view.model.columns if column.name != "reports"]
        assert all(cell.soft or cell.note for cell in row)
        assert Mark.CONFLICT not in {cell.badge[0] for cell in row if cell.badge}
    view.key.slider.setValue(view.key.slider.maximum())
    assert view.key.day is None
    assert not view.axis._unknown


def test_disputed_days_are_a_badge_and_an_interval(view):
    occasion = next(o for o in view._occasions if o.event.address == BEIJING)
    longer = (occasion.days[0], occasion.days[1] + timedelta(2))
    claims = tuple(DateClaim(occasion.reports[0].address, days, None) for days in (occasion.days, longer))
    show(view, [replace(occasion, claims=claims)])
    assert "or 26–30" in view.model.columns[0].of(view.model.rows[0]).spoken
    assert view.axis._scene_now().drawn(BEIJING)[1].disputed
    assert "26–30 Jun 2023 according to" in view.axis.tip_at(place(view, BEIJING))


def test_a_card_names_each_of_the_disputed_days_once_and_stays_small(view):
    occasion = next(o for o in view._occasions if o.event.address == BEIJING)
    longer = (occasion.days[0], occasion.days[1] + timedelta(2))
    line = occasion.reports[0]
    reports = [line._replace(address=Address(f"report/r{n}"), publisher=f"Paper {n % 9}") for n in range(30)]
    claims = tuple(DateClaim(r.address, (occasion.days, longer)[n % 2], None) for n, r in enumerate(reports))
    show(view, [replace(occasion, claims=claims, reports=ReportLines.of(reports))])
    card = view.axis.tip_at(place(view, BEIJING)).split("<br>")
    assert sum("according to" in text for text in card) == 2
    assert all(len(text.split(", ")) <= 6 for text in card)
    assert len(card) <= 14


def test_clusters_part_when_they_are_entered(view, opened):
    occasion = view._occasions[0]
    twin = Address("event/2023-beijing-twin")
    days = {"start": occasion.event.start + timedelta(9), "end": occasion.event.end + timedelta(9)}
    event = occasion.event._replace(address=twin, **days)
    long_ago = {name: day.replace(year=1990) for name, day in days.items()}
    far = occasion.event._replace(address=Address("event/far"), **long_ago)
    found = [
        occasion,
        replace(occasion, event=event, claims=()),
        replace(occasion, event=far, reports=ReportLines.of(()), claims=()),
    ]
    show(view, found)
    view.axis.fit()
    assert len(view.axis._scene_now().drawn(twin)[1].keys) == 2
    assert "2 event" in view.axis.tip_at(place(view, twin))
    QTest.mouseClick(view.axis.viewport(), Qt.MouseButton.LeftButton, pos=place(view, twin))
    assert len(view.axis._scene_now().drawn(twin)[1].keys) == 1
    assert opened == []


def test_events_of_the_same_days_are_offered_in_a_menu(view, opened):
    occasion = view._occasions[0]
    twin = replace(occasion, event=occasion.event._replace(address=Address("event/twin")))
    show(view, [occasion, twin])
    QTest.mouseClick(view.axis.viewport(), Qt.MouseButton.LeftButton, pos=place(view, "event/twin"))
    menu = view.axis.findChild(QMenu)
    menu.actions()[1].trigger()
    assert opened == [("event/twin", False)]


def test_filters_hold_for_picture_and_table(view):
    view.series.choose(Address("series/subforum"))
    shown = {row.event.series for row in view.model.rows}
    assert shown == {"series/subforum"}
    assert view.axis._scene_now().drawn(BEIJING) is None
    view.series.choose(None)
    view.party.choose(Address("party/ec"))
    assert view.context.jobs.settle()
    assert SUZHOU in {row.event.address for row in view.model.rows}
    assert REGIONAL not in {row.event.address for row in view.model.rows}


def test_free_text_and_the_way_back_from_nothing(view, qtbot):
    view.text.setText("no such words")
    qtbot.waitUntil(view.empty.isVisible)
    assert not view.model.rows
    QTest.mouseClick(view.empty.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert len(view.model.rows) == len(view._occasions)
    assert view.split.isVisible()


def test_a_lane_folds_by_a_click_on_its_name(view):
    row, _ = view.axis._scene_now().drawn(BEIJING)
    QTest.mouseClick(
        view.axis.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, round(row.events) + HEAD)
    )
    assert view.axis._scene_now().drawn(BEIJING) is None
    assert view.axis.folded == ["series/regional"]


def test_two_marked_events_lead_to_who_came_and_who_went(view, qtbot):
    asked = []
    view.context.tab_requested.connect(lambda name, state: asked.append((name, state)))
    view.table.mark(REGIONAL)
    view._pick(BEIJING, True)
    QTest.mouseClick(view.diff, Qt.MouseButton.LeftButton)
    assert asked == [("participants", {"between": [BEIJING, REGIONAL]})]


def test_the_table_is_copied_as_csv(view):
    view._copy_menu().actions()[0].trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Date,Event,Series,Place")
    assert len(lines) == len(view.model.rows) + 1


def test_states_named_of_those_stated(view):
    row = next(row for row in view.model.rows if row.event.address == SUZHOU)
    states = next(column for column in view.model.columns if column.name == "states").of(row)
    assert states.text.startswith(f"{row.event.states} / ")
    assert states.spoken == f"{row.event.states} named, {states.text.split()[-1]} stated"
    assert "57 countries and regions" in states.tip


def test_the_view_comes_back_as_it_was(view, open_real, theme, qtbot):
    view.series.choose(Address("series/subforum"))
    view.axis.zoom(2)
    view.key.slider.setValue(1)
    QTest.qWait(0)  # fewer lanes need no scroll bar: the picture widens
    state = view.state()
    again = TimelineView(view.context)
    qtbot.addWidget(again)
    again.resize(900, 640)
    again.restore(state)
    again.show()
    again.begin()
    assert view.context.jobs.settle()
    assert again.series.value == "series/subforum"
    assert again.axis.view() == pytest.approx(view.axis.view())
    assert again.key.day == view.key.day


@pytest.mark.parametrize(
    "state", [{}, {"filters": {"series": "series/none"}, "known_by": "soon", "axis": [1]}]
)
def test_a_strange_state_does_no_harm(view, state):
    view.restore(state)
    assert len(view.model.rows) == len(view._occasions)


def test_closed_before_the_filters_are_there_the_view_forgets_none(view, qtbot):
    wanted = {"filters": {"party": "party/cn", "text": ""}, "known_by": "2024-09-10"}
    again = TimelineView(view.context)
    qtbot.addWidget(again)
    again.restore(wanted)
    again.begin(rest=False)
    assert view.context.jobs.settle()
    assert again.state()["filters"]["party"] == "party/cn"
    assert again.state()["known_by"] == "2024-09-10"
    again.begin()
    assert view.context.jobs.settle()
    assert again.party.value == "party/cn"
    assert again.key.day == date(2024, 9, 10)


def test_rows_ordered_by_conflicts_stand_in_order_once_all_are_counted(view, monkeypatch):
    monkeypatch.setattr(timeline_reading, "_PORTION", 0.0)
    column = [each.name for each in view.model.columns].index("conflicts")
    view.model.sort(0)
    view._ask_rest()
    view.model.sort(column, Qt.SortOrder.DescendingOrder)  # nothing is counted yet
    assert view.context.jobs.settle()
    shown = [view._known.conflicts.get(row.event.address, Conflicts()) for row in view.model.rows]
    assert shown[0].open > 0
    assert shown == sorted(shown, reverse=True)


def test_while_conflicts_are_counted_newer_questions_are_answered(view, monkeypatch):
    monkeypatch.setattr(timeline_reading, "_PORTION", 0.0)
    counted = dict(view._known.conflicts)
    view._ask_rest()
    seen = []
    view.context.jobs.run(lambda s: s.browsing.edition(), lambda _: seen.append(len(view._known.conflicts)))
    assert view.context.jobs.settle()
    assert seen[0] <= 2 < len(counted)
    assert view._known.conflicts == counted
    several = {o.event.address for o in view._occasions if len(o.reports) > 1}
    assert counted.keys() == several


def test_a_catalogue_without_events(view):
    show(view, [])
    view.axis.fit()
    key(view, Qt.Key.Key_Home)
    key(view, Qt.Key.Key_Down)
    key(view, Qt.Key.Key_Return)
    assert view.current_addresses() == ()


def test_every_control_is_named_and_explained(view):
    for control in (view.axis, view.table, view.key.slider, view.text, *view.findChildren(QToolButton)):
        if control.objectName() != "qt_toolbar_ext_button" and control.isVisible():
            assert control.accessibleName(), control
    for button in view.findChildren(QToolButton):
        assert button.toolTip() or not button.isVisible()


def test_the_first_view_leaves_sparse_years_out_and_says_how_many_events(open_real, theme, qtbot):
    jobs = Jobs(open_real)
    view = TimelineView(Context(jobs, theme))
    qtbot.addWidget(view)
    view.resize(900, 640)
    view.show()
    view.begin()
    assert jobs.settle()
    strips = [row.strip for row in view.axis._scene_now().rows if row.strip]
    seen = {key for strip in strips for drawn in strip.drawn for key in drawn.keys}
    reports = {o.event.address: len(o.reports) for o in view._occasions}
    assert 0.85 * sum(reports.values()) <= sum(reports[key] for key in seen) < sum(reports.values())
    assert sum(strip.before for strip in strips) == len(reports) - len(seen)
    assert all(strip.after == 0 for strip in strips)
    jobs.close()


def test_each_report_has_its_mark_on_days_that_are_disputed(view):
    occasion = next(o for o in view._occasions if o.event.address == REGIONAL)
    _, drawn = view.axis._scene_now().drawn(REGIONAL)
    assert len(drawn.claims) == len(occasion.claims) > 1
    assert {claim.agrees for claim in drawn.claims} == {True, False}
    undisputed = next(o for o in view._occasions if not o.disputed).event.address
    assert view.axis._scene_now().drawn(undisputed)[1].claims == ()


def test_only_events_with_a_report_in_a_language(view):
    tag = view._occasions[-1].reports[0].language
    view.language.choose(tag)
    wanted = [o.event.address for o in view._occasions if any(r.language == tag for r in o.reports)]
    assert [row.event.address for row in view.model.rows] == wanted
    assert view.state()["filters"]["language"] == tag
    view.clear_filters()
    assert len(view.model.rows) == len(view._occasions)


def lanes(view):
    return [lane.key for lane in view.axis._lanes]


def test_lanes_are_ordered_by_keys_and_the_order_is_remembered(view, theme, open_real, qtbot):
    before = lanes(view)
    view.table.mark(REGIONAL)
    key(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert lanes(view) == [before[1], before[0], *before[2:]]
    key(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    key(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert lanes(view) == before
    key(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    again = TimelineView(Context(view.context.jobs, theme))
    qtbot.addWidget(again)
    again.restore(view.state())
    again.begin()
    assert view.context.jobs.settle()
    assert lanes(again) == lanes(view)


def test_a_lane_is_dragged_by_its_name(view, opened):
    before, rows, viewport = lanes(view), view.axis._scene_now().rows, view.axis.viewport()
    start, end = (QPoint(40, round((row.top + row.bottom) / 2) + HEAD) for row in (rows[0], rows[1]))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, end + QPoint(0, 4))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end + QPoint(0, 4))
    assert lanes(view) == [before[1], before[0], *before[2:]]
    assert view.axis.folded == []
    assert opened == []


def test_who_came_and_went_is_offered_for_two_events_only(view):
    view.table.mark(BEIJING)
    assert "diff_participants" not in view.deeds()
    view._pick(SUZHOU, keep=True)
    assert "diff_participants" in view.deeds()


def test_only_events_in_a_country(view):
    view.country.choose(Address("party/cn"))
    wanted = [o.event.address for o in view._occasions if o.event.country == "party/cn"]
    assert [row.event.address for row in view.model.rows] == wanted
    assert 0 < len(wanted) < len(view._occasions)
    assert view.state()["filters"]["country"] == "party/cn"
    view.clear_filters()
    assert len(view.model.rows) == len(view._occasions)


def test_a_party_and_a_topic_hold_together(view):
    view.party.choose(Address("party/cn"))
    assert view.context.jobs.settle()
    with_party = {row.event.address for row in view.model.rows}
    view.topic.choose(view.topic.menu().actions()[1].data())
    assert view.context.jobs.settle()
    with_both = {row.event.address for row in view.model.rows}
    assert with_both <= with_party
    view.party.choose(None)
    assert view.context.jobs.settle()
    assert with_both <= {row.event.address for row in view.model.rows}


def test_an_answer_for_a_filter_given_up_meanwhile_changes_nothing(view):
    view.party.choose(Address("party/ec"))
    view.clear_filters()
    assert view.context.jobs.settle()
    assert len(view.model.rows) == len(view._occasions)


def test_the_years_of_a_gap_are_named():
    first, last = date(2015, 3, 1).toordinal(), date(2019, 3, 1).toordinal()
    assert gap_words(first, last).startswith("2016–2018:")
    assert gap_words(first, date(2017, 5, 1).toordinal()).startswith("2016:")
    assert gap_words(first, date(2016, 5, 1).toordinal()) == ""


def test_today_s_line_stands_on_its_day(view):
    day = view._occasions[-1].days[0]
    view.axis.set_today(day)
    ((x, said, chosen),) = view.axis._flags()
    assert x == pytest.approx(view.axis.scale.x(day.toordinal() + 0.5))
    assert (said, chosen) == ("today", False)
