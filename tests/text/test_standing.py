import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.comparison import RowStatus
from migbrowser.text.standing import standing


@pytest.mark.parametrize(
    ("base", "other", "status"),
    [
        ("They met.", "They met!", RowStatus.SAME),
        ("They met on the quay.", "On the quay they gathered.", RowStatus.REWORDED),
        ("They met.", "They met on the quay and spoke for hours about ferries.", RowStatus.PARTIAL),
        ("50 countries and regions came.", "51 countries and regions came.", RowStatus.CONFLICT),
        ("50 countries came along.", "51 countries and regions came.", RowStatus.REWORDED),
        ("About 240 guests came.", "More than 240 guests came.", RowStatus.REWORDED),
        ("They met on 17 September.", "They met on 17 September 2025.", RowStatus.REWORDED),
        ("They met on 17 September.", "They met from 17 to 19 September.", RowStatus.CONFLICT),
        ("They met on 05/09/2025.", "They met on 9 May 2025.", RowStatus.REWORDED),
        ("They met on 05/09/2025.", "They met on 6 May 2025.", RowStatus.CONFLICT),
        ("约240人出席。", "约300人出席。", RowStatus.CONFLICT),
        ("", "They met.", RowStatus.ONLY),
    ],
)
def test_how_a_passage_stands_to_the_base(base, other, status):
    assert standing(base, other) is status


@given(st.text(), st.text())
def test_standing_is_mutual(base, other):
    assert standing(base, other) is standing(other, base)


@given(st.text().filter(str.strip))
def test_a_passage_is_the_same_as_itself(text):
    assert standing(text, text) is RowStatus.SAME
