"""The table of a comparison, driven by keyboard: what an analyst sees, hears and takes along."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu

from migbrowser.model.address import Address
from migbrowser.ui.dialogs.attach import AttachAnswer
from tests.journeys.hands import export_to

SOURCES = Path(__file__).parents[3] / "shared" / "sources"
PAIR = (Address("report/nia-en-2025-regional-news"), Address("report/gsh-en-2025-regional"))
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SUBFORUM = Address("event/2025-lianyungang-subforum")


def compared(journey, *sides):
    journey.press(Qt.Key.Key_5, CTRL)
    journey.context.compare(sides)
    journey.settle()
    journey.view.focus()
    return journey.view


def at_subforum(journey):
    return compared(journey, SUBFORUM)


def choose_in_menu(journey, qtbot, key, choice):
    journey.press(key)
    menu = journey.view.table.findChildren(QMenu)[-1]
    assert menu.isVisible()
    qtbot.keyClick(menu, choice)
    journey.settle()


def texts(folder):
    files = (folder / "one.txt", folder / "two.txt")
    for file in files:
        file.write_text(f"Lamps shall burn all night, says {file.stem}. Keepers meet each spring.\n")
    return files


def spoken(view):
    """What a screen reader says of the current cell."""
    return view.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)


def test_fifty_and_fifty_one_countries_are_what_is_seen_first(journey):
    view = at_subforum(journey)
    row = view.table.currentIndex().row()
    line = view.model.lines[row]
    assert (row, line.heading, line.status) == (0, "Number of countries", "≠ conflict")
    journey.press(Qt.Key.Key_Right)
    journey.press(Qt.Key.Key_Right)
    assert spoken(view) == "C: 1.1\u200251 countries\u2002Regions are not named."
    assert view.table.viewport().rect().contains(view.table.visualRect(view.table.currentIndex()))


def test_silent_and_not_read_are_told_apart_cell_by_cell(journey):
    view = at_subforum(journey)
    columns = {report.key: (n, report.read) for n, report in enumerate(view.model.columns, 1)}
    heard = set()
    for row, line in enumerate(view.model.lines):
        for key, (column, read) in columns.items():
            if line.subject is None or line.said[column - 1].runs[0].manner != "absent":
                continue
            view.table.go_to(row, column)
            word = spoken(view).removeprefix(f"{key}: ")
            assert word == ("silent" if read == "full" else "not read")
            heard.add(word)
    assert heard == {"silent", "not read"}


def test_every_difference_is_said_in_a_sign_and_words_not_in_colour_alone(journey):
    view = at_subforum(journey)
    strip = view.strip
    widths = {}
    for row in view.model.differences:
        line = view.model.lines[row]
        sign, words = line.status.split(" ", 1)
        assert sign in "≠≈◐1"
        assert words
        widths.setdefault(sign, set()).add(round(strip.box(row).width()))
    assert min(widths["≠"]) > max(widths["≈"]) > max(widths["1"])


def test_the_strip_shows_where_the_keys_have_come_and_a_click_goes_there(journey, qtbot):
    view = at_subforum(journey)
    qtbot.waitUntil(lambda: view.table._measured == view.model.rowCount())
    places = [view.strip.place(row) for row in view.model.differences]
    assert places == sorted(places)
    assert places[0] >= view.table.horizontalHeader().height()
    before = view.strip.grab().toImage()
    for _ in range(6):
        journey.press(Qt.Key.Key_Down, ALT)
    assert view.strip.grab().toImage() != before
    at = view.strip.rect().center()
    at.setY(round(places[-1]))
    qtbot.mouseClick(view.strip, Qt.MouseButton.LeftButton, pos=at)
    journey.settle()
    row = view.table.currentIndex().row()
    assert abs(view.strip.place(row) - places[-1]) <= 6
    table = view.table
    qtbot.waitUntil(lambda: table.viewport().rect().intersects(table.visualRect(table.currentIndex())))


def test_a_click_on_a_reports_head_makes_it_the_base_and_coverage_follows(journey, qtbot):
    view = at_subforum(journey)
    head = view.table.horizontalHeader()
    assert view.model.coverage(2, in_base=True).startswith("also in A")
    at = QPoint(head.sectionViewportPosition(2) + head.sectionSize(2) // 2, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    journey.settle()
    assert view.model.comparison.base == "B"
    assert view.model.coverage(1, in_base=True).startswith("also in B")
    shares = {key: share for key, share in view.model.comparison.coverage["B"].items() if share}
    assert shares
    assert all(
        re.search(rf"{key}\u00a0(≥ )?{round(100 * share)}\u00a0%", view.model.coverage(2))
        for key, share in shares.items()
    )


def test_the_details_of_a_row_have_every_printed_form_with_its_passage(journey):
    view = at_subforum(journey)
    journey.press(Qt.Key.Key_Down)
    line = view.model.lines[view.table.currentIndex().row()]
    words = " ".join(label.text() for label in view.details.findChildren(QLabel) if label.isVisible())
    forms = [(text, fact.at[key]) for fact in line.subject.values for key, text in fact.printed.items()]
    assert len(forms) > 2
    for text, at in forms:
        assert f"“{text}”\u2002{at}" in words


def test_the_reason_of_a_verdict_is_exported_with_the_sigla(journey, qtbot, tmp_path):
    view = at_subforum(journey)
    choose_in_menu(journey, qtbot, Qt.Key.Key_V, Qt.Key.Key_C)
    choose_in_menu(journey, qtbot, Qt.Key.Key_V, Qt.Key.Key_R)
    journey.type("Its chair counted.")
    journey.press(Qt.Key.Key_Escape)
    assert view.table.hasFocus()
    assert "Verdict: C is right. Its chair counted." in export_to(journey, tmp_path / "out.html")


def test_one_dropped_file_stands_beside_the_base(journey, tmp_path):
    view = at_subforum(journey)
    base = view.model.columns[0].address
    one, _ = texts(tmp_path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one))])
    at, left, none = QPointF(50, 50), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, left, none))
    journey.settle()
    assert [(report.address, report.file) for report in view.model.columns] == [
        (base, None),
        (None, str(one)),
    ]


def test_two_files_are_opened_by_key(journey, tmp_path):
    view = at_subforum(journey)
    journey.press(Qt.Key.Key_O, CTRL)
    (dialog,) = journey.window.findChildren(QFileDialog)
    files = [str(file) for file in texts(tmp_path)]
    dialog.filesSelected.emit(files)
    dialog.close()
    journey.settle()
    assert [report.file for report in view.model.columns] == files


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the reports are not here")
def test_an_original_is_attached_to_the_report_of_the_current_column_by_key(journey):
    view = compared(journey, *PAIR)
    journey.press(Qt.Key.Key_Right)
    journey.press(Qt.Key.Key_O, CTRL | SHIFT)
    (dialog,) = journey.window.findChildren(QFileDialog)
    (file,) = SOURCES.glob("000_*.txt")
    dialog.fileSelected.emit(str(file))
    dialog.close()
    journey.settle()
    answer = journey.window.findChildren(AttachAnswer)[-1]
    assert answer.windowTitle() == "The same text"
    answer.close()
    rows = [line.subject for line in view.model.lines if line.statements]
    quoted = [q for row in rows if row.originals for q in row.originals.quotations]
    assert {q.key for q in quoted} == {"B"}
    assert all(q.text and q.at for q in quoted)


@pytest.mark.parametrize("wide", [1280, 700])
def test_escape_comes_back_from_the_details_to_the_rows_however_narrow_the_window(journey, wide):
    journey.press(Qt.Key.Key_5, CTRL)
    view = journey.view
    view.focus()
    journey.press(Qt.Key.Key_Down, ALT)
    journey.window.resize(wide, 700)
    journey.settle()
    journey.window.splitter.show_reader()
    journey.window.pane.focus_shown()
    assert journey.window.focusWidget() is view.details
    journey.press(Qt.Key.Key_Escape)
    assert view.table.isVisible()
    assert view.table.hasFocus()
    view._write_reason()
    assert view.details.verdict.reason.hasFocus()
    journey.press(Qt.Key.Key_Escape)
    assert view.table.isVisible()
    assert view.table.hasFocus()
