"""Preferences: few, applied at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFormLayout, QWidget

from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.exporting import PAPERS, STYLES, export_options
from migbrowser.ui.memory import Memory
from migbrowser.ui.theme import Theme, ThemeChoice
from migbrowser.ui.widgets import ChoiceBox, PlainButton, Soft

ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)  # per cent
LANGUAGES = (("", ""), ("en", "English"), ("zh", "简体中文"))


class Preferences(Dialog):
    """Colours, size, language; how sources are cited, and on which paper."""

    def __init__(self, theme: Theme, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Preferences", "Preferences"), parent)
        self._theme, self._memory = theme, memory
        form = QFormLayout()
        self.colours = _choices(
            self.tr("Colours"),
            (
                (ThemeChoice.SYSTEM, self.tr("as the system")),
                (ThemeChoice.LIGHT, self.tr("light")),
                (ThemeChoice.DARK, self.tr("dark")),
            ),
        )
        self.size_ = _choices(self.tr("Size"), [(percent / 100, f"{percent} %") for percent in ZOOMS])
        as_system = self.tr("as the system")
        self.language = _choices(self.tr("Language"), [(code, name or as_system) for code, name in LANGUAGES])
        own = self.tr("as in the program")
        self.style_ = _choices(self.tr("Citations"), [(style, name or own) for style, name in STYLES])
        self.paper = _choices(self.tr("Paper"), PAPERS)
        self.attach = _choices(
            self.tr("PDF"),
            ((False, self.tr("pages alone")), (True, self.tr("with CSV, JSON and CSL-JSON inside"))),
        )
        for box in (self.colours, self.size_, self.language, self.style_, self.paper, self.attach):
            form.addRow(Soft(box.accessibleName()), box)
        self.column.addLayout(form)
        self.column.addWidget(Soft(self.tr("Another language is shown at the next start.")))
        self._show_values()
        self._connect()
        defaults = PlainButton(self.tr("As designed"), self.tr("Put everything here back as designed"))
        defaults.clicked.connect(self._restore)
        self.end(defaults)

    def _show_values(self) -> None:
        self.colours.setCurrentIndex(self.colours.findData(self._theme.choice))
        nearest = min(ZOOMS, key=lambda percent: abs(percent - self._theme.zoom * 100))
        self.size_.setCurrentIndex(ZOOMS.index(nearest))
        options = export_options(self._memory)
        self.style_.setCurrentIndex(self.style_.findData(options.style))
        self.paper.setCurrentIndex(self.paper.findData(options.paper))
        self.attach.setCurrentIndex(self.attach.findData(options.attach))
        self.language.setCurrentIndex(max(self.language.findData(self._memory.get("language", "")), 0))

    def _connect(self) -> None:
        self.colours.activated.connect(self._dress)
        self.size_.activated.connect(lambda _: self._theme.set_zoom(self.size_.currentData()))
        self.language.activated.connect(lambda _: self._memory.put(language=self.language.currentData()))

        self.style_.activated.connect(
            lambda _: self._memory.put(citation_style=str(self.style_.currentData()))
        )
        self.attach.activated.connect(lambda _: self._memory.put(attach=self.attach.currentData()))
        self.paper.activated.connect(lambda _: self._memory.put(paper=str(self.paper.currentData())))

    def _dress(self, _: int) -> None:
        self._theme.set_choice(ThemeChoice(self.colours.currentData()))  # Qt gives a plain str back

    def _restore(self) -> None:
        self._theme.set_choice(ThemeChoice.SYSTEM)
        self._theme.set_zoom(1.0)
        self._memory.put(language="", citation_style="", paper="", attach=False)
        self._show_values()


def _choices(name: str, choices: Sequence[tuple[object, str]]) -> ChoiceBox:
    box = ChoiceBox(name)
    for value, words in choices:
        box.addItem(words, value)
    return box
