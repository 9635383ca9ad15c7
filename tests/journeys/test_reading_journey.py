"""The reader for every kind of entry, its links both ways, its fonts, and the words of empty places."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from migbrowser.ui.widgets import EmptyState

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KINDS = {
    "event/2025-lianyungang-regional": "Lianyungang",
    "report/gsh-en-2025-regional": "Global Study Hub",
    "clause/initiative-2023/12": "12",
    "instrument/initiative-2023": "Initiative",
    "party/kr": "Republic of Korea",
    "series/regional": "Conference",
    "topic/return-readmission": "eturn",
}


def browser(journey):
    return journey.window.pane.reader.browser


def opened(journey, address):
    journey.press(Qt.Key.Key_L, CTRL)
    journey.window.top_bar.line.setFocus()
    journey.window.top_bar.line.setText(address)
    journey.press(Qt.Key.Key_Return)
    browser(journey).setFocus()
    return browser(journey).toPlainText()


def links(journey):
    """Where Tab leads to, one after the other."""
    found = []
    for _ in range(400):
        journey.press(Qt.Key.Key_Tab)
        cursor = browser(journey).textCursor()
        link = cursor.charFormat().anchorHref() if cursor.hasSelection() else ""
        if not link or (found and link == found[0] and len(found) > 3):
            break
        found.append(link)
    return found


@pytest.mark.parametrize("address", KINDS)
def test_every_kind_of_entry_is_read_in_the_one_reader(journey, address):
    said = opened(journey, address)
    assert journey.context.current == address
    assert KINDS[address] in said
    assert address in said
    assert journey.window.pane.shows_reader


def test_what_refers_to_an_entry_leads_there_and_back_again(journey):
    opened(journey, "report/gsh-en-2025-regional")
    statement = journey.window.pane.reader._entry.statements[0].address
    assert opened(journey, statement)
    there = links(journey)
    assert "report/gsh-en-2025-regional" in there
    opened(journey, "topic/return-readmission")
    clause = next(link for link in links(journey) if link.startswith("clause/"))
    opened(journey, clause)
    assert "topic/return-readmission" in links(journey)


def test_links_in_the_text_stay_in_the_program(journey, monkeypatch):
    left, asked = [], []
    monkeypatch.setattr(QDesktopServices, "openUrl", left.append)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.informativeText()))
    opened(journey, "event/2025-lianyungang-regional")
    for link in links(journey)[:6]:
        opened(journey, "event/2025-lianyungang-regional")
        while browser(journey).textCursor().charFormat().anchorHref() != link:
            journey.press(Qt.Key.Key_Tab)
        journey.press(Qt.Key.Key_Return)
        if not link.startswith("wordings:"):
            assert journey.context.current == link
    assert not left
    assert not asked


def test_a_font_for_each_script_is_among_those_that_the_text_is_written_in(journey):
    opened(journey, "event/2025-lianyungang-regional")
    families = browser(journey).document().defaultFont().families()
    systems = {
        system
        for family in families
        if QFontDatabase.hasFamily(family)
        for system in QFontDatabase.writingSystems(family)
    }
    wanted = QFontDatabase.WritingSystem
    assert {wanted.Latin, wanted.SimplifiedChinese} <= systems
    assert families[-1] == "Noto Sans SC"


def nothing(journey, tab):
    """Bring the tab to where it has nothing to show."""
    view = journey.view
    if tab == "timeline":
        view.text.setFocus()
        journey.type("zzzz")
        QTest.qWait(250)
        journey.settle()
    elif tab == "participants":
        view.kind.choose("place")
        view.events.choose(next(each for each in view.events.values if each in ("2016", "2017")))
        journey.settle()
    elif tab == "search":
        view.head.line.setFocus()
        journey.type("zzzzqqq")
        journey.press(Qt.Key.Key_Return)


@pytest.mark.parametrize("tab", ["timeline", "participants"])
def test_an_empty_tab_says_what_would_be_here_and_a_key_brings_it_back(journey, tab):
    journey.press({"timeline": Qt.Key.Key_1, "participants": Qt.Key.Key_2}[tab], CTRL)
    nothing(journey, tab)
    (empty,) = (each for each in journey.view.findChildren(EmptyState) if each.isVisible())
    assert empty.title.text()
    assert len(empty.words.text()) > 20
    (button,) = empty.findChildren(QPushButton)
    button.setFocus()
    journey.press(Qt.Key.Key_Space)
    assert not empty.isVisible()


def test_a_search_without_hits_says_so_and_what_to_try(journey):
    journey.press(Qt.Key.Key_4, CTRL)
    assert journey.view.pages.nothing.isVisible()
    nothing(journey, "search")
    assert journey.view.pages.nothing.isVisible()
    labels = journey.view.pages.nothing.findChildren(QLabel)
    said = " ".join(label.text() for label in labels if label.isVisible())
    assert "zzzzqqq" in said


def test_an_empty_tray_says_how_to_fill_it(journey):
    assert "Ctrl+D" in journey.window.tray.words.text()
    assert not journey.window.tray.export.isEnabled()
