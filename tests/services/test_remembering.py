from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.search import Filters, SearchAnswer, Sort
from migbrowser.services import remembering as module
from migbrowser.services.collecting import Collecting
from migbrowser.services.remembering import Remembering
from migbrowser.store import library as store
from migbrowser.store import remembered
from migbrowser.store.library import Library, open_library
from migbrowser.store.remembered import _read, _written

START = datetime(2026, 1, 1, tzinfo=UTC)
NARROW = Filters(
    kinds=("clause", "event"), party=Address("party/kr"), language="zh", year=2025, since=date(2024, 1, 1)
)


def answer(query: str, total: int = 1) -> SearchAnswer:
    return SearchAnswer(query, query, total, 0, (), {}, {}, {})


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def remembering(library: Library) -> Remembering:
    ticks = iter(range(1000))
    return Remembering(library, lambda: START + timedelta(minutes=next(ticks)))


def test_a_saved_search_comes_back_whole_after_a_restart(
    tmp_path: Path, library: Library, remembering: Remembering
) -> None:
    assert remembering.save("  Korea  in clauses ", "ROK", NARROW, Sort.EVENT).searches
    again = open_library(tmp_path)
    (search,) = Remembering(again).saved()
    assert (search.name, search.question, search.filters) == ("Korea in clauses", "ROK", NARROW)
    assert (search.sort, search.saved) == (Sort.EVENT, START)
    again.close()


def test_names_are_in_order_and_each_stands_once(remembering: Remembering) -> None:
    for name, question in [("b", "1"), ("A", "2"), ("移民", "3"), ("b", "4")]:
        remembering.save(name, question)
    assert [(one.name, one.question) for one in remembering.saved()] == [
        ("A", "2"),
        ("b", "4"),
        ("移民", "3"),
    ]
    assert remembering.rename("b", "c").searches
    assert remembering.rename("c", "c").searches
    assert not remembering.rename("nowhere", "d").searches
    assert remembering.forget("c").searches
    assert not remembering.forget("c").searches
    assert [one.name for one in remembering.saved()] == ["A", "移民"]


@pytest.mark.parametrize("name", ["", " \n "])
def test_no_name_is_refused(remembering: Remembering, name: str) -> None:
    remembering.save("a", "q")
    for deed in (lambda: remembering.save(name, "q"), lambda: remembering.rename("a", name)):
        with pytest.raises(UserError) as caught:
            deed()
        assert caught.value.problem is Problem.BAD_VALUE


def test_a_name_in_use_is_refused_and_nothing_changes(remembering: Remembering) -> None:
    remembering.save("a", "1")
    remembering.save("b", "2")
    before = remembering.saved()
    with pytest.raises(UserError) as caught:
        remembering.rename("a", "b")
    assert caught.value.problem is Problem.BAD_VALUE
    assert remembering.saved() == before


def test_the_history_has_each_question_once_the_last_first(
    remembering: Remembering, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    for query in ("one", "two", "one", "three", "four"):
        assert remembering.record(answer(query, len(query))).searches
    assert [(one.question, one.found) for one in remembering.history()] == [
        ("four", 4),
        ("three", 5),
        ("one", 3),
    ]
    remembering.record(answer("four"), NARROW)
    assert [one.filters for one in remembering.history()][:2] == [NARROW, Filters()]
    assert not remembering.record(answer("  ")).searches
    assert remembering.clear().searches
    assert not remembering.clear().searches
    assert remembering.history() == ()


def test_a_library_without_them_gets_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(store, "MIGRATIONS", store.MIGRATIONS[:1])
        old = open_library(tmp_path)
        old.connection.execute("INSERT INTO selection VALUES ('event/one', 0)")
        old.close()
    new = open_library(tmp_path)
    assert Remembering(new).saved() == ()
    assert Collecting(new).selection() == (Address("event/one"),)
    new.close()


@given(
    st.builds(
        Filters,
        kinds=st.lists(st.sampled_from(["event", "clause"]), unique=True).map(tuple),
        event=st.none() | st.just(Address("event/x")),
        publisher=st.none() | st.text(min_size=1).filter(lambda text: text.isprintable()),
        year=st.none() | st.integers(1900, 2100),
        until=st.none() | st.dates(),
    )
)
def test_filters_come_back_as_they_were(filters: Filters) -> None:
    assert _read(_written(filters)) == filters
    assert _read('{"unheard-of": 1, "year": 2025}') == Filters(year=2025)


def test_a_search_that_takes_names_as_typed_is_kept_so_and_comes_back_exactly(
    remembering: Remembering,
) -> None:
    remembering.save("as typed", "ROK", names=False)
    (search,) = remembering.saved()
    assert search.names is False
    remembering.forget("as typed")
    assert remembering.restore(search).searches
    assert remembering.saved() == (search,)


def test_searches_saved_before_names_could_be_taken_as_typed_take_them_in_all_forms(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = "INSERT INTO saved_searches VALUES ('old', 'ROK', '{}', 'relevance', '2026-01-01T00:00:00+00:00')"
    with monkeypatch.context() as patch:
        at = store.MIGRATIONS.index(remembered.NAMES)
        patch.setattr(store, "MIGRATIONS", store.MIGRATIONS[:at])
        old = open_library(tmp_path / "old")
        old.connection.execute(row)
        old.close()
    again = open_library(tmp_path / "old")
    assert [search.names for search in Remembering(again).saved()] == [True]
    again.close()


def test_a_forgotten_history_comes_back_behind_what_was_asked_since(remembering: Remembering) -> None:
    for question in ("a", "b", "c"):
        remembering.record(answer(question, 7))
    forgotten = remembering.history()
    remembering.clear()
    remembering.record(answer("b", 8))
    remembering.record(answer("d", 9))
    assert remembering.bring_back(forgotten).searches
    assert [(past.question, past.found) for past in remembering.history()] == [
        ("d", 9),
        ("b", 8),
        ("c", 7),
        ("a", 7),
    ]
    assert not remembering.bring_back(()).searches
