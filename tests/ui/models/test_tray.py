import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from migbrowser.model.address import Address
from migbrowser.ui.models.tray_entries import TrayEntries
from migbrowser.ui.models.tray_names import Named, initials_of, one_line, read_names
from migbrowser.ui.models.tray_past import Past

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
    assert one_line(names, lambda text: len(text) <= len(whole)) == whole
    shorter = one_line(names, lambda text: len(text) < len(whole))
    assert shorter == "3 entries: event 2025 Lianyungang · clause I2023/12 · and 1 more"
    assert one_line(names, lambda _: False) == "3 entries"
    assert one_line(names[:1], lambda _: True) == "1 entry: event 2025 Lianyungang"


def test_one_line_of_very_many_is_soon_made():
    asked = []
    line = one_line([f"topic {n}" for n in range(50_000)], lambda text: asked.append(text) or len(text) < 200)
    assert line.startswith("50000 entries: topic 0 · topic 1")
    assert line.endswith("more")
    assert len(asked) < 50


SELECTIONS = st.lists(st.sampled_from(ADDRESSES), unique=True).map(tuple)


@given(SELECTIONS, st.lists(SELECTIONS, max_size=8))
def test_undoing_everything_leads_back_to_the_beginning(first, changes):
    past = Past()
    past.note(first)
    seen = [first]
    for change in changes:
        past.note(change)
        if change != seen[-1]:
            seen.append(change)
    while past.can_undo:
        seen.pop()
        before = past.undo()
        assert before == seen[-1]
        past.note(before)
    assert seen == [first]


def test_reading_the_selection_first_is_no_change():
    past = Past()
    past.note(ADDRESSES)
    assert not past.can_undo


@pytest.fixture
def entries(qapp):
    made = TrayEntries()
    made.show(ADDRESSES, {a: Named(a, f"Title {a.id}", a.id) for a in ADDRESSES[:3]})
    return made


def test_the_list_keeps_qts_rules(entries):
    tester = QAbstractItemModelTester(entries, QAbstractItemModelTester.FailureReportingMode.Fatal)
    entries.show(ADDRESSES[:1], {})
    entries.show((), {})
    assert tester is not None


def test_a_row_says_its_place_title_and_name(entries):
    spoken = entries.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "2: Title b topic b"
    assert entries.index(3).data() == "topic/d", "not named yet"


@pytest.mark.parametrize(
    ("place", "row", "expected"), [(0, 2, 1), (0, 4, 3), (3, 0, 0), (2, 1, 1), (1, -1, 3), (1, 1, 1)]
)
def test_dropping_asks_for_the_place_among_the_others(entries, qtbot, place, row, expected):
    data = entries.mimeData([entries.index(place)])
    with qtbot.waitSignal(entries.moved) as moved:
        taken = entries.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, QModelIndex())
    assert moved.args == [str(ADDRESSES[place]), expected]
    assert not taken, "the view would take the row away"


def test_strange_things_are_not_dropped(entries, qtbot):
    data = QMimeData()
    data.setText("topic/a")
    with qtbot.assertNotEmitted(entries.moved):
        assert not entries.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
