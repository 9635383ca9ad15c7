from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.text.furniture import Omission
from migbrowser.text.segments import segment

SOURCES = Path(__file__).parents[3] / "shared" / "sources"
PAGE = """logo
Home

News
3 March 2031

Harbour Forum Meets in Port Alder

A bright hall with rows of blue chairs.

The Harbour Forum met in Port Alder on 1 March. Twelve delegations came.

Group photo of the delegates on the quay

The forum spoke of ferries:

1. Run them on Sundays.

2. Light the piers

Next Steps

Ministers will meet again in autumn, the host said.

An empty jetty in morning fog.

Winter Timetable Is Out

Boats now leave at seven.

2 March 2031

Alder Museum Reopens

The old museum was shut for repairs.

28 February 2031
"""


def left_out(body, kind):
    return [block.text for block in body.left_out if block.kind is kind]


def test_the_body_of_a_page_is_numbered_without_its_furniture():
    body = segment(PAGE)
    assert body.title.text == "Harbour Forum Meets in Port Alder"
    assert body.title.passage == "0.1"
    assert [sentence.passage for sentence in body.sentences] == ["1.1", "1.2", "2.1", "3.1", "4.1", "5.1"]
    assert body.passages["4.1"] == "2. Light the piers"
    assert body.paragraphs == 5


def test_what_is_left_out_is_kept_with_its_reason():
    body = segment(PAGE)
    assert left_out(body, Omission.FURNITURE) == ["logo", "Home", "News"]
    assert left_out(body, Omission.DATE_LINE) == ["3 March 2031"]
    assert left_out(body, Omission.CAPTION) == [
        "A bright hall with rows of blue chairs.",
        "Group photo of the delegates on the quay",
    ]
    assert left_out(body, Omission.HEADING) == ["Next Steps"]
    assert len(left_out(body, Omission.TEASER)) == 7


def test_offsets_point_into_the_text():
    body = segment(PAGE)
    for part in (body.title, *body.sentences, *body.left_out):
        assert " ".join(PAGE[part.start : part.end].split()) == part.text


def test_a_last_section_with_a_date_below_it_is_no_teaser():
    body = segment("Notice\n\nThe pier is shut.\n\nAnd Then\n\nIt opens again in May.\n\n3 March 2031")
    assert [sentence.text for sentence in body.sentences] == ["The pier is shut.", "It opens again in May."]


def test_a_file_of_single_sentences_loses_none():
    lines = ["Ministers gather in Port Alder.", "Nice weather for once.", "Ferries by night and day."]
    assert [sentence.text for sentence in segment("\n".join(lines)).sentences] == lines


def test_a_chinese_page():
    body = segment(
        "海港论坛在阿尔德港举行\n发布时间：2031年3月3日 10:20\n来源：海港报\n分享到微信\n"
        "海港论坛3月1日在阿尔德港举行。十二个代表团出席。\n图为与会代表合影\n主人表示，秋天将再次会面。\n责任编辑：王某",
        "zh",
    )
    assert body.title.text == "海港论坛在阿尔德港举行"
    assert [sentence.passage for sentence in body.sentences] == ["1.1", "1.2", "2.1"]
    assert [block.kind for block in body.left_out] == [
        Omission.DATE_LINE,
        Omission.FURNITURE,
        Omission.SHARE_BOX,
        Omission.CAPTION,
        Omission.FURNITURE,
    ]


WRAPPED = """The delegates of twelve harbour towns met for two
days in Port Alder and spoke about the ferries,
which have not run since the great storm of last
winter. They agreed to run them again.

The host thanked them all and promised that the
next meeting would take place in autumn at the
very same place.
"""


def test_lines_wrapped_at_a_width_are_one_paragraph():
    body = segment(WRAPPED)
    assert [sentence.passage for sentence in body.sentences] == ["1.1", "1.2", "2.1"]
    assert "ferries, which have" in body.sentences[0].text


def test_wrapping_does_not_change_the_sentences():
    whole = "\n".join(" ".join(part.split()) for part in WRAPPED.split("\n\n"))
    assert [s.text for s in segment(whole).sentences] == [s.text for s in segment(WRAPPED).sentences]


@pytest.mark.parametrize("text", ["", "\n \n", "\x00", "\u200b\u202e", "\ufeff\n"])
def test_a_text_with_nothing_visible_has_no_passages(text):
    body = segment(text)
    assert (body.title, body.sentences, body.paragraphs) == (None, (), 0)


def test_a_text_without_sentence_marks_is_all_body():
    body = segment("ferries run again\nthe storm is over\nhouses are rebuilt")
    assert [sentence.passage for sentence in body.sentences] == ["1.1", "2.1", "3.1"]


@given(st.text(alphabet="aB .。\n\r\u200b1中", max_size=120), st.sampled_from(["en", "zh"]))
def test_every_visible_character_is_in_one_part(text, language):
    body = segment(text, language)
    parts = [*([body.title] if body.title else []), *body.sentences, *body.left_out]
    spans = sorted((part.start, part.end) for part in parts)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    hidden = str.maketrans("", "", " \n\r\u200b")
    assert "".join(text[a:b] for a, b in spans).translate(hidden) == text.translate(hidden)


@given(st.lists(st.integers(1, 3), min_size=1, max_size=5))
def test_passages_count_paragraphs_and_sentences_from_one(sizes):
    text = "\n\n".join(" ".join(["The ferry was late again."] * size) for size in sizes)
    expected = [f"{p}.{n}" for p, size in enumerate(sizes, 1) for n in range(1, size + 1)]
    assert [sentence.passage for sentence in segment(text).sentences] == expected


MODEL_CASES = {
    "000": ([2, 3, 3, 3, 3, 3, 3, 3], {"furniture": 4, "date-line": 1, "caption": 1, "teaser": 12}),
    "001": ([3, 2, 10, 7], {"date-line": 1, "share-box": 2, "furniture": 1}),
    "002": ([2, 3, 4, *[1] * 18], {"furniture": 2, "share-box": 2}),
    "003": ([6, 9, 2, 4], {"share-box": 2, "furniture": 1}),
    "004": ([4, 2, 11, 1, 2], {"share-box": 2, "furniture": 1, "caption": 3}),
}


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the five sources are not at hand")
@pytest.mark.parametrize("number", MODEL_CASES)
def test_the_five_sources(number):
    body = segment(next(SOURCES.glob(f"{number}_*.txt")).read_text(encoding="utf-8"))
    sentences, omissions = MODEL_CASES[number]
    assert list(Counter(sentence.paragraph for sentence in body.sentences).values()) == sentences
    assert Counter(block.kind.value for block in body.left_out) == omissions
