"""What only the mouse could do: filters, the other form of a tab, the whole table, the selection's list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from migbrowser.model.address import Address
from migbrowser.ui.views.tray_preview import Preview
from tests.journeys.hands import CTRL, SHIFT

TABS = {"timeline": Qt.Key.Key_1, "participants": Qt.Key.Key_2, "clauses": Qt.Key.Key_3}


@pytest.mark.parametrize("tab", TABS)
def test_the_filters_are_one_key_away_and_the_table_is_copied_whole(journey, tab):
    journey.press(TABS[tab], CTRL)
    view = journey.view
    journey.press(Qt.Key.Key_F, CTRL | SHIFT)
    first = QApplication.focusWidget()
    assert "Ctrl+Shift+F" in first.toolTip()
    assert view.isAncestorOf(first)
    journey.press(Qt.Key.Key_M, CTRL | SHIFT)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) > 20
    assert all(line.count("\t") == lines[0].count("\t") for line in lines)


@pytest.mark.parametrize("tab", ["participants", "clauses"])
def test_the_other_form_and_back(journey, tab):
    journey.press(TABS[tab], CTRL)
    forms = []
    for _ in range(2):
        journey.press(Qt.Key.Key_M, CTRL)
        forms.append(journey.view.switch.value)
    assert forms[0] != forms[1]
    assert journey.view.switch.value == ("matrix" if tab == "participants" else "list")


def test_the_selection_unfolds_and_is_previewed_by_key(journey):
    journey.context.select((Address("party/kr"),))
    journey.settle()
    journey.press(Qt.Key.Key_U, CTRL)
    assert journey.window.tray.list.isVisible()
    journey.press(Qt.Key.Key_U, CTRL)
    assert not journey.window.tray.list.isVisible()
    journey.press(Qt.Key.Key_I, CTRL | SHIFT)
    (preview,) = journey.window.findChildren(Preview)
    assert preview.isVisible()
    preview.close()
