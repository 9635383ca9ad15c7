"""A comparison on paper: a difference is what the model calls one, and silence has the right word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from migbrowser.model.comparison import (
    ComparedReport,
    Comparison,
    FactRow,
    FactStatus,
    FactValue,
    Row,
    RowStatus,
    Unit,
)
from migbrowser.model.document import Facts, Paragraph, Parallel, ParallelRow, Table
from migbrowser.model.report import Read
from migbrowser.model.statement import Force
from migbrowser.services.browsing import Browsing
from migbrowser.services.contrasting import contrast
from migbrowser.services.referencing import References
from migbrowser.store.catalogue import Catalogue

SAME = Row(
    point=None,
    heading="A point",
    status=RowStatus.SAME,
    by={"B": RowStatus.SAME},
    moved=False,
    speaker_differs=False,
    force_differs=False,
    cells={"A": ("1.1",), "B": ("1.1",)},
    unread=(),
)
ALONE = replace(SAME, status=RowStatus.ONLY, by={}, cells={"A": ("1.1",), "B": ()})


@pytest.fixture
def refs(tiny_catalogue: Catalogue) -> References:
    return References(Browsing(tiny_catalogue))


def written(row: Row, refs: References) -> tuple[ParallelRow, str]:
    """The row as documents have it, and what they say over all rows."""
    reports = tuple(ComparedReport(key, None, f"{key}.txt", key, Read.FULL) for key in "AB")
    units = {
        "A": (Unit("1.1", "Piers should be lit.", None, None, None, Force.PROPOSES, "should"),),
        "B": (Unit("1.1", "Piers should be lit.", None, None, None, Force.ADVISES, "should"),),
    }
    blocks = contrast(Comparison(reports, "A", units, {}, (), (row,), (), {}), refs)
    (shown,) = next(block for block in blocks if isinstance(block, Parallel)).rows
    (summary, *_) = (block.words.text for block in blocks if isinstance(block, Paragraph))
    return shown, summary


@pytest.mark.parametrize("differs", [(False, False), (True, False), (False, True), (True, True)])
@pytest.mark.parametrize("status", RowStatus)
def test_a_row_has_a_number_where_it_differs_and_only_there(
    differs: tuple[bool, bool], status: RowStatus, refs: References
) -> None:
    row = replace(SAME, status=status, by={"B": status}, speaker_differs=differs[0], force_differs=differs[1])
    shown, summary = written(row, refs)
    assert (shown.number is not None) == row.differs
    assert f"{int(row.differs)} difference" in summary


def test_the_same_words_with_another_force_are_a_difference(refs: References) -> None:
    shown, summary = written(replace(SAME, force_differs=True), refs)
    assert (shown.number, shown.mark.word) == (1, "another force")
    bound = summary.replace("\N{NO-BREAK SPACE}", "_")
    assert bound == "2 reports, 1 difference: 1_≈_another force. Without difference: 0."


def test_a_report_in_another_script_is_neither_silent_nor_unread(refs: References) -> None:
    shown, summary = written(replace(ALONE, not_compared=("B",)), refs)
    assert [words.text for words in shown.cells[1]] == ["not compared: other script"]
    assert (shown.number, shown.mark.word) == (None, "not compared")
    assert summary == "2 reports, 0 differences. Without difference: 0."


@pytest.mark.parametrize(("unread", "word"), [((), "silent"), (("B",), "not read")])
def test_any_other_report_is_one_of_these(unread: tuple[str, ...], word: str, refs: References) -> None:
    shown, _ = written(replace(ALONE, unread=unread), refs)
    assert [words.text for words in shown.cells[1]] == [word]
    assert (shown.number, shown.mark.word) == (1, "only A")


def test_a_fact_that_one_report_has_is_marked_with_its_siglum(refs: References) -> None:
    value = FactValue("a lamp", ("B",), {"B": "a lamp"}, {"B": "1.1"})
    fact = FactRow("theme", FactStatus.SINGLE, (value,), ("A",), ())
    reports = tuple(ComparedReport(key, None, f"{key}.txt", key, Read.FULL) for key in "AB")
    made = Comparison(reports, "A", {"A": (), "B": ()}, {}, (fact,), (), (), {})
    blocks = contrast(made, refs)
    (shown,) = next(block for block in blocks if isinstance(block, Parallel)).rows
    assert shown.mark.word == "only B"
    assert "in one only" in next(block.words.text for block in blocks if isinstance(block, Paragraph))


def shares(coverage: dict[str, dict[str, float]], refs: References) -> list[str]:
    """What documents say of how much of A the reports B (read in full) and C (in part) have."""
    reads = {"A": Read.FULL, "B": Read.FULL, "C": Read.EXCERPT}
    reports = tuple(ComparedReport(key, None, f"{key}.txt", key, read) for key, read in reads.items())
    blocks = contrast(Comparison(reports, "A", dict.fromkeys("ABC", ()), {}, (), (), (), coverage), refs)
    table = next(block for block in blocks if isinstance(block, Table))
    return [words.text for (words,) in table.rows[0]]


@pytest.mark.parametrize(
    ("share", "in_part"),
    [(0.0, "not read"), (0.25, "≥ 25\N{NO-BREAK SPACE}%"), (1.0, "100\N{NO-BREAK SPACE}%")],
)
def test_no_absence_follows_from_a_report_read_in_part(share: float, in_part: str, refs: References) -> None:
    found = shares({"A": {"B": share, "C": share}}, refs)
    assert found == ["of A", "—", f"{round(100 * share)}\N{NO-BREAK SPACE}%", in_part]


def test_what_was_left_out_is_named_in_words(refs: References) -> None:
    reports = (ComparedReport("A", None, "a.txt", "A", Read.FULL),)
    left_out = {"A": ("date-line: The day.", "furniture in a file: kept")}
    blocks = contrast(Comparison(reports, "A", {"A": ()}, left_out, (), (), (), {}), refs)
    (item,) = next(block for block in blocks if isinstance(block, Facts)).items
    assert [words.text for words in item.values] == ["Date line: The day.", "furniture in a file: kept"]


@pytest.mark.parametrize(
    ("status", "by", "notes"),
    [
        (RowStatus.REWORDED, "rrr", ()),  # the mark says it
        (RowStatus.PARTIAL, "rpr", ("B, D: same, reworded", "C: one says more")),
        (RowStatus.REWORDED, "rsr", ("B, D: same, reworded", "C: same")),
    ],
)
def test_reports_that_stand_alike_to_the_base_are_named_together(
    status: RowStatus, by: str, notes: tuple[str, ...], refs: References
) -> None:
    of = {"r": RowStatus.REWORDED, "p": RowStatus.PARTIAL, "s": RowStatus.SAME}
    reports = tuple(ComparedReport(key, None, f"{key}.txt", key, Read.FULL) for key in "ABCD")
    units = {key: (Unit("1.1", "A pier.", None, None, None, Force.PROPOSES, "should"),) for key in "ABCD"}
    row = replace(
        SAME,
        status=status,
        by={key: of[letter] for key, letter in zip("BCD", by, strict=True)},
        cells=dict.fromkeys("ABCD", ("1.1",)),
    )
    blocks = contrast(Comparison(reports, "A", units, {}, (), (row,), (), {}), refs)
    (shown,) = next(block for block in blocks if isinstance(block, Parallel)).rows
    assert shown.notes == notes


def test_who_differs_in_speaker_or_force_is_said_of_each_report(refs: References) -> None:
    reports = tuple(ComparedReport(key, None, f"{key}.txt", key, Read.FULL) for key in "ABCD")
    forces = {"A": Force.PROPOSES, "B": Force.PROPOSES, "C": Force.ADVISES, "D": Force.ADVISES}
    units = {key: (Unit("1.1", "A pier.", None, None, None, force, "as"),) for key, force in forces.items()}
    row = replace(
        SAME,
        status=RowStatus.PARTIAL,
        by={"B": RowStatus.REWORDED, "C": RowStatus.PARTIAL, "D": RowStatus.REWORDED},
        cells=dict.fromkeys("ABCD", ("1.1",)),
        force_differs=True,
        moved=True,
        moved_in=("D",),
        more={"C": "A"},
    )
    blocks = contrast(Comparison(reports, "A", units, {}, (), (row,), (), {}), refs)
    (shown,) = next(block for block in blocks if isinstance(block, Parallel)).rows
    assert shown.notes == (
        "B: same, reworded",
        "C: A says more, another force",
        "D: same, reworded, another force",
        "D: moved",
    )
