"""How far a long deed has come, and whether it shall go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event as Flag
from threading import Lock

from migbrowser.model.errors import Problem, UserError


class CancelToken:
    """Set from any thread; the deed looks at it between two steps."""

    def __init__(self) -> None:
        self._flag = Flag()
        self._lock = Lock()  # between "it is cancelled" and "there is something to end"
        self._ends: list[Callable[[], None]] = []

    def cancel(self) -> None:
        """Ask the deed to stop at its next step, and end what cannot be asked."""
        with self._lock:
            self._flag.set()
            ends = tuple(self._ends)
        for end in ends:
            end()

    @property
    def cancelled(self) -> bool:
        """Whether the deed shall stop."""
        return self._flag.is_set()

    def check(self) -> None:
        """Raise `UserError(Problem.CANCELLED)` if the deed shall stop."""
        if self.cancelled:
            raise UserError(Problem.CANCELLED)

    @contextmanager
    def ending(self, end: Callable[[], None]) -> Iterator[None]:
        """Inside, cancelling calls `end`, on the thread that cancels; at once where that has happened."""
        with self._lock:
            self._ends.append(end)
            late = self.cancelled
        try:
            if late:
                end()
            yield
        finally:
            with self._lock:
                self._ends.remove(end)
