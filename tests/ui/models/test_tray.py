import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from migbrowser.model.address import Address
from migbrowser.model.selection import Deed, OwnText, TextKind, key_of
from migbrowser.ui.dragging import ADDRESSES as ADDRESSES_MIME
from migbrowser.ui.dragging import carry
from migbrowser.ui.models.tray_entries import TrayEntries
from migbrowser.ui.models.tray_names import Named, initials_of, one_line, read_names
from migbrowser.ui.models.tray_words import deed, selection_name
from migbrowser.ui.widgets.rows import ADDRESS

ADDRESSES = tuple(Address(f"topic/{letter}") for letter in "abcd")


def test_selected_entries_have_short_names(open_real):
    wanted = {
        "event/2025-lianyungang-regional": "event 2025 Lianyungang",
        "clause/initiative-2023/12": "clause I2023/12",
        "comparison/nia-en-2025-regional-news+gsh-en-2025-regional": "comparison A–B",
        "report/gsh-en-2025-regional": "report Global Study Hub",
        "statement/gsh-en-2025-regional/4.2.b": "statement Global Study Hub 4.2.b",
        "topic/training": "topic Training and capacity",
    }
    names = read_names(open_real(), [Address(address) for address in wanted])
    assert {address: named.short for address, named in names.items()} == wanted
    assert not any(named.gone for named in names.values())


def test_what_the_catalogue_lacks_keeps_its_address(open_real):
    gone = Address("topic/no-longer")
    named = read_names(open_real(), [gone])[gone]
    assert named.gone
    assert named.short == "topic no-longer"


@pytest.mark.parametrize(
    ("short", "initials"), [("Initiative 2023", "I2023"), ("Chair’s statement 2024", "CS2024"), ("MoU", "M")]
)
def test_initials_keep_the_figures(short, initials):
    assert initials_of(short) == initials


def test_names_are_shown_whole_or_not_at_all():
    names = ["event 2025 Lianyungang", "clause I2023/12", "comparison A–B"]
    whole = "3 entries: event 2025 Lianyungang · clause I2023/12 · comparison A–B"
    assert one_line(names, 3, lambda text: len(text) <= len(whole)) == whole
    shorter = one_line(names, 3, lambda text: len(text) < len(whole))
    assert shorter == "3 entries: event 2025 Lianyungang · clause I2023/12 · and 1 more"
    assert one_line(names, 3, lambda _: False) == "3 entries"
    assert one_line(names[:1], 1, lambda _: True) == "1 entry: event 2025 Lianyungang"


def test_of_very_many_entries_the_first_are_named():
    line = one_line(["topic 0", "topic 1"], 50_000, lambda _: True)
    assert line == "50000 entries: topic 0 · topic 1 · and 49998 more"


def test_every_deed_has_words():
    assert len({deed(each) for each in Deed}) == len(Deed)
    assert selection_name("") == "Selection"
    assert selection_name("A") == "A"


HEADING = OwnText(TextKind.HEADING, "On lamps", "k1")
ITEMS = (*ADDRESSES, HEADING)


@pytest.fixture
def entries(qapp):
    made = TrayEntries()
    made.show(ITEMS)
    made.set_names({a: Named(a, f"Title {a.id}", a.id) for a in ADDRESSES[:3]})
    return made


def test_the_list_keeps_qts_rules(entries):
    tester = QAbstractItemModelTester(entries, QAbstractItemModelTester.FailureReportingMode.Fatal)
    entries.begin_text(TextKind.PARAGRAPH, 2)
    entries.end_text()
    entries.setData(entries.begin_text(TextKind.HEADING, 0), "words")
    entries.show(ADDRESSES[:1])
    entries.show(())
    assert tester is not None


def test_a_row_says_its_place_title_and_name(entries):
    spoken = entries.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "2: Title b topic b"
    assert entries.index(3).data() == "topic/d", "not named yet"
    assert entries.index(4).data(Qt.ItemDataRole.AccessibleTextRole) == "5: On lamps your heading"
    assert entries.index(4).data(ADDRESS) is None


def test_an_entry_is_named_when_it_is_looked_at(entries, qtbot):
    with qtbot.waitSignal(entries.wanted) as wanted:
        entries.index(3).data()
    assert wanted.args == [(ADDRESSES[3],)]
    with qtbot.waitSignal(entries.dataChanged):
        entries.set_names({ADDRESSES[3]: Named(ADDRESSES[3], "Title d", "d")})
    assert entries.index(3).data() == "Title d"


def test_words_are_asked_to_be_kept(entries, qtbot):
    with qtbot.waitSignal(entries.edited) as edited:
        assert entries.setData(entries.index(4), " On light ")
    assert edited.args == ["k1", "On light"]
    assert not entries.setData(entries.index(4), "On light"), "no change"
    assert not entries.setData(entries.index(4), " "), "no words"
    assert not entries.setData(entries.index(0), "an entry cannot be written over")
    with qtbot.waitSignal(entries.written) as written:
        assert entries.setData(entries.begin_text(TextKind.PARAGRAPH, 1), "New.")
    assert written.args == [TextKind.PARAGRAPH, "New.", 1]


def test_a_line_without_words_goes_away(entries):
    entries.begin_text(TextKind.HEADING, 1)
    assert entries.rowCount() == len(ITEMS) + 1
    entries.end_text()
    assert entries.items == ITEMS


@pytest.mark.parametrize(
    ("places", "row", "expected"),
    [([0], 2, 1), ([0], 5, 4), ([3], 0, 0), ([2], 1, 1), ([1], -1, 4), ([1], 1, 1), ([0, 4], 2, 1)],
)
def test_dropping_asks_for_the_place_among_the_others(entries, qtbot, places, row, expected):
    data = entries.mimeData([entries.index(place) for place in places])
    with qtbot.waitSignal(entries.moved) as moved:
        taken = entries.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, QModelIndex())
    assert moved.args == [tuple(key_of(ITEMS[place]) for place in places), expected]
    assert not taken, "the view would take the row away"


def test_entries_of_another_list_are_dropped_between(entries, qtbot):
    data = carry([Address("event/one"), Address("event/two"), Address("event/one")])
    assert data.text() == "migbrowser:event/one\nmigbrowser:event/two"
    with qtbot.waitSignal(entries.dropped) as dropped:
        entries.dropMimeData(data, Qt.DropAction.CopyAction, 1, 0, QModelIndex())
    assert dropped.args == [("event/one", "event/two"), 1]


@pytest.mark.parametrize("strange", [b"no address", b"\xff\xfe", b""])
def test_strange_things_are_not_dropped(entries, qtbot, strange):
    data = QMimeData()
    data.setData(ADDRESSES_MIME, strange)
    with qtbot.assertNotEmitted(entries.dropped), qtbot.assertNotEmitted(entries.moved):
        assert not entries.dropMimeData(data, Qt.DropAction.CopyAction, 0, 0, QModelIndex())
