"""Originals beside a comparison: which sentence, which words, and where the engine reads them otherwise."""

from __future__ import annotations

from migbrowser.model.address import Address
from migbrowser.model.comparison import ComparedReport, Comparison, Row, RowStatus, Unit
from migbrowser.model.original import Original, OriginalSentence, Verdict
from migbrowser.model.report import Read
from migbrowser.services.verifying import Verifying

ONE, TWO = Address("report/one"), Address("report/two")
SAID = {
    ONE: {
        "1.1": "The keepers agreed to light every lamp along the northern coast before dusk.",
        "1.2": "Whales were counted from the cliff by forty volunteers.",
        "1.3": "Nobody spoke about the price of oil this year.",
    },
    TWO: {
        "1.1": "The keepers agreed to light each lamp along the northern coast before dusk.",
        "2.1": "From the cliff forty volunteers counted whales.",
    },
}


def original(report: Address) -> Original:
    sentences = tuple(OriginalSentence(at, text) for at, text in SAID[report].items())
    places = {at: (at,) for at in SAID[report]}
    name = Address(f"original/{report.id}")
    return Original(name, report, Verdict.SAME, "0", "f.txt", None, "2026-01-01", "", sentences, places)


def compared(*cells: dict[str, tuple[str, ...]], files: bool = False) -> Comparison:
    reports = tuple(
        ComparedReport(key, None if files else address, None, address, Read.FULL)
        for key, address in (("A", ONE), ("B", TWO))
    )
    units = {
        "A": tuple(Unit(at, "x") for at in ("1.1", "1.2", "1.2.b", "1.3")),
        "B": tuple(Unit(at, "x") for at in ("1.1", "2.1")),
    }
    rows = tuple(Row(None, "row", RowStatus.REWORDED, {}, False, False, False, each, ()) for each in cells)
    return Comparison(reports, "A", units, {"A": (), "B": ()}, (), rows, (), {})


def verifying(*kept: Address) -> Verifying:
    return Verifying(lambda report: [original(report)] if report in kept else [])


def test_the_sentence_itself_stands_in_the_row_with_its_words_marked() -> None:
    (row,) = verifying(ONE, TWO).verified(compared({"A": ("1.1",), "B": ("1.1",)})).rows
    assert row.originals is not None
    one, two = row.originals.quotations
    assert (one.key, one.at, two.text) == ("A", ("1.1",), SAID[TWO]["1.1"])
    assert [one.text[mark.start : mark.end] for mark in one.marks] == ["every"]
    assert [two.text[mark.start : mark.end] for mark in two.marks] == ["each"]
    assert row.originals.doubts == ()


def test_parts_of_one_passage_are_one_sentence() -> None:
    (row,) = verifying(ONE).verified(compared({"A": ("1.2", "1.2.b"), "B": ()})).rows
    assert row.originals is not None
    (one,) = row.originals.quotations
    assert (one.at, one.text, one.marks) == (("1.2",), SAID[ONE]["1.2"], ())


def test_rows_that_the_engine_has_otherwise_say_so() -> None:
    wrong = compared({"A": ("1.1",), "B": ("1.1",)}, {"A": ("1.3",), "B": ("2.1",)}, {"A": ("1.2",), "B": ()})
    right, apart, missed = verifying(ONE, TWO).verified(wrong).rows
    assert right.originals is not None
    assert apart.originals is not None
    assert missed.originals is not None
    assert right.originals.doubts == ()
    assert [(doubt.together, doubt.ones, doubt.others) for doubt in apart.originals.doubts] == [
        (False, ("A 1.3",), ("B 2.1",)),
        (True, ("A 1.2",), ("B 2.1",)),
    ]
    assert [(doubt.together, doubt.ones, doubt.others) for doubt in missed.originals.doubts] == [
        (True, ("A 1.2",), ("B 2.1",))
    ]


def test_terms_that_originals_use_for_each_other_are_counted() -> None:
    said = [f"The {each} met the board of migration there." for each in ("sailors", "keepers", "pilots")]
    SAID[ONE] |= {f"5.{n}": text for n, text in enumerate(said)}
    SAID[TWO] |= {f"5.{n}": text.replace("migration", "immigration") for n, text in enumerate(said)}
    try:
        cells = ({"A": (f"5.{n}",), "B": (f"5.{n}",)} for n in range(3))
        found = verifying(ONE, TWO).verified(compared(*cells)).wording
    finally:
        for report in (ONE, TWO):
            for n in range(3):
                del SAID[report][f"5.{n}"]
    assert [(dict(pair.terms), pair.count) for pair in found] == [({"A": "migration", "B": "immigration"}, 3)]


def test_without_originals_nothing_changes() -> None:
    comparison = compared({"A": ("1.1",), "B": ("1.1",)})
    assert verifying().verified(comparison) is comparison
    files = compared({"A": ("1.1",), "B": ("1.1",)}, files=True)
    assert verifying(ONE, TWO).verified(files) is files
