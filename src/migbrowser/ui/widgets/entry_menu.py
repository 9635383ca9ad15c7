"""The menu of what is listed: its entries' deeds, the same in every list, and the rows as text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from migbrowser.model.address import Address
from migbrowser.ui.context import Context


class EntryMenu(QObject):
    """Gives a list or a table its menu, by right click, the Menu key or Shift+F10.

    `meant` answers which entries it is about, `copy` copies the marked rows, `end` adds what comes last.
    Where nothing is to be offered there is no menu.
    """

    asked = Signal(object)  # QMenu about to be shown: the view adds to it

    def __init__(
        self,
        context: Context,
        view: QAbstractItemView,
        meant: Callable[[], tuple[Address, ...]],
        copy: Callable[[], object] | None = None,
        end: Callable[[QMenu], None] | None = None,
    ) -> None:
        super().__init__(view)
        self._context, self._view = context, view
        self._meant, self._copy, self._end = meant, copy, end
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show)

    def _show(self, at: QPoint) -> None:
        by_key = is_by_key(self._view, at)
        beside = not (by_key or self._view.indexAt(at).flags() & Qt.ItemFlag.ItemIsEnabled)
        menu = QMenu(self._view)
        self._context.offer(menu, () if beside else self._meant())
        if self._copy is not None:
            menu.addSeparator()
            add_copy(menu, self.tr("Copy &rows"), self._copy)
        self.asked.emit(menu)
        if self._end is not None:
            menu.addSeparator()
            self._end(menu)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            pop_up(menu, menu_place(self._view, at))


def give_heads_menu(context: Context, heads: QHeaderView, entry: Callable[[int], Address | None]) -> None:
    """Give heads that stand for entries the menu of these; `entry` answers by section."""

    def show(at: QPoint) -> None:
        address = entry(heads.logicalIndexAt(at))
        if address is not None:
            menu = QMenu(heads)
            context.offer(menu, (address,))
            pop_up(menu, heads.viewport().mapToGlobal(at))

    heads.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    heads.customContextMenuRequested.connect(show)


def is_by_key(view: QAbstractItemView, at: QPoint) -> bool:
    """Whether a key asked for a menu: then Qt names the middle of the current item."""
    return bool(at == view.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center())


def menu_place(view: QAbstractItemView, at: QPoint) -> QPoint:
    """Where on the screen a menu comes up: at the pointer, or under the current item if a key asked."""
    item = view.visualRect(view.currentIndex())
    return view.viewport().mapToGlobal(item.bottomLeft() if is_by_key(view, at) else at)


def add_copy(menu: QMenu, words: str, copy: Callable[[], object]) -> None:
    """Offer to copy as text what is marked, with the key that does it everywhere."""
    menu.addAction(f"{words}\tCtrl+C").triggered.connect(lambda _=False: copy())


def pop_up(menu: QMenu, at: QPoint) -> None:
    """Show a menu that is made for this once."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
