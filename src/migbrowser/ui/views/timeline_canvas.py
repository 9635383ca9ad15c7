"""The timeline's picture: what is shown on which scale, laid out and painted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from migbrowser.model.address import Address
from migbrowser.model.occasion import Days, Occasion
from migbrowser.ui.context import Context
from migbrowser.ui.layout.lanes import Drawn, Item, Lane, Outline
from migbrowser.ui.layout.scale import Scale, fitted
from migbrowser.ui.layout.scene import Scene, Sizes, rows, stack
from migbrowser.ui.layout.ticks import axis
from migbrowser.ui.models.days import day as spelled_day
from migbrowser.ui.views import timeline_words as words
from migbrowser.ui.views.timeline_painting import COUNT, LABEL, AxisPainter, Lines, Seen
from migbrowser.ui.views.timeline_stamps import Stamps
from migbrowser.ui.widgets.viewport import give_viewport

LEAST = 48  # height of the picture; pixels at zoom 1
GUTTER, HEAD = 164, 54  # of the lanes' names, of the divisions; pixels at zoom 1
_WIDEST_SHARE = 2.5  # of the room that lanes need
BEYOND = 10 * 365  # days that one may look beyond the first and the last


class SeriesLane(NamedTuple):
    """One lane: `key` is stable, `tip` is rich text, `note` says why the lane has no event."""

    key: str
    name: str
    tip: str
    note: str
    occasions: tuple[Occasion, ...]


class TimelineCanvas(QAbstractScrollArea):
    """Shows events on their days, a lane for each series."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._theme = context, context.theme
        self._lanes: tuple[SeriesLane, ...] = ()
        self._laid: tuple[Lane | None, ...] = ()
        self._stack = stack(())
        self._occasions: dict[str, Occasion] = {}
        self._ends: Days | None = None  # first and last day that is drawn
        self._begin: date | None = None  # where the first view begins
        self._inferred: set[str] = set()
        self._unknown: set[str] = set()
        self._texts: dict[str, tuple[str, str]] = {}
        self._stamps: Stamps | None = None
        self._scale: Scale | None = None
        self._scaled_for = 0.0  # the width that it was set in
        self._scene: Scene | None = None
        self._folded: set[str] = set()
        self._marked: frozenset[str] = frozenset()
        self._current = ""
        self._countries: words.Countries = {}
        self._known_by: date | None = None
        self._today = date.today()
        self._drop: int | None = None  # before which lane the one that is dragged would come to stand
        self._set_up()

    def _set_up(self) -> None:
        self.setObjectName("timeline-axis")
        self.setProperty("own_wheel", True)
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription(self.tr("The table below has the same events."))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(self._theme.px(LEAST))
        self.verticalScrollBar().setSingleStep(self._theme.px(20))
        give_viewport(self)
        self.viewport().setMouseTracking(True)
        self._theme.changed.connect(self._restyle)
        self._context.notes_changed.connect(self.viewport().update)

    # what is shown

    def set_lanes(self, lanes: Sequence[SeriesLane], ends: Days | None, begin: date | None) -> None:
        """Show these events, from first to last at `ends`; the scale stays, the first is from `begin` on."""
        self._lanes = tuple(lanes)
        self._occasions = {o.event.address: o for lane in lanes for o in lane.occasions}
        self._ends, self._begin = ends, begin
        self._inferred = {key for key, each in self._occasions.items() if each.inferred}
        self.set_known_by(self._known_by)
        self._texts = {}
        self._lay()

    def set_marked(self, marked: Collection[Address], current: Address | None) -> None:
        """Frame these events."""
        self._marked, self._current = frozenset(marked), current or ""
        self.viewport().update()

    def set_countries(self, names: words.Countries) -> None:
        """What the countries of the places are called."""
        self._countries = names

    def set_known_by(self, day: date | None) -> None:
        """Grey what no report had said by that day; `None` for nothing."""
        self._known_by = day
        self._unknown = {k for k, o in self._occasions.items() if day and not o.known_by(day)}
        self.viewport().update()

    def set_today(self, day: date) -> None:
        """Where today's line stands."""
        self._today = day
        self.viewport().update()

    def reveal(self, event: Address | None) -> None:
        """Pan and scroll as little as it takes to have an event in sight."""
        occasion = self._occasions.get(event or "")
        if occasion is None or self._scale is None:
            return
        left, right = (
            self._scale.x(occasion.days[0].toordinal()),
            self._scale.x(occasion.days[1].toordinal() + 1),
        )
        margin = self._theme.px(24)
        if left < 0:
            self._set_scale(self._scale.panned(margin - left))
        elif right > self._width:
            self._set_scale(self._scale.panned(max(self._width - margin - right, -left)))
        self._scroll_to(occasion.event.address)

    def _scroll_to(self, event: str) -> None:
        place, bar = self._scene_now().drawn(event), self.verticalScrollBar()
        if place is not None:
            room = self.viewport().height() - self._theme.px(HEAD)
            least = min(place[0].bottom - room, place[0].top)  # the lane's name before its last line
            bar.setValue(round(max(min(bar.value(), place[0].top), least)))

    def _set_drop(self, before: int | None) -> None:
        self._drop = before
        self.viewport().update()

    # scale

    @property
    def scale(self) -> Scale | None:
        """The scale in force; `None` before anything is shown."""
        return self._scale

    def fit(self) -> None:
        """Show all events and publications."""
        first, last = self._range()
        self._set_scale(fitted(first, last, self._width))

    def fit_best(self) -> None:
        """Show the years of which most is reported; how many events are left out stands at each lane."""
        first, last = self._range()
        begin = self._begin.toordinal() if self._begin else first
        self._set_scale(fitted(max(begin, first), last, self._width))

    def fit_days(self, days: Days) -> None:
        """Show these days, and a little around them."""
        self._set_scale(fitted(days[0].toordinal(), days[1].toordinal() + 1, self._width))

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Closer or further around a place of the picture, else around the current event or the middle."""
        if self._scale is not None:
            at = self._anchor() if x is None else x
            self._set_scale(self._scale.zoomed(factor, at))

    def pan(self, share: float) -> None:
        """Look further right by a share of the width."""
        if self._scale is not None:
            self._set_scale(self._scale.panned(-share * self._width))

    def view(self) -> list[float]:
        """First day in sight and the one after the last, to be remembered."""
        return [self._scale.first, self._scale.day(self._width)] if self._scale else []

    def set_view(self, first: float, end: float) -> None:
        """Come back to a `view()`, in whatever width there is now."""
        self._set_scale(Scale(first, self._width / max(end - first, 1)).zoomed(1, 0))

    @property
    def folded(self) -> list[str]:
        """Keys of the lanes that show nothing but their name."""
        return sorted(self._folded)

    def fold(self, keys: Collection[str]) -> None:
        """Fold these lanes, and no others."""
        self._folded = set(keys)
        self._lay()

    def _set_scale(self, scale: Scale) -> None:
        first, last = self._range()
        self._scale = scale.held(first - BEYOND, last + BEYOND, self._width)
        self._scaled_for = self._width
        self._changed()

    def _range(self) -> tuple[float, float]:
        """From the first day that is drawn to the end of the last; around today where nothing is."""
        first, last = self._ends or (self._today, self._today)
        return first.toordinal(), last.toordinal() + 1

    def _anchor(self) -> float:
        place = self._scene_now().drawn(self._current) if self._current else None
        middle = sum(place[1].span) / 2 if place else -1.0
        return middle if 0 <= middle <= self._width else self._width / 2

    # geometry

    @property
    def _width(self) -> float:
        return max(self.viewport().width() - self._theme.px(GUTTER), 1)

    def _lay(self) -> None:
        shown = (lane.occasions and lane.key not in self._folded for lane in self._lanes)
        self._laid = tuple(
            self._lane(lane) if open_ else None for lane, open_ in zip(self._lanes, shown, strict=True)
        )
        self._stack = stack(self._laid)
        if self._scale is None and self._occasions and self.isVisible():
            self.fit_best()
        else:
            self._changed()

    def _lane(self, lane: SeriesLane) -> Lane:
        keys = [occasion.event.address for occasion in lane.occasions]
        undated = any(o.reports.undated for o in lane.occasions)
        measure = partial(self._theme.lettering.width, type_=LABEL)
        return Lane(keys, self._outline, self._item, self._count_width, measure, has_undated=undated)

    def _outline(self, key: str) -> Outline:
        occasion = self._occasions[key]
        spans, captured = (occasion.days, *occasion.disputed), occasion.reports.open_until
        first, last = min(first for first, _ in spans), max(last for _, last in spans)
        until = captured.toordinal() + 0.5 if captured else 0.0
        return Outline(first.toordinal(), last.toordinal() + 1, until)

    def _item(self, key: str) -> Item:
        occasion = self._occasions[key]
        first, last = occasion.days
        self._texts[key] = label, beside = occasion.event.city, words.delay(occasion)
        return Item(
            key=key,
            first=first.toordinal(),
            last=last.toordinal() + 1,
            label=label,
            words=beside,
            disputed=tuple((a.toordinal(), b.toordinal() + 1) for a, b in occasion.disputed),
            published=tuple(r.published.toordinal() + 0.5 for r in occasion.reports if r.published),
            undated=tuple(r.captured.toordinal() + 0.5 for r in occasion.reports if not r.published),
            claims=_claimed(occasion),
        )

    def _scene_now(self) -> Scene:
        if self._scene is None:
            scale = self._scale or fitted(*self._range(), self._width)
            sizes = self._sizes(self._share())
            divisions = axis(scale, self._width, words.tick_words, words.band_words, self._measure_note)
            laid = rows(self._laid, scale, self._width, sizes)
            self._scene = Scene(divisions, laid)
        return self._scene

    def _sizes(self, share: float = 1.0) -> Sizes:
        """The heights of lanes, from as dense as they can be read (0) to as they are drawn with room (1)."""
        dense, roomy = Sizes(22, 5, 17, 13.5, 5, 1), Sizes(30, 9, 23, 23, 12, 9)
        blended = (low + max(share, 0.0) * (high - low) for low, high in zip(dense, roomy, strict=True))
        return Sizes(*(self._theme.zoom * size for size in blended))

    def height_needed(self, share: float) -> int:
        """What it takes to show all lanes, from as dense as they can be read (0) to with room (1)."""
        return self._theme.px(HEAD) + round(self._stack.height(self._sizes(share)))

    def _share(self) -> float:
        """How much of their room the lanes get: many move together, few are spread out, but not too far."""
        dense, roomy = (self._stack.height(self._sizes(share)) for share in (0, 1))
        room = self.viewport().height() - self._theme.px(HEAD)
        return min((room - dense) / (roomy - dense), _WIDEST_SHARE) if roomy > dense else 1.0

    def _stamps_now(self) -> Stamps:
        """Made anew where the window has come to a screen with other pixels."""
        ratio = self.devicePixelRatioF()
        if self._stamps is None or self._stamps.ratio != ratio:
            self._stamps = Stamps(self._theme, ratio)
        return self._stamps

    def _measure_note(self, text: str) -> float:
        return self._theme.lettering.width(
            text, COUNT
        )  # bands are set in it; divisions in one a little narrower

    def _count_width(self, count: int) -> float:
        """The same for all counts of so many digits."""
        return self._theme.lettering.width("0" * len(str(count)), COUNT) + self._theme.px(12)

    def _changed(self) -> None:
        self._scene = None
        self._update_scroll_bar()
        self.viewport().update()

    def _update_scroll_bar(self) -> None:
        below = self._scene_now().height - (self.viewport().height() - self._theme.px(HEAD))
        bar = self.verticalScrollBar()
        bar.setRange(0, max(round(below), 0))
        bar.setPageStep(self.viewport().height())

    def _restyle(self) -> None:
        self.setMinimumHeight(self._theme.px(LEAST))
        self.verticalScrollBar().setSingleStep(self._theme.px(20))
        self._stamps = None
        self._lay()

    def tip_at(self, at: QPoint) -> str:
        """What is said of the place: rich text, "" where nothing is."""
        drawn = self._mark_at(QPointF(at))
        if drawn is not None:
            shown = [self._occasions[key] for key in drawn.keys]
            if len(shown) > 1:
                return words.cluster_tip(shown)
            noted = shown[0].event.address in self._context.noted
            return words.tip(shown[0], self._countries, noted=noted)
        row = self._scene_now().row_at(self._row_y(at.y()))
        return self._lanes[row.index].tip if row and at.x() < self._theme.px(GUTTER) else ""

    def _row_y(self, y: float) -> float:
        """A height in the picture as one in the rows; above them all under the divisions."""
        head = self._theme.px(HEAD)
        return y - head + self.verticalScrollBar().value() if y >= head else -1.0

    def _mark_at(self, at: QPointF) -> Drawn | None:
        x = at.x() - self._theme.px(GUTTER)
        return self._scene_now().mark_at(x, self._row_y(at.y())) if x >= 0 else None

    # events of the window system

    def showEvent(self, event: QShowEvent) -> None:
        """The first time, fit everything in."""
        super().showEvent(event)
        if self._scale is None and self._occasions:
            self.fit_best()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The same days stay in sight as long as they did before."""
        super().resizeEvent(event)
        before = self._scaled_for  # the event may be late, and tell of a change before the scale was set
        if self._scale is not None and before > 1:
            self._set_scale(Scale(self._scale.first, self._scale.density).zoomed(self._width / before, 0))
        else:
            self._changed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the picture, and a frame while it has the keyboard."""
        painter = QPainter(self.viewport())
        theme, height = self._theme, self.viewport().height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("panel"))
        painter.drawRect(self.viewport().rect())  # `fillRect` would have Qt make 169 names of gradients
        stamps = self._stamps_now()
        drawing = AxisPainter(painter, theme, stamps, theme.px(GUTTER), theme.px(HEAD), self._width)
        drawing.paint(self._scene_now(), self._seen(), height, self.verticalScrollBar().value())
        self._paint_drop(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_drop(self, painter: QPainter) -> None:
        """A line where the lane that is dragged would come to stand."""
        if self._drop is not None:
            rows = self._scene_now().rows
            place = rows[self._drop].top if self._drop < len(rows) else rows[-1].bottom
            y = round(place + self._theme.px(HEAD) - self.verticalScrollBar().value())
            painter.fillRect(0, y - 1, self.viewport().width(), 2, self._theme.colour("accent"))

    def _seen(self) -> Seen:
        return Seen(
            lines=tuple(Lines(lane.name, lane.note, lane.key in self._folded) for lane in self._lanes),
            labels=self._texts.__getitem__,
            inferred=self._inferred,
            unknown=self._unknown,
            marked=self._marked,
            current=self._current,
            noted=self._context.noted,
            flags=self._flags(),
        )

    def _flags(self) -> tuple[tuple[float, str, bool], ...]:
        if self._scale is None:
            return ()
        flags = [(self._scale.x(self._today.toordinal() + 0.5), self.tr("today"), False)]
        if self._known_by:
            label = self.tr("known by {day}").format(day=spelled_day(self._known_by))
            flags.append((self._scale.x(self._known_by.toordinal() + 1), label, True))
        return tuple(flags)


def _claimed(occasion: Occasion) -> tuple[tuple[float, float], ...]:
    """The days that each report gives, where they disagree."""
    claims = occasion.claims if occasion.disputed else ()
    return tuple((c.days[0].toordinal(), c.days[1].toordinal() + 1) for c in claims)
