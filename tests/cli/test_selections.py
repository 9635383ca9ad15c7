"""Selections on the command line: listed, exported by name; correction requests."""

import io
import json
import tomllib
from pathlib import Path

import pytest

from migbrowser.cli.arguments import parse
from migbrowser.cli.main import run_command
from migbrowser.model.address import Address
from migbrowser.model.selection import TextKind
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import open_library

EVENT = Address("event/2023-arica-lights")
RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def run(tiny_database: Path, tmp_path: Path):
    services = Services(lambda: Catalogue(tiny_database), lambda: open_library(tmp_path / "lib"), RESOURCES)
    services.collecting.add([EVENT, Address("topic/no-longer")])
    services.collecting.make("For the  minister")
    services.collecting.add([EVENT])
    services.collecting.write(TextKind.PARAGRAPH, "Read this first.", 0)
    services.collecting.entitle("On lamps")

    def command(*argv: str) -> tuple[int, str, str]:
        out, err = io.StringIO(), io.StringIO()
        code = run_command(parse(argv), services, out, err)
        return code, out.getvalue(), err.getvalue()

    yield command
    services.library.close()
    services.catalogue.close()


def test_they_are_listed(run) -> None:
    code, text, _ = run("selections", "--json")
    assert code == 0
    assert json.loads(text) == [
        {"name": "", "title": "", "entries": 2, "present": False},
        {"name": "For the minister", "title": "On lamps", "entries": 1, "present": True},
    ]
    code, text, _ = run("selections")
    assert text.splitlines()[2].split() == ["*", "1", "For", "the", "minister", "On", "lamps"]


def test_one_is_exported_with_its_title_and_words(run, tmp_path: Path) -> None:
    assert run("export", "--selection", "For the minister", "--to", str(tmp_path / "a.md")) == (0, "", "")
    text = (tmp_path / "a.md").read_text("utf-8")
    assert text.startswith("# On lamps\n")
    assert "> Read this first." in text


def test_what_is_gone_stops_no_export_of_a_selection(run, tmp_path: Path) -> None:
    assert run("export", "--selection", "", "--to", str(tmp_path / "a.md"))[0] == 0
    assert "not in this edition" in (tmp_path / "a.md").read_text("utf-8")
    assert run("export", "topic/no-longer", "--to", str(tmp_path / "b.md"))[0] == 2


def test_an_unknown_name_is_said_with_those_there_are(run, tmp_path: Path) -> None:
    code, out, err = run("export", "--selection", "Minister", "--to", str(tmp_path / "a.md"))
    assert (code, out) == (2, "")
    assert "“For the minister”" in err
    assert not (tmp_path / "a.md").exists()


def test_a_correction_is_requested(run, tmp_path: Path) -> None:
    target = tmp_path / "c.toml"
    given = ("correct", EVENT, "--right", "It was in May.", "--to", str(target))
    assert run(*given, "--evidence", "https://x.example") == (0, "", "")
    assert tomllib.loads(target.read_text("utf-8"))["should_be"] == "It was in May."
    code, _, err = run(*given, "--part", "nonsense")
    assert code == 2
    assert "nonsense" in err
