"""A user's Markdown as a document to look at: nothing is fetched, no HTML is read, links are ours alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from migbrowser.model.address import SCHEME, Address, parse_address
from migbrowser.model.errors import UserError
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import SPACE_3, SPACE_4

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_TYPED = re.compile(rf"\b{SCHEME}:[a-z]+/[a-z0-9](?:[a-z0-9._+/-]*[a-z0-9])?")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Characters that are a link or a picture; for a picture `href` is its name."""

    begin: int
    end: int
    href: str
    picture: bool = False


class NoteDocument(QTextDocument):
    """A note's document. Whatever its text asks for from elsewhere, it gets nothing."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing, from no disk and no network."""
        return None


def render(text: str, theme: Theme) -> NoteDocument:
    """The document of a note; an own address becomes a link, of any other link only the words remain."""
    document = NoteDocument()
    document.setDefaultFont(theme.font())
    document.setDocumentMargin(theme.px(SPACE_3))
    document.setIndentWidth(theme.px(SPACE_4))
    document.setMarkdown(text, _FEATURES)
    _calm_headings(document)
    for stretch in reversed(list(_stretches(document))):
        _tame(document, stretch, theme)
    for begin, end, address in list(_typed(document)):
        _cursor(document, begin, end).mergeCharFormat(_linked(address, theme))
    document.setUndoRedoEnabled(False)
    return document


def _calm_headings(document: QTextDocument) -> None:
    """Headings as large as those of the reader, not of a web page."""
    for block in _blocks(document):
        level = block.blockFormat().headingLevel()
        if level:
            form = QTextCharFormat()
            form.setProperty(QTextFormat.Property.FontSizeAdjustment, 1 if level == 1 else 0)
            _cursor(document, block.position(), block.position() + block.length() - 1).mergeCharFormat(form)


def own_address(href: str) -> Address | None:
    """The entry that a link leads to, `None` for a link that leads anywhere else."""
    try:
        return parse_address(href)
    except UserError:
        return None


def _stretches(document: QTextDocument) -> Iterator[_Stretch]:
    for block in _blocks(document):
        parts = block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            form, begin = part.charFormat(), part.position()
            if form.isImageFormat():
                name = form.toImageFormat().name()
                yield _Stretch(begin, begin + part.length(), name, picture=True)
            elif form.isAnchor():
                yield _Stretch(begin, begin + part.length(), form.anchorHref())
            parts += 1


def _tame(document: QTextDocument, stretch: _Stretch, theme: Theme) -> None:
    cursor = _cursor(document, stretch.begin, stretch.end)
    if stretch.picture:
        said = QCoreApplication.translate("Markdown", "[picture not shown: {name}]")
        cursor.insertText(said.format(name=stretch.href), QTextCharFormat())
        return
    address = own_address(stretch.href)
    if address is not None:
        cursor.mergeCharFormat(_linked(address, theme))
        return
    words = cursor.selectedText()
    shown = words if stretch.href in (words, f"mailto:{words}") else f"{words} ({stretch.href})"
    cursor.insertText(shown, QTextCharFormat())


def _typed(document: QTextDocument) -> Iterator[tuple[int, int, Address]]:
    """Addresses that were typed as they are, with the program's name before them."""
    for block in _blocks(document):
        for found in _TYPED.finditer(block.text()):
            address = own_address(found[0])
            if address is not None:
                yield block.position() + found.start(), block.position() + found.end(), address


def _linked(address: Address, theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setAnchor(True)
    form.setAnchorHref(address)
    form.setForeground(theme.colour("accent"))
    form.setFontUnderline(False)
    return form


def _cursor(document: QTextDocument, begin: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
