"""The selection: added at the end, moved by hand, each entry once."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from migbrowser.model.address import Address
from migbrowser.services.collecting import Collecting
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
    collecting.move(THREE, 0)
    assert collecting.selection() == (THREE, ONE, TWO)
    assert not collecting.move(Address("event/unknown"), 0).selection


def test_removing_and_clearing(collecting):
    collecting.add([ONE, TWO, THREE])
    collecting.remove([TWO, TWO])
    assert collecting.selection() == (ONE, THREE)
    assert collecting.clear().selection
    assert not collecting.clear().selection


DEEDS = st.lists(st.tuples(st.sampled_from(["add", "remove", "move"]), st.sampled_from([ONE, TWO, THREE])))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(DEEDS)
def test_whatever_is_done_no_entry_stands_twice(collecting, deeds):
    collecting.clear()
    for deed, address in deeds:
        if deed == "move":
            collecting.move(address, 1)
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
