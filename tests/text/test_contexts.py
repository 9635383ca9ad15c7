from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from migbrowser.text.contexts import Line, by_left, by_right, lines


def test_each_mark_has_its_line() -> None:
    assert lines("removal of\nmigrants", [(0, 7), (11, 19)]) == [
        Line("", "removal", " of migrants"),
        Line("removal of ", "migrants", ""),
    ]


def test_long_contexts_end_at_words() -> None:
    text = "aaaa " * 100 + "hit" + " bbbb" * 100
    (line,) = lines(text, [(500, 503)])
    assert line.left.startswith("aaaa ")
    assert line.right.endswith(" bbbb")
    assert max(len(line.left), len(line.right)) <= 80


@given(st.text("移民 ab\n", max_size=300), st.integers(0, 300), st.integers(1, 5))
def test_a_line_is_a_piece_of_its_text(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    (line,) = lines(text, [(start, start + length)])
    assert "".join(line) in text.replace("\n", " ")


def test_lines_are_sorted_by_the_nearest_words() -> None:
    one, two, three = (
        Line("the old ", "x", " and so"),
        Line("a new ", "x", " zebra"),
        Line("An OLD ", "x", ", And a"),
    )
    assert sorted([one, two, three], key=by_left) == [two, three, one]
    assert sorted([one, two, three], key=by_right) == [three, one, two]
    assert by_left(Line("国家移", "x", ""))[0] == by_left(Line("移", "x", ""))[0]
