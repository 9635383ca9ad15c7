"""The window: the frame around the tabs, wired to the actions and remembered from start to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from migbrowser.ui import kept, tabs
from migbrowser.ui.action_table import BY_ID, Situation
from migbrowser.ui.actions import Actions, hint
from migbrowser.ui.context import Context
from migbrowser.ui.frame.halves import Halves
from migbrowser.ui.frame.message_bar import MessageBar
from migbrowser.ui.frame.reader_pane import ReaderPane
from migbrowser.ui.frame.status_line import StatusLine
from migbrowser.ui.frame.tab_bar import TabBar
from migbrowser.ui.frame.top_bar import TopBar
from migbrowser.ui.frame.tray_pane import TrayPane
from migbrowser.ui.history import History, Place
from migbrowser.ui.jobs import Lane
from migbrowser.ui.memory import Memory
from migbrowser.ui.messages import Messages
from migbrowser.ui.models.directory import read_ahead
from migbrowser.ui.navigation import Navigation
from migbrowser.ui.tabs import NAMES, TABS, Tabs
from migbrowser.ui.tokens import SPACE_2, SPACE_4
from migbrowser.ui.watching import LibraryWatch

if TYPE_CHECKING:
    from migbrowser.model.entry import Edition
    from migbrowser.model.errors import UserError
    from migbrowser.ui.view import View
    from migbrowser.ui.views.tray import TrayView

SIZE = QSize(1280, 800)  # device-independent pixels, at the first start
FRAME = QSize(4, 40)  # what the system draws around a window, at most


class MainWindow(QMainWindow):
    """One window over one catalogue and one library."""

    first_painted = Signal()
    filled = Signal()  # the first tab was painted with its entries in it
    closing = Signal()

    def __init__(self, context: Context, memory: Memory) -> None:
        super().__init__()
        self.context, self._memory = context, memory
        self._painted = self._ready = self._leaving = False
        self.actions_ = Actions(context.theme, self)
        self.tabs = Tabs(context)
        self.pane = ReaderPane(context, tabs.make_reader)
        self.tray_pane = TrayPane(context, tabs.make_tray)
        self.navigation = Navigation(context, self.tabs, self.pane, self)
        self._build()
        self.messages = Messages(self.message_bar, self)
        self._watch = LibraryWatch(context.jobs, self)
        self._connect()
        self.setWindowTitle("migbrowser")

    # ---- building

    def _build(self) -> None:
        self.actions_.fill(self.menuBar())
        self.top_bar = TopBar(self.context.theme, self.actions_)
        self.tab_bar = TabBar([(row.words, hint(BY_ID[f"tab_{row.name}"])) for row in TABS])
        self.message_bar = MessageBar(self.context.theme)
        self.splitter = Halves(self.context.theme, self.tabs, self.pane)
        self.status_line = StatusLine(self.context.theme)
        self.setStatusBar(self.status_line)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        band = _band(self.tab_bar)
        for part in (self.top_bar, band, self.message_bar, self.splitter, self.tray_pane):
            column.addWidget(part, 1 if part is self.splitter else 0)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        self.top_bar.line.asked.connect(self._ask)
        self.top_bar.line.left.connect(self._leave_line)
        self.tab_bar.currentChanged.connect(self._tab_clicked)
        self.tab_bar.tabBarClicked.connect(self._tab_clicked_again)
        self.navigation.moved.connect(self._follow)
        self.navigation.arrived.connect(self.splitter.show_tab)
        self.navigation.reader_wanted.connect(self._want_reader)
        self.tabs.deeds_changed.connect(self._update_actions)
        self.pane.deeds_changed.connect(self._update_actions)
        self.pane.left.connect(self._leave_reader)
        self.context.selection_changed.connect(self._update_actions)
        self.context.changed.connect(lambda _: self._update_actions())
        self.context.theme_changed.connect(self.actions_.dress)
        self.context.told.connect(self.status_line.say)
        self.context.copied.connect(self.status_line.say)
        self.context.jobs.failed.connect(self.messages.show)
        self.context.overcome.connect(self.messages.take_back)
        self.context.jobs.busy.connect(self.status_line.set_busy)
        self.context.jobs.progress.connect(self.status_line.show_progress)
        self.status_line.stop_asked.connect(self.context.jobs.stop)
        self.context.changed.connect(self.pane.refresh)

    @property
    def tray(self) -> TrayView:
        """The selection tray."""
        return self.tray_pane.tray

    # ---- starting and ending

    def begin(self) -> None:
        """Be as at the last end, and read the first tab."""
        memory = self._memory
        self.tabs.set_states(memory.get("tabs", {}))
        self.tray_pane.restore(memory.get("tray", {}))
        if not self.restoreGeometry(
            QByteArray.fromBase64(memory.get("geometry", "").encode(errors="replace"))
        ):
            self.resize(SIZE.boundedTo(self.screen().availableSize() - FRAME))
        self.splitter.share(
            kept.sizes({"splitter": memory.get("splitter", [])}, "splitter"),
            beside=memory.get("reader", True),
            alone=memory.get("alone", False),
        )
        self.navigation.begin(History.from_json(memory.get("history", {}), Place(TABS[0].name)))
        self.tabs.current.ready.connect(self._note_ready, Qt.ConnectionType.SingleShotConnection)

    def begin_rest(self) -> None:
        """What may wait for the first picture: the reader, the tray, the edition, all icons."""
        self.navigation.begin_entry()
        self.tray.begin()
        self.tabs.begin_rest()
        self._watch.start()
        self.context.read_notes()
        self.tabs.current.focus()
        self.actions_.dress()
        self.setWindowIcon(self.context.theme.program_icon())
        self.context.jobs.run(lambda services: services.browsing.edition(), self._set_edition)
        read_ahead(self.context.jobs)

    def remember(self) -> None:
        """Write down how the window is."""
        self.navigation.note()
        self._memory.put(
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            splitter=self.splitter.shared if self.splitter.by_hand else [],
            reader=self.splitter.beside,
            alone=self.splitter.alone,
            tray=self.tray_pane.state(),
            tabs=self.tabs.states(),
            history=self.navigation.history.as_json(),
            theme=self.context.theme.choice.value,
            zoom=self.context.theme.zoom,
        )
        self._memory.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was written, remember, then go."""
        self.pane.finish()
        self.tray_pane.finish()
        for view in self.tabs.made():
            view.finish()
        if self.pane.unkept() and not self._leaving:
            event.ignore()
            self._close_once_kept()
            return
        self.remember()
        self.closing.emit()
        super().closeEvent(event)

    def leave(self) -> None:
        """Close, whatever could not be kept."""
        self._leaving = True
        self.close()

    def _close_once_kept(self) -> None:
        """When the library has answered: close, or ask whether to close without what it did not take in."""
        self.context.jobs.run(
            lambda _: None,
            lambda _: self._close_or_ask(),
            lane=Lane.WRITE,  # the answer is after what was written before
            key="closing",
            failed=lambda _: self._close_or_ask(),
            owner=self,
        )

    def _close_or_ask(self) -> None:
        from migbrowser.ui.dialogs.unkept import ask_to_leave

        if lost := self.pane.unkept():
            ask_to_leave(self, lost, self.leave)
        else:
            self.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tray takes its share of the height."""
        super().resizeEvent(event)
        self.tray_pane.fit()

    def event(self, event: QEvent) -> bool:
        """Tell when the first picture was painted."""
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            self._tell_painted()
        return done

    def _tell_painted(self) -> None:
        if not self._painted:
            self._painted = True
            self.first_painted.emit()
        if self._ready:
            self._ready = False
            self.filled.emit()

    def _note_ready(self) -> None:
        self._ready = True

    # ---- what actions need

    def situation(self) -> Situation:
        """What can be done now."""
        history, tab, pane = self.navigation.history, self.tabs.current, self.pane
        return Situation(
            back=history.can_go_back,
            forward=history.can_go_forward,
            entries=bool(tab.current_addresses() or pane.current_addresses()),
            notable=bool(tab.note_on() or pane.note_on()),
            selection=bool(self.context.collected.present.items),
            forgotten=bool(self.context.forgotten),
            offered=frozenset({*tab.deeds(), *pane.deeds()}),
        )

    def acting(self) -> View:
        """The view that an action on entries means: the reader if the keyboard is there, else the tab."""
        return self.pane.reader if self.pane.isAncestorOf(self.focusWidget() or self) else self.tabs.current

    def show_reader(self, *, alone: bool | None = None) -> None:
        """Show the reader beside the tab, or `alone`."""
        self.splitter.show_reader(alone=alone)

    def hide_reader(self) -> None:
        """Give the tab the whole window."""
        self.splitter.hide_reader()
        if self.splitter.narrow:
            self.tabs.current.focus()

    def show_error(self, error: UserError) -> None:
        """Say what went wrong."""
        self.messages.show(error)

    # ---- following

    def _ask(self, text: str) -> None:
        self.navigation.go(text)
        self.top_bar.line.clear()

    def _leave_line(self) -> None:
        self.tabs.current.focus()

    def _leave_reader(self) -> None:
        self.splitter.show_tab()
        self.tabs.current.focus()

    def _tab_clicked(self, index: int) -> None:
        if NAMES[index] != self.tabs.name:
            self.context.show_tab(NAMES[index])

    def _tab_clicked_again(self, index: int) -> None:
        """The tab that is current already may be behind the reader."""
        if index == self.tab_bar.currentIndex():
            self.splitter.show_tab()

    def _follow(self) -> None:
        self.tab_bar.setCurrentIndex(NAMES.index(self.tabs.name))
        self._update_actions()

    def _want_reader(self, to_read: bool) -> None:
        """An entry takes the window where it must; details beside a tab's rows wait until asked for."""
        if self.pane.isHidden() and (to_read or not self.splitter.narrow):
            self.splitter.show_reader()

    def _update_actions(self) -> None:
        if self.tabs.name:
            self.actions_.update(self.situation())

    def _set_edition(self, edition: Edition) -> None:
        self.status_line.set_edition(edition)


def _band(tab_bar: TabBar) -> QFrame:
    band = QFrame()
    band.setProperty("role", "tabs")
    row = QHBoxLayout(band)
    row.setContentsMargins(SPACE_4 - 1, SPACE_2 - 2, 0, 0)  # the tabs have a margin of one pixel
    row.addWidget(tab_bar, 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch(1)
    return band
