"""Which reports may render one text."""

from dataclasses import replace

import pytest

from migbrowser.model.address import Address
from migbrowser.model.report import Derivation, DerivationKind
from migbrowser.services.browsing import Browsing
from migbrowser.ui.reader.lineage import one_text


@pytest.fixture
def reports(real_catalogue):
    """Five reports of one event of which nothing is recorded."""
    some = Browsing(real_catalogue).reports()[:5]
    event = some[0].events
    alone = Derivation(DerivationKind.UNKNOWN, None)
    return [
        replace(report, address=Address(f"report/{name}"), derives_from=alone, copy_of=None, events=event)
        for name, report in zip("abcde", some, strict=True)
    ]


def families(reports, of="abcde"):
    return one_text([Address(f"report/{name}") for name in of], {each.address: each for each in reports})


def derived(report, other):
    return replace(report, derives_from=Derivation(DerivationKind.TRANSLATION, Address(f"report/{other}")))


def test_nothing_recorded_is_no_family(reports):
    assert families(reports) == []


def test_a_report_and_its_source_are_one(reports):
    reports[1] = derived(reports[1], "a")
    assert families(reports) == [2]
    assert families(reports, "bc") == []


def test_two_that_derive_from_a_third_are_one_even_where_it_is_not_among_them(reports):
    reports[1], reports[2] = derived(reports[1], "a"), derived(reports[2], "b")
    assert families(reports, "bc") == [2]
    assert families(reports) == [3]


def test_copies_of_one_publisher_are_one_at_one_event_only(reports):
    reports[0], reports[3] = replace(reports[0], copy_of="Agency"), replace(reports[3], copy_of="AGENCY")
    assert families(reports) == [2]
    reports[3] = replace(reports[3], events=(Address("event/another"),))
    assert families(reports) == []


def test_each_text_counts_apart(reports):
    reports[1], reports[4] = derived(reports[1], "a"), derived(reports[4], "c")
    assert families(reports) == [2, 2]
