"""The Timeline tab."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QMenu, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from migbrowser.model.address import Address
from migbrowser.model.changes import Changes
from migbrowser.model.occasion import Conflicts, ends
from migbrowser.ui import kept
from migbrowser.ui.action_table import BY_ID
from migbrowser.ui.actions import hint, in_menu
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Job
from migbrowser.ui.models.directory import party_name, series_name, topic_name
from migbrowser.ui.models.sheets import as_csv, as_tsv
from migbrowser.ui.view import State, View
from migbrowser.ui.views import timeline_reading as reading
from migbrowser.ui.views import timeline_words as words
from migbrowser.ui.views.timeline_axis import STEP, TimelineAxis
from migbrowser.ui.views.timeline_canvas import SeriesLane
from migbrowser.ui.views.timeline_key import TimelineKey
from migbrowser.ui.views.timeline_rows import Filters, Known, columns
from migbrowser.ui.widgets import EmptyState, FilterChip, RowsModel, Table, ToolButton, ViewHeader

if TYPE_CHECKING:
    from migbrowser.model.event import Series
    from migbrowser.model.occasion import Days, Occasion

_TYPING = 150  # ms without a key before the free text is applied, or the day of the slider is said
_LEAST_WITH_KEY = 330  # pixels at zoom 1 for picture and table; in fewer the key would take the lanes' room
_PICTURE = 0.58  # of the height; more than that only as far as lanes as dense as can be need it
_LEAST_ROWS = 4  # of the table, below which lanes take nothing from it: it is read too


class TimelineView(View):
    """Events on a time axis, a lane for each series, with a table twin in step."""

    name = "timeline"

    def __init__(self, context: Context, asked: Job | None = None, parent: QWidget | None = None) -> None:
        """`asked`: the deed that reads the events, where it has begun already."""
        super().__init__(context, parent)
        self._first = asked
        self._occasions: Sequence[Occasion] = ()
        self._ends: Days | None = None  # of all events
        self._begin: date | None = None  # of the first view
        self._series: Sequence[Series] = ()
        self._known = Known()
        self._asked: State = {}  # filters of a `restore` that came before the values they choose from
        self._renderings: Mapping[Address, str] = {}  # further forms of titles and themes
        self._among: frozenset[Address] | None = None  # the events of the party and on the topic chosen
        self._filled = self._rest_wanted = self._choosable = False
        self._divided: list[int] = []  # heights of picture and table, once the user gave them
        self._order: list[str] = []  # of lanes that the user has moved
        self.model = RowsModel(columns(self._known), lambda occasion: occasion.event.address, self)
        self.table = Table(context, self.tr("Events"), self.model)
        self.axis = TimelineAxis(context)
        self.key = TimelineKey(context.theme)
        self._make_filters()
        self._lay_out()
        self._join()

    # building

    def _make_filters(self) -> None:
        self.series = FilterChip(self.tr("Series"), self.tr("all"))
        self.country = FilterChip(self.tr("Country"), self.tr("any"))
        self.party = FilterChip(self.tr("Party"), self.tr("any"))
        self.topic = FilterChip(self.tr("Topic"), self.tr("any"))
        self.language = FilterChip(self.tr("Language"), self.tr("any"))
        self._chips = {
            "series": self.series,
            "country": self.country,
            "party": self.party,
            "topic": self.topic,
            "language": self.language,
        }
        for name, chip in self._chips.items():
            chip.chosen.connect(self._ask_among if name in ("party", "topic") else self._show)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Filter by words"))
        self.text.setAccessibleName(self.tr("Filter by words in title, theme or place"))
        self.text.setToolTip(self.text.accessibleName())
        self.context.zoom_changed.connect(self._resize_parts)
        self._resize_parts()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self._show)
        self.text.textChanged.connect(self._typing.start)
        self._sliding = QTimer(self, singleShot=True, interval=_TYPING)
        self._sliding.timeout.connect(self._tell_known)

    def _make_header(self) -> ViewHeader:
        header, theme = ViewHeader(self.tr("Timeline")), self.context.theme
        self._header = header  # for the key of its filters
        header.add_filter(*self._chips.values(), self.text)
        self.diff = ToolButton(theme, "users", hint(BY_ID["diff_participants"]))
        self.diff.setEnabled(False)
        self.diff.clicked.connect(self._diff_participants)
        copy = ToolButton(theme, "copy", hint(BY_ID["copy_table"]))
        copy.setMenu(self._copy_menu())
        copy.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        header.add_tool(self.diff, copy)
        for icon, title, deed in (
            ("minus", self.tr("Further away (-)"), lambda: self.axis.zoom(1 / STEP)),
            ("plus", self.tr("Closer (+)"), lambda: self.axis.zoom(STEP)),
            ("scan", self.tr("Show all (0)"), self.axis.fit),
        ):
            button = ToolButton(theme, icon, title)
            button.clicked.connect(deed)
            header.add_tool(button)
        return header

    def _copy_menu(self) -> QMenu:
        menu = QMenu(self)
        for title, write in (
            (self.tr("As comma-separated text (CSV)"), as_csv),
            (self.tr("As tab-separated text"), as_tsv),
        ):
            action = menu.addAction(title)
            action.triggered.connect(lambda _=False, write=write: self._copy(write))
        return menu

    def _copy(self, write: Callable[[Sequence[Sequence[str]]], str] = as_tsv) -> None:
        self.context.copy(write(self.table.lines()), self.tr("Table copied"))

    def _lay_out(self) -> None:
        picture = QWidget()
        above = QVBoxLayout(picture)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.axis, 1)
        above.addWidget(self.key)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(picture)
        self.split.addWidget(self.table)
        self.split.setStretchFactor(1, 1)
        self.split.splitterMoved.connect(self._note_moved)
        self.split.installEventFilter(self)
        self.empty = EmptyState(
            self.tr("No event under these filters"),
            self.tr("Events would stand here on the days on which they took place."),
            (self.tr("Show all events"), self.clear_filters),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.split)
        self._stack.addWidget(self.empty)
        column.addWidget(body, 1)

    def _join(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._follow_table)
        self.table.current_moved.connect(self.axis.reveal)
        self.axis.picked.connect(self._pick)
        self.axis.opened.connect(lambda address, focus: self.context.open(address, focus=focus))
        self.axis.asked.connect(self._add_to_menu)
        self.table.menu.asked.connect(self._add_diff)
        self.axis.reordered.connect(self._reorder)
        self.key.chosen.connect(self._know_by)

    # what the frame asks

    def show_first(self) -> None:
        """Read the events."""
        asked = self._first or self.context.jobs.run(reading.read_first, key=self.name)
        asked.then(self._set_events)

    def show_rest(self) -> None:
        """Read what the filters offer, then count where the events' reports contradict one another."""
        self.text.setClearButtonEnabled(True)  # brings an icon in from the disk
        self._rest_wanted = True
        if self._filled:
            self._ask_rest()

    def refresh(self, changes: Changes) -> None:
        """A verdict was given or taken back, or rows were joined or split: conflicts are counted anew."""
        if changes.verdicts and self._known.conflicts:
            self._count([event for event, found in self._known.conflicts.items() if any(found)])

    def deeds(self) -> Mapping[str, Callable[[], None]]:
        """To the filters, the table as text; who came and went, while two events are marked."""
        always = {"filters": self._header.focus_filters, "copy_table": self._copy}
        two = len(self.table.addresses()) == 2
        return always | {"diff_participants": self._diff_participants} if two else always

    def current_addresses(self) -> tuple[Address, ...]:
        """The events marked."""
        return self.table.addresses()

    def reveal(self, address: Address) -> None:
        """Mark the event, or the event of the report."""
        events = [o.event.address for o in self._occasions if _concerns(address, o)]
        if events and self.table.currentIndex().row() != self.model.row_of(events[0]):
            self.table.mark(events[0])

    def state(self) -> State:
        """Filters, the day chosen, scale, folded lanes, columns and their sizes."""
        if not self._filled and self._asked:
            return {**self._asked, "filters": {**self._asked["filters"]}}  # closed before the events came
        waiting = {} if self._choosable else self._asked  # or before they could be chosen among
        asked = waiting.get("filters", {})
        chosen = {name: chip.value or asked.get(name) for name, chip in self._chips.items()}
        known_by = self.key.day.isoformat() if self.key.day else waiting.get("known_by")
        return {
            "table": self.table.columns_state(),
            "filters": {**chosen, "text": self.text.text()},
            "known_by": known_by,
            "stretch": self.axis.view(),
            "folded": self.axis.folded,
            "marked": self.table.marks(),
            "order": self._order,
            "split": self.split.sizes() if self._divided else [],
        }

    def restore(self, state: State) -> None:
        """Take what fits of a `state()`."""
        self.table.restore_columns(kept.part(state, "table"))
        filters = kept.part(state, "filters")
        self._asked = state | {"filters": filters}
        if "filters" in state:
            self.text.setText(kept.text(filters, "text"))
            for name, chip in self._chips.items():
                if not kept.text(filters, name):
                    chip.choose(None)
        self.axis.fold(kept.texts(state, "folded"))
        self._order = kept.texts(state, "order")
        if split := kept.sizes(state, "split"):
            self._divided = split
            self.split.setSizes(split)
        if self._filled:
            self._restore_choices()
            self._restore_view()

    def focus(self) -> None:
        """To the picture."""
        self.axis.setFocus()

    def clear_filters(self) -> None:
        """Show all events."""
        self.text.clear()
        for chip in self._chips.values():
            chip.choose(None)
        self._among = None
        self._show()

    # answers

    def _set_events(self, answer: reading.First) -> None:
        self._occasions, self._series, self._ends, self._begin = answer
        self._known.series = {series.address: series_name(series) for series in self._series}
        self.series.set_options([(s.address, series_name(s)) for s in self._series if s.events])
        self._restore_choices()
        self._show()
        self._filled = True
        self._restore_view()
        self.ready.emit()
        if self._rest_wanted:
            self._ask_rest()

    def _ask_rest(self) -> None:
        """What the filters offer, then, event by event, how many conflicts there are: the latest first."""
        ask = partial(reading.read_choices, occasions=self._occasions)
        self.context.jobs.run(ask, self._set_choices, key=f"{self.name}-choices")
        several = [o.event.address for o in reversed(self._occasions) if len(o.reports) > 1]
        self._known.conflicts.clear()
        self._count(several)

    def _count(self, events: Sequence[Address]) -> None:
        if events:
            ask = partial(reading.count_conflicts, events=events)
            done = partial(self._add_conflicts, events)
            self.context.jobs.run(ask, done, key=f"{self.name}-conflicts", owner=self)

    def _add_conflicts(self, asked: Sequence[Address], counted: Mapping[Address, Conflicts]) -> None:
        self._known.conflicts.update(counted)
        self.table.viewport().update()
        left = asked[len(counted) :]
        self._count(left)
        if not left:
            self.model.sort_again("conflicts")

    def _set_choices(self, answer: reading.Choices) -> None:
        from migbrowser.model.party import PartyKind
        from migbrowser.ui.models.languages import language

        self.key.set_days(answer.days)
        named = sorted((language(tag), tag) for tag in answer.languages)
        self.language.set_options([(tag, words) for words, tag in named])
        shown = [party for party in answer.parties if party.events and party.kind is not PartyKind.PERSON]
        self.party.set_options([(party.address, party_name(party)) for party in shown])
        self.topic.set_options([(topic.address, topic_name(topic)) for topic in answer.topics])
        names = {party.address: party_name(party) for party in answer.parties}
        countries = {o.event.country for o in self._occasions}
        self._known.countries = {country: names.get(country, country.id) for country in countries}
        self.axis.set_countries(self._known.countries)
        self.country.set_options(sorted(self._known.countries.items(), key=lambda option: option[1]))
        self._renderings, self._choosable = answer.renderings, True
        self._restore_choices()

    def _ask_among(self, *_: object) -> None:
        """Which events the party and the topic chosen have; all of them where none is chosen."""
        party, topic = cast("Address | None", self.party.value), cast("Address | None", self.topic.value)
        if party is None and topic is None:
            self._set_among(None)
        else:
            ask = partial(reading.read_events, party=party, topic=topic)
            self.context.jobs.run(ask, self._set_among, key=f"{self.name}-among")

    def _set_among(self, events: frozenset[Address] | None) -> None:
        if events is None or self.party.value or self.topic.value:  # else it is an answer that came too late
            self._among = events
            self._show()

    def _restore_choices(self) -> None:
        """What a `restore` asked for and can be chosen by now."""
        asked = self._asked.get("filters", {})
        for name, chip in self._chips.items():
            if kept.text(asked, name) and asked[name] in chip.values:
                chip.choose(asked.pop(name))
        known_by = kept.text(self._asked, "known_by") if self._choosable else ""
        if known_by:
            self._asked.pop("known_by")
            with suppress(ValueError):
                self.key.choose(date.fromisoformat(known_by))

    def _restore_view(self) -> None:
        """Once the lanes are there: their scroll bar takes some of the width."""
        self._mark(kept.texts(self._asked, "marked"))
        if stretch := kept.numbers(self._asked, "stretch"):
            self.axis.set_view(*stretch)

    # what is shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another height of picture and table together is shared out anew."""
        if watched is self.split and event.type() == QEvent.Type.Resize:
            self._share_out()
        return super().eventFilter(watched, event)

    def _resize_parts(self) -> None:
        """What has a size of its own at this zoom."""
        self.text.setFixedWidth(self.context.theme.px(140))
        if self._occasions:
            self._share_out()

    def _share_out(self) -> None:
        """Until the user moves the line between them: to the picture what it needs, to the table the rest."""
        whole = self.split.height()
        keyless = whole < self.context.theme.px(_LEAST_WITH_KEY)
        if keyless != self.key.isHidden():
            self.key.setHidden(keyless)
            self.split.setSizes(self._divided or self.split.sizes())  # of which the key may have taken some
        if not self._divided and whole:
            key = 0 if self.key.isHidden() else self.key.sizeHint().height()
            dense, roomy = (self.axis.height_needed(share) + key for share in (0, 1))
            dense = min(dense, whole - self._least_table())
            picture = min(roomy, max(dense, round(_PICTURE * whole)))
            self.split.setSizes([picture, whole - picture])

    def _least_table(self) -> int:
        rows = _LEAST_ROWS * self.table.verticalHeader().defaultSectionSize()
        return self.table.horizontalHeader().sizeHint().height() + rows + self.split.handleWidth()

    def _note_moved(self, *_: int) -> None:
        self._divided = self.split.sizes()

    def _filters(self) -> Filters:
        chosen: dict[str, Any] = {name: self._chips[name].value for name in ("series", "country", "language")}
        return Filters(**chosen, text=self.text.text(), among=self._among)

    def _show(self) -> None:
        filters, marked = self._filters(), self.table.marks()
        shown = self._occasions
        if filters.narrow:
            shown = [each for each in shown if filters.admit(each, self._renderings)]
        self.model.set_rows(shown)
        whole = ends(shown) if filters.narrow else self._ends
        self.axis.set_lanes(self._lanes(shown, narrow=filters.narrow), whole, self._begin)
        self._share_out()
        self._stack.setCurrentWidget(self.split if shown or not filters.narrow else self.empty)
        self._mark(marked)
        self._follow_table()

    def _lanes(self, shown: Iterable[Occasion], *, narrow: bool) -> list[SeriesLane]:
        """A lane for each series that has something to show, or, unfiltered, for each series there is."""
        by_series: dict[Address | None, list[Occasion]] = {}
        for occasion in shown:
            by_series.setdefault(occasion.event.series, []).append(occasion)
        lanes = [self._lane(series, by_series.get(series.address, [])) for series in self._series]
        single = by_series.get(None, [])
        if single:
            tip = escape(self.tr("Events that belong to no series"))
            lanes.append(SeriesLane("", self.tr("Single events"), tip, "", tuple(single)))
        lanes.sort(key=lambda lane: self._by_hand(lane.key))
        return [lane for lane in lanes if lane.occasions or not narrow]

    def _by_hand(self, key: str) -> int:
        """Where the user has put a lane; those never moved come after, the best reported first."""
        return self._order.index(key) if key in self._order else len(self._order)

    def _reorder(self, keys: list[str]) -> None:
        """Lanes that a filter hides keep their place behind those that are shown."""
        self._order = [*keys, *(key for key in self._order if key not in keys)]
        self._show()

    def _lane(self, series: Series, occasions: Iterable[Occasion]) -> SeriesLane:
        parts = (series.title_zh, series.coverage, series.note)
        tip = "<br>".join([f"<b>{escape(series.title)}</b>", *(escape(part) for part in parts if part)])
        note = series.coverage or self.tr("no event entered yet")
        return SeriesLane(series.address, series_name(series), tip, note, tuple(occasions))

    def _know_by(self, day: date | None) -> None:
        self._known.by = day
        self.axis.set_known_by(day)
        self.table.viewport().update()
        if self._choosable:
            self._sliding.start()

    def _tell_known(self) -> None:
        """Say in words what the grey shows, once the slider rests."""
        self.context.tell(words.known(self._occasions, self._known.by))

    # picture and table in step

    def _follow_table(self, *_: object) -> None:
        marked = self.table.addresses()
        self.axis.set_marked(marked, self.model.address(self.table.currentIndex()))
        self.diff.setEnabled(len(marked) == 2)
        self.deeds_changed.emit()

    def _mark(self, marked: Iterable[str]) -> None:
        """Mark these events again; the picture stays where it is."""
        with QSignalBlocker(self.table):
            self.table.come_back(marked)

    def _pick(self, address: Address, keep: bool) -> None:
        index = self.model.index(self.model.row_of(address), 0)
        flag = QItemSelectionModel.SelectionFlag
        how = flag.Toggle if keep else flag.ClearAndSelect
        self.table.selectionModel().setCurrentIndex(index, how | flag.Rows)

    def _add_to_menu(self, menu: QMenu) -> None:
        """What every list offers for its entries, and what two events can be asked."""
        self.context.offer(menu, self.table.addresses())
        self._add_diff(menu)

    def _add_diff(self, menu: QMenu) -> None:
        came = menu.addAction(in_menu(BY_ID["diff_participants"]), self._diff_participants)
        came.setEnabled(len(self.table.addresses()) == 2)

    def _diff_participants(self) -> None:
        earlier, later = sorted(self.table.addresses(), key=self._place)
        self.context.show_tab("participants", {"between": [str(earlier), str(later)]})

    def _place(self, address: Address) -> date:
        return next(o.event.start for o in self._occasions if o.event.address == address)


def _concerns(address: Address, occasion: Occasion) -> bool:
    return address == occasion.event.address or any(r.address == address for r in occasion.reports)
