"""A document as one CSV table, read back."""

import csv
import io

import pytest

from migbrowser.model.document import Document
from migbrowser.services import listing
from tests.services.export_samples import document, every_block


def rows(exported: Document) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(listing.csv(exported), newline="")))


def test_a_line_for_each_thing_said_with_its_source() -> None:
    said = next(row for row in rows(document(*every_block("text"))) if row["force"])
    assert said["report"] == "report/post-en-2022-lights"
    assert said["passage"] == "2.1"
    assert said["publisher"] == "Harbour Post"
    assert said["published"] == "2022-03-03"
    assert said["address"] == "clause/charter/1"


def test_a_day_that_is_not_stated_says_so() -> None:
    assert "not stated" in {row["published"] for row in rows(document(*every_block("text")))}


def test_silence_in_a_column_names_its_report() -> None:
    silent = [
        row for row in rows(document(*every_block("text"))) if row["text"] == "silent" and row["status"]
    ]
    assert {row["report"] for row in silent} >= {
        "report/post-en-2022-lights",
        "report/gazette-zh-2023-lights",
    }


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "＝1+1"])
def test_no_cell_is_a_formula(text: str) -> None:
    cells = {cell for row in rows(document(*every_block(text))) for cell in row.values()}
    assert f"'{text}" in cells
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@\t\r＝"))]


def test_quotes_commas_and_line_breaks_come_back() -> None:
    text = 'say "so", then\nstop; 移民管理'
    assert text in {row["text"] for row in rows(document(*every_block(text)))}
