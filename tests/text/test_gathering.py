import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migbrowser.model.errors import Problem, UserError
from migbrowser.text.alignment import align
from migbrowser.text.gathering import gather

REPORTS = [
    ["The towns met in Port Alder on 1 March.", "Ferries will run on Sundays.", "Piers will be lit."],
    ["On 1 March the towns met at Port Alder.", "Every pier will be lit.", "Bread became dearer."],
    ["Ferries are to run on Sundays, too.", "In Port Alder the towns met on 1 March."],
    ["A museum opens in summer."],
]
WORDS = st.sampled_from(["ferry", "pier", "harbour", "storm", "winter", "light", "meets", "船", "海港"])
TEXT = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), max_size=5)


def test_three_reports_meet_in_groups_in_the_first_ones_order():
    groups = gather(REPORTS)
    assert [group.members for group in groups] == [
        ((0,), (0,), (1,), ()),
        ((1,), (), (0,), ()),
        ((2,), (1,), (), ()),
        ((), (2,), (), ()),
        ((), (), (), (0,)),
    ]
    assert groups[0].score > 0.4
    assert groups[3].score == 0


@given(st.lists(TEXT, min_size=2, max_size=4))
@settings(max_examples=40)
def test_every_sentence_occurs_once(texts):
    groups = gather(texts)
    for at, text in enumerate(texts):
        assert sorted(n for group in groups for n in group.members[at]) == list(range(len(text)))


@given(st.lists(TEXT, min_size=2, max_size=4), st.randoms())
@settings(max_examples=40)
def test_the_order_of_the_reports_does_not_matter(texts, random):
    order = random.sample(range(len(texts)), len(texts))
    moved = {group.members for group in gather([texts[at] for at in order])}
    if len(set(map(tuple, texts))) == len(texts):  # equal texts cannot be told apart
        assert {tuple(group.members[at] for at in order) for group in gather(texts)} == moved


@given(st.lists(TEXT, min_size=2, max_size=4))
@settings(max_examples=40)
def test_the_same_reports_give_the_same_groups(texts):
    assert gather(texts) == gather([list(text) for text in texts])


@given(TEXT.filter(lambda text: len(set(text)) == len(text)), st.integers(2, 4))
@settings(max_examples=40)
def test_a_report_given_several_times_meets_itself(text, times):
    assert [group.members for group in gather([text] * times)] == [
        ((at,),) * times for at in range(len(text))
    ]


def test_two_reports_are_grouped_as_they_are_aligned():
    pairs = {(pair.left, pair.right) for pair in align(REPORTS[0], REPORTS[1])}
    assert {group.members for group in gather(REPORTS[:2])} == pairs


def test_too_long_reports_are_declined():
    with pytest.raises(UserError) as caught:
        gather([["One."] * 6000, ["Two."] * 6000, []])
    assert caught.value.problem is Problem.TOO_LARGE
