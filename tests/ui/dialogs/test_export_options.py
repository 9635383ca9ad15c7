from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from migbrowser.model.address import Address
from migbrowser.model.export import CitationStyle, ExportOptions, Paper
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.export import FILTERS, export
from migbrowser.ui.dialogs.export_options import ExportDialog
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.memory import Memory

EVENT, CLAUSE = Address("event/2025-lianyungang-regional"), Address("clause/initiative-2023/12")


@pytest.fixture
def context(open_real, theme):
    jobs = Jobs(open_real)
    made = Context(jobs, theme)
    made.select([CLAUSE])
    assert jobs.settle()
    yield made
    jobs.close()


@pytest.fixture
def opened(context, tmp_path, qtbot):
    memory = Memory(tmp_path)

    def show(*items):
        dialog = ExportDialog(context, memory, items)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return show


def choose(box, value):
    box.setCurrentIndex(box.findData(value))


def test_at_first_it_offers_what_is_usual(opened):
    dialog = opened(CLAUSE)
    assert dialog.options() == ExportOptions()
    assert dialog.format.currentData() == ".pdf"
    assert dialog.format.count() == len(FILTERS)


def test_what_was_chosen_is_asked_for_and_offered_again(opened, context, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: asked.extend([dialog]))
    dialog = opened(CLAUSE)
    dialog.title.setText(" On  training ")
    choose(dialog.format, ".md")
    choose(dialog.paper, Paper.LETTER)
    choose(dialog.style_, CitationStyle.OSCOLA)
    choose(dialog.day, True)
    choose(dialog.attach, True)
    today = date.today()
    assert dialog.options() == ExportOptions("On training", today, Paper.LETTER, CitationStyle.OSCOLA, True)
    dialog.save.click()
    assert context.jobs.settle()
    assert asked[0].defaultSuffix() == "md"
    assert [Path(file).name for file in asked[0].selectedFiles()] == ["On training.md"]
    assert context.collected.present.title == "On training", "it stays with the selection"
    again = opened(CLAUSE)
    assert again.title.text() == "On training"
    assert again.format.currentData() == ".md"
    assert again.options() == ExportOptions("On training", None, Paper.LETTER, CitationStyle.OSCOLA, True)


def test_what_is_looked_at_has_no_selections_title(opened, context):
    context.jobs.run(lambda services: services.collecting.entitle("A"), lane="write")
    assert context.jobs.settle()
    assert opened(EVENT).title.text() == ""


def test_only_what_a_format_has_can_be_chosen(opened):
    dialog = opened(CLAUSE)
    assert dialog.paper.isEnabled()
    choose(dialog.format, ".html")
    assert (dialog.paper.isEnabled(), dialog.style_.isEnabled(), dialog.title.isEnabled()) == (
        False,
        True,
        True,
    )
    choose(dialog.format, ".csv")
    assert not dialog.title.isEnabled()


def test_the_options_reach_the_file(context, tmp_path):
    target = tmp_path / "a.md"
    export(context, Memory(tmp_path), (CLAUSE,), target, ExportOptions("Mine", date(2026, 1, 2)))
    assert context.jobs.settle()
    text = target.read_text("utf-8")
    assert text.startswith("# Mine\n")
    assert "Exported on 2 January 2026" in text


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("", "migbrowser.md"),
        ("../../etc/pass:wd?", "etc pass wd.md"),
        ("...", "migbrowser.md"),
        ("移民治理" * 40, f"{'移民治理' * 15}.md"),
        ("a\u202eb", "a b.md"),
    ],
)
def test_the_file_is_named_after_the_title_as_far_as_files_can_be(opened, monkeypatch, title, name):
    asked = []
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: asked.extend([dialog]))
    dialog = opened(CLAUSE)
    dialog.title.setText(title)
    choose(dialog.format, ".md")
    dialog.save.click()
    assert [Path(file).name for file in asked[0].selectedFiles()] == [name]


def test_it_says_what_will_be_written(opened, context):
    assert context.jobs.settle()
    assert opened(EVENT).what.text().startswith("What is open or marked: 1")
    assert opened(CLAUSE).what.text().startswith("The selection: 1")
