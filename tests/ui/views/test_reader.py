"""The reader over the real catalogue: every kind of entry, its links, finding, and hostile text."""

from __future__ import annotations

import re
from dataclasses import replace
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.services.browsing import Browsing
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import open_library
from migbrowser.ui.context import Context
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.reader.entries import EntryWriter
from migbrowser.ui.reader.names import Names
from migbrowser.ui.reader.page import Page
from migbrowser.ui.views.reader import ReaderView

EVENT = Address("event/2025-lianyungang-regional")
KINDS = (
    "event/2025-lianyungang-regional",
    "series/regional",
    "report/gsh-en-2025-regional",
    "statement/nia-en-2025-regional-news/3.9",
    "point/2025-lianyungang-regional/asian-security-model",
    "point/2025-lianyungang-regional/place",
    "instrument/initiative-2023",
    "clause/initiative-2023/12",
    "clause/initiative-2023/11",
    "party/kr",
    "party/amy-pope",
    "topic/information-sharing",
    "framework/rcep",
)


@pytest.fixture
def context(qapp, theme, real_database, tmp_path):
    jobs = Jobs(
        lambda: Services(lambda: Catalogue(real_database), lambda: open_library(tmp_path), paths.resources())
    )
    yield Context(jobs, theme)
    jobs.close()


@pytest.fixture
def reader(qtbot, context):
    view = ReaderView(context)
    qtbot.addWidget(view)
    view.resize(360, 700)
    view.show()
    return view


@pytest.mark.parametrize("wanted", [True, False])
def test_the_keyboard_waits_for_the_first_entry_and_goes_to_no_other(reader, wanted):
    """A dialog that closes finds no text to give the keyboard to, and gives it to whatever is next."""
    reader.focus()  # nothing is open
    reader.open(Address("party/jp"))
    if wanted:
        reader.focus()
    other = next(b for b in reader.findChildren(QAbstractButton) if b.focusPolicy() != Qt.FocusPolicy.NoFocus)
    other.setFocus()
    settled(reader)
    assert (reader.focusWidget() is reader.browser) == wanted
    other.setFocus()
    opened(reader, "party/kr")
    assert reader.focusWidget() is other


def opened(reader, address):
    reader.open(Address(address))
    return settled(reader)


def settled(reader):
    assert reader.context.jobs.settle()
    return reader.browser.toPlainText()


def links(reader):
    found, block = set(), reader.browser.document().begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            found.add(parts.fragment().charFormat().anchorHref())
            parts += 1
        block = block.next()
    return found - {""}


def test_before_anything_is_open_it_says_how_to_open_something(reader):
    assert reader.current_addresses() == ()
    assert not reader.deeds()
    assert not reader.browser.isVisible()


@pytest.mark.parametrize("address", KINDS)
def test_every_kind_of_entry_is_shown_with_links_that_lead_somewhere(reader, real_catalogue, address):
    text = opened(reader, address)
    browsing = Browsing(real_catalogue)
    assert text.startswith(address)
    assert browsing.title(Address(address)) in text
    inner = {link for link in links(reader) if not link.startswith(("http", "wordings:"))}
    assert inner
    assert all(browsing.exists(Address(link)) for link in inner)


def test_an_event_says_how_its_reports_stand_and_where_they_differ(reader):
    text = opened(reader, EVENT).replace("\u00a0", " ")
    assert "≈ named differently" in text
    assert "Jiangsu City 0.1" in text
    assert "17–19 September 2025 1.1  G" in text
    assert re.search(r"\d+ not read", text)


def test_a_report_shows_each_statement_at_its_passage_with_who_says_it(reader):
    text = opened(reader, "report/gsh-en-2025-regional")
    assert "speaker not stated" in text
    assert "Left out of its body" in text
    assert "https://www.globalstudyhub.cn/" in text


def test_a_clause_without_an_echo_says_so(reader):
    assert "No later passage" in opened(reader, "clause/initiative-2023/11")
    assert "No later passage" not in opened(reader, "clause/initiative-2023/10")


def test_a_link_opens_the_entry_it_names(reader, qtbot):
    opened(reader, EVENT)
    with qtbot.waitSignal(reader.context.open_requested) as asked:
        reader.browser.anchorClicked.emit(QUrl("party/kr"))
    assert asked.args[0] == "party/kr"


def test_a_publishers_page_is_opened_only_after_its_address_was_shown(reader, monkeypatch):
    shown, left = [], []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.informativeText()) or 0)
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", left.append)
    reader.browser.anchorClicked.emit(QUrl("https://en.nia.gov.cn/n147413/c185474/content.html"))
    assert shown == ["https://en.nia.gov.cn/n147413/c185474/content.html"]
    assert not left


def test_find_walks_every_place_and_comes_round(reader, qtbot):
    opened(reader, "report/nia-en-2025-regional-news")
    reader.deeds()["find"]()
    qtbot.keyClicks(reader.find_bar.line, "border patrol")
    places = reader.find_bar._places
    assert places
    assert all(place.selectedText().lower() == "border patrol" for place in places)
    for _ in places:
        reader.deeds()["find_next"]()
    assert reader.find_bar._at == 0
    reader.deeds()["find_previous"]()
    assert reader.find_bar._at == len(places) - 1
    qtbot.keyClick(reader.find_bar, Qt.Key.Key_Escape)
    assert not reader.find_bar.isVisible()
    assert not reader.browser.extraSelections()


def test_words_that_are_not_there_are_said_not_to_be(reader, qtbot):
    opened(reader, EVENT)
    reader.find_bar.begin()
    qtbot.keyClicks(reader.find_bar.line, "zebra")
    assert reader.find_bar._count.text() == "not found"


def test_the_text_follows_the_theme(reader):
    opened(reader, EVENT)
    before = reader.browser.document().defaultFont().pointSizeF()
    reader.context.theme.set_zoom(1.5)
    assert reader.context.jobs.settle()
    assert reader.browser.document().defaultFont().pointSizeF() == pytest.approx(1.5 * before, rel=0.02)


def test_tab_walks_the_links_and_enter_follows(reader, qtbot):
    opened(reader, "clause/initiative-2023/12")
    reader.focus()
    with qtbot.waitSignal(reader.context.open_requested) as asked:
        qtbot.keyClick(reader.browser, Qt.Key.Key_Tab)
        qtbot.keyClick(reader.browser, Qt.Key.Key_Return)
    assert asked.args == ["party/nia-cn", False]


def test_what_is_copied_is_plain_text_without_our_spaces(reader):
    opened(reader, EVENT)
    reader.browser.selectAll()
    copied = reader.browser.createMimeDataFromSelection()
    assert copied.formats() == ["text/plain"]
    assert not set("\u00a0\u2068\u2069") & set(copied.text())


def test_a_link_pointed_at_is_underlined(reader, qtbot):
    opened(reader, "clause/initiative-2023/12")
    place = reader.browser.document().find("National Immigration Administration")
    at = reader.browser.cursorRect(place).center()
    qtbot.mouseMove(reader.browser.viewport(), at)
    (mark,) = reader.browser.extraSelections()
    assert mark.format.fontUnderline()
    assert mark.cursor.selectedText().startswith("National Immigration Administration")
    qtbot.mouseMove(reader.browser.viewport(), reader.browser.viewport().rect().topLeft())
    assert not reader.browser.extraSelections()


def test_a_clause_and_a_statement_have_neighbours_and_others_have_none(reader, qtbot):
    opened(reader, "clause/initiative-2023/1")
    assert reader.neighbours.isVisible()
    with qtbot.waitSignal(reader.context.open_requested) as asked:
        reader.deeds()["next_neighbour"]()
    assert asked.args[0] == "clause/initiative-2023/2"
    opened(reader, "clause/initiative-2023/preamble")
    assert "previous_neighbour" not in reader.deeds()
    opened(reader, "statement/nia-en-2025-regional-news/3.9")
    assert reader.neighbours.shown.kind == "statement"
    opened(reader, EVENT)
    assert reader.neighbours.isHidden()
    assert "next_neighbour" not in reader.deeds()


def test_the_place_in_an_entry_comes_back_at_another_size_too(reader):
    opened(reader, EVENT)
    bar = reader.browser.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    state = reader.state()
    assert state["place"] > 0
    opened(reader, "party/kr")
    assert bar.value() == 0
    reader.restore(state)
    reader.resize(520, 500)
    opened(reader, EVENT)
    assert abs(reader.state()["place"] - state["place"]) < 200
    reader.restore({"place": "strange"})
    opened(reader, EVENT)
    assert bar.value() == 0


def test_no_word_of_a_list_is_broken_however_large_it_is_written(reader):
    for zoom in (1.0, 1.5, 2.0):
        reader.context.theme.set_zoom(zoom)
        opened(reader, "clause/initiative-2023/12")
        block = reader.browser.document().begin()
        while block.isValid():
            for n in range(block.layout().lineCount() - 1):
                line = block.layout().lineAt(n)
                end = line.textStart() + line.textLength()
                assert not block.text()[end - 1 : end + 1].isalpha(), (zoom, block.text())
            block = block.next()
    reader.context.theme.set_zoom(1.0)


def test_compare_is_offered_where_there_are_reports_to_compare(reader, qtbot):
    opened(reader, "clause/initiative-2023/12")
    assert not reader._compare.isVisible()
    opened(reader, EVENT)
    with qtbot.waitSignal(reader.context.compare_requested) as asked:
        qtbot.mouseClick(reader._compare, Qt.MouseButton.LeftButton)
    assert asked.args[0] == (EVENT,)


def test_text_of_the_catalogue_is_never_markup(theme, real_catalogue):
    entry = Browsing(real_catalogue).show(EVENT)
    hostile = "<b>bold</b> <img src='file:///etc/passwd'> <script>alert(1)</script> & \u202egnol\u202c"
    page = Page(theme)
    subject = replace(entry.subject, summary=hostile)
    EntryWriter(page, replace(entry, title=hostile, subject=subject), Names()).write()
    assert page.document.toPlainText().count(hostile) == 2
    cursor = page.document.find("<b>bold")
    assert isinstance(cursor, QTextCursor)
    assert not cursor.isNull()


def test_a_fact_says_how_many_agree_and_what_that_is_worth(reader):
    text = opened(reader, "event/2023-beijing-regional").replace("\u00a0", " ")
    assert re.search(r"≠ conflict   \d+ of \d+ reports agree  \(5 may render one text\)", text)
    assert re.search(r"= \d+ of \d+ reports agree   \(5 and 3 may render one text each\)", text)
    assert "renderings   each wording" in text


@pytest.mark.parametrize(
    ("address", "heading", "link"),
    [
        ("event/2023-beijing-regional", "Instruments of this event", "instrument/initiative-2023"),
        ("report/nia-en-2023-initiative", "Instruments read in this report", "instrument/initiative-2023"),
        ("party/nia-cn", "Clauses it put forward", "clause/initiative-2023/1"),
        ("party/nia-cn", "Instruments it issued", "instrument/initiative-2023"),
        ("topic/information-sharing", "Clauses under this topic", "clause/initiative-2023/12"),
        ("framework/rcep", "Clauses that cite it", "clause/initiative-2023/9"),
    ],
)
def test_what_refers_to_an_entry_leads_back(reader, address, heading, link):
    assert heading in opened(reader, address)
    assert link in links(reader)


def test_each_reports_wording_is_one_key_away(reader, qtbot):
    before = opened(reader, EVENT)
    reader.browser.anchorClicked.emit(QUrl("wordings:date"))
    one = settled(reader)
    assert one.count("“") > before.count("“")
    assert "hide wordings" in one
    qtbot.keyClick(reader.browser, Qt.Key.Key_Tab)
    qtbot.keyClick(reader.browser, Qt.Key.Key_Return)
    assert settled(reader) == before
    reader.deeds()["wordings"]()
    every = settled(reader)
    assert every.count("“") > one.count("“")
    assert "silent" in every
    assert "not read" in every
    state = reader.state()
    opened(reader, "party/kr")
    reader.restore(state)
    assert opened(reader, EVENT) == every
    reader.deeds()["wordings"]()
    assert settled(reader) == before


def test_no_wordings_are_offered_where_there_is_one_report(reader):
    opened(reader, "report/gsh-en-2025-regional")
    assert "wordings" not in reader.deeds()


def test_the_newest_of_many_entries_asked_for_in_haste_is_shown(reader, qtbot):
    for _ in range(30):
        for address in (EVENT, "party/cn", "clause/initiative-2023/12"):
            reader.open(Address(address))
            reader.context.theme.changed.emit()  # pages are written anew and thrown away meanwhile
        qtbot.wait(3)
    assert settled(reader).startswith("clause/initiative-2023/12")
    assert reader.browser.document().parent() is reader.browser


def test_a_page_that_comes_after_a_change_of_size_is_written_again(reader):
    reader.open(Address(EVENT))
    reader.context.theme.set_zoom(1.5)
    settled(reader)
    size = reader.browser.document().defaultFont().pointSizeF()
    assert size == reader.context.theme.font().pointSizeF()


def test_a_page_is_laid_out_once_for_the_width_that_it_has(reader, monkeypatch):
    """Before it is shown it has no size: Qt would lay it out as wide as its longest line, once more."""
    sizes = []
    show = reader.browser.show_document
    monkeypatch.setattr(
        reader.browser,
        "show_document",
        lambda document: (sizes.append(document.pageSize().isNull()), show(document)),
    )
    opened(reader, EVENT)
    assert sizes == [True]
    assert reader.browser.document().pageSize().width() == reader.browser.viewport().width()


def test_a_page_is_written_away_from_the_main_thread(reader, monkeypatch):
    written = []
    write = EntryWriter.write
    monkeypatch.setattr(
        EntryWriter, "write", lambda writer: (written.append(current_thread()), write(writer))
    )
    opened(reader, "party/cn")
    reader.deeds()  # what it offers needs no page
    reader.context.theme.changed.emit()
    settled(reader)
    assert len(written) >= 3  # the entry, with what names it, in the other look
    assert main_thread() not in written


def test_on_chinese_screens_entries_go_by_their_chinese_names(reader):
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    try:
        topic = opened(reader, "topic/border-management").splitlines()
        framework = opened(reader, "framework/rcep").splitlines()
    finally:
        QLocale.setDefault(before)
    assert topic[1] == "边境管控、口岸管理"
    assert topic[topic.index("In English") + 1] == "Border and port control"
    assert framework[1] == "区域全面经济伙伴关系协定"
    assert opened(reader, "topic/border-management").splitlines()[1] == "Border and port control"


def test_nothing_is_painted_for_a_scroll_bar_where_nothing_scrolls(reader):
    reader.resize(700, 2400)
    opened(reader, "event/2025-lianyungang-regional")
    bar = reader.browser.verticalScrollBar()
    reader.browser.document().setPlainText("short")
    picture = bar.grab().toImage()
    assert bar.maximum() == 0
    points = {picture.pixel(x, y) for x in range(picture.width()) for y in range(0, picture.height(), 7)}
    assert len(points) == 1
