"""A splitter whose side grows with it, until the user gives that a width of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from migbrowser.ui.theme import Theme


class Share(NamedTuple):
    """The part of the whole that a side takes, from `least` to `most` pixels at zoom 1."""

    part: float
    least: int
    most: int


class SideSplitter(QSplitter):
    """Two widgets beside one another; the one at `place` is the side, all else goes to the other."""

    def __init__(self, theme: Theme, place: int, share: Share, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._dress, self._place, self._share = theme, place, share
        self._given: int | None = None  # the width that the side last had from here
        self._told = False  # whether widths were set, or dragged
        self._seen = 0  # the side's width when last in sight
        self.splitterMoved.connect(self._drag)

    @property
    def by_hand(self) -> bool:
        """Whether the side has a width that the user gave it."""
        sizes = self.sizes()
        both = len(sizes) > 1 and all(sizes)
        return self._told or (both and self._given is not None and sizes[self._place] != self._given)

    @property
    def side(self) -> int:
        """The width that the user gave the side, in sight or not; 0 for its share."""
        sizes = self.sizes()
        now = sizes[self._place] if self._place < len(sizes) else 0
        self._seen = now or self._seen
        return self._seen if self.by_hand else 0

    def addWidget(self, widget: QWidget) -> None:
        """The side first or last; what is not the side takes what another width has more or less."""
        super().addWidget(widget)
        self.setStretchFactor(self.count() - 1, 0 if self.count() - 1 == self._place else 1)

    def setSizes(self, sizes: Sequence[int]) -> None:
        """Widths that the user once gave."""
        self._told = True
        super().setSizes(sizes)

    def _drag(self) -> None:
        self._told = True
        self._seen = self.sizes()[self._place]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side gets its share of another width, not of another height or zoom: words stay in place."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_side()

    def showEvent(self, event: QShowEvent) -> None:
        """Before it is shown there are no widths to share."""
        super().showEvent(event)
        self.fit_side()

    def fit_side(self) -> None:
        """Give the side its share, unless it has a width of its own."""
        sizes = self.sizes()
        if self.by_hand or len(sizes) < 2 or not all(sizes):
            return
        whole, px = sum(sizes), self._dress.px
        side = min(max(round(whole * self._share.part), px(self._share.least)), px(self._share.most))
        super().setSizes([side, whole - side] if self._place == 0 else [whole - side, side])
        self._given = self.sizes()[self._place]
