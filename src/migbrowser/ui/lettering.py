"""Words that are painted again and again, laid out once for each theme: the most costly part of painting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTextCharFormat

from migbrowser.ui.tokens import NOTE, TEXT

_MOST = 3000  # of each kind are kept; with more of them all are made anew


class Type(NamedTuple):
    """What words are set in: a size as designed, and how."""

    size: float = TEXT
    bold: bool = False
    italic: bool = False


SMALL = Type(NOTE)


class Lettering:
    """Fonts, pens and laid out words of one theme at one zoom: ask the theme for it each time."""

    def __init__(self, font: Callable[[Type], QFont], colour: Callable[[str], QColor]) -> None:
        """What the theme makes of a type, and of a token."""
        self._font, self._colour = font, colour
        self._laid: dict[tuple[str, Type, float], tuple[QStaticText, float]] = {}
        self._widths: dict[tuple[str, Type], float] = {}
        self._elided: dict[tuple[str, Type, float], str] = {}
        self._metrics: dict[Type, tuple[QFont, QFontMetricsF]] = {}
        self._pens: dict[str, QPen] = {}
        self._forms: dict[object, QTextCharFormat] = {}

    def say(
        self,
        painter: QPainter,
        words: str,
        at: QPointF,
        colour: str | QColor,
        type_: Type,
        room: float = -1.0,
    ) -> None:
        """Words in a token's or another colour that begin at the left of `at`, their middle at its height."""
        if words:
            laid, high = self.laid(words, type_, room)
            painter.setFont(self.metrics(type_)[0])
            painter.setPen(self.pen(colour) if isinstance(colour, str) else colour)
            painter.drawStaticText(QPointF(at.x(), at.y() - high / 2), laid)

    def say_all(
        self, painter: QPainter, lines: Iterable[tuple[str, float, float]], colour: str, type_: Type
    ) -> None:
        """Many words that look alike, each with where it begins and the height of its middle."""
        painter.setFont(self.metrics(type_)[0])
        painter.setPen(self.pen(colour))
        kept, draw = self._laid, painter.drawStaticText
        for words, x, y in lines:
            if words:
                laid, high = kept.get((words, type_, -1.0)) or self.laid(words, type_)
                draw(QPointF(x, y - high / 2), laid)

    def laid(self, words: str, type_: Type, room: float = -1.0) -> tuple[QStaticText, float]:
        """Words in one line, or in as many as it takes to be no wider than `room`; with their height."""
        key = words, type_, room
        if key not in self._laid:
            _forget_many(self._laid)
            laid = QStaticText(words)
            laid.setTextFormat(Qt.TextFormat.PlainText)
            laid.setTextWidth(room)
            laid.prepare(font=self.metrics(type_)[0])
            self._laid[key] = laid, laid.size().height()
        return self._laid[key]

    def pen(self, colour: str) -> QPen:
        """A pen of one pixel in a token's colour; not to be changed."""
        if colour not in self._pens:
            self._pens[colour] = QPen(self._colour(colour), 1)
        return self._pens[colour]

    def form(self, look: object, make: Callable[[], QTextCharFormat]) -> QTextCharFormat:
        """The form of words in running text that have this `look`, made once; not to be changed."""
        if look not in self._forms:
            self._forms[look] = make()
        return self._forms[look]

    def metrics(self, type_: Type) -> tuple[QFont, QFontMetricsF]:
        """The font and its measures; not to be changed."""
        if type_ not in self._metrics:
            font = self._font(type_)
            self._metrics[type_] = font, QFontMetricsF(font)
        return self._metrics[type_]

    def width(self, words: str, type_: Type) -> float:
        """How wide words are in one line."""
        key = words, type_
        if key not in self._widths:
            _forget_many(self._widths)
            self._widths[key] = self.metrics(type_)[1].horizontalAdvance(words)
        return self._widths[key]

    def elided(self, words: str, type_: Type, room: float) -> str:
        """Words cut at their end so that they fit."""
        if self.width(words, type_) <= room:
            return words
        key = words, type_, room
        if key not in self._elided:
            _forget_many(self._elided)
            cut = self.metrics(type_)[1].elidedText(words, Qt.TextElideMode.ElideRight, room)
            self._elided[key] = cut
        return self._elided[key]


def runs_from_right(words: str) -> bool:
    """Whether words are of a script that runs from right to left: then right is where they begin."""
    return not words.isascii() and any("\u0590" <= letter <= "\u08ff" for letter in words)


def _forget_many(kept: dict[Any, Any]) -> None:
    if len(kept) >= _MOST:
        kept.clear()
