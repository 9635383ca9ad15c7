"""A list of all hits in a real list view: numbers with a cache of pages, beside everything in memory.

python lists.py CATALOGUE ours|all        one of them alone, as JSON: so its memory is its own
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "src"))

from measuring import say

from migbrowser.model.query import Everything
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.search import SearchIndex

JUMPS = 300
_SLICE = 50  # entries that are fetched at once


def listed(catalogue: Path, *, million: bool) -> None:
    """Print how the two lists of every entry compare."""
    ours, everything = (_alone(catalogue, mode) for mode in ("ours", "all"))
    times = (ours["first"], everything["first"])
    say("a list of all: first rows", times, 0.05 if million else None)
    memory = (ours["memory"], everything["memory"])
    say("a list of all: memory", memory, 0.12 if million else None, "MB")
    jumps = (ours["jump"], everything["jump"])
    say("a list of all: a jump anywhere, drawn, p95", jumps, 1.4 if million else None)


def _alone(catalogue: Path, mode: str) -> dict[str, float]:
    command = [sys.executable, __file__, str(catalogue), mode]
    answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {name: float(value) for name, value in answer.items()}


def main(arguments: Sequence[str]) -> int:
    """Show the list, jump about in it, and say what that took."""
    from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
    from PySide6.QtWidgets import QApplication, QListView

    path, mode = arguments
    application = QApplication([])
    catalogue = Catalogue(Path(path))
    index = SearchIndex(catalogue.connection, catalogue.path)

    class Rows(QAbstractListModel):
        """As many rows as `count` says, each worded by `text`."""

        def __init__(self, count: int, text: Callable[[int], str]) -> None:
            super().__init__()
            self.count, self.text = count, text

        def rowCount(self, _: Any = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
            return self.count

        def data(self, at: Any, role: int = Qt.ItemDataRole.DisplayRole) -> object:
            return self.text(at.row()) if role == Qt.ItemDataRole.DisplayRole else None

    view = QListView()
    view.setUniformItemSizes(True)
    view.resize(700, 800)
    view.setModel(Rows(30, lambda row: f"{row} 移民"))  # reads the fonts
    view.show()
    application.processEvents()
    view.grab()
    before, start = _memory(), time.perf_counter()
    if mode == "all":
        rows = index.shown(index.entries(Everything()))
        view.setModel(Rows(len(rows), lambda row: f"{rows[row].title} {rows[row].body}"))
        view.grab()
        first = time.perf_counter() - start
    else:
        newest = [f"{one.title} {one.body}" for one in index.shown(index.newest(Everything(), _SLICE))]
        view.setModel(Rows(len(newest), newest.__getitem__))
        view.grab()
        first = time.perf_counter() - start
        entries = index.entries(Everything())[::-1]

        @lru_cache(maxsize=40)
        def part(at: int) -> list[str]:
            wanted = entries[at * _SLICE : (at + 1) * _SLICE]
            return [f"{one.title} {one.body}" for one in index.shown(wanted)]

        view.setModel(Rows(len(entries), lambda row: part(row // _SLICE)[row % _SLICE]))
    application.processEvents()
    jumps = sorted(_jumps(view))
    memory = _memory() - before
    print(json.dumps({"first": first * 1000, "memory": memory, "jump": jumps[int(len(jumps) * 0.95)]}))
    return 0


def _jumps(view: Any) -> list[float]:
    """Milliseconds of jumps to anywhere, each until it is drawn."""
    chance, taken = random.Random(1), []
    bar = view.verticalScrollBar()
    for _ in range(JUMPS):
        start = time.perf_counter()
        bar.setValue(chance.randrange(bar.maximum()))
        view.grab()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def _memory() -> float:
    """Megabytes that this process ever held; without Linux, its parent may count too."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return int(status.partition("VmHWM:")[2].split()[0]) / 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
