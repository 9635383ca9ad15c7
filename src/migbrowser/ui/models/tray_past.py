"""The selection as it was before each change, so that a change can be taken back."""

from __future__ import annotations

from migbrowser.model.address import Address

Selection = tuple[Address, ...]
LONGEST = 50  # changes that can be taken back


class Past:
    """Every change of the selection, whoever made it, since the window began."""

    def __init__(self) -> None:
        self._now: Selection | None = None
        self._before: list[Selection] = []
        self._coming_back: Selection | None = None

    def note(self, selection: Selection) -> None:
        """What is selected now. The first time it is no change; coming back is none either."""
        if self._now is not None and selection not in (self._now, self._coming_back):
            self._before = [*self._before, self._now][-LONGEST:]
        if selection == self._coming_back:
            self._coming_back = None
        self._now = selection

    @property
    def can_undo(self) -> bool:
        """Whether there was a change."""
        return bool(self._before)

    def undo(self) -> Selection:
        """What was selected before the last change; `note` is expected to hear of it. There must be one."""
        self._coming_back = self._before.pop()
        return self._coming_back
