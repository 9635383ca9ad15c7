"""Copy with source: text, report, passage, address and edition, in the citation style chosen."""

import pytest

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.model.export import CitationStyle
from migbrowser.services.services import Services
from migbrowser.ui.clipping import with_source

SAID = Address("statement/nia-en-2025-regional-news/3.9")
CLAUSE, EVENT = Address("clause/initiative-2023/12"), Address("event/2025-lianyungang-regional")


@pytest.fixture
def services(real_catalogue):
    return Services(lambda: real_catalogue, lambda: pytest.fail("no library is needed"), paths.resources())


def test_a_statement_comes_with_report_passage_address_and_edition(services):
    text = with_source(services, [SAID])
    edition = services.browsing.edition()
    for part in ("security model", "passage 3.9", "https://en.nia.gov.cn/", SAID, edition.date):
        assert part in text


@pytest.mark.parametrize("style", list(CitationStyle))
def test_in_every_style_each_entry_is_cited_and_addressed_once(services, style):
    clips = with_source(services, [SAID, CLAUSE, EVENT], style).split("\n\n")
    edition = services.browsing.edition()
    assert len(clips) == 3
    for clip, address in zip(clips, (SAID, CLAUSE, EVENT), strict=True):
        assert clip.count(address) == 1
        assert edition.date in clip or f"catalogue edition {edition.hash[:8]}" in clip
    assert services.citing.cite(SAID, style) in clips[0]
