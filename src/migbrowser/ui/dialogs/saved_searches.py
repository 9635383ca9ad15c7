"""The saved searches: keep the present one, open, rename, delete, and take that back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QWidget

from migbrowser.model.changes import Changes
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.remembered import SavedSearch
from migbrowser.services.services import Services
from migbrowser.ui.announcing import announce
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.jobs import Lane
from migbrowser.ui.models.directory import Directory, read_directory
from migbrowser.ui.models.search_asked import Asked
from migbrowser.ui.models.search_remembered import SavedSearches, described, state_of
from migbrowser.ui.tokens import SPACE_2, SPACE_4
from migbrowser.ui.widgets import PlainButton, PrimaryButton, Soft
from migbrowser.ui.widgets.cells import LineDelegate
from migbrowser.ui.widgets.table import copy_rows

WIDTH, HEIGHT = 560, 200  # of the list; pixels at zoom 1
Deed = Callable[[Services], Changes]


class SavedSearchesDialog(Dialog):
    """A line to save the present search under a name, if there is one, and the list."""

    def __init__(self, context: Context, present: Asked | None, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Saved searches"), parent)
        self._context, self._present = context, present
        self._directory = Directory()
        self._past: list[tuple[str, Deed]] = []  # what was done, in words, and what takes it back
        self._wanted = ""  # the search to be marked when the list is there
        self.model = SavedSearches(self)
        self._build_line()
        self._build_list()
        self._connect()
        self._say("")
        context.jobs.run(read_directory, self._set_directory, key="saved-directory", owner=self)
        self._read()

    def focus_list(self) -> None:
        """The keyboard goes to the list: nothing is to be saved."""
        self.list.setFocus()

    def save(self) -> None:
        """Keep the present search under the name typed, in place of one so called."""
        name, present = " ".join(self.line.text().split()), self._present
        if not name or present is None:
            self._say(self.tr("Type a name first."))
            return
        before = next((search for search in self.model.searches if search.name == name), None)

        def deed(services: Services) -> Changes:
            keep = services.remembering.save
            return keep(name, present.text, present.filters, present.sort, names=present.names)

        said = self.tr("“{name}” now asks this.") if before else self.tr("Saved as “{name}”.")
        self._do(deed, said.format(name=name), partial(_put_back, name, before))
        self._wanted = name

    def open_current(self) -> None:
        """Ask the search marked in the Search tab."""
        search = self._current()
        if search is not None:
            self.accept()
            self._context.show_tab("search", state_of(search))

    def rename_current(self) -> None:
        """Edit the name of the search marked."""
        if self._current() is not None:
            self.list.edit(self.list.currentIndex())

    def delete_current(self) -> None:
        """Drop the search marked; it can be taken back while this is open."""
        search = self._current()
        if search is None:
            return
        row = self.list.currentIndex().row()
        beside = self.model.searches[row + 1 : row + 2] or self.model.searches[max(row - 1, 0) : row]
        self._wanted = beside[0].name if beside else ""
        name, said = search.name, self.tr("Deleted: “{name}”. Ctrl+Z brings it back.")
        self._do(lambda services: services.remembering.forget(name), said.format(name=name), _restore(search))

    def undo(self) -> None:
        """Take back what was done last."""
        if self._past:
            name, deed = self._past.pop()
            self._wanted = name
            self._run(deed, self.tr("Taken back."))

    # building

    def _build_line(self) -> None:
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Name"))
        self.line.setPlaceholderText(self.tr("Name"))
        self.line.setMaxLength(200)
        self.keep = PrimaryButton(self.tr("Save"), self.tr("Save the present search under this name (Enter)"))
        self._asks = Soft("", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.line, 1)
        row.addWidget(self.keep)
        self.column.addWidget(self._asks)
        self.column.addLayout(row)
        if self._present is not None:
            self.line.setText(" ".join(self._present.text.split())[:80])
            self.line.selectAll()
        for part in (self.line, self.keep, self._asks):
            part.setVisible(self._present is not None)

    def _build_list(self) -> None:
        theme = self._context.theme
        self.list = _List()
        self.list.setAccessibleName(self.windowTitle())
        self.list.hint = self.tr("No search is saved yet: Ctrl+S in the Search tab saves the one shown.")
        self.list.setAccessibleDescription(self.list.hint)
        self.list.setModel(self.model)
        self.list.setItemDelegate(LineDelegate(theme, self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.setMinimumSize(theme.px(WIDTH), theme.px(HEIGHT))
        self.column.addWidget(self.list, 1)
        self.said = Soft("", wrap=True)
        self.column.addWidget(self.said)
        self.open_button = PlainButton(self.tr("Open"), self.tr("Ask this search (Enter)"))
        self.rename_button = PlainButton(self.tr("Rename"), self.tr("Rename (F2)"))
        self.delete_button = PlainButton(self.tr("Delete"), self.tr("Delete (Del)"))
        self.undo_button = PlainButton(self.tr("Undo"), self.tr("Take back the last change (Ctrl+Z)"))
        self.end(self.open_button, self.rename_button, self.delete_button, self.undo_button)

    def _connect(self) -> None:
        self.line.returnPressed.connect(self.save)
        for button, deed in (
            (self.keep, self.save),
            (self.open_button, self.open_current),
            (self.rename_button, self.rename_current),
            (self.delete_button, self.delete_current),
            (self.undo_button, self.undo),
        ):
            button.clicked.connect(deed)
        self.list.opened.connect(self.open_current)
        self.list.dropped.connect(self.delete_current)
        self.list.copied.connect(lambda: copy_rows(self._context, self.list))
        self.list.doubleClicked.connect(self.open_current)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self.model.renamed.connect(self._rename)
        QShortcut(QKeySequence.StandardKey.Undo, self.list, self.undo, context=_WITHIN)
        self._context.changed.connect(self._follow)

    # the list

    def _current(self) -> SavedSearch | None:
        row = self.list.currentIndex().row()
        return self.model.searches[row] if 0 <= row < len(self.model.searches) else None

    def _rename(self, name: str, new: str) -> None:
        self._wanted = new
        back: Deed = lambda services: services.remembering.rename(new, name)  # noqa: E731 (it has a type)
        said = self.tr("Renamed: “{name}”.").format(name=new)
        self._do(lambda services: services.remembering.rename(name, new), said, back)

    def _do(self, deed: Deed, said: str, back: Deed) -> None:
        current = self._current()
        step = (current.name if current else "", back)
        self._run(deed, said, lambda: self._past.append(step))

    def _run(self, deed: Deed, said: str, then: Callable[[], None] = lambda: None) -> None:
        def done(_: Changes) -> None:
            then()
            self._say(said)

        self._context.jobs.run(deed, done, lane=Lane.WRITE, failed=self._fail, owner=self)

    def _fail(self, error: UserError) -> None:
        if error.problem is Problem.BAD_VALUE:
            self._say(self.tr("Another search has this name."))
        else:
            self._context.jobs.failed.emit(error)

    def _follow(self, changes: Changes) -> None:
        if changes.searches:
            self._read()

    def _read(self) -> None:
        self._context.jobs.run(
            lambda services: services.remembering.saved(),
            self._fill,
            lane=Lane.WRITE,
            key="saved-searches",
            owner=self,
        )

    def _set_directory(self, directory: Directory) -> None:
        self._directory = directory
        if self._present is not None:
            self._asks.setText(described(self._present.text, self._present.filters, directory))
        self._fill(self.model.searches)

    def _fill(self, searches: tuple[SavedSearch, ...]) -> None:
        current = self._current()
        wanted, self._wanted = self._wanted or (current.name if current else ""), ""
        self.model.show(searches, self._directory)
        row = max(self.model.row_of(wanted), 0)
        if searches:
            self.list.setCurrentIndex(self.model.index(row))
        self._enable()

    def _enable(self) -> None:
        for button in (self.open_button, self.rename_button, self.delete_button):
            button.setEnabled(self._current() is not None)
        self.undo_button.setEnabled(bool(self._past))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self._enable()
        if words:
            announce(self.said, words)


class _List(QListView):
    """Enter opens, Del deletes, F2 renames, Ctrl+C copies."""

    opened = Signal()
    copied = Signal()
    dropped = Signal()
    hint = ""  # what stands in it while it is empty

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or how to get some."""
        super().paintEvent(event)
        if not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            way = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(SPACE_4, 0, -SPACE_4, 0), int(way), self.hint)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list's own keys; the rest as Qt does it."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.dropped.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _put_back(name: str, before: SavedSearch | None, services: Services) -> Changes:
    """What a name stood for before something was saved under it."""
    return services.remembering.restore(before) if before else services.remembering.forget(name)


def _restore(search: SavedSearch) -> Deed:
    return lambda services: services.remembering.restore(search)


_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut
