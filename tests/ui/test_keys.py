"""No control of the window without words, and none of its own deeds without a key that it tells."""

import re
from collections import Counter
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSlider

from migbrowser import paths
from migbrowser.ui.action_table import TABLE
from migbrowser.ui.tabs import NAMES
from migbrowser.ui.tour import TURNS
from migbrowser.ui.widgets import ChoiceBox
from migbrowser.ui.widgets.buttons import SegmentedSwitch

KEY = re.compile(r"\((?:Ctrl|Alt|Shift|F\d|Esc|Del|Enter|Return|[0+\-A-Z]\))")
WALKED_TO = (  # by Tab and arrows alone, in words that name no deed of their own
    "All ",  # the menu behind it has the keys
    "Selection: ",
    "Beside the matrix",
    "The earlier event",
    "The later event",
    "The event whose",
    "Greys what no report",
    "Order: ",
    "Attach the original",
    "Copy what the reports say",
    "Mark this point",
    "Take this filter away",
    "Search for ",
    "Back to the grid",
    "Nothing to ",
    "Put forward",
)
RESOURCES = Path(paths.resources())


def settle(whole):
    assert whole.jobs.settle()
    for _ in range(TURNS):
        QApplication.processEvents()


def controls(window):
    for kind in (QAbstractButton, QComboBox, QLineEdit, QSlider):
        yield from (each for each in window.findChildren(kind) if each.isVisible())


def is_a_link(widget):
    """A stop of a trail leads to an entry, as links do."""
    return type(widget).__name__ == "StopButton"


def test_every_control_tells_what_it_does_and_with_which_key(real):
    nameless, keyless = set(), set()
    real.context.open("event/2025-lianyungang-regional")
    for tab in NAMES:
        real.context.show_tab(tab)
        settle(real)
        for widget in controls(real.window):
            words = widget.toolTip()
            named = widget.accessibleName() or getattr(widget, "text", str)()
            if type(widget) is QAbstractButton:  # the corner of Qt's tables, which nobody sees
                continue
            if not (words and named):
                nameless.add((tab, type(widget).__name__, named, words))
            elif not (KEY.search(words) or words.startswith(WALKED_TO) or is_a_link(widget)):
                keyless.add((tab, type(widget).__name__, words))
    assert nameless == set()
    assert keyless == set()


def test_no_key_means_two_things():
    keys = Counter(QKeySequence(key).toString() for row in TABLE for key in row.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_the_handbook_names_every_key_of_the_table():
    for language in ("en", "zh"):
        text = (RESOURCES / "handbook" / f"{language}.md").read_text("utf-8")
        told = text.replace("↓", "Down").replace("↑", "Up").replace("←", "Left").replace("→", "Right")
        told = told.replace("Ctrl +, Ctrl -, Ctrl 0", "Ctrl++ Ctrl+- Ctrl+0")
        told = told.replace("Ctrl +、Ctrl -、Ctrl 0", "Ctrl++ Ctrl+- Ctrl+0")
        keyed = [row for row in TABLE if row.keys and not row.id.startswith("tab_")]  # Ctrl+1 … Ctrl+5
        missing = [row.id for row in keyed if row.keys[0] not in told]
        assert missing == [], language


def test_a_switch_goes_round_what_it_offers(qtbot):
    switch = SegmentedSwitch("Show as", [("a", "A"), ("b", "B"), ("c", "C")], key="Ctrl+M")
    qtbot.addWidget(switch)
    switch.show()
    seen = []
    switch.chosen.connect(seen.append)
    switch.offer("b", offered=False)
    for _ in range(2):
        switch.turn()
    assert seen == ["c", "a"]


def test_boxes_to_choose_from_are_named(qtbot):
    box = ChoiceBox("Paper")
    qtbot.addWidget(box)
    assert box.toolTip() == box.accessibleName() == "Paper"
