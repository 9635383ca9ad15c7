from __future__ import annotations

import pytest

from migbrowser.model.query import (
    And,
    Column,
    Everything,
    Field,
    IndexedText,
    Near,
    Not,
    Nothing,
    Or,
    Query,
    Widened,
    Words,
    every,
    leaves,
    matches,
    rewritten,
    some,
    starts,
    tag,
    titled,
    words_of,
)

ENTRY = IndexedText(
    ("joint", "law", "enforcement"),
    ("china", "proposed", "a", "joint", "mechanism", "移民", "民局", "局"),
    frozenset({"=every", "=kind:clause", "=date:2025"}),
)


def words(*tokens: str, prefix: bool = False, column: Column | None = None) -> Words:
    return Words(" ".join(tokens), tokens=tokens, prefix=prefix, column=column)


JOINT, CHINA, ABSENT = words("joint"), words("china"), words("removal")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Everything(), True),
        (Nothing(), False),
        (JOINT, True),
        (ABSENT, False),
        (words("joint", "law"), True),
        (words("law", "joint"), False),
        (words("enforcement", "china"), False),  # across title and body
        (words("mech"), False),
        (words("mech", prefix=True), True),
        (words("joint", "mech", prefix=True), True),
        (words("joint", "mech", "x", prefix=True), False),
        (words("=kind", prefix=True), False),
        (words("民", prefix=True), True),
        (words("china", column=Column.TITLE), False),
        (words("law", column=Column.TITLE), True),
        (words("law", column=Column.BODY), False),
        (Words("not spelt"), False),
        (Field("kind", "clause", ("=kind:clause",)), True),
        (Field("kind", "event", ("=kind:event",)), False),
        (Field("date", "2024..2025", ("=date:2024", "=date:2025")), True),
        (Field("kind", "clause"), False),
        (Not(ABSENT), True),
        (Not(JOINT), False),
        (And((JOINT, CHINA)), True),
        (And((JOINT, ABSENT)), False),
        (Or((ABSENT, CHINA)), True),
        (Or((ABSENT, Nothing())), False),
        (Widened("x", JOINT, ABSENT, ()), False),
        (Widened("x", ABSENT, JOINT, ()), True),
    ],
)
def test_a_tree_matches_an_entry_or_does_not(query: Query, found: bool) -> None:
    assert matches(query, ENTRY) is found


@pytest.mark.parametrize(
    ("parts", "distance", "found"),
    [
        ((words("china"), words("joint")), 2, True),
        ((words("joint"), words("china")), 2, True),
        ((words("china"), words("joint")), 1, False),
        ((words("china", "proposed"), words("joint")), 1, True),
        ((words("china"), words("a"), words("joint")), 2, True),
        ((words("china"), words("a"), words("mechanism")), 2, False),
        ((words("law"), words("china")), 50, False),
        ((words("joint"), words("joint")), 0, True),
        ((words("china"), words("mech", prefix=True)), 3, True),
        ((words("china"), Words("not spelt")), 9, False),
    ],
)
def test_near_counts_the_tokens_between(parts: tuple[Words, ...], distance: int, found: bool) -> None:
    assert matches(Near(parts, distance), ENTRY) is found


def test_starts_says_where_words_begin() -> None:
    assert starts(("a", "b", "a", "b", "a"), words("a", "b")) == [0, 2]
    assert starts(("a", "b", "a", "b", "a"), words("a")) == [0, 2, 4]
    assert starts((), words("a")) == []


def test_joining_flattens_and_one_part_is_itself() -> None:
    assert every([And((JOINT, CHINA)), ABSENT]) == And((JOINT, CHINA, ABSENT))
    assert some([JOINT]) == JOINT
    assert every([]) == some([]) == Nothing()
    assert every([Or((JOINT, CHINA))]) == Or((JOINT, CHINA))


def test_terms_under_not_are_not_asked_for() -> None:
    near = Near((JOINT, CHINA), 3)
    query = And((Or((JOINT, near)), Not(ABSENT), Field("kind", "clause"), Everything()))
    assert list(leaves(query)) == [JOINT, near, Field("kind", "clause")]
    assert list(words_of(query)) == [JOINT, JOINT, CHINA]
    assert list(words_of(Widened("x", JOINT, Or((CHINA, Not(JOINT))), ()))) == [CHINA]


def test_rewriting_drops_what_is_left_empty() -> None:
    query = And((Or((JOINT, ABSENT)), Not(ABSENT)))
    assert rewritten(query, lambda term: None if term == ABSENT else term) == JOINT
    assert rewritten(query, lambda term: None) is None
    assert rewritten(query, lambda term: term) == query


def test_a_tag_is_no_word() -> None:
    assert tag("kind", "clause") == "=kind:clause"


def test_titles_are_asked_for_what_was_typed_with_its_filters_and_names_but_not_for_other_forms() -> None:
    field = Field("kind", "clause", ("=kind:clause",))
    in_title = words("joint", column=Column.TITLE)
    assert titled(JOINT) == in_title
    assert titled(every([JOINT, field])) == every([in_title, field])
    assert titled(Widened("joint", JOINT, some([JOINT, words("joints"), field]), ())) == in_title
    name = words(tag("name", "party/kr"))
    assert titled(Widened("ROK", words("rok"), name, ())) == words("=name:party/kr", column=Column.TITLE)
    assert titled(Widened("ROK", words("rok"), some([name, words("rok")]), ())) == some(
        [words("=name:party/kr", column=Column.TITLE), words("rok", column=Column.TITLE)]
    )
    for query in (
        Not(JOINT),
        field,
        words("a", column=Column.BODY),
        every([JOINT, Not(CHINA)]),
        Everything(),
    ):
        assert titled(query) is None
