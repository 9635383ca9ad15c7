"""Printing through the system's dialog: the pages of the PDF as drawings, beside the main thread.

Letters go to the printer as outlines, as sharp as it can print them. Qt's own reader of PDF is no part of the
program; what draws the icons draws these pages too. One page is here at a time, the others wait with the
engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QDialog

from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import ExportOptions, Paper
from migbrowser.model.selection import Item
from migbrowser.ui.jobs import Job, Lane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from migbrowser.services.services import Services
    from migbrowser.ui.context import Context

# Where Qt prints it strokes what says nothing of a stroke, one point wide: letters would be fat, files large.
_UNSTROKED = re.compile(rb"<(path|use) (?![^>]*stroke)")
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
    chosen = tuple(items)

    def deed(services: Services, job: Job) -> None:
        with services.exporting.drawings(
            chosen,
            options,
            progress=lambda done, of: job.report(done / max(of, 1) / 2),
            cancel=job.token,
        ) as (count, pages):
            draw(printer, count, pages, job)

    said = QCoreApplication.translate("Print", "Sent to the printer")
    return context.jobs.run_long(deed, lambda _: context.tell(said), Lane.HEAVY, owner=context)


def draw(printer: QPrinter, count: int, pages: Iterable[bytes], job: Job) -> None:
    """Draw those of so many pages (SVG) that were asked for. Raises `UserError`: NOT_PRINTED, CANCELLED."""
    first, last = printer.fromPage() or 1, min(printer.toPage() or count, count)
    if first > last:
        raise UserError(Problem.NOT_PRINTED, reason=f"there are {count} pages")
    printer.setFullPage(True)
    painter = QPainter()
    try:
        for number, page in enumerate(islice(pages, first - 1, last), first):
            job.token.check()
            _draw(printer, painter, QSvgRenderer(_UNSTROKED.sub(rb'<\1 stroke-width="0" ', page)))
            job.report(0.5 + (number + 1 - first) / (last + 1 - first) / 2)
    except UserError:
        printer.abort()
        raise
    finally:
        painter.end()


def _draw(printer: QPrinter, painter: QPainter, drawing: QSvgRenderer) -> None:
    size = drawing.viewBoxF().size()
    flat = size.width() > size.height()
    portrait, landscape = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
    printer.setPageOrientation(landscape if flat else portrait)
    if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
        raise UserError(Problem.NOT_PRINTED, reason="the printer does not answer")
    paper = printer.pageLayout().fullRectPixels(
        printer.resolution()
    )  # the painter knows the first page's only
    drawing.render(painter, _place(QRectF(paper), drawing))


def _place(room: QRectF, drawing: QSvgRenderer) -> QRectF:
    """The whole page, in the middle, whatever paper is in the printer."""
    size = drawing.viewBoxF().size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(room.topLeft(), size)
    place.moveCenter(room.center())
    return place
