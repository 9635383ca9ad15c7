import os
import subprocess
import sys
from argparse import Namespace

import pytest

from migbrowser import paths
from migbrowser.model.errors import Problem, UserError
from migbrowser.ui import start as starting
from migbrowser.ui.tabs import NAMES

SLOW = ("numpy", "typst", "sqlite_utils", "rapidfuzz", "platformdirs", "PySide6.QtNetwork")


def arguments(command, **values):
    return Namespace(command=command, link=None, catalogue=None, library=None, **values)


def test_nothing_slow_is_imported_before_the_first_picture():
    code = (
        "import sys; import migbrowser.ui.start, migbrowser.ui.views.timeline; "
        f"print([name for name in {SLOW!r} if name in sys.modules])"
    )
    source = str(paths.resources().parent / "src")
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": source},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_the_tour_takes_a_picture_of_every_tab(qapp, open_real, tmp_path, capsys):
    wanted = arguments("tour", to=tmp_path / "pictures", theme="dark", language="en", size=(1280, 800))
    assert starting.draw(wanted, open_real) == starting.DONE
    named = capsys.readouterr().out.splitlines()
    assert [line.rpartition("-")[2] for line in named[: len(NAMES)]] == [f"{name}.png" for name in NAMES]
    assert len(named) == len(list((tmp_path / "pictures").iterdir()))


def test_a_tour_into_a_file_is_bad_input(qapp, services, tmp_path, capsys):
    (tmp_path / "file").touch()
    wanted = arguments("tour", to=tmp_path / "file", theme="light", language="en", size=(1280, 800))
    assert starting.draw(wanted, lambda: services) == starting.BAD_INPUT
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("migbrowser: ")
    assert len(said.err.splitlines()) == 1


def test_a_tour_without_a_catalogue_is_bad_input(qapp, tmp_path, capsys):
    def open_services():
        raise UserError(Problem.CATALOGUE_MISSING, path="/nowhere.db")

    wanted = arguments("tour", to=tmp_path, theme="light", language="en", size=(1280, 800))
    assert starting.draw(wanted, open_services) == starting.BAD_INPUT
    assert "/nowhere.db" in capsys.readouterr().err


def test_the_self_test_passes_on_the_real_catalogue(qapp, open_real, capsys):
    code = starting.draw(arguments("self-test"), open_real)
    said = capsys.readouterr().out
    assert "FAILED" not in said
    assert code == starting.DONE


def test_the_self_test_says_what_is_wrong(qapp, services, stand_ins, capsys):
    assert starting.draw(arguments("self-test"), lambda: services) == starting.FAILED
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("ok") and "catalogue" in line for line in lines)
    assert any(line.startswith("FAILED") and "PDF" in line for line in lines)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux starts without a display")
def test_without_a_display_the_window_says_so(monkeypatch, capsys, tmp_path):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert starting.start(lambda: None, "", tmp_path) == starting.BAD_INPUT
    assert "display" in capsys.readouterr().err
