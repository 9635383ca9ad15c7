"""Saying to screen readers what others see appear."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(where: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have `words` read out, at once if `urgent`, else when what is being read is over."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 3 ms that a start does without

    if not QAccessible.isActive():
        return
    said = QAccessibleAnnouncementEvent(where, words)
    manner = QAccessible.AnnouncementPoliteness
    said.setPoliteness(manner.Assertive if urgent else manner.Polite)
    QAccessible.updateAccessibility(said)
