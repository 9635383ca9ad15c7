"""Noticing what another program wrote into the library."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from migbrowser.model.changes import Changes
from migbrowser.model.errors import UserError
from migbrowser.ui.jobs import Jobs, Lane

EVERY = 2000  # milliseconds between two looks
_ALL_THAT_IS_KEPT = Changes(selection=True, history=True, searches=True, notes=True, originals=True)


class LibraryWatch(QTimer):
    """Asks the library now and then whether others wrote, and then has all views read anew.

    What this window writes itself is not noticed here: it is told by the deed.
    """

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent, interval=EVERY)
        self._jobs = jobs
        self._seen: int | None = None
        self.timeout.connect(self.look)

    def look(self) -> None:
        """Ask now."""
        self._jobs.run(
            lambda services: services.library.data_version(),
            self._compare,
            lane=Lane.WRITE,
            key="library-watch",
            failed=_wait,
            owner=self,
        )

    def _compare(self, version: int) -> None:
        before, self._seen = self._seen, version
        if before is not None and version != before:
            self._jobs.changed.emit(_ALL_THAT_IS_KEPT)


def _wait(_: UserError) -> None:
    """Whoever needs the library says what is wrong with it; here the next look is enough."""
