from __future__ import annotations

import pytest

from migbrowser.text.pinyin import spelling, spellings
from migbrowser.text.tokens import simplified, token_texts
from migbrowser.text.variants import SIMPLIFIED, TRADITIONAL


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("韩国", "Hánguó"),
        ("韓國", "hanguo"),
        ("国家移民管理局", "guojia yimin guanli ju"),
        ("人类命运共同体", "ren2lei4 ming4yun4 gong4tong2ti3"),
        ("重庆", "Chóngqìng"),
        ("西安", "Xi'an"),
        ("旅行", "lǚxíng"),
        ("旅行", "lvxing"),
        ("孟加拉国", "mengjialaguo"),
    ],
)
def test_a_name_is_typed_with_and_without_tones(name: str, typed: str) -> None:
    assert spelling(typed) in spellings(name)


@pytest.mark.parametrize("name", ["国", "ASEAN", "移民 GCM", "", "🙂🙂", "管理" * 20])
def test_what_is_no_chinese_name_has_no_spelling(name: str) -> None:
    assert spellings(name) == ()


@pytest.mark.parametrize("typed", ["移民", "a", "GCM10", "18", "", "han-guo!"])
def test_what_is_no_pinyin_is_none(typed: str) -> None:
    assert spelling(typed) is None


def test_a_name_of_many_readings_has_a_limited_number_the_usual_first() -> None:
    found = spellings("重行长乐重行长乐重行")
    assert len(found) <= 64
    assert (
        found[0]
        == "".join(spellings("重行")[0] + spellings("长乐")[0] for _ in range(2)) + spellings("重行")[0]
    )


def test_traditional_characters_are_found_as_simplified_ones() -> None:
    assert token_texts("國家移民管理局") == token_texts("国家移民管理局")
    assert simplified("韓國 Korea") == "韩国 Korea"


def test_the_table_maps_in_one_step_and_leaves_characters_that_simplified_text_uses() -> None:
    assert len(TRADITIONAL) == len(SIMPLIFIED) == len(set(TRADITIONAL))
    assert not set(TRADITIONAL) & set(SIMPLIFIED)
    assert not set("乾著后里面") & set(TRADITIONAL)
