"""Reports as references in citation styles: what each style makes of real entries, and what none may do."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migbrowser.model.address import Address
from migbrowser.model.export import CitationStyle
from migbrowser.model.report import Report
from migbrowser.services.browsing import Browsing
from migbrowser.services.styling import Styling
from migbrowser.store.catalogue import Catalogue
from tests.services.export_samples import EDITION, REPORT, UNDATED

ROOT = Path(__file__).parents[2]
STYLES = [style for style in CitationStyle if style is not CitationStyle.PLAIN]
EXPECTED = json.loads(Path(__file__).with_name("references.json").read_text("utf-8"))
STYLING = Styling(ROOT / "resources")


def text(report: Report, style: CitationStyle, place: str = "") -> str:
    """The reference with its italics between asterisks."""
    spans = STYLING.reference(report, style, place)
    return "".join(f"*{span.text}*" if span.italic else span.text for span in spans)


def plain(report: Report, style: CitationStyle) -> str:
    return "".join(span.text for span in STYLING.reference(report, style))


def bare(words: str) -> str:
    """The words whatever their capitals and quotation marks; a full stop may stand within these."""
    return re.sub('["“”‘’.]', "", words.casefold())


@pytest.mark.parametrize("style", STYLES)
def test_what_each_style_makes_of_real_entries(real_catalogue: Catalogue, style: CitationStyle) -> None:
    found = {}
    for address in EXPECTED[style]:
        subject = Browsing(real_catalogue).show(Address(address)).subject
        assert isinstance(subject, Report)
        found[address] = text(subject, style)
    assert found == EXPECTED[style]


def test_every_style_has_its_file_and_its_expectations() -> None:
    files = {path.stem for path in (ROOT / "resources" / "csl").glob("*.csl")}
    assert files == set(STYLES) == set(EXPECTED)
    assert all(len(entries) >= 5 for entries in EXPECTED.values())


@pytest.mark.parametrize("style", STYLES)
def test_no_year_is_invented_for_a_report_without_a_day(style: CitationStyle) -> None:
    made = plain(replace(UNDATED, url="https://a.example/"), style)
    day_of_capture = {"1 April 2024", "April 1, 2024", "1 Apr. 2024", "2024-04-01"}
    assert any(day in made for day in day_of_capture)
    assert made.count("2024") == 1


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "title",
    [
        'The "end" of {all} talks & <b>more</b>',
        '<span class="nocase">A</span> title',
        "Is this the end?",
        "A stop.",
        "And so on…",
        "“Quoted”, he said",
        "\\textbf{x} $y$ #z @w",
        "移民管理“会谈”？",
        "Séminaire sur la migration : l’avenir",
        "😀 smiles",
    ],
)
def test_a_title_stays_what_it_is_but_for_capitals(style: CitationStyle, title: str) -> None:
    made = plain(replace(REPORT, title=title), style)
    assert bare(title) in bare(made)
    assert not any(stop in made for stop in ("..", "?.", "!.", "….", "？."))


@pytest.mark.parametrize("style", STYLES)
def test_only_english_titles_get_capitals(style: CitationStyle) -> None:
    title = "usulan tentang migrasi"
    assert title in plain(replace(REPORT, title=title, language="id"), style)


@pytest.mark.parametrize("style", STYLES)
def test_a_publisher_is_never_put_in_capitals(style: CitationStyle) -> None:
    made = plain(replace(REPORT, publisher="Harbour Post e.V."), style)
    assert made.count("Harbour Post e.V.") == 1
    assert ".." not in made
    assert made.startswith("Harbour Post e.V.") != (style is CitationStyle.MLA)


@pytest.mark.parametrize("style", STYLES)
def test_an_entry_of_the_catalogue_has_its_day_and_its_link(style: CitationStyle) -> None:
    spans = STYLING.catalogued("Talks, Arica 2023", Address("event/2023-arica-lights"), EDITION, style)
    made = "".join(span.text for span in spans)
    assert made.count("Talks, Arica 2023") == 1
    assert "2026" in made
    assert "migbrowser:event/2023-arica-lights" in made
    assert "ccessed" not in made  # on no day that anybody knows


@pytest.mark.parametrize("title", ['Talks on "Lamps"', "Talks on “Lamps”"])
def test_quotation_marks_within_a_title_are_those_of_the_second_rank(title: str) -> None:
    made = {style: plain(replace(REPORT, title=title), style) for style in STYLES}
    for style in (CitationStyle.CHICAGO, CitationStyle.CHICAGO_NOTES, CitationStyle.MLA):
        assert "“Talks on ‘Lamps.’” " in made[style]
    assert "‘Talks on “Lamps”’ (3 March" in made[CitationStyle.OSCOLA]
    assert "Talks on “Lamps”. https" in made[CitationStyle.APA]
    assert "Talks on “Lamps”[EB/OL]" in made[CitationStyle.GB_T_7714]


@pytest.mark.parametrize("style", STYLES)
def test_a_title_that_the_catalogue_supplies_is_no_title_as_printed(style: CitationStyle) -> None:
    """It stands in brackets, neither in quotation marks nor in italics, in any style."""
    for place in ("", "passage 1.2"):
        made = text(replace(REPORT, title="[Headline not read] Talks on the pier's lamps"), style, place)
        assert re.search(
            r"(?:^|[ .])\[headline not read: talks on the pier’s lamps\](?=[ .:,\[])", made, re.I
        )
        assert not any(mark in made for mark in ("“", "”", "‘", "*[", "]*"))


PLACED = {  # a passage of a report with a day, and of one without
    "apa": (
        "Harbour Post. (2022, March 3). *Talks on lamps* (passage 1.2). URL",
        "Coast Gazette. (n.d.). *移民管理会谈* (passage 1.2). Retrieved April 1, 2024, from URL",
    ),
    "chicago-author-date": (
        "Harbour Post. 2022. “Talks on Lamps.” March 3, passage 1.2. URL.",
        "Coast Gazette. n.d. “移民管理会谈.” Passage 1.2. Accessed April 1, 2024. URL.",
    ),
    "chicago-notes": (
        "Harbour Post. “Talks on Lamps.” March 3, 2022, passage 1.2. URL.",
        "Coast Gazette. “移民管理会谈.” Passage 1.2. Accessed April 1, 2024. URL.",
    ),
    "mla": (
        "“Talks on Lamps.” *Harbour Post*, 3 Mar. 2022, passage 1.2, URL.",
        "“移民管理会谈.” *Coast Gazette*, passage 1.2, URL. Accessed 1 Apr. 2024.",
    ),
    "harvard": (
        "Harbour Post (2022) *Talks on lamps*, passage 1.2. Available at: URL (Accessed: 1 April 2024).",
        "Coast Gazette (no date) *移民管理会谈*, passage 1.2. Available at: URL (Accessed: 1 April 2024).",
    ),
    "oscola": (
        "Harbour Post, ‘Talks on Lamps’ (3 March 2022) passage 1.2 <URL> accessed 1 April 2024.",
        "Coast Gazette, ‘移民管理会谈’ passage 1.2 <URL> accessed 1 April 2024.",
    ),
    "gb-t-7714": (
        "Harbour Post. Talks on lamps: passage 1.2[EB/OL]. (2022-03-03)[2024-04-01]. URL.",
        "Coast Gazette. 移民管理会谈: passage 1.2[EB/OL]. [2024-04-01]. URL.",
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_a_place_in_a_report_stands_before_its_web_address(style: CitationStyle) -> None:
    found = [text(report, style, "passage 1.2") for report in (REPORT, UNDATED)]
    assert tuple(made.replace(REPORT.url, "URL") for made in found) == PLACED[style]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("title", ["Is this the end?", "A stop.", "[URL]. (2)", "Accessed. 3"])
def test_no_title_hides_where_a_place_belongs(style: CitationStyle, title: str) -> None:
    made = text(replace(REPORT, title=title), style, "passage 1.2")
    assert made.casefold().count("passage 1.2") == 1
    assert made.casefold().index("passage 1.2") > made.casefold().index(title.casefold())
    assert made.casefold().index("passage 1.2") < made.index(REPORT.url)
    assert not any(stop in made for stop in ("..", "?.", ",,", ".,"))


def test_gb_t_names_the_publisher_of_a_chinese_report_in_chinese() -> None:
    styling = Styling(ROOT / "resources", lambda: {"Coast Gazette": "海岸报", "Harbour Post": "港口邮报"})
    found = {
        style: "".join(span.text for span in styling.reference(UNDATED, style))
        for style in (CitationStyle.GB_T_7714, CitationStyle.APA)
    }
    assert found[CitationStyle.GB_T_7714].startswith("海岸报. 移民管理会谈[EB/OL].")
    assert found[CitationStyle.APA].startswith("Coast Gazette. ")
    english = styling.reference(REPORT, CitationStyle.GB_T_7714)
    assert "".join(span.text for span in english).startswith("Harbour Post. ")


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=25)
@given(title=st.text(min_size=1), publisher=st.text(min_size=1))
def test_no_text_breaks_a_style(style: CitationStyle, title: str, publisher: str) -> None:
    made = plain(replace(REPORT, title=f"x{title}", publisher=f"y{publisher}"), style)
    assert REPORT.url in made
    assert made.isprintable()
    assert not any(0xE000 <= ord(char) <= 0xF8FF or ord(char) >= 0xF0000 for char in made)


def test_the_engine_is_not_imported_before_it_is_needed() -> None:
    code = (
        "import sys; import migbrowser.services.exporting, migbrowser.services.citing\n"
        "assert not {'citeproc', 'lxml'} & set(sys.modules), 'imported'"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": str(ROOT / "src")})
