"""How far a long deed has come, and whether it shall go on."""

from __future__ import annotations

from threading import Event as Flag

from migbrowser.model.errors import Problem, UserError


class CancelToken:
    """Set from any thread; the deed looks at it between two steps."""

    def __init__(self) -> None:
        self._flag = Flag()

    def cancel(self) -> None:
        """Ask the deed to stop at its next step."""
        self._flag.set()

    @property
    def cancelled(self) -> bool:
        """Whether the deed shall stop."""
        return self._flag.is_set()

    def check(self) -> None:
        """Raise `UserError(Problem.CANCELLED)` if the deed shall stop."""
        if self.cancelled:
            raise UserError(Problem.CANCELLED)
