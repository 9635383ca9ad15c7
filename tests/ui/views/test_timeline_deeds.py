"""What can be done with the Timeline's events and lanes, and how it says so."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGestureEvent, QMenu, QPinchGesture, QSwipeGesture

from migbrowser.model.address import Address
from migbrowser.ui.actions import without_mnemonic
from migbrowser.ui.views.timeline import TimelineView
from migbrowser.ui.views.timeline_canvas import GUTTER, HEAD

BEIJING = Address("event/2023-beijing-regional")
REGIONAL = Address("event/2025-lianyungang-regional")
SUZHOU = Address("event/2024-suzhou-subforum")


@pytest.fixture
def view(timeline):
    return timeline


def place(view, event):
    """Where an event's mark is on the picture."""
    row, drawn = view.axis._scene_now().drawn(event)
    return QPoint(round(sum(drawn.span) / 2) + GUTTER, round(row.events) + HEAD)


def key(view, code, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(view.axis, code, modifiers)
    assert view.context.jobs.settle()


def test_two_fingers_zoom_around_their_middle(view):
    at = place(view, SUZHOU)
    before = view.axis.scale
    pinch = QPinchGesture()
    pinch.setScaleFactor(2.0)
    pinch.setCenterPoint(QPointF(view.axis.viewport().mapToGlobal(at)))
    pinch.setLastCenterPoint(pinch.centerPoint())
    assert view.axis.viewportEvent(QGestureEvent([pinch]))
    assert view.axis.scale.density == pytest.approx(2 * before.density)
    assert place(view, SUZHOU).x() == pytest.approx(at.x(), abs=2)


def test_a_gesture_that_is_no_pinch_changes_nothing(view):
    before, swipe = view.axis.scale, QSwipeGesture()
    view.axis.viewportEvent(QGestureEvent([swipe]))
    assert view.axis.scale == before


def test_a_lane_folds_and_unfolds_by_keys_and_says_so(view):
    said = []
    view.context.told.connect(said.append)
    view.table.mark(BEIJING)
    shift = Qt.KeyboardModifier.ShiftModifier
    key(view, Qt.Key.Key_Left, shift)
    key(view, Qt.Key.Key_Left, shift)
    assert view.axis.folded == ["series/regional"]
    assert said[-1].endswith("is folded")
    key(view, Qt.Key.Key_Right, shift)
    assert view.axis.folded == []
    assert view.axis._scene_now().drawn(BEIJING) is not None


def test_hovering_says_where_it_was_with_the_country(view):
    tip = view.axis.tip_at(place(view, BEIJING))
    assert "Beijing" in tip
    assert "China" in tip
    assert "26–28 Jun 2023" in tip
    assert str(len(next(o for o in view._occasions if o.event.address == BEIJING).reports)) in tip


def test_the_day_of_the_slider_is_said_with_what_was_known(view, qtbot):
    said = []
    view.context.told.connect(said.append)
    view.key.slider.setValue(0)
    view.key.slider.setValue(1)
    qtbot.waitUntil(lambda: len(said) == 1)
    known = sum(occasion.known_by(view.key.day) for occasion in view._occasions)
    assert f"{known} of {len(view._occasions)} events" in said[0]
    view.key.slider.setValue(view.key.slider.maximum())
    qtbot.waitUntil(lambda: len(said) == 2)
    assert "today" in said[1]


def menu_of(asked):
    menu = QMenu()
    asked.emit(menu)
    words = {without_mnemonic(action.text()).partition("\t")[0]: action for action in menu.actions()}
    return words, menu


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_menu_offers_what_can_be_done_with_the_marked_events(view, count):
    view.table.mark(BEIJING)
    for event in (SUZHOU, REGIONAL)[: count - 1]:
        view._pick(event, keep=True)
    offered, _menu = menu_of(view.axis.asked)
    assert offered["Open"].isEnabled() == (count == 1)
    assert offered["Who came and who went"].isEnabled() == (count == 2)
    among, _table_menu = menu_of(view.table.menu.asked)
    assert among["Who came and who went"].isEnabled() == (count == 2)


def test_a_note_has_its_sign_on_the_axis_and_is_said(view):
    at = place(view, BEIJING)
    before = view.axis.grab().toImage()
    assert "note" not in view.axis.tip_at(at)
    view.context._set_noted(frozenset({BEIJING}))
    assert view.axis.grab().toImage() != before
    assert "With a note" in view.axis.tip_at(at)


def test_an_inferred_date_looks_so(view):
    inferred = next(o for o in view._occasions if o.inferred and not o.disputed)
    view.axis.reveal(inferred.event.address)
    before = view.axis.grab().toImage()
    view.axis._inferred = view.axis._inferred - {inferred.event.address}
    view.axis.viewport().update()
    assert view.axis.grab().toImage() != before


def test_with_little_room_the_lanes_move_together(view):
    view.split.setSizes([300, 300])
    dense = [row.bottom - row.top for row in view.axis._scene_now().rows]
    view.resize(900, 2400)
    view.split.setSizes([1800, 300])
    QTest.qWait(0)
    roomy = [row.bottom - row.top for row in view.axis._scene_now().rows]
    assert all(one < other for one, other in zip(dense, roomy, strict=True))
    assert sum(roomy) <= view.axis.viewport().height()


def test_a_column_is_hidden_and_stays_hidden(view):
    names = [column.name for column in view.model.columns]
    menu = QMenu()
    view.table.add_columns(menu)
    columns = menu.actions()[0].menu().actions()
    assert [action.text() for action in columns] == [column.title for column in view.model.columns[1:]]
    columns[names.index("place") - 1].trigger()
    assert view.table.isColumnHidden(names.index("place"))
    assert "Place" not in view.table.lines()[0]
    again = TimelineView(view.context)
    again.restore(view.state())
    hidden = {name for n, name in enumerate(names) if again.table.isColumnHidden(n)}
    assert hidden - {column.name for column in view.model.columns if column.spare} == {"place"}
    columns[names.index("place") - 1].trigger()
    assert not view.table.isColumnHidden(names.index("place"))
    again.deleteLater()
