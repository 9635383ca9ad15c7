"""Checking that this installation works: both databases, search, every view, a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from migbrowser import paths
from migbrowser.model.errors import UserError
from migbrowser.model.export import CitationStyle
from migbrowser.services.examining import catalogue_faults, library_faults
from migbrowser.services.services import Services
from migbrowser.ui.assembly import Assembly, assemble
from migbrowser.ui.jobs import Lane
from migbrowser.ui.messages import worded
from migbrowser.ui.tabs import TABS
from migbrowser.ui.theme import CHINESE

EXPORT_MILLISECONDS = 60_000


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what, whether it is as it should be, what was seen."""

    what: str
    passed: bool
    seen: str

    def __str__(self) -> str:
        return f"{'ok' if self.passed else 'FAILED':7}{self.what}: {self.seen}"


Deed = Callable[[Services], str]


def self_test(open_services: Callable[[], Services], folder: Path) -> list[Check]:
    """All checks, in order; one that fails does not stop the others. Writes into `folder` only."""
    whole = assemble(open_services, paths.resources(), folder)
    whole.theme.load_fonts()
    whole.window.resize(1280, 800)
    try:
        checks = [_check(whole, what, lane, deed) for what, lane, deed in _deeds(folder)]
        whole.window.begin()
        whole.window.show()
        whole.window.begin_rest()
        checks += [_check_view(whole, row.name) for row in TABS]
        return [*checks, _check_fonts()]
    finally:
        whole.close()


def _deeds(folder: Path) -> list[tuple[str, Lane, Deed]]:
    return [
        ("catalogue", Lane.READ, _catalogue),
        ("search", Lane.READ, _search),
        ("library", Lane.WRITE, _library),
        ("citation", Lane.READ, _citation),
        ("catalogue file", Lane.READ, lambda services: _whole(catalogue_faults(services))),
        ("library file", Lane.WRITE, lambda services: _whole(library_faults(services))),
        ("PDF", Lane.HEAVY, lambda services: _pdf(services, folder / "self-test.pdf")),
    ]


def _catalogue(services: Services) -> str:
    edition = services.browsing.edition()
    counts = ", ".join(f"{count} {what}" for what, count in edition.counts)
    return f"edition {edition.date} {edition.hash[:12]}, {counts}"


def _search(services: Services) -> str:
    event = services.browsing.events()[0]
    found = services.searching.search(event.title)
    if not found.total:
        raise LookupError(f"the index does not know the title of {event.address}")
    return f"{found.total} hits for a title"


def _library(services: Services) -> str:
    address = services.browsing.events()[0].address
    services.collecting.add([address])
    if address not in services.collecting.selection():
        raise LookupError("what was selected is not there")
    services.collecting.clear()
    return "written and read back"


def _citation(services: Services) -> str:
    report = services.browsing.reports()[0]
    found = services.citing.cite(report.address, CitationStyle.APA)
    if report.url not in found:
        raise LookupError(f"the citation of {report.address} has not its address")
    return "formatted"


def _whole(faults: list[str]) -> str:
    if faults:
        raise ValueError("; ".join(faults))
    return "pages, indexes and full-text tables are whole"


def _pdf(services: Services, target: Path) -> str:
    address = services.browsing.events()[0].address
    services.exporting.export([address], target)
    content = target.read_bytes()
    if not content.startswith(b"%PDF-"):
        raise ValueError("what was written is no PDF")
    return f"{len(content)} bytes"


def _check(whole: Assembly, what: str, lane: Lane, deed: Deed) -> Check:
    """Run `deed`; any failure is a finding here, ours as well as the world's."""
    found: list[Check] = []

    def careful(services: Services) -> Check:
        try:
            return Check(what, True, deed(services))
        except UserError as error:
            return Check(what, False, worded(error))
        except Exception as error:  # noqa: BLE001 (it is reported)
            return Check(what, False, f"{type(error).__name__}: {error}")

    whole.jobs.run(careful, found.append, lane=lane)
    whole.jobs.settle(EXPORT_MILLISECONDS)
    return found[0] if found else Check(what, False, "no answer")


def _check_view(whole: Assembly, name: str) -> Check:
    whole.context.show_tab(name)
    answered = whole.jobs.settle()
    QApplication.processEvents()
    picture = whole.window.grab().toImage()
    blank = picture.allGray() and picture.colorCount() == 1
    return Check(f"view {name}", answered and not picture.isNull() and not blank, "rendered")


def _check_fonts() -> Check:
    present = CHINESE in QFontDatabase.families()
    return Check("Chinese font", present, CHINESE if present else "missing")
