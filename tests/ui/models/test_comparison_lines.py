"""A made-up pair of reports, B read in part: every status that a line can have."""

import pytest

from migbrowser.model.address import Address
from migbrowser.model.comparison import (
    ComparedReport,
    Comparison,
    FactRow,
    FactStatus,
    FactValue,
    Row,
    RowStatus,
    Unit,
)
from migbrowser.model.report import Read
from migbrowser.model.statement import Force
from migbrowser.text.days import EITHER_ORDER, MONTH_ALONE
from migbrowser.ui.delegates.comparison import _brief
from migbrowser.ui.models.comparison_details import differences, printed
from migbrowser.ui.models.comparison_lines import Line, lines_of
from migbrowser.ui.models.comparison_words import _FILE_NOTES
from migbrowser.ui.models.directory import Directory
from migbrowser.ui.models.runs import Manner
from migbrowser.ui.tokens import Mark

NIA, IOM, KR = Address("party/nia-cn"), Address("party/iom"), Address("party/kr")
DIRECTORY = Directory(names={NIA: "NIA", IOM: "IOM", KR: "Republic of Korea"})


def fact(attribute, status, *values, silent=(), unread=()):
    return FactRow(attribute, status, values, silent, unread)


def value(content, printed, **more):
    return FactValue(content, tuple(printed), printed, dict.fromkeys(printed, "1.1"), **more)


def row(status, cells, by=None, unread=(), **more):
    flags = {"moved": False, "speaker_differs": False, "force_differs": False} | more
    return Row(Address("point/e/p"), "A point", status, by or {}, cells=cells, unread=unread, **flags)


def said(report, at, what, speaker, force):
    text = f"The NIA asked all of them to share {what}"
    return Unit(at, text, Address(f"statement/{report}/{at}"), speaker, None, force, "verb")


def compared(facts=(), rows=(), read_b=Read.FULL):
    units = {
        "A": (said("a", "1.1", "data", NIA, Force.CALLS_ON),),
        "B": (said("b", "2.1", "results", None, Force.NOTES),),
    }
    reports = (
        ComparedReport("A", Address("report/a"), None, "Report A", Read.FULL),
        ComparedReport("B", Address("report/b"), None, "Report B", read_b),
    )
    return Comparison(reports, "A", units, {"A": (), "B": ()}, tuple(facts), tuple(rows), (), {})


def only_line(**parts) -> Line:
    return [line for line in lines_of(compared(**parts), DIRECTORY) if line.subject][-1]


def marks(said):
    return [(run.text, run.mark) for run in said.runs if run.mark]


def test_facts_come_first_then_a_heading_then_rows():
    agreed = fact("date", FactStatus.AGREE, value("2025-09-17", {"A": "September 17", "B": "17 Sept"}))
    lines = lines_of(compared([agreed], [row(RowStatus.SAME, {"A": ("1.1",), "B": ("2.1",)})]), DIRECTORY)
    assert [line.heading for line in lines] == [
        "Date",
        "What they say · in the order of A",
        "A point",
        "In sum · sides, wording, what was left out",
        "Who sides with whom",
    ]
    assert lines[0].said[0].text == "1.1\u200217 September 2025".replace("\u2002", "\u2002")


def test_a_conflict_is_bold_in_the_report_that_is_not_the_base():
    days = fact(
        "date",
        FactStatus.CONFLICT,
        value("2025-09-17", {"A": "17 September"}),
        value("2025-09-17/2025-09-19", {"B": "17-19 September"}),
    )
    line = only_line(facts=[days])
    assert line.mark is Mark.CONFLICT
    assert marks(line.said[0]) == []
    assert marks(line.said[1]) == [("17–19 September 2025", Mark.CONFLICT)]


def test_another_name_is_underlined_word_by_word():
    title = fact(
        "title",
        FactStatus.VARIANT,
        value("x", {"A": "Conference on Migration"}),
        value("y", {"B": "Seminar on Migration"}),
    )
    line = only_line(facts=[title])
    assert marks(line.said[0]) == [("Conference", Mark.VARIANT)]
    assert marks(line.said[1]) == [("Seminar", Mark.VARIANT)]
    assert line.status == "≈ named differently"


def test_who_is_missing_from_a_shorter_list_is_named():
    states = fact(
        "organisations",
        FactStatus.PARTIAL,
        value((IOM, NIA), {"A": "IOM; NIA"}),
        value((IOM,), {"B": "IOM"}),
    )
    line = only_line(facts=[states])
    assert "not named" not in line.said[0].text
    assert line.said[1].text.endswith("IOM · not named: NIA")


def test_of_many_who_are_missing_the_number_stands_in_the_row_and_the_names_in_its_details():
    many = tuple(Address(f"party/p{n}") for n in range(6))
    names = "; ".join(f"P{n}" for n in range(6))
    states = fact("states", FactStatus.PARTIAL, value(many, {"A": names}), value(many[:1], {"B": "P0"}))
    line = only_line(facts=[states])
    assert line.said[1].text.endswith("5 not named")
    (sentence,) = differences(line, compared([states]), DIRECTORY)
    assert sentence.startswith("Not named in B: ")
    assert all(str(party) in sentence for party in many[1:])


def test_a_long_note_is_a_sign_where_there_is_little_room_and_stands_in_the_details(qapp):
    note = "The year is not printed; it follows from the page's date."
    day = fact("date", FactStatus.SINGLE, value("2025-09-17", {"A": "17 September"}, notes={"A": note}))
    line = only_line(facts=[day])
    assert note in line.said[0].text
    brief = [_brief(run).text for run in line.said[0].runs]
    assert note not in "".join(brief)
    assert brief[-1] == "*"
    assert [each.note for each in printed(line, compared([day]))] == [note]


@pytest.mark.parametrize(
    ("number", "qualifier", "words"),
    [
        (240, "about", "about 240 persons"),
        (240, "more-than", "more than 240 persons"),
        (240, None, "240 persons"),
    ],
)
def test_counts_say_what_is_counted_and_how_surely(number, qualifier, words):
    count = fact(
        "count_persons", FactStatus.SINGLE, value(number, {"A": "…"}, qualifier=qualifier, counted="persons")
    )
    line = only_line(facts=[count])
    assert words in line.said[0].text
    assert line.status == "1 only A"


def test_silent_and_not_read_are_different_words():
    def words(read, unread):
        alone = row(RowStatus.ONLY, {"A": ("1.1",), "B": ()}, unread=unread)
        said = only_line(rows=[alone], read_b=read).said[1]
        assert [run.manner for run in said.runs] == [Manner.ABSENT]
        return said.text

    assert words(Read.FULL, ()) == "silent"
    assert words(Read.EXCERPT, ("B",)) == "not read"


def test_rewording_alone_is_no_difference_but_another_speaker_is():
    both = {"A": ("1.1",), "B": ("2.1",)}
    reworded = only_line(rows=[row(RowStatus.REWORDED, both, {"B": RowStatus.REWORDED})])
    assert (reworded.status, reworded.differs) == ("= same, reworded", False)
    speaking = only_line(
        rows=[row(RowStatus.SAME, both, {"B": RowStatus.SAME}, speaker_differs=True, force_differs=True)]
    )
    assert (speaking.status, speaking.differs) == ("≈ who speaks, ≈ how binding", True)
    assert marks(speaking.said[1]) == [("speaker not stated", Mark.VARIANT), ("notes", Mark.VARIANT)]
    assert marks(speaking.said[0]) == []


def test_reworded_words_are_underlined_in_the_report_that_is_not_the_base():
    line = only_line(
        rows=[row(RowStatus.REWORDED, {"A": ("1.1",), "B": ("2.1",)}, {"B": RowStatus.REWORDED})]
    )
    assert marks(line.said[1]) == [("results", Mark.VARIANT)]


def test_a_line_knows_its_statements_and_says_that_it_moved():
    line = only_line(
        rows=[row(RowStatus.SAME, {"A": ("1.1",), "B": ("2.1",)}, {"B": RowStatus.SAME}, moved=True)]
    )
    assert line.statements == ("statement/a/1.1", "statement/b/2.1")
    assert line.notes == "moved"


def test_a_row_without_a_heading_is_named_by_its_passages():
    line = only_line(rows=[row(RowStatus.SAME, {"A": ("1.1",), "B": ("2.1",)})])
    nameless = Row(None, None, RowStatus.SAME, {}, False, False, False, {"A": ("1.1",), "B": ()}, ())
    assert line.heading == "A point"
    assert only_line(rows=[nameless]).heading == "A 1.1"


def test_what_is_left_open_of_a_files_date_is_said_in_words_of_the_window():
    for note in (EITHER_ORDER, MONTH_ALONE, "open list"):
        assert note in _FILE_NOTES
    line = only_line(
        facts=[
            fact(
                "date",
                FactStatus.SINGLE,
                value("2025-09-05", {"A": "05/09/2025"}, notes={"A": EITHER_ORDER}),
                silent=("B",),
            )
        ]
    )
    assert "ambiguous" in " ".join(run.text for run in line.said[0].runs)
