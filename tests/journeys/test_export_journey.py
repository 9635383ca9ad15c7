"""What leaves the window: a file, a print, a citation, a correction request; by keys in the real window."""

import subprocess
import sys
import tomllib

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from migbrowser.model.address import Address
from migbrowser.services import pressing
from migbrowser.ui.dialogs.correction import CorrectionDialog
from migbrowser.ui.dialogs.export_options import ExportDialog
from migbrowser.ui.dragging import carry

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CLAUSES = tuple(Address(f"clause/initiative-2023/{number}") for number in (10, 12))
COUNT = Address("point/2025-lianyungang-forum/count-countries")


@pytest.fixture
def filled(journey):
    journey.press(Qt.Key.Key_3, CTRL)
    for clause in CLAUSES:
        journey.view.focus()
        journey.view.table.mark(clause)
        journey.press(Qt.Key.Key_D, CTRL)
    return journey


def name_file(journey, target):
    """What the system's dialog answers."""
    (chooser,) = journey.window.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(target))
    chooser.close()
    journey.settle()


def test_a_title_and_a_format_are_typed_and_the_file_has_them(filled, qtbot, tmp_path):
    filled.window.tray.export.setFocus()
    filled.press(Qt.Key.Key_Space)
    (dialog,) = filled.window.findChildren(ExportDialog)
    qtbot.keyClicks(dialog.title, "For the minister")
    qtbot.keyClick(dialog.day, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    name_file(filled, tmp_path / "a.pdf")
    pdf = PdfReader(tmp_path / "a.pdf")
    assert pdf.metadata.title == "For the minister"
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert text.index("clause 10") < text.index("clause 12")
    assert "Exported on" in text
    assert filled.context.collected.present.title == "For the minister"


def test_the_window_lives_on_where_the_file_cannot_be_written(filled, qtbot, tmp_path):
    (tmp_path / "folder.pdf").mkdir()
    filled.window.tray.export.click()
    filled.settle()
    filled.window.findChild(ExportDialog)._save()
    with qtbot.waitSignal(filled.context.jobs.failed):
        name_file(filled, tmp_path / "folder.pdf")
    assert list((tmp_path / "folder.pdf").iterdir()) == []
    assert filled.window.message_bar.isVisible()


@pytest.fixture
def engines(monkeypatch):
    """The engine's processes, which sleep in the middle of their work."""
    started = []

    class Noted(subprocess.Popen):
        def __init__(self, *arguments, **settings):
            super().__init__(*arguments, **settings)
            started.append(self)

    asleep = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr(pressing, "command", lambda *_: asleep)
    monkeypatch.setattr(pressing.subprocess, "Popen", Noted)
    return started


def begin_exporting(journey, what, target):
    """Ask for a PDF; the engine is at work on it then."""
    if what == "comparison":
        journey.press(Qt.Key.Key_5, CTRL)
        journey.settle()
        journey.press(Qt.Key.Key_X, CTRL | SHIFT)
    else:
        journey.window.tray.export.click()
        journey.settle()
    (dialog,) = [each for each in journey.window.findChildren(ExportDialog) if each.isVisible()]
    dialog._save()
    (chooser,) = [each for each in journey.window.findChildren(QFileDialog) if each.isVisible()]
    chooser.fileSelected.emit(str(target))
    chooser.close()


@pytest.mark.parametrize("what", ["selection", "comparison"])
def test_an_export_is_stopped_in_the_middle_of_the_engines_work_and_begun_again(
    filled, qtbot, tmp_path, engines, monkeypatch, what
):
    begin_exporting(filled, what, tmp_path / "a.pdf")
    qtbot.waitUntil(lambda: len(engines) == 1)
    status = filled.window.status_line
    status._stop.click()
    filled.settle()
    assert engines[0].returncode not in (None, 0)
    assert not (tmp_path / "a.pdf").exists()
    assert not status._stop.isVisible()
    assert not filled.window.message_bar.isVisible()
    monkeypatch.undo()
    begin_exporting(filled, what, tmp_path / "a.pdf")
    filled.settle()
    assert len(PdfReader(tmp_path / "a.pdf").pages) > 2


@pytest.mark.parametrize("what", ["selection", "comparison"])
def test_closing_the_window_ends_what_the_engine_is_doing(filled, qtbot, tmp_path, engines, what):
    begin_exporting(filled, what, tmp_path / "a.pdf")
    qtbot.waitUntil(lambda: len(engines) == 1)
    filled.whole.close()
    assert engines[0].returncode not in (None, 0)
    assert not (tmp_path / "a.pdf").exists()


def test_what_is_marked_is_printed(filled, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(QDialog, "open", opened.append)
    filled.press(Qt.Key.Key_P, CTRL)
    (dialog,) = opened
    assert isinstance(dialog, QPrintDialog)
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.accepted.emit(printer)
    filled.settle()
    assert len(PdfReader(tmp_path / "printed.pdf").pages) >= 3


def test_a_disagreement_is_cited(journey):
    journey.context.open(COUNT, focus=True)
    journey.settle()
    journey.press(Qt.Key.Key_T, CTRL | SHIFT)
    text = QGuiApplication.clipboard().text()
    assert "; report G: 176 countries and regions; C and D not read." in text


def test_a_correction_is_asked_for_and_saved(filled, qtbot, tmp_path):
    filled.view.focus()
    filled.press(Qt.Key.Key_R, CTRL | SHIFT)
    (dialog,) = filled.window.findChildren(CorrectionDialog)
    filled.settle()
    qtbot.keyClicks(dialog.right, "In good time, not at once.")
    qtbot.keyClick(dialog.save_, Qt.Key.Key_Space)
    name_file(filled, tmp_path / "wrong.toml")
    found = tomllib.loads((tmp_path / "wrong.toml").read_text("utf-8"))
    assert found["address"] == CLAUSES[1], "the one marked last"
    assert found["should_be"] == "In good time, not at once."
    assert filled.context.selection == CLAUSES


def test_a_correction_can_be_meant_for_what_is_read_with_the_keyboard_in_the_rows(filled, qtbot, tmp_path):
    filled.context.open(COUNT)
    filled.settle()
    filled.view.focus()
    filled.press(Qt.Key.Key_R, CTRL | SHIFT)
    (dialog,) = filled.window.findChildren(CorrectionDialog)
    filled.settle()
    assert dialog.correction().disputed.address == CLAUSES[1], "as for copying: where the keyboard is"
    assert CLAUSES[1] not in dialog.which.currentText(), "called by its title"
    dialog.which.setFocus()
    qtbot.keyClick(dialog.which, Qt.Key.Key_End)
    filled.settle()
    assert dialog.correction().disputed.address == COUNT
    assert str(COUNT) in dialog.entry.text()
    assert dialog.which.hasFocus()
    assert dialog.part.itemText(0) not in [dialog.part.itemText(n) for n in range(1, dialog.part.count())]


def test_entries_are_dropped_on_the_line_and_taken_back_with_one_undo(filled):
    tray = filled.window.tray
    mime: QMimeData = carry([Address("party/kr"), Address("party/vn")])
    left = Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, Qt.KeyboardModifier.NoModifier)
    tray.dropEvent(drop)
    filled.settle()
    assert filled.context.selection == (*CLAUSES, "party/kr", "party/vn")
    tray.undo.setFocus()
    filled.press(Qt.Key.Key_Space)
    assert filled.context.selection == CLAUSES
