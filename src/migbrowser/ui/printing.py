"""Printing through the system's dialog: the pages of the PDF as drawings, drawn in a process of its own.

Letters go to the printer as outlines, as sharp as it can print them. Qt's own reader of PDF is no part of the
program; what draws the icons draws these pages too. One page is on its way at a time, the others wait with
the engine: `ui/printer.py` draws them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import ExportOptions, Paper
from migbrowser.model.selection import Item
from migbrowser.services import saving
from migbrowser.services.pressing import PRINTING, Press
from migbrowser.ui.jobs import Job, Lane
from migbrowser.ui.print_settings import Settings, is_pdf, pages_of, settings_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from migbrowser.services.services import Services
    from migbrowser.ui.context import Context

_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def ask_and_print(
    window: QWidget, context: Context, items: Sequence[Item], options: ExportOptions
) -> QPrintDialog:
    """Ask for a printer in a dialog that does not block; then print on the heavy lane."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(_SIZES[options.paper]))
    printer.setDocName(options.title or "migbrowser")
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.accepted.connect(lambda: print_items(context, printer, items, options))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # the print dialog's own wants a slot
    return dialog


def print_items(context: Context, printer: QPrinter, items: Sequence[Item], options: ExportOptions) -> Job:
    """Print the entries, with progress; trouble shows itself in the message bar."""
    chosen, settings, ranges = tuple(items), settings_of(printer), pages_of(printer)

    def deed(services: Services, job: Job) -> None:
        drawings = services.exporting.drawings(
            chosen,
            options,
            progress=lambda done, of: job.report(done / max(of, 1) / 2),
            cancel=job.token,
        )
        with (
            _whole_file(settings, job) as where,
            Press(job.token, PRINTING) as press,  # it comes to life while the pages are set
            drawings as (count, pages),
        ):
            press.ask({"settings": where})
            print_pages(press, pages, wanted(ranges, count), job)

    said = QCoreApplication.translate("Print", "Sent to the printer")
    return context.jobs.run_long(deed, lambda _: context.tell(said), Lane.HEAVY, owner=context)


def wanted(ranges: Sequence[tuple[int, int]], count: int) -> list[int]:
    """Which of so many pages, from 1, were asked for. Raises `UserError(NOT_PRINTED)` where there is none."""
    found = [
        page for page in range(1, count + 1) if not ranges or any(low <= page <= high for low, high in ranges)
    ]
    if not found:
        raise UserError(Problem.NOT_PRINTED, reason=f"there are {count} pages")
    return found


def print_pages(press: Press, pages: Iterable[bytes], numbers: Sequence[int], job: Job) -> None:
    """Have those of the pages (SVG) drawn that have these numbers. Raises `UserError` as `Press.ask` does."""
    asked = set(numbers)
    drawn = 0
    for number, page in enumerate(islice(pages, numbers[-1]), 1):
        if number in asked:
            press.ask({"page": True}, page)
            drawn += 1
            job.report(0.5 + drawn / len(numbers) / 2)
    press.ask({"page": False})


@contextmanager
def _whole_file(settings: Settings, job: Job) -> Iterator[Settings]:
    """The settings; a file that Qt writes is one beside it, put in its place when it is whole."""
    if not is_pdf(settings):
        yield settings
        return
    with saving.replacing(Path(settings["file"])) as beside:
        yield {**settings, "file": str(beside)}
        job.token.check()
