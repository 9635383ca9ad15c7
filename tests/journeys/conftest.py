"""The window as the user has it: the real catalogue, a library of the test's own, driven by keys."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt

from migbrowser import paths
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import open_library
from migbrowser.ui.assembly import assemble
from migbrowser.ui.theme import ThemeChoice


class Journey:
    """What a user can do: press keys, look."""

    def __init__(self, whole, qtbot):
        self.whole, self.window, self.context = whole, whole.window, whole.context
        self._qtbot = qtbot

    @property
    def view(self):
        return self.window.tabs.current

    def settle(self):
        assert self.whole.jobs.settle()
        self._qtbot.wait(0)

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        with self._qtbot.waitActive(self.window):
            self.window.activateWindow()
        self._qtbot.keyClick(self.window.focusWidget() or self.window, key, modifiers)
        self.settle()

    def type(self, text):
        self._qtbot.keyClicks(self.window.focusWidget(), text)


@pytest.fixture
def open_services(real_database, tmp_path):
    return lambda: Services(
        lambda: Catalogue(real_database), lambda: open_library(tmp_path), paths.resources()
    )


@pytest.fixture
def start(qapp, open_services, tmp_path, qtbot):
    """Starts the window; called again, it comes back as it was closed."""
    opened = []

    def begin():
        whole = assemble(open_services, paths.resources(), tmp_path, ThemeChoice.LIGHT)
        opened.append(whole)
        whole.theme.load_fonts()
        whole.window.begin()
        whole.window.resize(1280, 800)
        whole.window.show()
        whole.window.begin_rest()
        qtbot.waitExposed(whole.window)
        assert whole.jobs.settle()
        return Journey(whole, qtbot)

    yield begin
    for whole in opened:
        whole.close()
        whole.window.deleteLater()


@pytest.fixture
def journey(start):
    return start()
