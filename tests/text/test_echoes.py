from hypothesis import given, settings
from hypothesis import strategies as st

from migbrowser.text.echoes import asked, echoes, ranking

CLAUSES = [
    "Run the ferries on Sundays and holidays.",
    "Light every pier before winter.",
    "Open a museum of old boats.",
]
PASSAGES = [
    "The mayor thanked the cooks.",
    "Piers will all be lit before the winter comes.",
    "He asked for ferries on Sundays.",
    "Sunday ferries, said another, and on holidays too.",
]


def test_passages_that_take_up_a_clause_come_best_first():
    found = echoes(CLAUSES, PASSAGES)
    assert {echo.index for echo in found[0]} == {2, 3}
    assert [echo.index for echo in found[1]] == [1]
    assert found[0] == sorted(found[0], key=lambda echo: -echo.score)
    assert all(0 < echo.score <= 1 for echo in found[0])


def test_a_clause_may_have_none():
    assert echoes(CLAUSES, PASSAGES)[2] == []


def test_nothing_gives_nothing():
    assert echoes([], PASSAGES) == []
    assert echoes(CLAUSES, []) == [[], [], []]
    assert echoes([""], ["\x00"]) == [[]]


def test_a_clause_is_found_by_the_terms_of_its_topics_too():
    clauses = [asked("Boats", "Open a museum.", terms) for terms in ((), ("maritime heritage",))]
    passages = [
        "Maritime heritage is close to our hearts.",
        "Bread became dearer.",
        "The mayor thanked the cooks.",
    ]
    assert echoes(clauses[:1], passages) == [[]]
    assert [echo.index for echo in echoes(clauses[1:], passages)[0]] == [0]


def test_traditional_and_simplified_characters_are_the_same():
    assert [echo.index for echo in echoes(["移民管理合作機制"], ["天氣很好。", "移民管理合作机制。"])[0]] == [
        1
    ]


def test_a_passage_in_the_words_of_a_sure_echo_is_ranked_before_others():
    clauses = ["Run the ferries on Sundays and holidays.", "Open a museum of old boats."]
    passages = [
        "Bread became dearer in the whole country.",
        "Boats on days of rest: the request stood again.",
        "Ferries on Sundays and holidays: such boats on days of rest were the request.",
    ]
    assert [echo.index for echo, _ in ranking(clauses, passages)[0]] == [2, 1, 0]


@given(st.lists(st.sampled_from([*CLAUSES, *PASSAGES, "", "船", "\x00"]), max_size=5), st.data())
@settings(max_examples=40)
def test_every_passage_is_ranked_once_for_each_clause(clauses, data):
    passages = data.draw(st.lists(st.sampled_from([*PASSAGES, "", "海港 museum"]), max_size=6))
    ranked = ranking(clauses, passages)
    assert len(ranked) == len(clauses)
    for found in ranked:
        assert sorted(echo.index for echo, _ in found) == list(range(len(passages)))
        assert all(0 <= echo.score <= 1 for echo, _ in found)
