"""A report's fingerprint tells its passages: what no statement covers, what is nowhere, what is copied."""

from pathlib import Path

import pytest

from migbrowser.model.finding import Fault, Finding
from migbrowser.services.checking import check
from migbrowser.text.fingerprint import fingerprint

POST, MARKS = "reports/post-en-2022-lights.toml", "fingerprints/post-en-2022-lights.toml"
GUESTS = "The guests went home by boat, and the lamps were put out."


@pytest.fixture
def sources(tiny_sources: Path) -> Path:
    """The small catalogue, whose report of 2022 has one sentence more than it is covered for."""
    return add(tiny_sources, MARKS, f'"1.2" = "{fingerprint([GUESTS])[0]}"\n')


def add(sources: Path, name: str, text: str) -> Path:
    with (sources / name).open("a", encoding="utf-8") as file:
        file.write(text)
    return sources


def replace(sources: Path, name: str, old: str, new: str) -> None:
    path = sources / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def only(sources: Path) -> Finding:
    findings = check(sources)
    assert len(findings) == 1, findings
    return findings[0]


def line_of(sources: Path, name: str, text: str) -> int:
    return (sources / name).read_text(encoding="utf-8").split(text)[0].count("\n") + 1


def test_a_sentence_that_no_statement_covers(sources: Path) -> None:
    found = only(sources)
    assert (found.fault, found.file) == (Fault.UNCOVERED_PASSAGE, POST)
    assert found.values == {"value": "1.2", "report": "post-en-2022-lights"}
    assert found.line == line_of(sources, POST, "[[statement]]")  # the one behind which it belongs


def test_a_statement_covers_it(sources: Path) -> None:
    statement = 'passage = "1.2"\ntext = "All left by sea."\nforce = "describes"\npoint = "lamps"\n'
    add(sources, POST, f"\n[[statement]]\n{statement}")
    assert check(sources) == []


def test_the_title_needs_no_statement(tiny_sources: Path) -> None:
    assert '"0.1"' in (tiny_sources / MARKS).read_text("utf-8")
    assert check(tiny_sources) == []


@pytest.mark.parametrize(
    ("name", "old"),
    [
        (POST, 'passage = "1.1"\ntext'),
        (POST, 'printed = "March 1 and 2"\npassage = "1.1"'),
        (POST, 'printed = "Norway"\npassage = "1.1"'),
        ("instruments/lights-charter.toml", 'passage = "1.1"'),
        ("formulae.toml", 'passage = "1.1"'),
    ],
)
def test_a_passage_that_the_report_does_not_have(tiny_sources: Path, name: str, old: str) -> None:
    replace(tiny_sources, name, old, old.replace("1.1", "7.3"))
    found = [each for each in check(tiny_sources) if each.fault is Fault.UNKNOWN_PASSAGE]
    assert [(each.file, each.values["value"]) for each in found] == [(name, "7.3")]


def test_of_a_report_without_fingerprint_nothing_is_said(tiny_sources: Path) -> None:
    replace(tiny_sources, "reports/post-en-2023-lights.toml", 'passage = "1.10"', 'passage = "9.9"')
    replace(tiny_sources, "echoes.toml", "post-en-2023-lights/1.10", "post-en-2023-lights/9.9")
    assert check(tiny_sources) == []


def test_a_report_read_in_part_has_no_fingerprint(tiny_sources: Path) -> None:
    (tiny_sources / MARKS).rename(tiny_sources / "fingerprints/gazette-zh-2023-lights.toml")
    faults = {each.fault for each in check(tiny_sources)}
    assert Fault.NOT_READ_IN_FULL in faults


def test_a_fingerprint_of_no_report(tiny_sources: Path) -> None:
    (tiny_sources / MARKS).rename(tiny_sources / "fingerprints/nobody.toml")
    found = only(tiny_sources)
    assert (found.fault, found.values["id"]) == (Fault.UNKNOWN_REFERENCE, "nobody")


@pytest.mark.parametrize(
    "bad", ['"1.3" = "xyz"', '"1.3" = "00000000000000000"', 'x = "0123456789abcdef"', '"1.3" = 3']
)
def test_a_hash_that_is_none(tiny_sources: Path, bad: str) -> None:
    assert only(add(tiny_sources, MARKS, f"{bad}\n")).fault is Fault.BAD_FORM


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (POST, 'text = "Norway proposed brighter lamps."', 'text = "{}"'),
        ("instruments/lights-charter.toml", 'text = "Ships need light."', 'text = "They need light. {}"'),
        ("echoes.toml", 'why = "Training is promised where the charter asked for it."', 'why = "{}"'),
        ("series/lights.toml", 'note = "Asked for at first, promised later."', 'note = "{}"'),
    ],
)
def test_a_sentence_taken_over(sources: Path, name: str, old: str, new: str) -> None:
    replace(sources, name, old, new.format(GUESTS.replace(",", "").upper()))
    found = [each for each in check(sources) if each.fault is Fault.REPEATS_SOURCE]
    assert [(each.file, each.values["report"]) for each in found] == [(name, "post-en-2022-lights")]
