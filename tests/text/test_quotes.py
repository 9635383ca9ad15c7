"""Quotation marks as a printer sets them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.text.quotes import curled


@pytest.mark.parametrize(
    ("straight", "set_"),
    [
        ("'Mankind' and 'humanity'", "‘Mankind’ and ‘humanity’"),
        ("the reports' own", "the reports’ own"),
        ("the paper's 'also' follows", "the paper’s ‘also’ follows"),
        ('its theme was "Piers, lit".', "its theme was “Piers, lit”."),
        ('he said ("no")', "he said (“no”)"),
        ("the '90s", "the ’90s"),
        ("l'Union", "l’Union"),
        ("\"'a' b\"", "“‘a’ b”"),
        ("“as printed” and 50", "“as printed” and 50"),
        ("", ""),
        ('他说"好"的。', "他说“好”的。"),
        ('《"一带一路"倡议》', "《“一带一路”倡议》"),
        ('"共同"与"综合"', "“共同”与“综合”"),
        ('他说"a"和"b"', "他说“a”和“b”"),
        ("称作'移民管理'的", "称作‘移民管理’的"),
        ("Xi'an与Hawai'i", "Xi’an与Hawai’i"),
        ('a "b" 移民 "c"', "a “b” 移民 “c”"),
        ("the NIA's \"移民'管理'\"", "the NIA’s “移民‘管理’”"),
        ('5" pipes, "移民"', "5” pipes, “移民”"),
    ],
)
def test_marks_open_before_words_and_close_behind(straight: str, set_: str) -> None:
    assert curled(straight) == set_


def test_web_addresses_stay_as_they_are() -> None:
    assert curled("'x' https://post.example/it's?q=\"a\" 'y'") == '‘x’ https://post.example/it\'s?q="a" ‘y’'


def test_an_address_behind_chinese_begins_where_it_begins() -> None:
    assert curled('见"移民"https://post.example/it\'s') == "见“移民”https://post.example/it's"


@given(st.text(alphabet="a '\"“’.(é中"))
def test_nothing_but_marks_changes(text: str) -> None:
    found = curled(text)
    assert len(found) == len(text)
    assert all(one == other or one in "'\"" for one, other in zip(text, found, strict=True))
    assert not set(found) & {"'", '"'}
