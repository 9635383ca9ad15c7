"""The head of the Search tab: the line, how it was understood, what narrows it, how it is shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from migbrowser.model.search import ContextOrder, SearchAnswer, Sort
from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import hint, key_text
from migbrowser.ui.models.search_reading import reading
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import SPACE_2, SPACE_3, SPACE_4
from migbrowser.ui.widgets.buttons import Chip, FilterChip
from migbrowser.ui.widgets.flow import FlowLayout
from migbrowser.ui.widgets.labels import Soft
from migbrowser.ui.widgets.search_line import SearchLine

ALL_FORMS = 1000  # more than any word has


class SearchHead(QWidget):
    """Says what the user wants; asks nothing itself."""

    changed = Signal()  # names, order, contexts or results: the answer is another one
    deed_wanted = Signal(str)  # an action's id
    dropped = Signal(str)  # the facet whose filter is taken away

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = SearchLine(theme)
        self.understood = Soft("", wrap=True)
        self.understood.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._make_controls()
        self.filters = QWidget()
        FlowLayout(self.filters, gap=SPACE_2)
        self.filters.hide()
        self._lay_out()
        self._connect()

    @property
    def sort(self) -> Sort:
        """The order of results."""
        return self._sort.value if isinstance(self._sort.value, Sort) else Sort.RELEVANCE

    @property
    def context_order(self) -> ContextOrder:
        """The order of contexts."""
        value = self._order.value
        return value if isinstance(value, ContextOrder) else ContextOrder.FOUND

    def set_sort(self, value: str) -> None:
        """Choose an order of results; an unknown value is the usual one. Nobody is told."""
        self._quietly(self._sort, Sort(value) if value in ("event", "published") else None)

    def set_context_order(self, value: str) -> None:
        """Choose an order of contexts; an unknown value is the usual one. Nobody is told."""
        self._quietly(self._order, ContextOrder(value) if value in ("left", "right") else None)

    def sort_contexts(self, order: ContextOrder) -> None:
        """Choose an order of contexts as the user would; the one in force again is the usual one."""
        again = order is self.context_order or order is ContextOrder.FOUND
        self._order.choose(None if again else order)

    def set_contexts(self, on: bool) -> None:
        """Show contexts or results. Nobody is told."""
        self.contexts.blockSignals(True)
        self.contexts.setChecked(on)
        self.contexts.blockSignals(False)
        self._follow()

    def say(self, answer: SearchAnswer | None, called: Mapping[str, str] | None = None) -> None:
        """Show how the question was understood, names as they are `called` here."""
        known = answer if answer is not None and answer.query.strip() else None
        self.understood.setText(reading(known, called=called or {}) if known else "")
        self.understood.setToolTip(reading(known, ALL_FORMS, called or {}) if known else "")
        self.understood.setVisible(known is not None)
        self.keep.setEnabled(answer is not None)
        self._offer_all(answer.total if answer else 0)

    def show_filters(self, filters: Mapping[str, str]) -> None:
        """A chip for each facet that is narrowed by, in words; each takes its filter away."""
        row = self.filters.layout()
        if not isinstance(row, FlowLayout):
            return
        row.clear()
        for facet, words in filters.items():
            chip = Chip(f"{words} ✕", self.tr("Take this filter away"))
            chip.setProperty("active", True)
            chip.setAccessibleName(self.tr("Take away the filter {filter}").format(filter=words))
            chip.clicked.connect(lambda _=False, facet=facet: self.dropped.emit(facet))
            row.addWidget(chip)
        self.filters.setVisible(bool(filters))

    def _make_controls(self) -> None:
        self.names = Chip(self.tr("Names in all forms"), hint(BY_ID["names_forms"]), checkable=True)
        self.names.setChecked(True)
        self.contexts = Chip(self.tr("In context"), hint(BY_ID["contexts"]), checkable=True)
        self.facets = Chip(
            self.tr("Narrow"), self.tr("Show what the hits can be narrowed to"), checkable=True
        )
        self.keep = Chip(self.tr("Save…"), hint(BY_ID["save_search"]))
        self.all = Chip("", self.tr("What can be done with all hits"))
        self._menu = QMenu(self.all)
        self._make_menu()
        self.all.setMenu(self._menu)
        self.all.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sort = FilterChip(self.tr("Order"), self.tr("best first"))
        self._sort.set_options(
            ((Sort.EVENT, self.tr("newest event")), (Sort.PUBLISHED, self.tr("newest report")))
        )
        self._order = FilterChip(self.tr("Order"), self.tr("as found"))
        self._order.set_options(
            (
                (ContextOrder.LEFT, self.tr("by the words before")),
                (ContextOrder.RIGHT, self.tr("by the words after")),
            )
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_2)
        column.setSpacing(SPACE_2)
        controls = QWidget()
        row = FlowLayout(controls, gap=SPACE_2)
        for chip in (self.facets, self.contexts, self._sort, self._order, self.names, self.keep, self.all):
            row.addWidget(chip)
        self.controls = row
        for part in (self.line, self.understood, self.filters, controls):
            column.addWidget(part)
        self.facets.hide()
        self.all.hide()
        self.keep.setEnabled(False)
        self.understood.hide()
        self._follow()

    def _connect(self) -> None:
        self.names.toggled.connect(lambda _: self.changed.emit())
        self.keep.clicked.connect(lambda: self.deed_wanted.emit("save_search"))
        self.contexts.toggled.connect(self._turn)
        for chip in (self._sort, self._order):
            chip.chosen.connect(lambda _: self.changed.emit())

    def _make_menu(self) -> None:
        for id_ in ("copy_hits", "export_hits", "select_hits"):
            action = self._menu.addAction("")
            action.setData(id_)
            action.triggered.connect(lambda _=False, id_=id_: self.deed_wanted.emit(id_))

    def _offer_all(self, count: int) -> None:
        """What can be done with so many hits; the number is said before it is done."""
        self.all.setVisible(count > 0)
        said = self.tr("All %n hit(s)", "", count)
        if self.all.accessibleName() == said:
            return
        self.all.setText(f"{said} ▾")
        self.all.setAccessibleName(said)
        deeds = (
            self.tr("Copy all %n hit(s)", "", count),
            self.tr("Export all %n hit(s)…", "", count),
            self.tr("Add all %n hit(s) to the selection", "", count),
        )
        for action, words in zip(self._menu.actions(), deeds, strict=True):
            action.setText(f"{words}\t{key_text(BY_ID[action.data()])}")

    def _turn(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Only the order of what is shown can be chosen."""
        self._sort.setVisible(not self.contexts.isChecked())
        self._order.setVisible(self.contexts.isChecked())

    def _quietly(self, chip: FilterChip, value: object) -> None:
        chip.blockSignals(True)
        chip.choose(value)
        chip.blockSignals(False)
