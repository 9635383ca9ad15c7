from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from migbrowser.ui.layout.labels import GAP, place_labels

WIDTH = 1000.0
extents = st.lists(
    st.builds(
        lambda left, length, words: (left, left + length, words),
        st.floats(-100, 1100),
        st.floats(0, 60),
        st.floats(0, 160),
    ),
    max_size=25,
)


@given(extents)
def test_no_label_touches_another_or_any_mark(found):
    placed = [
        (x, x + each[2]) for each, x in zip(found, place_labels(found, WIDTH), strict=True) if x is not None
    ]
    assert all(a[1] <= b[0] or b[1] <= a[0] for a, b in combinations(placed, 2))
    assert all(right <= each[0] or left >= each[1] for left, right in placed for each in found)


@given(extents)
def test_labels_stay_in_sight(found):
    for each, x in zip(found, place_labels(found, WIDTH), strict=True):
        assert x is None or 0 <= x <= WIDTH - each[2]


def test_right_of_the_mark_else_left_else_nowhere():
    assert place_labels([(100, 110, 50)], WIDTH) == (110 + GAP,)
    assert place_labels([(960, 970, 50)], WIDTH) == (960 - GAP - 50,)
    at_the_edge = WIDTH - GAP - 50  # its words would end where the picture does, cut by its frame
    assert place_labels([(900, at_the_edge, 50)], WIDTH) == (900 - GAP - 50,)
    assert place_labels([(0, 10, 50), (20, 30, 50), (40, 50, 50)], 60) == (None, None, None)


def test_a_mark_without_words_gets_none():
    assert place_labels([(100, 110, 0)], WIDTH) == (None,)
