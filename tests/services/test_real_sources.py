"""What the bundled catalogue must hold, whatever else is added to it."""

import re
from pathlib import Path

import pytest

from migbrowser.model.address import Address
from migbrowser.model.comparison import FactStatus, RowStatus
from migbrowser.model.party import PartyKind
from migbrowser.services.browsing import Browsing
from migbrowser.services.building import build
from migbrowser.services.checking import check
from migbrowser.services.comparing import Comparing
from migbrowser.store.catalogue import Catalogue

SOURCES = Path(__file__).parents[2] / "data"
CONFERENCE = Address("event/2025-lianyungang-regional")
FIXED = (
    "event/2023-beijing-regional",
    "event/2024-suzhou-regional",
    "event/2024-suzhou-subforum",
    "event/2025-lianyungang-regional",
    "event/2025-lianyungang-subforum",
    "report/gsh-en-2025-regional",
    "report/nia-en-2025-regional-news",
    "report/nia-en-2023-initiative",
    "report/nia-en-2025-subforum-news",
    "report/nia-en-2024-subforum-news",
    *(f"clause/initiative-2023/{number}" for number in (*range(1, 17), "preamble", "closing")),
    *("party/kr", "party/iom", "party/unhcr", "party/lmlecc", "party/nia-cn"),
    *("party/amy-pope", "party/filippo-grandi"),
    *("series/regional", "series/subforum"),
    "statement/nia-en-2025-regional-news/1.2",
    "point/2025-lianyungang-subforum/count-countries",
)


@pytest.fixture
def browsing(real_catalogue: Catalogue) -> Browsing:
    return Browsing(real_catalogue)


def test_the_sources_are_clean() -> None:
    assert check(SOURCES) == []


def test_they_build_to_the_same_bytes(real_database: Path, tmp_path: Path) -> None:
    build(SOURCES, tmp_path / "again.db")
    assert (tmp_path / "again.db").read_bytes() == real_database.read_bytes()


@pytest.mark.parametrize("address", FIXED)
def test_fixed_addresses_are_there(browsing: Browsing, address: str) -> None:
    assert browsing.exists(Address(address))


def test_every_entry_can_be_shown(real_catalogue: Catalogue, browsing: Browsing) -> None:
    for address in real_catalogue.addresses():
        assert browsing.show(address).title


def test_the_conference_names_thirteen_states_and_two_organisations(browsing: Browsing) -> None:
    event = next(event for event in browsing.events() if event.address == CONFERENCE)
    assert (event.states, event.organisations) == (13, 2)


def test_korea_is_never_a_conflict(browsing: Browsing) -> None:
    rows = browsing.attendance(CONFERENCE, Address("party/kr"))
    assert {row.printed for row in rows} > {"South Korea", "Republic of Korea", "Südkorea", "Corée"}
    (states,) = (row for row in browsing.show(CONFERENCE).facts if row.attribute == "states")
    assert states.status is FactStatus.PARTIAL  # some lists are shorter; Korea stands in all of them
    assert all(Address("party/kr") in value.value for value in states.values)


@pytest.mark.parametrize(
    ("event", "attribute", "status"),
    [
        ("2023-beijing-regional", "title", FactStatus.VARIANT),
        ("2023-beijing-regional", "date", FactStatus.CONFLICT),
        ("2023-beijing-regional", "states", FactStatus.CONFLICT),
        ("2023-beijing-regional", "offices", FactStatus.VARIANT),
        ("2023-beijing-regional", "ranks", FactStatus.VARIANT),
        ("2024-suzhou-regional", "theme", FactStatus.VARIANT),
        ("2024-suzhou-regional", "states", FactStatus.AGREE),
        ("2024-suzhou-regional", "organisations", FactStatus.PARTIAL),
        ("2025-lianyungang-regional", "theme", FactStatus.VARIANT),
        ("2025-lianyungang-regional", "date", FactStatus.CONFLICT),
        ("2025-lianyungang-regional", "persons", FactStatus.PARTIAL),
    ],
)
def test_the_regional_series_disagrees_in_facts(
    browsing: Browsing, event: str, attribute: str, status: FactStatus
) -> None:
    (row,) = (row for row in browsing.show(Address(f"event/{event}")).facts if row.attribute == attribute)
    assert (row.status, row.why is not None) == (status, True)


@pytest.mark.parametrize(
    ("one", "other", "slug"),
    [
        ("antara-id-2023-regional-2", "mediaindonesia-id-2023-regional", "indonesian-delegation"),
        ("baoquocte-vi-2023-regional", "antv-vi-2023-regional", "visit-to-new-area"),
        ("nia-en-2025-regional-release", "nia-fr-2025-regional-release", "border-patrols"),
    ],
)
def test_the_regional_series_disagrees_in_what_is_said(
    real_catalogue: Catalogue, one: str, other: str, slug: str
) -> None:
    reports = [Address(f"report/{one}"), Address(f"report/{other}")]
    (row,) = (
        row for row in Comparing(real_catalogue).compare(reports).rows if row.point.endswith(f"/{slug}")
    )
    assert (row.status, row.why is not None) == (RowStatus.CONFLICT, True)


def test_states_have_codes_and_chinese_names(browsing: Browsing) -> None:
    states = [party for party in browsing.parties() if party.kind is PartyKind.STATE]
    assert all(party.iso and party.name_zh for party in states)


def test_every_statement_meets_in_a_point_of_its_event(browsing: Browsing) -> None:
    for report in browsing.reports():
        for statement in browsing.statements(report.address):
            assert statement.point.startswith(f"point/{statement.event.id}/")


def test_no_words_for_readers_contain_an_address(browsing: Browsing, real_catalogue: Catalogue) -> None:
    """Documents and cells print them as they are: an address between words means nothing to who reads."""
    events = [entry for entry in real_catalogue.addresses() if entry.kind == "event"]
    words = [
        text
        for event in map(real_catalogue.event, events)
        for text in (event.summary, event.date_note, *(p.why for p in real_catalogue.points(event.address)))
    ]
    named = re.compile(r"\b(?:event|formula|party|point|report|statement|clause|topic)/[a-z0-9-]+")
    assert [text for text in words if text and named.search(text)] == []


def test_renderings_of_the_same_topics_are_one_list(real_catalogue: Catalogue) -> None:
    comparing = Comparing(real_catalogue)
    for event in ("event/2025-lianyungang-subforum", "event/2025-lianyungang-forum"):
        facts = {row.attribute: row for row in comparing.compare_event(Address(event)).facts}
        assert facts["topics_listed"].status is FactStatus.AGREE
