"""The views by name, and the stack of the five tabs that makes each when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from migbrowser.model.changes import Changes
from migbrowser.ui.context import Context
from migbrowser.ui.dragging import DragOut
from migbrowser.ui.marking import QT_TRANSLATE_NOOP
from migbrowser.ui.view import State, View
from migbrowser.ui.wheel import WheelZoom

if TYPE_CHECKING:
    from migbrowser.ui.views.tray import TrayView


# Each view is imported when its tab is first shown: the first picture waits for the timeline alone. It
# is made in its place: what is moved there later is dressed anew with all that is in it.
def _timeline(context: Context, parent: QWidget) -> View:
    """Its events are read while it is imported and built."""
    from migbrowser.ui.views.timeline_reading import read_first

    reading = context.jobs.run(read_first, key="timeline")
    from migbrowser.ui.views.timeline import TimelineView

    return TimelineView(context, reading, parent)


def _participants(context: Context, parent: QWidget) -> View:
    """Its attendance is read while it is imported and built."""
    from migbrowser.ui.views.participants_reading import read_first

    reading = context.jobs.run(read_first, key="participants")
    from migbrowser.ui.views.participants import ParticipantsView

    return ParticipantsView(context, reading, parent)


def _clauses(context: Context, parent: QWidget) -> View:
    from migbrowser.ui.views.clauses import ClausesView

    return ClausesView(context, parent)


def _search(context: Context, parent: QWidget) -> View:
    from migbrowser.ui.views.search import SearchView

    return SearchView(context, parent)


def _compare(context: Context, parent: QWidget) -> View:
    from migbrowser.ui.views.compare import CompareView

    return CompareView(context, parent)


def make_reader(context: Context) -> View:
    """The reader."""
    from migbrowser.ui.views.reader import ReaderView

    return ReaderView(context)


def make_tray(context: Context) -> TrayView:
    """The selection tray."""
    from migbrowser.ui.views.tray import TrayView

    return TrayView(context)


class TabRow(NamedTuple):
    """One tab: its name in actions and states, its title, and what makes it."""

    name: str
    title: str
    make: Callable[[Context, QWidget], View]

    @property
    def words(self) -> str:
        """The translated title."""
        return QCoreApplication.translate("Tabs", self.title)


TABS = (
    TabRow("timeline", QT_TRANSLATE_NOOP("Tabs", "Timeline"), _timeline),
    TabRow("participants", QT_TRANSLATE_NOOP("Tabs", "Participants"), _participants),
    TabRow("clauses", QT_TRANSLATE_NOOP("Tabs", "Clauses"), _clauses),
    TabRow("search", QT_TRANSLATE_NOOP("Tabs", "Search"), _search),
    TabRow("compare", QT_TRANSLATE_NOOP("Tabs", "Compare"), _compare),
)
NAMES = tuple(row.name for row in TABS)


class Tabs(QStackedWidget):
    """The tabs' views, one shown. A view is made, restored and begun when its tab is first shown."""

    shown = Signal(str)
    deeds_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wheel = WheelZoom(context.theme, self)
        self._drag = DragOut(self)
        self._views: dict[str, View] = {}
        self._states: dict[str, State] = {}
        self._with_rest = False
        context.changed.connect(self._refresh)

    @property
    def name(self) -> str:
        """The tab shown, "" before the first."""
        current = self.currentWidget()
        return current.name if isinstance(current, View) else ""

    @property
    def current(self) -> View:
        """The view shown."""
        return self._views[self.name]

    def made(self) -> Iterator[View]:
        """The views that exist by now."""
        return iter(self._views.values())

    def show_tab(self, name: str, state: State | None = None) -> View:
        """Show a tab, in `state` if given; an unknown name shows the first."""
        row = next((row for row in TABS if row.name == name), TABS[0])
        view = self._views.get(row.name)
        if view is None:
            view = self._make(row, state)
        elif state:
            view.restore(state)
        self.setCurrentWidget(view)
        view.begin(rest=self._with_rest)
        self.shown.emit(row.name)
        return view

    def begin_rest(self) -> None:
        """The first picture is there: let this tab, and any shown from now on, ask for all it shows."""
        self._with_rest = True
        for view in self.made():
            self._watch(view)
        self.current.begin()

    def states(self) -> dict[str, Any]:
        """Every tab's state, of those not shown this time the one from before."""
        return self._states | {name: view.state() for name, view in self._views.items()}

    def set_states(self, states: dict[str, Any]) -> None:
        """States from before, for tabs that are not made yet."""
        self._states = {name: state for name, state in states.items() if isinstance(state, dict)}

    def _make(self, row: TabRow, state: State | None) -> View:
        view = self._views[row.name] = row.make(self._context, self)
        view.deeds_changed.connect(self.deeds_changed)
        view.setAccessibleName(row.words)
        self.addWidget(view)
        if self._with_rest:
            self._watch(view)
        if before := state or self._states.get(row.name):
            view.restore(before)
        return view

    def _watch(self, view: View) -> None:
        self._wheel.watch(view)
        self._drag.watch(view)

    def _refresh(self, changes: Changes) -> None:
        for view in self._views.values():
            view.refresh(changes)
