from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.comparison import key_of
from migbrowser.ui.models.sigla import stretches

KEYS = [key_of(place) for place in range(30)]


def test_three_or_more_in_a_row_are_a_stretch():
    assert stretches({"A", "C", "D", "E", "F"}, KEYS) == "A, C–F"
    assert stretches({"A", "B"}, KEYS) == "A, B"
    assert stretches(set(), KEYS) == ""


@given(st.sets(st.sampled_from(KEYS)))
def test_a_stretch_says_exactly_its_reports(these):
    said = set()
    for part in filter(None, stretches(these, KEYS).split(", ")):
        first, _, last = part.partition("–")
        said |= set(KEYS[KEYS.index(first) : KEYS.index(last or first) + 1])
    assert said == these
