"""Garbage, collected on the main thread alone.

Python collects on whichever thread happens to allocate. Among what goes there may be objects of Qt's that
only the main thread may let go: a job that computed could end the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000  # milliseconds


def sweep() -> None:
    """Collect the oldest generation that Python would collect by now, if any."""
    due = [
        n
        for n, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > most
    ]
    if due:
        gc.collect(due[-1])


class Sweeper(QTimer):
    """Takes over from Python's own collection for as long as there are other threads, and after."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, interval=_EVERY)
        gc.disable()
        self.timeout.connect(sweep)
        self.start()
