import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from migbrowser.model.address import Address
from migbrowser.ui.models.clauses_register import Narrowing, Register, read_register
from migbrowser.ui.models.clauses_side import NodeKind, SideModel

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def register(open_real):
    return read_register(open_real())


@pytest.fixture
def model(qapp):
    return SideModel()


def test_the_model_keeps_qts_rules(model, register):
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(register)
    model.set_counts(register.counts(Narrowing()), frozenset())
    model.show(Register())
    model.show(register)
    assert tester is not None


def test_instruments_hold_their_clauses_and_groups_their_topics(model, register):
    model.show(register)
    (instrument,) = [i for i in model.nodes(NodeKind.INSTRUMENT) if i.data() == "Initiative 2023"]
    clauses = [row for row in register.rows if row.clause.instrument == "instrument/initiative-2023"]
    assert model.rowCount(instrument) == len(clauses)
    assert model.index(0, 0, instrument).parent() == instrument
    topics = [topic for topic in register.topics if topic.clauses]
    assert len(model.nodes(NodeKind.TOPIC)) == len(topics)
    assert [i.data() for i in model.nodes(NodeKind.GROUP)] == list(dict.fromkeys(t.group for t in topics))
    assert model.parent(model.index(0)) == QModelIndex()


def test_a_line_says_how_many_clauses_and_whether_it_is_chosen(model, register):
    model.show(register)
    topic = Address("topic/information-sharing")
    chosen = Narrowing(topic=topic)
    model.set_counts(register.counts(chosen), frozenset({topic}))
    said = [index.data(SPOKEN) for index in model.nodes(NodeKind.TOPIC)]
    count = len(register.under(chosen))
    assert f"Sharing of information and intelligence, {count} clauses, chosen" in said
    assert any(words.endswith(", 1 clause") for words in said)
    assert all(model.flags(i) == Qt.ItemFlag.NoItemFlags for i in model.nodes(NodeKind.HEADING))
