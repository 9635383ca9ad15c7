"""The PDF of the selection as pictures, before it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
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

if TYPE_CHECKING:
    from migbrowser.services.proofing import Proof

SMALLEST, LARGEST, STEP = 0.25, 2.0, 1.25
GAP = 16  # around a page, pixels
KEPT = 12  # pages kept as pictures, more than any screen shows at once: 3.5 MB each
POINTS, DOTS = 72, 96  # of an inch
_NOTHING = QModelIndex()


class Pages(QAbstractListModel):
    """Pages by their sizes; a page that is looked at is wanted until its picture is there."""

    wanted = Signal(int)  # page, from 0

    def __init__(self, sizes: Sequence[tuple[float, float]], parent: QWidget | None = None) -> None:
        """`sizes` are in points."""
        super().__init__(parent)
        self._sizes = [(QSizeF(*size) * DOTS / POINTS).toSize() for size in sizes]
        self._pictures: dict[int, QImage] = {}

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """Pages."""
        return 0 if parent.isValid() else len(self._sizes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The page's name."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        return self.tr("Page {number} of {count}").format(number=index.row() + 1, count=len(self._sizes))

    def size(self, page: int) -> QSize:
        """A page's size in pixels; some lie flat."""
        return self._sizes[page] if 0 <= page < len(self._sizes) else QSize()

    def picture(self, page: int) -> QImage | None:
        """The page as a picture; where there is none yet, it is wanted."""
        if page not in self._pictures:
            self.wanted.emit(page)
        return self._pictures.get(page)

    def keep(self, page: int, picture: QImage) -> None:
        """A page that was wanted."""
        if len(self._pictures) >= KEPT:
            del self._pictures[next(iter(self._pictures))]
        self._pictures[page] = picture
        self.dataChanged.emit(self.index(page), self.index(page))


class _PageDelegate(QStyledItemDelegate):
    """Draws one page in the middle of its line."""

    def __init__(self, theme: Theme, parent: PageList) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, _: QStyleOptionViewItem, index: Index) -> QSize:
        """The page with its gap."""
        return self._list.page_size(index.row()) + QSize(2 * GAP, GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The page with a frame; white until it is drawn."""
        size = self._list.page_size(index.row())
        left = option.rect.left() + max((option.rect.width() - size.width()) // 2, GAP)
        box = QRectF(left, option.rect.top() + GAP / 2, size.width(), size.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = self._list.pages.picture(index.row())
        if picture is None:
            painter.fillRect(box, Qt.GlobalColor.white)
        else:
            painter.drawImage(box, picture)
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

    def page_size(self, page: int = 0) -> QSize:
        """A page's size on the screen."""
        return self.pages.size(page) * self._scale

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
        """The page in sight as wide as the room."""
        room = self.viewport().width() - 2 * GAP
        self._scale = min(max(room / max(self.pages.size(self.page).width(), 1), SMALLEST), LARGEST)
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
    """Shows the document once it is made, each page when it is looked at; closing stops it."""

    def __init__(
        self, context: Context, selection: Selection, options: ExportOptions, parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("Preview", "Preview"), parent)
        self._context, self._selection, self._options = context, selection, options
        self.list: PageList | None = None
        self._proof: Proof | None = None
        self._waiting: list[int] = []  # pages to be drawn, the last first
        self._drawing = False
        self.fit(context.theme, 760, 700)
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState(self.tr("Making the pages…"), self.tr("This takes a moment.")))
        self._build_tools()
        self.column.addWidget(self._stack, 1)
        self._build_end()
        self._job = self._make()
        context.jobs.progress.connect(self._say_progress)
        self.finished.connect(lambda _: self._leave())

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
        self.print_ = PlainButton(self.tr("Print…"), self.tr("Print these entries (Ctrl+P)"))
        self.print_.setShortcut("Ctrl+P")
        self.print_.clicked.connect(lambda: self._context.print_(items))
        self.save = PrimaryButton(self.tr("Export…"), self.tr("Save these entries as a file"))
        self.save.clicked.connect(lambda: self._context.export(items))
        self.end(self.print_, self.save)

    def _make(self) -> Job:
        items, options = self._selection.items, self._options
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

    def _show(self, proof: Proof) -> None:
        self._proof = proof
        pages = Pages(proof.sizes, self)
        pages.wanted.connect(self._want)
        self.list = PageList(self._context, pages)
        self._stack.addWidget(self.list)
        self._stack.setCurrentWidget(self.list)
        self.list.turned.connect(self._say_page)
        for button in self.tools:
            button.setEnabled(True)
        self.list.fit()
        self.list.setFocus()
        self._say_page(0)

    def _want(self, page: int) -> None:
        """Have a page drawn, before those that were looked at earlier; of those the oldest are forgotten."""
        self._waiting = [*(each for each in self._waiting if each != page), page][-KEPT:]
        self._draw_next()

    def _draw_next(self) -> None:
        if self._drawing or not self._waiting or self._proof is None:
            return
        self._drawing = True
        proof, page, resolution = self._proof, self._waiting.pop(), DOTS * self.devicePixelRatioF()
        self._context.jobs.run(
            lambda _: (page, QImage.fromData(proof.page(page, resolution))),
            self._drawn,
            failed=self._fail,
            owner=self,
        )

    def _drawn(self, drawn: tuple[int, QImage]) -> None:
        self._drawing = False
        if self.list is not None:
            self.list.pages.keep(*drawn)
        self._draw_next()

    def _leave(self) -> None:
        """Stop what is under way, the pages' process on the lane that draws them, when it draws none."""
        self._job.cancel()
        proof, self._proof = self._proof, None
        if proof is not None:
            self._context.jobs.run(lambda _: proof.close())

    def _say_page(self, page: int) -> None:
        if self.list is not None:
            self.count.setText(str(self.list.pages.index(page).data()))

    def _fail(self, error: UserError) -> None:
        """The message bar says what is wrong; there is nothing to show here."""
        if error.problem is not Problem.CANCELLED:
            self._context.jobs.failed.emit(error)
        self.reject()
