import pytest

from migbrowser.cli import tables
from migbrowser.model.address import Address
from migbrowser.model.search import Hit, SearchAnswer
from migbrowser.services.browsing import Browsing
from migbrowser.services.comparing import Comparing
from migbrowser.store.catalogue import Catalogue


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("移民", 4), ("e\u0301", 1), ("ａ", 2), ("", 0)])
def test_width(text: str, columns: int) -> None:
    assert tables.width(text) == columns


def test_columns_line_up() -> None:
    text = tables.table(("A", "B"), [("移民管理", 1), ("x", None), ("a\nb\tc", "")])
    assert text.splitlines() == ["A         B", "移民管理  1", "x         -", "a b c     -"]


def test_long_cells_are_cut_except_the_last() -> None:
    line = tables.table(("A", "B"), [("界" * 50, "y" * 200)]).splitlines()[1]
    first, last = line.split("  ")
    assert tables.width(first) <= 60
    assert first.endswith("…")
    assert last == "y" * 200


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
        if address.kind != "formula":
            assert tables.entry(browsing.show(address)).startswith(browsing.title(address))


def test_silence_and_not_read_are_two_words(tiny_catalogue: Catalogue) -> None:
    text = tables.entry(Browsing(tiny_catalogue).show(Address("event/2023-arica-lights")))
    assert "date           silent    A" in text
    assert "place          not read  B" in text


def test_a_comparison_says_everything(tiny_catalogue: Catalogue) -> None:
    found = Comparing(tiny_catalogue).compare_event(Address("event/2023-arica-lights"))
    text = tables.comparison(found)
    assert all(unit.text in text for units in found.units.values() for unit in units)
    assert "conflict" in text


HIT = Hit(Address("party/no"), "party", None, None, "T", "one two three", ((4, 7),), 1.0)


def answer(*hits: Hit) -> SearchAnswer:
    suggestions = () if hits else ("lamps",)
    terms = {"lampz": 0}
    return SearchAnswer("q", "q", len(hits), 0, hits, {}, {}, {}, suggestions, terms)


def test_hits_in_context_have_the_hit_at_one_column() -> None:
    late = Hit(Address("party/cl"), "party", None, None, "T", "长" * 30 + "two", ((30, 33),), 1.0)
    lines = tables.keyword_in_context(answer(HIT, late)).splitlines()
    assert [tables.width(line[: line.index("[two]")]) for line in lines] == [40, 40]
    assert lines[0].endswith("party/no")


def test_hits_without_marks_are_shown_too() -> None:
    bare = Hit(Address("party/no"), "party", None, None, "T", "one", (), 1.0)
    assert "one" in tables.keyword_in_context(answer(bare))


def test_nothing_found_says_what_there_is_alone() -> None:
    text = tables.search(answer())
    assert "lampz: 0" in text
    assert "did you mean lamps?" in text
