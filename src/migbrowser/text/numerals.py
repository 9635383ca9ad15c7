"""Whole numbers as they are written: in digits, in English words, in Chinese numerals."""

from __future__ import annotations

import re

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * (place + 2) for place, word in enumerate(_TENS)
}
_TIMES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_HAN = (
    {"〇": 0, "零": 0, "○": 0} | {han: value for value, han in enumerate("一二三四五六七八九", 1)} | {"两": 2}
)
_HAN_TIMES = {"十": 10, "百": 100, "千": 1000}
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d+"
_SMALL = "|".join(sorted(_VALUES, key=len, reverse=True))
_BIG = "|".join(_TIMES)
_WORDS = rf"\b(?:(?:an?|{_SMALL})[\s-]+(?:{_BIG})|{_SMALL})(?:[\s-]+(?:and\s+)?(?:{_SMALL}|{_BIG}))*\b(?!-)"
HAN_NUMERAL = f"[{''.join(_HAN)}{''.join(_HAN_TIMES)}]"
NUMBER = rf"(?:(?:{_DIGITS})(?:\s(?:{_BIG})\b|[百千万])?|{_WORDS}|{HAN_NUMERAL}+万?)"
"""A pattern, without groups, of what `value_of` reads; to be searched without regard to case."""


def value_of(printed: str) -> int | None:
    """The number that `printed` (what `NUMBER` matched) stands for; None where it is none after all."""
    form = printed.casefold().replace(",", "").strip()
    if form.isdecimal():
        return int(form)
    if found := re.fullmatch(r"(\d+)([百千万])", form):
        return int(found[1]) * (_HAN_TIMES | {"万": 10_000})[found[2]]
    if re.fullmatch(rf"{HAN_NUMERAL}+万?", form):
        return _of_han(form)
    return _of_words(re.findall(r"\d+|[a-z]+", form))


def _of_words(words: list[str]) -> int | None:
    """two hundred and forty; a dozen; 3 thousand. Two small numbers side by side are none: fifty sixty."""
    whole = part = 0
    last = 1_000_000_000
    for word in words:
        times = _TIMES.get(word)
        if word in ("and", "a", "an"):
            continue
        if times:
            part = (part or 1) * times
            last = times
            if times >= 1000:
                whole, part = whole + part, 0
        else:
            value = int(word) if word.isdecimal() else _VALUES[word]
            if last <= max(value, 9):
                return None
            part, last = part + value, 10 if value >= 20 else 1
    return whole + part


def _of_han(form: str) -> int | None:
    """二百四十; 十二; 两万; digit by digit: 二〇二五."""
    if form.endswith("万"):
        tens = _of_han(form[:-1])
        return None if tens is None else tens * 10_000
    if not any(han in _HAN_TIMES for han in form):
        return int("".join(str(_HAN[han]) for han in form)) if form else None
    whole = digit = 0
    for han in form:
        if han in _HAN_TIMES:
            whole, digit = whole + (digit or 1) * _HAN_TIMES[han], 0
        else:
            digit = _HAN[han]
    return whole + digit
