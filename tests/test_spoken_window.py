"""The window on a screen of its own, as a screen reader finds it: every control and every row has a name."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.model.search import Filters
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import open_library
from migbrowser.ui.memory import FILE_NAME
from migbrowser.ui.models.clauses_grid import read_said

SYSTEM = "/usr/bin/python3"
BUS = Path("/usr/libexec/at-spi-bus-launcher")
EVENT = Address("event/2025-lianyungang-regional")
STEPS = {
    "timeline": {"keys": ["ctrl+1"], "table": "Events"},
    "comparison": {"keys": ["ctrl+r"], "table": "What the reports say, row by row"},
    "participants": {"keys": ["ctrl+2"], "table": "Parties and events"},
    "participants, the list": {"press": "Show as: List", "table": "Attendance"},
    "clauses, the statements of a cell": {"keys": ["ctrl+3"], "table": "Statements"},
    "clauses": {"press": "Show as: List", "table": "Clauses"},
    "clauses, the tree": {"table": "Narrow the clauses"},
    "clauses, the grid": {
        "press": "Show as: Topics × instruments",
        "table": "Topics by instruments and later events",
    },
    "search": {"keys": ["ctrl+l"], "type": "border", "table": "Results"},
    "search, what narrows it": {"table": "Narrow the results"},
    "search, in context": {"press": "In context", "table": "Hits in context"},
    "selection": {"press": "Show the selected entries", "table": "Selected entries"},
    "selection, its pages": {"press": "Preview", "table": "Pages"},
    "notes": {"do": "All notes", "table": "All notes"},
    "saved searches": {"do": "Saved searches…", "table": "Saved searches"},
    "going anywhere": {"do": "Go to anything…", "table": "Found"},
    "handbook": {"do": "Handbook", "table": "Contents"},
}


def _missing() -> str:
    """What a screen of one's own would need and is not here."""
    tools = [tool for tool in ("Xvfb", "dbus-daemon", "xdotool") if not shutil.which(tool)]
    if not BUS.exists():
        tools.append(BUS.name)
    if (
        not Path(SYSTEM).exists()
        or subprocess.run([SYSTEM, "-c", "import pyatspi"], check=False, capture_output=True).returncode
    ):
        tools.append("pyatspi")
    return ", ".join(tools)


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A screen, a bus, and the bus of screen readers, for as long as they are asked."""
    if missing := _missing():
        pytest.skip(f"needs {missing}")
    with contextlib.ExitStack() as stack:
        run = tmp_path_factory.mktemp("run")
        run.chmod(0o700)
        around = {**os.environ, "XDG_RUNTIME_DIR": str(run), "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        around.pop("PYTHONPATH", None)
        screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
        around["DISPLAY"] = f":{_first_line(stack, screen, around)}"
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        around["DBUS_SESSION_BUS_ADDRESS"] = _first_line(stack, bus, around)
        _started(stack, [str(BUS), "--launch-immediately"], around)
        yield {**around, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


def _first_line(stack: contextlib.ExitStack, command: list[str], around: dict[str, str]) -> str:
    started = _started(stack, command, around)
    return str(started.stdout.readline()).strip()


def _started(stack: contextlib.ExitStack, command: list[str], around: dict[str, str]) -> subprocess.Popen:
    started = stack.enter_context(
        subprocess.Popen(command, env=around, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    )
    stack.callback(started.terminate)  # before it is waited for
    return started


@pytest.fixture(scope="module")
def told(surroundings, real_database, tmp_path_factory) -> dict[str, dict]:
    """What the tree says at each step."""
    library = tmp_path_factory.mktemp("library")
    services = Services(lambda: Catalogue(real_database), lambda: open_library(library), paths.resources())
    services.collecting.add([EVENT, Address("clause/initiative-2023/12")])
    services.annotating.write(EVENT, "Ask who counted.")
    services.remembering.save("Borders", "border", Filters())
    cell = next(cell for cell in read_said(services) if EVENT in cell)
    state = {"tabs": {"clauses": {"page": "said", "cell": list(cell)}}}
    (library / FILE_NAME).write_text(json.dumps(state), "utf-8")
    command = [
        sys.executable,
        "-m",
        "migbrowser",
        "--catalogue",
        str(real_database),
        "--library",
        str(library),
        EVENT.link,
    ]
    here = Path(__file__).parent
    source = {**surroundings, "PYTHONPATH": str(here.parent / "src")}
    with contextlib.ExitStack() as stack:
        _started(stack, command, source)
        reader = [SYSTEM, str(here / "spoken_window.py")]
        steps = json.dumps(list(STEPS.values()))
        done = subprocess.run(
            reader, check=False, input=steps, env=surroundings, capture_output=True, text=True, timeout=300
        )
    assert done.returncode == 0, done.stdout + done.stderr
    return dict(zip(STEPS, map(json.loads, done.stdout.splitlines()), strict=True))


@pytest.mark.real
@pytest.mark.parametrize("step", STEPS)
def test_every_control_and_every_row_has_a_name(told, step):
    said = told[step]
    assert said["controls"] > 20
    assert said["nameless"] == []
    assert said["rows"]
    assert [n for n, row in enumerate(said["rows"]) if not row.strip()] == []
