import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.text.ngrams import normal_form, vectors


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The  Ferry, at NINE.", " the ferry at nine "),
        ("Caf\u00e9 \uff21\uff22\uff23", " caf\u00e9 abc "),
        ("移民 管理，合作機制。", " 移民管理合作机制 "),
        ("?!", " ?! "),
        (" \n", ""),
    ],
)
def test_what_ngrams_are_taken_from(text, form):
    assert normal_form(text) == form


@given(st.text(st.characters(max_codepoint=127), max_size=20))
def test_plain_letters_take_the_short_way_to_the_same_form(text):
    assert normal_form(text).strip() == normal_form(text + " \u8239").strip().removesuffix(
        "\u8239"
    ).strip() or not [char for char in text if char.isalnum() or char == "_"]


def test_what_one_sentence_alone_has_only_makes_it_longer():
    found = vectors(["winter pier", "pier", "Ωψξ"])
    lengths = np.bincount(found.row, found.value**2, minlength=3)
    assert lengths[2] == 0
    assert 0 < lengths[0] < lengths[1] <= 1 + 1e-5


def test_entries_stand_by_ngram_then_sentence_and_parts_keep_them():
    found = vectors(["a pier", "the pier", "piers in winter", "winter"])
    order = list(zip(found.feature.tolist(), found.row.tolist(), strict=True))
    assert order == sorted(set(order))
    part = found.part(1, 3)
    assert part.size == 2
    assert set(part.row.tolist()) == {0, 1}
    assert found.kept(np.array([1, 2])).value.tolist() == part.value.tolist()


def test_nothing_gives_nothing():
    for sentences in ([], [""], ["", "\u200b"]):
        found = vectors(sentences)
        assert (found.size, len(found.row)) == (len(sentences), 0)
