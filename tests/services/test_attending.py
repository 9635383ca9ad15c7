"""What follows from lists of participants, and what does not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migbrowser.model.address import Address
from migbrowser.model.errors import UserError
from migbrowser.model.party import Attendance, Listing, Mode, Party, PartyKind, Role
from migbrowser.model.presence import Presence
from migbrowser.model.report import Derivation, DerivationKind, Genre, Read, Report, Voice
from migbrowser.services import attending
from migbrowser.services.attending import Attending, Roll, Sheet

EARLIER, LATER = Address("event/2023-beijing-regional"), Address("event/2025-lianyungang-regional")
SUBFORUM = Address("event/2024-suzhou-subforum")


def party(name, kind=PartyKind.STATE):
    return Party(Address(f"party/{name}"), name, None, kind, None, None, None, None, 1)


def report(name, read=Read.FULL):
    origin = Derivation(DerivationKind.UNKNOWN)
    today = date(2026, 1, 1)
    address = Address(f"report/{name}")
    return Report(
        address,
        name,
        name,
        None,
        "",
        None,
        "en",
        Genre.NEWS,
        Voice.PRESS,
        origin,
        today,
        (),
        read,
        0,
        "",
        today,
    )


def row(by, who, event=EARLIER, **more):
    values = {"role": Role.ATTENDING, "mode": None, "list": Listing.CLOSED, "kind": PartyKind.STATE} | more
    address = Address(f"party/{who}")
    return Attendance(
        event, address, who, report=Address(f"report/{by}"), printed=who, passage="1.1", **values
    )


def roll(*rows, read=Read.FULL):
    kinds = {r.party: r.kind for r in rows}
    parties = tuple(party(address.id, kind) for address, kind in kinds.items())
    reports = {r.report: report(r.report.id, read) for r in rows}
    sheets = {
        event: Sheet(tuple(r for r in rows if r.event == event), (), reports)
        for event in {r.event for r in rows}
    }
    return Roll((), (), parties, sheets)


def presence(found, who, event=EARLIER):
    return found.standing(event, Address(f"party/{who}")).presence


def test_absent_only_from_a_closed_list_read_in_full():
    closed = (row("a", "jp"), row("b", "kr", LATER))
    assert presence(roll(*closed), "kr") is Presence.ABSENT
    assert presence(roll(*closed, read=Read.EXCERPT), "kr") is Presence.UNKNOWN
    opened = (row("a", "jp", list=Listing.OPEN), row("b", "kr", LATER))
    assert presence(roll(*opened), "kr") is Presence.UNKNOWN


def test_one_open_row_opens_the_whole_list():
    found = roll(row("a", "jp"), row("a", "mn", list=Listing.OPEN), row("b", "kr", LATER))
    assert presence(found, "kr") is Presence.UNKNOWN


def test_a_closed_list_of_states_says_nothing_of_organisations():
    found = roll(row("a", "jp"), row("b", "iom", LATER, kind=PartyKind.ORGANISATION))
    assert presence(found, "iom") is Presence.UNKNOWN


def test_reports_disagree_where_one_names_whom_a_closed_list_leaves_out():
    found = roll(row("a", "jp"), row("b", "jp", list=Listing.OPEN), row("b", "kr", list=Listing.OPEN))
    standing = found.standing(EARLIER, Address("party/kr"))
    assert standing.presence is Presence.DISPUTED
    assert [r.report for r in standing.rows] == ["report/b"]
    assert standing.without == ("report/a",)
    assert presence(found, "jp") is Presence.ATTENDED


def test_a_host_need_not_stand_in_the_list_of_guests():
    found = roll(row("a", "jp"), row("b", "cn", role=Role.HOST, list=Listing.OPEN))
    assert presence(found, "cn") is Presence.HOST


def test_speakers_by_video():
    pope = {"kind": PartyKind.PERSON, "role": Role.SPEAKER, "list": Listing.OPEN}
    assert presence(roll(row("a", "pope", mode=Mode.VIDEO, **pope)), "pope") is Presence.VIDEO
    silent = roll(row("a", "pope", mode=Mode.VIDEO, **pope), row("b", "pope", **pope))
    assert presence(silent, "pope") is Presence.VIDEO
    told = roll(row("a", "pope", mode=Mode.VIDEO, **pope), row("b", "pope", mode=Mode.IN_PERSON, **pope))
    assert presence(told, "pope") is Presence.DISPUTED


rows = st.lists(
    st.builds(
        row,
        st.sampled_from("ab"),
        st.sampled_from(("jp", "kr", "mn", "la")),
        st.sampled_from((EARLIER, LATER)),
        role=st.sampled_from((Role.ATTENDING, Role.HOST, Role.SPEAKER)),
        mode=st.sampled_from((None, *Mode)),
        list=st.sampled_from(list(Listing)),
    ),
    max_size=14,
)


@given(rows, st.sampled_from(list(Read)))
def test_everybody_named_is_in_one_part_of_the_turnover(found, read):
    turnover = roll(*found, read=read).between(EARLIER, LATER)
    parts = (
        turnover.joined,
        turnover.newly_named,
        turnover.left,
        turnover.no_longer_named,
        turnover.stayed,
    )
    assert sorted(p.address for part in parts for p in part) == sorted({r.party for r in found})


@given(rows)
def test_nobody_left_whom_only_open_lists_no_longer_name(found):
    opened = [r for r in found if r.event == EARLIER or r.list is Listing.OPEN]
    assert roll(*opened).between(EARLIER, LATER).left == ()


@given(rows, st.sampled_from(list(Read)))
def test_whoever_is_named_is_neither_absent_nor_unknown(found, read):
    whole = roll(*found, read=read)
    for each in found:
        named = whole.standing(each.event, each.party).presence
        assert named not in {Presence.ABSENT, Presence.UNKNOWN}


@pytest.fixture
def real(real_catalogue):
    return Attending(real_catalogue)


def test_from_beijing_to_lianyungang(real):
    turnover = real.between(EARLIER, LATER)
    came = {p.address for p in turnover.joined + turnover.newly_named}
    assert "party/tl" in came
    assert {"party/la", "party/kr", "party/iom"} <= {p.address for p in turnover.stayed}


def test_it_is_said_of_whom_reports_disagree_whether_they_were_there(real):
    turnover = real.between(EARLIER, LATER)
    assert {"party/jp", "party/kr"} <= turnover.disputed
    assert "party/jp" in {party.address for party in turnover.left}
    assert "party/tl" not in turnover.disputed


@given(rows, st.sampled_from(list(Read)))
def test_whoever_is_disputed_in_the_turnover_is_so_at_one_of_the_events(found, read):
    whole = roll(*found, read=read)
    disputed = {
        party
        for party in {each.party for each in found}
        if Presence.DISPUTED in {whole.standing(event, party).presence for event in (EARLIER, LATER)}
    }
    assert whole.between(EARLIER, LATER).disputed == disputed


def test_the_report_that_states_fifty_seven_names_six_of_them(real):
    sheet = real.roll().sheet(SUBFORUM)
    [stating] = {
        f.report for f in sheet.facts if f.value == "57" and f.report == "report/nia-en-2024-subforum-news"
    }
    assert sheet.naming(stating, PartyKind.STATE) == 6


def test_fifty_seven_countries_and_regions_beside_the_states_named(real):
    tally = real.roll().tally(SUBFORUM, PartyKind.STATE)
    stated = {(fact.value, fact.counted) for fact in tally.stated}
    assert ("57", "countries-and-regions") in stated
    assert 0 < tally.named < 57


def test_absent_in_the_catalogue_only_from_a_closed_list_read_in_full(real):
    whole = real.roll()
    absent = 0
    for event in whole.events:
        sheet = whole.sheet(event.address)
        for each in whole.parties:
            standing = whole.standing(event.address, each.address)
            if standing.presence is Presence.ABSENT:
                absent += 1
                assert standing.without
            for by in standing.without:
                listed = [r for r in sheet.rows if r.report == by and r.kind is each.kind]
                lists = {r.list for r in listed if r.role in {Role.ATTENDING, Role.OBSERVER}}
                assert lists == {Listing.CLOSED}
                assert sheet.reports[by].read is Read.FULL
    assert absent


def test_an_event_that_does_not_exist(real):
    with pytest.raises(UserError):
        real.between(EARLIER, Address("event/none"))


def test_within_an_event_each_party_stands_with_exactly_the_reports_that_name_it():
    held = roll(row("a", "la"), row("b", "la"), row("a", "jp"), row("b", "mn"), row("b", "kr"))
    found = [([r.id for r in n.reports], [p.name for p in n.parties]) for n in held.within(EARLIER)]
    assert found == [(["a", "b"], ["la"]), (["a"], ["jp"]), (["b"], ["mn", "kr"])]
    assert held.within(LATER) == ()


@given(st.sets(st.tuples(st.sampled_from("abc"), st.sampled_from("uvwxyz"))))
def test_within_an_event_nobody_is_lost_or_named_twice(pairs):
    held = roll(*(row(by, who) for by, who in sorted(pairs)))
    groups = held.within(EARLIER)
    assert sorted(p.address.id for n in groups for p in n.parties) == sorted({who for _, who in pairs})
    assert {(r.id, p.address.id) for n in groups for r in n.reports for p in n.parties} == pairs


def test_a_profile_has_the_places_of_the_matrix_and_only_events_that_say_something(real):
    party = Address("party/kr")
    whole = real.roll()
    told = [
        (event, whole.standing(event.address, party))
        for event in whole.events
        if whole.standing(event.address, party).presence is not Presence.UNKNOWN
    ]
    profile = real.profile(party)
    assert {event.address for event in profile.named} == {e.address for e, s in told if s.rows}
    assert set(profile.places) <= set(told)


def test_company_counts_events_and_not_reports(real):
    profile = real.profile(Address("party/kr"))
    whole = real.roll()
    for other in profile.company[:5]:
        both = [e for e in profile.named if other.party in whole.named(e.address)]
        assert other.events == len(both)


def test_of_very_many_events_a_profile_has_those_that_name_the_party(real, monkeypatch):
    monkeypatch.setattr(attending, "_MOST_NEAR", 0)
    profile = real.profile(Address("party/jp"))
    assert profile.named == tuple(event for event, _ in profile.places) != ()


def test_a_profile_of_nobody(real):
    with pytest.raises(UserError):
        real.profile(Address("party/none"))


def test_of_more_events_than_asked_only_the_heads_are_read(real):
    lean, whole = real.roll(0), real.roll()
    assert lean.sheets == {}
    assert (lean.events, lean.parties) == (whole.events, whole.parties)
    events = [event.address for event in whole.events]
    assert lean.with_sheets(real.sheets(events)) == whole
