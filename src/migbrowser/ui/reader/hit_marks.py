"""The hits of a search, marked in the entry that is read and walked from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from migbrowser.model.search import Mark
from migbrowser.ui.context import Context
from migbrowser.ui.reader.entry_text import EntryText
from migbrowser.ui.reader.find_bar import marks_of


class HitMarks(QObject):
    """Marks the hits of the context's question; behind the last hit of an entry comes the next entry."""

    def __init__(self, context: Context, browser: EntryText) -> None:
        super().__init__(browser)
        self._context, self._browser = context, browser
        self._places: list[QTextCursor] = []
        self._at = -1
        self._arriving = 0  # from which side the entry is entered that was asked for
        context.question_changed.connect(self.read)

    def read(self) -> None:
        """Look for the hits: the entry or the question has changed."""
        self._places, self._at = [], -1
        asked = self._context.question
        if asked is None:
            self._browser.set_marks([])
            return
        text = self._browser.document().toRawText()
        self._context.jobs.run(
            lambda services: asked.marks(services, text),
            lambda marks: self._take(text, marks),
            key="reader-hits",
            owner=self,
        )

    def go(self, step: int) -> None:
        """To the next hit (1) or the one before (-1), in this entry or the next."""
        place = self._at + step if self._at >= 0 or step > 0 else len(self._places) - 1
        if 0 <= place < len(self._places):
            self._show(place)
        elif self._context.question is not None:
            self._arriving = step
            self._context.hit_requested.emit(step)

    def draw(self) -> None:
        """Mark the hits."""
        self._browser.set_marks(marks_of(self._places, self._at, self._context.theme))

    def _take(self, text: str, marks: tuple[Mark, ...]) -> None:
        arriving, self._arriving = self._arriving, 0
        document, self._places = self._browser.document(), []
        if document.toRawText() != text:
            return  # another entry by now: its own answer is on the way
        for start, end in marks:
            cursor = QTextCursor(document)
            cursor.setPosition(_units(text[:start]))
            cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
            self._places.append(cursor)
        self.draw()
        if arriving and self._places:
            self._show(0 if arriving > 0 else len(self._places) - 1)

    def _show(self, place: int) -> None:
        self._at = place
        cursor = QTextCursor(self._places[place])
        cursor.setPosition(cursor.selectionStart())
        self._browser.setTextCursor(cursor)
        self._browser.ensureCursorVisible()
        self.draw()
        said = self.tr("Hit {at} of {all} in this entry")
        self._context.tell(said.format(at=place + 1, all=len(self._places)))


def _units(text: str) -> int:
    """The length of text as Qt counts it: in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
