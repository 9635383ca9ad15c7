"""Whatever lists entries has the same menu on them: by right click, by the Menu key and Shift+F10."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from migbrowser.model.address import Address
from migbrowser.ui.deeds import IN_MENUS
from migbrowser.ui.dialogs.correction import CorrectionDialog
from migbrowser.ui.dialogs.notes import AllNotes
from migbrowser.ui.dialogs.preferences import Preferences
from migbrowser.ui.views.timeline_canvas import GUTTER, HEAD
from tests.journeys.hands import CTRL, NONE, press

MOUSE, KEY = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard
EVENT, KOREA = Address("event/2025-lianyungang-regional"), Address("party/kr")
TOPIC = Address("topic/return-readmission")
EVERYWHERE = {*IN_MENUS} - {"compare"}


def events(journey):
    table = journey.view.table
    table.mark(EVENT)
    return table, EVENT


def axis(journey):
    view = journey.view
    view.table.mark(EVENT)
    view.axis.fit()
    view.axis.setFocus()
    return view.axis, EVENT


def parties(journey):
    journey.press(Qt.Key.Key_2, CTRL)
    view = journey.view
    view.table.setCurrentIndex(view.matrix.index(view.matrix.row_of(KOREA), 0))
    return view.table, KOREA


def attendance(journey):
    journey.press(Qt.Key.Key_2, CTRL)
    view = journey.view
    view.switch.choose("list")
    view._switch("list")
    journey.settle()
    view.list.mark(KOREA)
    return view.list, KOREA


def clauses(journey):
    journey.press(Qt.Key.Key_3, CTRL)
    table = journey.view.table
    table.selectRow(2)
    return table, table.addresses()[0]


def grid(journey):
    journey.press(Qt.Key.Key_3, CTRL)
    view = journey.view
    press(view.switch.findChildren(QToolButton)[-1])
    journey.settle()
    instrument = next(each for each in view.grid.model.grid.columns if each.is_instrument)
    view.grid.table.go_to(TOPIC, instrument.address)
    return view.grid.table, TOPIC


def results(journey):
    journey.context.search("return")
    journey.settle()
    found = journey.view.pages.list
    row = next(n for n, r in enumerate(found.model().results) if r.address)
    found.selectionModel().setCurrentIndex(
        found.model().index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    return found, found.addresses()[0]


def contexts(journey):
    journey.context.search("return")
    journey.settle()
    journey.window.actions_.do("contexts")
    journey.settle()
    table = journey.view.pages.table
    table.selectRow(1)
    return table, table.addresses()[0]


def comparison(journey):
    journey.context.compare((EVENT,))
    journey.settle()
    table = journey.view.table
    row = next(n for n, line in enumerate(journey.view.model.lines) if line.point)
    table.go_to(row, 0)
    return table, journey.view.rows.citable()[0]


def tray(journey):
    journey.context.select((KOREA, EVENT))
    journey.settle()
    press(journey.window.tray.fold)
    items = journey.window.tray.list
    items.setCurrentIndex(items.model().index(1, 0))
    return items, EVENT


def notes(journey):
    journey.context.jobs.run(lambda services: services.annotating.write(EVENT, "Fifty or fifty-one?"))
    journey.settle()
    journey.window.actions_.do("notes")
    journey.settle()
    (dialog,) = journey.window.findChildren(AllNotes)
    return dialog.table, EVENT


LISTS = (events, axis, parties, attendance, clauses, grid, results, contexts, comparison, tray, notes)


def ask(view, reason, at):
    """The menu that comes up, by what each of its items does."""
    to = view.viewport() if reason is MOUSE else view
    QApplication.sendEvent(to, QContextMenuEvent(reason, at, to.mapToGlobal(at)))
    (menu,) = (
        each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()
    )
    return menu, {each.objectName(): each for each in menu.actions() if each.objectName()}


def choose(journey, menu, action):
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    journey.settle()


def place(view, reason=MOUSE):
    if hasattr(view, "currentIndex"):
        view.scrollTo(view.currentIndex())
        by_key = view.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        return by_key if reason is KEY else view.visualRect(view.currentIndex()).center()
    row, drawn = view._scene_now().drawn(EVENT)
    across = view._theme.px(GUTTER) + (drawn.mark.left + drawn.mark.right) / 2
    return QPoint(round(across), round(row.events + view._theme.px(HEAD) - view.verticalScrollBar().value()))


@pytest.mark.parametrize("reason", [MOUSE, KEY], ids=["mouse", "key"])
@pytest.mark.parametrize("where", LISTS, ids=lambda each: each.__name__)
def test_what_is_listed_has_the_deeds_of_an_entry_in_its_menu(journey, where, reason):
    view, entry = where(journey)
    menu, offered = ask(view, reason, place(view, reason))
    assert set(offered) >= EVERYWHERE
    assert ("compare" in offered) == (entry.kind in ("event", "report"))
    before = journey.context.selection
    choose(journey, menu, offered["select"])
    assert set(journey.context.selection) ^ set(before) == {entry}


@pytest.mark.parametrize("where", [clauses, grid, results], ids=lambda each: each.__name__)
def test_a_menu_cites_links_notes_and_corrects_what_it_is_about(journey, where):
    view, entry = where(journey)
    copied = {}
    for deed in ("copy_with_source", "copy_citation", "copy_link"):
        menu, offered = ask(view, MOUSE, place(view))
        choose(journey, menu, offered[deed])
        copied[deed] = QGuiApplication.clipboard().text()
    assert copied["copy_link"] == entry.link
    assert entry in copied["copy_with_source"]
    assert len({*copied.values()}) == len(copied)
    menu, offered = ask(view, MOUSE, place(view))
    choose(journey, menu, offered["correct"])
    (dialog,) = journey.window.findChildren(CorrectionDialog)
    assert dialog._address == entry
    dialog.close()
    menu, offered = ask(view, MOUSE, place(view))
    choose(journey, menu, offered["note"])
    assert journey.context.current == entry
    assert journey.window.focusWidget() is journey.window.pane.reader.note.editor


@pytest.mark.parametrize("where", [parties, clauses], ids=lambda each: each.__name__)
def test_a_menu_that_a_key_asked_for_hides_not_what_it_is_about(journey, where):
    view, _ = where(journey)
    view.setCurrentIndex(view.model().index(3, 0))
    menu, _ = ask(view, KEY, place(view, KEY))
    assert menu.pos() == view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft())
    menu.close()


def test_shift_f10_is_the_menu_key(journey):
    table, entry = clauses(journey)
    table.setFocus()
    journey.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    journey.window.actions_.do("menu")
    assert QApplication.activePopupWidget() is menu
    choose(journey, menu, next(each for each in menu.actions() if each.objectName() == "select"))
    assert journey.context.selection == (entry,)


@pytest.mark.parametrize("where", [parties, grid], ids=lambda each: each.__name__)
def test_heads_have_the_menu_of_what_stands_in_them(journey, where):
    view, _ = where(journey)
    heads = view.horizontalHeader()
    section = heads.count() - 1
    at = QPoint(heads.sectionViewportPosition(section) + heads.sectionSize(section) // 2, 10)
    menu, offered = ask(heads, MOUSE, at)
    choose(journey, menu, offered["select"])
    (entry,) = journey.context.selection
    assert entry.kind in ("event", "instrument")


def test_a_right_click_beside_the_topics_is_about_none_of_them(journey):
    table, _ = grid(journey)
    group = next(n for n in range(table.model().rowCount()) if table.model().is_group(n))
    at = table.visualRect(table.model().index(group, 0)).center()
    menu, offered = ask(table, MOUSE, at)
    assert not offered
    menu.close()


def test_a_link_in_the_reader_has_the_menu_of_where_it_leads(journey):
    journey.context.open(Address("clause/initiative-2023/12"), focus=True)
    journey.settle()
    browser = journey.window.pane.reader.browser
    for _ in range(60):
        QTest.keyClick(browser, Qt.Key.Key_Tab, NONE)
        href = browser.textCursor().charFormat().anchorHref()
        if href.startswith("topic/"):
            break
    menu, offered = ask(browser, KEY, QPoint(0, 0))
    choose(journey, menu, offered["select"])
    assert journey.context.selection == (href,)


@pytest.mark.parametrize("count", [1, 2])
def test_the_timeline_s_menu_compares_what_is_marked(journey, count):
    view = journey.view
    view.table.come_back([str(e) for e in (Address("event/2023-beijing-regional"), EVENT)[-count:]])
    asked = []
    journey.context.compare_requested.connect(asked.append)
    menu, offered = ask(view.axis, KEY, QPoint(0, 0))
    choose(journey, menu, offered["compare"])
    assert set(asked[0]) == set(view.current_addresses())
    assert len(asked[0]) == count
    assert journey.view.name == "compare"


def test_a_citation_is_copied_in_the_style_of_the_preferences(journey):
    table, _ = clauses(journey)
    journey.window.actions_.do("preferences")
    (dialog,) = journey.window.findChildren(Preferences)
    copied = []
    for number in range(dialog.style_.count()):
        if number:
            QTest.keyClick(dialog.style_, Qt.Key.Key_Down)
        menu, offered = ask(table, MOUSE, place(table))
        choose(journey, menu, offered["copy_citation"])
        copied.append(QGuiApplication.clipboard().text())
    dialog.close()
    assert len({*copied}) == len(copied) > 6


def test_a_stop_of_the_trail_offers_its_passages_to_the_mouse(journey):
    clauses(journey)
    view = journey.view
    view.table.mark(Address("clause/initiative-2023/2"))
    journey.settle()
    stop = next(each for each in view.trail.line.buttons if len(each.stop.echoed) > 1)
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton, NONE, stop.rect().center())
    menu = QApplication.activePopupWidget()
    assert len(menu.actions()) == len(stop.stop.echoed)
    choose(journey, menu, menu.actions()[1])
    assert journey.context.current == stop.stop.echoed[1].echo.address
