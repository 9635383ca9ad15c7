"""What the library holds is found beside the catalogue's entries."""

from __future__ import annotations

import pytest

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.model.original import Original, Verdict
from migbrowser.model.query import matches
from migbrowser.model.search import ContextOrder, Filters, Sort
from migbrowser.services.harvesting import Harvesting
from migbrowser.services.searching import Searching
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import open_library

EVENT = Address("event/2025-lianyungang-regional")
CLAUSE = Address("clause/initiative-2023/12")
REPORT = Address("report/nia-en-2025-regional-news")


@pytest.fixture
def library(tmp_path):
    opened = open_library(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def services(real_catalogue, library):
    return Services(lambda: real_catalogue, lambda: library, paths.resources())


def attach(library, report=REPORT, text="A zeppelin crossed the border. It came from South Korea.", number=1):
    address = Address(f"original/{number:016x}")
    library.keep_original(
        Original(address, report, Verdict.UNKNOWN, "0" * 64, "page.html", None, "2026-01-01", text, (), {})
    )


def test_a_note_is_a_hit_that_opens_what_it_was_written_on(services):
    services.annotating.write(EVENT, "Ask whether the *zeppelin* was meant.")
    answer = services.searching.search("zeppelin")
    (hit,) = answer.hits
    assert (hit.kind, hit.address, hit.event, hit.report) == ("note", EVENT, EVENT, None)
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["zeppelin"]
    assert answer.facets["kind"] == {"note": 1}
    assert answer.terms == {"zeppelin": 1}
    assert not answer.silent
    assert not answer.unread  # a note makes no report silent


def test_an_original_is_a_hit_that_opens_its_report(services, library):
    attach(library)
    answer = services.searching.search("zeppelin border")
    (hit,) = answer.hits
    assert (hit.kind, hit.address, hit.report, hit.title) == ("original", REPORT, REPORT, "page.html")
    assert answer.facets["report"] == {REPORT: 1}
    others = {report for reports in (*answer.silent.values(), *answer.unread.values()) for report in reports}
    assert others
    assert REPORT not in others


def test_names_are_found_in_all_forms_in_what_is_held(services, library):
    attach(library)
    services.annotating.write(CLAUSE, "韩国的 zeppelin")
    assert services.searching.search("zeppelin ROK").total == 2
    assert services.searching.search("zeppelin ROK", names=False).total == 0


@pytest.mark.parametrize("text", ["kind:note", "kind:笔记", "kind:notes"])
def test_a_kind_narrows_to_notes(services, library, text):
    attach(library)
    services.annotating.write(EVENT, "zeppelin")
    assert [hit.kind for hit in services.searching.search(text).hits] == ["note"]
    narrowed = services.searching.search("zeppelin", Filters(kinds=("original",)))
    assert [hit.kind for hit in narrowed.hits] == ["original"]


def test_what_is_held_is_narrowed_as_what_it_hangs_on(services, library):
    attach(library)
    services.annotating.write(EVENT, "zeppelin")
    assert services.searching.search("zeppelin", Filters(event=EVENT)).total == 2
    assert services.searching.search("zeppelin", Filters(report=REPORT)).total == 1
    assert services.searching.search("zeppelin year:2025").total == 2
    assert services.searching.search("zeppelin", Filters(year=2023)).total == 0


def test_the_best_of_both_stand_in_turn_and_ordered_by_day_the_catalogue_comes_first(services):
    services.annotating.write(EVENT, "border")
    services.annotating.write(CLAUSE, "border border")
    kinds = [hit.kind == "note" for hit in services.searching.search("border", limit=5).hits]
    assert kinds == [False, True, False, True, False]
    for sort in (Sort.EVENT, Sort.PUBLISHED):
        answer = services.searching.search("border", sort=sort, limit=10_000)
        assert [hit.kind == "note" for hit in answer.hits[-3:]] == [False, True, True]


@pytest.mark.parametrize("sort", Sort)
def test_pages_of_any_size_hold_every_hit_once(services, sort):
    for address in (EVENT, CLAUSE, REPORT):
        services.annotating.write(address, "border")
    whole = services.searching.search("border", sort=sort, limit=10_000)
    assert len(whole.hits) == whole.total == sum(whole.facets["kind"].values())
    paged = [
        hit
        for offset in range(0, whole.total, 7)
        for hit in services.searching.search("border", sort=sort, limit=7, offset=offset).hits
    ]
    assert paged == list(whole.hits)
    assert (
        len(Harvesting(services.searching).harvest("border", Filters(), sort=sort).answer.hits) == whole.total
    )


def test_every_place_in_a_note_stands_in_the_middle_of_its_line(services):
    services.annotating.write(EVENT, "a zeppelin, and then another zeppelin")
    found = services.searching.contexts("zeppelin", order=ContextOrder.LEFT)
    assert [(line.kind, line.address, line.hit) for line in found.contexts] == [
        ("note", EVENT, "zeppelin"),
        ("note", EVENT, "zeppelin"),
    ]


def test_what_was_just_written_changed_or_dropped_is_known_at_once(services, library, tmp_path):
    search = services.searching.search
    services.annotating.write(EVENT, "zeppelin")
    assert search("zeppelin").total == 1
    other = open_library(tmp_path)  # another program, or another lane of this one
    there = Services(services.open_catalogue, lambda: other, paths.resources())
    there.annotating.write(EVENT, "airship")
    assert (search("zeppelin").total, search("airship").total) == (0, 1)
    there.annotating.forget(EVENT)
    other.close()
    assert search("airship").total == 0


def test_a_text_attached_to_two_reports_is_a_hit_of_each(services, library):
    attach(library)
    attach(library, Address("report/gsh-en-2025-regional"))
    assert len({hit.address for hit in services.searching.search("zeppelin").hits}) == 2


def test_a_note_whose_entry_is_gone_is_still_found(services, library):
    services.annotating.write(EVENT, "zeppelin")
    with library.writing() as connection:
        connection.execute("UPDATE notes SET address = 'event/long-gone'")
    (hit,) = services.searching.search("zeppelin").hits
    assert (hit.address, hit.event) == ("event/long-gone", None)


def test_without_a_library_none_is_made(real_catalogue):
    def fail():
        raise AssertionError("reading alone makes no library")

    services = Services(lambda: real_catalogue, fail, paths.resources(), lambda: False)
    assert services.searching.search("border").total


def test_a_broken_library_does_not_keep_the_catalogue_from_being_searched(real_catalogue, tmp_path):
    (tmp_path / "library.db").write_bytes(b"no database at all" * 100)
    assert Searching(real_catalogue, lambda: open_library(tmp_path)).search("border").total


def test_what_is_held_is_matched_as_what_is_catalogued(services, library):
    """The index in memory says of each question what the question says of each record."""
    attach(library)
    services.annotating.write(EVENT, "A zeppelin near Lianyungang, 移民管理, café.")
    services.annotating.write(CLAUSE, "visa visas NOT")
    holding = services.searching._holding
    records = [*holding._notes(library), *holding._originals(library)]
    for text in (
        "zeppelin",
        '"zeppelin near"',
        "移民",
        "visa NOT zeppelin",
        "zepp*",
        "year:2025",
        "cafe OR korea",
    ):
        query = services.searching.query(text)
        wanted = sum(matches(query, record.indexed) for record in records)
        assert holding.index().count(query) == wanted, text


def test_two_catalogues_and_one_library(real_database, library):
    first, second = Catalogue(real_database), Catalogue(real_database)
    for catalogue in (first, second):
        services = Services(lambda catalogue=catalogue: catalogue, lambda: library, paths.resources())
        services.annotating.write(EVENT, "zeppelin")
        assert services.searching.search("zeppelin").total == 1
        catalogue.close()
