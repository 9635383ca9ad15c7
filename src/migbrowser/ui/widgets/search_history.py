"""The drop-down of the search line: the questions asked lately."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QMenu, QWidget

from migbrowser.model.remembered import PastSearch
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.search_remembered import described
from migbrowser.ui.theme import Theme

SHOWN, WIDE = 15, 440  # questions; their width in pixels at zoom 1


class SearchHistory(QMenu):
    """One question to a line, the last first, with how much it found; then what to do about them."""

    chosen = Signal(object)  # PastSearch
    cleared = Signal()
    restored = Signal()
    saved_wanted = Signal()

    def __init__(
        self,
        searches: Sequence[PastSearch],
        directory: Directory,
        theme: Theme,
        parent: QWidget,
        *,
        forgotten: int = 0,
    ) -> None:
        """`forgotten`: how many there were before they were forgotten and can be brought back."""
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Searches made lately"))
        for search in searches[:SHOWN]:
            self._add(search, directory)
        if not searches:
            self.addAction(self.tr("Nothing was searched for yet")).setEnabled(False)
        self.addSeparator()
        self.addAction(self.tr("Saved searches…")).triggered.connect(self.saved_wanted)
        clear = self.addAction(self.tr("Forget the searches made lately"))
        clear.setEnabled(bool(searches))
        clear.triggered.connect(self.cleared)
        if forgotten:
            back = self.addAction(self.tr("Bring back %n forgotten search(es)", "", forgotten))
            back.triggered.connect(self.restored)

    def show_under(self, line: QWidget) -> None:
        """Drop down, the first question current."""
        self.setMinimumWidth(min(line.width(), self._theme.px(WIDE)))
        self.popup(line.mapToGlobal(line.rect().bottomLeft()))
        first = next((action for action in self.actions() if action.isEnabled()), None)
        if first is not None:
            self.setActiveAction(first)

    def _add(self, search: PastSearch, directory: Directory) -> None:
        words = described(search.question, search.filters, directory)
        metrics = QFontMetrics(self._theme.font())
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, self._theme.px(WIDE))
        found = self.tr("%n hit(s)", "", search.found)
        action = QAction(f"{cut.replace('&', '&&')}\t{found}", self)
        action.setToolTip(words)
        action.triggered.connect(lambda: self.chosen.emit(search))
        self.addAction(action)
