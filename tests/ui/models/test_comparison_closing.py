"""What closes a comparison's table."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.comparison import (
    ComparedReport,
    Comparison,
    FactRow,
    FactStatus,
    FactValue,
    WordingPair,
)
from migbrowser.model.report import Read
from migbrowser.ui.models.comparison_closing import agreement, closing, gather


def fact(*groups):
    values = tuple(FactValue(n, tuple(keys), {}, {}) for n, keys in enumerate(groups))
    return FactRow("date", FactStatus.CONFLICT, values, (), ())


REPORTS = tuple(ComparedReport(key, None, f"{key}.txt", key, Read.FULL) for key in "ABC")
NOTHING = Comparison(REPORTS, "A", dict.fromkeys("ABC", ()), dict.fromkeys("ABC", ()), (), (), (), {})


def test_who_sides_with_whom_counts_only_facts_that_both_give():
    comparison = replace(NOTHING, facts=(fact("AB", "C"), fact("A", "BC"), fact("AC")))
    assert agreement(comparison, "A", "B") == (1, 2)
    assert agreement(comparison, "A", "C") == (1, 3)
    assert agreement(comparison, "C", "A") == (1, 3)


def test_nothing_to_close_with_is_no_line():
    assert list(closing(NOTHING)) == []


def test_what_was_left_out_stands_in_its_reports_column_and_is_not_endless():
    left_out = {"A": (), "B": ("logo",) * 40, "C": ("x" * 1000,)}
    _head, (heading, _, runs) = closing(replace(NOTHING, left_out=left_out))
    assert heading == "Left out"
    assert runs.keys() == {"B", "C"}
    assert runs["B"][-1].text.endswith("and 28 more")
    assert len(runs["C"][0].text) < 300


def test_terms_that_meet_stand_in_one_line():
    pairs = [
        WordingPair({"A": "migration", "B": "immigration"}, 2),
        WordingPair({"A": "migration", "C": "movement"}, 9),
        WordingPair({"B": "seminar", "C": "conference"}, 1),
    ]
    first, second = gather(pairs)
    assert (first.terms, first.count) == ({"A": "migration", "B": "immigration", "C": "movement"}, 9)
    assert second.terms == {"B": "seminar", "C": "conference"}


TERMS = st.dictionaries(st.sampled_from("ABC"), st.sampled_from(["x", "y", "z"]), min_size=2, max_size=2)


@given(st.lists(st.builds(WordingPair, TERMS, st.integers(1, 9)), max_size=12))
def test_no_pair_is_lost_and_none_is_contradicted(pairs):
    gathered = gather(pairs)
    for pair in pairs:
        assert any(pair.terms.items() <= wording.terms.items() for wording in gathered)
