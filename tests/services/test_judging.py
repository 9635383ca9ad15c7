"""Verdicts and fixes: kept under names that outlive a catalogue, laid over what the engine answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from migbrowser.model.address import Address
from migbrowser.model.comparison import Comparison, FactRow, Row, RowStatus
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.verdict import Fix, Kept
from migbrowser.services.browsing import Browsing
from migbrowser.services.collating import Collating
from migbrowser.services.comparing import Comparing
from migbrowser.services.exporting import Exporting
from migbrowser.services.judging import Judging, joint, opposite, parting
from migbrowser.services.overlaying import overlaid
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import Library, open_library

POST, GAZETTE = Address("report/post-en-2023-lights"), Address("report/gazette-zh-2023-lights")
DAY = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def judging(library: Library) -> Judging:
    return Judging(lambda: library, now=lambda: DAY)


@pytest.fixture
def raw(tiny_catalogue: Catalogue) -> Comparison:
    return Comparing(tiny_catalogue).compare([POST, GAZETTE])


@pytest.fixture
def files(tiny_catalogue: Catalogue, tmp_path: Path) -> Comparison:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("Lamps shall burn all night. Keepers meet each spring in the old harbour.\n")
    two.write_text("Keepers meet each spring in the old harbour town. Whales were seen.\n")
    return Collating(tiny_catalogue, Comparing(tiny_catalogue)).collate([one, two])


def both(comparison: Comparison) -> Row:
    return next(row for row in comparison.rows if all(row.cells.values()))


def said_by(comparison: Comparison) -> list[list[str]]:
    """Every unit with its key, row by row; rows of no matter which order."""
    return sorted(
        sorted(f"{k} {at}" for k, places in r.cells.items() for at in places) for r in comparison.rows
    )


def units(comparison: Comparison) -> list[str]:
    return sorted(unit for row in said_by(comparison) for unit in row)


def test_a_verdict_comes_back_with_whatever_reports_are_compared(
    raw: Comparison, judging: Judging, tiny_catalogue: Catalogue
) -> None:
    row = both(raw)
    assert judging.judge(raw, row, ["B"], "  It printed the minutes. ").verdicts
    verdict = both(overlaid(raw, judging.kept())).verdict
    assert verdict is not None
    assert (verdict.right, verdict.elsewhere, verdict.reason) == (("B",), (), "It printed the minutes.")
    assert verdict.given == "2026-01-02T03:04:00+00:00"
    swapped = overlaid(Comparing(tiny_catalogue).compare([GAZETTE, POST], base=1), judging.kept())
    other = next(each for each in swapped.rows if each.point == row.point)
    assert other.verdict is not None
    assert other.verdict.right == ("A",)
    alone = overlaid(Comparing(tiny_catalogue).compare([POST]), judging.kept())
    left = next(each for each in alone.rows if each.point == row.point)
    assert left.verdict is not None
    assert (left.verdict.right, left.verdict.elsewhere) == ((), (GAZETTE,))


def test_nobody_right_is_unclear_and_a_report_that_is_not_shown_stays_right(
    raw: Comparison, judging: Judging, tiny_catalogue: Catalogue
) -> None:
    judging.judge(raw, both(raw), ["B"], "")
    alone = overlaid(Comparing(tiny_catalogue).compare([POST]), judging.kept())
    row = next(each for each in alone.rows if each.point == both(raw).point)
    judging.judge(alone, row, ["A"], "both")
    verdict = both(overlaid(raw, judging.kept())).verdict
    assert verdict is not None
    assert verdict.right == ("A", "B")
    judging.judge(raw, raw.facts[0], [], "who knows")
    unclear = overlaid(raw, judging.kept()).facts[0].verdict
    assert unclear is not None
    assert (unclear.right, unclear.elsewhere) == ((), ())


def test_a_verdict_is_taken_back(raw: Comparison, judging: Judging) -> None:
    judging.judge(raw, both(raw), ["A"], "")
    assert judging.withdraw(raw, both(raw)).verdicts
    assert not judging.withdraw(raw, both(raw)).verdicts
    assert overlaid(raw, judging.kept()) == overlaid(raw, Kept())


def test_a_files_row_is_known_by_what_it_says_wherever_the_file_lies(
    files: Comparison, judging: Judging, tiny_catalogue: Catalogue, tmp_path: Path
) -> None:
    judging.judge(files, both(files), ["A"], "seen there")
    (tmp_path / "moved").mkdir()
    names = ["one.txt", "two.txt"]
    for name in names:
        (tmp_path / "moved" / name).write_text((tmp_path / name).read_text())
    collating = Collating(tiny_catalogue, Comparing(tiny_catalogue))
    again = collating.collate([tmp_path / "moved" / name for name in reversed(names)])
    verdict = both(overlaid(again, judging.kept())).verdict
    assert verdict is not None
    assert verdict.right == ("B",)
    (tmp_path / "two.txt").write_text("Keepers meet each autumn in the old harbour town. Whales were seen.\n")
    changed = collating.collate([tmp_path / name for name in names])
    assert all(row.verdict is None for row in overlaid(changed, judging.kept()).rows)


def test_rows_are_joined_split_again_and_nothing_is_lost(files: Comparison, judging: Judging) -> None:
    before = said_by(files)
    lone = [row for row in files.rows if row.status is RowStatus.ONLY]
    judging.fix(*joint(files, [lone[0], lone[1]]))
    joined = overlaid(files, judging.kept())
    assert len(joined.rows) == len(files.rows) - 1
    row = next(row for row in joined.rows if row.fixes)
    assert all(row.cells.values())
    assert row.status is not RowStatus.ONLY
    assert (row.fixes[0].fix, row.fixes[0].number) == (Fix.JOINED, 0)
    assert units(joined) == units(files) != []
    assert joined.coverage["A"]["B"] > files.coverage["A"]["B"]
    judging.fix(parting(joined, row, "B"))
    assert judging.kept().fixes == ()  # the opposite of the same: the engine was right
    assert said_by(overlaid(files, judging.kept())) == before


def test_what_the_engine_put_together_is_split(files: Comparison, judging: Judging) -> None:
    judging.fix(parting(files, both(files), "B"))
    split = overlaid(files, judging.kept())
    assert len(split.rows) == len(files.rows) + 1
    assert all(row.status is RowStatus.ONLY for row in split.rows)
    assert [row.fixes[0].fix for row in split.rows if row.fixes] == [Fix.SPLIT, Fix.SPLIT]
    judging.unfix(judging.kept().fixes[0])
    assert overlaid(files, judging.kept()) == overlaid(files, Kept())


def test_catalogue_rows_are_joined_by_their_statements(judging: Judging, real_catalogue: Catalogue) -> None:
    reports = [Address("report/gsh-en-2025-regional"), Address("report/nia-en-2025-regional-news")]
    raw = Comparing(real_catalogue).compare(reports)
    first, second = raw.rows[1], raw.rows[4]
    judging.fix(*joint(raw, [first, second]))
    joined = overlaid(raw, judging.kept())
    (row,) = (row for row in joined.rows if row.fixes)
    assert row.point == first.point
    assert {k: len(v) for k, v in row.cells.items()} == {
        key: len(first.cells[key]) + len(second.cells[key]) for key in first.cells
    }
    other = overlaid(Comparing(real_catalogue).compare([*reversed(reports)]), judging.kept())
    assert len(other.rows) == len(joined.rows) == len(raw.rows) - 1


def test_a_fix_and_its_opposite_are_none(files: Comparison, judging: Judging) -> None:
    fix = parting(files, both(files), "A")
    judging.fix(fix)
    judging.fix(opposite(fix))
    assert judging.kept() == Kept()


def test_who_says_more_is_said(files: Comparison, raw: Comparison) -> None:
    for row in (*overlaid(files, Kept()).rows, *raw.rows):
        assert set(row.more) <= {key for key, status in row.by.items() if status is RowStatus.PARTIAL}
        assert set(row.more.values()) <= {"A", "B"}


def test_a_folder_that_cannot_be_written_holds_nothing_and_a_damaged_library_is_said() -> None:
    def fails(problem: Problem) -> Library:
        raise UserError(problem, path="x", reason="y")

    assert Judging(lambda: fails(Problem.LIBRARY_UNWRITABLE)).kept() == Kept()
    with pytest.raises(UserError):
        Judging(lambda: fails(Problem.LIBRARY_DAMAGED)).kept()


def test_reading_makes_no_library(tmp_path: Path) -> None:
    judging = Judging(lambda: open_library(tmp_path / "new"), (tmp_path / "new").exists)
    assert judging.kept() == Kept()
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("suffix", [".html", ".md", ".csv", ".json", ".pdf"])
def test_a_verdict_is_exported_with_sigla(
    suffix: str, raw: Comparison, judging: Judging, tiny_catalogue: Catalogue, tmp_path: Path
) -> None:
    fact = next(row for row in raw.facts if isinstance(row, FactRow))
    judging.judge(raw, fact, ["A", "B"], "Read beside the minutes.")
    exporting = Exporting(
        Browsing(tiny_catalogue),
        Comparing(tiny_catalogue),
        Path(__file__).parents[2] / "resources",
        judging.kept,
    )
    target = tmp_path / f"out{suffix}"
    exporting.export_comparison(overlaid(raw, judging.kept()), target)
    if suffix == ".pdf":
        assert target.read_bytes().startswith(b"%PDF-")
        return
    text = target.read_text("utf-8")
    if suffix == ".json":
        verdict = json.loads(text)["facts"][0]["verdict"]
        assert (verdict["right"], verdict["reason"]) == (["A", "B"], "Read beside the minutes.")
    else:
        assert "Verdict: A and B are right. Read beside the minutes." in text
    exporting.export([Address("comparison/post-en-2023-lights+gazette-zh-2023-lights")], target)
    assert "Read beside the minutes." in target.read_text("utf-8")
