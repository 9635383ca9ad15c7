import time

import pytest
from PySide6.QtCore import QObject

from migbrowser.ui.turns import A_TURN, Turns


@pytest.fixture
def turns(qapp):
    return Turns()


def test_what_is_quick_is_done_at_once_and_what_ends_a_turn_waits_for_the_next(turns, qtbot):
    done = []

    def steps():
        for number in range(6):
            done.append(number)
            yield number == 3

    turns.run(steps(), "a", turns)
    assert done == [0, 1, 2, 3]
    assert not turns.idle()
    qtbot.waitUntil(turns.idle)
    assert done == list(range(6))


def test_a_turn_ends_when_its_time_is_up(turns, qtbot):
    done = []

    def steps():
        for number in range(3):
            time.sleep(2 * A_TURN)
            done.append(number)
            yield False

    turns.run(steps(), "a", turns)
    assert done == [0]
    qtbot.waitUntil(turns.idle)
    assert done == [0, 1, 2]


def forever(seen):
    while True:
        seen.append(True)
        yield True


def test_the_newest_of_a_key_takes_the_place_of_an_older_one_and_others_go_on(turns, qtbot):
    old, other, new = [], [], []
    turns.run(forever(old), "a", turns)
    turns.run(forever(other), "b", turns)
    turns.run(forever(new), "a", turns)
    qtbot.waitUntil(lambda: len(new) > 3 and len(other) > 3)
    assert len(old) == 1
    turns.stop("a")
    turns.stop("b")
    assert turns.idle()


def test_steps_that_begin_others_in_their_own_place_end(turns, qtbot):
    done = []

    def second():
        done.append("second")
        yield True

    def first():
        turns.run(second(), "a", turns)
        yield True
        done.append("never")

    turns.run(first(), "a", turns)
    qtbot.waitUntil(turns.idle)
    assert done == ["second"]


def test_nothing_is_done_for_an_owner_that_is_gone(turns, qtbot):
    import shiboken6

    owner, seen = QObject(), []
    turns.run(forever(seen), "a", owner)
    shiboken6.delete(owner)
    qtbot.waitUntil(turns.idle)
    assert seen == [True]


def test_a_step_that_fails_is_the_last(turns):
    def steps():
        yield False
        raise ValueError("ours")

    with pytest.raises(ValueError, match="ours"):
        turns.run(steps(), "a", turns)
    assert turns.idle()
