"""The matrix over the real catalogue."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from migbrowser.model.address import Address
from migbrowser.model.party import PartyKind
from migbrowser.model.presence import Presence
from migbrowser.services.attending import Attending
from migbrowser.ui.models.matrix_model import PLACE, MatrixModel

REGIONAL = Address("event/2025-lianyungang-regional")
SUBFORUM = Address("event/2024-suzhou-subforum")


@pytest.fixture
def roll(real_catalogue):
    return Attending(real_catalogue).roll()


@pytest.fixture
def model(qapp, roll):
    made = MatrixModel()
    made.show(roll, roll.events, None)
    return made


def cell(model, party, event):
    column = [each.address for each in model.events].index(event) + 1
    return model.index(model.row_of(Address(party)), column)


def test_it_keeps_the_rules_of_qt_models(model, roll):
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.fold({"asean:"})
    model.fold(())
    model.show(roll, roll.events[:1], PartyKind.STATE)
    model.show(roll, (), None)
    assert model.rowCount() == 0
    del tester


def test_a_cell_says_who_says_so_under_which_name(model):
    index = cell(model, "party/kr", REGIONAL)
    assert index.data() == "●"
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "attending, according to National Immigration Administration of China" in tip
    assert "“Republic of Korea” (1.2)" in tip
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith(
        "Republic of Korea, Regional conference 2025, Lianyungang: "
    )


def test_meetings_in_one_city_and_year_are_told_apart_in_what_is_said(model):
    """Three events of 2025 were at Lianyungang."""
    row = model.row_of(Address("party/kr"))
    said = [
        model.index(row, n + 1).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(len(model.events))
    ]
    places = [words.split(":")[0] for words in said if words]
    assert sum("2025, Lianyungang" in place for place in places) == 3
    assert len(set(places)) == len(places)


def test_signs_are_never_the_only_word(model):
    for row in range(model.rowCount()):
        for column in range(1, model.columnCount()):
            index = model.index(row, column)
            if index.data(PLACE) is not None:
                assert len(index.data(Qt.ItemDataRole.AccessibleTextRole)) > len(index.data())


def test_totals_say_what_is_named_and_what_is_stated(model):
    column = [each.address for each in model.events].index(SUBFORUM) + 1
    index = model.index(1, column)
    assert index.data(PLACE).kind is PartyKind.STATE
    assert "57" in index.data()
    assert "57 countries and regions" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_series_stand_together_in_order_of_time(model):
    series = [event.series for event in model.events]
    assert [name for n, name in enumerate(series) if name not in series[:n]] == list(dict.fromkeys(series))
    for name in set(series):
        days = [event.start for event in model.events if event.series == name]
        assert days == sorted(days)


def test_every_presence_has_its_sign(model):
    shown = {
        model.index(row, column).data(PLACE).presence: model.index(row, column).data()
        for row in range(model.rowCount())
        for column in range(1, model.columnCount())
        if model.line(row).party
    }
    assert len(set(shown.values())) == len(shown)
    assert {Presence.ATTENDED, Presence.HOST, Presence.ABSENT, Presence.UNKNOWN} <= shown.keys()


def test_the_whole_matrix_as_text(model):
    titles, *body = model.content.as_lines([])
    assert titles[0] == "Party"
    assert len(body) == model.rowCount()
    row = model.row_of(Address("party/kr"))
    assert model.content.as_lines([row]) == [body[row]]
