from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.text.forms import other_forms


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("removal", ("removals",)),
        ("removals", ("removal",)),
        ("policies", ("policy",)),
        ("country", ("countries",)),
        ("day", ("days",)),
        ("visas", ("visa",)),
        ("process", ("processes",)),
        ("processes", ("process",)),
        ("taxes", ("tax",)),
        ("laws", ("law",)),
        ("axes", ("axe",)),
        ("xes", ()),
        *((word, ()) for word in ("news", "new", "customs", "custom", "status", "crisis", "series", "was")),
        *((word, ()) for word in ("us", "移民", "2023", "", "café", "a", "gcm10")),
    ],
)
def test_singular_and_plural_are_forms_of_each_other(word: str, forms: tuple[str, ...]) -> None:
    assert other_forms(word) == forms


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("labour", "labor"),
        ("neighbours", "neighbors"),
        ("organisation", "organization"),
        ("organisations", "organizations"),
        ("recognised", "recognized"),
        ("centre", "center"),
        ("programme", "program"),
        ("programmes", "programs"),
        ("defence", "defense"),
        ("travelling", "traveling"),
    ],
)
def test_british_and_american_spellings_are_forms_of_each_other(british: str, american: str) -> None:
    assert american in other_forms(british)
    assert british in other_forms(american)


@given(
    st.text("aeiosyxzch", min_size=1, max_size=9)
    | st.from_regex("[a-z]{3,5}(our|or|ise|izing|tre|ence)", fullmatch=True)
)
def test_a_form_s_forms_lead_back(word: str) -> None:
    for form in other_forms(word):
        assert form != word
        assert word in other_forms(form)
