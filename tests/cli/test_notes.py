"""Notes on the command line: listed, searched, written to a file."""

import io
import json
from pathlib import Path

import pytest

from migbrowser.cli.arguments import parse
from migbrowser.cli.main import run_command
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import open_library

EVENT, CLAUSE = "event/2023-arica-lights", "clause/lights-charter/1"


@pytest.fixture
def folder(tiny_database: Path, tmp_path: Path) -> Path:
    services = services_of(tiny_database, tmp_path / "library")
    services.annotating.write(services.browsing.resolve(services.browsing.events()[1].address), "灯塔 *ask*")
    services.annotating.write(services.browsing.clauses()[0].address, "# keep\nan eye on it")
    services.library.close()
    services.catalogue.close()
    return tmp_path / "library"


def services_of(database: Path, folder: Path) -> Services:
    return Services(lambda: Catalogue(database), lambda: open_library(folder), Path())


def run(database: Path, folder: Path, *argv: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    services = services_of(database, folder)
    code = run_command(parse(argv), services, out, err)
    for name in ("catalogue", "library"):
        if name in vars(services):
            getattr(services, name).close()
    return code, out.getvalue(), err.getvalue()


def test_notes_are_listed_with_what_they_are_on(tiny_database: Path, folder: Path) -> None:
    code, text, err = run(tiny_database, folder, "notes")
    assert (code, err) == (0, "")
    assert EVENT in text
    assert "keep" in text
    code, text, _ = run(tiny_database, folder, "notes", "--json")
    found = json.loads(text)
    assert {each["address"]: each["text"] for each in found}[EVENT] == "灯塔 *ask*"
    assert set(found[0]) == {"address", "title", "text", "begun", "changed", "there"}


def test_words_narrow_them_and_nothing_found_is_a_no(tiny_database: Path, folder: Path) -> None:
    code, text, _ = run(tiny_database, folder, "notes", "灯", "--json")
    assert (code, [each["address"] for each in json.loads(text)]) == (0, [EVENT])
    assert run(tiny_database, folder, "notes", "pelican") == (1, "nothing found\n", "")


def test_all_of_them_go_to_a_file(tiny_database: Path, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "notes.md"
    assert run(tiny_database, folder, "notes", "--to", str(target)) == (0, "", "")
    assert "an eye on it" in target.read_text("utf-8")
    code, out, err = run(tiny_database, folder, "notes", "--to", str(tmp_path / "notes.doc"))
    assert (code, out) == (2, "")
    assert ".md .json" in err
