import pytest

from migbrowser.model.address import Address
from migbrowser.ui.models.clauses_register import Narrowing, passage_of, read_register, report_of

INITIATIVE = Address("instrument/initiative-2023")


@pytest.fixture
def services(open_real):
    return open_real()


@pytest.fixture
def register(services):
    return read_register(services)


def test_every_clause_stands_in_it_with_what_took_it_up(register, services):
    browsing = services.browsing
    clauses = {clause.address: clause for clause in browsing.clauses()}
    assert {row.address: row.clause for row in register.rows} == clauses
    assert [row.event.start for row in register.rows] == sorted(row.event.start for row in register.rows)
    assert [row.place for row in register.rows] == list(range(len(register.rows)))
    for row in register.rows:
        assert {each.echo.address for each in row.echoed} == set(row.clause.echoes)
        for each in row.echoed:
            assert each.event.start >= row.event.start
            statements = {s.address: s for s in browsing.statements(each.report.address)}
            assert statements[each.echo.address].event == each.event.address
        assert [each.event.start for each in row.echoed] == sorted(each.event.start for each in row.echoed)


def test_narrowing_admits_what_stands_under_all_headings(register):
    topic = Address("topic/information-sharing")
    rows = register.under(Narrowing(instrument=INITIATIVE, topic=topic, objective=9))
    own = (row for row in register.rows if row.clause.instrument == INITIATIVE)
    expected = [row.address for row in own if topic in row.clause.topics and 9 in row.clause.gcm]
    assert [row.address for row in rows] == expected
    assert expected
    assert len(register.under(Narrowing())) == len(register.rows)
    assert not Narrowing().narrow
    assert Narrowing(objective=1).narrow


def test_counts_leave_out_their_own_heading(register):
    topic = Address("topic/information-sharing")
    counts = register.counts(Narrowing(topic=topic))
    alone = register.counts(Narrowing())
    assert counts[topic] == alone[topic] == len(register.under(Narrowing(topic=topic)))
    assert counts[INITIATIVE] == len(register.under(Narrowing(INITIATIVE, topic)))
    assert alone[INITIATIVE] == len(register.under(Narrowing(INITIATIVE)))
    other = Address("topic/border-management")
    assert counts[other] == alone[other], "another topic may still be chosen instead"


def test_objectives_are_served_or_not(register):
    served = {number for row in register.rows for number in row.clause.gcm}
    unserved = {objective.number for objective in register.unserved()}
    assert served | unserved == {objective.number for objective in register.objectives}
    assert not served & unserved
    counts = register.objective_counts(Narrowing())
    assert {number for number, count in counts.items() if not count} == unserved


def test_events_alike_in_place_and_month_are_told_apart(register):
    by_place = {}
    for event in register.events.values():
        by_place.setdefault((event.city, event.start.year, event.start.month), []).append(event.address)
    twins = {address for group in by_place.values() if len(group) > 1 for address in group}
    assert set(register.apart) == twins


def test_a_statement_says_where_it_stands():
    statement = Address("statement/nia-en-2025-regional-news/3.4.b")
    assert report_of(statement) == "report/nia-en-2025-regional-news"
    assert passage_of(statement) == "3.4.b"
