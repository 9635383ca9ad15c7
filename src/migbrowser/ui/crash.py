"""Our own faults, shown: versions and traceback to copy or save. Nothing is sent."""

from __future__ import annotations

import logging
import sys
import traceback
from collections import deque
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QSaveFile,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QWidget

from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.versions import versions_text
from migbrowser.ui.widgets import PlainButton, PrimaryButton, Soft

KEPT = 30  # of Qt's last messages, for the report
_log = logging.getLogger(__name__)


class Crashes(QObject):
    """Takes every exception that nobody caught, and Qt's warnings; one dialog at a time."""

    happened = Signal(str)  # the report

    def __init__(self, parent: QObject | None = None, *, show: bool = True) -> None:
        super().__init__(parent)
        self._show = show
        self._dialog: CrashDialog | None = None
        self._messages: deque[str] = deque(maxlen=KEPT)
        self.count = 0

    def install(self) -> None:
        """Listen from now on."""
        sys.excepthook = self.take
        qInstallMessageHandler(self._take_message)

    def uninstall(self) -> None:
        """Let Python and Qt do as they do by themselves."""
        sys.excepthook = sys.__excepthook__
        qInstallMessageHandler(None)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log one exception and show it."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.count += 1
        _log.critical("a fault of the program", exc_info=(kind, error, trace))
        report = self._report("".join(traceback.format_exception(kind, error, trace)))
        self.happened.emit(report)
        if self._show and self._dialog is None and QApplication.instance() is not None:
            self._dialog = CrashDialog(report, QApplication.activeWindow())
            self._dialog.finished.connect(self._forget)
            self._dialog.open()

    def _forget(self, _: int) -> None:
        self._dialog = None

    def _report(self, trace: str) -> str:
        messages = "\n".join(self._messages)
        return "\n\n".join(part for part in (versions_text(), trace.rstrip(), messages) if part)

    def _take_message(self, kind: QtMsgType, _: QMessageLogContext, message: str | None) -> None:
        self._messages.append(message or "")
        level = logging.DEBUG if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) else logging.WARNING
        logging.getLogger("qt").log(level, "%s", message)


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
