"""What is said of selections and of what was done to them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from migbrowser.model.selection import Deed
from migbrowser.ui.marking import QT_TRANSLATE_NOOP

_DEEDS = {
    Deed.ADD: QT_TRANSLATE_NOOP("Tray", "adding entries"),
    Deed.REMOVE: QT_TRANSLATE_NOOP("Tray", "taking out"),
    Deed.MOVE: QT_TRANSLATE_NOOP("Tray", "moving"),
    Deed.CLEAR: QT_TRANSLATE_NOOP("Tray", "clearing the selection"),
    Deed.REPLACE: QT_TRANSLATE_NOOP("Tray", "selecting other entries"),
    Deed.WRITE: QT_TRANSLATE_NOOP("Tray", "writing a text"),
    Deed.EDIT: QT_TRANSLATE_NOOP("Tray", "changing a text"),
    Deed.ENTITLE: QT_TRANSLATE_NOOP("Tray", "giving a title"),
    Deed.MAKE: QT_TRANSLATE_NOOP("Tray", "making a selection"),
    Deed.RENAME: QT_TRANSLATE_NOOP("Tray", "renaming the selection"),
    Deed.DUPLICATE: QT_TRANSLATE_NOOP("Tray", "duplicating the selection"),
    Deed.DELETE: QT_TRANSLATE_NOOP("Tray", "deleting the selection"),
}


def deed(done: Deed) -> str:
    """What was done, as a noun."""
    return QCoreApplication.translate("Tray", _DEEDS[done])


def selection_name(name: str) -> str:
    """What a selection is called; the first one has no name until it gets one."""
    return name or QCoreApplication.translate("Tray", "Selection")
