"""How long the window's thread is held while a large selection is changed.

    python tests/benchmarks/tray.py [ENTRIES]        5000 unless told; needs no display

Every event that the application handles is timed; for each deed the longest and the time until it shows are
printed. Entries that no catalogue has are among them: they are dearer than the others.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from migbrowser import paths  # noqa: E402
from migbrowser.model.address import Address  # noqa: E402
from migbrowser.services.building import build  # noqa: E402
from migbrowser.services.services import Services  # noqa: E402
from migbrowser.store.catalogue import Catalogue  # noqa: E402
from migbrowser.store.library import open_library  # noqa: E402
from migbrowser.ui.assembly import Assembly, assemble  # noqa: E402
from migbrowser.ui.theme import ThemeChoice  # noqa: E402

MOST = 10.0  # milliseconds that one event may take


class TimedApplication(QApplication):
    """Knows the longest event since it was last asked."""

    def __init__(self) -> None:
        super().__init__([])
        self.longest, self._depth = 0.0, 0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Handle an event as always, and time it unless it stands within another."""
        self._depth += 1
        start = time.thread_time() if self._depth == 1 else 0.0
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            if self._depth == 0:
                self.longest = max(self.longest, 1000 * (time.thread_time() - start))


def main(count: int) -> None:
    """Print what each deed costs."""
    app = TimedApplication()
    with tempfile.TemporaryDirectory() as folder:
        whole = opened(Path(folder))
        addresses = entries(whole, count)
        tray, context = whole.window.tray, whole.context
        tray.fold.setChecked(True)
        deeds: tuple[tuple[str, Callable[[], object]], ...] = (
            (f"add {count}", lambda: context.select(addresses)),
            ("scroll to the end", tray.list.scrollToBottom),
            ("to the last", lambda: tray.list.setCurrentIndex(tray.entries.index(count - 1))),
            ("one up", tray.up.click),
            ("take one out", tray.take_out.click),
            ("undo", tray.undo.click),
            ("mark all", tray.list.selectAll),
            ("clear", tray.clear.click),
            ("undo", tray.undo.click),
            ("fold", lambda: tray.fold.setChecked(False)),
            ("unfold", lambda: tray.fold.setChecked(True)),
        )
        for name, deed in deeds:
            print(measured(app, whole, name, deed))
        whole.close()


def measured(app: TimedApplication, whole: Assembly, name: str, deed: Callable[[], object]) -> str:
    """One line for a deed done by the event loop, as a click would."""
    app.longest, start = 0.0, time.perf_counter()
    QTimer.singleShot(0, deed)
    QCoreApplication.processEvents()
    whole.jobs.settle(60_000)
    end = time.perf_counter() + 0.05  # what is painted a frame later counts too
    while time.perf_counter() < end:
        QCoreApplication.processEvents()
    shown = 1000 * (time.perf_counter() - start)
    verdict = "" if app.longest <= MOST else "  TOO LONG"
    return f"{name:20} longest event {app.longest:6.1f} ms   shown after {shown:7.0f} ms{verdict}"


def opened(folder: Path) -> Assembly:
    """A window over the real catalogue and an empty library."""
    database = folder / "catalogue.db"
    build(ROOT / "data", database)
    whole = assemble(
        lambda: Services(lambda: Catalogue(database), lambda: open_library(folder), paths.resources()),
        paths.resources(),
        folder,
        ThemeChoice.LIGHT,
    )
    whole.theme.load_fonts()
    whole.window.begin()
    whole.window.resize(1280, 800)
    whole.window.show()
    whole.window.begin_rest()
    whole.jobs.settle()
    return whole


def entries(whole: Assembly, count: int) -> list[Address]:
    """All that the catalogue has, then made-up ones."""
    found: list[Address] = []
    whole.jobs.run(lambda services: services.catalogue.addresses(), found.extend)
    whole.jobs.settle()
    return [*found, *(Address(f"topic/made-up-{number}") for number in range(count))][:count]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
