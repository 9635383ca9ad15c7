from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from migbrowser.model.address import Address
from migbrowser.model.event import Event
from migbrowser.model.search import FACETS as ALL_FACETS
from migbrowser.model.search import Filters, Hit, SearchAnswer
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.search_facets import FACETS, SearchFacets, facets_of, filters_of
from migbrowser.ui.models.search_results import SearchResults, results_of

EVENT = Address("event/2025-lianyungang-regional")
A, B, C, D = (Address(f"report/{letter}") for letter in "abcd")


def an_event():
    return Event(
        address=EVENT,
        title="Conference",
        series=None,
        start=date(2025, 9, 17),
        end=date(2025, 9, 17),
        date_note=None,
        city="Lianyungang",
        province=None,
        country=Address("party/cn"),
        host=None,
        theme=None,
        summary="",
        reports=(A, B, C, D),
    )


DIRECTORY = Directory({EVENT: an_event()}, {}, {Address("party/kr"): "Republic of Korea"})


def hit(address, event=EVENT, report=None):
    found = Address(address)
    return Hit(found, found.kind, event, report, "Border patrols", "joint border patrols", ((6, 12),), 1.0)


def answer(hits, total=None, facets=None, silent=None, unread=None):
    known = {name: {} for name in ALL_FACETS} | (facets or {})
    return SearchAnswer("q", "q", total or len(hits), 1, tuple(hits), known, silent or {}, unread or {})


@pytest.fixture
def model(qapp):
    made = SearchResults()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def test_hits_are_folded_by_event_and_say_what_its_reports_do():
    found = answer(
        [hit("statement/a/1.1", report=A), hit("statement/b/2.1", report=B), hit("party/kr", event=None)],
        facets={"report": {A: 1, B: 1}},
        silent={EVENT: (C,)},
        unread={EVENT: (D,)},
    )
    items = results_of(found, DIRECTORY)
    assert [item.is_heading for item in items] == [True, False, False, True, False]
    assert items[0].title == "Conference, Lianyungang, 17 Sep 2025"
    assert "1 silent" in items[0].notes
    assert "1 not read in full" in items[0].notes
    assert [item.siglum for item in items[1:3]] == ["A", "B"]
    assert items[3].title == "Beyond single events"


def test_an_event_unknown_to_the_directory_is_no_trouble():
    assert len(results_of(answer([hit("statement/a/1.1", report=A)]), Directory())) == 2


def test_more_hits_are_added_without_losing_the_place(model):
    first = results_of(answer([hit("statement/a/1.1", report=A)], total=2), DIRECTORY)
    assert first[-1].more
    model.show(first)
    resets = []
    model.modelReset.connect(lambda: resets.append(True))
    whole = answer([hit("statement/a/1.1", report=A), hit("statement/a/1.2", report=A)])
    model.show(results_of(whole, DIRECTORY))
    assert (model.rowCount(), resets) == (3, [])
    model.show(results_of(answer([hit("party/kr", event=None)]), DIRECTORY))
    assert resets == [True]


def test_an_entry_is_found_as_a_hit_before_as_a_heading(model):
    model.show(results_of(answer([hit(EVENT), hit("statement/a/1.1", report=A)]), DIRECTORY))
    assert model.results[model.row_of(EVENT)].hit
    assert model.row_of(Address("party/none")) == -1


def test_every_item_has_words(model):
    model.show(results_of(answer([hit("statement/a/1.1", report=A)], total=9), DIRECTORY))
    texts = [model.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]
    assert "A · Border patrols · report/a · joint border patrols · statement/a/1.1" in texts
    assert all(texts)


def test_facets_are_the_services_own():
    assert set(FACETS) == set(ALL_FACETS)


def test_an_answer_comes_in_parts_and_is_known_whole(model, qtmodeltester):
    results = results_of(answer([hit(f"statement/a/1.{n}", report=A) for n in range(1, 9)]), DIRECTORY)
    model.show(results, 3)
    assert (model.rowCount(), model.results) == (3, results)
    assert model.row_of(results[-1].address) == len(results) - 1
    assert model.grow(4)
    assert not model.grow(4)
    assert model.rowCount() == len(results)
    qtmodeltester.check(model)


def test_the_same_answer_again_changes_nothing(model):
    results = results_of(answer([hit("statement/a/1.1", report=A)]), DIRECTORY)
    model.show(results)
    model.modelReset.connect(lambda: pytest.fail("what is shown is shown already"))
    model.show(results)


def test_facets_show_the_most_frequent_values_until_opened(qapp):
    found = answer([], facets={"party": {f"party/p{n}": n for n in range(9)}, "kind": {"clause": 2}})
    model = SearchFacets()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(facets_of(found, DIRECTORY, frozenset()))
    words = [facet.words for facet in model.facets]
    assert words[:2] == ["Kind", "Clause"]
    assert [facet.count for facet in model.facets if facet.facet == "party"][1:5] == [8, 7, 6, 5]
    assert model.facets[-1].more
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    model.show(facets_of(found, DIRECTORY, frozenset({"party"})))
    assert not any(facet.more for facet in model.facets)
    del tester


def test_every_facet_becomes_a_filter():
    chosen = {facet: "2025" if facet == "year" else f"{facet}/x" for facet in FACETS}
    filters = filters_of(chosen)
    for facet, value in chosen.items():
        kept = getattr(filters, "kinds" if facet == "kind" else facet)
        assert kept == {"kind": (value,), "year": 2025}.get(facet, value)
    assert filters_of({"year": "x"}) == Filters()
