from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.address import Address
from migbrowser.ui.goals import MOST, Goal, matching

CLAUSE = Goal(
    Address("clause/initiative-2023/12"),
    "I2023 12: Exchange of information",
    "clause",
    ("clause", "initiative", "2023", "12", "i2023", "exchange", "of", "information"),
)
TRADE = ("initiative", "2023", "1", "i2023")
OTHER = Goal(Address("clause/initiative-2023/1"), "I2023 1: Trade", "clause", TRADE)
KOREAN = ("party", "kr", "republic", "of", "korea", "大韩民国")
KOREA = Goal(Address("party/kr"), "Republic of Korea", "party", KOREAN)
ALL = (OTHER, CLAUSE, KOREA)


def test_a_reference_leads_to_its_clause():
    for text in ("initiative 12", "I2023/12", "clause/initiative-2023/12", "  INIT   12 "):
        assert matching(ALL, text)[0] is CLAUSE, text


def test_whole_words_come_before_beginnings():
    assert matching(ALL, "initiative 1") == [OTHER, CLAUSE]


def test_chinese_is_found_inside_its_words():
    assert matching(ALL, "韩国") == []
    assert matching(ALL, "韩民") == [KOREA]


def test_nothing_typed_leads_nowhere_and_too_much_is_cut():
    assert matching(ALL, " / ") == []
    assert len(matching([CLAUSE] * (2 * MOST), "12")) == MOST


@given(st.text(max_size=40))
def test_any_text_may_be_typed(text):
    assert set(matching(ALL, text)) <= set(ALL)
