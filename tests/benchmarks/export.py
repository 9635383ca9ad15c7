"""What exporting costs, on the real catalogue: 500 entries to PDF, the comparison of 2025, a long document.

Each runs in a process of its own, so that the time is the processor's for the whole deed, imports and all;
the engine's process counts too. Of memory there is the highest that either of the two processes came to,
and the two together, as if they came to it at once. Of 500 entries there are two samples: the heaviest that
there are (every event and report first), and clauses, parties, topics and statements.
"""

import io
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from pypdf import PdfReader

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

EVENT = "event/2025-lianyungang-regional"
PAIR = "comparison/nia-en-2025-regional-news+gsh-en-2025-regional"
ENTRIES = 500
CPU, MEMORY, SIZE, PAGES = 3.0, 300e6 / 2**20, 1.5, 20  # seconds, MiB, MiB, of a document of so many pages


class Figures(NamedTuple):
    """What one export took."""

    cpu: float  # seconds
    memory: float  # MiB, of the larger process
    together: float  # MiB, of both
    size: float  # MiB
    pages: int


def addresses(catalogue: Path, heavy: bool = True) -> list[str]:
    """Entries of every kind, the heaviest kinds first; or only the light ones."""
    from migbrowser.services.browsing import Browsing
    from migbrowser.store.catalogue import Catalogue

    browsing = Browsing(Catalogue(catalogue))
    events = [event.address for event in browsing.events()]
    reports = [report.address for report in browsing.reports()]
    light = [clause.address for clause in browsing.clauses()]
    light += [party.address for party in browsing.parties()]
    light += [topic.address for topic in browsing.topics()]
    light += [said.address for report in reports for said in browsing.statements(report)]
    return [str(each) for each in ([*events, *reports, *light] if heavy else light)]


def measured(catalogue: Path, chosen: list[str], options: dict[str, str]) -> Figures:
    """Exports the addresses in a new process."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "a.pdf"
        asked = json.dumps([str(catalogue), str(target), chosen, options])
        told = subprocess.run(
            [sys.executable, __file__, "--one"], input=asked, capture_output=True, text=True, check=True
        )
        cpu, own, engine = json.loads(told.stdout)
        content = target.read_bytes()
    pages = len(PdfReader(io.BytesIO(content)).pages)
    return Figures(cpu, max(own, engine), own + engine, len(content) / 2**20, pages)


def one() -> None:
    """Exports what standard input asks for, and prints what it took."""
    catalogue, target, chosen, options = json.loads(sys.stdin.read())
    from migbrowser.model.address import Address
    from migbrowser.model.export import CitationStyle, ExportOptions
    from migbrowser.services.browsing import Browsing
    from migbrowser.services.comparing import Comparing
    from migbrowser.services.exporting import Exporting
    from migbrowser.store.catalogue import Catalogue

    opened = Catalogue(Path(catalogue))
    exporting = Exporting(Browsing(opened), Comparing(opened), ROOT / "resources")
    style = CitationStyle(options.get("style", "plain"))
    exporting.export(
        [Address(each) for each in chosen],
        Path(target),
        ExportOptions(style=style, attach="attach" in options),
    )
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu = sum(each.ru_utime + each.ru_stime for each in used)
    print(json.dumps([cpu, *(each.ru_maxrss / 1024 for each in used)]))


def line(title: str, figures: Figures) -> str:
    """One row of the table."""
    return (
        f"{title:34} {figures.pages:5} pages {figures.cpu:6.2f} s {figures.memory:5.0f} MiB "
        f"{figures.together:5.0f} together {figures.size:6.2f} MiB file"
    )


def main() -> None:
    """Measures and prints."""
    from migbrowser.services.building import build

    with tempfile.TemporaryDirectory() as folder:
        catalogue = Path(folder) / "catalogue.db"
        build(ROOT / "data", catalogue)
        every, light = addresses(catalogue), addresses(catalogue, heavy=False)
        many = measured(catalogue, light[:ENTRIES], {})
        print(line(f"{ENTRIES} light entries", many))
        print(line(f"{ENTRIES} light entries, APA", measured(catalogue, light[:ENTRIES], {"style": "apa"})))
        print(line(f"{ENTRIES} heaviest entries", measured(catalogue, every[:ENTRIES], {})))
        short = measured(catalogue, [EVENT, PAIR], {})
        print(line("an event and two reports of it", short))
        print(line("the same, data inside", measured(catalogue, [EVENT, PAIR], {"attach": "yes"})))
        print(line(f"{len(every)} entries, all there are", measured(catalogue, every, {})))
    print(
        f"targets: {ENTRIES} entries in {CPU} s and {MEMORY:.0f} MiB: {many.cpu:.2f} s, "
        f"{many.memory:.0f} MiB ({many.together:.0f} together)"
    )
    per_page = PAGES * short.size / max(short.pages, 1)
    print(
        f"         {PAGES} pages in {SIZE} MiB: {per_page:.2f} MiB, by the pages of an event and two reports"
    )


if __name__ == "__main__":
    one() if sys.argv[1:] == ["--one"] else main()
