"""With words 40 % longer, and at twice the size, nothing in the reader, Clauses and the dialogs is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

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
from migbrowser.ui.widgets.labels import YieldingTitle

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


class Longer(QTranslator):
    """Every string with a tail: as wordy as the wordiest of languages."""

    def translate(self, context, source, disambiguation=None, n=-1):
        if not source.strip() or context.startswith(("Days", "Q")) or "%" in source:
            return None
        tail = round(len(source) * 0.4)
        return f"{source} {'xxxx ' * (tail // 5)}{'x' * (tail % 5)}".strip()

    def isEmpty(self):
        return False


@pytest.fixture
def longer(qapp):
    translator = Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def cut(part):
    """The controls of `part` that have less room than their words need."""
    for control in (part, *part.findChildren(QWidget)):
        if not control.isVisible() or isinstance(control, YieldingTitle):
            continue
        if isinstance(control, QLabel) and control.text():
            if control.wordWrap():
                short = control.height() < control.heightForWidth(control.width()) - 1
            else:
                short = control.width() < control.sizeHint().width() - 1
            if short:
                yield type(control).__name__, control.text(), control.size().toTuple()
        elif isinstance(control, QAbstractButton) and control.text():
            words = QFontMetrics(control.font()).horizontalAdvance(control.text().replace("&&", "&"))
            if control.width() < words:
                yield type(control).__name__, control.text(), control.size().toTuple()
        elif isinstance(control, QComboBox) and control.width() < control.minimumSizeHint().width():
            yield type(control).__name__, control.currentText(), control.size().toTuple()


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


def nameless(part):
    """The controls of `part`, seen by now or not, that a screen reader could not name."""
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
    for control in part.findChildren(QWidget):
        own = isinstance(control, kinds) and control.focusPolicy() != Qt.FocusPolicy.NoFocus
        words = control.text() if isinstance(control, QAbstractButton) else ""
        if own and not control.accessibleName() and not words:
            yield type(control).__name__, type(control.parent()).__name__


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
