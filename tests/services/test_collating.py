"""Comparing files: made-up texts by their sentences, and the real sources where they are at hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migbrowser.model.address import Address
from migbrowser.model.comparison import ComparedReport, FactStatus, RowStatus, Unit
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.report import Read
from migbrowser.services.collating import Collating
from migbrowser.services.comparing import Comparing
from migbrowser.text import gathering
from migbrowser.text.agreement import Account
from migbrowser.text.collation import collate
from migbrowser.text.witness import Witness

SOURCES = Path(__file__).parents[3] / "shared" / "sources"
ONE = (
    "Ministers Meet in Riverton\n\n"
    "The Forum on Tidal Gardens was held in Riverton on 3 May 2024. "
    "About 40 delegates from 12 countries attended.\n\n"
    "Peru proposed a joint register of seeds. The hall was painted blue.\n"
)
TWO = (
    "Gardeners Gather\n\n"
    "Peru called for a joint register of seeds.\n\n"
    "The Forum on Tidal Gardens took place in Riverton on 4 May 2024. "
    "More than 40 delegates from 13 countries attended.\n"
)


@pytest.fixture
def collating(real_catalogue):
    """Without the multilingual extra, whether or not it is installed."""
    return Collating(real_catalogue, Comparing(real_catalogue))


@pytest.fixture
def texts(tmp_path):
    for name, text in (("one.txt", ONE), ("two.txt", TWO)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / "one.txt", tmp_path / "two.txt"]


def fact(comparison, attribute):
    return next(row for row in comparison.facts if row.attribute == attribute)


def test_two_files_meet_in_rows_and_facts(collating, texts):
    found = collating.collate(texts)
    assert [report.file for report in found.reports] == [str(text) for text in texts]
    assert fact(found, "date").status is FactStatus.CONFLICT
    assert fact(found, "count_countries").status is FactStatus.CONFLICT
    assert fact(found, "count_persons").status is FactStatus.VARIANT
    register = next(row for row in found.rows if "2.1" in row.cells["A"])
    assert register.cells["B"] == ("1.1",)
    assert register.force_differs
    assert not register.speaker_differs
    assert [row.status for row in found.rows if not row.cells["B"]] == [RowStatus.ONLY]
    assert any(row.moved for row in found.rows)


def test_a_saved_page_is_compared_by_what_is_seen_of_it(collating, texts, tmp_path):
    page = tmp_path / "one.html"
    paragraphs = "".join(f"<p>{line}</p>" for line in ONE.split("\n\n"))
    page.write_text(f"<!doctype html><title>x</title><body>{paragraphs}<script>1</script>", encoding="utf-8")
    plain, saved = collating.collate(texts), collating.collate([page, texts[1]])
    assert saved.units == plain.units
    assert saved.rows == plain.rows


def test_a_file_and_a_report_of_the_catalogue_meet(collating, texts):
    found = collating.collate([Address("report/gsh-en-2025-regional"), texts[0]], base=1)
    assert (found.base, found.reports[0].file, found.reports[1].address) == ("B", None, None)
    assert {len(row.cells) for row in found.rows} == {2}


def test_what_cannot_be_compared_is_said(collating, texts, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_text(" \n")
    for sides, base, problem in (
        (texts[:1], 0, Problem.COMPARE_NEEDS_TWO),
        (texts, 2, Problem.BAD_VALUE),
        ([texts[0], empty], 0, Problem.NO_TEXT),
        ([texts[0], Address("event/2025-lianyungang-regional")], 0, Problem.WRONG_KIND),
    ):
        with pytest.raises(UserError) as caught:
            collating.collate(sides, base)
        assert caught.value.problem is problem


@pytest.mark.skipif(not SOURCES.exists(), reason="the source reports are not at hand")
def test_the_two_originals_of_the_conference(collating):
    found = collating.collate([next(SOURCES.glob("001_*")), next(SOURCES.glob("000_*"))])
    assert fact(found, "date").values[0].value == "2025-09-17"
    assert fact(found, "states").status is FactStatus.AGREE
    assert len(fact(found, "states").values[0].value) == 13
    assert fact(found, "place").status is FactStatus.VARIANT
    assert {"A": "migration", "B": "immigration"} in [pair.terms for pair in found.wording]
    assert any("scan" in part for part in found.left_out["A"])


def witness(key, sentences):
    units = tuple(Unit(f"1.{at}", text) for at, text in enumerate(sentences, 1))
    return Witness(ComparedReport(key, None, key, key, Read.FULL), units, (), Account(key, True, (), ()))


SENTENCE = st.sampled_from(
    ["Boats cross the river at dawn.", "The mayor opened a school.", "Rain fell.", "Nobody came to vote."]
)


@settings(max_examples=40)
@given(st.lists(st.lists(SENTENCE, max_size=5), min_size=2, max_size=4), st.data())
def test_every_sentence_stands_in_one_row_whatever_the_base(texts, data):
    witnesses = [witness("ABCD"[at], text) for at, text in enumerate(texts)]
    base = data.draw(st.integers(0, len(texts) - 1))
    found = collate(witnesses, base)
    for one in witnesses:
        placed = [at for row in found.rows for at in row.cells[one.report.key]]
        assert sorted(placed) == sorted(unit.at for unit in one.units)
    assert all(0 <= share <= 1 for shares in found.coverage.values() for share in shares.values())


CHINESE = (
    "园艺工作者聚会\n\n秘鲁提议建立种子联合登记册。\n\n"
    "潮汐花园论坛于2024年5月4日在里弗顿举行。来自12个国家的40余名代表出席。"
)


@pytest.fixture
def chinese(tmp_path):
    file = tmp_path / "zh.txt"
    file.write_text(CHINESE, encoding="utf-8")
    return file


def test_a_hundred_thousand_sentences_are_declined_before_any_work(collating, texts, tmp_path):
    long = tmp_path / "long.txt"
    long.write_text("The towns met. " * 100_000)
    with pytest.raises(UserError) as caught:
        collating.collate([texts[0], long])
    assert caught.value.problem is Problem.TOO_LARGE
    assert caught.value.values["size"] == 100_000
    assert str(long) in str(caught.value.values["what"])


def test_two_texts_that_are_too_long_together_are_declined_before_any_work(collating, tmp_path, monkeypatch):
    monkeypatch.setattr(gathering, "MOST_PAIRS", 3)
    pair = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for file in pair:
        file.write_text("The towns met. Piers will be lit.")
    with pytest.raises(UserError) as caught:
        collating.collate(pair)
    assert caught.value.problem is Problem.TOO_LARGE


@pytest.mark.parametrize("after", [1, 3, 7, 12])
def test_a_comparison_stops_wherever_it_is_cancelled(collating, texts, after):
    asked = 0

    def check():
        nonlocal asked
        asked += 1
        if asked == after:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        collating.collate(texts, check=check)


@pytest.mark.parametrize(
    "text",
    [
        "The towns met. " * 5000,
        "no marks at all " * 3000,
        "\u202eThe to\u200bwns met\u202c in Port\u200d Alder.\u200f A \ufeffferry \x00runs.\x00\u2066",
        "The towns met. 各城市会面了。 Piers will be lit. 码头将点灯。",
        "Piers.",
    ],
)
def test_hostile_texts_are_compared_whole(collating, texts, tmp_path, text):
    file = tmp_path / "hostile.txt"
    file.write_text(text, encoding="utf-8")
    found = collating.collate([file, texts[0]])
    for key, units in found.units.items():
        assert sorted(at for row in found.rows for at in row.cells[key]) == sorted(unit.at for unit in units)


def test_without_the_extra_texts_in_two_scripts_are_compared_by_their_facts(collating, texts, chinese):
    found = collating.collate([texts[0], chinese, texts[1]])
    assert found.not_compared == ("B",)
    assert all((row.unread, row.not_compared, row.cells["B"]) == ((), ("B",), ()) for row in found.rows)
    assert "B" not in found.coverage
    assert fact(found, "date").status is FactStatus.CONFLICT
    assert {value.reports for value in fact(found, "count_countries").values} == {("A", "B"), ("C",)}
    assert any(row.cells["A"] and row.cells["C"] for row in found.rows)


def test_rows_that_nothing_is_compared_with_are_no_differences(collating, texts, chinese):
    found = collating.collate([texts[0], chinese])
    assert found.rows
    assert all(row.stands_alone and not row.differs for row in found.rows)
    three = collating.collate([texts[0], chinese, texts[1]])
    assert not any(row.stands_alone for row in three.rows)
    assert any(row.differs for row in three.rows)


def test_with_vectors_texts_in_two_scripts_meet_in_rows():
    def embed(sentences):
        places = {"register": 0, "登记册": 0, "took place": 1, "举行": 1, "delegates": 2, "代表": 2}
        rows = np.zeros((len(sentences), 3), np.float32)
        for at, sentence in enumerate(sentences):
            rows[at, [place for word, place in places.items() if word in sentence]] = 1
        return rows

    def witness(key, *sentences):
        units = tuple(Unit(f"1.{number}", text) for number, text in enumerate(sentences, 1))
        return Witness(ComparedReport(key, None, key, key, Read.FULL), units, (), Account(key, True, (), ()))

    english = witness("A", "It took place.", "Forty delegates came.", "A register was proposed.")
    chinese = witness("B", "提议建立登记册。", "会议举行。", "代表出席。")
    terms = [("register", "登记册")]
    found = collate([english, chinese], embed=embed, terms=terms)
    assert [(row.cells["A"], row.cells["B"]) for row in found.rows] == [
        (("1.1",), ("1.2",)),
        (("1.2",), ("1.3",)),
        (("1.3",), ("1.1",)),
    ]
    assert found.not_compared == ()
    assert [(dict(pair.terms), pair.count) for pair in found.wording] == [
        ({"A": "register", "B": "登记册"}, 1)
    ]
