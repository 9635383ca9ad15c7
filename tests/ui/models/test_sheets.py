import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from migbrowser.ui.models.sheets import as_csv, as_tsv

cells = st.text(st.characters(exclude_characters="\r\x00", exclude_categories=["Cs"]))
lines = st.lists(st.lists(cells, min_size=1, max_size=4), min_size=1, max_size=5)


@given(lines)
def test_csv_comes_back_as_it_was_but_never_as_a_formula(found):
    read = list(csv.reader(io.StringIO(as_csv(found), newline="")))
    for line, again in zip(found, read, strict=True):
        for cell, back in zip(line, again, strict=True):
            assert back.removeprefix("'") == cell.removeprefix("'")
            assert not back.startswith(("=", "+", "-", "@", "\t"))


@given(lines)
def test_tsv_has_a_line_a_row_and_a_tab_a_cell(found):
    assert [line.count("\t") + 1 for line in as_tsv(found).split("\n")] == [len(line) for line in found]
