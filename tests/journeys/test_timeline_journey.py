"""What people come to the Timeline for, by keys in the real window."""

import csv
import io

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from migbrowser.ui.tokens import NOTE
from migbrowser.ui.views.timeline_canvas import GUTTER, HEAD
from tests.journeys.hands import pick

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
BEIJING, SUZHOU = "event/2023-beijing-regional", "event/2024-suzhou-subforum"


def place(axis, event):
    """Where an event's mark is on the picture."""
    row, drawn = axis._scene_now().drawn(event)
    down = row.events + HEAD - axis.verticalScrollBar().value()
    return QPoint(round(sum(drawn.span) / 2) + GUTTER, round(down))


def wheel(axis, x, y, at, modifiers=NONE):
    turned = QWheelEvent(
        QPointF(at),
        QPointF(axis.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(x, y),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(axis.viewport(), turned)


def test_the_program_begins_on_the_timeline_with_every_event(journey):
    view = journey.view
    assert view.name == "timeline"
    assert len(view.model.rows) == len(view._occasions) > 0
    assert view.axis.scale is not None


def test_along_the_axis_into_the_reader_and_the_selection(journey):
    view = journey.view
    view.axis.setFocus()
    journey.press(Qt.Key.Key_End)
    journey.press(Qt.Key.Key_Up)
    found = view.current_addresses()
    journey.press(Qt.Key.Key_Return)
    assert (journey.context.current,) == found
    view.axis.setFocus()
    journey.press(Qt.Key.Key_D, CTRL)
    assert journey.context.selection == found


def test_closer_and_back_to_everything(journey):
    view = journey.view
    view.axis.setFocus()
    journey.press(Qt.Key.Key_0)
    everything = view.axis.scale
    for _ in range(6):
        journey.press(Qt.Key.Key_Plus)
    journey.press(Qt.Key.Key_Left)
    assert view.axis.scale.density > 3 * everything.density
    journey.press(Qt.Key.Key_0)
    assert view.axis.scale.first == pytest.approx(everything.first)
    assert view.axis.scale.density == everything.density


def test_as_known_on_a_day_by_keys(journey):
    view = journey.view
    view.key.slider.setFocus()
    journey.press(Qt.Key.Key_Home)
    assert view.key.day is not None
    assert view.axis._unknown
    journey.press(Qt.Key.Key_End)
    assert not view.axis._unknown


def test_from_two_events_to_who_came_and_who_went(journey):
    view = journey.view
    series = [o.event.address for o in view._occasions if o.event.series == "series/regional"]
    assert len(series) > 2  # so that it is not the pair that stands there anyway
    view.table.mark(series[0])
    view._pick(series[1], keep=True)
    view.axis.setFocus()
    journey.press(Qt.Key.Key_W, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert journey.view.name == "participants"
    assert journey.view.side.between == (series[0], series[1])


def test_the_next_start_shows_the_same_stretch_of_time(start):
    first = start()
    first.view.axis.setFocus()
    first.press(Qt.Key.Key_Plus)
    first.view.series.choose(first.view.series.menu().actions()[1].data())
    shown = [row.event.address for row in first.view.model.rows]
    first.window.close()
    again = start()
    assert [row.event.address for row in again.view.model.rows] == shown
    assert again.view.axis.folded == []


def test_the_next_start_has_the_lanes_in_the_order_they_were_put_in(start):
    first = start()
    first.view.axis.setFocus()
    first.press(Qt.Key.Key_End)
    before = [lane.key for lane in first.view.axis._lanes]
    first.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    order = [lane.key for lane in first.view.axis._lanes]
    assert order != before
    assert sorted(order) == sorted(before)
    first.window.close()
    assert [lane.key for lane in start().view.axis._lanes] == order


def test_every_key_of_the_axis(journey):
    axis = journey.view.axis
    axis.setFocus()
    events = [o.event.address for o in sorted(journey.view._occasions, key=lambda o: o.days)]
    journey.press(Qt.Key.Key_Home)
    assert journey.view.current_addresses() == (events[0],)
    journey.press(Qt.Key.Key_Down)
    assert journey.view.current_addresses() == (events[1],)
    journey.press(Qt.Key.Key_End)
    assert journey.view.current_addresses() == (events[-1],)
    journey.press(Qt.Key.Key_0)
    scale = axis.scale
    journey.press(Qt.Key.Key_Plus)
    assert axis.scale.density > scale.density
    first = axis.scale.first
    journey.press(Qt.Key.Key_Right)
    assert axis.scale.first > first
    journey.press(Qt.Key.Key_Left)
    assert axis.scale.first == pytest.approx(first)
    journey.press(Qt.Key.Key_Minus)
    assert axis.scale.density == pytest.approx(scale.density)


def test_wheel_and_drag(journey):
    axis = journey.view.axis
    axis.fit()
    at, before = place(axis, BEIJING), axis.scale
    wheel(axis, 0, 120, at)
    assert axis.scale.density > before.density
    assert place(axis, BEIJING).x() == pytest.approx(at.x(), abs=2)
    wheel(axis, 0, -120, at)
    assert axis.scale.density == pytest.approx(before.density)
    wheel(axis, 0, -120, at, SHIFT)
    assert axis.scale.first > before.first
    axis.zoom(4)
    begun, free = axis.scale.first, QPoint(GUTTER + 200, HEAD + 4)
    QTest.mousePress(axis.viewport(), LEFT, pos=free)
    QTest.mouseMove(axis.viewport(), free - QPoint(80, 0))
    QTest.mouseRelease(axis.viewport(), LEFT, pos=free - QPoint(80, 0))
    assert axis.scale.first == pytest.approx(begun + 80 / axis.scale.density)


def test_from_decades_to_days_no_label_touches_another(journey):
    axis = journey.view.axis
    axis.setFocus()
    journey.press(Qt.Key.Key_0)
    for _ in range(12):
        journey.press(Qt.Key.Key_Minus)
    seen = set()
    fonts = [axis._theme.font(NOTE), axis._theme.font(NOTE, bold=True)]  # that they are painted in
    for _ in range(45):
        divisions = axis._scene_now().axis
        for line, font in zip((divisions.ticks, divisions.bands), fonts, strict=True):
            shown, metrics = [tick for tick in line if tick.label], QFontMetricsF(font)
            ends = [tick.label_x + metrics.horizontalAdvance(tick.label) for tick in shown]
            assert all(end < tick.label_x for end, tick in zip(ends, shown[1:], strict=False))
        seen |= {tick.label for tick in divisions.ticks}
        journey.press(Qt.Key.Key_Plus)
    assert {"2020", "2030", "Jul"} <= seen
    one, two = axis._scene_now().axis.ticks[:2]
    assert two.x - one.x == pytest.approx(axis.scale.density)  # a day


def test_a_cluster_says_how_many_and_opens_by_enter(journey):
    axis = journey.view.axis
    axis.setFocus()
    journey.press(Qt.Key.Key_0)
    for _ in range(8):
        journey.press(Qt.Key.Key_Minus)
    journey.press(Qt.Key.Key_End)
    drawn = axis._scene_now().drawn(journey.view.current_addresses()[0])[1]
    assert len(drawn.keys) > 1
    assert f"<b>{len(drawn.keys)} event(s)</b>" in axis.tip_at(place(axis, drawn.keys[0]))
    journey.press(Qt.Key.Key_Return)
    assert len(axis._scene_now().drawn(drawn.keys[0])[1].keys) < len(drawn.keys)
    assert journey.context.current is None


def test_a_lane_folds_by_key_and_by_click(journey):
    axis = journey.view.axis
    journey.view.table.mark(BEIJING)
    axis.setFocus()
    journey.press(Qt.Key.Key_Left, SHIFT)
    assert axis._scene_now().drawn(BEIJING) is None
    journey.press(Qt.Key.Key_Right, SHIFT)
    at = place(axis, BEIJING)
    QTest.mouseClick(axis.viewport(), LEFT, NONE, QPoint(40, at.y()))
    assert axis._scene_now().drawn(BEIJING) is None


def test_two_marked_events_are_compared_by_ctrl_r(journey):
    view = journey.view
    view.axis.fit()
    QTest.mouseClick(view.axis.viewport(), LEFT, NONE, place(view.axis, BEIJING))
    journey.settle()
    view.axis.reveal(SUZHOU)
    QTest.mouseClick(view.axis.viewport(), LEFT, CTRL, place(view.axis, SUZHOU))
    assert set(view.current_addresses()) == {BEIJING, SUZHOU}
    view.axis.setFocus()
    journey.press(Qt.Key.Key_R, CTRL)
    assert journey.view.name == "compare"
    events = [set(journey.view._directory.reports[report].events) for report in journey.view._reports]
    assert [BEIJING in events[0], SUZHOU in events[1]] == [True, True]


def test_words_narrow_picture_and_table_alike(journey, qtbot):
    view = journey.view
    view.text.setFocus()
    journey.type("suzhou")
    qtbot.waitUntil(lambda: 0 < len(view.model.rows) < len(view._occasions))
    shown = {row.event.address for row in view.model.rows}
    assert {o.event.address for lane in view.axis._lanes for o in lane.occasions} == shown
    assert SUZHOU in shown


def test_the_table_by_keys_has_the_picture_follow(journey):
    view = journey.view
    view.table.setFocus()
    journey.press(Qt.Key.Key_Home, CTRL)
    journey.press(Qt.Key.Key_Down)
    assert view.axis._current == view.model.rows[1].event.address
    assert view.axis.viewport().rect().contains(place(view.axis, view.axis._current))
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current == view.model.rows[1].event.address


def test_columns_sorted_hidden_moved_and_widened_are_so_at_the_next_start(start):
    first = start()
    table, names = first.view.table, [column.name for column in first.view.model.columns]
    header = table.horizontalHeader()
    titles = QPoint(header.sectionViewportPosition(names.index("reports")) + 10, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, NONE, titles)
    order = [row.event.address for row in first.view.model.rows]
    counts = [len(row.reports) for row in first.view.model.rows]
    assert counts == sorted(counts)
    menu = QMenu()
    table.add_columns(menu)
    menu.actions()[0].menu().actions()[names.index("place") - 1].trigger()
    header.moveSection(header.visualIndex(names.index("series")), 1)
    table.setColumnWidth(names.index("series"), 190)
    first.window.close()
    again = start().view
    header = again.table.horizontalHeader()
    assert [row.event.address for row in again.model.rows] == order
    assert again.table.isColumnHidden(names.index("place"))
    assert header.visualIndex(names.index("series")) == 1
    assert again.table.columnWidth(names.index("series")) == 190


def test_the_table_as_csv_is_the_table_as_shown(journey):
    view = journey.view
    view.series.choose("series/regional")
    view.table.setColumnHidden(3, True)
    view._copy_menu().actions()[0].trigger()
    titles, *rows = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text())))
    assert "Place" not in titles
    assert [row[titles.index("Event")] for row in rows] == [row.event.title for row in view.model.rows]
    assert 0 < len(rows) < len(view._occasions)


@pytest.mark.parametrize("name", ["series", "country", "party", "topic", "language"])
def test_each_filter_narrows_picture_and_table_alike(journey, name):
    view = journey.view
    chip = view._chips[name]
    everything = len(view._occasions)
    shown = everything
    for value in chip.values:
        pick(chip, value)
        journey.settle()
        shown = len(view.model.rows)
        if 0 < shown < everything:
            break
    assert 0 < shown < everything
    lanes = {o.event.address for lane in view.axis._lanes for o in lane.occasions}
    assert lanes == {row.event.address for row in view.model.rows}
    view.clear_filters()
    journey.settle()
    assert len(view.model.rows) == everything
