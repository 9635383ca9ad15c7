import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from migbrowser.text import kinship
from migbrowser.text.ngrams import vectors

WORDS = st.sampled_from(["ferry", "pier", "harbour", "storm", "winter", "lights", "船", "海港的灯", "50"])
TEXT = st.lists(st.lists(WORDS, max_size=5).map(" ".join), max_size=9)


def dense(found, features):
    array = np.zeros((found.size, features))
    array[found.row, found.feature] = found.value
    return array


def two_sides(left, right):
    both = vectors([*left, *right])
    features = int(both.feature.max(initial=0)) + 1
    sides = both.part(0, len(left)), both.part(len(left), both.size)
    return sides, [dense(side, features) for side in sides]


@given(TEXT, TEXT)
@settings(max_examples=60)
def test_products_are_those_of_the_vectors_written_out(left, right):
    (one, two), (first, second) = two_sides(left, right)
    assert np.allclose(kinship.products(one, two), first @ second.T, atol=1e-5)


def test_products_of_many_sentences_go_through_blocks(monkeypatch):
    left = [f"ferry {n} harbour {n % 7} pier" for n in range(60)]
    right = [f"pier {n} of the harbour {n % 5}" for n in range(50)]
    (one, two), (first, second) = two_sides(left, right)
    for alone, pairs in ((262_144, 2_000_000), (1, 2_000_000), (262_144, 7)):
        monkeypatch.setattr(kinship, "_ALONE", alone)
        monkeypatch.setattr(kinship, "_PAIRS_BLOCK", pairs)
        assert np.allclose(kinship.products(one, two), first @ second.T, atol=1e-5)


@given(TEXT.filter(bool), TEXT.filter(bool), st.data())
@settings(max_examples=60)
def test_likeness_of_runs_is_the_cosine_of_their_sums(left, right, data):
    (one, two), (first, second) = two_sides(left, right)
    found = kinship.of_vectors(one, two)
    runs = [data.draw(run_of(len(side))) for side in (left, right)]
    sums = [array[slice(*run)].sum(0) for array, run in zip((first, second), runs, strict=True)]
    lengths = [np.sqrt(length_of_run(*it)) for it in ((one, first, runs[0]), (two, second, runs[1]))]
    assert np.isclose(found.of_runs(*runs), sums[0] @ sums[1] / np.prod(lengths), atol=1e-4)


def run_of(size):
    starts = st.integers(0, size - 1)
    most = kinship.LONGEST_RUN
    return starts.flatmap(lambda at: st.tuples(st.just(at), st.integers(at + 1, min(size, at + most))))


def length_of_run(side, array, run):
    """Squared length of the sum; a sentence's own is 1, whatever of it stands in the vectors."""
    inside = array[slice(*run)]
    products = inside @ inside.T
    return products.sum() - np.trace(products) + len(inside)


def test_sentences_that_share_something_are_known():
    (one, two), _ = two_sides(["ferry", "storm", "pier"], ["a pier", "Ωψξ"])
    assert kinship.shared_rows(one, two).tolist() == [2]
    assert kinship.shared_rows(two, one).tolist() == [0]


def test_misfit_is_of_lengths_and_of_none_where_only_vectors_are_known():
    (one, two), _ = two_sides(["ferry", "ferry " * 9], ["ferry"])
    found = kinship.of_vectors(one, two)
    assert found.misfit((0, 1), (0, 1)) == 0
    assert found.misfit((1, 2), (0, 1)) > 1
    assert kinship.of_arrays(np.eye(2, 3), np.eye(1, 3)).misfit((0, 2), (0, 1)) == 0
