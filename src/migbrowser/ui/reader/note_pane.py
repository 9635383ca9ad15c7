"""The place for notes at the side of the reader: a note typed in Markdown, or read."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QShowEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextDocumentLayout,
    QPlainTextEdit,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from migbrowser.model.address import Address
from migbrowser.model.errors import UserError
from migbrowser.model.note import LONGEST_NOTE, Note
from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import hint
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Lane
from migbrowser.ui.reader.markdown import NoteDocument, own_address, render
from migbrowser.ui.reader.page import hand_over
from migbrowser.ui.tokens import SPACE_1, SPACE_2, SPACE_4
from migbrowser.ui.widgets import PlainButton, Section, Soft, ToolButton

PAUSE = 600  # milliseconds without a key before what was typed is kept
AT_ONCE = 2000  # letters that are rendered in no time
LONG_LINE = 5000  # letters of a paragraph from which on Qt's search for the ends of words takes too long
LEAST_HEIGHT = 38  # device-independent pixels in which a line can be read
_MOST = 30  # entries whose steps can still be undone
WRITE, READ = "write", "read"


class NoteText(QTextBrowser):
    """A note to be read: Tab walks along its links, Enter follows."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._text = ""
        self._written: NoteDocument | None = None
        self.setProperty("role", "entry")
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Note"))
        self.anchorClicked.connect(self._follow)
        context.theme_changed.connect(self._dress)

    def show_text(self, text: str) -> None:
        """Show this Markdown, a long one as soon as it is rendered."""
        theme, self._text = self._context.theme, text
        if len(text) <= AT_ONCE:
            self._show(text, render(text, theme))
            return
        self.clear()
        self._context.jobs.run(
            lambda _: hand_over(render(text, theme)),
            lambda document: self._show(text, document),
            key=f"note-{id(self)}",
            owner=self,
        )

    def _show(self, text: str, document: NoteDocument) -> None:
        if text != self._text:
            return  # another note is shown by now
        before, self._written = self._written, document
        self._written.setParent(self)
        self.setDocument(self._written)
        if before is not None:
            before.deleteLater()

    def _dress(self) -> None:
        self.show_text(self._text)

    def _follow(self, link: QUrl) -> None:
        address = own_address(link.toString())
        if address is not None:
            self._context.open(address, focus=True)


class NoteEditor(QPlainTextEdit):
    """A note to be typed. Escape and leaving it say that it is done. It takes in no more than can be kept."""

    left = Signal()
    escaped = Signal()
    full = Signal()  # something was not taken in

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Note in Markdown"))
        self.setPlaceholderText(
            self.tr("What you think of it. Markdown: *emphasis*, - list, migbrowser:address")
        )
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends; all else is typed."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif not (event.text().isprintable() and event.text()) or self._has_room(event.text()):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method has made of some keys is typed."""
        if self._has_room(event.commitString()):
            super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted or dropped comes in whole or not at all."""
        if self._has_room(source.text()):
            self.wrap_for(self.textCursor().block().text() + source.text())
            super().insertFromMimeData(source)

    def take(self, document: QTextDocument) -> None:
        """Show another text; a long paragraph is never laid out in the usual way, not even to leave it."""
        words = document.toPlainText()
        if _is_long(words):
            self.wrap_for(words)
        self.setDocument(document)
        self.wrap_for(words)

    def wrap_for(self, text: str) -> None:
        """Before `text` comes in: where a paragraph is very long, lines end wherever they are full."""
        wrap = QTextOption.WrapMode
        self.setWordWrapMode(wrap.WrapAnywhere if _is_long(text) else wrap.WrapAtWordBoundaryOrAnywhere)

    def _has_room(self, text: str) -> bool:
        replaced = len(self.textCursor().selectedText())
        if self.document().characterCount() - 1 - replaced + len(text) <= LONGEST_NOTE or not text:
            return True
        self.full.emit()
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is kept."""
        super().focusOutEvent(event)
        self.left.emit()


def _is_long(text: str) -> bool:
    return max(map(len, text.split("\n"))) > LONG_LINE


class NotePane(QFrame):
    """The note on the entry that the reader shows. Hidden where there is none and none is wanted.

    What is typed is kept by itself; each entry's steps can be undone as long as the window lives, that of
    emptying a note included, which drops it.
    """

    appeared = Signal()  # it was hidden, and needs room
    closed = Signal()  # the keyboard should go back to the entry

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._address: Address | None = None
        self._kept = ""  # what the library holds, or will
        self._sent: list[Address] = []  # whose words it was given and has not confirmed
        self._lost: set[Address] = set()  # whose words it did not take in: they are in the documents alone
        self._documents: OrderedDict[Address, QTextDocument] = OrderedDict()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)
        self.editor, self.text = NoteEditor(), NoteText(context)
        self.editor.textChanged.connect(self._typed)
        self.editor.left.connect(self.flush)
        self.editor.escaped.connect(self.leave)
        self.editor.full.connect(self._say_full)
        self.turn = PlainButton(self.tr("Write"), hint(BY_ID["note"]))
        self.turn.clicked.connect(self._turn_page)
        self.said = Soft()
        self.pages = QStackedWidget()
        self._lay_out()
        self.hide()

    @property
    def address(self) -> Address | None:
        """The entry that the note is on."""
        return self._address

    @property
    def writing(self) -> bool:
        """Whether the note can be typed now."""
        return self.pages.currentWidget() is self.editor

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for room."""
        super().showEvent(event)
        if not event.spontaneous():
            self.appeared.emit()

    def turn_to(self, address: Address, note: Note | None) -> None:
        """Show the note on another entry, or what has become of it on the same one."""
        if address != self._address:
            self.flush()
            self._turn(address)
        elif address in self._sent or self.editor.toPlainText() != self._kept:
            return  # newer words are on their way to the library
        self._kept = note.text if note else ""
        if self.editor.toPlainText() != self._kept and address not in self._lost:
            self._replace(self._kept)
            self._pause.stop()
        if not self.editor.hasFocus():
            self._show_as(READ)
            self.setVisible(bool(self.editor.toPlainText()))

    def begin(self) -> None:
        """Show the note with the keyboard in it."""
        self.show()
        self._show_as(WRITE)
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Back to the entry; an empty note is closed."""
        self.flush()
        written = bool(self.editor.toPlainText().strip())
        self.closed.emit()
        self._show_as(READ)
        self.setVisible(written)

    def flush(self) -> None:
        """Keep what was typed, now."""
        self._pause.stop()
        address, text = self._address, self.editor.toPlainText()
        if address is None:
            return
        if text == self._kept:
            self._lost -= {address} - set(self._sent)
            return
        before, self._kept = self._kept, text
        self._send(address, text, before)

    def finish(self) -> None:
        """Keep what was typed, also what could not be kept before on other entries."""
        self.flush()
        for address in self._lost - {self._address, *self._sent}:
            self._send(address, self._documents[address].toPlainText(), "")

    @property
    def unkept(self) -> tuple[Address, ...]:
        """The entries whose words are not in the library, or not known to be."""
        return tuple(dict.fromkeys((*sorted(self._lost), *self._sent)))

    def _send(self, address: Address, text: str, before: str) -> None:
        self._sent.append(address)
        self._context.jobs.run(
            lambda services: services.annotating.write(address, text),
            lambda _: self._say_kept(address),
            lane=Lane.WRITE,
            failed=lambda error: self._say_lost(address, before, error),
            owner=self,
        )

    def _lay_out(self) -> None:
        for page in (self.text, self.editor):
            page.setMinimumHeight(LEAST_HEIGHT)
            self.pages.addWidget(page)
        close = ToolButton(self._context.theme, "x", self.tr("Close the note (Esc)"))
        close.clicked.connect(self._close)
        head = QHBoxLayout()
        head.setSpacing(SPACE_1)
        head.addWidget(Section(self.tr("Note")))
        head.addWidget(self.said, 1)
        head.addWidget(self.turn)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        column.setSpacing(SPACE_2)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        self.setAccessibleName(self.tr("Note"))
        self.editor.setToolTip(hint(BY_ID["note"]))

    def _turn(self, address: Address) -> None:
        self._address = None  # while the documents change nothing is typed
        document = self._documents.pop(address, None)
        if document is None:
            document = QTextDocument(self)
            document.setDocumentLayout(QPlainTextDocumentLayout(document))
        document.setDefaultFont(self._context.theme.font())  # it may have been made at another zoom
        self._documents[address] = document
        self.editor.take(document)
        self._address, self._kept = address, document.toPlainText()
        self._pause.stop()
        self.said.clear()
        self._forget_oldest()

    def _forget_oldest(self) -> None:
        """The steps of entries seen long ago; never words that are nowhere else."""
        spare = [each for each in self._documents if each not in self.unkept]
        for address in spare[: max(len(self._documents) - _MOST, 0)]:
            self._documents.pop(address).deleteLater()

    def _replace(self, text: str) -> None:
        """Other words in the editor, as a step that can be undone unless they are its first."""
        self.editor.wrap_for(text)
        document = self.editor.document()
        if document.isEmpty() and not document.isUndoAvailable():
            document.setPlainText(text)
            document.clearUndoRedoStacks()
            return
        cursor = self.editor.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)

    def _typed(self) -> None:
        if self._address is not None and self.editor.toPlainText() != self._kept:
            self.said.setText(self.tr("typing"))
            self._pause.start()

    def _show_as(self, page: str) -> None:
        if page == READ:
            self.flush()
            self.text.show_text(self.editor.toPlainText())
        self.pages.setCurrentWidget(self.editor if page == WRITE else self.text)
        words = self.tr("Read") if page == WRITE else self.tr("Write")
        self.turn.setText(words)
        self.turn.setToolTip(self.tr("Read the note (Esc)") if page == WRITE else hint(BY_ID["note"]))

    def _turn_page(self) -> None:
        if self.writing:
            self._show_as(READ)
            self.text.setFocus()
        else:
            self.begin()

    def _close(self) -> None:
        self.flush()
        self.closed.emit()
        self.hide()

    def _say_kept(self, address: Address) -> None:
        self._sent.remove(address)
        self._lost.discard(address)
        if address == self._address:
            self.said.setText(self.tr("kept") if self._kept.strip() else self.tr("no note"))

    def _say_full(self) -> None:
        words = self.tr("Not taken in: a note has room for {most} letters. The rest fits on another entry.")
        self._context.tell(words.format(most=f"{LONGEST_NOTE:,}"))
        self.said.setText(self.tr("full"))

    def _say_lost(self, address: Address, before: str, error: UserError) -> None:
        self._sent.remove(address)
        self._lost.add(address)
        if address == self._address:
            self._kept = before
            self.said.setText(self.tr("not kept"))
        self._context.jobs.failed.emit(error)
