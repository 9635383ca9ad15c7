import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.ui.action_table import TABLE
from migbrowser.ui.assembly import assemble
from migbrowser.ui.tabs import NAMES
from migbrowser.ui.theme import ThemeChoice

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
EVENT, OTHER = Address("event/2025-lianyungang-regional"), Address("event/2023-beijing-regional")


def press(whole, qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    window = whole.window
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.keyClick(window.focusWidget() or window, key, modifiers)
    assert whole.jobs.settle()


def test_tabs_are_shown_by_their_keys(whole, qtbot):
    for number, name in enumerate(NAMES, start=1):
        press(whole, qtbot, getattr(Qt.Key, f"Key_{number}"), CTRL)
        assert whole.window.tabs.name == name
        assert whole.window.tab_bar.currentIndex() == number - 1


def test_a_tab_is_made_only_when_it_is_shown(whole):
    assert [view.name for view in whole.window.tabs.made()] == ["timeline"]


def test_back_and_forward_by_keys(whole, qtbot):
    whole.context.open(OTHER)
    whole.context.show_tab("clauses")
    whole.context.open(EVENT)
    press(whole, qtbot, Qt.Key.Key_Left, ALT)
    assert (whole.window.tabs.name, whole.context.current) == ("clauses", OTHER)
    press(whole, qtbot, Qt.Key.Key_Left, ALT)
    assert (whole.window.tabs.name, whole.context.current) == ("timeline", OTHER)
    press(whole, qtbot, Qt.Key.Key_Right, ALT)
    press(whole, qtbot, Qt.Key.Key_Right, ALT)
    assert (whole.window.tabs.name, whole.context.current) == ("clauses", EVENT)
    assert not whole.window.actions_["forward"].isEnabled()


def test_the_first_tab_is_filled_once_also_where_another_is_shown_by_then(
    services, stand_ins, tmp_path, qtbot
):
    made = assemble(lambda: services, paths.resources(), tmp_path)
    filled = []
    made.window.filled.connect(lambda: filled.append(made.window.tabs.name))
    made.window.begin()
    first = made.window.tabs.current
    made.window.show()
    made.context.show_tab("clauses")
    assert made.jobs.settle()
    qtbot.waitUntil(lambda: bool(filled))
    first.ready.emit()
    made.window.update()
    qtbot.wait(50)
    assert filled == ["clauses"]
    made.window.close()
    made.jobs.close()


def test_everything_is_as_it_was_at_the_next_start(services, stand_ins, tmp_path, qtbot):
    def opened():
        made = assemble(lambda: services, paths.resources(), tmp_path)
        made.window.begin()
        made.window.show()
        made.window.begin_rest()
        assert made.jobs.settle()
        return made

    first = opened()
    first.theme.set_choice(ThemeChoice.DARK)
    first.theme.set_zoom(1.2)
    first.window.resize(1333, 777)
    first.context.show_tab("clauses")
    first.context.open(EVENT)
    first.window.hide_reader()
    first.close()
    second = opened()
    assert second.theme.choice is ThemeChoice.DARK
    assert second.theme.zoom == 1.2
    assert second.window.tabs.name == "clauses"
    assert second.context.current == EVENT
    second.window.navigation.back()
    assert second.window.tabs.name == "clauses"
    assert second.window.navigation.history.can_go_back
    second.close()


def test_the_line_opens_addresses_and_searches_for_the_rest(whole, qtbot):
    press(whole, qtbot, Qt.Key.Key_L, CTRL)
    line = whole.window.top_bar.line
    assert line.hasFocus()
    qtbot.keyClicks(line, f"migbrowser:{EVENT}")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert whole.context.current == EVENT
    qtbot.keyClicks(line, "border patrol")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert whole.window.tabs.name == "search"
    assert whole.window.navigation.history.current.subject == "border patrol"
    assert line.text() == ""


def test_a_link_to_nothing_says_so_and_what_to_do(whole):
    whole.window.navigation.go("migbrowser:event/nowhere")
    assert whole.jobs.settle()
    assert whole.window.message_bar.isVisible()
    assert "event/nowhere" in whole.window.message_bar.words
    whole.window.navigation.go("migbrowser:%%%")
    assert "%%%" in whole.window.message_bar.words


def test_entries_are_selected_and_taken_out_by_key(whole, qtbot):
    whole.window.tabs.current.table.selectRow(0)
    press(whole, qtbot, Qt.Key.Key_D, CTRL)
    assert whole.context.selection == (OTHER,)
    press(whole, qtbot, Qt.Key.Key_D, CTRL)
    assert whole.context.selection == ()


def test_copy_with_source_holds_address_and_edition(whole, qtbot):
    whole.window.tabs.current.table.selectRow(2)
    press(whole, qtbot, Qt.Key.Key_C, CTRL | SHIFT)
    text = QGuiApplication.clipboard().text()
    assert EVENT in text
    assert "edition 2026-12-01, 4f9c2a" in text


def test_the_citation_is_copied_in_the_style_that_was_chosen(whole, qtbot):
    whole.memory.put(citation_style="mla")
    whole.context.open(EVENT)
    assert whole.jobs.settle()
    press(whole, qtbot, Qt.Key.Key_T, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == f"{EVENT} as mla"


def test_the_reader_is_hidden_shown_and_takes_the_window(whole, qtbot):
    press(whole, qtbot, Qt.Key.Key_B, CTRL)
    assert whole.window.pane.isHidden()
    whole.context.open(EVENT)
    assert whole.window.pane.isVisible()
    press(whole, qtbot, Qt.Key.Key_B, CTRL | SHIFT)
    assert whole.window.tabs.isHidden()
    press(whole, qtbot, Qt.Key.Key_B, CTRL | SHIFT)
    assert whole.window.tabs.isVisible()


def test_zoom_by_keys(whole, qtbot):
    press(whole, qtbot, Qt.Key.Key_Equal, CTRL)
    assert whole.theme.zoom == 1.1
    press(whole, qtbot, Qt.Key.Key_Minus, CTRL)
    press(whole, qtbot, Qt.Key.Key_Minus, CTRL)
    qtbot.waitUntil(lambda: whole.theme.zoom == 0.9)  # keys of one moment are taken together
    press(whole, qtbot, Qt.Key.Key_0, CTRL)
    assert whole.theme.zoom == 1.0


def test_f6_goes_round_the_panes(whole, qtbot):
    window = whole.window
    window.tabs.current.focus()
    seen = []
    for _ in range(4):
        press(whole, qtbot, Qt.Key.Key_F6)
        focus = window.focusWidget()
        panes = (window.pane, window.top_bar, window.tab_bar, window.tray, window.tabs)
        seen.append(next(part for part in panes if part is focus or part.isAncestorOf(focus)))
    assert seen[0] is window.pane
    assert window.top_bar in seen


def test_a_tabs_own_details_take_the_readers_place_until_an_entry_is_opened(whole):
    from PySide6.QtWidgets import QLabel

    details = QLabel("details")
    whole.context.show_tab("compare")
    whole.context.show_aside(details)
    assert details.isVisible()
    whole.context.open(EVENT)
    assert not details.isVisible()
    whole.context.show_tab("timeline")
    assert whole.window.pane.shows_reader
    whole.context.show_tab("compare")
    assert details.isVisible()


def test_a_catalogue_that_cannot_be_opened_ends_in_a_dialog(whole, qtbot):
    ended = []
    whole.window.messages.hopeless.connect(lambda: ended.append(True))
    for _ in range(2):
        whole.jobs.failed.emit(UserError(Problem.CATALOGUE_MISSING, path="/nowhere/catalogue.db"))
    from PySide6.QtWidgets import QMessageBox

    (box,) = whole.window.findChildren(QMessageBox)
    assert "/nowhere/catalogue.db" in box.text()
    box.accept()
    assert ended == [True]


def test_every_control_has_a_name_and_every_button_a_tooltip(whole):
    for name in NAMES:
        whole.context.show_tab(name)
    assert whole.jobs.settle()
    frame = [whole.window.top_bar, whole.window.tab_bar, whole.window.message_bar, whole.window.pane]
    for part in frame:
        for control in filter(QAbstractButton.isVisible, part.findChildren(QAbstractButton)):
            assert control.accessibleName() or control.text(), control
            assert control.toolTip(), control
        for field in part.findChildren(QLineEdit):
            assert field.accessibleName(), field
    for view in whole.window.findChildren(QAbstractItemView):
        if view.isVisible():
            assert view.accessibleName(), view


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
@pytest.mark.parametrize("zoom", [1.0, 1.4])
def test_the_frame_is_not_cut(whole, size, zoom):
    whole.theme.set_zoom(zoom)
    whole.window.resize(*size)
    QGuiApplication.processEvents()
    window = whole.window
    assert window.width() == size[0]
    assert window.tab_bar.width() >= window.tab_bar.sizeHint().width()
    for part in (window.top_bar.line, window.top_bar.reader_switch, window.tray, window.status_line):
        right = part.mapTo(window, part.rect().topRight()).x()
        assert right < window.width()


def test_nothing_moves_when_the_rest_comes(qapp, open_real, tmp_path, qtbot):
    whole = assemble(open_real, paths.resources(), tmp_path, ThemeChoice.LIGHT)
    window = whole.window
    window.begin()
    window.show()
    qtbot.waitExposed(window)
    assert whole.jobs.settle()
    parts = (window.top_bar, window.tab_bar, window.splitter, window.tray_pane, window.status_line)
    before = [part.geometry() for part in parts]
    window.begin_rest()
    assert whole.jobs.settle()
    QGuiApplication.processEvents()
    assert [part.geometry() for part in parts] == before
    whole.close()
    window.deleteLater()


def test_the_status_line_says_which_catalogue_this_is(whole):
    words = " ".join(label.text() for label in whole.window.status_line.findChildren(QLabel))
    assert "2026-12-01 · 4f9c2a" in words


@pytest.mark.parametrize("share", [0.25, None])
def test_a_heavy_deed_shows_itself_and_can_be_stopped(whole, qtbot, share):
    from PySide6.QtWidgets import QProgressBar

    bar = whole.window.status_line.findChild(QProgressBar)
    stop = next(b for b in whole.window.status_line.findChildren(QAbstractButton) if "Stop" in b.toolTip())

    def deed(_, job):
        if share:
            job.report(share)
        while True:
            job.token.check()

    whole.jobs.run_long(deed)
    qtbot.waitUntil(lambda: bar.isVisible() and (bar.value() == 25 or not share))
    stop.click()
    assert whole.jobs.settle()
    assert not bar.isVisible()


def test_every_action_can_be_done(whole):
    whole.window.tabs.current.table.selectRow(0)
    whole.context.open(EVENT)
    assert whole.jobs.settle()
    for row in TABLE:
        if row.id not in {"quit", "export", "full_screen", "health"}:  # health surveys a real catalogue
            whole.window.actions_.do(row.id)
            assert whole.jobs.settle(), row.id
    assert not whole.window.message_bar.isVisible()


@pytest.fixture
def narrow(whole):
    """A window without room for a tab and the reader side by side, as at 200 % on a small screen."""
    whole.theme.set_zoom(2.0)
    whole.window.resize(1280, 800)
    QApplication.processEvents()
    yield whole
    whole.theme.set_zoom(1.0)


def test_in_a_narrow_window_an_entry_takes_it_and_gives_it_back(narrow, qtbot):
    window = narrow.window
    assert window.tabs.isVisible()
    assert window.pane.isHidden()
    narrow.context.open(EVENT, focus=True)
    assert narrow.jobs.settle()
    assert window.pane.isVisible()
    assert window.tabs.isHidden()
    press(narrow, qtbot, Qt.Key.Key_1, CTRL)
    assert window.tabs.isVisible()
    assert window.pane.isHidden()
    press(narrow, qtbot, Qt.Key.Key_B, CTRL)
    assert window.tabs.isHidden()
    qtbot.mouseClick(window.tab_bar, Qt.MouseButton.LeftButton, pos=window.tab_bar.tabRect(0).center())
    assert window.tabs.isVisible()
    assert window.pane.isHidden()


def test_in_a_narrow_window_details_of_rows_do_not_take_it(narrow):
    from PySide6.QtWidgets import QLabel

    narrow.context.show_tab("compare")
    narrow.context.show_aside(QLabel("details"))
    assert narrow.window.tabs.isVisible()
    assert narrow.window.pane.isHidden()


def test_what_was_side_by_side_is_so_again_when_there_is_room(narrow):
    window = narrow.window
    narrow.theme.set_zoom(1.0)
    window.splitter.setSizes([700, 579])
    QApplication.processEvents()
    sizes = window.splitter.sizes()
    narrow.theme.set_zoom(2.0)
    assert window.splitter.shared == sizes
    narrow.theme.set_zoom(1.0)
    assert window.pane.isVisible()
    assert window.tabs.isVisible()
    QApplication.processEvents()
    assert window.splitter.sizes() == sizes


def test_back_in_a_narrow_window_goes_to_the_tab_that_was_left(narrow, qtbot):
    narrow.context.open(EVENT, focus=True)
    assert narrow.jobs.settle()
    narrow.context.show_tab("clauses")
    press(narrow, qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert narrow.window.tabs.name == "timeline"
    assert narrow.window.tabs.isVisible()
