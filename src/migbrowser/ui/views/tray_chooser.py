"""The present selection's name, and under it the other selections and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from migbrowser.model.changes import Changes
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.naming import NameDialog
from migbrowser.ui.jobs import Lane
from migbrowser.ui.models.tray_words import selection_name

if TYPE_CHECKING:
    from migbrowser.services.collecting import Collecting

LONGEST = 28  # letters of a name on the button; the tooltip has it whole


class Chooser(QToolButton):
    """Opens by a click, Space or Alt+Down; a chosen selection becomes the present one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setProperty("role", "chip")
        self._menu.aboutToShow.connect(self._fill)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.say()

    def say(self) -> None:
        """Show the present selection's name."""
        name = selection_name(self._context.collected.present.name)
        shown = name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
        self.setText(f"{shown} ▾".replace("&", "&&"))
        self.setAccessibleName(self.tr("Selection: {name}").format(name=name))
        self.setToolTip(self.tr("{name}: change to another selection, name it, make one").format(name=name))

    def make(self) -> None:
        """Ask for a name and make a selection."""
        self._ask(self.tr("New selection"), "", lambda collecting, name: collecting.make(name))

    def rename(self) -> None:
        """Ask for another name."""
        present = self._context.collected.present.name
        self._ask(self.tr("Rename the selection"), present, lambda collecting, name: collecting.rename(name))

    def duplicate(self) -> None:
        """Ask for the copy's name."""
        copied = selection_name(self._context.collected.present.name)
        self._ask(
            self.tr("Duplicate the selection"),
            self.tr("{name} (copy)").format(name=copied),
            lambda collecting, name: collecting.duplicate(name),
        )

    def entitle(self) -> None:
        """Ask what its documents are called."""
        self._ask(
            self.tr("Title of the documents"),
            self._context.collected.present.title,
            lambda collecting, title: collecting.entitle(title),
            explained=self.tr(
                "It stands on the title page. Left empty, the first entries name the document."
            ),
            empty=True,
        )

    def delete(self) -> None:
        """Delete the present selection; that can be undone."""
        self._do(lambda collecting: collecting.delete())
        self._context.tell(self.tr("Selection deleted; Ctrl+Z in the list brings it back"))

    def _fill(self) -> None:
        menu, collected = self._menu, self._context.collected
        menu.clear()
        group = QActionGroup(menu)
        for each in collected.all:
            words = self.tr("{name} ({count})").format(name=selection_name(each.name), count=each.entries)
            action = QAction(words.replace("&", "&&"), group)
            action.setCheckable(True)
            action.setChecked(each.present)
            action.triggered.connect(partial(self._switch, each.name))
            menu.addAction(action)
        menu.addSeparator()
        for words, deed in (
            (self.tr("New selection…"), self.make),
            (self.tr("Rename…"), self.rename),
            (self.tr("Title of the documents…"), self.entitle),
            (self.tr("Duplicate…"), self.duplicate),
            (self.tr("Delete"), self.delete),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, deed=deed: deed())

    def _switch(self, name: str, _: bool = False) -> None:
        self._do(lambda collecting: collecting.switch(name))

    def _ask(
        self,
        title: str,
        words: str,
        deed: Callable[[Collecting, str], Changes],
        explained: str = "",
        *,
        empty: bool = False,
    ) -> None:
        def taken(text: str) -> None:
            self._do(lambda collecting: deed(collecting, text))

        NameDialog(title, words, taken, self.window(), explained=explained, empty=empty).open()

    def _do(self, deed: Callable[[Collecting], Changes]) -> None:
        self._context.jobs.run(lambda services: deed(services.collecting), lane=Lane.WRITE)
