import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from migbrowser.model.address import Address
from migbrowser.model.search import Concordance, Context, ContextOrder
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.search_contexts import BEFORE, BEHIND, HIT, SearchContexts, in_context


def lines(count):
    found = [
        Context(Address(f"topic/{n}"), None, None, "before ", "border", " patrols") for n in range(count)
    ]
    return in_context(Concordance("border", count, count, tuple(found)), Directory())


@pytest.fixture
def model(qapp):
    made = SearchContexts()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def test_a_line_says_what_stands_where_and_its_address(model):
    model.show(lines(1), 1, ContextOrder.FOUND)
    said = [model.index(0, column).data() for column in range(model.columnCount())]
    assert said == ["before", "border", "patrols", "topic"]
    assert "topic/0" in model.index(0, HIT).data(Qt.ItemDataRole.ToolTipRole)
    assert model.lines[0].text == "before\t[border]\tpatrols\ttopic\ttopic/0"


def test_it_asks_for_more_as_long_as_there_is_more(model, qtbot):
    model.show(lines(2), 3, ContextOrder.FOUND)
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore()
    model.add(lines(1))
    assert not model.canFetchMore()


def test_fewer_lines_than_were_promised_are_no_trouble(model):
    model.show(lines(2), 5, ContextOrder.FOUND)
    model.add(())
    assert not model.canFetchMore()


@pytest.mark.parametrize(("order", "column"), [(ContextOrder.LEFT, BEFORE), (ContextOrder.RIGHT, BEHIND)])
def test_the_column_sorted_by_has_a_sign(model, order, column):
    model.show(lines(2), 2, order)
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert [n for n, title in enumerate(titles) if "↓" in title] == [column]
