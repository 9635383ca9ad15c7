"""The matrix as a table whose heads and first column stay in sight."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from migbrowser.model.address import Address
from migbrowser.ui.context import Context
from migbrowser.ui.delegates.matrix_delegate import INSET, MatrixDelegate
from migbrowser.ui.delegates.pictures import Pictures
from migbrowser.ui.models.matrix_model import MatrixModel
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import NOTE, TEXT
from migbrowser.ui.widgets.entry_menu import give_heads_menu, menu_place
from migbrowser.ui.widgets.note_sign import NoteSigns, paint_head_sign
from migbrowser.ui.widgets.rows import Index
from migbrowser.ui.widgets.table import make_plain

NAMES, WIDE_NAMES = 216, 264  # width of the first column, and over a wide matrix; pixels at zoom 1
ROOMY = 1000  # from here it is wide
NARROWEST, WIDEST = 86, 150  # of an event's column
LINE, MOST_LINES = 18, 3  # of heads: a line's height, lines of the series under year and city
ROW, LOW_ROW, TOTALS = 28, 24, 40  # heights of rows
PICTURES = 60  # of heads, kept
LOW = 420  # a table less high has narrow rows and short heads, so that parties stand under the totals


class _Half(QTableView):
    """One of the two tables that are seen as one; its heads have as many lines as are needed."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then the cells."""
        painter, cells = QPainter(self.viewport()), self.itemDelegate()
        painter.fillRect(event.rect(), self._theme.colour("panel"))
        if isinstance(cells, MatrixDelegate):
            cells.paint_cells(painter, self, event.rect())
        painter.end()

    def set_lines(self, lines: int) -> None:
        """The lines of the series' names."""
        heads = self.horizontalHeader()
        if isinstance(heads, _Heads) and heads.lines != lines:
            heads.lines = lines
            self.updateGeometries()


class MatrixTable(_Half):
    """One cell is in hand. Arrows move, Enter or a click uses it, Ctrl+C copies its row as text with tabs."""

    used = Signal(object, bool)  # QModelIndex; whether the keyboard asked
    event_used = Signal(int)  # the column whose head was clicked
    moved = Signal()
    copy_wanted = Signal(int)  # the row
    menu_wanted = Signal(object)  # QPoint on the screen: for the cell in hand
    seen = Signal(int, int)  # the first and the last event in sight, and some beside them

    def __init__(
        self, context: Context, name: str, model: MatrixModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, parent)
        self._context, self._matrix = context, model
        self.setAccessibleName(name)
        self._names = _Names(self, context.theme)  # before any model: `selectionChanged` needs it at once
        self.setModel(model)
        self._names.setModel(model)
        self._names.setSelectionModel(self.selectionModel())
        for view in (self, self._names):
            _dress(view, model, context.theme)
            NoteSigns(context, view, model)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(partial(self._want_menu, view))
        self._names.raise_()  # over the heads that the table has been given since
        give_heads_menu(context, self.horizontalHeader(), self._event)
        self.horizontalHeader().sectionClicked.connect(self._use_head)
        self._names.clicked.connect(self._click)
        self.clicked.connect(self._click)
        self.verticalScrollBar().valueChanged.connect(self._names.verticalScrollBar().setValue)
        self._names.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self._look = QTimer(self, singleShot=True, interval=0)  # after all that one deed moves
        self._look.timeout.connect(self._say_seen)
        self.horizontalScrollBar().valueChanged.connect(self._look.start)
        model.modelReset.connect(self.lay)
        context.zoom_changed.connect(self.lay)
        context.theme_changed.connect(self.viewport().update)

    def _least_width(self) -> int:
        """What the longest name of a place needs, within bounds."""
        theme = self._context.theme
        wide = QFontMetrics(theme.font(TEXT, bold=True)).horizontalAdvance
        longest = max(map(wide, {event.city for event in self._matrix.events}), default=0)
        return min(max(longest + theme.px(8), theme.px(NARROWEST)), theme.px(WIDEST))

    def _lines_of_series(self, width: int) -> int:
        """How many lines the longest name of a series takes in a column of this width."""
        metrics = QFontMetrics(self._context.theme.font(NOTE))
        room, wrap = QRect(0, 0, width - 4, 1000), Qt.TextFlag.TextWordWrap
        tall = [
            metrics.boundingRect(room, wrap, name).height() for name in self._matrix.content.series.values()
        ]
        return min(max(round(max(tall, default=0) / metrics.lineSpacing()), 1), MOST_LINES)

    def _names_width(self) -> int:
        """What the parties' names have: long ones are not cut where there is room."""
        px = self._context.theme.px
        return px(WIDE_NAMES if self.viewport().width() >= px(ROOMY) else NAMES)

    def lay(self) -> None:
        """Columns as wide as there is room for, rows as tall as they need."""
        theme, events = self._context.theme, len(self._matrix.events)
        room = self.viewport().width() - self._names_width()
        width = min(max(room // max(events, 1), self._least_width()), theme.px(WIDEST))
        low = self.height() < theme.px(LOW)
        row, totals = (LOW_ROW, LOW_ROW) if low else (ROW, TOTALS)
        lines = 1 if low else self._lines_of_series(width)
        for view in (self, self._names):
            view.set_lines(lines)
            view.horizontalHeader().setMinimumSectionSize(theme.px(20))
            view.horizontalHeader().setDefaultSectionSize(width)  # all at once: there may be thousands
            view.setColumnWidth(0, self._names_width())
            view.verticalHeader().setDefaultSectionSize(theme.px(row))
            for number in self._matrix.totals:
                view.setRowHeight(number, theme.px(totals))
        self._names.place()
        self._look.start()

    def _say_seen(self) -> None:
        """Which events are in sight, with half as many on either side."""
        heads, last = self.horizontalHeader(), len(self._matrix.events) - 1
        covered = self._names_width()
        first = max(heads.visualIndexAt(covered + 1), 1) - 1
        end = heads.visualIndexAt(self.viewport().width() - 1)
        final = last if end < 0 else end - 1
        if last >= 0:
            more = (final - first + 1) // 2
            self.seen.emit(max(first - more, 0), min(final + more, last))

    def mark(self, row: int) -> None:
        """Take the name in a row in hand and bring it into sight."""
        index = self._matrix.index(row, max(self.currentIndex().column(), 0))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def reveal(self, *events: Address) -> None:
        """Bring the columns of events into sight, the first of them if there is not room for all."""
        columns = {event.address: n for n, event in enumerate(self._matrix.events, start=1)}
        for event in reversed(events):
            if event in columns:
                self.scrollTo(self._matrix.index(max(self.rowAt(0), 0), columns[event]))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The whole row of the cell in hand is lit."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self._names.viewport().update()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns anew."""
        super().resizeEvent(event)
        self.lay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter uses, Ctrl+C copies; all else as Qt does it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.used.emit(self.currentIndex(), True)
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Ask for the row of the cell in hand, with its signs, on the clipboard."""
        if self.currentIndex().isValid():
            self.copy_wanted.emit(self.currentIndex().row())

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """As Qt does it, but not under the names."""
        super().scrollTo(index, hint)
        covered = self._names_width() - self.visualRect(index).left()
        if index.column() > 0 and covered > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - covered)

    def _want_menu(self, half: QTableView, at: QPoint) -> None:
        self.menu_wanted.emit(menu_place(half, at))

    def _event(self, column: int) -> Address | None:
        return self._matrix.events[column - 1].address if column > 0 else None

    def _click(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self.used.emit(index, False)

    def _use_head(self, column: int) -> None:
        if column > 0:
            self.event_used.emit(column)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Both halves show it."""
        super().selectionChanged(selected, deselected)
        self._names.viewport().update()


class _Names(_Half):
    """The first column once more, over the table: it does not move sideways. Not for the keyboard."""

    def __init__(self, table: MatrixTable, theme: Theme) -> None:
        super().__init__(theme, table)
        self._table = table
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Parties"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)  # it has no other column in sight, whichever cell is in hand

    def place(self) -> None:
        """Over the table's first column, heads included."""
        table = self._table
        height = table.viewport().height() + table.horizontalHeader().height()
        self.setGeometry(0, 0, self.columnWidth(0), height)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The table scrolls."""
        self._table.wheelEvent(event)


class _Heads(QHeaderView):
    """Over each column: year and city, and the series."""

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._matrix, self._theme = model, theme
        self.lines = 2
        self._pictures = Pictures(PICTURES)
        theme.changed.connect(self._pictures.forget)
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """Year, city and the lines of the series, of the tallest script."""
        return QSize(
            0, self._theme.px(LINE * (2 + self.lines) + 14)
        )  # Qt would ask thousands of sections how wide they are

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Bold words, grey words, a line below."""
        ground, size = self._theme.colour("row"), rect.size()
        text = str(self._matrix.headerData(section, Qt.Orientation.Horizontal))
        painter.fillRect(rect, ground)
        picture = self._pictures.take(
            (text, section == 0, self.lines, size.width(), size.height()),
            size,
            self.devicePixelRatioF(),
            ground,
            lambda made: self._draw(made, QRect(QPoint(), size), text, first=section == 0),
        )
        painter.drawPixmap(rect.topLeft(), picture)
        if section:
            paint_head_sign(painter, self._theme, rect, self, section)

    def _draw(self, painter: QPainter, rect: QRect, text: str, *, first: bool) -> None:
        theme = self._theme
        title, _, under = text.partition("\n")
        painter.setPen(QPen(theme.colour("line")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if first:
            painter.setFont(theme.font(TEXT, bold=True))
            painter.setPen(theme.colour("soft"))
            where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(rect.adjusted(theme.px(INSET), 0, 0, -theme.px(8)), where, title)
        else:
            self._say(painter, rect, title, under)

    def _say(self, painter: QPainter, rect: QRect, title: str, under: str) -> None:
        theme, line = self._theme, self._theme.px(LINE)
        year, _, city = title.partition(" ")
        box = QRect(rect.left() + 2, rect.top() + theme.px(4), rect.width() - 4, line)
        painter.setFont(theme.font(TEXT, bold=True))
        for words, ink in ((year, "soft"), (city, "ink")):
            painter.setPen(theme.colour(ink))
            elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, elided)
            box.translate(0, line)
        painter.setFont(theme.font(NOTE))
        painter.setPen(theme.colour("soft"))
        box.setBottom(rect.bottom() - theme.px(3))
        if self.lines == 1:
            under = painter.fontMetrics().elidedText(under, Qt.TextElideMode.ElideRight, box.width())
        where = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(box, where | Qt.TextFlag.TextWordWrap, under)


def _dress(view: QTableView, model: MatrixModel, theme: Theme) -> None:
    view.setHorizontalHeader(_Heads(model, theme, view))
    view.setItemDelegate(MatrixDelegate(theme, model, view))
    make_plain(view)
    view.setWordWrap(False)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.verticalHeader().hide()
