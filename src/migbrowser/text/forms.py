"""Singular and plural of English words, and British and American spelling, by their letters alone."""

from __future__ import annotations

import re

_WORD = re.compile("[a-z]{3,}")
_NOT_PLURAL = re.compile(".*(?:ss|us|is|'s)")
_HISSING = ("s", "x", "z", "ch", "sh")
_LONG_WORD = re.compile("[a-z]{5,}")
_SPELLINGS = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        ("is(?=(?:e[drs]?|ers|ing|ations?|ational)$)", "iz"),
        ("iz(?=(?:e[drs]?|ers|ing|ations?|ational)$)", "is"),
        ("our(?=(?:s|ed|ers?|ing|able|hoods?|ly)?$)", "or"),
        ("or(?=(?:s|ed|ers?|ing|able|hoods?|ly)?$)", "our"),
        ("(?<=t)re(?=s?$)", "er"),
        ("(?<=t)er(?=s?$)", "re"),
        ("programme(?=s?$)", "program"),
        ("program(?=s?$)", "programme"),
        ("(?<=en)ce(?=s?$)", "se"),
        ("(?<=en)se(?=s?$)", "ce"),
        ("ll(?=(?:ed|ers?|ing)$)", "l"),
        ("(?<=[aeiou])l(?=(?:ed|ers?|ing)$)", "ll"),
    )
)
_SHORTEST = 3  # letters of a singular
# Words that mean something else without their s, and those that are no plurals though they look so.
_APART = frozenset(
    [
        *("arms", "customs", "economics", "ethics", "gas", "goods", "means", "minutes", "news", "physics"),
        *("politics", "premises", "proceeds", "series", "species", "statistics"),
        *("always", "besides", "does", "goes", "has", "hers", "its", "ours", "theirs", "towards", "was"),
        *("whereas", "yes", "yours"),
    ]
)


def other_forms(word: str) -> tuple[str, ...]:
    """How the folded `word` may also be written: its singular, or its plurals, or as on the other shore.

    None for what is no English word. Not every form is a word: whoever asks looks them up.
    """
    return (*_other_numbers(word), *_other_spellings(word))


def _other_spellings(word: str) -> tuple[str, ...]:
    if not _LONG_WORD.fullmatch(word):
        return ()
    spelt = (pattern.sub(other, word) for pattern, other in _SPELLINGS)
    return tuple(dict.fromkeys(form for form in spelt if form != word and _LONG_WORD.fullmatch(form)))


def _other_numbers(word: str) -> tuple[str, ...]:
    """None for words in which an s is part of the word."""
    if not _WORD.fullmatch(word) or word in _APART:
        return ()
    base = _singular(word)
    forms = (base, *_plurals(base))
    if word not in forms:
        return ()
    return tuple(form for form in forms if form != word and form not in _APART and _singular(form) == base)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST + 2:
        return word[:-3] + "y"
    if word.endswith("es") and len(word) > _SHORTEST + 1 and word[:-2].endswith((*_HISSING[1:], "ss")):
        return word[:-2]
    if word.endswith("s") and len(word) > _SHORTEST and not _NOT_PLURAL.fullmatch(word):
        return word[:-1]
    return word


def _plurals(base: str) -> tuple[str, ...]:
    if base.endswith("y") and base[-2] not in "aeiou":
        return (base[:-1] + "ies",)
    return (base + "es",) if base.endswith(_HISSING) else (base + "s",)
