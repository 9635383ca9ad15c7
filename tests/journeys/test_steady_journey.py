"""While the window fills nothing in it changes its place: at the start, and when a tab is first shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from migbrowser import paths
from migbrowser.ui.assembly import assemble
from migbrowser.ui.theme import ThemeChoice
from tests.journeys.hands import CTRL


def places(window):
    """Where the parts of the window are."""
    parts = {
        "line": window.top_bar,
        "tabs": window.tab_bar,
        "tab": window.tabs,
        "reader": window.pane,
        "tray": window.tray_pane,
        "status": window.status_line,
    }
    return {
        name: part.mapTo(window, part.rect().topLeft()).toTuple() + part.size().toTuple()
        for name, part in parts.items()
    }


def test_nothing_moves_when_the_rest_comes_after_the_first_picture(qapp, open_services, tmp_path, qtbot):
    def rested(whole):
        for _ in range(3):
            assert whole.jobs.settle()
            QTest.qWait(0)
        return places(whole.window)

    for _ in range(2):  # the first start, and one that remembers
        whole = assemble(open_services, paths.resources(), tmp_path, ThemeChoice.LIGHT)
        whole.theme.load_fonts()
        whole.window.begin()
        whole.window.resize(1280, 800)
        whole.window.show()
        qtbot.waitExposed(whole.window)
        before = rested(whole)
        whole.window.begin_rest()
        assert rested(whole) == before
        whole.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5])
def test_the_frame_stays_while_a_tab_fills(journey, key):
    before = places(journey.window)
    QTest.keyClick(journey.window.focusWidget(), key, CTRL)
    at_once = places(journey.window)
    journey.settle()
    assert places(journey.window) == at_once == before
