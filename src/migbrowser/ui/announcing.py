"""Saying to screen readers what others see appear."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(where: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have `words` read out, at once if `urgent`, else when what is being read is over."""
    if not QAccessible.isActive():
        return
    said = QAccessibleAnnouncementEvent(where, words)
    manner = QAccessible.AnnouncementPoliteness
    said.setPoliteness(manner.Assertive if urgent else manner.Polite)
    QAccessible.updateAccessibility(said)
