import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.ui.history import LONGEST, History, Place

START = Place("timeline")
places = st.builds(Place, st.sampled_from(["timeline", "clauses", "search"]), st.sampled_from(["", "a", "b"]))


def test_back_and_forward_walk_the_way():
    history = History(START)
    history.go(Place("timeline", "event/a"))
    history.go(Place("clauses", "event/a"))
    assert history.back() == Place("timeline", "event/a")
    assert history.back() == START
    assert not history.can_go_back
    assert history.back() == START
    assert history.forward() == Place("timeline", "event/a")
    assert history.can_go_forward


def test_going_on_from_the_middle_forgets_what_was_ahead():
    history = History(START)
    history.go(Place("clauses"))
    history.back()
    history.go(Place("search"))
    assert not history.can_go_forward
    assert history.back() == START


def test_the_same_place_is_no_move():
    history = History(START)
    history.go(Place("timeline", state={"x": 1}))
    assert not history.can_go_back


def test_two_searches_are_two_places():
    history = History(Place("search", subject="border"))
    history.go(Place("search", subject="visa"))
    assert history.can_go_back


def test_a_place_remembers_how_it_looked():
    history = History(START)
    history.remember({"zoom": 2})
    history.go(Place("clauses"))
    assert history.back().state == {"zoom": 2}


@given(st.lists(places, max_size=30))
def test_back_undoes_every_move(path):
    history = History(START)
    before = []
    for place in path:
        before.append(history.current)
        history.go(place)
    seen = {history.current}
    while history.can_go_back:
        seen.add(history.back())
    assert history.current == START
    assert set(before) <= seen


@given(st.lists(places, max_size=30))
def test_it_can_be_written_down_and_read_again(path):
    history = History(START)
    for place in path:
        history.go(place)
    again = History.from_json(history.as_json(), START)
    assert again.as_json() == history.as_json()


def test_it_forgets_the_oldest():
    history = History(START)
    for number in range(2 * LONGEST):
        history.go(Place("search", subject=str(number)))
    assert len(history.as_json()["places"]) == LONGEST


@pytest.mark.parametrize(
    "written",
    [
        {},
        {"places": 3, "at": 0},
        {"places": [], "at": 0},
        {"places": [["a"]], "at": 0},
        {"places": [], "at": "x"},
    ],
)
def test_nonsense_begins_anew(written):
    assert History.from_json(written, START).current == START


def test_an_entry_that_is_not_there_is_forgotten_and_what_was_before_is_current():
    history = History(Place("timeline"))
    history.go(Place("timeline", "party/kr"))
    history.go(Place("timeline", "event/none"))
    history.go(Place("clauses", "event/none"))
    history.forget("event/none")
    assert history.current == Place("timeline", "party/kr")
    assert history.can_go_back
    assert not history.can_go_forward


def test_a_history_of_nothing_but_what_is_not_there_keeps_its_tab():
    history = History(Place("clauses", "event/none"))
    history.forget("event/none")
    assert history.current == Place("clauses")


def test_how_far_an_entry_was_read_is_written_down_and_an_older_stack_is_read():
    history = History(Place("timeline", "party/kr"))
    history.remember({"zoom": 2}, {"place": 7})
    history.remember({"zoom": 3})
    again = History.from_json(history.as_json(), Place("timeline"))
    assert again.current.reading == {"place": 7}
    assert again.current.state == {"zoom": 3}
    old = {"places": [["timeline", "party/kr", "", {}]], "at": 0}
    assert History.from_json(old, Place("timeline")).current == Place("timeline", "party/kr")
