"""What the values of fields stand for, over the real catalogue: in both languages and in any tree."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from migbrowser.model.parsing import FIELDS
from migbrowser.model.query import matches
from migbrowser.model.search import SearchRecord
from migbrowser.services.searching import Searching
from migbrowser.store.catalogue import Catalogue
from tests.services.answers import found

FIELD_VALUES = {  # for each field values that name something, one that does not, and one in Chinese
    "event": ("2025-lianyungang-regional", "lianyungang", "nowhere", "连云港"),
    "series": ("regional", '"bali process"', "none", "分论坛"),
    "report": ("gsh", "nia-en-2025-regional-news", "xyzzy", "新华"),
    "instrument": ("initiative", "statement", "xyzzy", "倡议"),
    "kind": ("clause", "clause,statement", "unheard-of", "条款"),
    "party": ("ROK", "asean", "xyzzy", "韩国"),
    "speaker": ("IOM", "china", "xyzzy", "国家移民管理局"),
    "topic": ("deportation", "trafficking", "xyzzy", "遣返"),
    "force": ("proposes", '"calls on"', "sings", "提议"),
    "gcm": ("10", "1..5", "99", "x"),
    "language": ("en", "French", "tlh", "中文"),
    "publisher": ("nia", '"Global Study Hub"', "xyzzy", "新华社"),
    "place": ("Suzhou", "china", "Atlantis", "江苏"),
    "year": ("2025", "2023..2025", "1999", "2024年"),
    "date": ("2025-09-17", "2024-09..", "soon", "2025年9月17日"),
    "published": ("2025-10", "..2024", "never", "2025年10月"),
    "title": ("governance", "mig*", "xyzzy", "治理"),
    "url": ("en.nia.gov.cn", "https://en.nia.gov.cn", "nowhere.example", "网"),
}


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_finds_something_under_each_of_its_names_and_nothing_by_a_false_value(
    searching: Searching, records: list[SearchRecord], field: str
) -> None:
    first, second, false, chinese = FIELD_VALUES[field]
    for value in (first, second, chinese):
        totals = {
            searching.search(f"{alias}{colon}{value}").total for alias in FIELDS[field] for colon in ":："
        }
        query = searching._understanding.question(f"{field}:{value}").query
        assert totals == {sum(matches(query, one.indexed) for one in records)}
        assert min(totals) > 0 or value in {"网", "x"}
    answer = searching.search(f"{field}:{false}")
    assert answer.total == 0
    assert answer.unknown == (() if field == "title" else (f"{field}:{false}",))


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("party:ROK", "party:ROK [Republic of Korea]"),
        ("国家:韩国", "party:韩国 [Republic of Korea]"),
        ("地点：苏州", "place:苏州 [Suzhou]"),
        ("place:Suzhou", "place:Suzhou"),
        ("topic:deportation", "topic:deportation [Return and readmission]"),
        ("publisher:nia", "publisher:nia [National Immigration Administration of China]"),
        ("speaker:IOM", "speaker:IOM [International Organization for Migration (IOM), Amy Pope]"),
        ("类型:条款", "kind:条款 [clause]"),
        ("力度:提议", "force:提议 [proposes]"),
        ("lang:French", "language:French [fr]"),
        ("gcm:9", "gcm:9 [Counter smuggling]"),
        ("日期:2025年9月", "date:2025年9月 [2025-09]"),
        ("日期:2025年9月17日至18日", "date:2025年9月17日至18日 [2025-09-17..2025-09-18]"),
        ("date:17.09.2025", "date:17.09.2025 [2025-09-17]"),
        ("date:2025-09-17", "date:2025-09-17"),
        ("2025-09-17", "2025-09-17 [events of 2025-09-17, published 2025-09-17]"),
        ("2025年10月14日", "2025年10月14日 [published 2025-10-14]"),
        ("2024-09", "2024-09 [events of 2024-09, published 2024-09]"),
        ("17 september 2025", "(17 AND september AND 2025) [events of 2025-09-17, published 2025-09-17]"),
        ("9月17日", "9月17日 [events of 9月17日, published 9月17日]"),
        ('"2025-09-17"', '"2025-09-17"'),
        ("2023-2027", "2023-2027"),
        ("event:2025-lianyungang-regional", "event:2025-lianyungang-regional"),
        ("objective 9", "(objective AND 9) [gcm:9: Counter smuggling]"),
    ],
)
def test_what_a_field_was_taken_for_is_said(searching: Searching, question: str, understood: str) -> None:
    assert searching.search(question).understood == understood


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("party:South Korea 2025", 'party:"South Korea" [Republic of Korea] AND 2025 [events of 2025]'),
        ("training speaker:Amy Pope", 'training AND speaker:"Amy Pope"'),
        ("place:New York", 'place:"New York"'),
        ("publisher:Global Study Hub visa", 'publisher:"Global Study Hub" AND visa [Visa policy, visas]'),
        ("force:calls on NOT visa", 'force:"calls on" [calls-on] AND NOT visa [Visa policy, visas]'),
        (
            "series:Bali Process OR Suzhou",
            'series:"Bali Process" [bali-process] OR Suzhou [events in Suzhou]',
        ),
        ("party:China training", "party:China AND training"),
        ('party:China "South Korea"', 'party:China AND "South Korea" ['),
        ("kind:clause visa", "kind:clause AND visa [Visa policy, visas]"),
    ],
)
def test_a_value_goes_on_in_the_words_behind_it_where_that_names_something(
    searching: Searching, question: str, understood: str
) -> None:
    assert searching.search(question).understood.startswith(understood)


def test_an_event_named_by_a_city_was_held_there(searching: Searching, catalogue: Catalogue) -> None:
    held = {event.address for event in catalogue.events() if event.city == "Lianyungang"}
    for question in ("event:lianyungang kind:event", "会议:连云港 类型:会议"):
        assert set(found(searching.search(question))) == held


@pytest.mark.parametrize(
    ("question", "better"),
    [
        ("party:Jpan", "party:Japan"),
        ("place:Suzhuo governance", "place:Suzhou AND governance"),
        ("publisher:removals", "removals"),
        ("kind:cluase", "kind:clause"),
        ("force:propses", "force:proposes"),
        ("speaker:Grandy", "speaker:Grandi"),
        ("topic:traficking", "topic:trafficking"),
    ],
)
def test_a_value_that_names_nothing_is_answered_with_one_that_does(
    searching: Searching, question: str, better: str
) -> None:
    answer = searching.search(question)
    assert (answer.total, len(answer.unknown)) == (0, 1)
    assert better in answer.suggestions
    assert searching.search(better).total > 0


def test_chinese_words_are_looked_for_in_english_too_unless_quoted_or_switched_off(
    searching: Searching,
) -> None:
    answer = searching.search("签证", limit=500)
    assert answer.expansions["签证"][-1] == "visa"
    assert set(found(searching.search("visa", limit=500))) == set(found(answer))
    for exact in (searching.search("“签证”", limit=500), searching.search("签证", limit=500, names=False)):
        assert set(found(exact)) < set(found(answer))
        assert exact.expansions == {}


def test_chinese_words_written_together_are_read_apart_where_they_stand_nowhere_so(
    searching: Searching,
) -> None:
    apart = searching.search("遣返的条款")
    assert apart.understood.startswith("遣返 [Return and readmission, ")
    assert "] AND 条款 [clause]" in apart.understood
    assert apart.hits[0].address == "clause/initiative-2023/11"
    assert searching.search("遣返的条款", names=False).total == 0
    assert " AND " not in searching.search("移民管理局").understood  # stands so in names


_LEAVES = st.sampled_from(
    [
        *(f"{name}:{value}" for name, values in FIELD_VALUES.items() for value in values),
        *("migration", "mig*", '"joint law"', '"joint mechanism"~5', "joint NEAR/3 mechanism", "移民", "管"),
        *("ROK", "韩国", "deportation", "2025", "签证", "hanguo", "objective 9", "遣返的条款", "*", "xyzzy"),
    ]
)
_TEXTS = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(" ".join),
        st.tuples(inner, inner).map(lambda two: f"({two[0]} OR {two[1]})"),
        inner.map(lambda one: f"NOT ({one})"),
    ),
    max_leaves=5,
)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_TEXTS)
def test_every_field_in_any_tree_is_answered_as_python_would(
    searching: Searching, records: list[SearchRecord], text: str
) -> None:
    query = searching._understanding.question(text).query
    expected = {str(one.address) for one in records if matches(query, one.indexed)}
    assert set(found(searching.search(text, limit=10_000))) == expected
