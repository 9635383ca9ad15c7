from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.query import EVERY_ENTRY, Everything, IndexedText, Near, Words, tag
from migbrowser.model.search import FACETS, SearchRecord
from migbrowser.store import search
from migbrowser.store.search import Coded, SearchIndex, create_index
from migbrowser.text.tokens import token_texts

MEMORY = Path("memory")


def record(
    id_: str, title: str, body: str = "", *, day: date | None = None, kind: str = "statement", **more: object
) -> SearchRecord:
    facets = {"kind": ("clause",), "topic": ("topic/a", "topic/b")} if id_ == "a" else {"kind": (kind,)}
    tags = frozenset({EVERY_ENTRY, *(tag("kind", value) for value in facets["kind"])})
    text = IndexedText(token_texts(title), token_texts(body), tags)
    return SearchRecord(Address(f"event/{id_}"), title, body, text, day=day, facets=facets, **more)  # type: ignore[arg-type]


RECORDS = [
    record("a", "Removal", "removal of migrants", day=date(2024, 9, 9), published=date(2025, 1, 1)),
    record("b", "Report", "about removal", day=date(2025, 9, 17)),
    record("c", "Report", "about removal", day=date(2025, 9, 17), published=date(2024, 1, 1)),
    record("d", "Undated", "nothing", published=date(2023, 1, 1)),
]


def made(records: list[SearchRecord]) -> SearchIndex:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    create_index(connection, records)
    return SearchIndex(connection, MEMORY)


@pytest.fixture
def index() -> Iterator[SearchIndex]:
    made_ = made(RECORDS)
    yield made_
    made_._connection.close()


def words(text: str) -> Words:
    return Words(text, tokens=token_texts(text))


def ids(index: SearchIndex, entries: list[int]) -> list[str]:
    return [shown.address.id for shown in index.shown(entries)]


def test_entries_are_numbered_by_day_and_read_backwards_in_their_own_order(index: SearchIndex) -> None:
    entries = index.entries(Everything())
    assert list(entries) == [1, 2, 3, 4]
    assert ids(index, list(entries[::-1])) == ["b", "c", "a", "d"]


def test_the_title_counts_more_than_the_body_and_scores_fall(index: SearchIndex) -> None:
    query = words("removal")
    best = index.ranked(query, 10).best
    assert ids(index, [entry for entry, _ in best]) == ["a", "b", "c"]
    scores = [score for _, score in best]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


def test_what_others_hang_on_leads_on_every_page_alike() -> None:
    made_ = made(
        [
            *(record(f"e{n}", "t", "removal" + " of people" * n, kind="statement") for n in range(20)),
            *(record(f"lead{n}", "t", "removal" + " of people" * 20, kind="event") for n in range(5)),
        ]
    )
    query = words("removal")
    whole = made_.ranked(query, 25).best
    assert not ids(made_, [whole[-1][0]])[0].startswith("lead")
    assert [one for at in range(0, 25, 4) for one in made_.ranked(query, 4, at).best] == whole
    assert dict(made_.scored(query, made_.entries(query))) == dict(whole)
    made_._connection.close()


def test_long_lists_of_entries_are_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_PIECE", 7)
    made_ = made([record(f"e{n}", "t") for n in range(300)])
    assert list(made_.entries(Everything())) == list(range(1, 301))
    made_._connection.close()


@pytest.mark.parametrize("many", [1, 10_000])
def test_publication_order_is_the_same_for_few_and_many(many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_MANY", many)
    days = [None if n % 7 == 0 else date(2020, 1, 1) + timedelta(n * 37 % 11) for n in range(60)]
    made_ = made([record(f"e{n}", "t", published=day) for n, day in enumerate(days)])
    entries = made_.entries(Everything())
    published = {f"e{n}": day for n, day in enumerate(days)}
    order = ids(made_, made_.by_publication(entries))
    known = [day for one in order if (day := published[one])]
    assert known == sorted(known, reverse=True)
    assert all(published[one] is None for one in order[len(known) :])
    assert len(order) == 60
    made_._connection.close()


def test_the_spellings_of_names_and_the_words_that_stand_there_are_known() -> None:
    connection = sqlite3.connect(":memory:")
    create_index(connection, RECORDS, [("hanguo", "韩国"), ("hanguo", "韩国"), ("yuenan", "越南")])
    index = SearchIndex(connection, MEMORY)
    assert index.names_spelt("hanguo") == ("韩国",)
    assert index.names_spelt("taiguo") == ()
    assert index.known(["removal", "removals", "report"]) == ["removal", "report"]
    connection.close()


def test_pages_follow_one_another(index: SearchIndex) -> None:
    query = words("removal")
    whole = index.ranked(query, 10).best
    assert index.ranked(query, 2).best + index.ranked(query, 2, 2).best == whole
    assert index.ranked(query, 2, 9).best == []


def test_given_entries_keep_their_order_with_their_scores(index: SearchIndex) -> None:
    query = words("removal")
    entries = index.entries(query)
    assert [entry for entry, _ in index.scored(query, entries)] == list(entries)
    assert dict(index.scored(query, entries)) == dict(index.ranked(query, 10).best)


def test_of_many_matches_the_newest_are_ranked(index: SearchIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "SCORED", 2)
    query = words("removal")
    best = index.ranked(query, 10).best
    assert ids(index, [entry for entry, _ in best]) == ["b", "c"]
    assert not index.ranked(query, 0).whole


def test_publication_order_ends_with_the_unpublished(index: SearchIndex) -> None:
    assert ids(index, index.by_publication(index.entries(Everything()))) == ["a", "c", "d", "b"]


def test_facets_count_every_value_of_every_entry(index: SearchIndex) -> None:
    facets = index.facets(index.entries(Everything()))
    assert tuple(facets) == FACETS
    assert facets["kind"] == {"statement": 3, "clause": 1}
    assert facets["topic"] == {"topic/a": 1, "topic/b": 1}
    assert facets["party"] == {}


@pytest.mark.parametrize("size", [10, 6000])
def test_few_and_many_entries_are_counted_alike(size: int) -> None:
    index = made(
        [
            record(f"e{n}" if n % 3 else "a" * (n + 1), "t", day=date(2000, 1, 1) + timedelta(n))
            for n in range(size)
        ]
    )
    kind = index.facet("kind")
    entries = index.entries(Everything())
    expected: dict[str, int] = {}
    for entry in entries:
        for value in kind.values[kind.codes[entry - 1]]:
            expected[value] = expected.get(value, 0) + 1
    assert kind.tally(entries) == expected
    index._connection.close()


def test_the_most_frequent_value_comes_first_and_equals_by_name() -> None:
    from array import array

    coded = Coded((("b",), ("a",), ("c",), ()), array("H", [0, 1, 2, 2, 3]))
    assert list(coded.tally([1, 2, 3, 4, 5]).items()) == [("c", 2), ("a", 1), ("b", 1)]
    assert coded.tally([]) == {}


def test_counting_finds_as_many_as_listing(index: SearchIndex) -> None:
    for query in (
        words("removal"),
        words("report"),
        words("xyzzy"),
        Everything(),
        Near((words("about"), words("removal")), 1),
    ):
        assert index.count(query) == len(index.entries(query))
        assert index.ranked(query, 0).whole
        assert index.ranked(query, 0).entries == index.entries(query)


def test_words_of_the_vocabulary_are_no_tags_and_not_short(index: SearchIndex) -> None:
    assert dict(index.words()) == {
        "removal": 3,
        "migrants": 1,
        "report": 2,
        "about": 2,
        "undated": 1,
        "nothing": 1,
    }


def test_addresses_and_titles(index: SearchIndex) -> None:
    assert index.holds(Address("event/a"))
    assert not index.holds(Address("event/z"))
    assert index.titles("event")[0] == (Address("event/a"), "Removal")
    assert index.titles("party") == []


def test_equal_records_make_equal_bytes(tmp_path: Path) -> None:
    written = []
    for name in ("one.db", "two.db"):
        with sqlite3.connect(tmp_path / name) as connection:
            create_index(connection, RECORDS)
        connection.close()
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]


def test_an_address_stands_once() -> None:
    connection = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.IntegrityError):
        create_index(connection, [RECORDS[0], RECORDS[0]])
    connection.close()


def test_an_empty_index_answers() -> None:
    index = made([])
    assert list(index.entries(Everything())) == []
    assert index.facets([]) == {name: {} for name in FACETS}
    index._connection.close()


def test_a_running_question_can_be_interrupted() -> None:
    index = made([record(f"e{n}", "a " * 50, "b " * 200) for n in range(3000)])
    stop = threading.Event()

    def nag() -> None:
        while not stop.wait(0.001):
            index.interrupt()

    nagging = threading.Thread(target=nag)
    nagging.start()
    try:
        with pytest.raises(UserError) as caught:
            _ask(index, times=200)
    finally:
        stop.set()
        nagging.join()
    assert caught.value.problem is Problem.CANCELLED
    index._connection.close()


def _ask(index: SearchIndex, times: int) -> None:
    for _ in range(times):
        index.ranked(words("a"), 3000)


def test_a_broken_file_is_the_worlds_fault(tmp_path: Path) -> None:
    path = tmp_path / "broken.db"
    with sqlite3.connect(path) as connection:
        create_index(connection, RECORDS * 0 + [record(f"e{n}", f"word{n} " * 40) for n in range(300)])
    connection.close()
    data = bytearray(path.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    path.write_bytes(data)
    connection = sqlite3.connect(path)
    with pytest.raises(UserError) as caught:
        SearchIndex(connection, path).entries(words("word1"))
    assert caught.value.problem is Problem.CATALOGUE_DAMAGED
    connection.close()
