"""The side of the Clauses tab: a tree to narrow the list by."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QMenu, QTreeView, QWidget

from migbrowser.model.address import Address
from migbrowser.ui.context import Context
from migbrowser.ui.delegates.clauses_side import SideDelegate
from migbrowser.ui.models.clauses_side import NODE, Node, NodeKind, SideModel
from migbrowser.ui.widgets.entry_menu import pop_up
from migbrowser.ui.widgets.note_sign import NoteSigns
from migbrowser.ui.widgets.rows import ADDRESS, Index


class SideTree(QTreeView):
    """A click, Enter or Space narrows the list to a line, and again widens it; a clause is opened.

    Arrows move; Left and Right fold and unfold. The menu of a line opens, selects or copies what it is about.
    """

    chosen = Signal(object)  # Node: an instrument or a topic
    opened = Signal(str, bool)  # a clause's address, whether the keyboard goes with it

    def __init__(self, context: Context, model: SideModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._theme = context, context.theme
        self._side = model
        self.setAccessibleName(self.tr("Narrow the clauses"))
        self.setModel(model)
        self.setItemDelegate(SideDelegate(context.theme, self))
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(context.theme.px(150))
        NoteSigns(context, self, model)
        self.clicked.connect(self._click)
        model.modelReset.connect(self._unfold)
        context.theme_changed.connect(self._resize)
        self._resize()

    def folded(self) -> list[str]:
        """The groups that are folded, by name."""
        groups = self._side.nodes(NodeKind.GROUP)
        return [index.data(NODE).key for index in groups if not self.isExpanded(index)]

    def fold(self, names: Iterable[str]) -> None:
        """Fold these groups and unfold the others."""
        wanted = set(names)
        for index in self._side.nodes(NodeKind.GROUP):
            self.setExpanded(index, index.data(NODE).key not in wanted)

    def show_node(self, address: Address) -> None:
        """Bring a topic into sight."""
        for index in self._side.nodes(NodeKind.TOPIC):
            if index.data(ADDRESS) == address:
                self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose; all else as Qt does it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex(), focus=event.key() != Qt.Key.Key_Space)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with an instrument, a topic or a clause itself, beside narrowing to it."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        address = index.data(ADDRESS)
        if address is None:
            return
        menu = QMenu(self)
        self._context.offer(menu, (address,))
        under = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        pop_up(menu, under if by_key else event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words break elsewhere."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be chosen."""
        super().mouseMoveEvent(event)
        node = self.indexAt(event.position().toPoint()).data(NODE)
        hand = isinstance(node, Node) and node.kind is not NodeKind.HEADING
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def drawBranches(self, painter: QPainter, _: QRect, index: Index) -> None:
        """A chevron before what can be folded."""
        node = index.data(NODE)
        if not isinstance(node, Node) or node.kind is NodeKind.HEADING or not node.children:
            return
        shape = "chevron-down" if self.isExpanded(index) else "chevron-right"
        line = self.visualRect(index)
        size = self._theme.px(12)
        top = line.center().y() - size // 2 + (self._theme.px(3) if node.kind is NodeKind.GROUP else 0)
        if node.kind is NodeKind.INSTRUMENT:
            top -= self._theme.px(9)
        self._theme.icon(shape).paint(painter, line.left() - size, top, size, size)

    def _click(self, index: QModelIndex) -> None:
        self._choose(index, focus=False)

    def _choose(self, index: QModelIndex, *, focus: bool) -> None:
        node = index.data(NODE)
        if not isinstance(node, Node):
            return
        if node.narrows:
            self.chosen.emit(node)
        elif node.kind is NodeKind.CLAUSE:
            self.opened.emit(str(node.address), focus)
        elif node.kind is NodeKind.GROUP:
            self.setExpanded(index, not self.isExpanded(index))

    def _unfold(self) -> None:
        for kind in (NodeKind.HEADING, NodeKind.GROUP):
            for index in self._side.nodes(kind):
                self.expand(index)

    def _resize(self) -> None:
        self.setIndentation(self._theme.px(11))
        self.scheduleDelayedItemsLayout()
