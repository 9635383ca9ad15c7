"""Citing entries: reports, passages in them, and what the reports of an event say on one point."""

import re
from pathlib import Path

import pytest

from migbrowser.model.address import Address
from migbrowser.model.errors import Problem, UserError
from migbrowser.model.export import CitationStyle
from migbrowser.services.browsing import Browsing
from migbrowser.services.citing import Citing
from migbrowser.store.catalogue import Catalogue

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def citing(tiny_catalogue: Catalogue) -> Citing:
    return Citing(Browsing(tiny_catalogue), RESOURCES)


@pytest.fixture
def real(real_catalogue: Catalogue) -> Citing:
    return Citing(Browsing(real_catalogue), RESOURCES)


def test_a_report_in_the_documents_own_form_and_in_a_style(citing: Citing) -> None:
    report = Address("report/post-en-2023-lights")
    assert citing.cite(report).startswith("Harbour Post. “")
    assert "(2023, March 7)" in citing.cite(report, CitationStyle.APA)


@pytest.mark.parametrize("style", CitationStyle)
def test_a_statement_is_cited_with_its_passage(citing: Citing, style: CitationStyle) -> None:
    text = citing.cite(Address("statement/post-en-2023-lights/1.10"), style)
    assert text.count("passage 1.10") == 1
    assert re.search(r"https?://[^\s<>]+[^\s<>,.]", text)
    assert text.index("passage 1.10") < text.index("http")
    assert ".," not in text


def test_a_clause_is_cited_by_its_number(real: Citing) -> None:
    text = real.cite(Address("clause/initiative-2023/12"))
    assert text.startswith("National Immigration Administration of China. “Initiative on Regional Migration")
    assert "Date not stated, clause 12, passage 16.1. https" in text


def test_the_chinese_style_names_places_of_chinese_reports_in_chinese(real: Citing) -> None:
    text = real.cite(Address("point/2025-lianyungang-subforum/count-countries"), CitationStyle.GB_T_7714)
    assert "A. 澎湃新闻. 移民管理合作分论坛：共同应对新形势下国际移民治理风险挑战: 第3段第1句[EB/OL]." in text
    assert ": passage 1.2[EB/OL]. (2025-10-14)" in text


@pytest.mark.parametrize("address", ["event/2023-arica-lights", "party/cl"])
def test_what_no_report_says_is_cited_from_the_catalogue(citing: Citing, address: str) -> None:
    text = citing.cite(Address(address))
    assert "catalogue edition " in text
    assert text.endswith(f", {address}.")


@pytest.mark.parametrize("style", [style for style in CitationStyle if style is not CitationStyle.PLAIN])
def test_the_catalogue_is_cited_in_the_style_too(citing: Citing, style: CitationStyle) -> None:
    text = citing.cite(Address("event/2023-arica-lights"), style).removesuffix(".")
    assert re.search(r"atalogue edition [0-9a-f]{8}\b.*migbrowser:event/2023-arica-lights>?$", text)
    assert (style is CitationStyle.MLA) == text.startswith("“")


def test_a_sentence_begins_with_a_capital_where_no_date_is_stated(real: Citing) -> None:
    assert "”. Date not stated. http" in real.cite(Address("report/nia-en-2025-regional-release"))


def test_a_disagreement_on_a_count(real: Citing) -> None:
    sentence, *reports, catalogue = real.cite(
        Address("point/2025-lianyungang-forum/count-countries"), CitationStyle.OSCOLA
    ).splitlines()
    assert "reports A, B, E and F: 120 " in sentence
    assert ": 120 countries, regions and organisations;" in sentence
    assert "; report G: 176 countries and regions; C and D not read." in sentence
    assert [line[0] for line in reports] == list("ABCDEFG")
    assert re.search(r" passage 2\.2 <http\S+> accessed 21 November 2026\.$", reports[0])
    assert reports[2].endswith("accessed 21 November 2026.")
    assert catalogue.endswith("point/2025-lianyungang-forum/count-countries.")


def test_a_point_of_statements_says_who_is_silent_and_who_was_not_read(real: Citing) -> None:
    sentence = real.cite(Address("point/2025-lianyungang-regional/border-patrols")).splitlines()[0]
    assert ". Report L: " in sentence
    assert sentence.endswith(". A, G, H, I and K not read.")


def test_silence_is_not_the_same_as_not_read(real: Citing) -> None:
    sentence = real.cite(Address("point/2025-lianyungang-regional/instruments")).splitlines()[0]
    assert "C silent" in sentence
    assert "not read" in sentence


def test_every_point_can_be_cited(real_catalogue: Catalogue, real: Citing) -> None:
    browsing = Browsing(real_catalogue)
    for event in browsing.events():
        for point in browsing.points(event.address):
            sentence = real.cite(point.address).splitlines()[0]
            assert sentence.endswith(".")
            assert ": report" in sentence.lower() or "not read" in sentence or "silent" in sentence


def test_an_address_that_names_nothing(citing: Citing) -> None:
    with pytest.raises(UserError) as caught:
        citing.cite(Address("report/none"))
    assert caught.value.problem is Problem.NO_SUCH_ENTRY
