"""Fingerprints and originals as an archivist meets them."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from migbrowser.cli.arguments import parse
from migbrowser.cli.main import run_command
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import open_library

POST = "report/post-en-2022-lights"
LAMPS = "Talks on lamps\n\nNorway said to all coasts that lamps had better be “brighter”, on March 1 and 2.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "saved.txt"
    path.write_text(LAMPS, encoding="utf-8")
    return path


def run(database: Path, folder: Path, *argv: str) -> tuple[int, str, str]:
    """The code, stdout and stderr of a command whose library is in `folder`."""
    out, err = io.StringIO(), io.StringIO()
    services = Services(lambda: Catalogue(database), lambda: open_library(folder), Path())
    code = run_command(parse(argv), services, out, err)
    for name in ("catalogue", "library"):
        if name in vars(services):
            getattr(services, name).close()
    return code, out.getvalue(), err.getvalue()


def attached(database: Path, tmp_path: Path, file: Path, code: int = 0) -> Any:
    found, text, err = run(database, tmp_path / "library", "attach", POST, str(file), "--json")
    assert (found, err) == (code, "")
    return json.loads(text)


def test_the_same_text(tiny_database: Path, tmp_path: Path, file: Path) -> None:
    found = attached(tiny_database, tmp_path, file)
    given = {
        "report": POST,
        "verdict": "same",
        "share": 1.0,
        "missing": [],
        "added": [],
        "places": {"0.1": ["0.1"], "1.1": ["1.1"]},
        "title": "Talks on lamps",
        "file": "saved.txt",
        "sentences": 2,
        "statements": ["statement/post-en-2022-lights/1.1"],
    }
    assert found.items() >= given.items()
    assert found["original"] == f"original/{found['sha256'][:16]}"
    library = open_library(tmp_path / "library")
    assert [each.address for each in library.originals(POST)] == [found["original"]]
    library.close()


def test_changed_since(tiny_database: Path, tmp_path: Path, file: Path) -> None:
    file.write_text(LAMPS.replace("brighter", "darker"), encoding="utf-8")
    found = attached(tiny_database, tmp_path, file)
    assert (found["verdict"], found["missing"], found["added"][0]["at"]) == ("changed", ["1.1"], "1.1")
    text = run(tiny_database, tmp_path / "library", "attach", POST, str(file))[1]
    assert "changed since it was catalogued" in text
    assert "darker" in text


def test_another_text_is_a_no_and_is_not_kept(tiny_database: Path, tmp_path: Path, file: Path) -> None:
    file.write_text("A museum\n\nA museum opened again. Entry is free.\n", encoding="utf-8")
    found = attached(tiny_database, tmp_path, file, code=1)
    assert (found["verdict"], found["original"]) == ("other", None)
    assert not (tmp_path / "library").exists()


def test_a_fingerprint_is_written(
    tiny_database: Path, tiny_sources: Path, tmp_path: Path, file: Path
) -> None:
    target = tiny_sources / "fingerprints" / "post-en-2022-lights.toml"
    target.unlink()
    argv = ("catalogue", "fingerprint", str(tiny_sources), POST, str(file))
    assert run(tiny_database, tmp_path, *argv) == (0, f"2 sentences: {target}\n", "")
    assert target.is_file()


def test_a_fingerprint_of_a_report_read_in_part(
    tiny_database: Path, tiny_sources: Path, tmp_path: Path, file: Path
) -> None:
    argv = ("catalogue", "fingerprint", str(tiny_sources), "report/gazette-zh-2023-lights", str(file))
    code, out, err = run(tiny_database, tmp_path, *argv)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "read in full" in err
