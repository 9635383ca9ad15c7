"""Types into the real window over a big catalogue, and says how long its thread was ever held.

python typists.py CATALOGUE

Twice over the same turns of the event loop: by the clock, which on a busy machine counts the turns of others
too, and by what the thread itself used of the processor.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from migbrowser.ui.widgets.search_line import SearchLine

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "src"))

TYPED = ("the value of", "return 移民 a", "country OR state", '"if it is"', "中国的")
KEY = 0.09  # seconds from key to key: ninety words a minute and more
LIMIT = 10.0  # milliseconds
Turn = tuple[float, float]  # milliseconds of one turn of the event loop: by the clock, of the processor


def typed(catalogue: Path) -> None:
    """Print it, from a process of its own."""
    subprocess.run([sys.executable, __file__, str(catalogue)], check=True)


def main(arguments: Sequence[str]) -> int:
    """Open the window, wait, type, and say how long the thread did not come back."""
    from PySide6.QtWidgets import QApplication

    from migbrowser import paths
    from migbrowser.services.services import Services
    from migbrowser.store.catalogue import Catalogue
    from migbrowser.store.library import open_library
    from migbrowser.ui.assembly import assemble
    from migbrowser.ui.theme import ThemeChoice

    QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        catalogue = Path(arguments[0])

        def services() -> Services:
            return Services(lambda: Catalogue(catalogue), lambda: open_library(here), paths.resources())

        whole = assemble(services, paths.resources(), here, ThemeChoice.LIGHT)
        whole.theme.load_fonts()
        whole.window.begin()
        whole.window.resize(1280, 800)
        whole.window.show()
        whole.window.begin_rest()
        whole.jobs.settle()
        line = _line(whole.window)
        whole.jobs.settle(60_000)
        _type(TYPED[0], lambda key: _press(line, key))  # reads what is read once
        whole.jobs.settle(60_000)
        gc.collect()
        gc.freeze()  # as the program does behind its first picture
        _say("the window's thread away, nothing typed", _beats(2.0, lambda: None))
        _say("…while typing, results shown", _typed(line))
        whole.window.actions_["contexts"].trigger()
        whole.jobs.settle(60_000)
        _say("…while typing, contexts shown", _typed(line))
        whole.jobs.settle(60_000)
        whole.close()
    return 0


def _line(window: QWidget) -> SearchLine:
    """The search tab's line, with the keyboard."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from migbrowser.ui.widgets.search_line import SearchLine

    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    QTest.qWait(500)
    line = window.findChild(SearchLine)
    assert line is not None
    line.setFocus()
    return line


def _typed(line: SearchLine) -> list[Turn]:
    """The turns while all of `TYPED` is typed and answered."""
    turns = []
    for text in TYPED:
        line.clear()
        turns += _type(text, lambda key: _press(line, key))
        turns += _beats(1.0, lambda: None)
    return turns


def _type(text: str, press: Callable[[str], None]) -> list[Turn]:
    return [wait for key in text for wait in _beats(KEY, lambda key=key: press(key))]  # type: ignore[misc]


def _beats(seconds: float, deed: Callable[[], None]) -> list[Turn]:
    """Milliseconds of each turn of the event loop, the first of which does `deed`."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    waits, end = [], time.perf_counter() + seconds
    while time.perf_counter() < end:
        start, used = time.perf_counter(), time.thread_time()
        deed()
        deed = _nothing
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        waits.append(((time.perf_counter() - start) * 1000, (time.thread_time() - used) * 1000))
        time.sleep(0.001)
    return waits


def _press(line: SearchLine, key: str) -> None:
    """One key, whatever alphabet is on it."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(line, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, key))


def _nothing() -> None:
    pass


def _say(what: str, turns: Sequence[Turn]) -> None:
    print(f"  {what}")
    for name, waits in zip(("by the clock", "of the processor"), zip(*turns, strict=True), strict=True):
        ordered, over = sorted(waits), sum(wait > LIMIT for wait in waits)
        print(
            f"    {name:42} p50 {ordered[len(ordered) // 2]:.2f} ms,"
            f" p99 {ordered[len(ordered) * 99 // 100]:.2f} ms,"
            f" longest {ordered[-1]:.2f} ms, {over} of {len(ordered)} over {LIMIT:g} ms",
            flush=True,
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
