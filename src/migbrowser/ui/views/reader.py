"""The reader: any entry as a text to read, search and copy, with its ways to others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QMessageBox, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.model.entry import Entry
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.event import Event
from migbrowser.model.note import Note
from migbrowser.model.report import Report
from migbrowser.ui import kept
from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import hint, in_menu
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Lane
from migbrowser.ui.reader.composition import Reading, compose, read, with_verdicts
from migbrowser.ui.reader.entry_text import EntryText
from migbrowser.ui.reader.find_bar import FindBar
from migbrowser.ui.reader.hit_marks import HitMarks
from migbrowser.ui.reader.neighbours import NeighbourLine
from migbrowser.ui.reader.note_pane import LEAST_HEIGHT, NotePane
from migbrowser.ui.reader.page import Page
from migbrowser.ui.reader.party_page import PartyRecord, read_mentions
from migbrowser.ui.reader.testimony import WORDINGS
from migbrowser.ui.tokens import SPACE_2, SPACE_4
from migbrowser.ui.view import State, View
from migbrowser.ui.widgets import EmptyState, FlowLayout, PlainButton, PrimaryButton

if TYPE_CHECKING:
    from migbrowser.services.services import Services

NOTE_SHARE = (600, 300)  # of the room, for the entry and for its note
BESIDE = 760  # pixels at zoom 1 from which the note stands at the entry's side
LOW, BESIDE_IF_LOW = 300, 400  # and from which where there is no height for both
AROUND, GAP = 12, 6  # a button's words from its edges, at zoom 1; between two buttons
_FROM_OUTSIDE = ("http", "https")


class ReaderView(View):
    """Shows one entry at a time; the deeds for it stand under it."""

    name = "reader"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._reading: Reading | None = None
        self._page: Page | None = None
        self._shares = list(NOTE_SHARE)
        self._asked: Address | None = None  # the entry that is on its way
        self._unfolded: frozenset[str] = frozenset()  # facts of which each report's wording is shown
        self._note_wanted = False  # the keyboard goes to the note once it is there
        self._awaited = False  # the keyboard goes to the text once it is there
        self._trouble: UserError | None = None  # why the entry asked for last is not open
        self._wanted: int | None = None  # the place in the text to come back to, once the entry is there
        self.browser = EntryText()
        self.browser.setAccessibleName(self.tr("Entry"))
        self.browser.anchorClicked.connect(self._follow)
        self.browser.resized.connect(self._fit)
        self.browser.asked.connect(self._add_to_menu)
        self.neighbours = NeighbourLine(context)
        self.neighbours.wanted.connect(self._step)
        self.find_bar = FindBar(context, self.browser)
        self.hits = HitMarks(context, self.browser)
        self.find_bar.closed.connect(self.focus)
        self.find_bar.closed.connect(self.hits.draw)
        self.note = NotePane(context)
        self.note.closed.connect(self.focus)
        self.note.appeared.connect(lambda: self.parts.setSizes(self._shares))
        self._buttons = self._make_buttons()
        words = self.tr("Choose an event, a party, a clause or a hit, and it is shown here.")
        self._empty = EmptyState(self.tr("Nothing open"), words)
        self._lay_out()
        context.theme_changed.connect(self._write)
        context.zoom_changed.connect(self._place_note)
        context.notes_changed.connect(self._say_noted)

    @property
    def _entry(self) -> Entry | None:
        """The entry shown."""
        return self._reading.entry if self._reading else None

    def open(self, address: Address) -> None:
        """Show an entry."""
        known = self._reading.names if self._reading else None
        self._asked, self._awaited = address, False
        theme, width, unfolded = self.context.theme, self.browser.viewport().width(), self._unfolded

        def deed(services: Services) -> tuple[Reading, Page]:
            reading = read(services, address, known)
            return reading, compose(reading, theme, width, unfolded)

        self.context.jobs.run(deed, self._fill, key=self.name, failed=self._fail, owner=self)

    def write_note(self) -> None:
        """Put the keyboard into the note on the entry that is open, or about to be."""
        self._note_wanted = True
        if self._asked is None and self.note.address is not None:
            self._begin_note()

    def refresh(self, changes: Changes) -> None:
        """The note may be another, or what the user holds of the facts."""
        reading = self._reading
        if changes.verdicts and reading is not None:
            self.context.jobs.run(
                lambda services: with_verdicts(services, reading),
                lambda found: self._hold(reading, found),
                key=f"{self.name}-verdicts",
                owner=self,
            )
        if changes.notes and self._entry is not None:
            self._read_note(self._entry.address)

    def _hold(self, before: Reading, now: Reading) -> None:
        shown = self._reading
        if shown is not None and shown.entry is before.entry and now.entry.facts != before.entry.facts:
            self._reading = replace(shown, entry=now.entry)
            self._write()

    def finish(self) -> None:
        """Keep what was typed."""
        self.note.finish()

    def unkept(self) -> tuple[Address, ...]:
        """The entries whose notes are not in the library, or not known to be."""
        return self.note.unkept

    def deeds(self) -> Mapping[str, Callable[[], None]]:
        """Finding, while an entry is open; stepping where it has neighbours, wordings where it has facts."""
        if self._entry is None:
            return {}
        finding = {
            "find": self.find_bar.begin,
            "find_next": lambda: self._find(1),
            "find_previous": lambda: self._find(-1),
        }
        line = self.neighbours
        before = {"previous_neighbour": line.previous} if line.shown.beside(-1) else {}
        after = {"next_neighbour": line.next} if line.shown.beside(1) else {}
        facts = {"wordings": self._unfold_all} if len(self._entry.fact_reports) > 1 else {}
        attach = {"attach": self._ask_to_attach} if isinstance(self._entry.subject, Report) else {}
        return finding | before | after | facts | attach

    def current_addresses(self) -> tuple[Address, ...]:
        """The entry open."""
        return (self._entry.address,) if self._entry else ()

    def state(self) -> State:
        """How far the entry is read, and how much room its note has."""
        return (
            {"place": self.browser.place, "note": self._shares, "unfolded": sorted(self._unfolded)}
            if self._entry
            else {}
        )

    def restore(self, state: State) -> None:
        """Where to begin in the entry that is opened next."""
        place = state.get("place")
        self._wanted = place if isinstance(place, int) else 0
        self._unfolded = frozenset(kept.texts(state, "unfolded"))
        if sizes := kept.sizes(state, "note"):
            self._shares = sizes
            self.parts.setSizes(sizes)

    def focus(self) -> None:
        """To the text; once more when there is one, for what is out of sight keeps no focus."""
        self._awaited = self._stack.currentIndex() == 0
        self.browser.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the rows, from wherever in the entry."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _find(self, step: int) -> None:
        """To the next place: of what was typed below, else of what was searched for."""
        if self.find_bar.isVisible():
            (self.find_bar.next if step > 0 else self.find_bar.previous)()
        else:
            self.hits.go(step)

    def _lay_out(self) -> None:
        text = QWidget()
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.neighbours)
        self.parts = QSplitter(Qt.Orientation.Vertical)
        self.parts.setHandleWidth(1)
        self.parts.setChildrenCollapsible(False)
        self.browser.setMinimumHeight(LEAST_HEIGHT)
        self.parts.addWidget(self.browser)
        self.parts.addWidget(self.note)
        self.parts.splitterMoved.connect(self._note_shares)
        column.addWidget(self.parts, 1)
        column.addWidget(self._buttons)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(text)

    def _make_buttons(self) -> QWidget:
        foot, chips = QWidget(), QWidget()
        margins = QVBoxLayout(foot)
        margins.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        margins.addWidget(chips)
        row = FlowLayout(chips, gap=GAP)
        self._compare = PrimaryButton(self.tr("Compare its reports"), hint(BY_ID["compare"]))
        self._compare.clicked.connect(lambda: self.context.compare(self.current_addresses()))
        self._copy = PlainButton("", hint(BY_ID["copy_with_source"]))
        self._copy.clicked.connect(lambda: self.context.copy_with_source(self.current_addresses()))
        self._select = PlainButton("", hint(BY_ID["select"]))
        self._select.clicked.connect(lambda: self.context.toggle(self.current_addresses()))
        self._note_button = PlainButton("", hint(BY_ID["note"]))
        self._note_button.clicked.connect(self.write_note)
        self._attach = PlainButton(self.tr("Attach file…"), hint(BY_ID["attach"]))
        self._attach.clicked.connect(self._ask_to_attach)
        for button in (self._compare, self._attach, self._copy, self._select, self._note_button):
            row.addWidget(button)
        self.context.selection_changed.connect(self._say_selected)
        return foot

    def _ask_to_attach(self) -> None:
        for address in self.current_addresses():
            self.context.attach_requested.emit(address)

    def _fail(self, error: UserError) -> None:
        """What was open stays open, and so does its note."""
        if error.problem is Problem.NO_SUCH_ENTRY and self._asked in self.context.noted:
            error = UserError(error.problem, **error.values, noted=True)
        self._asked, self._note_wanted, self._trouble = None, False, error
        self.context.jobs.failed.emit(error)

    def _fill(self, answer: tuple[Reading, Page]) -> None:
        self._reading, page = answer
        self._asked = None
        if self._trouble is not None:
            self.context.overcome.emit(self._trouble)
            self._trouble = None
        self._stack.setCurrentIndex(1)
        if self._awaited:
            self.focus()
        self.neighbours.show_neighbours(self._reading.neighbours)
        self._show(page, self._wanted or 0)
        self._wanted = None
        subject = self._reading.entry.subject
        self._compare.setVisible(isinstance(subject, Event) and len(subject.reports) > 1)
        self._attach.setVisible(isinstance(subject, Report))
        self._say_selected()
        self._read_note(self._reading.entry.address)
        self._read_mentions(self._reading)
        self.deeds_changed.emit()
        self.ready.emit()
        self._fit()

    def _read_mentions(self, reading: Reading) -> None:
        """Where a party is named, by way of the search: the page is not kept waiting for it."""
        entry, record = reading.entry, reading.record
        if record is not None:
            self.context.jobs.run(
                lambda services: read_mentions(services, entry, record),
                lambda found: self._add_mentions(entry, found),
                key=f"{self.name}-mentions",
                owner=self,
            )

    def _add_mentions(self, entry: Entry, found: PartyRecord) -> None:
        if self._reading is not None and self._reading.entry is entry:
            self._reading = replace(self._reading, record=found)
            self._write()

    def _read_note(self, address: Address) -> None:
        self.context.jobs.run(
            lambda services: services.annotating.note(address),
            lambda note: self._turn_note(address, note),
            lane=Lane.WRITE,  # the answer is after what was typed before
            key="note",
            owner=self,
        )

    def _turn_note(self, address: Address, note: Note | None) -> None:
        self.note.turn_to(address, note)
        self._say_noted()
        if self._note_wanted and self._asked is None:
            self._begin_note()

    def _begin_note(self) -> None:
        self._shares = list(NOTE_SHARE)
        self._note_wanted = False
        self.note.begin()

    def _note_shares(self) -> None:
        self._shares = self.parts.sizes()

    def _write(self, at: str = "") -> None:
        """Write the entry in the look in force, in a job; the keyboard goes before the link to `at`."""
        reading = self._reading
        if reading is None:
            return
        theme, width, unfolded = self.context.theme, self.browser.viewport().width(), self._unfolded
        self.context.jobs.run(
            lambda _: compose(reading, theme, width, unfolded),
            lambda page: self._show_again(reading, page, at),
            key=f"{self.name}-page",
            owner=self,
        )

    def _show_again(self, reading: Reading, page: Page, at: str) -> None:
        """Show the entry anew from where it was, unless another one is shown by now."""
        if self._reading is reading:
            self._show(page, self.browser.place)
            if at:
                self.browser.stand_before(at)
            self._fit()

    def _show(self, page: Page, place: int) -> None:
        page.document.setParent(self.browser)
        before, self._page = self._page, page
        self.browser.show_document(page.document)
        self.browser.go_to_place(place)
        if before is not None:
            before.document.deleteLater()
        self.browser.setAccessibleDescription(self._reading.title if self._reading else "")
        self.hits.read()
        self.find_bar.again()
        self._say_selected()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons say what they have room for; the note finds its place."""
        super().resizeEvent(event)
        self._place_note()
        self._say_selected()

    def _place_note(self) -> None:
        """Beside the entry where there is room, or none below it; else below."""
        px = self.context.theme.px
        low = self.height() < px(LOW) and self.width() >= px(BESIDE_IF_LOW)
        beside = low or self.width() >= px(BESIDE)
        direction = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.parts.orientation() != direction:
            self.parts.setOrientation(direction)
            self.parts.setSizes(self._shares)

    def _fit(self) -> None:
        """Write anew where the width or the look has become another than the page was written for."""
        page, width = self._page, self.browser.viewport().width()
        if page is not None and not page.is_fit_for(width):
            self._write()

    def _unfold_all(self) -> None:
        """Show each report's wording of every fact, or hide them all."""
        facts = frozenset(row.attribute for row in self._entry.facts) if self._entry else frozenset()
        self._unfold(facts - self._unfolded and facts)

    def _unfold(self, facts: frozenset[str], at: str = "") -> None:
        """Show the wordings of these facts; the keyboard stays where the way to those of `at` is."""
        self._unfolded = facts
        self._write(f"{WORDINGS}{at}" if at else "")

    def _step(self, address: Address) -> None:
        self.context.open(address, focus=self.browser.hasFocus())

    def _say_selected(self) -> None:
        selected = set(self.current_addresses()) <= set(self.context.selection)
        tight = self._is_tight()
        self._name(self._copy, self.tr("Copy with source"), "quote" if tight else "")
        select = self._on_select()[selected]
        self._name(self._select, select, ("check" if selected else "list-plus") if tight else "")
        self._say_noted()

    def _say_noted(self) -> None:
        noted = set(self.current_addresses()) & self.context.noted
        tight = self._is_tight()
        self._name(
            self._note_button,
            self._on_note()[bool(noted)],
            ("sticky-note" if noted else "notebook-pen") if tight else "",
        )

    def _is_tight(self) -> bool:
        """Whether the buttons would not stand in one line with all the words they may have."""
        others = [each for each in (self._compare, self._attach) if not each.isHidden()]
        said: list[tuple[PlainButton, tuple[str, ...]]] = [(each, (each.text(),)) for each in others]
        said += [(self._copy, (self.tr("Copy with source"),))]
        said += [(self._select, self._on_select()), (self._note_button, self._on_note())]
        wide = [max(map(QFontMetrics(each.font()).horizontalAdvance, words)) for each, words in said]
        needed = sum(wide) + len(wide) * (self.context.theme.px(2 * AROUND) + GAP)
        return needed > self.width() - 2 * SPACE_4 + GAP

    def _on_select(self) -> tuple[str, str]:
        """What its button says of an entry that is not in the selection, and of one that is."""
        return self.tr("Add to selection"), self.tr("Take from selection")

    def _on_note(self) -> tuple[str, str]:
        """What its button says where there is no note, and where there is."""
        return self.tr("Add note"), self.tr("Edit note")

    def _name(self, button: PlainButton, words: str, icon: str) -> None:
        """Words, or where there is little room an icon that says them when pointed at or read out."""
        button.setText("" if icon else words)
        if button.property("role") != ("icon" if icon else ""):
            button.setProperty("role", "icon" if icon else "")
            button.style().polish(button)
        button.setAccessibleName(words)
        self.context.theme.dress(button, icon)

    def _follow(self, link: QUrl) -> None:
        fact = link.toString().removeprefix(WORDINGS)
        if link.toString().startswith(WORDINGS):
            self._unfold(self._unfolded ^ {fact}, fact)
        elif link.scheme() in _FROM_OUTSIDE:
            self._ask_to_leave(link)
        else:
            self.context.open(link.toString())

    def _add_to_menu(self, menu: QMenu, link: str) -> None:
        """What can be done with where a link leads: to an entry, to a web page; else with this entry."""
        if QUrl(link).scheme() in _FROM_OUTSIDE:
            menu.addAction(self.tr("Copy its web address"), lambda: self.context.copy(link))
        elif link and not link.startswith(WORDINGS):
            self.context.offer(menu, (Address(link),))
        else:
            self.context.offer(menu, self.current_addresses(), opening=False)
            menu.addSeparator()
            menu.addAction(in_menu(BY_ID["find"]), self.find_bar.begin).setObjectName("find")

    def _ask_to_leave(self, link: QUrl) -> None:
        """The browser opens a publisher's page only after its whole address was shown."""
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Open the publisher's page?"))
        box.setText(self.tr("This address opens in your browser and needs a network:"))
        box.setInformativeText(link.toString())
        box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        if box.exec() == QMessageBox.StandardButton.Open:
            QDesktopServices.openUrl(link)
