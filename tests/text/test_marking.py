from hypothesis import given
from hypothesis import strategies as st

from migbrowser.text.marking import Kind, mark

PROSE = st.lists(st.sampled_from(["ferry", "Ferry", "on", "Sundays,", "piers.", "lit", "船", "要开"])).map(
    " ".join
)


def shown(left, right, **choices):
    marking = mark(left, right, **choices)
    return (
        [(found.kind, left[found.start : found.end]) for found in marking.left],
        [(found.kind, right[found.start : found.end]) for found in marking.right],
    )


def test_whole_words_are_marked_as_changed():
    left, right = shown("The seminar on immigration was short.", "The conference on migration was short.")
    assert left == [(Kind.CHANGED, "seminar on immigration")]
    assert right == [(Kind.CHANGED, "conference on migration")]


def test_a_phrase_that_moved_is_a_move():
    left, right = shown(
        "On Sundays in winter all of the ferries run.", "All of the ferries run on Sundays in winter."
    )
    assert {kind for kind, _ in [*left, *right]} == {Kind.MOVED}
    assert left[0][1].casefold() == right[0][1].casefold()


def test_added_words_stand_alone():
    assert shown("Ferries run.", "Ferries run on Sundays.") == ([], [(Kind.ONLY, "on Sundays")])


def test_case_and_punctuation_count_only_where_asked_for():
    assert shown("Same text.", "same text") == ([], [])
    assert shown("Same text.", "same text", case=True)[0] == [(Kind.CHANGED, "Same")]
    assert shown("Same text.", "same text", punctuation=True)[0] == [(Kind.ONLY, ".")]


def test_chinese_is_marked_by_the_character():
    assert shown("主人建议星期日开船。", "主人提议星期日开船。") == (
        [(Kind.CHANGED, "建")],
        [(Kind.CHANGED, "提")],
    )


def test_very_long_passages_are_one_change():
    marking = mark("a " * 3000, "b " * 3000)
    assert [found.kind for found in marking.left] == [Kind.CHANGED]


@given(PROSE)
def test_a_passage_does_not_differ_from_itself(text):
    assert mark(text, text, case=True, punctuation=True).left == ()


@given(PROSE, PROSE)
def test_swapping_the_passages_swaps_the_marks(left, right):
    marking, mirrored = mark(left, right), mark(right, left)
    assert (marking.left, marking.right) == (mirrored.right, mirrored.left)


@given(PROSE, PROSE)
def test_what_is_not_marked_reads_the_same(left, right):
    marking = mark(left, right)
    assert unmarked(left, marking.left) == unmarked(right, marking.right)


def unmarked(text, marks):
    for found in reversed(marks):
        text = text[: found.start] + text[found.end :]
    return "".join(char for char in text.casefold() if char.isalnum())


@given(PROSE, PROSE)
def test_partners_name_each_other_and_no_word_is_cut(left, right):
    marking = mark(left, right)
    for at, found in enumerate(marking.left):
        assert (found.partner is None) == (found.kind is Kind.ONLY)
        if found.partner is not None:
            assert marking.right[found.partner].partner == at
    for text, marks in ((left, marking.left), (right, marking.right)):
        for found in marks:
            before, after = text[found.start - 1 : found.start], text[found.end : found.end + 1]
            assert not (before.isascii() and before.isalpha() and text[found.start].isascii())
            assert not (after.isascii() and after.isalpha() and text[found.end - 1].isascii())
