"""With words 40 % longer, in Chinese and at twice the size nothing is cut, nor wider than the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.ui.dialogs.about import About
from migbrowser.ui.dialogs.crash_report import CrashDialog
from migbrowser.ui.dialogs.health import HealthReport
from migbrowser.ui.dialogs.notes import AllNotes
from migbrowser.ui.dialogs.palette import PaletteDialog
from migbrowser.ui.dialogs.preferences import Preferences
from migbrowser.ui.dialogs.shortcuts import Shortcuts
from migbrowser.ui.dialogs.signs import Signs
from migbrowser.ui.memory import Memory
from migbrowser.ui.tabs import NAMES
from tests.ui.room import Longer, cut, nameless

SCREEN = QSize(1280, 800)
CLAUSE = Address("clause/initiative-2023/12")
DIALOGS = {
    "about": lambda whole: About(whole.context, paths.resources()),
    "crash": lambda _: CrashDialog("Traceback…"),
    "health": lambda whole: HealthReport(whole.context),
    "keys": lambda _: Shortcuts(),
    "notes": lambda whole: AllNotes(whole.context, lambda: None),
    "palette": lambda whole: PaletteDialog(whole.context, whole.window.actions_, whole.window),
    "preferences": lambda whole: Preferences(whole.theme, Memory(whole.memory._path.parent)),
    "signs": lambda whole: Signs(whole.context),
}


@pytest.fixture
def longer(qapp):
    translator = Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_has_room_for_longer_words_and_fits_on_a_small_screen(longer, real, qtbot, name, zoom):
    real.theme.set_zoom(zoom)
    dialog = DIALOGS[name](real)
    qtbot.addWidget(dialog)
    dialog.show()
    if name != "palette":  # the screen here is smaller
        dialog.resize(SCREEN if zoom > 1 else dialog.size().boundedTo(SCREEN))
    assert real.jobs.settle()
    QApplication.processEvents()
    assert dialog.size().width() <= SCREEN.width(), dialog.size()
    assert dialog.size().height() <= SCREEN.height(), dialog.size()
    assert list(cut(dialog)) == []
    real.theme.set_zoom(1.0)


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog_has_a_name(real, qtbot, name):
    dialog = DIALOGS[name](real)
    qtbot.addWidget(dialog)
    dialog.show()
    assert real.jobs.settle()
    assert list(nameless(dialog)) == []


def test_every_control_of_reader_and_clauses_has_a_name_from_the_start(real):
    real.context.show_tab("clauses")
    assert real.jobs.settle()
    assert list(nameless(real.window.pane)) == []
    assert list(nameless(real.window.tabs.current)) == []
    real.context.note(CLAUSE)
    assert real.jobs.settle()
    assert list(nameless(real.window.pane)) == []


@pytest.mark.parametrize(("size", "zoom"), [((1280, 800), 1.0), ((1920, 1200), 1.0), ((1920, 1200), 2.0)])
def test_reader_and_clauses_have_room_for_longer_words(longer, real, size, zoom):
    real.theme.set_zoom(zoom)
    real.window.resize(*size)
    real.context.show_tab("clauses")
    real.context.open(CLAUSE)
    assert real.jobs.settle()
    real.context.note(CLAUSE)
    assert real.jobs.settle()
    QApplication.processEvents()
    assert real.window.size().toTuple() == size
    for part in (real.window.pane, real.window.tabs.current):
        assert list(cut(part)) == []
    real.context.show_tab("clauses", {"page": "grid"})
    assert real.jobs.settle()
    QApplication.processEvents()
    assert list(cut(real.window.tabs.current)) == []
    real.theme.set_zoom(1.0)


def test_at_twice_the_size_the_window_still_fits_on_a_small_screen(wording, real):
    window = real.window
    real.theme.set_zoom(2.0)
    for tab in NAMES:
        real.context.show_tab(tab)
        assert real.jobs.settle()
        QApplication.processEvents()
        window.resize(SCREEN)
        assert window.size() == SCREEN, tab
    real.context.open(CLAUSE)
    assert real.jobs.settle()
    assert window.size() == SCREEN
    for part in (window.top_bar, window.message_bar, window.tray_pane, window.status_line):
        assert list(cut(part)) == []
    bar, tabs = window.menuBar(), window.tab_bar
    assert all(bar.actionGeometry(action).right() < bar.width() for action in bar.actions())
    assert tabs.tabRect(tabs.count() - 1).right() < tabs.width()
    real.theme.set_zoom(1.0)


def test_in_a_low_window_the_list_of_clauses_keeps_the_room_and_the_trail_gives_way(real):
    real.context.show_tab("clauses")
    assert real.jobs.settle()
    clauses = real.window.tabs.current
    assert clauses.trail.isVisible()
    real.theme.set_zoom(2.0)
    real.window.resize(SCREEN)
    QApplication.processEvents()
    assert not clauses.trail.isVisible()
    assert clauses.table.isVisible()
    real.theme.set_zoom(1.0)
    QApplication.processEvents()
    assert clauses.trail.isVisible()


def test_the_line_shows_its_keys_only_beside_its_words(real):
    line = real.window.top_bar.line
    assert all(key.isVisible() for key in line._hints)
    line.setMaximumWidth(line.fontMetrics().horizontalAdvance(line.placeholderText()) + 40)
    QApplication.processEvents()
    assert not any(key.isVisible() for key in line._hints)


@pytest.mark.parametrize(
    ("size", "zoom"), [((1280, 800), 1.0), ((1920, 1200), 1.0), ((1920, 1200), 2.0), ((1280, 800), 2.0)]
)
def test_participants_have_room_for_longer_words(longer, real, size, zoom):
    real.theme.set_zoom(zoom)
    real.window.resize(*size)
    real.context.show_tab("participants")
    real.context.open(Address("party/kr"))
    assert real.jobs.settle()
    view = real.window.tabs.current
    for page in ("between", "within", "cell"):
        view.side.turn_to(page)
        QApplication.processEvents()
        assert list(cut(view)) == []
        assert list(nameless(view)) == []
    assert view.table.viewport().width() > view.table._names.width() + 40
    real.theme.set_zoom(1.0)
