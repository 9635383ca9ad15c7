"""When events were, and when their reports came out."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from migbrowser.model.address import Address
from migbrowser.model.occasion import DateClaim
from migbrowser.services.comparing import Comparing
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


def test_every_event_has_its_reports_and_parties(timing, real_catalogue):
    occasions = timing.occasions()
    assert [each.event for each in occasions] == real_catalogue.events()
    for occasion in occasions:
        assert tuple(report.address for report in occasion.reports) == occasion.event.reports
        assert occasion.event.country in occasion.parties


def test_the_delay_counts_from_the_last_day_to_dated_reports(regional):
    dated = [report.published for report in regional.reports if report.published]
    assert regional.delay == ((min(dated) - regional.event.end).days, (max(dated) - regional.event.end).days)
    assert replace(regional, reports=()).delay is None


def test_the_year_that_no_report_prints_makes_the_date_inferred(regional):
    assert regional.inferred


def test_other_days_are_disputed_and_the_same_days_are_not(regional):
    claim = DateClaim(regional.reports[0].address, regional.days, None)
    longer = replace(claim, days=(regional.event.start, regional.event.end + timedelta(2)))
    assert replace(regional, claims=(claim,)).disputed == ()
    assert replace(regional, claims=(claim, longer, longer)).disputed == (longer.days,)


def test_known_from_the_day_of_publication_or_else_of_capture(regional):
    first = regional.reports[0]
    dated = replace(first, published=date(2025, 10, 10))
    undated = replace(first, published=None, captured=date(2026, 11, 21))
    both = replace(regional, reports=(dated, undated))
    days = (date(2025, 10, 9), date(2025, 10, 10), date(2026, 11, 20), date(2026, 11, 21))
    assert [both.reports_by(day) for day in days] == [0, 1, 1, 2]


def test_conflicts_are_counted_where_several_reports_speak(timing, real_catalogue):
    several = {event.address for event in real_catalogue.events() if len(event.reports) > 1}
    assert timing.open_conflicts().keys() == several
