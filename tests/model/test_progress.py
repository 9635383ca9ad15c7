"""Cancelling a deed, and what cannot be asked to stop."""

import pytest

from migbrowser.model.errors import Problem, UserError
from migbrowser.model.progress import CancelToken


def test_cancelling_ends_what_is_under_way_and_nothing_that_is_over() -> None:
    token, ended = CancelToken(), []
    with token.ending(lambda: ended.append("over")):
        pass
    with token.ending(lambda: ended.append("outer")), token.ending(lambda: ended.append("inner")):
        token.cancel()
        assert ended == ["outer", "inner"]
    token.cancel()
    assert ended == ["outer", "inner"]


def test_what_begins_after_it_is_ended_at_once() -> None:
    token, ended = CancelToken(), []
    token.cancel()
    with token.ending(lambda: ended.append("late")):
        assert ended == ["late"]
    with pytest.raises(UserError) as caught:
        token.check()
    assert caught.value.problem is Problem.CANCELLED
