from hypothesis import given
from hypothesis import strategies as st

from migbrowser.ui.models.comparison_wording import ALIKE, differing


def marked(text, other, alike=0.0):
    return [text[start:end] for start, end in differing(text, other, alike)]


def test_only_words_that_the_other_lacks_are_marked():
    one, other = "Regional Immigration Governance Seminar", "Conference on Regional Migration Governance"
    assert marked(one, other) == ["Immigration", "Seminar"]
    assert marked(other, one) == ["Conference", "Migration"]


def test_neighbours_are_one_mark():
    assert marked("a joint law-enforcement mechanism", "a mechanism") == ["joint law", "enforcement"]


def test_inflection_and_carrying_words_are_no_difference():
    assert marked("They cooperate in the region", "cooperation with regional bodies") == []


def test_texts_too_unlike_are_not_marked_at_all():
    assert marked("alpha beta gamma delta", "alpha", ALIKE) == []
    assert marked("alpha beta gamma delta", "alpha beta gamma", ALIKE) == ["delta"]


@given(st.text(), st.text())
def test_marks_are_in_order_apart_and_within_the_text(text, other):
    spans = differing(text, other)
    flat = [place for span in spans for place in span]
    assert flat == sorted(flat)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.text())
def test_a_text_does_not_differ_from_itself(text):
    assert differing(text, text) == ()
