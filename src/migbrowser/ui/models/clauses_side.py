"""The tree at the side of the clauses: instruments with their clauses, topics by group, with counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, Qt

from migbrowser.model.address import Address
from migbrowser.model.clause import Topic
from migbrowser.ui.models import clauses_words as words
from migbrowser.ui.models.clauses_register import ClauseRow, Register
from migbrowser.ui.models.directory import topic_group, topic_name
from migbrowser.ui.models.punctuation import in_turn
from migbrowser.ui.widgets.rows import ADDRESS, NOTED, Index, Noted

NODE = Qt.ItemDataRole.UserRole + 2
COUNT = Qt.ItemDataRole.UserRole + 3  # int, or None where nothing is counted
CHOSEN = Qt.ItemDataRole.UserRole + 4  # whether the list is narrowed to it
_NOTHING = QModelIndex()


class NodeKind(StrEnum):
    """What a line of the tree is."""

    HEADING = "heading"
    INSTRUMENT = "instrument"
    CLAUSE = "clause"
    GROUP = "group"
    TOPIC = "topic"


@dataclass(eq=False)
class Node:
    """One line of the tree and the lines below it."""

    kind: NodeKind
    words: str
    address: Address | None = None
    under: str = ""
    key: str = ""  # of a group: its name whatever the screens' language
    parent: Node | None = None
    place: int = 0  # among its parent's
    children: list[Node] = field(default_factory=list)

    def add(self, child: Node) -> Node:
        """Put a line at the end of those below; returns it."""
        child.parent, child.place = self, len(self.children)
        self.children.append(child)
        return child

    @property
    def narrows(self) -> bool:
        """Whether it can be chosen to narrow the list."""
        return self.kind in (NodeKind.INSTRUMENT, NodeKind.TOPIC)


class SideModel(Noted, QAbstractItemModel):
    """A tree of one register. What is counted and chosen may change without the tree changing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node(NodeKind.HEADING, "")
        self._counts: Mapping[Address, int] = {}
        self._chosen: frozenset[Address] = frozenset()

    def show(self, register: Register) -> None:
        """Build the tree."""
        self.beginResetModel()
        before, self._root = self._root, _tree(register)
        self.endResetModel()
        del before  # not earlier: until then views hold pointers to its nodes

    def set_counts(self, counts: Mapping[Address, int], chosen: frozenset[Address]) -> None:
        """Say how many clauses stand under each address, and to which the list is narrowed."""
        self._counts, self._chosen = counts, chosen
        for top in self._root.children:
            self._tell(top)

    def nodes(self, kind: NodeKind) -> list[QModelIndex]:
        """All lines of a kind, from top to bottom."""
        return [self._index(node) for node in _walk(self._root) if node.kind is kind]

    def index(self, row: int, column: int = 0, parent: Index = _NOTHING) -> QModelIndex:
        """The line at a place below `parent`."""
        above = self._node(parent)
        if column or not 0 <= row < len(above.children):
            return QModelIndex()
        return self.createIndex(row, column, above.children[row])

    def parent(self, index: Index = _NOTHING) -> QModelIndex:  # type: ignore[override]
        """The line above, in the tree's sense."""
        above = self._node(index).parent
        return QModelIndex() if above is None else self._index(above)

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """How many lines are below."""
        return len(self._node(parent).children)

    def columnCount(self, _: Index = _NOTHING) -> int:
        """One."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is no place to stop at."""
        if not index.isValid() or self._node(index).kind is NodeKind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt and the delegate ask of a line."""
        if not index.isValid():
            return None
        node = self._node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.words
        if role == Qt.ItemDataRole.ToolTipRole:
            tip = "\n".join(part for part in (node.words, node.under) if part)
            return self.with_note(tip, role, node.address)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.with_note(self._spoken(node), role, node.address)
        if role == NOTED:
            return self.with_note(None, role, node.address)
        return {
            NODE: node,
            ADDRESS: node.address,
            COUNT: self._count(node),
            CHOSEN: node.address in self._chosen,
        }.get(role)

    def _spoken(self, node: Node) -> str:
        count = self._count(node)
        parts = [node.words, node.under, "" if count is None else words.clauses(count)]
        if node.address in self._chosen:
            parts.append(QCoreApplication.translate("Clauses", "chosen"))
        return in_turn(part for part in parts if part)

    def _count(self, node: Node) -> int | None:
        return self._counts.get(node.address, 0) if node.narrows and node.address else None

    def _node(self, index: Index) -> Node:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, Node) else self._root

    def _index(self, node: Node) -> QModelIndex:
        return QModelIndex() if node.parent is None else self.createIndex(node.place, 0, node)

    def _tell(self, node: Node) -> None:
        if node.children:
            self.dataChanged.emit(self._index(node.children[0]), self._index(node.children[-1]))
            for child in node.children:
                self._tell(child)


def _tree(register: Register) -> Node:
    root = Node(NodeKind.HEADING, "")
    instruments = root.add(Node(NodeKind.HEADING, QCoreApplication.translate("Clauses", "Instruments")))
    for instrument in register.instruments:
        when = words.where(register.events[instrument.event], {})
        branch = instruments.add(Node(NodeKind.INSTRUMENT, instrument.short, instrument.address, when))
        for row in register.rows:
            if row.clause.instrument == instrument.address:
                branch.add(_leaf(row))
    topics = root.add(Node(NodeKind.HEADING, QCoreApplication.translate("Clauses", "Topics")))
    for group, members in groupby(_spoken_of(register), key=lambda topic: topic.group):
        branch = topics.add(Node(NodeKind.GROUP, topic_group(group), key=group))
        for topic in members:
            branch.add(Node(NodeKind.TOPIC, topic_name(topic), topic.address))
    return root


def _leaf(row: ClauseRow) -> Node:
    number = row.clause.number
    named = (
        words.number(row.clause) if number in ("preamble", "closing") else f"{number}  {row.clause.heading}"
    )
    under = row.clause.heading if number in ("preamble", "closing") else ""
    return Node(NodeKind.CLAUSE, named, row.address, under)


def _spoken_of(register: Register) -> list[Topic]:
    """The topics that any clause has; a list that does not change with what is chosen does not jump."""
    return [topic for topic in register.topics if topic.clauses]


def _walk(node: Node) -> list[Node]:
    return [each for child in node.children for each in (child, *_walk(child))]
