"""Rows of a comparison: order, moves, coverage and who differs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.address import Address
from migbrowser.model.comparison import RowStatus
from migbrowser.model.statement import Force, Statement
from migbrowser.text.rows import (
    coverage,
    differs,
    longest_rising,
    moved_points,
    points_in_order,
    unit_label,
    worst,
)


def said(points, force=Force.NOTES):
    return [
        Statement(
            Address(f"statement/r/1.{index}"),
            Address("report/r"),
            Address("event/e"),
            "text",
            f"1.{index}",
            None,
            None,
            force,
            "",
            Address(f"point/e/{point}"),
        )
        for index, point in enumerate(points, 1)
    ]


def names(points):
    return "".join(point[-1] for point in points)


def test_a_unit_is_named_after_its_passage():
    assert unit_label(said("a")[0]) == "1.1"


def test_points_of_others_follow_the_point_before_them():
    columns = {"A": said("abd"), "B": said("axbyz")}
    assert names(points_in_order(columns, "A")) == "axbyzd"


def test_what_comes_before_everything_stays_first():
    assert names(points_in_order({"A": said("a"), "B": said("xa")}, "A")) == "xa"


def test_one_block_that_changed_places_has_moved():
    assert names(sorted(moved_points(said("abcd"), said("bcda")))) == "a"


def test_identical_orders_have_no_move():
    assert not moved_points(said("abcd"), said("abcd"))


@given(st.lists(st.integers(0, 30), max_size=20, unique=True))
def test_the_longest_rising_run_rises_and_is_longest(numbers):
    kept = [numbers[index] for index in sorted(longest_rising(numbers))]
    assert kept == sorted(kept)
    best = [1] * len(numbers)
    for i, number in enumerate(numbers):
        best[i] = 1 + max((best[j] for j in range(i) if numbers[j] < number), default=0)
    assert len(kept) == max(best, default=0)


@given(st.lists(st.sampled_from("abcdef"), max_size=8), st.lists(st.sampled_from("abcdef"), max_size=8))
def test_every_point_stands_once_and_the_base_keeps_its_order(left, right):
    order = names(points_in_order({"A": said(left), "B": said(right)}, "A"))
    assert sorted(order) == sorted({*left, *right})
    assert [point for point in order if point in left] == list(dict.fromkeys(left))


def test_force_differs_only_between_reports_that_speak():
    assert not differs({"A": said("a"), "B": []}, lambda s: s.force)
    assert differs({"A": said("a"), "B": said("a", Force.ADVISES)}, lambda s: s.force)


def test_the_status_of_a_row_is_the_one_that_needs_most_attention():
    assert worst([RowStatus.SAME, RowStatus.PARTIAL]) is RowStatus.PARTIAL
    assert worst([]) is RowStatus.ONLY


def test_coverage_counts_statements_both_ways():
    assert coverage({"A": said("aab"), "B": said("ac")}) == {"A": {"B": 0.6667}, "B": {"A": 0.5}}
