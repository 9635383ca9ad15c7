import pytest
from PySide6.QtCore import Qt

from migbrowser.model.search import Filters, Sort
from migbrowser.ui.context import Context
from migbrowser.ui.dialogs.saved_searches import SavedSearchesDialog
from migbrowser.ui.jobs import Jobs
from migbrowser.ui.models.search_asked import Asked

PRESENT = Asked("border*", Filters(kinds=("clause",)), Sort.EVENT, names=False)


@pytest.fixture
def dialog(open_real, theme, qtbot):
    jobs = Jobs(open_real)
    made = SavedSearchesDialog(Context(jobs, theme), PRESENT)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    assert jobs.settle()
    yield made
    jobs.close()


def names(dialog):
    assert dialog._context.jobs.settle()
    return [search.name for search in dialog.model.searches]


def keep(dialog, name):
    dialog.line.setText(name)
    dialog.save()
    return names(dialog)


def test_the_present_search_is_named_after_its_question_and_kept_whole(dialog, qtbot):
    assert dialog.line.text() == "border*"
    assert "Kind: Clause" in dialog._asks.text()
    assert "No search is saved yet" in dialog.list.accessibleDescription()
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert names(dialog) == ["border*"]
    search = dialog.model.searches[0]
    assert (search.question, search.filters, search.sort, search.names) == (
        "border*",
        PRESENT.filters,
        Sort.EVENT,
        False,
    )
    assert "border*" in dialog.said.text()


def test_nothing_is_saved_without_a_name(dialog):
    assert keep(dialog, "   ") == []
    assert dialog.said.text() == "Type a name first."


def test_deleted_is_brought_back_exactly(dialog, qtbot):
    keep(dialog, "one")
    keep(dialog, "two")
    before = dialog.model.searches
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert len(names(dialog)) == 1
    assert "Ctrl+Z" in dialog.said.text()
    dialog.undo()
    assert names(dialog) == ["one", "two"]
    assert dialog.model.searches == before


def test_saving_over_a_name_can_be_taken_back_and_so_can_saving_and_renaming(dialog):
    keep(dialog, "one")
    first = dialog.model.searches
    dialog._present = Asked("visa")
    keep(dialog, "one")
    assert dialog.model.searches[0].question == "visa"
    dialog.model.setData(dialog.model.index(0), "other")
    assert names(dialog) == ["other"]
    dialog.undo()
    assert names(dialog) == ["one"]
    dialog.undo()
    assert names(dialog) == ["one"]
    assert dialog.model.searches == first
    dialog.undo()
    assert names(dialog) == []
    assert not dialog.undo_button.isEnabled()


def test_a_name_in_use_is_not_taken(dialog):
    keep(dialog, "one")
    keep(dialog, "two")
    dialog.model.setData(dialog.model.index(0), "two")
    assert names(dialog) == ["one", "two"]
    assert dialog.said.text() == "Another search has this name."


def test_opening_asks_in_the_search_tab(dialog, qtbot):
    keep(dialog, "one")
    dialog.list.setFocus()
    with qtbot.waitSignal(dialog._context.tab_requested) as asked:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert asked.args[0] == "search"
    assert asked.args[1]["text"] == "border*"
    assert not dialog.isVisible()
