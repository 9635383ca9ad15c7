"""When events were, and when their reports came out."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from migbrowser.model.address import Address
from migbrowser.model.occasion import Conflicts, DateClaim, ReportLines, crowded_from, ends
from migbrowser.model.verdict import Kept, KeptVerdict
from migbrowser.services.comparing import Comparing
from migbrowser.services.identifying import Names
from migbrowser.services.timing import Timing, read_days

REGIONAL = Address("event/2025-lianyungang-regional")


@pytest.fixture
def timing(real_catalogue):
    return Timing(real_catalogue, Comparing(real_catalogue).compare_event)


@pytest.fixture
def regional(timing):
    return next(each for each in timing.occasions() if each.event.address == REGIONAL)


def test_a_fact_s_days():
    assert read_days("2025-09-17") == (date(2025, 9, 17),) * 2
    assert read_days("2025-09-17/2025-09-18") == (date(2025, 9, 17), date(2025, 9, 18))


def test_every_event_has_its_reports(timing, real_catalogue):
    occasions, events = timing.occasions(), real_catalogue.events()
    shared = ("address", "title", "series", "start", "end", "date_note", "city", "country", "theme", "states")
    for occasion, event in zip(occasions, events, strict=True):
        assert all(getattr(occasion.event, name) == getattr(event, name) for name in shared)
        assert tuple(report.address for report in occasion.reports) == event.reports


def test_a_report_s_line_says_what_the_report_does(timing, real_catalogue):
    reports = {report.address: report for report in real_catalogue.reports()}
    for line in (line for occasion in timing.occasions() for line in occasion.reports):
        assert all(getattr(reports[line.address], name) == value for name, value in line._asdict().items())


def test_the_events_of_a_party_are_those_it_was_at_and_those_in_its_country(timing, real_catalogue):
    china = Address("party/cn")
    attended = {each.event for each in real_catalogue.attendance(party=china)}
    held = {event.address for event in real_catalogue.events() if event.country == china}
    assert timing.events_with(china, None) == attended | held > set()


def test_the_events_on_a_topic_are_those_with_a_point_on_it(timing, real_catalogue):
    topic = min(timing.topics_spoken_of())
    events = [event.address for event in real_catalogue.events()]
    wanted = {e for e in events if any(topic in point.topics for point in real_catalogue.points(e))}
    assert timing.events_with(None, topic) == wanted > set()
    china = Address("party/cn")
    assert timing.events_with(china, topic) == wanted & timing.events_with(china, None)


def test_all_forms_of_title_and_theme_can_be_searched(timing, real_catalogue):
    for event in real_catalogue.events():
        words = timing.renderings().get(event.address, "")
        assert all(each.text in words for each in (*event.titles, *event.themes))


def test_the_delay_counts_from_the_last_day_to_dated_reports(regional):
    dated = [report.published for report in regional.reports if report.published]
    assert regional.delay == ((min(dated) - regional.event.end).days, (max(dated) - regional.event.end).days)
    assert replace(regional, reports=ReportLines.of(())).delay is None


def test_days_are_inferred_where_no_report_prints_them(timing, regional):
    """Nha Trang 2024 was only announced for these days; no report prints Suzhou 2024 with its year."""
    inferred = {each.event.address.id for each in timing.occasions() if each.inferred}
    assert {"2024-nha-trang-dgicm", "2024-suzhou-subforum", "2016-colombo-colombo-process"} <= inferred
    assert not inferred & {"2025-lianyungang-regional", "2022-new-york-imrf", "2024-lianyungang-forum"}
    noted = replace(
        regional, claims=tuple(replace(claim, note="its year follows") for claim in regional.claims)
    )
    assert noted.inferred
    assert not replace(noted, event=noted.event._replace(date_note=None)).inferred


def test_days_are_disputed_exactly_where_the_comparison_has_them_in_conflict(timing, real_catalogue):
    """In 2016 at Colombo both reports give the 25th alone: the catalogue's 24th is no dispute of theirs."""
    compare = Comparing(real_catalogue).compare_event
    for occasion in timing.occasions():
        facts = compare(occasion.event.address).facts if len(occasion.reports) > 1 else ()
        conflicts = {row.attribute for row in facts if row.status.value == "conflict"}
        assert bool(occasion.disputed) == ("date" in conflicts), occasion.event.address


def test_what_was_published_before_the_event_is_ahead_of_it(timing, regional):
    line, start = regional.reports[0], regional.event.start

    def published(*before: int) -> int | None:
        lines = [line._replace(published=start - timedelta(days)) for days in before]
        return replace(regional, reports=ReportLines.of(lines)).ahead

    assert published(6) == published(9, 6) == 6
    assert published(0) is published(6, 0) is published(6, -1) is published() is None


def test_other_days_are_disputed_and_the_same_days_are_not(regional):
    claim = DateClaim(regional.reports[0].address, regional.days, None)
    longer = replace(claim, days=(regional.event.start, regional.event.end + timedelta(2)))
    assert replace(regional, claims=(claim,)).disputed == ()
    assert replace(regional, claims=(claim, longer, longer)).disputed == (longer.days,)
    assert replace(regional, claims=(longer, longer)).disputed == ()  # all give the same


def test_known_from_the_day_of_publication_or_else_of_capture(regional):
    first = regional.reports[0]
    dated = first._replace(published=date(2025, 10, 10))
    undated = first._replace(published=None, captured=date(2026, 11, 21))
    both = replace(regional, reports=ReportLines.of((dated, undated)))
    days = (date(2025, 10, 9), date(2025, 10, 10), date(2026, 11, 20), date(2026, 11, 21))
    assert [both.reports_by(day) for day in days] == [0, 1, 1, 2]
    assert [both.known_by(day) for day in days] == [False, True, True, True]


def test_conflicts_are_those_of_the_comparison(timing, real_catalogue):
    compared = Comparing(real_catalogue).compare_event(REGIONAL)
    statuses = [row.status.value for row in (*compared.facts, *compared.rows)]
    assert timing.conflicts(REGIONAL, Kept()) == Conflicts(statuses.count("conflict"), 0)
    assert "conflict" in statuses


def test_a_conflict_with_a_verdict_is_no_open_one(timing, real_catalogue):
    compared = Comparing(real_catalogue).compare_event(REGIONAL)
    row = next(row for row in compared.facts if row.status.value == "conflict")
    verdict = KeptVerdict(Names(compared).subject(row), (), "", "")
    kept = Kept({verdict.subject: verdict})
    before = timing.conflicts(REGIONAL, Kept())
    assert timing.conflicts(REGIONAL, kept) == Conflicts(before.open - 1, 1)


def test_what_is_known_of_reports_before_any_is_looked_at_is_what_they_say(timing):
    for occasion in timing.occasions():
        reports = occasion.reports
        made = ReportLines.of(reports.lines)
        assert list(reports) == list(made)
        assert (len(reports), reports.dated, reports.out, reports.undated) == (
            len(made),
            made.dated,
            made.out,
            made.undated,
        )


def test_dated_reports_come_first_in_order_however_they_are_read(regional):
    lines = list(regional.reports)
    shuffled = ReportLines.of([*lines[1::2], *lines[::2]])
    days = [line.published for line in shuffled]
    assert days == sorted(filter(None, days)) + [None] * shuffled.undated
    assert 0 < shuffled.undated < len(lines)
    assert list(shuffled[:2]) == list(shuffled)[:2]


def test_the_ends_hold_days_disputed_days_and_dated_reports(regional):
    start, end = regional.days
    before, after = start - timedelta(40), end + timedelta(40)
    line = regional.reports[0]
    bare = replace(regional, reports=ReportLines.of(()), claims=())
    early = replace(bare, reports=ReportLines.of([line._replace(published=before)]))
    late = replace(bare, reports=ReportLines.of([line._replace(published=day) for day in (after, end)]))
    claimed = [DateClaim(line.address, days, None) for days in ((before, after), bare.days)]
    disputed = replace(bare, claims=tuple(claimed))
    undated = replace(bare, reports=ReportLines.of([line._replace(published=None, captured=after)]))
    assert ends([]) is None
    assert ends([bare]) == ends([undated]) == (start, end)
    assert ends([early]) == (before, end)
    assert ends([late]) == (start, after)
    assert ends([disputed]) == ends([bare, early, late]) == (before, after)


def test_the_crowded_years_have_their_share_of_all_reports(timing):
    occasions = timing.occasions()
    begin = crowded_from(occasions, 0.85)
    inside = sum(len(each.reports) for each in occasions if each.event.start >= begin)
    later = sum(len(each.reports) for each in occasions if each.event.start > begin)
    whole = sum(len(each.reports) for each in occasions)
    assert later < 0.85 * whole <= inside < whole
    assert crowded_from([], 0.85) is None


def test_lines_are_made_once_and_not_before_one_is_looked_at(regional):
    made = []
    line = regional.reports[0]
    reports = ReportLines(1, None, None, lambda: made.append(line) or [line])
    assert len(reports) == 1
    assert made == []
    assert reports[0] is reports[0] is line
    assert made == [line]
