from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.parsing import DEEPEST, FIELDS, LONGEST, MOST_TERMS, parse
from migbrowser.model.query import Column, Everything, Field, Near, Nothing, Query, Words, leaves
from migbrowser.model.question import label, term, written

HOSTILE: list[str] = json.loads(
    (Path(__file__).parents[1] / "hostile_queries.json").read_text(encoding="utf-8")
)
ENDLESS = [
    "(" * 3000,
    ")" * 3000,
    "(" * 3000 + "a" + ")" * 3000,
    "a" * 100_000,
    "a " * 50_000,
    '"' * 100_000,
    '"a" ' * 25_000,
    "-" * 100_000,
    "NOT " * 25_000,
    "a OR " * 20_000,
    "a NEAR/5 " * 10_000,
    "title:" * 16_000,
    "kind:a " * 14_000,
    "*" * 100_000,
    ":" * 100_000,
    "移" * 100_000,
    "\0" * 100_000,
    "\ud800" * 100_000,
    "a\u0301" * 50_000,
    '-"' * 50_000,
    "(a OR NOT (" * 9_000,
]


def read(text: str) -> Query:
    return parse(text).query


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b", "a AND b"),
        ("a AND b", "a AND b"),
        ("a OR b c", "a OR b AND c"),
        ("a|b", "a OR b"),
        ("(a OR b) c", "(a OR b) AND c"),
        ("a NOT b", "a AND NOT b"),
        ("a -b", "a AND NOT b"),
        ('a -"b c"', 'a AND NOT "b c"'),
        ("a -(b OR c)", "a AND NOT (b OR c)"),
        ("NOT NOT a", "a"),
        ("and or not", "and AND or AND not"),
        ("ＯＲ ａ　ＯＲ ｂ", "a OR b"),
        ('"joint law"*', '"joint law"*'),
        ("mig*", "mig*"),
        ('"a b c"~5', "a NEAR/5 b NEAR/5 c"),
        ("a NEAR b", "a NEAR/10 b"),
        ("a NEAR/5 b", "a NEAR/5 b"),
        ("“移民管理” （移民 OR 管理）", '"移民管理" AND (移民 OR 管理)'),
        ("【移民】 [管理]", "移民 AND 管理"),
        ("移民、管理，局", "移民 AND 管理 AND 局"),
        ("国家：日本 年:2023..2025", "party:日本 AND year:2023..2025"),
        ('country: "South Korea"', 'party:"South Korea"'),
        ("KIND:clause", "kind:clause"),
        ("title:mig*", "title:mig*"),
        ('title:"a b"*', 'title:"a b"*'),
        ("law-enforcement", "law-enforcement"),
        ("10:30", '"10:30"'),
        ("Japan, China.", "Japan AND China"),
        ("+a", "a"),
        ("*", "*"),
    ],
)
def test_a_question_is_read_and_said_again(text: str, expected: str) -> None:
    assert written(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "a OR",
        "OR a",
        "a AND",
        "(a",
        "a)",
        "((a",
        "a))",
        "a NOT",
        "a -",
        "NEAR a",
        "a NEAR/3",
        "a ()",
        'a "',
    ],
)
def test_what_has_no_partner_is_passed_over(text: str) -> None:
    assert written(read(text)) == "a"


@pytest.mark.parametrize(
    "text", ["", " ", "OR", "NOT", "AND OR", "()", '""', "-", "title:", "kind:", "((((", "|||"]
)
def test_nothing_is_read_from_nothing(text: str) -> None:
    assert parse(text).query == Nothing()


def test_an_open_quotation_goes_to_the_end() -> None:
    assert read('a "b c') == read('a "b c"')


def test_the_tree_says_what_was_typed() -> None:
    assert read('title:x "y z" kind:clause') == read('title:x AND "y z" AND kind:clause')
    title, phrase, kind = leaves(read('title:x "y z" kind:clause'))
    assert title == Words("x", column=Column.TITLE)
    assert phrase == Words("y z", quoted=True)
    assert kind == Field("kind", "clause")
    assert [label(one) for one in (title, phrase, kind)] == ["x", "y z", "kind:clause"]


@pytest.mark.parametrize(
    ("name", "alias"), [(name, alias) for name, aliases in FIELDS.items() for alias in aliases]
)
def test_every_field_is_read_under_each_of_its_names(name: str, alias: str) -> None:
    expected = Words("x", column=Column.TITLE) if name == "title" else Field(name, "x")
    assert read(f"{alias}:x") == read(f"{alias}：x") == read(f"{alias}: x") == expected


def test_a_field_does_not_swallow_an_operator() -> None:
    assert read("kind: OR a") == Words("a")


def test_distance_and_length_have_limits() -> None:
    near = read("a NEAR/999999999 b")
    assert isinstance(near, Near)
    assert near.distance == 1000


def test_too_much_is_ignored_and_said() -> None:
    terms = parse(" ".join(f"w{number}" for number in range(MOST_TERMS + 2)))
    assert len(list(leaves(terms.query))) == MOST_TERMS
    assert terms.ignored == (f"w{MOST_TERMS}", f"w{MOST_TERMS + 1}")
    assert parse("a" * (LONGEST + 5)).ignored == ("aaaaa…",)


def test_parentheses_below_the_limit_lose_their_meaning_only() -> None:
    deep = "(" * DEEPEST + "a OR (b c)" + ")" * DEEPEST + " d"
    assert written(read(deep)) == "(a OR b AND c) AND d"


@pytest.mark.parametrize("text", [*HOSTILE, *ENDLESS], ids=lambda text: ascii(text)[:40])
def test_no_question_raises_or_takes_long(text: str) -> None:
    start = time.process_time()
    parsed = parse(text)
    assert time.process_time() - start < 0.1
    assert len(list(leaves(parsed.query))) <= MOST_TERMS
    written(parsed.query, explained=True).encode("utf-8", "surrogatepass")


def test_the_hostile_questions_are_many_and_different() -> None:
    assert len(set(HOSTILE)) == len(HOSTILE) >= 300


_PIECES = st.lists(
    st.sampled_from(
        [
            "a",
            "b*",
            '"c d"',
            "(",
            ")",
            "OR",
            "AND",
            "NOT",
            "-",
            "NEAR/3",
            "|",
            "kind:",
            "title:",
            "移民",
            '"',
            "~2",
            ":",
            "*",
            "+",
            "“",
        ]
    )
    | st.text(max_size=3),
    max_size=25,
)


@given(_PIECES, st.sampled_from(["", " "]))
def test_a_question_said_again_is_read_alike(pieces: list[str], between: str) -> None:
    said = written(read(between.join(pieces)))
    assert written(read(said)) == said


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    parsed = parse(text)
    assert all(term(leaf) for leaf in leaves(parsed.query))
    assert parsed.query == Everything() or written(parsed.query) != "*"
