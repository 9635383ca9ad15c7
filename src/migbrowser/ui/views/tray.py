"""The selection tray."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import hint
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Lane
from migbrowser.ui.models.tray_entries import TrayEntries
from migbrowser.ui.models.tray_names import Named, one_line, read_names
from migbrowser.ui.models.tray_past import Past, Selection
from migbrowser.ui.tokens import SPACE_1, SPACE_2, SPACE_4
from migbrowser.ui.view import View
from migbrowser.ui.views.tray_list import TrayList
from migbrowser.ui.views.tray_preview import Preview
from migbrowser.ui.widgets import PlainButton, PrimaryButton, Section, Soft, ToolButton

if TYPE_CHECKING:
    from migbrowser.services.services import Services

LIST_HEIGHT = 180  # of the unfolded list; pixels at zoom 1


class TrayView(View):
    """What is marked for export: one line, and on demand the list below which it can be put in order."""

    name = "tray"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._names: dict[Address, Named] = {}
        self._past = Past()
        self.entries = TrayEntries(self)
        self.list = TrayList(context, self.entries)
        self._build_line()
        self._build_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.unfolded)
        column.addLayout(self._line)
        self._connect()
        self._say()

    # building

    def _build_line(self) -> None:
        theme = self.context.theme
        self.words = Line()
        self.fold = ToolButton(theme, "chevron-up", self.tr("Show the selected entries"))
        self.fold.setCheckable(True)
        self.preview = PlainButton(self.tr("Preview"), self.tr("Look at the pages before saving them"))
        self.export = PrimaryButton(self.tr("Export PDF…"), hint(BY_ID["export"]))
        self._line = QHBoxLayout()
        self._line.setContentsMargins(SPACE_4, SPACE_1 + 1, SPACE_4, SPACE_1 + 1)
        self._line.setSpacing(SPACE_2)
        self._line.addWidget(Section(self.tr("Selection")))
        self._line.addWidget(self.words, 1)
        for button in (self.fold, self.preview, self.export):
            self._line.addWidget(button)

    def _build_list(self) -> None:
        theme = self.context.theme
        self.unfolded = QFrame()
        self.up = ToolButton(theme, "arrow-up", self.tr("Move up (Alt+Up)"))
        self.down = ToolButton(theme, "arrow-down", self.tr("Move down (Alt+Down)"))
        self.take_out = ToolButton(theme, "x", self.tr("Take out of the selection (Del)"))
        self.undo = ToolButton(theme, "rotate-ccw", self.tr("Undo the last change of the selection (Ctrl+Z)"))
        self.clear = ToolButton(theme, "eraser", hint(BY_ID["clear_selection"]))
        tools = QVBoxLayout()
        tools.setSpacing(SPACE_1)
        for button in (self.up, self.down, self.take_out, self.undo, self.clear):
            tools.addWidget(button)
        tools.addStretch(1)
        row = QHBoxLayout(self.unfolded)
        row.setContentsMargins(SPACE_2, SPACE_2, SPACE_4, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.list, 1)
        row.addLayout(tools)
        self.unfolded.hide()
        self._resize()

    def _connect(self) -> None:
        context = self.context
        context.selection_changed.connect(self._take)
        context.zoom_changed.connect(self._resize)
        self.export.clicked.connect(lambda: context.export(context.selection))
        self.preview.clicked.connect(self.show_preview)
        self.fold.toggled.connect(self._unfold)
        self.list.stepped.connect(self._step)
        self.list.removed.connect(self._remove)
        self.list.undone.connect(self._undo)
        self.list.opened.connect(self._open)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.entries.moved.connect(lambda address, place: self._move(Address(address), place))
        self.up.clicked.connect(lambda: self._step(-1))
        self.down.clicked.connect(lambda: self._step(1))
        self.take_out.clicked.connect(self._remove)
        self.undo.clicked.connect(self._undo)
        self.clear.clicked.connect(lambda: context.deselect(context.selection))

    # what the frame asks

    def show_first(self) -> None:
        """Read the selection."""
        self.context.read_selection()

    def refresh(self, changes: Changes) -> None:
        """The context reads the selection anew by itself."""

    def current_addresses(self) -> tuple[Address, ...]:
        """The entries marked in the list."""
        return self.list.marked()

    def scenes(self) -> Mapping[str, Callable[[], None]]:
        """The unfolded list; the preview."""
        return {"unfolded": lambda: self.fold.setChecked(True), "preview": self.show_preview}

    def focus(self) -> None:
        """To the list if it is unfolded, else to what unfolds it."""
        (self.list if self.fold.isChecked() else self.fold).setFocus()

    def show_preview(self) -> None:
        """Show what the PDF will look like."""
        Preview(self.context, self.context.selection, self.window()).open()

    # the selection

    def _take(self) -> None:
        selection = self.context.selection
        self._past.note(selection)
        unknown = tuple(address for address in selection if address not in self._names)
        if unknown:
            self.context.jobs.run(
                lambda services: read_names(services, unknown), self._set_names, key="tray-names"
            )
        else:
            self._say()

    def _set_names(self, names: Mapping[Address, Named]) -> None:
        self._names |= names
        self._take()

    def _say(self) -> None:
        selection = self.context.selection
        self.words.say([self._short(address) for address in selection])
        if self.entries.addresses != selection:
            self.entries.show(selection, self._names)
        self._enable()

    def _short(self, address: Address) -> str:
        named = self._names.get(address)
        return named.short if named else str(address)

    def _enable(self) -> None:
        some, marked = bool(self.context.selection), bool(self.list.marked())
        for button in (self.preview, self.export, self.clear):
            button.setEnabled(some)
        for button in (self.up, self.down, self.take_out):
            button.setEnabled(marked)
        self.undo.setEnabled(self._past.can_undo)
        self.fold.setEnabled(some or self._past.can_undo or self.fold.isChecked())

    def _step(self, step: int) -> None:
        address = self.list.current()
        if address is None:
            return
        place = self.entries.addresses.index(address) + step
        if 0 <= place < len(self.entries.addresses):
            self._move(address, place)

    def _move(self, address: Address, place: int) -> None:
        self.context.jobs.run(lambda services: services.collecting.move(address, place), lane=Lane.WRITE)

    def _remove(self) -> None:
        if marked := self.list.marked():
            self.context.deselect(marked)

    def _undo(self) -> None:
        if self._past.can_undo:
            before = self._past.undo()
            self.context.jobs.run(lambda services: _restore(services, before), lane=Lane.WRITE)

    def _open(self, address: str, focus: bool) -> None:
        chosen = Address(address)
        if chosen.kind == "comparison":
            self.context.compare(Address(f"report/{report}") for report in chosen.id.split("+"))
        else:
            self.context.open(chosen, focus=focus)

    # the look

    def _unfold(self, unfolded: bool) -> None:
        self.unfolded.setVisible(unfolded)
        self.context.theme.dress(self.fold, "chevron-down" if unfolded else "chevron-up")
        words = self.tr("Hide the selected entries") if unfolded else self.tr("Show the selected entries")
        self.fold.setToolTip(words)
        self.fold.setAccessibleName(words)
        if unfolded:
            self.list.setFocus()
            if self.entries.addresses and self.list.current() is None:
                self.list.setCurrentIndex(self.entries.index(0))
        self._enable()

    def _resize(self) -> None:
        self.list.setFixedHeight(self.context.theme.px(LIST_HEIGHT))


class Line(Soft):
    """What is selected in one line: names are shown whole or not at all; empty, it says how to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._names: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def say(self, names: list[str]) -> None:
        """Show these names."""
        self._names = names
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """It may be as narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More names or fewer."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self._names:
            self.setText(self.tr("Nothing selected yet: Ctrl+D adds what you are looking at"))
            self.setToolTip("")
            return
        metrics = QFontMetrics(self.font())
        self.setText(one_line(self._names, lambda text: metrics.horizontalAdvance(text) <= self.width()))
        self.setToolTip("\n".join(self._names[:20]))


def _restore(services: Services, selection: Selection) -> Changes:
    """Select exactly these, in this order."""
    return services.collecting.replace(selection)
