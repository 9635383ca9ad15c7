"""Ctrl+C while the program is still loading: no traceback, the exit code that a shell gives."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src"
INTERRUPTED = (  # what Ctrl+C does at the first look for a module of that name
    "import sys, runpy\n"
    "class Interrupts:\n"
    "    def find_spec(self, name, path=None, target=None):\n"
    "        if name == {module!r}: raise KeyboardInterrupt\n"
    "sys.meta_path.insert(0, Interrupts())\n"
    "sys.argv = ['migbrowser', 'events']\n"
    "runpy.run_module('migbrowser', run_name='__main__')\n"
)


@pytest.mark.parametrize(
    "module",
    ["migbrowser.app", "migbrowser.cli.arguments", "migbrowser.cli.main", "migbrowser.store.catalogue"],
)
def test_an_interruption_while_loading_is_no_traceback(module):
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED.format(module=module)],
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
