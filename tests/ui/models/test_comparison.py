import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from migbrowser.model.address import Address
from migbrowser.model.comparison import Row
from migbrowser.services.collating import Collating
from migbrowser.ui.models.comparison import LINE, ComparisonModel
from migbrowser.ui.models.comparison_lines import lines_of
from migbrowser.ui.models.directory import read_directory

REPORTS = (Address("report/gsh-en-2025-regional"), Address("report/nia-en-2025-regional-news"))
HEAD = Qt.Orientation.Horizontal


def show(model, comparison, directory):
    model.show(comparison, directory, lines_of(comparison, directory))


@pytest.fixture
def model(qapp, open_real):
    services = open_real()
    made = ComparisonModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    show(made, services.comparing.compare(REPORTS), read_directory(services))
    yield made
    services.catalogue.close()
    del tester


def test_every_cell_has_words_for_a_screen_reader(model):
    for row, line in enumerate(model.lines):
        for column in range(model.columnCount() if line.subject else 0):
            index = model.index(row, column)
            assert index.data(Qt.ItemDataRole.DisplayRole)
            spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
            assert spoken.startswith(("A: ", "B: ")) or column == 0
            assert index.data(LINE) is line


def test_a_heading_can_not_be_stopped_at(model):
    rows = [row for row, line in enumerate(model.lines) if line.is_heading]
    assert len(rows) == 2
    assert model.flags(model.index(rows[0], 0)) == Qt.ItemFlag.NoItemFlags


def test_differences_only_leaves_out_what_agrees_and_comes_back(model):
    everything, differing = model.lines, len(model.differences)
    assert 0 < differing < len(everything)
    model.show_differences_only(True)
    assert len([line for line in model.lines if line.subject]) == differing
    model.show_differences_only(False)
    assert model.lines == everything


def test_the_head_says_where_another_script_leaves_the_facts_alone(qapp, open_real, tmp_path):
    texts = {"en.txt": "The towns met. Piers will be lit.", "zh.txt": "各城市会面了。码头将点灯。"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    services = open_real()
    made = ComparisonModel()
    found = Collating(services.catalogue, services.comparing).collate([tmp_path / name for name in texts])
    show(made, found, read_directory(services))
    assert made.coverage(1) == ""
    assert "multilingual" in made.headerData(2, HEAD)
    assert made.coverage(2, in_base=True) == "facts alone"
    (said,) = [line.notes for line in made.lines if "Sentences of B are not compared" in line.notes]
    assert "multilingual" in said
    rows = [line for line in made.lines if isinstance(line.subject, Row)]
    assert len(rows) == 2
    for line in rows:
        assert [run.text for run in line.said[1].runs] == ["not compared: other script"]
        assert (line.status, line.number) == ("", None)
    services.catalogue.close()


def test_the_head_says_who_reports_and_how_much_was_read(model):
    head = model.headerData(1, HEAD)
    assert head.startswith("A: Global Study Hub")
    assert "read in full" in head
    assert "also in B\u00a0100\u00a0%" in head
    assert "teaser" in model.headerData(1, HEAD, Qt.ItemDataRole.ToolTipRole)
    assert model.headerData(0, HEAD) == "Facts first"
    assert model.headerData(9, HEAD) is None


def test_a_row_is_found_by_its_point_and_by_each_of_its_statements(model):
    line = next(line for line in model.lines if len(line.statements) == 2)
    row = model.lines.index(line)
    assert model.row_of(line.point) == row
    assert [model.row_of(address) for address in line.statements] == [row, row]
    assert model.column_of(row, line.statements[1]) == 2
    assert model.row_of(Address("point/none")) == -1


def test_words_of_another_language_are_not_marked_as_other_words(qapp, open_real):
    services = open_real()
    reports = (*REPORTS, Address("report/hkna-zh-2025-regional"))
    comparison = services.comparing.compare(reports)
    (title,) = [line for line in lines_of(comparison, read_directory(services)) if line.heading == "Title"]
    marks = [[run.text for run in said.runs if run.mark] for said in title.said]
    services.catalogue.close()
    assert marks[0]
    assert marks[1]
    assert marks[2] == []


def test_of_a_report_read_in_part_no_absence_is_counted(qapp, open_real):
    services = open_real()
    made = ComparisonModel()
    parts = [
        *REPORTS[:1],
        Address("report/hkna-zh-2025-regional"),
        Address("report/imigrasi-id-2025-regional"),
    ]
    show(made, services.comparing.compare(parts), read_directory(services))
    assert made.coverage(1) == "also in C\u00a0≥ 5\u00a0%"
    services.catalogue.close()
