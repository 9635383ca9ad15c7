from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.period import Period, day_tags, period_tags, read_period

D = date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025", Period(D(2025, 1, 1), D(2025, 12, 31))),
        ("2025年", Period(D(2025, 1, 1), D(2025, 12, 31))),
        ("2024-02", Period(D(2024, 2, 1), D(2024, 2, 29))),
        ("2025-9-7", Period(D(2025, 9, 7), D(2025, 9, 7))),
        ("2025年9月17日", Period(D(2025, 9, 17), D(2025, 9, 17))),
        ("2023..2025", Period(D(2023, 1, 1), D(2025, 12, 31))),
        ("2023-2025", Period(D(2023, 1, 1), D(2025, 12, 31))),
        ("2023–2025", Period(D(2023, 1, 1), D(2025, 12, 31))),
        ("2023至2025", Period(D(2023, 1, 1), D(2025, 12, 31))),
        ("2025-09-17..2025-10", Period(D(2025, 9, 17), D(2025, 10, 31))),
        ("2024..", Period(D(2024, 1, 1), None)),
        ("..2024", Period(None, D(2024, 12, 31))),
    ],
)
def test_a_period_is_read(text: str, expected: Period) -> None:
    assert read_period(text) == expected


@pytest.mark.parametrize(
    "text", ["", "..", "x", "0000", "2025-13", "2025-02-30", "1..2", "2023..x", "2023..2024..2025", "99999"]
)
def test_what_is_no_period_is_none(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (D(2023, 1, 1), D(2025, 12, 31), ["2023", "2024", "2025"]),
        (D(2024, 12, 31), D(2026, 1, 1), ["2024-12-31", "2025", "2026-01-01"]),
        (D(2025, 2, 1), D(2025, 3, 1), ["2025-02", "2025-03-01"]),
        (D(2025, 2, 2), D(2025, 2, 1), []),
        (D(9999, 12, 30), D(9999, 12, 31), ["9999-12-30", "9999-12-31"]),
    ],
)
def test_the_largest_parts_cover_a_period(first: date, last: date, expected: list[str]) -> None:
    assert period_tags("date", Period(first, last)) == tuple(f"=date:{part}" for part in expected)


_DAYS = st.dates(D(2020, 1, 1), D(2027, 12, 31))


@given(_DAYS, _DAYS, _DAYS, st.integers(0, 40))
def test_tags_meet_exactly_when_days_do(first: date, last: date, start: date, length: int) -> None:
    end = start + timedelta(length)
    meet = not set(period_tags("date", Period(first, last))).isdisjoint(day_tags("date", start, end))
    assert meet == (first <= last and start <= last and end >= first)
