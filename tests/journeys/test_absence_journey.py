"""Who stands in which group, who is absent and of whom nothing is known, by keys in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from migbrowser.model.address import Address
from migbrowser.model.party import Listing, PartyKind, Role
from migbrowser.model.presence import Presence
from migbrowser.model.report import Read
from migbrowser.ui.layout.matrix import Grouping

CTRL = Qt.KeyboardModifier.ControlModifier
CAMBODIA, TIMOR, JAPAN = Address("party/kh"), Address("party/tl"), Address("party/jp")
ASEAN = Address("party/asean")


@pytest.fixture
def view(journey):
    journey.press(Qt.Key.Key_2, CTRL)
    return journey.view


def said_of(journey, view, row, column):
    """What stands beside a cell once Enter was pressed on it."""
    view.focus()
    view.table.setCurrentIndex(view.matrix.index(row, column))
    journey.press(Qt.Key.Key_Return)
    document = QTextDocument()
    document.setHtml(view.side.cell.text())
    return document.toPlainText()


def group_of(view, party):
    return view.matrix.line(view.matrix.row_of(party)).group


def test_rows_are_grouped_by_asean_membership_then_region_then_organisations_and_persons(view):
    lines = [view.matrix.line(row) for row in range(view.matrix.rowCount())]
    heads = [line.group.grouping for line in lines if line.head]
    assert heads == sorted(heads, key=list(Grouping).index)
    assert {Grouping.ASEAN, Grouping.REGION, Grouping.ORGANISATIONS, Grouping.PERSONS} <= set(heads)
    kinds = {Grouping.ORGANISATIONS: PartyKind.ORGANISATION, Grouping.PERSONS: PartyKind.PERSON}
    for line in lines:
        if line.party:
            assert line.party.kind is kinds.get(line.group.grouping, line.party.kind)
        if line.group.grouping is Grouping.REGION and line.party:
            assert line.party.region == line.group.region
    assert group_of(view, CAMBODIA).grouping is Grouping.ASEAN
    assert group_of(view, JAPAN).region == "Eastern Asia"


def test_who_joined_asean_after_the_events_is_no_member_at_them(view):
    """Timor-Leste joined in October 2025, after every event shown."""
    assert max(event.start for event in view.matrix.events).isoformat() < "2025-10-26"
    (timor,) = (party for party in view._roll.parties if party.address == TIMOR)
    assert [each.since.isoformat() for each in timor.memberships if each.body == ASEAN] == ["2025-10-26"]
    assert group_of(view, TIMOR).grouping is Grouping.REGION


def cells(view, presence):
    content = view.matrix.content
    for row in range(len(content.lines)):
        for column in range(1, len(content.events) + 1):
            if getattr(content.place(row, column), "presence", None) is presence:
                yield row, column


def test_absent_is_said_only_of_a_closed_list_that_was_read_in_full(journey, view):
    found = list(cells(view, Presence.ABSENT))
    assert found
    for row, column in found:
        party, event = view.matrix.line(row).party, view.matrix.events[column - 1]
        sheet = view._roll.sheet(event.address)
        full = {address for address, report in sheet.reports.items() if report.read is Read.FULL}
        listed = [r for r in sheet.rows if r.kind is party.kind and r.role in (Role.ATTENDING, Role.OBSERVER)]
        closed = {r.report for r in listed} - {r.report for r in listed if r.list is not Listing.CLOSED}
        naming = {r.report for r in sheet.rows if r.party == party.address}
        assert (closed & full) - naming
        assert not naming
    said = said_of(journey, view, *found[0])
    assert "absent from a closed list read in full" in said
    assert "which is closed and was read in full" in said


def test_of_whom_no_closed_list_speaks_nothing_is_said(journey, view):
    row, column = next(cells(view, Presence.UNKNOWN))
    said = said_of(journey, view, row, column)
    assert "nothing follows from that" in said
    assert "absent" not in said
    signs = {next(cells(view, each)): each for each in (Presence.ABSENT, Presence.UNKNOWN)}
    shown = {view.matrix.index(*place).data() for place in signs}
    assert len(shown) == len(signs)


def test_totals_stand_beside_what_each_report_states(journey, view):
    head = next(n for n in view.matrix.totals if view.matrix.line(n).totals is PartyKind.STATE)
    columns = [event.address for event in view.matrix.events]
    column = columns.index(Address("event/2024-suzhou-subforum")) + 1
    tally = view.matrix.place(view.matrix.index(head, column))
    shown = view.matrix.index(head, column).data()
    assert str(tally.named) in shown
    assert "57" in shown
    said = said_of(journey, view, head, column)
    for fact in tally.stated:
        assert str(fact.value) in said
