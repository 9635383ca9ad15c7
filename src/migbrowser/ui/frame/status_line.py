"""The last line: which catalogue this is, what it holds, that nothing was sent, and a passing word."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from migbrowser.model.entry import Edition

PASSING = 6000  # milliseconds that a passing word stays


class StatusLine(QStatusBar):
    """Edition, counts, offline; passing words; progress of heavy deeds with their way out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setAccessibleName(self.tr("Status"))
        self._edition, self._counts = QLabel(), QLabel()
        self._offline = QLabel(self.tr("Offline: nothing was sent"))
        for label in (self._edition, self._counts, self._offline):
            self.addWidget(label)
        self._word = QLabel()
        self._word.setAccessibleName(self.tr("Last deed"))
        self.addPermanentWidget(self._word)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(160)
        self.progress.hide()
        self.addPermanentWidget(self.progress)
        self._passing = QTimer(self, interval=PASSING, singleShot=True)
        self._passing.timeout.connect(self._word.clear)

    def set_edition(self, edition: Edition) -> None:
        """Say which catalogue is open."""
        self._edition.setText(self.tr("Catalogue edition {} · {}").format(edition.date, edition.hash[:6]))
        self._counts.setText(counts_in_words(edition))

    def say(self, words: str) -> None:
        """Show a passing word."""
        self._word.setText(words)
        self._word.setAccessibleDescription(words)
        self._passing.start()

    def set_progress(self, share: float | None) -> None:
        """Show how far a heavy deed is, 0..1; `None`: none runs."""
        self.progress.setVisible(share is not None)
        self.progress.setRange(0, 100 if share else 0)
        self.progress.setValue(round(100 * (share or 0)))


def counts_in_words(edition: Edition) -> str:
    """What the catalogue holds: `4 events · 5 reports · 18 clauses`."""
    counts = dict(edition.counts)
    words = [
        QCoreApplication.translate("Counts", "%n event(s)", "", counts.get("events", 0)),
        QCoreApplication.translate("Counts", "%n report(s)", "", counts.get("reports", 0)),
        QCoreApplication.translate("Counts", "%n clause(s)", "", counts.get("clauses", 0)),
    ]
    return " · ".join(words)
