import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.text.sentences import split_sentences


def cut(text):
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Dr. Amara Osei spoke first.", "Nobody else did."],
        ["The U.S. Government sent two officials.", "They left early."],
        ["Talks opened in the U.S.", "The host was pleased."],
        ["It met on Sept. 9 in the old hall.", "No. 5 of the plan passed."],
        ["The share rose to 3.5 per cent in 2024.", "That was that."],
        ['He asked: "Is it safe?"', "She nodded."],
        ["They bought maps, tents, etc. and left.", "All was quiet."],
        ["We serve travellers, guests, and etc..", "Doors close at six."],
        ["1.Open the ports.", "Keep them open."],
        ["The plan (see annex B) holds.", "“It does,” she said."],
        ["会议在海边举行。", "“大家都来了！”", "没有人缺席。"],
        ["代表们讨论了3.5万人的旅行。", "IOM出席了会议。"],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences):
    joiner = "" if "。" in sentences[0] else " "
    assert cut(joiner.join(sentences)) == sentences


def test_a_missing_space_after_the_mark_still_ends_the_sentence():
    assert cut("The ports closed.Nobody knew why.") == ["The ports closed.", "Nobody knew why."]


def test_addresses_and_decimals_are_left_whole():
    assert cut("See en.example.org for version 2.11 of it.") == ["See en.example.org for version 2.11 of it."]


@given(st.text(alphabet="ab A.!?。” \n\u200b\x001", max_size=80))
def test_every_visible_character_lies_in_one_sentence(text):
    spans = split_sentences(text)
    assert spans == sorted(spans)
    assert all(start < end for start, end in spans)
    inside = "".join(text[start:end] for start, end in spans)
    hidden = str.maketrans("", "", " \n\u200b\x00")
    assert inside.translate(hidden) == text.translate(hidden)


@given(st.text(max_size=60), st.integers(0, 20), st.integers(0, 20))
def test_a_part_of_a_text_is_split_within_its_bounds(text, skip, drop):
    start, end = min(skip, len(text)), max(min(skip, len(text)), len(text) - drop)
    assert all(start <= first < last <= end for first, last in split_sentences(text, start, end))
