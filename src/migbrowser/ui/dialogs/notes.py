"""All notes: found by their words, opened, dropped and put back, written to a file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QWidget

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.model.note import KeptNote, Note
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.jobs import Lane
from migbrowser.ui.models.days import long_day
from migbrowser.ui.reader.note_pane import NoteText
from migbrowser.ui.widgets import Cell, Column, EmptyState, PlainButton, RowsModel, Table

TYPING = 150  # milliseconds after a key before the notes are searched
SIZE = (760, 560)


class AllNotes(Dialog):
    """The notes of the library, the one changed last first; the current one is shown whole below."""

    def __init__(self, context: Context, export: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("AllNotes", "All notes"), parent)
        self._context = context
        self._dropped: list[Note] = []
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find in notes"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setToolTip(self.line.placeholderText())
        self.line.setClearButtonEnabled(True)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(self._ask)
        self.line.textChanged.connect(lambda _: self._typing.start())
        self.model: RowsModel[KeptNote] = RowsModel(self._columns(), _address, self)
        self.table = Table(context, self.windowTitle(), self.model, lines=2, noted=False)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.text = NoteText(context)
        self._make_buttons(export)
        self._lay_out()
        context.changed.connect(self._refresh)
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete drops the current note, Ctrl+Z brings it back."""
        undo = event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if undo and self._dropped:
            self.undo()
        elif event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.drop()
        else:
            super().keyPressEvent(event)

    def drop(self) -> None:
        """Drop the current note; it can be put back while this dialog is open."""
        kept = self._current()
        if kept is None:
            return
        note = kept.note
        self._dropped.append(note)
        self._context.jobs.run(lambda services: services.annotating.forget(note.address), lane=Lane.WRITE)

    def undo(self) -> None:
        """Put back what was dropped last."""
        if self._dropped:
            note = self._dropped.pop()
            self._context.jobs.run(lambda services: services.annotating.restore(note), lane=Lane.WRITE)

    def _columns(self) -> list[Column[KeptNote]]:
        return [
            Column("entry", self.tr("Entry"), self._entry, width=300),
            Column("note", self.tr("Note"), lambda kept: kept.note.heading, stretch=True),
            Column(
                "changed",
                self.tr("Changed"),
                lambda kept: long_day(kept.note.changed.astimezone().date()),
                sort=lambda kept: kept.note.changed,
                width=140,
            ),
        ]

    def _entry(self, kept: KeptNote) -> Cell:
        gone = self.tr("no longer in the catalogue")
        under = kept.note.address if kept.there else f"{gone} · {kept.note.address}"
        return Cell(kept.note.title, under=under, note=not kept.there, tip=f"{kept.note.title}\n{under}")

    def _make_buttons(self, export: Callable[[], None]) -> None:
        self._open = PlainButton(self.tr("Open entry"), self.tr("Open entry (Enter)"))
        self._open.clicked.connect(self._go)
        self._drop = PlainButton(self.tr("Delete"), self.tr("Delete the note (Del)"))
        self._drop.clicked.connect(self.drop)
        self._undo = PlainButton(self.tr("Undo"), self.tr("Put the last one back (Ctrl+Z)"))
        self._undo.clicked.connect(self.undo)
        self._export = PlainButton(self.tr("Export…"), self.tr("Write all notes to a file"))
        self._export.clicked.connect(export)

    def _lay_out(self) -> None:
        empty = self.tr("What you write on an entry (Ctrl+N) would be listed here.")
        self._none = EmptyState(self.tr("No note"), empty)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self.text)
        parts.setSizes([2 * SIZE[1] // 3, SIZE[1] // 3])
        self.pages = QStackedWidget()
        self.pages.addWidget(parts)
        self.pages.addWidget(self._none)
        self.column.addWidget(self.line)
        self.column.addWidget(self.pages, 1)
        self.end(self._open, self._drop, self._undo, self._export)
        self.fit(self._context.theme, *SIZE)

    def _ask(self) -> None:
        asked = self.line.text()
        self._context.jobs.run(
            lambda services: services.annotating.search(asked),
            self._fill,
            lane=Lane.WRITE,  # the answer is after the deed
            key="notes",
            owner=self,
        )

    def _refresh(self, changes: Changes) -> None:
        if changes.notes:
            self._ask()

    def _fill(self, found: tuple[KeptNote, ...]) -> None:
        place = max(self.table.currentIndex().row(), 0)
        self.model.set_rows(found)
        if found:
            self.table.selectRow(min(place, len(found) - 1))
        else:
            self._say_nothing()
        self.pages.setCurrentIndex(0 if found else 1)
        self._show_current()

    def _say_nothing(self) -> None:
        asked = self.line.text().strip()
        self._none.title.setText(self.tr("No note has these words") if asked else self.tr("No note"))
        self._none.words.setVisible(not asked)

    def _show_current(self) -> None:
        kept = self._current()
        self.text.show_text(kept.note.text if kept else "")
        self._open.setEnabled(kept is not None and kept.there)
        self._drop.setEnabled(kept is not None)
        self._undo.setEnabled(bool(self._dropped))
        self._export.setEnabled(bool(self.model.rows) or bool(self.line.text()))

    def _current(self) -> KeptNote | None:
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _go(self) -> None:
        kept = self._current()
        if kept is not None and kept.there:
            self._context.open(kept.note.address, focus=True)


def _address(kept: KeptNote) -> Address | None:
    return kept.note.address if kept.there else None
