"""What people come to the Timeline for, by keys in the real window."""

import pytest
from PySide6.QtCore import Qt

CTRL = Qt.KeyboardModifier.ControlModifier


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
    view.table.mark(series[0])
    view._pick(series[-1], keep=True)
    view.axis.setFocus()
    journey.press(Qt.Key.Key_W, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert journey.view.name == "participants"
    assert journey.view.side.between == (series[0], series[-1])


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
    first.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    order = [lane.key for lane in first.view.axis._lanes]
    first.window.close()
    assert [lane.key for lane in start().view.axis._lanes] == order
