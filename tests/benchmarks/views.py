"""How quick the tabs are over a catalogue far larger than any: 5,000 events, 20,000 reports.

    python tests/benchmarks/views.py

The catalogue is made up by a seeded generator, for measure only: its names are numbers. The window is the
real one, without a display; times are of the main thread alone (`time.thread_time`) for steps, and of the
clock from the click until the tab's rows are there and painted for the first showing, with the processor
time of all threads beside it: on a machine that does other things too the clock says little. As in the
program itself modules are compiled before, and garbage is collected from behind the first picture on.
Clauses, Search and Compare find no clause and no statement there: what is measured of them is their building
and who is who among so many.
The screen that there is not has room for the window: on Qt's own, of 800 x 800, a third of it was measured.
"""

from __future__ import annotations

import compileall
import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

SCREENS = Path(__file__).with_name("screens.json")
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS}"
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src")]

from PySide6.QtCore import QEvent, QObject  # noqa: E402

from migbrowser import paths  # noqa: E402
from migbrowser.model.entry import Edition  # noqa: E402
from migbrowser.services.services import Services  # noqa: E402
from migbrowser.store.catalogue import Catalogue  # noqa: E402
from migbrowser.store.draft import drafting  # noqa: E402
from migbrowser.store.library import open_library  # noqa: E402
from migbrowser.ui.assembly import Assembly, assemble  # noqa: E402
from migbrowser.ui.start import make_application  # noqa: E402
from migbrowser.ui.theme import ThemeChoice  # noqa: E402

EVENTS, REPORTS, PARTIES, SERIES = 5_000, 20_000, 2_000, 40
NAMED = 7  # parties that a report names, about as in the catalogue itself
FIRST, STEP, MEMORY = 250.0, 16.0, 150.0  # ms, ms, MB: what is aimed at
STEPS = 60
SIZE = 1440, 900  # of the window, for the steps
Record = dict[str, object]


def tables(chance: random.Random) -> dict[str, list[Record]]:
    """The rows of a made-up catalogue."""
    events = [_event(n, chance) for n in range(EVENTS)]
    reports: list[Record] = []
    links: list[Record] = []
    attendance: list[Record] = []
    for n in range(REPORTS):
        event = events[n % EVENTS]
        reports.append(_report(n, str(event["last_day"]), chance))
        links.append({"report": f"report/r{n}", "position": 0, "event": event["address"]})
        attendance += _attendance(n, str(event["address"]), chance)
    return {
        "parties": [_party(n) for n in range(PARTIES)],
        "series": [
            {"address": f"series/s{n}", "title": f"Series {n}", "short": f"S{n}"} for n in range(SERIES)
        ],
        "events": events,
        "reports": reports,
        "report_events": links,
        "attendance": attendance,
    }


def _party(n: int) -> Record:
    kind = ("state", "organisation", "person")[0 if n < 190 else 1 + n % 2]
    region = f"Region {n % 20}" if kind == "state" else None
    return {"address": f"party/p{n}", "kind": kind, "name": f"Party {n:04}", "region": region}


def _event(n: int, chance: random.Random) -> Record:
    first = date(1990, 1, 1) + timedelta(chance.randrange(36 * 365))
    return {
        "address": f"event/e{n}",
        "series": f"series/s{chance.randrange(SERIES)}",
        "title": f"Meeting {n}",
        "first_day": first.isoformat(),
        "last_day": (first + timedelta(chance.randrange(4))).isoformat(),
        "city": f"City {n % 300}",
        "country": f"party/p{n % 190}",
        "summary": f"Meeting {n}.",
    }


def _report(n: int, after: str, chance: random.Random) -> Record:
    out = (date.fromisoformat(after) + timedelta(chance.randrange(30))).isoformat()
    return {
        "address": f"report/r{n}",
        "title": f"Report {n}",
        "publisher": f"Publisher {n % 400}",
        "url": f"https://example.org/{n}",
        "published": out if n % 5 else None,
        "language": ("en", "zh", "vi", "fr")[n % 4],
        "genre": "news",
        "voice": "press",
        "derivation": "unknown",
        "captured": "2026-11-01",
        "read": "full",
        "catalogued_by": "generator",
        "checked": "2026-11-01",
    }


def _attendance(n: int, event: str, chance: random.Random) -> Iterator[Record]:
    for position, party in enumerate(chance.sample(range(PARTIES), NAMED)):
        yield {
            "report": f"report/r{n}",
            "position": position,
            "event": event,
            "party": f"party/p{party}",
            "role": "attending",
            "list": "closed" if n % 2 else "open",
            "printed": f"Party {party:04}",
            "passage": "1.1",
        }


def write(target: Path) -> None:
    """The catalogue, without a search index."""
    with drafting(target) as draft:
        draft.fill(tables(random.Random(6)), Edition("2026-11-01", "0" * 64, 1, ()))


def memory() -> float:
    """What the program has in memory, in MB (Linux)."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6


def steps(whole: Assembly, what: str, deed: Callable[[int], object]) -> None:
    """Says how many main-thread milliseconds 95 of 100 steps stay below: as the program does them, with what
    they have painted, and with the whole window painted anew, which none of them asks for.
    """
    alone = _step_times(deed, lambda: None)
    every = _step_times(deed, whole.window.repaint)
    mark = "" if every <= STEP else ": MISSED"
    painted = _painted(deed)
    say(
        f"{what}, p95",
        alone,
        STEP,
        more=f"; {painted} of {STEPS} painted; with the whole window {every:.1f} ms{mark}",
    )


def _step_times(deed: Callable[[int], object], paint: Callable[[], object]) -> float:
    taken = []
    app = make_application()
    for n in range(STEPS):
        before = time.thread_time()
        deed(n)
        paint()
        app.processEvents()
        taken.append(1000 * (time.thread_time() - before))
    return sorted(taken)[int(0.95 * STEPS)]


class _Paints(QObject):
    """Whether anything was painted since last asked."""

    any = False

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.any = self.any or event.type() == QEvent.Type.Paint
        return False


def _painted(deed: Callable[[int], object]) -> int:
    """After how many steps something was painted by itself: a step that paints nothing is none."""
    app, paints, count = make_application(), _Paints(), 0
    app.installEventFilter(paints)
    for n in range(STEPS):
        paints.any = False
        deed(n)
        app.processEvents()
        count += paints.any
    app.removeEventFilter(paints)
    return count


def _in_and_out(zoom: Callable[[float], object], factor: float) -> Callable[[int], object]:
    """Steps of zoom that come back to where they began."""
    return lambda n: zoom(factor if n % STEPS < STEPS // 2 else 1 / factor)


def _scroll(whole: Assembly, what: str, view: Any, step: int) -> None:
    bar = view.table.verticalScrollBar()
    steps(whole, what, lambda n: bar.setValue(step * (n + 1)))


def settle(whole: Assembly) -> None:
    """Wait for all answers, however long they take."""
    for _ in range(30):
        if whole.jobs.settle():
            return
    raise SystemExit("the answers do not come")


def first_shown(whole: Assembly, what: str, show: Callable[[], object]) -> None:
    """Says how long it takes from the click on a tab until what it shows is painted."""
    before, worked = time.perf_counter(), time.process_time()
    show()
    settle(whole)
    make_application().processEvents()
    whole.window.repaint()
    taken, worked = 1000 * (time.perf_counter() - before), 1000 * (time.process_time() - worked)
    say(f"{what} first shown", taken, FIRST, more=f"; processor {worked:.0f} ms")


def say(what: str, found: float, target: float, unit: str = "ms", more: str = "") -> None:
    """One line: the figure beside what is aimed at."""
    missed = "" if found <= target else ": MISSED"
    print(f"{what:44} {found:8.1f} {unit}   (no more than {target:.0f}{missed}{more})")


def opened(catalogue: Path, library: Path) -> Assembly:
    """The window, with nothing in it yet but its first tab's frame."""
    whole = assemble(
        lambda: Services(lambda: Catalogue(catalogue), lambda: open_library(library), paths.resources()),
        paths.resources(),
        library,
        ThemeChoice.LIGHT,
    )
    whole.theme.load_fonts()
    return whole


def measure(catalogue: Path, library: Path) -> None:
    """All figures, in the order a user would meet them."""
    whole = opened(catalogue, library)
    whole.window.show()
    empty = memory()
    first_shown(whole, "Timeline", whole.window.begin)
    gc.freeze()
    whole.window.begin_rest()
    settle(whole)
    whole.window.resize(*SIZE)
    axis: Any = getattr(whole.window.tabs.current, "axis")  # noqa: B009 (the view's own, unknown to the frame)
    steps(whole, "Timeline, a step of zoom", lambda n: axis.zoom(1.15 if n % 20 < 10 else 1 / 1.15))
    steps(whole, "Timeline, a step of pan", lambda n: axis.pan(0.05))
    bar = axis.verticalScrollBar()
    steps(whole, "Timeline, a step of scrolling lanes", lambda n: bar.setValue(20 * n))
    axis.fit()
    steps(whole, "Timeline, the same zoom over all years", _in_and_out(axis.zoom, 1.05))
    _scroll(whole, "Timeline's table, a step of scrolling", whole.window.tabs.current, 20)
    first_shown(whole, "Participants", lambda: whole.context.show_tab("participants"))
    table: Any = getattr(whole.window.tabs.current, "table")  # noqa: B009
    along = table.horizontalScrollBar()
    _scroll(whole, "Matrix, a step of scrolling down", whole.window.tabs.current, 60)
    steps(whole, "Matrix, a step of scrolling along", lambda n: along.setValue(60 * (n + 1)))
    say("memory above the empty window", memory() - empty, MEMORY, "MB")
    for name in ("clauses", "search", "compare"):
        first_shown(whole, name.capitalize(), partial(whole.context.show_tab, name))
    whole.close()


def main() -> int:
    """Makes the catalogue, then measures."""
    compileall.compile_dir(ROOT / "src", quiet=1)
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        catalogue = Path(folder) / "measure.db"
        write(catalogue)
        print(
            f"{EVENTS} events, {REPORTS} reports, {PARTIES} parties; made up by a generator, for measure only"
        )
        measure(catalogue, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
