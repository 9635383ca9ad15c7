"""Asking before notes are lost that the library did not take in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from migbrowser.model.address import Address

NAMED = 5  # entries; the rest is counted


def ask_to_leave(window: QWidget, entries: Sequence[Address], leave: Callable[[], object]) -> None:
    """Say which notes are not kept; `leave` if the user gives them up, else all stays as it is."""
    translate = QCoreApplication.translate
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("Unkept", "Notes not kept"))
    box.setText(translate("Unkept", "%n note(s) could not be kept and will be lost:", "", len(entries)))
    more = len(entries) - NAMED
    rest = [translate("Unkept", "and %n more", "", more)] if more > 0 else []
    todo = translate("Unkept", "Stay to copy them elsewhere, or to free the library and close again.")
    box.setInformativeText("\n".join((*entries[:NAMED], *rest, "", todo)))
    stay = box.addButton(translate("Unkept", "Stay"), QMessageBox.ButtonRole.RejectRole)
    go = box.addButton(translate("Unkept", "Close without them"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    go.clicked.connect(leave)
    box.open()
