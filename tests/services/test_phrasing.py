"""Documents in Chinese: labels, dates and names; what the catalogue says stays as it is."""

import re
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from migbrowser.model.address import Address
from migbrowser.model.clause import Grade, Standing
from migbrowser.model.event import Change
from migbrowser.model.export import ExportOptions
from migbrowser.model.party import PartyKind, Role
from migbrowser.model.report import DerivationKind, Genre, Voice
from migbrowser.model.statement import Force
from migbrowser.services import labelling, phrasing_zh, shaping
from migbrowser.services.browsing import Browsing
from migbrowser.services.comparing import Comparing
from migbrowser.services.exporting import Exporting
from migbrowser.services.phrasing import say, speaking
from migbrowser.services.typesetting import Coverage
from migbrowser.store.catalogue import Catalogue

RESOURCES = Path(__file__).parents[2] / "resources"
EVENT = Address("event/2025-lianyungang-regional")
PAIR = Address("comparison/nia-en-2025-regional-news+gsh-en-2025-regional")
CHINESE = ExportOptions(language="zh")


@pytest.fixture
def exporting(real_catalogue: Catalogue) -> Exporting:
    return Exporting(Browsing(real_catalogue), Comparing(real_catalogue), RESOURCES)


def test_english_is_spoken_unless_asked_otherwise_and_again_afterwards() -> None:
    with speaking("zh"):
        assert say("Sources") == "来源"
    assert say("Sources") == "Sources"


def test_what_has_no_phrase_stays_as_it_is() -> None:
    with speaking("zh"):
        assert say("albatross") == "albatross"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2025, 9, 17), date(2025, 9, 17), "2025年9月17日"),
        (date(2025, 9, 17), date(2025, 9, 19), "2025年9月17—19日"),
        (date(2025, 9, 30), date(2025, 10, 1), "2025年9月30日—10月1日"),
        (date(2025, 12, 31), date(2026, 1, 1), "2025年12月31日—2026年1月1日"),
    ],
)
def test_days(first: date, last: date, words: str) -> None:
    with speaking("zh"):
        assert labelling.days(first, last) == words


def test_a_phrase_has_the_places_of_its_translation() -> None:
    places = re.compile(r"\{\w*\}")
    for phrase, words in phrasing_zh.PHRASES.items():
        assert sorted(places.findall(phrase)) == sorted(places.findall(words)), phrase


ENUMS = (Force, Role, Genre, Voice, DerivationKind, Grade, Standing, PartyKind, Change)


@pytest.mark.parametrize("slug", [each for enum in ENUMS for each in enum] + list(shaping.LEFT_OUT))
def test_whatever_the_catalogue_may_say_of_an_entry_has_its_phrase(slug: str) -> None:
    with speaking("zh"):
        assert re.search("[\u4e00-\u9fff]", labelling.plain(slug) + labelling.title_case(slug))


def test_attributes_units_and_publishers_notes_of_the_real_catalogue_have_theirs(
    real_catalogue: Catalogue,
) -> None:
    facts = [
        (row.attribute, value)
        for event in Browsing(real_catalogue).events()
        for row in Browsing(real_catalogue).show(event.address).facts
        for value in row.values
    ]
    with speaking("zh"):
        said = {attribute: labelling.attribute(attribute) for attribute, _ in facts}
        said |= {value.counted: labelling.plain(value.counted) for _, value in facts if value.counted}
    assert not {slug for slug, words in said.items() if not re.search("[\u4e00-\u9fff]", words)}


def test_labels_and_lists_have_chinese_punctuation(exporting: Exporting, tmp_path: Path) -> None:
    exporting.export([EVENT, PAIR, Address("clause/initiative-2023/12")], tmp_path / "a.md", CHINESE)
    text = (tmp_path / "a.md").read_text("utf-8")
    assert "中国江苏连云港" in text
    assert not re.findall("[\u4e00-\u9fff][:;,] ?[\u4e00-\u9fff]", text)
    assert "open list" not in text
    assert "date-line" not in text


def test_every_character_of_a_phrase_has_a_glyph() -> None:
    coverage = Coverage(RESOURCES / "fonts" / "coverage.txt")
    words = "".join(phrasing_zh.PHRASES.values())
    assert not {char for char in words if not coverage.shows(char)}


def test_a_pdf_says_its_language_and_has_its_labels_dates_and_names_in_it(
    exporting: Exporting, tmp_path: Path
) -> None:
    exporting.export([EVENT, PAIR], tmp_path / "a.pdf", CHINESE)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert str(pdf.Root.Lang).startswith("zh")
        bookmarks = [str(item.title) for item in pdf.open_outline().root]
    assert bookmarks[-2:] == ["来源", "关于本文档"]
    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    text = "".join(page.get_textpage().get_text_range() for page in document)
    bare = re.sub(r"\s", "", text)
    assert "2025年9月17日" in bare
    assert "印度尼西亚" in bare
    assert "各报道所述" in bare
    assert not re.search("According to the reports|What the reports say|read in part", text)


def test_other_formats_with_text_follow_and_those_for_programs_do_not(
    exporting: Exporting, tmp_path: Path
) -> None:
    for suffix in (".html", ".md", ".csv", ".json"):
        exporting.export([EVENT], tmp_path / f"en{suffix}")
        exporting.export([EVENT], tmp_path / f"zh{suffix}", CHINESE)
    assert '<html lang="zh">' in (tmp_path / "zh.html").read_text("utf-8")
    assert "## 来源" in (tmp_path / "zh.md").read_text("utf-8")
    for suffix in (".csv", ".json"):
        assert (tmp_path / f"zh{suffix}").read_bytes() == (tmp_path / f"en{suffix}").read_bytes()


def test_the_preview_is_in_the_language_too(exporting: Exporting) -> None:
    party = [Address("party/vn")]
    spoken = [exporting.preview(party, *options) for options in ((CHINESE,), ())]
    assert spoken[0].page(0, 40) != spoken[1].page(0, 40)
    for proof in spoken:
        proof.close()


def test_every_region_of_a_state_has_its_chinese_name(real_catalogue: Catalogue) -> None:
    regions = {party.region for party in real_catalogue.parties() if party.region}
    assert regions
    assert not regions - set(phrasing_zh.PHRASES)
