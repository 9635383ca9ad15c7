"""The Timeline's picture: how much of it there is room for, and what may not be painted over."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication

from migbrowser.ui.layout.scale import WIDEST
from migbrowser.ui.tokens import Mark
from migbrowser.ui.views.timeline_canvas import GUTTER, HEAD
from migbrowser.ui.views.timeline_painting import LABEL, WORDS


@pytest.fixture
def view(timeline):
    return timeline


@pytest.mark.parametrize("size", [(1100, 598), (1100, 440)])
def test_most_lanes_are_in_sight_and_a_few_rows_of_the_table_too(view, size):
    """As large as the tab is in a window of 1280 x 800, and in a lower one."""
    view.resize(*size)
    QApplication.processEvents()
    room = view.axis.viewport().height() - HEAD
    whole = [row for row in view.axis._scene_now().rows if row.bottom <= room]
    assert len(whole) >= (7 if size[1] > 500 else 2)
    assert view.table.viewport().height() >= 4 * view.table.verticalHeader().defaultSectionSize() - 4


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_the_frame_of_an_event_leaves_its_words_alone(view, share):
    event = next(o for o in view._occasions if o.delay and o.delay[1] > 20 and not o.inferred)
    axis, day = view.axis, event.days[0].toordinal()
    begin = day - share * axis._width / 0.6
    axis.set_view(begin, begin + axis._width / 0.6)
    row, drawn = axis._scene_now().drawn(event.event.address)
    words, x = axis._texts[event.event.address][0], drawn.label_x
    assert x is not None
    label = QRect(
        round(x) + GUTTER,
        round(row.events) + HEAD - 8,
        round(view.context.theme.lettering.width(words, LABEL)),
        16,
    )
    axis.set_marked([], None)
    before = axis.viewport().grab(label).toImage()
    axis.set_marked([event.event.address], event.event.address)
    assert axis.viewport().grab(label).toImage() == before
    assert axis.viewport().grab().toImage() != before


def closest(view, event):
    """An event and its place at the closest zoom."""
    axis, day = view.axis, event.days[0].toordinal()
    axis.set_view(day - 1, day - 1 + axis._width / WIDEST)
    row, drawn = axis._scene_now().drawn(event.event.address)
    axis.verticalScrollBar().setValue(round(row.top))
    return axis, row, drawn, HEAD - axis.verticalScrollBar().value()


def test_words_within_a_hatched_bar_stand_on_its_ground_alone(view):
    event = next(o for o in view._occasions if o.inferred and not o.disputed and o.days[0] < o.days[1])
    axis, row, drawn, down = closest(view, event)
    assert drawn.inside
    seen, edge = axis.viewport().grab().toImage(), view.context.theme.colour("accent").name()
    wide = view.context.theme.lettering.width(axis._texts[event.event.address][0], LABEL)
    xs = range(round(drawn.label_x) + GUTTER - 2, round(drawn.label_x + wide) + GUTTER + 2)
    ys = range(round(row.events) + down - 4, round(row.events) + down + 5)
    assert edge not in {seen.pixelColor(x, y).name() for x in xs for y in ys}


def test_the_frame_of_an_event_leaves_its_reports_words_alone_however_close(view):
    event = next(
        o for o in view._occasions if o.delay == (0, 0) and len(o.reports) > 1 and o.days[0] < o.days[1]
    )
    axis, row, drawn, down = closest(view, event)
    words = axis._texts[event.event.address][1]
    wide = round(view.context.theme.lettering.width(words, WORDS))
    beside = QRect(round(drawn.words_x) + GUTTER, round(row.reports) + down - 5, wide, 10)
    assert beside.left() - GUTTER < drawn.span[1]
    axis.set_marked([], None)
    before = axis.viewport().grab(beside).toImage()
    axis.set_marked([event.event.address], event.event.address)
    assert axis.viewport().grab(beside).toImage() == before


def test_days_that_nobody_had_disputed_yet_have_no_colour_of_a_conflict(view):
    first = min(o.days[0] for o in view._occasions if o.disputed)
    view.axis.fit()

    def coloured():
        seen, ground = view.axis.viewport().grab().toImage(), view.context.theme.mark(Mark.CONFLICT).ground
        places = ((x, y) for x in range(seen.width()) for y in range(seen.height()))
        return any(seen.pixelColor(*at).name() == ground for at in places)

    assert coloured()
    view.axis.set_known_by(first - timedelta(3650))
    assert not coloured()


@pytest.mark.parametrize("share", [0.05, 0.5, 0.95])
def test_a_bar_of_years_is_seen_from_edge_to_edge_however_close(view, share):
    """An event known by its years alone, seen in days: its bar is a hundred thousand pixels long."""
    axis, lane = view.axis, next(lane for lane in view.axis._lanes if lane.occasions)
    first, last = date(2015, 1, 1), date(2017, 1, 1)
    event = lane.occasions[0].event._replace(start=first, end=last, date_note="by its years")
    axis.set_lanes([lane._replace(occasions=(replace(lane.occasions[0], event=event),))], (first, last), None)
    day = (first + share * timedelta(last.toordinal() - first.toordinal())).toordinal()
    axis.set_view(day, day + 6)
    row, _ = axis._scene_now().drawn(event.address)
    seen, panel = axis.viewport().grab().toImage(), view.context.theme.colour("panel").name()
    y = round(row.events) + HEAD + 4
    inks = [seen.pixelColor(x, y).name() for x in range(GUTTER + 4, seen.width() - 4)]
    edges = {view.context.theme.colour(token).name() for token in ("accent", "accent_ground")}
    assert panel not in inks[:60]
    assert edges & set(inks[:60])
    assert edges & set(inks[-60:])
    assert panel not in inks[-60:]


def test_the_days_in_sight_stay_where_word_of_a_change_of_width_comes_late(view):
    """As at the start with the tray unfolded: the width is there, the scale is set, then the event comes."""
    seen = view.axis.view()
    size = view.axis.viewport().size()
    QApplication.sendEvent(view.axis.viewport(), QResizeEvent(size, QSize(size.width() // 2, size.height())))
    assert view.axis.view() == pytest.approx(seen)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_kept_from_one_picture_to_the_next_changes_none(view, seed):
    """However it was zoomed, panned and scrolled: as if it were the first picture."""
    axis, chance = view.axis, random.Random(seed)  # noqa: S311 (pictures, not secrets)
    keys = sorted(axis._occasions)
    for _ in range(8):
        axis.zoom(chance.choice([0.5, 0.9, 1.25, 3.0]), chance.uniform(0, axis._width))
        for _ in range(3):
            axis.pan(chance.uniform(-0.7, 0.7))
        axis.verticalScrollBar().setValue(chance.randrange(axis.verticalScrollBar().maximum() + 1))
        axis.set_marked(marked := chance.sample(keys, 2), marked[0])
        seen = axis.viewport().grab().toImage()
        axis._restyle()
        assert axis.viewport().grab().toImage() == seen
