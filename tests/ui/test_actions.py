from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar

from migbrowser import paths
from migbrowser.ui.action_table import BY_ID, MENUS, TABLE, Situation
from migbrowser.ui.actions import Actions, hint, plain_title
from migbrowser.ui.tabs import NAMES


@pytest.fixture
def actions(theme):
    return Actions(theme)


def test_no_key_is_used_twice():
    keys = Counter(QKeySequence(key).toString() for row in TABLE for key in row.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_no_id_is_used_twice_and_every_row_is_in_a_menu():
    assert len(BY_ID) == len(TABLE)
    assert {row.menu for row in TABLE} == set(MENUS)


@pytest.mark.parametrize("menu", MENUS)
def test_no_mnemonic_is_used_twice_in_a_menu(menu):
    letters = Counter(row.title.partition("&")[2][:1].casefold() for row in TABLE if row.menu == menu)
    assert [letter for letter, count in letters.items() if count > 1] == []
    assert "" not in letters


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.id)
def test_every_action_says_what_it_is(row, actions):
    action = actions[row.id]
    assert plain_title(row)
    assert action.toolTip() == hint(row)
    assert len(action.shortcuts()) == len(row.keys)
    assert not row.icon or (paths.resources() / "icons" / f"{row.icon}.svg").is_file()


def test_the_keys_that_users_bring_with_them():
    wanted = {
        "back": "Alt+Left",
        "forward": "Alt+Right",
        "go_to": "Ctrl+K",
        "find": "Ctrl+F",
        "search": "Ctrl+L",
        "copy_with_source": "Ctrl+Shift+C",
        "select": "Ctrl+D",
        "export": "Ctrl+E",
        "zoom_out": "Ctrl+-",
        "zoom_reset": "Ctrl+0",
        "preferences": "Ctrl+,",
        "handbook": "F1",
        "shortcuts": "Ctrl+?",
        "next_pane": "F6",
        "full_screen": "F11",
        "next_difference": "Alt+Down",
        "previous_difference": "Alt+Up",
        **{f"tab_{name}": f"Ctrl+{number}" for number, name in enumerate(NAMES, start=1)},
    }
    assert {id_: BY_ID[id_].keys[0] for id_ in wanted} == wanted
    assert BY_ID["zoom_in"].keys == ("Ctrl++", "Ctrl+=")


def test_an_action_is_enabled_only_when_it_can_act(actions):
    def enabled(situation):
        actions.update(situation)
        return {row.id for row in TABLE if actions[row.id].isEnabled()}

    nothing = enabled(Situation())
    assert "quit" in nothing
    assert nothing.isdisjoint({"back", "forward", "select", "clear_selection", "export", "find"})
    assert "back" in enabled(Situation(back=True))
    assert {"export", "clear_selection"} <= enabled(Situation(selection=True))
    assert {"export", "select", "compare"} <= enabled(Situation(entries=True))
    assert enabled(Situation(offered=frozenset({"find"}))) - nothing == {"find"}


def test_menus_hold_every_action_once(actions, qtbot):
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions.fill(bar)
    held = [action.objectName() for menu in bar.actions() for action in menu.menu().actions()]
    assert Counter(filter(None, held)) == Counter(row.id for row in TABLE)


def test_an_action_does_what_its_handler_does(actions):
    done = []
    actions.handle({"about": lambda: done.append("about")})
    actions.do("about")
    assert done == ["about"]
    with pytest.raises(KeyError):
        actions.handle({"no such action": print})
