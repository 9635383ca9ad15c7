"""The handbook, inside the program: it needs no network either."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlock, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from migbrowser.model.address import is_link, parse_address
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.reader.entry_text import EntryText
from migbrowser.ui.reader.find_bar import FindBar
from migbrowser.ui.reader.markdown import dress
from migbrowser.ui.tokens import SPACE_4

CONTENTS = 190  # pixels at zoom 1 that the list of parts is wide


class Handbook(Dialog):
    """One page of Markdown in the screens' language, else in English, its parts listed beside it.

    Addresses open in the reader; Ctrl+F finds words.
    """

    def __init__(self, context: Context, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Handbook", "Handbook"), parent)
        self._context = context
        self.page = EntryText()
        self.page.setAccessibleName(self.windowTitle())
        self.page.anchorClicked.connect(self._follow)
        self.page.show_document(self._document(resources))
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setFixedWidth(context.theme.px(CONTENTS))
        self.contents.setWordWrap(True)
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self._parts = _parts(self.page.document())
        self.contents.addItems([part.text() for part in self._parts])
        self.contents.setCurrentRow(0)
        self.contents.currentRowChanged.connect(self._go)
        self.find_bar = FindBar(context, self.page)
        self.find_bar.closed.connect(self.page.setFocus)
        self._build()
        self.fit(context.theme, 940, 640)

    def _document(self, resources: Path) -> QTextDocument:
        theme = self._context.theme
        document = QTextDocument(self)
        document.setDefaultFont(theme.font())
        document.setDocumentMargin(theme.px(SPACE_4))
        document.setIndentWidth(theme.px(SPACE_4))
        document.setMarkdown(_text(resources / "handbook"))
        dress(document, theme)
        return document

    def _build(self) -> None:
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.find_bar)
        text.addWidget(self.page, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_4)
        row.addWidget(self.contents)
        row.addLayout(text, 1)
        self.column.addLayout(row, 1)
        QShortcut(QKeySequence.StandardKey.Find, self, self.find_bar.begin)
        self.end()
        self.contents.setFocus()

    def _go(self, row: int) -> None:
        self.page.go_to_place(self._parts[row].position())

    def _follow(self, url: QUrl) -> None:
        if is_link(url.toString()):
            self._context.open(parse_address(url.toString()))


def _parts(document: QTextDocument) -> list[QTextBlock]:
    block, parts = document.begin(), []
    while block.isValid():
        if block.blockFormat().headingLevel():
            parts.append(block)
        block = block.next()
    return parts


def _text(folder: Path) -> str:
    for language in (QLocale().name().partition("_")[0], "en"):
        file = folder / f"{language}.md"
        if file.is_file():
            return file.read_text("utf-8")
    return ""
