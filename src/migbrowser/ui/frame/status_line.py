"""The last line: which catalogue this is, what it holds, that nothing was sent, and a passing word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from migbrowser.ui.announcing import announce
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import SPACE_2
from migbrowser.ui.widgets import ToolButton
from migbrowser.ui.widgets.labels import Yielding

if TYPE_CHECKING:
    from migbrowser.model.entry import Edition
    from migbrowser.ui.jobs import Job

PASSING = 6000  # milliseconds that a passing word stays
BAR_WIDTH = 160  # device-independent pixels at zoom 1


class StatusLine(QStatusBar):
    """Edition, counts, offline; passing words; progress of heavy deeds with their way out."""

    stop_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(SPACE_2, 0, SPACE_2, 0)  # with what Qt adds, the edge of all else
        self.setAccessibleName(self.tr("Status"))
        self._edition, self._counts = Yielding(), Yielding()
        self._offline = QLabel(self.tr("Offline: nothing was sent"))
        for label in (self._edition, self._counts, self._offline):
            self.addWidget(label)
        self._offline.hide()  # until it need not move aside
        self._word = Yielding()
        self._word.setAccessibleName(self.tr("Last deed"))
        self.addPermanentWidget(self._word)
        self._passing = QTimer(self, interval=PASSING, singleShot=True)
        self._passing.timeout.connect(self._word.clear)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setTextVisible(False)
        self._progress.setMaximumWidth(theme.px(BAR_WIDTH))
        self._stop = ToolButton(theme, "x", self.tr("Stop what is running"))
        self._stop.clicked.connect(self.stop_asked)
        for part in (self._progress, self._stop):
            part.hide()
            self.addPermanentWidget(part)

    def set_edition(self, edition: Edition) -> None:
        """Say which catalogue is open."""
        self._edition.setText(self.tr("Catalogue edition {} · {}").format(edition.date, edition.hash[:6]))
        self._counts.setText(counts_in_words(edition))
        self._offline.show()

    def say(self, words: str) -> None:
        """Show a passing word, in one line whatever it is: a second one would move all that is above."""
        self._word.setText(" · ".join(words.splitlines()))
        self._word.setAccessibleDescription(words)
        self._passing.start()
        announce(self._word, words)

    def show_progress(self, _: Job, share: float) -> None:
        """Show how far a heavy deed is, 0..1."""
        self._progress.setRange(0, 100)
        self._progress.setValue(round(100 * share))

    def set_busy(self, busy: bool) -> None:
        """Show that a heavy deed runs, or that none does."""
        self._progress.setRange(0, 0)  # how far is not known until it says so
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)


def counts_in_words(edition: Edition) -> str:
    """What the catalogue holds: `4 events · 5 reports · 18 clauses`."""
    counts = dict(edition.counts)
    events, reports, clauses = (counts.get(kind, 0) for kind in ("events", "reports", "clauses"))
    words = (  # lupdate understands plain names only as the number
        QCoreApplication.translate("Counts", "%n event(s)", "", events),
        QCoreApplication.translate("Counts", "%n report(s)", "", reports),
        QCoreApplication.translate("Counts", "%n clause(s)", "", clauses),
    )
    return " · ".join(words)
