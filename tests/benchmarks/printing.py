"""How long the window's main thread is kept while a long selection is printed into a file.

    python tests/benchmarks/printing.py [CATALOGUE]        needs no display

The main thread is to wake every millisecond; how much later it does, on the clock, is what a person at the
window would wait. Its waiting for a processor is taken off where the system tells of it (Linux).
"""

import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pypdf import PdfReader  # noqa: E402
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtPrintSupport import QPrinter  # noqa: E402

from migbrowser import paths  # noqa: E402
from migbrowser.model.export import ExportOptions  # noqa: E402
from migbrowser.services.building import build  # noqa: E402
from migbrowser.services.services import Services  # noqa: E402
from migbrowser.store.catalogue import Catalogue  # noqa: E402
from migbrowser.store.library import open_library  # noqa: E402
from migbrowser.ui.context import Context  # noqa: E402
from migbrowser.ui.jobs import Jobs  # noqa: E402
from migbrowser.ui.printing import print_items  # noqa: E402
from migbrowser.ui.start import make_application  # noqa: E402
from migbrowser.ui.theme import Theme  # noqa: E402

MOST = 10  # milliseconds
EVENTS = 4


WAITED = Path("/proc/thread-self/schedstat")


def waited() -> float:
    """Seconds that this thread was ready to run and had no processor."""
    return int(WAITED.read_text().split()[1]) / 1e9 if WAITED.exists() else 0.0


class Beat(QTimer):
    """Knows how far apart its wakes were, in milliseconds."""

    def __init__(self) -> None:
        super().__init__(interval=1)
        self.gaps: list[float] = []
        self._last = time.perf_counter() - waited()
        self.timeout.connect(self._wake)

    def _wake(self) -> None:
        now = time.perf_counter() - waited()
        self.gaps.append(1000 * (now - self._last))
        self._last = now


def say(what: str, gaps: list[float]) -> None:
    """One line of the wakes."""
    ordered = sorted(gaps)
    over = [gap for gap in ordered if gap > MOST]
    print(
        f"{what:10} {len(ordered):6} wakes, p50 {ordered[len(ordered) // 2]:5.1f} ms,"
        f" p99 {ordered[int(0.99 * len(ordered))]:6.1f}, longest {ordered[-1]:7.1f};"
        f" {len(over)} over {MOST} ms, together {sum(over) / 1000:.2f} s"
    )


def settled(jobs: Jobs, beat: Beat) -> list[float]:
    """The wakes until all is done."""
    beat.gaps.clear()
    jobs.settle(600_000)
    return list(beat.gaps)


def main(catalogue: Path) -> None:
    """Prints, and says what it did to the main thread."""
    application = make_application()

    def open_services() -> Services:
        return Services(
            lambda: Catalogue(catalogue), lambda: open_library(catalogue.parent), paths.resources()
        )

    services, jobs = open_services(), Jobs(open_services)
    context = Context(jobs, Theme(paths.resources()), application)
    items = [event.address for event in services.browsing.events()[-EVENTS:]]
    items += [report.address for report in services.browsing.reports()[:EVENTS]]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "a.pdf"
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        beat = Beat()
        beat.start()
        jobs.run_long(lambda *_: time.sleep(3))
        say("idle", settled(jobs, beat))
        begun = time.perf_counter()
        print_items(context, printer, items, ExportOptions())
        until: list[int] = []  # how many wakes before each page

        def note(_: object, share: float) -> None:
            if share > 0.5:
                until.append(len(beat.gaps))

        jobs.progress.connect(note)
        gaps = settled(jobs, beat)
        say("setting", gaps[: until[0]])
        say("drawing", gaps[until[0] :])
        size, taken = target.stat().st_size / 2**20, time.perf_counter() - begun
        print(f"{len(PdfReader(target).pages)} pages, {size:.1f} MiB, in {taken:.1f} s")
    jobs.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as built:
            build(ROOT / "data", Path(built) / "catalogue.db")
            main(Path(built) / "catalogue.db")
