"""Text from right to left is isolated from what stands beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.text.direction import FIRST_STRONG, POP, isolated

SEMINAR = "ندوة سياسات"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("no such letters, 1.2", "no such letters, 1.2"),
        (SEMINAR, "<ندوة سياسات>"),
        (f"“{SEMINAR}”. 17", "“<ندوة سياسات>”. 17"),
        ("printed “17 سبتمبر”, 1.1", "printed “<17 سبتمبر>”, 1.1"),
        ("من 17 إلى 18 and 19", "<من 17 إلى> 18 and 19"),
        (f"{SEMINAR} IOM {SEMINAR}", "<ندوة سياسات> IOM <ندوة سياسات>"),
        ("https://a.example/ندوة", "https://a.example/ندوة"),
        (f"{SEMINAR} (عام) 2025", "<ندوة سياسات (عام) 2025>"),
        (f"{SEMINAR} (عام) · news", "<ندوة سياسات (عام)> · news"),
        (f"{SEMINAR} [1]", "<ندوة سياسات> [1]"),
    ],
)
def test_runs_and_quotations(text: str, shown: str) -> None:
    assert isolated(text).replace(FIRST_STRONG, "<").replace(POP, ">") == shown


@given(st.text(alphabet="aZ 12,.“”[]ندوة移עב/:htps"))
def test_nothing_is_lost_and_isolates_are_paired(text: str) -> None:
    shown = isolated(text)
    assert shown.replace(FIRST_STRONG, "").replace(POP, "") == text
    depth = 0
    for char in shown:
        depth += (char == FIRST_STRONG) - (char == POP)
        assert depth in (0, 1)
    assert depth == 0
