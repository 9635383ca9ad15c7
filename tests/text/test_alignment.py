import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migbrowser.model.errors import Problem, UserError
from migbrowser.text import alignment
from migbrowser.text.alignment import Pair, align, align_vectors

LEFT = [
    "The harbour towns of the western coast met in Port Alder on the first of March.",
    "Twelve delegations took part, three of them led by a minister.",
    "The host proposed to run the ferries on Sundays as well.",
    "He also asked every town to light its piers before the winter.",
    "A museum of old boats will open in the summer.",
]
RIGHT = [
    "On 1 March, towns along the west coast gathered at Port Alder.",
    "Three of the twelve delegations were headed by ministers.",
    "All towns should light their piers before winter comes, the host said.",
    "The host suggested Sunday ferries.",
    "Bread prices rose again.",
]

GOLD = Path(__file__).parents[1] / "benchmarks" / "gold"
WORDS = st.sampled_from(
    ["ferry", "pier", "harbour", "storm", "winter", "light", "meets", "opens", "host", "船", "海港", "50"]
)
SENTENCES = st.lists(st.lists(WORDS, max_size=5).map(" ".join), max_size=8)
ANYTHING = st.lists(st.text(max_size=12), max_size=6)
laws = settings(max_examples=60)


def groups(pairs):
    return {(pair.left, pair.right) for pair in pairs}


def assert_each_index_once(pairs, left, right):
    assert sorted(at for pair in pairs for at in pair.left) == list(range(len(left)))
    assert sorted(at for pair in pairs for at in pair.right) == list(range(len(right)))


def test_rewritten_and_moved_sentences_find_each_other():
    assert groups(align(LEFT, RIGHT)) == {
        ((0,), (0,)),
        ((1,), (1,)),
        ((2,), (3,)),
        ((3,), (2,)),
        ((4,), ()),
        ((), (4,)),
    }


def test_a_sentence_split_in_two_makes_one_group():
    left = [*LEFT[:3], LEFT[3]]
    right = [LEFT[0], "Twelve delegations took part.", "Three of them were led by a minister.", *LEFT[2:4]]
    assert ((1,), (1, 2)) in groups(align(left, right))


def test_sentences_cut_elsewhere_make_one_group_of_two_to_two():
    left = [
        LEFT[0],
        "Ferries will run on Sundays and holidays from May. All the piers must be lit before winter comes.",
        "Pilots will be trained at the naval school.",
        LEFT[4],
    ]
    right = [
        RIGHT[0],
        "From May, ferries will run on Sundays and holidays.",
        "All the piers must be lit before winter comes; at the naval school pilots will be trained.",
        "In the summer a museum of old boats will open.",
    ]
    assert groups(align(left, right)) == {((0,), (0,)), ((1, 2), (1, 2)), ((3,), (3,))}


def test_of_equal_words_the_sentence_of_like_length_is_the_counterpart():
    left = [
        "Ferries run on Sundays.",
        "The museum opens in summer, and the mayor thanked the cooks of the town.",
    ]
    right = [
        "Ferries run on Sundays.",
        "The museum opens in summer.",
        "The mayor thanked the cooks of the town, too.",
    ]
    assert ((1,), (1, 2)) in groups(align(left, right))


def test_chinese():
    left = ["海港城市三月一日在阿尔德港会面。", "主人建议星期日也开渡船。", "博物馆夏天开放。"]
    right = ["主人提议渡船星期日也要开。", "三月一日，海港各城在阿尔德港举行会议。"]
    assert groups(align(left, right, "zh")) == {((0,), (1,)), ((1,), (0,)), ((2,), ())}


def test_pairs_come_in_the_left_order_with_right_ones_behind():
    pairs = align(LEFT, RIGHT)
    assert [pair.left[0] for pair in pairs if pair.left] == [0, 1, 2, 3, 4]
    assert pairs.index(Pair((), (4,), 0.0)) == 1 + next(n for n, pair in enumerate(pairs) if 3 in pair.right)


@given(st.one_of(SENTENCES, ANYTHING), st.one_of(SENTENCES, ANYTHING))
@laws
def test_every_index_occurs_once_and_scores_are_cosines(left, right):
    pairs = align(left, right)
    assert_each_index_once(pairs, left, right)
    assert all(0 <= pair.score <= 1 for pair in pairs)
    assert all(pair.score > 0 for pair in pairs if pair.left and pair.right)


@given(st.one_of(SENTENCES, ANYTHING))
@laws
def test_identical_lists_align_to_themselves(sentences):
    assert align(sentences, list(sentences)) == [Pair((at,), (at,), 1.0) for at in range(len(sentences))]


@given(SENTENCES, SENTENCES)
@laws
def test_swapping_the_sides_mirrors_the_result(left, right):
    mirrored = {(pair.right, pair.left, pair.score) for pair in align(right, left)}
    assert {(pair.left, pair.right, pair.score) for pair in align(left, right)} == mirrored


@given(SENTENCES, SENTENCES, st.lists(st.tuples(st.integers(0, 8), st.booleans()), max_size=4))
@laws
def test_sentences_that_share_nothing_change_nothing(left, right, additions):
    strangers = ["Ωψξ ζθφ", "яжщ юэы", "ضصث قفغ", "ฃฅฆ ฌฎฏ"]
    marked = [[(sentence, True) for sentence in side] for side in (left, right)]
    for stranger, (at, on_left) in zip(strangers, additions, strict=False):
        side = marked[0 if on_left else 1]
        side.insert(min(at, len(side)), (stranger, False))
    old = [[at for at, (_, own) in enumerate(side) if own] for side in marked]
    before = align(left, right) if left != right else None
    after = align(*([sentence for sentence, _ in side] for side in marked))
    if before is not None and additions:
        kept = {
            (tuple(old[0][at] for at in pair.left), tuple(old[1][at] for at in pair.right)) for pair in before
        }
        assert kept <= groups(after)


@pytest.mark.parametrize("name", ["news", "rewritten"])
@given(data=st.data())
@settings(max_examples=15)
def test_added_sentences_that_share_nothing_leave_95_in_100_groups(name, data):
    """Of whole texts, a text against itself too: there the shortcut for equal texts falls away."""
    sheet = tomllib.loads((GOLD / f"{name}.toml").read_text(encoding="utf-8"))
    left, right = sheet["left"], data.draw(st.sampled_from([sheet["left"], sheet["right"]]))
    places = data.draw(st.lists(st.tuples(st.integers(0, 40), st.booleans()), min_size=1, max_size=6))
    sides = [[*enumerate(left)], [*enumerate(right)]]
    for number, (at, on_left) in enumerate(places):
        side = sides[0 if on_left else 1]
        side.insert(min(at, len(side)), (-1, chr(0x10D0 + 2 * number) * 5))
    after = {
        (tuple(sides[0][at][0] for at in pair.left), tuple(sides[1][at][0] for at in pair.right))
        for pair in align(*([sentence for _, sentence in side] for side in sides))
    }
    before = groups(align(left, right))
    assert len(before & after) >= 0.95 * len(before)


@given(SENTENCES, SENTENCES)
@laws
def test_the_same_input_gives_the_same_answer(left, right):
    assert align(left, right) == align(list(left), list(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([], []),
        ([], ["One."]),
        ([""], ["", ""]),
        (["\x00", "\u200b", "\u202eabc"], ["abc\u202c", "\x00\x00"]),
        (["One two three."] * 300, ["One two three."] * 299),
        (["One two three."] * 5000, ["One, two and three.", "Four."]),
        (["中文没有标点"], ["no marks at all"]),
        (["a" * 20_000], ["a" * 20_000 + "b", "c"]),
    ],
)
def test_bad_input_keeps_the_law(left, right):
    assert_each_index_once(align(left, right), left, right)


def test_too_many_pairs_are_declined_with_their_number():
    with pytest.raises(UserError) as caught:
        align(["One."] * 100_000, ["Two."] * 100_000)
    assert caught.value.problem is Problem.TOO_LARGE
    assert caught.value.values["most"] == alignment.MOST_PAIRS


def test_a_check_that_raises_stops_the_work():
    def cancelled():
        raise UserError(Problem.CANCELLED)

    with pytest.raises(UserError):
        align(LEFT, RIGHT, check=cancelled)


def test_vectors_of_two_languages_are_aligned_by_direction():
    left = np.eye(4, 6, dtype=np.float32)
    right = left[[2, 3, 0]] * 7
    pairs = align_vectors(left, right)
    assert groups(pairs) == {((0,), (2,)), ((1,), ()), ((2,), (0,)), ((3,), (1,))}
    assert {(pair.right, pair.left) for pair in align_vectors(right, left)} == groups(pairs)
