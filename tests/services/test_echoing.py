"""Echoes in files and in attached originals: the surest first, *none* where nothing is near."""

from __future__ import annotations

from pathlib import Path

import pytest

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.services.attaching import Attaching
from migbrowser.services.echoing import Echoing
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import open_library

KEEPERS, PREAMBLE = Address("clause/lights-charter/1"), Address("clause/lights-charter/preamble")
TEXT = "They spoke of bread.\n\nAll keepers should soon be trained.\n\nThe cooks were thanked.\n"


@pytest.fixture
def echoing(tiny_catalogue: Catalogue) -> Echoing:
    return Echoing(tiny_catalogue, lambda _: [])


@pytest.fixture
def text(tmp_path: Path) -> Path:
    (tmp_path / "talks.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "talks.txt"


def test_the_passage_that_takes_up_a_clause_is_found_with_its_place(echoing: Echoing, text: Path) -> None:
    found = echoing.echoes_in(KEEPERS, [text])
    assert (found.clauses, found.asked, found.not_compared) == ((KEEPERS,), (str(text),), ())
    (echo,) = found.echoes
    assert (echo.clause, echo.file, echo.text) == (KEEPERS, str(text), "All keepers should soon be trained.")
    assert 0 < echo.score <= 1


def test_a_clause_that_nothing_takes_up_is_named_without_an_echo(echoing: Echoing, text: Path) -> None:
    text.write_text("They spoke of bread.\n\nThe cooks were thanked.\n", encoding="utf-8")
    found = echoing.echoes_in(Address("instrument/lights-charter"), [text])
    assert found.clauses == (PREAMBLE, KEEPERS)
    assert (found.asked, found.echoes) == ((str(text),), ())


def test_an_instrument_asks_for_each_of_its_clauses_as_if_alone(echoing: Echoing, text: Path) -> None:
    whole = echoing.echoes_in(Address("instrument/lights-charter"), [text]).echoes
    alone = [echoing.echoes_in(clause, [text]).echoes for clause in (PREAMBLE, KEEPERS)]
    assert whole == alone[0] + alone[1]


def test_a_text_in_another_script_is_said_not_to_be_compared(echoing: Echoing, text: Path) -> None:
    text.write_text("灯塔看守人应当接受培训。", encoding="utf-8")
    found = echoing.echoes_in(KEEPERS, [text])
    assert (found.asked, found.not_compared, found.echoes) == ((), (str(text),), ())


def test_attached_originals_are_looked_in_too(tiny_catalogue: Catalogue, tmp_path: Path, text: Path) -> None:
    library = open_library(tmp_path / "library")
    attaching = Attaching(tiny_catalogue, lambda: library)
    report = Address("report/gazette-zh-2023-lights")  # read in part: any text is kept
    kept = attaching.attach(report, text)
    found = Echoing(tiny_catalogue, attaching.originals).echoes_in(KEEPERS, originals=True)
    library.close()
    assert kept.original is not None
    assert found.asked == (kept.original,)
    assert [(echo.report, echo.original, echo.file) for echo in found.echoes] == [
        (report, kept.original, None)
    ]


def test_what_cannot_be_asked_is_refused(echoing: Echoing, text: Path, tmp_path: Path) -> None:
    def refused(address: str, *files: Path) -> Problem:
        with pytest.raises(UserError) as caught:
            echoing.echoes_in(Address(address), files)
        return caught.value.problem

    assert refused("party/no", text) is Problem.WRONG_KIND
    assert refused("clause/lights-charter/99", text) is Problem.NO_SUCH_ENTRY
    assert refused(KEEPERS, tmp_path / "nothing.txt") is Problem.UNREADABLE_FILE
