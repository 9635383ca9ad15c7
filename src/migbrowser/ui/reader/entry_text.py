"""The reader's text at work: its links, plain copies, a place to come back to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from migbrowser.ui.widgets.entry_menu import pop_up

LETTERS = 120  # of a line, at most
_UNSEEN = dict.fromkeys(map(ord, "\u2068\u2069\u2060"))  # on the screen they keep scripts apart, words whole


class EntryText(QTextBrowser):
    """Shows an entry's document. Tab walks along its links, Enter follows; one pointed at is underlined."""

    resized = Signal()
    asked = Signal(object, str)  # QMenu about to be shown, the link that it is about, "" for the whole entry

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "entry")
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else all is laid out twice
        bar = self.verticalScrollBar()
        # where nothing scrolls there would be a handle that cannot move
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.viewport().setMouseTracking(True)
        self._marks: Sequence[QTextEdit.ExtraSelection] = ()
        self._pointed = (-1, -1)

    def show_document(self, document: QTextDocument) -> None:
        """Show another document; nothing of it is marked or pointed at."""
        self._marks, self._pointed = (), (-1, -1)
        self.setExtraSelections([])  # Qt keeps them, and looks into the document before when it gets others
        self.setDocument(document)

    def set_marks(self, marks: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Mark these places, and no others."""
        self._marks = marks
        self._draw_marks()

    @property
    def place(self) -> int:
        """The character at the top of what is seen; the same whatever the width and the zoom."""
        if self.verticalScrollBar().value() == 0:
            return 0
        inside = self.viewport().width() // 2  # at the side nothing is hit but rows as a whole
        return self.cursorForPosition(QPoint(inside, 1)).position()

    def go_to_place(self, place: int) -> None:
        """Bring a `place` to the top again."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(max(place, 0), self.document().characterCount() - 1))
        down = self.cursorRect(cursor).top() if place else -self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + down)

    def stand_before(self, href: str) -> None:
        """Put the cursor before the link to `href`, so that Tab goes to it."""
        block = self.document().begin()
        while block.isValid():
            for begin, _ in _links(block, href):
                cursor = QTextCursor(self.document())
                cursor.setPosition(begin)
                self.setTextCursor(cursor)
                return
            block = block.next()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is marked as plain text: who pastes it wants the words, not our look."""
        copied = QMimeData()
        copied.setText(self.textCursor().selection().toPlainText().translate(_UNSEEN).replace("\u00a0", " "))
        return copied

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the words, then with what a link leads to, or with the entry."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            cursor = self.textCursor()  # Tab marks the link that it comes to
            link = cursor.charFormat().anchorHref() if cursor.hasSelection() else ""
            at = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        else:
            link, at = self.anchorAt(event.pos()), event.globalPos()
        menu = self.createStandardContextMenu()
        menu.addSeparator()
        self.asked.emit(menu, link)
        pop_up(menu, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Underline the link under the pointer."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        self._point(self._link_at(at) if self.anchorAt(at) else (-1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may want another layout; lines are never longer than can be read."""
        super().resizeEvent(event)
        spare = max(self.width() - round(self.fontMetrics().averageCharWidth() * LETTERS), 0)
        if spare != self.viewportMargins().right():
            self.setViewportMargins(0, 0, spare, 0)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    def _point(self, stretch: tuple[int, int]) -> None:
        if stretch != self._pointed:
            self._pointed = stretch
            self._draw_marks()

    def _link_at(self, at: QPoint) -> tuple[int, int]:
        """The first and the last position of the link at a place of the viewport."""
        position = self.cursorForPosition(at).position()
        block = self.document().findBlock(position)
        return next((s for s in _links(block) if s[0] <= position <= s[1]), (-1, -1))

    def _draw_marks(self) -> None:
        begin, end = self._pointed
        pointed = []
        if end > begin:
            cursor = QTextCursor(self.document())
            cursor.setPosition(begin)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setFontUnderline(True)
            pointed.append(mark)
        self.setExtraSelections([*self._marks, *pointed])


def _links(block: QTextBlock, href: str = "") -> Iterator[tuple[int, int]]:
    """Where the links of a block begin and end, with `href` only those that lead there."""
    parts = block.begin()
    while not parts.atEnd():
        part = parts.fragment()
        form = part.charFormat()
        if form.isAnchor() and href in ("", form.anchorHref()):
            yield part.position(), part.position() + part.length()
        parts += 1
