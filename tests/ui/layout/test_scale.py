import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.ui.layout.scale import DENSEST, WIDEST, Scale, fitted

days = st.floats(700_000, 760_000)
densities = st.floats(DENSEST, WIDEST)
scales = st.builds(Scale, days, densities)
places = st.floats(0, 3000)


@given(scales, st.floats(0.01, 100), places)
def test_zoom_keeps_the_day_under_the_pointer(scale, factor, x):
    assert scale.zoomed(factor, x).x(scale.day(x)) == pytest.approx(x, abs=1e-3)


@given(scales, st.floats(0.0001, 10_000), places)
def test_zoom_stays_within_its_limits(scale, factor, x):
    assert DENSEST <= scale.zoomed(factor, x).density <= WIDEST


@given(scales, places)
def test_a_place_has_one_day_and_a_day_one_place(scale, x):
    assert scale.x(scale.day(x)) == pytest.approx(x, abs=1e-3)


@given(scales, st.floats(-3000, 3000))
def test_panning_moves_everything_alike(scale, dx):
    assert scale.panned(dx).x(scale.first) == pytest.approx(dx, abs=1e-3)


@given(days, st.floats(1, 3000), st.floats(200, 4000))
def test_what_is_fitted_in_is_in_sight(first, length, width):
    scale = fitted(first, first + length, width)
    assert scale.x(first) >= -1e-3
    assert scale.x(first + length) <= width + 1e-3


def test_one_day_fits_without_filling_the_screen():
    assert fitted(739_000, 739_001, 1000).density == WIDEST


@given(scales, st.floats(200, 4000))
def test_nobody_is_lost_in_empty_centuries(scale, width):
    held = scale.held(738_000, 739_000, width)
    assert 738_000 - 1e-3 <= held.day(width / 2) <= 739_000 + 1e-3
    assert held.density == scale.density
