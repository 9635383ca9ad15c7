"""Words on the screen in their few fixed styles."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocumentFragment
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from migbrowser.ui.models.punctuation import headed
from migbrowser.ui.widgets.buttons import PlainButton


class _Words(QLabel):
    """A label whose look is decided by its `role` in the style sheet."""

    role = ""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> None:
        super().__init__(text, parent)
        self.setProperty("role", self.role)
        self.setTextFormat(Qt.TextFormat.PlainText)  # catalogue and user text is never markup
        self.setWordWrap(wrap)


class Title(_Words):
    """A view's or an entry's title."""

    role = "title"


class Yielding(_Words):
    """Words in one line that are cut, with all of them as tooltip, where others need the room more."""

    _said = ""  # the tooltip set here, not by others

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        room = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        whole = super().minimumSizeHint()
        return QSize(min(room, whole.width()), whole.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """As many words as there is room for."""
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        said = "" if shown == self.text() else self.text()
        if self.toolTip() in ("", self._said) and said != self._said:
            self._said = said
            self.setToolTip(said)
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, int(self.alignment()), shown)
        painter.end()


class YieldingTitle(Yielding):
    """A title that yields."""

    role = "title"


class YieldingSection(Yielding):
    """A heading within a view that yields."""

    role = "section"


class Section(_Words):
    """A heading within a view, a side bar or the reader."""

    role = "section"


class Soft(_Words):
    """Words of lesser weight beside the main ones."""

    role = "soft"


class Linked(QLabel):
    """Rich text whose links are followed by mouse and keyboard. Screen readers get `name` and the words.

    It stands in a column that gives it its width. A plain label asks what it would be in widths that it never
    has, and lays its text out a dozen times after each change; this one once.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._heights: dict[int, int] = {}  # by width
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)

    def setText(self, text: str) -> None:
        """Show and say other words."""
        self._heights.clear()
        super().setText(text)
        words = " ".join(QTextDocumentFragment.fromHtml(text).toPlainText().split())
        self.setAccessibleName(headed(self._name, words) if words else self._name)

    def heightForWidth(self, width: int) -> int:
        """As tall as its lines are."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """A few letters wide, as high as its words are in the width that it has."""
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * _LEAST_LETTERS, self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        """Other letters have another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
            self.updateGeometry()


class AddressLabel(_Words):
    """An address in grey, over or under what it addresses; the mouse can mark and copy it."""

    role = "address"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class Note(_Words):
    """Grey italics: for what is not there. *Silent* and *not read* are never the same word."""

    role = "note"

    @classmethod
    def silent(cls, parent: QWidget | None = None) -> Note:
        """The report was read in full and does not say it."""
        return cls(silent_word(), parent)

    @classmethod
    def not_read(cls, parent: QWidget | None = None) -> Note:
        """The report was not read in full: nothing follows from its not saying it."""
        return cls(not_read_word(), parent)


def silent_word() -> str:
    """The one word for a report, read in full, that does not say it."""
    return QCoreApplication.translate("Words", "silent")


def not_read_word() -> str:
    """The one word for a report of which that part was not read."""
    return QCoreApplication.translate("Words", "not read")


def not_compared_word() -> str:
    """The one word for a report whose sentences nothing here can compare with the base's."""
    return QCoreApplication.translate("Words", "not compared: other script")


_LEAST_LETTERS = 6  # of a title that yields
WIDEST = 520  # of an empty state's words, in device-independent pixels


class EmptyState(QWidget):
    """What stands where nothing is: what would be here, and how to get it."""

    def __init__(
        self,
        title: str,
        words: str,
        deed: tuple[str, Callable[[], None]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        page = QWidget()
        page.setMaximumWidth(WIDEST)
        row = QHBoxLayout(self)  # stretches beside the page, not an alignment: that would cut wrapped words
        row.addStretch(1)
        row.addWidget(page, WIDEST)
        row.addStretch(1)
        column = QVBoxLayout(page)
        column.addStretch(2)
        self.title, self.words = Title(title, wrap=True), Soft(words, wrap=True)
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        if deed is not None:
            button = PlainButton(deed[0])
            button.clicked.connect(deed[1])
            column.addSpacing(12)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
