"""A document as PDF, read back with another library, and as pictures."""

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import Destination

from migbrowser.model.address import Address
from migbrowser.model.document import (
    Citation,
    Claim,
    Claims,
    Column,
    Document,
    Heading,
    Paragraph,
    Parallel,
    ParallelRow,
    Section,
    Table,
    Words,
)
from migbrowser.model.export import Paper
from migbrowser.services import labelling
from migbrowser.services.typesetting import Attachment, Coverage, Typesetting
from migbrowser.text.quotes import curled
from tests.services.export_samples import REPORT, document, every_block

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
COVERAGE = Coverage(RESOURCES / "fonts" / "coverage.txt")
A4_UPRIGHT, A4_FLAT = (595, 842), (842, 595)


def pdf(made: Document, paper: Paper = Paper.A4) -> PdfReader:
    return PdfReader(io.BytesIO(Typesetting(RESOURCES).pdf(made, paper)))


def text_of(reader: PdfReader) -> str:
    """All pages' text with lines joined."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def bookmarks(outline: list[object]) -> Iterator[str]:
    for each in outline:
        if isinstance(each, list):
            yield from bookmarks(each)
        elif isinstance(each, Destination):
            yield str(each.title)


def fonts(reader: PdfReader) -> dict[str, bool]:
    """Each font's name and whether it is embedded."""
    found = [
        font["/DescendantFonts"][0].get_object()
        for page in reader.pages
        for font in (each.get_object() for each in page["/Resources"].get("/Font", {}).values())
    ]
    return {str(font["/BaseFont"])[8:]: "/FontFile2" in font["/FontDescriptor"] for font in found}


def sizes(reader: PdfReader) -> list[tuple[int, int]]:
    return [(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages]


@pytest.fixture(scope="module")
def whole() -> PdfReader:
    return pdf(document(*every_block("移民管理 in 2025"), title="A briefing, 50 or 51?", sections=2))


def test_all_text_copies_out_digits_and_chinese_too(whole: PdfReader) -> None:
    text = text_of(whole)
    assert "移民管理 in 2025" in text
    assert "A briefing, 50 or 51?" in text
    assert "≠ conflict" in text
    assert "[1] 1.2" in text
    assert "移民管理会谈" in text
    assert "Date not stated" in text
    assert "read in part" in text


def test_arabic_words_copy_out_letter_by_letter() -> None:
    words = "ندوة سياسات إدارة الهجرة الإقليمية في الفلبين وتيمور الشرقية"
    text = text_of(pdf(document(Paragraph(Words(words)))))
    assert [word for word in words.split() if word not in text.split()] == []


def test_parts_stand_in_reading_order(whole: PdfReader) -> None:
    text = text_of(whole)
    parts = [
        "Contents",
        "CLAUSE Clause 1",
        "CLAUSE Clause 2",
        "https://post.example",
        "About this document",
    ]
    places = [text.rindex(part) for part in parts]
    assert places == sorted(places)


def test_edition_and_hash_stand_on_the_last_page(whole: PdfReader) -> None:
    last = whole.pages[-1].extract_text()
    assert "21 November 2026" in last
    assert "0123456789abcdef" * 4 in last


def test_pages_are_numbered(whole: PdfReader) -> None:
    count = len(whole.pages)
    assert f"2 / {count}" in whole.pages[1].extract_text()
    assert f"{count} / {count}" in whole.pages[-1].extract_text()


def test_bookmarks(whole: PdfReader) -> None:
    titles = list(bookmarks(whole.outline))
    assert [title for title in titles if not title.startswith("移民")] == [
        "Contents",
        "Clause 1",
        "The reports",
        "Clause 2",
        "The reports",
        "Sources",
        "About this document",
    ]


def test_tagged_with_title_language_and_the_editions_date(whole: PdfReader) -> None:
    root = whole.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert whole.metadata is not None
    assert whole.metadata.title == "A briefing, 50 or 51?"
    assert str(whole.metadata.creation_date_raw).startswith("D:20261121")


def test_claims_to_be_accessible_and_archivable(whole: PdfReader) -> None:
    packet = whole.trailer["/Root"]["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet
    assert "<pdfaid:part>2</pdfaid:part>" in packet
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in packet


def test_only_bundled_fonts_all_embedded(whole: PdfReader) -> None:
    found = fonts(whole)
    assert {name.partition("-")[0] for name in found} == {"SourceSans3", "NotoSansSC"}
    assert all(found.values())


def test_the_same_document_gives_the_same_bytes() -> None:
    made = document(*every_block("移民管理"))
    assert Typesetting(RESOURCES).pdf(made, Paper.A4) == Typesetting(RESOURCES).pdf(made, Paper.A4)


def test_paper() -> None:
    assert sizes(pdf(document(), Paper.LETTER))[0] == (612, 792)


def parallel(columns: int, text: str) -> Parallel:
    heads = tuple(Column(chr(65 + index), None, f"Report {index}", "file") for index in range(columns))
    mark = labelling.mark(labelling.FactStatus.CONFLICT)
    row = ParallelRow(1, "Point", mark, (), ((Words(text),),) * columns, "why")
    return Parallel(heads, (row,))


def test_two_columns_stand_upright_three_lie_flat() -> None:
    assert A4_FLAT not in sizes(pdf(document(parallel(2, "text"))))
    flat = sizes(pdf(document(parallel(3, "text"))))
    assert flat[0] == flat[-1] == A4_UPRIGHT
    assert A4_FLAT in flat


def test_a_long_cell_breaks_over_pages_under_repeated_heads() -> None:
    reader = pdf(document(parallel(2, "a long story " * 900)))
    pages = [page.extract_text() for page in reader.pages if "a long story" in page.extract_text()]
    assert len(pages) > 1
    assert all("Report 0" in page and "Report 1" in page for page in pages)
    assert text_of(reader).count("story") == 1800


def apparatus(number: int, heading: str, length: int, **more: str) -> ParallelRow:
    """A point of six reports that all say something else at that length."""
    cells = tuple((Words(f"version {key} {'of a long story ' * length}"),) for key in range(6))
    return ParallelRow(
        number, heading, labelling.mark(labelling.FactStatus.CONFLICT), (), cells, "the why", **more
    )


def of_six(*rows: ParallelRow) -> Parallel:
    return Parallel(tuple(Column(chr(65 + at), 1, f"Report {at}", "file") for at in range(6)), rows)


def test_a_point_of_many_reports_that_breaks_has_its_head_again() -> None:
    reader = pdf(
        document(
            Heading("What they say"),
            of_six(apparatus(1, "The long point", 150), apparatus(2, "The short point", 0)),
        )
    )
    pages = [text for page in reader.pages if "long story" in (text := page.extract_text())]
    assert len(pages) > 2
    assert ["The long point (continued)" in page for page in pages] == [False, *[True] * (len(pages) - 1)]
    assert "The short point (continued)" not in text_of(reader)
    assert list(bookmarks(reader.outline)).count("The long point") == 1


def test_a_page_that_a_point_fills_to_its_end_names_it_no_more() -> None:
    rows = [apparatus(number, f"Point {number}.", 11) for number in range(1, 30)]
    texts = [page.extract_text() for page in pdf(document(Heading("What they say"), of_six(*rows))).pages]
    for before, after in pairwise(texts):
        goes_on = re.search(r"(Point \d+\.) \(continued\)", after)
        if goes_on:
            assert goes_on[1] in before
            assert "version 5" in after[after.index("(continued)") :]


def test_what_the_user_holds_of_a_point_of_many_reports_is_printed() -> None:
    assert "held to be one fact" in text_of(
        pdf(
            document(
                Heading("What they say"), of_six(apparatus(1, "Point", 1, verdict="held to be one fact"))
            )
        )
    )


@pytest.mark.parametrize(
    "text",
    [
        "#panic()",
        "*a* _b_ `c` $d$ <e> @f = g // h",
        "\\u{41}",
        '"); #import "x.typ"',
        "- [ ] x",
        "https://x.y",
    ],
)
def test_no_text_is_read_as_markup(text: str) -> None:
    reader = pdf(document(*every_block(text), title=text))
    assert text_of(reader).replace(" ", "").count(curled(text).replace(" ", "")) > 10


def test_what_no_font_can_show_is_printed_as_its_code_point() -> None:
    reader = pdf(document(*every_block("שלום \u202eabc \U0001f600 \x07 \ud800 ខ"), title="\u2067\u0000"))
    text = text_of(reader)
    for shown in ("[U+05E9]", "[U+202E]abc", "[U+1F600]", "[U+0007]", "[U+D800]", "[U+1781]", "[U+2067]"):
        assert shown in text


@pytest.mark.parametrize("text", ["w" * 20_000, "移" * 20_000, "=+" * 10_000, "é" * 20_000, "word " * 4_000])
def test_twenty_thousand_characters_are_all_there(text: str) -> None:
    wanted = text.replace(" ", "")
    found = "".join(page.extract_text() for page in pdf(document(Paragraph(Words(text)))).pages)
    assert found.count(wanted[0]) >= wanted.count(wanted[0])


def test_a_run_without_a_break_stays_on_the_page() -> None:
    lines = pdf(document(Paragraph(Words("w" * 2_000)))).pages[1].extract_text().splitlines()
    runs = [line for line in lines if line.startswith("www")]
    assert len(runs) > 10
    assert max(map(len, runs)) < 130


def links_within(reader: PdfReader) -> int:
    annotations = [each.get_object() for page in reader.pages for each in page.get("/Annots", ())]
    return sum("/Dest" in each or each.get("/A", {}).get("/S") == "/GoTo" for each in annotations)


def test_numbers_of_sources_are_links_unless_the_document_is_long() -> None:
    short, long = (pdf(document(*every_block("x"), sections=count)) for count in (2, 61))
    assert links_within(short) > 20
    assert links_within(long) < 100  # those of the contents
    assert "[1] 1.2" in text_of(long)


def test_the_last_page_names_what_is_inside() -> None:
    inside = (Attachment("data.csv", "text/csv", "the data", "a,b"),)
    reader = PdfReader(io.BytesIO(Typesetting(RESOURCES).pdf(document(), Paper.A4, inside)))
    assert "Inside this file data.csv" in " ".join(reader.pages[-1].extract_text().split())
    assert "Inside this file" not in text_of(pdf(document()))


def test_a_row_of_a_table_stays_on_one_page() -> None:
    rows = tuple((Words(f"Row {at}"), Words(f"{'long ' * 60} end {at}.")) for at in range(40))
    block = Table(("A", "B"), tuple(tuple((words,) for words in row) for row in rows), (1, 2))
    pages = [page.extract_text() for page in pdf(document(block)).pages]
    assert sum("Row" in page for page in pages) > 2
    for at in range(40):
        assert [f"Row {at}\n" in f"{page} \n" or f"Row {at} " in page for page in pages] == [
            f"end {at}." in page for page in pages
        ]


def test_what_a_comparison_below_a_heading_is_made_of_stands_below_it() -> None:
    entry = Section(
        Address("comparison/a+b"), "Comparison", "Two", (Paragraph(Words("x")), parallel(2, "y")), 1
    )
    made = replace(document(), sections=(Section(None, "", "My heading", ()), entry))
    outline = pdf(made).outline
    (below,) = [each for each in outline if isinstance(each, list)]
    assert [str(each.title) for each in outline if not isinstance(each, list)][1] == "My heading"
    assert [str(each.title) for each in below if not isinstance(each, list)] == ["Two"]


def test_the_day_of_export_has_its_label() -> None:
    about = pdf(replace(document(), day=date(2026, 1, 2))).pages[-1].extract_text()
    assert "Exported on 2 January 2026" in " ".join(about.split())


def test_no_number_stands_alone_in_long_contents() -> None:
    made = document(Paragraph(Words("said")), sections=70)
    words = [replace(each, title="wordy " * (index % 14 + 1)) for index, each in enumerate(made.sections)]
    lines = pdf(replace(made, sections=tuple(words))).pages[1].extract_text().splitlines()
    assert sum(line.startswith("wordy") for line in lines) >= 70
    assert not [line for line in lines if line.strip("\u2060 ").isdigit()]


def test_contents_name_what_stands_below_a_heading_of_the_users() -> None:
    entry = Section(Address("clause/charter/1"), "Clause", "Clause 1", every_block("text"), depth=1)
    made = replace(document(), sections=(Section(None, "", "What was said", ()), *[entry] * 13))
    contents = " ".join(pdf(made).pages[1].extract_text().split())
    assert contents.index("What was said") < contents.index("Clause 1")


def test_sources_and_the_last_page_follow_where_there_is_room() -> None:
    pages = [page.extract_text() for page in pdf(document(Paragraph(Words("text")))).pages]
    assert len(pages) == 2
    assert pages[1].rindex("Clause 1") < pages[1].rindex("Sources") < pages[1].rindex("About this document")


def test_a_long_contents_has_pages_of_its_own() -> None:
    headings = [Heading(f"Part {number}") for number in range(30)]
    pages = [page.extract_text() for page in pdf(document(Paragraph(Words("the text")), *headings)).pages]
    assert ["the text" in page for page in pages[:3]] == [False, False, True]
    few = [page.extract_text() for page in pdf(document(Paragraph(Words("the text")), *headings[:3])).pages]
    assert "Contents" in few[1]
    assert "the text" in few[1]


def test_a_fact_that_goes_on_over_the_page_has_its_name_again() -> None:
    values = tuple(Words(f"Value {number} " + "and so on " * 8) for number in range(90))
    mark = labelling.mark(labelling.FactStatus.CONFLICT)
    rows = (Claim("Long fact", mark, values, "the why"), Claim("Next fact", mark, values[:1]))
    pages = [page.extract_text() for page in pdf(document(Claims(rows))).pages]
    told = [page for page in pages if "Value" in page]
    assert len(told) > 2
    assert all("Long fact" in page and "conflict" in page for page in told)
    assert [page.count("Next fact") for page in told] == [0] * (len(told) - 1) + [1]
    assert "Value 89" in next(page for page in pages if "the why" in page)


def test_straight_marks_are_set_as_quotation_marks() -> None:
    text = text_of(pdf(document(Paragraph(Words("The paper's 'also' and \"only\".")))))
    assert "The paper’s ‘also’ and “only”." in text


def test_a_remark_stands_on_the_page_of_what_it_is_on() -> None:
    cell = tuple(Words(f"Value {number} " + "and so on " * 9) for number in range(12))
    for filled in range(19, 24):  # lines before it, so that the page ends here or there
        above = [Paragraph(Words("A line."))] * filled
        rows = (Claim("Fact", None, cell, "why it matters"),)
        pages = [page.extract_text() for page in pdf(document(*above, Claims(rows))).pages]
        last = next(page for page in pages if "why it matters" in page)
        assert "Value 11" in last


def test_numbers_stand_behind_words_from_right_to_left() -> None:
    words = Words("“ندوة سياسات”", (Citation(1, "1.2"),))
    content = Typesetting(RESOURCES).pdf(document(Paragraph(words)), Paper.A4)
    with pypdfium2.PdfDocument(content) as opened:
        page = opened[1].get_textpage()
        chars = [(page.get_text_range(n, 1), page.get_charbox(n)) for n in range(page.count_chars())]
        line = max((box[1] for char, box in chars if "\u0600" <= char <= "\u06ff"), default=0.0)
        near = [(char, box[0]) for char, box in chars if abs(box[1] - line) < 12]
        arabic = max(left for char, left in near if "\u0600" <= char <= "\u06ff")
        assert min(left for char, left in near if char in "12[]") > arabic
        page.close()


@pytest.mark.parametrize(
    "title", ["An open day on the piers, and 1 more", "a " * 200, "Lamps on all piers 2025"]
)
def test_a_title_stays_on_its_page_and_its_last_word_is_not_alone(title: str) -> None:
    content = Typesetting(RESOURCES).pdf(document(title=" ".join(title.split())), Paper.A4)
    with pypdfium2.PdfDocument(content) as opened:
        page = opened[0].get_textpage()
        boxes = [page.get_charbox(n) for n in range(page.count_chars())]
        assert max(box[2] for box in boxes) < A4_UPRIGHT[0] - 70
        page.close()


def test_nothing_but_a_title_is_a_document_too() -> None:
    assert len(pdf(document(sections=0)).pages) >= 2


class TestCoverage:
    def test_the_catalogues_every_character_has_a_glyph(self) -> None:
        files = sorted((ROOT / "data").rglob("*.toml"))
        chars = {char for path in files for char in path.read_text("utf-8")} - {"\n"}
        assert files
        assert not sorted(hex(ord(char)) for char in chars if not COVERAGE.shows(char))

    def test_signs_vietnamese_and_chinese(self) -> None:
        assert all(map(COVERAGE.shows, "≠≈◐=●◆▶—·≤≥→“”‘’…№ Đường lối đối ngoại 移民管理局 été"))

    @given(st.text())
    def test_text_is_printable_and_on_one_line(self, text: str) -> None:
        shown = COVERAGE.text(text)
        assert all(map(COVERAGE.shows, shown))
        assert "\n" not in shown

    @given(st.text(alphabet=st.characters(max_codepoint=0x17F, exclude_categories=["Cc", "Cf", "Zs"])))
    def test_latin_text_stays_as_it_is(self, text: str) -> None:
        covered = "".join(filter(COVERAGE.shows, text))
        assert COVERAGE.text(covered) == unicodedata.normalize("NFC", covered)


def test_a_last_page_that_begins_with_what_it_is_about_bears_that_name() -> None:
    named = 0
    made = document(*[Paragraph(Words("A word."))] * 24)
    for number in range(8, 20):
        last = pdf(replace(made, sources=(REPORT,) * number)).pages[-1].extract_text()
        begins = f"[{number}]" not in last
        assert last.count("About this document") == 1 + begins
        named += begins
    assert named


def test_a_running_head_stays_on_one_line() -> None:
    """Chinese titles of a part and of the whole are cut where they would meet, Latin ones later."""
    long = replace(
        document(*[Paragraph(Words("text"))] * 120),
        title="国家移民管理局出台更加积极开放高效的移民管理政策措施" * 4,
    )
    parts = tuple(replace(each, title="移民管理合作分论坛：共同应对风险挑战" * 4) for each in long.sections)
    made = Typesetting(RESOURCES).pdf(replace(long, sections=parts), Paper.A4)
    heads = []
    for page in pypdfium2.PdfDocument(made):
        width, height = page.get_size()
        text = page.get_textpage().get_text_bounded(0, height - 60, width, height).strip()
        if "移民管理合作分论坛" in text:
            heads.append(text)
    assert heads
    for head in heads:
        assert head.startswith("国家移民管理局"), head
        assert len(head.splitlines()) == 1, head
        assert head.count("…") == 2, head
