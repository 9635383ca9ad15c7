from migbrowser.text.wording import WordingPair, known_wordings, wordings

GROUPS = [
    ("The seminar on immigration governance opened.", "The conference on migration governance opened."),
    ("Immigration management serves all.", "Migration management serves all."),
    ("Speakers praised the seminar.", "Speakers praised the conference."),
    ("Ferries run late.", "Ferries run late."),
]


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
