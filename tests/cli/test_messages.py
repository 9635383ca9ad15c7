import re
from collections.abc import Iterator
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.cli.messages import FAULTS, NEAREST, SENTENCES, finding_sentence, sentence
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.finding import Fault, Finding


def templates() -> Iterator[str]:
    yield from SENTENCES.values()
    yield from FAULTS.values()
    yield NEAREST


def test_everything_that_can_go_wrong_has_its_sentence() -> None:
    assert set(SENTENCES) == set(Problem)
    assert set(FAULTS) == set(Fault)


def test_sentences_end_as_sentences() -> None:
    assert all(text.endswith((".", "?")) for text in SENTENCES.values())


def test_fields_are_plain_names() -> None:
    for text in templates():
        assert all(not name or re.fullmatch(r"[a-z]+", name) for _, name, _, _ in Formatter().parse(text))


@pytest.mark.parametrize("problem", Problem)
def test_missing_values_fail_nothing(problem: Problem) -> None:
    assert sentence(UserError(problem))


def test_the_nearest_entry_is_offered() -> None:
    error = UserError(Problem.NO_SUCH_ENTRY, address="party/k", nearest="party/kr")
    assert sentence(error) == "The catalogue has no entry “party/k”. Did you mean party/kr?"


def test_bad_sources_name_the_first_fault() -> None:
    findings = [
        Finding("a.toml", 3, Fault.MISSING_KEY, {"key": "title"}),
        Finding("b.toml", 1, Fault.NO_TOPIC),
    ]
    line = sentence(UserError(Problem.BAD_SOURCE, path="data", findings=findings))
    assert "2 faults" in line
    assert "a.toml:3: title is missing; add it." in line


def test_templates_are_translated_before_they_are_filled() -> None:
    error = UserError(Problem.NO_SUCH_FOLDER, path="{x}")
    assert sentence(error, lambda _: "没有文件夹 {path}") == "没有文件夹 {x}"


@given(st.text(), st.sampled_from(sorted(Problem)))
def test_whatever_the_values_it_is_one_short_line(value: str, problem: Problem) -> None:
    names = ("path", "reason", "address", "nearest", "expected", "known", "found", "value", "name", "given")
    said = sentence(UserError(problem, **dict.fromkeys(names, value * 50)))
    assert said.isprintable()
    assert len(said) < 1500


def test_a_finding_says_where_it_is() -> None:
    finding = Finding("a\nb.toml", 7, Fault.BAD_CHOICE, {"key": "read", "value": "a\u202eb", "known": "full"})
    assert finding_sentence(finding) == "a b.toml:7: read: “a b” is not one of full"
