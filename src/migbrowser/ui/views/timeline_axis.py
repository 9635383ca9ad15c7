"""The timeline's picture at work: mouse, wheel, pinch, keys and menus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QMenu, QPinchGesture, QToolTip, QWidget

from migbrowser.model.address import Address
from migbrowser.ui.context import Context
from migbrowser.ui.layout.lanes import Drawn
from migbrowser.ui.layout.scale import Scale
from migbrowser.ui.views import timeline_words as words
from migbrowser.ui.views.timeline_canvas import GUTTER, HEAD, SeriesLane, TimelineCanvas
from migbrowser.ui.widgets.entry_menu import pop_up

STEP = 1.25  # of one zoom
DRAG = 4  # pixels before a press becomes a drag


class TimelineAxis(TimelineCanvas):
    """A time axis to zoom, to pan and to walk along. The table twin holds what is marked.

    Wheel and pinch zoom, drag and Left/Right pan, Up/Down walk along the events, Enter opens, Space marks,
    Shift+Up and Shift+Down move the current event's lane, as does dragging a lane's name; Shift+Left folds
    it, Shift+Right unfolds it, as does a click on its name;
    `+ - 0 Home End` do what they say; over the lanes' names the wheel scrolls, as Page Up and Page Down do.
    """

    picked = Signal(object, bool)  # Address of the event; whether those marked before stay marked
    opened = Signal(object, bool)  # Address of the event; whether the keyboard goes to the reader
    reordered = Signal(object)  # list[str]: the keys of all lanes shown, in the order that the user wants
    asked = Signal(object)  # QMenu about to be shown for the marked events: the view adds to it

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._pressed: tuple[QPoint, Scale, int] | None = None
        self._dragged = False
        self._held = ""  # key of the lane whose name is dragged
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Up and down zoom around the pointer; sideways, or with Shift, pan."""
        delta = event.angleDelta()
        if event.position().x() < self._theme.px(GUTTER):
            super().wheelEvent(event)
            return
        sideways = abs(delta.x()) > abs(delta.y())
        if sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-(delta.x() or delta.y()) / 120 / 10)
        else:
            self.zoom(STEP ** (delta.y() / 120), event.position().x() - self._theme.px(GUTTER))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinch zooms, on a touchpad or a touch screen; tooltips say what is under the pointer."""
        if isinstance(event, QGestureEvent):
            return self._pinch(event)
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1 + event.value(), event.position().x() - self._theme.px(GUTTER))
                return True
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def _pinch(self, event: QGestureEvent) -> bool:
        """Two fingers zoom around what is between them, and take the days along."""
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        self._pressed = None  # the first finger alone looked like a drag
        at = self.viewport().mapFromGlobal(pinch.centerPoint()).x() - self._theme.px(GUTTER)
        self.zoom(pinch.scaleFactor(), at)
        moved = pinch.centerPoint().x() - pinch.lastCenterPoint().x()
        if pinch.state() == Qt.GestureState.GestureUpdated and moved and self._scale is not None:
            self._set_scale(self._scale.panned(moved))
        event.accept(pinch)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the begin of a drag."""
        if event.button() == Qt.MouseButton.LeftButton and self._scale is not None:
            at, down = event.position().toPoint(), self.verticalScrollBar().value()
            self._pressed, self._dragged = (at, self._scale, down), False
            row = self._scene_now().row_at(self._row_y(at.y())) if at.x() < self._theme.px(GUTTER) else None
            self._held = self._lanes[row.index].key if row else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the days along; else show by the pointer what can be clicked."""
        at = event.position().toPoint()
        if self._pressed is None:
            hot = self._mark_at(event.position()) is not None or at.x() < self._theme.px(GUTTER)
            self.viewport().setCursor(_HAND if hot else _OPEN_HAND)
            return
        origin, scale, down = self._pressed
        self._dragged = self._dragged or (at - origin).manhattanLength() > DRAG
        if self._dragged and origin.x() < self._theme.px(GUTTER):
            self.viewport().setCursor(_CLOSED_HAND)
            self._set_drop(self._gap_at(at.y()))
        elif self._dragged:
            self.viewport().setCursor(_CLOSED_HAND)
            self._set_scale(scale.panned(at.x() - origin.x()))
            self.verticalScrollBar().setValue(down + origin.y() - at.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Without a drag it was a click: on an event, a cluster, or a lane's name."""
        pressed, self._pressed = self._pressed, None
        drop = self._drop
        self._set_drop(None)
        if pressed is not None and self._dragged and drop is not None:
            self._move_lane(self._held, drop)
        if pressed is None or self._dragged:
            return
        drawn = self._mark_at(event.position())
        if drawn is not None:
            self._click(drawn, keep=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.position().x() < self._theme.px(GUTTER):
            self._fold_at(event.position().y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
            return
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        deed = (_SHIFTED if shifted else {}).get(Qt.Key(event.key())) or _KEYS.get(Qt.Key(event.key()))
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the event there, or the current one."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            drawn = self._mark_at(QPointF(event.pos()))
            if drawn is not None and not set(drawn.keys) & set(self._marked):
                self.picked.emit(Address(drawn.keys[0]), False)
        menu = QMenu(self)
        self.asked.emit(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Show all")).triggered.connect(self.fit)
        menu.addAction(self.tr("Fold or unfold its series")).triggered.connect(self._turn_lane)
        for said, step in ((self.tr("Move its series up"), -1), (self.tr("Move its series down"), 1)):
            menu.addAction(said).triggered.connect(lambda _=False, step=step: self._shift_lane(step))
        pop_up(menu, event.globalPos())

    # deeds

    def _click(self, drawn: Drawn, *, keep: bool = False) -> None:
        if len(drawn.keys) > 1:
            self._open_cluster(drawn)
            return
        self.picked.emit(Address(drawn.keys[0]), keep)
        if not keep:
            self.opened.emit(Address(drawn.keys[0]), False)

    def _open_cluster(self, drawn: Drawn) -> None:
        """Zoom in until its events stand apart; those of the very same days are offered in a menu."""
        inside = [self._occasions[key] for key in drawn.keys]
        first, last = min(o.days[0] for o in inside), max(o.days[1] for o in inside)
        if len({o.days for o in inside}) > 1 and self._scale is not None and self._scale.density < _NEAR:
            self.fit_days((first, last))
            return
        menu = QMenu(self)
        for occasion in inside:
            address = occasion.event.address
            action = menu.addAction(words.spoken(occasion, self._countries).replace("&", "&&"))
            action.triggered.connect(lambda _=False, address=address: self._pick_and_open(address))
        left = self._theme.px(GUTTER) + round(drawn.mark.left)
        pop_up(menu, self.viewport().mapToGlobal(QPoint(left, 0)))

    def _pick_and_open(self, address: Address) -> None:
        self.picked.emit(address, False)
        self.opened.emit(address, False)

    def _fold_at(self, y: float) -> None:
        row = self._scene_now().row_at(self._row_y(y))
        if row is not None:
            self.fold(self._folded ^ {self._lanes[row.index].key})

    def _turn_lane(self) -> None:
        lane = self._current_lane()
        if lane is not None:
            self._fold_current(folded=lane.key not in self._folded)

    def _fold_current(self, *, folded: bool) -> None:
        """Fold the lane of the current event, or unfold it, and say so."""
        lane = self._current_lane()
        if lane is not None:
            self.fold(self._folded | {lane.key} if folded else self._folded - {lane.key})
            said = self.tr("{series} is folded") if folded else self.tr("{series} is unfolded")
            self._context.tell(said.format(series=lane.name))

    def _current_lane(self) -> SeriesLane | None:
        for lane in self._lanes:
            if any(occasion.event.address == self._current for occasion in lane.occasions):
                return lane
        return None

    # lanes

    def _gap_at(self, y: float) -> int:
        """Before which lane something dropped at a height comes to stand."""
        at = self._row_y(y)
        rows = self._scene_now().rows
        return next((row.index for row in rows if at < (row.top + row.bottom) / 2), len(rows))

    def _move_lane(self, key: str, before: int) -> None:
        keys = [lane.key for lane in self._lanes]
        if key not in keys:
            return
        at = keys.index(key)
        keys.insert(before, key)
        del keys[at if before > at else at + 1]
        if keys != [lane.key for lane in self._lanes]:
            self.reordered.emit(keys)

    def _shift_lane(self, step: int) -> None:
        """The lane of the current event one place up or down."""
        here = [
            n
            for n, lane in enumerate(self._lanes)
            if any(o.event.address == self._current for o in lane.occasions)
        ]
        if here and 0 <= here[0] + step < len(self._lanes):
            lane = self._lanes[here[0]]
            self._move_lane(lane.key, here[0] + step + (step > 0))
            place = [each.key for each in self._lanes].index(lane.key) + 1
            self._context.tell(self.tr("{series}: lane {place}").format(series=lane.name, place=place))
            self._scroll_to(self._current)

    def _page(self, step: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + step * (bar.pageStep() - self._theme.px(HEAD)))

    def _walk(self, step: int) -> None:
        """To the next or the previous event, whatever its lane."""
        order = [o.event.address for o in sorted(self._occasions.values(), key=lambda o: o.days)]
        at = order.index(Address(self._current)) if self._current in order else -max(step, 0)
        self._go(order[min(max(at + step, 0), len(order) - 1)] if order else None)

    def _go_to_end(self, end: int) -> None:
        order = sorted(self._occasions.values(), key=lambda o: o.days)
        self._go(order[end].event.address if order else None)

    def _go(self, address: Address | None) -> None:
        if address is not None:
            self.picked.emit(address, False)
            self.reveal(address)
            self._context.tell(words.told(self._occasions[address], self._countries))

    def _enter(self) -> None:
        place = self._scene_now().drawn(self._current)
        if place is not None and len(place[1].keys) > 1:
            self._open_cluster(place[1])
        elif self._current:
            self.opened.emit(Address(self._current), True)

    def _mark_current(self) -> None:
        if self._current:
            self.picked.emit(Address(self._current), True)


_HAND, _OPEN_HAND, _CLOSED_HAND = (
    Qt.CursorShape.PointingHandCursor,
    Qt.CursorShape.OpenHandCursor,
    Qt.CursorShape.ClosedHandCursor,
)
_NEAR = 40.0  # pixels a day at which what still touches will not come apart
_SHIFTED: dict[Qt.Key, Callable[[TimelineAxis], None]] = {
    Qt.Key.Key_Up: lambda axis: axis._shift_lane(-1),
    Qt.Key.Key_Down: lambda axis: axis._shift_lane(1),
    Qt.Key.Key_Left: lambda axis: axis._fold_current(folded=True),
    Qt.Key.Key_Right: lambda axis: axis._fold_current(folded=False),
}
_KEYS: dict[Qt.Key, Callable[[TimelineAxis], None]] = {
    Qt.Key.Key_Left: lambda axis: axis.pan(-0.1),
    Qt.Key.Key_Right: lambda axis: axis.pan(0.1),
    Qt.Key.Key_Up: lambda axis: axis._walk(-1),
    Qt.Key.Key_Down: lambda axis: axis._walk(1),
    Qt.Key.Key_PageUp: lambda axis: axis._page(-1),
    Qt.Key.Key_PageDown: lambda axis: axis._page(1),
    Qt.Key.Key_Home: lambda axis: axis._go_to_end(0),
    Qt.Key.Key_End: lambda axis: axis._go_to_end(-1),
    Qt.Key.Key_Plus: lambda axis: axis.zoom(STEP),
    Qt.Key.Key_Equal: lambda axis: axis.zoom(STEP),
    Qt.Key.Key_Minus: lambda axis: axis.zoom(1 / STEP),
    Qt.Key.Key_0: lambda axis: axis.fit(),
    Qt.Key.Key_Return: lambda axis: axis._enter(),
    Qt.Key.Key_Enter: lambda axis: axis._enter(),
    Qt.Key.Key_Space: lambda axis: axis._mark_current(),
}
