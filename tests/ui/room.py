"""What a reader would find fault with: words that are cut, controls that hide one another or have no name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from migbrowser.ui.widgets.labels import Yielding

_HANDLED = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
_POINTED_AT = (QAbstractButton, QComboBox, QLineEdit, QSlider, QSpinBox)


class Longer(QTranslator):
    """Every string with a tail: as wordy as the wordiest of languages."""

    def translate(self, context, source, disambiguation=None, n=-1):
        if not source.strip() or context.startswith(("Days", "Q")) or "%" in source:
            return None
        tail = round(len(source) * 0.4)
        return f"{source} {'xxxx ' * (tail // 5)}{'x' * (tail % 5)}".strip()

    def isEmpty(self):
        return False


def cut(part: QWidget) -> Iterator[tuple]:
    """The visible controls of `part` with less room than their words need, or sticking out of a holder."""
    for control in (part, *part.findChildren(QWidget)):
        if control.isVisible():
            yield from _short_of_room(control)
            yield from _sticking_out(control, part)


def _short_of_room(control: QWidget) -> Iterator[tuple]:
    size = control.size().toTuple()
    if isinstance(control, QLabel) and control.text() and not isinstance(control, Yielding):
        if control.wordWrap():
            short = control.height() < control.heightForWidth(control.width()) - 1
        else:
            short = control.width() < control.sizeHint().width() - 1
        if short:
            yield type(control).__name__, control.text(), size
    elif isinstance(control, QAbstractButton) and control.text():
        if control.width() < _wide(control, control.text().replace("&&", "&")):
            yield type(control).__name__, control.text(), size
    elif isinstance(control, QComboBox) and control.width() < control.minimumSizeHint().width():
        yield type(control).__name__, control.currentText(), size
    elif isinstance(control, QLineEdit) and not control.text():
        if control.width() < _wide(control, control.placeholderText()):
            yield type(control).__name__, control.placeholderText(), size
    elif type(control) is QHeaderView and control.orientation() == Qt.Orientation.Horizontal:
        yield from _short_heads(control)


def _short_heads(header: QHeaderView) -> Iterator[tuple]:
    """Titles of columns; headers that draw their own titles break them into lines."""
    for section in range(header.count()):
        title = str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")
        if not header.isSectionHidden(section) and header.sectionSize(section) < _wide(header, title):
            yield "column", title, header.sectionSize(section)


def _sticking_out(control: QWidget, part: QWidget) -> Iterator[tuple]:
    """Up to the next thing that scrolls, all that holds a control has to be as large as it is."""
    if control is part or not isinstance(control, (QLabel, *_HANDLED)):
        return
    place, child, holder = QRect(QPoint(), control.size()), control, control.parentWidget()
    while holder is not None and child is not part and not child.isWindow():
        place.translate(child.pos())
        above = holder.parentWidget()
        if isinstance(above, QAbstractScrollArea) and above.viewport() is holder:
            return
        if not holder.rect().adjusted(-1, -1, 1, 1).contains(place):
            said = control.accessibleName() or (control.text() if isinstance(control, QLabel) else "")
            yield type(control).__name__, said, place.getRect(), holder.size().toTuple()
            return
        child, holder = holder, above


def _wide(control: QWidget, words: str) -> int:
    return QFontMetrics(control.font()).horizontalAdvance(words)


def nameless(part: QWidget, *, seen: bool = False) -> Iterator[tuple[str, str]]:
    """The controls of `part` without a name for screen readers; with `seen` those alone that are visible."""
    for control in part.findChildren(QWidget):
        if seen and not control.isVisible():
            continue
        own = isinstance(control, _HANDLED) and control.focusPolicy() != Qt.FocusPolicy.NoFocus
        words = control.text() if isinstance(control, QAbstractButton) else ""
        if own and not control.accessibleName() and not words:
            yield type(control).__name__, type(control.parent()).__name__


def tipless(part: QWidget) -> Iterator[tuple[str, str]]:
    """The visible controls of `part` that say nothing to who points at them."""
    for control in part.findChildren(QWidget):
        pointed_at = isinstance(control, _POINTED_AT) and control.focusPolicy() != Qt.FocusPolicy.NoFocus
        if pointed_at and control.isVisible() and not control.toolTip():
            yield type(control).__name__, control.accessibleName()
