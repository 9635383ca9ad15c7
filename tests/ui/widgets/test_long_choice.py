"""A filter of very many options: its menu is a list to type in."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu

from migbrowser.ui.widgets import FilterChip
from migbrowser.ui.widgets.buttons import MANY
from migbrowser.ui.widgets.long_choice import LongChoice


@pytest.fixture
def chip(qtbot):
    made = FilterChip("Party", "any")
    qtbot.addWidget(made)
    made.set_options([(n, f"Party & number {n}") for n in range(2000)])
    made.show()
    qtbot.waitExposed(made)
    return made


def by_keys(qtbot, chip, *keys):
    """Open the menu as the keyboard does, press these in it."""

    def press():
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for key in keys:
            line = menu.findChild(LongChoice).line
            (qtbot.keyClicks if isinstance(key, str) else qtbot.keyClick)(line, key)
        if menu.isVisible():
            menu.close()

    QTimer.singleShot(0, press)
    qtbot.keyClick(chip, Qt.Key.Key_Space)


def test_what_is_typed_narrows_and_enter_chooses(qtbot, chip):
    by_keys(qtbot, chip, "1990 PARTY", Qt.Key.Key_Return)
    assert chip.value == 1990
    assert "Party && number 1990" in chip.text()
    by_keys(qtbot, chip, "199", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert chip.value == 1199  # the next after 199 that has it
    by_keys(qtbot, chip, Qt.Key.Key_Home, "any", Qt.Key.Key_Return)
    assert chip.value is None


def test_it_opens_where_the_choice_stands(qtbot, chip):
    chip.choose(1200)
    by_keys(qtbot, chip, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert chip.value == 1201


def test_nothing_that_fits_is_nothing_chosen(qtbot, chip):
    chip.choose(7)
    by_keys(qtbot, chip, "nobody of this name", Qt.Key.Key_Return)
    assert chip.value == 7


def test_a_click_chooses(qtbot, chip):
    long = chip.menu().findChild(LongChoice)
    long.line.setText("number 77")
    index = long.list.model().index(0, 0)
    long.list.clicked.emit(index)
    assert chip.value == 77


def test_few_options_are_a_plain_menu_again(chip):
    chip.menu()
    chip.set_options([(n, str(n)) for n in range(MANY - 1)])
    assert [action.data() for action in chip.menu().actions()] == [None, *range(MANY - 1)]
    assert chip.menu().findChild(LongChoice) is None


def test_the_list_is_only_as_long_as_can_be_seen_and_has_names(chip):
    long = chip.menu().findChild(LongChoice)
    chip._menu.popup(chip.pos())
    assert long.height() < 600
    assert long.line.accessibleName()
    assert long.list.accessibleName() == "Party"
    QAbstractItemModelTester(long.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    long.line.setText("199")
    chip._menu.close()
