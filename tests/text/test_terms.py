import numpy as np

from migbrowser.text.terms import word_vectors


def likeness(one, two):
    found = word_vectors([one, two, "Bread became dearer in the harbour."])
    size = found.feature.max(initial=0) + 1
    rows = np.zeros((3, size))
    rows[found.row, found.feature] = found.value
    return float(rows[0] @ rows[1])


def test_words_count_by_their_stems_and_not_by_what_carries_no_meaning():
    assert likeness("Governing the border", "of borders and governance") > 0.5
    assert likeness("It is with the ferry", "It is with the museum") == 0


def test_two_words_together_count_more_than_apart():
    assert likeness("joint patrols", "sea and joint patrols") > likeness(
        "joint patrols", "patrols at sea, joint"
    )


def test_each_sentence_is_a_unit_vector_or_has_nothing():
    found = word_vectors(["Piers will be lit before the winter.", "", "the of and", "\x00", "\u8239\u6e2f"])
    assert found.size == 5
    assert set(found.row.tolist()) == {0}
    assert np.isclose((found.value**2).sum(), 1)
    assert word_vectors([]).size == 0
