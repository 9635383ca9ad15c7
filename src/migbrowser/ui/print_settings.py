"""What was chosen in the system's dialog, as values that another process can be told.

Where the dialog is the system's own (macOS, Windows) it may know more of a printer than Qt can say: presets,
the quality, what its maker added. That stays behind, and the printer does as it is set by default.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintEngine, QPrinter

Settings = dict[str, Any]

# What Qt's own dialog asks of CUPS: pages on a sheet, odd or even ones, when to print. Qt has no public name.
_CUPS = QPrintEngine.PrintEnginePropertyKey(0xFE00)


def settings_of(printer: QPrinter) -> Settings:
    """All that was chosen for a printer but which pages."""
    return {
        "name": printer.printerName(),
        "format": printer.outputFormat().name,
        "file": printer.outputFileName(),
        "title": printer.docName(),
        "resolution": printer.resolution(),
        "copies": printer.copyCount(),
        "collated": printer.collateCopies(),
        "duplex": printer.duplex().name,
        "colour": printer.colorMode().name,
        "source": printer.paperSource().name,
        "cups": list(printer.printEngine().property(_CUPS) or ()),
        "layout": _layout_of(printer.pageLayout()),
    }


def pages_of(printer: QPrinter) -> list[tuple[int, int]]:
    """The pages that were asked for, from 1, as first and last of each range; none where all were."""
    return [(each.from_, each.to) for each in printer.pageRanges().toRangeList()]


def is_pdf(settings: Settings) -> bool:
    """Whether the pages go into a file that Qt writes, and to no printer."""
    return bool(settings["format"] == QPrinter.OutputFormat.PdfFormat.name)


def give(settings: Settings, printer: QPrinter) -> None:
    """Choose all that for a printer. Raises `ValueError` where the system knows no such printer any more."""
    printer.setPrinterName(settings["name"])
    printer.setOutputFormat(QPrinter.OutputFormat[settings["format"]])
    if not is_pdf(settings) and printer.printerName() != settings["name"]:
        raise ValueError(f"there is no printer {settings['name']}")
    if settings["file"]:  # an empty name would choose the format too
        printer.setOutputFileName(settings["file"])
    printer.setDocName(settings["title"])
    printer.setResolution(settings["resolution"])
    printer.setPageLayout(_layout(settings["layout"]))
    printer.setCopyCount(settings["copies"])
    printer.setCollateCopies(settings["collated"])
    printer.setDuplex(QPrinter.DuplexMode[settings["duplex"]])
    printer.setColorMode(QPrinter.ColorMode[settings["colour"]])
    printer.setPaperSource(QPrinter.PaperSource[settings["source"]])
    if settings["cups"]:
        printer.printEngine().setProperty(_CUPS, settings["cups"])


def _layout_of(layout: QPageLayout) -> Settings:
    paper, margins = layout.pageSize(), layout.margins()
    size = paper.definitionSize()
    return {
        "paper": paper.id().name,
        "size": [size.width(), size.height(), paper.definitionUnits().name],
        "called": paper.name(),
        "orientation": layout.orientation().name,
        "margins": [margins.left(), margins.top(), margins.right(), margins.bottom()],
        "units": layout.units().name,
        "mode": layout.mode().name,
    }


def _layout(values: Settings) -> QPageLayout:
    width, height, units = values["size"]
    custom = QPageSize.PageSizeId.Custom.name
    paper = (
        QPageSize(
            QSizeF(width, height),
            QPageSize.Unit[units],
            values["called"],
            QPageSize.SizeMatchPolicy.ExactMatch,
        )
        if values["paper"] == custom
        else QPageSize(QPageSize.PageSizeId[values["paper"]])
    )
    layout = QPageLayout(
        paper,
        QPageLayout.Orientation[values["orientation"]],
        QMarginsF(*values["margins"]),
        QPageLayout.Unit[values["units"]],
    )
    layout.setMode(QPageLayout.Mode[values["mode"]])
    return layout
