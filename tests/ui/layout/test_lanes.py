from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.ui.layout.lanes import Item, Lane, Outline, spread
from migbrowser.ui.layout.scale import DENSEST, WIDEST, Scale
from migbrowser.ui.layout.scene import Scene, Sizes, rows
from migbrowser.ui.layout.ticks import Axis

WIDTH = 900.0
SIZES = Sizes(closed=30, above=9, line=23, reports=23, opened=12, below=9)


def lane_of(items):
    known = {item.key: item for item in items}
    undated = any(item.undated for item in items)
    return Lane(
        list(known), lambda key: outline(known[key]), known.__getitem__, wide, measure, has_undated=undated
    )


def outline(item):
    spans = ((item.first, item.last), *item.disputed)
    first, last = min(first for first, _ in spans), max(last for _, last in spans)
    return Outline(first, last, max(item.undated, default=0.0))


def items_of(lane):
    return [lane.item(place) for place in range(len(lane.keys))]


def measure(text):
    return 7.0 * len(text)


def wide(count):
    return 12.0 + 7.0 * len(str(count))


@st.composite
def items(draw):
    first = draw(st.integers(730_000, 740_000))
    last = first + draw(st.integers(1, 5))
    after = st.integers(0, 60).map(lambda days: last + days + 0.5)
    return Item(
        key=f"event/{draw(st.integers(0, 10**9))}",
        first=first,
        last=last,
        label=draw(st.sampled_from(("Beijing", "Lianyungang", "Suzhou"))),
        words="reports 3–9 days later",
        disputed=((first, last + 2),) if draw(st.booleans()) else (),
        published=tuple(draw(st.lists(after, max_size=3))),
        undated=(draw(after),) if draw(st.booleans()) else (),
    )


lanes = st.lists(items(), max_size=40, unique_by=lambda item: item.key).map(lane_of)
scales = st.builds(Scale, st.floats(729_000, 741_000), st.floats(DENSEST, WIDEST))


@given(lanes, scales)
def test_every_event_in_sight_is_drawn_or_in_a_cluster(lane, scale):
    drawn = {key for each in lane.strip(scale, WIDTH).drawn for key in each.keys}
    in_sight = {i.key for i in items_of(lane) if scale.x(i.last) >= 0 and scale.x(i.first) <= WIDTH}
    assert in_sight <= drawn


@given(lanes, scales)
def test_labels_never_overlap(lane, scale):
    strip = lane.strip(scale, WIDTH)
    known = {item.key: item for item in items_of(lane)}
    labels = [
        (d.label_x, d.label_x + measure(known[d.keys[0]].label)) for d in strip.drawn if d.label_x is not None
    ]
    words = [
        (d.words_x, d.words_x + measure(known[d.keys[0]].words)) for d in strip.drawn if d.words_x is not None
    ]
    for line in (labels, words):
        assert all(a[1] <= b[0] or b[1] <= a[0] for a, b in combinations(line, 2))
        assert all(left >= 0 and right <= WIDTH for left, right in line)


@given(lanes, scales, st.floats(-500, 500))
def test_panning_changes_no_cluster(lane, scale, dx):
    before = {each.keys for each in lane.strip(scale, WIDTH).drawn}
    after = {each.keys for each in lane.strip(scale.panned(dx), WIDTH).drawn}
    seen = {key for keys in before for key in keys} & {key for keys in after for key in keys}
    assert {keys for keys in before if seen & set(keys)} == {keys for keys in after if seen & set(keys)}


def item(first, days=1, **more):
    return Item(f"event/{first}", first, first + days, "Suzhou", **more)


def test_far_away_events_become_one_mark_and_close_by_they_part():
    lane = lane_of([item(739_000), item(739_010), item(739_500)])
    assert [len(d.keys) for d in lane.strip(Scale(738_900, 1.0), WIDTH).drawn] == [2, 1]
    assert [len(d.keys) for d in lane.strip(Scale(738_990, 20.0), WIDTH).drawn] == [1, 1]


def test_a_disputed_date_is_an_interval_around_its_event():
    lane = lane_of([item(739_000, disputed=((739_000, 739_003),))])
    drawn = lane.strip(Scale(738_990, 20.0), WIDTH).drawn[0]
    assert drawn.span == (200.0, 220.0)
    assert drawn.disputed == ((200.0, 260.0),)


def test_a_report_without_date_is_open_from_the_event_to_its_capture():
    lane = lane_of([item(739_000, undated=(739_020.5,))])
    assert lane.strip(Scale(738_990, 20.0), WIDTH).drawn[0].opened == ((220.0, 610.0),)
    later = lane.strip(Scale(739_010, 20.0), WIDTH)
    assert (later.drawn, later.still_open) == ((), 210.0)


def test_a_label_that_fits_stands_in_its_mark():
    drawn = lane_of([item(739_000, days=4)]).strip(Scale(738_990, 40.0), WIDTH).drawn[0]
    assert drawn.inside
    assert drawn.span[0] < drawn.label_x < drawn.span[1]


def scene(lane):
    scale = Scale(738_990, 20.0)
    return Scene(Axis((), (), ()), rows([None, lane, None], scale, WIDTH, SIZES))


def test_a_click_meets_the_event_or_its_reports():
    found = scene(lane_of([item(739_000, published=(739_008.5,))]))
    row = found.rows[1]
    assert found.mark_at(210, row.events).keys == ("event/739000",)
    assert found.mark_at(300, row.reports).keys == ("event/739000",)
    assert found.mark_at(300, row.events) is None
    assert found.mark_at(210, found.rows[0].top) is None
    assert found.mark_at(210, found.height + 1) is None


def test_an_empty_lane_is_narrow_and_open_reports_need_room():
    dated, undated = (
        scene(lane_of([item(739_000)])),
        scene(lane_of([item(739_000, undated=(739_005,))])),
    )
    assert dated.rows[0].bottom == pytest.approx(30)
    assert undated.height - dated.height == pytest.approx(12)


def test_an_event_is_found_where_it_is_drawn():
    found = scene(lane_of([item(739_000)]))
    assert found.drawn("event/739000")[0] is found.rows[1]
    assert found.drawn("event/1") is None


@given(st.floats(-1000, 1000), st.floats(1, 500), st.integers(1, 20))
def test_marks_of_reports_stay_within_the_days_that_they_give(left, width, count):
    places = spread((left, left + width), count, 8)
    assert len(places) == count
    assert all(left - 1e-6 <= place <= left + width + 1e-6 for place in places)
    assert all(two - one <= 8 + 1e-6 for one, two in pairwise(places))


def test_marks_of_reports_stand_around_the_middle():
    assert spread((0, 100), 1, 8) == (50,)
    assert spread((0, 100), 2, 8) == (46, 54)
    assert spread((0, 8), 4, 8) == (1, 3, 5, 7)


def test_a_long_time_without_an_event_is_a_gap_that_leaves_labels_alone():
    lane = lane_of([item(738_000), item(739_000), item(739_100)])
    strip = lane.strip(Scale(737_900, 0.5), WIDTH)
    (gap,) = strip.gaps
    assert (gap.last, gap.first) == (738_001, 739_000)
    first, second = strip.drawn[:2]
    assert gap.room[0] >= first.label_x + measure("Suzhou")
    assert gap.room[1] <= second.mark.left


def test_a_gap_is_known_when_both_its_ends_are_out_of_sight():
    lane = lane_of([item(738_000), item(739_000)])
    (gap,) = lane.strip(Scale(738_300, 2.0), WIDTH).gaps
    assert gap.room == (0, WIDTH)


def test_years_that_are_out_of_sight_have_no_place_in_a_gap():
    """From March 2016 to May 2018, seen in autumn 2016, around New Year's Day, and whole."""
    march, autumn, new_year = (date(*day).toordinal() for day in ((2016, 3, 1), (2016, 9, 1), (2017, 1, 1)))
    lane = lane_of([item(march), item(date(2018, 5, 1).toordinal())])

    def years(begin, density):
        (gap,) = lane.strip(Scale(begin, density), WIDTH).gaps
        return gap.years

    begin, end = years(autumn, WIDTH / 60)
    assert begin >= end
    begin, end = years(new_year - 100, WIDTH / 200)
    assert begin == pytest.approx(WIDTH / 2)
    assert end == WIDTH
    begin, end = years(march - 10, WIDTH / 900)
    assert end - begin == pytest.approx(365 * WIDTH / 900)


@given(lanes, scales)
def test_no_event_is_in_a_gap(lane, scale):
    for gap in lane.strip(scale, WIDTH).gaps:
        assert all(i.last <= gap.last or i.first >= gap.first for i in items_of(lane))
        assert gap.room[0] >= 0
        assert gap.room[1] <= WIDTH


def test_of_events_in_a_cluster_nothing_is_made():
    made = []
    items = {f"event/{day}": item(day) for day in range(739_000, 739_150, 5)}
    lane = Lane(
        list(items),
        lambda key: outline(items[key]),
        lambda key: made.append(key) or items[key],
        wide,
        measure,
        has_undated=False,
    )
    (drawn,) = lane.strip(Scale(738_000, 0.05), WIDTH).drawn
    assert len(drawn.keys) == 30
    assert made == []
    lane.strip(Scale(739_000, 100.0), WIDTH)
    assert 0 < len(made) < 20


def test_a_lane_is_laid_out_when_it_is_looked_at():
    made = []
    items = {f"event/{day}": item(day) for day in (739_000, 739_010)}
    lanes = [
        Lane(
            [key],
            lambda key: outline(items[key]),
            lambda key: made.append(key) or items[key],
            wide,
            measure,
            has_undated=False,
        )
        for key in items
    ]
    found = Scene(Axis((), (), ()), rows(lanes, Scale(738_990, 20.0), WIDTH, SIZES))
    assert made == []
    assert found.drawn("event/739010")[0] is found.rows[1]
    assert made == ["event/739010"]
