from datetime import date
from pathlib import Path

import pytest

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind
from migbrowser.text.days import EITHER_ORDER, MONTH_ALONE
from migbrowser.text.facts import facts_of
from migbrowser.text.names import Register
from migbrowser.text.segments import segment

SOURCES = Path(__file__).parents[3] / "shared" / "sources"


def party(slug, kind, name, *also):
    return Party(Address(f"party/{slug}"), name, None, kind, None, None, None, None, 0, also=also)


REGISTER = Register(
    [
        party("aa", PartyKind.STATE, "Aland"),
        party("bb", PartyKind.STATE, "Republic of Bergen", "South Bergen"),
        party("cn", PartyKind.STATE, "China"),
        party("hb", PartyKind.ORGANISATION, "Harbour Board of Aland", "HB"),
        party("mo", PartyKind.PERSON, "Mira Olsen"),
    ]
)
REPORT = """\
Harbour Forum Held in Port Alder

The Harbour Seminar, themed "Light for All Piers", took place in Port Alder, Coast Province, \
from 3 to 4 March. Some 120 guests attended, including officials from Aland, South Bergen and \
six countries and regions, and of the Harbour Board of Aland.

Mira Olsen addressed the guests. They spoke of topics such as "Ferries on Sundays" and "Warm Huts". \
Aland recalled the Pact for the Coast. Invitations had gone out on 1 February.
"""


def facts(text=REPORT, published=None, language="en"):
    return facts_of(segment(text, language), REGISTER, published)


def given(attribute, found):
    return [fact for fact in found if fact.attribute == attribute]


def values(attribute, found=None):
    return [fact.value for fact in given(attribute, facts() if found is None else found)]


def test_the_typed_facts_of_a_report():
    assert values("title") == ["Harbour Forum Held in Port Alder"]
    assert values("theme") == ["Light for All Piers"]
    assert values("states") == ["party/aa", "party/bb"]
    assert values("organisations") == ["party/hb"]
    assert values("persons") == ["party/mo"]
    assert values("instruments") == ["Pact for the Coast"]
    assert values("topics_listed") == ["Ferries on Sundays", "Warm Huts"]


def test_a_report_that_contradicts_itself_stands_under_two_values():
    assert values("kind_of_meeting") == ["forum", "seminar"]
    assert [(fact.value, fact.passage) for fact in given("place", facts())] == [
        ("Port Alder", "0.1"),
        ("Port Alder, Coast", "1.1"),
    ]


def test_counts_keep_their_qualifier_and_what_is_counted():
    (guests,) = given("count_persons", facts())
    assert (guests.value, guests.qualifier, guests.counted, guests.printed) == (
        "120",
        "about",
        "persons",
        "Some 120 guests",
    )
    (countries,) = given("count_countries", facts())
    assert (countries.value, countries.counted) == ("6", "countries-and-regions")


def test_the_printed_form_is_kept_and_open_lists_are_noted():
    bergen = given("states", facts())[1]
    assert (bergen.printed, bergen.passage, bergen.note) == ("South Bergen", "1.2", "open list")


@pytest.mark.parametrize(
    ("published", "value", "note"),
    [
        (None, "--03-03/--03-04", "year not stated"),
        (date(2031, 3, 9), "2031-03-03/2031-03-04", "year from the report's own date"),
        (date(2031, 1, 9), "2030-03-03/2030-03-04", "year from the report's own date"),
    ],
)
def test_a_missing_year_comes_from_the_reports_own_date_and_says_so(published, value, note):
    (day,) = given("date", facts(published=published))
    assert (day.value, day.note, day.passage) == (value, note, "1.1")


def test_a_year_in_the_title_comes_first():
    (day,) = given("date", facts("Harbour Forum 2029 Held\n\nIt took place on 3 March. It was cold."))
    assert (day.value, day.note) == ("2029-03-03", "year from the title")


@pytest.mark.parametrize(
    ("more", "published", "value", "note"),
    [
        ("", None, "2031-05-03", EITHER_ORDER),
        ("", date(2031, 6, 1), "2031-05-03", EITHER_ORDER),
        ("", date(2031, 4, 1), "2031-03-05", "day and month by the report's own date"),
        (
            "Invitations went out on 31/01/2031.",
            None,
            "2031-05-03",
            "day and month as in the text's other days",
        ),
        (
            "Invitations went out on 01/31/2031.",
            None,
            "2031-03-05",
            "day and month as in the text's other days",
        ),
    ],
)
def test_a_day_with_slashes_is_read_by_what_tells_its_order_or_is_ambiguous(more, published, value, note):
    (day,) = given("date", facts(f"Harbour Forum Held\n\nIt was held on 03/05/2031. {more}", published))
    assert (day.value, day.note, day.printed) == (value, note, "03/05/2031")


def test_a_month_alone_is_a_date_only_where_no_day_is_printed():
    (month,) = given("date", facts("Harbour Forum Held\n\nIt was cold. It was held in March 2031 in Alder."))
    assert (month.value, month.printed, month.note) == ("2031-03", "March 2031", MONTH_ALONE)
    (day,) = given(
        "date", facts("Harbour Forum Held\n\nIt was held in March 2031. It began on 3 March 2031.")
    )
    assert day.value == "2031-03-03"
    assert not given("date", facts("Harbour Forum\n\nA plan of March 2031 was recalled."))


def test_chinese():
    found = facts(
        "海港论坛在阿尔德港举行\n\n以“灯光”为主题的海港论坛2031年3月3日至4日在阿尔德港举行。约120名代表出席。",
        language="zh",
    )
    assert values("date", found) == ["2031-03-03/2031-03-04"]
    assert values("kind_of_meeting", found) == ["forum"]
    assert [(fact.value, fact.qualifier) for fact in given("count_persons", found)] == [("120", "about")]


@pytest.mark.parametrize("text", ["", "\x00", "。", "A " * 5000, "held in " * 3000, "1 May " * 2000])
def test_bad_input_has_few_facts(text):
    assert len(facts(text)) < 5


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the five sources are not at hand")
@pytest.mark.parametrize(
    ("number", "published", "days", "places"),
    [
        ("000", date(2025, 10, 10), "2025-09-17", ["Jiangsu City", "Lianyungang, Jiangsu"]),
        ("001", date(2025, 10, 14), "2025-09-17", ["Lianyungang, Jiangsu"]),
        ("002", None, "2023-06-26/2023-06-28", ["Beijing"]),
        ("003", None, "2025-09-17/2025-09-18", ["Lianyungang, Jiangsu"]),
        ("004", None, "2024-09-09/2024-09-10", ["Suzhou, Jiangsu"]),
    ],
)
def test_dates_and_places_of_the_five_sources(number, published, days, places):
    found = facts(next(SOURCES.glob(f"{number}_*.txt")).read_text(encoding="utf-8"), published)
    assert values("date", found) == [days]
    assert values("place", found) == places


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("The seminar will be held in September in Port Alder, Coast.", "Port Alder, Coast"),
        ("The seminar was held in the city of Sandby.", "Sandby"),
        ("Held in Sandby, Coast, Aland, the seminar was short.", "Sandby, Coast"),
        ("会议在江苏省连云港市举行。", "连云港, 江苏"),
        ("研讨会在江苏苏州召开。", "苏州, 江苏"),
    ],
)
def test_where_it_was_held(sentence, place):
    assert values("place", facts(sentence, language="zh" if "在" in sentence else "en")) == [place]


def test_a_list_is_open_only_as_far_as_it_goes():
    text = (
        "The seminar saw participants from states including Aland and South Bergen, "
        "alongside officials of the Harbour Board of Aland."
    )
    assert {fact.note for fact in given("states", facts(text))} == {"open list"}
    assert {fact.note for fact in given("organisations", facts(text))} == {None}


def test_instruments_in_chinese_stand_between_title_marks():
    text = "会议重申《安全、有序和正常移民全球契约》和全球安全倡议。"
    assert values("instruments", facts(text, language="zh")) == [
        "安全、有序和正常移民全球契约",
        "全球安全倡议",
    ]


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("HB attended as an observer.", ["party/hb"]),
        ("The seminar was attended by guests of the Harbour Board of Aland.", ["party/hb"]),
        ("Guests attended the opening that the Harbour Board of Aland had prepared.", []),
        ("The guests thanked HB.", []),
    ],
)
def test_a_body_takes_part_where_the_sentence_says_so_of_it(sentence, bodies):
    assert (
        values("organisations", facts(f"Seminar Held in Sandby\n\n{sentence} It was a long day.")) == bodies
    )
