from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from migbrowser.ui.models.clauses_trail import places, years

WIDTHS = st.floats(1, 120)


@given(st.lists(st.tuples(st.floats(0, 10_000), WIDTHS), min_size=1, max_size=12), st.floats(200, 1200))
def test_stops_keep_their_order_and_never_overlap(stops, room):
    times = sorted(time for time, _ in stops)
    widths = [width for _, width in stops]
    found = places(times, widths, (widths[0] / 2, room - widths[-1] / 2))
    assert len(found) == len(times)
    for place in range(1, len(found)):
        least = (widths[place - 1] + widths[place]) / 2
        assert found[place] - found[place - 1] >= least - 1e-6
    assert found[0] >= widths[0] / 2 - 1e-6
    if sum(widths) <= room:
        assert found[-1] + widths[-1] / 2 <= room + 1e-6, "they fit, so they stay inside"


def test_with_room_they_are_true_to_time():
    assert places([0, 5, 10], [10, 10, 10], (0, 100)) == [0, 50, 100]


def test_two_at_one_time_stand_beside_one_another():
    assert places([0, 10, 10], [20, 20, 20], (0, 100)) == [0, 80, 100]


def test_one_stop_stands_at_the_beginning():
    assert places([7], [10], (5, 100)) == [5]
    assert places([], [], (0, 100)) == []


def test_an_axis_that_goes_on_leaves_room_behind_the_last_stop():
    assert places([0.0, 10.0], [10.0, 10.0], (0.0, 100.0), until=20.0) == [0.0, 50.0]
    assert places([0.0, 10.0], [10.0, 10.0], (0.0, 100.0), until=5.0) == [0.0, 100.0]


def test_the_turns_of_years_stand_where_they_are_in_time():
    first, last = date(2023, 7, 1).toordinal(), date(2025, 7, 1).toordinal()
    found = years(first, last, (0.0, float(last - first)))
    assert [(year, round(x)) for year, x in found] == [(2024, 184), (2025, 550)]
    assert years(first, first, (0.0, 10.0)) == []
