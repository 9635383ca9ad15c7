"""Writing a report's fingerprint into the sources."""

from pathlib import Path

import pytest

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.services.checking import check
from migbrowser.services.fingerprinting import fingerprint_report

POST, GAZETTE = Address("report/post-en-2022-lights"), Address("report/gazette-zh-2023-lights")
LAMPS = "Talks on lamps\n\nNorway said to all coasts that lamps had better be “brighter”, on March 1 and 2.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "saved.txt"
    path.write_text(LAMPS, encoding="utf-8")
    return path


def problem_of(sources: Path, report: Address, file: Path) -> Problem:
    with pytest.raises(UserError) as caught:
        fingerprint_report(sources, report, file)
    return caught.value.problem


def test_the_hashes_of_the_sentences_are_written_and_nothing_else(tiny_sources: Path, file: Path) -> None:
    known = (tiny_sources / "fingerprints/post-en-2022-lights.toml").read_bytes()
    (tiny_sources / "fingerprints/post-en-2022-lights.toml").unlink()
    (tiny_sources / "fingerprints").rmdir()
    target, sentences = fingerprint_report(tiny_sources, POST, file)
    assert (target.read_bytes(), sentences) == (known, 2)
    assert "Norway" not in known.decode()
    assert check(tiny_sources) == []


def test_the_same_text_may_be_written_again(tiny_sources: Path, file: Path) -> None:
    file.write_text(LAMPS.replace("“brighter”", '"Brighter"').replace(" said", "  said"), encoding="utf-8")
    target, _ = fingerprint_report(tiny_sources, POST, file)
    assert target.name == "post-en-2022-lights.toml"


def test_another_text_takes_no_fingerprints_place(tiny_sources: Path, file: Path) -> None:
    file.write_text(LAMPS.replace("brighter", "darker"), encoding="utf-8")
    before = (tiny_sources / "fingerprints/post-en-2022-lights.toml").read_bytes()
    assert problem_of(tiny_sources, POST, file) is Problem.FINGERPRINT_DIFFERS
    assert (tiny_sources / "fingerprints/post-en-2022-lights.toml").read_bytes() == before


def test_what_cannot_be_fingerprinted(tiny_sources: Path, file: Path, tmp_path: Path) -> None:
    assert problem_of(tiny_sources, GAZETTE, file) is Problem.BAD_VALUE  # read in part
    assert problem_of(tiny_sources, Address("report/none"), file) is Problem.NO_SUCH_ENTRY
    assert problem_of(tiny_sources, Address("party/no"), file) is Problem.WRONG_KIND
    assert problem_of(tiny_sources, POST, tmp_path / "none.txt") is Problem.UNREADABLE_FILE
    assert problem_of(tmp_path / "none", POST, file) is Problem.NO_SUCH_FOLDER
    file.write_text(" \n", encoding="utf-8")
    assert problem_of(tiny_sources, POST, file) is Problem.NO_TEXT
