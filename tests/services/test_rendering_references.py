"""Sources as BibTeX, RIS and CSL-JSON, read back."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.document import Document
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.report import Report
from migbrowser.services.rendering_references import bibtex, csl_json, ris
from tests.services.export_samples import REPORT, UNDATED, document

HOSTILE = 'The "end" of } @book{x, title = {% $5 & #1_a^b~c \\ é 移\n\nTY  - BOOK\r\nER  - \x00'


def of(*reports: Report) -> Document:
    return replace(document(), sources=reports)


def depths(text: str) -> list[int]:
    """How deep in braces each entry's end lies, as BibTeX counts them."""
    depth, found = 0, []
    for char in text:
        depth += (char == "{") - (char == "}")
        if char == "\n":
            found.append(depth)
    return found


def records(text: str) -> list[dict[str, str]]:
    """RIS read as its specification says: a tag, two spaces, a dash, a space, up to the line's end."""
    parts = [part for part in text.split("ER  - \r\n") if part.strip()]
    return [dict(re.findall(r"^([A-Z][A-Z0-9])  - (.*?)\r$", part, re.MULTILINE)) for part in parts]


def test_bibtex() -> None:
    text = bibtex(of(REPORT, UNDATED))
    assert text.startswith("@misc{post-en-2022-lights,\n  author = {{Harbour Post}},\n")
    assert "  date = {2022-03-03},\n" in text
    assert "  urldate = {2024-04-01},\n" in text
    undated = text.partition("@misc{gazette-zh-2023-lights,")[2]
    assert " year = " not in undated
    assert "title = {{移民管理会谈}}" in undated
    assert "date not stated; read in part; copy of State Gazette" in undated


@given(st.text())
def test_bibtex_braces_always_balance(title: str) -> None:
    text = bibtex(of(replace(REPORT, title=title, publisher=title, url=f"https://a.example/{title}")))
    assert text.count("\n") == len(depths(text))
    assert depths(text)[-1] == 0
    assert all(depth == 1 for depth in depths(text)[:-1])


def test_bibtex_escapes() -> None:
    text = bibtex(of(replace(REPORT, title=HOSTILE)))
    assert r"\textbraceright{} @book\textbraceleft{}x" in text
    assert r"\% \$5 \& \#1\_a\textasciicircum{}b\textasciitilde{}c \textbackslash{} é 移 TY" in text
    assert text.count("@misc") == 1


def test_ris() -> None:
    first, second = records(ris(of(REPORT, UNDATED)))
    assert first["TY"] == "NEWS"
    assert first["TI"] == "Talks on lamps"
    assert first["DA"] == "2022/03/03/"
    assert first["UR"] == REPORT.url
    assert "DA" not in second
    assert second["TI"] == "移民管理会谈"


@given(st.text())
def test_ris_never_begins_a_field_within_one(title: str) -> None:
    text = ris(of(replace(REPORT, title=f"x{title}\r\nER  - \r\nTY  - BOOK{HOSTILE}")))
    assert len(records(text)) == 1
    assert text.count("\r\nER  - ") == 1


def test_csl_json() -> None:
    first, second = json.loads(csl_json(of(REPORT, UNDATED)))
    assert first["issued"] == {"date-parts": [[2022, 3, 3]]}
    assert first["accessed"] == {"date-parts": [[2024, 4, 1]]}
    assert first["author"] == [{"literal": "Harbour Post"}]
    assert "issued" not in second


@pytest.mark.parametrize("write", [bibtex, ris, csl_json])
def test_nothing_cited_is_nothing_to_export(write: object) -> None:
    assert callable(write)
    with pytest.raises(UserError) as caught:
        write(of())
    assert caught.value.problem is Problem.NOTHING_TO_EXPORT
