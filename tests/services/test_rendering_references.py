"""Sources as BibTeX, RIS and CSL-JSON, read back."""

import json
import re
from collections.abc import Callable
from dataclasses import replace

import bibtexparser
import citeproc
import citeproc.types
import pytest
import rispy
from citeproc.source.json import CiteProcJSON
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


@pytest.mark.parametrize("write", [bibtex, ris, csl_json])
def test_what_joins_letters_stays_in_words(write: Callable[[Document], str]) -> None:
    title = "می\u200cخواهم 👩\u200d👧"
    assert title in write(of(replace(REPORT, title=title)))


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


TITLES = [
    HOSTILE,
    'A "quoted" title, and {braces}',
    "@misc{injected, title = {x}}",
    "TY  - BOOK\nTI  - injected\nER  - ",
    "移民管理“会谈”：第一次",
    "100 % & more_or_less #1 ^2 ~x $y",
    "\\input{/etc/passwd}",
]


def in_one_line(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def plain_bibtex(text: str) -> str:
    """A BibTeX value as TeX would print it, as far as this program escapes."""
    for escaped, char in (
        (r"\textbraceleft{}", "{"),
        (r"\textbraceright{}", "}"),
        (r"\textasciitilde{}", "~"),
        (r"\textasciicircum{}", "^"),
        *((rf"\{char}", char) for char in "&%$#_"),
        (r"\textbackslash{}", "\\"),
    ):
        text = text.replace(escaped, char)
    return text.removeprefix("{").removesuffix("}") if text.startswith("{") else text


@pytest.mark.parametrize("title", TITLES)
def test_bibtex_read_by_bibtexparser(title: str) -> None:
    reports = (replace(REPORT, title=title), UNDATED)
    found = bibtexparser.parse_string(bibtex(of(*reports)))
    assert [entry.key for entry in found.entries] == [report.address.id for report in reports]
    first = found.entries[0]
    assert plain_bibtex(first["title"]) == in_one_line(title)
    assert plain_bibtex(first["author"]) == REPORT.publisher
    assert (first["url"], first["year"], first["urldate"]) == (REPORT.url, "2022", "2024-04-01")
    assert not found.failed_blocks
    assert not found.comments
    assert not found.strings


@pytest.mark.parametrize("title", TITLES)
def test_ris_read_by_rispy(title: str) -> None:
    reports = (replace(REPORT, title=title, publisher=f"{title} Press"), UNDATED)
    first, second = rispy.loads(ris(of(*reports)))
    assert first["title"] == in_one_line(title)
    assert first["authors"] == [f"{in_one_line(title)} Press"]
    assert first["type_of_reference"] == "NEWS"
    assert first["urls"] == [REPORT.url]
    assert second["title"] == UNDATED.title
    assert "unknown_tag" not in first


@pytest.mark.parametrize("title", TITLES)
def test_csl_json_keeps_to_its_schema_and_is_read_by_citeproc(title: str) -> None:
    items = json.loads(csl_json(of(replace(REPORT, title=title), UNDATED)))
    source = CiteProcJSON(items)
    assert set(source) == {"post-en-2022-lights", "gazette-zh-2023-lights"}
    assert str(source["post-en-2022-lights"].title) == in_one_line(title)
    types = {value for value in vars(citeproc.types).values() if isinstance(value, str)}
    for item in items:
        assert item["type"] in types
        known = {*citeproc.VARIABLES, *citeproc.NAMES, *citeproc.DATES, "id", "type", "language"}
        assert {key.replace("-", "_") for key in item} <= {key.replace("-", "_") for key in known}
