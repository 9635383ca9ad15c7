"""The tab and the reader: side by side where both have room, else one of them at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from migbrowser.ui.frame.reader_pane import ReaderPane
from migbrowser.ui.tabs import Tabs
from migbrowser.ui.theme import Theme
from migbrowser.ui.widgets.side_splitter import Share, SideSplitter

LEAST_TAB, LEAST_READER = 500, 300  # widths in which they can be read; pixels at zoom 1
READER = Share(0.28, least=LEAST_READER, most=480)  # of the window


class Halves(SideSplitter):
    """Where there is no room for both, the reader takes the window when it is wanted, and gives it back."""

    def __init__(self, theme: Theme, tabs: Tabs, pane: ReaderPane, parent: QWidget | None = None) -> None:
        super().__init__(theme, 1, READER, parent)
        self._theme, self._tabs, self._pane = theme, tabs, pane
        self.narrow = False
        self._alone = False  # whether the user gave the reader the whole window
        self._beside = True  # whether the user wants the reader beside the tab
        self._kept: Sequence[int] = ()  # their widths when last side by side
        self.addWidget(tabs)
        self.addWidget(pane)
        theme.zoom_changed.connect(self._fit)

    @property
    def shared(self) -> list[int]:
        """The widths side by side, also while only one is shown."""
        return self.sizes() if self._both else list(self._kept or self.sizes())

    @property
    def beside(self) -> bool:
        """Whether the reader is shown wherever there is room for it."""
        return self._beside

    @property
    def alone(self) -> bool:
        """Whether the reader was given the whole window, though there is room for both."""
        return self._alone

    def share(self, sizes: Sequence[int], *, beside: bool, alone: bool = False) -> None:
        """Begin with these widths, or each with its share; with the reader, without, or with it `alone`."""
        self._beside, self._kept, self._alone = beside, sizes, alone and beside
        if sizes:
            self.setSizes(list(sizes))
        self._pane.setVisible(beside and not self.narrow)
        self._tabs.setVisible(self.narrow or not self._alone)

    def show_reader(self, *, alone: bool | None = None) -> None:
        """Show the reader, `alone` or beside the tab; where there is no room for both, as the only one."""
        self._beside = True
        if self.narrow and alone is False:
            self.show_tab()
            return
        self._keep()
        with_keyboard = self._tabs.isAncestorOf(self.focusWidget() or self)
        self._pane.show()
        if self.narrow or alone is not None:
            self._alone = bool(alone) and not self.narrow
            self._tabs.setVisible(not (self.narrow or alone))
        self.fit_side()
        if with_keyboard and self._tabs.isHidden():
            self._pane.focus_shown()

    def hide_reader(self) -> None:
        """Give the tab all the room."""
        self._keep()
        self._beside = self.narrow and self._beside  # there it only goes out of sight
        self._alone = False
        self._tabs.show()
        self._pane.hide()

    def show_tab(self) -> None:
        """Bring the tab into sight."""
        self._alone = False
        self._tabs.show()
        if self.narrow:
            self._pane.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for both, or not any more."""
        super().resizeEvent(event)
        self._fit()

    @property
    def _both(self) -> bool:
        return not (self._tabs.isHidden() or self._pane.isHidden())

    def _keep(self) -> None:
        if self._both and not self.narrow:
            self._kept = self.sizes()

    def _fit(self) -> None:
        px = self._theme.px
        narrow = self.width() < px(LEAST_TAB + LEAST_READER)
        if narrow != self.narrow:
            self._keep()
            self.narrow = narrow
            (self._fold if narrow else self._unfold)()
        self._pane.setMinimumWidth(0 if narrow else px(LEAST_READER))

    def _fold(self) -> None:
        """Keep the half in which the keyboard is."""
        if self._both:
            reading = self._pane.isAncestorOf(self.focusWidget() or self)
            (self._tabs if reading else self._pane).hide()

    def _unfold(self) -> None:
        """Side by side again, if the reader is wanted there."""
        self._tabs.setVisible(not self._alone)
        self._pane.setVisible(self._beside)
        if self._beside and self._kept and self.by_hand:
            self.setSizes(list(self._kept))
        self.fit_side()
