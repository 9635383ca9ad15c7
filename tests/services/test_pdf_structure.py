"""What a screen reader gets from a PDF: its tags, read with a library that did not make them.

No whole validator of PDF/UA can be had without Java; these are its rules that a program can judge. Where the
small one that there is has been installed (`pip install pdfua`: 16 of the 106 rules), it is asked too.
"""

import io
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from migbrowser.model.address import Address
from migbrowser.model.export import Paper
from migbrowser.model.selection import OwnText, TextKind
from migbrowser.services.browsing import Browsing
from migbrowser.services.comparing import Comparing
from migbrowser.services.exporting import Exporting
from migbrowser.services.typesetting import Typesetting
from migbrowser.store.catalogue import Catalogue
from tests.services.export_samples import document, every_block

RESOURCES = Path(__file__).parents[2] / "resources"
MANY = Address("comparison/post-en-2023-lights+gazette-zh-2023-lights")
SHOWS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "b", "B*", "b*", "Do", "sh"}  # paints something
STANDARD = {
    *("/Document", "/Div", "/P", "/Span", "/Link", "/Title", "/L", "/LI", "/Lbl", "/LBody", "/TOC", "/TOCI"),
    *("/Reference", "/Em", "/Strong", "/Table", "/THead", "/TBody", "/TR", "/TH", "/TD", "/Figure"),
    *("/Caption", "/H1", "/H2", "/H3", "/H4"),
}


class Tagged:
    """A PDF with its elements in reading order."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(content))
        self.elements = list(_elements(self.pdf.Root.StructTreeRoot.K))

    def all(self, kind: str) -> list[pikepdf.Dictionary]:
        return [each for each in self.elements if str(each.S) == kind]


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K")
    return list(kids) if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]


def _elements(node: Any) -> Iterator[pikepdf.Dictionary]:
    for each in node if isinstance(node, pikepdf.Array) else [node]:
        if isinstance(each, pikepdf.Dictionary) and "/S" in each:
            yield each
            for kid in _kids(each):
                yield from _elements(kid)


def attributes(element: pikepdf.Dictionary) -> dict[str, Any]:
    found = element.get("/A", [])
    lists = [found] if isinstance(found, pikepdf.Dictionary) else list(found)
    return {str(key): value for each in lists for key, value in each.items()}


def small(tiny: Catalogue) -> bytes:
    """Events, a comparison, pictures, and words of the user's own."""
    return exported(
        tiny,
        OwnText(TextKind.HEADING, "What they said", "a"),
        OwnText(TextKind.PARAGRAPH, "We do not know.", "b"),
        *(event.address for event in Browsing(tiny).events()),
        MANY,
    )


def exported(catalogue: Catalogue, *items: Address | OwnText) -> bytes:
    exporting = Exporting(Browsing(catalogue), Comparing(catalogue), RESOURCES)
    made = exporting._composing.document(items)
    return exporting._typesetting.pdf(made, Paper.A4)


@pytest.fixture(scope="module")
def blocks() -> Tagged:
    return Tagged(Typesetting(RESOURCES).pdf(document(*every_block("text"), sections=2), Paper.A4))


@pytest.fixture(scope="module")
def long() -> Tagged:
    return Tagged(Typesetting(RESOURCES).pdf(document(*every_block("text"), sections=61), Paper.LETTER))


@pytest.fixture
def real(tiny_catalogue: Catalogue) -> Tagged:
    return Tagged(small(tiny_catalogue))


@pytest.fixture(params=["blocks", "long", "real"])
def tagged(request: pytest.FixtureRequest) -> Tagged:
    found: Tagged = request.getfixturevalue(request.param)
    return found


def test_kinds_are_those_of_the_standard(tagged: Tagged) -> None:
    assert {str(each.S) for each in tagged.elements} <= STANDARD
    assert [str(each.S) for each in tagged.elements[:1]] == ["/Document"]


def test_no_level_of_heading_is_left_out(tagged: Tagged) -> None:
    levels = [int(str(each.S)[2:]) for each in tagged.elements if str(each.S)[:2] == "/H"]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_bookmark_is_a_heading(tagged: Tagged) -> None:
    def count(items: Any) -> int:
        return sum(1 + count(each.children) for each in items)

    headings = sum(str(each.S)[:2] == "/H" for each in tagged.elements)
    with tagged.pdf.open_outline() as outline:
        assert 4 <= count(outline.root) <= headings


def test_tables_are_regular_and_their_heads_say_what_they_are_over(tagged: Tagged) -> None:
    tables = tagged.all("/Table")
    assert tables
    for table in tables:
        rows = [each for each in _elements(table) if str(each.S) == "/TR"]
        cells = [[each for each in _kids(row) if str(each.S) in ("/TH", "/TD")] for row in rows]
        assert len(set(widths(cells))) == 1
        heads = [cell for cell in cells[0] if str(cell.S) == "/TH"]
        assert len(heads) == len(cells[0])
        assert all("/Scope" in attributes(head) and "/ID" in head for head in heads)


def widths(rows: list[list[Any]]) -> list[int]:
    """How many columns each row fills, with what reaches into it from above."""
    reaching: Counter[int] = Counter()
    found = []
    for number, row in enumerate(rows):
        spans = [
            (int(attributes(cell).get("/ColSpan", 1)), int(attributes(cell).get("/RowSpan", 1)))
            for cell in row
        ]
        found.append(sum(across for across, _ in spans) + reaching[number])
        for across, down in spans:
            for below in range(1, down):
                reaching[number + below] += across
    return found


def test_pictures_say_what_they_show(real: Tagged) -> None:
    figures = real.all("/Figure")
    assert len(figures) > 4
    assert all(str(figure.get("/Alt", "")).strip() for figure in figures)


def test_whatever_is_painted_is_tagged_or_said_to_be_no_content(tagged: Tagged) -> None:
    for page in tagged.pdf.pages:
        within: list[str] = []
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in ("BDC", "BMC"):
                within.append(kind_of(instruction.operands))
            elif operator == "EMC":
                within.pop()
            elif operator in SHOWS:
                assert {"artifact", "tagged"} & set(within), operator
        assert within == []


def kind_of(operands: Any) -> str:
    if str(operands[0]) == "/Artifact":
        return "artifact"
    return "tagged" if len(operands) > 1 and "/MCID" in operands[1] else "other"


def test_each_piece_of_content_is_read_once_and_pages_in_their_order(tagged: Tagged) -> None:
    numbers = {page.objgen: number for number, page in enumerate(tagged.pdf.pages)}
    read: list[tuple[int, int]] = []
    for element in tagged.elements:
        for kid in _kids(element):
            if isinstance(kid, int):
                read.append((numbers[element.Pg.objgen], kid))
            elif isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
                read.append((numbers[kid.get("/Pg", element.get("/Pg")).objgen], int(kid.MCID)))
    marked = Counter(
        (number, int(each.operands[1].MCID))
        for number, page in enumerate(tagged.pdf.pages)
        for each in pikepdf.parse_content_stream(page)
        if str(each.operator) == "BDC" and kind_of(each.operands) == "tagged"
    )
    assert Counter(read) == marked
    assert set(marked.values()) == {1}
    pages = [page for page, _ in read]
    backwards = sum(after < before for before, after in pairwise(pages))
    assert backwards <= len(tagged.all("/TR")), "only the cells of a row that breaks over pages go back"


def test_links_are_tagged_and_say_where_they_go(tagged: Tagged) -> None:
    annotations = [each for page in tagged.pdf.pages for each in page.get("/Annots", [])]
    assert annotations
    assert all(each.Subtype == "/Link" and str(each.Contents).strip() for each in annotations)
    objects = [
        kid.Obj.objgen
        for link in tagged.all("/Link")
        for element in _elements(link)
        for kid in _kids(element)
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"
    ]
    assert Counter(objects) == Counter(each.objgen for each in annotations)


def test_the_lines_of_long_contents_are_a_list_of_links_to_their_pages(long: Tagged) -> None:
    lines = long.all("/LI")
    links = [each for line in lines for each in _elements(line) if str(each.S) == "/Link"]
    assert len(lines) == len(links) == 62, "the sections and the sources"
    pages = {page.objgen: number + 1 for number, page in enumerate(long.pdf.pages)}
    goals = [goal(link) for link in links]
    found = [pages[each[0].objgen] for each in goals]
    assert found == sorted(found)
    assert found[0] > 2
    assert found[-1] <= len(pages)


def goal(link: pikepdf.Dictionary) -> Any:
    """Where the first annotation of a link leads."""
    found = next(kid.Obj for kid in _kids(link) if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid)
    return found.Dest if "/Dest" in found else found.A.D


def test_title_and_language_are_said(tagged: Tagged) -> None:
    root = tagged.pdf.Root
    assert root.Lang == "en"
    assert root.ViewerPreferences.DisplayDocTitle
    assert str(tagged.pdf.docinfo.Title)
    assert len(tagged.all("/Title")) == 1
    assert all(page.get("/Tabs") == "/S" for page in tagged.pdf.pages)


def test_chinese_words_say_their_language() -> None:
    found = Tagged(Typesetting(RESOURCES).pdf(document(*every_block("移民 and text")), Paper.A4))
    assert any(str(each.get("/Lang", "")).startswith("zh") for each in found.elements)


def test_a_validator_finds_nothing(tiny_catalogue: Catalogue, tmp_path: Path) -> None:
    pdfua = pytest.importorskip("pdfua")
    (tmp_path / "a.pdf").write_bytes(small(tiny_catalogue))
    report = pdfua.validate(str(tmp_path / "a.pdf"))
    assert not [finding.message for finding in report.findings]
    # the rule on tables trips over a list where it looks for a dictionary, and says so
    assert {each.rule_id for each in report.outcomes if each.skipped_reason} <= {"UA-14-001"}
