from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.query import matches
from migbrowser.model.report import Read
from migbrowser.model.search import FACETS, ContextOrder, Filters, SearchRecord, Sort
from migbrowser.services.encoding import record
from migbrowser.services.searching import Searching
from migbrowser.store.catalogue import Catalogue
from migbrowser.text.contexts import Line, by_left, by_right
from migbrowser.text.tokens import simplified, token_texts
from tests.services.answers import found

ROOT = Path(__file__).parents[2]
HOSTILE: list[str] = json.loads((ROOT / "tests" / "hostile_queries.json").read_text(encoding="utf-8"))
REGIONAL_2025 = Address("event/2025-lianyungang-regional")
GSH = Address("report/gsh-en-2025-regional")
NIA = Address("report/nia-en-2025-regional-news")


NO_ANSWER = [
    "xyzzy",
    "Adelaide kind:clause",
    "party:japan kind:event year:2025",
    "year:1999",
    "kind:unheard-of",
    "gcm:99",
    "title:xyzzy",
]


def test_a_topic_s_other_terms_rank_its_clauses_and_are_marked(searching: Searching) -> None:
    hits = searching.search("deportation kind:clause").hits
    removals = next(hit for hit in hits if hit.address == "clause/initiative-2023/11")
    assert "removals" in {removals.snippet[start:end] for start, end in removals.marks}
    assert removals.score > max(hit.score for hit in hits if hit is not removals)


def test_what_is_called_so_comes_first_and_nothing_more_is_found(searching: Searching) -> None:
    for question in ("governance", "Initiative clause 3", "ROK", "移民", "deportation", "year:2023 forum"):
        whole = searching.search(question, limit=2000)
        by_day = searching.search(question, sort=Sort.EVENT, limit=2000)
        assert set(found(whole)) == set(found(by_day))
        assert whole.total == by_day.total == len(whole.hits)


def test_the_address_of_a_page_finds_its_report_and_its_words_do_not_count(
    searching: Searching, catalogue: Catalogue
) -> None:
    for report in catalogue.reports():
        if report.url:
            assert report.address in found(searching.search(report.url, limit=2000))
    site = searching.search("en.nia.gov.cn", Filters(kinds=("report",)))
    assert site.total > 0
    assert site.total == searching.search("网址:https://nowhere.example/ OR en.nia.gov.cn kind:report").total


def test_a_language_is_meant_in_every_script(searching: Searching) -> None:
    scripts = [searching.search(f"lang:{one} kind:report").total for one in ("zh-Hans", "zh-Hant")]
    assert min(scripts) > 0
    for question in ("lang:zh kind:report", "语言:中文 类型:报告", "language:Chinese kind:report"):
        assert searching.search(question).total == sum(scripts)
    assert searching.search("kind:report", Filters(language="zh")).total == sum(scripts)


@pytest.mark.parametrize("question", NO_ANSWER)
def test_what_the_catalogue_does_not_hold_is_not_found(searching: Searching, question: str) -> None:
    answer = searching.search(question)
    assert (answer.total, answer.events, answer.hits) == (0, 0, ())
    assert set(answer.facets) == set(FACETS)


@pytest.mark.parametrize(
    "name", ["South Korea", "ROK", "rok", "Republic of Korea", "韩国", "大韩民国", '"South Korea"']
)
def test_a_party_is_the_same_under_each_name(searching: Searching, name: str) -> None:
    answer, reference = searching.search(name, limit=100), searching.search("Republic of Korea", limit=100)
    assert found(answer) == found(reference)
    assert "韩国" in str(answer.understood)
    assert list(answer.expansions) == [name.strip('"')]


def test_names_can_be_taken_as_typed(searching: Searching) -> None:
    answer = searching.search("ROK", names=False)
    assert found(answer) == ["party/kr"]
    assert answer.expansions == {}
    assert answer.understood == "ROK"


def test_singular_and_plural_find_each_other_and_quotes_take_them_apart(searching: Searching) -> None:
    one, many = searching.search("mechanism", limit=500), searching.search("mechanisms", limit=500)
    assert set(found(one)) == set(found(many))
    assert one.expansions["mechanism"] == ("mechanisms",)
    assert "[mechanisms]" in one.understood
    assert set(found(searching.search('"mechanism"', limit=500))) < set(found(one))
    assert searching.search("mechanism", names=False).expansions == {}
    assert "new" not in searching.search("news").expansions.get("news", ())


def test_traditional_characters_and_pinyin_find_and_say_the_simplified_name(searching: Searching) -> None:
    plain, other = (searching.search(text, limit=500, names=False) for text in ("国家移民", "國家移民"))
    assert found(other) == found(plain) != []
    traditional = searching.search("遷移", limit=500)
    assert traditional.folded == {"遷移": "迁移"}
    assert "[迁移]" in traditional.understood
    for typed in ("hanguo", "Hánguó", "han2guo2", "han guo"):
        answer = searching.search(typed, limit=500)
        assert "韩国" in answer.understood
        assert set(found(answer)) >= set(found(searching.search("韩国", limit=500)))
    assert searching.search('"hanguo"').total == 0


def test_hits_are_counted_by_the_day_of_their_events(searching: Searching, catalogue: Catalogue) -> None:
    answer = searching.search("mechanisms")
    assert list(answer.days) == sorted(answer.days)
    starts = {event.address: event.start.isoformat() for event in catalogue.events()}
    assert set(answer.days) == {starts[Address(event)] for event in answer.facets["event"]}
    assert sum(answer.days.values()) == sum(answer.facets["event"].values())


def test_a_hit_in_the_title_alone_shows_how_its_body_begins(searching: Searching) -> None:
    hits = [hit for hit in searching.search("title:technology", limit=50).hits if not hit.marks]
    assert hits
    assert all(hit.title_marks and hit.snippet != hit.title for hit in hits)


def test_nothing_found_says_what_each_term_and_the_filters_cost(searching: Searching) -> None:
    answer = searching.search("Xÿzzy mechanisms", Filters(event=REGIONAL_2025))
    assert (answer.total, answer.unfiltered) == (0, 0)
    assert answer.folded == {"Xÿzzy": "xyzzy"}
    assert answer.without["Xÿzzy"] == searching.search("mechanisms", Filters(event=REGIONAL_2025)).total
    assert answer.without["mechanisms"] == 0
    narrow = searching.search("mechanisms", Filters(year=1999))
    assert (narrow.total, narrow.unfiltered) == (0, searching.search("mechanisms").total)
    assert narrow.without == {}


@pytest.mark.parametrize("order", list(ContextOrder))
def test_every_place_of_a_hit_has_its_context(searching: Searching, order: ContextOrder) -> None:
    concordance = searching.contexts("mechanisms", order=order, limit=1000)
    answer = searching.search("mechanisms", limit=1000)
    assert concordance.understood == answer.understood
    assert concordance.total == len(concordance.contexts) >= concordance.entries == answer.total
    assert {one.hit.casefold() for one in concordance.contexts} <= {"mechanism", "mechanisms"}
    keys = {"left": by_left, "right": by_right}
    if order in keys:
        lined = [keys[order](Line(one.left, one.hit, one.right)) for one in concordance.contexts]
        assert lined == sorted(lined)
    page = searching.contexts("mechanisms", order=order, limit=3, offset=2)
    assert page.contexts == concordance.contexts[2:5]
    assert searching.contexts("xyzzy").total == 0


def test_a_topic_s_term_finds_more_and_is_shown_but_not_in_quotes(searching: Searching) -> None:
    wide, exact = searching.search("deportation"), searching.search('"deportation"')
    assert wide.expansions == {"deportation": ("Return and readmission",)}
    assert exact.total < wide.total
    assert exact.expansions == {}


def test_a_bare_year_is_the_year_of_events_too(searching: Searching) -> None:
    answer = searching.search("Singapore 2023", limit=100)
    assert "event/2023-beijing-regional" in found(answer)
    assert set(answer.facets["year"]) <= {"2023"}


def test_marks_stand_on_what_was_asked(searching: Searching, catalogue: Catalogue) -> None:
    korea = catalogue.party(Address("party/kr"))
    names = {korea.name, str(korea.name_zh), *korea.also, *(name.name for name in korea.printed)}
    for question, words in [
        ("mechanism", {"mechanism", "mechanisms"}),
        ("“移民”", {"移民"}),
        ("机制", {"机制", "mechanism", "mechanisms"}),
        ("管", {"管"}),
        ("ROK", names),
    ]:
        for hit in searching.search(question, limit=50).hits:
            # Who attended an event is not listed in what is shown of it.
            assert hit.marks or hit.title_marks or hit.event == hit.address
            marked = {token_texts(hit.snippet[start:end]) for start, end in hit.marks}
            assert marked <= set(map(token_texts, words))
            assert all(hit.title[start:end] for start, end in hit.title_marks)


def test_marks_can_be_set_in_any_text(searching: Searching) -> None:
    text = "South Korea and a mechanism"
    marks = searching.marks("ROK OR mechanism NOT and", text)
    assert [text[start:end] for start, end in marks] == ["South Korea", "mechanism"]


@pytest.mark.parametrize(
    "wanted", ["移", "管", "国", "移民", "治理", "移民管理", "国家移民", "全球移民治理体系", "民管", "理移"]
)
def test_unspaced_words_are_found_exactly(
    searching: Searching, records: list[SearchRecord], wanted: str
) -> None:
    expected = {str(one.address) for one in records if wanted in simplified(f"{one.title}\n{one.body}")}
    assert set(found(searching.search(wanted, limit=10_000, names=False))) == expected


def test_facets_speak_of_all_hits(searching: Searching) -> None:
    answer = searching.search("mechanism", limit=1)
    assert answer.total == sum(answer.facets["kind"].values()) > 1
    assert answer.events == len(answer.facets["event"])
    whole = searching.search("mechanism", limit=100)
    assert len(whole.hits) == answer.total
    assert answer.facets["report"] == {
        report: sum(hit.report == report for hit in whole.hits) for report in answer.facets["report"]
    }


@pytest.mark.parametrize(
    "facet", ["kind", "event", "series", "party", "report", "publisher", "language", "topic", "year"]
)
def test_a_facet_s_count_is_what_its_filter_leaves(searching: Searching, facet: str) -> None:
    counts = searching.search("governance").facets[facet]
    assert counts
    for value, count in counts.items():
        filters = {
            "kind": Filters(kinds=(value,)),
            "year": Filters(year=int(value) if value.isdigit() else None),
        }
        chosen = filters.get(facet) or Filters(**{facet: Address(value)})
        assert searching.search("governance", chosen).total == count


def test_reports_without_a_hit_are_silent(searching: Searching, catalogue: Catalogue) -> None:
    answer = searching.search("steady NOT steady OR multilateralism", Filters(event=REGIONAL_2025))
    reports = {hit.report for hit in answer.hits}
    silent = set(answer.silent.get(REGIONAL_2025, ()))
    assert reports.isdisjoint(silent)
    gsh_only = searching.search("vital prosperity", Filters(event=REGIONAL_2025))
    assert set(gsh_only.facets["report"]) == {GSH}
    assert gsh_only.silent == {REGIONAL_2025: (NIA,)}
    in_part = {report.address for report in catalogue.reports() if report.read is not Read.FULL}
    assert set(gsh_only.unread[REGIONAL_2025]) == in_part & set(catalogue.event(REGIONAL_2025).reports)


def test_filters_narrow_and_stand_alone(searching: Searching) -> None:
    events = searching.search("", Filters(kinds=("event",)))
    assert events.total == events.facets["kind"]["event"] == events.events
    since = searching.search("", Filters(kinds=("event",), since=date(2025, 1, 1)))
    until = searching.search("", Filters(kinds=("event",), until=date(2024, 12, 31)))
    assert since.total + until.total == events.total
    assert searching.search("").total == 0
    assert searching.search("  ").total == 0
    assert searching.search("!?", Filters(kinds=("event",))).total == 0


def test_a_filter_that_names_nothing_is_bad_input(searching: Searching) -> None:
    for filters, problem in [
        (Filters(event=Address("event/1999-nowhere")), Problem.NO_SUCH_ENTRY),
        (Filters(event=Address("party/kr")), Problem.WRONG_KIND),
        (Filters(kinds=("person",)), Problem.BAD_VALUE),
    ]:
        with pytest.raises(UserError) as caught:
            searching.search("a", filters)
        assert caught.value.problem is problem


def test_hits_come_in_the_order_asked_for(searching: Searching, catalogue: Catalogue) -> None:
    days = {event.address: event.start for event in catalogue.events()}
    by_event = [
        days[hit.event]
        for hit in searching.search("governance", sort=Sort.EVENT, limit=500).hits
        if hit.event
    ]
    assert by_event == sorted(by_event, reverse=True)
    published = {report.address: report.published for report in catalogue.reports()}
    kinds = Filters(kinds=("report",))
    by_day = [published[hit.address] for hit in searching.search("", kinds, sort=Sort.PUBLISHED).hits]
    known = [day for day in by_day if day]
    assert by_day == [*sorted(known, reverse=True), *[None] * (len(by_day) - len(known))]
    scores = [hit.score for hit in searching.search("governance", limit=500).hits]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("sort", list(Sort))
def test_pages_follow_one_another(searching: Searching, sort: Sort) -> None:
    whole = found(searching.search("governance", sort=sort, limit=30))
    pages = [
        found(searching.search("governance", sort=sort, limit=10, offset=offset)) for offset in (0, 10, 20)
    ]
    assert [address for page in pages for address in page] == whole
    assert searching.search("governance", limit=0).hits == ()
    assert searching.search("governance", limit=-1, offset=-5).hits == ()


def test_hits_fold_by_event_and_report(searching: Searching) -> None:
    answer = searching.search("mechanism", limit=50)
    folded = answer.by_event()
    assert answer.hits[0].event == folded[0].event
    assert sum(len(hits) for event in folded for hits in event.reports.values()) == len(answer.hits)
    assert len({event.event for event in folded}) == len(folded)


def test_nothing_found_explains_itself(searching: Searching) -> None:
    answer = searching.search("migraton")
    assert "migration" in answer.suggestions
    assert "migration" in searching.search("xyzzy migraton").suggestions
    assert "migration AND governance" in searching.search("migraton governance").suggestions
    dropped = searching.search("mechanism xyzzy")
    assert dropped.terms == {"mechanism": searching.search("mechanism").total, "xyzzy": 0}
    assert dropped.suggestions == ("mechanism",)
    apart = searching.search("was Suzhou there in 2023?")
    assert apart.total == 0
    assert all(searching.search(suggestion).total for suggestion in apart.suggestions)
    assert "Suzhou" in apart.suggestions


def test_what_is_no_word_is_ignored_and_said(searching: Searching) -> None:
    answer = searching.search("mechanism ⚖")
    assert answer.ignored == ("⚖",)
    assert answer.total == searching.search("mechanism").total


def test_the_last_word_is_begun_while_typing(searching: Searching) -> None:
    typing = searching.search("mechan", typing=True)
    assert typing.total >= searching.search("mechanism").total > 0
    assert typing.understood == "mechan*"
    assert searching.search("mechan ", typing=True).total == 0
    assert searching.search("South Korea", typing=True).total == searching.search("South Korea").total


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:40])
def test_no_question_breaks_the_search(searching: Searching, text: str) -> None:
    answer = searching.search(text, limit=3)
    json.dumps(record(answer), ensure_ascii=False, allow_nan=False).encode("utf-8")


def test_endless_questions_are_answered_soon(searching: Searching) -> None:
    for text in (
        "(" * 3000,
        '"' * 100_000,
        "a " * 50_000,
        "移" * 100_000,
        "NOT " * 25_000,
        "governance OR " * 7000,
    ):
        start = time.process_time()
        searching.search(text, limit=1)
        assert time.process_time() - start < 2


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [*'()"-*:~|', "OR", "NOT", "AND", "NEAR/2", "移民", "China", "Korea", "kind:", "year:2025", "the"]
        )
        | st.text(max_size=4),
        max_size=14,
    )
)
def test_any_mixture_is_answered_as_python_would(
    searching: Searching, records: list[SearchRecord], pieces: list[str]
) -> None:
    text = " ".join(pieces)
    query = searching._understanding.question(text).query
    answer = searching.search(text, limit=10_000)
    expected = {str(one.address) for one in records if matches(query, one.indexed)} if text.strip() else set()
    assert set(found(answer)) == expected
    assert answer.total == len(expected)
