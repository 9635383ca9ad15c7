"""Attaching a report's own text: asking for the file, and saying what its fingerprint tells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.model.original import Attached, Verdict
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.jobs import Job, Lane
from migbrowser.ui.memory import Memory
from migbrowser.ui.tokens import SPACE_2, SPACE_6
from migbrowser.ui.widgets import Section, Soft

_translate = QCoreApplication.translate
_WIDTH, _HIGHEST = 560, 300  # of the dialog, of what scrolls in it; device-independent pixels


def ask_and_attach(window: QWidget, context: Context, memory: Memory, report: Address) -> QFileDialog:
    """Ask for a file in a dialog that does not block; then attach it to the report."""
    title = _translate("Attach", "Attach a file to {report}").format(report=report)
    dialog = QFileDialog(window, title, memory.get("files_folder", str(Path.home())))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [
            _translate("Attach", "Plain text and web pages (*.txt *.text *.md *.html *.htm)"),
            _translate("Attach", "All files (*)"),
        ]
    )

    def chosen(file: str) -> None:
        memory.put(files_folder=str(Path(file).parent))
        attach(window, context, report, Path(file))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    for box in dialog.findChildren(QComboBox):  # none where the system's own dialog is shown
        box.view().setAccessibleName(box.accessibleName() or box.currentText())
    return dialog


def attach(window: QWidget, context: Context, report: Address, file: Path) -> Job:
    """Attach `file` to the report and say what it was told to be; trouble shows in the message bar."""

    def answered(found: Attached) -> None:
        if found.original is not None:
            context.jobs.changed.emit(Changes(originals=True))
        AttachAnswer(found, window).open()

    return context.jobs.run(
        lambda services: services.attaching.attach(report, file), answered, lane=Lane.WRITE, owner=context
    )


class AttachAnswer(Dialog):
    """The same text, one changed since (in these sentences), another text, or not to be told."""

    def __init__(self, found: Attached, parent: QWidget | None = None) -> None:
        super().__init__(_title(found), parent)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for words in (self._told(found), *self._counts(found)):
            column.addWidget(_wrapped(QLabel(words)))
        if found.likeness.verdict is Verdict.CHANGED:
            self._add_changes(column, found)
        column.addWidget(_wrapped(Soft(f"{found.report} · {found.file}")))
        column.addStretch(1)
        area = self.scrolled(page, self.windowTitle())
        needed = column.heightForWidth(_WIDTH - 2 * SPACE_6 - area.verticalScrollBar().sizeHint().width())
        area.setMinimumHeight(min(needed, _HIGHEST))
        self.column.addWidget(area, 1)
        self.end()
        self.resize(QSize(_WIDTH, 0).boundedTo(self.room()))

    def _told(self, found: Attached) -> str:
        return {
            Verdict.SAME: self.tr(
                "Every sentence of the report was found: it is the text that was catalogued."
            ),
            Verdict.CHANGED: self.tr("It is the report's text, changed since it was catalogued."),
            Verdict.OTHER: self.tr("It is not this report's text, so it was not kept. Choose another file."),
            Verdict.UNKNOWN: self.tr(
                "The report was not read in full, so there is nothing to tell its text by. It was kept as "
                "you gave it."
            ),
        }[found.likeness.verdict]

    def _counts(self, found: Attached) -> Iterator[str]:
        if found.original is None:
            return
        yield self.tr("%n sentence(s) kept in your library.", "", found.sentences)
        yield self.tr("%n statement(s) of the catalogue stand in it.", "", len(found.statements))

    def _add_changes(self, column: QVBoxLayout, found: Attached) -> None:
        if found.likeness.missing:
            column.addWidget(Section(self.tr("Not found again")))
            column.addWidget(_wrapped(QLabel(", ".join(found.likeness.missing))))
        if found.likeness.added:
            column.addWidget(Section(self.tr("New or changed")))
        for sentence in found.likeness.added:
            column.addWidget(_wrapped(QLabel(f"{sentence.at}\u2002{sentence.text}")))


def _title(found: Attached) -> str:
    return {
        Verdict.SAME: _translate("Attach", "The same text"),
        Verdict.CHANGED: _translate("Attach", "Changed since"),
        Verdict.OTHER: _translate("Attach", "Another text"),
        Verdict.UNKNOWN: _translate("Attach", "Kept, not recognised"),
    }[found.likeness.verdict]


def _wrapped(label: QLabel) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
