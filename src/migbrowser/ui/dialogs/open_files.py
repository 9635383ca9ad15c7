"""Asking which files to compare."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from migbrowser.ui.context import Context
from migbrowser.ui.memory import Memory


def ask_for_files(window: QWidget, context: Context, memory: Memory) -> QFileDialog:
    """Ask for two to four files in a dialog that does not block; then compare them."""

    def compare(names: list[str]) -> None:
        files = tuple(map(Path, names))
        memory.put(files_folder=str(files[0].parent))
        if len(files) > 1:
            context.compare(files)
        else:
            context.tell(
                QCoreApplication.translate("OpenFiles", "Choose two files or more: mark them with Ctrl.")
            )

    title = QCoreApplication.translate("OpenFiles", "Compare files")
    dialog = QFileDialog(window, title, memory.get("files_folder", str(Path.home())))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(
        [
            QCoreApplication.translate(
                "OpenFiles", "Plain text and web pages (*.txt *.text *.md *.html *.htm)"
            ),
            QCoreApplication.translate("OpenFiles", "All files (*)"),
        ]
    )
    dialog.filesSelected.connect(compare)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    for box in dialog.findChildren(QComboBox):  # none where the system's own dialog is shown
        box.view().setAccessibleName(box.accessibleName() or box.currentText())
    return dialog
