"""Cells gathered into readings: the same words once, with all who have them; silence last."""

from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.comparison import FactStatus, WordingPair
from migbrowser.model.document import Citation, Column, Manner, Parallel, ParallelRow, Words
from migbrowser.services import labelling
from migbrowser.services.contrasting import grouped
from migbrowser.services.gathering import readings, too_many
from migbrowser.services.rendering_html import html
from migbrowser.services.rendering_markdown import markdown
from tests.services.export_samples import document

MARK = labelling.mark(FactStatus.CONFLICT)


def columns(count: int) -> tuple[Column, ...]:
    return tuple(Column(chr(65 + index), 1, f"Report {index}", "file") for index in range(count))


def row(*texts: str) -> ParallelRow:
    cells = tuple(
        (Words(text, (), Manner.ABSENT),)
        if text in ("silent", "not read")
        else (Words(text, (Citation(1, f"{number}.1"),)),)
        for number, text in enumerate(texts, 1)
    )
    return ParallelRow(1, "Count", MARK, (), cells, "why")


def shown(*texts: str) -> list[tuple[str, str]]:
    found = readings(row(*texts), columns(len(texts)))
    return [("".join(each.key for each in one.witnesses), one.words[0].text) for one in found]


def test_equal_words_stand_once_and_the_absent_last() -> None:
    assert shown("silent", "51", "50", "not read", "51", "silent") == [
        ("BE", "51"),
        ("C", "50"),
        ("AF", "silent"),
        ("D", "not read"),
    ]


def test_each_witness_keeps_its_own_passage() -> None:
    first = readings(row("51", "50", "51"), columns(3))[0]
    assert [(each.key, each.passages) for each in first.witnesses] == [("A", ("1.1",)), ("C", ("3.1",))]


@given(st.lists(st.sampled_from(["a", "b", "silent", "not read"]), min_size=1, max_size=12))
def test_every_report_stands_in_one_reading(texts: list[str]) -> None:
    keys = "".join(keys for keys, _ in shown(*texts))
    assert sorted(keys) == [column.key for column in columns(len(texts))]


def test_five_reports_are_too_many_for_a_page() -> None:
    assert [too_many(Parallel(columns(count), ())) for count in (2, 4, 5, 12)] == [False, False, True, True]


def remarked(*cells: tuple[str, str]) -> ParallelRow:
    values = tuple(
        (Words(text, (Citation(1, f"{number}.1"),)), *([Words(remark, (), Manner.ASIDE)] if remark else []))
        for number, (text, remark) in enumerate(cells, 1)
    )
    return ParallelRow(1, "Date", MARK, (), values, None)


def test_what_differs_in_remarks_alone_is_one_reading_with_details() -> None:
    row = remarked(
        ("17 May", "printed “17.5.”"), ("17 May", ""), ("19 May", "late"), ("17 May", "printed “17.5.”")
    )
    one, other = readings(row, columns(4))
    assert [each.key for each in one.witnesses] == ["A", "B", "D"]
    assert [words.text for words in one.words] == ["17 May"]
    assert [([each.key for each in of.witnesses], of.words[0].text) for of in one.details] == [
        (["A", "D"], "printed “17.5.”")
    ]
    assert [words.text for words in other.words] == ["19 May", "late"]
    assert other.details == ()


def test_a_report_that_says_two_things_is_a_reading_of_its_own() -> None:
    both = (Words("seminar"), Words("early", (), Manner.ASIDE), Words("forum"))
    row = ParallelRow(1, "Kind", MARK, (), (both, (Words("seminar"),)), None)
    assert [[words.text for words in each.words] for each in readings(row, columns(2))] == [
        ["seminar", "early", "forum"],
        ["seminar"],
    ]


def test_details_stand_in_html_and_markdown() -> None:
    row = remarked(*([("17 May", "year not printed"), ("17 May", "")] * 3))
    made = document(Parallel(columns(6), (row,)))
    assert "17 May<br>**A**, **C**, **E**: year not printed" in markdown(made)
    assert html(made).count("17 May") == html(made).count("year not printed") == 1


def test_html_and_markdown_have_readings_too() -> None:
    made = document(Parallel(columns(5), (row("51", "50", "51", "silent", "not read"),)))
    page, text = html(made), markdown(made)
    assert "<b>A</b> 1.1, <b>C</b> 3.1" in page
    assert page.count("51</span>") == 1
    assert "**A** 1.1, **C** 3.1: 51<br>**B** 2.1: 50<br>**D**: *silent*" in text


def test_terms_are_grouped_through_chains_of_pairs() -> None:
    pairs = [
        WordingPair({"A": "Korea", "B": "Südkorea"}, 1),
        WordingPair({"A": "forum", "B": "Forum"}, 2),
        WordingPair({"B": "Südkorea", "C": "Corée"}, 3),
    ]
    assert grouped(pairs) == [
        (frozenset({("A", "Korea"), ("B", "Südkorea"), ("C", "Corée")}), 3),
        (frozenset({("A", "forum"), ("B", "Forum")}), 2),
    ]
