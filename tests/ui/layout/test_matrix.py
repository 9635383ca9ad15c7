from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.address import Address
from migbrowser.model.party import Membership, Party, PartyKind
from migbrowser.services.attending import Attending
from migbrowser.ui.layout.matrix import ASEAN, Grouping, group_of, is_member, lines

JOINED = date(2025, 10, 26)


def party(name, kind=PartyKind.STATE, region="Eastern Asia", memberships=()):
    address = Address(f"party/{name.lower()}")
    return Party(address, name, None, kind, None, region, None, None, 1, memberships=memberships)


def member(name, since=date(1967, 8, 8), until=None):
    return party(name, region="South-eastern Asia", memberships=(Membership(ASEAN, since, until),))


kinds = st.sampled_from(list(PartyKind))
regions = st.sampled_from(("Eastern Asia", "Melanesia", None))
parties = st.lists(
    st.builds(party, st.text("abcdef", min_size=1), kinds, regions),
    max_size=20,
    unique_by=lambda p: p.address,
)
DAYS = [date(2024, 9, 10), date(2025, 9, 17)]


@given(parties)
def test_every_party_has_one_row_under_the_head_of_its_group(found):
    rows = lines(found, DAYS, None, ())
    assert sorted(r.party.address for r in rows if r.party) == sorted(p.address for p in found)
    head = None
    for row in rows:
        head = row.group if row.head else head
        assert row.group == head


@given(parties)
def test_a_head_counts_its_rows_folded_or_not(found):
    for row in (row for row in lines(found, DAYS, None, ()) if row.head):
        assert row.count == sum(r.group == row.group and not r.head for r in lines(found, DAYS, None, ()))
        folded = lines(found, DAYS, None, {row.group.key})
        assert [r.count for r in folded if r.group == row.group] == [row.count]


@given(parties, kinds)
def test_a_kind_shows_no_other(found, kind):
    assert {row.party.kind for row in lines(found, DAYS, kind, ()) if row.party} <= {kind}


def test_membership_counts_on_the_day_of_the_event():
    timor = member("Timor-Leste", since=JOINED)
    assert not is_member(timor, ASEAN, date(2025, 9, 17))
    assert is_member(timor, ASEAN, JOINED)
    assert not is_member(member("Gone", until=date(2000, 1, 1)), ASEAN, JOINED)
    assert not is_member(timor, Address("party/other"), JOINED)


def test_who_joined_between_the_events_is_a_group_of_its_own():
    timor = member("Timor-Leste", since=JOINED)
    assert group_of(timor, DAYS).grouping is Grouping.REGION
    assert group_of(timor, [*DAYS, date(2026, 1, 1)]).grouping is Grouping.ASEAN_PARTLY
    assert group_of(timor, [date(2026, 1, 1)]).grouping is Grouping.ASEAN


def test_totals_then_asean_then_regions_by_size_then_the_others():
    found = [
        party("Peru", region="Latin America"),
        party("Xi", PartyKind.PERSON),
        party("Japan"),
        party("China"),
        member("Thailand"),
        party("IOM", PartyKind.ORGANISATION),
    ]
    heads = [(row.group.grouping.value, row.group.region) for row in lines(found, DAYS, None, ()) if row.head]
    assert heads == [
        ("totals", ""),
        ("asean", ""),
        ("region", "Eastern Asia"),
        ("region", "Latin America"),
        ("organisations", ""),
        ("persons", ""),
    ]


def test_nobody_no_rows():
    assert lines([], DAYS, None, ()) == ()


def test_timor_leste_belongs_to_asean_from_its_accession_on(real_catalogue):
    whole = Attending(real_catalogue).roll()
    timor = next(each for each in whole.parties if each.address == "party/tl")
    asean = Address("party/asean")
    assert not is_member(timor, asean, date(2025, 10, 25))
    assert is_member(timor, asean, date(2025, 10, 26))
    before = [event.start for event in whole.events if event.start < date(2025, 10, 26)]
    assert group_of(timor, before).grouping is Grouping.REGION
    assert group_of(timor, [date(2026, 1, 1)]).grouping is Grouping.ASEAN
    assert group_of(timor, [*before, date(2026, 1, 1)]).grouping is Grouping.ASEAN_PARTLY
