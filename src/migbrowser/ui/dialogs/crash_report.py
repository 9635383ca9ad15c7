"""The crash report, for the user to read, shorten, copy or save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSaveFile
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.widgets import PlainButton, PrimaryButton, Soft


class CrashDialog(Dialog):
    """What happened, in full, for the user to read, shorten, copy or save."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("CrashDialog", "The program made a mistake"), parent)
        words = self.tr(
            "Your data is as it was after the last finished deed. This report was not sent anywhere. It may "
            "hold names of your files: take out what you do not want to pass on, then copy or save it."
        )
        self.column.addWidget(Soft(words, wrap=True))
        self.text = QPlainTextEdit(report)
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.column.addWidget(self.text)
        copy = PrimaryButton(self.tr("Copy"), self.tr("Copy the report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        save = PlainButton(self.tr("Save…"), self.tr("Save the report as a text file"))
        save.clicked.connect(self._ask_where)
        leave = PlainButton(self.tr("Quit"), self.tr("End the program"))
        leave.clicked.connect(QCoreApplication.quit)
        self.end(copy, save, leave)
        self.resize(680, 480)
        copy.setFocus()  # not the text: whoever was typing when it happened types on

    def save(self, target: Path) -> bool:
        """Write the report; whether that worked."""
        file = QSaveFile(str(target))
        if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            return False
        file.write(self.text.toPlainText().encode("utf-8", "replace"))
        return file.commit()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile("migbrowser-report.txt")
        dialog.fileSelected.connect(lambda file: self.save(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
