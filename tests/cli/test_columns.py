import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.cli.columns import PAGE, table, width, wrapped


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("移民", 4), ("e\u0301", 1), ("ａ", 2), ("", 0)])
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_columns_line_up() -> None:
    text = table(("A", "B"), [("移民管理", 1), ("x", None), ("a\nb\tc", "")])
    assert text.splitlines() == ["A         B", "移民管理  1", "x         -", "a b c"]


def test_the_last_cell_goes_on_below_itself() -> None:
    assert table(None, [("a", "one two three")], room=28).splitlines() == ["a  one two three"]
    lines = table(("A", "B"), [("address/of-some-entry", "word " * 20)], room=60).splitlines()
    assert lines[1].startswith("address/of-some-entry  word")
    assert {line[:23] for line in lines[2:]} == {" " * 23}
    assert max(map(len, lines)) <= 60


def test_a_text_heads_the_rows_below_it() -> None:
    assert table(("A", "B"), ["Head", ("x", 1)]).splitlines() == ["  A  B", "Head", "  x  1"]


def test_nothing_makes_nothing() -> None:
    assert table(None, []) == ""


def test_names_of_the_web_stay_whole() -> None:
    url = "https://example.org/" + "a" * 120
    assert wrapped(f"see {url}").splitlines() == ["see", url]


@given(st.text("移民管理 ab", max_size=400), st.integers(20, PAGE))
def test_wrapping_keeps_every_character_and_the_room(text: str, room: int) -> None:
    lines = wrapped(text, room, "  ").splitlines()
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line) <= room or line.strip().isascii() for line in lines)
