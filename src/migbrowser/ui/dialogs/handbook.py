"""The handbook, inside the program: it needs no network either."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget

from migbrowser.model.address import is_link, parse_address
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.dialog import Dialog


class Handbook(Dialog):
    """One page of Markdown in the screens' language, else in English; addresses open in the reader."""

    def __init__(self, context: Context, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Handbook", "Handbook"), parent)
        self._context = context
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.windowTitle())
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._follow)
        self.page.setMarkdown(_text(resources / "handbook"))
        self.column.addWidget(self.page)
        self.end()
        self.fit(context.theme, 720, 640)

    def _follow(self, url: QUrl) -> None:
        if is_link(url.toString()):
            self._context.open(parse_address(url.toString()))


def _text(folder: Path) -> str:
    for language in (QLocale().name().partition("_")[0], "en"):
        file = folder / f"{language}.md"
        if file.is_file():
            return file.read_text("utf-8")
    return ""
