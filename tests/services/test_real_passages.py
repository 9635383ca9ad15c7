"""The bundled catalogue against the reports themselves, where these are at hand."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from migbrowser.model.address import Address
from migbrowser.store.catalogue import Catalogue
from migbrowser.text.mentions import Mention, NameBook
from migbrowser.text.segments import Body, segment
from migbrowser.text.tokens import tokens

SOURCES = Path(__file__).parents[3] / "shared" / "sources"
FILES = {
    Address("report/gsh-en-2025-regional"): "000_81799871a4bd6230.txt",
    Address("report/nia-en-2025-regional-news"): "001_9c2ab5b013784e0c.txt",
    Address("report/nia-en-2023-initiative"): "002_319585de50218b89.txt",
    Address("report/nia-en-2025-subforum-news"): "003_31d1f400fa9f1582.txt",
    Address("report/nia-en-2024-subforum-news"): "004_e408bdf1dee6f360.txt",
}
pytestmark = [
    pytest.mark.skipif(not SOURCES.is_dir(), reason="the reports are not here"),
    pytest.mark.parametrize("report", FILES),
]


@pytest.fixture
def body(report: Address) -> Body:
    return segment((SOURCES / FILES[report]).read_text("utf-8"))


def quoted(catalogue: Catalogue, report: Address) -> Iterator[tuple[str, str]]:
    """What the catalogue gives as printed, with its passage; an ellipsis stands for what lies between."""
    for statement in catalogue.statements(report):
        yield statement.verb, statement.passage
    for fact in catalogue.facts(report):
        yield fact.printed, fact.passage
    for row in catalogue.attendance(report=report):
        yield row.printed, row.passage
    for instrument in catalogue.instruments():
        for clause in catalogue.clauses():
            if clause.instrument == instrument.address and instrument.report == report and clause.passage:
                yield clause.verb, clause.passage


def test_what_is_given_as_printed_stands_there(
    real_catalogue: Catalogue, report: Address, body: Body
) -> None:
    for words, passage in quoted(real_catalogue, report):
        pieces = "(?s:.*)".join(map(re.escape, words.split(" … ")))
        assert re.search(pieces, body.passages[passage], re.IGNORECASE), (passage, words)


def test_every_sentence_has_its_statement(real_catalogue: Catalogue, report: Address, body: Body) -> None:
    said = {statement.passage for statement in real_catalogue.statements(report)}
    assert said == {sentence.passage for sentence in body.sentences}


def test_what_is_left_out_is_said(real_catalogue: Catalogue, report: Address, body: Body) -> None:
    signs = {part.kind for part in body.left_out if part.text != "×"}  # a box's closing sign is part of it
    assert {part.kind for part in real_catalogue.report(report).left_out} == signs


def test_nobody_is_missing_from_the_attendance(
    real_catalogue: Catalogue, report: Address, body: Body
) -> None:
    book = NameBook(real_catalogue.parties())
    rows = real_catalogue.attendance(report=report)
    for passage in {row.passage for row in rows}:
        text = body.passages[passage]
        found = book.mentions(text, tokens(text))
        whole = [one for one in found if not any(_inside(one, other) for other in found)]
        assert {mention.party for mention in whole} <= {row.party for row in rows}


def _inside(one: Mention, other: Mention) -> bool:
    """Whether one is part of the other's longer name, as ASEAN is of its Secretariat's."""
    return other.first <= one.first and one.end <= other.end and one.party != other.party


def test_a_list_behind_such_as_is_open(real_catalogue: Catalogue, report: Address, body: Body) -> None:
    for row in real_catalogue.attendance(report=report):
        before = body.passages[row.passage].split(row.printed)[0]
        if row.kind == "state" and re.search(r"including|such as", before):
            assert row.list == "open", row
