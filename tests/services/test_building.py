import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from migbrowser.model.errors import Problem, UserError
from migbrowser.model.finding import Fault
from migbrowser.services.building import build
from migbrowser.services.reading import read_sources
from migbrowser.store.catalogue import Catalogue


def test_same_sources_same_bytes(tiny_sources: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(tiny_sources, tmp_path / "elsewhere")
    build(tiny_sources, tmp_path / "a.db")
    build(copy, tmp_path / "b.db")
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


@pytest.mark.parametrize("seed", ["1", "2"])
def test_hash_seed_and_locale_change_nothing(
    tiny_sources: Path, tiny_database: Path, tmp_path: Path, seed: str
) -> None:
    code = (
        "import sys; from pathlib import Path; from migbrowser.services.building import build;"
        "build(Path(sys.argv[1]), Path(sys.argv[2]))"
    )
    folder = str(Path(__file__).parents[2] / "src")
    environment = os.environ | {
        "PYTHONHASHSEED": seed,
        "LC_ALL": "C",
        "TZ": "Asia/Tokyo",
        "PYTHONPATH": folder,
    }
    target = tmp_path / "c.db"
    subprocess.run([sys.executable, "-c", code, str(tiny_sources), str(target)], check=True, env=environment)
    assert target.read_bytes() == tiny_database.read_bytes()


def test_the_edition_is_that_of_the_sources(tiny_sources: Path, tmp_path: Path) -> None:
    edition = build(tiny_sources, tmp_path / "a.db")
    assert (edition.date, edition.hash) == ("2024-05-01", read_sources(tiny_sources).hash)
    catalogue = Catalogue(tmp_path / "a.db")
    assert catalogue.edition() == edition
    catalogue.close()


def test_it_can_be_searched(tiny_catalogue: Catalogue) -> None:
    found = tiny_catalogue.rows("SELECT count(*) AS n FROM ft WHERE ft MATCH '\"lamps\"'")
    assert found[0]["n"] > 0


def test_bad_sources_leave_the_old_file(tiny_sources: Path, tmp_path: Path) -> None:
    (tiny_sources / "topics.toml").write_text("[[topic]]\n")
    target = tmp_path / "a.db"
    target.write_text("old")
    with pytest.raises(UserError) as caught:
        build(tiny_sources, target)
    assert caught.value.problem is Problem.BAD_SOURCE
    findings = caught.value.values["findings"]
    assert isinstance(findings, list)
    assert Fault.MISSING_KEY in {finding.fault for finding in findings}
    assert target.read_text() == "old"


def test_a_catalogue_without_events_can_be_built(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "edition.toml").write_text("date = 2024-05-01\nschema = 1\n")
    build(sources, tmp_path / "a.db")
    catalogue = Catalogue(tmp_path / "a.db")
    assert (catalogue.events(), catalogue.addresses()) == ([], [])
    catalogue.close()
