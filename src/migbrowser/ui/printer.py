"""The printer's process: draws pages on a printer, each when it is asked for (`services/answering.py`).

All threads of Python wait while Qt begins a page or draws it, a fifth of a second and now and then two: the
window would stand still. This process is told the printer's settings, then each page as an SVG drawing, then
that this was all.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgRenderer

from migbrowser import paths
from migbrowser.services import answering
from migbrowser.services.answering import Deed, Message
from migbrowser.ui.print_settings import Settings, give, is_pdf

# Where Qt prints it strokes what says nothing of a stroke, one point wide: letters would be fat, files large.
_UNSTROKED = re.compile(rb"<(path|use) (?![^>]*stroke)")
_PDF_END = b"%%EOF"
_SILENT = "the printer does not answer"


def serve() -> int:
    """Print until standard input ends, which ends the process; a code where nobody can have asked."""
    if sys.platform == "linux":  # it shows nothing and so needs no screen
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([paths.PROGRAM])
    application.setApplicationName(paths.PROGRAM)
    return answering.serve(Print())


class Print:
    """One print, from its first message to its last."""

    def __init__(self) -> None:
        self._printer, self._painter = QPrinter(QPrinter.PrinterMode.HighResolution), QPainter()
        self._settings: Settings = {}
        self._file: Path | None = None

    def asked(self, message: Message) -> Deed:
        """Settings, a page or the end. On the thread that listens: what is drawn waits for its turn."""
        if not self._settings:
            self._settings = dict(message.head["settings"])
            self._file = Path(self._settings["file"]) if is_pdf(self._settings) else None
            return self._begin
        if not message.head["page"]:
            return self._finish
        (page,) = message.parts
        return lambda: self._draw(page)

    def clear(self) -> None:
        """Whoever asked is gone: what was printed into a file is not all of it."""
        if self._file:
            with suppress(OSError):
                self._file.unlink()

    def _begin(self) -> list[bytes]:
        give(self._settings, self._printer)
        self._printer.setFullPage(True)
        return []

    def _draw(self, page: bytes) -> list[bytes]:
        drawing = QSvgRenderer(_UNSTROKED.sub(rb'<\1 stroke-width="0" ', page))
        size = drawing.viewBoxF().size()
        flat = size.width() > size.height()
        portrait, landscape = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
        self._printer.setPageOrientation(landscape if flat else portrait)
        if not (self._printer.newPage() if self._painter.isActive() else self._painter.begin(self._printer)):
            raise OSError(_SILENT)
        # the painter knows the first page's paper only
        paper = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        drawing.render(self._painter, _place(QRectF(paper), drawing))
        return []

    def _finish(self) -> list[bytes]:
        if not self._painter.end():
            raise OSError(_SILENT)
        if self._file and not _is_whole(self._file):  # Qt does not say it where the disk is full
            raise OSError("the file could not be written")
        return []


def _place(room: QRectF, drawing: QSvgRenderer) -> QRectF:
    """The whole page, in the middle, whatever paper is in the printer."""
    size = drawing.viewBoxF().size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(room.topLeft(), size)
    place.moveCenter(room.center())
    return place


def _is_whole(pdf: Path) -> bool:
    with pdf.open("rb") as file:
        file.seek(max(pdf.stat().st_size - 2 * len(_PDF_END), 0))
        return _PDF_END in file.read()
