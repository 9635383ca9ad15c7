"""Go to anything: entries, tabs and actions by a few typed words."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from migbrowser.ui.action_table import TABLE, ActionRow
from migbrowser.ui.actions import Actions, key_text, plain_title
from migbrowser.ui.context import Context
from migbrowser.ui.goals import Goal, addressed, goals, matching
from migbrowser.ui.tokens import SPACE_2
from migbrowser.ui.widgets.cells import LINE, LineDelegate
from migbrowser.ui.widgets.note_sign import NoteSigns
from migbrowser.ui.widgets.rows import CELL, Cell, Noted

Index = QModelIndex | QPersistentModelIndex
Found = Goal | ActionRow
FRAME = 60  # the line and the margins
WIDTH, HEIGHT, TOP = 640, 424, 36  # device-independent pixels at zoom 1; TOP from the window's


class FoundModel(Noted, QAbstractListModel):
    """What the typed words lead to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()

    def set_found(self, found: tuple[Found, ...]) -> None:
        """Show other ones."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def at(self, row: int) -> Found | None:
        """What stands in a row."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many."""
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt asks of a row."""
        found = self.at(index.row()) if index.isValid() else None
        if found is None:
            return None
        cell = _cell(found)
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        entry = found.address if isinstance(found, Goal) else None
        return self.with_note(cell.spoken if role in (_TIP, _SPOKEN) else None, role, entry)


class PaletteDialog(QDialog):
    """A line and a list under it; Enter goes there, Escape goes nowhere."""

    asked = Signal(str)  # what was typed, where nothing is called so

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Go to anything"))
        self.setProperty("role", "palette")
        self._context, self._actions = context, actions
        self._goals: tuple[Goal, ...] = ()
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("A title, a name, an address, or what you want to do"))
        self.line.setAccessibleName(self.windowTitle())
        self.line.setToolTip(self.line.placeholderText())
        self.line.textChanged.connect(self._look)
        self.line.installEventFilter(self)
        self.model = FoundModel(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setModel(self.model)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setMinimumHeight(context.theme.px(LINE))  # a single line leaves no blank below
        self.list.setItemDelegate(LineDelegate(context.theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        NoteSigns(context, self.list, self.model)
        self.list.clicked.connect(lambda _: self._go())
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_2)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self._look("")
        self._place()
        context.jobs.run(goals, self._set_goals, key="goals", owner=self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter typed in the line are meant for the list."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                QCoreApplication.sendEvent(self.list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go()
                return True
        return super().eventFilter(watched, event)

    def _set_goals(self, found: tuple[Goal, ...]) -> None:
        self._goals = found
        self._look(self.line.text())

    def _look(self, text: str) -> None:
        all_goals, deeds = self._goals, self._deeds(text)
        if not text.strip():
            self._show(deeds)
            return
        self._context.jobs.run(
            lambda services: (addressed(services, text), matching(all_goals, text)),
            lambda found: self._show((*_each_once(found[0] + found[1]), *deeds)),
            key="palette",
            owner=self,
        )

    def _deeds(self, text: str) -> tuple[ActionRow, ...]:
        typed = text.casefold().split()
        return tuple(
            row
            for row in TABLE
            if self._actions[row.id].isEnabled()
            and row.id != "go_to"
            and all(word in plain_title(row).casefold() for word in typed)
        )

    def _show(self, found: tuple[Found, ...]) -> None:
        self.model.set_found(found)
        theme = self._context.theme
        lines = theme.px(FRAME + LINE * max(len(found), 1))
        window = self.parentWidget()
        room = window.height() - 2 * TOP if window is not None else lines
        self.resize(theme.px(WIDTH), min(lines, theme.px(HEIGHT), room))
        self.list.setCurrentIndex(self.model.index(0))

    def _go(self) -> None:
        found = self.model.at(self.list.currentIndex().row())
        text = self.line.text()
        self.accept()
        if isinstance(found, Goal):
            self._context.open(found.address, focus=True)
        elif found is not None:
            self._actions.do(found.id)
        elif text.strip():
            self.asked.emit(text)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is not None:
            left = (window.width() - self.width()) // 2
            self.move(window.mapToGlobal(QPoint(left, TOP)))


def _each_once(found: list[Goal]) -> list[Goal]:
    return list({goal.address: goal for goal in found}.values())


def _cell(found: Found) -> Cell:
    if isinstance(found, Goal):
        return Cell(found.title, under=found.address)
    return Cell(plain_title(found), under=key_text(found))


_TIP, _SPOKEN = int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
