from __future__ import annotations

import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.query import Words, starts
from migbrowser.text.tokens import QueryTokens, fold, query_tokens, token_texts, tokens

HAN = "移民管理局遣返"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Removal of migrants", ("removal", "of", "migrants")),
        ("law-enforcement, People’s", ("law", "enforcement", "people", "s")),
        ("Café naïve STRASSE Straße", ("cafe", "naive", "strasse", "strasse")),
        ("ＡＢＣ１２", ("abc12",)),
        ("移民局", ("移民", "民局", "局")),
        ("移、民", ("移", "民")),
        ("2023年GCM目标", ("2023", "年", "gcm", "目标", "标")),
        ("ｶﾞ か\u3099", ("ガ", "が")),
        ("\u1112\u1161\u11ab국", ("한국", "국")),
        ("mig\u200bra\u00adtion", ("migration",)),
        ("\0\ud800\u202e!?🙂 _", ()),
        ("", ()),
    ],
)
def test_text_is_cut_into_folded_words_and_pairs(text: str, expected: tuple[str, ...]) -> None:
    assert token_texts(text) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("移", (("移",), True)),
        ("移民", (("移民",), False)),
        ("移民局", (("移民", "民局"), False)),
        ("移民局 a", (("移民", "民局", "局", "a"), False)),
        ("a移", (("a", "移"), True)),
        ("移民 局", (("移民", "民", "局"), True)),
        ("Removal", (("removal",), False)),
        ("!", ((), False)),
    ],
)
def test_what_may_go_on_after_a_typed_word_stays_open(typed: str, expected: tuple[object, bool]) -> None:
    assert query_tokens(typed) == QueryTokens(*expected)


def test_a_star_begins_words_and_changes_no_unspaced_script() -> None:
    assert query_tokens("mig", prefix=True) == QueryTokens(("mig",), prefix=True)
    assert query_tokens("移民", prefix=True) == QueryTokens(("移民",), prefix=False)
    assert query_tokens("?", prefix=True) == QueryTokens((), prefix=False)


@given(st.text(HAN + " ，a", max_size=20), st.text(HAN, min_size=1, max_size=4))
def test_unspaced_text_is_found_exactly_where_it_stands(text: str, wanted: str) -> None:
    shape = query_tokens(wanted)
    found = starts(token_texts(text), Words(wanted, tokens=shape.texts, prefix=shape.prefix))
    assert bool(found) == (wanted in text)
    assert len(found) == sum(text.startswith(wanted, at) for at in range(len(text)))


@given(st.text(max_size=40))
def test_every_token_says_where_it_stands(text: str) -> None:
    found = tokens(text)
    assert tuple(token.text for token in found) == token_texts(text)
    for token in found:
        assert 0 <= token.start < token.end <= len(text)
        assert token.text in fold(text[token.start : token.end])
    assert [token.start for token in found] == sorted(token.start for token in found)


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once_and_normal_forms_are_equal(text: str) -> None:
    assert token_texts(fold(text)) == token_texts(text)
    for form in ("NFC", "NFKC"):
        composed = unicodedata.normalize(form, text)
        assert token_texts(unicodedata.normalize("NFC", composed)) == token_texts(composed)


def test_the_store_keeps_the_tokens_of_every_character_as_they_are() -> None:
    every = set(token_texts(" ".join(map(chr, range(0x110000)))))
    assert len(every) > 200_000
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE kept USING fts5(t, content='', tokenize=\"ascii tokenchars '=:/-._+'\")"
    )
    connection.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(kept, row)")
    connection.executemany("INSERT INTO kept (rowid, t) VALUES (?, ?)", enumerate(sorted(every)))
    assert {term for (term,) in connection.execute("SELECT term FROM terms")} == every
    connection.close()
