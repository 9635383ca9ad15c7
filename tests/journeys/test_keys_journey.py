"""What only the mouse could do: filters, the other form of a tab, the whole table, the selection's list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from migbrowser.model.address import Address
from migbrowser.ui.dialogs.notes import AllNotes
from migbrowser.ui.dialogs.saved_searches import SavedSearchesDialog
from migbrowser.ui.views.tray_preview import Preview
from tests.journeys.hands import CTRL, SHIFT

TABS = {"timeline": Qt.Key.Key_1, "participants": Qt.Key.Key_2, "clauses": Qt.Key.Key_3}


@pytest.mark.parametrize("tab", TABS)
def test_the_filters_are_one_key_away_and_the_table_is_copied_whole(journey, tab):
    journey.press(TABS[tab], CTRL)
    view = journey.view
    journey.press(Qt.Key.Key_F, CTRL | SHIFT)
    first = QApplication.focusWidget()
    assert "Ctrl+Shift+F" in first.toolTip()
    assert view.isAncestorOf(first)
    journey.press(Qt.Key.Key_M, CTRL | SHIFT)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) > 20
    assert all(line.count("\t") == lines[0].count("\t") for line in lines)


@pytest.mark.parametrize("tab", ["participants", "clauses"])
def test_the_other_form_and_back(journey, tab):
    journey.press(TABS[tab], CTRL)
    forms = []
    for _ in range(2):
        journey.press(Qt.Key.Key_M, CTRL)
        forms.append(journey.view.switch.value)
    assert forms[0] != forms[1]
    assert journey.view.switch.value == ("matrix" if tab == "participants" else "list")


def test_the_selection_unfolds_and_is_previewed_by_key(journey):
    journey.context.select((Address("party/kr"),))
    journey.settle()
    journey.press(Qt.Key.Key_U, CTRL)
    assert journey.window.tray.list.isVisible()
    journey.press(Qt.Key.Key_U, CTRL)
    assert not journey.window.tray.list.isVisible()
    journey.press(Qt.Key.Key_I, CTRL | SHIFT)
    (preview,) = journey.window.findChildren(Preview)
    assert preview.isVisible()
    preview.close()


def test_the_selection_and_saved_searches_are_copied_as_rows_too(journey):
    journey.context.select((Address("party/kr"), Address("topic/return-readmission")))
    journey.settle()
    journey.press(Qt.Key.Key_U, CTRL)
    journey.press(Qt.Key.Key_A, CTRL)
    journey.press(Qt.Key.Key_C, CTRL)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert [line[-1] for line in lines] == ["party/kr", "topic/return-readmission"]
    assert lines[0][0] == "Republic of Korea"
    journey.context.jobs.run(lambda services: services.remembering.save("Borders", "border*"))
    journey.settle()
    journey.window.actions_.do("saved_searches")
    journey.settle()
    (dialog,) = journey.window.findChildren(SavedSearchesDialog)
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    QTest.keyClick(dialog.list, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Borders\tborder*"
    dialog.close()


def test_the_columns_of_all_notes_are_as_they_were_left(journey):
    def notes():
        journey.window.actions_.do("notes")
        journey.settle()
        return journey.window.findChildren(AllNotes)[-1]

    before = notes()
    before.table.horizontalHeader().moveSection(2, 0)
    before.close()
    journey.settle()
    assert notes().table.columns_state()["order"] == ["changed", "entry", "note"]


def test_a_row_of_the_attendance_is_called_by_who_was_where_as_what(journey):
    journey.press(TABS["participants"], CTRL)
    journey.press(Qt.Key.Key_M, CTRL)
    rows = journey.view.rows
    heads = [rows.headerData(n, Qt.Orientation.Vertical) for n in range(rows.rowCount())]
    places = [
        [column.name for column in rows.columns].index(name) for name in ("event", "party", "role", "report")
    ]
    event, party, role, report = (rows.index(0, column).data() for column in places)
    assert heads[0] == f"{event}, {party}, {role}, {report}"
    assert len(set(heads)) > len(heads) / 3
