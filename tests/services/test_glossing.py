from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.services.glossing import Glossing

GLOSSING = Glossing(
    {
        "边境": ("border",),
        "管理": ("management", "administration"),
        "边境管理": ("border control",),
        "合作": ("cooperation",),
        "遣返": ("return",),
    }
)


def no_more(_: str) -> bool:
    return False


def test_a_word_has_its_renderings_in_either_script() -> None:
    assert GLOSSING.renderings("管理") == ("management", "administration")
    assert GLOSSING.renderings("邊境") == ("border",)
    assert GLOSSING.renderings("海关") == GLOSSING.renderings("") == ()
    assert "合作" in GLOSSING.words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("边境管理合作", ("边境管理", "合作")),
        ("管理边境", ("管理", "边境")),
        ("边境的管理与合作", ("边境", "管理", "合作")),
        ("遣返第十二条", ("遣返", "第十二条")),
        ("边境管理", ()),  # one word
        ("边境海关", ()),  # not all known
        ("border", ()),
        ("合作", ()),
        ("的的的的", ()),
        ("合作" * 60, ()),  # no question is so long
    ],
)
def test_words_written_together_are_taken_apart_the_longest_first(text: str, parts: tuple[str, ...]) -> None:
    assert GLOSSING.parts(text, no_more) == parts


def test_other_known_words_count_too_and_a_short_word_gives_way() -> None:
    assert GLOSSING.parts("韩国边境", "韩国".__eq__) == ("韩国", "边境")
    # the longest first word leaves a rest that is no word
    assert Glossing({"边境": ("a",), "边境管": ("b",), "管理": ("c",)}).parts("边境管理", no_more) == (
        "边境",
        "管理",
    )


@given(st.text("边境管理合作的x", max_size=40))
def test_parts_make_up_the_text(text: str) -> None:
    parts = GLOSSING.parts(text, no_more)
    assert not parts or "".join(parts) == text.replace("的", "")
