"""Text in runs, laid out once for a width and drawn many times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from migbrowser.ui.models.runs import Manner, Run
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, TEXT, Mark

_INKS = {
    Manner.PLAIN: "ink",
    Manner.FOUND: "ink",
    Manner.ASIDE: "soft",
    Manner.NOTE: "soft",
    Manner.HEADING: "soft",
    Manner.LINK: "accent",
}


@dataclass(frozen=True, slots=True)
class Underline:
    """A mark inside text: where it is drawn within the laid-out text, and in which colour."""

    box: QRectF
    colour: QColor


@dataclass(frozen=True, slots=True)
class LaidText:
    """Text broken into lines; `height` in device-independent pixels."""

    layout: QTextLayout
    underlines: tuple[Underline, ...]
    height: float

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it with its upper left corner at `at`."""
        self.layout.draw(painter, at)
        for underline in self.underlines:
            painter.fillRect(underline.box.translated(at), underline.colour)


def lay(
    runs: Sequence[Run], theme: Theme, width: float, *, on_accent: bool = False, bold: bool = False
) -> LaidText:
    """Break `runs` into lines of `width` pixels; `on_accent` for the ground of a marked row."""
    layout = QTextLayout("".join(run.text for run in runs), theme.font(TEXT, bold=bold))
    layout.setCacheEnabled(True)
    layout.setTextOption(_wrapping())
    layout.setFormats(_formats(runs, theme, "soft" if on_accent else "faint", bold=bold))
    height = _break(layout, width)
    return LaidText(layout, tuple(_underlines(layout, runs, theme)), height)


def _wrapping() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _break(layout: QTextLayout, width: float) -> float:
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, height))
        height += line.height() + 1
    layout.endLayout()
    return height


def _formats(runs: Sequence[Run], theme: Theme, faint: str, *, bold: bool) -> list[QTextLayout.FormatRange]:
    found = []
    at = 0
    for run in runs:
        part = QTextLayout.FormatRange()
        part.start, part.length = at, _length(run.text)
        part.format = _format(run, theme, faint, bold=bold)
        found.append(part)
        at += part.length
    return found


def _format(run: Run, theme: Theme, faint: str, *, bold: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(_font(run, theme, bold=bold))
    form.setForeground(theme.colour(_INKS.get(run.manner, faint)))
    if run.mark is Mark.CONFLICT:
        form.setForeground(QColor(theme.mark(run.mark).ink))
    if run.manner is Manner.FOUND:
        form.setBackground(QColor(theme.mark(Mark.VARIANT).ground))
    return form


def _font(run: Run, theme: Theme, *, bold: bool) -> QFont:
    full = run.manner in (Manner.PLAIN, Manner.FOUND, Manner.ABSENT, Manner.LINK)
    heavy = (bold and full) or run.mark is Mark.CONFLICT or run.manner is Manner.HEADING
    return theme.font(TEXT if full else NOTE, bold=heavy, italic=run.manner is Manner.ABSENT)


def _underlines(layout: QTextLayout, runs: Sequence[Run], theme: Theme) -> list[Underline]:
    found = []
    at = 0
    for run in runs:
        end = at + _length(run.text)
        if run.mark is not None:
            colour = QColor(theme.mark(run.mark).ink)
            found += [Underline(box, colour) for box in _under(layout, at, end, theme)]
        at = end
    return found


def _under(layout: QTextLayout, start: int, end: int, theme: Theme) -> list[QRectF]:
    """The strips under the characters from `start` to `end`, one for each line that has some of them."""
    thick = max(theme.px(1.5), 1)
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if start < last and end > first:
            left, right = _x(line.cursorToX(max(start, first))), _x(line.cursorToX(min(end, last)))
            top = line.y() + line.ascent() + theme.px(2)
            found.append(
                QRectF(min(left, right), top, min(abs(right - left), line.naturalTextWidth()), thick)
            )
    return found


def _x(answer: object) -> float:
    """What `QTextLine.cursorToX` answers: the x alone or with the position that it took."""
    return float(answer[0] if isinstance(answer, tuple | list) else answer)  # type: ignore[arg-type]


def _length(text: str) -> int:
    """Characters as Qt counts them: in UTF-16."""
    return len(text.encode("utf-16-le")) // 2
