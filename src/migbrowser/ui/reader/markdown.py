"""Markdown in the program's look. Of a user's, nothing is fetched, no HTML is read, links are ours alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
)

from migbrowser.model.address import SCHEME, Address, parse_address
from migbrowser.model.errors import UserError
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import SPACE_1, SPACE_3, SPACE_4

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
MOST_LETTERS, MOST_LINES = 50_000, 1000  # Qt takes seconds for lists and tables of some thousand lines
_WITHOUT_A_SPACE = re.compile(r"\S{1000}")  # no word: Qt takes long to find where to break the line
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
    """The document of a note; an own address becomes a link, of any other link only the words remain.

    What is too long for Qt to lay out in a moment is shown as it was typed, and says so.
    """
    document = NoteDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(theme.font())
    document.setDocumentMargin(theme.px(SPACE_3))
    document.setIndentWidth(theme.px(SPACE_4))
    if len(text) > MOST_LETTERS or text.count("\n") > MOST_LINES:
        _show_as_typed(document, text, theme)
        return document
    document.setMarkdown(text, _FEATURES)
    whole = QTextCursor(document)
    whole.beginEditBlock()  # without it each link takes as long as the whole text
    dress(document, theme)
    for stretch in reversed(list(_stretches(document))):
        _tame(document, stretch, theme)
    for begin, end, address in list(_typed(document)):
        _cursor(document, begin, end).mergeCharFormat(_linked(address, theme))
    whole.endEditBlock()
    return document


def _show_as_typed(document: QTextDocument, text: str, theme: Theme) -> None:
    form = QTextCharFormat()
    form.setFontItalic(True)
    form.setForeground(theme.colour("faint"))
    cursor = QTextCursor(document)
    said = QCoreApplication.translate("Markdown", "A long note: shown as it was typed.")
    cursor.insertText(f"{said}\n", form)
    cursor.insertText(_WITHOUT_A_SPACE.sub(r"\g<0>\n", text), QTextCharFormat())


def dress(document: QTextDocument, theme: Theme) -> None:
    """Give Markdown the reader's look: its headings, its weights, tables with a rule under each row."""
    levels = {block.blockFormat().headingLevel() for block in _blocks(document)} - {0}
    for block in _blocks(document):
        level = block.blockFormat().headingLevel()
        if level:
            _dress_heading(
                _cursor(document, block.position(), _end(block)), theme, highest=level == min(levels)
            )
        for begin, end, form in list(_forms(block)):
            _cursor(document, begin, end).mergeCharFormat(_in_our_weights(form, theme))
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, theme)


def _dress_heading(cursor: QTextCursor, theme: Theme, *, highest: bool) -> None:
    form = QTextCharFormat()
    form.setProperty(QTextFormat.Property.FontSizeAdjustment, 1 if highest else 0)
    cursor.mergeCharFormat(form)
    space = QTextBlockFormat()
    space.setTopMargin(theme.px(SPACE_4) if cursor.selectionStart() else 0)
    space.setBottomMargin(theme.px(SPACE_1))
    cursor.mergeBlockFormat(space)


def _end(block: QTextBlock) -> int:
    return block.position() + block.length() - 1


def _forms(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    parts = block.begin()
    while not parts.atEnd():
        part = parts.fragment()
        yield part.position(), part.position() + part.length(), part.charFormat()
        parts += 1


def _in_our_weights(form: QTextCharFormat, theme: Theme) -> QTextCharFormat:
    """The bundled fonts have one bold weight, and no second family for what is typed as code."""
    change = QTextCharFormat()
    if form.fontWeight() > QFont.Weight.Normal:
        change.setFontWeight(QFont.Weight.DemiBold)
    if form.fontFixedPitch():
        change.setFontFixedPitch(False)
        change.setFontFamilies(theme.font().families())
        change.setBackground(theme.colour("window"))
    return change


def _dress_table(table: QTextTable, theme: Theme) -> None:
    form = table.format()
    form.setBorder(0)
    form.setBorderCollapse(True)
    form.setCellPadding(0)
    form.setCellSpacing(0)
    form.setTopMargin(theme.px(SPACE_1))
    form.setBottomMargin(theme.px(SPACE_3))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
    for row in range(table.rows()):
        for column in range(table.columns()):
            rule(table.cellAt(row, column), theme, last=column == table.columns() - 1)


def rule(cell: QTextTableCell, theme: Theme, *, last: bool) -> None:
    """Draw a rule under a cell and leave room around its words, to its right unless it is the `last`."""
    form = cell.format().toTableCellFormat()
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(theme.colour("line"))
    form.setTopPadding(theme.px(SPACE_1) + 1)
    form.setBottomPadding(theme.px(SPACE_1) + 1)
    form.setRightPadding(theme.px(0 if last else SPACE_3))
    cell.setFormat(form)


def own_address(href: str) -> Address | None:
    """The entry that a link leads to, `None` for a link that leads anywhere else."""
    try:
        return parse_address(href)
    except UserError:
        return None


def _stretches(document: QTextDocument) -> Iterator[_Stretch]:
    for block in _blocks(document):
        for begin, end, form in _forms(block):
            if form.isImageFormat():
                yield _Stretch(begin, end, form.toImageFormat().name(), picture=True)
            elif form.isAnchor():
                yield _Stretch(begin, end, form.anchorHref())


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
