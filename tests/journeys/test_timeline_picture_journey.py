"""What the Timeline's picture shows, read from its pixels in the real window, and the filters it shares."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from migbrowser.model.address import Address
from migbrowser.ui.tokens import Mark
from migbrowser.ui.views import timeline_painting
from migbrowser.ui.views.timeline_canvas import GUTTER, HEAD
from migbrowser.ui.views.timeline_words import gap_words
from tests.journeys.hands import LEFT, drag, pick

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
REGIONAL, KOREA = Address("event/2025-lianyungang-regional"), Address("party/kr")


@pytest.fixture
def axis(journey):
    """The picture with all of the window, so that all lanes stand apart."""
    view = journey.view
    journey.window.resize(1800, 1500)
    view.split.setSizes([1200, 100])
    view.axis.setFocus()
    journey.settle()
    return view.axis


def go_to(journey, axis, address, closer=0):
    """The event current, in sight, and so many steps closer."""
    journey.view.table.mark(address)
    axis.setFocus()
    for _ in range(closer):
        journey.press(Qt.Key.Key_Plus)
    axis.reveal(address)
    row, drawn = axis._scene_now().drawn(address)
    return row, drawn


def closest(inks, wanted):
    """How far the ink most like `wanted` is from it, as its edges are blended with what is behind them."""

    def apart(one, other):
        return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))

    return min(apart(QColor(ink), QColor(wanted)) for ink in inks)


class Picture:
    """The pixels of the picture, by places of its scene."""

    def __init__(self, axis):
        self.axis, self.image = axis, axis.viewport().grab().toImage()

    def at(self, x, y):
        down = HEAD + y - self.axis.verticalScrollBar().value()
        return self.image.pixelColor(round(x) + GUTTER, round(down))

    def inks(self, left, right, top, bottom):
        """The colours of a part, by name."""
        xs, ys = range(round(left), round(right) + 1), range(round(top), round(bottom) + 1)
        return {self.at(x, y).name() for x in xs for y in ys}


def colours(axis):
    return {
        name: axis._theme.colour(name).name() for name in ("panel", "accent", "accent_ground", "row", "faint")
    }


def occasion_of(journey, wanted):
    return next(o for o in journey.view._occasions if wanted(o))


def test_two_fingers_on_a_touchpad_zoom(axis):
    before = axis.scale
    at = QPointF(GUTTER + 300, HEAD + 40)
    pinched = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        QPointF(axis.viewport().mapToGlobal(at.toPoint())),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(axis.viewport(), pinched)
    assert axis.scale.density == pytest.approx(1.5 * before.density)
    assert axis.scale.day(300) == pytest.approx(before.day(300))


def test_a_lane_is_dragged_by_its_name_to_another_place(axis):
    keys = [lane.key for lane in axis._lanes]
    rows = axis._scene_now().rows
    start = QPoint(40, round(HEAD + (rows[0].top + rows[0].bottom) / 2))
    drag(axis.viewport(), start, QPoint(0, round(rows[1].bottom - rows[0].top)))
    moved = [lane.key for lane in axis._lanes]
    assert sorted(moved) == sorted(keys)
    assert moved.index(keys[0]) in (1, 2)


def test_each_report_is_a_ring_on_its_day_below_its_event_and_the_delay_is_written(journey, axis):
    row, drawn = go_to(journey, axis, REGIONAL, closer=4)
    occasion = occasion_of(journey, lambda o: o.event.address == REGIONAL)
    days = sorted(report.published for report in occasion.reports if report.published)
    assert [date.fromordinal(int(axis.scale.day(x))) for x in sorted(drawn.published)] == days
    picture, ink = Picture(axis), colours(axis)
    alone = max(drawn.published)
    ring = picture.inks(alone - 5, alone + 5, row.reports - 5, row.reports + 5)
    assert ink["accent"] in ring
    assert picture.at(alone, row.reports).name() == ink["panel"]
    assert "later" in axis._texts[REGIONAL][1]
    written = Picture(axis).image
    axis._texts[REGIONAL] = (axis._texts[REGIONAL][0], "")
    assert Picture(axis).image != written


def test_a_report_without_a_date_is_an_interval_up_to_its_capture(journey, axis):
    undated = [o for o in journey.view._occasions if o.reports.undated][-1]
    journey.press(Qt.Key.Key_0)
    row, drawn = go_to(journey, axis, undated.event.address)
    for _ in range(20):
        if drawn is not None and max(end for _, end in drawn.opened) < axis._width - 10:
            break
        journey.press(Qt.Key.Key_Right)
        row, drawn = axis._scene_now().drawn(undated.event.address)
    captured = {report.captured for report in undated.reports if not report.published}
    assert {date.fromordinal(int(axis.scale.day(end))) for _, end in drawn.opened} == captured
    picture, ink = Picture(axis), colours(axis)
    end = max(end for _, end in drawn.opened)
    below = picture.inks(end - 1, end + 1, row.undated + 2, row.undated + 3)  # under the dots
    assert closest(below, ink["accent"]) < 120


def cluster(axis):
    rows = [row for row in axis._scene_now().rows if row.strip]
    return next((row, drawn) for row in rows for drawn in row.strip.drawn if len(drawn.keys) > 1)


def test_a_cluster_has_its_number_painted_on_it(journey, axis):
    journey.press(Qt.Key.Key_End)
    for _ in range(16):
        journey.press(Qt.Key.Key_Minus)
    row, drawn = cluster(axis)
    axis.set_marked((), None)
    picture, ink = Picture(axis), colours(axis)
    middle = sum(drawn.span) / 2
    inside = picture.inks(middle - 4, middle + 4, row.events - 4, row.events + 4)
    assert ink["accent_ground"] in inside
    assert len(inside) > 2


def test_today_has_a_line_down_the_whole_picture(journey, axis):
    axis.set_today(date(2025, 1, 15))
    journey.press(Qt.Key.Key_0)
    x = axis.scale.x(date(2025, 1, 15).toordinal() + 0.5)
    picture, panel = Picture(axis), colours(axis)["panel"]
    heights = range(4, axis.viewport().height() - HEAD - 4, 9)
    on = sum(panel not in picture.inks(x - 1, x + 1, y, y) for y in heights)
    on = max(on, *(sum(picture.at(x + dx, y).name() != panel for y in heights) for dx in (-1, 0, 1)))
    beside = sum(picture.at(x + 7, y).name() != panel for y in heights)
    assert on > 0.4 * len(heights)
    assert on > 2 * beside


def test_years_without_an_event_are_named(journey, axis, monkeypatch):
    journey.press(Qt.Key.Key_0)
    gaps = [(row, gap) for row in axis._scene_now().rows if row.strip for gap in row.strip.gaps]
    row, gap = next((r, g) for r, g in gaps if gap_words(g.last, g.first) and g.room[1] - g.room[0] > 260)

    def words():
        """What is painted over the fine lines at both sides of it."""
        above = row.events + HEAD - axis.verticalScrollBar().value() - 6
        return Picture(axis).image.copy(
            round(gap.room[0]) + GUTTER, round(above), round(gap.room[1] - gap.room[0]), 5
        )

    written = words()
    monkeypatch.setattr(timeline_painting, "gap_words", lambda *_: "")
    assert words() != written


def test_disputed_days_are_an_interval_with_a_mark_for_each_report(journey, axis):
    row, drawn = go_to(journey, axis, REGIONAL, closer=6)
    occasion = occasion_of(journey, lambda o: o.event.address == REGIONAL)
    assert len(drawn.claims) == len(occasion.claims) > 1
    picture = Picture(axis)
    ground = axis._theme.mark(Mark.CONFLICT).ground.lower()
    left = min(left for left, _ in drawn.disputed) - 3
    right = max(right for _, right in drawn.disputed) + 3
    assert ground in picture.inks(left, right, row.events - 11, row.events + 11)
    inks = {True: colours(axis)["accent"], False: axis._theme.mark(Mark.CONFLICT).ink.lower()}
    for claim in drawn.claims:
        y = row.events - 12
        above = Picture(axis).inks(claim.x - 1, claim.x + 1, y - 3, y - 1)  # the interval's own edge is lower
        assert closest(above, inks[claim.agrees]) < 60


def test_an_inferred_date_is_hatched_and_a_stated_one_is_full(journey, axis):
    def body(address):
        row, drawn = go_to(journey, axis, address)
        while drawn.span[1] - drawn.span[0] < 24:
            journey.press(Qt.Key.Key_Plus)
            axis.reveal(address)
            row, drawn = axis._scene_now().drawn(address)
        left, right = drawn.span
        picture = Picture(axis)
        below = range(round(row.events + 5), round(row.events + 7))  # under the label
        return {picture.at(x, y).name() for x in range(round(left + 4), round(right - 4)) for y in below}

    inferred = occasion_of(journey, lambda o: o.inferred and not o.disputed)
    stated = occasion_of(journey, lambda o: not o.inferred and not o.disputed)
    ink = colours(axis)
    assert ink["accent_ground"] in body(inferred.event.address)
    assert body(stated.event.address) == {ink["accent"]}


def test_as_known_on_greys_in_the_picture_and_in_the_table_what_no_report_had_said(journey, axis):
    view = journey.view
    journey.press(Qt.Key.Key_0)
    axis.set_marked((), None)

    def greyed():
        picture, ink, found = Picture(axis), colours(axis), set()
        for row in axis._scene_now().rows:
            for drawn in row.strip.drawn if row.strip else ():
                left, right = drawn.span
                seen = picture.inks(left, right, row.events - 9, row.events - 7)
                if len(drawn.keys) == 1 and not drawn.claims and ink["accent"] not in seen:
                    found.add(drawn.keys[0])
        return found

    alone = {d.keys[0] for r in axis._scene_now().rows if r.strip for d in r.strip.drawn if len(d.keys) == 1}
    assert not greyed()
    view.key.slider.setFocus()
    journey.press(Qt.Key.Key_Home)
    for _ in range(6):
        journey.press(Qt.Key.Key_Right)
    day = view.key.day
    unsaid = {
        o.event.address for o in view._occasions if all((r.published or r.captured) > day for r in o.reports)
    }
    claimed = {o.event.address for o in view._occasions if o.disputed}
    assert greyed() == (unsaid & alone) - claimed
    assert {row.event.address for row in view.model.rows if view.model.columns[1].of(row).soft} == unsaid


FITS = {
    "series": lambda o, value, _: o.event.series == value,
    "country": lambda o, value, _: o.event.country == value,
    "language": lambda o, value, _: any(report.language == value for report in o.reports),
    "party": lambda o, value, profile: o.event.address in {each.address for each in profile.named},
    "topic": lambda o, value, _: True,
}


@pytest.mark.parametrize("name", FITS)
def test_a_filter_holds_for_picture_and_table_alike(journey, name):
    view, profiles = journey.view, []
    value = KOREA if name == "party" else list(view._chips[name].values)[2]
    journey.context.jobs.run(lambda services: services.attending.profile(KOREA), profiles.append)
    journey.settle()
    pick(view._chips[name], value)
    journey.settle()
    shown = {row.event.address for row in view.model.rows}
    assert {o.event.address for lane in view.axis._lanes for o in lane.occasions} == shown
    assert 0 < len(shown) < len(view._occasions)
    assert shown <= {o.event.address for o in view._occasions if FITS[name](o, value, profiles[0])}


def test_hovering_says_title_dates_place_and_reports(journey, axis):
    row, drawn = go_to(journey, axis, REGIONAL)
    occasion = occasion_of(journey, lambda o: o.event.address == REGIONAL)
    at = QPoint(
        round(sum(drawn.span) / 2) + GUTTER, round(row.events + HEAD - axis.verticalScrollBar().value())
    )
    asked = QHelpEvent(QEvent.Type.ToolTip, at, axis.viewport().mapToGlobal(at))
    QApplication.sendEvent(axis.viewport(), asked)
    said = QToolTip.text()
    assert occasion.event.title.replace("&", "&amp;") in said
    assert "2025" in said
    assert "Lianyungang" in said
    assert "China" in said
    assert f"{len(occasion.reports)} report(s)" in said
    assert occasion.reports[0].publisher in said


def test_an_event_chosen_in_the_picture_is_marked_in_the_table(journey, axis):
    row, drawn = go_to(journey, axis, REGIONAL)
    journey.view.table.clearSelection()
    at = QPoint(
        round(sum(drawn.span) / 2) + GUTTER, round(row.events + HEAD - axis.verticalScrollBar().value())
    )
    QTest.mouseClick(axis.viewport(), LEFT, NONE, at)
    journey.settle()
    assert journey.view.table.addresses() == (REGIONAL,)
    assert journey.context.current == REGIONAL
