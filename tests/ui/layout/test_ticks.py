from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from migbrowser.ui.layout.scale import DENSEST, WIDEST, Scale
from migbrowser.ui.layout.ticks import Unit, axis

WIDTH = 900.0


def measure(text):
    return 7.0 * len(text)


def wording(unit, when):
    return {Unit.DAY: str(when.day), Unit.MONTH: f"{when:%b}", Unit.YEAR: str(when.year)}[unit]


def band_wording(unit, when):
    return f"{when:%B %Y}" if unit is Unit.MONTH else str(when.year)


def divisions(first, density, width=WIDTH):
    return axis(Scale(first.toordinal(), density), width, wording, band_wording, measure)


densities = st.floats(DENSEST, WIDEST)
first_days = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(first_days, densities, st.floats(50, 3000))
def test_labels_never_overlap(first, density, width):
    found = divisions(first, density, width)
    for line in (found.ticks, found.bands):
        shown = [tick for tick in line if tick.label]
        for one, other in pairwise(shown):
            assert one.label_x + measure(one.label) < other.label_x


@given(st.dates(date(1800, 1, 1), date(2200, 1, 1)), densities)
def test_there_is_always_a_division_in_sight(first, density):
    assert divisions(first, density).ticks


@given(first_days, densities)
def test_no_more_lines_than_can_be_told_apart(first, density):
    found = divisions(first, density)
    assert len(found.ticks) + len(found.fine) < WIDTH


def test_from_decades_to_days():
    first = date(2025, 9, 1)
    labels = {density: divisions(first, density).ticks[1].label for density in (0.03, 1.5, 60.0)}
    assert labels == {0.03: "2030", 1.5: "Oct", 60.0: "2"}


def test_the_month_stays_in_sight_over_its_days():
    assert divisions(date(2025, 9, 12), 60.0).bands[0].label == "September 2025"
    assert divisions(date(2025, 9, 12), 60.0).bands[0].label_x > 0


def test_days_in_steps_begin_anew_each_month():
    labels = [tick.label for tick in divisions(date(2025, 2, 1), 5.0).ticks]
    assert labels[:5] == ["1", "11", "21", "1", "11"]


def test_the_calendar_has_an_end():
    assert divisions(date(9999, 12, 30), 60.0).ticks


@given(first_days, densities, st.floats(50, 3000))
def test_no_label_is_cut_at_an_edge(first, density, width):
    found = divisions(first, density, width)
    shown = [tick for tick in (*found.ticks, *found.bands) if tick.label]
    assert all(tick.label_x >= 0 and tick.label_x + measure(tick.label) <= width for tick in shown)
