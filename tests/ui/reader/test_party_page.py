"""The page of a party, over the real catalogue."""

import re
from datetime import date
from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QTextFormat

from migbrowser import paths
from migbrowser.model.address import Address
from migbrowser.model.entry import Entry
from migbrowser.model.party import Party, PartyKind
from migbrowser.model.presence import EventHead, Presence, Profile, Standing
from migbrowser.services.services import Services
from migbrowser.store.catalogue import Catalogue
from migbrowser.store.library import open_library
from migbrowser.ui.models.directory import read_directory
from migbrowser.ui.models.languages import language
from migbrowser.ui.models.publishers import told_apart
from migbrowser.ui.reader.attendance_chart import apart, draw_chart, lane_rooms, said_of
from migbrowser.ui.reader.entries import EntryWriter
from migbrowser.ui.reader.names import Names
from migbrowser.ui.reader.page import Page
from migbrowser.ui.reader.party_page import PRINTED, PartyRecord, read_mentions, read_profile
from migbrowser.ui.tokens import NOTE

KOREA = Address("party/kr")


@pytest.fixture(scope="module")
def services(real_database, tmp_path_factory):
    library = tmp_path_factory.mktemp("library")
    return Services(lambda: Catalogue(real_database), lambda: open_library(library), paths.resources())


@pytest.fixture
def write(theme, services):
    """Writes the page of a party as far as it is known."""

    def written(address, *, whole=True, unfolded=()):
        entry = services.browsing.show(Address(address))
        record = read_profile(services, entry)
        if whole:
            record = read_mentions(services, entry, record)
        page = Page(theme, 400)
        EntryWriter(page, entry, Names(), unfolded, record).write()
        return page.document

    return written


def links(document):
    found, block = [], document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            found.append(parts.fragment().charFormat().anchorHref())
            parts += 1
        block = block.next()
    return list(filter(None, found))


def pictures(document):
    return [form for form in document.allFormats() if form.isImageFormat()]


def test_both_authority_forms_and_every_printed_form_with_language_and_report(write, services):
    document = write(KOREA, unfolded=(PRINTED,))
    text, ways = document.toPlainText(), links(document)
    party = services.catalogue.party(KOREA)
    assert party.name in text
    assert party.name_zh in text
    for printed in party.printed:
        assert printed.name in text.replace("\u2068", "").replace("\u2069", "")
        assert language(printed.language) in text
        assert printed.report in ways


def test_of_a_name_that_many_print_the_rest_is_one_link_away(write, services):
    party = services.catalogue.party(Address("party/cn"))
    folded, whole = (links(write("party/cn", unfolded=u)) for u in ((), (PRINTED,)))
    assert "wordings:printed" in folded
    assert {printed.report for printed in party.printed} <= set(whole)
    assert len(folded) < len(whole)


def test_the_chart_is_said_in_words_too(write, services):
    document = write(KOREA)
    said = said_of(services.attending.profile(KOREA))
    [picture] = pictures(document)
    assert picture.property(QTextFormat.Property.ImageAltText.value) == said
    assert said in document.toPlainText()
    assert "reports disagree" in said


def test_an_office_stands_with_the_events_at_which_it_was_held(write, services):
    person = services.catalogue.party(Address("party/xu-ganlu"))
    document = write(person.address)
    assert person.office in document.toPlainText()
    named = services.attending.profile(person.address).named
    assert named
    assert {event.address for event in named} <= set(links(document))


def test_who_is_named_at_the_same_events_and_at_how_many(write, services):
    profile = services.attending.profile(KOREA)
    counts = [each.events for each in profile.company]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] <= len(profile.named)
    assert profile.company[0].party in links(write(KOREA))


def test_statements_that_name_it_lead_there_and_are_not_its_own(services):
    entry = services.browsing.show(Address("party/jp"))
    record = read_mentions(services, entry, read_profile(services, entry))
    assert record.mentions
    own = {statement.address for statement in entry.statements}
    assert not own & {hit.address for hit in record.mentions}


def test_until_they_are_found_it_says_so_at_its_end(write):
    waiting, whole = write("party/jp", whole=False), write("party/jp")
    before = waiting.toPlainText().partition("Named in clauses and statements")[0]
    assert whole.toPlainText().startswith(before)
    assert "Being looked for" in waiting.toPlainText()
    assert any(link.startswith("statement/") for link in links(whole))


def test_a_party_that_nobody_names_has_words_instead_of_a_chart(theme):
    nobody = Party(Address("party/xx"), "Nowhere", None, PartyKind.STATE, None, None, None, None, 0)
    page = Page(theme, 400)
    record = PartyRecord(Profile((), ()), ())
    EntryWriter(page, Entry(nobody.address, "Nowhere", nobody, ""), Names(), (), record).write()
    text = page.document.toPlainText()
    assert pictures(page.document) == []
    assert "No report read names it among those taking part." in text
    assert "No clause and no statement of others names it." in text


@pytest.mark.parametrize("room", [40, 200, 640, 5000])
def test_a_chart_takes_no_more_room_than_there_is(theme, room):
    day, series = date(2025, 9, 17), Address("series/s")
    events = [EventHead(Address(f"event/{n}"), "", series, day, "", 1) for n in range(3)]
    places = tuple((event, Standing(event.address, KOREA, Presence.ATTENDED)) for event in events)
    image = draw_chart(theme, Profile(places, ()), {series: "A series of a long name"}, room)
    assert image.deviceIndependentSize().width() <= room


@pytest.mark.parametrize("wide", [60, 130, 400])
def test_names_of_lanes_are_never_cut(theme, wide):
    titles = ["GCM Asia-Pacific review", "Sub-Forum", "区域移民治理政策研讨会"]
    metrics = QFontMetrics(theme.font(NOTE))
    rooms = lane_rooms(theme, titles, wide)
    for title, room in zip(titles, rooms, strict=True):
        assert metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, title).height() <= room.height()
        assert room.width() == wide
    assert all(after.top() == before.bottom() + 1 for before, after in pairwise(rooms))


@given(st.lists(st.floats(0, 300), max_size=12).map(sorted))
def test_no_sign_stands_on_another_or_beyond_the_end(places):
    moved = apart(places, 14, 280)
    assert len(moved) == len(places)
    assert all(after - before >= 14 - 1e-6 for before, after in pairwise(moved))
    assert all(place <= 280 for place in moved)


@given(st.lists(st.integers(0, 15).map(lambda n: n * 20.0), unique=True).map(sorted))
def test_signs_with_room_stay_where_they_are(places):
    assert apart(places, 14, 300) == places


def test_reports_of_one_publisher_are_told_apart_where_one_name_is_printed(theme, services):
    entry = services.browsing.show(Address("party/iom"))
    page = Page(theme, 400)
    EntryWriter(page, entry, Names(read_directory(services)), (PRINTED,)).write()
    text = page.document.toPlainText()
    printed = text[text.index("As printed") : text.index("Attendance")]
    assert re.search(r"National Immigration Administration of China [^,]*2024", printed)
    assert re.search(r"National Immigration Administration of China [^,]*2025", printed)
    assert re.search(r"Antara\b(?! 20)|Media Indonesia(?! 20)", printed)  # one of its own needs no year


def test_reports_of_one_publisher_on_one_event_are_told_apart_where_they_stand_together(theme, services):
    directory = read_directory(services)
    for event in directory.events.values():
        called = told_apart(event.reports, directory)
        assert len(set(called.values())) == len(event.reports)
        assert all(said.startswith(directory.name(report)) for report, said in called.items())


def test_every_line_of_attendance_says_which_report(theme, services):
    entry = services.browsing.show(Address("party/iom"))
    page = Page(theme, 400)
    directory = read_directory(services)
    EntryWriter(page, entry, Names(directory)).write()
    text = page.document.toPlainText()
    said = text[text.index("Attendance") :]
    by_event = groupby(entry.attendance, key=lambda row: row.event)
    reports = max(({row.report for row in rows} for _, rows in by_event), key=len)
    called = told_apart(reports, directory)
    assert any(name != directory.name(report) for report, name in called.items())
    assert all(name in said for name in called.values())
