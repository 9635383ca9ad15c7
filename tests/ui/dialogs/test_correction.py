import tomllib

import pytest
from PySide6.QtCore import Qt

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.correction import CorrectionDialog
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.memory import Memory

STATEMENT = Address("statement/gsh-en-2025-regional/4.2.b")


@pytest.fixture
def context(open_real, theme):
    jobs = Jobs(open_real)
    yield Context(jobs, theme)
    jobs.close()


@pytest.fixture
def opened(context, tmp_path, qtbot):
    def show(address):
        dialog = CorrectionDialog(context, Memory(tmp_path), address)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        assert context.jobs.settle()
        return dialog

    return show


def test_it_shows_what_the_catalogue_says_and_saves_what_should_be(opened, context, tmp_path):
    dialog = opened(STATEMENT)
    assert STATEMENT in dialog.entry.text()
    assert "edition" in dialog.entry.text()
    assert not dialog.save_.isEnabled(), "nothing written yet"
    places = range(dialog.part.count())
    dialog.part.setCurrentIndex(next(n for n in places if "4.2" in dialog.part.itemText(n)))
    assert "report/gsh-en-2025-regional 4.2" in dialog.says.toPlainText()
    dialog.right.setPlainText("China *and* Laos proposed it.")
    dialog.evidence.setPlainText("4.2")
    assert dialog.save_.isEnabled()
    dialog.save(tmp_path / "c.toml")
    assert context.jobs.settle()
    assert not dialog.isVisible()
    found = tomllib.loads((tmp_path / "c.toml").read_text("utf-8"))
    assert found["address"] == STATEMENT
    assert found["should_be"] == "China *and* Laos proposed it."


def test_the_whole_entry_can_be_meant(opened):
    dialog = opened(STATEMENT)
    assert dialog.correction().part is None
    assert dialog.says.toPlainText() == ""


def test_a_target_that_cannot_be_written_keeps_what_was_typed(opened, context, tmp_path, qtbot):
    dialog = opened(STATEMENT)
    dialog.right.setPlainText("so")
    with qtbot.waitSignal(context.jobs.failed) as failed:
        dialog.save(tmp_path / "no" / "c.toml")
    assert failed.args[0].problem is Problem.NO_SUCH_FOLDER
    assert dialog.isVisible()
    assert dialog.right.toPlainText() == "so"


def test_what_is_not_there_cannot_be_corrected(opened, context, qtbot):
    with qtbot.waitSignal(context.jobs.failed):
        dialog = opened(Address("topic/none"))
    assert not dialog.isVisible()
