from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from migbrowser.model.address import Address
from migbrowser.model.remembered import PastSearch, SavedSearch
from migbrowser.model.search import Filters, Sort
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.search_remembered import SavedSearches, described, state_of

NOW = datetime(2026, 1, 1, tzinfo=UTC)
FILTERS = Filters(kinds=("clause",), party=Address("party/kr"))
DIRECTORY = Directory({}, {}, {Address("party/kr"): "Republic of Korea"})
SAVED = SavedSearch("Korea", "border*", FILTERS, Sort.EVENT, NOW, names=False)


def test_a_question_is_described_with_what_narrows_it():
    words = described(" border*\n patrols ", FILTERS, DIRECTORY)
    assert words == "border* patrols · Kind: Clause · Party: Republic of Korea"


def test_its_state_asks_it_again():
    assert state_of(SAVED) == {
        "text": "border*",
        "narrowed": {"kind": "clause", "party": "party/kr"},
        "sort": "event",
        "names": False,
    }
    assert state_of(PastSearch("x", Filters(), 3, NOW))["names"] is True


@pytest.fixture
def model(qapp):
    made = SavedSearches()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show((SAVED,), DIRECTORY)
    return made


def test_the_list_says_what_each_name_stands_for(model):
    index = model.index(0)
    assert index.data() == "Korea"
    assert "border* · Kind: Clause" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.row_of("Korea") == 0
    assert model.row_of("korea") == -1


def test_a_name_typed_is_told_and_an_empty_one_is_not(model, qtbot):
    with qtbot.waitSignal(model.renamed) as renamed:
        assert model.setData(model.index(0), "  South\tKorea ")
    assert renamed.args == ["Korea", "South Korea"]
    with qtbot.assertNotEmitted(model.renamed):
        assert not model.setData(model.index(0), "  ")
        assert model.setData(model.index(0), "Korea")
