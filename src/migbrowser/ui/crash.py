"""Our own faults, shown: versions and traceback to copy or save. Nothing is sent."""

from __future__ import annotations

import logging
import sys
from collections import deque
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QLoggingCategory,
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from migbrowser.ui.dialogs.crash_report import CrashDialog

KEPT = 30  # of Qt's last messages, for the report
_log = logging.getLogger(__name__)


def keep_fonts_silent() -> None:
    """Have Qt say nothing of scripts that a font lacks: it says so with its lock of fonts held, to a handler
    that waits for Python's, while a job that measures words holds that and waits for the other, for ever.
    """
    QLoggingCategory.setFilterRules("qt.text.font.*.info=false")


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
        keep_fonts_silent()
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
        import traceback

        self.count += 1
        _log.critical("a fault of the program", exc_info=(kind, error, trace))
        report = self._report("".join(traceback.format_exception(kind, error, trace)))
        self.happened.emit(report)
        if self._show and self._dialog is None and QApplication.instance() is not None:
            from migbrowser.ui.dialogs.crash_report import CrashDialog

            self._dialog = CrashDialog(report, QApplication.activeWindow())
            self._dialog.finished.connect(self._forget)
            self._dialog.open()

    def _forget(self, _: int) -> None:
        self._dialog = None

    def _report(self, trace: str) -> str:
        from migbrowser.ui.versions import versions_text

        messages = "\n".join(self._messages)
        return "\n\n".join(part for part in (versions_text(), trace.rstrip(), messages) if part)

    def _take_message(self, kind: QtMsgType, _: QMessageLogContext, message: str | None) -> None:
        self._messages.append(message or "")
        level = logging.DEBUG if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) else logging.WARNING
        logging.getLogger("qt").log(level, "%s", message)
