import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.original import Verdict
from migbrowser.text.fingerprint import compare, fingerprint, normalised

TEXT = [
    'The harbour towns met in Port Alder, under the motto "One Quay".',
    "Twelve delegations came; three sent a minister.",
    "They agreed to light the piers.",
    "Nobody spoke of the storm.",
]
KNOWN = fingerprint(TEXT)


def test_the_same_text_is_the_same():
    answer = compare(KNOWN, TEXT)
    assert (answer.verdict, answer.share, answer.missing, answer.added) == (Verdict.SAME, 1.0, (), ())


@pytest.mark.parametrize(
    "copy",
    [
        [sentence.upper() for sentence in TEXT],
        [sentence.replace('"', "“") for sentence in TEXT],
        [textwrap.fill(sentence, 20) for sentence in TEXT],
        [sentence.replace(" ", "\u00a0\u200b") for sentence in TEXT],
        [sentence.replace("t", "\uff54") for sentence in TEXT],
        [" ".join(TEXT[:2]), *TEXT[2:]],
        [" ".join(TEXT)],
        [TEXT[0], "Twelve delegations came;", "three sent a minister.", *TEXT[2:]],
        [*TEXT, "***"],
    ],
)
def test_what_a_copy_does_to_a_text_leaves_it_the_same(copy):
    assert compare(KNOWN, copy).verdict is Verdict.SAME


def test_a_changed_sentence_is_named():
    answer = compare(KNOWN, [*TEXT[:2], "They agreed to dim the piers.", TEXT[3]])
    assert (answer.verdict, answer.missing, answer.added) == (Verdict.CHANGED, (2,), (2,))


def test_an_added_clause_inside_a_joined_sentence_is_not_overlooked():
    answer = compare(KNOWN, [*TEXT[:3], "Nobody spoke of the storm, but many thought of it."])
    assert (answer.verdict, answer.added) == (Verdict.CHANGED, (3,))


def test_another_text_is_another_text():
    assert compare(KNOWN, ["A museum reopened.", "Entry is free."]).verdict is Verdict.OTHER
    assert compare(KNOWN, []).verdict is Verdict.OTHER


def test_places_of_found_sentences():
    answer = compare(KNOWN, [TEXT[3], " ".join(TEXT[1:3])])
    assert answer.found == {1: (1,), 2: (1,), 3: (0,)}


def test_a_sentence_repeated_must_be_there_as_often():
    assert compare(fingerprint(["Again."] * 3), ["Again."] * 2).missing == (2,)


@given(st.text(alphabet="aZé中9"), st.text(alphabet=" \n.,“”—-\u200b（）"))
def test_blanks_punctuation_and_case_leave_no_trace(text, noise):
    assert normalised(noise.join(text.upper())) == normalised(text)


@given(
    st.lists(st.text(alphabet="abc ,.", min_size=1).filter(normalised), min_size=1, max_size=8), st.randoms()
)
def test_no_order_of_sentences_makes_another_text(sentences, random):
    shuffled = random.sample(sentences, len(sentences))
    assert compare(fingerprint(sentences), shuffled).verdict is Verdict.SAME
