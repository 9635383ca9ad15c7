"""Small framed words: status badges, sigla, key hints; as widgets and, for delegates, as painted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QLabel, QWidget

from migbrowser.ui.lettering import Type
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, SIGNS, Mark

_BADGE = Type(NOTE, bold=True)


class Badge(QLabel):
    """A status in a sign, a word and a colour: `Badge(Mark.CONFLICT, "how binding")` reads `≠ how binding`.

    `sign=False` where the word alone says it (`reworded`, `2 forms`).
    """

    def __init__(self, mark: Mark, words: str, parent: QWidget | None = None, *, sign: bool = True) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "badge")
        self._sign = sign
        _centre(self)
        self.say(mark, words)

    def say(self, mark: Mark, words: str) -> None:
        """Change what the badge says."""
        self.setText(badge_text(mark, words) if self._sign else words)
        self.setAccessibleName(words)
        if self.property("mark") != mark.value:
            self.setProperty("mark", mark.value)
            self.style().unpolish(self)
            self.style().polish(self)


class Siglum(QLabel):
    """A report's letter in a box: `[A]`. `report` is read out in its place."""

    def __init__(self, letter: str, report: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "siglum")
        _centre(self)
        self.say(letter, report)

    def say(self, letter: str, report: str) -> None:
        """Stand for another report."""
        self.setText(letter)
        self.setAccessibleName(f"{letter}: {report}" if report else letter)
        self.setToolTip(report)


class KeyHint(QLabel):
    """A key, framed as on a keyboard. Only for the eye: the control that it belongs to names its key."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, parent)
        self.setProperty("role", "key")
        _centre(self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _centre(label: QLabel) -> None:
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setIndent(0)  # a framed label would add half a letter at one side


def badge_text(mark: Mark, words: str) -> str:
    """Sign and word."""
    return f"{SIGNS[mark]} {words}".strip()


def badge_size(theme: Theme, words: str) -> QSizeF:
    """The room that `paint_badge` needs for `words`, in device-independent pixels."""
    letters = theme.lettering
    height = letters.metrics(_BADGE)[1].height()
    return QSizeF(letters.width(words, _BADGE) + theme.px(14), height + theme.px(2))


def paint_badge(painter: QPainter, theme: Theme, at: QPointF, mark: Mark, words: str) -> QRectF:
    """Draw a badge with its upper left corner at `at`; the rectangle drawn. `words` come with their sign."""
    box = QRectF(at, badge_size(theme, words))
    pair = theme.mark(mark)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(pair.ground))
    painter.drawRoundedRect(box, 3, 3)
    at = QPointF(box.left() + theme.px(7), box.center().y())
    theme.lettering.say(painter, words, at, QColor(pair.ink), _BADGE)
    painter.restore()
    return box


def paint_siglum(painter: QPainter, theme: Theme, at: QPointF, letter: str) -> QRectF:
    """Draw a report's letter in its box with its upper left corner at `at`; the rectangle drawn."""
    font = theme.font(NOTE, bold=True)
    side = QFontMetricsF(font).height() + theme.px(2)
    box = QRectF(at, QSizeF(side, side))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent"), 1.2))
    painter.setBrush(theme.colour("panel"))
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 4, 4)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()
    return box
