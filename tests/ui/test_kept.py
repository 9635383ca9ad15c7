import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.ui import kept

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON, st.integers(0, 4))
def test_whatever_is_written_is_of_the_kind_asked_for_or_nothing(value, count):
    written = {"it": value}
    assert isinstance(kept.text(written, "it"), str)
    assert all(isinstance(each, str) for each in kept.texts(written, "it"))
    assert isinstance(kept.part(written, "it"), dict)
    assert len(kept.sizes(written, "it", count)) in (0, count)
    assert all(0 <= each <= kept.LARGEST for each in kept.sizes(written, "it", count))
    assert all(math.isfinite(each) for each in kept.numbers(written, "it", count))


@pytest.mark.parametrize(
    ("value", "sizes"),
    [([3, 4], [3, 4]), ([0, 4], [0, 4]), ([0, 0], []), ([True, 4], []), ([3], []), ("34", [])],
)
def test_sizes_that_show_something(value, sizes):
    assert kept.sizes({"it": value}, "it") == sizes


def test_what_is_there_is_taken():
    written = {"words": "x", "list": ["a", 1, "b"], "part": {"y": 1}, "numbers": [1, 2.5]}
    assert kept.text(written, "words") == "x"
    assert kept.texts(written, "list") == ["a", "b"]
    assert kept.part(written, "part") == {"y": 1}
    assert kept.numbers(written, "numbers") == [1.0, 2.5]
    assert kept.text(written, "list") == ""
