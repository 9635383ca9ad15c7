from dataclasses import replace

import pytest

from migbrowser.model.search import SearchAnswer
from migbrowser.ui.models.search_reading import dropped, reading

ANSWER = SearchAnswer("q", "border [borders] AND patrol*", 1, 0, (), {}, {}, {})


def test_other_forms_are_said_apart_from_the_reading():
    said = reading(replace(ANSWER, expansions={"border": ("borders",)}))
    assert said == "Read as: border AND patrol* · also looked for \u2068borders\u2069"


def test_of_many_forms_the_rest_is_counted_and_several_words_are_told_apart():
    forms = tuple(f"form{n}" for n in range(9))
    said = reading(replace(ANSWER, expansions={"one": forms, "two": ("x",)}), most=3)
    assert "\u2068one\u2069: \u2068form0\u2069, \u2068form1\u2069, \u2068form2\u2069, 6 more" in said
    assert "; \u2068two\u2069: \u2068x\u2069" in said


def test_folding_and_what_was_passed_over_are_said():
    said = reading(replace(ANSWER, folded={"Ürümqi": "urumqi"}, ignored=("(",)))
    assert "Ürümqi is looked up as urumqi" in said
    assert said.endswith("passed over: (")


@pytest.mark.parametrize(
    ("query", "term", "rest"),
    [
        ("deportation law zzzz", "law", "deportation zzzz"),
        ("lawful law", "law", "lawful"),
        ('"joint patrols" visa', "joint patrols", "visa"),
        ("国家 移民zz", "移民", "国家 zz"),
        ("border patrol*", "patrol*", "border"),
        ("border", "year:2025", None),
    ],
)
def test_a_term_is_dropped_where_it_stands(query, term, rest):
    assert dropped(query, term) == rest
