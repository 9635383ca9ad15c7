"""One scale for gaps, one margin at the left, colours from the tokens alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel

from migbrowser import paths
from migbrowser.ui.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6
from migbrowser.ui.tour import TURNS
from migbrowser.ui.widgets.header import ViewHeader
from migbrowser.ui.widgets.side_splitter import SideSplitter

UI = Path(paths.__file__).parent / "ui"
SCALE = {0, SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6}
CALL = re.compile(
    r"\.(setContentsMargins|setSpacing|setHorizontalSpacing|setVerticalSpacing|addSpacing)\(([^()]*)\)"
)
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")
PAPER = ("tokens.py", "tray_preview.py", "printing.py", "icons.py")  # tokens; what is as white as paper


def settle(whole):
    assert whole.jobs.settle()
    for _ in range(TURNS):
        QApplication.processEvents()


def test_gaps_are_of_the_scale():
    faults = []
    for file in UI.rglob("*.py"):
        for call in CALL.finditer(file.read_text("utf-8")):
            numbers = re.findall(r"(?<![\w.])\d+", re.sub(r"\w+ [-+] \d+", "", call[2]))
            faults += [(file.name, call[0]) for number in numbers if int(number) not in SCALE]
    assert faults == []


def test_colours_come_from_the_tokens():
    sheet = (paths.resources() / "styles" / "window.qss").read_text("utf-8")
    assert COLOUR.findall(sheet) == []
    for file in UI.rglob("*.py"):
        if file.name not in PAPER:
            assert COLOUR.findall(file.read_text("utf-8")) == [], file.name


def test_bars_titles_and_lines_begin_at_one_edge(real):
    window = real.window
    settle(real)
    parts = {
        "back": window.top_bar.layout().itemAt(0).widget(),
        "title": window.tabs.current.findChild(ViewHeader).title,
        "tray": window.tray.chooser,
        "edition": window.status_line._edition,
    }
    lefts = {}
    for name, part in parts.items():
        text = part.contentsMargins().left() if isinstance(part, QLabel) else 0
        inset = part.contentsRect().left() if isinstance(part, QLabel) else 0
        lefts[name] = part.mapTo(window, QPoint(max(text, inset), 0)).x()
    assert set(lefts.values()) == {SPACE_4}, lefts


@pytest.mark.parametrize("width", [1280, 1600, 1920, 2560])
def test_the_sides_grow_with_the_window(real, width):
    window = real.window
    window.resize(width, 900)
    real.context.show_tab("clauses")
    settle(real)
    reader = window.splitter.sizes()[1]
    assert abs(reader - min(max(width * 0.28, 300), 480)) <= 2
    tree = window.tabs.current.splitter
    assert isinstance(tree, SideSplitter)
    assert 200 <= tree.sizes()[0] <= 340


def test_a_width_given_by_hand_stays(real):
    window = real.window
    settle(real)
    window.splitter.setSizes([window.width() - 421, 420])
    given = window.splitter.sizes()[1]
    assert window.splitter.by_hand
    window.resize(1920, 900)
    settle(real)
    assert abs(window.splitter.sizes()[1] - given) <= 1


def test_the_reader_s_buttons_stand_in_one_line(real):
    settle(real)
    reader = real.window.pane.reader
    for address in ("event/2025-lianyungang-regional", "clause/initiative-2023/3", "party/cn"):
        real.context.open(address)
        settle(real)
        for width in (301, 340, 360, 420, 520, 700):
            real.window.splitter.setSizes([real.window.width() - width - 1, width])
            for chosen in ((), (address,)):
                real.context.select(chosen) if chosen else None
                settle(real)
                shown = [b for b in (reader._compare, reader._copy, reader._select) if b.isVisible()]
                tops = {button.geometry().center().y() for button in (*shown, reader._note_button)}
                assert max(tops) - min(tops) <= 2, (address, width, chosen)


def test_lines_are_never_longer_than_can_be_read(real):
    real.window.resize(2560, 1000)
    real.context.open("event/2025-lianyungang-regional")
    real.window.show_reader(alone=True)
    settle(real)
    browser = real.window.pane.reader.browser
    letters = browser.viewport().width() / browser.fontMetrics().averageCharWidth()
    assert browser.width() > 2000
    assert letters <= 121
