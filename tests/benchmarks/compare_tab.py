"""How soon the Compare tab shows rows after a choice, and how long it keeps the window from anything else.

    python tests/benchmarks/compare_tab.py

The window is the real one over the real catalogue, without a display; files are made up, for measure only.
The first row counts from the choice until the table is painted with it, on the clock. A slice is one event of
the main thread from its beginning to its end, its painting included, by `time.thread_time`: so long nothing
else moves.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src")]

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from migbrowser import paths  # noqa: E402
from migbrowser.model.address import Address  # noqa: E402
from migbrowser.services.building import build  # noqa: E402
from migbrowser.services.services import Services  # noqa: E402
from migbrowser.store.catalogue import Catalogue  # noqa: E402
from migbrowser.store.library import open_library  # noqa: E402
from migbrowser.ui.assembly import Assembly, assemble  # noqa: E402
from migbrowser.ui.theme import ThemeChoice  # noqa: E402

FIRST, SLICE = 100.0, 10.0  # ms: what is aimed at
TIMES, STEPS, SENTENCES = 12, 40, (40, 30)
PAUSE = 60  # ms, three times over: what is done little by little is done by then
EVENTS = ("event/2025-lianyungang-regional", "event/2025-lianyungang-subforum")


class Watched(QApplication):
    """An application that notes how long each event keeps the main thread."""

    depth, slices = 0, [0.0]

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """As ever, on the watch."""
        Watched.depth += 1
        before = time.thread_time()
        try:
            return bool(super().notify(receiver, event))
        finally:
            Watched.depth -= 1
            if not Watched.depth:
                Watched.slices.append(1000 * (time.thread_time() - before))


class Painted(QObject):
    """When a table is first painted with rows of another comparison than before."""

    def __init__(self, view: Any) -> None:
        super().__init__()
        self._view, self._before, self.at = view, view.model.comparison, 0.0
        view.table.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Note the first painting."""
        model = self._view.model
        if event.type() is QEvent.Type.Paint and not self.at and model.comparison is not self._before:
            self.at = time.perf_counter()
        return False


class Found(NamedTuple):
    """What some choices took, in ms: until the first row of each; the longest slice of each."""

    firsts: list[float]
    slices: list[float]


def opened(catalogue: Path, library: Path) -> Assembly:
    """The window on its Compare tab."""
    whole = assemble(
        lambda: Services(lambda: Catalogue(catalogue), lambda: open_library(library), paths.resources()),
        paths.resources(),
        library,
        ThemeChoice.LIGHT,
    )
    whole.theme.load_fonts()
    whole.window.begin()
    whole.window.resize(1440, 900)
    whole.window.show()
    whole.window.begin_rest()
    whole.context.show_tab("compare")
    rest(whole)
    gc.collect()
    gc.freeze()  # as behind the program's first picture
    return whole


def rest(whole: Assembly) -> None:
    """Wait until nothing is to be done any more."""
    loop = QEventLoop()  # a loop of its own: what is to be deleted is deleted only behind one
    for _ in range(3):
        whole.jobs.settle()
        QTimer.singleShot(PAUSE, loop.quit)
        loop.exec()


def chosen(whole: Assembly, *choices: tuple[Address | Path, ...]) -> Found:
    """What it takes to compare each of these, again and again."""
    view: Any = whole.window.tabs.current
    found = Found([], [])
    for _ in range(TIMES):
        for choice in choices:
            painted = Painted(view)
            Watched.slices = [0.0]
            before = time.perf_counter()
            view.compare(choice)
            while not painted.at:
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            rest(whole)
            found.firsts.append(1000 * (painted.at - before))
            found.slices.append(max(Watched.slices))
            view.table.viewport().removeEventFilter(painted)
    return found


def walked(whole: Assembly, deed: Callable[[], None]) -> list[float]:
    """The longest slice of each of some steps."""
    found = []
    for _ in range(STEPS):
        Watched.slices = [0.0]
        before = time.thread_time()
        deed()
        found.append(1000 * (time.thread_time() - before))
        rest(whole)
        found[-1] = max(found[-1], *Watched.slices)
    return found


def say(what: str, taken: list[float], target: float) -> None:
    """One line: the median, and what nineteen in twenty stay under, beside what is aimed at."""
    middle, late = statistics.median(taken), sorted(taken)[int(0.95 * len(taken))]
    verdict = "" if late <= target else ": MISSED"
    print(
        f"{what:44} median {middle:6.1f} ms, p95 {late:6.1f}, longest {max(taken):6.1f}"
        f"   (p95 no more than {target:.0f}{verdict})"
    )


def files(folder: Path) -> tuple[Path, ...]:
    """Two made-up reports, the second a part of the first in another order."""
    whole = [f"Delegation {n} proposed plan {n * 7} for harbour {n * 3}." for n in range(SENTENCES[0])]
    found = (folder / "one.txt", folder / "two.txt")
    for file, sentences in zip(found, (whole, whole[: -SENTENCES[1] - 1 : -1]), strict=True):
        file.write_text("\n\n".join(sentences), encoding="utf-8")
    return found


def main() -> int:
    """Builds the catalogue, then measures."""
    _application = Watched([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(ROOT / "data", folder / "catalogue.db")
        whole = opened(folder / "catalogue.db", folder)
        events = chosen(whole, *((Address(event),) for event in EVENTS))
        say("first row after an event is chosen", events.firsts, FIRST)
        say("longest slice of that", events.slices, SLICE)
        texts = chosen(whole, files(folder), tuple(reversed(files(folder))))
        say(f"first row of two files, {SENTENCES[0]} × {SENTENCES[1]} sentences", texts.firsts, FIRST)
        say("longest slice of that", texts.slices, SLICE)
        chosen(whole, (Address(EVENTS[0]),))
        view: Any = whole.window.tabs.current
        say("next difference, longest slice", walked(whole, view.deeds()["next_difference"]), SLICE)
        say("differences only, longest slice", walked(whole, view.header.only.click), SLICE)
        whole.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
