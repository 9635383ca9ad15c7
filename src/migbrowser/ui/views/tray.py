"""The selection tray."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.model.errors import UserError
from migbrowser.model.selection import Deed, TextKind
from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import hint, key_text
from migbrowser.ui.context import Context
from migbrowser.ui.dragging import ADDRESSES, carried
from migbrowser.ui.frame.relaying import lay_out_now, paint_lists_later
from migbrowser.ui.jobs import Lane
from migbrowser.ui.models.punctuation import beside
from migbrowser.ui.models.tray_entries import KEYS, TrayEntries
from migbrowser.ui.models.tray_names import MOST, Named, read_names
from migbrowser.ui.models.tray_words import deed as words_for
from migbrowser.ui.tokens import SPACE_1, SPACE_2, SPACE_4
from migbrowser.ui.view import State, View
from migbrowser.ui.views.tray_chooser import Chooser
from migbrowser.ui.views.tray_line import Line
from migbrowser.ui.views.tray_list import HEADING_KEY, PARAGRAPH_KEY, TrayList
from migbrowser.ui.widgets import PlainButton, PrimaryButton, ToolButton

if TYPE_CHECKING:
    from migbrowser.services.collecting import Collecting

LEAST_HEIGHT = 30  # of the unfolded list; pixels at zoom 1
MOST_OF_WINDOW = 5  # it takes one part of so many
TOOLS_IN_LINE = 4  # beside it: in a low window two lines of them leave the view room


class TrayView(View):
    """What is marked for export: one line, and on demand the list in which it is put in order and written."""

    name = "tray"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._missed = False  # a change while the user was writing
        self.entries = TrayEntries(self)
        self.list = TrayList(context, self.entries)
        self._build_line()
        self._build_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.unfolded)
        column.addLayout(self._line)
        self.setAcceptDrops(True)
        self._connect()
        self._show()

    # building

    def _build_line(self) -> None:
        theme = self.context.theme
        self.chooser = Chooser(self.context)
        self.words = Line()
        self.fold = ToolButton(theme, "chevron-up", "")
        self.fold.setCheckable(True)
        self._name_fold(False)
        self.preview = PlainButton(self.tr("Preview"), hint(BY_ID["preview"]))
        self.export = PrimaryButton(self.tr("Export…"), hint(BY_ID["export"]))
        self._line = QHBoxLayout()
        self._line.setContentsMargins(SPACE_4, SPACE_1 + 1, SPACE_4, SPACE_1 + 1)
        self._line.setSpacing(SPACE_2)
        self._line.addWidget(self.chooser)
        self._line.addWidget(self.words, 1)
        for button in (self.fold, self.preview, self.export):
            self._line.addWidget(button)

    def _build_list(self) -> None:
        theme = self.context.theme
        self.unfolded = QFrame()
        above = self.tr("{what} above this line ({key})")
        heading = above.format(what=self.tr("Write a heading"), key=HEADING_KEY)
        paragraph = above.format(what=self.tr("Write a paragraph"), key=PARAGRAPH_KEY)
        self.heading = ToolButton(theme, "heading", heading)
        self.paragraph = ToolButton(theme, "pilcrow", paragraph)
        self.up = ToolButton(theme, "arrow-up", self.tr("Move up (Alt+Up)"))
        self.down = ToolButton(theme, "arrow-down", self.tr("Move down (Alt+Down)"))
        self.undo = ToolButton(theme, "rotate-ccw", "")
        self.redo = ToolButton(theme, "rotate-cw", "")
        self.take_out = ToolButton(theme, "x", self.tr("Take out of the selection (Del)"))
        self.clear = ToolButton(theme, "eraser", hint(BY_ID["clear_selection"]))
        tools = QGridLayout()
        tools.setSpacing(SPACE_1)
        pairs = (self.heading, self.paragraph, self.up, self.down, self.undo, self.redo, self.take_out)
        for place, button in enumerate((*pairs, self.clear)):
            tools.addWidget(button, place // TOOLS_IN_LINE, place % TOOLS_IN_LINE)
        tools.setRowStretch(2, 1)
        row = QHBoxLayout(self.unfolded)
        row.setContentsMargins(SPACE_2, SPACE_2, SPACE_4, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.list, 1)
        row.addLayout(tools)
        self.unfolded.hide()
        self._resize()

    def _connect(self) -> None:
        context, entries, items = self.context, self.entries, self.list
        context.selection_changed.connect(self._show)
        context.zoom_changed.connect(self._resize)
        self.export.clicked.connect(
            lambda: self.when_written(lambda: context.export(context.collected.present.items))
        )
        self.preview.clicked.connect(self.show_preview)
        self.fold.toggled.connect(self._unfold)
        items.opened.connect(self._open)
        items.rested.connect(self._catch_up)
        items.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        entries.moved.connect(lambda keys, place: self._do(lambda it: it.move(keys, place)))
        entries.dropped.connect(lambda addresses, place: self._do(lambda it: it.add(addresses, place)))
        entries.written.connect(lambda kind, words, place: self._do(lambda it: it.write(kind, words, place)))
        entries.edited.connect(lambda key, words: self._do(lambda it: it.edit(key, words)))
        entries.wanted.connect(self._read_names)
        self.clear.clicked.connect(lambda: self._do(lambda it: it.clear()))
        self.heading.clicked.connect(lambda: items.write(TextKind.HEADING))
        self.paragraph.clicked.connect(lambda: items.write(TextKind.PARAGRAPH))
        for button, signal, deed in (
            (self.up, items.stepped, lambda step=-1: self._step(step)),
            (self.down, None, lambda: self._step(1)),
            (self.take_out, items.removed, self._remove),
            (self.undo, items.undone, lambda: self._do(lambda it: it.undo())),
            (self.redo, items.redone, lambda: self._do(lambda it: it.redo())),
        ):
            button.clicked.connect(lambda _=False, deed=deed: deed())
            if signal is not None:
                signal.connect(deed)

    # what the frame asks

    def show_first(self) -> None:
        """Read the selection."""
        self.context.read_selection()

    def refresh(self, changes: Changes) -> None:
        """The context reads the selection anew by itself."""

    def current_addresses(self) -> tuple[Address, ...]:
        """The entries marked in the list."""
        return self.list.marked_addresses()

    def state(self) -> State:
        """Whether the list is unfolded."""
        return {"unfolded": self.fold.isChecked()}

    def restore(self, state: State) -> None:
        """Unfold it again."""
        self.fold.setChecked(state.get("unfolded") is True)

    def finish(self) -> None:
        """Keep the words that are being written."""
        self.list.keep_writing()

    def scenes(self) -> Mapping[str, Callable[[], None]]:
        """The unfolded list; the preview."""
        return {"unfolded": lambda: self.fold.setChecked(True), "preview": self.show_preview}

    def focus(self) -> None:
        """To the list if it is unfolded, else to what unfolds it."""
        (self.list if self.fold.isChecked() else self.fold).setFocus()

    def turn(self) -> None:
        """Show the selected entries, or hide them."""
        self.fold.toggle()

    def show_preview(self) -> None:
        """Show what the PDF will look like."""
        self.when_written(lambda: self.context.preview(self.context.collected.present))

    def when_written(self, deed: Callable[[], object]) -> None:
        """Do something with the selection once it holds the words that are being written."""
        self.list.end_writing()
        self.context.when_kept(deed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Entries of any list may be dropped on the line."""
        if event.mimeData().hasFormat(ADDRESSES) and not event.mimeData().hasFormat(KEYS):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """They go to the end."""
        self.context.select(carried(event.mimeData()))
        event.acceptProposedAction()

    # the selection

    def _show(self) -> None:
        """Show the selection as last read, unless the user is writing into it."""
        if self.list.writing:
            self._missed = True
            return
        self._missed = False
        present = self.context.collected.present
        if self.entries.items != present.items:
            self.entries.show(present.items)
        self.chooser.say()
        self._say()
        self._enable()

    def _catch_up(self) -> None:
        if self._missed:
            self._show()

    def _say(self) -> None:
        selection = self.context.selection
        texts = len(self.context.collected.present.items) - len(selection)
        self.words.say([self._short(address) for address in selection[:MOST]], len(selection), texts)

    def _short(self, address: Address) -> str:
        named = self.entries.name(address)
        return named.short if named else str(address)

    def _read_names(self, addresses: tuple[Address, ...]) -> None:
        self.context.jobs.run(
            lambda services: read_names(services, addresses), self._set_names, key="tray-names"
        )

    def _set_names(self, names: Mapping[Address, Named]) -> None:
        self.entries.set_names(names)
        self._say()

    def _enable(self) -> None:
        collected = self.context.collected
        some, marked = bool(collected.present.items), self.list.selectionModel().hasSelection()
        for button in (self.preview, self.export, self.clear):
            button.setEnabled(some)
        for button in (self.up, self.down, self.take_out):
            button.setEnabled(marked)
        self._offer(self.undo, collected.undo, self.tr("Undo: {deed} (Ctrl+Z)"), self.tr("Nothing to undo"))
        again, nothing = self.tr("Redo: {deed} (Ctrl+Shift+Z)"), self.tr("Nothing to redo")
        self._offer(self.redo, collected.redo, again, nothing)

    def _offer(self, button: ToolButton, deed: Deed | None, words: str, nothing: str) -> None:
        said = words.format(deed=words_for(deed)) if deed else nothing
        button.setEnabled(deed is not None)
        button.setToolTip(said)
        button.setAccessibleName(said)

    def _step(self, step: int) -> None:
        keys, count = self.list.marked(), len(self.entries.items)
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        if not rows:
            return
        place = rows[0] - 1 if step < 0 else rows[-1] - len(rows) + 2
        if 0 <= place <= count - len(rows):
            self._do(lambda it: it.move(keys, place))

    def _remove(self) -> None:
        if keys := self.list.marked():
            self._do(lambda it: it.remove(keys))

    def _do(self, deed: Callable[[Collecting], Changes]) -> None:
        self.context.jobs.run(
            lambda services: deed(services.collecting), lane=Lane.WRITE, failed=self._fail, owner=self
        )

    def _fail(self, error: UserError) -> None:
        """The list shows what is kept, whatever was asked of it."""
        self.entries.show(self.context.collected.present.items)
        self.context.jobs.failed.emit(error)

    def _open(self, address: str, focus: bool) -> None:
        chosen = Address(address)
        if chosen.kind == "comparison":
            self.context.compare(Address(f"report/{report}") for report in chosen.id.split("+"))
        else:
            self.context.open(chosen, focus=focus)

    # the look

    def _name_fold(self, unfolded: bool) -> None:
        words = self.tr("Hide the selected entries") if unfolded else self.tr("Show the selected entries")
        self.fold.setToolTip(beside(words, key_text(BY_ID["unfold_selection"])))
        self.fold.setAccessibleName(words)

    def _unfold(self, unfolded: bool) -> None:
        paint_lists_later(self.window())
        self._resize()
        self.unfolded.setVisible(unfolded)
        lay_out_now(self.unfolded)
        self.context.theme.dress(self.fold, "chevron-down" if unfolded else "chevron-up")
        self._name_fold(unfolded)
        if unfolded:
            self.list.setFocus()
            if self.entries.items and self.list.current() is None:
                self.list.setCurrentIndex(self.entries.index(0))
        self._enable()

    def fit(self) -> None:
        """The window has another height."""
        if not self.unfolded.isHidden():
            self._resize()
            lay_out_now(self.unfolded)

    def _resize(self) -> None:
        least = self.context.theme.px(LEAST_HEIGHT)
        self.list.setMinimumHeight(least)
        self.list.setMaximumHeight(max(self.window().height() // MOST_OF_WINDOW, least))
