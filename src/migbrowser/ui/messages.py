"""What went wrong in the world, worded for the user, in the one place where it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from migbrowser.model.errors import Problem, UserError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox, QWidget

    from migbrowser.ui.frame.message_bar import MessageBar

HOPELESS = frozenset(
    {
        Problem.CATALOGUE_MISSING,
        Problem.CATALOGUE_DAMAGED,
        Problem.CATALOGUE_FOREIGN,
        Problem.CATALOGUE_NEWER,
        Problem.CATALOGUE_OLDER,
    }
)  # without a catalogue there is nothing to show: said in a dialog, then the program ends


class Messages(QObject):
    """Shows a `UserError`: in the window's bar, or, where nothing can go on, in a dialog."""

    hopeless = Signal()  # the dialog was read; the program should end

    def __init__(self, bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._bar, self._window = bar, window
        self._dialog: QMessageBox | None = None

    def show(self, error: UserError) -> None:
        """Say what happened and what to do; of several hopeless ones the first."""
        if error.problem not in HOPELESS:
            self._bar.say(worded(error))
        elif self._dialog is None:
            self._dialog = message_box(worded(error), self._window)
            self._dialog.finished.connect(lambda _: self.hopeless.emit())
            self._dialog.open()

    def take_back(self, error: UserError) -> None:
        """Put away what was said of this, unless something else is said by now."""
        if self._bar.words == worded(error):
            self._bar.hide()


def worded(error: UserError) -> str:
    """What happened, and what to do about it, in the user's language."""
    from migbrowser.cli.messages import CONTEXT, sentence

    return sentence(error, lambda template: QCoreApplication.translate(CONTEXT, template))


def message_box(words: str, parent: QWidget | None = None) -> QMessageBox:
    """A dialog with these words."""
    from PySide6.QtWidgets import QMessageBox

    close = QMessageBox.StandardButton.Close
    box = QMessageBox(QMessageBox.Icon.Warning, "migbrowser", words, close, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
