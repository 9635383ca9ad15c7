import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from migbrowser.text.alignment import align
from migbrowser.text.segments import segment
from migbrowser.text.wording import WordingPair, known_wordings, wordings

GROUPS = [
    ("The seminar on immigration governance opened.", "The conference on migration governance opened."),
    ("Immigration management serves all.", "Migration management serves all."),
    ("Speakers praised the seminar.", "Speakers praised the conference."),
    ("Ferries run late.", "Ferries run late."),
]

SOURCES = Path(__file__).parents[3] / "shared" / "sources"
GOLD = Path(__file__).parents[1] / "benchmarks" / "gold"


def used(left, right):
    """The terms that two texts use for each other, by their alignment."""
    pairs = [
        (" ".join(left[at] for at in pair.left), " ".join(right[at] for at in pair.right))
        for pair in align(left, right)
        if pair.left and pair.right
    ]
    return {(pair.left, pair.right) for pair in wordings(pairs)}


def test_terms_that_stand_for_each_other_are_counted():
    assert wordings(GROUPS) == [
        WordingPair("immigration", "migration", 2),
        WordingPair("seminar", "conference", 2),
    ]


def test_one_group_is_no_habit():
    assert wordings(GROUPS[:1]) == []


def test_two_forms_of_one_word_are_no_pair():
    assert (
        wordings([("The policy changed.", "The policies changed."), ("A policy won.", "A policies won.")])
        == []
    )


def test_chinese_terms():
    groups = [("移民管理很重要。", "迁徙管理很重要。"), ("加强移民管理。", "加强迁徙管理。")]
    assert WordingPair("移民", "迁徙", 2) in wordings(groups)


def test_known_terms_of_two_languages():
    groups = [("Migration management matters.", "移民管理很重要。"), ("Boats are late.", "移民管理。")]
    terms = [("migration management", "移民管理"), ("boat", "船")]
    assert known_wordings(groups, terms) == [WordingPair("migration management", "移民管理", 1)]


def test_nothing_gives_nothing():
    assert wordings([]) == []
    assert wordings([("", ""), ("\x00", "。")]) == []


def test_words_of_no_meaning_beside_a_term_do_not_tell_its_place():
    groups = [
        ("The piers and lamps of Alder.", "A ferry and boats of the coast."),
        ("Storms, and lamps for all.", "Harbours, and boats in winter."),
    ]
    assert wordings(groups) == []


def test_a_term_that_often_stands_without_the_other_is_no_pair():
    pairs = [("The old piers are lit.", "The old lamps are lit.")] * 2
    assert wordings(pairs) == [WordingPair("piers", "lamps", 2)]
    elsewhere = [("The town is far.", f"Number {number} has lamps.") for number in range(3)]
    assert wordings([*pairs, *elsewhere]) == []


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the sources are not at hand")
def test_reports_of_any_two_events_give_no_chance_pairs():
    texts = [
        [sentence.text for sentence in segment(path.read_text(encoding="utf-8")).sentences]
        for path in sorted(SOURCES.glob("0*.txt"))
    ]
    found = set().union(*(used(left, right) for left, right in combinations(texts, 2)))
    assert found == {("immigration", "migration"), ("regional", "global")}


def test_texts_on_different_things_use_no_terms_for_each_other():
    sheets = [
        tomllib.loads((GOLD / f"{name}.toml").read_text(encoding="utf-8")) for name in ("news", "rewritten")
    ]
    texts = [part[side] for sheet in sheets for part in (sheet, *sheet["more"]) for side in ("left", "right")]
    assert not set().union(*(used(left, right) for left, right in combinations(texts, 2)))
