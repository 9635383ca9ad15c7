from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.model.export import CitationStyle, ExportOptions, Paper
from migbrowser.ui.action_table import TABLE
from migbrowser.ui.actions import plain_title
from migbrowser.ui.dialogs.about import About
from migbrowser.ui.dialogs.export import FILTERS, ask_and_export, export
from migbrowser.ui.dialogs.handbook import Handbook
from migbrowser.ui.dialogs.palette import FoundModel, PaletteDialog
from migbrowser.ui.dialogs.preferences import Preferences
from migbrowser.ui.dialogs.shortcuts import Shortcuts
from migbrowser.ui.exporting import export_options
from migbrowser.ui.goals import Goal
from migbrowser.ui.memory import Memory
from migbrowser.ui.theme import ThemeChoice
from migbrowser.ui.widgets import KeyHint, Soft

EVENT = Address("event/2025-lianyungang-regional")


def test_the_shortcut_sheet_has_every_key(theme, qtbot):
    sheet = Shortcuts()
    qtbot.addWidget(sheet)
    words = {label.text() for label in sheet.findChildren(Soft)}
    assert {plain_title(row) for row in TABLE if row.keys} <= words
    assert len(sheet.findChildren(KeyHint)) == sum(len(row.keys) for row in TABLE)


@pytest.mark.parametrize("height", [700, 1100])
def test_over_a_high_window_there_is_more_to_read_at_once(context, qtbot, monkeypatch, height):
    monkeypatch.setattr(QScreen, "availableSize", lambda screen: QSize(1920, 1200))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1600, height)
    handbook = Handbook(context, paths.resources(), window)
    assert handbook.height() == max(640, round(0.8 * height))


def test_preferences_apply_at_once_and_can_be_put_back(theme, tmp_path, qtbot):
    memory = Memory(tmp_path)
    dialog = Preferences(theme, memory)
    qtbot.addWidget(dialog)
    dialog.colours.setCurrentIndex(2)
    dialog.colours.activated.emit(2)
    assert theme.choice is ThemeChoice.DARK
    dialog.size_.setCurrentIndex(5)
    dialog.size_.activated.emit(5)
    assert theme.zoom == 1.5
    dialog.language.setCurrentIndex(2)
    dialog.language.activated.emit(2)
    assert memory.get("language", "") == "zh"
    dialog.style_.setCurrentIndex(1)
    dialog.style_.activated.emit(1)
    dialog.paper.setCurrentIndex(1)
    dialog.paper.activated.emit(1)
    assert export_options(memory) == ExportOptions(paper=Paper.LETTER, style=CitationStyle.APA)
    dialog._restore()
    assert export_options(memory) == ExportOptions()
    assert (theme.choice, theme.zoom, memory.get("language", "x")) == (ThemeChoice.SYSTEM, 1.0, "")


def test_about_says_versions_and_edition_and_copies_them(context, qtbot):
    about = About(context, paths.resources())
    qtbot.addWidget(about)
    assert context.jobs.settle()
    about._copy()
    text = QGuiApplication.clipboard().text()
    assert "PySide: 6." in text
    assert "2026-12-01" in text


def test_the_handbook_opens_entries(context, qtbot):
    from PySide6.QtCore import QUrl

    handbook = Handbook(context, paths.resources())
    qtbot.addWidget(handbook)
    assert "Timeline" in handbook.page.toPlainText()
    asked = []
    context.open_requested.connect(lambda address, _: asked.append(address))
    handbook.page.anchorClicked.emit(QUrl(f"migbrowser:{EVENT}"))
    handbook.page.anchorClicked.emit(QUrl("https://example.org/"))
    assert asked == [EVENT]


def test_the_handbook_goes_to_its_parts_and_finds_words(context, qtbot):
    handbook = Handbook(context, paths.resources())
    qtbot.addWidget(handbook)
    handbook.show()
    qtbot.waitActive(handbook)
    parts = [handbook.contents.item(at).text() for at in range(handbook.contents.count())]
    assert len(parts) > 5
    assert parts[0] == "In three steps"
    qtbot.keyClick(handbook.contents, Qt.Key.Key_Down)
    shown = handbook.page.document().findBlock(handbook.page.place)
    assert (shown.text(), handbook.contents.currentItem().text()) == (parts[1], parts[1])
    qtbot.keyClick(handbook.contents, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(handbook.find_bar.line, "leaves")
    cursor = handbook.page.textCursor()
    assert handbook.page.document().find("leaves").selectionStart() == cursor.position()


@pytest.fixture
def palette(whole, qtbot):
    whole.window.actions_.do("go_to")
    (dialog,) = whole.window.findChildren(PaletteDialog)
    assert whole.jobs.settle()
    yield dialog
    assert whole.jobs.settle()


def test_the_palette_goes_to_an_entry(palette, whole, qtbot):
    qtbot.keyClicks(palette.line, "lianyu conf")
    assert whole.jobs.settle()
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert whole.context.current == EVENT


def test_the_palette_does_an_action(palette, whole, qtbot):
    qtbot.keyClicks(palette.line, "dark col")
    assert whole.jobs.settle()
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert whole.theme.choice is ThemeChoice.DARK


def test_arrows_typed_in_the_palettes_line_move_in_the_list(palette, whole, qtbot):
    qtbot.keyClicks(palette.line, "conference")
    assert whole.jobs.settle()
    assert palette.model.rowCount() == 3
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)


def test_what_the_palette_does_not_know_is_searched_for(palette, whole, qtbot):
    qtbot.keyClicks(palette.line, "zzz")
    assert whole.jobs.settle()
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert whole.window.tabs.name == "search"


def test_the_palettes_model_keeps_qts_rules(qapp):
    model = FoundModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_found((TABLE[0], Goal(EVENT, "A title", "event", ("a", "title"))))
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == f"A title {EVENT}"
    model.set_found(())
    assert tester is not None


def test_exporting_writes_on_the_heavy_lane_and_says_where(whole, services, tmp_path):
    written = []

    class Exporting:
        def export(self, addresses, target, options, *, gone, progress, cancel):
            progress(1, 2)
            cancel.check()
            written.append((addresses, target))

    services.exporting = Exporting()
    told = []
    whole.context.told.connect(told.append)
    export(whole.context, whole.memory, (EVENT,), tmp_path / "x.pdf")
    assert whole.jobs.settle()
    assert written == [((EVENT,), tmp_path / "x.pdf")]
    assert str(tmp_path / "x.pdf") in told[-1]
    assert whole.memory.get("export_folder", "") == str(tmp_path)


def test_the_export_dialog_offers_every_format(whole):
    from migbrowser.services.exporting import FORMATS

    assert [suffix for _, suffix in FILTERS] == list(FORMATS)
    dialog = ask_and_export(whole.window, whole.context, whole.memory, (EVENT,))
    dialog.filterSelected.emit("CSL-JSON (*.csl.json)")
    assert dialog.defaultSuffix() == "csl.json"
    assert Path(dialog.directory().path()).is_dir()
    dialog.reject()
