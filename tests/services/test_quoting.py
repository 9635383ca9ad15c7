"""What a report gives, as a document quotes it: names that its reader can read, and what is printed."""

from __future__ import annotations

import pytest

from migbrowser.model.comparison import FactValue
from migbrowser.services.browsing import Browsing
from migbrowser.services.phrasing import speaking
from migbrowser.services.quoting import fact_words
from migbrowser.services.referencing import References
from migbrowser.store.catalogue import Catalogue


@pytest.fixture
def refs(real_catalogue: Catalogue) -> References:
    return References(Browsing(real_catalogue))


def given(printed: str, *value: str) -> FactValue:
    return FactValue(value if value[1:] else value[0], ("A",), {"A": printed}, {"A": "1.1"})


@pytest.mark.parametrize(
    ("language", "printed", "said"),
    [
        ("en", "美国; 秘鲁", ("2 named: Peru; United States of America", "printed “美国; 秘鲁”")),
        ("en", "États-Unis; Pérou", ("2 named: États-Unis; Pérou", None)),  # a reader of English reads it
        ("zh", "美国; 秘鲁", ("列名 2 个：美国; 秘鲁", None)),
        ("zh", "États-Unis; Pérou", ("列名 2 个：秘鲁；美国", "印作“États-Unis; Pérou”")),
    ],
)
def test_names_in_another_script_stand_by_names_that_can_be_read(
    language: str, printed: str, said: tuple[str, str | None], refs: References
) -> None:
    with speaking(language):
        assert fact_words("states", given(printed, "party/us", "party/pe"), "A", refs) == said


@pytest.mark.parametrize(
    ("printed", "value", "said"),
    [
        ("分论坛", "sub-forum", ("“分论坛”", "sub-forum")),
        ("Sub-Forum", "sub-forum", ("“Sub-Forum”", None)),
        ("合作促安全", "合作促安全", ("“合作促安全”", None)),  # nothing says what it means
    ],
)
def test_words_in_another_script_have_their_meaning_beside_them(
    printed: str, value: str, said: tuple[str, str | None], refs: References
) -> None:
    assert fact_words("kind_of_meeting", given(printed, value), "A", refs) == said
