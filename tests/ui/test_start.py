import os
import subprocess
import sys
import threading
from argparse import Namespace

import pytest

from migbrowser import paths
from migbrowser.app import NOTHING_TYPED
from migbrowser.cli.arguments import parse
from migbrowser.model.errors import Problem, UserError
from migbrowser.ui import start as starting
from migbrowser.ui.assembly import assemble
from migbrowser.ui.tabs import NAMES
from migbrowser.ui.theme import ThemeChoice

# What a start must not wait for: other people's libraries, deeds and values of other tabs, other windows.
LATER = (
    *("numpy", "typst", "sqlite_utils", "rapidfuzz", "lxml", "citeproc", "multiprocessing"),
    *("PySide6.QtNetwork", "PySide6.QtPdf", "PySide6.QtPrintSupport"),
    *(f"migbrowser.services.{name}" for name in ("comparing", "exporting", "searching", "showing")),
    *(
        f"migbrowser.model.{name}"
        for name in ("clause", "comparison", "document", "party", "query", "search")
    ),
    *(
        f"migbrowser.ui.views.{name}"
        for name in ("participants", "clauses", "search", "compare", "reader", "tray")
    ),
    *("migbrowser.ui.dialogs", "migbrowser.ui.models.participants_words", "migbrowser.cli.arguments"),
)
STOP_AT_THE_FIRST_PICTURE = """
import sys
import threading
from pathlib import Path

from migbrowser import paths
from migbrowser.services.services import Services
from migbrowser.ui import start


def open_catalogue():
    from migbrowser.store.catalogue import Catalogue

    return Catalogue(Path(sys.argv[1]))


def stop(rest, milliseconds):
    if milliseconds == 0:  # else nothing but the frame is painted
        print(rest.parent().tabs.current.model.rowCount(), *sys.modules)
        start.QApplication.quit()


start._Rest.wait = stop
start.start(lambda: Services(open_catalogue, None, paths.resources()), "", Path(sys.argv[2]))
"""


def arguments(command, **values):
    return Namespace(command=command, link=None, catalogue=None, library=None, **values)


def test_nothing_that_can_wait_is_imported_before_the_first_picture(catalogue_path, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", STOP_AT_THE_FIRST_PICTURE, str(catalogue_path), str(tmp_path)],
        env={
            **os.environ,
            "PYTHONPATH": str(paths.resources().parent / "src"),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    events, *modules = done.stdout.split()
    assert int(events) > 1
    assert [name for name in LATER if name in modules] == []


def test_a_start_without_arguments_is_what_the_parser_makes_of_none():
    assert vars(parse([])) == NOTHING_TYPED


def test_the_tour_takes_a_picture_of_every_tab(qapp, open_real, tmp_path, capsys):
    wanted = arguments("tour", to=tmp_path / "pictures", theme="dark", language="en", size=(1280, 800))
    assert starting.draw(wanted, open_real) == starting.DONE
    named = capsys.readouterr().out.splitlines()
    assert [line.rpartition("-")[2] for line in named[: len(NAMES)]] == [f"{name}.png" for name in NAMES]
    assert len(named) == len(list((tmp_path / "pictures").iterdir()))
    assert any(line.endswith("-clauses-grid.png") for line in named)  # what a view itself finds worth showing
    assert any(line.endswith("-tray-preview.png") for line in named)


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


@pytest.fixture
def unshown(qtbot, open_real, tmp_path):
    """The real window before it is shown, and what holds its services back."""
    held = threading.Event()

    def open_services():
        held.wait(10)
        return open_real()

    whole = assemble(open_services, paths.resources(), tmp_path, ThemeChoice.LIGHT)
    qtbot.addWidget(whole.window)
    whole.window.begin()
    starting._show_once_ready(whole)
    yield whole, held
    held.set()
    whole.close()


def test_window_is_first_shown_with_its_entries(qtbot, monkeypatch, unshown):
    whole, held = unshown
    rows = []
    monkeypatch.setattr(
        type(whole.window), "showEvent", lambda window, _: rows.append(window.tabs.current.model.rowCount())
    )
    held.set()
    qtbot.waitUntil(whole.window.isVisible)
    assert rows[0] > 1


def test_window_is_shown_all_the_same_when_entries_take_long(qtbot, unshown):
    whole, _ = unshown
    qtbot.waitUntil(whole.window.isVisible)
    assert whole.window.tabs.current.model.rowCount() == 0


def test_work_lets_the_window_on_at_once(qapp):
    before = sys.getswitchinterval()
    try:
        sys.setswitchinterval(0.005)
        assert starting.make_application() is qapp
        assert sys.getswitchinterval() <= 0.001
    finally:
        sys.setswitchinterval(before)
