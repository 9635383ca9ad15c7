"""Notes by keys in the real window: written, read, undone, found again, kept over a restart and an update."""

import json
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDesktopServices, QInputMethodEvent, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPlainTextEdit

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.note import LONGEST_NOTE, Note
from migbrowser.services.annotating import Annotating
from migbrowser.ui.dialogs.export import NOTE_FILTERS
from migbrowser.ui.dialogs.notes import AllNotes
from migbrowser.ui.dialogs.palette import PaletteDialog

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEN, ELEVEN = Address("clause/initiative-2023/10"), Address("clause/initiative-2023/11")
EVENT = Address("event/2025-lianyungang-subforum")


def pane(journey):
    return journey.window.pane.reader.note


def write(journey, words):
    journey.press(Qt.Key.Key_N, CTRL)
    assert QApplication.focusWidget() is pane(journey).editor
    typed = QTest.keyClicks if words.isascii() else QPlainTextEdit.insertPlainText  # keys are ASCII there
    typed(pane(journey).editor, words)


def all_notes(journey):
    journey.press(Qt.Key.Key_A, CTRL | SHIFT)
    (dialog,) = journey.window.findChildren(AllNotes)
    journey.settle()
    return dialog


@pytest.fixture
def at_clause(journey):
    journey.context.open(TEN)
    journey.settle()
    return journey


def test_a_note_is_written_read_and_marked(at_clause):
    journey = at_clause
    assert not pane(journey).isVisible()
    write(journey, "ask *again* in migbrowser:clause/initiative-2023/11")
    journey.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is journey.window.pane.reader.browser
    assert pane(journey).isVisible()
    assert "ask again in" in pane(journey).text.toPlainText()
    assert journey.context.noted == {TEN}
    journey.press(Qt.Key.Key_3, CTRL)
    model = journey.view.model
    cell = model.index(model.row_of(TEN), 0)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole).endswith("with a note")
    pane(journey).text.setFocus()
    journey.press(Qt.Key.Key_Tab)
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current == ELEVEN
    assert not pane(journey).isVisible()
    journey.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "ask again" in pane(journey).text.toPlainText()


def test_what_is_typed_is_kept_without_being_asked_and_undone_step_by_step(at_clause):
    journey = at_clause
    write(journey, "first")
    journey.context.open(ELEVEN)
    journey.settle()
    journey.context.open(TEN)
    journey.settle()
    write(journey, " second")
    editor = pane(journey).editor
    assert editor.toPlainText() in ("first second", " secondfirst")
    editor.selectAll()
    journey.press(Qt.Key.Key_Delete)
    pane(journey).flush()
    journey.settle()
    assert journey.context.noted == frozenset()
    journey.press(Qt.Key.Key_Z, CTRL)
    pane(journey).flush()
    journey.settle()
    assert journey.context.noted == {TEN}
    while editor.document().isUndoAvailable():
        journey.press(Qt.Key.Key_Z, CTRL)
    assert editor.toPlainText() == ""


def test_a_note_typed_to_the_last_moment_is_there_at_the_next_start(start):
    first = start()
    first.context.open(TEN)
    first.settle()
    write(first, "in the last moment")
    first.whole.close()
    again = start()
    assert again.context.noted == {TEN}
    assert pane(again).isVisible()
    assert pane(again).text.toPlainText() == "in the last moment"


def test_a_row_of_a_comparison_takes_a_note(journey):
    journey.context.compare((EVENT,))
    journey.settle()
    table = journey.view.table
    table.setFocus()
    journey.press(Qt.Key.Key_Down)
    point = journey.view.note_on()
    assert point is not None
    assert point.kind == "point"
    write(journey, "fifty or fifty-one?")
    journey.press(Qt.Key.Key_Escape)
    assert journey.context.noted == {point}
    assert journey.context.current == point


def test_an_entry_that_is_not_there_leaves_the_one_open_with_its_note(at_clause):
    journey = at_clause
    bar = journey.window.message_bar
    journey.context.open(Address("clause/initiative-2023/99"))
    journey.settle()
    assert "initiative-2023/99" in bar.words
    write(journey, "still ten")
    journey.press(Qt.Key.Key_Escape)
    journey.settle()
    assert journey.context.noted == {TEN}
    assert bar.isVisible()
    journey.context.open(ELEVEN)
    journey.settle()
    assert not bar.isVisible()


def test_a_note_on_an_entry_that_is_gone_is_named_where_the_entry_is_asked_for(journey, open_services):
    gone = Address("clause/initiative-2023/99")
    then = datetime(2025, 9, 17, tzinfo=UTC)
    open_services().annotating.restore(Note(gone, "Clause 99", "mine", then, then))
    journey.context.read_notes()
    journey.settle()
    journey.press(Qt.Key.Key_K, CTRL)
    (palette,) = journey.window.findChildren(PaletteDialog)
    QTest.keyClicks(palette.line, gone)
    journey.settle()
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    journey.settle()
    assert "no entry" in journey.window.message_bar.words, "an address is gone to, not searched for"
    assert "Your note on it is kept" in journey.window.message_bar.words
    journey.context.open(ELEVEN)
    journey.settle()
    assert not journey.window.message_bar.isVisible()


def test_all_notes_are_found_opened_dropped_and_put_back(at_clause):
    journey = at_clause
    write(journey, "albatross")
    journey.context.open(EVENT)
    journey.settle()
    write(journey, "pelican 移民管理")
    journey.press(Qt.Key.Key_Escape)
    dialog = all_notes(journey)
    assert [kept.note.address for kept in dialog.model.rows] == [EVENT, TEN]
    for asked in ("alba", "移民"):
        dialog.line.setText(asked)
        QTest.qWait(200)
        journey.settle()
        assert len(dialog.model.rows) == 1
    dialog.line.setText("alba")
    QTest.qWait(200)
    journey.settle()
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    journey.settle()
    assert journey.context.current == TEN
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    journey.settle()
    assert journey.context.noted == {EVENT}
    assert not pane(journey).isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    journey.settle()
    assert journey.context.noted == {EVENT, TEN}
    dialog.close()


def test_a_note_whose_entry_is_gone_is_shown_as_such(journey, open_services):
    services = open_services()
    services.annotating.write(TEN, "about a clause")
    with services.library.writing() as connection:
        connection.execute("UPDATE notes SET address = 'clause/initiative-2023/99'")
    services.library.close()
    dialog = all_notes(journey)
    (kept,) = dialog.model.rows
    assert not kept.there
    assert "no longer in the catalogue" in dialog.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert dialog.text.toPlainText() == "about a clause"
    assert not dialog._open.isEnabled()
    dialog.close()


@pytest.mark.parametrize(("name", "ending"), NOTE_FILTERS)
def test_all_notes_are_written_to_a_file(at_clause, tmp_path, name, ending):
    journey = at_clause
    write(journey, "to be *kept*")
    journey.press(Qt.Key.Key_Escape)
    journey.window.actions_.do("export_notes")
    (dialog,) = journey.window.findChildren(QFileDialog)
    dialog.selectNameFilter(f"{name} (*{ending})")
    target = tmp_path / f"mine{ending}"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    journey.settle()
    text = target.read_text("utf-8")
    if ending == ".json":
        text = json.loads(text)[0]["text"]
    assert "to be *kept*" in text


def test_a_note_is_as_large_as_the_rest_after_a_change_of_size(at_clause):
    journey = at_clause
    write(journey, "one")
    journey.context.open(EVENT)
    journey.settle()
    journey.whole.theme.set_zoom(1.5)
    journey.context.open(TEN)
    journey.settle()
    editor = pane(journey).editor
    assert editor.document().defaultFont().pointSizeF() == journey.whole.theme.font().pointSizeF()
    journey.whole.theme.set_zoom(1.0)


HOSTILE = """<script>alert(1)</script> <img src="file:///etc/hostname"> ![p](file:///etc/hostname)
[x](javascript:1) [web](https://example.org/) <https://example.org/> \u202egnol\u202c
[ours](migbrowser:clause/initiative-2023/11)
"""


def test_what_a_note_holds_from_outside_stays_words(at_clause, monkeypatch):
    journey = at_clause
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    write(journey, "x")
    pane(journey).editor.setPlainText(HOSTILE)
    journey.press(Qt.Key.Key_Escape)
    text = pane(journey).text
    assert "<script>" in text.toPlainText()
    assert "picture not shown: file:///etc/hostname" in text.toPlainText()
    text.setFocus()
    for _ in range(4):  # the only link is ours
        journey.press(Qt.Key.Key_Tab)
        if text.textCursor().hasSelection():
            break
    journey.press(Qt.Key.Key_Return)
    assert journey.context.current == ELEVEN
    assert not opened


def test_a_page_copied_from_the_web_is_pasted_as_words(at_clause):
    journey = at_clause
    write(journey, " ")
    page = QMimeData()
    page.setHtml("<b>bold</b><img src='http://127.0.0.1:9/x.png'>")
    page.setText("bold")
    QApplication.clipboard().setMimeData(page)
    journey.press(Qt.Key.Key_V, CTRL)
    assert pane(journey).editor.toPlainText().strip() == "bold"


def test_a_note_too_large_is_said_not_to_be_kept_and_its_words_stay(at_clause):
    journey = at_clause
    write(journey, "x")
    troubles = []
    journey.context.jobs.failed.connect(troubles.append)
    pane(journey).editor.setPlainText("a million letters " * 60_000)
    pane(journey).flush()
    journey.settle()
    assert [trouble.problem for trouble in troubles] == [Problem.TOO_LARGE]
    assert pane(journey).said.text() == "not kept"
    assert len(pane(journey).editor.toPlainText()) > 1_000_000
    pane(journey).editor.setPlainText("short again")
    pane(journey).flush()
    journey.settle()
    assert pane(journey).said.text() == "kept"


def test_what_a_note_has_no_room_for_is_not_taken_in_and_that_is_said(at_clause):
    journey = at_clause
    write(journey, "x")
    editor = pane(journey).editor
    told = []
    journey.context.told.connect(told.append)
    QApplication.clipboard().setText("a million letters " * 60_000)
    journey.press(Qt.Key.Key_V, CTRL)
    assert editor.toPlainText() == "x"
    assert pane(journey).said.text() == "full"
    assert "200,000" in told[-1]
    QApplication.clipboard().setText("y" * (LONGEST_NOTE - 1))
    journey.press(Qt.Key.Key_V, CTRL)
    assert len(editor.toPlainText()) == LONGEST_NOTE
    QTest.keyClick(editor, Qt.Key.Key_Z)
    QApplication.sendEvent(editor, committed("移"))
    assert "z" not in editor.toPlainText()
    assert "移" not in editor.toPlainText()
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClick(editor, Qt.Key.Key_Z)
    pane(journey).flush()
    journey.settle()
    assert pane(journey).said.text() == "kept"
    editor.selectAll()
    QApplication.clipboard().setText("short again")
    journey.press(Qt.Key.Key_V, CTRL)
    assert editor.toPlainText() == "short again"


def committed(words):
    event = QInputMethodEvent()
    event.setCommitString(words)
    return event


def test_lines_of_a_very_long_paragraph_end_where_they_are_full(at_clause):
    """Qt looks for the ends of words again and again: seconds for each key, where there is none."""
    journey = at_clause
    write(journey, "x")
    editor = pane(journey).editor
    usual = editor.wordWrapMode()
    QApplication.clipboard().setText("y" * 50_000)
    journey.press(Qt.Key.Key_V, CTRL)
    assert editor.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    journey.context.open(ELEVEN)
    journey.settle()
    assert editor.wordWrapMode() == usual
    journey.context.open(TEN)
    journey.settle()
    assert editor.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    assert len(editor.toPlainText()) == 50_001


def test_a_long_note_is_read_once_it_is_rendered(at_clause):
    journey = at_clause
    write(journey, "x")
    pane(journey).editor.setPlainText("*emphasis* and words. " * 1000)
    journey.press(Qt.Key.Key_Escape)
    journey.settle()
    assert pane(journey).text.toPlainText().startswith("emphasis and")
    journey.context.open(ELEVEN)
    journey.settle()
    journey.context.open(TEN)
    journey.settle()
    assert pane(journey).text.toPlainText().startswith("emphasis and")


@pytest.fixture
def unwritable(monkeypatch):
    """A library that takes in no note until told to."""
    whole = Annotating.write
    state = {"full": True}

    def write(self, address, text):
        if state["full"]:
            raise UserError(Problem.LIBRARY_UNWRITABLE, path="here", reason="full")
        return whole(self, address, text)

    monkeypatch.setattr(Annotating, "write", write)
    return state


def test_words_that_could_not_be_kept_stay_on_their_entry_and_are_kept_once_that_is_possible(
    at_clause, unwritable
):
    journey = at_clause
    write(journey, "kept nowhere")
    journey.press(Qt.Key.Key_3, CTRL)
    for address in (each.address for each in journey.view.model.rows):  # more than are remembered
        journey.context.open(address)
        journey.settle()
    journey.context.open(TEN)
    journey.settle()
    assert pane(journey).isVisible()
    assert pane(journey).editor.toPlainText() == "kept nowhere"
    assert pane(journey).said.text() == "not kept"
    unwritable["full"] = False
    journey.context.open(ELEVEN)
    journey.settle()
    assert journey.context.noted == {TEN}
    assert not journey.window.pane.unkept()


def test_closing_asks_before_it_loses_a_note_that_could_not_be_kept(at_clause, unwritable):
    journey = at_clause
    write(journey, "kept nowhere")
    journey.context.open(ELEVEN)
    journey.settle()
    journey.window.close()
    journey.settle()
    assert journey.window.isVisible()
    (box,) = journey.window.findChildren(QMessageBox)
    assert TEN in box.informativeText()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    journey.settle()
    assert journey.window.isVisible()
    journey.window.close()
    journey.settle()
    (box,) = (each for each in journey.window.findChildren(QMessageBox) if each.isVisible())
    next(each for each in box.buttons() if each.text() == "Close without them").click()
    assert not journey.window.isVisible()


def test_closing_waits_for_the_last_words_and_then_goes_without_asking(at_clause):
    journey = at_clause
    write(journey, "the last words")
    journey.window.close()
    journey.settle()
    assert not journey.window.isVisible()
    assert not journey.window.findChildren(QMessageBox)
    assert journey.context.noted == {TEN}
