import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu

from migbrowser.model.address import Address
from migbrowser.ui.dialogs.attach import AttachAnswer, attach
from migbrowser.ui.dialogs.export_options import ExportDialog
from migbrowser.ui.widgets import PlainButton
from migbrowser.ui.widgets.marked_words import MarkedWords
from tests.journeys.hands import export_to

SOURCES = Path(__file__).parents[3] / "shared" / "sources"
FILES = {"report/nia-en-2025-regional-news": "001", "report/gsh-en-2025-regional": "000"}
EVENT = "event/2025-lianyungang-regional"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def at_compare(journey):
    journey.press(Qt.Key.Key_5, CTRL)
    journey.view.focus()
    return journey.view


def test_an_analyst_walks_the_differences_and_reads_what_is_behind_one(journey):
    view = at_compare(journey)
    assert view.header.position.accessibleName().startswith("difference 1 of ")
    journey.press(Qt.Key.Key_Down, ALT)
    journey.press(Qt.Key.Key_Down, ALT)
    journey.press(Qt.Key.Key_Up, ALT)
    assert view.header.position.accessibleName().startswith("difference 2 of ")
    assert view.details.isVisible()
    while not view.model.lines[view.table.currentIndex().row()].said[0].statements:
        journey.press(Qt.Key.Key_Down, ALT)
    journey.press(Qt.Key.Key_Return)
    assert journey.window.pane.shows_reader
    assert journey.context.current in view.model.lines[view.table.currentIndex().row()].statements


def test_base_and_filter_are_changed_by_keys_and_back_comes_back(journey):
    view = at_compare(journey)
    everything = view.model.rowCount()
    journey.press(Qt.Key.Key_Right)
    journey.press(Qt.Key.Key_B)
    assert view.model.comparison.base == "B"
    journey.press(Qt.Key.Key_D)
    assert view.header.only.isChecked()
    assert view.model.rowCount() < everything
    assert all(line.differs or line.is_heading for line in view.model.lines)
    journey.press(Qt.Key.Key_1, CTRL)
    journey.press(Qt.Key.Key_Left, ALT)
    assert journey.view is view
    assert view.model.comparison.base == "B"
    assert view.header.only.isChecked()


def test_the_comparison_goes_into_the_selection_and_out_again(journey):
    comparison = at_compare(journey).current_addresses()
    journey.press(Qt.Key.Key_D, CTRL)
    assert journey.context.selection == comparison != ()
    journey.press(Qt.Key.Key_D, CTRL)
    assert journey.context.selection == ()


def test_a_row_is_copied_for_a_spreadsheet(journey):
    first = at_compare(journey).model.described(1)[0]
    journey.press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith(f"Point\tStatus\t{first}")


def test_an_entrys_reports_are_compared_from_the_reader(journey):
    journey.context.open(EVENT)
    journey.settle()
    journey.context.compare((EVENT,))
    journey.settle()
    assert journey.view.name == "compare"
    assert journey.view.table.hasFocus()


def test_a_reader_that_the_user_has_hidden_stays_hidden(journey):
    at_compare(journey)
    journey.press(Qt.Key.Key_Down, ALT)
    journey.press(Qt.Key.Key_B, CTRL)
    assert journey.window.pane.isHidden()
    journey.press(Qt.Key.Key_Down, ALT)
    journey.press(Qt.Key.Key_Down)
    assert journey.window.pane.isHidden()


def test_the_next_start_shows_the_same_row(start):
    first = start()
    view = at_compare(first)
    for _ in range(5):
        first.press(Qt.Key.Key_Down, ALT)
    words = view.header.position.accessibleName()
    first.window.close()
    again = start()
    assert again.view.name == "compare"
    assert again.view.header.position.accessibleName() == words


def menu_of(journey):
    menu = journey.window.tabs.current.table.findChildren(QMenu)[-1]
    assert menu.isVisible()
    return menu


def test_an_analyst_says_who_is_right_and_takes_it_back(journey, qtbot):
    view = at_compare(journey)
    line = view.model.lines[view.table.currentIndex().row()]
    journey.press(Qt.Key.Key_V)
    qtbot.keyClick(menu_of(journey), Qt.Key.Key_A)
    journey.settle()
    line = view.model.lines[view.table.currentIndex().row()]
    assert line.verdict.right == ("A",)
    assert "✓ verdict: A" in line.status
    assert view.details.verdict.chips["A"].isChecked()
    journey.press(Qt.Key.Key_Z, CTRL)
    assert view.model.lines[view.table.currentIndex().row()].verdict is None


def test_a_conflict_that_was_judged_says_so_wherever_it_is_listed(journey, qtbot):
    timeline = journey.view
    column = [each.name for each in timeline.model.columns].index("conflicts")

    def listed():
        at = timeline.model.index(timeline.model.row_of(Address(EVENT)), column)
        return str(at.data(Qt.ItemDataRole.AccessibleTextRole))

    def read():
        journey.context.open(EVENT)
        journey.settle()
        return journey.window.pane.reader.browser.toPlainText()

    journey.settle()
    assert listed() == "≠ 1"
    assert "verdict" not in read()
    journey.context.compare((Address(EVENT),))
    journey.settle()
    view = at_compare(journey)
    assert "judged" not in view.header.conflicts.accessibleName()
    journey.press(Qt.Key.Key_V)
    qtbot.keyClick(menu_of(journey), Qt.Key.Key_A)
    journey.settle()
    assert view.header.conflicts.accessibleName().endswith(", 1 judged")
    assert "verdict" in read()  # the report has another letter among all twelve
    assert listed() == "✓ 1 judged"
    journey.press(Qt.Key.Key_1, CTRL)
    journey.press(Qt.Key.Key_5, CTRL)
    view.table.setFocus()
    journey.press(Qt.Key.Key_Delete)
    assert listed() == "≠ 1"
    assert "verdict" not in read()


def test_the_reason_is_kept_when_the_row_is_left(start, qtbot):
    first = start()
    view = at_compare(first)
    row = view.table.currentIndex().row()
    first.press(Qt.Key.Key_V)
    qtbot.keyClick(menu_of(first), Qt.Key.Key_R)
    first.settle()
    assert view.details.verdict.reason.hasFocus()
    first.type("The minutes say so.")
    first.press(Qt.Key.Key_Down, ALT)
    assert view.model.lines[row].verdict.reason == "The minutes say so."
    assert view.details.verdict.reason.toPlainText() == ""
    view.details.verdict.chips["A"].click()
    first.settle()
    first.window.close()
    again = start()
    lines = at_compare(again).model.lines
    assert [line.verdict.right for line in lines if line.verdict] == [(), ("A",)]


def test_rows_are_joined_and_split_by_one_key(journey, qtbot):
    view = at_compare(journey)
    table, model = view.table, view.model
    rows = [n for n, line in enumerate(model.lines) if line.statements]
    everything = model.rowCount()
    table.go_to(rows[2])
    journey.press(Qt.Key.Key_J)
    table.go_to(rows[5])
    journey.press(Qt.Key.Key_J)
    assert model.rowCount() == everything - 1
    joined = next(line for line in model.lines if "joined by you" in line.status)
    assert model.lines[table.currentIndex().row()] in model.lines
    table.go_to(model.lines.index(joined))
    journey.settle()
    (button,) = view.details.verdict._fixes.findChildren(PlainButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    journey.settle()
    assert model.rowCount() == everything
    row = next(n for n in rows if len([said for said in model.lines[n].said if said.statements]) == 2)
    column = next(n for n, said in enumerate(model.lines[row].said, 1) if n > 1 and said.statements)
    table.go_to(row, column)
    journey.press(Qt.Key.Key_S)
    assert model.rowCount() == everything + 1
    journey.press(Qt.Key.Key_Z, CTRL)
    assert model.rowCount() == everything


def test_any_two_files_are_compared(journey, tmp_path):
    one, two = two_files(tmp_path)
    view = at_compare(journey)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in (one, two)])
    at, left, none = QPointF(50, 50), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, left, none))
    journey.settle()
    assert [report.file for report in view.model.columns] == [str(one), str(two)]
    assert view.current_addresses() == ()
    journey.press(Qt.Key.Key_Right)
    journey.press(Qt.Key.Key_B)
    assert view.model.comparison.base == "B"
    journey.press(Qt.Key.Key_1, CTRL)
    journey.press(Qt.Key.Key_Left, ALT)
    assert view.model.comparison.base == "B"


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the reports are not here")
def test_an_original_is_attached_and_stands_in_the_row(journey, qtbot):
    view = at_compare(journey)
    journey.context.compare(tuple(map(Address, FILES)))
    journey.settle()
    for report, name in FILES.items():
        (file,) = SOURCES.glob(f"{name}_*.txt")
        attach(journey.window, journey.context, Address(report), file)
        journey.settle()
        answer = journey.window.findChildren(AttachAnswer)[-1]
        assert answer.windowTitle() == "The same text"
        answer.close()
    row = next(n for n, line in enumerate(view.model.lines) if "engine differs" in line.notes)
    view._go_to(row)
    journey.settle()
    words = [each.accessibleName() for each in view.details.findChildren(MarkedWords)]
    assert len(words) == 2


def test_attaching_begins_in_the_reader_by_key(journey, qtbot):
    journey.context.open(next(iter(FILES)), focus=True)
    journey.settle()
    with qtbot.waitSignal(journey.context.attach_requested) as asked:
        journey.press(Qt.Key.Key_O, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert asked.args == [next(iter(FILES))]
    (dialog,) = journey.window.findChildren(QFileDialog)
    dialog.close()


def test_a_file_that_cannot_be_compared_is_said_and_what_was_there_stays(journey, tmp_path):
    view = at_compare(journey)
    before = view.model.comparison
    journey.context.compare((tmp_path / "none.txt", tmp_path / "nor.txt"))
    journey.settle()
    assert journey.window.message_bar.isVisible()
    assert view.model.comparison is before
    journey.context.compare((EVENT,))
    journey.settle()
    assert not journey.window.message_bar.isVisible()


def test_three_marked_rows_are_joined_at_once_and_apart_again_with_one_key(journey):
    view = at_compare(journey)
    first = next(n for n, line in enumerate(view.model.lines) if line.statements)
    everything = view.model.rowCount()
    view.table.go_to(first)
    journey.press(Qt.Key.Key_Down, SHIFT)
    journey.press(Qt.Key.Key_Down, SHIFT)
    journey.press(Qt.Key.Key_J)
    assert view.model.rowCount() == everything - 2
    (row,) = (n for n, line in enumerate(view.model.lines) if "joined by you" in line.status)
    assert len(view.model.lines[row].subject.fixes) == 2
    journey.press(Qt.Key.Key_Z, CTRL)
    assert view.model.rowCount() == everything
    assert not any("joined by you" in line.status for line in view.model.lines)


def test_one_statement_of_several_is_split_from_its_row_and_put_back(journey, qtbot):
    view = at_compare(journey)
    everything = view.model.rowCount()
    row, column = next(
        (n, c)
        for n, line in enumerate(view.model.lines)
        for c, said in enumerate(line.said, 1)
        if len(said.statements) > 1
    )
    gone = view.model.lines[row].said[column - 1].statements[1]
    view.table.go_to(row, column)
    journey.press(Qt.Key.Key_S)
    qtbot.keyClick(menu_of(journey), Qt.Key.Key_2)
    journey.settle()
    assert view.model.rowCount() == everything + 1
    (apart,) = (n for n, line in enumerate(view.model.lines) if line.statements == (gone,))
    assert "split by you" in view.model.lines[apart].status
    view.table.go_to(apart)
    journey.press(Qt.Key.Key_Delete)
    assert view.model.rowCount() == everything
    journey.press(Qt.Key.Key_Z, CTRL)
    assert view.model.rowCount() == everything + 1


def test_delete_takes_a_verdict_of_an_earlier_day_back(start, qtbot):
    first = start()
    view = at_compare(first)
    row = view.table.currentIndex().row()
    first.press(Qt.Key.Key_V)
    qtbot.keyClick(menu_of(first), Qt.Key.Key_B)
    first.settle()
    first.window.close()
    again = start()
    view = at_compare(again)
    assert view.model.lines[row].verdict.right == ("B",)
    again.press(Qt.Key.Key_Delete)
    assert view.model.lines[row].verdict is None


def two_files(folder):
    one, two = folder / "one.txt", folder / "two.txt"
    one.write_text("Lamps shall burn all night. Keepers meet each spring in the old harbour.\n")
    two.write_text("Keepers meet each spring in the old harbour town. Whales were seen.\n")
    return one, two


@pytest.mark.parametrize("key", [(Qt.Key.Key_E, CTRL), (Qt.Key.Key_X, CTRL | SHIFT)])
def test_a_comparison_of_files_is_exported_by_key_with_its_verdict(journey, qtbot, tmp_path, key):
    view = at_compare(journey)
    journey.context.compare(two_files(tmp_path))
    journey.settle()
    journey.press(Qt.Key.Key_V)
    qtbot.keyClick(menu_of(journey), Qt.Key.Key_A)
    journey.settle()
    journey.press(*key)
    (dialog,) = journey.window.findChildren(ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData(".html"))
    qtbot.keyClick(dialog.save, Qt.Key.Key_Space)
    (chooser,) = journey.window.findChildren(QFileDialog)
    target = tmp_path / "out.html"
    chooser.fileSelected.emit(str(target))
    chooser.close()
    journey.settle()
    text = target.read_text("utf-8")
    assert "Whales were seen." in text
    assert "Verdict: A is right." in text
    assert journey.view is view


def test_a_comparison_of_reports_is_exported_whatever_is_in_the_selection(journey, qtbot, tmp_path):
    at_compare(journey)
    found = json.loads(export_to(journey, tmp_path / "out.json"))
    assert [report["key"] for report in found["reports"]] == list("ABCD")


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the reports are not here")
def test_rows_that_the_engine_reads_otherwise_are_walked_by_key(journey):
    view = at_compare(journey)
    journey.context.compare(tuple(map(Address, FILES)))
    journey.settle()
    assert view.header.doubts.isHidden()
    for report, name in FILES.items():
        (file,) = SOURCES.glob(f"{name}_*.txt")
        attach(journey.window, journey.context, Address(report), file)
        journey.settle()
        journey.window.findChildren(AttachAnswer)[-1].close()
    doubts = view.model.doubts
    assert doubts
    assert view.header.doubts.isVisible()
    assert view.header.doubts.accessibleName().startswith("engine differs in ")
    journey.view.focus()
    for row in doubts:
        journey.press(Qt.Key.Key_O, ALT | SHIFT)
        assert view.table.currentIndex().row() == row
        journey.settle()
        words = [each.text() for each in view.details.findChildren(QLabel) if each.isVisible()]
        assert any(text.startswith("In the originals the engine ") for text in words)


def test_the_conflicts_are_walked_by_key(journey):
    view = at_compare(journey)
    journey.context.compare((Address("event/2025-lianyungang-subforum"),))
    journey.settle()
    first, *others = view.model.conflicts
    assert view.table.currentIndex().row() == first
    for row in (*others, first):
        journey.press(Qt.Key.Key_Down, ALT | SHIFT)
        assert view.table.currentIndex().row() == row
        assert view.model.lines[row].status.startswith("≠ conflict")
