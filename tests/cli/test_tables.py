from dataclasses import replace

from migbrowser.cli import tables
from migbrowser.cli.columns import PAGE, width
from migbrowser.model.address import Address
from migbrowser.model.search import Concordance, Context, Hit, SearchAnswer
from migbrowser.services.browsing import Browsing
from migbrowser.services.comparing import Comparing
from migbrowser.store.catalogue import Catalogue


def test_lists_name_every_address(tiny_catalogue: Catalogue) -> None:
    browsing = Browsing(tiny_catalogue)
    for found, text in (
        (browsing.events(), tables.events(browsing.events())),
        (browsing.reports(), tables.reports(browsing.reports())),
        (browsing.parties(), tables.parties(browsing.parties())),
        (browsing.clauses(), tables.clauses(browsing.clauses())),
        (browsing.topics(), tables.topics(browsing.topics())),
    ):
        assert all(each.address in text for each in found)


def test_every_entry_reads(tiny_catalogue: Catalogue) -> None:
    browsing = Browsing(tiny_catalogue)
    for address in tiny_catalogue.addresses():
        assert address in tables.entry(browsing.show(address)).splitlines()


def test_silence_and_not_read_are_two_words(tiny_catalogue: Catalogue) -> None:
    text = tables.entry(Browsing(tiny_catalogue).show(Address("event/2023-arica-lights")))
    rows = [line.split() for line in text.splitlines()]
    assert ["A", "silent"] in rows
    assert ["B", "not", "read"] in rows


def test_a_comparison_says_everything(tiny_catalogue: Catalogue) -> None:
    found = Comparing(tiny_catalogue).compare_event(Address("event/2023-arica-lights"))
    text = tables.comparison(found)
    words = text.split()
    assert all(set(unit.text.split()) <= set(words) for units in found.units.values() for unit in units)
    assert "conflict" in text


HIT = Hit(Address("party/no"), "party", None, None, "T", "one two three", ((4, 7),), 1.0)


def answer(*hits: Hit) -> SearchAnswer:
    suggestions = () if hits else ("lamps",)
    terms = {"lampz": 0}
    return SearchAnswer("q", "q", len(hits), 0, hits, {}, {}, {}, suggestions, terms)


def test_hits_in_context_have_the_hit_at_one_column() -> None:
    found = (
        Context(Address("party/no"), None, None, "one ", "two", " three"),
        Context(Address("party/cl"), None, None, "长" * 30, "two", ""),
    )
    lines = tables.keyword_in_context(Concordance("q", 2, 2, found), 2).splitlines()
    assert len({width(line[: line.index("[two]")]) for line in lines}) == 1
    assert max(map(width, lines)) <= PAGE
    assert lines[0].endswith("party/no")
    capped = tables.keyword_in_context(Concordance("q", 2, 2, found), 3).splitlines()
    assert capped == [*lines, "2 places, in the best 2 of 3 entries"]


def test_nothing_found_says_what_there_is_alone() -> None:
    text = tables.search(answer())
    assert "lampz: 0" in text
    assert "did you mean lamps?" in text


def test_hits_stand_in_brackets() -> None:
    lines = tables.search(answer(HIT)).splitlines()
    assert lines == ["1 found, at 0 events; read as q", "", "party/no", "  T", "    one [two] three"]


def test_a_hit_in_a_note_says_so() -> None:
    assert tables.search(answer(replace(HIT, kind="note"))).splitlines()[2] == "party/no (note)"


def test_an_entry_says_what_it_is_in_its_own_words(tiny_catalogue: Catalogue) -> None:
    lines = tables.entry(Browsing(tiny_catalogue).show(Address("party/cl"))).splitlines()
    assert "iso:      CL" in lines
    assert any(
        line.startswith("printed:") and "智利, zh, report/gazette-zh-2023-lights" in line for line in lines
    )


def test_no_line_is_wider_than_a_page(real_catalogue: Catalogue) -> None:
    browsing = Browsing(real_catalogue)
    for event in browsing.events():
        for text in (
            tables.entry(browsing.show(event.address)),
            tables.comparison(Comparing(real_catalogue).compare_event(event.address)),
        ):
            assert max(map(width, text.splitlines())) <= PAGE
