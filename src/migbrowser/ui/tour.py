"""A picture of every view with the real catalogue in it, made without a display."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.report import Read
from migbrowser.services.services import Services
from migbrowser.ui.assembly import Assembly, assemble
from migbrowser.ui.theme import ThemeChoice
from migbrowser.ui.view import View

QUESTION = "joint border patrol*"
LOOKS, TURNS = 40, 5  # at a picture until it stays the same; turns of the event loop between two of them
SHADE, DIALOG_TOP = 90, 96  # how dark the window is behind a dialog (0..255); where the dialog begins


@dataclass(frozen=True, slots=True)
class Subjects:
    """The entries that make the pictures worth looking at."""

    event: Address
    clause: Address
    party: Address
    selected: tuple[Address, ...]


def subjects(services: Services) -> Subjects:
    """The event best reported in full, the clause with the most echoes, the party with the most names."""
    browsing = services.browsing
    full = {report.address for report in browsing.reports() if report.read is Read.FULL}
    event = max(browsing.events(), key=lambda event: (len(full.intersection(event.reports)), event.start))
    clause = max(browsing.clauses(), key=lambda clause: len(clause.echoes))
    party = max(browsing.parties(), key=lambda party: (len(party.printed), party.events))
    return Subjects(event.address, clause.address, party.address, (event.address, clause.address))


Scene = Callable[[Assembly, Subjects], QWidget | None]  # what to take a picture of, if not the window


def tour(
    open_services: Callable[[], Services], folder: Path, to: Path, theme: str, size: tuple[int, int]
) -> list[Path]:
    """Write the pictures into `to` (made if missing); returns them in order.

    Raises `UserError` where `to` cannot be written or there is no catalogue.
    """
    _make_folder(to)
    whole = assemble(open_services, paths.resources(), folder, ThemeChoice(theme))
    whole.theme.load_fonts()
    errors: list[UserError] = []
    whole.jobs.failed.connect(errors.append)
    whole.window.begin()
    whole.window.resize(QSize(*size))
    whole.window.show()
    whole.window.begin_rest()
    found: list[Subjects] = []
    whole.jobs.run(subjects, found.append)
    whole.jobs.settle()
    try:
        if errors:
            raise errors[0]
        whole.context.select(found[0].selected)
        scenes = enumerate(_scenes(whole), start=1)  # one after another: the last ones depend on the first
        return [_take(whole, found[0], to / f"{n}-{name}.png", scene) for n, (name, scene) in scenes]
    finally:
        whole.close()


def _scenes(whole: Assembly) -> Iterator[tuple[str, Scene]]:
    """Every tab, the dialogs, then what each view, made by then, thinks worth a picture."""
    yield "timeline", lambda whole, on: _open(whole, "timeline", on.event)
    yield "participants", lambda whole, on: _open(whole, "participants", on.party)
    yield "clauses", lambda whole, on: _open(whole, "clauses", on.clause)
    yield "search", lambda whole, _: whole.context.search(QUESTION)
    yield "compare", lambda whole, on: whole.context.compare((on.event,))
    yield "nothing-found", lambda whole, _: whole.context.search("zzzz")
    yield "go-to", _go_to
    for name, action in _DIALOGS.items():
        yield name, partial(_open_dialog, action)
    for view in (*whole.window.tabs.made(), whole.window.tray):
        for name, deed in view.scenes().items():
            yield f"{view.name}-{name}", partial(_view_scene, view, deed)


_DIALOGS = {
    "keys": "shortcuts",
    "preferences": "preferences",
    "about": "about",
    "health": "health",
    "handbook": "handbook",
}  # picture: action


def _view_scene(view: View, deed: Callable[[], None], whole: Assembly, _: Subjects) -> QWidget | None:
    if view is not whole.window.tray:
        whole.context.show_tab(view.name)
        whole.jobs.settle()
    deed()
    whole.jobs.settle()  # what it opens may come with an answer
    return _topmost(whole)


def _open_dialog(action: str, whole: Assembly, _: Subjects) -> QWidget | None:
    return _dialog(whole, action)


def _open(whole: Assembly, tab: str, address: Address) -> None:
    whole.context.show_tab(tab)
    whole.jobs.settle()
    whole.context.open(address)


def _go_to(whole: Assembly, _: Subjects) -> QWidget | None:
    dialog = _dialog(whole, "go_to")
    whole.jobs.settle()
    line = getattr(dialog, "line", None)
    if line is not None:
        line.setText("initiative 12")
    return dialog


def _dialog(whole: Assembly, action: str) -> QWidget | None:
    whole.window.actions_.do(action)
    return _topmost(whole)


def _topmost(whole: Assembly) -> QWidget | None:
    dialogs = [dialog for dialog in whole.window.findChildren(QDialog) if dialog.isVisible()]
    return dialogs[-1] if dialogs else None


def _take(whole: Assembly, on: Subjects, target: Path, scene: Scene) -> Path:
    shown = scene(whole, on) or whole.window
    if not _still_picture(whole, shown).save(str(target), "PNG"):
        raise UserError(Problem.UNWRITABLE_FILE, path=target, reason="the picture could not be written")
    if shown is not whole.window:
        shown.close()
    return target


def _still_picture(whole: Assembly, shown: QWidget) -> QPixmap:
    """The picture when two in a row are the same: long tables are measured a few rows at a time."""
    picture = before = QPixmap()
    for _ in range(LOOKS):
        whole.jobs.settle()
        for _ in range(TURNS):
            QApplication.processEvents()
        before, picture = picture, _picture(whole.window, shown)
        if picture.toImage() == before.toImage():
            break
    return picture


def _picture(window: QWidget, shown: QWidget) -> QPixmap:
    """The window, and over it the dialog if that is what is shown."""
    picture = window.grab()
    if shown is not window:
        painter = QPainter(picture)
        painter.fillRect(window.rect(), QColor(0, 0, 0, SHADE))
        left = max((window.width() - shown.width()) // 2, 0)
        painter.drawPixmap(left, min(DIALOG_TOP, max(window.height() - shown.height(), 0)), shown.grab())
        painter.end()
    return picture


def _make_folder(to: Path) -> None:
    try:
        to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(Problem.UNWRITABLE_FILE, path=to, reason=error.strerror or str(error)) from error
