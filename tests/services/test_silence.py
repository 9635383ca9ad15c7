"""Only a report read in full can be silent; of the others nothing follows, wherever one looks."""

import pytest

from migbrowser.model.presence import Presence
from migbrowser.model.report import Read
from migbrowser.services.attending import Attending
from migbrowser.services.comparing import Comparing
from migbrowser.services.searching import Searching
from migbrowser.store.catalogue import Catalogue


@pytest.fixture(params=["tiny_catalogue", "real_catalogue"])
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    opened: Catalogue = request.getfixturevalue(request.param)
    return opened


def in_part(catalogue: Catalogue) -> set[str]:
    return {report.address for report in catalogue.reports() if report.read is not Read.FULL}


def test_no_comparison_calls_a_report_silent_that_was_read_in_part(catalogue: Catalogue) -> None:
    unread = in_part(catalogue)
    assert unread
    for event in catalogue.events():
        found = Comparing(catalogue).compare_event(event.address)
        keys = {report.key for report in found.reports if report.address in unread}
        assert not [row for row in found.facts if keys & set(row.silent)]
        for row in found.rows:
            assert keys & {key for key, cells in row.cells.items() if not cells} <= set(row.unread)
        assert all(set(row.unread) <= keys for row in (*found.facts, *found.rows))


def test_no_search_does(catalogue: Catalogue) -> None:
    unread = in_part(catalogue)
    for query in ("migration", "lamps", "training", "patrol*"):
        answer = Searching(catalogue).search(query)
        assert not unread & {report for reports in answer.silent.values() for report in reports}


def test_nobody_is_absent_by_what_was_read_in_part(catalogue: Catalogue) -> None:
    unread = in_part(catalogue)
    roll = Attending(catalogue).roll()
    for event in catalogue.events():
        for party in catalogue.parties():
            standing = roll.standing(event.address, party.address)
            assert not unread & set(standing.without)
            assert standing.without or standing.presence is not Presence.ABSENT
