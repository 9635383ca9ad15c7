"""The selections: put in order by hand, each entry once, every change can be taken back."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.selection import Deed, OwnText, TextKind, key_of
from migbrowser.services.collecting import Collecting
from migbrowser.store import selections
from migbrowser.store.library import open_library

ONE, TWO, THREE = (Address(f"event/{name}") for name in ("one", "two", "three"))


@pytest.fixture
def collecting(tmp_path):
    library = open_library(tmp_path)
    yield Collecting(library)
    library.close()


def test_what_is_selected_twice_stays_where_it_was(collecting):
    assert collecting.add([ONE, TWO]).selection
    assert not collecting.add([TWO]).selection
    assert collecting.selection() == (ONE, TWO)


def test_an_entry_moves_to_its_new_place(collecting):
    collecting.add([ONE, TWO, THREE])
    collecting.move([THREE], 0)
    assert collecting.selection() == (THREE, ONE, TWO)
    assert not collecting.move([Address("event/unknown")], 0).selection


def test_removing_and_clearing(collecting):
    collecting.add([ONE, TWO, THREE])
    collecting.remove([TWO, TWO])
    assert collecting.selection() == (ONE, THREE)
    assert collecting.clear().selection
    assert not collecting.clear().selection


DEEDS = st.lists(st.tuples(st.sampled_from(["add", "remove", "move"]), st.sampled_from([ONE, TWO, THREE])))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(DEEDS)
def test_whatever_is_done_no_entry_stands_twice(collecting, deeds):
    collecting.clear()
    for deed, address in deeds:
        if deed == "move":
            collecting.move([address], 1)
        else:
            getattr(collecting, deed)([address])
        kept = collecting.selection()
        assert len(kept) == len(set(kept))
        assert (address in kept) or deed != "add"


def test_a_whole_selection_takes_the_place_of_another_at_once(collecting):
    collecting.add([ONE, TWO])
    assert collecting.replace([THREE, ONE]).selection
    assert collecting.selection() == (THREE, ONE)
    assert not collecting.replace([THREE, ONE]).selection


def items(collecting):
    return collecting.collected().present.items


def problem_of(deed, *given):
    with pytest.raises(UserError) as caught:
        deed(*given)
    return caught.value.problem


def test_what_is_dropped_between_entries_goes_there(collecting):
    collecting.add([ONE, TWO])
    collecting.add([TWO, THREE], 1)
    assert collecting.selection() == (ONE, THREE, TWO)


def test_several_are_moved_together_in_their_order(collecting):
    collecting.add([ONE, TWO, THREE])
    collecting.move([THREE, ONE], 1)
    assert collecting.selection() == (TWO, ONE, THREE)


def test_the_users_own_words_stand_where_they_were_put(collecting):
    collecting.add([ONE, TWO])
    collecting.write(TextKind.HEADING, "  What was\nagreed ", 0)
    collecting.write(TextKind.PARAGRAPH, "\nOne  line.\n\nAnother.\n", 2)
    heading, one, paragraph, two = items(collecting)
    assert (heading.kind, heading.text) == (TextKind.HEADING, "What was agreed")
    assert paragraph.text == "One line.\n\nAnother."
    assert (one, two) == collecting.selection()
    collecting.edit(paragraph.key, "Better.")
    assert items(collecting)[2] == OwnText(TextKind.PARAGRAPH, "Better.", paragraph.key)
    collecting.move([heading.key], 3)
    collecting.remove([paragraph.key])
    assert [key_of(each) for each in items(collecting)] == [ONE, TWO, heading.key]


def test_no_words_are_no_heading(collecting):
    assert problem_of(collecting.write, TextKind.HEADING, " \n ", 0) is Problem.BAD_VALUE
    collecting.write(TextKind.HEADING, "A", 0)
    (heading,) = items(collecting)
    assert problem_of(collecting.edit, heading.key, "") is Problem.BAD_VALUE
    assert not collecting.edit("unknown", "B").selection


def test_equal_words_are_told_apart(collecting):
    collecting.write(TextKind.HEADING, "A", 0)
    collecting.write(TextKind.HEADING, "A", 1)
    first, second = items(collecting)
    collecting.remove([first.key])
    assert items(collecting) == (second,)


def test_selections_have_names_and_one_is_present(collecting):
    collecting.add([ONE])
    collecting.rename("  For  the minister ")
    collecting.make("Notes")
    assert collecting.selection() == ()
    collecting.add([TWO, THREE])
    assert [(each.name, each.entries, each.present) for each in collecting.all()] == [
        ("For the minister", 1, False),
        ("Notes", 2, True),
    ]
    collecting.switch("For the minister")
    assert collecting.selection() == (ONE,)
    assert collecting.named("Notes").addresses == (TWO, THREE)


def test_where_no_selection_has_a_name_none_is_offered(collecting):
    assert problem_of(collecting.named, "B") is Problem.NO_NAMED_SELECTION
    collecting.rename("A")
    with pytest.raises(UserError) as caught:
        collecting.named("B")
    assert (caught.value.problem, caught.value.values["known"]) == (Problem.NO_SUCH_SELECTION, "“A”")


def test_a_name_is_there_and_free(collecting):
    collecting.make("A")
    for deed in (collecting.make, collecting.duplicate):
        assert problem_of(deed, "A ") is Problem.NAME_TAKEN
        assert problem_of(deed, "  ") is Problem.BAD_VALUE
    assert not collecting.rename("A").selection, "its own"
    assert problem_of(collecting.switch, "B") is Problem.NO_SUCH_SELECTION
    assert problem_of(collecting.named, "B") is Problem.NO_SUCH_SELECTION


def test_a_copy_goes_its_own_way(collecting):
    collecting.add([ONE])
    collecting.entitle("Title")
    collecting.duplicate("Copy")
    collecting.add([TWO])
    assert collecting.selection() == (ONE, TWO)
    assert collecting.collected().present.title == "Title"
    assert collecting.named("").addresses == (ONE,)


def test_a_deleted_selection_comes_back_whole(collecting):
    collecting.make("A")
    collecting.add([ONE, TWO])
    collecting.entitle("On lamps")
    before = collecting.collected().present
    collecting.delete()
    assert collecting.collected().present.name == ""
    collecting.undo()
    assert collecting.collected().present == before
    collecting.redo()
    assert [each.name for each in collecting.all()] == [""]


def test_of_the_last_selection_nothing_is_left_but_a_place(collecting):
    collecting.rename("A")
    collecting.add([ONE])
    collecting.delete()
    assert [(each.name, each.entries) for each in collecting.all()] == [("", 0)]
    collecting.undo()
    assert collecting.selection() == (ONE,)


def test_undoing_shows_the_selection_it_concerns(collecting):
    collecting.add([ONE])
    collecting.make("A")
    collecting.switch("")
    collecting.add([TWO])
    collecting.switch("A")
    collecting.undo()
    assert collecting.collected().present.name == ""
    assert collecting.selection() == (ONE,)


def test_it_is_said_what_would_be_undone(collecting):
    assert collecting.collected().undo is None
    collecting.add([ONE])
    collecting.clear()
    assert (collecting.collected().undo, collecting.collected().redo) == (Deed.CLEAR, None)
    collecting.undo()
    assert (collecting.collected().undo, collecting.collected().redo) == (Deed.ADD, Deed.CLEAR)
    collecting.add([TWO])
    assert collecting.collected().redo is None
    assert not collecting.redo().selection


def test_what_another_program_did_is_undone_too(tmp_path, collecting):
    library = open_library(tmp_path)
    theirs = Collecting(library)
    collecting.add([ONE])
    theirs.add([TWO])
    collecting.add([THREE])
    for left in ((ONE, TWO), (ONE,), ()):
        collecting.undo()
        assert theirs.selection() == left
    theirs.redo()
    assert collecting.selection() == (ONE,)
    library.close()


def test_a_library_changed_past_the_log_is_left_as_it_is(tmp_path, collecting):
    collecting.add([ONE, TWO])
    library = open_library(tmp_path)
    library.connection.execute("DELETE FROM selection_items WHERE position = 0")
    library.close()
    assert not collecting.undo().selection
    assert collecting.selection() == (TWO,)
    assert collecting.collected().undo is None


CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.lists(st.sampled_from([ONE, TWO, THREE]))),
        st.tuples(st.just("remove"), st.lists(st.sampled_from([ONE, TWO, THREE]))),
        st.tuples(st.just("move"), st.lists(st.sampled_from([ONE, TWO, THREE])), st.integers(0, 3)),
        st.tuples(st.just("write"), st.sampled_from(TextKind), st.just("x"), st.integers(0, 3)),
        st.tuples(st.just("entitle"), st.sampled_from("ab")),
        st.tuples(st.sampled_from(["clear", "delete"])),
        st.tuples(st.sampled_from(["make", "rename", "duplicate"]), st.sampled_from("ab")),
        st.tuples(st.sampled_from(["undo", "redo"])),
    ),
    max_size=12,
)


def state(collecting):
    return {each.name: collecting.named(each.name) for each in collecting.all()}


@settings(max_examples=60)
@given(CHANGES)
def test_undoing_all_and_doing_all_again_leads_to_the_same(tmp_path_factory, changes):
    library = open_library(tmp_path_factory.mktemp("library"))
    collecting = Collecting(library)
    beginning = state(collecting)
    for deed, *values in changes:
        with contextlib.suppress(UserError):  # a name that is taken
            getattr(collecting, deed)(*values)
    while collecting.redo().selection:
        pass
    end = state(collecting)
    while collecting.undo().selection:
        assert sum(each.present for each in collecting.all()) == 1
    assert state(collecting) == beginning
    while collecting.redo().selection:
        pass
    assert state(collecting) == end
    library.close()


def test_only_so_many_changes_are_kept(collecting, monkeypatch):
    monkeypatch.setattr(selections, "MOST", 3)
    for _ in range(4):
        collecting.add([ONE])
        collecting.clear()
    done = 0
    while collecting.undo().selection:
        done += 1
    assert done == 3
