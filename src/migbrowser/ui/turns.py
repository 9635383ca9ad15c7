"""Work of the main thread in small steps: what the user does meanwhile comes in between."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

Steps = Iterator[bool]  # after each step: whether it is the last for this turn, however quick it was
A_TURN = 0.002  # seconds that steps may take before the user's turn comes


class Turns(QObject):
    """Goes through iterators, a few steps of each in a turn of the event loop."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._going: dict[str, tuple[Steps, QObject]] = {}
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go)

    def run(self, steps: Steps, key: str, owner: QObject) -> None:
        """Take the first steps now and the others later, in place of those of the same `key` that are left.

        If `owner` is gone by then, they are not taken.
        """
        self._going[key] = steps, owner
        self._step(key)
        if self._going:
            self._timer.start()

    def stop(self, key: str) -> None:
        """Take no further step of those."""
        self._going.pop(key, None)

    def idle(self) -> bool:
        """Whether every step has been taken."""
        return not self._going

    def _go(self) -> None:
        for key in tuple(self._going):
            self._step(key)
        if not self._going:
            self._timer.stop()

    def _step(self, key: str) -> None:
        steps, owner = self._going.get(key, (iter(()), self))
        end = time.perf_counter() + A_TURN
        while isValid(owner):
            try:
                last = next(steps, None)
            except BaseException:
                self.stop(key)
                raise
            if self._going.get(key, (None, None))[0] is not steps:  # the step stopped or replaced them
                return
            if last is None:
                break
            if last or time.perf_counter() > end:
                return
        self.stop(key)
