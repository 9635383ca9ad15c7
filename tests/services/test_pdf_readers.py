"""The PDF of a real comparison, read back by readers that have nothing to do with what made it."""

import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from migbrowser.model.address import Address
from migbrowser.model.export import CitationStyle, ExportOptions
from migbrowser.services.browsing import Browsing
from migbrowser.services.comparing import Comparing
from migbrowser.services.exporting import Exporting
from migbrowser.store.catalogue import Catalogue

RESOURCES = Path(__file__).parents[2] / "resources"
EVENT = Address("event/2025-lianyungang-regional")
PAIR = Address("comparison/nia-en-2025-regional-news+gsh-en-2025-regional")


@pytest.fixture
def content(real_catalogue: Catalogue, tmp_path: Path) -> bytes:
    exporting = Exporting(Browsing(real_catalogue), Comparing(real_catalogue), RESOURCES)
    options = ExportOptions(title="Note", style=CitationStyle.OSCOLA, attach=True)
    exporting.export([EVENT, PAIR], tmp_path / "a.pdf", options)
    return (tmp_path / "a.pdf").read_bytes()


@pytest.fixture
def opened(content: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        yield pdf


def tags(node: Any, roles: Any) -> Iterator[str]:
    """The kind of every element of the structure, in reading order."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from tags(each, roles)
    elif isinstance(node, pikepdf.Dictionary) and "/K" in node:
        if "/S" in node:
            yield str(roles.get(str(node.S), node.S))
        yield from tags(node.K, roles)


def test_the_file_is_sound(opened: pikepdf.Pdf) -> None:
    assert opened.check_pdf_syntax() == []


def test_every_font_is_embedded_and_maps_to_unicode(opened: pikepdf.Pdf) -> None:
    fonts = [each for each in opened.objects if isinstance(each, pikepdf.Dictionary) and "/BaseFont" in each]
    whole = [font for font in fonts if font.get("/Subtype") == "/Type0"]
    parts = [font for font in fonts if "/FontDescriptor" in font]
    assert whole
    assert all("/ToUnicode" in font for font in whole)
    assert all("/FontFile2" in font.FontDescriptor or "/FontFile3" in font.FontDescriptor for font in parts)


def test_headings_tables_and_links_are_tagged(opened: pikepdf.Pdf) -> None:
    root = opened.Root.StructTreeRoot
    found = Counter(tags(root.K, root.get("/RoleMap", {})))
    assert found["/H1"] >= 5
    assert found["/H2"] >= 5
    assert found["/TH"] >= 10
    assert found["/TD"] > 100
    assert found["/Link"] > 20
    assert opened.Root.Lang == "en"
    assert opened.Root.MarkInfo.Marked
    assert all(page.get("/Tabs", "/S") == "/S" for page in opened.pages)


def test_no_script_and_no_form(opened: pikepdf.Pdf) -> None:
    assert not {"/AcroForm", "/OpenAction", "/AA"} & set(opened.Root.keys())
    assert not any("/JS" in each for each in opened.objects if isinstance(each, pikepdf.Dictionary))


def test_it_says_that_it_is_accessible_and_archivable(opened: pikepdf.Pdf) -> None:
    metadata = opened.open_metadata()
    assert metadata["pdfuaid:part"] == "1"
    assert metadata.pdfa_status == "3A"
    assert metadata["dc:title"] == "Note"


def test_the_same_data_is_inside(opened: pikepdf.Pdf) -> None:
    files = {name: spec.get_file() for name, spec in opened.attachments.items()}
    assert {name: file.mime_type for name, file in files.items()} == {
        "data.csv": "text/csv",
        "data.json": "application/json",
        "sources.csl.json": "application/vnd.citationstyles.csl+json",
    }
    assert files["data.csv"].read_bytes().startswith(b"address,kind,title,")
    assert all(str(spec.obj.AFRelationship) == "/Data" for spec in opened.attachments.values())


def test_another_reader_finds_text_and_bookmarks_in_order(content: bytes) -> None:
    pdf = pypdfium2.PdfDocument(content)
    try:
        titles = [each.get_title() for each in pdf.get_toc(max_depth=2)]
        pages = [pdf[number].get_textpage().get_text_range() for number in range(len(pdf))]
    finally:
        pdf.close()
    assert titles[0] == "Contents"
    assert titles[-2:] == ["Sources", "About this document"]
    assert titles.index("What the reports say") < titles.index("Participants") < titles.index("Facts")
    text = " ".join(" ".join(pages).split())
    places = [text.rindex(part) for part in ("Lancang-Mekong", "accessed 21 November 2026", "Hash ")]
    assert places == sorted(places)
    assert "区域移民治理政策研讨会" in text
