import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.text.numerals import NUMBER, value_of


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("seven", 7),
        ("twenty-one", 21),
        ("Two Hundred and Forty", 240),
        ("one hundred twenty", 120),
        ("a dozen", 12),
        ("3 thousand", 3000),
        ("three thousand two hundred", 3200),
        ("2,100", 2100),
        ("十二", 12),
        ("二百四十", 240),
        ("两百零五", 205),
        ("二〇二五", 2025),
        ("两万", 20_000),
        ("3万", 30_000),
    ],
)
def test_numbers_as_they_are_written(printed, value):
    assert re.fullmatch(NUMBER, printed, re.IGNORECASE)
    assert value_of(printed) == value


def test_two_numbers_side_by_side_are_none():
    assert value_of("fifty sixty") is None


@given(st.integers(0, 10**9))
def test_digits_come_back_with_and_without_commas(number):
    assert value_of(str(number)) == value_of(f"{number:,}") == number


@given(st.from_regex(re.compile(NUMBER, re.IGNORECASE | re.ASCII), fullmatch=True))
def test_whatever_the_pattern_matches_is_read_or_is_none(printed):
    assert value_of(printed) is None or value_of(printed) >= 0
