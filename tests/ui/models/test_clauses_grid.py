import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from migbrowser.model.address import Address
from migbrowser.ui.models.clauses_grid import (
    DATES,
    Grid,
    GridModel,
    grid_of,
    read_said,
    read_statements,
)
from migbrowser.ui.models.clauses_register import read_register

TOPIC, INITIATIVE = Address("topic/information-sharing"), Address("instrument/initiative-2023")


@pytest.fixture
def services(open_real):
    return open_real()


@pytest.fixture
def grid(services):
    return grid_of(read_register(services), read_said(services))


@pytest.fixture
def model(qapp, grid):
    made = GridModel()
    made.show(grid)
    return made


def test_the_model_keeps_qts_rules(model, grid):
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(Grid())
    model.show(grid)
    assert tester is not None


def test_a_figure_counts_what_is_behind_it(grid, services):
    clauses = [each for each in services.browsing.clauses() if TOPIC in each.topics]
    assert grid.count(TOPIC, INITIATIVE) == len([each for each in clauses if each.instrument == INITIATIVE])
    for (topic, event), said in grid.said.items():
        behind = read_statements(services, topic, event)
        assert said.count == len(behind)
        assert said.reports == len({statement.report for statement in behind})


def test_only_events_after_the_first_instrument_have_a_column(grid, services):
    events = [column.event for column in grid.columns if not column.is_instrument]
    first = min(column.event.start for column in grid.columns if column.is_instrument)
    assert events == [event for event in services.browsing.events() if event.start > first]


def test_first_and_last_are_dates_of_what_was_said(grid):
    for row in grid.rows:
        if row.topic is not None:
            dates = [event.start for event in grid.dates(row.topic)]
            assert dates == sorted(dates)
    topic = next(row.topic for row in grid.rows if row.topic and row.topic.address == TOPIC)
    assert grid.dates(topic)[0].address == "event/2023-beijing-regional"


def test_a_cell_says_everything_in_words(model, grid):
    row = next(n for n, r in enumerate(grid.rows) if r.topic and r.topic.address == TOPIC)
    column = DATES + next(n for n, each in enumerate(grid.columns) if each.address == INITIATIVE)
    said = model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Sharing of information and intelligence, Initiative 2023 clauses: 3 clauses")
    assert model.at(model.index(row, column)) is not None
    last = model.index(row, 1)
    assert model.at(last) is None
    assert "Last" in last.data(Qt.ItemDataRole.AccessibleTextRole)


def test_groups_are_no_place_to_stop_at(model, grid):
    groups = [n for n, row in enumerate(grid.rows) if row.topic is None]
    assert groups
    assert all(model.flags(model.index(n, 0)) == Qt.ItemFlag.NoItemFlags for n in groups)
