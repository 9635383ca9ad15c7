"""Text in runs, laid out once for a width and drawn many times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

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
    on_accent: tuple[QTextLayout.FormatRange, ...]  # what is faint, as it is on the ground of a marked row

    def draw(self, painter: QPainter, at: QPointF, *, on_accent: bool = False) -> None:
        """Draw it with its upper left corner at `at`; `on_accent` on the ground of a marked row."""
        if on_accent and self.on_accent:
            self.layout.draw(painter, at, self.on_accent)
        else:
            self.layout.draw(painter, at)
        for underline in self.underlines:
            painter.fillRect(underline.box.translated(at), underline.colour)


def lay(runs: Sequence[Run], theme: Theme, width: float, *, bold: bool = False) -> LaidText:
    """Break `runs` into lines of `width` pixels."""
    layout = QTextLayout("".join(run.text for run in runs), theme.font(TEXT, bold=bold))
    layout.setCacheEnabled(True)
    layout.setTextOption(_wrapping())
    formats = _formats(runs, theme, bold=bold)
    layout.setFormats(formats)
    height = _break(layout, width)
    on_accent = tuple(_on_accent(runs, formats, theme))
    return LaidText(layout, tuple(_underlines(layout, runs, theme)), height, on_accent)


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


def _formats(runs: Sequence[Run], theme: Theme, *, bold: bool) -> list[QTextLayout.FormatRange]:
    found = []
    at = 0
    for run in runs:
        part = QTextLayout.FormatRange()
        part.start, part.length = at, _length(run.text)
        look = (run.manner, run.mark, bold)
        part.format = theme.lettering.form(look, partial(_format, run, theme, bold=bold))
        found.append(part)
        at += part.length
    return found


def _on_accent(
    runs: Sequence[Run], formats: Sequence[QTextLayout.FormatRange], theme: Theme
) -> Iterator[QTextLayout.FormatRange]:
    """Nothing faint can be read there."""
    for run, part in zip(runs, formats, strict=True):
        if run.manner not in _INKS and run.mark is not Mark.CONFLICT:
            other = QTextLayout.FormatRange()
            other.start, other.length = part.start, part.length
            other.format.setForeground(theme.colour("soft"))
            yield other


def _format(run: Run, theme: Theme, *, bold: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(_font(run, theme, bold=bold))
    form.setForeground(theme.colour(_INKS.get(run.manner, "faint")))
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
