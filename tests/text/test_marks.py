from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.query import Words
from migbrowser.text.marks import marks, snippet
from migbrowser.text.tokens import query_tokens


def words(text: str, *, prefix: bool = False) -> Words:
    shape = query_tokens(text, prefix=prefix)
    return Words(text, tokens=shape.texts, prefix=shape.prefix)


def marked(text: str, *wanted: Words) -> list[str]:
    return [text[start:end] for start, end in marks(text, wanted)]


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("the removal of migrants", ["removal"], ["removal"]),
        ("Removals and RÉMOVALS", ["removals"], ["Removals", "RÉMOVALS"]),
        ("law-enforcement, law and order", ["law enforcement"], ["law-enforcement"]),
        ("国家移民管理局", ["移民", "民管"], ["移民管"]),
        ("国家移民管理局", ["管"], ["管"]),
        ("国家移民管理局", ["局"], ["局"]),
        ("国家移民管理局", ["移民管理局"], ["移民管理局"]),
        ("🙂 ab 🙂 ab", ["ab"], ["ab", "ab"]),
        ("nothing", ["other"], []),
    ],
)
def test_marks_cover_what_was_asked(text: str, wanted: list[str], expected: list[str]) -> None:
    assert marked(text, *map(words, wanted)) == expected


def test_a_begun_word_is_marked_whole() -> None:
    assert marked("migration of a migrant", words("migr", prefix=True)) == ["migration", "migrant"]
    assert marked("mi mig", words("m", prefix=True)) == ["mi", "mig"]


def test_a_long_text_is_cut_around_its_marks_at_words() -> None:
    text = "before " * 60 + "the removal of migrants " + "after " * 60
    found = marks(text, [words("removal")])
    piece, inside = snippet(text, found)
    assert [piece[start:end] for start, end in inside] == ["removal"]
    assert piece.startswith("… before")
    assert piece.endswith("after …")
    assert len(piece) <= 240 + 4


def test_a_piece_is_cut_where_most_marks_are() -> None:
    text = "removal " + "x " * 300 + "removal and removal"
    piece, inside = snippet(text, marks(text, [words("removal")]))
    assert len(inside) == 2
    assert piece.endswith("removal and removal")


def test_a_long_text_without_marks_shows_its_beginning() -> None:
    piece, inside = snippet("word " * 100, ())
    assert piece.startswith("word word")
    assert inside == ()


@given(st.text("ab 移民", max_size=700), st.sampled_from(["a", "ab", "移", "民移"]), st.integers(60, 300))
def test_marks_move_with_the_piece(text: str, typed: str, width: int) -> None:
    found = marks(text, [words(typed)])
    piece, inside = snippet(text, found, width)
    originals = {text[start:end] for start, end in found}
    assert all(0 <= start < end <= len(piece) for start, end in inside)
    assert all(
        any(original.startswith(piece[start:end].rstrip()) for original in originals) for start, end in inside
    )
    assert bool(inside) == bool(found)
