from __future__ import annotations

import pytest

from migbrowser.model.address import Address
from migbrowser.model.party import Party, PartyKind, PrintedName
from migbrowser.text.mentions import NameBook
from migbrowser.text.tokens import tokens

KR, KP, CN, US = (Address(f"party/{id_}") for id_ in ("kr", "kp", "cn", "us"))
NIA, WHO = Address("party/nia-cn"), Address("party/who")


def party(address: Address, name: str, *also: str, kind: PartyKind = PartyKind.STATE) -> Party:
    return Party(address, name, None, kind, None, None, None, None, 0, (), also)


BOOK = NameBook(
    [
        party(KR, "Republic of Korea", "South Korea", "ROK", "韩国"),
        party(CN, "China", "中国"),
        party(US, "United States of America", "US"),
        party(
            NIA,
            "National Immigration Administration of China (NIA)",
            "中国国家移民管理局",
            "NIA",
            kind=PartyKind.ORGANISATION,
        ),
        party(WHO, "World Health Organization", "WHO", kind=PartyKind.ORGANISATION),
    ]
)


def named(text: str, book: NameBook = BOOK) -> list[tuple[Address, str]]:
    return [(one.party, text[one.start : one.stop]) for one in book.mentions(text, tokens(text))]


@pytest.mark.parametrize("name", ["Republic of Korea", "republic of korea", "South Korea", "ROK", "韩国"])
def test_a_party_is_found_under_each_of_its_names(name: str) -> None:
    assert named(f"with {name}, and others") == [(KR, name)]
    assert BOOK.parties(name) == (KR,)


@pytest.mark.parametrize(
    "text",
    ["Democratic People's Republic of Korea", "the Democratic People’s Republic of Korea", "South Koreans"],
)
def test_the_other_korea_is_not_this_one(text: str) -> None:
    assert named(text) == []


def test_both_koreas_in_one_sentence_are_told_apart() -> None:
    text = "Democratic People's Republic of Korea and Republic of Korea"
    assert [(one.party, one.start) for one in BOOK.mentions(text, tokens(text))] == [
        (KR, text.rindex("Republic"))
    ]
    both = NameBook([party(KR, "Republic of Korea"), party(KP, "Democratic People's Republic of Korea")])
    assert [address for address, _ in named(text, both)] == [KP, KR]


def test_a_longer_name_that_is_known_hides_what_is_in_it_from_a_question_too() -> None:
    assert BOOK.parties("Democratic People's Republic of Korea") == ()
    assert BOOK.parties("Korea") is None


def test_an_organisation_mentions_the_state_in_its_name() -> None:
    assert [address for address, _ in named("中国国家移民管理局")] == [CN, NIA]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("those who help us", []), ("WHO, US", [WHO, US]), ("Who are you?", []), ("the nia", [])],
)
def test_a_short_acronym_counts_in_capitals_only(text: str, expected: list[Address]) -> None:
    assert [address for address, _ in named(text)] == expected


def test_a_short_acronym_typed_small_may_be_a_word() -> None:
    assert BOOK.mistakable("who")
    assert not BOOK.mistakable("WHO")
    assert not BOOK.mistakable("china")


def test_a_name_of_one_character_is_found_inside_a_pair() -> None:
    book = NameBook([party(CN, "China", "中")])
    assert named("中日韩", book) == [(CN, "中")]
    assert named("日中", book) == [(CN, "中")]


def test_all_names_are_known_once_and_in_order() -> None:
    printed = (
        PrintedName("South Korea", "en", Address("report/a")),
        PrintedName("South Korea", "en", Address("report/b")),
    )
    book = NameBook(
        [Party(KR, "Republic of Korea", "韩国", PartyKind.STATE, "KR", None, None, None, 2, printed)]
    )
    assert book.names(KR) == ("Republic of Korea", "韩国", "South Korea")
    assert list(book.known()) == [(KR, name) for name in book.names(KR)]
    assert book.names(CN) == ()
