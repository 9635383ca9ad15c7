"""What the Search tab remembers in the library: questions asked lately, searches saved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from migbrowser.model.remembered import PastSearch
from migbrowser.model.search import Filters, SearchAnswer
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Lane
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.search_asked import Asked
from migbrowser.ui.models.search_remembered import state_of
from migbrowser.ui.widgets.search_history import SearchHistory


class SearchMemory(QObject):
    """Writes questions down, drops them down under a line, opens the saved ones."""

    chosen = Signal(object)  # the state in which a search is asked again

    def __init__(self, context: Context, line: QWidget) -> None:
        super().__init__(line)
        self._context, self._line = context, line
        self._noted: tuple[str, Filters] | None = None  # the question written down last

    def note(self, answer: SearchAnswer, filters: Filters) -> None:
        """Put a question into the history, once as long as it is the same."""
        if (answer.query, filters) == self._noted:
            return
        self._noted = (answer.query, filters)
        self._context.jobs.run(
            lambda services: services.remembering.record(answer, filters),
            lane=Lane.WRITE,
            failed=lambda _: None,  # a search does not fail because it could not be written down
        )

    def drop_down(self, directory: Directory) -> None:
        """Show the questions asked lately."""
        self._context.jobs.run(
            lambda services: services.remembering.history(),
            lambda searches: self._show(searches, directory),
            lane=Lane.WRITE,  # behind what is being written down
            key="search-history",
            owner=self,
        )

    def save(self, asked: Asked | None) -> None:
        """Ask for a name to save a search under, or, without one, show those saved."""
        from migbrowser.ui.dialogs.saved_searches import SavedSearchesDialog

        dialog = SavedSearchesDialog(self._context, asked, self._line.window())
        dialog.open()
        if asked is None:
            dialog.focus_list()

    def forget(self) -> None:
        """Empty the history."""
        self._noted = None
        self._context.forget_searches()

    def _show(self, searches: tuple[PastSearch, ...], directory: Directory) -> None:
        context, forgotten = self._context, len(self._context.forgotten)
        menu = SearchHistory(searches, directory, context.theme, self._line, forgotten=forgotten)
        menu.restored.connect(context.bring_searches_back)
        menu.chosen.connect(lambda search: self.chosen.emit(state_of(search)))
        menu.cleared.connect(self.forget)
        menu.saved_wanted.connect(lambda: self.save(None))
        menu.show_under(self._line)
