"""The PDF of the selection as pictures, before it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import ExportOptions
from migbrowser.model.selection import Selection
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.dialog import Dialog
from migbrowser.ui.jobs import Job, Lane
from migbrowser.ui.theme import Theme
from migbrowser.ui.tokens import SPACE_2
from migbrowser.ui.widgets import EmptyState, PlainButton, PrimaryButton, Soft, ToolButton
from migbrowser.ui.widgets.rows import Index

SMALLEST, LARGEST, STEP = 0.25, 2.0, 1.25
GAP = 16  # around a page, pixels
MOST = 300  # entries that are shown: their pages are in memory together
KEPT = 6  # pages kept as decoded pictures: 3.5 MB each
_NOTHING = QModelIndex()


class Pages(QAbstractListModel):
    """Pages as PNG bytes; a picture is made when its page is looked at."""

    def __init__(self, pages: Sequence[bytes], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = tuple(pages)
        self._pictures: dict[int, QImage] = {}
        self.size = self.picture(0).size() if pages else QSize()

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """Pages."""
        return 0 if parent.isValid() else len(self._pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The page's name."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        return self.tr("Page {number} of {count}").format(number=index.row() + 1, count=len(self._pages))

    def picture(self, page: int) -> QImage:
        """The page as a picture."""
        if page not in self._pictures:
            if len(self._pictures) >= KEPT:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[page] = QImage.fromData(self._pages[page])
        return self._pictures[page]


class _PageDelegate(QStyledItemDelegate):
    """Draws one page in the middle of its line."""

    def __init__(self, theme: Theme, parent: PageList) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, _: QStyleOptionViewItem, __: Index) -> QSize:
        """The page with its gap."""
        return self._list.page_size() + QSize(2 * GAP, GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The page with a frame."""
        size = self._list.page_size()
        left = option.rect.left() + max((option.rect.width() - size.width()) // 2, GAP)
        box = QRectF(left, option.rect.top() + GAP / 2, size.width(), size.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self._list.pages.picture(index.row()))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRect(box)
        painter.restore()


class PageList(QListView):
    """Pages below one another; +, - and Ctrl with the wheel change their size, 0 fits the width."""

    turned = Signal(int)  # the page in sight

    def __init__(self, context: Context, pages: Pages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = pages
        self._scale = 1.0
        self.setAccessibleName(self.tr("Pages"))
        self.setModel(pages)
        self.setItemDelegate(_PageDelegate(context.theme, self))
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.turned.emit(self.page))

    def page_size(self) -> QSize:
        """A page's size on the screen."""
        return self.pages.size * self._scale

    def zoom(self, factor: float) -> None:
        """Make pages larger or smaller."""
        self._scale = min(max(self._scale * factor, SMALLEST), LARGEST)
        self.scheduleDelayedItemsLayout()

    def larger(self) -> None:
        """One step."""
        self.zoom(STEP)

    def smaller(self) -> None:
        """One step."""
        self.zoom(1 / STEP)

    def fit(self) -> None:
        """As wide as the room."""
        room = self.viewport().width() - 2 * GAP
        self._scale = min(max(room / max(self.pages.size.width(), 1), SMALLEST), LARGEST)
        self.scheduleDelayedItemsLayout()

    @property
    def page(self) -> int:
        """The page that most of the room belongs to, from 0."""
        return max(self.indexAt(self.viewport().rect().center()).row(), 0)

    def show_page(self, page: int) -> None:
        """Bring a page's head into sight; there is none before the first or behind the last."""
        page = min(max(page, 0), self.pages.rowCount() - 1)
        self.scrollTo(self.pages.index(page), QListView.ScrollHint.PositionAtTop)

    def next(self) -> None:
        """One page on."""
        self.show_page(self.page + 1)

    def previous(self) -> None:
        """One page back."""
        self.show_page(self.page - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+, - and 0, page by page; all else as Qt does it."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.larger()
        elif event.key() == Qt.Key.Key_Minus:
            self.smaller()
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        elif event.key() == Qt.Key.Key_PageDown:
            self.next()
        elif event.key() == Qt.Key.Key_PageUp:
            self.previous()
        elif event.key() == Qt.Key.Key_Home:
            self.show_page(0)
        elif event.key() == Qt.Key.Key_End:
            self.show_page(self.pages.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the size changes, else the pages move."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        else:
            super().wheelEvent(event)


class Preview(Dialog):
    """Shows the pages when they are made; closed before that, it stops their making."""

    def __init__(
        self, context: Context, selection: Selection, options: ExportOptions, parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("Preview", "Preview"), parent)
        self._context, self._selection, self._options = context, selection, options
        self.list: PageList | None = None
        self.fit(context.theme, 760, 700)
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState(self.tr("Making the pages…"), self.tr("This takes a moment.")))
        self._build_tools()
        self.column.addWidget(self._stack, 1)
        self._build_end()
        self._job = self._make()
        context.jobs.progress.connect(self._say_progress)
        self.finished.connect(lambda _: self._job.cancel())

    def _build_tools(self) -> None:
        theme = self._context.theme
        self.count = Soft()
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.count)
        row.addStretch(1)
        self.tools = []
        for icon, words, deed in (
            ("arrow-up", self.tr("Previous page (PgUp)"), PageList.previous),
            ("arrow-down", self.tr("Next page (PgDown)"), PageList.next),
            ("zoom-out", self.tr("Smaller pages (-)"), PageList.smaller),
            ("zoom-in", self.tr("Larger pages (+)"), PageList.larger),
            ("scan", self.tr("Fit the width (0)"), PageList.fit),
        ):
            button = ToolButton(theme, icon, words)
            button.clicked.connect(lambda _=False, deed=deed: self.list and deed(self.list))
            button.setEnabled(False)
            self.tools.append(button)
            row.addWidget(button)
        self.column.addLayout(row)

    def _build_end(self) -> None:
        items = self._selection.items
        if len(items) > MOST:
            part = self.tr("The first {shown} of {count} are shown; a file has them all.")
            self.column.addWidget(Soft(part.format(shown=MOST, count=len(items))))
        self.print_ = PlainButton(self.tr("Print…"), self.tr("Print these entries (Ctrl+P)"))
        self.print_.setShortcut("Ctrl+P")
        self.print_.clicked.connect(lambda: self._context.print_(items))
        self.save = PrimaryButton(self.tr("Export…"), self.tr("Save these entries as a file"))
        self.save.clicked.connect(lambda: self._context.export(items))
        self.end(self.print_, self.save)

    def _make(self) -> Job:
        items, options = self._selection.items[:MOST], self._options
        return self._context.jobs.run_long(
            lambda services, job: services.exporting.preview(
                items,
                options,
                progress=lambda done, of: job.report(done / max(of, 1)),
                cancel=job.token,
            ),
            self._show,
            Lane.HEAVY,
            "preview",
            self._fail,
            self,
        )

    def _say_progress(self, job: Job, share: float) -> None:
        if job is self._job and self.list is None:
            self.count.setText(self.tr("{percent} % composed").format(percent=round(100 * share)))

    def _show(self, pages: Sequence[bytes]) -> None:
        self.list = PageList(self._context, Pages(pages, self))
        self._stack.addWidget(self.list)
        self._stack.setCurrentWidget(self.list)
        self.list.turned.connect(self._say_page)
        for button in self.tools:
            button.setEnabled(True)
        self.list.fit()
        self.list.setFocus()
        self._say_page(0)

    def _say_page(self, page: int) -> None:
        if self.list is not None:
            self.count.setText(str(self.list.pages.index(page).data()))

    def _fail(self, error: UserError) -> None:
        """The message bar says what is wrong; there is nothing to show here."""
        if error.problem is not Problem.CANCELLED:
            self._context.jobs.failed.emit(error)
        self.reject()
