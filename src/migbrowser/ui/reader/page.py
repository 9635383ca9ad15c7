"""One entry as a text document in the program's look: headings, runs of words, lists of facts, tables.

Text of the catalogue is inserted as text, never as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from migbrowser.ui.models.punctuation import listed
from migbrowser.ui.reader.markdown import rule
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, SPACE_1, SPACE_2, SPACE_3, SPACE_4, TEXT, TITLE, Mark
from migbrowser.ui.widgets.badges import badge_text

FIXED_SPACE = "\u00a0"
JOINER = "\u2060"  # no line breaks here
_CHINESE = re.compile(r"[\u2e80-\u9fff](?=[\u2e80-\u9fff])")
_UNBROKEN = re.compile(r"[^\s\u2e80-\uffef]+")  # what no line breaks within; Chinese breaks anywhere
LEAST_NAME, MOST_NAME = 64, 84  # of the column of names in a list of facts; pixels at zoom 1
NARROW, WIDE = 260, 10_000  # pixels at zoom 1 under which there is one column; more than any screen has


class Tone(StrEnum):
    """How words look."""

    INK = "ink"
    SOFT = "soft"
    FAINT = "faint"
    BOLD = "bold"
    ITALIC = "italic"  # grey italics: silent, not read, not stated


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look; `link` is an address or a URL, `mark` makes them a badge."""

    text: str
    tone: Tone = Tone.INK
    link: str = ""
    mark: Mark | None = None
    small: bool = False


Words = str | Run | Sequence[str | Run]
Document = TypeVar("Document", bound=QTextDocument)


def badge(mark: Mark, words: str, *, sign: bool = True) -> Run:
    """A status badge among words."""
    return Run(badge_text(mark, words) if sign else words, mark=mark)


class Page:
    """Writes a document from top to bottom."""

    def __init__(self, theme: Theme, width: int = WIDE) -> None:
        """`width` pixels are there; in few of them a list's values stand under their names."""
        self.theme = self._theme = theme
        self._look = (theme.zoom, theme.colours)
        self._width = width
        self._narrow = self._is_narrow_at(width)
        self._drawn = 0.0  # width of the widest picture
        self.document = QTextDocument()
        self.document.setDocumentMargin(theme.px(SPACE_4))
        self.document.setDefaultFont(theme.font())
        self._cursor = QTextCursor(self.document)
        self._begun = False

    def is_fit_for(self, width: int) -> bool:
        """Whether it would be written as it is with so many pixels, and with the sizes and colours of now."""
        room = self._room_at(width)
        wanted = room if self._drawn == self.room else min(room, self._drawn)
        look = self._theme.zoom, self._theme.colours
        other = self._is_narrow_at(width) != self._narrow or self._look != look
        return not other and (not self._drawn or self._drawn == wanted)

    def _is_narrow_at(self, width: int) -> bool:
        """Whether so many pixels are too few for two columns."""
        return width < self._theme.px(NARROW)

    def _room_at(self, width: int) -> int:
        return max(width - 2 * self._theme.px(SPACE_4), 1)

    def address(self, text: str) -> None:
        """The entry's address, over its title."""
        self._line([Run(text, Tone.FAINT, small=True)], before=0)

    def title(self, text: str) -> None:
        """The entry's title."""
        self._block(before=SPACE_1, after=SPACE_1, heading=1)
        form = self._form(Run(text, Tone.BOLD))
        form.setFont(self._theme.font(TITLE, bold=True))
        self._cursor.insertText(text, form)

    def section(self, text: str) -> None:
        """A heading within the entry."""
        self._block(before=SPACE_4, after=SPACE_1, heading=2)
        self._cursor.insertText(text, self._form(Run(text, Tone.BOLD)))

    def paragraph(self, words: Words, *, before: int = SPACE_1, indent: int = 0) -> None:
        """Words in a block of their own, `before` and `indent` in designed pixels."""
        self._line(_runs(words), before=before, indent=indent)

    def picture(self, image: QImage, name: str, said: str) -> None:
        """A picture on a line of its own; `said` are the words for who cannot see it."""
        self.document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        form = QTextImageFormat()
        form.setName(name)
        self._drawn = max(self._drawn, image.deviceIndependentSize().width())
        form.setWidth(image.deviceIndependentSize().width())
        form.setHeight(image.deviceIndependentSize().height())
        form.setProperty(QTextFormat.Property.ImageAltText.value, said)
        self._block(before=SPACE_2)
        self._cursor.insertImage(form)

    @property
    def room(self) -> int:
        """How many pixels wide a line is."""
        return self._room_at(self._width)

    def definitions(self, rows: Iterable[tuple[str, Sequence[Words]]]) -> None:
        """A list of names and their values, each value a line of its own, with a rule under each row."""
        rows = [(name, lines) for name, lines in rows if lines]
        if self._narrow:
            for name, lines in rows:
                self._line([Run(name, Tone.SOFT, small=True)], before=SPACE_2)
                for line in lines:
                    self._line(_runs(line), before=0)
        elif rows:
            self._table([(Run(name, Tone.SOFT), lines) for name, lines in rows])

    def passages(self, rows: Iterable[tuple[str, Sequence[Words]]]) -> None:
        """What stands at each passage: its number in grey, then lines of words."""
        for passage, lines in rows:
            first, *others = lines
            runs = [Run(f"{passage}{FIXED_SPACE * 2}", Tone.FAINT, small=True), *_runs(first)]
            self._line(runs, before=SPACE_2)
            for line in others:
                self._line(_runs(line), before=0)

    def _table(self, rows: Sequence[tuple[Run, Sequence[Words]]]) -> None:
        """A table for each row: Qt lays a table out as a whole, however little of it is in sight."""
        form = self._table_format([name.text for name, _ in rows])
        for name, lines in rows:
            table = self._cursor.insertTable(1, 2, form)
            self._fill(table, 0, 0, [name])
            self._fill(table, 0, 1, lines)
            self._cursor.movePosition(QTextCursor.MoveOperation.End)
            form.setTopMargin(0)

    def _fill(self, table: QTextTable, row: int, column: int, lines: Sequence[Words]) -> None:
        cell = table.cellAt(row, column)
        rule(cell, self._theme, last=column == 1)
        cursor = cell.firstCursorPosition()
        cursor.setBlockFormat(self._block_format(0, 0))
        for index, line in enumerate(lines):
            if index:
                cursor.insertBlock(self._block_format(SPACE_1, 0))
            self._write(cursor, _runs(line))

    def _table_format(self, names: Sequence[str]) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderCollapse(True)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(self._theme.px(SPACE_2))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, self._first_column(names)),
                QTextLength(QTextLength.Type.VariableLength, 0),
            ]
        )
        return form

    def _first_column(self, names: Sequence[str]) -> float:
        """As wide as the names are, up to a limit, and never so narrow that a word of theirs would break."""
        wide = QFontMetricsF(self._theme.font()).horizontalAdvance
        longest = max(map(wide, names), default=0.0)
        word = max((wide(word) for name in names for word in _UNBROKEN.findall(name)), default=0.0)
        least = self._theme.px(LEAST_NAME)
        return max(min(longest, self._theme.px(MOST_NAME)), word, least) + self._theme.px(SPACE_3) + 1

    def _line(self, runs: Sequence[Run], *, before: int, indent: int = 0) -> None:
        self._block(before=before, indent=indent)
        self._write(self._cursor, runs)

    def _block(self, before: int, after: int = 0, heading: int = 0, indent: int = 0) -> None:
        form = self._block_format(before, after)
        form.setHeadingLevel(heading)
        form.setLeftMargin(self._theme.px(indent))
        if self._begun:
            self._cursor.insertBlock(form, QTextCharFormat())
        else:
            self._cursor.setBlockFormat(form)
        self._begun = True

    def _block_format(self, before: int, after: int) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setTopMargin(self._theme.px(before))
        form.setBottomMargin(self._theme.px(after))
        form.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # whatever script a line begins with
        form.setLineHeight(108, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return form

    def _write(self, cursor: QTextCursor, runs: Iterable[Run]) -> None:
        for run in runs:
            cursor.insertText(_shown(run), self._form(run))

    def _form(self, run: Run) -> QTextCharFormat:
        form = QTextCharFormat()
        small = run.small or run.mark is not None
        bold = run.tone is Tone.BOLD or run.mark is not None
        form.setFont(self._theme.font(NOTE if small else TEXT, bold=bold, italic=run.tone is Tone.ITALIC))
        form.setForeground(self._ink(run))
        if run.mark:
            form.setBackground(QColor(self._theme.mark(run.mark).ground))
        if run.link:
            form.setAnchor(True)
            form.setAnchorHref(run.link)
        return form

    def _ink(self, run: Run) -> QColor:
        if run.mark:
            return QColor(self._theme.mark(run.mark).ink)
        if run.link:
            return self._theme.colour("accent")
        tokens = {Tone.SOFT: "soft", Tone.FAINT: "faint", Tone.ITALIC: "faint"}
        return self._theme.colour(tokens.get(run.tone, "ink"))


def hand_over(document: Document) -> Document:
    """For a job: give the document that it wrote to the thread of the window; returns it.

    It has no size until it is shown: else Qt would lay it out twice, first as wide as its longest line.
    """
    document.setPageSize(QSizeF(0, 0))
    application = QCoreApplication.instance()
    if application is not None:
        document.moveToThread(application.thread())
    return document


def _runs(words: Words) -> list[Run]:
    given = [words] if isinstance(words, str | Run) else words
    return [Run(part) if isinstance(part, str) else part for part in given]


def _shown(run: Run) -> str:
    """A run's text: a badge with room around it and unbroken, right-to-left words apart from their line."""
    if run.mark:
        words = _CHINESE.sub(rf"\g<0>{JOINER}", run.text.replace(" ", FIXED_SPACE))
        return f"{FIXED_SPACE}{words}{FIXED_SPACE}"
    if any(bidirectional(character) in ("R", "AL") for character in run.text):
        return f"\u2068{run.text}\u2069"
    return run.text


def joined(parts: Iterable[Words], between: str | None = None) -> list[Run]:
    """Parts in one line with `between` them, as a list is written if nothing is given."""
    between = listed(("", "")) if between is None else between
    line: list[Run] = []
    for part in parts:
        if line:
            line.append(Run(between, Tone.SOFT))
        line += _runs(part)
    return line


def passage(at: str) -> Run:
    """A passage number behind what it vouches for."""
    return Run(f" {at}", Tone.FAINT, small=True)
