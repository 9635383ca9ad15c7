"""Asking where to export to, and exporting."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from migbrowser.model.comparison import Comparison
from migbrowser.model.export import ExportOptions
from migbrowser.model.selection import Item
from migbrowser.services.services import Services
from migbrowser.ui.context import Context
from migbrowser.ui.exporting import export_options
from migbrowser.ui.jobs import Job, Lane
from migbrowser.ui.memory import Memory

if TYPE_CHECKING:
    from migbrowser.model.search import ContextOrder
    from migbrowser.ui.models.search_asked import Asked

Exported: TypeAlias = tuple[Item, ...] | Comparison
FILTERS = (
    ("PDF", ".pdf"),
    ("HTML", ".html"),
    ("Markdown", ".md"),
    ("CSV", ".csv"),
    ("JSON", ".json"),
    ("BibTeX", ".bib"),
    ("RIS", ".ris"),
    ("CSL-JSON", ".csl.json"),
)
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\\/:*?"<>|]')
_LONGEST_FILE_NAME = 60  # letters; of three bytes each there is room for an ending
HIT_FILTERS = (("CSV", ".csv"), ("JSON", ".json"))
NOTE_FILTERS = (("Markdown", ".md"), ("JSON", ".json"))


def ask_and_export(
    window: QWidget,
    context: Context,
    memory: Memory,
    items: Exported,
    options: ExportOptions | None = None,
    suffix: str = ".pdf",
) -> QFileDialog:
    """Ask for a file in a dialog that does not block; then write it on the heavy lane."""
    title = QCoreApplication.translate("Export", "Export")
    filters = sorted(FILTERS, key=lambda each: each[1] != suffix)  # the one asked for first
    return _ask(
        window,
        memory,
        title,
        filters,
        f"{_file_name(options)}{suffix}",
        lambda file: export(context, memory, items, file, options),
    )


def _file_name(options: ExportOptions | None) -> str:
    """The document's title, without what a file's name may not have on any system."""
    kept = _NOT_IN_NAMES.sub(" ", options.title or "" if options else "")
    return " ".join(kept.split())[:_LONGEST_FILE_NAME].strip(" .") or "migbrowser"


def ask_and_export_notes(window: QWidget, context: Context, memory: Memory) -> QFileDialog:
    """Ask for a file in a dialog that does not block; then write all notes to it."""
    title = QCoreApplication.translate("Export", "Export all notes")
    return _ask(
        window, memory, title, NOTE_FILTERS, "notes.md", lambda file: export_notes(context, memory, file)
    )


def ask_and_export_hits(
    window: QWidget, context: Context, memory: Memory, asked: Asked, order: ContextOrder | None
) -> QFileDialog:
    """Ask for a file in a dialog that does not block; then write all hits of a question to it."""
    title = QCoreApplication.translate("Export", "Export all hits")
    return _ask(
        window,
        memory,
        title,
        HIT_FILTERS,
        "hits.csv",
        lambda file: export_hits(context, memory, asked, order, file),
    )


def _ask(
    window: QWidget,
    memory: Memory,
    title: str,
    filters: Sequence[tuple[str, str]],
    proposed: str,
    write: Callable[[Path], object],
) -> QFileDialog:
    dialog = QFileDialog(window, title, memory.get("export_folder", str(Path.home())))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([f"{name} (*{suffix})" for name, suffix in filters])
    dialog.setDefaultSuffix(filters[0][1].lstrip("."))
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_suffix(chosen, filters)))
    dialog.fileSelected.connect(lambda file: write(Path(file)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.selectFile(proposed)
    dialog.open()
    for box in dialog.findChildren(QComboBox):  # none where the system's own dialog is shown
        box.view().setAccessibleName(box.accessibleName() or box.currentText())
    return dialog


def export(
    context: Context,
    memory: Memory,
    items: Exported,
    target: Path,
    asked: ExportOptions | None = None,
) -> Job:
    """Write entries, or a comparison, to `target`, with progress; trouble shows itself in the message bar."""
    memory.put(export_folder=str(target.parent))
    options = asked or replace(export_options(memory), title=_title(context, items))

    def deed(services: Services, job: Job) -> None:
        if isinstance(items, Comparison):
            services.exporting.export_comparison(items, target, options, cancel=job.token)
            return
        services.exporting.export(
            items,
            target,
            options,
            gone=True,
            progress=lambda done, of: job.report(done / max(of, 1)),
            cancel=job.token,
        )

    said = QCoreApplication.translate("Export", "Written: {}").format(target)
    return context.jobs.run_long(deed, lambda _: context.tell(said), Lane.HEAVY, owner=context)


def _title(context: Context, items: Exported) -> str | None:
    """The selection's title, where it is the selection that is exported."""
    present = context.collected.present
    return present.title or None if items == present.items else None


def export_notes(context: Context, memory: Memory, target: Path) -> Job:
    """Write all notes to `target`; trouble shows itself in the message bar."""
    memory.put(export_folder=str(target.parent))
    said = QCoreApplication.translate("Export", "Written: {}").format(target)
    return context.jobs.run(
        lambda services: services.annotating.export(target),
        lambda _: context.tell(said),
        lane=Lane.WRITE,  # after what is being kept
        owner=context,
    )


def capped_words(entries: int) -> str:
    """That contexts are of the best `entries` only; "" where they are of all."""
    only = QCoreApplication.translate("Export", "contexts in the best %n entry(s) only", "", entries)
    return f" · {only}" if entries else ""


def _suffix(chosen: str, filters: Sequence[tuple[str, str]]) -> str:
    found = (suffix for name, suffix in filters if chosen.startswith(f"{name} "))
    return next(found, filters[0][1]).lstrip(".")


def export_hits(
    context: Context, memory: Memory, asked: Asked, order: ContextOrder | None, target: Path
) -> Job:
    """Write all hits of a question to `target`, with progress; trouble shows itself in the message bar."""
    memory.put(export_folder=str(target.parent))

    def deed(services: Services, job: Job) -> tuple[int, int]:
        harvest = asked.harvest(services, order, lambda done, of: job.report(done / max(of, 1)), job.token)
        services.harvesting.save(harvest, target)
        return harvest.answer.total, harvest.capped

    def said(written: tuple[int, int]) -> None:
        words = QCoreApplication.translate("Export", "%n hit(s) written: {file}", "", written[0])
        context.tell(words.format(file=target) + capped_words(written[1]))

    return context.jobs.run_long(deed, said, Lane.HEAVY, owner=context)
